/*
 * What each figure of a report rests on: its value, and the numbers with
 * their days that made it. A row joins a figure to the function that knows.
 */
#include "judge/figures.h"

void ground_add(struct grounds *g, const char *name, enum input_unit unit,
                double value, day_t day)
{
    if (g->count < GROUNDS_MAX)
        g->at[g->count++] =
            (struct ground){ name, unit, (int32_t)lround(value), day };
}

void ground_of(struct grounds *g, const char *name, enum input_unit unit,
               double value)
{
    ground_add(g, name, unit, value, NO_DAY);
}

day_t bench_last(const struct bench *b)
{
    day_t today = b->f->today;
    return today.n >= b->monday.n && today.n < b->sunday.n ? today : b->sunday;
}

// clang-format off
static figure_fn *const fns[FIGURE_COUNT] = {
    [FIGURE_FITNESS_INDEX]   = figure_index,
    [FIGURE_EASY_PACE]       = figure_easy_pace,
    [FIGURE_MARATHON_PACE]   = figure_marathon_pace,
    [FIGURE_THRESHOLD_PACE]  = figure_threshold_pace,
    [FIGURE_INTERVAL_PACE]   = figure_interval_pace,
    [FIGURE_REPETITION_PACE] = figure_repetition_pace,
    [FIGURE_PREDICTION]      = figure_prediction,
    [FIGURE_CRITICAL_SPEED]  = figure_critical_speed,
    [FIGURE_PLANNED]         = figure_planned,
    [FIGURE_DONE]            = figure_done,
    [FIGURE_PURPOSEFUL]      = figure_purposeful,
    [FIGURE_OFF_TARGET]      = figure_off_target,
    [FIGURE_JUNK]            = figure_junk,
    [FIGURE_UNPLANNED]       = figure_unplanned,
    [FIGURE_REST_HONOURED]   = figure_rest,
    [FIGURE_ADHERENCE]       = figure_adherence,
    [FIGURE_STRENGTH]        = figure_strength,
    [FIGURE_INTENSITY]       = figure_intensity,
    [FIGURE_POLARIZATION]    = figure_polarization,
    [FIGURE_LOAD]            = figure_load,
    [FIGURE_MONOTONY]        = figure_monotony,
    [FIGURE_STRAIN]          = figure_strain,
    [FIGURE_FITNESS]         = figure_fitness,
    [FIGURE_FATIGUE]         = figure_fatigue,
    [FIGURE_FRESHNESS]       = figure_freshness,
    [FIGURE_TRIMP]           = figure_trimp,
    [FIGURE_STRESS_SCORE]    = figure_stress_score,
    [FIGURE_ACUTE_CHRONIC]   = figure_acute_chronic,
    [FIGURE_SPIKE]           = figure_spike,
    [FIGURE_RAMP]            = figure_ramp,
    [FIGURE_LEVEL]           = figure_level,
    [FIGURE_PHASE]           = figure_phase,
    [FIGURE_DAYS_LEFT]       = figure_days_left,
    [FIGURE_READINESS]       = figure_readiness,
    [FIGURE_EASY_RUNS]       = figure_easy_runs,
    [FIGURE_SLEEP]           = figure_sleep,
    [FIGURE_SORENESS]        = figure_soreness,
    [FIGURE_RESTING_PULSE]   = figure_resting_pulse,
};
// clang-format on

void figure_read(const struct facts *f, const struct settings *set,
                 const struct days *d, const struct week_report *r,
                 enum figure_id id, struct figure_reading *out)
{
    struct bench b;
    struct docket docket;
    memset(out, 0, sizeof *out);
    docket_open(&docket, f, set, d);
    bench_make(&b, &docket, r->monday);
    fns[id](&b, r, out);
}
