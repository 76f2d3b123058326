/* Goals: what the miles are for, what could be raced, who runs. */
#include "tui/ui.h"

#include <string.h>

#define BESIDE_FROM 130 /* columns from which both panes fit */
#define GOALS_WIDTH 78

bool goals_is_wide(const struct ui *ui)
{
    return ui->cols >= BESIDE_FROM;
}

static int lines_of(const struct ui *ui, enum goals_pane pane)
{
    const struct outlook *o = &ui->goals.outlook;
    return pane == GOALS_PANE_GOALS ? o->goal_count : ATHLETE_COUNT;
}

int goals_lines(const struct app *a, const struct ui *ui)
{
    (void)a;
    return lines_of(ui, ui->goals.pane);
}

/* A line that was kept may lie behind the end of its list: the list is shorter
 * by now, or a click was on the frame of another screen. */
int goals_line_of(const struct ui *ui, enum goals_pane pane)
{
    const struct goals_view *v = &ui->goals;
    int line = pane == v->pane ? ui->line[SCREEN_goals] : v->line_of_other;
    return int_most(0, int_least(line, lines_of(ui, pane) - 1));
}

struct spot goals_spot(const struct app *a, const struct ui *ui, int line)
{
    (void)a;
    (void)ui;
    (void)line;
    return SPOT_NOWHERE;
}

const struct goal *goals_chosen(const struct app *a, const struct ui *ui)
{
    const struct outlook *o = &ui->goals.outlook;
    if (ui->goals.pane != GOALS_PANE_GOALS || o->goal_count == 0)
        return NULL;
    return &o->goals[ui_line(a, ui)];
}

int goals_fact(const struct app *a, const struct ui *ui)
{
    return ui->goals.pane == GOALS_PANE_ATHLETE ? ui_line(a, ui) : UNKNOWN;
}

void goals_turn(struct ui *ui)
{
    struct goals_view *v = &ui->goals;
    int line = ui->line[SCREEN_goals];
    v->pane =
        v->pane == GOALS_PANE_GOALS ? GOALS_PANE_ATHLETE : GOALS_PANE_GOALS;
    ui->line[SCREEN_goals] = v->line_of_other;
    v->line_of_other = line;
}

bool goals_gather(struct app *a, struct ui *ui, struct err *e)
{
    struct goals_view *v = &ui->goals;
    if (!app_plan(a, e) || !app_outlook(a, &v->outlook, e))
        return false;
    v->has_plan = a->plan.revision > 0;
    v->plan = a->plan.goal;
    return true;
}

static void draw_heads(const struct ui *ui, struct canvas *c)
{
    static const char *const heads[] = { "goals and races", "athlete" };
    int col = 1;
    for (int i = 0; i < 2; i++) {
        bool is_open = i == (int)ui->goals.pane;
        col = canvas_print(c, 1, col, is_open ? STYLE_HEAD : STYLE_FAINT,
                           "%c%s%c", is_open ? '[' : ' ', heads[i],
                           is_open ? ']' : ' ');
        col++;
    }
    (void)canvas_put(c, 1, col + 1, STYLE_FAINT, "Tab turns over");
}

void goals_draw(const struct app *a, const struct ui *ui, struct canvas *c)
{
    struct box box = { 2, 0, c->rows - 4, c->cols, true };
    bool is_goals = ui->goals.pane == GOALS_PANE_GOALS;
    if (!goals_is_wide(ui)) {
        draw_heads(ui, c);
        if (is_goals)
            goals_draw_goals(a, ui, c, &box);
        else
            goals_draw_athlete(a, ui, c, &box);
        return;
    }
    struct box other = box;
    box.width = GOALS_WIDTH;
    box.has_focus = is_goals;
    other.col = GOALS_WIDTH + 2;
    other.width = c->cols - other.col;
    other.has_focus = !is_goals;
    (void)canvas_put(c, 1, 1, STYLE_HEAD, "goals and races");
    (void)canvas_put(c, 1, other.col + 1, STYLE_HEAD, "athlete");
    for (int row = 1; row < c->rows - 2; row++)
        canvas_fill(c, row, GOALS_WIDTH, 1, 0x2502, STYLE_FRAME);
    goals_draw_goals(a, ui, c, &box);
    goals_draw_athlete(a, ui, c, &other);
}
