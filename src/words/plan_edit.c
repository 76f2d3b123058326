/* What an edit did to a plan: sessions, weeks, and warnings that come and go.
 */
#include "words/room.h"

#define CHANGES_SHOWN 12

/* "threshold 9.6 km", "rest" where there is none. */
static void put_name(struct text *out, const struct session *s,
                     const struct look *look)
{
    if (s == NULL) {
        text_put(out, "rest");
        return;
    }
    words_session_named(out, s, look);
    if (s->is_locked)
        text_put(out, " (locked)");
}

static void put_session(struct text *out, const struct plan *p, int i,
                        const struct look *look)
{
    if (i == UNKNOWN) {
        text_put(out, "rest");
        return;
    }
    const struct session *s = &p->sessions[i];
    words_date(out, s->day);
    text_put(out, "  ");
    put_name(out, s, look);
}

static void put_change(struct text *out, const struct plan *before,
                       const struct plan *after, const struct plan_change *c,
                       const struct look *look)
{
    text_put(out, " ");
    if (c->before == UNKNOWN)
        text_put(out, "new");
    else
        put_session(out, before, c->before, look);
    text_put(out, look->utf8 ? " \u2192 " : " -> ");
    put_session(out, after, c->after, look);
    text_put(out, "\n");
}

static void put_week(struct text *out, const struct plan_week *before,
                     const struct plan_week *after, const struct look *look)
{
    char date[DAY_TEXT], was[QUANTITY_TEXT], is[QUANTITY_TEXT];
    if (before->target.m == after->target.m)
        return;
    text_add(out, " week of %s: %s, now %s\n", day_format(after->monday, date),
             quantity_dist(was, before->target, look->units),
             quantity_dist_unit(is, after->target, look->units));
}

static bool has_warning(const struct week_lint *w, const struct warning *x)
{
    for (int i = 0; i < w->warning_count; i++)
        if (w->warnings[i].id == x->id &&
            w->warnings[i].severity == x->severity)
            return true;
    return false;
}

/* Warnings of 'in' that the other scoring does not have. */
static int put_warnings(struct text *out, const struct lint_report *in,
                        const struct lint_report *other, const char *what,
                        const struct look *look)
{
    int count = 0;
    for (int w = 0; w < in->week_count; w++)
        for (int i = 0; i < in->weeks[w].warning_count; i++) {
            const struct warning *x = &in->weeks[w].warnings[i];
            char line[SENTENCE_TEXT];
            struct text t = text_on(line, sizeof line);
            if (w < other->week_count && has_warning(&other->weeks[w], x))
                continue;
            words_warning(&t, x, look);
            text_add(out, " %s ", what);
            paint_cell(out, look, paint_severity(x->severity), 8,
                       severity_word(x->severity));
            text_add(out, "%-4s", warning_row(x->id)->id);
            words_line(out, line, 18, look);
            count++;
        }
    return count;
}

void words_plan_edit(struct text *out, const struct plan *before,
                     const struct plan *after,
                     const struct lint_report *lint_before,
                     const struct lint_report *lint_after,
                     const struct look *look)
{
    struct plan_change c[CHANGES_SHOWN];
    int n = coach_changes(before, after, c, CHANGES_SHOWN);
    for (int i = 0; i < n; i++)
        put_change(out, before, after, &c[i], look);
    if (n == 0)
        text_put(out, " nothing changes\n");
    for (int w = 0; w < after->week_count && w < before->week_count; w++)
        put_week(out, &before->weeks[w], &after->weeks[w], look);
    int told = put_warnings(out, lint_after, lint_before, "new: ", look);
    told += put_warnings(out, lint_before, lint_after, "gone:", look);
    if (n > 0 && told == 0)
        text_put(out, " no warning comes or goes\n");
}

/* ---- the same in a few lines, for what stands beside the plan itself */

#define EFFECT_CHANGES 3
#define EFFECT_WEEKS   3

static const struct session *session_at(const struct plan *p, int i)
{
    return i == UNKNOWN ? NULL : &p->sessions[i];
}

static void put_effect_change(struct text *out, const struct plan *before,
                              const struct plan *after,
                              const struct plan_change *c,
                              const struct look *look)
{
    const char *arrow = look->utf8 ? " \u2192 " : " -> ";
    const struct session *was = session_at(before, c->before);
    const struct session *is = session_at(after, c->after);
    const struct session *any = was != NULL ? was : is;
    if (any == NULL)
        return;
    text_add(out, "%s %d: ", day_short(any->day), day_civil(any->day).mday);
    if (was != NULL)
        put_name(out, was, look);
    text_put(out, was != NULL ? arrow : "new ");
    if (is != NULL && was != NULL && is->skipped != was->skipped)
        text_put(out, is->skipped != SKIP_NONE ? "left out" : "taken up");
    else if (is != NULL && is->day.n != any->day.n)
        text_add(out, "%s %d", day_short(is->day), day_civil(is->day).mday);
    else
        put_name(out, is, look);
}

static void put_effect_week(struct text *out, const struct plan *before,
                            const struct plan *after, int week,
                            const struct lint_report *lints[2],
                            const struct look *look)
{
    char was[QUANTITY_TEXT], is[QUANTITY_TEXT];
    const char *arrow = look->utf8 ? " \u2192 " : " -> ";
    dist_t a = before->weeks[week].target, b = after->weeks[week].target;
    double load = lints[0]->weeks[week].load, now = lints[1]->weeks[week].load;
    bool has_load = load > 0 || now > 0; /* none where no pace is known */
    text_add(out, "week %d: ", week + 1);
    if (a.m != b.m)
        text_add(out, "%s%s%s%s", quantity_dist(was, a, look->units), arrow,
                 quantity_dist_unit(is, b, look->units), has_load ? ", " : "");
    if (has_load)
        text_add(out, "load %.0f%s%.0f", load, arrow, now);
}

static bool is_other_week(const struct plan *before, const struct plan *after,
                          int week, const struct lint_report *lints[2])
{
    double by = lints[0]->weeks[week].load - lints[1]->weeks[week].load;
    return before->weeks[week].target.m != after->weeks[week].target.m ||
           by > 0.5 || by < -0.5;
}

/* Warnings of 'in' that 'other' does not have: "W5 caution comes in week 3:
 * ..."; returns how many. */
static int put_effect_warnings(struct text *out, const struct lint_report *in,
                               const struct lint_report *other, int count,
                               const char *what, const struct look *look)
{
    for (int w = 0; w < in->week_count; w++)
        for (int i = 0; i < in->weeks[w].warning_count; i++) {
            const struct warning *x = &in->weeks[w].warnings[i];
            if (w < other->week_count && has_warning(&other->weeks[w], x))
                continue;
            text_add(out, "%s%s %s %s in week %d: ", count++ > 0 ? "\n" : "",
                     warning_row(x->id)->id, severity_word(x->severity), what,
                     w + 1);
            words_warning(out, x, look);
        }
    return count;
}

static void put_effect_weeks(struct text *out, const struct plan *before,
                             const struct plan *after,
                             const struct lint_report *lints[2],
                             const struct look *look)
{
    int told = 0;
    for (int w = 0; w < after->week_count && w < before->week_count; w++) {
        if (!is_other_week(before, after, w, lints))
            continue;
        if (++told > EFFECT_WEEKS)
            continue;
        text_put(out, told == 1 ? "" : "; ");
        put_effect_week(out, before, after, w, lints, look);
    }
    if (told > EFFECT_WEEKS)
        text_add(out, "; and %d more", told - EFFECT_WEEKS);
}

void words_plan_score(struct text *out, const struct plan *before,
                      const struct plan *after,
                      const struct lint_report *lint_before,
                      const struct lint_report *lint_after,
                      const struct look *look)
{
    const struct lint_report *lints[2] = { lint_before, lint_after };
    size_t from = out->len;
    put_effect_weeks(out, before, after, lints, look);
    if (out->len > from)
        text_put(out, "\n");
    int told =
        put_effect_warnings(out, lint_after, lint_before, 0, "comes", look);
    told =
        put_effect_warnings(out, lint_before, lint_after, told, "goes", look);
    if (told == 0)
        text_put(out, "no warning comes or goes");
}

void words_plan_effect(struct text *out, const struct plan *before,
                       const struct plan *after,
                       const struct lint_report *lint_before,
                       const struct lint_report *lint_after,
                       const struct look *look)
{
    struct plan_change c[PLAN_SESSIONS_MAX];
    int n = coach_changes(before, after, c, PLAN_SESSIONS_MAX);
    if (n == 0) {
        text_put(out, "nothing changes");
        return;
    }
    for (int i = 0; i < n && i < EFFECT_CHANGES; i++) {
        text_put(out, i > 0 ? "; " : "");
        put_effect_change(out, before, after, &c[i], look);
    }
    if (n > EFFECT_CHANGES)
        text_add(out, "; and %d more", n - EFFECT_CHANGES);
    text_put(out, "\n");
    words_plan_score(out, before, after, lint_before, lint_after, look);
}
