/*
 * An edit of the plan on trial: the plan is shown as it would be, with what
 * that changes; Enter keeps it as one step, Esc leaves all as it was.
 */
#include "tui/ui.h"

#include <stdio.h>
#include <string.h>

#define STEP_DIST   ((dist_t){ METRES_PER_KM })
#define STEP_TIME   ((span_t){ 300 })
#define EFFECT_ROWS 5
#define METRES_A_MI 1609 /* a step where miles are read */

/* ---- what it is in words */

struct trial_words {
    char session[DAY_TEXT + ID_TEXT], to[32];
    struct edit_words words;
};

static void write_size(const struct app *a, const struct trial *t, char *out,
                       size_t size)
{
    int step = a->look.units == UNITS_MI ? METRES_A_MI : STEP_DIST.m;
    int m = t->dist.m + t->steps * step;
    int s = t->time.s + t->steps * STEP_TIME.s;
    m = int_most(m, 0);
    if (t->dist.m > 0)
        (void)snprintf(out, size, "%gkm", (double)m / METRES_PER_KM);
    else
        (void)snprintf(out, size, "%dmin", s > 0 ? s / 60 : 0);
}

/* A run of the day it would go to, other than itself; NULL. */
static const struct session *there(const struct app *a, const struct trial *t)
{
    for (int i = 0; i < a->plan.session_count; i++) {
        const struct session *s = &a->plan.sessions[i];
        if (s->day.n == t->day.n && session_is_run(s) &&
            strcmp(s->id.text, t->session.text) != 0)
            return s;
    }
    return NULL;
}

static void write_words(const struct app *a, const struct trial *t,
                        struct trial_words *out)
{
    const struct session *other = t->is_trade ? there(a, t) : NULL;
    char day[DAY_TEXT];
    (void)text_copy(out->session, sizeof out->session, t->session.text);
    (void)text_copy(out->to, sizeof out->to, day_format(t->day, day));
    out->words = (struct edit_words){ t->kind, out->session, out->to };
    if (t->kind == EDIT_MOVE && other != NULL) {
        out->words.kind = EDIT_SWAP;
        (void)text_copy(out->to, sizeof out->to, other->id.text);
    } else if (t->kind == EDIT_RESIZE) {
        write_size(a, t, out->to, sizeof out->to);
    } else if (t->kind == EDIT_REST) {
        (void)text_copy(out->session, sizeof out->session,
                        day_format(t->day, day));
        out->words.to = NULL;
    } else if (t->kind == EDIT_EASE) {
        out->words.to = NULL;
    }
}

/* Nothing is asked for yet. */
static bool is_idle(const struct trial *t)
{
    return (t->kind == EDIT_MOVE && t->day.n == t->from.n) ||
           (t->kind == EDIT_RESIZE && t->steps == 0);
}

/* ---- read, kept, left */

/* Days to rest on are blocked out: no plan made later fills them. */
static bool pause_days(struct app *a, const struct edit_words *w, bool is_dry,
                       struct err *e)
{
    day_t from, until;
    if (!app_day_ahead(a, w->session, a->today, &from, e))
        return false;
    until = from;
    return (w->to == NULL || app_day_ahead(a, w->to, from, &until, e)) &&
           app_pause(a, from, until, is_dry, e);
}

bool plan_bend(struct app *a, const struct edit_words *w, bool is_dry,
               struct err *e)
{
    return w->kind == EDIT_REST ? pause_days(a, w, is_dry, e)
                                : app_plan_edit(a, w, is_dry, e);
}

void trial_open(struct app *a, struct ui *ui, const struct trial *t)
{
    (void)a;
    ui->trial = *t;
    ui->trial.is_on = ui->trial.is_stale = true;
}

/* Bends the plan as it is anew; false leaves it as it is. */
static bool bend(struct app *a, const struct trial *t, bool is_dry,
                 struct err *e)
{
    struct trial_words w;
    if (t->is_mend)
        return app_plan_mend(a, WARNING_COUNT, t->day, is_dry, e);
    if (!app_plan(a, e))
        return false;
    write_words(a, t, &w);
    return plan_bend(a, &w.words, is_dry, e);
}

void put_misfits(struct text *out, const struct app *a)
{
    struct look look = ui_look(a, 200);
    for (int i = 0; i < a->misfit_count; i++) {
        text_put(out, "! ");
        words_misfit(out, &a->misfits[i], &look);
        text_put(out, "\n");
    }
}

// clang-format off
static const char where_to[] =
    "where to? a weekday's letter, or {day_back} {week_on} {week_back} {day_on}";
// clang-format on

static void read_effect(struct app *a, struct trial *t)
{
    struct err e, again;
    struct look look = ui_look(a, 200);
    struct text out = text_on(t->effect, sizeof t->effect);
    err_clear(&e);
    err_clear(&again);
    t->is_bad = t->is_bent = false;
    if (!is_idle(t) && bend(a, t, true, &e)) {
        t->is_bent = true;
        put_misfits(&out, a);
        words_plan_effect(&out, &a->plan_before, &a->plan, &a->lint_before,
                          &a->lint, &look);
        return;
    }
    if (!app_season(a, &again) || !is_idle(t)) {
        t->is_bad = true;
        text_put(&out, e.code != ERR_NONE ? e.text : again.text);
        return;
    }
    keys_put(&out, &a->manners.keys, PLACE_TRIAL_DAY,
             t->kind == EDIT_MOVE ? where_to : "as it was");
}

void trial_read(struct app *a, struct ui *ui)
{
    struct err e;
    err_clear(&e);
    read_effect(a, &ui->trial);
    ui->trial.is_stale = false;
    day_t monday = ui->screen == SCREEN_plan ? plan_monday(a, ui) : ui->monday;
    if (!app_week(a, monday, &e))
        ui_say(ui, true, "%s", e.text);
}

static void say_kept(const struct app *a, struct ui *ui, enum edit_kind kind)
{
    struct plan_change one;
    bool is_same = kind != EDIT_REST &&
                   coach_changes(&a->plan_before, &a->plan, &one, 1) == 0;
    ui_say(ui, false, is_same ? "nothing changed" : "kept; {undo} undoes it");
}

bool plan_edit_keep(struct app *a, struct ui *ui, const struct edit_words *w,
                    struct err *e)
{
    ui->is_stale = true;
    if (!plan_bend(a, w, false, e))
        return false;
    say_kept(a, ui, w->kind);
    return true;
}

static void go_to(struct ui *ui, day_t day)
{
    if (ui->screen == SCREEN_week) {
        ui_go(ui, day);
        return;
    }
    if (day_is(ui->zoom))
        ui->zoom = day_monday(day);
    ui->seek_day = day_is(ui->zoom) ? day : day_monday(day);
}

void trial_keep(struct app *a, struct ui *ui)
{
    struct err e;
    struct trial *t = &ui->trial;
    err_clear(&e);
    if (is_idle(t)) {
        trial_leave(ui);
        return;
    }
    ui->is_stale = true;
    if (!bend(a, t, false, &e)) {
        (void)text_copy(t->effect, sizeof t->effect, e.text);
        t->is_bad = true;
        return;
    }
    say_kept(a, ui, t->kind);
    t->is_on = false;
    ui->cut.text[0] = '\0';
    go_to(ui, t->day);
    ui->seek_planned = t->session;
}

void trial_leave(struct ui *ui)
{
    ui->trial.is_on = false;
    ui->is_stale = true;
    ui_say(ui, false, "nothing was changed");
}

/* ---- drawing: a panel above the keys */

static const char *title_of(const struct trial *t)
{
    static const char *const titles[] = {
        [EDIT_MOVE] = "move",       [EDIT_SWAP] = "swap",
        [EDIT_EASE] = "ease",       [EDIT_RESIZE] = "longer or shorter",
        [EDIT_REPLACE] = "replace", [EDIT_ADD] = "add",
        [EDIT_REST] = "rest",       [EDIT_LOCK] = "lock",
        [EDIT_UNLOCK] = "unlock",
    };
    if (t->is_mend)
        return "mend";
    return t->kind == EDIT_MOVE && t->is_trade ? "trade places"
                                               : titles[t->kind];
}

static void title_day(const struct trial *t, struct text *out)
{
    bool is_move = t->kind == EDIT_MOVE && t->day.n != t->from.n;
    text_add(out, " %s: %s", title_of(t), t->name);
    if (is_move)
        text_add(out, " \xE2\x86\x92 %s %d %s", day_short(t->day),
                 day_civil(t->day).mday,
                 day_month_short(day_civil(t->day).month));
    text_put(out, " ");
}

int effect_draw(struct canvas *c, int end, const char *title,
                const char *effect)
{
    int most = int_least(EFFECT_ROWS, c->rows / 2 - 3);
    int lines = canvas_lines(c, 0, 1, 0, c->cols - 2, 0, effect);
    int height = int_most(2, int_least(lines, most));
    int top = end - height - 1;
    canvas_blank(c, top, end);
    canvas_fill(c, top, 0, c->cols, 0x2500, STYLE_FRAME);
    (void)canvas_put(c, top, 2, STYLE_HEAD, title);
    (void)canvas_lines(c, top + 1, 1, height, c->cols - 2, 0, effect);
    if (lines > height)
        canvas_put_right(c, top + height, c->cols, STYLE_FAINT, "\xE2\x80\xA6");
    return top;
}

void trial_draw(const struct ui *ui, struct canvas *c)
{
    const struct trial *t = &ui->trial;
    char title[160];
    struct text head = text_on(title, sizeof title);
    title_day(t, &head);
    int top = effect_draw(c, c->rows - 1, title, t->effect);
    for (int row = top + 1; t->is_bad && row < c->rows - 1; row++)
        canvas_restyle(c, row, STYLE_ERROR);
}
