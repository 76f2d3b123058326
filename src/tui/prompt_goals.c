/* A goal or a fact of the athlete being typed: read live, kept on Enter. */
#include "tui/prompt.h"

#include <string.h>

bool prompt_read_goal(struct app *a, struct ui *ui, struct text *out,
                      struct err *e)
{
    struct goal g;
    struct look look = ui_look(a, 400);
    if (!app_goal_read(a, ui->prompt.line.text, &g, e))
        return false;
    words_goal(out, &g, a->today, &look);
    text_put(out, "\n");
    app_tell_aim(a, &g, out);
    return true;
}

bool prompt_done_goal(struct app *a, struct ui *ui, struct err *e)
{
    const struct outlook *o = &ui->goals.outlook;
    const struct goal *old = NULL;
    struct goal g;
    for (int i = 0; i < o->goal_count; i++)
        if (strcmp(o->goals[i].id.text, ui->goals.edited.text) == 0)
            old = &o->goals[i];
    if (!app_goal_put(a, ui->prompt.line.text, old, &g, e))
        return false;
    ui_say(ui, false, "%s; {plan} makes a plan for it, {undo} undoes it",
           old != NULL ? "changed" : "added");
    return true;
}

bool prompt_read_fact(struct app *a, struct ui *ui, struct text *out,
                      struct err *e)
{
    const struct athlete_row *r = &athlete_rows[ui->goals.fact];
    struct athlete who = athlete_blank();
    if (ui->prompt.line.text[0] == '\0') {
        text_add(out, "%s: ", r->key);
        athlete_accepts((enum athlete_id)ui->goals.fact, out);
        text_add(out, "\nfor: %s", r->use);
        return true;
    }
    if (!athlete_take(&who, r->key, ui->prompt.line.text, a->today, e))
        return false;
    text_add(out, "%s %s %s, from today on\nfor: %s", r->key,
             ui->prompt.line.text, r->unit, r->use);
    return true;
}

/* A status is said with what it asks for. */
static void tell_care(struct ui *ui, const char *key)
{
    enum condition condition;
    const struct spot nowhere = SPOT_NOWHERE;
    if (strcmp(key, "status") != 0 ||
        !condition_from(ui->prompt.line.text, &condition) ||
        words_care(condition) == NULL)
        return;
    (void)text_copy(ui->output, sizeof ui->output, words_care(condition));
    overlay_open(ui, OVERLAY_OUTPUT, &nowhere);
}

bool prompt_done_fact(struct app *a, struct ui *ui, struct err *e)
{
    const struct athlete_row *r = &athlete_rows[ui->goals.fact];
    if (!app_athlete_set(a, r->key, ui->prompt.line.text, a->today, e))
        return false;
    ui_say(ui, false, "kept from today on; {undo} undoes it");
    tell_care(ui, r->key);
    return true;
}
