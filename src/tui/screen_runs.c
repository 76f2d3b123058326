/* Runs: every run of a year, newest first. */
#include "tui/ui.h"

#include <string.h>

#define RUNS_TOP 2

/* Runs up to today; a week's facts may hold planned ones after it. */
static int last_run(const struct app *a)
{
    int i = a->facts.run_count - 1;
    while (i >= 0 && a->facts.runs[i].day.n > a->today.n)
        i--;
    return i;
}

int runs_lines(const struct app *a, const struct ui *ui)
{
    (void)ui;
    return last_run(a) + 1;
}

struct spot runs_spot(const struct app *a, const struct ui *ui, int line)
{
    (void)ui;
    struct spot s = SPOT_NOWHERE;
    const struct run *r = &a->facts.runs[last_run(a) - line];
    s.day = r->day;
    s.id = r->id;
    s.reading = 0; /* there is one, in its own week */
    return s;
}

static void draw_number(struct canvas *c, int row, int end, const char *text)
{
    if (strcmp(text, "-") != 0)
        canvas_put_right(c, row, end, STYLE_PLAIN, text);
}

static void draw_run(const struct app *a, struct canvas *c, int row,
                     const struct run *r)
{
    char q[QUANTITY_TEXT];
    char day[DAY_TEXT];
    (void)canvas_print(c, row, 1, STYLE_PLAIN, "%s %s", day_short(r->day),
                       day_format(r->day, day));
    (void)canvas_put(c, row, 17, STYLE_PLAIN,
                     r->purpose == PURPOSE_NONE ? "-"
                                                : purpose_label(r->purpose));
    if (r->dist.m > 0)
        draw_number(c, row, 34, quantity_dist(q, r->dist, a->look.units));
    draw_number(c, row, 43, quantity_time(q, r->time));
    draw_number(c, row, 50,
                quantity_pace(q, unit_pace(r->dist, r->time), a->look.units));
    if (r->rpe != UNKNOWN)
        (void)canvas_print(c, row, 52, STYLE_PLAIN, "r%d", r->rpe);
    if (r->pain_count > 0)
        (void)canvas_print(c, row, 56, STYLE_CAUTION, "%s %d",
                           site_word(r->pains[0].site), r->pains[0].level);
}

void runs_draw(const struct app *a, const struct ui *ui, struct canvas *c)
{
    int lines = runs_lines(a, ui);
    int at = ui_line(a, ui);
    int height = c->rows - RUNS_TOP - 2;
    int top = ui_top(at, lines, height);
    (void)canvas_print(c, 1, 1, STYLE_HEAD, "%d runs in a year", lines);
    if (lines == 0)
        (void)canvas_put(c, RUNS_TOP + 1, 1, STYLE_FAINT,
                         "no run yet: a logs one, for example "
                         "10k 52:30 easy rpe4");
    for (int i = top; i < lines && i < top + height; i++) {
        int row = RUNS_TOP + i - top;
        canvas_link_line(c, row, i);
        draw_run(a, c, row, &a->facts.runs[last_run(a) - i]);
        if (i == at) {
            (void)canvas_put(c, row, 0, STYLE_HEAD, ">");
            canvas_choose(c, row, 1, c->cols - 1);
        }
    }
}

bool runs_gather(struct app *a, struct ui *ui, struct err *e)
{
    (void)a;
    (void)ui;
    (void)e;
    return true; /* the week that is loaded for every screen has it all */
}
