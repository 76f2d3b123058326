/* One line of a week: session beside run, bar, verdict, readiness. */
#include "words/room.h"

#include <stdio.h>

#define CELL_TEXT 96

/* The runs a line stands for, one or all of a day. */
struct stretch {
    dist_t dist;
    span_t time;
    span_t timed; /* of the runs with distance: what pace comes from */
    int rpe;
    int runs;
    int first, count; /* pieces */
};

static void take_run(struct stretch *s, const struct run *run,
                     const struct run_reading *reading)
{
    s->dist.m += run->dist.m;
    s->time.s += run->time.s;
    if (run->dist.m > 0)
        s->timed.s += run->time.s;
    if (run->rpe > s->rpe)
        s->rpe = run->rpe;
    if (s->runs++ == 0)
        s->first = reading->piece_first;
    s->count += reading->piece_count;
}

/* Runs of a day stand together in the report, and so do their pieces. */
static struct stretch row_stretch(const struct facts *f,
                                  const struct week_report *r,
                                  const struct week_row *row)
{
    struct stretch s = { .rpe = UNKNOWN };
    day_t day = day_add(r->monday, row->weekday);
    for (int i = row->index; i < r->run_count; i++) {
        const struct run *run = reading_run(f, &r->runs[i]);
        if (run->day.n != day.n)
            break;
        take_run(&s, run, &r->runs[i]);
        if (row->kind != WEEK_ROW_MANY)
            break;
    }
    return s;
}

/* ---- session beside run */

static void put_what(struct text *t, const struct facts *f,
                     const struct week_report *r, const struct week_row *row,
                     const struct look *look)
{
    const struct run_reading *reading = &r->runs[row->index];
    if (reading->session != UNKNOWN) {
        const struct session *s = &f->plan.sessions[reading->session];
        week_session_name(t, s, look);
        if (s->day.n != reading_run(f, reading)->day.n)
            text_put(t, " moved");
        else if (reading->purpose != s->purpose)
            text_add(t, "/%s", words_purpose(reading->purpose));
        return;
    }
    /* In brackets: read from the run, not said by the runner. */
    bool is_read = reading->purpose_source == PURPOSE_SOURCE_INFERRED;
    const char *purpose = words_purpose(reading->purpose);
    if (r->is_planned)
        text_add(t, "unplanned %s", is_read ? "run" : purpose);
    else
        text_add(t, is_read ? "(%s)" : "%s", purpose);
}

/* ---- lines */

static void put_day(struct text *t, const struct week_report *r,
                    const struct week_row *row, const struct look *look)
{
    char label[CELL_TEXT] = "";
    day_t day = day_add(r->monday, row->weekday);
    bool is_today = day.n == r->today.n;
    if (row->is_first)
        (void)snprintf(label, sizeof label, "%c%s %2d", is_today ? '>' : ' ',
                       day_short(day), day_civil(day).mday);
    paint_cell(t, look, is_today ? PAINT_STRONG : PAINT_PLAIN, 9, label);
}

static void put_readiness(struct text *t, const struct week_report *r,
                          const struct week_row *row, const struct look *look)
{
    const struct readiness_reading *day = &r->readiness[row->weekday];
    if (!row->is_first || !day->is_known)
        return;
    text_put(t, " ");
    paint_put(t, look, paint_readiness(day->readiness),
              readiness_label(day->readiness));
}

static void put_figures(struct text *t, const struct stretch *s,
                        const struct look *look)
{
    char q[QUANTITY_TEXT];
    char rpe[CELL_TEXT] = "";
    paint_cell(t, look, PAINT_PLAIN, -WEEK_DIST,
               s->dist.m > 0 ? quantity_dist(q, s->dist, look->units) : "-");
    quantity_time(q, s->time);
    if (utf8_width(q) >= WEEK_TIME) /* from ten hours on in hours */
        quantity_hours(q, s->time);
    paint_cell(t, look, PAINT_PLAIN, -WEEK_TIME, q);
    pace_t pace = unit_pace(s->dist, s->timed);
    paint_cell(t, look, PAINT_PLAIN, -WEEK_PACE,
               quantity_pace(q, pace, look->units));
    if (s->rpe != UNKNOWN)
        (void)snprintf(rpe, sizeof rpe, " r%d", s->rpe);
    paint_cell(t, look, PAINT_PLAIN, WEEK_RPE, rpe);
}

static void put_run_row(struct text *t, const struct facts *f,
                        const struct week_report *r, const struct week_row *row,
                        const struct look *look)
{
    char cell[CELL_TEXT];
    struct text what = text_on(cell, sizeof cell);
    struct stretch s = row_stretch(f, r, row);
    int32_t sum[VERDICT_COUNT];
    bool is_time = pieces_sum(r, s.first, s.count, sum);
    char bar[WEEK_BAR + 1];
    if (s.runs > 1) {
        text_add(&what, "%d runs", s.runs);
        week_bar_shares(sum, bar);
    } else {
        put_what(&what, f, r, row, look);
        week_bar_run(r, s.first, s.count, bar);
    }
    paint_cell(t, look, PAINT_PLAIN, WEEK_WHAT - 1, cell);
    text_put(t, " ");
    put_figures(t, &s, look);
    text_put(t, " ");
    week_bar_put(t, bar, look);
    text_put(t, " ");
    what = text_on(cell, sizeof cell);
    enum verdict worst = week_verdict_put(&what, sum, is_time, look);
    paint_cell(t, look, paint_verdict(worst), WEEK_VERDICT, cell);
}

void week_row_put(struct text *t, const struct facts *f,
                  const struct week_report *r, const struct week_row *row,
                  const struct look *look)
{
    put_day(t, r, row, look);
    switch (row->kind) {
    case WEEK_ROW_RUN:
    case WEEK_ROW_MANY:
        put_run_row(t, f, r, row, look);
        break;
    case WEEK_ROW_SESSION:
        week_session_row(t, f, r, row, look);
        break;
    case WEEK_ROW_NONE:
        week_rest_row(t, f, r, row, look);
        break;
    }
    put_readiness(t, r, row, look);
    words_end_line(t);
}
