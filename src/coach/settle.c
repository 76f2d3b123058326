/* All weeks of a plan, built again until their peak is one they reach. */
#include "coach/build.h"

#define PEAK_PASSES 24

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

static int32_t settle(struct build *b)
{
    build_all(b);
    int32_t last = b->week[last_peak_week(b)].longest;
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
