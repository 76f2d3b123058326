/* Acts of the Runs: filter, search, sort, mark, tag. */
#include "tui/act.h"

#include <stdlib.h>
#include <string.h>

/* ---- marks */

static int by_id(const void *a, const void *b)
{
    return strcmp(((const struct id *)a)->text, ((const struct id *)b)->text);
}

bool runs_is_marked(const struct runs_view *v, struct id id)
{
    return v->marked_count > 0 &&
           bsearch(&id, v->marked, (size_t)v->marked_count, sizeof id, by_id);
}

static void mark(struct runs_view *v, struct id id)
{
    int at = v->marked_count;
    if (at == RUNS_MOST)
        return;
    v->marked_count++;
    while (at > 0 && by_id(&v->marked[at - 1], &id) > 0) {
        v->marked[at] = v->marked[at - 1];
        at--;
    }
    v->marked[at] = id;
}

static void unmark(struct runs_view *v, struct id id)
{
    int kept = 0;
    for (int i = 0; i < v->marked_count; i++)
        if (by_id(&v->marked[i], &id) != 0)
            v->marked[kept++] = v->marked[i];
    v->marked_count = kept;
}

int runs_hidden(const struct app *a, const struct runs_view *v)
{
    int seen = 0;
    for (int i = 0; i < a->runs->shown_count; i++)
        seen += runs_is_marked(v, a->runs->item[a->runs->shown[i]].run.id);
    return v->marked_count - seen;
}

void act_mark(struct app *a, struct ui *ui)
{
    if (import_is_open(ui)) {
        import_mark(ui);
        return;
    }
    struct spot s = ui_spot(a, ui);
    if (s.id.text[0] == '\0')
        return;
    if (runs_is_marked(&ui->runs, s.id))
        unmark(&ui->runs, s.id);
    else
        mark(&ui->runs, s.id);
    ui_point(ui, int_least(ui_line(a, ui) + 1, runs_lines(a, ui) - 1));
}

/* All that is shown; where all of it is, none. */
void act_mark_all(struct app *a, struct ui *ui)
{
    struct runs_view *v = &ui->runs;
    const struct run_list *l = a->runs;
    if (import_is_open(ui)) {
        import_mark_all(ui);
        return;
    }
    bool is_all = l != NULL && l->shown_count > 0 &&
                  v->marked_count - runs_hidden(a, v) == l->shown_count;
    v->marked_count = 0;
    for (int i = 0; l != NULL && !is_all && i < l->shown_count; i++)
        v->marked[v->marked_count++] = l->item[l->shown[i]].run.id;
    qsort(v->marked, (size_t)v->marked_count, sizeof v->marked[0], by_id);
}

/* ---- which and in what order */

bool runs_filter(struct app *a, struct ui *ui, const char *text, struct err *e)
{
    runs_remember(a, ui);
    if (!app_runs_filter(a, text, e))
        return false;
    ui->line[SCREEN_runs] = 0;
    runs_follow(a, ui);
    return true;
}

void act_filter(struct app *a, struct ui *ui)
{
    if (a->runs == NULL)
        return;
    (void)text_copy(ui->runs.text_was, sizeof ui->runs.text_was, a->runs->text);
    runs_remember(a, ui);
    prompt_open(a, ui, PROMPT_FILTER, a->runs->text);
}

static void sort_by(struct app *a, struct ui *ui, enum run_column column,
                    bool is_down)
{
    app_runs_sort(a, column, is_down);
    ui->line[SCREEN_runs] = 0; /* the first is what one sorts for */
    ui_say(
        ui, false,
        "by %s%s; {turn_order} turns it round, {sort_next} is the next column",
        run_column_word(column), is_down ? ", highest first" : "");
}

static void sort_step(struct app *a, struct ui *ui, int by)
{
    if (a->runs == NULL)
        return;
    int n = ((int)a->runs->column + by + RUN_COLUMN_COUNT) % RUN_COLUMN_COUNT;
    sort_by(a, ui, (enum run_column)n, run_column_is_down((enum run_column)n));
}

void act_sort_next(struct app *a, struct ui *ui)
{
    sort_step(a, ui, 1);
}
void act_sort_before(struct app *a, struct ui *ui)
{
    sort_step(a, ui, -1);
}
void act_turn_order(struct app *a, struct ui *ui)
{
    if (a->runs != NULL)
        sort_by(a, ui, a->runs->column, !a->runs->is_down);
}

/* ---- searching */

void act_search(struct app *a, struct ui *ui)
{
    if (a->runs == NULL)
        return;
    ui->runs.search_from = ui_line(a, ui);
    prompt_open(a, ui, PROMPT_SEARCH, "");
}

static void search_on(struct app *a, struct ui *ui, int by)
{
    if (a->runs == NULL)
        return;
    if (ui->runs.search[0] == '\0') {
        ui_say(ui, false, "nothing searched for yet: / begins");
        return;
    }
    int line = app_runs_find(a, ui->runs.search, ui_line(a, ui) + by, by < 0);
    if (line == UNKNOWN)
        ui_say(ui, false, "no run here has '%s'", ui->runs.search);
    else
        ui_point(ui, line);
}

void act_match_next(struct app *a, struct ui *ui)
{
    search_on(a, ui, 1);
}
void act_match_before(struct app *a, struct ui *ui)
{
    search_on(a, ui, -1);
}

/* ---- the rest */

void act_retag(struct app *a, struct ui *ui)
{
    if (ui->runs.marked_count == 0 && ui_spot(a, ui).id.text[0] == '\0')
        ui_say(ui, false, "no run to tag: {mark} marks some");
    else
        prompt_open(a, ui, PROMPT_RETAG, "");
}

void act_records(struct app *a, struct ui *ui)
{
    const struct spot nowhere = SPOT_NOWHERE;
    struct text out = text_on(ui->output, sizeof ui->output);
    (void)cli_line(a, "records", &out);
    text_put(&out, "\n");
    (void)cli_line(a, "shoes", &out);
    overlay_open(ui, OVERLAY_OUTPUT, &nowhere);
}

/* All runs again, as on the first day. */
void act_show_all(struct app *a, struct ui *ui)
{
    struct err e;
    err_clear(&e);
    ui->runs.marked_count = 0;
    ui->runs.search[0] = '\0';
    if (a->runs != NULL && !runs_filter(a, ui, "", &e))
        ui_say(ui, true, "%s", e.text);
}
