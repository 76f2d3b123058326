/* A plan scored before it is run. */
#include "words/room.h"

static void put_week(struct text *out, const struct week_lint *w, int number,
                     const struct look *look)
{
    char date[DAY_TEXT];
    char q[QUANTITY_TEXT];
    int32_t all = 0;
    for (int v = 0; v < VERDICT_COUNT; v++)
        all += w->verdict_m[v];
    text_add(out, " %s  week %2d  %5s %s", day_format(w->monday, date), number,
             quantity_dist(q, (dist_t){ all }, look->units),
             quantity_unit(look->units));
    for (int v = VERDICT_OFF_TARGET; v < VERDICT_COUNT; v++)
        if (w->verdict_m[v] > 0) {
            text_put(out, "  ");
            paint_put(out, look, paint_verdict((enum verdict)v),
                      verdict_label((enum verdict)v));
            text_add(
                out, " %s",
                quantity_dist(q, (dist_t){ w->verdict_m[v] }, look->units));
        }
    text_add(out, "  load %.0f\n", w->load);
}

static void put_warning(struct text *out, const struct warning *w,
                        const struct look *look)
{
    char line[SENTENCE_TEXT];
    const struct warning_row *row = warning_row(w->id);
    struct text t = text_on(line, sizeof line);
    words_warning(&t, w, look);
    text_put(&t, ": ");
    words_warning_advice(&t, w, look);
    text_add(&t, " [%s]", grade_word(row->grade));
    text_add(out, "   %-4s", row->id);
    paint_cell(out, look, paint_severity(w->severity), 9,
               severity_word(w->severity));
    words_line(out, line, 16, look);
}

void words_lint(struct text *out, const struct lint_report *l,
                const struct look *look)
{
    int findings = 0;
    for (int i = 0; i < l->week_count; i++) {
        const struct week_lint *w = &l->weeks[i];
        put_week(out, w, i + 1, look);
        for (int k = 0; k < w->warning_count; k++)
            put_warning(out, &w->warnings[k], look);
        findings += w->warning_count;
    }
    if (findings == 0)
        text_add(out, " %d weeks, nothing worth easing\n", l->week_count);
    else
        text_add(out, " %d weeks, %d finding%s\n", l->week_count, findings,
                 findings == 1 ? "" : "s");
}
