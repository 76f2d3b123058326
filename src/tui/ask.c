/* A question that one key answers. What loses something is never the key
 * next to the one that does not, and any other key changes nothing. */
#include "tui/ui.h"

#include <stdio.h>
#include <string.h>

static void answer_delete(struct app *a, struct ui *ui, int32_t key)
{
    struct err e;
    char label[160];
    err_clear(&e);
    if (key != 'y') {
        ui_say(ui, false, "nothing was deleted");
        return;
    }
    if (!app_delete(a, ui->ask.spot.id.text, label, &e)) {
        ui_say(ui, true, "%s", e.text);
        return;
    }
    ui->is_stale = true;
    if (ui->overlay_count > 0)
        ui->overlay_count--; /* the run that was open */
    ui->seek_day = ui->ask.spot.day;
    ui_say(ui, false, "deleted; {undo} brings it back");
}

// clang-format off
static const struct {
    char key;
    enum skip_reason reason;
} reasons[] = {
    { 'r', SKIP_RECOVERY }, { 'i', SKIP_ILL },     { 'p', SKIP_PAIN },
    { 'l', SKIP_LIFE },     { 'w', SKIP_WEATHER },
};
// clang-format on

static bool keep_skip(struct app *a, const struct spot *s,
                      enum skip_reason reason, struct err *e)
{
    return app_skip(a, a->facts.plan.sessions[s->session].id.text, reason, e);
}

static void answer_skip(struct app *a, struct ui *ui, int32_t key)
{
    struct err e;
    err_clear(&e);
    for (size_t i = 0; i < COUNT_OF(reasons); i++) {
        if (reasons[i].key != key)
            continue;
        ui->is_stale = true;
        ui->seek_day = ui->ask.spot.day;
        if (!keep_skip(a, &ui->ask.spot, reasons[i].reason, &e))
            ui_say(ui, true, "%s", e.text);
        else if (skip_is_rest(reasons[i].reason))
            ui_say(ui, false, "rested: a good call; {undo} undoes it");
        else
            ui_say(ui, false, "skipped; {undo} undoes it");
        return;
    }
    ui_say(ui, false, "nothing was skipped");
}

/* What a race or test says of the paces: taken, or not. */
static void answer_paces(struct app *a, struct ui *ui, int32_t key)
{
    struct err e;
    struct index_change now;
    bool is_offer = ui->ask.is_offer;
    bool is_yes = key == 'y';
    err_clear(&e);
    if (!is_yes && (key != 'n' || is_offer)) {
        ui_say(ui, false,
               is_offer ? "the paces stay; :paces --take takes them later"
                        : "the new paces hold; :paces --keep goes back");
        return;
    }
    if (is_yes && !is_offer) {
        ui_say(ui, false, "the new paces hold");
        return;
    }
    ui->is_stale = true;
    if (!(is_offer ? app_index_take(a, &now, &e) : app_index_keep(a, &now, &e)))
        ui_say(ui, true, "%s", e.text);
    else
        ui_say(ui, false, "%s; {undo} undoes it",
               is_offer ? "taken" : "the paces stay as they were");
}

void ask_paces(const struct app *a, struct ui *ui,
               const struct index_change *change)
{
    bool is_offer = change->offer.index > 0.0;
    double old = is_offer ? change->after.index : change->before.index;
    double new = is_offer ? change->offer.index : change->after.index;
    char q1[QUANTITY_TEXT];
    char q2[QUANTITY_TEXT];
    struct paces before = paces_of(old);
    struct paces after = paces_of(new);
    ui->ask.kind = ASK_PACES;
    ui->ask.effect[0] = '\0';
    ui->ask.is_offer = is_offer;
    (void)snprintf(
        ui->ask.question, sizeof ui->ask.question,
        "fitness index %.1f, was %.1f, threshold %s, was %s: y take it  n "
        "stay as it was",
        new, old,
        quantity_pace_unit(q1, after.of[PACE_THRESHOLD], a->look.units),
        quantity_pace(q2, before.of[PACE_THRESHOLD], a->look.units));
}

void ask_open(struct ui *ui, enum ask_kind kind, const struct spot *spot,
              const char *what)
{
    ui->ask.kind = kind;
    ui->ask.spot = *spot;
    ui->ask.effect[0] = '\0';
    if (kind == ASK_DELETE)
        (void)snprintf(ui->ask.question, sizeof ui->ask.question,
                       "delete %.100s?  y: yes   any other key: no", what);
    else
        (void)snprintf(ui->ask.question, sizeof ui->ask.question,
                       "skip %.60s: r recovery  i ill  p pain  l life  "
                       "w weather  Esc no",
                       what);
}

bool ask_skip(struct app *a, struct ui *ui, const struct spot *spot,
              const char *what, struct err *e)
{
    char id[ID_TEXT];
    struct look look = ui_look(a, 200);
    struct text out = text_on(ui->ask.effect, sizeof ui->ask.effect);
    (void)text_copy(id, sizeof id,
                    a->facts.plan.sessions[spot->session].id.text);
    ui->is_stale = true; /* the plan is read again, as it is */
    /* Whatever the reason, it is left out of the weeks to come alike; only
     * W15 praises what the body asked for, and nobody said so yet. */
    if (!app_skip_try(a, id, SKIP_LIFE, e))
        return false;
    ask_open(ui, ASK_SKIP, spot, what);
    words_plan_effect(&out, &a->plan_before, &a->plan, &a->lint_before,
                      &a->lint, &look);
    return true;
}

void ask_press(struct app *a, struct ui *ui, struct press p)
{
    enum ask_kind kind = ui->ask.kind;
    if (p.code == PRESS_NONE || p.code == PRESS_RESIZE)
        return;
    ui->ask.kind = ASK_NONE;
    switch (kind) {
    case ASK_NONE:
        break;
    case ASK_DELETE:
        answer_delete(a, ui, p.code);
        break;
    case ASK_SKIP:
        answer_skip(a, ui, p.code);
        break;
    case ASK_PACES:
        answer_paces(a, ui, p.code);
        break;
    }
}

void ask_draw(const struct ui *ui, struct canvas *c)
{
    int row = c->rows - 2;
    if (ui->ask.effect[0] != '\0')
        (void)effect_draw(c, row, " without it ", ui->ask.effect);
    canvas_blank(c, row, c->rows);
    (void)canvas_lines(c, row, 1, 2, c->cols - 2, 0, ui->ask.question);
    canvas_restyle(c, row, STYLE_HEAD);
    canvas_restyle(c, row + 1, STYLE_HEAD);
}
