/*
 * judge: what each kilometre was for. Facts in, a week's report out: pieces
 * with verdict, rule and inputs; warnings; totals. Pure; science.md E and F.
 * The same judge reads a plan: a plan's sessions turned into runs.
 */
#ifndef MILEPOST_JUDGE_H
#define MILEPOST_JUDGE_H

#include "milepost/beside.h"
#include "milepost/measure.h"

/* ---- inputs: the numbers a verdict or a warning rests on, by name */

enum input_unit {
    UNIT_COUNT_OF, /* plain whole number */
    UNIT_METRES,
    UNIT_SECONDS,
    UNIT_HOURS,     /* seconds, told as hours and minutes */
    UNIT_PACE,      /* s/km */
    UNIT_PERCENT,   /* whole percent */
    UNIT_HUNDREDTH, /* ratio or number x 100 */
    UNIT_DAY,       /* civil day */
    UNIT_SITE,      /* enum site */
    UNIT_PURPOSE,   /* enum purpose */
    UNIT_GOAL,      /* enum goal_kind */
    UNIT_FAMILY,    /* enum family */
    UNIT_WEEKDAY,   /* 0 Monday */
    UNIT_RULE,      /* enum rule_id */
    UNIT_TENTH,     /* number x 10 */
    UNIT_LEVEL,     /* enum level */
    UNIT_PHASE,     /* enum phase */
    UNIT_READINESS, /* enum readiness */
    UNIT_YESNO,     /* 0 or 1 */
};

// clang-format off
/* id, word in JSON and between {} in a sentence, unit */
#define INPUT_LIST(X) \
  X(PAIN, "pain", COUNT_OF) X(PAIN_BEFORE, "pain_before", COUNT_OF) \
  X(PAIN_AFTER, "pain_after", COUNT_OF) X(SITE, "site", SITE) \
  X(FROM_M, "from_m", METRES) X(REST_M, "rest_m", METRES) \
  X(DIST_M, "dist_m", METRES) X(LONGEST_M, "longest_m", METRES) \
  X(CAP_M, "cap_m", METRES) X(CAP_S, "cap_s", SECONDS) \
  X(TIME_S, "time_s", SECONDS) X(MINUTES, "minutes", COUNT_OF) \
  X(RATIO, "ratio", HUNDREDTH) X(LIMIT, "limit", HUNDREDTH) \
  X(NEXT_M, "next_m", METRES) X(PACE, "pace", PACE) X(TARGET, "target", PACE) \
  X(EASY_SLOW, "easy_slow", PACE) X(EASY_FAST, "easy_fast", PACE) \
  X(SLOWER_S, "slower_s", COUNT_OF) X(PERCENT, "percent", PERCENT) \
  X(CAP_PERCENT, "cap_percent", PERCENT) X(RPE, "rpe", COUNT_OF) \
  X(FORM, "form", COUNT_OF) X(WEEK_M, "week_m", METRES) \
  X(HIGHEST_M, "highest_m", METRES) X(PURPOSE, "purpose", PURPOSE) \
  X(SWAP, "swap", PURPOSE) X(GOAL, "goal", GOAL) X(DAYS, "days", COUNT_OF) \
  X(UNTIL, "until", DAY) X(ON, "on", DAY) X(FAMILY, "family", FAMILY) \
  X(SD, "sd", HUNDREDTH) X(RUNS, "runs", COUNT_OF) X(OF, "of", COUNT_OF) \
  X(MONOTONY, "monotony", HUNDREDTH) X(LOAD, "load", COUNT_OF) \
  X(MEAN_LOAD, "mean_load", COUNT_OF) X(WEEKS, "weeks", COUNT_OF) \
  X(PULSE, "pulse", COUNT_OF) X(ZONE, "zone", COUNT_OF) \
  X(JUNK_M, "junk_m", METRES) X(OFF_M, "off_m", METRES) \
  X(EXTRA_M, "extra_m", METRES) X(WEEKDAY, "weekday", WEEKDAY) \
  X(RULE, "rule", RULE) X(RAN_AS, "ran_as", PURPOSE) \
  X(SLEEP_S, "sleep_s", HOURS) X(USUAL_S, "usual_s", HOURS) \
  X(SIGNS, "signs", COUNT_OF) X(HEAVY_DAYS, "heavy_days", COUNT_OF) \
  X(MOTIVATION, "motivation", HUNDREDTH) X(MOOD, "mood", HUNDREDTH) \
  X(HARD_RUNS, "hard_runs", COUNT_OF) X(SKIPPED, "skipped", PERCENT) \
  X(SLOWER, "slower", PERCENT) X(ILLNESSES, "illnesses", COUNT_OF) \
  X(INDEX, "index", TENTH) X(INDEX_BEFORE, "index_before", TENTH)
#define X_INPUT(e, ...) INPUT_##e,
enum input_id { INPUT_LIST(X_INPUT) INPUT_COUNT };
// clang-format on

const char *input_word(enum input_id id);
enum input_unit input_unit(enum input_id id);

struct input {
    enum input_id id;
    int32_t value;
    day_t day; /* the day it was run, noted or raced on; NO_DAY: none */
};

#define INPUTS_MAX 8
struct inputs {
    int count;
    struct input at[INPUTS_MAX];
};
/* The value of an input; 'missing' if it is not among them. */
int32_t inputs_get(const struct inputs *in, enum input_id id, int32_t missing);

/* ---- the rules, in their order of precedence (science.md E2) */

enum rule_id {
    RULE_R1,
    RULE_R1B,
    RULE_R2,
    RULE_R3,
    RULE_R4,
    RULE_R4B,
    RULE_R5,
    RULE_R6,
    RULE_R7,
    RULE_R10,
    RULE_R8,
    RULE_R9,
    RULE_R9T,
    RULE_R16,
    RULE_R11,
    RULE_R12,
    RULE_R12B,
    RULE_R13,
    RULE_R13B,
    RULE_R14,
    RULE_R15,
    RULE_COUNT
};

struct rule {
    const char *id;   /* "R1", as shown and asked for */
    const char *name; /* "pain stop" */
    enum grade grade;
    /* When it speaks, in one sentence; {r10_from} is a setting of [judge]. */
    const char *condition;
    /* Templates with {input} places, by verdict; NULL where it never is. */
    const char *sentence[VERDICT_COUNT];
    /* The same for a piece that lacks one of those inputs; NULL: none. */
    const char *bare[VERDICT_COUNT];
    /* What off-target running under it still gave, for "still ...". */
    const char *gave;
    const char *change; /* what would have changed it; places as above */
    const char *source; /* authors, journal, year, or "house rule" */
};
const struct rule *rule_row(enum rule_id id);
bool rule_from(const char *text, enum rule_id *out); /* "r1b" */

/* ---- pieces */

struct piece {
    int run;        /* index into facts->runs */
    int32_t from_m; /* of a run with distance; else both UNKNOWN */
    int32_t to_m;
    int32_t from_s; /* 0 and 0 where the run has no time */
    int32_t to_s;
    enum purpose purpose; /* of its first stretch of work, else its first */
    enum verdict verdict;
    enum rule_id rule; /* the one that won */
    uint32_t rules;    /* bit of every rule that matched */
    bool is_eased;     /* R5: "eased as advised", or R1: "stopped in time" */
    struct inputs inputs;
};

/*
 * The template a piece is told by: its rule's sentence, or the bare one where
 * an input of it is not known. NULL for R15, whose sentence is the benefit of
 * the piece's purpose.
 */
const char *piece_sentence(const struct piece *p);
/* What would have changed its verdict, a template; never NULL. */
const char *piece_change(const struct piece *p);

/* ---- warnings (science.md E6) */

enum warning_id {
    WARNING_W1,
    WARNING_W2,
    WARNING_W3,
    WARNING_W4,
    WARNING_W5,
    WARNING_W6,
    WARNING_W7,
    WARNING_W8,
    WARNING_W9,
    WARNING_W10,
    WARNING_W11,
    WARNING_W12,
    WARNING_W13,
    WARNING_W14,
    WARNING_W15,
    WARNING_W16,
    WARNING_W17,
    WARNING_W18,
    WARNING_W19,
    WARNING_W20,
    WARNING_COUNT
};

#define WARNING_VARIANTS_MAX 6
struct warning_row {
    const char *id; /* "W4" */
    const char *name;
    const char *condition;
    /* Templates with {input} places, by variant; the first is always there. */
    const char *message[WARNING_VARIANTS_MAX];
    /* The one cheapest thing to do, by variant; NULL: that of the first. */
    const char *advice[WARNING_VARIANTS_MAX];
    const char *source;
    enum grade grade;
};
const struct warning_row *warning_row(enum warning_id id);
bool warning_from(const char *text, enum warning_id *out);

struct warning {
    enum warning_id id;
    enum severity severity;
    int variant; /* which of a row's messages, 0 first */
    day_t day;   /* the day it speaks of; NO_DAY: the week */
    struct inputs inputs;
};
/* The templates of a warning's variant; never NULL. */
const char *warning_message(const struct warning *w);
const char *warning_advice(const struct warning *w);

/* ---- runs and sessions meet (design.md section 5) */

struct session_reading {
    int session; /* index into facts->plan.sessions */
    enum session_status status;
    int run; /* index into facts->runs; UNKNOWN */
};

struct run_reading {
    int run;              /* index into facts->runs */
    int session;          /* index into facts->plan.sessions; UNKNOWN */
    enum purpose purpose; /* declared, else of the session, else inferred */
    enum purpose_source purpose_source;
    struct zone_reading zone; /* of the longest stretch of its work */
    enum purpose executed;    /* what that was run as; NONE: not known */
    int stretch_first;        /* into report->stretches */
    int stretch_count;
    int piece_first; /* into report->pieces */
    int piece_count;
    int32_t unplanned_m; /* beyond its session (x 1.2), or all of it */
    bool is_load_estimated;
    double load;
    double trimp; /* UNKNOWN */
    struct stress_reading stress;
    struct spike_reading spike;
};

/*
 * A segment of a run as it was judged: what it was for and what was really
 * run, by pulse, grade-adjusted pace or effort, in that order of trust (A5).
 */
struct run_stretch {
    enum purpose purpose;  /* as told; NONE: that of the run */
    enum purpose executed; /* NONE: not known */
    struct zone_reading zone;
    int32_t from_m, to_m; /* UNKNOWN where the run has no distance */
    int32_t time_s;       /* 0: not known */
    bool is_estimated;    /* split by rule, not by lap or step */
};

/* ---- the report of a week: a plain value */

#define WEEK_PIECES_MAX    2048
#define WEEK_STRETCHES_MAX (WEEK_RUNS_MAX * RUN_SEGMENTS_MAX)
#define WEEK_WARNINGS_MAX  40
#define WEEK_SESSIONS_MAX  28

struct week_report {
    day_t monday;
    day_t today;
    bool has_goal;
    struct goal goal;
    int days_left; /* to the race; UNKNOWN without one */
    enum phase phase;
    int phase_week; /* 3 of 4; 0: not known */
    int phase_weeks;
    bool is_cutback;
    bool is_planned;         /* an accepted plan covers the week */
    bool is_monotony_capped; /* all days equal */
    struct level_reading level;
    struct index_basis basis;
    struct paces paces;

    int32_t planned_m, done_m;
    int32_t planned_s, done_s;
    int32_t verdict_m[VERDICT_COUNT]; /* add up to done_m */
    int32_t verdict_s[VERDICT_COUNT]; /* add up to done_s */
    int32_t bare_s;                   /* of runs without distance */
    int32_t purpose_planned_m[PURPOSE_COUNT];
    int32_t purpose_done_m[PURPOSE_COUNT];
    int32_t purpose_planned_s[PURPOSE_COUNT];
    int32_t purpose_done_s[PURPOSE_COUNT];
    int32_t none_done_m; /* of runs whose purpose nothing tells */
    struct intensity intensity;
    double load;
    double monotony, strain; /* of the days so far; 0 while they are under 4 */
    struct form_curve form;  /* last day's; freshness of the morning after */
    struct beside beside[BESIDE_COUNT];
    struct body_means body;
    int rest_honoured;

    int run_count; /* by day and start */
    struct run_reading runs[WEEK_RUNS_MAX];
    int session_count; /* by day */
    struct session_reading sessions[WEEK_SESSIONS_MAX];
    struct readiness_reading readiness[7];
    int warning_count; /* most severe first, then by id */
    struct warning warnings[WEEK_WARNINGS_MAX];
    /* Rules that were silent for want of history, and when they will speak. */
    day_t spike_speaks_from;  /* R10, W5; NO_DAY: it speaks */
    day_t week_speaks_from;   /* R9, W6; NO_DAY: it speaks */
    struct settings settings; /* it was judged by */
    int stretch_count;
    struct run_stretch stretches[WEEK_STRETCHES_MAX];
    int piece_count;
    struct piece pieces[WEEK_PIECES_MAX];
};

/*
 * Judges the week of a Monday.
 *
 * Given:     f    facts that hold the week, the 17 before it with
 *                 segments, 365 days and the Monday after
 *            set  thresholds
 * Returned:  out  pieces of every run of the week; they add up to each run's
 *                 distance to the metre, verdict_m to done_m
 * Notes:     1) days after f->today count as planned, not as missed.
 *            2) same facts, same bytes: out is cleared first.
 */
void judge_week(const struct facts *f, const struct settings *set, day_t monday,
                struct week_report *out);
/* Its longest run; runs less than 2 h apart are one (science.md B6). */
dist_t week_longest(const struct week_report *r);

/*
 * Gives runs that say no purpose that of the session they met, and runs that
 * came as one total the parts of theirs, estimated. Who made the facts calls
 * it once before they are judged; judge_week alone knows such a purpose too,
 * but not for load, intensity and the readiness of the day after. Again is the
 * same as once.
 */
void facts_meet(struct facts *f);

/*
 * Meets the runs of a week with its sessions (design.md section 5); part of
 * judge_week.
 *
 * Returned:  sessions  by day; runs by day and start, *run_count of them, with
 *                      run, session, purpose, zone and what was unplanned
 * Returned (value):    the count of sessions, at most WEEK_SESSIONS_MAX
 */
int match_week(const struct facts *f, day_t monday,
               struct session_reading sessions[WEEK_SESSIONS_MAX],
               struct run_reading runs[WEEK_RUNS_MAX], int *run_count);

/* Goal, phase and cutback a week is judged by (E1, E2). */
struct week_context {
    bool has_goal, is_planned, is_cutback;
    struct goal goal;
    enum phase phase;
    int phase_week, phase_weeks;
    int32_t planned_m; /* the plan's target; 0 */
    dist_t peak_long;  /* G2's peak long run of goal and level; 0: none */
};
struct week_context week_context(const struct facts *f, day_t monday);

/* 2 specific, 1 supportive, 0 not, by the settings; 1 without a goal or a
 * purpose (science.md D, specificity). */
int specificity(const struct settings *set, enum goal_kind goal,
                enum purpose purpose);

/* ---- what softens a rule, by level, phase or goal (science.md E2) */

enum soft_by {
    SOFT_BY_LEVEL,
    SOFT_BY_PHASE,
    SOFT_BY_GOAL, /* GOAL_COUNT: without a goal */
};

enum soft_how {
    SOFT_NEVER,      /* the rule is silent */
    SOFT_FEW_RUNS,   /* silent on few runs a week (r11_runs) */
    SOFT_NEEDS_PAIN, /* speaks only beside pain in the run */
    SOFT_NEEDS_BODY, /* the same, or beside a tired check-in */
    SOFT_NEVER_JUNK, /* off-target at most */
    SOFT_ONLY_JUNK,  /* never off-target */
    SOFT_WIDER,      /* with its wider limit (r9_elite) */
    SOFT_COUNT
};

struct soft_row {
    enum soft_by by;
    uint32_t which; /* 1 << level, phase or goal kind, or-ed */
    uint32_t rules; /* 1 << rule_id, or-ed */
    enum soft_how how;
};
extern const struct soft_row soft_rows[];
extern const int soft_row_count;

/*
 * A plan as runs that were just so: what lint judges.
 *
 * Given:     from  history before it stays; from it on the plan's sessions are
 *                  the runs, strength and what is skipped apart
 * Returned:  out   today is the day after the plan's last week; not f itself
 */
void facts_with_plan(const struct facts *f, const struct plan *p, day_t from,
                     struct facts *out);

#endif
