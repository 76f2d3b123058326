/*
 * Beside the running: strength, cross-training, mobility and drills, and how
 * the body was. Credited to the week, never to its kilometres (F7).
 */
#include "judge/engine.h"

const char *beside_word(int beside)
{
    return beside == BESIDE_DRILLS ? purpose_word(PURPOSE_DRILLS)
                                   : activity_word((enum activity_kind)beside);
}

const char *beside_label(int beside)
{
    return beside == BESIDE_DRILLS ? purpose_label(PURPOSE_DRILLS)
                                   : activity_label((enum activity_kind)beside);
}

static void add_planned(const struct bench *b, struct week_report *r)
{
    for (int i = 0; i < b->session_count; i++) {
        const struct session *s = &b->f->plan.sessions[b->sessions[i].session];
        bool is_drills = s->purpose == PURPOSE_DRILLS;
        if (session_is_run(s) && !is_drills)
            continue;
        struct beside *sum =
            &r->beside[is_drills ? BESIDE_DRILLS : (int)s->activity];
        sum->planned++;
        sum->planned_s += s->time.s;
    }
}

static void add_done(struct beside *sum, int32_t seconds)
{
    sum->done++;
    sum->done_s += seconds;
}

/* Drills of a run, its own purpose or a part of it; below 0: it has none. */
static int32_t drills_s(const struct bench *b, int run)
{
    const struct run *r = &b->f->runs[run];
    int32_t seconds = UNKNOWN;
    if (bench_role(b, run)->purpose == PURPOSE_DRILLS)
        return r->time.s;
    for (int i = 0; i < r->seg_count; i++) {
        const struct segment *part = &b->f->segments[r->seg_first + i];
        if (part->purpose == PURPOSE_DRILLS)
            seconds = int_most(seconds, 0) + part->time.s;
    }
    return seconds;
}

double mean_of(const struct mean *m)
{
    return m->count > 0 ? m->sum / m->count : 0.0;
}

void mean_add(struct mean *m, int value)
{
    if (value < 0)
        return;
    m->sum += value;
    m->count++;
}

static void join(struct mean *all, const struct mean *m)
{
    all->sum += m->sum;
    all->count += m->count;
}

void means_join(struct body_means *all, const struct body_means *week)
{
    join(&all->sleep_min, &week->sleep_min);
    join(&all->fatigue, &week->fatigue);
    join(&all->soreness, &week->soreness);
    join(&all->mood, &week->mood);
    join(&all->rhr, &week->rhr);
    join(&all->form, &week->form);
}

static void mean_body(const struct bench *b, struct body_means *w)
{
    day_t last = b->sunday.n < b->f->today.n ? b->sunday : b->f->today;
    for (day_t day = b->monday; day.n <= last.n; day = day_add(day, 1)) {
        struct checkin c = body_on(b->f, day);
        mean_add(&w->sleep_min, c.sleep_min);
        mean_add(&w->fatigue, c.fatigue);
        mean_add(&w->soreness, c.soreness);
        mean_add(&w->mood, c.mood);
        mean_add(&w->rhr, c.rhr);
    }
    for (int i = 0; i < b->run_count; i++)
        mean_add(&w->form, b->f->runs[b->runs[i]].form);
}

void report_beside(const struct bench *b, struct week_report *r)
{
    const struct facts *f = b->f;
    add_planned(b, r);
    for (int i = facts_activity_from(f, b->monday);
         i < f->activity_count && f->activities[i].day.n <= b->sunday.n; i++)
        add_done(&r->beside[f->activities[i].kind], f->activities[i].time.s);
    for (int i = 0; i < b->run_count; i++) {
        int32_t seconds = drills_s(b, b->runs[i]);
        if (seconds >= 0)
            add_done(&r->beside[BESIDE_DRILLS], seconds);
    }
    mean_body(b, &r->body);
}

const struct session_reading *session_of_day(const struct facts *f,
                                             const struct week_report *r,
                                             day_t day)
{
    const struct session_reading *found = NULL;
    for (int i = 0; i < r->session_count; i++) {
        const struct session *s = &f->plan.sessions[r->sessions[i].session];
        if (s->day.n != day.n || !session_is_run(s))
            continue;
        if (s->purpose != PURPOSE_DRILLS)
            return &r->sessions[i];
        found = found == NULL ? &r->sessions[i] : found;
    }
    return found;
}
