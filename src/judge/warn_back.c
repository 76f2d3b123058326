/* W20: back too fast, and the break it comes from. science.md E6, F6. */
#include "judge/engine.h"

#define BACK_LOOK_DAYS 180 /* an older break is over and done with */
#define BACK_WEEK      7   /* days the first week back lasts */
#define MEAN_DAYS      28  /* the weeks before a break are these */
#define MEAN_LEAST     14 /* days known before a break; fewer are no mean [H] */
#define START_PERCENT  50 /* F6: the first half of an equal period */

/* ---- the break */

static bool ran_on(const struct bench *b, day_t day)
{
    return days_row(b->days, day)->runs > 0;
}

/* The first day still to come on which a run is planned. */
static day_t planned_back(const struct bench *b)
{
    const struct plan *p = &b->f->plan;
    for (int i = 0; b->f->has_plan && i < p->session_count; i++)
        if (session_is_ahead(b, &p->sessions[i]))
            return p->sessions[i].day;
    return NO_DAY;
}

/* Mean week of the four before a break, of a younger diary's days. */
static int32_t mean_before(const struct bench *b, day_t last)
{
    int known = bench_known_days(b, day_add(last, 1));
    int span = known < MEAN_DAYS ? known : MEAN_DAYS;
    if (span < MEAN_LEAST)
        return 0;
    int64_t sum = bench_guess_m(b, day_add(last, 1 - span), last);
    return (int32_t)(sum * WEEK_DAYS / span);
}

/* Days without a run up to a return, as far as they are known: those still to
 * come, and those between a diary and a plan's start (lint), are no break. */
static int days_off(const struct bench *b, day_t last, day_t back)
{
    int32_t end = int_least(back.n - 1, b->f->today.n);
    if (b->f->is_as_planned)
        end = int_least(end, b->f->known.n);
    return end - last.n;
}

struct comeback comeback_of(const struct bench *b)
{
    bool is_over = b->sunday.n < b->f->today.n;
    day_t end = is_over ? b->sunday : b->f->today;
    day_t back = is_over ? NO_DAY : planned_back(b);
    for (int i = 0; i < BACK_LOOK_DAYS; i++) {
        day_t day = day_add(end, -i);
        if (!ran_on(b, day))
            continue;
        int off = day_is(back) ? days_off(b, day, back) : 0;
        if (off >= b->set->v[SETTING_W20_DAYS])
            return (struct comeback){ .last = day,
                                      .back = back,
                                      .days = off,
                                      .mean_m = mean_before(b, day) };
        back = day;
    }
    return (struct comeback){ .last = NO_DAY, .back = NO_DAY };
}

bool comeback_covers(const struct bench *b, const struct comeback *c)
{
    return day_is(c->back) && c->back.n <= b->sunday.n &&
           c->back.n + BACK_WEEK > b->monday.n &&
           c->mean_m >= b->set->v[SETTING_W20_LEAST];
}

/* ---- W20 */

enum { W20_MUCH, W20_HARD };

static bool is_this_week(const struct bench *b, day_t day)
{
    return day.n >= b->monday.n && day.n <= b->sunday.n;
}

/* Too much in the first seven days; it is said in the week in which it
 * became too much. */
static bool warn_much(const struct bench *b, struct week_report *r,
                      const struct comeback *c)
{
    const double *v = b->set->v;
    double limit =
        fmax(c->mean_m * v[SETTING_W20_SHARE] / 100.0, v[SETTING_W20_LEAST]);
    day_t until = day_add(c->back, BACK_WEEK - 1);
    until = until.n < b->sunday.n ? until : b->sunday;
    day_t day = c->back;
    while (day.n <= until.n && outlook_m(b, c->back, day) <= limit)
        day = day_add(day, 1);
    if (day.n > until.n || !is_this_week(b, day))
        return false;
    struct warning *w = warning_add(r, WARNING_W20, SEVERITY_CAUTION, W20_MUCH);
    if (w == NULL)
        return true;
    int32_t much = outlook_m(b, c->back, until);
    inputs_add_on(&w->inputs, INPUT_WEEK_M, much, c->back);
    inputs_add(&w->inputs, INPUT_DAYS, c->days);
    inputs_add(&w->inputs, INPUT_PERCENT,
               (int32_t)lround(100.0 * much / c->mean_m));
    inputs_add(&w->inputs, INPUT_CAP_M,
               (int32_t)((int64_t)c->mean_m * START_PERCENT / 100));
    return true;
}

/* The hardest kind of work among the segments of a run or session; NONE. */
static enum purpose work_of(const struct segment *s, int n)
{
    enum purpose most = PURPOSE_NONE;
    for (int i = 0; i < n; i++)
        if (purpose_is_paced_work(s[i].purpose) && s[i].purpose > most)
            most = s[i].purpose;
    return most;
}

static enum purpose run_work(const struct bench *b, int run)
{
    const struct role *role = bench_role(b, run);
    struct segment parts[RUN_SEGMENTS_MAX];
    if (role->source == PURPOSE_SOURCE_INFERRED)
        return PURPOSE_NONE;
    int n = split_run(b->f, &b->f->runs[run], role->purpose, parts);
    return work_of(parts, n);
}

static void warn_work(struct week_report *r, enum purpose work, day_t day,
                      int which, int days)
{
    struct warning *w = warning_add(r, WARNING_W20, SEVERITY_CAUTION, W20_HARD);
    if (w == NULL)
        return;
    warning_on(w, day);
    inputs_add(&w->inputs, INPUT_PURPOSE, (int32_t)work);
    inputs_add(&w->inputs, INPUT_RUNS, which);
    inputs_add(&w->inputs, INPUT_DAYS, days);
}

/* Work among the first runs back: those that were run, then those planned. */
static void warn_hard(const struct bench *b, struct week_report *r,
                      const struct comeback *c)
{
    const struct facts *f = b->f;
    int left = (int)b->set->v[SETTING_W20_RUNS];
    int which = 0;
    for (int i = facts_run_from(f, c->back);
         i < f->run_count && f->runs[i].day.n <= b->sunday.n && left > 0;
         i++, left--) {
        enum purpose work = run_work(b, i);
        which++;
        if (work == PURPOSE_NONE || !is_this_week(b, f->runs[i].day))
            continue;
        warn_work(r, work, f->runs[i].day, which, c->days);
        return;
    }
    const struct plan *p = &f->plan;
    for (int i = 0; f->has_plan && i < p->session_count && left > 0; i++) {
        const struct session *s = &p->sessions[i];
        struct segment parts[RUN_SEGMENTS_MAX];
        if (!session_is_ahead(b, s))
            continue;
        left--;
        which++;
        enum purpose work =
            work_of(parts, split_session(p, s, &r->paces, parts));
        if (work == PURPOSE_NONE || !is_this_week(b, s->day))
            continue;
        warn_work(r, work, s->day, which, c->days);
        return;
    }
}

void warn_back_fast(const struct bench *b, struct week_report *r)
{
    struct comeback c = comeback_of(b);
    if (!day_is(c.back) || c.mean_m < b->set->v[SETTING_W20_LEAST])
        return;
    bool is_much = !bench_is_run_walk(b) && warn_much(b, r, &c);
    if (!is_much)
        warn_hard(b, r, &c);
}
