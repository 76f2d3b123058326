/* Fitness index, paces, predictions: which race on which day. */
#include "judge/figures.h"

#include "milepost/aim.h"

static const char no_index[] =
    "No race or test of the last 12 weeks and no stated index: log a race, or "
    "say 'athlete fitness_index'; until then run by effort.";

/* The race or the statement an index came from. */
static void add_basis(const struct bench *b, const struct index_basis *basis,
                      struct grounds *g)
{
    bool is_race = !basis->is_stated && basis->run != UNKNOWN;
    if (is_race) {
        ground_add(g, "race", UNIT_METRES, basis->dist.m, basis->day);
        ground_add(g, "race_time", UNIT_SECONDS, basis->time.s, basis->day);
    } else {
        ground_add(g, "stated_index", UNIT_TENTH, 10.0 * basis->index,
                   basis->day);
    }
    ground_of(g, "days_old", UNIT_COUNT_OF,
              day_diff(bench_last(b), basis->day));
    if (basis->break_days > 0)
        ground_of(g, "break_since_days", UNIT_COUNT_OF, basis->break_days);
}

void figure_index(const struct bench *b, const struct week_report *r,
                  struct figure_reading *out)
{
    if (r->basis.index <= 0.0) {
        out->remark = no_index;
        return;
    }
    ground_of(&out->values, "fitness_index", UNIT_TENTH, 10.0 * r->basis.index);
    add_basis(b, &r->basis, &out->grounds);
}

/* ---- paces */

static void pace_grounds(const struct bench *b, const struct week_report *r,
                         struct figure_reading *out)
{
    if (r->paces.index <= 0.0) {
        out->remark = no_index;
        return;
    }
    ground_add(&out->grounds, "fitness_index", UNIT_TENTH,
               10.0 * r->paces.index, r->basis.day);
    add_basis(b, &r->basis, &out->grounds);
}

static void figure_pace(const struct bench *b, const struct week_report *r,
                        enum pace_name name, struct figure_reading *out)
{
    pace_grounds(b, r, out);
    if (r->paces.index > 0.0)
        ground_of(&out->values, "pace", UNIT_PACE, r->paces.of[name].s_per_km);
}

void figure_easy_pace(const struct bench *b, const struct week_report *r,
                      struct figure_reading *out)
{
    pace_grounds(b, r, out);
    if (r->paces.index <= 0.0)
        return;
    ground_of(&out->values, "from", UNIT_PACE, r->paces.easy_fast.s_per_km);
    ground_of(&out->values, "to", UNIT_PACE, r->paces.easy_slow.s_per_km);
}

void figure_marathon_pace(const struct bench *b, const struct week_report *r,
                          struct figure_reading *out)
{
    figure_pace(b, r, PACE_MARATHON, out);
}

void figure_threshold_pace(const struct bench *b, const struct week_report *r,
                           struct figure_reading *out)
{
    figure_pace(b, r, PACE_THRESHOLD, out);
}

void figure_interval_pace(const struct bench *b, const struct week_report *r,
                          struct figure_reading *out)
{
    figure_pace(b, r, PACE_INTERVAL, out);
}

void figure_repetition_pace(const struct bench *b, const struct week_report *r,
                            struct figure_reading *out)
{
    figure_pace(b, r, PACE_REPETITION, out);
}

/* ---- predictions */

void figure_prediction(const struct bench *b, const struct week_report *r,
                       struct figure_reading *out)
{
    static const enum goal_kind kinds[] = { GOAL_5K, GOAL_10K, GOAL_HALF,
                                            GOAL_MARATHON };
    if (r->basis.index <= 0.0) {
        out->remark = no_index;
        return;
    }
    for (size_t i = 0; i < COUNT_OF(kinds); i++)
        ground_of(
            &out->values, goal_kind_word(kinds[i]), UNIT_SECONDS,
            index_race_seconds(r->basis.index, goal_kind_dist(kinds[i]).m));
    struct prediction p = prediction_at(b->f, b->days, &r->basis,
                                        goal_kind_dist(GOAL_MARATHON), 0);
    if (p.mileage_s > 0.0)
        ground_of(&out->values, "marathon_by_your_mileage", UNIT_SECONDS,
                  p.mileage_s);
    ground_add(&out->grounds, "fitness_index", UNIT_TENTH,
               10.0 * r->basis.index, r->basis.day);
    add_basis(b, &r->basis, &out->grounds);
    for (int w = PREDICTION_WEEKS; w > 0; w--) {
        day_t from = day_add(b->f->today, -WEEK_DAYS * w);
        ground_add(&out->grounds, "seven_days_from", UNIT_METRES,
                   days_dist(b->days, from, day_add(from, WEEK_DAYS - 1)).m,
                   from);
    }
}

/* ---- critical speed */

#define EFFORT_LEAST_S 120
#define EFFORT_MOST_S  1200
#define EFFORT_DAYS    84
#define EFFORTS_MAX    16
#define EFFORTS_LEAST  3

void figure_critical_speed(const struct bench *b, const struct week_report *r,
                           struct figure_reading *out)
{
    (void)r;
    double metres[EFFORTS_MAX];
    double seconds[EFFORTS_MAX];
    int n = 0;
    const struct facts *f = b->f;
    day_t last = bench_last(b);
    for (int i = facts_run_from(f, day_add(last, -EFFORT_DAYS));
         i < f->run_count && f->runs[i].day.n <= last.n && n < EFFORTS_MAX;
         i++) {
        const struct run *own = &f->runs[i];
        bool is_raced =
            own->purpose == PURPOSE_RACE || own->purpose == PURPOSE_TEST;
        if (!is_raced || own->dist.m <= 0 || own->time.s < EFFORT_LEAST_S ||
            own->time.s > EFFORT_MOST_S)
            continue;
        metres[n] = own->dist.m;
        seconds[n++] = own->time.s;
        ground_add(&out->grounds, "effort", UNIT_METRES, own->dist.m, own->day);
        ground_add(&out->grounds, "effort_time", UNIT_SECONDS, own->time.s,
                   own->day);
    }
    if (n < EFFORTS_LEAST) {
        out->remark = "It needs three races or tests of 2 to 20 minutes in "
                      "twelve weeks.";
        return;
    }
    struct critical_speed cs = critical_speed(metres, seconds, n);
    ground_of(&out->values, "m_per_s", UNIT_HUNDREDTH, 100.0 * cs.m_per_s);
    ground_of(&out->values, "pace", UNIT_PACE, METRES_PER_KM / cs.m_per_s);
}
