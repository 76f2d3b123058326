/* How far long work is, and the key that stops it. */
#include "tui/work.h"

#include "tui/term.h"

#include <stdio.h>

#define QUIET_MS 300 /* shorter work is not worth a word */
#define STEP_MS  100 /* between two looks */

static struct {
    const struct app *app;
    struct ui *ui;
    struct canvas *canvas;
    int64_t begun_ms, shown_ms;
    bool is_stopped, is_resized;
} work;

#define BAR_CELLS 30

void work_draw(struct canvas *c, const char *what, int done, int of,
               const char *stop)
{
    int row = c->rows - 2;
    int full = of > 0 ? (int)((int64_t)BAR_CELLS * done / of) : 0;
    canvas_blank(c, row, c->rows);
    c->cursor_row = c->cursor_col = UNKNOWN;
    int col =
        canvas_print(c, row, 1, STYLE_HEAD, "%d of %d %s  ", done, of, what);
    canvas_fill(c, row, col, full, '#', STYLE_PURPOSEFUL);
    canvas_fill(c, row, col + full, BAR_CELLS - full, '-', STYLE_FRAME);
    (void)canvas_put(c, row, col + BAR_CELLS + 2, STYLE_PLAIN, "under way");
    col = canvas_put(c, c->rows - 1, 1, STYLE_KEY, "Esc");
    (void)canvas_put(c, c->rows - 1, col + 1, STYLE_FAINT, stop);
}

static bool is_stop(struct press p)
{
    return !p.is_pasted && (p.code == PRESS_ESCAPE || p.code == CONTROL('C'));
}

/* Keys typed meanwhile are for nothing that can be seen: they fall away. */
static void take_keys(void)
{
    /* Of a terminal that is gone there is always something to read. */
    while (!term_is_over() && term_is_waiting()) {
        struct press p = term_press();
        if (p.code == PRESS_SUSPEND || p.code == CONTROL('Z'))
            term_suspend();
        if (p.code == PRESS_RESIZE)
            work.is_resized = true;
        if (is_stop(p))
            work.is_stopped = true;
    }
    if (term_is_over())
        work.is_stopped = true;
}

#define STOP_WORK "stop: nothing of it is kept"
#define STOP_LOOK "stop: what was found so far can be kept"

/* Lines of an import are seen as they come. */
static void draw(const char *what, int done, int of)
{
    const struct looked *l = &work.ui->import.looked;
    struct canvas *c = work.canvas;
    /* The last frame was of another size. */
    if (term_take_resize() || work.is_resized)
        ui_draw_anew(work.app, work.ui, c);
    work.is_resized = false;
    if (l->is_busy && c->rows >= UI_ROWS_LEAST && c->cols >= UI_COLS_LEAST) {
        canvas_blank(c, 1, c->rows - 2);
        import_draw(work.app, work.ui, c);
    }
    work_draw(c, what, done, of,
              l->is_busy && !l->is_keeping ? STOP_LOOK : STOP_WORK);
}

static bool beat(void *with, const char *what, int done, int of)
{
    (void)with;
    if (work.ui->prompt.kind != PROMPT_COMMAND &&
        !work.ui->import.looked.is_busy)
        return true; /* a screen is read: keys typed ahead are its own */
    int64_t now = work.app->clock();
    if (done == 0)
        work.begun_ms = work.shown_ms = now;
    if (done == 0)
        work.is_stopped = false;
    if (now - work.begun_ms < QUIET_MS || now - work.shown_ms < STEP_MS)
        return true;
    work.shown_ms = now;
    draw(what, done, of);
    term_show(work.canvas);
    take_keys();
    return !work.is_stopped;
}

void work_begin(struct app *a, struct ui *ui, struct canvas *c)
{
    work.app = a;
    work.ui = ui;
    work.canvas = c;
    a->pulse = (struct pulse){ beat, NULL };
}

void work_end(struct app *a)
{
    a->pulse = (struct pulse){ NULL, NULL };
}
