/* A week of the season in a few rows: its sessions, what the lint says. */
#include "tui/ui.h"

#include <stdio.h>
#include <string.h>

const struct week_lint *plan_lint_of(const struct app *a, day_t monday)
{
    for (int i = 0; i < a->lint.week_count; i++)
        if (a->lint.weeks[i].monday.n == monday.n)
            return &a->lint.weeks[i];
    return NULL;
}

const char *plan_lint_sign(enum severity s)
{
    static const char *const signs[SEVERITY_COUNT] = {
        [SEVERITY_INFO] = "",
        [SEVERITY_ADVICE] = "-",
        [SEVERITY_CAUTION] = "!",
        [SEVERITY_STOP] = "!!",
    };
    return signs[s];
}

/* ---- sessions */

/* "Tue interval 9.8". */
static void put_session(struct text *out, const struct app *a,
                        const struct session *s)
{
    char q[QUANTITY_TEXT];
    text_add(out, "%s %s", day_short(s->day), session_label(s));
    if (s->dist.m > 0)
        text_add(out, " %s", quantity_dist(q, s->dist, a->look.units));
    else if (s->time.s > 0)
        text_add(out, " %s", quantity_hours(q, s->time));
    if (s->skipped != SKIP_NONE)
        text_add(out, " %s", skip_is_rest(s->skipped) ? "rested" : "skipped");
}

/* Side by side, none broken; returns the row after them. */
static int draw_sessions(const struct app *a, struct canvas *c, day_t monday,
                         const struct box *box)
{
    int row = box->row, col = box->col, end = box->col + box->width;
    bool is_any = false;
    for (int i = 0; i < a->plan.session_count; i++) {
        char text[96];
        const struct session *s = &a->plan.sessions[i];
        struct text t = text_on(text, sizeof text);
        if (day_monday(s->day).n != monday.n || !session_is_run(s))
            continue;
        put_session(&t, a, s);
        if (col > box->col && col + (int)t.len > end) {
            if (row + 1 == box->row + box->height) {
                canvas_put_right(c, row, end, STYLE_FAINT, "\xE2\x80\xA6");
                break;
            }
            row++;
            col = box->col;
        }
        col = canvas_put(c, row, col, STYLE_PLAIN, text) + 2;
        is_any = true;
    }
    if (!is_any)
        (void)canvas_put(c, row, col, STYLE_FAINT, "no run planned");
    return row + 1;
}

/* ---- warnings */

/* One in full, after the week it is of where that is not plain (UNKNOWN);
 * returns the row after it. */
static int draw_warning(const struct app *a, struct canvas *c, int row,
                        const struct box *box, const struct warning *x,
                        int week)
{
    char sentence[1024];
    int end = box->row + box->height;
    struct look look = ui_look(a, box->width);
    struct text t = text_on(sentence, sizeof sentence);
    words_warning(&t, x, &look);
    text_put(&t, ": ");
    words_warning_advice(&t, x, &look);
    int from = box->col;
    if (week != UNKNOWN)
        from = canvas_print(c, row, from, STYLE_FAINT, "week %-2d ", week + 1);
    char id[16];
    (void)snprintf(id, sizeof id, "%s%s", plan_lint_sign(x->severity),
                   warning_row(x->id)->id);
    int col =
        canvas_print(c, row, from, style_of_severity(x->severity), "%-6s", id);
    int lines = canvas_lines(c, row, col, end - row,
                             box->width - (col - box->col), 0, sentence);
    if (lines > end - row)
        canvas_put_right(c, end - 1, box->col + box->width, STYLE_FAINT,
                         "\xE2\x80\xA6");
    return row + int_least(end - row, lines);
}

/* The worst first: a week has room for few. */
static int by_severity(const struct week_lint *l,
                       const struct warning *out[WEEK_WARNINGS_MAX])
{
    int n = 0;
    for (int s = SEVERITY_COUNT - 1; s >= 0; s--)
        for (int i = 0; i < l->warning_count; i++)
            if ((int)l->warnings[i].severity == s)
                out[n++] = &l->warnings[i];
    return n;
}

int plan_warnings_draw(const struct app *a, struct canvas *c, day_t monday,
                       struct box box)
{
    const struct warning *worst[WEEK_WARNINGS_MAX];
    const struct week_lint *l = plan_lint_of(a, monday);
    int row = box.row;
    int end = box.row + box.height;
    int count = l != NULL ? by_severity(l, worst) : 0;
    int i = 0;
    for (; i < count && row < end; i++)
        row = draw_warning(a, c, row, &box, worst[i], UNKNOWN);
    if (i < count && box.height > 0)
        (void)canvas_print(c, end - 1, box.col + box.width - 5, STYLE_FAINT,
                           " \xE2\x80\xA6 +%d", count - i);
    return row;
}

/* A week to come that lint has something against. */
static bool is_ahead(const struct app *a, int week)
{
    return a->lint.weeks[week].monday.n > a->today.n;
}

void plan_ahead_draw(const struct app *a, struct canvas *c, struct box box)
{
    int end = box.row + box.height;
    int row = box.row + 1;
    (void)canvas_put(c, box.row, box.col, STYLE_HEAD, "the weeks to come");
    for (int s = SEVERITY_COUNT - 1; s > SEVERITY_INFO; s--)
        for (int w = 0; w < a->lint.week_count; w++) {
            const struct week_lint *l = &a->lint.weeks[w];
            for (int i = 0; is_ahead(a, w) && i < l->warning_count; i++)
                if ((int)l->warnings[i].severity == s && row < end)
                    row = draw_warning(a, c, row, &box, &l->warnings[i], w);
        }
    if (row == box.row + 1)
        (void)canvas_put(c, row, box.col, STYLE_FAINT,
                         "nothing speaks against any of them");
}

void plan_detail_draw(const struct app *a, struct canvas *c, day_t monday,
                      struct box box)
{
    const struct week_lint *l = plan_lint_of(a, monday);
    struct box top = box;
    if (l != NULL && l->warning_count > 0)
        top.height = int_most(1, box.height - 1);
    int row = draw_sessions(a, c, monday, &top);
    box.height -= row - box.row;
    box.row = row;
    (void)plan_warnings_draw(a, c, monday, box);
}
