/* The whole frame: tabs, a screen or what lies over it, status, footer. */
#include "tui/term.h"
#include "tui/ui.h"

#include <stdio.h>

#define COLS_ROOMY 76 /* from here on the phase stands beside the goal */

static void put_phase(const struct week_report *w, struct text *t)
{
    text_put(t, phase_word(w->phase));
    if (w->phase_week > 0)
        text_add(t, " %d/%d", w->phase_week, w->phase_weeks);
    if (w->is_cutback)
        text_put(t, " cutback");
    text_put(t, " \xC2\xB7 ");
}

static void goal_text(const struct app *a, char *out, size_t size,
                      bool has_room)
{
    const struct week_report *w = &a->week;
    struct text t = text_on(out, size);
    if (!w->has_goal) {
        text_put(&t, "no goal yet");
        return;
    }
    if (has_room)
        put_phase(w, &t);
    text_put(&t, goal_kind_word(w->goal.kind));
    if (w->days_left > 0)
        text_add(&t, " in %d d", w->days_left);
    else if (w->days_left == 0)
        text_put(&t, " today");
}

static void draw_tabs(const struct app *a, const struct ui *ui,
                      struct canvas *c)
{
    char goal[96];
    int col = 0;
    for (int i = 0; i < SCREEN_COUNT; i++) {
        bool is_open = i == (int)ui->screen;
        enum style style = is_open ? STYLE_TAB : STYLE_PLAIN;
        /* The brackets show the open one where no style does. */
        int from = col;
        col = canvas_print(c, 0, col, style, "%c%c %s%c", is_open ? '[' : ' ',
                           (char)screens[i].key, screens[i].name,
                           is_open ? ']' : ' ');
        canvas_link_key(c, from, col - from, screens[i].key);
    }
    goal_text(a, goal, sizeof goal, c->cols >= COLS_ROOMY);
    if (col + utf8_width(goal) + 2 < c->cols)
        canvas_put_right(c, 0, c->cols - 1, STYLE_PLAIN, goal);
}

static void draw_small(const struct app *a, const struct ui *ui,
                       struct canvas *c)
{
    char text[120];
    char said[120];
    (void)snprintf(text, sizeof text,
                   "%dx%d is too small: the screens need %dx%d; {back} quits",
                   c->cols, c->rows, UI_COLS_LEAST, UI_ROWS_LEAST);
    (void)canvas_lines(c, 0, 0, c->rows, c->cols, 0,
                       ui_keyed(a, ui, text, said, sizeof said));
}

void ui_draw(const struct app *a, const struct ui *ui, struct canvas *c)
{
    if (c->cols < UI_COLS_LEAST || c->rows < UI_ROWS_LEAST) {
        draw_small(a, ui, c);
        return;
    }
    if (ui->guide.is_on) {
        guide_draw(a, ui, c);
        return;
    }
    if (ui->overlay_count > 0)
        overlay_draw(a, ui, c);
    else
        screens[ui->screen].draw(a, ui, c);
    draw_tabs(a, ui, c);
    if (ui->proposal.is_on)
        proposal_draw(a, ui, c);
    keys_footer(c, c->rows - 1, &a->manners.keys, ui_place(ui));
    canvas_put_within(c, c->rows - 2, 1, c->cols - 2,
                      ui->is_status_bad ? STYLE_ERROR : STYLE_HEAD, ui->status);
    if (ui->trial.is_on)
        trial_draw(ui, c);
    if (ui->prompt.kind != PROMPT_NONE)
        prompt_draw(ui, c);
    if (ui->ask.kind != ASK_NONE)
        ask_draw(ui, c);
}

void ui_draw_anew(const struct app *a, struct ui *ui, struct canvas *c)
{
    int rows;
    int cols;
    term_size(&rows, &cols);
    canvas_clear(c, rows, cols, a->look.utf8);
    ui->rows = rows;
    ui->cols = cols;
    ui_draw(a, ui, c);
}
