/* What every screen has: cursor, status, the week it is of; loading. */
#include "tui/ui.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

// clang-format off
#define X_SCREEN(name, tab, key, place) \
    [SCREEN_##name] = { tab, key, place, name##_gather, name##_lines, \
                        name##_spot, name##_draw },
const struct screen screens[SCREEN_COUNT] = { SCREEN_LIST(X_SCREEN) };
#undef X_SCREEN
// clang-format on

struct look ui_look(const struct app *a, int width)
{
    struct look look = a->look;
    look.color = false;
    look.keys = &a->manners.keys;
    look.width = width < 40 ? 40 : width;
    return look;
}

const char *ui_keyed(const struct app *a, const struct ui *ui,
                     const char *sentence, char *out, size_t size)
{
    struct text t = text_on(out, size);
    keys_put(&t, &a->manners.keys, screens[ui->screen].place, sentence);
    return out;
}

void ui_say(struct ui *ui, bool is_bad, const char *format, ...)
{
    char said[STATUS_TEXT];
    va_list args;
    va_start(args, format);
    (void)vsnprintf(said, sizeof said, format, args);
    va_end(args);
    struct text t = text_on(ui->status, sizeof ui->status);
    keys_put(&t, ui->keys, screens[ui->screen].place, said);
    ui->is_status_bad = is_bad;
}

int ui_line(const struct app *a, const struct ui *ui)
{
    int lines = screens[ui->screen].lines(a, ui);
    int line = ui->line[ui->screen];
    if (line >= lines)
        line = lines - 1;
    return line < 0 ? 0 : line;
}

struct spot ui_spot(const struct app *a, const struct ui *ui)
{
    const struct overlay *top = ui_overlay(ui);
    if (top != NULL && top->kind == OVERLAY_RUN) {
        struct spot s = top->spot;
        s.reading = app_reading(a, s.id);
        return s;
    }
    if (screens[ui->screen].lines(a, ui) == 0)
        return SPOT_NOWHERE;
    return screens[ui->screen].spot(a, ui, ui_line(a, ui));
}

unsigned ui_place(const struct ui *ui)
{
    const struct overlay *top = ui_overlay(ui);
    const struct trial *t = &ui->trial;
    if (top != NULL && top->kind == OVERLAY_REPLAN)
        return PLACE_REPLAN;
    if (top != NULL && top->kind == OVERLAY_IMPORT)
        return PLACE_IMPORT;
    if (top != NULL && top->kind == OVERLAY_RUN)
        return PLACE_OVERLAY | PLACE_RUN |
               (ui->run.has_curve ? PLACE_WAY : PLACE_BARE);
    if (top != NULL && top->kind == OVERLAY_SESSION)
        return PLACE_OVERLAY | PLACE_RUN;
    if (top != NULL)
        return PLACE_OVERLAY;
    if (ui->proposal.is_on)
        return proposal_place(&ui->proposal);
    if (t->is_on)
        return t->kind == EDIT_MOVE     ? PLACE_TRIAL | PLACE_TRIAL_DAY
               : t->kind == EDIT_RESIZE ? PLACE_TRIAL | PLACE_TRIAL_SIZE
                                        : PLACE_TRIAL;
    return ui->screen == SCREEN_plan && day_is(ui->zoom)
               ? PLACE_ZOOM
               : screens[ui->screen].place;
}

int ui_top(int line, int lines, int height)
{
    int top = line - height / 2;
    if (top > lines - height)
        top = lines - height;
    return top < 0 ? 0 : top;
}

void ui_point(struct ui *ui, int line)
{
    ui->line[ui->screen] = line;
    if (ui->screen == SCREEN_plan)
        ui->is_stale = true; /* what came of that week is to be read */
}

void ui_begin(struct ui *ui, const struct app *a)
{
    import_forget(&ui->import);
    offered_forget(&ui->offered);
    memset(ui, 0, sizeof *ui);
    ui->keys = &a->manners.keys;
    import_forget(&ui->import);
    ui->screen = SCREEN_week;
    ui->zoom = NO_DAY;
    ui->noting = NO_DAY;
    ui_go(ui, a->today);
}

void ui_go(struct ui *ui, day_t day)
{
    ui->monday = day_monday(day);
    ui->seek_day = day;
    ui->is_stale = true;
}

bool ui_switch(struct ui *ui, int32_t key)
{
    for (int i = 0; i < SCREEN_COUNT; i++)
        if (screens[i].key == key) {
            ui->is_stale = true;
            ui->is_from_trends = false;
            ui->screen = (enum screen_id)i;
            ui->zoom = NO_DAY;
            if (ui->screen == SCREEN_plan)
                ui->seek_day = ui->monday; /* the week one comes from */
            return true;
        }
    return false;
}

/* ---- loading */

/* The week to be loaded: that of the run or reason that is open, else the
 * Week's; lists read from today. */
static day_t day_wanted(const struct app *a, const struct ui *ui)
{
    for (int i = ui->overlay_count - 1; i >= 0; i--)
        if (day_is(ui->overlay[i].spot.day))
            return ui->overlay[i].spot.day;
    if (ui->screen == SCREEN_plan && a->plan.week_count > 0)
        return plan_monday(a, ui);
    return ui->screen == SCREEN_week ? ui->monday : a->today;
}

static bool is_sought(struct id id, struct id sought)
{
    return sought.text[0] != '\0' && strcmp(id.text, sought.text) == 0;
}

void ui_seek(struct app *a, struct ui *ui)
{
    bool is_of_days = ui->screen != SCREEN_trends; /* its lines are curves */
    int lines = is_of_days ? screens[ui->screen].lines(a, ui) : 0;
    int of_day = UNKNOWN;
    bool is_figure = false;
    for (int i = 0; i < lines; i++) {
        struct spot s = screens[ui->screen].spot(a, ui, i);
        if (is_sought(s.id, ui->seek_id) ||
            is_sought(s.planned, ui->seek_planned)) {
            of_day = i;
            break;
        }
        /* The one nearest to where the cursor was: "done" is there twice. */
        if (s.figure != UNKNOWN && s.figure + 1 == ui->seek_figure &&
            (!is_figure || i <= ui->line[ui->screen])) {
            is_figure = true;
            of_day = i;
        }
        if (of_day == UNKNOWN && day_is(ui->seek_day) &&
            s.day.n == ui->seek_day.n && s.warning == UNKNOWN)
            of_day = i;
    }
    if (of_day != UNKNOWN)
        ui->line[ui->screen] = of_day;
    ui->seek_id.text[0] = ui->seek_planned.text[0] = '\0';
    ui->seek_day = NO_DAY;
    ui->seek_figure = 0;
}

/* A run that is there no more, as after an undo, is not left open. */
static bool load_open_run(struct app *a, struct ui *ui, struct err *e)
{
    const struct overlay *top = ui_overlay(ui);
    if (top == NULL || top->kind != OVERLAY_RUN || run_open_load(a, ui, e))
        return true;
    bool is_gone = e->code == ERR_INPUT;
    if (is_gone)
        err_clear(e);
    ui->overlay_count--;
    return is_gone;
}

bool ui_read(void *with, struct app *a, struct err *e)
{
    struct ui *ui = with;
    const struct overlay *top = ui_overlay(ui);
    if (!screens[ui->screen].gather(a, ui, e))
        return false;
    if (top != NULL && top->kind == OVERLAY_REPLAN)
        return replan_load(a, ui, e);
    return app_week(a, day_wanted(a, ui), e) && load_open_run(a, ui, e);
}

void ui_load(struct app *a, struct ui *ui)
{
    struct err e;
    err_clear(&e);
    ui->is_stale = false;
    ui->trial.is_stale = ui->trial.is_on;
    bool ok =
        ui->proposal.is_on ? proposal_load(a, ui, &e) : ui_read(ui, a, &e);
    for (int i = 0; ok && i < 7; i++)
        ok = app_day_note(a, day_add(a->week.monday, i), ui->note[i], &e);
    if (!ok)
        ui_say(ui, true, "%s", e.text);
    ui_seek(a, ui);
}

bool ui_work(struct app *a, struct ui *ui)
{
    bool is_on_runs = ui->screen == SCREEN_runs && ui->overlay_count == 0;
    return trends_work(a, ui) || (is_on_runs && runs_work(a, ui)) ||
           offered_work(a, ui);
}

void ui_catch_up(struct app *a, struct ui *ui)
{
    guide_resume(a, ui);
    if (ui->prompt.kind != PROMPT_NONE && ui->prompt.is_stale) {
        ui->prompt.is_stale = false;
        prompt_read(a, ui);
    }
    if (ui->guide.is_on && ui->guide.is_stale)
        guide_read(a, ui);
    if (ui->is_stale)
        ui_load(a, ui);
    ui->replan.is_new = false; /* they are drawn next */
    if (ui->trial.is_on && ui->trial.is_stale)
        trial_read(a, ui);
    const struct overlay *top = ui_overlay(ui);
    if (top != NULL && top->kind == OVERLAY_REPLAN && ui->replan.is_stale)
        replan_read(a, ui);
}
