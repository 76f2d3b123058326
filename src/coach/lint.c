/* A plan judged before it is run. */
#include "coach/lint.h"

#include <string.h>

static void lint_week(const struct week_report *r, struct week_lint *out)
{
    out->monday = r->monday;
    out->load = r->load;
    for (int v = 0; v < VERDICT_COUNT; v++)
        out->verdict_m[v] = r->verdict_m[v];
    out->warning_count = r->warning_count;
    for (int i = 0; i < r->warning_count; i++)
        out->warnings[i] = r->warnings[i];
}

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
    if (p->week_count == 0)
        return;
    facts_with_plan(f, p, lint_from(f, p), scratch);
    for (int w = 0; w < p->week_count; w++) {
        judge_week(scratch, set, p->weeks[w].monday, report);
        lint_week(report, &out->weeks[out->week_count++]);
    }
}
