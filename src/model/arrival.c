/* The words of what is odd about an activity, and whether two are one. */
#include "milepost/arrival.h"

#include <stdlib.h>

#define X_WORDS(id, words) words,
static const char *const odd_row[ODD_COUNT] = { ODD_LIST(X_WORDS) };
#undef X_WORDS

const char *odd_words(enum odd o)
{
    return odd_row[o];
}

struct extent arrival_extent(const struct arrival *a)
{
    if (a->entry.kind == ENTRY_RUN)
        return (struct extent){ a->entry.run.dist, a->entry.run.time,
                                a->entry.run.elapsed };
    return (struct extent){ .time = a->entry.activity.time };
}

bool amount_is_near(int first, int second, int percent)
{
    int64_t apart = llabs((int64_t)first - second);
    return apart * 100 <= (int64_t)int_most(first, second) * percent;
}

bool extent_is_same(struct extent first, struct extent second)
{
    if (first.dist.m > 0 && second.dist.m > 0)
        return amount_is_near(first.dist.m, second.dist.m, SAME_PERCENT);
    return amount_is_near(first.time.s, second.time.s, SAME_PERCENT);
}

/* Where both are known. */
static bool span_is_near(span_t first, span_t second)
{
    return first.s > 0 && second.s > 0 &&
           amount_is_near(first.s, second.s, SAME_PERCENT);
}

bool extent_is_about(struct extent first, struct extent second)
{
    return first.dist.m > 0 && second.dist.m > 0 &&
           amount_is_near(first.dist.m, second.dist.m, ABOUT_PERCENT) &&
           (span_is_near(first.elapsed, second.elapsed) ||
            span_is_near(first.time, second.time));
}

bool start_is_same(int64_t first_s, int64_t second_s)
{
    return first_s != NO_MOMENT && second_s != NO_MOMENT &&
           llabs(first_s - second_s) <= SAME_START_S;
}
