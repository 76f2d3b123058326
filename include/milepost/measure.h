/*
 * measure: pace, grade, fitness index, prediction, zones, load, intensity,
 * level, readiness. Pure arithmetic over the model; science.md A to C and F.
 * Doubles inside; each docstring gives unit, range and source.
 */
#ifndef MILEPOST_MEASURE_H
#define MILEPOST_MEASURE_H

#include "milepost/load.h"
#include "milepost/model.h"

/* ---- find.c: places in the facts' ordered lists */

/* Index of the first run, check-in, activity or session on the day or after
 * it; the count of the list if there is none. */
int facts_run_from(const struct facts *f, day_t day);
int facts_checkin_from(const struct facts *f, day_t day);
int facts_activity_from(const struct facts *f, day_t day);
int plan_session_from(const struct plan *p, day_t day);
/* Worst pain of a check-in at a site, 0 .. 10; UNKNOWN: not named. */
int pain_at(const struct checkin *c, enum site site);

/* ---- injury.c */

/* An injury open on a day, the newest of them; NULL: none. The day it ended is
 * free of it. */
const struct injury *injury_open_on(const struct facts *f, day_t day);

/* ---- index.c: fitness index (science.md A1, A6) */

#define INDEX_LEAST 20.0 /* outside: a race without an index */
#define INDEX_MOST  90.0
#define INDEX_SAME  0.05 /* nearer than this two are shown alike */

#define INDEX_HOLD_DAYS (12 * 7) /* a race or test sets it for so long */

/* Oxygen cost of running so fast, ml/kg/min. */
double index_vo2(double m_per_min);
/* Share of the index that can be held so long, about 0.8 .. 1.2. */
double index_fraction(double minutes);
double index_speed(double vo2); /* m/min whose oxygen cost is vo2 */
/* Index of a race; 0 outside 3.5 min .. 5 h or 20 .. 90. */
double index_of_race(dist_t dist, span_t time);
/* Race time at an index, s as a real, to the twelfth digit. */
double index_race_seconds(double index, double metres);
/* Factor after a break of so many days (A6), 0.8 .. 1. */
double index_break_factor(int days_off, bool has_cross_training);

/* Where the index in force on a day came from. */
struct index_basis {
    double index;   /* 0: none */
    bool is_stated; /* athlete's own figure, else a race or test */
    int run;        /* index into facts->runs; UNKNOWN if stated */
    day_t day;      /* of the race or the statement */
    int break_days; /* longest break since, days; 0: none over 5 */
    double unworn;  /* the index before that break wore it */
    dist_t dist;    /* of the race, the stretch that was raced; 0 if stated */
    span_t time;
};
/*
 * The index in force on a day.
 *
 * Given:     day  any; races after it, and after f->today, are not known yet
 * Returned:  the best of the races and tests (from 1500 m on) of the 12 weeks
 *            up to the day, else the stated figure, else index 0
 * Notes:     1) worn by the longest break without a run since (A6), less if
 *            there was cross-training once a week. 2) What lies before the
 *            first run, and from its day to the next, is no known break.
 *            3) Of a race with segments, the longest raced one counts.
 *            4) What was stated since holds against every race before it, and
 *            in the place of one of its own day; a race after it sets the
 *            index (design.md 5: "a race result sets fitness").
 */
struct index_basis index_on(const struct facts *f, day_t day);
/* What of a race or test was raced: its longest such segment, else all. */
void raced_part(const struct facts *f, const struct run *r, dist_t *dist,
                span_t *time);

/* The newest race or test with an index, of the 12 weeks up to a day, that
 * stands before a place in f->runs; UNKNOWN. */
int index_result(const struct facts *f, day_t day, int before);

/* An index that results speak for and that does not hold. */
struct index_offer {
    double index;  /* 0: none */
    day_t day;     /* of the result that says so */
    bool is_lower; /* two in a row were worse; else one was overruled */
};
/* What results say but for the runner's own figure since; else, where the two
 * newest (on fair ground) lie a point and more below the index in force, the
 * better of them (science.md G6: "if better, or if worse twice"). */
struct index_offer index_offered(const struct facts *f, day_t day);

/* What a race or test did to the index in force. */
struct index_change {
    struct index_basis before, after; /* the same: nothing */
    struct index_offer offer;         /* new, and does not hold */
    day_t day;                        /* of the newest result; NO_DAY */
};
bool index_is_changed(const struct index_change *c); /* as shown */
/* To be asked: the newest result sets another index than there was before, or
 * speaks for one that does not hold. A first index is no question. */
bool index_is_asked(const struct index_change *c);

/* ---- pace.c: paces, zones by pace, grade (A2, A5, A7) */

struct paces paces_of(double index); /* all 0 if index is 0 */
/* Pace a purpose is run at, rounded to 1 s/km: races by their distance, jogs
 * and recovery at the slow end of easy; 0 without an index. */
pace_t pace_for(const struct paces *p, enum purpose purpose, dist_t dist);
double grade_cost(double slope); /* J/kg/m, |slope| clamped to 0.45 */
/* Flat pace of the same cost, s/km as a real. Minetti's as measured: on real
 * descents it credits too much, hold the factor at 0.85 or more there. */
double grade_pace(double s_per_km, double slope);
/* Factor >= 1 for a run of so much ascent, half up and half down. */
double grade_factor(int climb_m, dist_t dist);

/* ---- predict.c (A3, A4) */

/* Seconds, metres; k: the exponent, 1.06 for most. */
double predict_riegel(double seconds, double metres, double to_m, double k);
/* A runner's own exponent from two races, kept to 1.03 .. 1.15. */
double predict_riegel_k(double s1, double m1, double s2, double m2);
/* Marathon seconds of a recreational runner from one race, or two (the second
 * the longer), and miles a week: Vickers and Vertosick 2016. */
double predict_marathon_one(double seconds, double metres, double miles_week);
double predict_marathon_two(double s1, double m1, double s2, double m2,
                            double miles_week);
struct critical_speed {
    double m_per_s;
    double d_prime_m;
    bool is_known; /* three efforts or more */
};
/* Least squares over n best efforts of some 2 to 20 min. */
struct critical_speed critical_speed(const double *metres,
                                     const double *seconds, int n);

/* ---- zone.c: which of three zones a stretch was run in (A5) */

struct zone_limits {
    double threshold_bpm; /* LTHR: measured, else 0.90 x stated max; 0: none */
    struct paces paces;
};
/* Limits with the index in force on the day. */
struct zone_limits zone_limits_on(const struct facts *f, day_t day);

/* The same of many days of one facts: an index is looked up once a day, and
 * race paces, which are dear, are made anew only where it changed. */
struct zone_book {
    const struct facts *f;
    double index[FACTS_DAYS]; /* by day from f->first; below 0: not asked */
    struct zone_limits kept;  /* of the index asked for last */
};
void zone_book_open(struct zone_book *z, const struct facts *f);
/* Good until the next day is asked for. */
const struct zone_limits *zone_book_on(struct zone_book *z, day_t day);

struct zone_reading {
    int zone; /* 1 .. 3; nothing known counts as 1 */
    enum zone_source source;
    int32_t value; /* read from: bpm, s/km on the flat, RPE; else 0 */
};
/* Zone of a stretch in A5's order of trust: pulse, grade-adjusted pace,
 * effort, purpose. Treadmill: never by pace. */
struct zone_reading zone_of(const struct zone_limits *z, const struct run *r,
                            const struct segment *s);
/* The same of all segments of a run. Effort was given for the whole: where
 * there is harder work in it, an easier part is read by its purpose. */
void zones_of(const struct zone_limits *z, const struct run *r,
              const struct segment *s, int n,
              struct zone_reading out[RUN_SEGMENTS_MAX]);
/* Pulse of a training pace by the measured maximum (A2), else by the measured
 * threshold (A5), bpm, low 0: no lower end; false where neither is known, and
 * for repetitions. */
bool pulse_for(const struct athlete *a, enum pace_name pace, int *low,
               int *high);
double karvonen_bpm(double rest, double max, double share);
double hr_max_tanaka(double age); /* estimated, +-10 bpm */
double hr_max_gellish(double age);

/* ---- split.c: the segments a run is judged by (science.md D) */

/*
 * Segments of a run: its own where it has them, else the estimated split of
 * warm-up, work, jog and cool-down, else one. Distances add up to the run's
 * to the metre, times to the second.
 *
 * Given:     purpose  the run's, declared or of its session
 * Returned:  out      1 .. RUN_SEGMENTS_MAX segments, none with purpose NONE
 *                     unless purpose is NONE
 * Returned (value):   their count
 * Notes:     1) what laps leave open is filled from the totals and marked
 *            estimated; what the run has beyond them is a last easy segment.
 *            2) a total that is 0 is not known, and nobody's part of it is.
 */
int split_run(const struct facts *f, const struct run *r, enum purpose purpose,
              struct segment out[RUN_SEGMENTS_MAX]);
/* The same for a planned session, from its steps, repeats unrolled. Paces
 * resolve "@T"; a session without steps is cut as a run would be; strength
 * has 0 segments. */
int split_session(const struct plan *p, const struct session *s,
                  const struct paces *paces,
                  struct segment out[RUN_SEGMENTS_MAX]);

/* The totals of a run cut where the steps of the session it met are, all
 * marked estimated. 0: it has segments, is a race, differs in size by a fifth
 * and more, or the session holds no work with easier parts around it. */
int split_as_session(const struct run *r, const struct plan *p,
                     const struct session *s, const struct paces *paces,
                     struct segment out[RUN_SEGMENTS_MAX]);

/* ---- level.c (science.md 0) */

enum level_hold { /* what keeps the level from the next one */
                  LEVEL_HOLD_VOLUME,   /* kilometres a week */
                  LEVEL_HOLD_MONTHS,   /* experience */
                  LEVEL_HOLD_NOT_SAID, /* experience nobody said: intermediate
                                          at most */
                  LEVEL_HOLD_INDEX,    /* elite, but for the fitness index */
};

struct level_reading {
    enum level level;
    enum level inferred; /* what it would be had nobody stated it */
    enum level_hold hold;
    bool is_stated;
    bool is_unknown; /* nothing stated, no 28 days: beginner, said so */
    dist_t weekly;   /* the volume it was read from */
    int weeks;       /* the mean of 12 or of 4 of them; 0: as stated */
    int months;      /* experience used; UNKNOWN */
    dist_t next;     /* a week, from here on the volume is the next level's */
    dist_t kept;     /* below its limit, but kept down to here; 0 */
    int next_months; /* the same of experience; 0: there is no next */
    int next_index;  /* where the index holds it; 0 */
};
/*
 * Level as of a Monday: stated, else the lower of experience and volume.
 *
 * Notes:     1) volume: the higher of the 28-day mean and the best 12-week
 *            mean of 26 weeks; without 28 days the stated weekly distance.
 *            2) a limit is passed by 10 % before the level changes: the last
 *            26 Mondays are walked. 3) experience nobody stated holds the
 *            level at intermediate, unless the diary is 36 months old.
 */
struct level_reading level_on(const struct facts *f, const struct days *d,
                              day_t monday);

/* ---- readiness.c (F1 to F4) */

#define READINESS_REASONS_MAX 12

// clang-format off
enum reason_id { /* each a sentence in words */
    /*                         value seen, limit it was held against */
    REASON_PAIN,            /* 0 .. 10, above it red or from it amber */
    REASON_PAIN_RISING,     /* 0 .. 10, the day before's */
    REASON_PAIN_SHARP,      /* 0 .. 10 or UNKNOWN; sharp, or a limp */
    REASON_PAIN_RUN,        /* 0 .. 10, on a run of the two days before */
    REASON_EMERGENCY,       /* 1 .. 10 */
    REASON_ILL_HEAD,
    REASON_ILL_SYSTEMIC,
    REASON_ILL_YESTERDAY,   /* days ill; nobody said it is gone */
    REASON_ILL_BEFORE,      /* days ill, no limit */
    REASON_HOOPER,          /* SD above the own baseline */
    REASON_HOOPER_SUM,      /* 4 .. 28 */
    REASON_ITEMS_SEVEN,     /* items at 7 */
    REASON_SLEEP_SHORT,     /* hours */
    REASON_SLEEP_TWO_NIGHTS, /* hours */
    REASON_HRV_LOW,         /* rMSSD, ms */
    REASON_RHR_HIGH,        /* bpm above the own usual */
    REASON_AUTONOMIC_BOTH,  /* bpm above the own usual */
    REASON_MOOD_LOW,        /* 1 .. 5 */
    REASON_HARD_YESTERDAY,  /* enum purpose, no limit */
    REASON_MARATHON_LATELY, /* days since */
    REASON_COUNT
};
// clang-format on

struct reason {
    double value; /* what was seen; the unit stands with the id */
    double limit; /* what it was held against */
    enum reason_id id;
    enum family family;
    enum site site; /* of pain, else NONE */
    bool is_red;
};

struct readiness_reading {
    day_t day;
    enum readiness readiness;
    bool is_known; /* a check-in (or load) spoke; else GO by default */
    bool is_pain_or_illness_alone; /* red by nothing else (R4) */
    bool is_load_alone;    /* easy_only by load only: stops quality only */
    bool is_after_illness; /* easy days after one: a long run is shorter */
    int body_amber;        /* body families amber, load not counted */
    int reason_count;
    struct reason reasons[READINESS_REASONS_MAX]; /* in the families' order */
};
/*
 * How a day may be run (F3): any red family is skip, three amber families of
 * the body are too, one or two easy_only; load alone easy_only.
 *
 * Given:     day  any; the 60 days before it are its baseline
 * Notes:     1) a field not given is silent, it never makes the day worse.
 *            2) groin, hip, pelvis, sacrum, shin and foot are red above 2
 *            (F4: not run on before a clinician has seen them). 3) pain that
 *            stopped a run keeps the two days after it off (F4), and so do
 *            chest pain, fainting and palpitations. 4) fever or illness below
 *            the neck keeps the day after it off unless it is said gone, and
 *            eases as many days as it had (R3).
 */
struct readiness_reading readiness_on(const struct facts *f,
                                      const struct days *d, day_t day);

/* The day's body: morning fields, else the evening before's (E2, readiness). */
struct checkin body_on(const struct facts *f, day_t day);
/* Sum 4 .. 28 of sleep quality, stress, fatigue, soreness; UNKNOWN. */
int hooper_sum(const struct checkin *c);
/* z of today's sum against 'n' values (>= 14), sample SD floored to 1.5. */
double hooper_z(const double *baseline, int n, double today);
/* Below this the 7-day mean of ln rMSSD is low: mean - 0.5 SD (F2). */
double hrv_lower_limit(double mean_ln, double sd_ln);

/* ---- wear.c: worn down (F5) */

enum wear_sign {             /* its number, 0 where too little is known */
                 WEAR_HEAVY, /* days in a row with one of the four items at 6 or
                                7 */
                 WEAR_MOTIVATION, /* mean, 1 .. 5 */
                 WEAR_MOOD,       /* mean, 1 .. 5 */
                 WEAR_EFFORT,  /* runs whose effort was well above what the pace
                                  costs */
                 WEAR_SKIPPED, /* percent of the planned sessions, illness apart
                                */
                 WEAR_SLOWER,  /* percent the last race or test lies below the
                                  best */
                 WEAR_ILL,     /* illnesses in 30 days */
                 WEAR_SLEEP,   /* mean, hours */
                 WEAR_COUNT
};
struct wear_reading {
    int count; /* signs that count, 0 .. 8 */
    bool is_seen[WEAR_COUNT];
    double value[WEAR_COUNT];
    bool is_down_long; /* slower for over four weeks, and the mood with it */
};
/*
 * Signs of being worn down in the 14 days up to a day, each against its
 * setting (judge.w14_...).
 *
 * Notes:     1) means need 7 mornings, the share of skipped sessions 4 of
 *            them, illnesses a run between them: what is not known is no sign.
 *            2) a race is held against the best of 12 weeks that was no more
 *            than twice as long or as short. 3) pregnant and postpartum, no
 *            sign is read from pace.
 * Source:    the list is a house rule; its parts Weakley et al., 2022, and
 *            Carrard et al., 2022.
 */
struct wear_reading wear_on(const struct facts *f, const struct settings *set,
                            day_t day);
/* The same, of the book's facts. */
struct wear_reading wear_by(struct zone_book *z, const struct settings *set,
                            day_t day);

#endif
