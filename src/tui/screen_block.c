/* Block: what a phase came to, beside the one before. */
#include "tui/ui.h"

#define TEXT_BYTES (16 * 1024)

bool block_gather(struct app *a, struct ui *ui, struct err *e)
{
    (void)ui;
    return app_block(a, a->today, NO_DAY, e);
}

int block_lines(const struct app *a, const struct ui *ui)
{
    (void)a;
    (void)ui;
    return 0;
}

struct spot block_spot(const struct app *a, const struct ui *ui, int line)
{
    (void)a;
    (void)ui;
    (void)line;
    return SPOT_NOWHERE;
}

void block_draw(const struct app *a, const struct ui *ui, struct canvas *c)
{
    char text[TEXT_BYTES];
    struct text t = text_on(text, sizeof text);
    struct look look = ui_look(a, c->cols - 2);
    (void)ui;
    words_block(&t, &a->block_report,
                a->has_block_before ? &a->block_before : NULL, &look);
    (void)canvas_lines(c, 1, 1, c->rows - 3, c->cols - 2, 0, text);
}
