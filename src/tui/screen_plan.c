/*
 * Plan: the season as weeks, and each week as its sessions. On a wide
 * terminal they stand side by side, else the one or the other.
 */
#include "tui/ui.h"

#define BESIDE_FROM 120 /* columns from which both fit */
#define WEEKS_LEAST 62
#define WEEKS_MOST  98
#define WEEK_MOST   100

static void draw_none(const struct app *a, const struct ui *ui,
                      struct canvas *c)
{
    char line[120];
    (void)canvas_put(c, 2, 1, STYLE_PLAIN,
                     ui_keyed(a, ui,
                              "no plan yet: {guide} asks a few "
                              "questions and makes one.",
                              line, sizeof line));
    (void)canvas_put(c, 3, 1, STYLE_FAINT,
                     "Or two commands: :goal add half 2027-05-09 --aim "
                     "1:45:00");
    (void)canvas_put(c, 4, 1, STYLE_FAINT,
                     "                 :plan new --accept");
}

static int weeks_width(int cols)
{
    int width = cols / 2 - 2;
    return int_most(WEEKS_LEAST, int_least(WEEKS_MOST, width));
}

void plan_draw(const struct app *a, const struct ui *ui, struct canvas *c)
{
    bool is_zoomed = day_is(ui->zoom);
    struct box all = { 1, 0, c->rows - 3 - proposal_rows(ui, c), c->cols,
                       true };
    if (a->plan.week_count == 0) {
        draw_none(a, ui, c);
        return;
    }
    if (c->cols < BESIDE_FROM) {
        if (is_zoomed)
            plan_week_draw(a, ui, c, all);
        else
            plan_weeks_draw(a, ui, c, all);
        return;
    }
    struct box weeks = all;
    struct box week = all;
    weeks.width = weeks_width(c->cols);
    weeks.has_focus = !is_zoomed;
    week.col = weeks.width + 3;
    week.width = int_least(WEEK_MOST, c->cols - week.col);
    week.has_focus = is_zoomed;
    plan_weeks_draw(a, ui, c, weeks);
    for (int row = all.row; row < all.row + all.height; row++)
        canvas_fill(c, row, weeks.width + 1, 1, 0x2502, STYLE_FRAME);
    plan_week_draw(a, ui, c, week);
}

/* The cursor says which of its weeks is to be loaded next. */
bool plan_gather(struct app *a, struct ui *ui, struct err *e)
{
    if (!app_season(a, e))
        return false;
    if (day_is(ui->zoom) && plan_week_at(&a->plan, ui->zoom) == UNKNOWN)
        ui->zoom = NO_DAY; /* another plan */
    ui_seek(a, ui);
    return true;
}
