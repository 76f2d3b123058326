/* filter (entry), inside: fields, and the text that is being read. */
#ifndef MILEPOST_ENTRY_FILTER_H
#define MILEPOST_ENTRY_FILTER_H

#include "entry/draft.h"
#include "milepost/filter.h"

/* name, other name, kind, example, sentence. A field's kind says what its
 * values are, and so how it is compared. */
// clang-format off
#define FILTER_FIELD_LIST(X) \
  X(TYPE,    "type",    "purpose",  WORD,   "type=easy,long", "what the run was for; hard is any quality") \
  X(RPE,     "rpe",     "effort",   SCORE,  "rpe>=6",         "effort, 0 to 10") \
  X(DIST,    "dist",    "distance", DIST,   "dist>=15k",      "distance in km (k) or miles (mi)") \
  X(TIME,    "time",    "duration", TIME,   "time>1h30",      "how long it took") \
  X(PACE,    "pace",    NULL,       PACE,   "pace<5:00",      "mean pace; less is faster") \
  X(PULSE,   "pulse",   "hr",       PULSE,  "pulse>150",      "mean pulse, beats a minute") \
  X(TOP,     "maxpulse", "hrmax",   PULSE,  "maxpulse>=180",  "highest pulse") \
  X(CLIMB,   "climb",   NULL,       CLIMB,  "climb>200m",     "metres up") \
  X(DATE,    "date",    "day",      DATE,   "date=2025-09",   "a day, 2025-09 a month, 2025 a year") \
  X(SINCE,   "since",   "from",     DATE,   "since:-28d",     "from this day on") \
  X(UNTIL,   "until",   "to",       DATE,   "until:2025-03",  "to this day") \
  X(ON,      "on",      NULL,       DATE,   "on:sun",         "on this day") \
  X(WEEKDAY, "weekday", NULL,       WORD,   "weekday=sat,sun", "day of the week") \
  X(SHOE,    "shoe",    "shoes",    TEXT,   "shoe=pegs",      "the pair; ':' is a part of its name") \
  X(TAG,     "tag",     "tags",     TEXT,   "tag=trail",      "a tag; +trail says the same") \
  X(PAIN,    "pain",    NULL,       SCORE,  "pain>=3",        "worst pain during it, 0 to 10, or a site: pain=knee") \
  X(VERDICT, "verdict", NULL,       WORD,   "verdict=junk",   "some of it was judged so") \
  X(SOURCE,  "source",  NULL,       WORD,   "source=fit",     "where it came from") \
  X(FORM,    "form",    NULL,       SCORE,  "form<=2",        "form, 1 to 5") \
  X(ENJOY,   "enjoy",   NULL,       SCORE,  "enjoy>=4",       "how much it was enjoyed, 1 to 5") \
  X(NOTE,    "note",    "text",     TEXT,   "note:\"felt flat\"", "words of the note")
// clang-format on

enum filter_kind {
    KIND_WORD,
    KIND_SCORE,
    KIND_DIST,
    KIND_TIME,
    KIND_PACE,
    KIND_PULSE,
    KIND_CLIMB,
    KIND_DATE,
    KIND_TEXT,
};

enum filter_id {
#define X_ID(id, ...) F_##id,
    FILTER_FIELD_LIST(X_ID)
#undef X_ID
        F_COUNT
};

/* "=none" of a word of a list; no list has so many. */
#define FILTER_NONE_BIT (UINT64_C(1) << 63)

enum filter_op { OP_IS, OP_HAS, OP_NOT, OP_LESS, OP_MOST, OP_MORE, OP_LEAST };

/* A stretch of the filter's text. */
struct piece_of_text {
    char text[FILTER_TEXT];
    int column;
};

/* Where the reading is. */
struct filter_reader {
    const struct filter_context *c;
    const char *at;
    int column; /* of 'at', from 1 */
    int depth;  /* of open parentheses */
    struct filter *out;
    struct err *e;
};

enum filter_kind filter_kind(int field);
/* A field by its name, or its other one; UNKNOWN. */
int filter_field_named(const char *name);
/* One value of a test, without its op: fills the step's range or set. */
MUST_USE bool filter_value(struct filter_reader *r, enum filter_op op,
                           const struct piece_of_text *value,
                           struct filter_step *step);
/* "2025", "2025-09": the year, the month. */
bool filter_calendar(const char *word, struct days_span *out);
/* "week", "4w", "block": the days it names. */
bool filter_period(const struct filter_context *c, const char *word,
                   struct days_span *out);
/* A word of the list of a field as its bit: "easy", "hard", "sun". */
bool filter_word(int field, const char *word, uint64_t *mask);
/* The i-th word of a field's list; NULL behind the last, or without one. */
const char *filter_word_at(int field, int i);
/* The nearest field, purpose or verdict; NULL. */
const char *filter_nearest(const char *word);
/* The nearest word of a field's list; NULL. */
const char *filter_nearest_word(int field, const char *word);

/* Moves on in the text; a character is a column. */
void filter_skip(struct filter_reader *r, size_t bytes);
void filter_skip_spaces(struct filter_reader *r);
/* One of a set, or the end of the text. */
bool filter_is_in(char c, const char *set);
/* AND, OR or NOT of what was read last. */
MUST_USE bool filter_add_sign(struct filter_reader *r, enum filter_what what);
/* Reads one test. */
MUST_USE bool filter_test(struct filter_reader *r);

#endif
