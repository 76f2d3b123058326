/*
 * figures (private to judge): what the functions behind `why NUMBER` share.
 * Each fills values and grounds from a bench and the report made of it.
 */
#ifndef JUDGE_FIGURES_H
#define JUDGE_FIGURES_H

#include "judge/engine.h"
#include "milepost/figure.h"

void ground_add(struct grounds *g, const char *name, enum input_unit unit,
                double value, day_t day);
/* The same of no day. */
void ground_of(struct grounds *g, const char *name, enum input_unit unit,
               double value);
/* The week's last day that is known: today in a week under way. */
day_t bench_last(const struct bench *b);

typedef void figure_fn(const struct bench *b, const struct week_report *r,
                       struct figure_reading *out);
/* ---- figures_pace.c */
figure_fn figure_index, figure_easy_pace, figure_marathon_pace,
    figure_threshold_pace, figure_interval_pace, figure_repetition_pace,
    figure_prediction, figure_critical_speed;
/* ---- figures_week.c */
figure_fn figure_planned, figure_done, figure_purposeful, figure_off_target,
    figure_junk, figure_unplanned, figure_rest, figure_adherence,
    figure_strength;
/* ---- figures_plan.c */
figure_fn figure_level, figure_phase, figure_days_left, figure_readiness;
/* ---- figures_body.c */
figure_fn figure_easy_runs, figure_sleep, figure_soreness, figure_resting_pulse;
/* ---- figures_load.c */
figure_fn figure_intensity, figure_polarization, figure_load, figure_monotony,
    figure_strain, figure_fitness, figure_fatigue, figure_freshness,
    figure_trimp, figure_stress_score, figure_acute_chronic, figure_spike,
    figure_ramp;

#endif
