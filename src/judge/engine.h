/*
 * engine (private to judge): what is held together while a week is judged.
 * A bench is all a week is held against; a subject is one run laid on it; a
 * hit is a stretch of it that a rule names. pieces.c makes pieces of hits.
 */
#ifndef JUDGE_ENGINE_H
#define JUDGE_ENGINE_H

#include "milepost/judge.h"
#include "milepost/structure.h"

#include <math.h>
#include <string.h>

#define MINUTE_S 60

/* ---- inputs.c */

void inputs_add(struct inputs *in, enum input_id id, int32_t value);
/* The same of a day: when it was run, raced or noted. */
void inputs_add_on(struct inputs *in, enum input_id id, int32_t value,
                   day_t day);
/* The input of another, if it has one. */
void inputs_carry(struct inputs *to, const struct inputs *from,
                  enum input_id id);
/* Every {place} of a template is among the inputs. */
bool inputs_fill(const struct inputs *in, const char *template_);

/* What a run of the weeks read is for, and how it met its session. */
struct role {
    enum purpose purpose;
    enum purpose_source source;
    int session; /* UNKNOWN */
    int32_t unplanned_m;
    int32_t unplanned_s; /* of a run without distance */
};

/* The runs and the sessions of a week, as they met. */
struct week_match {
    int run_count;
    int runs[WEEK_RUNS_MAX]; /* by day, start, size: never by order of entry */
    struct role roles[WEEK_RUNS_MAX];
    struct zone_reading zones[WEEK_RUNS_MAX]; /* where it was looked at */
    int session_count;
    struct session_reading sessions[WEEK_SESSIONS_MAX];
};

/* ---- docket.c: what all weeks of one facts share */

#define DOCKET_WEEKS 8  /* kept: those a bench reads, and W2's week before */
#define DOCKET_DAYS  64 /* kept: the month of W10 */

struct docket {
    const struct facts *f;
    const struct settings *set;
    const struct days *days;
    bool is_brief; /* verdicts and warnings alone are asked for */
    struct zone_book zones;
    day_t monday[DOCKET_WEEKS];
    struct week_match match[DOCKET_WEEKS];
    day_t day[DOCKET_DAYS];
    struct intensity_parts parts[DOCKET_DAYS];
};
/* What it is given stays the caller's, and must stay. */
void docket_open(struct docket *k, const struct facts *f,
                 const struct settings *set, const struct days *days);
/* The same, with days that are yet to be summed. */
void docket_open_new(struct docket *k, const struct facts *f,
                     const struct settings *set, struct days *days);
/* Good until so many other weeks were asked for. */
const struct week_match *docket_match(struct docket *k, day_t monday);
struct intensity_parts docket_intensity(struct docket *k, day_t from, day_t to);

/* ---- bench.c: all a week is held against */

#define BENCH_WEEKS_BACK 5 /* weeks before the judged one whose runs count */
#define BENCH_ROLES_MAX  ((BENCH_WEEKS_BACK + 1) * WEEK_RUNS_MAX)

struct bench {
    struct docket *docket;
    const struct facts *f; /* the docket's */
    const struct settings *set;
    const struct days *days;
    day_t monday, sunday;
    struct week_context ctx;
    struct level_reading level;
    bool is_few_runs;  /* fitness or stress on few runs a week (r11_runs) */
    int32_t absorbs_m; /* W of R8; 0: not known */
    int32_t highest_m; /* highest of four weeks before; UNKNOWN: no history */
    int32_t ceiling_m; /* R9: kilometres a week may hold; UNKNOWN: silent */
    bool is_recovery_bad;
    int32_t hooper_sd; /* hundredths above the baseline; UNKNOWN */
    struct readiness_reading ready[WEEK_DAYS];
    struct checkin body[WEEK_DAYS + 1]; /* Monday .. the Monday after */

    int run_first; /* runs of the weeks back and of this one */
    int role_count;
    struct role roles[BENCH_ROLES_MAX]; /* of run run_first + i */

    /* The week's own runs, in the order they are judged and shown. */
    int run_count;
    int runs[WEEK_RUNS_MAX];
    int32_t over_week[WEEK_RUNS_MAX];  /* R9: last metres of that run */
    int32_t over_taper[WEEK_RUNS_MAX]; /* R9T */
    int session_count;
    struct session_reading sessions[WEEK_SESSIONS_MAX];
};

void bench_make(struct bench *b, struct docket *docket, day_t monday);
const struct role *bench_role(const struct bench *b, int run);
/* The condition pregnant or postpartum: talk test and effort only (F4b). */
bool bench_is_by_effort(const struct bench *b);
/* A goal race of 5 km to marathon: what can be trained for. */
bool bench_is_performance(const struct bench *b);
/* A threshold in force, and one in whole units. */
double bench_limit(const struct bench *b, enum setting_id id);
int32_t bench_whole(const struct bench *b, enum setting_id id);
/* soft.c: a row of softenings holds here for the rule. */
bool bench_softens(const struct bench *b, enum rule_id rule, enum soft_how how);
/* A ladder of run and walk, by its goal or by a run of the week: its steps
 * have their own measure, and its runs may be above easy and still be right. */
bool bench_is_run_walk(const struct bench *b);
/* Days of the diary that lie before a day. */
int bench_known_days(const struct bench *b, day_t day);
/* W of R8: what a week absorbs, m; 0: not known. */
int32_t bench_absorbs(const struct bench *b);
/* Highest of the four weeks before; UNKNOWN while there are not four. */
int32_t bench_highest(const struct bench *b);
/* What the week may hold before R9 speaks; UNKNOWN: it is silent. */
int32_t bench_ceiling(const struct bench *b);
/* The Monday from which four whole weeks lie behind a week (R9, W6). */
day_t bench_week_speaks(const struct facts *f, day_t monday);
/* Kilometres of days; a day of running without distance at an easy guess. */
int32_t bench_guess_m(const struct bench *b, day_t from, day_t to);
/* Longest run of the 30 days before a day (R10, W5); 0: not known, silent. */
int32_t bench_longest_before(const struct bench *b, day_t day);
/* The day of that run; NO_DAY where it is the runner's word. */
day_t bench_longest_day(const struct bench *b, day_t day, int32_t longest);
/* Mean load of the four weeks before; 0 while there are not four. */
double bench_mean_load(const struct bench *b);
/* Monotony of the week, 0 without load; its load. */
double bench_monotony(const struct bench *b, double *load);
/* Heavy and every day alike (W7, R9). */
bool bench_is_alike(const struct bench *b);

/* ---- context.c */

struct week_context context_of(const struct facts *f, day_t monday,
                               enum level level);
/* What to swap in for what does not serve the goal. */
enum purpose goal_swap(const struct settings *set, enum goal_kind goal);

/* ---- match.c */

/* The sessions of the plan in force in a week, at most WEEK_SESSIONS_MAX. */
const struct session *week_sessions(const struct facts *f, day_t monday,
                                    int *count);
/* Roles of the runs of a week of the book's facts. */
void match_of(struct zone_book *z, day_t monday, struct week_match *m);
/* The same without what nobody told: purposes declared only. */
void match_pairs(const struct facts *f, day_t monday, struct week_match *m);
/* Days whose rest was a decision: rested, or skip and no run. */
int match_rests(const struct bench *b);
/* ---- beside.c: strength and its kin, drills, and how the body was */

/* Takes a value in; below 0 it is not known. */
void mean_add(struct mean *m, int value);
void means_join(struct body_means *all, const struct body_means *week);
void report_beside(const struct bench *b, struct week_report *r);

/* ---- subject.c: one run, laid on an axis of metres or seconds */

struct subject {
    const struct bench *b;
    const struct run *r;
    int run;
    int slot; /* into b->runs; UNKNOWN: a run of another week */
    const struct role *role;
    enum purpose purpose; /* declared, of the session or inferred */
    bool is_told;         /* declared or of the session */
    bool is_by_time;      /* the axis is seconds */
    bool is_race_day;
    bool is_guarded; /* run for the joy of it, or for a better mood */
    const struct readiness_reading *ready;
    const struct checkin *body, *next; /* that morning's and the next one's */
    struct zone_limits limits;
    int seg_count;
    struct segment seg[RUN_SEGMENTS_MAX];
    span_t took[RUN_SEGMENTS_MAX]; /* of each, also where no total is known */
    struct zone_reading zone[RUN_SEGMENTS_MAX];
    int32_t at[RUN_SEGMENTS_MAX + 1];  /* where each begins, and the end */
    int32_t sec[RUN_SEGMENTS_MAX + 1]; /* seconds run by then */
    int32_t end;                       /* of the axis */
    int32_t before_s;                  /* seconds run earlier that day */
    int32_t joined_m; /* metres run shortly before: one with it for R10 */
};

void subject_make(struct subject *s, const struct bench *b, int run, int slot);
/* Where the run is after so many seconds; seconds run at a place. */
int32_t subject_place(const struct subject *s, int32_t seconds);
int32_t subject_seconds(const struct subject *s, int32_t place);
/* Place of a distance; UNKNOWN where the run has none. */
int32_t subject_place_m(const struct subject *s, int32_t metres);
/* Metres of a stretch; 0 where the run has none. */
int32_t subject_metres(const struct subject *s, int32_t from, int32_t to);
bool subject_is_work(const struct subject *s, int segment);
/* Marathon, threshold, interval, repetition; with hills if so asked. */
bool purpose_is_paced_work(enum purpose p);
/* Highest pain in the run at a site from foot to back; UNKNOWN. */
int subject_pain(const struct subject *s);
/* Form was given, and it was bad (r6_form). */
bool subject_is_ragged(const struct subject *s);
/* Readiness below go by more than load alone. */
bool subject_is_tired(const struct subject *s);
/* Easy only, and run easy: R5 credits it, R12 is then silent. */
bool subject_is_eased(const struct subject *s);
/* Pace over the work of a purpose against its target: what R5, R12, R12b
 * read. False where either is not known, estimated or on a belt. */
struct pace_reading {
    pace_t ran, target;
    double ratio; /* time taken / time asked for: above 1 is slower */
};
bool subject_pace(const struct subject *s, enum purpose p,
                  struct pace_reading *out);

/* ---- hits: what a rule says of a stretch */

struct hit {
    enum rule_id rule;
    enum verdict verdict;
    int32_t from, to; /* on the axis */
    bool is_note;     /* matched, but gives no verdict here */
    bool is_local;    /* of this stretch alone: warm-up does not inherit it */
    bool is_eased;
    struct inputs inputs;
};

#define HITS_MAX 320 /* 64 segments by the few rules that go by segment */
struct hits {
    int count;
    struct hit at[HITS_MAX];
};
/* A new hit of a stretch, clipped to the run; NULL if nothing is left. */
struct hit *hits_add(struct hits *h, const struct subject *s, enum rule_id rule,
                     enum verdict verdict, int32_t from, int32_t to);

typedef void rule_fn(const struct subject *s, struct hits *h);
rule_fn rule_pain_stop, rule_pain_hard, rule_pain_morning, rule_ill,
    rule_skip_day, rule_skip_first, rule_tired_quality, rule_form;
rule_fn rule_cap, rule_spike, rule_quality, rule_week, rule_taper;
rule_fn rule_raced_lately, rule_grey, rule_missed, rule_raced_it,
    rule_not_specific, rule_none_specific, rule_short;

/* ---- executed.c: what was really run, into the report */

/* The purpose a segment was run as; NONE: not known. */
enum purpose executed_as(const struct subject *s, int segment);

void executed_of(const struct subject *s, struct run_reading *own,
                 struct week_report *r);

/* ---- rules.c: the rows' functions, and who they speak to */

void rules_hit(const struct subject *s, struct hits *h);
/* One rule alone, as it would speak. */
void rules_hit_one(const struct subject *s, enum rule_id rule, struct hits *h);

/* ---- pieces.c */

/* Pieces of one run by all rules, at most 'most'; returns the count. */
int pieces_hit(const struct subject *s, struct piece *pieces, int most);

/* ---- copy.c: into a cleared report, nothing between the fields */

void copy_goal(struct goal *out, const struct goal *in);
void copy_level(struct level_reading *out, const struct level_reading *in);
void copy_basis(struct index_basis *out, const struct index_basis *in);
void copy_paces(struct paces *out, const struct paces *in);
void copy_curve(struct form_curve *out, const struct form_curve *in);
void copy_readiness(struct readiness_reading *out,
                    const struct readiness_reading *in);

/* ---- week.c */

/* Time of a session: its own, else that of its parts at these paces. */
int32_t session_seconds(const struct plan *p, const struct session *s,
                        const struct paces *paces);
/* Fills a report that was cleared; of a brief docket what warnings read. */
void report_of(const struct bench *b, struct week_report *out);
/* ---- judge.c */

/* Judges the bench's runs into the report, and sums them up. */
void judge_runs(const struct bench *b, struct week_report *r);
/* Metres of junk in the bench's runs. */
int32_t junk_of(const struct bench *b);

/* ---- warnings.c */

void warnings_of(const struct bench *b, struct week_report *r);
struct warning *warning_add(struct week_report *r, enum warning_id id,
                            enum severity severity, int variant);
/* The last day of the week that is known, today or Sunday; false: the week
 * lies ahead, and how the body will be is not known. */
bool warning_last(const struct bench *b, day_t *last);
/* Says the day it speaks of. */
void warning_on(struct warning *w, day_t day);
/* Metres of a stretch of days as it will be: run, and still planned. */
int32_t outlook_m(const struct bench *b, day_t from, day_t to);
int32_t outlook_longest(const struct bench *b, day_t from, day_t to);
/* The day of the longest of 30 days before a day, run or still planned;
 * NO_DAY where it is the runner's word. */
day_t outlook_longest_day(const struct bench *b, day_t day, int32_t longest);
bool session_is_ahead(const struct bench *b, const struct session *s);

/* ---- warn_back.c: the last break from running (W20) */

struct comeback {
    day_t last;     /* the last run before it */
    day_t back;     /* the first one after it, run or planned; NO_DAY: none */
    int days;       /* days without a run */
    int32_t mean_m; /* of the weeks before it; 0: not known */
};
struct comeback comeback_of(const struct bench *b);
/* The week holds one of the seven days from the return on: W20's to judge. */
bool comeback_covers(const struct bench *b, const struct comeback *c);

typedef void warning_fn(const struct bench *b, struct week_report *r);
warning_fn warn_pain, warn_junk, warn_off_target, warn_grey, warn_long,
    warn_week, warn_alike, warn_hard_days, warn_no_rest, warn_little_easy,
    warn_rested, warn_no_relief, warn_no_taper;
warning_fn warn_sleep, warn_lasting_pain, warn_form_fading, warn_no_strength,
    warn_worn, warn_back_fast, warn_not_specific;

#endif
