/* Trends: week after week over months and years. */
#include "tui/ui.h"

#define TEXT_BYTES (16 * 1024)

bool trends_gather(struct app *a, struct ui *ui, struct err *e)
{
    day_t from = day_add(day_monday(a->today), -11 * WEEK_DAYS);
    (void)ui;
    return app_trend(a, from, NO_DAY, e);
}

int trends_lines(const struct app *a, const struct ui *ui)
{
    (void)a;
    (void)ui;
    return 0;
}

struct spot trends_spot(const struct app *a, const struct ui *ui, int line)
{
    (void)a;
    (void)ui;
    (void)line;
    return SPOT_NOWHERE;
}

void trends_draw(const struct app *a, const struct ui *ui, struct canvas *c)
{
    char text[TEXT_BYTES];
    struct text t = text_on(text, sizeof text);
    struct look look = ui_look(a, c->cols - 2);
    (void)ui;
    words_trend(&t, &a->trend, false, &look);
    (void)canvas_lines(c, 1, 1, c->rows - 3, c->cols - 2, 0, text);
}
