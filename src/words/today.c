/* The first thing asked for each morning, in one line. */
#include "words/room.h"

#include <math.h>

/* On an easy-only day (science.md F3). */
#define EASED_MINUTES    45
#define EASED_LONG_SHARE 0.7

static void put_readiness(struct text *out, const struct readiness_reading *day,
                          const struct look *look)
{
    static const char *const labels[READINESS_COUNT] = {
        [READINESS_GO] = "go",
        [READINESS_EASY_ONLY] = "easy only",
        [READINESS_SKIP] = "rest today",
    };
    paint_put(out, look, paint_readiness(day->readiness),
              labels[day->readiness]);
    for (int i = 0; i < day->reason_count; i++) {
        text_put(out, i == 0 ? " (" : "; ");
        words_reason(out, &day->reasons[i], look);
    }
    if (day->reason_count > 0)
        text_put(out, ")");
    else if (!day->is_known)
        text_put(out, " (no check-in yet)");
}

/* What else is planned today and not done yet: strength, mobility, drills. On
 * a day to rest only what loosens. */
static bool is_beside(const struct facts *f, const struct week_report *r,
                      const struct session_reading *s,
                      const struct session_reading *run, bool is_rest_day)
{
    const struct session *own = &f->plan.sessions[s->session];
    return own->day.n == r->today.n && s != run &&
           s->status == STATUS_PLANNED &&
           (!is_rest_day || own->activity == ACTIVITY_MOBILITY);
}

/* "also strength 30:00, mobility 15:00"; nothing where there is none. */
static void put_beside(struct text *out, const struct facts *f,
                       const struct week_report *r,
                       const struct session_reading *run,
                       const struct look *look)
{
    bool is_rest_day =
        r->readiness[day_diff(r->today, r->monday)].readiness == READINESS_SKIP;
    const char *between = "also ";
    for (int i = 0; i < r->session_count; i++) {
        const struct session_reading *s = &r->sessions[i];
        const struct session *own = &f->plan.sessions[s->session];
        if (!is_beside(f, r, s, run, is_rest_day))
            continue;
        text_add(out, "%s%s%s", between[0] == 'a' ? words_dot(look) : "",
                 between, session_label(own));
        if (own->dist.m > 0 || own->time.s > 0) {
            text_put(out, " ");
            words_size(out, own->dist, own->time, look);
        }
        between = ", ";
    }
}

/* What an easy-only or skip day makes of a session; false: nothing. A race
 * cannot move, and is not judged by readiness (E2): its reasons stand beside
 * it, and the runner decides [H]. */
static bool put_eased(struct text *out, const struct readiness_reading *day,
                      const struct session *s, const struct look *look)
{
    char q[QUANTITY_TEXT];
    if (day->readiness == READINESS_GO)
        return false;
    if (day->readiness == READINESS_SKIP) {
        text_add(out,
                 "%s can wait: a missed run for recovery is worth more "
                 "than a junk run",
                 words_purpose(s->purpose));
        return true;
    }
    if (s->purpose == PURPOSE_RACE)
        return false;
    if (purpose_is_quality(s->purpose)) {
        text_add(out,
                 "instead of %s run easy, %d min at most; the hard one "
                 "can move a day or two",
                 words_purpose(s->purpose), EASED_MINUTES);
        return true;
    }
    if (s->purpose != PURPOSE_LONG || s->dist.m == 0 ||
        (day->is_load_alone && !day->is_after_illness))
        return false;
    dist_t shorter = { (int32_t)lround(s->dist.m * EASED_LONG_SHARE) };
    text_add(out, "long run of %s rather than ",
             quantity_dist_unit(q, shorter, look->units));
    text_put(out, quantity_dist(q, s->dist, look->units));
    return true;
}

static void put_session(struct text *out, const struct facts *f,
                        const struct week_report *r,
                        const struct readiness_reading *day,
                        const struct session_reading *reading,
                        const struct look *look)
{
    const struct session *s = &f->plan.sessions[reading->session];
    if (reading->run != UNKNOWN) {
        text_put(out, "done: ");
        words_run_line(out, f, &f->runs[reading->run], look);
        return;
    }
    if (put_eased(out, day, s, look))
        return;
    words_session(out, &f->plan, s, &r->paces, look);
    text_add(out, "%s%s", words_dot(look), words_session_purpose(s->purpose));
}

static const struct run *run_of_today(const struct facts *f,
                                      const struct week_report *r)
{
    for (int i = 0; i < r->run_count; i++)
        if (reading_run(f, &r->runs[i])->day.n == r->today.n)
            return reading_run(f, &r->runs[i]);
    return NULL;
}

/* A run of today that should have stopped: the morning's "go" is past. */
static void put_stop(struct text *out, const struct week_report *r,
                     const struct look *look)
{
    for (int i = 0; i < r->warning_count; i++) {
        const struct warning *w = &r->warnings[i];
        if (w->severity != SEVERITY_STOP || w->day.n != r->today.n)
            continue;
        text_put(out, words_dot(look));
        words_warning_advice(out, w, look);
        return;
    }
}

void words_today(struct text *out, const struct facts *f,
                 const struct week_report *r, const struct look *look)
{
    int weekday = day_diff(r->today, r->monday);
    if (weekday < 0 || weekday > 6)
        return;
    const struct readiness_reading *day = &r->readiness[weekday];
    const struct session_reading *session = session_of_day(f, r, r->today);
    const struct run *run = run_of_today(f, r);
    words_date(out, r->today);
    text_put(out, words_dot(look));
    put_readiness(out, day, look);
    text_put(out, words_dot(look));
    if (session != NULL)
        put_session(out, f, r, day, session, look);
    else if (run != NULL)
        words_run_line(out, f, run, look);
    else if (day->readiness == READINESS_SKIP)
        text_put(out, "nothing planned, and nothing missed");
    else if (r->is_planned)
        text_put(out, "no run: the work of the week sinks in today");
    else
        text_put(out, "nothing planned: run by feel, or make a plan with "
                      "milepost plan new");
    put_beside(out, f, r, session, look);
    put_stop(out, r, look);
    text_put(out, "\n");
}
