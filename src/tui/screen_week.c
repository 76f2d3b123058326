/*
 * Week: what was planned and done each day, what every kilometre was for, and
 * what the week as a whole asks for.
 */
#include "tui/ui.h"

#include <stdio.h>
#include <string.h>

#define BETWEEN      " \xC2\xB7 "
#define SIDE_GAP     3
#define WIDTH_MOST   110
#define DETAIL_ROWS  18 /* from here on the detail has two rows */
#define SIDE_WIDTH   38
#define DETAIL_TEXT  1024
#define WEEK_TOP     2
#define CHOSEN_WIDTH 24 /* day and session: the colours beside stay */

void week_span(day_t monday, char *out, size_t size)
{
    struct civil from = day_civil(monday);
    struct civil to = day_civil(day_add(monday, 6));
    if (from.month == to.month)
        (void)snprintf(out, size, "%d\xE2\x80\x93%d %s %d", from.mday, to.mday,
                       day_month_short(to.month), to.year);
    else
        (void)snprintf(out, size, "%d %s \xE2\x80\x93 %d %s %d", from.mday,
                       day_month_short(from.month), to.mday,
                       day_month_short(to.month), to.year);
}

static int draw_days(const struct app *a, const struct ui *ui, struct canvas *c,
                     int width, int end)
{
    struct week_line lines[WEEK_LINES_MAX];
    int count = week_lines_of(a, lines);
    int at = ui_line(a, ui);
    int room = end - WEEK_TOP;
    int top = ui_top(at < count ? at : count - 1, count, room);
    int row = WEEK_TOP;
    for (int i = top; i < count && row < end; i++, row++) {
        week_line_draw(a, ui, &lines[i], c, row, width);
        canvas_link_line(c, row, i);
        if (i != at)
            continue;
        (void)canvas_put(c, row, 0, STYLE_HEAD, ">");
        canvas_choose(c, row, 1, CHOSEN_WIDTH);
    }
    return row;
}

/* ---- the cursor's line, in full */

static void session_detail(const struct app *a, int session, struct text *t,
                           const struct look *look)
{
    const struct session *s = &a->facts.plan.sessions[session];
    words_session(t, &a->facts.plan, s, &a->week.paces, look);
    if (session_is_run(s))
        text_add(t, ": %s", words_session_purpose(s->purpose));
}

/* Metres, or seconds of a run without distance. */
static int32_t span_of(const struct piece *p)
{
    return p->from_m == UNKNOWN ? p->to_s - p->from_s : p->to_m - p->from_m;
}

/* The longest of the worst says most. */
static void run_detail(const struct app *a, int reading, struct text *t,
                       const struct look *look)
{
    const struct run_reading *r = &a->week.runs[reading];
    const struct piece *worst = NULL;
    for (int i = 0; i < r->piece_count; i++) {
        const struct piece *p = &a->week.pieces[r->piece_first + i];
        if (worst == NULL || p->verdict > worst->verdict ||
            (p->verdict == worst->verdict && span_of(p) > span_of(worst)))
            worst = p;
    }
    /* The line names the session; a run for something else says so. */
    if (r->session != UNKNOWN && r->purpose != PURPOSE_NONE &&
        r->purpose != a->facts.plan.sessions[r->session].purpose)
        text_add(t, "run as %s" BETWEEN, purpose_label(r->purpose));
    if (worst != NULL)
        words_piece(t, &a->facts, &a->week, worst, look);
}

static void day_detail(const struct app *a, const struct ui *ui, day_t day,
                       struct text *t, const struct look *look)
{
    const struct readiness_reading *r = &a->week.readiness[day_weekday(day)];
    const char *note = ui->note[day_weekday(day)];
    const char *between = t->len > 0 ? BETWEEN : "";
    if (note[0] != '\0') {
        text_add(t, "%snote: %s", between, note);
        between = BETWEEN;
    }
    for (int i = 0; i < r->reason_count; i++) {
        text_put(t, between);
        words_reason(t, &r->reasons[i], look);
        between = BETWEEN;
    }
}

/* As much as fits, and a sign where that is not all. */
static void draw_cut(struct canvas *c, int from, int end, int width,
                     const char *text)
{
    int lines = canvas_lines(c, from, 2, end - from, width - 4, 0, text);
    if (lines > end - from)
        (void)canvas_put(c, end - 1, width - 2, STYLE_FAINT, "\xE2\x80\xA6");
}

static void draw_detail(const struct app *a, const struct ui *ui,
                        struct canvas *c, int from, int end, int width)
{
    char detail[DETAIL_TEXT];
    struct text t = text_on(detail, sizeof detail);
    struct look look = ui_look(a, width - 3);
    struct spot s = ui_spot(a, ui);
    if (s.warning != UNKNOWN) {
        words_warning_advice(&t, &a->week.warnings[s.warning], &look);
    } else if (s.figure != UNKNOWN) {
        text_put(&t, figure_row((enum figure_id)s.figure)->read);
    } else {
        if (s.reading != UNKNOWN)
            run_detail(a, s.reading, &t, &look);
        else if (s.session != UNKNOWN)
            session_detail(a, s.session, &t, &look);
        day_detail(a, ui, s.day, &t, &look);
    }
    if (end - from == 1)
        canvas_put_within(c, from, 2, width - 3, STYLE_PLAIN, detail);
    else
        draw_cut(c, from, end, width, detail);
}

static void draw_end(const struct app *a, struct canvas *c, int row, int end,
                     int width)
{
    char sentence[DETAIL_TEXT];
    struct look look = ui_look(a, width - 3);
    struct text t = text_on(sentence, sizeof sentence);
    words_week_end(&t, &a->facts, &a->week, &look);
    (void)canvas_lines(c, row, 1, end - row, width - 2, 0, sentence);
}

int week_width(int cols)
{
    if (cols < WEEK_SIDE_FROM)
        return cols;
    return int_least(cols - SIDE_WIDTH - SIDE_GAP, WIDTH_MOST);
}

void week_draw(const struct app *a, const struct ui *ui, struct canvas *c)
{
    bool is_wide = c->cols >= WEEK_SIDE_FROM;
    bool is_tight = c->rows < WEEK_ROOMY_ROWS;
    char span[64];
    int width = week_width(c->cols);
    int end = c->rows - 2; /* status and footer */
    int detail = end - (c->rows < DETAIL_ROWS ? 1 : 2);
    int gap = is_tight ? 0 : 1;
    int kept =
        2 * gap + week_totals_rows(c->rows) + week_warnings_least(a, width);
    week_span(a->week.monday, span, sizeof span);
    (void)canvas_put(c, 1, 1, STYLE_HEAD, span);
    int row = draw_days(a, ui, c, width, detail - kept);
    row = week_totals_draw(a, c, row + gap, width, week_cell_at(a, ui)) + gap;
    struct spot s = ui_spot(a, ui);
    if (a->week.warning_count == 0)
        draw_end(a, c, row, detail - gap, width);
    week_warnings_draw(
        a, c, (struct week_warning_box){ row, detail, width, s.warning });
    draw_detail(a, ui, c, detail, end, width);
    if (is_wide)
        week_side_draw(a, c, width + SIDE_GAP);
}

bool week_gather(struct app *a, struct ui *ui, struct err *e)
{
    (void)a;
    (void)ui;
    (void)e;
    return true; /* the week that is loaded for every screen has it all */
}
