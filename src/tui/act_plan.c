/* Acts that bend the plan: each opens a trial, a line to type, or is done. */
#include "tui/act.h"

#include <stdio.h>
#include <string.h>

static void name_session(const struct session *s, char *out, size_t size)
{
    (void)snprintf(out, size, "%s of %s %d", session_label(s),
                   day_short(s->day), day_civil(s->day).mday);
}

void act_zoom(struct app *a, struct ui *ui)
{
    day_t monday = plan_monday(a, ui);
    if (!day_is(monday))
        return;
    ui->zoom = monday;
    ui->seek_day = day_monday(a->today).n == monday.n ? a->today : monday;
    ui->is_stale = true;
}

static bool was_run(const struct app *a, const struct session *s)
{
    for (int i = 0; i < a->week.session_count; i++) {
        const struct session_reading *r = &a->week.sessions[i];
        const struct session *own = &a->facts.plan.sessions[r->session];
        if (r->run != UNKNOWN && strcmp(own->id.text, s->id.text) == 0)
            return true;
    }
    return false;
}

/* The first session of a week that is still to be run, else its first. */
static day_t first_open(const struct app *a, day_t monday)
{
    day_t found = NO_DAY;
    for (int i = 0; i < a->plan.session_count; i++) {
        const struct session *s = &a->plan.sessions[i];
        if (day_monday(s->day).n != monday.n || !session_is_run(s))
            continue;
        if (s->day.n >= a->today.n && !was_run(a, s))
            return s->day;
        if (!day_is(found))
            found = s->day;
    }
    return day_is(found) ? found : monday;
}

bool plan_pick(struct app *a, struct ui *ui, enum act act)
{
    char key[KEY_TEXT];
    const char *what = act_word(act);
    if (ui->screen != SCREEN_plan || day_is(ui->zoom))
        return false;
    act_zoom(a, ui);
    if (!day_is(ui->zoom)) {
        ui_say(ui, false, "no plan yet, so nothing to %s", what);
        return true;
    }
    ui->seek_day = first_open(a, ui->zoom);
    ui_say(ui, false,
           "which session? {down} and {up} go to it, %s again to %s it",
           key_word(key_for(ui->keys, act, PLACE_ZOOM), key), what);
    return true;
}

/* The session under the cursor, on trial; false, and said, without one. */
static bool take_session(const struct app *a, struct ui *ui,
                         enum edit_kind kind, struct trial *out)
{
    const struct session *s = ui_session(a, ui);
    if (s == NULL) {
        ui_say(ui, false,
               "no planned session on this line; {session} adds one");
        return false;
    }
    *out = (struct trial){ .kind = kind,
                           .session = s->id,
                           .from = s->day,
                           .day = s->day,
                           .dist = s->dist };
    if (s->dist.m == 0)
        out->time = s->time;
    name_session(s, out->name, sizeof out->name);
    return true;
}

void act_move(struct app *a, struct ui *ui)
{
    struct trial t;
    if (!plan_pick(a, ui, ACT_move) && take_session(a, ui, EDIT_MOVE, &t))
        trial_open(a, ui, &t);
}

void act_ease(struct app *a, struct ui *ui)
{
    struct trial t;
    if (!plan_pick(a, ui, ACT_ease) && take_session(a, ui, EDIT_EASE, &t))
        trial_open(a, ui, &t);
}

static void resize(struct app *a, struct ui *ui, int by)
{
    struct trial t;
    if (ui->trial.is_on) {
        ui->trial.steps += by;
        ui->trial.is_stale = true;
    } else if (take_session(a, ui, EDIT_RESIZE, &t)) {
        t.steps = by;
        trial_open(a, ui, &t);
    }
}

void act_longer(struct app *a, struct ui *ui)
{
    resize(a, ui, 1);
}
void act_shorter(struct app *a, struct ui *ui)
{
    resize(a, ui, -1);
}

/* ---- cut and put */

void act_cut(struct app *a, struct ui *ui)
{
    struct trial t;
    if (!take_session(a, ui, EDIT_MOVE, &t))
        return;
    if (strcmp(ui->cut.text, t.session.text) == 0) {
        ui->cut.text[0] = '\0';
        ui_say(ui, false, "left where it is");
        return;
    }
    ui->cut = t.session;
    ui_say(ui, false,
           "%s taken up: {put} puts it on another day, {cut} leaves it",
           t.name);
}

static const struct session *cut_session(const struct plan *p, struct id cut)
{
    for (int i = 0; cut.text[0] != '\0' && i < p->session_count; i++)
        if (strcmp(p->sessions[i].id.text, cut.text) == 0)
            return &p->sessions[i];
    return NULL;
}

void act_put(struct app *a, struct ui *ui)
{
    struct spot at = ui_spot(a, ui);
    const struct plan *p =
        ui->screen == SCREEN_plan ? &a->plan : &a->facts.plan;
    const struct session *s = cut_session(p, ui->cut);
    if (s == NULL) {
        ui_say(ui, false, "nothing is taken up: {cut} takes a session up");
    } else if (at.warning != UNKNOWN || !day_is(at.day)) {
        ui_say(ui, false, "a session belongs to a day: go to its line");
    } else if (at.day.n == s->day.n) {
        ui_say(ui, false, "it stands here already: go to another day");
    } else {
        struct trial t = { .kind = EDIT_MOVE,
                           .session = s->id,
                           .from = s->day,
                           .day = at.day,
                           .is_trade = session_is_run(s) };
        name_session(s, t.name, sizeof t.name);
        trial_open(a, ui, &t);
    }
}

/* ---- days */

static bool take_day(const struct app *a, struct ui *ui, day_t *out)
{
    struct spot s = ui_spot(a, ui);
    if (s.warning != UNKNOWN || !day_is(s.day)) {
        ui_say(ui, false, "this belongs to a day: go to its line");
        return false;
    }
    *out = s.day;
    return true;
}

/* A day that is blocked out, with its whole span, is free again. */
static void free_days(struct app *a, struct ui *ui, day_t day)
{
    struct err e;
    char span[80];
    struct text t = text_on(span, sizeof span);
    err_clear(&e);
    ui->is_stale = true;
    if (!app_unpause(a, day, &e)) {
        ui_say(ui, true, "%s", e.text);
        return;
    }
    words_pause(&t, &a->pause);
    ui_say(ui, false, "free again: %s; {undo} undoes it", span);
}

void act_rest(struct app *a, struct ui *ui)
{
    struct trial t = { .kind = EDIT_REST };
    if (!take_day(a, ui, &t.day))
        return;
    if (pause_on(a->facts.pauses, a->facts.pause_count, t.day) != NULL) {
        free_days(a, ui, t.day);
        return;
    }
    t.from = t.day;
    (void)snprintf(t.name, sizeof t.name, "%s %d", day_short(t.day),
                   day_civil(t.day).mday);
    trial_open(a, ui, &t);
}

void act_pause(struct app *a, struct ui *ui)
{
    char text[2 * DAY_TEXT + 2], day[DAY_TEXT];
    struct spot s = ui_spot(a, ui);
    day_t from = day_is(s.day) && s.day.n > a->today.n ? s.day : a->today;
    (void)snprintf(text, sizeof text, "%s ", day_format(from, day));
    prompt_open(a, ui, PROMPT_PAUSE, text);
}

void act_session(struct app *a, struct ui *ui)
{
    day_t day;
    if (take_day(a, ui, &day))
        prompt_open(a, ui, PROMPT_SESSION, "");
}

/* The session's own line, without its day, to be changed. */
void act_replace(struct app *a, struct ui *ui)
{
    char line[LINE_TEXT];
    struct trial t;
    struct text out = text_on(line, sizeof line);
    if (!take_session(a, ui, EDIT_REPLACE, &t))
        return;
    const struct plan *p =
        ui->screen == SCREEN_plan ? &a->plan : &a->facts.plan;
    session_write(p, ui_session(a, ui), a->look.units, &out);
    prompt_open(a, ui, PROMPT_REPLACE, line + DAY_TEXT);
}

void act_lock(struct app *a, struct ui *ui)
{
    struct err e;
    struct trial t;
    err_clear(&e);
    if (!take_session(a, ui, EDIT_LOCK, &t))
        return;
    bool is_locked = ui_session(a, ui)->is_locked;
    struct edit_words w = { is_locked ? EDIT_UNLOCK : EDIT_LOCK, t.session.text,
                            NULL };
    if (!plan_edit_keep(a, ui, &w, &e))
        ui_say(ui, true, "%s", e.text);
    else
        ui_say(ui, false, "%s is %s; {undo} undoes it", t.name,
               is_locked ? "free again"
                         : "locked: no edit and no replan changes it");
}

void act_mend(struct app *a, struct ui *ui)
{
    day_t monday = ui->screen == SCREEN_plan ? plan_monday(a, ui) : ui->monday;
    struct trial t = {
        .kind = EDIT_REPLACE, .is_mend = true, .from = monday, .day = monday
    };
    struct err e;
    err_clear(&e);
    if (!day_is(monday))
        return;
    ui->is_stale = true;
    if (!app_plan_mend(a, WARNING_COUNT, monday, true, &e)) {
        ui_say(ui, false, "%s", e.text);
        return;
    }
    (void)snprintf(t.name, sizeof t.name, "week of %d %s",
                   day_civil(monday).mday,
                   day_month_short(day_civil(monday).month));
    trial_open(a, ui, &t);
}

void act_replan(struct app *a, struct ui *ui)
{
    replan_open(a, ui);
}

/* ---- while an edit is on trial */

static void try_day(struct ui *ui, day_t day)
{
    ui->trial.day = day;
    ui->trial.is_stale = true;
}

void act_day_back(struct app *a, struct ui *ui)
{
    (void)a;
    try_day(ui, day_add(ui->trial.day, -1));
}
void act_day_on(struct app *a, struct ui *ui)
{
    (void)a;
    try_day(ui, day_add(ui->trial.day, 1));
}
void act_week_back(struct app *a, struct ui *ui)
{
    (void)a;
    try_day(ui, day_add(ui->trial.day, -WEEK_DAYS));
}
void act_week_on(struct app *a, struct ui *ui)
{
    (void)a;
    try_day(ui, day_add(ui->trial.day, WEEK_DAYS));
}

/* The next day of this week that begins with the letter: t is Tue, then Thu. */
void act_weekday(struct app *a, struct ui *ui)
{
    (void)a;
    day_t monday = day_monday(ui->trial.day);
    int now = day_weekday(ui->trial.day);
    for (int i = 1; i <= WEEK_DAYS; i++) {
        day_t day = day_add(monday, (now + i) % WEEK_DAYS);
        if ((day_short(day)[0] | 0x20) == ui->key) {
            try_day(ui, day);
            return;
        }
    }
}

void act_trade(struct app *a, struct ui *ui)
{
    (void)a;
    ui->trial.is_trade = !ui->trial.is_trade;
    ui->trial.is_stale = true;
}
void act_keep(struct app *a, struct ui *ui)
{
    trial_keep(a, ui);
}
void act_leave(struct app *a, struct ui *ui)
{
    (void)a;
    trial_leave(ui);
}

/* ---- into a week and back */

void act_unzoom(struct app *a, struct ui *ui)
{
    (void)a;
    ui->seek_day = ui->zoom;
    ui->zoom = NO_DAY;
    ui->is_stale = true;
}
