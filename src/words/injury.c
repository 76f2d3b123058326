/* What an injury means for the running, told when it is marked. science.md F4,
 * F6. */
#include "words/room.h"

#define LADDER_DAYS \
    7 /* off injured, from which on the ladder comes first (F6) */

void words_injury_begun(struct text *out, enum site site, bool has_plan,
                        const struct look *look)
{
    char line[SENTENCE_TEXT];
    struct text t = text_on(line, sizeof line);
    text_add(&t,
             "Rest today and tomorrow, and run again when 30 minutes of brisk "
             "walking do not hurt the %s and you do not limp; if that is not "
             "so within a week, or it hurts at night or at rest, see a "
             "clinician.",
             site_word(site));
    text_put(out, " ");
    words_line(out, line, 1, look);
    t = text_on(line, sizeof line);
    text_add(&t,
             "Nothing hard while it is open; after %d days off a ladder of "
             "walking and running comes first.",
             LADDER_DAYS);
    text_put(out, " ");
    words_line(out, line, 1, look);
    if (has_plan)
        words_way(out, look, " {replan} fits the plan to it\n",
                  " 'milepost plan replan' fits the plan to it\n");
}

void words_injury_ended(struct text *out, int days_off, bool has_plan,
                        const struct look *look)
{
    char line[SENTENCE_TEXT];
    struct text t = text_on(line, sizeof line);
    if (days_off >= LADDER_DAYS)
        text_add(&t,
                 "After %d days off walking and running by turns come first, "
                 "ten steps of at least two runs each ('goal add return', "
                 "'plan new return'); "
                 "then distance before speed.",
                 days_off);
    else
        text_put(&t, "Begin with easy runs, every other day, and with nothing "
                     "hard until they are as before; pain of 3 to 5 means "
                     "the same again, above 5 stop.");
    text_put(out, " ");
    words_line(out, line, 1, look);
    if (has_plan)
        words_way(out, look, " {replan} fits the plan to it\n",
                  " 'milepost plan replan' fits the plan to it\n");
}
