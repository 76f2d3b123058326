/* plan lint: a plan scored, its faults once each, and what mends them. */
#include "cli/plan.h"

#include <math.h>

/* ---- as JSON */

static json_t *ratio_json(double ratio)
{
    return ratio > 0.0 ? json_rounded(ratio, 2) : json_null();
}

static json_t *zones_json(const struct intensity *i)
{
    return json_pack("{s:i, s:i, s:i}", "z1_s", (int)i->zone_s[0], "z2_s",
                     (int)i->zone_s[1], "z3_s", (int)i->zone_s[2]);
}

static json_t *week_warnings(const struct week_lint *w, const struct look *look)
{
    json_t *list = json_array();
    for (int i = 0; i < w->warning_count; i++) {
        json_t *one = json_warning(&w->warnings[i], look);
        (void)json_object_set_new(one, "monday", json_day(w->monday));
        (void)json_array_append_new(list, one);
    }
    return list;
}

json_t *lint_warnings_json(const struct lint_report *l, const struct look *look)
{
    json_t *list = json_array();
    for (int w = 0; w < l->week_count; w++) {
        json_t *week = week_warnings(&l->weeks[w], look);
        (void)json_array_extend(list, week);
        json_decref(week);
    }
    return list;
}

static json_t *week_json(const struct app *a, int i)
{
    const struct week_lint *w = &a->lint.weeks[i];
    const struct week_shape *s = &a->shapes[i];
    json_t *out = json_pack(
        "{s:o, s:o, s:o, s:i, s:i, s:o, s:o, s:o}", "monday",
        json_day(w->monday), "verdict", json_verdicts(w->verdict_m, "m"),
        "load", json_integer(lround(w->load)), "done_m", s->done_m, "done_s",
        s->done_s, "ramp", ratio_json(s->ramp), "longest_m",
        json_metres(s->longest), "longest_ratio", ratio_json(s->spike));
    json_t *rest =
        json_pack("{s:o, s:i, s:o, s:i, s:i, s:i, s:o}", "intensity",
                  zones_json(&s->intensity), "hard_days", s->hard_days,
                  "hard_gap_days", json_count(s->hard_gap), "rest_days",
                  s->rest_days, "specific_s", s->specific_s, "likely_s",
                  s->likely_s, "warnings", week_warnings(w, &a->look));
    (void)json_object_update(out, rest);
    json_decref(rest);
    return out;
}

static json_t *change_json(const struct plan *p, const struct mend_change *c)
{
    json_t *after = c->kind == MEND_REST
                        ? json_null()
                        : json_session(p, &c->after, STATUS_PLANNED, NULL);
    return json_pack(
        "{s:o, s:o, s:o}", "date", json_day(c->before.day), "before",
        json_session(p, &c->before, STATUS_PLANNED, NULL), "after", after);
}

static json_t *mend_json(const struct app *a, const struct mend *m)
{
    char line[1024];
    struct text t = text_on(line, sizeof line);
    if (m->kind == MEND_NONE)
        return json_null();
    words_mend(&t, &a->plan, m, &a->look);
    json_t *changes = json_array();
    json_t *typed_in = json_array();
    for (int i = 0; i < m->count; i++)
        (void)json_array_append_new(changes,
                                    change_json(&a->plan, &m->changes[i]));
    for (int i = 0; a->plan.revision > 0 && i < m->count;) {
        char command[128];
        struct text typed = text_on(command, sizeof command);
        i += words_mend_command(&typed, &a->plan, m, i);
        (void)json_array_append_new(typed_in, json_text(command));
    }
    return json_pack("{s:s, s:s, s:i, s:o, s:o}", "kind", mend_word(m->kind),
                     "sentence", line, "less_m", m->taken_m, "changes", changes,
                     "commands", typed_in);
}

static json_t *follows_json(const struct app *a, const struct finding *x)
{
    if (x->follows == UNKNOWN)
        return json_null();
    const struct finding *root = &a->findings.at[x->follows];
    return json_pack("{s:s, s:o}", "id", warning_row(root->warning.id)->id,
                     "monday", json_day(a->lint.weeks[root->worst].monday));
}

/* The warning of its worst week, and the weeks it is said in. */
static json_t *finding_json(const struct app *a, const struct finding *x)
{
    json_t *out = json_warning(&x->warning, &a->look);
    json_t *more = json_pack("{s:o, s:o, s:o, s:i, s:o, s:o}", "monday",
                             json_day(a->lint.weeks[x->worst].monday), "first",
                             json_day(a->lint.weeks[x->first].monday), "last",
                             json_day(a->lint.weeks[x->last].monday), "weeks",
                             x->count, "follows_from", follows_json(a, x),
                             "mend", mend_json(a, &x->mend));
    (void)json_object_update(out, more);
    json_decref(more);
    return out;
}

static void tell_json(struct call *c)
{
    const struct app *a = c->app;
    json_t *weeks = json_array();
    json_t *all = json_array();
    for (int i = 0; i < a->lint.week_count; i++)
        (void)json_array_append_new(weeks, week_json(a, i));
    for (int i = 0; i < a->findings.count; i++)
        (void)json_array_append_new(all, finding_json(a, &a->findings.at[i]));
    json_print(&c->out,
               json_pack("{s:o, s:o}", "weeks", weeks, "warnings", all));
}

/* ---- the command */

static bool tell_mended(struct call *c, struct err *e)
{
    struct app *a = c->app;
    int mended;
    if (!app_plan_mend_all(a, &mended, e))
        return false;
    struct text page = page_begin();
    if (mended > 0)
        text_add(&page, "# faults mended: %d\n", mended);
    plan_write(&a->plan, a->look.units, &page);
    page_print(c, &page);
    return true;
}

bool plan_lint(struct call *c, struct err *e)
{
    struct app *a = c->app;
    if (c->count > 0 ? !plan_read_file(c, c->word[0], e) : !app_plan(a, e))
        return false;
    if (c->count == 0 && a->plan.revision == 0)
        return plan_none(e);
    if (!app_plan_findings(a, e))
        return false;
    if (call_option(c, "mend") != NULL)
        return tell_mended(c, e);
    if (c->is_json) {
        tell_json(c);
        return true;
    }
    struct lint_page told = { &a->plan, &a->lint, a->shapes, &a->findings,
                              a->plan.revision > 0 };
    struct text page = page_begin();
    words_lint(&page, &told, &a->look);
    page_print(c, &page);
    return true;
}
