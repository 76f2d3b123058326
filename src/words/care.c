/* Who needs other advice than a plan: said once, when it is first told.
 * science.md F4b; Goom, Donnelly and Brockwell, 2019. Words only: nothing
 * here diagnoses, and nothing waits for a number. */
#include "words/room.h"

static const char *const cares[CONDITION_COUNT] = {
    [CONDITION_PREGNANT] =
        "From here on runs go by talk test and effort: distances, paces and "
        "targets count for nothing, and the rules about them are silent. "
        "Stop and call your doctor or midwife at bleeding, contractions, "
        "loss of fluid, chest pain, dizziness, headache, being out of breath "
        "before any effort, calf pain or swelling, weakness, or a baby that "
        "moves less.",
    [CONDITION_POSTPARTUM] =
        "From here on runs go by talk test and effort. Run-walk begins three "
        "months after the birth at the earliest, and only without leaking, "
        "heaviness or pain of the pelvic floor. Stop and call your doctor at "
        "bleeding, chest pain, dizziness, headache, being out of breath "
        "before any effort, calf pain or swelling, or weakness.",
};

const char *words_care(enum condition c)
{
    return (int)c >= 0 && c < CONDITION_COUNT ? cares[c] : NULL;
}

const char *words_care_first(void)
{
    return "Heart, kidney or metabolic disease, or new symptoms: ask a doctor "
           "first.";
}
