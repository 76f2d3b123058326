/*
 * Days planned anew in the place of the plan's own: what is locked, skipped or
 * a race stays, and a week that comes out as it was is left as it was.
 */
#include "coach/replan.h"

#include <string.h>

#define NEAR_WEEK_M 1500
#define NEAR_LONG_M 500

static bool is_anew(const struct span_days *days, day_t day)
{
    return day.n >= days->from.n && day.n <= days->until.n;
}

static int32_t longest_of_week(const struct plan *p, day_t monday)
{
    int32_t most = 0;
    for (int i = 0; i < p->session_count; i++)
        if (day_monday(p->sessions[i].day).n == monday.n &&
            p->sessions[i].dist.m > most)
            most = p->sessions[i].dist.m;
    return most;
}

/* What stays of the plan in force whatever replaces it; and of what was put so
 * by hand all that is not hard, and no longer than its week's longest now. */
static bool is_kept(const struct session *s, const struct span_days *days,
                    const struct plan *p)
{
    if (!is_anew(days, s->day) || s->is_locked || s->skipped != SKIP_NONE ||
        s->purpose == PURPOSE_RACE)
        return true;
    return days->has_edits && s->is_edited && !replan_is_quick(s) &&
           s->dist.m <= longest_of_week(p, day_monday(s->day));
}

/* Another stands on its day, or in its place: the same by hand, moved. */
static bool is_taken(const struct plan *was, const bool *stays,
                     const struct session *s)
{
    for (int i = 0; i < was->session_count; i++) {
        const struct session *own = &was->sessions[i];
        bool is_there = own->day.n == s->day.n &&
                        (session_is_run(own) || !session_is_run(s));
        bool is_moved = own->is_edited && own->was_day.n == s->day.n &&
                        own->was == s->purpose;
        if (stays[i] && (is_there || is_moved))
            return true;
    }
    return false;
}

/* The session of the plan in force a new one stands for, not yet found by
 * another: of its day, of its purpose if there is one. */
static int counterpart(const struct plan *was, const struct session *s,
                       const bool *is_found)
{
    int any = UNKNOWN;
    for (int i = 0; i < was->session_count; i++) {
        const struct session *own = &was->sessions[i];
        if (own->day.n != s->day.n || is_found[i] ||
            session_is_run(own) != session_is_run(s))
            continue;
        if (own->purpose == s->purpose && own->activity == s->activity)
            return i;
        any = i;
    }
    return any;
}

/* Of a week, what a runner would look at. */
struct week_look {
    int32_t m, long_m;
    int hard, runs;
};

static struct week_look look_at(const struct plan *p, day_t monday)
{
    struct week_look out = { 0, 0, 0, 0 };
    for (int i = 0; i < p->session_count; i++) {
        const struct session *s = &p->sessions[i];
        if (day_monday(s->day).n != monday.n || !session_is_run(s) ||
            s->purpose == PURPOSE_RACE || s->skipped != SKIP_NONE)
            continue;
        out.runs++;
        out.m += s->dist.m;
        out.hard += purpose_is_quality(s->purpose);
        if (s->purpose == PURPOSE_LONG)
            out.long_m = s->dist.m;
    }
    return out;
}

static bool is_near(int32_t a, int32_t b, int32_t by)
{
    return (a > b ? a - b : b - a) <= by;
}

static bool is_taper(const struct plan *p, day_t monday)
{
    int w = plan_week_at(p, monday);
    return w != UNKNOWN && (p->weeks[w].phase == PHASE_TAPER ||
                            p->weeks[w].phase == PHASE_RACE);
}

/* A week that comes out as it was is left as it was: a change is not to be
 * read where there is none. */
static bool is_as_it_was(const struct plan *was, const struct plan *p,
                         day_t monday)
{
    struct week_look a = look_at(was, monday);
    struct week_look b = look_at(p, monday);
    if (is_taper(was, monday) && b.m >= a.m)
        return true; /* no taper grows (G8.10) */
    return a.runs == b.runs && a.hard == b.hard &&
           is_near(a.m, b.m, NEAR_WEEK_M) &&
           is_near(a.long_m, b.long_m, NEAR_LONG_M);
}

void replan_leave_alike(const struct plan *was, struct plan *p,
                        struct span_days *days)
{
    while (days->until.n > days->from.n) {
        day_t monday = day_monday(days->until);
        if (monday.n < days->from.n || !is_as_it_was(was, p, monday))
            return;
        days->until = day_add(monday, -1);
    }
}

/* Of the new plan's sessions those the old one leaves room for. */
static void keep_open(const struct plan *was, const struct span_days *days,
                      const bool *stays, struct plan *p,
                      int at[PLAN_SESSIONS_MAX])
{
    bool is_found[PLAN_SESSIONS_MAX] = { false };
    int kept = 0;
    for (int i = 0; i < p->session_count; i++) {
        struct session s = p->sessions[i];
        if (!is_anew(days, s.day) || s.purpose == PURPOSE_RACE ||
            is_taken(was, stays, &s))
            continue;
        int k = counterpart(was, &s, is_found);
        at[kept] = k;
        if (k != UNKNOWN) {
            is_found[k] = true;
            s.id = was->sessions[k].id;
            s.from = was->sessions[k].from;
        }
        p->sessions[kept++] = s;
    }
    p->session_count = kept;
}

static bool append_old(const struct plan *was, const bool *stays,
                       struct plan *p, int at[PLAN_SESSIONS_MAX])
{
    for (int i = 0; i < was->session_count; i++) {
        if (!stays[i])
            continue;
        if (plan_append(p, was, &was->sessions[i]) == NULL)
            return false;
        at[p->session_count - 1] = i;
    }
    return true;
}

/* A week that is planned anew from its Monday has a new phase too. */
static void merge_weeks(const struct plan *was, const struct span_days *days,
                        struct plan *p)
{
    struct plan_week weeks[PLAN_WEEKS_MAX];
    memcpy(weeks, was->weeks, sizeof weeks);
    for (int w = 0; w < was->week_count; w++) {
        int k = plan_week_at(p, weeks[w].monday);
        if (k != UNKNOWN && is_anew(days, weeks[w].monday))
            weeks[w] = p->weeks[k];
    }
    memcpy(p->weeks, weeks, sizeof weeks);
    p->week_count = was->week_count;
}

/* New days in the place of the old ones; a->at goes on telling which session
 * of the plan in force each of them is. */
bool replan_merge(struct adapt *a, const struct span_days *days, struct plan *p)
{
    struct plan *was = &a->out->plan;
    int at[PLAN_SESSIONS_MAX], order[PLAN_SESSIONS_MAX] = { 0 };
    int before[PLAN_SESSIONS_MAX];
    bool stays[PLAN_SESSIONS_MAX];
    for (int i = 0; i < was->session_count; i++)
        stays[i] = is_kept(&was->sessions[i], days, p);
    keep_open(was, days, stays, p, at);
    if (!append_old(was, stays, p, at))
        return false;
    merge_weeks(was, days, p);
    p->id = was->id;
    p->revision = was->revision;
    p->goal = was->goal;
    p->made = was->made;
    plan_sort(p, order);
    memcpy(before, a->at, sizeof before);
    for (int i = 0; i < p->session_count; i++) {
        int k = at[order[i]];
        a->at[i] = k == UNKNOWN ? UNKNOWN : before[k];
    }
    *was = *p;
    for (int w = 0; w < was->week_count; w++)
        if (was->weeks[w].monday.n + WEEK_DAYS > days->from.n)
            plan_sum_week(was, was->weeks[w].monday);
    return true;
}
