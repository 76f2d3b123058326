/* All weeks of a plan, built again until their peak is one they reach. */
#include "coach/build.h"

#define PEAK_PASSES 24
#define LATE_DAYS   56 /* before a race: a long run still counts [H] */

static void build_all(struct build *b)
{
    b->is_lowered = false;
    for (int w = 0; w < b->weeks; w++) {
        build_week(b, w);
        if (w == 0)
            trim_first_week(b);
    }
}

int32_t plan_longest(const struct build *b)
{
    int32_t longest = 0;
    for (int w = 0; w < b->weeks; w++)
        if (long_is_run(b, w) && b->week[w].longest > longest)
            longest = b->week[w].longest;
    return longest;
}

static int32_t longest_late(const struct build *b)
{
    int32_t longest = 0;
    for (int w = 0; w < b->weeks; w++)
        if (long_is_run(b, w) && b->week[w].days_left <= LATE_DAYS)
            longest = int_most(longest, b->week[w].longest);
    return longest;
}

static int32_t settle(struct build *b)
{
    build_all(b);
    const struct week_draft *peak = &b->week[last_peak_week(b)];
    int32_t last = peak->longest;
    /* On the way back from a pause it is no peak to lead to. */
    if (peak->long_day != LONG_NONE && is_after_gap(b, (int)(peak - b->week)))
        return longest_late(b);
    /* What the last peak run reaches is the peak: none is longer, and the
     * weeks alternate below it. */
    for (int pass = 0; b->has_race && pass < PEAK_PASSES; pass++) {
        bool is_found = plan_longest(b) == last && last == b->l_peak;
        if (is_found || last < b->l_peak / 8)
            break;
        b->l_peak = last;
        build_all(b);
        last = b->week[last_peak_week(b)].longest;
    }
    return last;
}

int32_t plan_settle(struct build *b)
{
    int32_t peak = b->l_peak;
    int32_t last = settle(b);
    while (!races_fit(b)) {
        b->l_peak = peak;
        last = settle(b);
    }
    return last;
}
