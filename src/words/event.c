/* What stands in a calendar: a session to come, a run that was, a race. */
#include "words/room.h"

/* What became of a session, before its name; nothing while it is planned. */
static const char *state_of(const struct facts *f, const struct week_report *r,
                            const struct session_reading *s)
{
    bool is_run = session_is_run(&f->plan.sessions[s->session]);
    if (session_is_rested(f, r, s))
        return "rested: ";
    switch (s->status) {
    case STATUS_SKIPPED:
        return "skipped: ";
    case STATUS_MISSED:
        return is_run ? "not run: " : "not done: ";
    case STATUS_DONE:
    case STATUS_MOVED:
        return "done: ";
    case STATUS_PLANNED:
    case STATUS_RESTED:
    case STATUS_COUNT:
        break;
    }
    return "";
}

static void put_sized(struct text *t, const char *label, dist_t dist,
                      span_t time, const struct look *look)
{
    text_put(t, label);
    if (dist.m <= 0 && time.s <= 0)
        return;
    text_put(t, " ");
    words_size(t, dist, time, look);
}

void words_event_session(struct text *title, struct text *more,
                         const struct facts *f, const struct week_report *r,
                         const struct session_reading *reading,
                         const struct paces *paces, const struct look *look)
{
    const struct session *s = &f->plan.sessions[reading->session];
    text_put(title, state_of(f, r, reading));
    put_sized(title, session_label(s), s->dist, s->time, look);
    if (!session_is_run(s))
        return;
    words_session(more, &f->plan, s, paces, look);
    text_add(more, "\n%s", words_session_purpose(s->purpose));
}

void words_event_run(struct text *title, struct text *more,
                     const struct facts *f, const struct run_reading *reading,
                     const struct run_words *own, const struct look *look)
{
    char q[QUANTITY_TEXT];
    const struct run *run = reading_run(f, reading);
    put_sized(title, words_purpose(reading->purpose), run->dist, run->time,
              look);
    if (run->dist.m > 0 && run->time.s > 0)
        text_add(title, " in %s", quantity_time(q, run->time));
    words_run_line(more, f, run, look);
    if (own != NULL && own->note[0] != '\0')
        text_add(more, "\n%s", own->note);
}

void words_event_race(struct text *title, struct text *more,
                      const struct goal *g, const struct look *look)
{
    char q[QUANTITY_TEXT];
    bool is_usual = g->dist.m == goal_kind_dist(g->kind).m;
    text_add(title, "race: %s",
             is_usual ? goal_label(g->kind)
                      : quantity_dist_unit(q, g->dist, look->units));
    goal_aim(more, g, look);
}
