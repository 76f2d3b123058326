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

bool amount_is_near(int one, int other, int percent)
{
    int64_t apart = llabs((int64_t)one - other);
    return apart * 100 <= (int64_t)int_most(one, other) * percent;
}

bool extent_is_same(struct extent one, struct extent other)
{
    if (one.dist.m > 0 && other.dist.m > 0)
        return amount_is_near(one.dist.m, other.dist.m, SAME_PERCENT);
    return amount_is_near(one.time.s, other.time.s, SAME_PERCENT);
}

/* Where both are known. */
static bool span_is_near(span_t one, span_t other)
{
    return one.s > 0 && other.s > 0 &&
           amount_is_near(one.s, other.s, SAME_PERCENT);
}

bool extent_is_about(struct extent one, struct extent other)
{
    return one.dist.m > 0 && other.dist.m > 0 &&
           amount_is_near(one.dist.m, other.dist.m, ABOUT_PERCENT) &&
           (span_is_near(one.elapsed, other.elapsed) ||
            span_is_near(one.time, other.time));
}

bool start_is_same(int64_t one_s, int64_t other_s)
{
    return one_s != NO_MOMENT && other_s != NO_MOMENT &&
           llabs(one_s - other_s) <= SAME_START_S;
}
