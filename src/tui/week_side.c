/* Beside the Week, where a terminal is wide: the weeks before and after. */
#include "tui/ui.h"

#include <stdio.h>

#define SIDE_LINES 9 /* of one of the two lists */

static int head(const struct app *a, struct canvas *c, int row, int col,
                const char *what, dist_t dist)
{
    char q[QUANTITY_TEXT];
    int at = canvas_put(c, row, col, STYLE_HEAD, what);
    if (dist.m > 0)
        (void)canvas_print(c, row, at + 2, STYLE_PLAIN, "%s",
                           quantity_dist_unit(q, dist, a->look.units));
    return row + 1;
}

static void size_text(const struct app *a, dist_t dist, span_t time,
                      char out[QUANTITY_TEXT])
{
    if (dist.m > 0)
        (void)quantity_dist(out, dist, a->look.units);
    else
        (void)quantity_hours(out, time);
}

/* "Tue 10  threshold      9.1  5:12  r7" */
static void one_run(const struct app *a, struct canvas *c, int row, int col,
                    const struct run *r)
{
    char q[QUANTITY_TEXT];
    (void)canvas_print(c, row, col, STYLE_PLAIN, "%s %2d", day_short(r->day),
                       day_civil(r->day).mday);
    (void)canvas_put(c, row, col + 8, STYLE_FAINT,
                     r->purpose == PURPOSE_NONE ? "run"
                                                : purpose_label(r->purpose));
    size_text(a, r->dist, r->time, q);
    canvas_put_right(c, row, col + 25, STYLE_PLAIN, q);
    if (r->dist.m > 0 && r->time.s > 0)
        canvas_put_right(
            c, row, col + 32, STYLE_PLAIN,
            quantity_pace(q, unit_pace(r->dist, r->time), a->look.units));
    if (r->rpe != UNKNOWN)
        (void)canvas_print(c, row, col + 33, STYLE_PLAIN, "r%d", r->rpe);
}

static void one_session(const struct app *a, struct canvas *c, int row, int col,
                        const struct session *s)
{
    char q[QUANTITY_TEXT];
    (void)canvas_print(c, row, col, STYLE_PLAIN, "%s %2d", day_short(s->day),
                       day_civil(s->day).mday);
    (void)canvas_put(c, row, col + 8, STYLE_PLAIN, session_label(s));
    size_text(a, s->dist, s->time, q);
    canvas_put_right(c, row, col + 25, STYLE_PLAIN, q);
}

static void draw_before(const struct app *a, struct canvas *c, int row, int col)
{
    const struct facts *f = &a->facts;
    day_t from = day_add(a->week.monday, -WEEK_DAYS);
    day_t last = day_add(a->week.monday, -1);
    int at = row + 1;
    for (int i = 0; i < f->run_count; i++) {
        const struct run *r = &f->runs[i];
        if (r->day.n < from.n || r->day.n >= a->week.monday.n)
            continue;
        if (at < row + SIDE_LINES)
            one_run(a, c, at++, col, r);
    }
    (void)head(a, c, row, col, "week before", days_dist(&a->days, from, last));
    if (at == row + 1)
        (void)canvas_put(c, at, col, STYLE_FAINT, "nothing run");
}

static void draw_after(const struct app *a, struct canvas *c, int row, int col)
{
    const struct plan *p = &a->facts.plan;
    day_t from = day_add(a->week.monday, WEEK_DAYS);
    int week = plan_week_at(p, from);
    dist_t target = { week == UNKNOWN ? 0 : p->weeks[week].target.m };
    int at = row + 1;
    for (int i = 0; i < p->session_count; i++) {
        const struct session *s = &p->sessions[i];
        if (s->day.n < from.n || s->day.n >= from.n + WEEK_DAYS)
            continue;
        if (at < row + SIDE_LINES)
            one_session(a, c, at++, col, s);
    }
    (void)head(a, c, row, col, "next week", target);
    if (at == row + 1)
        (void)canvas_put(c, at, col, STYLE_FAINT, "nothing planned");
}

/* Side by side where both fit, else one below the other; then the curve. */
void week_side_draw(const struct app *a, struct canvas *c, int col)
{
    int row = 2;
    draw_before(a, c, row, col);
    if (col + 2 * WEEK_SIDE_WIDTH <= c->cols) {
        draw_after(a, c, row, col + WEEK_SIDE_WIDTH);
    } else {
        row += 1 + SIDE_LINES;
        draw_after(a, c, row, col);
    }
    week_curve_draw(a, c, row + 1 + SIDE_LINES, col);
}
