/* Acts that change the diary, or ask before they do. */
#include "tui/act.h"

#include <stdio.h>
#include <string.h>

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

void act_add(struct app *a, struct ui *ui)
{
    open_for_day(a, ui, PROMPT_ADD);
}
void act_checkin(struct app *a, struct ui *ui)
{
    open_for_day(a, ui, PROMPT_CHECKIN);
}
/* Nothing is run ahead of its day, or twice. */
static bool can_be_done(const struct app *a, struct ui *ui,
                        const struct session *s)
{
    struct spot spot = ui_spot(a, ui);
    char day[DAY_TEXT];
    if (s == NULL)
        ui_say(ui, false, "no planned session on this line; {add} logs a run");
    else if (s->day.n > a->today.n)
        ui_say(ui, false, "the %s is on %s %s: it can be logged then",
               session_label(s), day_short(s->day), day_format(s->day, day));
    else if (spot.id.text[0] != '\0')
        ui_say(ui, false, "this session is done already; {edit} edits its run");
    else
        return true;
    return false;
}

void act_done(struct app *a, struct ui *ui)
{
    char line[LINE_TEXT];
    struct text t = text_on(line, sizeof line);
    const struct session *s = ui_session(a, ui);
    const struct plan *p =
        ui->screen == SCREEN_plan ? &a->plan : &a->facts.plan;
    if (!can_be_done(a, ui, s))
        return;
    session_write_done(p, s, a->today, a->look.units, &t);
    if (t.is_cut)
        ui_say(ui, true, "its steps are too long for a line; {add} logs it");
    else
        prompt_open(a, ui, PROMPT_ADD, line);
}

void act_date(struct app *a, struct ui *ui)
{
    prompt_open(a, ui, ui->screen == SCREEN_block ? PROMPT_BLOCK : PROMPT_DATE,
                "");
}
void act_command(struct app *a, struct ui *ui)
{
    prompt_open(a, ui, PROMPT_COMMAND, "");
}

void act_edit(struct app *a, struct ui *ui)
{
    if (ui_spot(a, ui).id.text[0] == '\0')
        ui_say(
            ui, false,
            ui_session(a, ui) != NULL
                ? "not run yet; {replace} writes another session in its place"
                : "no run on this line; {add} logs one");
    else
        prompt_open(a, ui, PROMPT_EDIT, "");
}

void act_note(struct app *a, struct ui *ui)
{
    struct spot s = ui_spot(a, ui);
    if (s.warning != UNKNOWN || !day_is(s.day))
        ui_say(ui, false, "a note belongs to a day: go to its line");
    else if (a->editor != NULL)
        ui->noting = s.day;
    else
        prompt_open(a, ui, PROMPT_NOTE, ui->note[day_weekday(s.day)]);
}

/* The run of a line: of the Runs, which go back further, or of the week. */
static const struct run *run_of(const struct app *a, const struct ui *ui,
                                const struct spot *s)
{
    if (ui->screen == SCREEN_runs)
        return &a->runs->item[a->runs->shown[ui_line(a, ui)]].run;
    for (int i = 0; i < a->facts.run_count; i++)
        if (strcmp(a->facts.runs[i].id.text, s->id.text) == 0)
            return &a->facts.runs[i];
    return NULL;
}

/* "Sun 2026-11-22, 17.0 km". */
static void name_of(const struct app *a, const struct ui *ui,
                    const struct spot *s, struct text *t)
{
    char q[QUANTITY_TEXT];
    char day[DAY_TEXT];
    const struct run *r = run_of(a, ui, s);
    text_add(t, "%s %s", day_short(s->day), day_format(s->day, day));
    if (r != NULL)
        text_add(t, ", %s",
                 r->dist.m > 0 ? quantity_dist_unit(q, r->dist, a->look.units)
                               : quantity_time(q, r->time));
}

void act_delete(struct app *a, struct ui *ui)
{
    struct spot s = ui_spot(a, ui);
    char what[100];
    struct text t = text_on(what, sizeof what);
    if (s.id.text[0] == '\0') {
        ui_say(ui, false, "no run on this line, so nothing to delete");
        return;
    }
    name_of(a, ui, &s, &t);
    ask_open(ui, ASK_DELETE, &s, what);
}

static const char *session_name(const struct app *a, const struct spot *s)
{
    const struct session *x = &a->facts.plan.sessions[s->session];
    return x->purpose == PURPOSE_RACE ? "the race itself" : session_label(x);
}

void act_skip(struct app *a, struct ui *ui)
{
    struct err e;
    struct spot s = ui_spot(a, ui);
    err_clear(&e);
    if (plan_pick(a, ui, ACT_skip))
        return;
    if (s.warning != UNKNOWN || !day_is(s.day)) {
        ui_say(ui, false, "a skip belongs to a day: go to its line");
    } else if (s.reading != UNKNOWN) {
        ui_say(ui, false, "this session was run, so it cannot be skipped");
    } else if (s.session == UNKNOWN) {
        ui_say(ui, false,
               "nothing is planned here to skip; {add} logs a rest day");
    } else if (!ask_skip(a, ui, &s, session_name(a, &s), &e)) {
        ui_say(ui, true, "%s", e.text);
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

/* Lines come and go with what is undone; the cursor stays by its session. */
static void stay(struct app *a, struct ui *ui)
{
    struct spot s = ui_spot(a, ui);
    ui->seek_planned = s.planned;
    if (s.planned.text[0] != '\0')
        ui->seek_day = s.day;
}

static void go_back(struct app *a, struct ui *ui, bool is_redo)
{
    struct err e;
    struct action done;
    err_clear(&e);
    memset(&done, 0, sizeof done);
    stay(a, ui);
    bool ok = is_redo ? app_redo(a, &done, &e) : app_undo(a, &done, &e);
    tell_undo(ui, ok, &done, &e, is_redo);
}

void act_undo(struct app *a, struct ui *ui)
{
    go_back(a, ui, false);
}

void act_redo(struct app *a, struct ui *ui)
{
    go_back(a, ui, true);
}
