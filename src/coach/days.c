/* Sets of weekdays, as DAY_BITs: how many, and which lie far apart. */
#include "coach/build.h"

int days_count(unsigned days)
{
    int n = 0;
    for (; days != 0; days &= days - 1)
        n++;
    return n;
}

/* Least distance between two of the days, round the week. */
static int least_gap(unsigned days)
{
    int gap = 7;
    for (int d = 0; d < 7; d++)
        for (int after = 1; after < gap; after++)
            if ((days & DAY_BIT(d)) && (days & DAY_BIT((d + after) % 7)))
                gap = after;
    return gap;
}

unsigned spread_days(const struct build *b, int count, bool never_next)
{
    unsigned best = 0;
    int best_score = -1;
    for (unsigned days = 1; days < DAY_BIT(7); days++) {
        bool is_free = true;
        for (int d = 0; d < 7; d++)
            is_free = is_free && !((days & DAY_BIT(d)) && b->cap_m[d] == 0);
        int n = days_count(days);
        int gap = least_gap(days);
        if (!is_free || n > count || (never_next && n > 1 && gap < 2))
            continue;
        if (8 * n + gap > best_score) {
            best_score = 8 * n + gap;
            best = days;
        }
    }
    return best;
}
