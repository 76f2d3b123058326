/* One line of a week: session beside run, bar, verdict, readiness. */
#include "words/room.h"

#include <stdio.h>

// clang-format off
/* Cells of a line of 80:
 * " Tue 17  threshold 9.0         9.1   47:20  5:12 r7  ########## purposeful  go" */
enum { WHAT = 20, DIST = 5, TIME = 8, PACE = 6, RPE = 4,
       VERDICT = 11, READY = 4 };
// clang-format on
#define NOTE_CELLS (DIST + TIME + PACE + RPE + 1 + WEEK_BAR)
#define CELL_TEXT  96

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

static void put_session_name(struct text *t, const struct session *s,
                             const struct look *look)
{
    char q[QUANTITY_TEXT];
    text_put(t, s->is_strength ? "strength" : words_purpose(s->purpose));
    if (s->dist.m > 0)
        text_add(t, " %s", quantity_dist(q, s->dist, look->units));
    else if (s->time.s > 0)
        text_add(t, " %s", quantity_time(q, s->time));
}

static void put_what(struct text *t, const struct facts *f,
                     const struct week_report *r, const struct week_row *row,
                     const struct look *look)
{
    const struct run_reading *reading = &r->runs[row->index];
    if (reading->session != UNKNOWN) {
        const struct session *s = &f->plan.sessions[reading->session];
        put_session_name(t, s, look);
        if (s->day.n != reading_run(f, reading)->day.n)
            text_put(t, " moved");
        return;
    }
    text_add(t, "%s%s", r->is_planned ? "unplanned " : "",
             words_purpose(reading->purpose));
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
    paint_cell(t, look, PAINT_PLAIN, -DIST,
               s->dist.m > 0 ? quantity_dist(q, s->dist, look->units) : "-");
    paint_cell(t, look, PAINT_PLAIN, -TIME, quantity_time(q, s->time));
    pace_t pace = unit_pace(s->dist, s->timed);
    paint_cell(t, look, PAINT_PLAIN, -PACE,
               quantity_pace(q, pace, look->units));
    if (s->rpe != UNKNOWN)
        (void)snprintf(rpe, sizeof rpe, " r%d", s->rpe);
    paint_cell(t, look, PAINT_PLAIN, RPE, rpe);
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
    paint_cell(t, look, PAINT_PLAIN, WHAT - 1, cell);
    text_put(t, " ");
    put_figures(t, &s, look);
    text_put(t, " ");
    week_bar_put(t, bar, look);
    text_put(t, " ");
    what = text_on(cell, sizeof cell);
    enum verdict worst = week_verdict_put(&what, sum, is_time, look);
    paint_cell(t, look, paint_verdict(worst), VERDICT, cell);
}

/* A run that was not run: by choice for the body's sake, or on a day whose
 * readiness said skip. Both are the right call. */
static bool is_rest_taken(const struct facts *f, const struct week_report *r,
                          const struct session_reading *s)
{
    int weekday = day_diff(f->plan.sessions[s->session].day, r->monday);
    bool is_skip_day = weekday >= 0 && weekday < 7 &&
                       r->readiness[weekday].readiness == READINESS_SKIP;
    return s->status == STATUS_RESTED ||
           (s->status == STATUS_MISSED && is_skip_day);
}

static void put_rested(struct text *t, const struct facts *f,
                       const struct week_report *r, const struct session *s)
{
    int weekday = day_diff(s->day, r->monday);
    text_put(t, "rested: ");
    if (weekday >= 0 && weekday < 7 && r->readiness[weekday].reason_count > 0)
        words_reasons_short(t, f, &r->readiness[weekday]);
    else
        text_put(t,
                 s->skipped == SKIP_NONE ? "recovery" : skip_word(s->skipped));
}

static void put_status(struct text *t, const struct facts *f,
                       const struct week_report *r,
                       const struct session_reading *reading,
                       const struct look *look)
{
    const struct session *s = &f->plan.sessions[reading->session];
    switch (reading->status) {
    case STATUS_PLANNED:
        words_steps(t, &f->plan, s, &r->paces, look);
        break;
    case STATUS_MOVED:
        text_put(t, "moved");
        if (reading->run != UNKNOWN)
            text_add(t, " to %s", day_short(f->runs[reading->run].day));
        break;
    case STATUS_SKIPPED:
        text_add(t, "skipped: %s", skip_word(s->skipped));
        break;
    case STATUS_RESTED:
        put_rested(t, f, r, s);
        break;
    case STATUS_MISSED:
        if (is_rest_taken(f, r, reading))
            put_rested(t, f, r, s);
        else
            text_put(t, "not run");
        break;
    case STATUS_DONE:
    case STATUS_COUNT:
        break;
    }
}

static void put_session_row(struct text *t, const struct facts *f,
                            const struct week_report *r,
                            const struct week_row *row, const struct look *look)
{
    char cell[SENTENCE_TEXT];
    struct text what = text_on(cell, sizeof cell);
    const struct session_reading *reading = &r->sessions[row->index];
    bool is_ahead = reading->status == STATUS_PLANNED;
    put_session_name(&what, &f->plan.sessions[reading->session], look);
    paint_cell(t, look, PAINT_PLAIN, WHAT - 1, cell);
    text_put(t, "  ");
    what = text_on(cell, sizeof cell);
    put_status(&what, f, r, reading, look);
    paint_cell(t, look, is_ahead ? PAINT_QUIET : PAINT_PLAIN, NOTE_CELLS - 1,
               cell);
    text_put(t, " ");
    bool is_rest = is_rest_taken(f, r, reading);
    paint_cell(t, look, is_rest ? PAINT_GOOD : PAINT_PLAIN, VERDICT,
               is_rest ? "good call" : "");
}

static const struct day_mark *facts_mark(const struct facts *f, day_t day)
{
    for (int i = 0; i < f->mark_count; i++)
        if (f->marks[i].day.n == day.n)
            return &f->marks[i];
    return NULL;
}

/* Strength and cross-training of a day without a run. */
static void put_activities(struct text *t, const struct facts *f, day_t day)
{
    const char *between = "";
    for (int i = 0; i < f->activity_count; i++) {
        const struct activity *a = &f->activities[i];
        char q[QUANTITY_TEXT];
        if (a->day.n != day.n)
            continue;
        text_add(t, "%s%s %s", between, activity_word(a->kind),
                 quantity_time(q, a->time));
        if (a->rpe != UNKNOWN)
            text_add(t, " r%d", a->rpe);
        between = ", ";
    }
}

static void put_rest_row(struct text *t, const struct facts *f,
                         const struct week_report *r,
                         const struct week_row *row, const struct look *look)
{
    char cell[CELL_TEXT];
    struct text note = text_on(cell, sizeof cell);
    day_t day = day_add(r->monday, row->weekday);
    const struct day_mark *mark = facts_mark(f, day);
    bool is_skip = mark != NULL && mark->is_skip;
    bool is_rest = mark != NULL && (!is_skip || skip_is_rest(mark->reason));
    paint_cell(t, look, PAINT_PLAIN, WHAT + 1,
               r->is_planned || is_rest ? "rest" : "");
    put_activities(&note, f, day);
    if (is_skip)
        text_add(&note, "%sskipped: %s", note.len > 0 ? ", " : "",
                 skip_word(mark->reason));
    if (note.len == 0 && day.n <= r->today.n)
        text_put(&note, "  -");
    paint_cell(t, look, PAINT_PLAIN, NOTE_CELLS, cell);
    bool is_call = is_skip && is_rest;
    paint_cell(t, look, is_call ? PAINT_GOOD : PAINT_PLAIN, VERDICT,
               is_call ? "good call" : "");
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
        put_session_row(t, f, r, row, look);
        break;
    case WEEK_ROW_NONE:
        put_rest_row(t, f, r, row, look);
        break;
    }
    put_readiness(t, r, row, look);
    words_end_line(t);
}
