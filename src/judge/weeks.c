/* The weeks of a plan judged in a row. */
#include "milepost/weeks.h"

#include "judge/engine.h"

#include <stddef.h>

/* A report but for its long lists, whose counts say what of them holds. */
static void report_clear(struct week_report *r)
{
    memset(r, 0, offsetof(struct week_report, stretches));
    r->piece_count = 0;
}

static void week_take(const struct week_report *r, struct week_lint *out)
{
    out->monday = r->monday;
    out->load = r->load;
    for (int v = 0; v < VERDICT_COUNT; v++)
        out->verdict_m[v] = r->verdict_m[v];
    out->warning_count = r->warning_count;
    for (int i = 0; i < r->warning_count; i++)
        out->warnings[i] = r->warnings[i];
}

static void week_judge(struct docket *k, day_t monday, struct week_report *r)
{
    struct bench b;
    report_clear(r);
    bench_make(&b, k, monday);
    report_of(&b, r);
}

void judge_plan(const struct facts *f, const struct settings *set, int first,
                struct week_report *report,
                struct week_lint out[PLAN_WEEKS_MAX])
{
    struct days days;
    struct docket docket;
    docket_open_new(&docket, f, set, &days);
    docket.is_brief = true;
    for (int w = first; w < f->plan.week_count; w++) {
        week_judge(&docket, f->plan.weeks[w].monday, report);
        week_take(report, &out[w]);
    }
}
