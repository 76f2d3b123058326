/*
 * model: the types that travel between the rooms. Plain values without
 * pointers: copy them, compare them, keep them. Data only, no behaviour.
 *
 * Everywhere: 0 of a unit type (dist, span, pace) and UNKNOWN (-1) of a count
 * or score mean "not given". Metres, seconds, civil days; never miles.
 */
#ifndef MILEPOST_MODEL_H
#define MILEPOST_MODEL_H

#include "milepost/base.h"
#include "milepost/planned.h"

/* ---- limits: each ends in a sentence where it is met (log, import, plan) */

#define RUN_SEGMENTS_MAX 64   /* segments of a run */
#define RUN_PAINS_MAX    4    /* sites named in one entry */
#define WEEK_RUNS_MAX    28   /* runs of a week */
#define NOTE_TEXT        512  /* bytes of a note and its end */
#define TAGS_TEXT        128  /* bytes of all tags, a space between two */
#define SHOE_TEXT        32   /* bytes of a shoe's name */
#define LINE_TEXT        1024 /* bytes of one entry line */

/* ---- what the body says */

struct pain {
    enum site site;
    int level;      /* 0 .. 10 */
    int32_t from_m; /* where it began in the run, m; UNKNOWN */
};

/*
 * How the body is on a day. A morning's check-in was typed for the day; an
 * evening's came on a run's own line and counts from the next day on.
 */
struct checkin {
    struct id id;
    day_t day;
    bool is_evening;
    int sleep_min;  /* 0 .. 1440, minutes slept; UNKNOWN */
    int sleepq;     /* 1 very good .. 7 very bad; UNKNOWN */
    int fatigue;    /* 1 .. 7 */
    int stress;     /* 1 .. 7 */
    int soreness;   /* 1 .. 7 */
    int mood;       /* 1 low .. 5 high */
    int motivation; /* 1 .. 5 */
    int rhr;        /* resting pulse, bpm, 20 .. 150 */
    int hrv_ms;     /* rMSSD, ms, 1 .. 300 */
    int weight_g;   /* 20 000 .. 300 000 */
    enum illness illness;
    bool is_sharp; /* flags beside pain */
    bool is_limp;
    int pain_count;
    struct pain pains[RUN_PAINS_MAX];
};

/* ---- what was run */

struct segment {
    enum purpose purpose; /* NONE: that of the run */
    dist_t dist;
    span_t time;
    pace_t target;      /* asked for; 0: none */
    enum pace_name aim; /* "@T": the name of the target; NONE */
    int hr_avg;         /* bpm; UNKNOWN */
    bool is_estimated;  /* split by rule, not by lap or step */
};

struct run {
    struct id id;
    day_t day;
    int start_min;        /* minute of the day, 0 .. 1439; UNKNOWN */
    enum purpose purpose; /* declared; NONE */
    dist_t dist;
    span_t time;         /* moving (timer) time */
    span_t elapsed;      /* from start to stop; 0: not known */
    int rpe;             /* 0 .. 10; UNKNOWN */
    int hr_avg;          /* bpm */
    int hr_max;          /* bpm */
    int climb_m;         /* metres up */
    int form;            /* 1 .. 5 */
    int32_t form_from_m; /* "form2@14k": from here on; UNKNOWN */
    int enjoy;           /* 1 .. 5 */
    unsigned flags;      /* FLAG_... or-ed */
    bool is_sharp;       /* pain of this run: sharp, or made to limp */
    bool is_limp;
    bool is_ill; /* ill:systemic on the line: known before the run (R3) */
    int pain_count;
    struct pain pains[RUN_PAINS_MAX]; /* during */
    enum source source;
    int seg_first;          /* into the holder's segments */
    int seg_count;          /* 0: one segment, all of it, the run's purpose */
    bool is_of_session;     /* facts_meet: the purpose is that of its session */
    bool is_cut_as_session; /* and so are its segments: estimated, or its laps
                               by the names of the session's parts; */
    int lap_first;          /* its own segments, aside meanwhile */
    int lap_count;
};

/* A run's own words; they travel beside it, not in the arrays of a year. */
struct run_words {
    char note[NOTE_TEXT];
    char tags[TAGS_TEXT]; /* "+anyword" ones, without the sign */
    char shoe[SHOE_TEXT];
    char line[LINE_TEXT]; /* the entry as it was typed; "" if imported */
};

/* Strength or cross-training: counts in load, never in kilometres. */
struct activity {
    struct id id;
    day_t day;
    int start_min; /* UNKNOWN */
    enum activity_kind kind;
    span_t time;
    int rpe; /* UNKNOWN */
    enum source source;
};

/* "rest" or "skip recovery": a day's own decision not to run. */
struct day_mark {
    struct id id;
    day_t day;
    bool is_skip;            /* else "rest" */
    enum skip_reason reason; /* NONE for rest */
};

/* Of which nothing is known but what is given: UNKNOWN, NONE or 0 each. */
struct segment segment_blank(enum purpose purpose);
/*
 * Hills that milepost found in the series of a run nobody declared: they are
 * of the purpose the runner or the plan names, once one does.
 */
bool segment_is_proposed(const struct run *r, const struct segment *s);
struct run run_blank(day_t day);
struct checkin checkin_blank(day_t day, bool is_evening);

struct injury {
    struct id id;
    enum site site;
    day_t start;
    day_t end; /* NO_DAY: not over */
};

/* ---- who runs; each fact holds from a date, this is what holds on one day */

#define DAY_BIT(weekday) (1u << (weekday)) /* 0 Monday .. 6 Sunday */

struct athlete {
    enum sex sex;
    int birth_year;   /* UNKNOWN */
    enum level level; /* NONE: inferred */
    int hr_max;       /* measured, bpm; UNKNOWN */
    int hr_rest;
    int hr_threshold;
    double fitness_index; /* stated, 20 .. 90; 0: none */
    day_t fitness_day;    /* from when */
    dist_t weekly;        /* stated "I run about"; 0 */
    dist_t longest;       /* stated longest run of late; 0 */
    enum condition condition;
    unsigned days;         /* DAY_BITs one can run on; 0: not said */
    int minutes[7];        /* at most on that weekday; UNKNOWN: no limit */
    int long_day;          /* weekday; UNKNOWN */
    unsigned hard_days;    /* DAY_BITs that may be hard; 0: any */
    int runs;              /* a week; UNKNOWN */
    int experience_months; /* UNKNOWN */
};

#define ATHLETE(id, ...) ATHLETE_##id,
enum athlete_id {
#include "milepost/athlete.def"
    ATHLETE_COUNT
};
#undef ATHLETE

struct athlete_row {
    const char *key;
    const char *unit;
    const char *sentence;
    const char *use; /* what it is for */
};
extern const struct athlete_row athlete_rows[ATHLETE_COUNT];
/* "write a whole number from 100 to 230 bpm": what a fact may be. */
void athlete_accepts(enum athlete_id id, struct text *out);

/* An athlete of whom nothing is known. */
struct athlete athlete_blank(void);
/*
 * Reads one fact ("days" "tue,thu,sun", "weekly_km" "42.5") into an athlete.
 *
 * Given:     key of athlete.def; value as typed; from: the day it holds from
 * Status:    false + ERR_INPUT: no such key (did you mean), or what may stand
 *            there; the athlete is then as before
 */
MUST_USE bool athlete_take(struct athlete *a, const char *key,
                           const char *value, day_t from, struct err *e);

/* ---- paces, as asked for by "@T" */

struct paces {
    double index;     /* fitness index they come from; 0: none known */
    pace_t easy_slow; /* E band, slow end */
    pace_t easy_fast;
    pace_t of[PACE_COUNT]; /* by name; EASY is the middle of its band */
};

#define PACE_GUESS 360 /* s/km, where nothing tells a pace [H] */
/* A length or what is likely run in the time; the same of a time; else 0. */
dist_t dist_likely(dist_t dist, span_t time);
span_t time_likely(dist_t dist, span_t time);

/* A race at least as long is a marathon; a watch may measure short. */
#define MARATHON_LEAST 41000 /* m */

/* ---- one line of the diary, read */

enum entry_kind {
    ENTRY_RUN,
    ENTRY_CHECKIN,
    ENTRY_ACTIVITY,
    ENTRY_MARK, /* rest or skip */
};

struct entry {
    enum entry_kind kind;
    day_t day;
    struct run run;
    struct segment segments[RUN_SEGMENTS_MAX]; /* run.seg_first is 0 */
    struct run_words words;
    struct activity activity;
    struct day_mark mark;
    bool has_body; /* body tokens were there */
    struct checkin body;
};

/* ---- what the engine is given: the week, the 17 weeks before it as runs
 * with segments, a year of runs without. Some 0.7 MB: static, or main's. */

#define FACTS_DAYS           800  /* days a facts may span */
#define FACTS_RUNS_MAX       1792 /* 64 weeks of WEEK_RUNS_MAX */
#define FACTS_SEGMENTS_MAX   8192
#define FACTS_CHECKINS_MAX   1600
#define FACTS_ACTIVITIES_MAX 1200
#define FACTS_MARKS_MAX      800
#define FACTS_GOALS_MAX      32
#define FACTS_INJURIES_MAX   32
#define FACTS_PAUSES_MAX     64

struct facts {
    day_t today;
    day_t first;       /* first day held */
    day_t last;        /* last day held; runs may lie after today (a plan) */
    day_t diary_first; /* first run ever logged; NO_DAY: none */
    struct athlete athlete; /* as it holds on the day asked for */
    bool is_as_planned; /* runs after 'known' are a plan's (facts_with_plan) */
    day_t known;        /* then: the day the diary was left */
    bool has_plan;      /* an accepted plan covers some week held */
    int plan_revision;

    int run_count; /* by day, start, id */
    struct run runs[FACTS_RUNS_MAX];
    int segment_count;
    struct segment segments[FACTS_SEGMENTS_MAX];
    int checkin_count; /* by day, morning first */
    struct checkin checkins[FACTS_CHECKINS_MAX];
    int activity_count; /* by day */
    struct activity activities[FACTS_ACTIVITIES_MAX];
    int mark_count; /* by day */
    struct day_mark marks[FACTS_MARKS_MAX];
    int goal_count; /* by race day, those without last */
    struct goal goals[FACTS_GOALS_MAX];
    int injury_count;
    struct injury injuries[FACTS_INJURIES_MAX];
    int pause_count; /* by first day; those that end on a day held or later */
    struct pause pauses[FACTS_PAUSES_MAX];

    /* The plan in force, as accepted: weeks and sessions of the days held. */
    struct plan plan;
};

/* ---- settings, a value that pure rooms are given */

enum setting_id {
#define SETTING(id, ...) SETTING_##id,
#include "milepost/settings.def"
#undef SETTING
    SETTING_COUNT
};

#define SPECIFICITY_MOST 2 /* 2 specific, 1 supportive, 0 does not serve */

struct settings {
    double v[SETTING_COUNT]; /* INT, YESNO and CHOICE as whole numbers */
    int8_t specificity[GOAL_COUNT][PURPOSE_COUNT]; /* specificity.def */
};

enum setting_kind {
    SETTING_KIND_INT,
    SETTING_KIND_REAL,
    SETTING_KIND_YESNO,
    SETTING_KIND_CHOICE,
};

struct setting_row {
    const char *section;
    const char *key;
    enum setting_kind kind;
    double least, most, standard;
    const char *unit;
    const char *choices;
    const char *sentence;
};

extern const struct setting_row setting_rows[SETTING_COUNT];
struct settings settings_standard(void);
/* The same bytes between the fields too, into a cleared value. */
void settings_copy(struct settings *out, const struct settings *in);
/* The setting of a section by its key, |n| bytes of it; false: none. */
bool setting_from(const char *section, const char *key, size_t n,
                  enum setting_id *out);
/* A limit of a rule or warning: "r10_from" is of "R10", and not of "R1". */
bool setting_is_of(enum setting_id id, const char *rule);

/* How the runner wants to read it. */
struct keymap; /* keys.h */
struct look {
    enum units units;
    bool utf8;  /* else ASCII signs */
    bool color; /* SGR sequences in text */
    int width;  /* columns, >= 40 */
    /* On the screens, whose reader presses keys: as bound. NULL: text, whose
     * reader types commands. */
    const struct keymap *keys;
};

#endif
