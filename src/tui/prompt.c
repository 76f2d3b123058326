/* The line being typed: its live reading, and what Enter does with it. */
#include "tui/prompt.h"

#include <stdio.h>
#include <string.h>

struct prompt_row {
    const char *label;
    const char *keys;
    const char *hint;     /* while the line is empty */
    prompt_read_fn *read; /* NULL: nothing to be said before Enter */
    prompt_done_fn *done;
};

/* ---- Enter */

/* "kept; Saturday's run: 12.5 km purposeful -> off-target (R2 ...)" */
static void say_rejudged(const struct app *a, struct ui *ui, const char *done,
                         const struct log_result *result)
{
    char line[400];
    struct text t = text_on(line, sizeof line);
    words_rejudged(&t, &result->rejudged[0], &a->look);
    if (result->rejudged_count > 1)
        text_add(&t, " and %d more", result->rejudged_count - 1);
    ui_say(ui, false, "%s; %s", done, line);
}

static bool keep_line(struct app *a, struct ui *ui, bool is_body, struct err *e)
{
    const char *line = ui->prompt.line.text;
    struct log_result result;
    if (!app_log(a, &line, 1, is_body, false, NULL, NULL, &result, e))
        return false;
    history_add(is_body ? &ui->bodies : &ui->entries, line);
    ui_go(ui, result.last_day);
    ui->seek_id = result.last;
    if (result.rejudged_count > 0)
        say_rejudged(a, ui, "kept", &result);
    else if (result.kept + result.merged > 0)
        ui_say(ui, false, "kept; {undo} undoes it, {why} says why");
    else
        ui_say(ui, false, "already in the diary: left alone");
    if (index_is_asked(&result.index))
        ask_paces(a, ui, &result.index);
    return true;
}

static bool done_add(struct app *a, struct ui *ui, struct err *e)
{
    return keep_line(a, ui, false, e);
}

static bool done_checkin(struct app *a, struct ui *ui, struct err *e)
{
    return keep_line(a, ui, true, e);
}

static bool done_edit(struct app *a, struct ui *ui, struct err *e)
{
    struct log_result result;
    if (!app_edit(a, ui->prompt.spot.id.text, ui->prompt.line.text, &result, e))
        return false;
    history_add(&ui->entries, ui->prompt.line.text);
    ui_go(ui, result.last_day);
    ui->seek_id = ui->prompt.spot.id;
    if (result.rejudged_count > 0)
        say_rejudged(a, ui, "changed", &result);
    else
        ui_say(ui, false, "changed; {undo} undoes it");
    if (index_is_asked(&result.index))
        ask_paces(a, ui, &result.index);
    return true;
}

static bool done_note(struct app *a, struct ui *ui, struct err *e)
{
    const char *note = ui->prompt.line.text;
    if (!app_note(a, ui->prompt.spot.day, note, e))
        return false;
    ui_say(ui, false,
           note[0] == '\0' ? "note taken away; {undo} undoes it"
                           : "note kept; {undo} undoes it");
    return true;
}

static bool done_date(struct app *a, struct ui *ui, struct err *e)
{
    day_t day;
    if (!entry_date(ui->prompt.line.text, a->today, &day))
        return err_set(e, ERR_INPUT, "'%s' is no date", ui->prompt.line.text);
    if (ui->screen == SCREEN_runs) {
        runs_go(a, ui, day);
        return true;
    }
    if (ui->screen != SCREEN_trends) /* it has its own weeks to go along */
        ui->screen = SCREEN_week;
    ui_go(ui, day);
    return true;
}

/* One line of output is said below; more lie over the screen. */
static bool done_command(struct app *a, struct ui *ui, struct err *e)
{
    (void)e;
    const struct spot nowhere = SPOT_NOWHERE;
    struct text out = text_on(ui->output, sizeof ui->output);
    if (text_is(ui->prompt.line.text, "q") ||
        text_is(ui->prompt.line.text, "quit")) {
        ui->is_done = true;
        return true;
    }
    history_add(&ui->commands, ui->prompt.line.text);
    if (text_is(ui->prompt.line.text, "plan replan")) {
        replan_open(a, ui);
        return true;
    }
    if (import_open_line(a, ui, ui->prompt.line.text))
        return true;
    a->look.width = ui->cols - 2;
    int status = cli_line(a, ui->prompt.line.text, &out);
    if (out.is_cut)
        text_put(&out, "\n(cut short)");
    char *end = strchr(ui->output, '\n');
    bool is_one = end == NULL || end[1] == '\0';
    if (is_one && utf8_width(ui->output) < ui->cols) {
        if (end != NULL)
            *end = '\0';
        ui_say(ui, status != 0, "%s", ui->output);
    } else {
        overlay_open(ui, OVERLAY_OUTPUT, &nowhere);
    }
    return true;
}

#define KEEP       "Enter keep  Esc leave"
#define KEEP_WORDS "Enter keep  Tab words  Esc leave"
#define SHOW       "Enter show  Esc leave"

// clang-format off
static const struct prompt_row rows[PROMPT_COUNT] = {
  [PROMPT_ADD] = { "log", KEEP_WORDS,
    "10k 52:30 easy rpe4\n"
    "yesterday 8k @5:40 rpe3 -- along the river\n"
    "wu 2k, 5x1k @T r90s, cd 2k rpe8\n"
    "skip recovery      rest      strength 40min rpe5",
    prompt_read_add, done_add },
  [PROMPT_CHECKIN] = { "check-in", KEEP_WORDS,
    "1 to 7 is for sleep, fatigue, stress and soreness; mood, motivation: 1 to 5\n"
    "also: rhr48  hrv62  weight71.2  ill:head  ill:systemic",
    prompt_read_checkin, done_checkin },
  [PROMPT_EDIT] = { "edit", KEEP_WORDS,
    "only what you write changes: rpe5   52:10   hr148   -- felt flat",
    prompt_read_edit, done_edit },
  [PROMPT_NOTE] = { "note", KEEP,
    "a line about the day; empty takes it away",
    NULL, done_note },
  [PROMPT_DATE] = { "go to", "Enter go  Esc leave",
    "2026-05-10, mon to sun, today, -14d",
    prompt_read_date, done_date },
  [PROMPT_COMMAND] = { ":", "Enter do it  Tab words  Esc leave",
    "paces      plan show      explain W4\n"
    "goal add half 2027-05-09 --aim 1:45:00      plan new --accept",
    NULL, done_command },
  [PROMPT_REPLACE] = { "instead", KEEP_WORDS,
    "easy 8k      long 14k      recovery 40min      strength 30min\n"
    "threshold wu 2k, 5k @T, cd 1.5k      interval wu 2k, 5x1k @I r90s, cd 2k",
    prompt_read_plan, prompt_done_plan },
  [PROMPT_SESSION] = { "add", KEEP_WORDS,
    "easy 8k      recovery 40min      strength 30min      mobility 15min\n"
    "threshold wu 2k, 5k @T, cd 1.5k",
    prompt_read_plan, prompt_done_plan },
  [PROMPT_PAUSE] = { "days off", KEEP,
    "first and last day without sessions: 2026-12-24 2026-12-27; one day alone "
    "too",
    prompt_read_plan, prompt_done_plan },
  [PROMPT_BLOCK] = { "block", SHOW,
    "a phase: build      a day of it: 2026-10-01, -28d\n"
    "any weeks, by their first and last day: 2026-08-03 2026-09-27",
    prompt_read_block, prompt_done_block },
  [PROMPT_BESIDE] = { "beside", SHOW,
    "a phase: base      any weeks: 2026-08-03 2026-09-27\n"
    "Enter alone: the block before, as ever",
    prompt_read_block, prompt_done_block },
  [PROMPT_FILTER] = { "filter", "Enter show  Tab words  Esc leave",
    "type=easy rpe>=6 since:-28d      :week :block :4w      junk      +trail\n"
    "dist>=15k time<1h30 pace<5:00 shoe=pegs pain>=3 note:wind\n"
    "and by a blank, or by |, not by !",
    prompt_read_filter, prompt_done_filter },
  [PROMPT_SEARCH] = { "search", "Enter stay  ^N next  ^P before  Esc back",
    "2026-05, long, +trail, pegs, words of a note",
    prompt_read_search, prompt_done_search },
  [PROMPT_RETAG] = { "tag", KEEP_WORDS,
    "+trail      -hot      shoe:pegs      shoe:none      easy",
    prompt_read_retag, prompt_done_retag },
  [PROMPT_GOAL] = { "goal", KEEP,
    "half 2027-05-09 1:45:00      10k 12w --priority B      25k 2027-06-06 "
    "--climb 1200\n"
    "fitness      first5k      stress      return      maintain",
    prompt_read_goal, prompt_done_goal },
  [PROMPT_FACT] = { "fact", KEEP,
    "Esc leaves it; {drop} on its line takes it away",
    prompt_read_fact, prompt_done_fact },
  [PROMPT_IMPORT] = { "import", "Enter look  Tab files  Esc leave",
    "a file, a folder, a watch, the zip of an account as it was downloaded\n"
    "nothing is kept before you have seen it",
    NULL, prompt_done_import },
};
// clang-format on

void prompt_read(struct app *a, struct ui *ui)
{
    struct prompt *p = &ui->prompt;
    struct err e;
    err_clear(&e);
    struct text out = text_on(p->reading, sizeof p->reading);
    p->is_bad = p->is_refused = false;
    const struct prompt_row *row = &rows[p->kind];
    bool is_empty = p->line.text[0] == '\0';
    bool has_own = p->kind == PROMPT_EDIT || p->kind == PROMPT_CHECKIN ||
                   p->kind == PROMPT_FILTER || p->kind == PROMPT_FACT;
    if (row->read == NULL || (is_empty && !has_own)) {
        keys_put(&out, ui->keys, screens[ui->screen].place, row->hint);
        return;
    }
    if (!row->read(a, ui, &out, &e)) {
        p->is_bad = true;
        out = text_on(p->reading, sizeof p->reading);
        text_put(&out, e.text);
    }
    if (is_empty && row->hint[0] != '\0') {
        text_put(&out, "\n");
        keys_put(&out, ui->keys, screens[ui->screen].place, row->hint);
    }
    /* The reading judged a week as if; show the diary's own again. */
    ui->is_stale = true;
}

void prompt_open(struct app *a, struct ui *ui, enum prompt_kind kind,
                 const char *text)
{
    ui->prompt.kind = kind;
    ui->prompt.spot = ui_spot(a, ui);
    prompt_remember(a, ui);
    lineedit_start(&ui->prompt.line, text);
    prompt_read(a, ui);
}

/* A refused line stays, the cursor where the trouble begins. */
static void refuse(struct ui *ui, const struct err *e)
{
    struct prompt *p = &ui->prompt;
    (void)text_copy(p->reading, sizeof p->reading, e->text);
    p->is_bad = p->is_refused = true;
    if (e->column > 0)
        lineedit_go(&p->line, e->column);
}

static void finish(struct app *a, struct ui *ui)
{
    struct err e;
    err_clear(&e);
    struct prompt *p = &ui->prompt;
    bool may_be_empty = p->kind == PROMPT_NOTE || p->kind == PROMPT_BESIDE ||
                        p->kind == PROMPT_FILTER;
    if (p->line.text[0] == '\0' && !may_be_empty) {
        p->kind = PROMPT_NONE;
        return;
    }
    ui->is_stale = true;
    if (rows[p->kind].done(a, ui, &e))
        p->kind = PROMPT_NONE;
    else
        refuse(ui, &e);
}

void prompt_press(struct app *a, struct ui *ui, struct press press)
{
    struct prompt *p = &ui->prompt;
    if (runs_search_press(a, ui, press))
        return;
    if (prompt_checkin_press(p, press)) {
        p->is_stale = true;
        return;
    }
    if (press.code == PRESS_TAB && !press.is_pasted) {
        prompt_complete(a, p);
        return;
    }
    switch (lineedit_press(&p->line, prompt_history(ui), press)) {
    case LINE_SAME:
        break;
    case LINE_CHANGED:
        p->is_stale = true;
        break;
    case LINE_DONE:
        finish(a, ui);
        break;
    case LINE_LEFT:
        runs_prompt_left(a, ui);
        p->kind = PROMPT_NONE;
        ui->is_stale = true;
        break;
    }
}

/* ---- drawing: what was understood above, the line below */

#define READING_LEAST 4 /* rows of the reading: most lines need no more */

/* A long reading takes up to half of the terminal. */
static int reading_rows(const struct prompt *p, struct canvas *c)
{
    int most = c->rows / 2 - 2;
    int lines = canvas_lines(c, 0, 1, 0, c->cols - 2, 0, p->reading);
    if (lines > most)
        lines = most;
    return lines < READING_LEAST ? READING_LEAST : lines;
}

/* Where no footer is: what Enter does here, and that Esc leaves. */
static void draw_keys(struct canvas *c, int row, int from, const char *keys)
{
    char text[60];
    (void)snprintf(text, sizeof text, " %s ", keys);
    if (from + utf8_width(text) + 4 < c->cols)
        canvas_put_right(c, row, c->cols - 2, STYLE_FAINT, text);
}

void prompt_draw(const struct ui *ui, struct canvas *c)
{
    const struct prompt *p = &ui->prompt;
    const char *label = rows[p->kind].label;
    int height = reading_rows(p, c);
    int top = c->rows - height - 2;
    canvas_blank(c, top, c->rows);
    canvas_fill(c, top, 0, c->cols, 0x2500, STYLE_FRAME);
    int end = canvas_print(c, top, 2, STYLE_HEAD, " %s ", label);
    draw_keys(c, top, end, rows[p->kind].keys);
    (void)canvas_lines(c, top + 1, 1, height, c->cols - 2, 0, p->reading);
    enum style style = p->is_refused                      ? STYLE_ERROR
                       : p->is_bad || p->line.length == 0 ? STYLE_FAINT
                                                          : STYLE_PLAIN;
    for (int row = top + 1; row < c->rows - 1; row++)
        canvas_restyle(c, row, style);
    int col = canvas_print(c, c->rows - 1, 0, STYLE_HEAD, "%s> ", label);
    lineedit_draw(&p->line, c, c->rows - 1, col, c->cols - col);
}
