/* What the keys do. An act changes the state and returns; the loop draws. */
#include "tui/ui.h"

#include <stdio.h>
#include <string.h>

#define MONTH_DAYS 28
#define REACH_DAYS (40 * 366) /* farther from today there is nothing */

static void back(struct app *a, struct ui *ui)
{
    (void)a;
    if (ui->overlay_count == 0) {
        ui->is_done = true;
        return;
    }
    ui->overlay_count--;
    ui->is_stale = true;
}

/* ---- moving */

static void set_line(const struct app *a, struct ui *ui, int line)
{
    int lines = screens[ui->screen].lines(a, ui);
    if (line >= lines)
        line = lines - 1;
    ui->line[ui->screen] = line < 0 ? 0 : line;
}

static void set_scroll(const struct app *a, struct ui *ui, int scroll)
{
    int most = overlay_scroll_most(a, ui);
    if (scroll > most)
        scroll = most;
    ui->overlay[ui->overlay_count - 1].scroll = scroll < 0 ? 0 : scroll;
}

/* By lines, of the list or of the text over it. */
static void step(const struct app *a, struct ui *ui, int by)
{
    if (ui->overlay_count > 0)
        set_scroll(a, ui, ui->overlay[ui->overlay_count - 1].scroll + by);
    else
        set_line(a, ui, ui_line(a, ui) + by);
}

static int page(const struct ui *ui)
{
    return ui->rows > 8 ? ui->rows - 6 : 2;
}

#define EVERY_LINE (1 << 20)

static void act_up(struct app *a, struct ui *ui)
{
    step(a, ui, -1);
}
static void act_down(struct app *a, struct ui *ui)
{
    step(a, ui, 1);
}
static void act_page_up(struct app *a, struct ui *ui)
{
    step(a, ui, -page(ui));
}
static void act_page_down(struct app *a, struct ui *ui)
{
    step(a, ui, page(ui));
}
static void act_first(struct app *a, struct ui *ui)
{
    step(a, ui, -EVERY_LINE);
}
static void act_last(struct app *a, struct ui *ui)
{
    step(a, ui, EVERY_LINE);
}

/* The weekday stays under the cursor. */
static void move_weeks(struct app *a, struct ui *ui, int days)
{
    struct spot s = ui_spot(a, ui);
    int weekday =
        day_is(s.day) && s.warning == UNKNOWN ? day_weekday(s.day) : 0;
    day_t monday = day_add(ui->monday, days);
    int away = day_diff(monday, a->today);
    if (away > -REACH_DAYS && away < REACH_DAYS)
        ui_go(ui, day_add(monday, weekday));
}

static void act_previous(struct app *a, struct ui *ui)
{
    move_weeks(a, ui, -7);
}
static void act_next(struct app *a, struct ui *ui)
{
    move_weeks(a, ui, 7);
}
static void act_month_back(struct app *a, struct ui *ui)
{
    move_weeks(a, ui, -MONTH_DAYS);
}
static void act_month_on(struct app *a, struct ui *ui)
{
    move_weeks(a, ui, MONTH_DAYS);
}

/* A block begins where the plan's phase changes. */
static bool is_block_start(const struct plan *p, int week)
{
    return week == 0 || p->weeks[week].phase != p->weeks[week - 1].phase;
}

static void act_block_back(struct app *a, struct ui *ui)
{
    const struct plan *p = &a->facts.plan;
    for (int i = p->week_count - 1; i >= 0; i--)
        if (p->weeks[i].monday.n < ui->monday.n && is_block_start(p, i)) {
            ui_go(ui, p->weeks[i].monday);
            return;
        }
    move_weeks(a, ui, -MONTH_DAYS);
}

static void act_block_on(struct app *a, struct ui *ui)
{
    const struct plan *p = &a->facts.plan;
    for (int i = 0; i < p->week_count; i++)
        if (p->weeks[i].monday.n > ui->monday.n && is_block_start(p, i)) {
            ui_go(ui, p->weeks[i].monday);
            return;
        }
    move_weeks(a, ui, MONTH_DAYS);
}

static void act_today(struct app *a, struct ui *ui)
{
    ui_go(ui, a->today);
}

static void act_pane(struct app *a, struct ui *ui)
{
    struct spot s = ui_spot(a, ui);
    int days = screens[ui->screen].lines(a, ui) - a->week.warning_count;
    if (s.warning != UNKNOWN)
        ui_go(ui,
              ui->monday.n == day_monday(a->today).n ? a->today : ui->monday);
    else if (a->week.warning_count > 0)
        set_line(a, ui, days);
    else
        ui_say(ui, false, "no warnings this week");
}

/* ---- looking */

static void act_why(struct app *a, struct ui *ui)
{
    struct spot s = ui_spot(a, ui);
    if (ui->overlay_count > 0) {
        const struct overlay *top = &ui->overlay[ui->overlay_count - 1];
        if (top->kind != OVERLAY_RUN)
            return;
        s = top->spot;
    }
    if (s.warning != UNKNOWN)
        s.day = ui->monday; /* of the week it was said of */
    overlay_open(ui, OVERLAY_WHY, &s);
}

static void act_open(struct app *a, struct ui *ui)
{
    struct spot s = ui_spot(a, ui);
    if (ui->screen == SCREEN_plan && day_is(s.day)) {
        ui->screen = SCREEN_week;
        ui_go(ui, s.day);
    } else if (s.warning != UNKNOWN) {
        act_why(a, ui);
    } else if (s.reading != UNKNOWN) {
        overlay_open(ui, OVERLAY_RUN, &s);
    } else if (s.session != UNKNOWN) {
        overlay_open(ui, OVERLAY_SESSION, &s);
    } else {
        ui_say(ui, false, "nothing to open here; a logs a run");
    }
}

static void act_help(struct app *a, struct ui *ui)
{
    (void)a;
    struct spot nowhere = SPOT_NOWHERE;
    overlay_open(ui, OVERLAY_HELP, &nowhere);
}

/* ---- changing */

/* A day other than today goes into the line, so that it is seen. */
static void open_for_day(struct app *a, struct ui *ui, enum prompt_kind kind)
{
    struct spot s = ui_spot(a, ui);
    char text[DAY_TEXT + 1] = "";
    char day[DAY_TEXT];
    if (ui->screen == SCREEN_week && s.warning == UNKNOWN && day_is(s.day) &&
        s.day.n < a->today.n)
        (void)snprintf(text, sizeof text, "%s ", day_format(s.day, day));
    prompt_open(a, ui, kind, text);
}

static void act_add(struct app *a, struct ui *ui)
{
    open_for_day(a, ui, PROMPT_ADD);
}
static void act_checkin(struct app *a, struct ui *ui)
{
    open_for_day(a, ui, PROMPT_CHECKIN);
}
static void act_date(struct app *a, struct ui *ui)
{
    prompt_open(a, ui, PROMPT_DATE, "");
}
static void act_command(struct app *a, struct ui *ui)
{
    prompt_open(a, ui, PROMPT_COMMAND, "");
}

static void act_edit(struct app *a, struct ui *ui)
{
    if (ui_spot(a, ui).id.text[0] == '\0')
        ui_say(ui, false, "no run on this line; a logs one");
    else
        prompt_open(a, ui, PROMPT_EDIT, "");
}

static void act_note(struct app *a, struct ui *ui)
{
    struct spot s = ui_spot(a, ui);
    if (s.warning != UNKNOWN || !day_is(s.day))
        ui_say(ui, false, "a note belongs to a day: go to its line");
    else
        prompt_open(a, ui, PROMPT_NOTE, ui->note[day_weekday(s.day)]);
}

static void act_delete(struct app *a, struct ui *ui)
{
    struct spot s = ui_spot(a, ui);
    char what[160];
    char day[DAY_TEXT];
    struct text t = text_on(what, sizeof what);
    struct look look = ui_look(a, 80);
    if (s.id.text[0] == '\0') {
        ui_say(ui, false, "no run on this line, so nothing to delete");
        return;
    }
    text_add(&t, "%s ", day_format(s.day, day));
    for (int i = 0; i < a->facts.run_count; i++)
        if (strcmp(a->facts.runs[i].id.text, s.id.text) == 0)
            words_run_line(&t, &a->facts, &a->facts.runs[i], &look);
    ask_open(ui, ASK_DELETE, &s, what);
}

static const char *session_name(const struct app *a, const struct spot *s,
                                char day[DAY_TEXT])
{
    if (s->session == UNKNOWN)
        return day_format(s->day, day);
    const struct session *x = &a->facts.plan.sessions[s->session];
    return x->is_strength ? "strength" : purpose_label(x->purpose);
}

static void act_skip(struct app *a, struct ui *ui)
{
    struct spot s = ui_spot(a, ui);
    char day[DAY_TEXT];
    if (s.warning != UNKNOWN || !day_is(s.day)) {
        ui_say(ui, false, "a skip belongs to a day: go to its line");
    } else if (s.reading != UNKNOWN) {
        ui_say(ui, false, "this session was run, so it cannot be skipped");
    } else {
        ask_open(ui, ASK_SKIP, &s, session_name(a, &s, day));
    }
}

static void tell_undo(struct ui *ui, bool ok, const struct action *done,
                      const struct err *e, bool is_redo)
{
    ui->is_stale = true;
    if (!ok)
        ui_say(ui, true, "%s", e->text);
    else if (done->id.text[0] == '\0')
        ui_say(ui, false, "nothing to %s", is_redo ? "redo" : "undo");
    else
        ui_say(ui, false, "%s: %s", is_redo ? "redone" : "undone", done->label);
}

static void act_undo(struct app *a, struct ui *ui)
{
    struct err e;
    struct action done;
    err_clear(&e);
    memset(&done, 0, sizeof done);
    bool ok = app_undo(a, &done, &e);
    tell_undo(ui, ok, &done, &e, false);
}

static void act_redo(struct app *a, struct ui *ui)
{
    struct err e;
    struct action done;
    err_clear(&e);
    memset(&done, 0, sizeof done);
    bool ok = app_redo(a, &done, &e);
    tell_undo(ui, ok, &done, &e, true);
}

/* ---- the program itself */

static void act_redraw(struct app *a, struct ui *ui)
{
    (void)a;
    ui->is_stale = true;
    ui->is_repainting = true;
}
static void act_suspend(struct app *a, struct ui *ui)
{
    (void)a;
    ui->is_suspending = true;
}
static void act_back(struct app *a, struct ui *ui)
{
    back(a, ui);
}
static void act_quit(struct app *a, struct ui *ui)
{
    (void)a;
    ui->is_done = true;
}

typedef void act_fn(struct app *a, struct ui *ui);
#define X_ACT(name) [ACT_##name] = act_##name,
static act_fn *const acts[ACT_COUNT] = { ACT_LIST(X_ACT) };
#undef X_ACT

void ui_act(struct app *a, struct ui *ui, enum act act)
{
    if (act != ACT_none)
        acts[act](a, ui);
}

/* Ctrl-Z works whatever is open. */
static bool is_suspend(struct press p)
{
    return p.code == PRESS_SUSPEND || (p.code == CONTROL('Z') && !p.is_pasted);
}

void ui_press(struct app *a, struct ui *ui, struct press p)
{
    bool is_small = ui->rows < UI_ROWS_LEAST || ui->cols < UI_COLS_LEAST;
    if (p.code == PRESS_NONE || p.code == PRESS_RESIZE)
        return;
    if (is_suspend(p)) {
        ui->is_suspending = true;
        return;
    }
    if (ui->prompt.kind != PROMPT_NONE) {
        prompt_press(a, ui, p);
        return;
    }
    if (p.is_pasted)
        return; /* text, and there is no line to take it */
    ui->status[0] = '\0';
    if (ui->ask.kind != ASK_NONE)
        ask_press(a, ui, p);
    else if (is_small && p.code != 'q' && p.code != 'Q')
        return; /* nothing acts that cannot be seen */
    else if (ui->overlay_count > 0 || !ui_switch(ui, p.code))
        ui_act(a, ui, key_act(p.code, ui_place(ui)));
}
