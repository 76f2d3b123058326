/* What adapting does to a session, and how it is told. */
#include "coach/edit.h"
#include "coach/replan.h"

#include <string.h>

#define PERCENT        100
#define SHRINK_ROUND_M 500  /* [H] */
#define SHRINK_LEAST_M 2000 /* of quality that became easy [H] */

bool adapt_may(const struct adapt *a, const struct session *s)
{
    bool is_ahead =
        s->day.n > a->today.n ||
        (s->day.n == a->today.n && days_row(a->d, a->today)->runs == 0);
    return is_ahead && s->purpose != PURPOSE_RACE && !s->is_locked &&
           s->skipped == SKIP_NONE && session_is_run(s);
}

void adapt_input(struct inputs *in, enum input_id id, int32_t value)
{
    if (in != NULL && in->count < INPUTS_MAX)
        in->at[in->count++] = (struct input){ .id = id, .value = value };
}

/* The line that tells of a session; a first one is kept. Until they are sorted
 * the sessions stand where they stood. */
static struct inputs *tell(struct adapt *a, int session, enum replan_id id)
{
    struct replan *out = a->out;
    int before = a->at[session];
    for (int i = 0; i < out->change_count; i++)
        if (out->changes[i].what.before == before)
            return &out->changes[i].inputs;
    struct replan_change *c = &out->changes[out->change_count++];
    memset(c, 0, sizeof *c);
    c->id = id;
    c->what = (struct plan_change){ before, UNKNOWN };
    struct session *s = &out->plan.sessions[session];
    (void)text_copy(s->rule, sizeof s->rule, replan_row(id)->rule);
    if (before == UNKNOWN) /* new: told as such in the end */
        out->change_count--;
    return &c->inputs;
}

static bool is_full(const struct adapt *a)
{
    return a->out->change_count == REPLAN_CHANGES_MAX;
}

struct inputs *adapt_ease(struct adapt *a, int session, enum replan_id id)
{
    struct plan *p = &a->out->plan;
    struct session *s = &p->sessions[session];
    if (!adapt_may(a, s) || is_full(a))
        return NULL;
    struct session eased = coach_eased(p, s, &a->paces);
    if (session_same(p, &eased, p, s))
        return NULL;
    struct inputs *in = tell(a, session, id);
    (void)text_copy(eased.rule, sizeof eased.rule, s->rule); /* as just told */
    *s = eased;
    plan_sum_week(p, s->day);
    return in;
}

/* A session made smaller; where warm-up and cool-down alone are longer, an easy
 * run, and it as small. */
static struct inputs *shrink(struct adapt *a, int session,
                             const struct plan_edit *to, enum replan_id id)
{
    struct plan *p = &a->out->plan;
    struct session *s = &p->sessions[session];
    struct err e;
    if (!adapt_may(a, s) || is_full(a))
        return NULL;
    if (edit_resize(to, &a->paces, p, s, &e)) {
        struct inputs *in = tell(a, session, id);
        plan_sum_week(p, s->day);
        return in;
    }
    struct inputs *in = adapt_ease(a, session, id);
    bool is_small = to->dist.m >= SHRINK_LEAST_M && to->dist.m < s->dist.m;
    if (in != NULL && is_small && edit_resize(to, &a->paces, p, s, &e))
        plan_sum_week(p, s->day);
    return in;
}

struct inputs *adapt_shrink(struct adapt *a, int session, int percent,
                            enum replan_id id)
{
    const struct session *s = &a->out->plan.sessions[session];
    if (percent >= PERCENT)
        return NULL;
    if (s->dist.m > 0)
        return adapt_shrink_to(
            a, session, (int32_t)((int64_t)s->dist.m * percent / PERCENT), id);
    struct plan_edit to = { .kind = EDIT_RESIZE };
    to.time.s = (int32_t)((int64_t)s->time.s * percent / PERCENT / 60 * 60);
    return shrink(a, session, &to, id);
}

struct inputs *adapt_shrink_to(struct adapt *a, int session, int32_t metres,
                               enum replan_id id)
{
    const struct session *s = &a->out->plan.sessions[session];
    struct plan_edit to = { .kind = EDIT_RESIZE };
    to.dist.m = metres / SHRINK_ROUND_M * SHRINK_ROUND_M;
    if (metres >= s->dist.m)
        return NULL;
    return shrink(a, session, &to, id);
}

void adapt_grow(struct adapt *a, int session, int32_t metres, enum replan_id id)
{
    struct plan *p = &a->out->plan;
    struct session *s = &p->sessions[session];
    struct plan_edit to = { .kind = EDIT_RESIZE };
    struct err e;
    to.dist.m = metres / SHRINK_ROUND_M * SHRINK_ROUND_M;
    if (!adapt_may(a, s) || is_full(a) || to.dist.m <= s->dist.m ||
        s->dist.m == 0 || !edit_resize(&to, &a->paces, p, s, &e))
        return;
    (void)tell(a, session, id);
    plan_sum_week(p, s->day);
}

struct inputs *adapt_move(struct adapt *a, int session, day_t day,
                          enum replan_id id)
{
    struct plan *p = &a->out->plan;
    struct session *s = &p->sessions[session];
    day_t was = s->day;
    if (is_full(a))
        return NULL;
    struct inputs *in = tell(a, session, id);
    s->day = day;
    plan_sum_week(p, was);
    plan_sum_week(p, day);
    return in;
}

/* A rest is a session skipped to recover: it stays in the plan to be praised.
 */
struct inputs *adapt_rest(struct adapt *a, int session, enum replan_id id)
{
    struct session *s = &a->out->plan.sessions[session];
    if (!adapt_may(a, s) || is_full(a))
        return NULL;
    struct inputs *in = tell(a, session, id);
    s->skipped = SKIP_RECOVERY;
    return in;
}

int32_t adapt_metres(const struct adapt *a, day_t from, day_t to)
{
    const struct plan *p = &a->out->plan;
    day_t done_to = to.n < a->today.n ? to : day_add(a->today, -1);
    int32_t m = done_to.n >= from.n ? days_dist(a->d, from, done_to).m : 0;
    int32_t today = days_dist(a->d, a->today, a->today).m;
    for (int i = 0; i < p->session_count; i++) {
        const struct session *s = &p->sessions[i];
        bool is_run_already = s->day.n == a->today.n && today > 0;
        if (s->day.n >= from.n && s->day.n <= to.n && s->day.n >= a->today.n &&
            s->purpose != PURPOSE_RACE && s->skipped == SKIP_NONE &&
            !is_run_already)
            m += s->dist.m;
    }
    if (a->today.n >= from.n && a->today.n <= to.n)
        m += today;
    return m;
}
