/*
 * The way back (science.md G8.4, G8.5, F6, A6): after some days the first runs
 * are easy; after a week and more some days of half and three quarters, or an
 * injury's ladder, and the weeks after them made anew.
 */
#include "coach/replan.h"

#define SOFT_LEAST    3 /* days without a run: the first two are easy (G8.4) */
#define SOFT_RUNS     2
#define BLOCK_LEAST   6  /* and from here on A6 and F6 (G8.5) */
#define LADDER_LEAST  7  /* off with an injury: F6's ladder */
#define EASY_DAYS     14 /* after a ladder: distance before speed (F6) */
#define THIRDS_FROM   29 /* F6: to 8 weeks thirds, then five steps of 3 weeks */
#define STEPS_FROM    57
#define STEP_DAYS     21
#define STAGES_MOST   5
#define LONG_DAYS     30
#define SPIKE_LEAST_M 5000 /* B6: shorter runs are no spike */

/* F6: so much of the usual week, so long. */
struct stage {
    int days, percent;
};

static int stages_of(int off, struct stage out[STAGES_MOST])
{
    static const int halves[] = { 50, 75 };
    static const int thirds[] = { 33, 50, 75 };
    static const int steps[] = { 33, 50, 70, 85, 100 };
    const int *percent = off < THIRDS_FROM  ? halves
                         : off < STEPS_FROM ? thirds
                                            : steps;
    int n = off < THIRDS_FROM ? 2 : off < STEPS_FROM ? 3 : STAGES_MOST;
    for (int i = 0; i < n; i++) {
        int left = n - i;
        out[i].percent = percent[i];
        out[i].days = off < STEPS_FROM ? (off + left - 1) / left : STEP_DAYS;
        off -= off < STEPS_FROM ? out[i].days : 0;
    }
    return n;
}

/* The first runs after some days without. */
static void soften(struct adapt *a)
{
    struct plan *p = &a->out->plan;
    int runs = 0;
    for (int i = 0; i < p->session_count && runs < SOFT_RUNS; i++) {
        const struct session *s = &p->sessions[i];
        if (s->day.n < a->today.n || !session_is_run(s) ||
            s->skipped != SKIP_NONE)
            continue;
        runs++;
        if (replan_is_quick(s))
            adapt_input(adapt_ease(a, i, REPLAN_BACK_SOFT), INPUT_DAYS,
                        a->days_off);
    }
}

static bool is_in(const struct session *s, day_t from, day_t until)
{
    return s->day.n >= from.n && s->day.n <= until.n;
}

/* What a session has of the usual week: an easy run two parts, a long one
 * three. Of its own size it would be less every morning it is asked. */
static int32_t part_of(const struct adapt *a, const struct session *s,
                       int percent)
{
    int parts = s->purpose == PURPOSE_LONG ? 3 : 2;
    return (int32_t)((int64_t)a->p->usual.m * percent / 100 * parts /
                     (2 * a->p->runs + 1));
}

/* After a month off the stages alone would step up by half: no run beyond the
 * longest of 30 days and a tenth (G3, W5); none at all is no measure. */
static int32_t ramp_of_long(const struct adapt *a, day_t day)
{
    int32_t longest =
        replan_longest(a, day_add(day, -LONG_DAYS), day_add(day, -1));
    if (longest == 0)
        return INT32_MAX;
    return int_most(SPIKE_LEAST_M, (int32_t)(longest * 110LL / 100));
}

/* Sessions of some days to a share of the usual week, none of them hard. */
static void stage(struct adapt *a, day_t from, const struct stage *stage)
{
    struct plan *p = &a->out->plan;
    day_t to = day_add(from, stage->days - 1);
    for (int i = 0; i < p->session_count; i++) {
        const struct session *s = &p->sessions[i];
        if (!is_in(s, from, to))
            continue;
        if (replan_is_quick(s))
            adapt_input(adapt_ease(a, i, REPLAN_BACK_BLOCK), INPUT_DAYS,
                        a->days_off);
        int32_t most =
            int_least(part_of(a, s, stage->percent), ramp_of_long(a, s->day));
        if (s->dist.m > most)
            adapt_input(adapt_shrink_to(a, i, most, REPLAN_BACK_BLOCK),
                        INPUT_DAYS, a->days_off);
    }
}

/* The days of F6, and what is left of their week easy; the Monday after. */
static day_t stages(struct adapt *a)
{
    struct stage all[STAGES_MOST];
    int n = stages_of(a->days_off, all);
    day_t from = a->today;
    for (int i = 0; i < n; i++) {
        stage(a, from, &all[i]);
        from = day_add(from, all[i].days);
    }
    int left = (WEEK_DAYS - day_weekday(from)) % WEEK_DAYS;
    if (left > 0)
        stage(a, from, &(struct stage){ left, 100 });
    return day_add(from, left);
}

/* An injury that is over and kept the runner from running. */
static const struct injury *injury_over(const struct adapt *a)
{
    day_t last = day_add(a->today, -a->days_off - 2);
    for (int i = 0; i < a->f->injury_count; i++) {
        const struct injury *n = &a->f->injuries[i];
        if (day_is(n->end) && n->end.n <= a->today.n && n->end.n > last.n &&
            day_diff(a->today, n->start) >= LADDER_LEAST)
            return n;
    }
    return NULL;
}

/* Days on which a run was planned and none run, pauses aside. */
static bool is_missed(const struct adapt *a)
{
    const struct plan *p = &a->f->plan;
    for (int i = 0; i < p->session_count; i++)
        if (session_is_run(&p->sessions[i]) &&
            is_in(&p->sessions[i], day_add(a->today, -a->days_off),
                  day_add(a->today, -1)))
            return true;
    return false;
}

static int days_paused(const struct adapt *a)
{
    int n = 0;
    for (int i = 1; i <= a->days_off; i++)
        n += pause_on(a->f->pauses, a->f->pause_count, day_add(a->today, -i)) !=
             NULL;
    return n;
}

void replan_back(struct adapt *a)
{
    const struct injury *over = injury_over(a);
    int missed = a->days_off - days_paused(a);
    if (missed < SOFT_LEAST || !is_missed(a))
        return;
    if (missed < BLOCK_LEAST) {
        soften(a);
        return;
    }
    a->is_back = true;
    a->over = a->days_off >= LADDER_LEAST ? over : NULL;
    if (a->over == NULL)
        a->anew_from = stages(a);
}

/* No weeks were made anew: those there are stay easy for a while. */
static void stay_easy(struct adapt *a)
{
    struct plan *p = &a->out->plan;
    day_t until = day_add(a->ladder_until, EASY_DAYS);
    for (int i = 0; i < p->session_count; i++)
        if (is_in(&p->sessions[i], day_add(a->ladder_until, 1), until) &&
            replan_is_quick(&p->sessions[i]))
            adapt_input(adapt_ease(a, i, REPLAN_BACK_BLOCK), INPUT_DAYS,
                        a->days_off);
}

void replan_anew(struct adapt *a)
{
    day_t monday = NO_DAY;
    if (!a->is_back)
        return;
    if (a->over != NULL)
        monday = replan_ladder(a);
    if (a->over != NULL && !day_is(monday))
        a->anew_from = stages(a); /* of a plan by minutes */
    replan_rebuild(a, day_is(monday) ? monday : a->anew_from);
    if (a->out->is_refused && !a->is_rebuilt && a->is_ladder)
        stay_easy(a);
}
