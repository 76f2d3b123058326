/*
 * One week of a template, on this runner's days and within their kilometres:
 * hard work first to the days it can have, two days apart, then the easy runs.
 */
#include "coach/template.h"

#include <stdlib.h>

#define HARD_GAP       2
#define SPEED_DAYS     4 /* before a race (G3.12) */
#define THRESHOLD_DAYS 3
#define FINE_M         100
#define EASY_MIN       20 /* shorter is dropped */

static day_t monday_of(const struct fitting *f, int w)
{
    return f->b->week[w].monday;
}

static void collect(const struct fitting *f, int w, struct parts *ps)
{
    const struct plan *p = f->form;
    for (int i = 0; i < p->session_count && ps->count < WEEK_RUNS_MAX; i++) {
        const struct session *s = &p->sessions[i];
        if (!session_is_run(s) || s->purpose == PURPOSE_RACE ||
            !is_in_week(f, s->day, w))
            continue;
        int32_t m = session_metres(f->b, s);
        ps->at[ps->count++] = (struct part){
            .s = s,
            .is_long = s->purpose == PURPOSE_LONG,
            .is_quality = purpose_is_quality(s->purpose),
            .was = m,
            .want = m,
            .day = day_weekday(s->day),
        };
    }
}

/* ---- days */

static bool is_apart(const struct fitting *f, const struct parts *ps, day_t day)
{
    if (day_is(f->hard) && abs(day_diff(day, f->hard)) < HARD_GAP)
        return false;
    if (f->b->has_race && abs(day_diff(f->b->goal->day, day)) < HARD_GAP)
        return false;
    for (int i = 0; i < ps->count; i++) {
        const struct part *x = &ps->at[i];
        bool is_set = (x->is_long || x->is_quality) && x->day <= -2;
        int at = -2 - x->day; /* placed ones are marked so */
        if (is_set && abs(at - day_weekday(day)) < HARD_GAP)
            return false;
    }
    return true;
}

static bool may_stand(const struct fitting *f, int w, const struct parts *ps,
                      const struct part *x, int d)
{
    const struct build *b = f->b;
    day_t day = day_add(monday_of(f, w), d);
    if (cap_on(b, w, d) <= 0 || (ps->used & DAY_BIT(d)) ||
        !is_in_week(f, day, w))
        return false;
    if (!x->is_long && !x->is_quality)
        return true;
    if (!is_apart(f, ps, day))
        return false;
    if (!x->is_quality)
        return true;
    int days = x->s->purpose == PURPOSE_THRESHOLD ? THRESHOLD_DAYS : SPEED_DAYS;
    bool is_near = b->has_race && day_diff(b->goal->day, day) < days;
    return !is_near && (b->p->hard_days & DAY_BIT(d)) != 0;
}

/* Its own day, else the nearest that holds it, else the one that holds most. */
static int best_day(const struct fitting *f, int w, const struct parts *ps,
                    const struct part *x, int own)
{
    int best = UNKNOWN;
    int32_t most = 0;
    for (int far = 0; far < 7; far++)
        for (int side = -1; side <= 1; side += 2) {
            int d = own + side * far;
            if (d < 0 || d > 6 || !may_stand(f, w, ps, x, d))
                continue;
            int32_t holds = int_least(cap_on(f->b, w, d), x->want);
            if (holds > most) {
                most = holds;
                best = d;
            }
        }
    return best;
}

static void place_one(struct fitting *f, int w, struct parts *ps,
                      struct part *x)
{
    int own = x->day;
    int d = best_day(f, w, ps, x, own);
    if (d == UNKNOWN && (x->is_long || x->is_quality)) {
        ease_part(f, x);
        d = best_day(f, w, ps, x, own);
    }
    if (d == UNKNOWN) {
        x->day = UNKNOWN;
        f->fit->dropped++;
        return;
    }
    ps->used |= DAY_BIT(d);
    f->fit->moved += d != own;
    x->day = -2 - d;
    int32_t cap = cap_on(f->b, w, d);
    day_t day = day_add(monday_of(f, w), d);
    if (f->b->has_race && day_diff(f->b->goal->day, day) == 1)
        cap = int_least(cap, DAY_BEFORE_RACE_M);
    if (x->want > cap) {
        x->want = cap - cap % FINE_M;
        f->fit->shortened++;
    }
}

/* Long runs, then quality, then the easy ones, each in the order of days. */
static void place_parts(struct fitting *f, int w, struct parts *ps)
{
    for (int rank = 0; rank < 3; rank++)
        for (int i = 0; i < ps->count; i++) {
            struct part *x = &ps->at[i];
            int own = x->is_long ? 0 : x->is_quality ? 1 : 2;
            if (own == rank && x->day >= 0)
                place_one(f, w, ps, x);
        }
}

/* ---- written down */

/* Easy, and without its work: the surplus, and what is too small for any. */
static void make_easy(struct session *s, int32_t metres)
{
    s->purpose = PURPOSE_EASY;
    s->step_count = 0;
    s->target = (pace_t){ 0 };
    s->dist.m = metres;
    s->time.s = 0;
}

static bool write_part(struct fitting *f, int w, const struct part *x)
{
    int32_t least = metres_in(f->b, EASY_MIN);
    bool is_small = x->want < x->was && x->want < least;
    if (x->day == UNKNOWN)
        return true;
    if (is_small || x->want <= 0) {
        f->fit->dropped++;
        return true;
    }
    struct session *s = copy_session(f->out, f->form, x->s);
    if (s == NULL)
        return false;
    s->day = day_add(monday_of(f, w), -2 - x->day);
    bool is_less = x->want < x->was;
    bool is_taper = f->b->week[w].taper > 0 || f->b->week[w].is_race;
    if (x->is_eased) {
        make_easy(s, x->want);
    } else if (is_less && !shrink_session(f->out, s, x->want, is_taper)) {
        make_easy(s, x->want);
        f->fit->eased++;
    }
    return true;
}

/* What a week's work is a share of: what it came to; in a first week begun
 * late a usual one, in a taper what it is cut to from the highest (G3.12). */
static int32_t work_base(const struct fitting *f, int w, int32_t sum)
{
    const struct build *b = f->b;
    if (w == 0 && b->from.n > monday_of(f, 0).n)
        return int_most(sum, b->p->weekly.m);
    int32_t high = 0;
    for (int i = 0; i < w; i++)
        high = int_most(high, f->now_m[i]);
    int64_t cut = (int64_t)high * b->week[w].taper / 100;
    return b->week[w].taper > 0 && cut > sum ? (int32_t)cut : sum;
}

static void hold_caps(struct fitting *f, int w, int first)
{
    struct plan *p = f->out;
    int32_t sum = 0;
    for (int i = first; i < p->session_count; i++)
        sum += session_metres(f->b, &p->sessions[i]);
    sum = work_base(f, w, sum);
    bool is_taper = f->b->week[w].taper > 0 || f->b->week[w].is_race;
    for (int i = first; i < p->session_count; i++) {
        struct session *s = &p->sessions[i];
        for (int pass = 0; pass < 3; pass++) {
            int32_t asks = week_for_session(f->b, p, s);
            if (asks <= sum)
                break;
            int32_t around = session_around(p, s);
            int32_t to =
                around + (int32_t)((int64_t)(s->dist.m - around) * sum / asks);
            if (s->purpose == PURPOSE_LONG) {
                s->step_count = 0; /* a long run without its block */
            } else if (pass == 2 || !shrink_session(p, s, to, is_taper)) {
                make_easy(s, to - to % FINE_M);
                f->fit->eased++;
            }
        }
    }
}

static bool has_hard(const struct plan *p, int first, day_t day)
{
    for (int i = first; i < p->session_count; i++)
        if (p->sessions[i].day.n == day.n && session_is_hard(&p->sessions[i]))
            return true;
    return false;
}

static bool has_minutes(const struct fitting *f, int first,
                        const struct session *s)
{
    int most = f->b->p->minutes[day_weekday(s->day)];
    int32_t run = 0;
    for (int i = first; i < f->out->session_count; i++)
        if (f->out->sessions[i].day.n == s->day.n)
            run += unit_time((dist_t){ f->out->sessions[i].dist.m },
                             f->b->paces.of[PACE_EASY])
                       .s;
    return most == UNKNOWN || run + s->time.s <= most * 60;
}

/* Strength stays where it stood, on a free day and not before a hard one. */
static bool write_strength(struct fitting *f, int w, int first)
{
    const struct plan *p = f->form;
    for (int i = 0; i < p->session_count; i++) {
        const struct session *s = &p->sessions[i];
        if (session_is_run(s) || !is_in_week(f, s->day, w))
            continue;
        if (cap_on(f->b, w, day_weekday(s->day)) <= 0 ||
            has_hard(f->out, first, day_add(s->day, 1)) ||
            !has_minutes(f, first, s))
            f->fit->dropped++;
        else if (copy_session(f->out, p, s) == NULL)
            return false;
    }
    return true;
}

bool fit_week(struct fitting *f, int w, int32_t week_m, int32_t long_m)
{
    struct parts ps = { 0 };
    int first = f->out->session_count;
    collect(f, w, &ps);
    take_surplus(f, w, &ps);
    size_parts(f, &ps, week_m, long_m);
    place_parts(f, w, &ps);
    for (int i = 0; i < ps.count; i++)
        if (!write_part(f, w, &ps.at[i]))
            return false;
    hold_caps(f, w, first);
    return write_strength(f, w, first);
}
