/* What an edit did to a plan: sessions, weeks, and warnings that come and go.
 */
#include "words/room.h"

#define CHANGES_SHOWN 12

static void put_session(struct text *out, const struct plan *p, int i,
                        const struct look *look)
{
    if (i == UNKNOWN) {
        text_put(out, "rest");
        return;
    }
    const struct session *s = &p->sessions[i];
    words_date(out, s->day);
    text_add(out, "  %s ", session_label(s));
    words_size(out, s->dist, s->time, look);
    if (s->is_locked)
        text_put(out, " (locked)");
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
    int told = put_warnings(out, lint_after, lint_before, "new: ", look) +
               put_warnings(out, lint_before, lint_after, "gone:", look);
    if (n > 0 && told == 0)
        text_put(out, " no warning comes or goes\n");
}
