/* What was missed, and ramps that begin at what was really done. */
#include "coach/build.h"
#include "coach/replan.h"

#include <string.h>

#define MOVE_DAYS    2  /* a missed session may come so much later (G8.2) */
#define LONG_DAYS    30 /* G3: a long run against the longest of these */
#define LONG_PERCENT 110
#define LONG_SLACK   5 /* percent: a run some metres short bends no plan [H] */
#define WEEK_PERCENT 120  /* B8: up to here a week's ramp is nothing to say */
#define RAMP_LEAST_M 2000 /* G3: or so much */
#define ROUND_M      500
#define WEEKS_BACK   4
#define DONE_PERCENT 70 /* of its plan; less repeats the level (G8.6) */

/* Something hard on that day, run or still planned, but for one session. */
static bool is_hard_day(const struct adapt *a, day_t day, int but)
{
    const struct plan *p = &a->out->plan;
    const struct facts *f = a->f;
    for (int i = facts_run_from(f, day);
         i < f->run_count && f->runs[i].day.n == day.n; i++)
        if (purpose_is_hard(f->runs[i].purpose))
            return true;
    for (int i = 0; i < p->session_count; i++)
        if (i != but && p->sessions[i].day.n == day.n && day.n >= a->today.n &&
            p->sessions[i].skipped == SKIP_NONE &&
            purpose_is_hard(p->sessions[i].purpose))
            return true;
    return false;
}

/* The day's minutes hold the session, and nobody blocked it out. */
static bool has_room(const struct adapt *a, day_t day, int session)
{
    struct segment parts[RUN_SEGMENTS_MAX];
    const struct plan *p = &a->out->plan;
    int most = a->p->minutes[day_weekday(day)];
    int32_t sum = 0;
    if (pause_on(a->f->pauses, a->f->pause_count, day) != NULL)
        return false;
    int n = split_session(p, &p->sessions[session], &a->paces, parts);
    for (int i = 0; i < n; i++)
        sum += parts[i].time.s;
    return most == UNKNOWN || sum <= most * 60;
}

static bool is_free(const struct adapt *a, day_t day, int but)
{
    const struct plan *p = &a->out->plan;
    unsigned bit = DAY_BIT(day_weekday(day));
    if (!(a->p->days & bit) || !(a->p->hard_days & bit) ||
        !has_room(a, day, but))
        return false;
    for (int i = 0; i < p->session_count; i++)
        if (i != but && p->sessions[i].day.n == day.n &&
            session_is_run(&p->sessions[i]))
            return false;
    return !is_hard_day(a, day_add(day, -1), but) &&
           !is_hard_day(a, day_add(day, 1), but) &&
           days_row(a->d, day)->runs == 0;
}

/* A hard session of this week that was missed goes to a free day near. */
static void move_missed(struct adapt *a, int session)
{
    const struct session *s = &a->out->plan.sessions[session];
    day_t was = s->day;
    for (int late = 1; late <= MOVE_DAYS; late++) {
        day_t day = day_add(was, late);
        if (day.n < a->today.n || day.n <= a->light_until.n ||
            !is_free(a, day, session))
            continue;
        adapt_input(adapt_move(a, session, day, REPLAN_MOVED), INPUT_WEEKDAY,
                    day_weekday(was));
        return;
    }
}

void replan_missed(struct adapt *a)
{
    struct session_reading sessions[WEEK_SESSIONS_MAX];
    struct run_reading runs[WEEK_RUNS_MAX];
    int run_count;
    day_t monday = day_monday(a->today);
    int n = match_week(a->f, monday, sessions, runs, &run_count);
    for (int i = 0; i < n; i++) {
        const struct session *s = &a->f->plan.sessions[sessions[i].session];
        if (sessions[i].status == STATUS_MISSED && !s->is_locked &&
            purpose_is_hard(s->purpose) && s->purpose != PURPOSE_RACE)
            move_missed(a, sessions[i].session);
    }
}

/* ---- ramps */

int32_t replan_longest(const struct adapt *a, day_t from, day_t until)
{
    const struct plan *p = &a->out->plan;
    day_t done_to = until.n < a->today.n ? until : a->today;
    int32_t most =
        done_to.n >= from.n ? days_longest(a->d, from, done_to).m : 0;
    for (int i = 0; i < p->session_count; i++) {
        const struct session *s = &p->sessions[i];
        if (s->day.n >= from.n && s->day.n <= until.n &&
            s->day.n >= a->today.n && s->skipped == SKIP_NONE &&
            s->dist.m > most)
            most = s->dist.m;
    }
    return most;
}

/* Of the 30 days before a day. */
static int32_t longest_before(const struct adapt *a, day_t day)
{
    return replan_longest(a, day_add(day, -LONG_DAYS), day_add(day, -1));
}

/* A diary that does not reach back so far: what the runner said counts. */
static int32_t at_least_said(const struct adapt *a, int32_t done, dist_t said,
                             int days)
{
    day_t first = a->f->diary_first;
    bool is_known = day_is(first) && day_diff(a->today, first) >= days;
    return is_known || done > said.m ? done : said.m;
}

static void ramp_long(struct adapt *a, int session)
{
    const struct session *s = &a->out->plan.sessions[session];
    int32_t before = at_least_said(a, longest_before(a, s->day),
                                   a->f->athlete.longest, LONG_DAYS);
    int32_t most = before / 100 * LONG_PERCENT;
    if (s->purpose != PURPOSE_LONG || before == 0 ||
        s->dist.m * 100LL <= most * (100LL + LONG_SLACK))
        return;
    adapt_input(
        adapt_shrink(a, session, (int)(100LL * most / s->dist.m), REPLAN_LONG),
        INPUT_LONGEST_M, before);
}

/* What a week asked for in the end: rests that were advised are none of it. */
static int32_t asked_of(const struct plan *p, day_t monday)
{
    int32_t m = 0;
    for (int i = 0; i < p->session_count; i++) {
        const struct session *s = &p->sessions[i];
        if (day_monday(s->day).n == monday.n && s->skipped == SKIP_NONE &&
            s->purpose != PURPOSE_RACE)
            m += s->dist.m;
    }
    return m;
}

/* On the way back from a break its days are small, and meant so. */
static bool is_return_week(const struct plan *p, day_t monday)
{
    static const enum replan_id back[] = { REPLAN_BACK_BLOCK, REPLAN_LADDER };
    for (int i = 0; i < p->session_count; i++)
        for (size_t k = 0; k < COUNT_OF(back); k++)
            if (day_diff(monday, p->sessions[i].day) <= 2 * WEEK_DAYS &&
                p->sessions[i].day.n < monday.n + WEEK_DAYS &&
                strcmp(p->sessions[i].rule, replan_row(back[k])->rule) == 0)
                return true;
    return false;
}

/* The highest of the four weeks before one. */
static int32_t highest_before(const struct adapt *a, day_t monday)
{
    int32_t highest = 0;
    for (int back = 1; back <= WEEKS_BACK; back++) {
        day_t first = day_add(monday, -WEEK_DAYS * back);
        int32_t m = days_dist(a->d, first, day_add(first, WEEK_DAYS - 1)).m;
        highest = m > highest ? m : highest;
    }
    return highest;
}

/* Far over what the runner had, as W6 counts it. */
static bool is_jump(const struct adapt *a, int32_t highest, int64_t done)
{
    return highest > 0 &&
           (double)done > highest * a->set->v[SETTING_W6_CAUTION] &&
           (double)(done - highest) > a->set->v[SETTING_W6_LEAST];
}

/* What the week after one that was not run whole, or was a jump, may be: its
 * level again; 0: as planned. */
static int32_t repeated(const struct adapt *a, day_t monday,
                        enum replan_id *why)
{
    const struct plan *p = &a->f->plan;
    day_t last = day_add(monday, -WEEK_DAYS);
    int64_t planned = asked_of(p, last);
    int64_t done = days_dist(a->d, last, day_add(monday, -1)).m;
    if (day_monday(a->today).n != monday.n || planned == 0 ||
        is_return_week(p, monday))
        return 0;
    int32_t highest = highest_before(a, last);
    bool is_over = is_jump(a, highest, done);
    *why = is_over ? REPLAN_LEVEL : REPLAN_REPEAT;
    if (is_over)
        return (int32_t)(planned > highest ? planned : highest);
    return done * 100 < planned * DONE_PERCENT ? (int32_t)planned : 0;
}

static bool is_open(const struct adapt *a, const struct session *s, day_t from,
                    day_t last)
{
    return s->day.n >= from.n && s->day.n <= last.n && adapt_may(a, s);
}

/* Metres of some days that may still be changed. */
static int32_t open_metres(const struct adapt *a, day_t from, day_t last)
{
    const struct plan *p = &a->out->plan;
    int32_t m = 0;
    for (int i = 0; i < p->session_count; i++)
        if (is_open(a, &p->sessions[i], from, last))
            m += p->sessions[i].dist.m;
    return m;
}

/* To so many metres in all: what one session loses by rounding is left to the
 * next, or small weeks would never step up. */
static void shrink_days(struct adapt *a, day_t from, day_t last, int64_t left,
                        enum replan_id why, int32_t level)
{
    struct plan *p = &a->out->plan;
    int64_t open = open_metres(a, from, last);
    for (int i = 0; i < p->session_count; i++) {
        const struct session *s = &p->sessions[i];
        if (!is_open(a, s, from, last) || s->dist.m == 0)
            continue;
        int64_t part = left > 0 && open > 0 ? s->dist.m * left / open : 0;
        open -= s->dist.m;
        adapt_input(adapt_shrink_to(a, i, (int32_t)part, why), INPUT_HIGHEST_M,
                    level);
        left -= s->dist.m;
    }
}

static void ramp_week(struct adapt *a, const struct plan_week *week)
{
    int32_t highest = 0;
    for (int back = 1; back <= WEEKS_BACK; back++) {
        day_t first = day_add(week->monday, -WEEK_DAYS * back);
        int32_t m = adapt_metres(a, first, day_add(first, WEEK_DAYS - 1));
        m += replan_timed(a, first, day_add(first, WEEK_DAYS - 1));
        highest = m > highest ? m : highest;
    }
    highest =
        at_least_said(a, highest, a->f->athlete.weekly, WEEK_DAYS * WEEKS_BACK);
    day_t last = day_add(week->monday, WEEK_DAYS - 1);
    int32_t m = adapt_metres(a, week->monday, last);
    int64_t most = (int64_t)highest * WEEK_PERCENT / 100;
    if (most < highest + RAMP_LEAST_M)
        most = highest + RAMP_LEAST_M;
    enum replan_id why = REPLAN_REPEAT;
    int32_t level = repeated(a, week->monday, &why);
    if (level > 0 && level < most)
        most = level;
    else
        why = REPLAN_REPEAT;
    if (highest == 0 || m <= most + ROUND_M)
        return;
    day_t from = week->monday.n > a->today.n ? week->monday : a->today;
    shrink_days(a, from, last, open_metres(a, from, last) - (m - most), why,
                why == REPLAN_LEVEL ? level : highest);
}

void replan_ramp(struct adapt *a)
{
    struct plan *p = &a->out->plan;
    for (int w = 0; w < p->week_count; w++) {
        day_t last = day_add(p->weeks[w].monday, WEEK_DAYS - 1);
        if (last.n < a->today.n)
            continue;
        ramp_week(a, &p->weeks[w]);
        for (int i = 0; i < p->session_count; i++)
            if (p->sessions[i].day.n >= p->weeks[w].monday.n &&
                p->sessions[i].day.n <= last.n)
                ramp_long(a, i);
    }
}
