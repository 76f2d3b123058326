/* A plan judged before it is run. */
#include "coach/lint.h"

#include <string.h>

day_t lint_open_day(const struct facts *f)
{
    for (int i = f->run_count - 1; i >= 0; i--)
        if (f->runs[i].day.n == f->today.n)
            return day_add(f->today, 1);
    return f->today;
}

day_t lint_from(const struct facts *f, const struct plan *p)
{
    day_t from = p->weeks[0].monday;
    day_t open = lint_open_day(f);
    return day_diff(open, from) > 0 ? open : from;
}

void coach_lint(const struct facts *f, const struct settings *set,
                const struct plan *p, struct facts *scratch,
                struct week_report *report, struct lint_report *out)
{
    memset(out, 0, sizeof *out);
    scratch->plan.week_count = 0;
    if (p->week_count == 0)
        return;
    facts_with_plan(f, p, lint_from(f, p), scratch);
    out->week_count = p->week_count;
    judge_plan(scratch, set, 0, report, out->weeks);
}

/* ---- one edit */

static bool is_same_week(const struct plan_week *a, const struct plan_week *b)
{
    return a->phase == b->phase && a->is_cutback == b->is_cutback &&
           a->target.m == b->target.m && a->longest.m == b->longest.m;
}

/* The first day on which two readings of a plan are not the same. */
static day_t first_changed(const struct plan *a, const struct plan *b)
{
    int n = a->session_count < b->session_count ? a->session_count
                                                : b->session_count;
    day_t day = day_add(a->weeks[a->week_count - 1].monday, WEEK_DAYS);
    for (int w = 0; w < a->week_count; w++)
        if (!is_same_week(&a->weeks[w], &b->weeks[w])) {
            day = a->weeks[w].monday;
            break;
        }
    int i = 0;
    while (i < n && session_same(a, &a->sessions[i], b, &b->sessions[i]))
        i++;
    if (i < a->session_count && a->sessions[i].day.n < day.n)
        day = a->sessions[i].day;
    if (i < b->session_count && b->sessions[i].day.n < day.n)
        day = b->sessions[i].day;
    return day;
}

void coach_rescore(const struct facts *f, const struct settings *set,
                   const struct plan *p, struct facts *scratch,
                   struct week_report *report, struct lint_report *out)
{
    const struct plan *was = &scratch->plan;
    if (p->week_count == 0 || was->week_count != p->week_count ||
        was->weeks[0].monday.n != p->weeks[0].monday.n) {
        coach_lint(f, set, p, scratch, report, out);
        return;
    }
    int first = day_diff(first_changed(was, p), p->weeks[0].monday) / WEEK_DAYS;
    first = first < 0 ? 0 : first;
    memset(&out->weeks[first], 0,
           sizeof out->weeks[0] * (size_t)(PLAN_WEEKS_MAX - first));
    facts_with_plan_again(f, p, lint_from(f, p), scratch);
    judge_plan(scratch, set, first, report, out->weeks);
}
