/* The long curves. */
#include "app/room.h"

static bool take_week(void *with, struct app *a, struct err *e)
{
    (void)with;
    if (trend_add(&a->trend, &a->facts, &a->week))
        return true;
    return err_set(e, ERR_LIMIT,
                   "a trend holds %d weeks at most; name a shorter span",
                   TREND_WEEKS_MAX);
}

/* The later start and the earlier end; NO_DAY asks for nothing. */
static void clip(day_t *from, day_t *to, day_t first, day_t last)
{
    if (!day_is(*from) || from->n < first.n)
        *from = first;
    if (!day_is(*to) || to->n > last.n)
        *to = last;
}

bool app_trend(struct app *a, day_t from, day_t to, struct err *e)
{
    day_t first;
    day_t last;
    trend_begin(&a->trend, a->today);
    if (!app_span(a, &first, &last, e))
        return false;
    a->trend.is_diary_empty = !day_is(first);
    if (!day_is(first))
        return true;
    clip(&from, &to, first, a->today);
    if (!app_weeks(a, from, to, take_week, NULL, e))
        return false;
    trend_end(&a->trend, &a->facts);
    return true;
}
