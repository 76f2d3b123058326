/* The warnings' functions, joined to the rows of table_warnings.c, and the
 * order in which they are shown: most severe first, then by id. */
#include "judge/engine.h"

/*
 * Pregnant or postpartum, effort counts and not kilometres or paces (F4b): it
 * names W3 to W6, W10 and W11. W18 to W20 measure weeks by kilometres against
 * earlier ones, a taper for a race among them, and are silent too; what holds
 * postpartum instead of W20 is said when the status is set. W7 stays, for its
 * load is effort, and so do W8 and W9, which ask for an easy day [H].
 */
enum { NOT_BY_EFFORT = 1 << 0 };

// clang-format off
static const struct {
    warning_fn *fn;
    unsigned when;
} rows[WARNING_COUNT] = {
    [WARNING_W1]  = { warn_pain,         0 },
    [WARNING_W2]  = { warn_junk,         0 },
    [WARNING_W3]  = { warn_off_target,   NOT_BY_EFFORT },
    [WARNING_W4]  = { warn_grey,         NOT_BY_EFFORT },
    [WARNING_W5]  = { warn_long,         NOT_BY_EFFORT },
    [WARNING_W6]  = { warn_week,         NOT_BY_EFFORT },
    [WARNING_W7]  = { warn_alike,        0 },
    [WARNING_W8]  = { warn_hard_days,    0 },
    [WARNING_W9]  = { warn_no_rest,      0 },
    [WARNING_W10] = { warn_little_easy,  NOT_BY_EFFORT },
    [WARNING_W11] = { warn_not_specific, NOT_BY_EFFORT },
    [WARNING_W12] = { warn_sleep,        0 },
    [WARNING_W13] = { warn_lasting_pain, 0 },
    [WARNING_W14] = { warn_worn,         0 },
    [WARNING_W15] = { warn_rested,       0 },
    [WARNING_W16] = { warn_form_fading,  0 },
    [WARNING_W17] = { warn_no_strength,  0 },
    [WARNING_W18] = { warn_no_relief,    NOT_BY_EFFORT },
    [WARNING_W19] = { warn_no_taper,     NOT_BY_EFFORT },
    [WARNING_W20] = { warn_back_fast,    NOT_BY_EFFORT },
};
// clang-format on

struct warning *warning_add(struct week_report *r, enum warning_id id,
                            enum severity severity, int variant)
{
    if (r->warning_count >= WEEK_WARNINGS_MAX)
        return NULL;
    int at = r->warning_count++;
    for (; at > 0; at--) {
        const struct warning *before = &r->warnings[at - 1];
        if (before->severity > severity ||
            (before->severity == severity && before->id <= id))
            break;
        r->warnings[at] = *before;
    }
    struct warning *w = &r->warnings[at];
    memset(w, 0, sizeof *w);
    w->id = id;
    w->severity = severity;
    w->variant = variant;
    w->day = NO_DAY;
    return w;
}

bool warning_last(const struct bench *b, day_t *last)
{
    *last = b->sunday.n < b->f->today.n ? b->sunday : b->f->today;
    return last->n >= b->monday.n;
}

void warning_on(struct warning *w, day_t day)
{
    w->day = day;
    inputs_add(&w->inputs, INPUT_WEEKDAY, day_weekday(day));
}

void warnings_of(const struct bench *b, struct week_report *r)
{
    for (int i = 0; i < WARNING_COUNT; i++)
        if (!bench_is_by_effort(b) || !(rows[i].when & NOT_BY_EFFORT))
            rows[i].fn(b, r);
}

/* ---- the days as they will be: run, and still planned */

bool session_is_ahead(const struct bench *b, const struct session *s)
{
    if (!session_is_run(s) || s->skipped != SKIP_NONE)
        return false;
    return s->day.n > b->f->today.n ||
           (s->day.n == b->f->today.n && days_row(b->days, s->day)->runs == 0);
}

static int32_t session_m(const struct session *s)
{
    return dist_likely(s->dist, s->time).m;
}

/* First session of the plan on the day or after it, among those ahead. */
static int session_from(const struct bench *b, day_t day)
{
    const struct plan *p = &b->f->plan;
    int low = 0;
    int high = b->f->has_plan ? p->session_count : 0;
    day_t from = day.n > b->f->today.n ? day : b->f->today;
    while (low < high) {
        int mid = (low + high) / 2;
        if (p->sessions[mid].day.n < from.n)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

int32_t outlook_m(const struct bench *b, day_t from, day_t to)
{
    const struct plan *p = &b->f->plan;
    int64_t sum = days_dist(b->days, from, to).m;
    int count = b->f->has_plan ? p->session_count : 0;
    for (int i = session_from(b, from); i < count; i++) {
        if (p->sessions[i].day.n > to.n)
            break;
        if (session_is_ahead(b, &p->sessions[i]))
            sum += session_m(&p->sessions[i]);
    }
    return (int32_t)sum;
}

int32_t outlook_longest(const struct bench *b, day_t from, day_t to)
{
    const struct plan *p = &b->f->plan;
    int32_t longest = days_longest(b->days, from, to).m;
    int count = b->f->has_plan ? p->session_count : 0;
    for (int i = session_from(b, from); i < count; i++) {
        const struct session *s = &p->sessions[i];
        if (s->day.n > to.n)
            break;
        if (session_is_ahead(b, s) && session_m(s) > longest)
            longest = session_m(s);
    }
    return longest;
}

#define LONG_DAYS 30

day_t outlook_longest_day(const struct bench *b, day_t day, int32_t longest)
{
    const struct plan *p = &b->f->plan;
    day_t on = bench_longest_day(b, day, longest);
    int count = b->f->has_plan ? p->session_count : 0;
    for (int i = session_from(b, day_add(day, -LONG_DAYS));
         !day_is(on) && i < count && p->sessions[i].day.n < day.n; i++)
        if (session_m(&p->sessions[i]) == longest &&
            session_is_ahead(b, &p->sessions[i]))
            on = p->sessions[i].day;
    return on;
}
