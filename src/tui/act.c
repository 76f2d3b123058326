/* What the keys do. An act changes the state and returns; the loop draws. */
#include "tui/act.h"

/* ---- looking */

void act_why(struct app *a, struct ui *ui)
{
    struct spot s = ui_spot(a, ui);
    if (ui->overlay_count > 0) {
        const struct overlay *top = &ui->overlay[ui->overlay_count - 1];
        if (top->kind != OVERLAY_RUN && top->kind != OVERLAY_SESSION)
            return;
        s = top->spot;
    } else {
        s.session = UNKNOWN; /* a day tells its sessions, and more */
    }
    if (s.warning != UNKNOWN || (s.figure != UNKNOWN && !day_is(s.day)))
        s.day = ui->monday; /* of the week it was said of */
    overlay_open(ui, OVERLAY_WHY, &s);
}

void act_open(struct app *a, struct ui *ui)
{
    struct spot s = ui_spot(a, ui);
    if (ui->screen == SCREEN_block && day_is(s.day)) {
        ui->screen = SCREEN_week;
        ui_go(ui, s.day);
    } else if (s.part != UNKNOWN) {
        act_why(a, ui);
    } else if (ui->screen == SCREEN_plan && !day_is(ui->zoom)) {
        act_zoom(a, ui);
    } else if (ui->screen == SCREEN_goals) {
        goals_open(a, ui);
    } else if (s.warning != UNKNOWN ||
               (s.figure != UNKNOWN && ui->screen == SCREEN_week)) {
        act_why(a, ui);
    } else if (s.reading != UNKNOWN) {
        overlay_open(ui, OVERLAY_RUN, &s);
    } else if (s.session != UNKNOWN) {
        overlay_open(ui, OVERLAY_SESSION, &s);
    } else {
        ui_say(ui, false, "nothing to open here; {add} logs a run");
    }
}

void act_help(struct app *a, struct ui *ui)
{
    (void)a;
    struct spot nowhere = SPOT_NOWHERE;
    overlay_open(ui, OVERLAY_HELP, &nowhere);
}

void act_guide(struct app *a, struct ui *ui)
{
    guide_open(a, ui);
}

/* ---- the program itself */

void act_redraw(struct app *a, struct ui *ui)
{
    (void)a;
    ui->is_stale = true;
    ui->is_repainting = true;
}
void act_suspend(struct app *a, struct ui *ui)
{
    (void)a;
    ui->is_suspending = true;
}
void act_back(struct app *a, struct ui *ui)
{
    if (ui->overlay_count == 0 && ui->is_from_trends) {
        (void)ui_switch(ui, screens[SCREEN_trends].key);
        return;
    }
    if (ui->overlay_count == 0) {
        ui->is_done = true;
        return;
    }
    if (import_is_open(ui)) {
        import_leave(a, ui);
        return;
    }
    ui->overlay_count--;
    ui->is_stale = true;
}
void act_quit(struct app *a, struct ui *ui)
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
    bool is_on_trends = ui->screen == SCREEN_trends && ui->overlay_count == 0;
    if (act != ACT_none && !(is_on_trends && trends_act(a, ui, act)))
        acts[act](a, ui);
}

/* Ctrl-Z works whatever is open. */
static bool is_suspend(struct press p)
{
    return p.code == PRESS_SUSPEND || (p.code == CONTROL('Z') && !p.is_pasted);
}

static void act_on(struct app *a, struct ui *ui, int32_t key)
{
    enum act act = key_act(&a->manners.keys, key, ui_place(ui));
    if (act != ACT_none)
        ui->key = key;
    ui_act(a, ui, act);
}

static bool is_leaving(const struct app *a, const struct ui *ui, int32_t key)
{
    enum act act = key_act(&a->manners.keys, key, ui_place(ui));
    return act == ACT_back || act == ACT_quit || act == ACT_leave ||
           act == ACT_decline || act == ACT_unzoom;
}

void ui_press(struct app *a, struct ui *ui, struct press p)
{
    bool is_small = ui->rows < UI_ROWS_LEAST || ui->cols < UI_COLS_LEAST;
    if (p.code == PRESS_NONE)
        return;
    if (p.code != PRESS_CLICK)
        ui->is_frame_old = true;
    if (p.code == PRESS_RESIZE)
        return;
    if (is_suspend(p)) {
        ui->is_suspending = true;
        return;
    }
    if (ui->guide.is_on) {
        guide_press(a, ui, p);
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
    else if (is_small && !is_leaving(a, ui, p.code))
        return; /* nothing acts that cannot be seen */
    else if (p.code == PRESS_CLICK)
        trends_click(a, ui, p.col);
    else if (ui->overlay_count > 0 || ui->trial.is_on || ui->proposal.is_on ||
             !ui_switch(ui, p.code))
        act_on(a, ui, p.code);
}
