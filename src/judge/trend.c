/* Weeks in a row: one line each, and what they come to. science.md B, C. */
#include "milepost/trend.h"
#include "judge/engine.h"

#define MONTH_DAYS 28

/* ---- one week */

static void week_plain(struct trend_week *w, const struct week_report *r)
{
    w->monday = r->monday;
    w->is_read = true;
    w->phase = r->phase;
    w->is_planned = r->is_planned;
    w->is_cutback = r->is_cutback;
    w->is_under_way = r->today.n >= r->monday.n &&
                      r->today.n < day_add(r->monday, WEEK_DAYS - 1).n;
    w->runs = r->run_count;
    w->planned_m = r->planned_m;
    w->done_m = r->done_m;
    w->planned_s = r->planned_s;
    w->done_s = r->done_s;
    w->bare_s = r->bare_s;
    memcpy(w->verdict_m, r->verdict_m, sizeof w->verdict_m);
    memcpy(w->verdict_s, r->verdict_s, sizeof w->verdict_s);
    memcpy(w->purpose_m, r->purpose_done_m, sizeof w->purpose_m);
    w->none_m = r->none_done_m;
    w->intensity = r->intensity;
    w->load = r->load;
    w->monotony = r->monotony;
    w->strain = r->strain;
    w->is_monotony_capped = r->is_monotony_capped;
    copy_curve(&w->form, &r->form);
}

static void add_race(struct trend_week *w, const struct facts *f,
                     const struct run *r)
{
    w->is_race = true;
    if (w->race_count == TREND_RACES_MAX)
        return;
    struct trend_race *own = &w->races[w->race_count++];
    own->day = r->day;
    raced_part(f, r, &own->dist, &own->time);
}

static void week_runs(struct trend_week *w, const struct facts *f,
                      const struct week_report *r)
{
    struct zone_limits z = zone_limits_on(f, day_add(w->monday, WEEK_DAYS - 1));
    struct easy_sum easy = { .runs = 0 };
    for (int i = 0; i < r->run_count; i++) {
        const struct run_reading *own = &r->runs[i];
        if (own->purpose == PURPOSE_RACE)
            add_race(w, f, &f->runs[own->run]);
        w->is_load_estimated |= own->is_load_estimated;
        (void)easy_add(&easy, f, &z, &f->runs[own->run], own->purpose);
    }
    w->longest = week_longest(r);
    w->easy = easy_mean(&easy);
}

static dist_t metres_of(const struct facts *f, day_t monday)
{
    dist_t sum = { 0 };
    for (int i = facts_run_from(f, monday);
         i < f->run_count && f->runs[i].day.n < monday.n + WEEK_DAYS; i++)
        sum.m += f->runs[i].dist.m;
    return sum;
}

static void week_ramp(struct trend_week *w, const struct facts *f)
{
    dist_t before[RAMP_WEEKS];
    for (int i = 0; i < RAMP_WEEKS; i++)
        before[i] = metres_of(f, day_add(w->monday, -WEEK_DAYS * (i + 1)));
    w->ramp = ramp_of((dist_t){ w->done_m }, before);
}

static double known(const struct mean *m)
{
    return m->count > 0 ? mean_of(m) : UNKNOWN;
}

static void week_body(struct trend_week *w, const struct body_means *m)
{
    w->sleep_s =
        m->sleep_min.count > 0 ? mean_of(&m->sleep_min) * MINUTE_S : UNKNOWN;
    w->soreness = known(&m->soreness);
    w->rhr_bpm = known(&m->rhr);
}

static void week_injuries(struct trend_week *w, const struct facts *f)
{
    for (int i = 0; i < f->injury_count; i++) {
        const struct injury *own = &f->injuries[i];
        if (own->start.n >= w->monday.n + WEEK_DAYS ||
            (day_is(own->end) && own->end.n < w->monday.n))
            continue;
        w->is_injury = true;
        if (own->site != SITE_NONE)
            w->sites |= (uint64_t)1 << own->site;
    }
}

double trend_percent(const struct trend_week *w, enum verdict v)
{
    if (w->done_m > 0)
        return w->verdict_m[v] * 100.0 / w->done_m;
    return w->done_s > 0 ? w->verdict_s[v] * 100.0 / w->done_s : 0.0;
}

void trend_begin(struct trend_report *t, day_t today)
{
    memset(t, 0, sizeof *t);
    t->today = today;
    t->from = t->to = t->month.from = t->month.to = NO_DAY;
    t->best = t->longest = UNKNOWN;
}

static void fill(struct trend_week *w, const struct facts *f,
                 const struct week_report *r)
{
    memset(w, 0, sizeof *w);
    week_plain(w, r);
    week_runs(w, f, r);
    week_ramp(w, f);
    week_body(w, &r->body);
    week_injuries(w, f);
}

bool trend_add(struct trend_report *t, const struct facts *f,
               const struct week_report *r)
{
    if (t->week_count == TREND_WEEKS_MAX)
        return false;
    fill(&t->weeks[t->week_count++], f, r);
    return true;
}

/* ---- weeks in any order */

/* Weeks that are held go to their new places, as many as still have one. */
static void shift(struct trend_report *t, int by, int count)
{
    int kept =
        int_least(t->week_count - int_most(0, -by), count - int_most(0, by));
    if (kept <= 0 || t->week_count == 0) {
        memset(t->weeks, 0, sizeof t->weeks);
        return;
    }
    int to = int_most(0, by);
    memmove(&t->weeks[to], &t->weeks[int_most(0, -by)],
            (size_t)kept * sizeof t->weeks[0]);
    memset(t->weeks, 0, (size_t)to * sizeof t->weeks[0]);
    memset(&t->weeks[to + kept], 0,
           (size_t)(TREND_WEEKS_MAX - to - kept) * sizeof t->weeks[0]);
}

void trend_open(struct trend_report *t, day_t first, day_t last, day_t today)
{
    day_t monday = day_monday(first);
    int count = day_diff(day_monday(last), monday) / WEEK_DAYS + 1;
    if (count > TREND_WEEKS_MAX) {
        monday = day_add(monday, WEEK_DAYS * (count - TREND_WEEKS_MAX));
        count = TREND_WEEKS_MAX;
    }
    int by = t->week_count > 0 ? day_diff(t->from, monday) / WEEK_DAYS : count;
    shift(t, by, count);
    t->today = today;
    t->from = monday;
    t->to = day_add(monday, WEEK_DAYS * count - 1);
    t->week_count = count;
    t->best = t->longest = UNKNOWN;
    for (int i = 0; i < count; i++)
        t->weeks[i].monday = day_add(monday, WEEK_DAYS * i);
}

void trend_put(struct trend_report *t, int week, const struct facts *f,
               const struct week_report *r)
{
    fill(&t->weeks[week], f, r);
}

int trend_week_at(const struct trend_report *t, day_t day)
{
    if (t->week_count == 0)
        return UNKNOWN;
    int week = day_diff(day_monday(day), t->from) / WEEK_DAYS;
    return int_most(0, int_least(t->week_count - 1, week));
}

/* ---- what they come to */

static void best_weeks(struct trend_report *t)
{
    for (int i = 0; i < t->week_count; i++) {
        const struct trend_week *w = &t->weeks[i];
        if (w->done_m > 0 &&
            (t->best < 0 || w->done_m > t->weeks[t->best].done_m))
            t->best = i;
        if (w->longest.m > 0 &&
            (t->longest < 0 || w->longest.m > t->weeks[t->longest].longest.m))
            t->longest = i;
    }
}

static void sum_weeks(const struct trend_report *t, int end,
                      struct trend_sum *out)
{
    for (int i = end - TREND_RECENT_WEEKS; i < end; i++) {
        const struct trend_week *w = &t->weeks[i];
        out->weeks++;
        out->done_m += w->done_m;
        out->done_s += w->done_s;
        out->purposeful_m += w->verdict_m[VERDICT_PURPOSEFUL];
        out->purposeful_s += w->verdict_s[VERDICT_PURPOSEFUL];
    }
}

/* The last whole weeks, and as many before them. */
static void sum_recent(struct trend_report *t)
{
    int end = t->week_count;
    if (end > 0 && t->weeks[end - 1].is_under_way)
        end--;
    if (end >= TREND_RECENT_WEEKS)
        sum_weeks(t, end, &t->recent);
    if (end >= 2 * TREND_RECENT_WEEKS)
        sum_weeks(t, end - TREND_RECENT_WEEKS, &t->before);
}

/* Of the last four weeks, or as many as the curve can be read in. */
static void sum_fitness(struct trend_report *t, day_t last)
{
    int end = t->week_count - 1;
    int from = end - TREND_RECENT_WEEKS;
    from = from < 0 ? 0 : from;
    while (from < end && t->weeks[from].form.is_grey)
        from++;
    if (from >= end)
        return;
    int days = day_diff(last, day_add(t->weeks[from].monday, WEEK_DAYS - 1));
    double change = t->weeks[end].form.fitness - t->weeks[from].form.fitness;
    t->fitness_weeks = end - from;
    t->fitness_change = days > 0 ? change * WEEK_DAYS / days : 0.0;
}

/* Runs of the days from..to by the zone of their purpose: declared, of their
 * session, or inferred, for few watches say one. */
static void sum_sessions(struct intensity_sessions *out, const struct facts *f,
                         day_t from, day_t to)
{
    struct week_match m;
    struct zone_book book;
    zone_book_open(&book, f);
    for (day_t monday = day_monday(from); monday.n <= to.n;
         monday = day_add(monday, WEEK_DAYS)) {
        match_of(&book, monday, &m);
        for (int i = 0; i < m.run_count; i++) {
            day_t day = f->runs[m.runs[i]].day;
            if (day.n >= from.n && day.n <= to.n)
                intensity_session(out, m.roles[i].purpose);
        }
    }
}

static void sum_month(struct trend_month *m, const struct facts *f, day_t last)
{
    m->to = last;
    m->from = day_add(last, 1 - MONTH_DAYS);
    m->time = intensity_of(f, m->from, m->to, false);
    sum_sessions(&m->sessions, f, m->from, m->to);
    m->polarization = polarization_of(m->time);
}

void trend_end(struct trend_report *t, const struct facts *f)
{
    if (t->week_count == 0)
        return;
    t->from = t->weeks[0].monday;
    t->to = day_add(t->weeks[t->week_count - 1].monday, WEEK_DAYS - 1);
    day_t last = t->to.n < t->today.n ? t->to : t->today;
    struct days days;
    days_of(f, &days);
    best_weeks(t);
    sum_recent(t);
    sum_fitness(t, last);
    sum_month(&t->month, f, last);
    t->acute_chronic = acute_chronic_on(f, &days, last);
}
