/* What days are free and what they hold; sets of weekdays, as DAY_BITs. */
#include "coach/build.h"

int32_t cap_on(const struct build *b, int w, int weekday)
{
    return b->week[w].blocked & DAY_BIT(weekday) ? 0 : b->cap_m[weekday];
}

unsigned usual_days(const struct build *b)
{
    unsigned free = 0;
    for (int d = 0; d < 7; d++)
        if (b->cap_m[d] > 0)
            free |= DAY_BIT(d);
    return free;
}

unsigned week_days(const struct build *b, int w)
{
    return usual_days(b) & ~b->week[w].blocked;
}

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

/* Most days in a row, round the week. */
static int longest_row(unsigned days)
{
    int most = 0;
    for (int d = 0; d < 7; d++) {
        int row = 0;
        while (row < 7 && (days & DAY_BIT((d + row) % 7)))
            row++;
        most = row > most ? row : most;
    }
    return most;
}

unsigned spread_days(unsigned free, int count, bool never_next)
{
    unsigned best = 0;
    int best_score = -1;
    for (unsigned days = 1; days < DAY_BIT(7); days++) {
        int n = days_count(days);
        int gap = least_gap(days);
        if ((days & ~free) || n > count || (never_next && n > 1 && gap < 2))
            continue;
        int score = 64 * n + 8 * gap - longest_row(days);
        if (score > best_score) {
            best_score = score;
            best = days;
        }
    }
    return best;
}
