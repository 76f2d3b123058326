/* The line being typed: its live reading, and what Enter does with it. */
#include "tui/ui.h"

#include <stdio.h>
#include <string.h>

/* Reads the line as it stands; the sentence is what would be kept. */
typedef bool read_fn(struct app *a, struct ui *ui, struct text *out,
                     struct err *e);
/* Enter: false leaves the line to be mended. */
typedef bool done_fn(struct app *a, struct ui *ui, struct err *e);

struct prompt_row {
    const char *label;
    const char *hint; /* while the line is empty */
    read_fn *read;    /* NULL: nothing to be said before Enter */
    done_fn *done;
};

/* ---- reading */

/* What the judge says of the pieces of a run not kept yet. */
static void put_verdicts(const struct app *a, int reading, struct text *out)
{
    const struct run_reading *r = &a->week.runs[reading];
    struct look look = ui_look(a, 200);
    for (int i = 0; i < r->piece_count; i++) {
        const struct piece *p = &a->week.pieces[r->piece_first + i];
        text_add(out, "\n%c %s", verdict_mark(p->verdict),
                 verdict_label(p->verdict));
        if (r->piece_count > 1 && p->from_m != UNKNOWN) {
            char q[QUANTITY_TEXT];
            text_add(
                out, " from %s",
                quantity_dist_unit(q, (dist_t){ p->from_m }, a->look.units));
        }
        text_put(out, ": ");
        words_piece(out, &a->facts, &a->week, p, &look);
    }
}

static void put_readiness(const struct app *a, day_t day, struct text *out)
{
    const struct readiness_reading *r = &a->week.readiness[day_weekday(day)];
    struct look look = ui_look(a, 200);
    text_add(out, "\nthe day would be: %s", readiness_label(r->readiness));
    for (int i = 0; i < r->reason_count; i++) {
        text_put(out, i == 0 ? ", as " : "; ");
        words_reason(out, &r->reasons[i], &look);
    }
}

static bool read_add(struct app *a, struct ui *ui, struct text *out,
                     struct err *e)
{
    int reading;
    struct look look = ui_look(a, 200);
    if (!app_preview(a, ui->prompt.line.text, &a->entry, &reading, e))
        return false;
    words_entry(out, &a->entry,
                reading == UNKNOWN ? 0 : a->week.runs[reading].load, &look);
    if (reading != UNKNOWN)
        put_verdicts(a, reading, out);
    else if (a->entry.kind == ENTRY_CHECKIN)
        put_readiness(a, a->entry.day, out);
    return true;
}

static bool read_checkin(struct app *a, struct ui *ui, struct text *out,
                         struct err *e)
{
    int reading;
    struct look look = ui_look(a, 200);
    if (!app_preview(a, ui->prompt.line.text, &a->entry, &reading, e))
        return false;
    if (a->entry.kind != ENTRY_CHECKIN)
        return err_set(e, ERR_INPUT,
                       "a check-in has only body words, for example sleep7.5 "
                       "sore2; a run is logged with a");
    words_entry(out, &a->entry, 0, &look);
    put_readiness(a, a->entry.day, out);
    return true;
}

/* The run as it would be with these words. */
static bool read_edit(struct app *a, struct ui *ui, struct text *out,
                      struct err *e)
{
    int reading;
    struct entry *en = &a->entry;
    struct look look = ui_look(a, 200);
    memset(en, 0, sizeof *en);
    if (!app_run(a, ui->prompt.spot.id.text, &en->words, &reading, e))
        return false;
    if (reading == UNKNOWN)
        return true;
    const struct run *r = &a->facts.runs[a->week.runs[reading].run];
    struct entry_context c = { a->today, a->look.units, a->week.paces };
    en->kind = ENTRY_RUN;
    en->day = r->day;
    en->run = *r;
    en->run.seg_first = 0;
    memcpy(en->segments, a->facts.segments + r->seg_first,
           (size_t)r->seg_count * sizeof en->segments[0]);
    if (!entry_amend(&c, ui->prompt.line.text, en, e))
        return false;
    words_entry(out, en, 0, &look);
    return true;
}

static bool read_date(struct app *a, struct ui *ui, struct text *out,
                      struct err *e)
{
    day_t day;
    char text[DAY_TEXT];
    if (!entry_date(ui->prompt.line.text, a->today, &day))
        return err_set(e, ERR_INPUT,
                       "'%s' is no date: write 2026-05-10, mon to sun, today, "
                       "yesterday or -14d",
                       ui->prompt.line.text);
    text_add(out, "%s %s", day_short(day), day_format(day, text));
    return true;
}

/* ---- Enter */

static bool keep_line(struct app *a, struct ui *ui, bool is_body, struct err *e)
{
    const char *line = ui->prompt.line.text;
    struct log_result result;
    if (!app_log(a, &line, 1, is_body, false, NULL, NULL, &result, e))
        return false;
    history_add(&ui->entries, line);
    ui_go(ui, result.last_day);
    ui->seek_id = result.last;
    if (result.kept + result.merged > 0)
        ui_say(ui, false, "kept; u undoes it, w says why");
    else
        ui_say(ui, false, "already in the diary: left alone");
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
    ui_say(ui, false, "changed; u undoes it");
    return true;
}

static bool done_note(struct app *a, struct ui *ui, struct err *e)
{
    const char *note = ui->prompt.line.text;
    if (!app_note(a, ui->prompt.spot.day, note, e))
        return false;
    ui_say(ui, false,
           note[0] == '\0' ? "note taken away; u undoes it"
                           : "note kept; u undoes it");
    return true;
}

static bool done_date(struct app *a, struct ui *ui, struct err *e)
{
    day_t day;
    if (!entry_date(ui->prompt.line.text, a->today, &day))
        return err_set(e, ERR_INPUT, "'%s' is no date", ui->prompt.line.text);
    ui->screen = SCREEN_week;
    ui_go(ui, day);
    return true;
}

/* One line of output is said below; more lie over the screen. */
static bool done_command(struct app *a, struct ui *ui, struct err *e)
{
    (void)e;
    static const struct spot nowhere = {
        { INT32_MIN }, UNKNOWN, UNKNOWN, UNKNOWN, { "" }
    };
    struct text out = text_on(ui->output, sizeof ui->output);
    history_add(&ui->commands, ui->prompt.line.text);
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

// clang-format off
static const struct prompt_row rows[PROMPT_COUNT] = {
  [PROMPT_ADD] = { "log",
    "10k 52:30 easy rpe4\n"
    "yesterday 8k @5:40 rpe3 -- along the river\n"
    "wu 2k, 5x1k @T r90s, cd 2k rpe8\n"
    "skip recovery      rest      strength 40min rpe5",
    read_add, done_add },
  [PROMPT_CHECKIN] = { "check-in",
    "sleep7.5 fatigue3 stress2 sore3 mood4 pain:calf2\n"
    "sleepq, fatigue, stress, sore: 1 very good .. 7 very bad\n"
    "mood, motivation: 1 low .. 5 high\n"
    "rhr48  hrv62  weight71.2  ill:head  ill:systemic",
    read_checkin, done_checkin },
  [PROMPT_EDIT] = { "edit",
    "only what you write changes: rpe5   52:10   hr148   -- felt flat",
    read_edit, done_edit },
  [PROMPT_NOTE] = { "note", "a line about the day; empty takes it away",
    NULL, done_note },
  [PROMPT_DATE] = { "go to", "2026-05-10, mon to sun, today, -14d",
    read_date, done_date },
  [PROMPT_COMMAND] = { ":",
    "paces      plan show      explain W4\n"
    "goal add half 2027-05-09 --aim 1:45:00      plan new --accept",
    NULL, done_command },
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
    if (row->read == NULL || (is_empty && p->kind != PROMPT_EDIT)) {
        text_put(&out, row->hint);
        return;
    }
    if (!row->read(a, ui, &out, &e)) {
        p->is_bad = true;
        out = text_on(p->reading, sizeof p->reading);
        text_put(&out, e.text);
    }
    if (is_empty)
        text_add(&out, "\n%s", row->hint);
    /* The reading judged a week as if; show the diary's own again. */
    ui->is_stale = true;
}

void prompt_open(struct app *a, struct ui *ui, enum prompt_kind kind,
                 const char *text)
{
    ui->prompt.kind = kind;
    ui->prompt.spot = ui_spot(a, ui);
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
    bool may_be_empty = p->kind == PROMPT_NOTE;
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
    static const struct history none;
    const struct history *h =
        p->kind == PROMPT_COMMAND                            ? &ui->commands
        : p->kind == PROMPT_ADD || p->kind == PROMPT_CHECKIN ? &ui->entries
                                                             : &none;
    switch (lineedit_press(&p->line, h, press)) {
    case LINE_SAME:
        break;
    case LINE_CHANGED:
        p->is_stale = true;
        break;
    case LINE_DONE:
        finish(a, ui);
        break;
    case LINE_LEFT:
        p->kind = PROMPT_NONE;
        ui->is_stale = true;
        break;
    }
}

/* ---- drawing: what was understood above, the line below */

#define PROMPT_ROWS 7 /* frame, reading, line */

void prompt_draw(const struct ui *ui, struct canvas *c)
{
    const struct prompt *p = &ui->prompt;
    const char *label = rows[p->kind].label;
    int top = c->rows - PROMPT_ROWS;
    canvas_blank(c, top, c->rows);
    canvas_fill(c, top, 0, c->cols, 0x2500, STYLE_FRAME);
    (void)canvas_print(c, top, 2, STYLE_HEAD, " %s ", label);
    (void)canvas_lines(c, top + 1, 1, PROMPT_ROWS - 2, c->cols - 2, 0,
                       p->reading);
    enum style style = p->is_refused                      ? STYLE_ERROR
                       : p->is_bad || p->line.length == 0 ? STYLE_FAINT
                                                          : STYLE_PLAIN;
    for (int row = top + 1; row < c->rows - 1; row++)
        canvas_restyle(c, row, style);
    int col = canvas_print(c, c->rows - 1, 0, STYLE_HEAD, "%s> ", label);
    lineedit_draw(&p->line, c, c->rows - 1, col, c->cols - col);
}
