/* Beside the list, where there is room: records and shoes. */
#include "tui/ui.h"

#define SHOES_SHOWN 8

/* Which of both a line is of. */
struct best {
    struct effort effort;
    day_t day;
};

static void draw_best(const struct app *a, struct canvas *c, int row, int col,
                      enum record_id id, struct best b)
{
    char q[QUANTITY_TEXT];
    char day[DAY_TEXT];
    bool is_within = effort_is_within(b.effort, record_dist(id));
    canvas_put_right(c, row, col + 19, STYLE_PLAIN,
                     quantity_time(q, b.effort.time));
    canvas_put_right(c, row, col + 26, STYLE_PLAIN,
                     quantity_pace(q, unit_pace(record_dist(id), b.effort.time),
                                   a->look.units));
    (void)canvas_print(c, row, col + 28, STYLE_FAINT, "%s%s",
                       day_format(b.day, day), is_within ? " ~" : "");
}

static int draw_records(const struct app *a, const struct ui *ui,
                        struct canvas *c, int row, int col)
{
    const struct runs_view *v = &ui->runs;
    bool is_done = v->records_from.n <= v->records_first.n;
    bool has_any = false;
    (void)canvas_print(c, row++, col, STYLE_HEAD, "Records%s",
                       is_done ? "" : " ...");
    for (int i = 0; i < RECORD_COUNT; i++) {
        const struct record *r = &v->records[i];
        if (r->ever.time.s == 0)
            continue;
        has_any = true;
        (void)canvas_put(c, row, col, STYLE_PLAIN,
                         record_label((enum record_id)i));
        draw_best(a, c, row++, col, (enum record_id)i,
                  (struct best){ r->ever, r->ever_day });
        if (!record_has_year(r))
            continue;
        (void)canvas_put(c, row, col, STYLE_FAINT, "  a year");
        draw_best(a, c, row++, col, (enum record_id)i,
                  (struct best){ r->year, r->year_day });
    }
    (void)canvas_put(c, row++, col, STYLE_FAINT,
                     has_any ? "~ at the mean pace of a longer stretch"
                             : "no run of a kilometre with its time yet");
    return row + 1;
}

static void draw_shoes(const struct app *a, const struct ui *ui,
                       struct canvas *c, int row, int col)
{
    char q[QUANTITY_TEXT];
    char day[DAY_TEXT];
    const struct runs_view *v = &ui->runs;
    (void)canvas_put(c, row++, col, STYLE_HEAD, "Shoes");
    if (v->shoe_count == 0 || v->shoes[0].name[0] == '\0') {
        (void)canvas_put(c, row, col, STYLE_FAINT,
                         "none named: shoe:pegs in a line does");
        return;
    }
    for (int i = 0; i < v->shoe_count && i < SHOES_SHOWN && row < c->rows - 3;
         i++) {
        const struct shoe_sum *s = &v->shoes[i];
        canvas_put_within(c, row, col, 14, STYLE_PLAIN,
                          s->name[0] != '\0' ? s->name : "(none named)");
        canvas_put_right(c, row, col + 26, STYLE_PLAIN,
                         quantity_dist_unit(q, (dist_t){ (int32_t)s->dist_m },
                                            a->look.units));
        (void)canvas_put(c, row++, col + 28, STYLE_FAINT,
                         day_format(s->last, day));
    }
}

void runs_side_draw(const struct app *a, const struct ui *ui, struct canvas *c,
                    int col)
{
    for (int row = 1; row < c->rows - 3; row++)
        canvas_fill(c, row, col, 1, 0x2502, STYLE_FRAME);
    int row = draw_records(a, ui, c, 1, col + 2);
    if (row < c->rows - 4)
        draw_shoes(a, ui, c, row, col + 2);
}
