/*
 * What of a template's week stays for this runner, and how large: no more hard
 * sessions and no more runs than the own plan has, each in proportion.
 */
#include "coach/template.h"

#define SAME_M        500 /* so near a week is as it was */
#define COARSE_WEEK_M 20000
#define COARSE_M      500
#define FINE_M        100
#define EASY_MIN      20 /* shorter is dropped */
#define EASY_OF_LONG  75 /* percent at most */

bool is_in_week(const struct fitting *f, day_t day, int w)
{
    bool is_over = f->b->has_race && day.n >= f->b->goal->day.n;
    return day_monday(day).n == f->b->week[w].monday.n && !is_over &&
           day.n >= f->b->from.n;
}

static int own_quality(const struct plan *own, day_t monday)
{
    int n = 0;
    for (int i = 0; i < own->session_count; i++)
        n += day_monday(own->sessions[i].day).n == monday.n &&
             own->sessions[i].purpose != PURPOSE_RACE &&
             purpose_is_quality(own->sessions[i].purpose);
    return n;
}

/* Hard sessions the runner's own plan would have: this week's in a taper and
 * at the begin, else those of its busiest week of training. */
static int quality_allowed(const struct fitting *f, int w)
{
    const struct build *b = f->b;
    bool is_own = w == 0 || b->week[w].taper > 0 || b->week[w].is_race;
    int most = own_quality(f->own, f->b->week[w].monday);
    for (int i = 1; !is_own && i < b->weeks; i++) {
        int n = own_quality(f->own, f->b->week[i].monday);
        if (b->week[i].taper == 0 && n > most)
            most = n;
    }
    return most;
}

void ease_part(struct fitting *f, struct part *x)
{
    x->is_quality = x->is_long = false;
    x->is_eased = true;
    f->fit->eased++;
}

static void ease_surplus(struct fitting *f, int w, struct parts *ps)
{
    int left = quality_allowed(f, w);
    for (int i = 0; i < ps->count; i++)
        if (ps->at[i].is_quality && left-- <= 0)
            ease_part(f, &ps->at[i]);
}

static void drop_part(struct fitting *f, struct parts *ps, int i)
{
    f->fit->dropped++;
    for (; i + 1 < ps->count; i++)
        ps->at[i] = ps->at[i + 1];
    ps->count--;
}

/* The smallest easy run; else the smallest of all. */
static int least_of(const struct parts *ps)
{
    int least = 0;
    for (int i = 1; i < ps->count; i++) {
        const struct part *x = &ps->at[i];
        const struct part *l = &ps->at[least];
        bool is_x = x->is_quality || x->is_long;
        bool is_l = l->is_quality || l->is_long;
        if (is_x != is_l ? is_l : x->was < l->was)
            least = i;
    }
    return least;
}

static int own_runs(const struct fitting *f, int w)
{
    int n = 0;
    for (int i = 0; i < f->own->session_count; i++)
        n += is_in_week(f, f->own->sessions[i].day, w) &&
             session_is_run(&f->own->sessions[i]);
    return n;
}

static void drop_surplus(struct fitting *f, int w, struct parts *ps)
{
    int most = own_runs(f, w);
    if (f->b->week[w].taper == 0 && f->b->p->runs > most)
        most = f->b->p->runs;
    while (ps->count > most)
        drop_part(f, ps, least_of(ps));
}

void take_surplus(struct fitting *f, int w, struct parts *ps)
{
    ease_surplus(f, w, ps);
    drop_surplus(f, w, ps);
}

/* ---- sizes */

/* Work shrinks with the week, warm-up and cool-down do not; the other runs
 * share what is left. */
static int32_t scale_quality(const struct fitting *f, struct parts *ps,
                             int32_t week_m, int64_t sum)
{
    int32_t used = 0;
    for (int i = 0; i < ps->count; i++) {
        struct part *x = &ps->at[i];
        if (!x->is_quality)
            continue;
        int32_t around = session_around(f->form, x->s);
        int64_t inside = (int64_t)(x->was - around) * week_m / sum;
        x->want = around + (int32_t)inside;
        x->want += (FINE_M - x->want % FINE_M) % FINE_M;
        used += x->want;
    }
    return used;
}

static void scale_parts(const struct fitting *f, struct parts *ps,
                        int32_t week_m, int32_t long_m)
{
    int64_t sum = 0;
    int64_t others = 0;
    int32_t step = week_m >= COARSE_WEEK_M ? COARSE_M : FINE_M;
    int32_t longest = 0;
    int32_t left = 0;
    for (int i = 0; i < ps->count; i++) {
        ps->at[i].want = ps->at[i].was;
        sum += ps->at[i].was;
        others += ps->at[i].is_quality ? 0 : ps->at[i].was;
    }
    ps->is_scaled = week_m + SAME_M < sum;
    if (ps->is_scaled)
        left = int_most(0, week_m - scale_quality(f, ps, week_m, sum));
    for (int i = 0; i < ps->count; i++) {
        struct part *x = &ps->at[i];
        if (ps->is_scaled && !x->is_quality) {
            x->want = (int32_t)((int64_t)x->was * left / others);
            x->want =
                x->is_long ? round_long(x->want) : x->want - x->want % step;
        }
        int32_t most = x->is_long ? long_m : f->run_most;
        if (x->want > most) {
            x->want = most;
            ps->is_scaled = true;
        }
        if (x->is_long && x->want > longest)
            longest = x->want;
    }
    for (int i = 0; i < ps->count && ps->is_scaled && longest > 0; i++) {
        struct part *x = &ps->at[i];
        int32_t most = (int32_t)((int64_t)longest * EASY_OF_LONG / 100);
        if (!x->is_long && !x->is_quality && x->want > most)
            x->want = most - most % FINE_M;
    }
}

/* An easy run that came out too short for one; UNKNOWN. */
static int too_small(const struct fitting *f, const struct parts *ps)
{
    int32_t least = metres_in(f->b, EASY_MIN);
    for (int i = 0; i < ps->count; i++) {
        const struct part *x = &ps->at[i];
        if (!x->is_long && !x->is_quality && x->want < x->was &&
            x->want < least)
            return i;
    }
    return UNKNOWN;
}

/* Fewer runs rather than many small ones. */
void size_parts(struct fitting *f, struct parts *ps, int32_t week_m,
                int32_t long_m)
{
    scale_parts(f, ps, week_m, long_m);
    for (int i; ps->count > 1 && (i = too_small(f, ps)) != UNKNOWN;) {
        drop_part(f, ps, i);
        scale_parts(f, ps, week_m, long_m);
    }
}
