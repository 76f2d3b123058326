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

/* By lines, of the list or of the text over it. */
static void step(const struct app *a, struct ui *ui, int by)
{
    if (ui->overlay_count > 0)
        set_scroll(a, ui, ui->overlay[ui->overlay_count - 1].scroll + by);
    else
        set_line(a, ui, ui_line(a, ui) + by);
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

/* The weekday stays under the cursor. */
static void move_weeks(struct app *a, struct ui *ui, int days)
{
    struct spot s = ui_spot(a, ui);
    int weekday =
        day_is(s.day) && s.warning == UNKNOWN ? day_weekday(s.day) : 0;
    day_t monday = day_add(ui->monday, days);
    int away = day_diff(monday, a->today);
    if (away > -REACH_DAYS && away < REACH_DAYS)
        ui_go(ui, day_add(monday, weekday));
}

void act_previous(struct app *a, struct ui *ui)
{
    move_weeks(a, ui, -7);
}
void act_next(struct app *a, struct ui *ui)
{
    move_weeks(a, ui, 7);
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

void act_block_back(struct app *a, struct ui *ui)
{
    const struct plan *p = &a->facts.plan;
    for (int i = p->week_count - 1; i >= 0; i--)
        if (p->weeks[i].monday.n < ui->monday.n && is_block_start(p, i)) {
            ui_go(ui, p->weeks[i].monday);
            return;
        }
    move_weeks(a, ui, -MONTH_DAYS);
}

void act_block_on(struct app *a, struct ui *ui)
{
    const struct plan *p = &a->facts.plan;
    for (int i = 0; i < p->week_count; i++)
        if (p->weeks[i].monday.n > ui->monday.n && is_block_start(p, i)) {
            ui_go(ui, p->weeks[i].monday);
            return;
        }
    move_weeks(a, ui, MONTH_DAYS);
}

void act_today(struct app *a, struct ui *ui)
{
    ui_go(ui, a->today);
}

void act_pane(struct app *a, struct ui *ui)
{
    struct spot s = ui_spot(a, ui);
    int days = week_day_lines(a);
    if (s.warning != UNKNOWN)
        ui_go(ui,
              ui->monday.n == day_monday(a->today).n ? a->today : ui->monday);
    else if (a->week.warning_count > 0)
        set_line(a, ui, days);
    else
        ui_say(ui, false, "no warnings this week");
}
