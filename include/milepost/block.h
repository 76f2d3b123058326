/*
 * block (judge): what a run of weeks did. A phase or any span,
 * summed up week by week from their reports, so that only one is held.
 */
#ifndef MILEPOST_BLOCK_H
#define MILEPOST_BLOCK_H

#include "milepost/judge.h"

#define BLOCK_WEEKS_MAX PLAN_WEEKS_MAX

/* ---- sums */

/* A week of it, in a row. */
struct block_week {
    day_t monday;
    enum phase phase;
    bool is_planned, is_cutback;
    bool is_whole; /* its Sunday is not after today */
    int32_t planned_m, planned_s;
    int32_t ahead_m, ahead_s;   /* of those, still to come */
    int32_t rested_m, rested_s; /* of those, skipped for a good reason */
    int32_t done_m, done_s;
    int32_t verdict_m[VERDICT_COUNT]; /* add up to done_m */
    int32_t verdict_s[VERDICT_COUNT];
    int32_t longest_m; /* week_longest */
    int runs;
    double load, monotony;
    struct form_curve form; /* of its Sunday, or today */
};

/* Sessions that are due: those still to come are not among 'due'. */
struct block_sessions {
    int due;
    int done;   /* on their day or moved */
    int rested; /* skipped for recovery, illness or pain, or on a skip day */
};

struct block_purpose {
    int32_t planned_m, done_m; /* the sums of the weeks' reports */
    int32_t planned_s, done_s;
    int32_t due_m, due_s;   /* of planned, what is not still to come */
    int32_t rested_m;       /* of due, skipped for a good reason */
    int32_t good_m, good_s; /* purposeful, of done */
    int runs;
    int specificity; /* to the goal, 0 .. 2; 0 without one */
    int told; /* of those, declared or of their session; others are inferred */
    struct block_sessions sessions;
};
bool block_is_told(const struct block_purpose *p); /* half of them and more */

struct block_pain {
    int days;  /* on which the site was named above 0 */
    int worst; /* 1 .. 10 */
};

struct block_warning {
    int weeks;
    enum severity severity; /* the worst of them */
    struct warning latest;
    day_t latest_week; /* its Monday */
};

/* ---- the aim of a phase, and what came of it */

enum block_measure {
    MEASURE_ON_PLAN,  /* whole weeks within 15 % of plan, of all */
    MEASURE_REGULAR,  /* whole weeks with three runs, of all */
    MEASURE_EASY,     /* easy share of time, percent */
    MEASURE_QUALITY,  /* hard sessions done, of those due */
    MEASURE_SPECIFIC, /* metres of the race's own work, of those planned */
    MEASURE_LONGEST,  /* longest run, metres, of the longest planned */
    MEASURE_FRESHER,  /* freshness gained, of what it was */
    MEASURE_LESS,     /* kilometres a week, percent of the block before */
    MEASURE_COUNT
};

#define BLOCK_ASKS 2
/* What a phase is for; a row a phase in block_aim.c. */
struct block_aim {
    const char *aim; /* "volume and regular easy running" */
    struct {
        enum block_measure measure;
        int percent; /* asked for, [H] */
    } ask[BLOCK_ASKS];
};
const struct block_aim *block_aim(enum phase phase);

struct block_finding {
    enum block_measure measure;
    int32_t value, of; /* in the measure's unit; of: 0 where it has none */
    int32_t rested;    /* what good rest took: it counts as met */
    int percent;       /* asked for */
    bool is_known;     /* else not enough was planned or run to say */
    bool is_met;
};

/* ---- the report: a plain value, no pointers, some 6 KB */

struct block_report {
    day_t first; /* a Monday */
    day_t last;  /* a Sunday */
    day_t today;
    enum phase phase;  /* that of most of its weeks, the later of equals */
    bool is_one_phase; /* of all of them */
    int phase_week, phase_weeks; /* of its last week: 4 of 6; 0: not known */
    bool has_next;               /* the plan goes on after it */
    enum phase next;
    bool has_goal;
    struct goal goal; /* of its last week */
    enum level level; /* of its last week */

    int week_count, whole_weeks, planned_weeks;
    struct block_week weeks[BLOCK_WEEKS_MAX];
    int run_count;
    int32_t planned_m, planned_s; /* the sums of the weeks' reports */
    int32_t ahead_m, ahead_s;     /* of those, still to come */
    int32_t done_m, done_s, bare_s, none_done_m;
    int32_t verdict_m[VERDICT_COUNT]; /* add up to done_m */
    int32_t verdict_s[VERDICT_COUNT];
    int32_t rule_m[RULE_COUNT][VERDICT_COUNT]; /* by the rule that won */
    int32_t rule_s[RULE_COUNT][VERDICT_COUNT];
    struct block_purpose purpose[PURPOSE_COUNT];

    struct intensity intensity;
    double load;     /* of all weeks */
    double monotony; /* of its worst week */
    day_t monotony_week;
    struct form_curve start; /* of the Sunday before */
    struct form_curve end;   /* of its last day, or today */
    /* Three weeks before it, else its first ones; and its last three. */
    struct easy_pace easy_start, easy_end;
    day_t easy_start_last;
    double index_start, index_end; /* 0: none known */

    struct block_sessions sessions; /* of runs */
    struct block_sessions quality;  /* hard ones among them */
    int quality_runs;
    int32_t longest_due_m; /* longest session that is due, a race apart */
    int strength_due, strength_done;
    int rest_honoured;
    int ready[READINESS_COUNT]; /* days somebody or something spoke of */
    int ready_by_load;          /* easy_only by yesterday's work alone */
    struct body_means body;
    struct mean form_long; /* form of long runs */
    int form_long_low;     /* those at 2 or less */
    struct block_pain pain[SITE_COUNT];
    struct block_warning warning[WARNING_COUNT];

    /* What came of it: filled in by block_end. */
    struct block_finding finding[BLOCK_ASKS];
    enum purpose worked;   /* done as planned and purposeful; NONE */
    enum rule_id cost;     /* what took most; COUNT: nothing did */
    enum warning_id often; /* advice or more, most weeks; COUNT: none */
};

/*
 * A block is begun, given its weeks in their order, and ended.
 *
 * Given:     first  any day of its first week
 *            f, week the facts a week was judged from, and what judge_week
 *                    made of them; at most BLOCK_WEEKS_MAX, more are left out
 *            before the block it is held against; NULL: none
 * Notes:     sums over whole and begun weeks are those of the weeks' reports.
 */
void block_begin(struct block_report *b, day_t first);
void block_add(struct block_report *b, const struct facts *f,
               const struct week_report *week);
void block_end(struct block_report *b, const struct settings *set,
               const struct block_report *before);

/* Whole percent, rounded; UNKNOWN of nothing. */
int block_percent(int64_t part, int64_t all);
/* Adherence, percent of the sessions due; UNKNOWN where none was. */
int block_kept(const struct block_sessions *s);
/* The same with good skips counted as kept. */
int block_kept_well(const struct block_sessions *s);
/* Its length in weeks, up to today where it is under way; above 0. */
double block_weeks(const struct block_report *b);
/* Metres of done that a week came to. */
int32_t block_week_m(const struct block_report *b);
int32_t block_longest(const struct block_report *b);

#endif
