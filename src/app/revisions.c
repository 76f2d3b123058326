/* Revisions of the plan: read as accepted, held against one another and
 * against what was run. */
#include "app/room.h"

#include <string.h>

#define REVISIONS_MOST 200
#define MS_PER_DAY     86400000

static bool check_revision(const struct plan *p, int revision, struct err *e)
{
    if (revision == 0)
        return plan_is_made(p->revision, e);
    return p->revision > 0 ||
           err_set(e, ERR_INPUT,
                   "there is no revision %d: 'plan log' lists them", revision);
}

bool app_plan_revision(struct app *a, int revision, bool is_accepted,
                       struct err *e)
{
    if (!store_plan(a->store, revision, &a->plan, e) ||
        !check_revision(&a->plan, revision, e))
        return false;
    return !is_accepted ||
           store_plan_accepted(a->store, a->plan.revision, &a->plan, e);
}

bool app_revision_before(struct app *a, int revision, struct err *e)
{
    memset(&a->plan_before, 0, sizeof a->plan_before);
    if (!app_plan_revision(a, revision, true, e))
        return false;
    return a->plan.revision == 1 ||
           store_plan(a->store, a->plan.revision - 1, &a->plan_before, e);
}

bool app_revision_changes(struct app *a, int revision, int *count,
                          struct err *e)
{
    static struct plan_change changes[2 * PLAN_SESSIONS_MAX];
    if (!app_revision_before(a, revision, e))
        return false;
    *count = a->plan_before.revision == 0
                 ? 0
                 : coach_changes_since(&a->plan_before, &a->plan, changes,
                                       (int)COUNT_OF(changes));
    return true;
}

/* ---- set out, planned now, done */

static bool is_same_goal(const struct goal *a, const struct goal *b)
{
    return strcmp(a->id.text, b->id.text) == 0 && a->kind == b->kind;
}

/* The first revision of the newest one's goal. */
static bool find_first(struct app *a, struct compare *out, struct err *e)
{
    static struct revision r[REVISIONS_MOST];
    int count;
    if (!store_revisions(a->store, r, REVISIONS_MOST, &count, e))
        return false;
    if (count == 0)
        return plan_is_made(0, e);
    out->goal = r[0].goal;
    out->now = r[0].revision;
    for (int i = 0; i < count && is_same_goal(&r[i].goal, &out->goal); i++) {
        out->first = r[i].revision;
        out->first_made = r[i].made;
    }
    return true;
}

static void add_first(struct compare_week *w, const struct plan *p)
{
    for (int i = 0; i < p->session_count; i++) {
        const struct session *s = &p->sessions[i];
        if (!session_is_run(s) || day_monday(s->day).n != w->monday.n)
            continue;
        w->sum.first_m += s->dist.m;
        w->sum.first_s += s->time.s;
    }
}

static void add_over(struct compare_sum *over, const struct compare_sum *w)
{
    over->first_m += w->first_m;
    over->now_m += w->now_m;
    over->done_m += w->done_m;
    over->first_s += w->first_s;
    over->now_s += w->now_s;
    over->done_s += w->done_s;
}

/* What is planned now is what the week's own report goes by, and the block's.
 */
static bool add_week(void *with, struct app *a, struct err *e)
{
    struct compare *out = with;
    if (out->week_count == COMPARE_WEEKS_MAX)
        return err_set(e, ERR_LIMIT, "a comparison holds %d weeks",
                       COMPARE_WEEKS_MAX);
    struct compare_week *w = &out->weeks[out->week_count++];
    *w = (struct compare_week){ .monday = a->week.monday,
                                .phase = a->week.phase };
    w->sum.now_m = a->week.planned_m;
    w->sum.now_s = a->week.planned_s;
    w->sum.done_m = a->week.done_m;
    w->sum.done_s = a->week.done_s;
    add_first(w, &a->plan_before);
    if (day_add(w->monday, WEEK_DAYS - 1).n >= a->today.n)
        return true;
    out->behind++;
    add_over(&out->over, &w->sum);
    return true;
}

bool app_compare(struct app *a, struct compare *out, struct err *e)
{
    memset(out, 0, sizeof *out);
    if (!find_first(a, out, e) || !app_plan(a, e) ||
        !store_plan_accepted(a->store, out->first, &a->plan_before, e))
        return false;
    const struct plan *first = &a->plan_before, *now = &a->plan;
    if (first->week_count == 0 || now->week_count == 0)
        return err_set(e, ERR_INPUT, "the plan has no weeks to compare");
    day_t from = first->weeks[0].monday;
    day_t to = first->weeks[first->week_count - 1].monday;
    if (now->weeks[now->week_count - 1].monday.n > to.n)
        to = now->weeks[now->week_count - 1].monday;
    return app_weeks(a, from, to, add_week, out, e);
}

/* ---- one session */

bool app_origin(struct app *a, const struct session *s,
                struct session_origin *out, struct err *e)
{
    struct action said;
    memset(out, 0, sizeof *out);
    out->revision = a->facts.plan.revision;
    out->made = a->facts.plan.made;
    out->said_on = NO_DAY;
    if (!s->is_edited)
        return true;
    if (!store_session_edit(a->store, s->id, &said, e))
        return false;
    if (said.id.text[0] == '\0')
        return true;
    (void)utf8_clean(out->said, sizeof out->said, said.label);
    out->said_on = (day_t){ (int32_t)(said.at_ms / MS_PER_DAY) };
    return true;
}
