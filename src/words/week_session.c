/* Lines of a week that are no run: sessions not run, and days without
 * either. */
#include "words/room.h"

#define CELL_TEXT 96

void week_session_name(struct text *t, const struct session *s,
                       const struct look *look)
{
    char q[QUANTITY_TEXT];
    text_put(t, session_label(s));
    if (s->dist.m > 0)
        text_add(t, " %s", quantity_dist(q, s->dist, look->units));
    else if (s->time.s > 0)
        text_add(t, " %s", quantity_time(q, s->time));
}

static const struct day_mark *facts_mark(const struct facts *f, day_t day)
{
    for (int i = 0; i < f->mark_count; i++)
        if (f->marks[i].day.n == day.n)
            return &f->marks[i];
    return NULL;
}

/* Why a session was left out: its own reason, else the day's. */
static enum skip_reason skip_reason_of(const struct facts *f,
                                       const struct session *s)
{
    const struct day_mark *mark = facts_mark(f, s->day);
    if (s->skipped == SKIP_NONE && mark != NULL && mark->is_skip)
        return mark->reason;
    return s->skipped;
}

bool session_is_rested(const struct facts *f, const struct week_report *r,
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
    enum skip_reason reason = skip_reason_of(f, s);
    text_put(t, "rested: ");
    if (weekday >= 0 && weekday < 7 && r->readiness[weekday].reason_count > 0)
        words_reasons_short(t, f, &r->readiness[weekday]);
    else
        text_put(t, reason == SKIP_NONE ? "recovery" : skip_word(reason));
}

static void put_status(struct text *t, const struct facts *f,
                       const struct week_report *r,
                       const struct session_reading *reading,
                       const struct look *look)
{
    const struct session *s = &f->plan.sessions[reading->session];
    enum skip_reason reason = skip_reason_of(f, s);
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
        text_put(t, "skipped");
        if (reason != SKIP_NONE)
            text_add(t, ": %s", skip_word(reason));
        break;
    case STATUS_RESTED:
        put_rested(t, f, r, s);
        break;
    case STATUS_MISSED:
        if (session_is_rested(f, r, reading))
            put_rested(t, f, r, s);
        else
            text_put(t, "not run");
        break;
    case STATUS_DONE:
    case STATUS_COUNT:
        break;
    }
}

void week_session_row(struct text *t, const struct facts *f,
                      const struct week_report *r, const struct week_row *row,
                      const struct look *look)
{
    char cell[SENTENCE_TEXT];
    struct text what = text_on(cell, sizeof cell);
    const struct session_reading *reading = &r->sessions[row->index];
    bool is_ahead = reading->status == STATUS_PLANNED;
    week_session_name(&what, &f->plan.sessions[reading->session], look);
    paint_cell(t, look, PAINT_PLAIN, WEEK_WHAT - 1, cell);
    text_put(t, "  ");
    what = text_on(cell, sizeof cell);
    put_status(&what, f, r, reading, look);
    paint_cell(t, look, is_ahead ? PAINT_QUIET : PAINT_PLAIN, WEEK_NOTE - 1,
               cell);
    text_put(t, " ");
    bool is_rest = session_is_rested(f, r, reading);
    paint_cell(t, look, is_rest ? PAINT_GOOD : PAINT_PLAIN, WEEK_VERDICT,
               is_rest ? "good call" : "");
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

void week_rest_row(struct text *t, const struct facts *f,
                   const struct week_report *r, const struct week_row *row,
                   const struct look *look)
{
    char cell[CELL_TEXT];
    struct text note = text_on(cell, sizeof cell);
    day_t day = day_add(r->monday, row->weekday);
    const struct day_mark *mark = facts_mark(f, day);
    bool is_skip = mark != NULL && mark->is_skip;
    bool is_rest = mark != NULL && (!is_skip || skip_is_rest(mark->reason));
    paint_cell(t, look, PAINT_PLAIN, WEEK_WHAT + 1,
               r->is_planned || is_rest ? "rest" : "");
    put_activities(&note, f, day);
    if (is_skip)
        text_add(&note, "%sskipped: %s", note.len > 0 ? ", " : "",
                 skip_word(mark->reason));
    if (note.len == 0 && day.n <= r->today.n)
        text_put(&note, "  -");
    paint_cell(t, look, PAINT_PLAIN, WEEK_NOTE, cell);
    bool is_call = is_skip && is_rest;
    paint_cell(t, look, is_call ? PAINT_GOOD : PAINT_PLAIN, WEEK_VERDICT,
               is_call ? "good call" : "");
}
