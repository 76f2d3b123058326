/*
 * What the last days ask of the plan: rules of science.md G8 and F3, each a
 * row with its reason. Nothing is ever added to make up for what was missed.
 */
#include "coach/replan.h"

#include <string.h>

// clang-format off
static const struct replan_row replan_rows[REPLAN_COUNT] = {
    [REPLAN_MOVED] = { "G8.2",
        "missed on {weekday}, and this day leaves an easy one on either side" },
    [REPLAN_LONG] = { "G8.3",
        "a long run steps up from the longest done, {longest_m}" },
    [REPLAN_BACK_SOFT] = { "G8.4",
        "{days} days without a run: the first two are easy" },
    [REPLAN_BACK_BLOCK] = { "G8.5",
        "{days} days without a run: begin at half of your usual week, then at three quarters" },
    [REPLAN_REPEAT] = { "G8.6",
        "the week steps up from what the last four held, {highest_m}" },
    [REPLAN_TIRED] = { "G8.7",
        "{days} tired mornings of seven: a lighter week now" },
    [REPLAN_SKIPS] = { "G8.8",
        "{days} mornings of seven said skip: a lighter week, nothing hard" },
    [REPLAN_TODAY_REST] = { "F3",
        "this morning says skip: a rest is the better session" },
    [REPLAN_TODAY_EASY] = { "F3",
        "this morning says easy only" },
};
// clang-format on

const struct replan_row *replan_row(enum replan_id id)
{
    return &replan_rows[id];
}

#define LOOK_DAYS 7

/* Whole days without a run, today not counted. */
static int days_off(const struct adapt *a)
{
    if (a->p->days_off == UNKNOWN || a->p->days_off == 0)
        return 0;
    return a->p->days_off - 1;
}

static void count_mornings(struct adapt *a)
{
    for (int i = 0; i < LOOK_DAYS; i++) {
        struct readiness_reading r =
            readiness_on(a->f, a->d, day_add(a->today, -i));
        bool is_skip = r.readiness == READINESS_SKIP;
        a->skips += is_skip;
        a->tired +=
            is_skip || (r.readiness == READINESS_EASY_ONLY && !r.is_load_alone);
    }
}

static void sort_changes(struct replan *out)
{
    for (int i = 1; i < out->change_count; i++) {
        struct replan_change c = out->changes[i];
        int at = i;
        for (; at > 0 && out->changes[at - 1].what.before > c.what.before; at--)
            out->changes[at] = out->changes[at - 1];
        out->changes[at] = c;
    }
}

static void sort_out(struct replan *out)
{
    int from[PLAN_SESSIONS_MAX] = { 0 };
    plan_sort(&out->plan, from);
    sort_changes(out);
    for (int i = 0; i < out->change_count; i++) {
        struct plan_change *c = &out->changes[i].what;
        for (int k = 0; k < out->plan.session_count; k++)
            if (from[k] == c->before)
                c->after = k;
    }
}

void coach_replan(const struct facts *f, const struct days *d,
                  const struct profile *p, struct replan *out)
{
    struct adapt a = { .f = f, .d = d, .p = p, .out = out, .today = f->today };
    memset(out, 0, sizeof *out);
    out->plan = f->plan;
    a.paces = paces_of(index_on(f, f->today).index);
    a.days_off = days_off(&a);
    a.light_until = day_add(a.today, -1);
    count_mornings(&a);
    replan_body(&a);
    replan_missed(&a);
    replan_ramp(&a);
    sort_out(out);
    replan_lines(&f->plan, out);
}
