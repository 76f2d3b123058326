/* What came into a folder since the runner last looked. */
#include "tui/ui.h"

#include <stdlib.h>

/* The line tells of what can be done now, and writes over nothing. */
static bool has_room_to_tell(const struct ui *ui)
{
    return ui->status[0] == '\0' && ui->overlay_count == 0 &&
           ui->prompt.kind == PROMPT_NONE && ui->ask.kind == ASK_NONE &&
           !ui->guide.is_on && !ui->trial.is_on && !ui->proposal.is_on;
}

static void tell_new(const struct app *a, struct ui *ui)
{
    char key[KEY_TEXT];
    char folder[IMPORT_PATH_TEXT];
    int count = ui->offered.fresh.count;
    int32_t code = key_for(&a->manners.keys, ACT_import, PLACE_RUNS);
    utf8_clean(folder, sizeof folder, a->manners.import_path);
    ui_say(ui, false, "%d new file%s in %s: %s looks at %s", count,
           count == 1 ? "" : "s", folder, key_word(code, key),
           count == 1 ? "it" : "them");
}

static void tell_missing(const struct app *a, struct ui *ui)
{
    char folder[IMPORT_PATH_TEXT];
    utf8_clean(folder, sizeof folder, a->manners.import_path);
    ui_say(ui, false,
           "[import] path: %s is not there; once it is, what is new "
           "in it is offered",
           folder);
}

/* Once, when the line is free. */
static bool tell(struct app *a, struct ui *ui)
{
    struct offered_view *v = &ui->offered;
    if (v->is_told || !has_room_to_tell(ui))
        return false;
    bool is_missing = fresh_is_missing(a, &v->fresh);
    v->is_told = true;
    if (v->fresh.count > 0)
        tell_new(a, ui);
    else if (is_missing)
        tell_missing(a, ui);
    return ui->status[0] != '\0';
}

bool offered_work(struct app *a, struct ui *ui)
{
    struct offered_view *v = &ui->offered;
    if (!v->is_begun) {
        v->is_begun = true;
        fresh_begin(a, &v->fresh);
    }
    return fresh_more(a, &v->fresh) || tell(a, ui);
}

bool offered_open(struct app *a, struct ui *ui)
{
    const struct fresh *f = &ui->offered.fresh;
    char *paths = f->sight == NULL && f->count > 0 ? fresh_paths(f) : NULL;
    if (paths == NULL)
        return false;
    import_open(a, ui, paths, f->count, true);
    free(paths);
    return true;
}

void offered_see(struct app *a, struct ui *ui)
{
    const struct import_view *v = &ui->import;
    struct err e;
    err_clear(&e);
    if (!fresh_see(a, &ui->offered.fresh,
                   v->is_offered ? NULL : v->looked.paths, v->looked.path_count,
                   &e))
        ui_say(ui, true, "%s", e.text);
}

void offered_forget(struct offered_view *v)
{
    fresh_forget(&v->fresh);
    *v = (struct offered_view){ 0 };
}
