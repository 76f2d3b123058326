/* Plan: the weeks to the goal, each a bar as long as its kilometres. */
#include "tui/ui.h"

#include <stdio.h>

#define PLAN_TOP   3
#define BAR_COLUMN 42

int plan_lines(const struct app *a, const struct ui *ui)
{
    (void)ui;
    return a->facts.plan.week_count;
}

struct spot plan_spot(const struct app *a, const struct ui *ui, int line)
{
    (void)ui;
    struct spot s = SPOT_NOWHERE;
    s.day = a->facts.plan.weeks[line].monday;
    return s;
}

static int32_t most_of(const struct plan *p)
{
    int32_t most = 1;
    for (int i = 0; i < p->week_count; i++)
        if (p->weeks[i].target.m > most)
            most = p->weeks[i].target.m;
    return most;
}

static int32_t done_of(const struct facts *f, day_t monday)
{
    int32_t done = 0;
    for (int i = 0; i < f->run_count; i++)
        if (f->runs[i].day.n >= monday.n && f->runs[i].day.n < monday.n + 7)
            done += f->runs[i].dist.m;
    return done;
}

static void draw_week(const struct app *a, struct canvas *c, int row, int week,
                      int32_t most)
{
    const struct plan_week *w = &a->facts.plan.weeks[week];
    char q[QUANTITY_TEXT];
    struct civil day = day_civil(w->monday);
    int col = canvas_print(c, row, 1, STYLE_PLAIN, "w%-2d %2d %s", week + 1,
                           day.mday, day_month_short(day.month));
    (void)canvas_print(c, row, col + 2, STYLE_PLAIN, "%s%s",
                       phase_word(w->phase), w->is_cutback ? " cut" : "");
    canvas_put_right(c, row, 30, STYLE_PLAIN,
                     quantity_dist(q, w->target, a->look.units));
    if (w->longest.m > 0)
        canvas_put_right(c, row, 35, STYLE_FAINT,
                         quantity_dist(q, w->longest, a->look.units));
    int32_t done = done_of(&a->facts, w->monday);
    if (w->monday.n <= a->today.n)
        canvas_put_right(c, row, 41, STYLE_PLAIN,
                         quantity_dist(q, (dist_t){ done }, a->look.units));
    int room = c->cols - BAR_COLUMN - 2;
    canvas_fill(c, row, BAR_COLUMN, (int)((int64_t)w->target.m * room / most),
                w->is_cutback ? L'-' : L'=', STYLE_FRAME);
}

void plan_draw(const struct app *a, const struct ui *ui, struct canvas *c)
{
    const struct plan *p = &a->facts.plan;
    int at = ui_line(a, ui);
    int height = c->rows - PLAN_TOP - 2;
    int top = ui_top(at, p->week_count, height);
    int32_t most = most_of(p);
    if (p->week_count == 0) {
        (void)canvas_put(c, 2, 1, STYLE_PLAIN,
                         "no plan yet. Two commands make one:");
        (void)canvas_put(c, 4, 3, STYLE_PLAIN,
                         ":goal add half 2027-05-09 --aim 1:45:00");
        (void)canvas_put(c, 5, 3, STYLE_PLAIN, ":plan new --accept");
        return;
    }
    (void)canvas_print(c, 1, 1, STYLE_HEAD, "plan for %s, revision %d",
                       goal_kind_word(p->goal.kind), p->revision);
    (void)canvas_put(c, 2, 1, STYLE_FAINT,
                     "week      phase         plan long  done");
    for (int i = top; i < p->week_count && i < top + height; i++) {
        int row = PLAN_TOP + i - top;
        canvas_link_line(c, row, i);
        draw_week(a, c, row, i, most);
        if (p->weeks[i].monday.n == day_monday(a->today).n)
            (void)canvas_put(c, row, 11, STYLE_HEAD, ".");
        if (i == at) {
            (void)canvas_put(c, row, 0, STYLE_HEAD, ">");
            canvas_choose(c, row, 1, BAR_COLUMN - 2);
        }
    }
}
