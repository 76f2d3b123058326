/* Acts of the Goals screen: goals and facts, written in place. */
#include "tui/act.h"

#include <string.h>

void act_goal(struct app *a, struct ui *ui)
{
    ui->goals.edited.text[0] = '\0';
    prompt_open(a, ui, PROMPT_GOAL, "");
}

static void change_goal(struct app *a, struct ui *ui, const struct goal *g)
{
    char line[LINE_TEXT];
    struct text t = text_on(line, sizeof line);
    goal_write_line(g, a->look.units, &t);
    ui->goals.edited = g->id;
    prompt_open(a, ui, PROMPT_GOAL, line);
}

void act_change(struct app *a, struct ui *ui)
{
    const struct goal *g = goals_chosen(a, ui);
    int fact = goals_fact(a, ui);
    if (g != NULL) {
        change_goal(a, ui, g);
    } else if (fact != UNKNOWN) {
        ui->goals.fact = fact;
        prompt_open(a, ui, PROMPT_FACT, ui->goals.outlook.facts[fact].value);
    } else {
        ui_say(ui, false, "no goal yet: {goal} adds one, {guide} asks for one");
    }
}

void act_drop(struct app *a, struct ui *ui)
{
    const struct goal *g = goals_chosen(a, ui);
    int fact = goals_fact(a, ui);
    struct err e;
    err_clear(&e);
    ui->is_stale = true;
    if (g != NULL && app_goal_drop(a, g->id.text, &e))
        ui_say(ui, false,
               "dropped; a plan for it stays; {undo} brings it back");
    else if (fact != UNKNOWN && ui->goals.outlook.facts[fact].value[0] == '\0')
        ui_say(ui, false, "%s was not said", athlete_rows[fact].key);
    else if (fact != UNKNOWN &&
             app_athlete_forget(a, athlete_rows[fact].key, a->today, &e))
        ui_say(ui, false, "%s is no longer said; {undo} brings it back",
               athlete_rows[fact].key);
    else if (e.code != ERR_NONE)
        ui_say(ui, true, "%s", e.text);
    else
        ui_say(ui, false, "no goal here to drop");
}

void act_plan(struct app *a, struct ui *ui)
{
    const struct goal *g = goals_chosen(a, ui);
    struct err e;
    err_clear(&e);
    if (g == NULL)
        ui_say(ui, false, "a plan is made for a goal: {pane} goes to them");
    else if (!proposal_open_goal(a, ui, g, &e))
        ui_say(ui, true, "%s", e.text);
}

/* What a race would take, with even splits; a fact is written anew. */
void goals_open(struct app *a, struct ui *ui)
{
    const struct goal *g = goals_chosen(a, ui);
    char line[LINE_TEXT];
    const struct spot nowhere = SPOT_NOWHERE;
    if (g == NULL || g->dist.m == 0) {
        act_change(a, ui);
        return;
    }
    struct text out = text_on(ui->output, sizeof ui->output);
    struct text t = text_on(line, sizeof line);
    text_add(&t, "predict %s", g->id.text);
    a->look.width = ui->cols - 2;
    (void)cli_line(a, line, &out);
    overlay_open(ui, OVERLAY_OUTPUT, &nowhere);
}
