/*
 * draft (entry): what the words of one line said, before it is a run, a
 * check-in or a session. Which fields were named, and where, is kept, so that
 * an error can point and an edit can change no more than it was told.
 */
#ifndef MILEPOST_ENTRY_DRAFT_H
#define MILEPOST_ENTRY_DRAFT_H

#include "entry/lex.h"
#include "entry/size.h"

/*   field      said in sentences   may stand in: run, check-in, strength and
 *              as "a pace"         xt, a day's mark, a planned session      */
// clang-format off
#define FIELD_LIST(X) \
    X(DATE,       "a date",           1, 1, 1, 1, 1) \
    X(START,      "a start",          1, 1, 1, 1, 0) \
    X(DIST,       "a distance",       1, 0, 0, 0, 1) \
    X(TIME,       "a duration",       1, 0, 1, 1, 1) \
    X(PACE,       "a pace",           1, 0, 0, 0, 1) \
    X(PURPOSE,    "a purpose",        1, 0, 0, 0, 1) \
    X(STEPS,      "steps",            1, 0, 0, 0, 1) \
    X(KIND,       "strength, xt, rest or skip", 0, 0, 1, 1, 1) \
    X(SKIP,       "skip",             0, 0, 0, 0, 1) \
    X(RPE,        "an effort (rpe)",  1, 0, 1, 0, 0) \
    X(HR,         "a pulse (hr)",     1, 0, 0, 0, 0) \
    X(CLIMB,      "a climb",          1, 0, 0, 0, 0) \
    X(FORM,       "form",             1, 0, 0, 0, 0) \
    X(ENJOY,      "enjoy",            1, 0, 0, 0, 0) \
    X(PAIN,       "pain",             1, 1, 1, 1, 0) \
    X(PAIN_FROM,  "where pain began", 1, 0, 0, 0, 0) \
    X(SHARP,      "sharp",            1, 1, 1, 1, 0) \
    X(LIMP,       "limp",             1, 1, 1, 1, 0) \
    X(SLEEP,      "sleep",            1, 1, 1, 1, 0) \
    X(SLEEPQ,     "sleepq",           1, 1, 1, 1, 0) \
    X(FATIGUE,    "fatigue",          1, 1, 1, 1, 0) \
    X(STRESS,     "stress",           1, 1, 1, 1, 0) \
    X(SORENESS,   "soreness",         1, 1, 1, 1, 0) \
    X(MOOD,       "mood",             1, 1, 1, 1, 0) \
    X(MOTIVATION, "motivation",       1, 1, 1, 1, 0) \
    X(RHR,        "rhr",              1, 1, 1, 1, 0) \
    X(HRV,        "hrv",              1, 1, 1, 1, 0) \
    X(WEIGHT,     "weight",           1, 1, 1, 1, 0) \
    X(ILL,        "illness",          1, 1, 1, 1, 0) \
    X(FLAGS,      "a tag",            1, 1, 1, 1, 1) \
    X(SHOE,       "a shoe",           1, 0, 0, 0, 0) \
    X(NOTE,       "a note",           1, 1, 1, 1, 0)

enum field {
#define X(id, ...) FIELD_##id,
    FIELD_LIST(X)
#undef X
    FIELD_COUNT
};
// clang-format on

/* 'count' of a stretch whose time is "@~90s": split by rule, not measured. The
 * count of steps that are no repeat means nothing to anyone else. */
#define STEP_COUNT_ABOUT 1

/* Steps of a line; a run written back has one for each of its segments. */
#define DRAFT_STEPS_MAX (2 * RUN_SEGMENTS_MAX)

struct draft {
    const struct entry_context *c;
    bool is_plan;            /* a plan's line: tags mean +strides, +locked */
    int column[FIELD_COUNT]; /* where it stands; 0: not named */
    int size_column;         /* of the first distance or duration */
    bool is_clock;           /* the duration was typed as m:ss */
    int64_t ms_per_km;       /* of FIELD_PACE; 0: a name not known yet */
    enum pace_name aim;      /* of FIELD_PACE: "@T"; NONE */
    enum entry_kind kind;    /* of FIELD_KIND */
    enum activity_kind activity;
    bool is_skip;
    enum skip_reason reason;
    day_t day;
    struct run run;
    struct checkin body;
    struct run_words words;
    struct pain pains[RUN_PAINS_MAX];
    int pain_count;
    struct step steps[DRAFT_STEPS_MAX];
    int step_count;
    bool has_strides;
    bool is_locked;
};

/* What a sentence calls a field. */
const char *field_label(enum field f);
bool draft_has(const struct draft *d, enum field f);
/* Notes that a field stands at a column; false if it did before. */
MUST_USE bool draft_mark(struct draft *d, enum field f, int column,
                         struct err *e);

/* Fills a draft from a cut line, its date (if any) still among the words. */
MUST_USE bool draft_read(struct draft *d, const struct entry_context *c,
                         const struct lex *l, bool is_plan, struct err *e);
/* The same of a begun draft, from the token 'first' on. */
MUST_USE bool draft_read_from(struct draft *d, const struct lex *l, int first,
                              struct err *e);

/* An empty draft. */
void draft_begin(struct draft *d, const struct entry_context *c, bool is_plan);

/* ---- the scores: words that end in a number (score.c) */

/* Takes "rpe4", "sleep7.5", "hr148/172" ...; *taken is false if it is none. */
MUST_USE bool score_take(struct draft *d, const struct lex_token *t,
                         bool *taken, struct err *e);
/* Copies what the draft named into an entry's run and body. */
void score_apply(const struct draft *d, struct run *run, struct checkin *body);
/* True if the draft named anything that goes to a check-in. */
bool score_has_body(const struct draft *d);
/* Writes the scores of a check-in or a run that are known. */
void score_write_body(const struct checkin *b, struct text *out);
void score_write_run(const struct run *r, struct text *out);
const char *score_word(int i); /* NULL behind the last */
bool score_is_body(int i);     /* it goes to a check-in */

/* ---- words with a colon or a sign (mark.c): pain:, shoe:, ill:, +tag */

MUST_USE bool mark_take(struct draft *d, const struct lex_token *t, bool *taken,
                        struct err *e);

/* ---- tags of a run (tags.c) */

bool tags_has(const char *tags, const char *tag);
/* False: they hold no more; the sentence names the column. */
MUST_USE bool tags_add(char tags[TAGS_TEXT], const char *tag, int column,
                       struct err *e);
/* All but one, whatever its case; false: it was not there. */
bool tags_drop(char tags[TAGS_TEXT], const char *tag);

/* ---- steps (steps.c) */

/* True if the token begins steps. */
bool steps_begin(const struct lex *l, int i);
/* Reads steps from *i on, which moves behind them. */
MUST_USE bool steps_read(struct draft *d, const struct lex *l, int *i,
                         struct err *e);

/* The purpose a segment gets from a step that names none itself. */
enum purpose steps_purpose(const struct step *s, enum purpose work);

/* ---- did you mean (nearest.c) */

/* Sets "'rpr4' is not known here: did you mean rpe4?". Always false. */
bool nearest_refuse(const struct lex_token *t, bool is_plan, struct err *e);
/* The words beside scores and purposes, one by one; NULL behind the last. */
const char *nearest_word(int i, bool is_plan);
/* The nearest of words, at most a third of it away; NULL. */
const char *nearest_of(const char *word, const char *const *words, int count);
/* The nearest site of pain; NULL. */
const char *nearest_site(const char *word);

#endif
