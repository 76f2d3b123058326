/* One line of the Week: session beside run, bar, verdict, readiness. */
#include "tui/ui.h"

#include <stdio.h>
#include <string.h>

/* Where things stand; *_END: the column after a number. 0: no room for it. */
struct columns {
    int session, session_width; /* and a blank */
    int dist_end, time_end, pace_end, effort_end;
    int bar, bar_width;
    int verdict;
    int ready;
};

#define BAR_LEAST   10
#define BAR_MOST    30
#define FULL_WIDTH  78 /* from here on time and bar have room */
#define READY_WIDTH 4

static struct columns columns_of(int width)
{
    struct columns c = { .session = 10, .session_width = 16 };
    if (width < FULL_WIDTH) {
        c.dist_end = 30;
        c.pace_end = 36;
        c.effort_end = 40;
        c.verdict = 41;
    } else {
        c.dist_end = 31;
        c.time_end = 39;
        c.pace_end = 45;
        c.effort_end = 49;
        c.bar = 50;
        c.bar_width = BAR_LEAST + width - 80;
        if (c.bar_width > BAR_MOST)
            c.bar_width = BAR_MOST;
        c.bar_width = c.bar_width < 8 ? 8 : c.bar_width;
        c.verdict = c.bar + c.bar_width + 1;
    }
    c.ready = width - READY_WIDTH;
    return c;
}

/* ---- what was planned */

static void draw_session(const struct app *a, const struct week_line *l,
                         struct canvas *c, int row, const struct columns *at)
{
    char size[QUANTITY_TEXT] = "";
    char text[64];
    const struct session *s = &a->facts.plan.sessions[l->session];
    if (s->dist.m > 0)
        (void)quantity_dist(size, s->dist, a->look.units);
    else if (s->time.s > 0)
        (void)quantity_hours(size, s->time);
    (void)snprintf(text, sizeof text, "%s %s", session_label(s), size);
    canvas_put_within(c, row, at->session, at->session_width, STYLE_PLAIN,
                      text);
}

/* What a run was for: in brackets where the runner did not say. */
static const char *run_purpose(const struct run_reading *r, char out[32])
{
    if (r->purpose == PURPOSE_NONE)
        return "run";
    bool is_read = r->purpose_source == PURPOSE_SOURCE_INFERRED;
    (void)snprintf(out, 32, is_read ? "(%s)" : "%s", purpose_label(r->purpose));
    return out;
}

/* A run nobody planned says what it was for, in passing. */
static void draw_unplanned(const struct app *a, const struct week_line *l,
                           struct canvas *c, int row, const struct columns *at)
{
    char purpose[32];
    const char *what = "rest";
    if (l->reading != UNKNOWN) {
        what = run_purpose(&a->week.runs[l->reading], purpose);
    } else if (l->activity != UNKNOWN) {
        const struct activity *x = &a->facts.activities[l->activity];
        what = activity_label(x->kind);
    } else if (!a->week.is_planned && l->mark == UNKNOWN) {
        what = l->day.n < a->today.n ? "-" : "";
    }
    canvas_put_within(c, row, at->session, at->session_width, STYLE_FAINT,
                      what);
}

/* ---- what was done */

static void draw_number(struct canvas *c, int row, int end, const char *text)
{
    if (end > 0 && strcmp(text, "-") != 0)
        canvas_put_right(c, row, end, STYLE_PLAIN, text);
}

static void draw_effort(struct canvas *c, int row, int end, int rpe)
{
    char text[16];
    (void)snprintf(text, sizeof text, "r%d", rpe);
    if (rpe != UNKNOWN)
        canvas_put_right(c, row, end, STYLE_PLAIN, text);
}

static void draw_size(const struct app *a, struct canvas *c, int row,
                      const struct columns *at, dist_t dist, span_t time)
{
    char q[QUANTITY_TEXT];
    if (dist.m > 0)
        draw_number(c, row, at->dist_end,
                    quantity_dist(q, dist, a->look.units));
    else if (at->time_end == 0)
        draw_number(c, row, at->pace_end, quantity_time(q, time));
    draw_number(c, row, at->time_end, quantity_time(q, time));
}

static void draw_run(const struct app *a, const struct run *r, struct canvas *c,
                     int row, const struct columns *at)
{
    char q[QUANTITY_TEXT];
    draw_size(a, c, row, at, r->dist, r->time);
    if (r->dist.m > 0)
        draw_number(
            c, row, at->pace_end,
            quantity_pace(q, unit_pace(r->dist, r->time), a->look.units));
    draw_effort(c, row, at->effort_end, r->rpe);
}

/* ---- what it was for */

/* Metres, or seconds of a run without distance. */
static void piece_span(const struct piece *p, int32_t *from, int32_t *to)
{
    *from = p->from_m == UNKNOWN ? p->from_s : p->from_m;
    *to = p->from_m == UNKNOWN ? p->to_s : p->to_m;
}

/* Each cell shows the worst that happened in it, where it happened. */
static void draw_bar(const struct app *a, const struct run_reading *r,
                     struct canvas *c, int row, const struct columns *at)
{
    const struct piece *pieces = a->week.pieces + r->piece_first;
    int32_t from, to, all = 0;
    for (int i = 0; i < r->piece_count; i++) {
        piece_span(&pieces[i], &from, &to);
        all = to > all ? to : all;
    }
    for (int cell = 0; cell < at->bar_width && all > 0; cell++) {
        int64_t left = (int64_t)all * cell;
        int64_t right = (int64_t)all * (cell + 1);
        enum verdict worst = VERDICT_PURPOSEFUL;
        for (int i = 0; i < r->piece_count; i++) {
            piece_span(&pieces[i], &from, &to);
            if ((int64_t)from * at->bar_width < right &&
                (int64_t)to * at->bar_width > left && pieces[i].verdict > worst)
                worst = pieces[i].verdict;
        }
        canvas_fill(c, row, at->bar + cell, 1, (wchar_t)verdict_mark(worst),
                    style_of_verdict(worst));
    }
}

/* One verdict by its name; several with the size and sign of each. */
static void draw_verdict(const struct app *a, const struct run_reading *r,
                         struct canvas *c, int row, const struct columns *at)
{
    int32_t sum[VERDICT_COUNT] = { 0 };
    bool is_time = false;
    int kinds = 0;
    for (int i = 0; i < r->piece_count; i++) {
        const struct piece *p = &a->week.pieces[r->piece_first + i];
        int32_t from, to;
        piece_span(p, &from, &to);
        is_time = p->from_m == UNKNOWN;
        sum[p->verdict] += to - from;
    }
    for (int v = 0; v < VERDICT_COUNT; v++)
        kinds += sum[v] > 0;
    int col = at->verdict;
    for (int v = 0; v < VERDICT_COUNT; v++) {
        char q[QUANTITY_TEXT];
        enum style style = style_of_verdict((enum verdict)v);
        if (sum[v] <= 0)
            continue;
        if (kinds == 1) {
            if (at->bar == 0)
                col = canvas_print(c, row, col, style, "%c ",
                                   verdict_mark((enum verdict)v));
            (void)canvas_put(c, row, col, style,
                             verdict_label((enum verdict)v));
            return;
        }
        if (is_time)
            (void)snprintf(q, sizeof q, "%d'", (int)(sum[v] + 30) / 60);
        else
            (void)quantity_dist(q, (dist_t){ sum[v] }, a->look.units);
        col = canvas_print(c, row, col, style, "%s%c", q,
                           verdict_mark((enum verdict)v)) +
              1;
    }
}

/* ---- what was decided instead */

static void draw_decision(const struct app *a, const struct week_line *l,
                          struct canvas *c, int row, const struct columns *at)
{
    const struct facts *f = &a->facts;
    enum skip_reason reason = SKIP_NONE;
    char text[96] = "";
    if (l->session != UNKNOWN)
        reason = f->plan.sessions[l->session].skipped;
    if (reason == SKIP_NONE && l->mark != UNKNOWN)
        reason = f->marks[l->mark].reason;
    if (l->moved_to != UNKNOWN)
        (void)snprintf(text, sizeof text, "moved to %s",
                       day_short(f->runs[l->moved_to].day));
    else if (reason != SKIP_NONE)
        (void)snprintf(text, sizeof text, "%s: %s",
                       skip_is_rest(reason) ? "rested" : "skipped",
                       skip_word(reason));
    else if (l->session != UNKNOWN && l->status != STATUS_PLANNED &&
             l->status != STATUS_DONE)
        (void)snprintf(text, sizeof text, "%s", status_word(l->status));
    else if (l->mark != UNKNOWN && l->session != UNKNOWN)
        (void)snprintf(text, sizeof text, "rest");
    int from = at->session + at->session_width;
    int end = from + utf8_width(text);
    canvas_put_within(c, row, from, at->ready - from, STYLE_FAINT, text);
    if (l->status == STATUS_RESTED ||
        (reason != SKIP_NONE && skip_is_rest(reason)))
        (void)canvas_put(c, row, end < at->verdict ? at->verdict : end + 1,
                         STYLE_CREDIT, "good call");
}

/* ---- the line */

static void draw_day(const struct app *a, const struct ui *ui,
                     const struct week_line *l, struct canvas *c, int row)
{
    bool is_today = l->day.n == a->today.n;
    if (!l->is_first)
        return;
    (void)canvas_print(c, row, 1, is_today ? STYLE_HEAD : STYLE_PLAIN, "%s %2d",
                       day_short(l->day), day_civil(l->day).mday);
    if (is_today)
        (void)canvas_put(c, row, 7, STYLE_HEAD, ".");
    if (ui->note[day_weekday(l->day)][0] != '\0')
        (void)canvas_put(c, row, 8, STYLE_FAINT, "n");
}

/* Taken up by x, locked, or not as it was accepted. */
static void draw_sign(const struct ui *ui, const struct session *s,
                      struct canvas *c, int row)
{
    bool is_cut =
        ui->cut.text[0] != '\0' && strcmp(ui->cut.text, s->id.text) == 0;
    const char *sign = is_cut         ? "x"
                       : s->is_locked ? "L"
                       : s->is_edited ? "*"
                                      : "";
    (void)canvas_put(c, row, 9, STYLE_HEAD, sign);
}

static void draw_readiness(const struct app *a, const struct week_line *l,
                           struct canvas *c, int row, int col)
{
    const struct readiness_reading *r = &a->week.readiness[day_weekday(l->day)];
    if (!l->is_first || l->day.n > a->today.n)
        return;
    if (r->is_known)
        (void)canvas_put(c, row, col, style_of_readiness(r->readiness),
                         readiness_label(r->readiness));
    else
        (void)canvas_put(c, row, col, STYLE_FAINT, "-");
}

void week_line_draw(const struct app *a, const struct ui *ui,
                    const struct week_line *l, struct canvas *c, int row,
                    int width)
{
    struct columns at = columns_of(width);
    draw_day(a, ui, l, c, row);
    if (l->session != UNKNOWN) {
        draw_sign(ui, &a->facts.plan.sessions[l->session], c, row);
        draw_session(a, l, c, row, &at);
    } else {
        draw_unplanned(a, l, c, row, &at);
    }
    if (l->reading != UNKNOWN) {
        const struct run_reading *r = &a->week.runs[l->reading];
        draw_run(a, &a->facts.runs[r->run], c, row, &at);
        if (at.bar_width > 0)
            draw_bar(a, r, c, row, &at);
        draw_verdict(a, r, c, row, &at);
    } else if (l->activity != UNKNOWN) {
        const struct activity *x = &a->facts.activities[l->activity];
        draw_size(a, c, row, &at, (dist_t){ 0 }, x->time);
        draw_effort(c, row, at.effort_end, x->rpe);
    } else {
        draw_decision(a, l, c, row, &at);
    }
    draw_readiness(a, l, c, row, at.ready);
}
