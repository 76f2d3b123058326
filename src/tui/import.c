/* Files looked at, marked, kept; nothing is written before Enter. */
#include "tui/act.h"

/* ---- looking */

void import_forget(struct import_view *v)
{
    looked_forget(&v->looked);
    *v = (struct import_view){ .shown = LOOKED_ALL };
}

static void tell_nothing(struct ui *ui, const struct looked *l)
{
    if (l->path_count == 1)
        ui_say(ui, false, "nothing to import in %s", l->paths);
    else
        ui_say(ui, false, "nothing to import there");
}

bool import_is_open(const struct ui *ui)
{
    const struct overlay *top = ui_overlay(ui);
    return top != NULL && top->kind == OVERLAY_IMPORT;
}

static void close_preview(struct app *a, struct ui *ui)
{
    if (!ui->import.looked.is_part)
        offered_see(a, ui);
    if (import_is_open(ui))
        ui->overlay_count--;
    import_forget(&ui->import);
    ui->is_stale = true;
}

void import_leave(struct app *a, struct ui *ui)
{
    ui_say(ui, false, "left: nothing was kept");
    close_preview(a, ui);
}

/* False: there is nothing to show, and it was said why. */
static bool look(struct app *a, struct ui *ui)
{
    struct looked *l = &ui->import.looked;
    struct err e;
    err_clear(&e);
    if (!app_look(a, l, &e)) {
        ui_say(ui, true, "%s", e.text);
        l->is_part = true; /* nobody has seen these files */
        return false;
    }
    if (l->is_full)
        ui_say(ui, true, "no memory for more lines: these are the first");
    else if (l->count == 0 && l->is_part)
        ui_say(ui, false, "stopped before a file was read");
    else if (l->count == 0)
        tell_nothing(ui, l);
    import_point(ui, ui->import.at);
    return l->count > 0;
}

void import_open(struct app *a, struct ui *ui, const char *paths, int count,
                 bool is_offered)
{
    struct import_view *v = &ui->import;
    const struct spot nowhere = SPOT_NOWHERE;
    import_forget(v);
    if (!looked_open(&v->looked, paths, count)) {
        ui_say(ui, true, "no memory for the paths");
        return;
    }
    v->is_offered = is_offered;
    overlay_open(ui, OVERLAY_IMPORT, &nowhere);
    if (!look(a, ui))
        close_preview(a, ui);
}

void act_again(struct app *a, struct ui *ui)
{
    ui->import.shown = LOOKED_ALL;
    if (!look(a, ui))
        close_preview(a, ui);
}

/* ---- keeping */

void import_put_changed(const struct looked *l, int kinds, struct text *out)
{
    static const struct {
        enum item_kind kind;
        const char *done;
    } more[IMPORT_CHANGED_KINDS] = { { ITEM_FILL, "filled in" },
                                     { ITEM_EDIT, "changed" },
                                     { ITEM_JOIN, "joined" } };
    for (int i = 0; i < kinds; i++)
        if (l->taken[more[i].kind] > 0)
            text_add(out, "%s%d %s", out->len > 0 ? ", " : "",
                     l->taken[more[i].kind], more[i].done);
}

static void tell_kept(struct ui *ui, const struct looked *l,
                      const struct import_sums *sums)
{
    char line[200];
    struct text t = text_on(line, sizeof line);
    if (sums->runs > 0)
        text_add(&t, "%d run%s", sums->runs, sums->runs == 1 ? "" : "s");
    if (sums->activities > 0)
        text_add(&t, "%s%d other", t.len > 0 ? ", " : "", sums->activities);
    import_put_changed(l, IMPORT_CHANGED_KINDS, &t);
    if (t.len > 0)
        ui_say(ui, false, "kept: %s; {undo} undoes it", line);
    else
        ui_say(ui, false, "nothing of it was new: nothing was kept");
}

void import_keep(struct app *a, struct ui *ui)
{
    struct import_view *v = &ui->import;
    struct import_sums sums;
    struct err e;
    err_clear(&e);
    if (looked_marks(&v->looked).lines == 0) {
        close_preview(a, ui);
        ui_say(ui, false, "nothing was marked: nothing was kept");
    } else if (app_look_keep(a, &v->looked, &sums, &e)) {
        tell_kept(ui, &v->looked, &sums);
        close_preview(a, ui);
        if (index_is_asked(&sums.index))
            ask_paces(a, ui, &sums.index);
    } else if (v->looked.is_stopped) {
        ui_say(ui, false, "stopped: nothing was kept; {accept} begins again");
    } else if (v->looked.is_other) {
        ui_say(ui, true,
               "the files have changed since: nothing was kept, {again} "
               "looks again");
    } else {
        ui_say(ui, true, "%s", e.text);
    }
    ui->is_stale = true;
}

/* ---- lines */

static int cursor_line(const struct import_view *v)
{
    return looked_line_at(&v->looked, v->shown, v->at);
}

void import_point(struct ui *ui, int at)
{
    struct import_view *v = &ui->import;
    int last = looked_lines(&v->looked, v->shown) - 1;
    v->at = int_most(0, int_least(at, last));
}

static const char *why_not(enum item_kind k)
{
    return k == ITEM_HERE ? "in the diary already: there is nothing to keep"
                          : "no activity came of this file: see why below";
}

void import_mark(struct ui *ui)
{
    struct import_view *v = &ui->import;
    int line = cursor_line(v);
    const struct looked_line *i = &v->looked.line[line];
    if (!item_is_choice(i->kind))
        ui_say(ui, false, "%s", why_not(i->kind));
    else
        looked_take(&v->looked, line, !i->is_taken);
    import_point(ui, v->at + 1);
}

/* All that are shown and can be; where all of them are, none. */
void import_mark_all(struct ui *ui)
{
    struct looked *l = &ui->import.looked;
    bool is_all = true;
    for (int pass = 0; pass < 2; pass++)
        for (int i = 0; i < l->count; i++) {
            bool is_shown = ui->import.shown == LOOKED_ALL ||
                            (int)l->line[i].kind == ui->import.shown;
            if (is_shown && pass == 1)
                looked_take(l, i, !is_all);
            else if (is_shown && item_is_choice(l->line[i].kind))
                is_all = is_all && l->line[i].is_taken;
        }
}

/* The next kind there is any line of, or the one before. */
static void turn(struct ui *ui, int by)
{
    struct import_view *v = &ui->import;
    do {
        v->shown = (v->shown + by + ITEM_COUNT + 1) % (ITEM_COUNT + 1);
    } while (looked_lines(&v->looked, v->shown) == 0);
    v->at = 0;
}

void act_kind(struct app *a, struct ui *ui)
{
    (void)a;
    turn(ui, ui->key == PRESS_TAB_BACK ? -1 : 1);
}
