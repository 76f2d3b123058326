/* One run, open: its words, its curves. */
#include "tui/run.h"

#include "tui/along.h"
#include "tui/ui.h"

#include <string.h>

#define RUN_TEXT     (16 * 1024)
#define RUN_TOP      2
#define WIDE_FROM    130 /* cells: curves stand beside the text */
#define TEXT_WIDTH   100 /* cells; longer lines are hard to read */
#define BESIDE_WIDTH 72  /* cells of the text where curves are beside it */
#define CHART_LEAST  7   /* rows of a curve: its title, 4, axis, labels */
#define CHART_MOST   18  /* rows; higher says no more */
#define TEXT_LEAST   6   /* rows */
#define GUTTER       7   /* cells: "12:30" and the line */
#define MARKS_MAX    (RUN_SEGMENTS_MAX + RUN_PAINS_MAX)

/* Where the text is and where the curves are. */
struct parts {
    int text_rows, text_cols;
    int row, col, rows, cols; /* of the curves; rows 0: none */
    int curves;               /* how many are seen */
};

static int curves_known(const struct along *w)
{
    int n = 0;
    for (int k = 0; k < ALONG_KIND_COUNT; k++)
        n += w->basis != ALONG_NONE && w->has[k] ? 1 : 0;
    return n;
}

static struct parts parts_of(const struct along *w, int rows, int cols)
{
    int height = rows - RUN_TOP - 2;
    int known = curves_known(w);
    struct parts p = { .text_rows = height,
                       .text_cols = int_least(cols - 2, TEXT_WIDTH) };
    if (known == 0)
        return p;
    if (cols >= WIDE_FROM) {
        p.text_cols = BESIDE_WIDTH;
        p.row = RUN_TOP;
        p.col = BESIDE_WIDTH + 3;
        p.rows = int_least(height, known * CHART_MOST);
    } else {
        p.rows = int_most(height * 2 / 5,
                          int_least(CHART_LEAST, height - TEXT_LEAST));
        p.rows = int_least(p.rows, int_most(known * CHART_MOST, CHART_LEAST));
        p.text_rows = height - p.rows;
        p.row = RUN_TOP + p.text_rows;
        p.col = 1;
    }
    p.cols = cols - p.col - 1;
    p.curves = int_most(1, int_least(known, p.rows / CHART_LEAST));
    return p;
}

/* ---- text */

static const char *text_of(const struct app *a, const struct ui *ui, int width,
                           struct text *t)
{
    struct look look = ui_look(a, width);
    int reading = app_reading(a, ui_overlay(ui)->spot.id);
    if (reading == UNKNOWN) {
        text_put(t, "this run is no longer in the diary\n");
        return t->at;
    }
    words_run(t, &a->facts, &a->week, reading, &ui->words, &look);
    words_laps(t, &a->trace, &look);
    return t->at;
}

int run_scroll_most(const struct app *a, const struct ui *ui)
{
    static struct canvas unseen;
    char buffer[RUN_TEXT];
    struct text t = text_on(buffer, sizeof buffer);
    struct parts p = parts_of(&a->along, ui->rows, ui->cols);
    canvas_clear(&unseen, 1, 1, a->look.utf8);
    int lines = canvas_lines(&unseen, 0, 0, 0, p.text_cols, 0,
                             text_of(a, ui, p.text_cols, &t));
    return int_most(0, lines - p.text_rows);
}

/* ---- curves */

struct marks {
    int count;
    struct chart_mark at[MARKS_MAX];
};

static void put_mark(struct marks *m, struct chart_mark mark)
{
    if (m->count < MARKS_MAX)
        m->at[m->count++] = mark;
}

/* What each stretch was for, and where a pain began, along the axis. */
static void marks_of(const struct app *a, int reading, struct marks *m)
{
    const struct along *w = &a->along;
    const struct run_reading *r = &a->week.runs[reading];
    const struct run *run = &a->facts.runs[r->run];
    m->count = 0;
    for (int i = 0; i < r->piece_count; i++) {
        const struct piece *p = &a->week.pieces[r->piece_first + i];
        int32_t from = w->is_timed ? p->from_s : p->from_m;
        int32_t to = w->is_timed ? p->to_s : p->to_m;
        if (from != UNKNOWN && to > from)
            put_mark(m, (struct chart_mark){ along_point(w, from),
                                             along_point(w, to - 1),
                                             style_of_verdict(p->verdict),
                                             verdict_mark(p->verdict) });
    }
    for (int i = 0; i < run->pain_count && !w->is_timed; i++)
        if (run->pains[i].from_m != UNKNOWN) {
            int at = along_point(w, run->pains[i].from_m);
            put_mark(m, (struct chart_mark){ at, at, STYLE_STOP, 'x' });
        }
}

/* "threshold": what a place of the curve was for. */
static const char *stretch_at(const struct app *a, int reading, int32_t place)
{
    const struct run_reading *r = &a->week.runs[reading];
    bool is_timed = a->along.is_timed;
    int32_t done_s = 0;
    for (int i = 0; i < r->stretch_count; i++) {
        const struct run_stretch *s = &a->week.stretches[r->stretch_first + i];
        int32_t from = is_timed ? done_s : s->from_m;
        int32_t to = is_timed ? done_s + s->time_s : s->to_m;
        done_s += s->time_s;
        if (from != UNKNOWN && place >= from && place < to)
            return purpose_label(s->purpose == PURPOSE_NONE ? r->purpose
                                                            : s->purpose);
    }
    return purpose_label(r->purpose);
}

/* "pace by laps", and what the cursor reads: "5:14/km  at 6.2 km, easy". */
static void title_of(const struct app *a, const struct ui *ui,
                     enum along_kind k, bool is_first, struct text *t)
{
    const struct along *w = &a->along;
    enum units u = a->look.units;
    text_put(t, along_kind_word(k));
    if (w->basis != ALONG_SERIES)
        text_add(t, " by %s", along_basis_word(w->basis));
    text_put(t, "  ");
    int point = ui->run.point;
    if (point == UNKNOWN)
        return;
    along_value(w, k, point, u, t);
    if (!is_first)
        return;
    text_put(t, "  at ");
    along_where(w, point, u, t);
    text_add(t, ", %s",
             stretch_at(a, app_reading(a, ui->run.id), along_place(w, point)));
}

/* The curve that comes after another, of those there are. */
static enum along_kind kind_after(const struct along *w, enum along_kind k)
{
    do {
        k = (enum along_kind)((k + 1) % ALONG_KIND_COUNT);
    } while (!w->has[k]);
    return k;
}

static void draw_curves(const struct app *a, const struct ui *ui,
                        const struct parts *p, struct canvas *c)
{
    struct marks marks;
    enum along_kind k = ui->run.kind;
    int reading = app_reading(a, ui->run.id);
    if (reading == UNKNOWN)
        return;
    marks_of(a, reading, &marks);
    if (!a->along.has[k])
        k = kind_after(&a->along, k);
    int row = p->row;
    for (int i = 0; i < p->curves; i++, k = kind_after(&a->along, k)) {
        char title[160];
        struct text t = text_on(title, sizeof title);
        int rows = (p->row + p->rows - row) / (p->curves - i);
        title_of(a, ui, k, i == 0, &t);
        canvas_put_within(c, row, p->col, p->cols, STYLE_HEAD, title);
        struct along_look look = {
            k,    a->look.units, ui->run.point, GUTTER,
            true, false,         marks.count,   marks.at
        };
        along_draw(&a->along, &look, c, row + 1, p->col, rows - 1, p->cols);
        row += rows;
    }
}

int run_step(const struct app *a, const struct ui *ui)
{
    struct parts p = parts_of(&a->along, ui->rows, ui->cols);
    return int_most(1, ALONG_POINTS / int_most(1, p.cols - GUTTER));
}

void run_draw(const struct app *a, const struct ui *ui, struct canvas *c)
{
    char buffer[RUN_TEXT];
    struct text t = text_on(buffer, sizeof buffer);
    struct parts p = parts_of(&a->along, c->rows, c->cols);
    int scroll = ui_overlay(ui)->scroll;
    int lines = canvas_lines(c, RUN_TOP, 1, p.text_rows, p.text_cols, scroll,
                             text_of(a, ui, p.text_cols, &t));
    canvas_fill(c, 1, 0, c->cols, 0x2500, STYLE_FRAME);
    (void)canvas_put(c, 1, 2, STYLE_HEAD, " Run ");
    if (lines > p.text_rows)
        (void)canvas_print(c, 1, c->cols - 20, STYLE_FRAME,
                           " %d\xE2\x80\x93%d of %d ", scroll + 1,
                           int_least(scroll + p.text_rows, lines), lines);
    if (p.curves > 0)
        draw_curves(a, ui, &p, c);
}

/* ---- loading */

bool run_open_load(struct app *a, struct ui *ui, struct err *e)
{
    int reading;
    struct id id = ui_overlay(ui)->spot.id;
    memset(&a->along, 0, sizeof a->along);
    a->trace.lap_count = 0;
    if (strcmp(ui->run.id.text, id.text) != 0)
        ui->run = (struct run_view){ id, ALONG_PACE, UNKNOWN, false };
    bool ok =
        app_run(a, id.text, &ui->words, &reading, e) &&
        (reading == UNKNOWN || app_along(a, a->week.runs[reading].run, e));
    ui->run.has_curve = a->along.basis != ALONG_NONE;
    return ok;
}
