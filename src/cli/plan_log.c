/* plan log, compare: revisions, what each changed, and what came of it all. */
#include "cli/plan.h"

#include <stdlib.h>

#define REVISIONS_MOST 200

bool plan_number(const char *word, int *out, struct err *e)
{
    char *end;
    long n = strtol(word, &end, 10);
    if (end == word || *end != '\0' || n < 1 || n > 99999)
        return err_set(e, ERR_INPUT,
                       "'%.20s' is no revision: 'plan log' lists them", word);
    *out = (int)n;
    return true;
}

/* ---- all of them */

static json_t *revision_json(const struct app *a, const struct revision *r,
                             int changes)
{
    return json_pack("{s:i, s:o, s:i, s:o, s:o, s:o, s:i}", "revision",
                     r->revision, "made", json_day(r->made), "weeks", r->weeks,
                     "goal", json_goal(&r->goal, a->today), "label",
                     json_text(r->label), "changes",
                     r->revision == 1 ? json_null() : json_integer(changes),
                     "by_hand_since", r->by_hand);
}

static void put_revision(struct text *page, const struct revision *r,
                         int changes)
{
    char date[DAY_TEXT];
    text_add(page, "%3d  %s  %2d weeks  ", r->revision,
             day_format(r->made, date), r->weeks);
    text_put(page, goal_kind_word(r->goal.kind));
    if (day_is(r->goal.day))
        text_add(page, " on %s", day_format(r->goal.day, date));
    text_add(page, "\n     %s", r->label);
    if (r->revision > 1)
        text_add(page, ": %d session%s changed", changes,
                 changes == 1 ? "" : "s");
    if (r->by_hand > 0)
        text_add(page, ", %d by hand since", r->by_hand);
    text_put(page, "\n");
}

static bool tell_all(struct call *c, struct err *e)
{
    struct app *a = c->app;
    static struct revision revisions[REVISIONS_MOST];
    int count;
    if (!app_revisions(a, revisions, REVISIONS_MOST, &count, e))
        return false;
    json_t *all = json_array();
    struct text page = page_begin();
    for (int i = 0; i < count; i++) {
        int changes;
        if (!app_revision_changes(a, revisions[i].revision, &changes, e)) {
            json_decref(all);
            return false;
        }
        put_revision(&page, &revisions[i], changes);
        (void)json_array_append_new(all,
                                    revision_json(a, &revisions[i], changes));
    }
    if (c->is_json)
        json_print(&c->out, json_pack("{s:O}", "revisions", all));
    else if (count == 0)
        out_put(&c->out, "no plan yet\n");
    else
        page_print(c, &page);
    json_decref(all);
    return true;
}

/* ---- one of them */

static json_t *side_json(const struct plan *p, int i)
{
    return i == UNKNOWN
               ? json_null()
               : json_session(p, &p->sessions[i], STATUS_PLANNED, NULL);
}

static json_t *change_json(const struct app *a, const struct plan_change *c)
{
    char why[160];
    struct text t = text_on(why, sizeof why);
    const struct session *s = c->before != UNKNOWN
                                  ? &a->plan_before.sessions[c->before]
                                  : &a->plan.sessions[c->after];
    const char *rule =
        c->after != UNKNOWN ? a->plan.sessions[c->after].rule : "";
    words_revision_reason(&t, &a->plan, c);
    return json_pack("{s:o, s:o, s:o, s:o, s:o}", "date", json_day(s->day),
                     "before", side_json(&a->plan_before, c->before), "after",
                     side_json(&a->plan, c->after), "reason", json_text(why),
                     "rule", json_filled(rule));
}

static bool tell_one(struct call *c, struct err *e)
{
    struct app *a = c->app;
    static struct plan_change changes[2 * PLAN_SESSIONS_MAX];
    int revision = 0;
    if (!plan_number(c->word[0], &revision, e) ||
        !app_revision_before(a, revision, e))
        return false;
    if (c->is_json) {
        json_t *list = json_array();
        int n = a->plan_before.revision == 0
                    ? 0
                    : coach_changes_since(&a->plan_before, &a->plan, changes,
                                          (int)COUNT_OF(changes));
        for (int i = 0; i < n; i++)
            (void)json_array_append_new(list, change_json(a, &changes[i]));
        json_print(&c->out,
                   json_pack("{s:i, s:o, s:o}", "revision", revision, "made",
                             json_day(a->plan.made), "changes", list));
        return true;
    }
    struct text page = page_begin();
    if (a->plan_before.revision == 0)
        text_put(&page, " the first one: 'plan show --revision 1 --accepted' "
                        "shows it\n");
    else
        words_revision(&page, &a->plan_before, &a->plan, &a->look);
    page_print(c, &page);
    return true;
}

bool plan_log(struct call *c, struct err *e)
{
    return c->count == 0 ? tell_all(c, e) : tell_one(c, e);
}

/* ---- compare */

static json_t *sum_json(const struct compare_sum *s)
{
    return json_pack("{s:i, s:i, s:i, s:i, s:i, s:i}", "first_m",
                     (int)s->first_m, "now_m", (int)s->now_m, "done_m",
                     (int)s->done_m, "first_s", (int)s->first_s, "now_s",
                     (int)s->now_s, "done_s", (int)s->done_s);
}

static void compare_print(struct call *c, const struct compare *x)
{
    json_t *weeks = json_array();
    for (int i = 0; i < x->week_count; i++) {
        json_t *one = sum_json(&x->weeks[i].sum);
        (void)json_object_set_new(one, "monday", json_day(x->weeks[i].monday));
        (void)json_object_set_new(one, "phase",
                                  json_string(phase_word(x->weeks[i].phase)));
        (void)json_array_append_new(weeks, one);
    }
    json_t *over = sum_json(&x->over);
    (void)json_object_set_new(over, "weeks", json_integer(x->behind));
    json_print(&c->out, json_pack("{s:o, s:i, s:o, s:i, s:o, s:o}", "goal",
                                  json_goal(&x->goal, c->app->today),
                                  "first_revision", x->first, "first_made",
                                  json_day(x->first_made), "now_revision",
                                  x->now, "weeks", weeks, "behind", over));
}

bool plan_compare(struct call *c, struct err *e)
{
    static struct compare x;
    if (!app_compare(c->app, &x, e))
        return false;
    if (c->is_json) {
        compare_print(c, &x);
        return true;
    }
    struct text page = page_begin();
    words_compare(&page, &x, c->app->today, &c->app->look);
    page_print(c, &page);
    return true;
}
