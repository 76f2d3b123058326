/* W14: worn down (science.md F5). The signs are measure's; here they become
 * one warning, each sign that was seen with its number. */
#include "judge/engine.h"

#define STOP_SIGNS 5 /* of 8, fixed: from here on a doctor is asked (F5) */
#define MINUTES_H  60.0

enum { W14_WORN, W14_STOP, W14_DOWN };

static const struct {
    enum input_id input;
    double scale; /* of its unit */
} sign_rows[WEAR_COUNT] = {
    [WEAR_HEAVY] = { INPUT_HEAVY_DAYS, 1.0 },
    [WEAR_MOTIVATION] = { INPUT_MOTIVATION, 100.0 },
    [WEAR_MOOD] = { INPUT_MOOD, 100.0 },
    [WEAR_EFFORT] = { INPUT_HARD_RUNS, 1.0 },
    [WEAR_SKIPPED] = { INPUT_SKIPPED, 1.0 },
    [WEAR_SLOWER] = { INPUT_SLOWER, 1.0 },
    [WEAR_ILL] = { INPUT_ILLNESSES, 1.0 },
    [WEAR_SLEEP] = { INPUT_SLEEP_S, MINUTES_H *MINUTE_S },
};

static int variant_of(const struct wear_reading *wear)
{
    if (wear->is_down_long)
        return W14_DOWN;
    return wear->count >= STOP_SIGNS ? W14_STOP : W14_WORN;
}

void warn_worn(const struct bench *b, struct week_report *r)
{
    day_t last;
    if (!warning_last(b, &last))
        return;
    struct wear_reading wear = wear_by(&b->docket->zones, b->set, last);
    int variant = variant_of(&wear);
    if (variant == W14_WORN && wear.count < b->set->v[SETTING_W14_SIGNS])
        return;
    struct warning *w = warning_add(
        r, WARNING_W14, variant == W14_WORN ? SEVERITY_CAUTION : SEVERITY_STOP,
        variant);
    if (w == NULL)
        return;
    /* There is room for seven of them: who has all eight knows the last. */
    inputs_add(&w->inputs, INPUT_SIGNS, wear.count);
    for (int i = 0; i < WEAR_COUNT; i++)
        if (wear.is_seen[i])
            inputs_add(&w->inputs, sign_rows[i].input,
                       (int32_t)lround(wear.value[i] * sign_rows[i].scale));
}
