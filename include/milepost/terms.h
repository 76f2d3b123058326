/*
 * terms (model): the words of the field, each once. An enum, its word in
 * JSON, schema and config, and what else is fixed about it, in one row.
 * Lookups in src/model/terms.c are made from these lists.
 */
#ifndef MILEPOST_TERMS_H
#define MILEPOST_TERMS_H

#include "milepost/base.h"

// clang-format off

/*   enum         word          letter label         zone effort quality pace
 *   word: entry, JSON, schema. zone: nominal (1..3). effort: planned RPE
 *   (science.md E2, R5; races D). quality: work that counts as hard. pace: the
 *   named one it is run at; NONE: by feel, or by the race. */
#define PURPOSE_LIST(X) \
  X(RECOVERY,   "recovery",   'r', "recovery",   1, 2, 0, EASY) \
  X(EASY,       "easy",       'e', "easy",       1, 3, 0, EASY) \
  X(LONG,       "long",       'l', "long",       1, 4, 0, EASY) \
  X(STEADY,     "steady",     's', "steady",     2, 5, 0, NONE) \
  X(MARATHON,   "marathon",   'm', "marathon",   2, 6, 1, MARATHON) \
  X(THRESHOLD,  "threshold",  't', "threshold",  2, 7, 1, THRESHOLD) \
  X(INTERVAL,   "interval",   'i', "interval",   3, 8, 1, INTERVAL) \
  X(REPETITION, "repetition", 'p', "repetition", 3, 8, 1, REPETITION) \
  X(HILLS,      "hills",      'h', "hills",      3, 8, 1, NONE) \
  X(STRIDES,    "strides",    'd', "strides",    1, 4, 0, NONE) \
  X(DRILLS,     "drills",     'q', "drills",     1, 3, 0, NONE) \
  X(FARTLEK,    "fartlek",    'f', "fartlek",    2, 6, 0, NONE) \
  X(WARM_UP,    "warm_up",    'u', "warm-up",    1, 3, 0, EASY) \
  X(COOL_DOWN,  "cool_down",  'c', "cool-down",  1, 3, 0, EASY) \
  X(JOG_REST,   "jog_rest",   'j', "jog rest",   1, 2, 0, NONE) \
  X(RUN_WALK,   "run_walk",   'w', "run-walk",   1, 3, 0, NONE) \
  X(RACE,       "race",       'R', "race",       3, 9, 1, NONE) \
  X(TEST,       "test",       'T', "test",       3, 9, 1, NONE) \
  X(ENJOYMENT,  "enjoyment",  'y', "enjoyment",  1, 3, 0, NONE)

#define VERDICT_LIST(X) /* best to worst; mark: how it shows without colour */ \
  X(PURPOSEFUL, "purposeful", "purposeful", '#') \
  X(OFF_TARGET, "off_target", "off-target", '~') \
  X(JUNK,       "junk",       "junk",       'J')

#define LEVEL_LIST(X) \
  X(BEGINNER, "beginner") X(NOVICE, "novice") X(INTERMEDIATE, "intermediate") \
  X(ADVANCED, "advanced") X(ELITE, "elite")

#define PHASE_LIST(X) \
  X(BASE, "base") X(BUILD, "build") X(PEAK, "peak") X(TAPER, "taper") \
  X(RACE, "race") X(RECOVERY, "recovery") X(MAINTAIN, "maintain")

/* kind, word, race in metres (0: none), weeks of taper with the race's own,
 * peak long run by level in km (science.md G2) */
#define GOAL_LIST(X) \
  X(5K,       "5k",        5000, 1,  6, 10, 14, 18, 22) \
  X(10K,      "10k",      10000, 1,  8, 13, 16, 20, 24) \
  X(HALF,     "half",     21098, 2, 16, 18, 20, 23, 26) \
  X(MARATHON, "marathon", 42195, 3, 29, 30, 32, 34, 35) \
  X(FITNESS,  "fitness",      0, 0,  5,  8, 12, 14, 16) \
  X(STRESS,   "stress",       0, 0,  0,  0,  0,  0,  0) \
  X(FIRST5K,  "first5k",   5000, 0,  0,  0,  0,  0,  0) \
  X(RETURN,   "return",       0, 0,  0,  0,  0,  0,  0) \
  X(MAINTAIN, "maintain",     0, 0,  5,  8, 12, 14, 16)

#define AIM_LIST(X) X(FINISH, "finish") X(IMPROVE, "improve") X(TIME, "time")
#define PRIORITY_LIST(X) X(A, "A") X(B, "B") X(C, "C")

#define READINESS_LIST(X) \
  X(GO, "go", "go") X(EASY_ONLY, "easy_only", "ease") X(SKIP, "skip", "skip")

/* The families of a check-in, in the order their reasons are shown (F3). */
#define FAMILY_LIST(X) \
  X(PAIN, "pain") X(ILLNESS, "illness") X(HOOPER, "hooper") \
  X(SLEEP, "sleep") X(AUTONOMIC, "autonomic") X(MOOD, "mood") X(LOAD, "load")

#define SEVERITY_LIST(X) /* mark: how it stands out without colour */ \
  X(INFO, "info", ' ') X(ADVICE, "advice", ' ') X(CAUTION, "caution", '!') \
  X(STOP, "stop", '!')

#define GRADE_LIST(X) X(A, "A") X(B, "B") X(C, "C") X(D, "D")

/* Sites of pain. Class: see enum site_class. */
#define SITE_LIST(X) \
  X(FOOT, "foot", BONE) X(TOE, "toe", RUNNING) X(HEEL, "heel", RUNNING) \
  X(ARCH, "arch", RUNNING) X(ANKLE, "ankle", RUNNING) \
  X(ACHILLES, "achilles", RUNNING) X(CALF, "calf", RUNNING) \
  X(SHIN, "shin", BONE) X(KNEE, "knee", RUNNING) \
  X(HAMSTRING, "hamstring", RUNNING) X(QUAD, "quad", RUNNING) \
  X(THIGH, "thigh", RUNNING) X(ITB, "itb", RUNNING) X(LEG, "leg", RUNNING) \
  X(GROIN, "groin", BONE) X(HIP, "hip", BONE) X(GLUTE, "glute", RUNNING) \
  X(PELVIS, "pelvis", BONE) X(SACRUM, "sacrum", BONE) \
  X(BACK, "back", RUNNING) \
  X(CHEST, "chest", EMERGENCY) X(FAINT, "faint", EMERGENCY) \
  X(PALPITATIONS, "palpitations", EMERGENCY) \
  X(STITCH, "stitch", SKIN) X(BLISTER, "blister", SKIN) \
  X(CHAFING, "chafing", SKIN) \
  X(HEAD, "head", OTHER) X(NECK, "neck", OTHER) \
  X(SHOULDER, "shoulder", OTHER) X(ARM, "arm", OTHER) \
  X(ELBOW, "elbow", OTHER) X(WRIST, "wrist", OTHER) X(HAND, "hand", OTHER) \
  X(RIB, "rib", OTHER) X(STOMACH, "stomach", OTHER) X(OTHER, "other", OTHER)

#define ILLNESS_LIST(X) \
  X(NONE, "none") X(HEAD, "head") X(SYSTEMIC, "systemic")

#define SKIP_LIST(X) /* reason, word, counts as rest honoured (1) or life (0) */ \
  X(RECOVERY, "recovery", 1) X(ILL, "ill", 1) X(PAIN, "pain", 1) \
  X(LIFE, "life", 0) X(WEATHER, "weather", 0)

#define STATUS_LIST(X) \
  X(PLANNED, "planned") X(DONE, "done") X(MOVED, "moved") \
  X(SKIPPED, "skipped") X(RESTED, "rested") X(MISSED, "missed")

#define FLAG_LIST(X) /* known tags of a run */ \
  X(HILLY, "hilly") X(HOT, "hot") X(ALTITUDE, "altitude") \
  X(TREADMILL, "treadmill") X(TRAIL, "trail") X(JOY, "joy")

/* Beside the running: word, label, effort put in where none is said [H]:
 * mobility loosens, it hardly trains. */
#define ACTIVITY_LIST(X) \
  X(STRENGTH, "strength", "strength",       3) \
  X(XT,       "xt",       "cross-training", 3) \
  X(MOBILITY, "mobility", "mobility",       1)

#define SOURCE_LIST(X) \
  X(MANUAL, "manual") X(FIT, "fit") X(TCX, "tcx") X(GPX, "gpx") \
  X(CSV, "csv") X(DEMO, "demo")

#define SEX_LIST(X) X(FEMALE, "female") X(MALE, "male")
#define CONDITION_LIST(X) /* athlete status */ \
  X(NONE, "none") X(PREGNANT, "pregnant") X(POSTPARTUM, "postpartum")

/* Named paces of a step: "@T". Races by distance. */
#define PACE_LIST(X) \
  X(EASY, "E") X(MARATHON, "M") X(THRESHOLD, "T") X(INTERVAL, "I") \
  X(REPETITION, "R") X(5K, "5k") X(10K, "10k") X(HALF, "hmp") X(MP, "mp")

/* Where the executed zone of a stretch was read from, most trusted first. */
#define ZONE_SOURCE_LIST(X) \
  X(NONE, "none") X(PULSE, "pulse") X(PACE, "pace") X(EFFORT, "effort") \
  X(PURPOSE, "purpose")

#define PURPOSE_SOURCE_LIST(X) \
  X(NONE, "none") X(DECLARED, "declared") X(SESSION, "session") \
  X(INFERRED, "inferred")

enum purpose { PURPOSE_NONE = -1,
#define X(e, ...) PURPOSE_##e,
  PURPOSE_LIST(X)
#undef X
  PURPOSE_COUNT };

#define X_VERDICT(e, ...) VERDICT_##e,
enum verdict { VERDICT_LIST(X_VERDICT) VERDICT_COUNT };
#define X_LEVEL(e, ...) LEVEL_##e,
enum level { LEVEL_NONE = -1, LEVEL_LIST(X_LEVEL) LEVEL_COUNT };
#define X_PHASE(e, ...) PHASE_##e,
enum phase { PHASE_LIST(X_PHASE) PHASE_COUNT };
#define X_GOAL(e, ...) GOAL_##e,
enum goal_kind { GOAL_NONE = -1, GOAL_LIST(X_GOAL) GOAL_COUNT };
#define X_AIM(e, ...) AIM_##e,
enum aim { AIM_LIST(X_AIM) AIM_COUNT };
#define X_PRIORITY(e, ...) PRIORITY_##e,
enum priority { PRIORITY_LIST(X_PRIORITY) PRIORITY_COUNT };
#define X_READINESS(e, ...) READINESS_##e,
enum readiness { READINESS_LIST(X_READINESS) READINESS_COUNT };
#define X_FAMILY(e, ...) FAMILY_##e,
enum family { FAMILY_LIST(X_FAMILY) FAMILY_COUNT };
#define X_SEVERITY(e, ...) SEVERITY_##e,
enum severity { SEVERITY_LIST(X_SEVERITY) SEVERITY_COUNT };
#define X_GRADE(e, ...) GRADE_##e,
enum grade { GRADE_LIST(X_GRADE) GRADE_COUNT };
#define X_SITE(e, ...) SITE_##e,
enum site { SITE_NONE = -1, SITE_LIST(X_SITE) SITE_COUNT };
#define X_ILLNESS(e, ...) ILLNESS_##e,
enum illness { ILLNESS_UNKNOWN = -1, ILLNESS_LIST(X_ILLNESS) ILLNESS_COUNT };
#define X_SKIP(e, ...) SKIP_##e,
enum skip_reason { SKIP_NONE = -1, SKIP_LIST(X_SKIP) SKIP_COUNT };
#define X_STATUS(e, ...) STATUS_##e,
enum session_status { STATUS_LIST(X_STATUS) STATUS_COUNT };
#define X_FLAG_BIT(e, ...) FLAG_BIT_##e,
enum flag_bit { FLAG_LIST(X_FLAG_BIT) FLAG_COUNT };
#define X_FLAG(e, ...) FLAG_##e = 1 << FLAG_BIT_##e,
enum flag { FLAG_LIST(X_FLAG) };
#define X_ACTIVITY(e, ...) ACTIVITY_##e,
enum activity_kind { ACTIVITY_NONE = -1,
  ACTIVITY_LIST(X_ACTIVITY) ACTIVITY_COUNT };
#define X_SOURCE(e, ...) SOURCE_##e,
enum source { SOURCE_LIST(X_SOURCE) SOURCE_COUNT };
#define X_SEX(e, ...) SEX_##e,
enum sex { SEX_NONE = -1, SEX_LIST(X_SEX) SEX_COUNT };
#define X_CONDITION(e, ...) CONDITION_##e,
enum condition { CONDITION_LIST(X_CONDITION) CONDITION_COUNT };
#define X_PACE(e, ...) PACE_##e,
enum pace_name { PACE_NONE = -1, PACE_LIST(X_PACE) PACE_COUNT };
#define X_ZONE_SOURCE(e, ...) ZONE_SOURCE_##e,
enum zone_source { ZONE_SOURCE_LIST(X_ZONE_SOURCE) ZONE_SOURCE_COUNT };
#define X_PURPOSE_SOURCE(e, ...) PURPOSE_SOURCE_##e,
enum purpose_source { PURPOSE_SOURCE_LIST(X_PURPOSE_SOURCE)
                      PURPOSE_SOURCE_COUNT };
// clang-format on

enum site_class {
    SITE_CLASS_RUNNING,   /* foot to back: R1, F3, F4 apply */
    SITE_CLASS_BONE,      /* the same, and never "stable is fine" (F4) */
    SITE_CLASS_EMERGENCY, /* stops at any number (F3, W1) */
    SITE_CLASS_SKIN,      /* stitch, blister, chafing: never a verdict */
    SITE_CLASS_OTHER,     /* elsewhere: a note */
};

/* The row of a purpose; NULL for PURPOSE_NONE. */
struct purpose_row {
    const char *word;  /* entry, JSON, schema */
    const char *label; /* screens and sentences */
    int zone;          /* nominal intensity zone, 1 .. 3 */
    int effort;        /* RPE to expect, 0 .. 10 */
    enum pace_name pace;
    char letter;     /* one sign, where a column is one cell wide */
    bool is_quality; /* M, T, I, R, hills, race, test: hard work */
};
const struct purpose_row *purpose_row(enum purpose p);

/* Words. The *_word functions never return NULL ("none" for _NONE); the
 * *_from functions return false and leave out alone if no such word. Entry
 * short forms (rec, mp, tempo, thr, int, reps, joy, runwalk ...) are accepted
 * by purpose_from. ASCII case does not matter. */
const char *purpose_word(enum purpose p);
const char *purpose_label(enum purpose p);
bool purpose_from(const char *word, enum purpose *out);
bool purpose_is_quality(enum purpose p); /* false for PURPOSE_NONE */
bool purpose_is_hard(enum purpose p);    /* quality or the long run: spaced */
bool purpose_is_between(enum purpose p); /* warm-up, cool-down, jog rest */
/* The named pace a purpose is run at; NONE: by feel, or by the race. */
enum pace_name purpose_pace(enum purpose p);
const char *verdict_word(enum verdict v);
const char *verdict_label(enum verdict v);
char verdict_mark(enum verdict v);
const char *level_word(enum level v);
bool level_from(const char *word, enum level *out);
const char *phase_word(enum phase v);
bool phase_from(const char *word, enum phase *out);
/* Race and recovery: the phases of the next goal begin anew after them. */
bool phase_is_over(enum phase v);
const char *goal_kind_word(enum goal_kind v);
bool goal_kind_from(const char *word, enum goal_kind *out);
dist_t goal_kind_dist(enum goal_kind v); /* 0: no race */
/* Weeks of taper, the race's own among them; 0: none (G2). */
int goal_kind_taper(enum goal_kind v);
/* Peak long run of a level, that of a beginner for NONE; 0: none (G2). */
dist_t goal_kind_long(enum goal_kind v, enum level level);
/* Phase by the calendar, so many weeks (0: its own) before the race's week:
 * taper, before it 4 weeks of peak and 6 of build, else base (E1). */
enum phase goal_kind_phase(enum goal_kind v, int weeks_left);
/* Judged as the nearest: to 7.5 km 5k, to 15 10k, to 30 half, above marathon.
 */
enum goal_kind goal_kind_nearest(dist_t race);
const char *aim_word(enum aim v);
bool aim_from(const char *word, enum aim *out);
const char *priority_word(enum priority v);
bool priority_from(const char *word, enum priority *out);
const char *readiness_word(enum readiness v);
const char *readiness_label(enum readiness v); /* "go", "ease", "skip" */
const char *family_word(enum family v);
const char *severity_word(enum severity v);
char severity_mark(enum severity v);
const char *grade_word(enum grade v);
const char *site_word(enum site v);
bool site_from(const char *word, enum site *out);
enum site_class site_class(enum site v); /* OTHER for SITE_NONE */
bool site_is_running(enum site v);       /* RUNNING or BONE: foot to back */
const char *illness_word(enum illness v);
bool illness_from(const char *word, enum illness *out);
const char *skip_word(enum skip_reason v);
bool skip_from(const char *word, enum skip_reason *out);
bool skip_is_rest(enum skip_reason v); /* recovery, ill, pain */
const char *status_word(enum session_status v);
bool status_from(const char *word, enum session_status *out);
const char *flag_word(enum flag_bit v);
bool flag_from(const char *word, enum flag_bit *out);
const char *activity_word(enum activity_kind v);
bool activity_from(const char *word, enum activity_kind *out);
const char *activity_label(enum activity_kind v);
int activity_effort(enum activity_kind v); /* RPE where none is said */
const char *source_word(enum source v);
bool source_from(const char *word, enum source *out);
const char *sex_word(enum sex v);
bool sex_from(const char *word, enum sex *out);
const char *condition_word(enum condition v);
bool condition_from(const char *word, enum condition *out);
const char *pace_name_word(enum pace_name v);
bool pace_name_from(const char *word, enum pace_name *out);
const char *zone_source_word(enum zone_source v);
const char *purpose_source_word(enum purpose_source v);

#endif
