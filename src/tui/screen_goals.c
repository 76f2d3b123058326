/* Goals: what the miles are for. */
#include "tui/ui.h"

#include <stdio.h>

#define GOALS_TOP 3

static bool is_in_force(const struct app *a, const struct goal *g)
{
    return !day_is(g->dropped) || g->dropped.n > a->today.n;
}

static const struct goal *goal_at(const struct app *a, int line)
{
    for (int i = 0; i < a->facts.goal_count; i++)
        if (is_in_force(a, &a->facts.goals[i]) && line-- == 0)
            return &a->facts.goals[i];
    return NULL;
}

int goals_lines(const struct app *a, const struct ui *ui)
{
    (void)ui;
    int lines = 0;
    while (goal_at(a, lines) != NULL)
        lines++;
    return lines;
}

struct spot goals_spot(const struct app *a, const struct ui *ui, int line)
{
    (void)a;
    (void)ui;
    (void)line;
    return SPOT_NOWHERE;
}

void goals_draw(const struct app *a, const struct ui *ui, struct canvas *c)
{
    int lines = goals_lines(a, ui);
    int at = ui_line(a, ui);
    (void)canvas_put(c, 1, 1, STYLE_HEAD, "what the miles are for");
    for (int i = 0; i < lines && GOALS_TOP + i < c->rows - 4; i++) {
        char text[512];
        struct text t = text_on(text, sizeof text);
        struct look look = ui_look(a, c->cols - 3);
        canvas_link_line(c, GOALS_TOP + i, i);
        words_goal(&t, goal_at(a, i), a->today, &look);
        (void)canvas_lines(c, GOALS_TOP + i, 1, 1, c->cols - 2, 0, text);
        if (i == at) {
            (void)canvas_put(c, GOALS_TOP + i, 0, STYLE_HEAD, ">");
            canvas_choose(c, GOALS_TOP + i, 1, c->cols - 1);
        }
    }
    if (lines == 0)
        (void)canvas_put(c, GOALS_TOP, 1, STYLE_FAINT,
                         "no goal yet, so every run is judged as fitness");
    (void)canvas_put(c, c->rows - 3, 1, STYLE_FAINT,
                     ":goal add half 2027-05-09 --aim 1:45:00   "
                     ":goal add fitness");
}

bool goals_gather(struct app *a, struct ui *ui, struct err *e)
{
    (void)a;
    (void)ui;
    (void)e;
    return true; /* the week that is loaded for every screen has it all */
}
