/* What an entry says of runs that were judged already: before and after. */
#include "app/room.h"

#include <string.h>

/* The evening before a day belongs to the week before where it is a Monday;
 * an entry two weeks back is judged in its own weeks. */
static bool judge_span(struct app *a, day_t first, day_t last,
                       struct verdicts *out, struct err *e)
{
    day_t monday = day_monday(first);
    out->count = 0;
    for (int w = 0; w < VERDICTS_WEEKS && monday.n <= last.n; w++) {
        if (!store_facts(a->store, monday, a->today, &a->scratch, e))
            return false;
        facts_meet(&a->scratch);
        judge_week(&a->scratch, &a->settings, monday, &a->scratch_week);
        verdicts_add(out, &a->scratch, &a->scratch_week);
        monday = day_add(monday, 7);
    }
    return true;
}

bool rejudge_begin(struct app *a, day_t one, day_t other, struct err *e)
{
    a->rejudge_first = day_add(one.n < other.n ? one : other, -1);
    a->rejudge_last = one.n < other.n ? other : one;
    return judge_span(a, a->rejudge_first, a->rejudge_last, &a->verdicts, e);
}

bool rejudge_end(struct app *a, struct log_result *out, struct err *e)
{
    static struct verdicts now;
    if (!judge_span(a, a->rejudge_first, a->rejudge_last, &now, e))
        return false;
    out->rejudged_count =
        verdicts_changed(&a->verdicts, &now, out->last, out->rejudged);
    return true;
}
