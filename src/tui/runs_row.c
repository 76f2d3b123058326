/* A run on a line: as many columns as there is room for. */
#include "tui/ui.h"

#include <string.h>

/* What a column shows; the sort it stands for, COUNT: none. */
enum cell_kind {
    CELL_DATE,
    CELL_TYPE,
    CELL_DIST,
    CELL_TIME,
    CELL_PACE,
    CELL_RPE,
    CELL_PULSE,
    CELL_CLIMB,
    CELL_VERDICT,
    CELL_SHOE,
    CELL_WORDS,
};

// clang-format off
static const struct {
    enum cell_kind kind;
    enum run_column column;
    const char *title;   /* NULL: a unit */
    int width;           /* 0: what is left */
    bool is_right;
    int least;           /* columns of the list it takes to show it */
} cells[] = {
    { CELL_DATE,    RUN_COLUMN_DATE,  "date",    14, false,   0 },
    { CELL_TYPE,    RUN_COLUMN_TYPE,  "type",    10, false,   0 },
    { CELL_DIST,    RUN_COLUMN_DIST,  NULL,       6, true,    0 },
    { CELL_TIME,    RUN_COLUMN_TIME,  "time",     7, true,    0 },
    { CELL_PACE,    RUN_COLUMN_PACE,  NULL,       6, true,    0 },
    { CELL_RPE,     RUN_COLUMN_RPE,   "rpe",      4, true,    0 },
    { CELL_PULSE,   RUN_COLUMN_PULSE, "pulse",    6, true,   72 },
    { CELL_CLIMB,   RUN_COLUMN_CLIMB, "up m",     6, true,   92 },
    { CELL_VERDICT, RUN_COLUMN_COUNT, "judge",    5, false,   0 },
    { CELL_SHOE,    RUN_COLUMN_SHOE,  "shoe",    10, false, 100 },
    { CELL_WORDS,   RUN_COLUMN_COUNT, "",         0, false,  72 },
};
// clang-format on
#define FIRST_COL 2

static const char *title_of(const struct app *a, size_t i,
                            char out[QUANTITY_TEXT])
{
    bool is_km = a->look.units == UNITS_KM;
    if (cells[i].title != NULL)
        return cells[i].title;
    if (cells[i].kind == CELL_PACE)
        return is_km ? "/km" : "/mi";
    (void)text_copy(out, QUANTITY_TEXT, quantity_unit(a->look.units));
    return out;
}

void runs_header_draw(const struct app *a, struct canvas *c, int row, int width)
{
    char unit[QUANTITY_TEXT];
    char title[QUANTITY_TEXT + 4];
    int col = FIRST_COL;
    for (size_t i = 0; i < COUNT_OF(cells); i++) {
        if (width < cells[i].least)
            continue;
        bool is_sorted = cells[i].column == a->runs->column;
        struct text t = text_on(title, sizeof title);
        text_put(&t, title_of(a, i, unit));
        if (is_sorted && text_column(&t) + 2 <= cells[i].width)
            text_put(&t, " ");
        if (is_sorted)
            text_put(&t, a->runs->is_down ? "v" : "^");
        enum style style = is_sorted ? STYLE_HEAD : STYLE_FAINT;
        if (cells[i].is_right)
            canvas_put_right(c, row, col + cells[i].width, style, title);
        else
            (void)canvas_put(c, row, col, style, title);
        col += cells[i].width + 1;
    }
}

/* Pain first: it is what must not be overlooked. */
static void draw_rest(const struct run_list *l, const struct run_item *i,
                      struct canvas *c, int row, int col, int width)
{
    char line[NOTE_TEXT + TAGS_TEXT];
    struct text t = text_on(line, sizeof line);
    if (i->run.pain_count > 0) {
        const struct pain *p = &i->run.pains[0];
        int end = canvas_print(c, row, col, STYLE_CAUTION, "%s %d ",
                               site_word(p->site), p->level);
        width -= end - col;
        col = end;
    }
    for (int b = 0; b < FLAG_COUNT; b++)
        if ((i->run.flags >> b) & 1u)
            text_add(&t, "+%s ", flag_word((enum flag_bit)b));
    text_put(&t, l->words + i->note);
    canvas_put_within(c, row, col, width, STYLE_FAINT, line);
}

/* What a cell says; "" or "-": nothing. */
static const char *cell_text(const struct app *a, const struct run_item *i,
                             enum cell_kind kind, char out[40])
{
    char q[QUANTITY_TEXT];
    char day[DAY_TEXT];
    const struct run *r = &i->run;
    struct text t = text_on(out, 40);
    out[0] = '\0';
    switch (kind) {
    case CELL_DATE:
        text_add(&t, "%s %s", day_short(r->day), day_format(r->day, day));
        break;
    case CELL_TYPE:
        if (i->purpose != PURPOSE_NONE)
            text_put(&t, purpose_label(i->purpose));
        break;
    case CELL_DIST:
        if (r->dist.m > 0)
            text_put(&t, quantity_dist(q, r->dist, a->look.units));
        break;
    case CELL_TIME:
        text_put(&t, quantity_time(q, r->time));
        break;
    case CELL_PACE:
        text_put(&t,
                 quantity_pace(q, unit_pace(r->dist, r->time), a->look.units));
        break;
    case CELL_RPE:
        if (r->rpe != UNKNOWN)
            text_add(&t, "%d", r->rpe);
        break;
    case CELL_PULSE:
        if (r->hr_avg != UNKNOWN)
            text_add(&t, "%d", r->hr_avg);
        break;
    case CELL_CLIMB:
        if (r->climb_m != UNKNOWN)
            text_add(&t, "%d", r->climb_m);
        break;
    case CELL_SHOE:
        (void)text_copy(out, 40, a->runs->words + i->shoe);
        break;
    case CELL_VERDICT:
    case CELL_WORDS:
        break;
    }
    return strcmp(out, "-") == 0 ? "" : out;
}

static void draw_cell(const struct app *a, struct canvas *c, int row, int col,
                      size_t at, const struct run_item *i)
{
    char text[40];
    const char *shown = cell_text(a, i, cells[at].kind, text);
    if (cells[at].is_right)
        canvas_put_right(c, row, col + cells[at].width, STYLE_PLAIN, shown);
    else
        canvas_put_within(c, row, col, cells[at].width, STYLE_PLAIN, shown);
}

void runs_row_draw(const struct app *a, const struct runs_view *v,
                   struct canvas *c, int row, int width, int item)
{
    const struct run_list *l = a->runs;
    const struct run_item *i = &l->item[item];
    int col = FIRST_COL;
    if (runs_is_marked(v, i->run.id))
        (void)canvas_put(c, row, 1, STYLE_CREDIT, "*");
    for (size_t at = 0; at < COUNT_OF(cells); at++) {
        if (width < cells[at].least)
            continue;
        if (cells[at].kind == CELL_WORDS)
            draw_rest(l, i, c, row, col, width - col - 1);
        else if (cells[at].kind == CELL_VERDICT)
            canvas_bar(c, row, col, cells[at].width, i->verdict);
        else
            draw_cell(a, c, row, col, at, i);
        col += cells[at].width + 1;
    }
}
