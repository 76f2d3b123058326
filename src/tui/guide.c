/* The guide: a line answers a question; the next one stands in its place. */
#include "tui/act.h"

#include <string.h>

/* ---- what was understood */

static void tell_race(const struct app *a, const struct goal *g,
                      struct text *out)
{
    struct look look = ui_look(a, 400);
    char pace[QUANTITY_TEXT];
    words_goal(out, g, a->today, &look);
    if (day_is(g->day))
        text_add(out, " (%s%s%s)", day_short(g->day),
                 g->aim == AIM_TIME ? ", " : "",
                 g->aim == AIM_TIME
                     ? quantity_pace_unit(pace, unit_pace(g->dist, g->target),
                                          a->look.units)
                     : "");
    words_goal_near(out, g, a->today);
}

static void tell_result(const struct app *a, const struct guide *g,
                        struct text *out)
{
    bool is_said = g->result.dist.m > 0;
    const struct guide_result *r = is_said ? &g->result : &g->known.result;
    char far[QUANTITY_TEXT], time[QUANTITY_TEXT], date[DAY_TEXT];
    char slow[QUANTITY_TEXT], fast[QUANTITY_TEXT];
    enum units u = a->look.units;
    struct paces p = app_guide_paces(g);
    if (!is_said && g->known.index <= 0.0) {
        text_put(out, "paces by effort");
        return;
    }
    if (r->dist.m == 0)
        text_add(out, "fitness index %.1f, as you stated", g->known.index);
    else
        text_add(out, "%s in %s on %s", quantity_dist_unit(far, r->dist, u),
                 quantity_time(time, r->time), day_format(r->day, date));
    text_add(out, ": easy is %s to %s", quantity_pace(fast, p.easy_fast, u),
             quantity_pace_unit(slow, p.easy_slow, u));
}

static void tell_days(const struct guide *g, struct text *out)
{
    if (g->days == 0) {
        text_put(out, "days as the plan finds best");
        return;
    }
    guide_write_days(g->days, out);
}

void guide_tell(const struct app *a, const struct guide *g,
                enum guide_question q, struct text *out)
{
    char far[QUANTITY_TEXT];
    struct look look = ui_look(a, 400);
    switch (q) {
    case GUIDE_GOAL:
        if (guide_asks(g, GUIDE_RACE) || g->goal.dist.m == 0)
            words_goal(out, &g->goal, a->today, &look);
        else
            tell_race(a, &g->goal, out);
        break;
    case GUIDE_RACE:
        tell_race(a, &g->goal, out);
        break;
    case GUIDE_WEEKLY:
        if (g->weekly.m == 0)
            text_put(out, "no running yet");
        else
            text_add(out, "%s a week",
                     quantity_dist_unit(far, g->weekly, a->look.units));
        break;
    case GUIDE_LONGEST:
        text_add(out, "longest run %s",
                 quantity_dist_unit(far, g->longest, a->look.units));
        break;
    case GUIDE_DAYS:
        tell_days(g, out);
        break;
    case GUIDE_RESULT:
        tell_result(a, g, out);
        break;
    case GUIDE_LONG_DAY:
        if (g->long_day != UNKNOWN) {
            text_put(out, "long run on ");
            guide_write_days(DAY_BIT(g->long_day), out);
        }
        break;
    case GUIDE_COUNT:
        break;
    }
}

#define NO_COMMAND                                                \
    "of commands import PATH alone is taken here; ^C leaves the " \
    "questions"

void guide_read(struct app *a, struct ui *ui)
{
    struct guide_view *v = &ui->guide;
    struct guide next = v->guide;
    struct guide_import import = guide_import_read(v->line.text);
    struct err e;
    struct text t = text_on(v->reading, sizeof v->reading);
    err_clear(&e);
    v->is_stale = false;
    v->is_bad = v->is_refused = false;
    if (v->line.text[0] == '\0') {
        text_put(&t, "Enter takes: ");
        guide_standard(&v->guide, &t);
    } else if (import.is_other) {
        v->is_bad = true;
        text_put(&t, NO_COMMAND);
    } else if (import.is_meant) {
        text_put(&t, "the runs you have come in first, and the questions after "
                     "them; nothing is kept before you have seen it; Tab: "
                     "files");
    } else if (app_guide_answer(a, &next, v->line.text, &e)) {
        guide_tell(a, &next, v->guide.at, &t);
    } else {
        v->is_bad = true;
        text_put(&t, e.text);
    }
}

/* ---- keys */

static void ask(struct app *a, struct ui *ui)
{
    lineedit_start(&ui->guide.line, "");
    guide_read(a, ui);
}

void guide_open(struct app *a, struct ui *ui)
{
    struct err e;
    err_clear(&e);
    memset(&ui->guide, 0, sizeof ui->guide);
    if (!app_guide(a, &ui->guide.guide, &e)) {
        ui_say(ui, true, "%s", e.text);
        return;
    }
    ui->guide.is_on = true;
    ask(a, ui);
}

static void leave(struct ui *ui)
{
    ui->guide.is_on = false;
    ui->is_stale = true;
    ui_say(ui, false,
           "nothing was kept; {guide} on 6 Goals asks again, {add} logs a run");
}

static void answer(struct app *a, struct ui *ui, const char *line)
{
    struct guide_view *v = &ui->guide;
    struct guide_import import = guide_import_read(line);
    struct err e;
    err_clear(&e);
    bool ok = import.is_other   ? err_set(&e, ERR_INPUT, "%s", NO_COMMAND)
              : import.is_meant ? guide_import(a, ui, import.path, &e)
                                : app_guide_answer(a, &v->guide, line, &e);
    if (!ok) {
        (void)text_copy(v->reading, sizeof v->reading, e.text);
        v->is_bad = v->is_refused = true;
        return;
    }
    if (import.is_meant)
        return;
    if (v->guide.at != GUIDE_COUNT) {
        ask(a, ui);
        return;
    }
    v->is_on = false;
    proposal_open(ui, &v->guide, true);
}

void guide_press(struct app *a, struct ui *ui, struct press p)
{
    static const struct history none;
    struct guide_view *v = &ui->guide;
    bool is_key = !p.is_pasted;
    if (is_key && (p.code == CONTROL('C') || p.code == CONTROL('G'))) {
        leave(ui);
    } else if (is_key && p.code == PRESS_ESCAPE) {
        answer(a, ui, "");
    } else if (is_key && (p.code == PRESS_UP || p.code == PRESS_TAB_BACK)) {
        if (guide_back(&v->guide))
            ask(a, ui);
    } else if (is_key && p.code == PRESS_TAB && guide_import_complete(a, ui)) {
        return;
    } else {
        switch (lineedit_press(&v->line, &none, p)) {
        case LINE_CHANGED:
            v->is_stale = true;
            break;
        case LINE_DONE:
            answer(a, ui, v->line.text);
            break;
        case LINE_SAME:
        case LINE_LEFT:
            break;
        }
    }
}
