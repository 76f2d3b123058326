/* Acts that move: lines, weeks, blocks, panes. */
#include "tui/act.h"

#define MONTH_DAYS 28
#define REACH_DAYS (40 * 366) /* farther from today there is nothing */

static void set_line(const struct app *a, struct ui *ui, int line)
{
    int lines = screens[ui->screen].lines(a, ui);
    if (line >= lines)
        line = lines - 1;
    ui->line[ui->screen] = line < 0 ? 0 : line;
}

static void set_scroll(const struct app *a, struct ui *ui, int scroll)
{
    int most = overlay_scroll_most(a, ui);
    if (scroll > most)
        scroll = most;
    ui->overlay[ui->overlay_count - 1].scroll = scroll < 0 ? 0 : scroll;
}

static void set_change(struct ui *ui, int line)
{
    int last = ui->replan.count - 1;
    ui->replan.line = int_most(0, int_least(line, last));
}

/* Over the end of the Plan's week lies the next one. */
static bool step_week(const struct app *a, struct ui *ui, int by)
{
    bool is_list = ui->screen == SCREEN_plan;
    if (is_list)
        ui->is_stale = true; /* what came of that week is to be read */
    if (!is_list || !day_is(ui->zoom) || (by != 1 && by != -1))
        return false;
    int line = ui_line(a, ui) + by;
    day_t monday = day_add(ui->zoom, by * WEEK_DAYS);
    if ((line >= 0 && line < screens[SCREEN_plan].lines(a, ui)) ||
        plan_week_at(&a->plan, monday) == UNKNOWN)
        return false;
    ui->zoom = monday;
    ui->seek_day = by > 0 ? monday : day_add(monday, WEEK_DAYS - 1);
    return true;
}

/* A page, or the end, of the Week is that of its days and warnings; the
 * numbers are gone to line by line, or by Tab. */
static int week_line_to(const struct app *a, const struct ui *ui, int to)
{
    int from = ui_line(a, ui);
    int last = week_cell_line(a) - 1;
    bool is_far = to > from + 1;
    return ui->screen == SCREEN_week && is_far && from <= last
               ? int_least(to, last)
               : to;
}

/* By lines, of the list or of the text over it. */
static void step(const struct app *a, struct ui *ui, int by)
{
    const struct overlay *top = ui_overlay(ui);
    if (top != NULL && top->kind == OVERLAY_REPLAN)
        set_change(ui, ui->replan.line + by);
    else if (import_is_open(ui))
        import_point(ui, ui->import.at + by);
    else if (top != NULL)
        set_scroll(a, ui, top->scroll + by);
    else if (!step_week(a, ui, by))
        set_line(a, ui, week_line_to(a, ui, ui_line(a, ui) + by));
}

static int page(const struct ui *ui)
{
    return ui->rows > 8 ? ui->rows - 6 : 2;
}

#define EVERY_LINE (1 << 20)

void act_up(struct app *a, struct ui *ui)
{
    step(a, ui, -1);
}
void act_down(struct app *a, struct ui *ui)
{
    step(a, ui, 1);
}
void act_page_up(struct app *a, struct ui *ui)
{
    step(a, ui, -page(ui));
}
void act_page_down(struct app *a, struct ui *ui)
{
    step(a, ui, page(ui));
}
void act_first(struct app *a, struct ui *ui)
{
    step(a, ui, -EVERY_LINE);
}
void act_last(struct app *a, struct ui *ui)
{
    step(a, ui, EVERY_LINE);
}

/* The weekday stays under the cursor, or the number. */
static void move_weeks(struct app *a, struct ui *ui, int days)
{
    if (ui->screen == SCREEN_runs) {
        runs_jump(a, ui, days);
        return;
    }
    struct spot s = ui_spot(a, ui);
    int weekday =
        day_is(s.day) && s.warning == UNKNOWN ? day_weekday(s.day) : 0;
    day_t monday = day_add(ui->monday, days);
    int away = day_diff(monday, a->today);
    if (away <= -REACH_DAYS || away >= REACH_DAYS)
        return;
    ui_go(ui, day_add(monday, weekday));
    ui->seek_figure = s.figure == UNKNOWN ? 0 : s.figure + 1;
}

/* A period of the screen's. */
static void move_period(struct app *a, struct ui *ui, int by)
{
    if (ui->screen == SCREEN_block)
        block_step(a, ui, by);
    else
        move_weeks(a, ui, by * WEEK_DAYS);
}

void act_previous(struct app *a, struct ui *ui)
{
    move_period(a, ui, -1);
}
void act_next(struct app *a, struct ui *ui)
{
    move_period(a, ui, 1);
}
void act_month_back(struct app *a, struct ui *ui)
{
    move_weeks(a, ui, -MONTH_DAYS);
}
void act_month_on(struct app *a, struct ui *ui)
{
    move_weeks(a, ui, MONTH_DAYS);
}

/* A block begins where the plan's phase changes. */
static bool is_block_start(const struct plan *p, int week)
{
    return week == 0 || p->weeks[week].phase != p->weeks[week - 1].phase;
}

/* The week the cursor is in, and the plan it is of. */
static const struct plan *plan_here(const struct app *a, const struct ui *ui,
                                    day_t *monday)
{
    bool is_list = ui->screen == SCREEN_plan;
    *monday = is_list ? plan_monday(a, ui) : ui->monday;
    return is_list ? &a->plan : &a->facts.plan;
}

static void go_week(struct app *a, struct ui *ui, day_t monday, int days)
{
    if (ui->screen != SCREEN_plan && day_is(monday)) {
        ui_go(ui, monday);
    } else if (ui->screen != SCREEN_plan) {
        move_weeks(a, ui, days);
    } else if (day_is(monday)) {
        ui->seek_day = monday;
        ui->is_stale = true;
    }
}

void act_block_back(struct app *a, struct ui *ui)
{
    day_t here;
    day_t start = NO_DAY;
    const struct plan *p = plan_here(a, ui, &here);
    for (int i = 0; i < p->week_count && p->weeks[i].monday.n < here.n; i++)
        if (is_block_start(p, i))
            start = p->weeks[i].monday;
    go_week(a, ui, start, -MONTH_DAYS);
}

void act_block_on(struct app *a, struct ui *ui)
{
    day_t here;
    day_t start = NO_DAY;
    const struct plan *p = plan_here(a, ui, &here);
    for (int i = p->week_count - 1; i >= 0 && p->weeks[i].monday.n > here.n;
         i--)
        if (is_block_start(p, i))
            start = p->weeks[i].monday;
    go_week(a, ui, start, MONTH_DAYS);
}

void act_today(struct app *a, struct ui *ui)
{
    day_t monday = day_monday(a->today);
    if (ui->screen == SCREEN_block) {
        block_today(ui);
        return;
    }
    if (ui->screen == SCREEN_runs) {
        runs_go(a, ui, a->today);
        return;
    }
    if (ui->screen != SCREEN_plan) {
        ui_go(ui, a->today);
        return;
    }
    ui->is_stale = true;
    ui->seek_day = day_is(ui->zoom) ? a->today : monday;
    if (day_is(ui->zoom) && plan_week_at(&a->plan, monday) != UNKNOWN)
        ui->zoom = monday;
}

/* Days, warnings where there are some, numbers, and the days again. */
static void week_pane(struct app *a, struct ui *ui)
{
    struct spot s = ui_spot(a, ui);
    bool is_of_days = s.warning == UNKNOWN && s.figure == UNKNOWN;
    if (is_of_days && a->week.warning_count > 0)
        set_line(a, ui, week_day_lines(a));
    else if (s.figure == UNKNOWN)
        set_line(a, ui, week_cell_line(a));
    else
        ui_go(ui,
              ui->monday.n == day_monday(a->today).n ? a->today : ui->monday);
}

void act_pane(struct app *a, struct ui *ui)
{
    if (ui->screen == SCREEN_block)
        block_pane(ui);
    else if (ui->screen == SCREEN_goals)
        goals_turn(ui);
    else
        week_pane(a, ui);
}
