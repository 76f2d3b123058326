/*
 * trend (judge): week after week over months and years, and what came of it.
 * A plain value made from week reports.
 */
#ifndef MILEPOST_TREND_H
#define MILEPOST_TREND_H

#include "milepost/judge.h"

#define TREND_WEEKS_MAX    3200 /* 61 years */
#define TREND_RECENT_WEEKS 4    /* whole weeks that are held together */

#define TREND_RACES_MAX 2 /* of a week; more are left out */
struct trend_race {
    day_t day;
    dist_t dist; /* of what was raced; 0: not known */
    span_t time;
};

struct trend_week {
    day_t monday;
    bool is_read; /* else no more than its day is known yet */
    enum phase phase;
    bool is_planned, is_cutback;
    bool is_under_way; /* today lies in it, and is not its Sunday */
    bool is_race, is_injury;
    int race_count;
    struct trend_race races[TREND_RACES_MAX];
    uint64_t sites; /* of the injuries: 1 << enum site */
    int runs;
    int32_t planned_m, done_m;
    int32_t planned_s, done_s;
    int32_t bare_s;                   /* of runs without distance */
    int32_t verdict_m[VERDICT_COUNT]; /* add up to done_m */
    int32_t verdict_s[VERDICT_COUNT];
    int32_t purpose_m[PURPOSE_COUNT]; /* what runs were for; these and */
    int32_t none_m;                   /* those nobody knows add up to done_m */
    struct intensity intensity;
    double load, monotony, strain; /* as in the week's report */
    bool is_monotony_capped;       /* all days equal */
    bool is_load_estimated;        /* of a run at least */
    struct form_curve form;
    double ramp;     /* over the highest of four weeks before (B8); 0: none */
    dist_t longest;  /* runs less than 2 h apart are one */
    pace_t easy;     /* at easy effort, one run is enough (easy_mean); 0 */
    double sleep_s;  /* of the report's body_means; UNKNOWN */
    double soreness; /* 1 .. 7 */
    double rhr_bpm;
};

/* Whole weeks held together. */
struct trend_sum {
    int weeks;
    int64_t done_m, done_s, purposeful_m, purposeful_s;
};

/* The 28 days up to the last one; what the intensity is read from (C). */
struct trend_month {
    day_t from, to;
    struct intensity time;
    struct intensity_sessions sessions;
    double polarization; /* of the time; or POLARIZATION_NONE */
};

struct trend_report {
    day_t from, to; /* Monday of the first week, Sunday of the last */
    day_t today;
    bool is_diary_empty;
    int week_count;
    struct trend_week weeks[TREND_WEEKS_MAX];
    int best;                        /* week of the most kilometres; UNKNOWN */
    int longest;                     /* week of the longest run; UNKNOWN */
    struct trend_sum recent, before; /* last weeks, and as many before them */
    struct trend_month month;
    double fitness_change;              /* a week, over the weeks below; 0 */
    int fitness_weeks;                  /* 0: the curve is too young */
    struct acute_chronic acute_chronic; /* on the last day; details only */
};

void trend_begin(struct trend_report *t, day_t today);
/* Adds a week and the facts it was judged from; false: there is no room. */
bool trend_add(struct trend_report *t, const struct facts *f,
               const struct week_report *r);
/*
 * The other way to fill it, in any order: room for the weeks of days
 * first..last, those that were read before as they were; then one after the
 * other. Of more than there is room for the newest.
 */
void trend_open(struct trend_report *t, day_t first, day_t last, day_t today);
void trend_put(struct trend_report *t, int week, const struct facts *f,
               const struct week_report *r);
/* Index of the week that holds a day, the nearest where none does; UNKNOWN of
 * an empty trend. */
int trend_week_at(const struct trend_report *t, day_t day);
/* Sums up; f: the facts of the last week added. */
void trend_end(struct trend_report *t, const struct facts *f);
/* Of kilometres, of time where there are none, in percent; 0. */
double trend_percent(const struct trend_week *w, enum verdict v);

#endif
