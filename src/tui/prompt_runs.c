/* Lines typed over the Runs: a filter, a search, tags for many. */
#include "tui/prompt.h"

#include <string.h>

/* ---- a filter: the list is held to it while it is typed */

bool prompt_read_filter(struct app *a, struct ui *ui, struct text *out,
                        struct err *e)
{
    char km[QUANTITY_TEXT];
    if (!runs_filter(a, ui, ui->prompt.line.text, e))
        return false;
    const struct run_list *l = a->runs;
    text_add(out, "%d of %d runs, %s", l->shown_count, l->count,
             quantity_dist_unit(km, (dist_t){ (int32_t)l->sums.dist_m },
                                a->look.units));
    if (l->maybe > 0)
        text_add(out, "; %d more are for the judge to say", l->maybe);
    return true;
}

bool prompt_done_filter(struct app *a, struct ui *ui, struct err *e)
{
    if (!runs_filter(a, ui, ui->prompt.line.text, e))
        return false;
    history_add(&ui->runs.filters, ui->prompt.line.text);
    return true;
}

/* ---- a search: the cursor goes there while it is typed */

bool prompt_read_search(struct app *a, struct ui *ui, struct text *out,
                        struct err *e)
{
    struct runs_view *v = &ui->runs;
    const char *words = ui->prompt.line.text;
    (void)text_copy(v->search, sizeof v->search, words);
    int line = app_runs_find(a, v->search, v->search_from, false);
    if (line == UNKNOWN) {
        ui->line[SCREEN_runs] = v->search_from;
        return err_set(e, ERR_INPUT,
                       "no run shown has '%.100s' in its day, purpose, tags, "
                       "shoe or note",
                       words);
    }
    ui->line[SCREEN_runs] = line;
    text_put(out, "^N next, ^P the one before; Enter stays, Esc goes back");
    return true;
}

bool prompt_done_search(struct app *a, struct ui *ui, struct err *e)
{
    (void)a;
    (void)e;
    ui_say(ui, false, "^N next, ^P the one before");
    return true;
}

bool runs_search_press(struct app *a, struct ui *ui, struct press p)
{
    bool is_back = p.code == CONTROL('P');
    if (ui->prompt.kind != PROMPT_SEARCH || p.is_pasted ||
        (!is_back && p.code != CONTROL('N')))
        return false;
    int at = ui_line(a, ui) + (is_back ? -1 : 1);
    int line = app_runs_find(a, ui->prompt.line.text, at, is_back);
    if (line != UNKNOWN)
        ui->line[SCREEN_runs] = ui->runs.search_from = line;
    return true;
}

void runs_prompt_left(struct app *a, struct ui *ui)
{
    struct err e;
    if (ui->prompt.kind == PROMPT_SEARCH) {
        ui->line[SCREEN_runs] = ui->runs.search_from;
        ui->runs.search[0] = '\0';
    } else if (ui->prompt.kind == PROMPT_FILTER) {
        if (!runs_filter(a, ui, ui->runs.text_was, &e))
            ui_say(ui, true, "%s", e.text); /* it read before */
    }
}

/* ---- tags for the marked runs, or the one under the cursor */

static const char *plural(int n)
{
    return n == 1 ? "" : "s";
}

bool prompt_read_retag(struct app *a, struct ui *ui, struct text *out,
                       struct err *e)
{
    struct retag t;
    if (!retag_read(ui->prompt.line.text, &t, e))
        return false;
    int n = int_most(1, ui->runs.marked_count);
    int hidden = ui->runs.marked_count > 0 ? runs_hidden(a, &ui->runs) : 0;
    text_add(out, "for %d run%s", n, plural(n));
    if (hidden > 0)
        text_add(out, ", %d of them not shown", hidden);
    if (t.purpose != PURPOSE_NONE)
        text_add(out, "; all of them %s", purpose_label(t.purpose));
    return true;
}

bool prompt_done_retag(struct app *a, struct ui *ui, struct err *e)
{
    const struct runs_view *v = &ui->runs;
    bool is_one = v->marked_count == 0;
    int count = is_one ? 1 : v->marked_count;
    int changed;
    if (!app_retag(a, is_one ? &ui->prompt.spot.id : v->marked, count,
                   ui->prompt.line.text, false, &changed, e))
        return false;
    if (changed == 0)
        ui_say(ui, false, "they are so already: nothing changed");
    else
        ui_say(ui, false, "changed %d of %d run%s; {undo} undoes it", changed,
               count, plural(count));
    return true;
}
