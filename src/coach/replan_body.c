/* What the body asks: today, the mornings of a week, days without a run. */
#include "coach/replan.h"

#define LIGHT_DAYS    7
#define LIGHT_PERCENT 75 /* of a session in a lighter week (G8.7) */
#define TIRED_LEAST   3
#define SKIPS_LEAST   2
#define SOFT_LEAST    3 /* days without a run: the first two are easy (G8.4) */
#define SOFT_RUNS     2
#define BLOCK_LEAST   6  /* and from here on A6 and F6 (G8.5) */
#define HALF_PERCENT  50 /* first half of an equal period (F6) */
#define MORE_PERCENT  75 /* second half */

static bool is_hard(const struct session *s)
{
    return purpose_is_quality(s->purpose) || s->purpose == PURPOSE_FARTLEK;
}

/* Today as the morning reads (F3); load alone stops quality only. */
static void today_by_readiness(struct adapt *a)
{
    struct readiness_reading r = readiness_on(a->f, a->d, a->today);
    struct plan *p = &a->out->plan;
    if (days_row(a->d, a->today)->runs > 0)
        return;
    for (int i = 0; i < p->session_count; i++) {
        const struct session *s = &p->sessions[i];
        if (s->day.n != a->today.n)
            continue;
        if (r.readiness == READINESS_SKIP)
            (void)adapt_rest(a, i, REPLAN_TODAY_REST);
        else if (r.readiness == READINESS_EASY_ONLY &&
                 (is_hard(s) ||
                  (s->purpose == PURPOSE_LONG && !r.is_load_alone)))
            (void)adapt_ease(a, i, REPLAN_TODAY_EASY);
    }
}

static void lighten(struct adapt *a, enum replan_id id, int days)
{
    struct plan *p = &a->out->plan;
    a->light_until = day_add(a->today, LIGHT_DAYS - 1);
    for (int i = 0; i < p->session_count; i++) {
        const struct session *s = &p->sessions[i];
        if (s->day.n < a->today.n || s->day.n > a->light_until.n)
            continue;
        bool is_off = id == REPLAN_SKIPS && is_hard(s);
        adapt_input(is_off ? adapt_ease(a, i, id)
                           : adapt_shrink(a, i, LIGHT_PERCENT, id),
                    INPUT_DAYS, days);
    }
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
        if (is_hard(s))
            adapt_input(adapt_ease(a, i, REPLAN_BACK_SOFT), INPUT_DAYS,
                        a->days_off);
    }
}

/* Sessions of some days to a share of the usual week, none of them hard. */
static void block(struct adapt *a, day_t from, int days, int percent)
{
    struct plan *p = &a->out->plan;
    day_t to = day_add(from, days - 1);
    int64_t most = (int64_t)a->p->usual.m * days / WEEK_DAYS * percent / 100;
    for (int i = 0; i < p->session_count; i++)
        if (p->sessions[i].day.n >= from.n && p->sessions[i].day.n <= to.n &&
            is_hard(&p->sessions[i]))
            adapt_input(adapt_ease(a, i, REPLAN_BACK_BLOCK), INPUT_DAYS,
                        a->days_off);
    int64_t m = adapt_metres(a, from, to);
    if (m <= most || m == 0)
        return;
    for (int i = 0; i < p->session_count; i++)
        if (p->sessions[i].day.n >= from.n && p->sessions[i].day.n <= to.n)
            adapt_input(
                adapt_shrink(a, i, (int)(100 * most / m), REPLAN_BACK_BLOCK),
                INPUT_DAYS, a->days_off);
}

static void come_back(struct adapt *a)
{
    int first = (a->days_off + 1) / 2;
    block(a, a->today, first, HALF_PERCENT);
    block(a, day_add(a->today, first), a->days_off - first, MORE_PERCENT);
}

void replan_body(struct adapt *a)
{
    if (a->days_off >= BLOCK_LEAST)
        come_back(a);
    else if (a->days_off >= SOFT_LEAST)
        soften(a);
    if (a->skips >= SKIPS_LEAST)
        lighten(a, REPLAN_SKIPS, a->skips);
    else if (a->tired >= TIRED_LEAST)
        lighten(a, REPLAN_TIRED, a->tired);
    today_by_readiness(a);
}
