/* Load and what is made of it; longest run and week against the month. */
#include "judge/figures.h"

#define MONTH_DAYS 28
#define FIT_DAYS   42

static double load_on(const struct bench *b, day_t day)
{
    return days_row(b->days, day)->load;
}

/* The loads of seven days up to a day; one put in for want of an effort says
 * so. */
static void add_loads(const struct bench *b, day_t last, struct grounds *g)
{
    for (int i = WEEK_DAYS - 1; i >= 0; i--) {
        day_t day = day_add(last, -i);
        bool is_guess = days_row(b->days, day)->is_load_estimated;
        ground_add(g, is_guess ? "load_estimated" : "load", UNIT_COUNT_OF,
                   load_on(b, day), day);
    }
}

void figure_load(const struct bench *b, const struct week_report *r,
                 struct figure_reading *out)
{
    ground_of(&out->values, "load", UNIT_COUNT_OF, r->load);
    add_loads(b, b->sunday, &out->grounds);
    double mean = bench_mean_load(b);
    if (mean > 0.0)
        ground_add(&out->grounds, "mean_of_four_weeks_before", UNIT_COUNT_OF,
                   mean, day_add(b->monday, -MONTH_DAYS));
}

void figure_monotony(const struct bench *b, const struct week_report *r,
                     struct figure_reading *out)
{
    if (r->load <= 0.0) {
        out->remark = "A week without load has none.";
        return;
    }
    ground_of(&out->values, "monotony", UNIT_HUNDREDTH, 100.0 * r->monotony);
    if (r->is_monotony_capped)
        out->remark = "All days are equal: it ends at 10 and says little.";
    double mean = r->load / WEEK_DAYS;
    ground_of(&out->grounds, "mean", UNIT_TENTH, 10.0 * mean);
    if (!r->is_monotony_capped)
        ground_of(&out->grounds, "standard_deviation", UNIT_TENTH,
                  10.0 * mean / r->monotony);
    add_loads(b, b->sunday, &out->grounds);
}

void figure_strain(const struct bench *b, const struct week_report *r,
                   struct figure_reading *out)
{
    ground_of(&out->values, "strain", UNIT_COUNT_OF, r->strain);
    ground_add(&out->grounds, "load", UNIT_COUNT_OF, r->load, b->monday);
    ground_add(&out->grounds, "monotony", UNIT_HUNDREDTH, 100.0 * r->monotony,
               b->monday);
}

/* ---- fitness, fatigue, freshness */

static const char young[] = "The diary is younger than 42 days: mostly where "
                            "the curve was begun, read it as a start.";

void figure_fitness(const struct bench *b, const struct week_report *r,
                    struct figure_reading *out)
{
    day_t last = bench_last(b);
    day_t before = day_add(last, -FIT_DAYS);
    ground_add(&out->values, "fitness", UNIT_TENTH, 10.0 * r->form.fitness,
               last);
    out->remark = r->form.is_grey ? young : NULL;
    if (!r->form.is_grey)
        ground_add(&out->grounds, "six_weeks_before", UNIT_TENTH,
                   10.0 * form_on(b->f, b->days, before).fitness, before);
    add_loads(b, last, &out->grounds);
}

void figure_fatigue(const struct bench *b, const struct week_report *r,
                    struct figure_reading *out)
{
    day_t last = bench_last(b);
    day_t before = day_add(last, -WEEK_DAYS);
    ground_add(&out->values, "fatigue", UNIT_TENTH, 10.0 * r->form.fatigue,
               last);
    out->remark = r->form.is_grey ? young : NULL;
    ground_add(&out->grounds, "a_week_before", UNIT_TENTH,
               10.0 * form_on(b->f, b->days, before).fatigue, before);
    add_loads(b, last, &out->grounds);
}

void figure_freshness(const struct bench *b, const struct week_report *r,
                      struct figure_reading *out)
{
    day_t last = bench_last(b);
    ground_add(&out->values, "freshness", UNIT_TENTH, 10.0 * r->form.freshness,
               day_add(last, 1));
    out->remark = r->form.is_grey ? young : NULL;
    ground_add(&out->grounds, "fitness", UNIT_TENTH, 10.0 * r->form.fitness,
               last);
    ground_add(&out->grounds, "fatigue", UNIT_TENTH, 10.0 * r->form.fatigue,
               last);
}

/* ---- by pulse and by pace, for the trend's details */

void figure_trimp(const struct bench *b, const struct week_report *r,
                  struct figure_reading *out)
{
    const struct athlete *a = &b->f->athlete;
    double sum = 0.0;
    if (a->hr_max > 0)
        ground_of(&out->grounds, "hr_max", UNIT_COUNT_OF, a->hr_max);
    if (a->hr_rest > 0)
        ground_of(&out->grounds, "hr_rest", UNIT_COUNT_OF, a->hr_rest);
    for (int i = 0; i < r->run_count; i++) {
        if (r->runs[i].trimp < 0.0)
            continue;
        sum += r->runs[i].trimp;
        ground_add(&out->grounds, "trimp", UNIT_TENTH, 10.0 * r->runs[i].trimp,
                   b->f->runs[r->runs[i].run].day);
    }
    if (sum > 0.0)
        ground_of(&out->values, "trimp", UNIT_TENTH, 10.0 * sum);
    else
        out->remark = "It needs a run with a pulse, and 'athlete hr_max' and "
                      "'hr_rest' as measured.";
}

static const char *stress_name(enum stress_source source)
{
    return source == STRESS_SOURCE_PACE ? "from_pace" : "from_effort";
}

void figure_stress_score(const struct bench *b, const struct week_report *r,
                         struct figure_reading *out)
{
    double sum = 0.0;
    for (int i = 0; i < r->run_count; i++) {
        const struct stress_reading *own = &r->runs[i].stress;
        if (own->source == STRESS_SOURCE_NONE)
            continue;
        sum += own->score;
        ground_add(&out->grounds, stress_name(own->source), UNIT_TENTH,
                   10.0 * own->score, b->f->runs[r->runs[i].run].day);
    }
    if (sum > 0.0)
        ground_of(&out->values, "stress_score", UNIT_TENTH, 10.0 * sum);
    else
        out->remark = "It needs a run with a time, and a pace or an effort.";
    if (r->paces.index > 0.0)
        ground_add(&out->grounds, "threshold_pace", UNIT_PACE,
                   r->paces.of[PACE_THRESHOLD].s_per_km, r->basis.day);
}

void figure_acute_chronic(const struct bench *b, const struct week_report *r,
                          struct figure_reading *out)
{
    (void)r;
    day_t last = bench_last(b);
    day_t week = day_add(last, 1 - WEEK_DAYS);
    day_t month = day_add(last, 1 - MONTH_DAYS);
    struct acute_chronic own = acute_chronic_on(b->f, b->days, last);
    if (!own.is_known) {
        out->remark = "It needs 28 days of diary.";
        return;
    }
    ground_add(&out->values, "coupled", UNIT_HUNDREDTH, 100.0 * own.coupled,
               last);
    ground_of(&out->values, "uncoupled", UNIT_HUNDREDTH, 100.0 * own.uncoupled);
    ground_of(&out->values, "ewma", UNIT_HUNDREDTH, 100.0 * own.ewma);
    ground_add(&out->grounds, "load_of_7_days", UNIT_COUNT_OF,
               days_load(b->days, week, last), week);
    ground_add(&out->grounds, "load_of_28_days", UNIT_COUNT_OF,
               days_load(b->days, month, last), month);
}

/* ---- intensity */

static double seconds_of(const struct intensity *i)
{
    return (double)i->zone_s[0] + i->zone_s[1] + i->zone_s[2];
}

static void add_zones(const struct intensity *i, day_t from, struct grounds *g)
{
    static const char *const names[] = { "zone_1", "zone_2", "zone_3" };
    for (int z = 0; z < 3; z++)
        ground_add(g, names[z], UNIT_SECONDS, i->zone_s[z], from);
}

static void add_limits(const struct bench *b, struct grounds *g)
{
    struct zone_limits z = zone_limits_on(b->f, bench_last(b));
    if (z.threshold_bpm > 0.0)
        ground_of(g, "threshold_pulse", UNIT_COUNT_OF, z.threshold_bpm);
    if (z.paces.index > 0.0)
        ground_of(g, "fitness_index", UNIT_TENTH, 10.0 * z.paces.index);
}

void figure_intensity(const struct bench *b, const struct week_report *r,
                      struct figure_reading *out)
{
    static const char *const names[] = { "zone_1", "zone_2", "zone_3" };
    double sum = seconds_of(&r->intensity);
    if (sum <= 0.0) {
        out->remark = "No running time in this week.";
        return;
    }
    for (int z = 0; z < 3; z++)
        ground_of(&out->values, names[z], UNIT_PERCENT,
                  100.0 * r->intensity.zone_s[z] / sum);
    add_zones(&r->intensity, b->monday, &out->grounds);
    add_limits(b, &out->grounds);
}

void figure_polarization(const struct bench *b, const struct week_report *r,
                         struct figure_reading *out)
{
    (void)r;
    day_t last = bench_last(b);
    day_t from = day_add(last, 1 - MONTH_DAYS);
    struct intensity i = intensity_of(b->f, from, last, false);
    double index = polarization_of(i);
    add_zones(&i, from, &out->grounds);
    if (index > POLARIZATION_NONE)
        ground_of(&out->values, "polarization", UNIT_HUNDREDTH, 100.0 * index);
    else
        out->remark = "It needs three hours of running in 28 days, and no more "
                      "of zone 3 than of zone 1.";
}

/* ---- against the month before */

void figure_spike(const struct bench *b, const struct week_report *r,
                  struct figure_reading *out)
{
    (void)r;
    int32_t most = 0;
    day_t on = NO_DAY;
    for (day_t day = b->monday; day.n <= b->sunday.n; day = day_add(day, 1)) {
        int32_t own = days_row(b->days, day)->longest_m;
        on = own > most ? day : on;
        most = int_most(own, most);
    }
    int32_t before = most > 0 ? bench_longest_before(b, on) : 0;
    if (before <= 0) {
        out->remark = most > 0 ? "Too little is known of the 30 days before: "
                                 "21 days of diary and 6 runs are asked for."
                               : "No run with a distance in this week.";
        return;
    }
    double may = before * b->set->v[SETTING_R10_FROM];
    ground_of(&out->values, "spike", UNIT_HUNDREDTH, 100.0 * most / before);
    ground_add(&out->grounds, "longest", UNIT_METRES, most, on);
    ground_add(&out->grounds, "longest_of_30_days_before", UNIT_METRES, before,
               bench_longest_day(b, on, before));
    ground_of(&out->grounds, "practised_up_to", UNIT_METRES, may);
}

void figure_ramp(const struct bench *b, const struct week_report *r,
                 struct figure_reading *out)
{
    if (b->highest_m == UNKNOWN || b->highest_m <= 0) {
        out->remark = "It needs four whole weeks before this one.";
        return;
    }
    ground_of(&out->values, "ramp", UNIT_HUNDREDTH,
              100.0 * r->done_m / b->highest_m);
    for (int w = RAMP_WEEKS; w > 0; w--) {
        day_t first = day_add(b->monday, -WEEK_DAYS * w);
        ground_add(&out->grounds, "week", UNIT_METRES,
                   days_dist(b->days, first, day_add(first, WEEK_DAYS - 1)).m,
                   first);
    }
    ground_add(&out->grounds, "this_week", UNIT_METRES, r->done_m, b->monday);
}
