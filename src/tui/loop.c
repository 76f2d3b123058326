/* The loop: load, draw, key, act. */
#include "milepost/tui.h"

#include "tui/note.h"
#include "tui/term.h"
#include "tui/ui.h"
#include "tui/work.h"

#include <stdio.h>

static void draw(const struct app *a, struct ui *ui, struct canvas *c)
{
    ui->is_frame_old = false;
    if (ui->is_repainting)
        term_repaint();
    ui->is_repainting = false;
    ui_draw_anew(a, ui, c);
    term_show(c);
}

/* Another process may have logged a run: read again when it has. */
static void look_around(struct app *a, struct ui *ui)
{
    struct err e;
    int64_t version;
    if (!app_data_version(a, &version, &e))
        return; /* the next load will say why */
    if (version != ui->version)
        ui->is_stale = true;
    ui->version = version;
}

static void loop(struct app *a, struct ui *ui, struct canvas *c)
{
    bool is_shown = false; /* what is on the terminal is what would be */
    while (!ui->is_done && !term_is_over()) {
        if (!term_is_waiting() && (!is_shown || ui->is_stale)) {
            ui_catch_up(a, ui);
            draw(a, ui, c);
            is_shown = true;
        }
        if (!term_is_waiting() && ui_work(a, ui)) {
            is_shown = false;
            continue;
        }
        struct press p = term_press();
        is_shown = is_shown && p.code == PRESS_NONE;
        p = ui_click(a, ui, c, p);
        if (ui->is_stale)
            ui_load(a, ui); /* a key acts on what it will find */
        if (p.code == PRESS_NONE)
            look_around(a, ui);
        ui_press(a, ui, p);
        if (ui->is_suspending) {
            term_suspend();
            is_shown = false;
        }
        ui->is_suspending = false;
        if (day_is(ui->noting)) {
            term_lend();
            note_write(a, ui);
            term_retake();
            is_shown = false;
        }
    }
}

/* Nobody has said anything yet: the guide asks. */
static void open_guide(struct app *a, struct ui *ui)
{
    struct err e;
    bool is_blank;
    if (app_is_blank(a, &is_blank, &e) && is_blank)
        guide_open(a, ui);
}

int tui_run(struct app *a)
{
    static struct ui ui;
    static struct canvas canvas;
    const char *note;
    struct err e;
    err_clear(&e);
    bool has_color = a->look.color;
    const struct term_wants wants = { a->look.utf8, has_color,
                                      a->settings.v[SETTING_MOUSE] > 0,
                                      &a->manners.theme };
    if (!term_open(&wants, &note, &e)) {
        (void)fprintf(stderr, "milepost: %s\n", e.text);
        return err_exit_code(&e);
    }
    a->look.color = false; /* cells have styles; text has no sequences */
    ui_begin(&ui, a);
    if (note != NULL)
        ui_say(&ui, false, "%s", note);
    open_guide(a, &ui);
    work_begin(a, &ui, &canvas);
    loop(a, &ui, &canvas);
    work_end(a);
    import_forget(&ui.import);
    offered_forget(&ui.offered);
    term_close();
    a->look.color = has_color;
    return 0;
}
