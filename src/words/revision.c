/* Revisions of a plan: what each changed and why, and what came of it. */
#include "words/room.h"

#include <string.h>

static void put_session(struct text *out, const struct plan *p, int i,
                        const struct look *look)
{
    if (i == UNKNOWN) {
        text_put(out, "rest");
        return;
    }
    const struct session *s = &p->sessions[i];
    if (s->skipped != SKIP_NONE) {
        text_add(out, "skipped: %s", skip_word(s->skipped));
        return;
    }
    words_session_named(out, s, look);
    if (s->is_locked)
        text_put(out, " (locked)");
}

void words_revision_reason(struct text *out, const struct plan *after,
                           const struct plan_change *c)
{
    const struct session *s =
        c->after != UNKNOWN ? &after->sessions[c->after] : NULL;
    const char *reason = s != NULL ? replan_rule_reason(s->rule) : NULL;
    if (s == NULL)
        text_put(out, "no more in the plan");
    else if (reason != NULL)
        text_put(out, reason);
    else if (s->rule[0] != '\0')
        text_put(out, "adapted");
    else if (s->is_edited)
        text_put(out, "put so by you");
    else
        text_put(out, c->before == UNKNOWN ? "new in the plan made anew"
                                           : "the plan was made anew");
}

static day_t day_of(const struct plan *before, const struct plan *after,
                    const struct plan_change *c)
{
    return c->before != UNKNOWN ? before->sessions[c->before].day
                                : after->sessions[c->after].day;
}

/* The rule a change was made by, "" where it was none. */
static const char *rule_of(const struct plan *after,
                           const struct plan_change *c)
{
    return c->after != UNKNOWN ? after->sessions[c->after].rule : "";
}

static void put_reason(struct text *out, const struct plan *after,
                       const struct plan_change *c, const struct look *look)
{
    char line[SENTENCE_TEXT];
    struct text t = text_on(line, sizeof line);
    text_put(out, "   ");
    paint_cell(out, look, PAINT_QUIET, 5, rule_of(after, c));
    words_revision_reason(&t, after, c);
    words_line(out, line, 8, look);
}

/* As a replan tells it: a reason stands for the lines after it too. */
static bool is_same_reason(const struct plan *after,
                           const struct plan_change *c,
                           const struct plan_change *last)
{
    const char *rule = rule_of(after, c);
    return rule[0] != '\0' && strcmp(rule, rule_of(after, last)) == 0;
}

static void put_change(struct text *out, const struct plan *before,
                       const struct plan *after, const struct plan_change *c,
                       const struct look *look)
{
    day_t was = day_of(before, after, c);
    text_put(out, " ");
    words_date(out, was);
    text_put(out, "  ");
    put_session(out, before, c->before, look);
    text_put(out, look->utf8 ? " \u2192 " : " -> ");
    put_session(out, after, c->after, look);
    if (c->after != UNKNOWN && after->sessions[c->after].day.n != was.n)
        text_add(out, " on %s %d", day_short(after->sessions[c->after].day),
                 day_civil(after->sessions[c->after].day).mday);
    text_put(out, "\n");
}

void words_revision(struct text *out, const struct plan *before,
                    const struct plan *after, const struct look *look)
{
    struct plan_change changes[2 * PLAN_SESSIONS_MAX];
    int n = coach_changes_since(before, after, changes, (int)COUNT_OF(changes));
    for (int i = 0; i < n; i++) {
        put_change(out, before, after, &changes[i], look);
        if (i == 0 || !is_same_reason(after, &changes[i], &changes[i - 1]))
            put_reason(out, after, &changes[i], look);
    }
    if (n == 0)
        text_put(out, " no session differs from the revision before\n");
}

/* ---- set out, planned now, done */

static void put_amount(struct text *out, int32_t m, int32_t s, bool is_by_m,
                       const struct look *look)
{
    char q[QUANTITY_TEXT];
    if ((is_by_m ? m : s) == 0)
        text_add(out, "%9s", "-");
    else if (is_by_m)
        text_add(out, "%9s", quantity_dist(q, (dist_t){ m }, look->units));
    else
        text_add(out, "%9s", quantity_time(q, (span_t){ s }));
}

static void put_sum(struct text *out, const struct compare_sum *s, bool is_by_m,
                    const struct look *look)
{
    put_amount(out, s->first_m, s->first_s, is_by_m, look);
    put_amount(out, s->now_m, s->now_s, is_by_m, look);
    put_amount(out, s->done_m, s->done_s, is_by_m, look);
}

static int percent_of(int32_t part, int32_t whole)
{
    return whole > 0 ? (int)(((int64_t)part * 100 + whole / 2) / whole) : 0;
}

static void put_over(struct text *out, const struct compare *c, bool is_by_m,
                     const struct look *look)
{
    const struct compare_sum *o = &c->over;
    int32_t first = is_by_m ? o->first_m : o->first_s;
    int32_t now = is_by_m ? o->now_m : o->now_s;
    int32_t done = is_by_m ? o->done_m : o->done_s;
    if (c->behind == 0 || first == 0)
        return;
    text_add(out, "  %-22s", "weeks behind you");
    put_sum(out, o, is_by_m, look);
    text_add(out, "\n\n Done: %d %% of what you set out to do",
             percent_of(done, first));
    if (now > 0 && now != first)
        text_add(out, ", %d %% of the plan as it became",
                 percent_of(done, now));
    text_put(out, "\n");
}

void words_compare(struct text *out, const struct compare *c, day_t today,
                   const struct look *look)
{
    char date[DAY_TEXT];
    bool is_by_m = false;
    for (int i = 0; i < c->week_count; i++)
        is_by_m |= c->weeks[i].sum.first_m + c->weeks[i].sum.now_m > 0;
    text_put(out, " ");
    words_goal(out, &c->goal, today, look);
    text_add(out, "\n first accepted on %s (revision %d), now revision %d\n",
             day_format(c->first_made, date), c->first, c->now);
    text_add(out, "  %-22s%9s%9s%9s  %s\n", "week of", "first", "now", "done",
             is_by_m ? quantity_unit(look->units) : "");
    for (int i = 0; i < c->week_count; i++) {
        const struct compare_week *w = &c->weeks[i];
        bool is_now = w->monday.n == day_monday(today).n;
        text_add(out, " %c%s  %-10s", is_now ? '>' : ' ',
                 day_format(w->monday, date), phase_word(w->phase));
        put_sum(out, &w->sum, is_by_m, look);
        text_put(out, "\n");
    }
    put_over(out, c, is_by_m, look);
}

/* ---- where a session came from */

void words_origin(struct text *out, const struct session *s,
                  const struct session_origin *o, const struct look *look)
{
    char line[SENTENCE_TEXT], date[DAY_TEXT];
    struct text t = text_on(line, sizeof line);
    const char *reason = replan_rule_reason(s->rule);
    if (s->is_edited) {
        text_put(&t, s->is_locked ? "locked by you" : "put so by you");
        if (o->said[0] != '\0')
            text_add(&t, " on %s: %s", day_format(o->said_on, date), o->said);
        if (day_is(s->was_day) && s->was_day.n != s->day.n)
            text_add(&t, "; it stood on %s", day_format(s->was_day, date));
        if (!day_is(s->was_day))
            text_put(&t, "; it stands in no other's place");
        words_labelled(out, "by hand", line, look);
    }
    t = text_on(line, sizeof line);
    if (s->rule[0] != '\0') {
        text_add(&t, "%s: %s", s->rule, reason != NULL ? reason : "adapted");
        words_labelled(out, "replan", line, look);
    }
    t = text_on(line, sizeof line);
    text_add(&t, "revision %d, accepted on %s", o->revision,
             day_format(o->made, date));
    words_labelled(out, "plan", line, look);
}
