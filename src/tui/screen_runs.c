/* Runs: every run there is, held to a filter, by any column. */
#include "tui/ui.h"

#include <string.h>

#define TOP 3 /* totals, columns, then runs */

static int list_height(int rows)
{
    return rows - TOP - 3; /* the run's words, status, footer */
}

int runs_lines(const struct app *a, const struct ui *ui)
{
    (void)ui;
    return a->runs == NULL ? 0 : a->runs->shown_count;
}

struct spot runs_spot(const struct app *a, const struct ui *ui, int line)
{
    struct spot s = SPOT_NOWHERE;
    (void)ui;
    const struct run *r = &a->runs->item[a->runs->shown[line]].run;
    s.day = r->day;
    s.id = r->id;
    s.reading = 0; /* there is one, in its own week */
    return s;
}

bool runs_gather(struct app *a, struct ui *ui, struct err *e)
{
    ui->runs.is_stuck = false;
    runs_remember(a, ui);
    if (!app_runs(a, e))
        return false;
    runs_follow(a, ui);
    return true;
}

/* ---- the lines above and below the list */

static void draw_totals(const struct app *a, const struct ui *ui,
                        struct canvas *c, int width)
{
    char km[QUANTITY_TEXT];
    char hours[QUANTITY_TEXT];
    const struct run_list *l = a->runs;
    int col = canvas_print(c, 1, 1, STYLE_HEAD, "%d", l->shown_count);
    if (l->shown_count != l->count || l->maybe > 0)
        col = canvas_print(c, 1, col, STYLE_HEAD, " of %d", l->count);
    col = canvas_print(
        c, 1, col, STYLE_HEAD, " runs   %s   %s",
        quantity_dist_unit(km, (dist_t){ (int32_t)l->sums.dist_m },
                           a->look.units),
        quantity_hours(hours, (span_t){ (int32_t)l->sums.time_s }));
    if (ui->runs.marked_count > 0)
        col = canvas_print(c, 1, col + 3, STYLE_CREDIT, "* %d marked",
                           ui->runs.marked_count);
    if (l->maybe > 0) /* how far it is: a number that goes to nothing */
        col = canvas_print(c, 1, col + 3, STYLE_FAINT, "%d to judge", l->maybe);
    int room = width - col - 3;
    int need = utf8_width(l->text);
    if (l->text[0] != '\0' && room > 4)
        canvas_put_within(c, 1, need < room ? width - need : col + 3, room,
                          STYLE_KEY, l->text);
}

/* The words of the run under the cursor: no column holds them all. */
static void draw_words(const struct app *a, struct canvas *c, int row, int item)
{
    char line[NOTE_TEXT + 2 * TAGS_TEXT];
    const struct run_list *l = a->runs;
    const struct run_item *i = &l->item[item];
    struct text t = text_on(line, sizeof line);
    for (int b = 0; b < FLAG_COUNT; b++)
        if ((i->run.flags >> b) & 1u)
            text_add(&t, "+%s ", flag_word((enum flag_bit)b));
    for (const char *at = l->words + i->tags; *at != '\0';) {
        int n = (int)strcspn(at, " ");
        text_add(&t, "+%.*s ", n, at);
        at += n + (at[n] == ' ');
    }
    if (l->words[i->shoe] != '\0')
        text_add(&t, "shoe:%s ", l->words + i->shoe);
    if (l->words[i->note] != '\0')
        text_add(&t, "%s%s", t.len > 0 ? "-- " : "", l->words + i->note);
    canvas_put_within(c, row, 2, c->cols - 4, STYLE_FAINT, line);
}

static void draw_none(const struct app *a, const struct ui *ui,
                      struct canvas *c)
{
    const struct run_list *l = a->runs;
    char line[200];
    const char *why = "no run yet: {add} logs one, for example 10k "
                      "52:30 easy rpe4\n{import} takes files, a "
                      "watch, an account's zip";
    if (l->count > 0 && l->maybe > 0)
        why = "which runs these are is for the judge to say: a moment";
    else if (l->count > 0)
        why = "no run is meant by this filter: {filter} changes it, {show_all} "
              "shows all";
    int rows = canvas_lines(c, TOP, 1, 2, c->cols - 2, 0,
                            ui_keyed(a, ui, why, line, sizeof line));
    for (int row = TOP; row < TOP + rows; row++)
        canvas_restyle(c, row, STYLE_FAINT);
}

static void draw_list(const struct app *a, const struct ui *ui,
                      struct canvas *c, int width)
{
    int lines = runs_lines(a, ui);
    int at = ui_line(a, ui);
    int height = list_height(c->rows);
    int top = ui_top(at, lines, height);
    for (int i = top; i < lines && i < top + height; i++) {
        int row = TOP + i - top;
        canvas_link_line(c, row, i);
        runs_row_draw(a, &ui->runs, c, row, width, a->runs->shown[i]);
        if (i == at) {
            (void)canvas_put(c, row, 0, STYLE_HEAD, ">");
            canvas_choose(c, row, 1, width - 1);
        }
    }
    if (lines > 0)
        draw_words(a, c, c->rows - 3, a->runs->shown[at]);
    else
        draw_none(a, ui, c);
}

void runs_draw(const struct app *a, const struct ui *ui, struct canvas *c)
{
    bool has_side = c->cols >= RUNS_SIDE_COLS;
    int width = has_side ? c->cols - 46 : c->cols;
    if (a->runs == NULL)
        return; /* could not be read: the status says why */
    draw_totals(a, ui, c, width - 1);
    runs_header_draw(a, c, 2, width);
    draw_list(a, ui, c, width);
    if (has_side)
        runs_side_draw(a, ui, c, width + 1);
}

/* ---- the cursor stays on its run */

/* ui_line, whichever screen is open: the list is read for others' sake too. */
static int runs_line(const struct app *a, const struct ui *ui)
{
    int last = a->runs->shown_count - 1;
    return int_most(0, int_least(ui->line[SCREEN_runs], last));
}

static int line_of(const struct run_list *l, struct id id)
{
    for (int i = 0; i < l->shown_count; i++)
        if (strcmp(l->item[l->shown[i]].run.id.text, id.text) == 0)
            return i;
    return UNKNOWN;
}

void runs_remember(const struct app *a, struct ui *ui)
{
    const struct run_list *l = a->runs;
    if (l != NULL && l->shown_count > 0 && ui->prompt.kind != PROMPT_FILTER)
        ui->runs.at = l->item[l->shown[runs_line(a, ui)]].run.id;
}

void runs_follow(struct app *a, struct ui *ui)
{
    int line = line_of(a->runs, ui->runs.at);
    if (line != UNKNOWN)
        ui->line[SCREEN_runs] = line;
}

void runs_go(struct app *a, struct ui *ui, day_t day)
{
    const struct run_list *l = a->runs;
    int best = 0;
    int32_t away = INT32_MAX;
    for (int i = 0; i < l->shown_count; i++) {
        int32_t n = day_diff(l->item[l->shown[i]].run.day, day);
        n = n < 0 ? -n : n;
        if (n < away) {
            away = n;
            best = i;
        }
    }
    ui->line[SCREEN_runs] = best;
}

void runs_jump(struct app *a, struct ui *ui, int days)
{
    const struct run_list *l = a->runs;
    if (l->shown_count == 0)
        return;
    if (l->column != RUN_COLUMN_DATE) {
        ui_say(ui, false,
               "the list is by %s: {sort_next} goes on to other columns",
               run_column_word(l->column));
        return;
    }
    int line = ui_line(a, ui);
    int step = (days < 0) == l->is_down ? 1 : -1;
    day_t from = l->item[l->shown[line]].run.day;
    int last = line;
    /* The first run as far away, and not the last one within. */
    while (line + step >= 0 && line + step < l->shown_count) {
        line += step;
        last = line;
        int gone = day_diff(l->item[l->shown[line]].run.day, from);
        if (days < 0 ? gone <= days : gone >= days)
            break;
    }
    ui->line[SCREEN_runs] = last;
}

/* ---- work nobody waits for */

#define WORK_WEEKS  20  /* some 9 ms */
#define RECORD_DAYS 366 /* some 4 ms */

/* Records back in time, a year a step; shoes at once. */
static bool find_records(struct app *a, struct ui *ui, bool *is_done,
                         struct err *e)
{
    struct runs_view *v = &ui->runs;
    day_t first;
    day_t last;
    if (v->beside_of != a->runs->changes + 1) {
        memset(v->records, 0, sizeof v->records);
        if (!app_span(a, &first, &last, e) ||
            !app_shoes(a, v->shoes, &v->shoe_count, e))
            return false;
        v->beside_of = a->runs->changes + 1; /* 0: of none */
        v->records_first = day_is(first) ? first : a->today;
        v->records_from = day_add(a->today, 1);
    }
    *is_done = v->records_from.n <= v->records_first.n;
    if (*is_done)
        return true;
    last = day_add(v->records_from, -1);
    v->records_from = day_add(v->records_from, -RECORD_DAYS);
    return app_records(a, v->records_from, last, v->records, e);
}

static bool work(struct app *a, struct ui *ui, struct err *e)
{
    bool left = false;
    int lines = runs_lines(a, ui);
    int height = list_height(ui->rows);
    int top = ui_top(ui_line(a, ui), lines, height);
    int before = a->runs->shown_count;
    runs_remember(a, ui);
    if (!app_runs_judge(a, top, top + height, WORK_WEEKS, &left, e))
        return false;
    if (a->runs->shown_count != before)
        runs_follow(a, ui);
    return true;
}

/* Something in sight, or asked about, is still to be judged. */
static bool has_work(const struct app *a, const struct ui *ui)
{
    const struct run_list *l = a->runs;
    int height = list_height(ui->rows);
    int top = ui_top(ui_line(a, ui), l->shown_count, height);
    for (int i = top; i < l->shown_count && i < top + height; i++) {
        const struct run_item *item = &l->item[l->shown[i]];
        if (!item->is_judged || item->is_old)
            return true;
    }
    return l->maybe > 0;
}

bool runs_work(struct app *a, struct ui *ui)
{
    struct err e;
    err_clear(&e);
    bool is_done = true;
    if (a->runs == NULL || ui->is_stale || ui->runs.is_stuck ||
        ui->rows < UI_ROWS_LEAST)
        return false;
    bool ok = true;
    if (has_work(a, ui)) {
        is_done = false;
        ok = work(a, ui, &e);
    } else if (ui->cols >= RUNS_SIDE_COLS) {
        ok = find_records(a, ui, &is_done, &e);
    }
    if (!ok) {
        ui->runs.is_stuck = true;
        ui_say(ui, true, "%s", e.text);
    }
    return !is_done;
}
