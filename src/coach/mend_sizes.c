/* Sessions made shorter, or as easy as they are called: the candidates of one
 * week, and cutbacks in the weeks before it. */
#include "coach/mend.h"

#define RUNS_MAX 28 /* of a week */

/* Shares a run is cut by, percent: down to half at first, for what is shorter
 * is another session; to a third where nothing else helps [H]. */
#define STEP_PERCENT  5
#define LEAST_PERCENT 50
#define LAST_PERCENT  30

#define CUT_PERCENT   75 /* of the highest week before (science.md G3.5) */
#define CUT_EVERY     4  /* weeks from one cutback to the next (G3.4) */
#define HIGHEST_WEEKS 3  /* W18: a relief is held against */

/* ---- the runs that may be cut, in the order they are cut in */

static bool is_easy(const struct session *s)
{
    return s->purpose == PURPOSE_EASY || s->purpose == PURPOSE_RECOVERY;
}

/* Easy runs first, then the long run, then the work; the largest first. */
static int rank(const struct session *s)
{
    return is_easy(s) ? 2 : s->purpose == PURPOSE_LONG ? 1 : 0;
}

static bool is_before(const struct session *a, const struct session *b)
{
    return rank(a) != rank(b) ? rank(a) > rank(b)
                              : mend_metres(a) > mend_metres(b);
}

/* Runs of the days from .. to that may be touched. */
static int runs_between(const struct search *s, day_t from, day_t to,
                        const struct session *out[RUNS_MAX])
{
    const struct plan *p = &s->room->plan;
    int n = 0;
    for (int i = 0; i < p->session_count && n < RUNS_MAX; i++) {
        const struct session *own = &p->sessions[i];
        if (own->day.n < from.n || own->day.n > to.n || !mend_may(s, own))
            continue;
        int at = n++;
        for (; at > 0 && is_before(own, out[at - 1]); at--)
            out[at] = out[at - 1];
        out[at] = own;
    }
    return n;
}

/* The first 'n' of them at so many percent of their size; what cannot be cut
 * stays. */
static struct mend cut_runs(const struct search *s, enum mend_kind kind,
                            const struct session *const runs[], int n,
                            int percent)
{
    struct mend m = { .kind = kind, .percent = 100 - percent };
    for (int i = 0; i < n; i++) {
        struct session after;
        int32_t size = (int32_t)((int64_t)mend_size(runs[i]) * percent / 100);
        if (mend_resized(runs[i], size, &after) &&
            !mend_add(&m, s, MEND_RESIZE, runs[i], &after))
            break;
    }
    return m;
}

/* The least cut that silences, between percents; 0: none does. A larger cut
 * is taken to silence what a smaller one does. */
static int least_cut(struct search *s, const struct session *const runs[],
                     int n, int least)
{
    struct mend m = cut_runs(s, MEND_SHRINK, runs, n, least);
    if (!mend_silences(s, &m))
        return 0;
    int low = least / STEP_PERCENT;
    int high = 100 / STEP_PERCENT;
    while (high - low > 1) {
        int mid = (low + high) / 2;
        m = cut_runs(s, MEND_SHRINK, runs, n, mid * STEP_PERCENT);
        if (m.count > 0 && mend_silences(s, &m))
            low = mid;
        else
            high = mid;
    }
    return low * STEP_PERCENT;
}

static void shrink(struct search *s, const struct session *const runs[], int n,
                   int least, struct mend *best)
{
    int percent = least_cut(s, runs, n, least);
    if (percent == 0)
        return;
    struct mend m =
        cut_runs(s, n == 1 ? MEND_RESIZE : MEND_SHRINK, runs, n, percent);
    mend_consider(s, &m, best);
}

/* ---- shorter */

/* The days a warning is about: its week; W19's those before the race, W20's
 * the first seven back. */
static void window(const struct search *s, day_t *from, day_t *to)
{
    const struct warning *w = &s->x->warning;
    int days = 7;
    *from = s->p->weeks[s->week].monday;
    for (int i = 0; i < w->inputs.count; i++)
        if (w->inputs.at[i].id == INPUT_WEEK_M &&
            (w->id == WARNING_W19 || w->id == WARNING_W20))
            *from = w->inputs.at[i].day;
    if (w->id == WARNING_W19)
        days = inputs_get(&w->inputs, INPUT_DAYS, days);
    *to = day_add(*from, days - 1);
}

void try_shrink(struct search *s, struct mend *best)
{
    const struct session *runs[RUNS_MAX];
    day_t from, to;
    window(s, &from, &to);
    int n = runs_between(s, from, to, runs);
    for (int k = 1; k <= n && best->kind == MEND_NONE; k++)
        shrink(s, runs, k, LEAST_PERCENT, best);
    if (best->kind == MEND_NONE && n > 0)
        shrink(s, runs, n, LAST_PERCENT, best);
}

void try_resize(struct search *s, struct mend *best)
{
    const struct session *runs[RUNS_MAX];
    day_t monday = s->p->weeks[s->week].monday;
    int n = runs_between(s, monday, day_add(monday, 6), runs);
    for (int i = 0; i < n; i++)
        shrink(s, &runs[i], 1, LEAST_PERCENT, best);
}

/* W5 as the week last judged has it: the step from the longest run; 0: it is
 * silent. */
static int32_t next_step(const struct search *s)
{
    const struct week_report *r = &s->room->report;
    for (int i = 0; i < r->warning_count; i++)
        if (r->warnings[i].id == WARNING_W5)
            return inputs_get(&r->warnings[i].inputs, INPUT_NEXT_M, 0);
    return 0;
}

/* W5: every run beyond the step from the longest run made that step. One of
 * them may have been what another was held against: then a step lower. */
void try_long(struct search *s, struct mend *best)
{
    const struct session *runs[RUNS_MAX];
    day_t monday = s->p->weeks[s->week].monday;
    int n = runs_between(s, monday, day_add(monday, 6), runs);
    int32_t next = mend_is_needed(s) ? next_step(s) : 0;
    for (int32_t before = INT32_MAX; next > 0 && next < before;) {
        struct mend m = { .kind = MEND_RESIZE };
        for (int i = 0; i < n; i++) {
            struct session after;
            if (runs[i]->dist.m > next && mend_resized(runs[i], next, &after))
                (void)mend_add(&m, s, MEND_RESIZE, runs[i], &after);
        }
        mend_consider(s, &m, best);
        if (best->kind != MEND_NONE || mend_silences(s, &m))
            return;
        before = next;
        next = next_step(s);
    }
}

/* ---- as easy as it is called */

static bool is_spiced(const struct session *s)
{
    return is_easy(s) && (s->step_count > 0 || s->target.s_per_km > 0);
}

void try_plain(struct search *s, struct mend *best)
{
    const struct session *runs[RUNS_MAX];
    struct mend m = { .kind = MEND_PLAIN };
    day_t monday = s->p->weeks[s->week].monday;
    int n = runs_between(s, monday, day_add(monday, 6), runs);
    for (int i = 0; i < n && best->kind == MEND_NONE; i++) {
        if (!is_spiced(runs[i]))
            continue;
        struct session after = *runs[i];
        after.step_count = 0;
        after.target.s_per_km = 0;
        if (!mend_add(&m, s, MEND_PLAIN, runs[i], &after))
            return;
        mend_consider(s, &m, best);
    }
}

/* ---- cutbacks */

static int32_t week_m(const struct plan *p, int w)
{
    int32_t sum = 0;
    for (int i = 0; i < p->session_count; i++) {
        const struct session *s = &p->sessions[i];
        if (session_is_run(s) && s->purpose != PURPOSE_RACE &&
            day_monday(s->day).n == p->weeks[w].monday.n)
            sum += mend_metres(s);
    }
    return sum;
}

static bool add_cutback(const struct search *s, int w, struct mend *m)
{
    const struct session *runs[RUNS_MAX];
    const struct plan *p = &s->room->plan;
    day_t monday = p->weeks[w].monday;
    int32_t highest = 0;
    for (int i = w - 1; i >= 0 && i >= w - HIGHEST_WEEKS; i--)
        highest = int_most(highest, week_m(p, i));
    int32_t own = week_m(p, w);
    int n = runs_between(s, monday, day_add(monday, 6), runs);
    int64_t percent = own > 0 ? (int64_t)highest * CUT_PERCENT / own : 100;
    if (percent <= 0 || percent >= 100 || n == 0)
        return false;
    struct mend cut = cut_runs(s, MEND_CUTBACK, runs, n, (int)percent);
    if (m->count == 0)
        m->percent = cut.percent;
    for (int i = 0; i < cut.count; i++)
        if (!mend_add(m, s, MEND_RESIZE, &cut.changes[i].before,
                      &cut.changes[i].after))
            return false;
    return cut.count > 0;
}

/* A week of the stretch, and more of them four apart where one is not enough;
 * fewest cutbacks first. */
void try_cutback(struct search *s, struct mend *best)
{
    int weeks = inputs_get(&s->x->warning.inputs, INPUT_WEEKS, 0);
    int first = int_most(1, s->week - weeks + 1);
    for (int more = 0; more < 4 && best->kind == MEND_NONE; more++)
        for (int w = first; w <= s->week; w++) {
            struct mend m = { .kind = MEND_CUTBACK };
            bool ok = true;
            for (int k = 0; k <= more && ok; k++)
                ok = w + CUT_EVERY * k < s->p->week_count &&
                     add_cutback(s, w + CUT_EVERY * k, &m);
            if (ok)
                mend_consider(s, &m, best);
        }
}
