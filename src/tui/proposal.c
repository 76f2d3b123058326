/*
 * A plan that nobody kept yet: the Plan shows it as if, with what it could
 * not do; or why there is none, and what could be instead.
 */
#include "tui/act.h"

#include <stdio.h>
#include <string.h>

#define TEXT_ROWS 4 /* of what is said of a plan, below it */

/* ---- opened */

static void show(struct ui *ui)
{
    ui->proposal.is_on = true;
    ui->screen = SCREEN_plan;
    ui->zoom = NO_DAY;
    ui->line[SCREEN_plan] = 0;
    ui->is_stale = true;
}

void proposal_open(struct ui *ui, const struct guide *g, bool is_asked)
{
    struct proposal_view *v = &ui->proposal;
    memset(v, 0, sizeof *v);
    v->guide = *g;
    v->is_asked = is_asked;
    show(ui);
}

bool proposal_open_goal(struct app *a, struct ui *ui, const struct goal *goal,
                        struct err *e)
{
    struct guide g;
    if (!app_guide(a, &g, e))
        return false;
    g.goal = g.known.goal = *goal;
    g.at = GUIDE_COUNT;
    proposal_open(ui, &g, false);
    return true;
}

/* ---- read */

static void tell_plan(const struct app *a, struct text *t)
{
    const struct proposal *p = &a->proposal;
    struct look look = ui_look(a, 400);
    words_provisos(t, p, &look);
    words_plan_races(t, p, &look);
    if (goal_has_time(&p->plan.goal, a->today))
        text_put(t, " ");
    app_tell_aim(a, &p->plan.goal, t);
    words_carried(t, &a->plan_before, &p->plan, &a->carried, &look);
}

static void tell_refusal(const struct app *a, struct proposal_view *v,
                         struct text *t)
{
    const struct proposal *p = &a->proposal;
    const struct goal *goal = &v->guide.goal;
    struct look look = ui_look(a, 400);
    words_no_plan(t, p, goal, &look);
    v->offer_count = 0;
    for (int i = 0; i < p->offer_count; i++) {
        if (!p->offers[i].is_possible)
            continue;
        text_add(t, "\n  %d  ", v->offer_count + 1);
        words_offer(t, &p->offers[i], goal, &look);
        v->offers[v->offer_count++] = p->offers[i];
    }
    if (v->offer_count > 0)
        text_put(t, "\n\nA number takes it in place of what was asked for.");
    keys_put(t, &a->manners.keys, PLACE_ANSWERS | PLACE_REFUSED,
             v->is_asked ? "\n{begin} keeps what you said without a "
                           "plan; {questions} goes back to the "
                           "questions."
                         : "\n{decline} leaves all as it is.");
}

bool proposal_load(struct app *a, struct ui *ui, struct err *e)
{
    struct proposal_view *v = &ui->proposal;
    struct text t = text_on(v->text, sizeof v->text);
    v->is_wrong = false;
    v->has_plan = false;
    v->offer_count = 0;
    if (!app_guide_as_if(a, &v->guide, ui_read, ui, e)) {
        v->is_wrong = true;
        text_put(&t, e->text);
        err_clear(e);
        return ui_read(ui, a, e);
    }
    v->has_plan = a->proposal.outcome == PLAN_MADE;
    if (v->has_plan)
        tell_plan(a, &t);
    else
        tell_refusal(a, v, &t);
    return true;
}

/* ---- keys */

unsigned proposal_place(const struct proposal_view *v)
{
    if (v->has_plan)
        return PLACE_PROPOSAL;
    bool may_keep = v->is_asked && !v->is_wrong;
    bool has_offer = v->offer_count > 0 && !v->is_wrong;
    return PLACE_REFUSED | (may_keep ? (unsigned)PLACE_ANSWERS : 0) |
           (has_offer ? (unsigned)PLACE_OFFERS : 0);
}

void act_begin(struct app *a, struct ui *ui)
{
    struct proposal_view *v = &ui->proposal;
    struct err e;
    err_clear(&e);
    ui->is_stale = true;
    if (v->is_wrong || (!v->has_plan && !v->is_asked)) {
        ui_say(ui, false, "there is no plan to keep; {decline} leaves");
        return;
    }
    if (!app_guide_keep(a, &v->guide, &e)) {
        ui_say(ui, true, "%s", e.text);
        return;
    }
    v->is_on = false;
    ui->seek_day = a->today;
    if (!v->has_plan) {
        ui->screen = SCREEN_goals;
        ui_say(ui, false, "kept, without a plan; {undo} takes it back");
        return;
    }
    ui_say(ui, false,
           "kept; {undo} takes it back, 1 shows this week, {help} the keys");
}

void act_decline(struct app *a, struct ui *ui)
{
    (void)a;
    ui->proposal.is_on = false;
    ui->is_stale = true;
    ui->zoom = NO_DAY;
    ui->screen = ui->proposal.is_asked ? SCREEN_week : SCREEN_goals;
    ui_say(ui, false,
           ui->proposal.is_asked
               ? "nothing was kept; {guide} on 6 Goals asks again"
               : "all is as it was");
}

void act_questions(struct app *a, struct ui *ui)
{
    struct proposal_view *v = &ui->proposal;
    if (!v->is_asked) {
        ui_say(ui, false, "no question led here; {decline} leaves");
        return;
    }
    v->is_on = false;
    ui->is_stale = true;
    ui->guide.is_on = true;
    (void)guide_back(&ui->guide.guide);
    lineedit_start(&ui->guide.line, "");
    guide_read(a, ui);
}

#define LATER_TRIES 3

/* A later day may lie behind another race, whose recovery takes weeks of it:
 * then it is the later day still that was meant. */
static void go_later(struct app *a, struct ui *ui)
{
    struct proposal_view *v = &ui->proposal;
    struct err e;
    for (int i = 0; i < LATER_TRIES; i++) {
        err_clear(&e);
        if (!proposal_load(a, ui, &e) || v->has_plan || v->offer_count == 0 ||
            v->offers[0].kind != OFFER_LATER_RACE)
            return;
        app_guide_take_offer(&v->guide, &v->offers[0]);
    }
}

void act_offer(struct app *a, struct ui *ui)
{
    struct proposal_view *v = &ui->proposal;
    int i = (int)(ui->key - '1');
    if (v->has_plan || v->is_wrong || i < 0 || i >= v->offer_count) {
        ui_say(ui, false,
               v->has_plan ? "this plan needs no other goal; {begin} keeps it"
                           : "no offer has that number");
        return;
    }
    bool is_later = v->offers[i].kind == OFFER_LATER_RACE;
    app_guide_take_offer(&v->guide, &v->offers[i]);
    if (is_later)
        go_later(a, ui);
    ui->guide.guide = v->guide;
    ui->is_stale = true;
}

/* ---- drawn */

static int text_rows(const struct proposal_view *v, struct canvas *c)
{
    if (v->text[0] == '\0')
        return 0;
    return int_least(canvas_lines(c, 0, 0, 0, c->cols - 2, 0, v->text),
                     TEXT_ROWS);
}

int proposal_rows(const struct ui *ui, struct canvas *c)
{
    return ui->proposal.is_on ? text_rows(&ui->proposal, c) : 0;
}

static void draw_text(const struct proposal_view *v, struct canvas *c)
{
    int height = text_rows(v, c);
    int top = c->rows - 2 - height;
    canvas_blank(c, top - 1, c->rows - 2);
    canvas_fill(c, top - 1, 0, c->cols, 0x2500, STYLE_FRAME);
    (void)canvas_put(c, top - 1, 2, STYLE_HEAD,
                     " proposed: nothing is kept yet ");
    (void)canvas_lines(c, top, 0, height, c->cols - 2, 0, v->text);
}

void proposal_draw(const struct app *a, const struct ui *ui, struct canvas *c)
{
    const struct proposal_view *v = &ui->proposal;
    struct look look = ui_look(a, 400);
    char goal[200];
    struct text t = text_on(goal, sizeof goal);
    if (v->has_plan) {
        draw_text(v, c);
        return;
    }
    canvas_blank(c, 1, c->rows - 1);
    words_goal(&t, &v->guide.goal, a->today, &look);
    canvas_put_within(c, 2, 1, c->cols - 2, STYLE_HEAD, goal);
    (void)canvas_lines(c, 4, 1, c->rows - 7, int_least(c->cols - 2, 96), 0,
                       v->text);
}
