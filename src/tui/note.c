/* A day's note by $VISUAL. */
#include "tui/note.h"

#include "tui/editor.h"

static bool keep(struct app *a, struct editor *ed, day_t day, const char *note,
                 struct err *e)
{
    if (!app_note(a, day, note, e)) {
        editor_hold(ed, e);
        return false;
    }
    editor_forget(ed);
    return true;
}

/* No editor was there to write with. */
static void write_here(struct app *a, struct ui *ui, const char *note,
                       const struct err *e)
{
    prompt_open(a, ui, PROMPT_NOTE, note);
    struct text t = text_on(ui->prompt.reading, sizeof ui->prompt.reading);
    text_add(&t, "%s; write it here", e->text);
}

/* A path is long, and must not be cut short: over the screen. */
static void tell_where(struct ui *ui, const struct err *e)
{
    const struct spot nowhere = SPOT_NOWHERE;
    (void)text_copy(ui->output, sizeof ui->output, e->text);
    overlay_open(ui, OVERLAY_OUTPUT, &nowhere);
}

void note_write(struct app *a, struct ui *ui)
{
    static struct editor ed;
    char note[NOTE_TEXT];
    struct err e;
    bool is_same = false;
    day_t day = ui->noting;
    ed = (struct editor){ .command = a->editor, .folder = a->tmp };
    err_clear(&e);
    ui->noting = NO_DAY;
    bool ok = app_day_note(a, day, note, &e) &&
              editor_run(&ed, note, sizeof note, &is_same, &e) &&
              (is_same || keep(a, &ed, day, note, &e));
    ui->is_stale = true;
    ui->seek_day = day;
    if (!ok && e.code == ERR_STORE && ed.path[0] == '\0')
        write_here(a, ui, note, &e);
    else if (!ok && ed.path[0] != '\0')
        tell_where(ui, &e);
    else if (!ok)
        ui_say(ui, true, "%s", e.text);
    else if (is_same)
        ui_say(ui, false, "the note is as it was");
    else
        ui_say(ui, false,
               note[0] == '\0' ? "note taken away; {undo} undoes it"
                               : "note kept; {undo} undoes it");
}
