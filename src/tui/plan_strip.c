/*
 * The whole season in one row, a cell a week: how much each holds, where the
 * races are, where the cursor is. Drawn where the list shows a part of it.
 */
#include "tui/ui.h"

#define LEVELS       8      /* eighths of a cell */
#define SIGN_LEAST   0x2581 /* lower eighth block; one more with each after */
#define SIGNS_ASCII  "_.,-~=*#"
#define STRIP_COL    12 /* beneath the phases, if it fits there */
#define SIGN_RACE    'R'
#define SIGN_NOTHING ' '

/* Metres, or seconds where the plan is in minutes; the race left out. */
static int32_t size_of(const struct app *a, int week)
{
    const struct plan_week *w = &a->plan.weeks[week];
    return w->target.m > 0 ? w->target.m
                           : week_kinds(&a->plan, w->monday).time.s;
}

static wchar_t sign_of(const struct app *a, const struct canvas *c, int week,
                       int32_t most)
{
    int32_t size = size_of(a, week);
    if (week_kinds(&a->plan, a->plan.weeks[week].monday).has_race)
        return SIGN_RACE;
    if (size <= 0)
        return SIGN_NOTHING;
    int level = (int)(((int64_t)size * LEVELS - 1) / most);
    return c->utf8 ? (wchar_t)(SIGN_LEAST + level)
                   : (wchar_t)SIGNS_ASCII[level];
}

void plan_strip_draw(const struct app *a, struct canvas *c, const struct box *b,
                     int row, int chosen)
{
    int count = a->plan.week_count;
    int col = b->col + (STRIP_COL + count < b->width ? STRIP_COL : 1);
    int32_t most = 1;
    for (int i = 0; i < count; i++)
        most = int_most(most, size_of(a, i));
    if (col > b->col + 1)
        (void)canvas_put(c, row, b->col + 2, STYLE_FAINT, "season");
    for (int i = 0; i < count && col + i < b->col + b->width; i++) {
        bool is_behind = a->plan.weeks[i].monday.n + WEEK_DAYS <= a->today.n;
        canvas_fill(c, row, col + i, 1, sign_of(a, c, i, most),
                    i == chosen ? STYLE_TAB
                    : is_behind ? STYLE_FAINT
                                : STYLE_FRAME);
        if (i == chosen)
            canvas_choose(c, row, col + i, 1);
    }
}
