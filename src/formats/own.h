/* own (formats): milepost's own export, value by value (own.def). */
#ifndef MILEPOST_FORMATS_OWN_H
#define MILEPOST_FORMATS_OWN_H

#include "milepost/arrival.h"

enum own_thing {
    OWN_RUN,
    OWN_ACTIVITY,
    OWN_CHECKIN,
    OWN_MARK,
    OWN_COUNT,
};
const char *own_word(enum own_thing t); /* "run" */
const char *own_list(enum own_thing t); /* "runs" */

enum own_type {
    OWN_TYPE_DAY,
    OWN_TYPE_CLOCK,   /* "06:30" */
    OWN_TYPE_SIZE,    /* int32_t; 0: not given */
    OWN_TYPE_SCORE,   /* int; UNKNOWN: not given */
    OWN_TYPE_YES,     /* bool */
    OWN_TYPE_PURPOSE, /* words of terms.h from here on */
    OWN_TYPE_ACTIVITY,
    OWN_TYPE_SOURCE,
    OWN_TYPE_ILLNESS,
    OWN_TYPE_SKIP,     /* "no": a rest */
    OWN_TYPE_FLAGS,    /* "hilly trail" */
    OWN_TYPE_PAINS,    /* "knee:6@11000 calf:2" */
    OWN_TYPE_SEGMENTS, /* "warm_up:2000m:720s:140bpm:@T:@278:~ ..." */
    OWN_TYPE_TEXT,
};

struct own_field {
    const char *key;
    size_t offset; /* in struct entry */
    enum own_thing thing;
    enum own_type type;
    int32_t least, most; /* of a number; bytes of a text */
};
extern const struct own_field own_fields[];
extern const int own_field_count;
/* NULL: there is no such key. */
const struct own_field *own_field_of(enum own_thing t, const char *key);

/* ---- reading */

void own_begin(struct entry *en, enum own_thing t);
/* False: it is no such value; 'en' is then as before. "" is not given. */
MUST_USE bool own_take(const struct own_field *f, const char *text,
                       struct entry *en);
/* Adds a segment; false: one too many. */
MUST_USE bool own_add_segment(struct entry *en, const struct segment *s);
/* What the values come to: segments that do not add up are dropped, one alone
 * is the run. False: no date, or a run without any size; 'why'. */
MUST_USE bool own_end(struct entry *en, char *why, size_t why_size);

/* ---- writing */

/* The value as text; nothing where it is not given. */
void own_put(const struct own_field *f, const struct entry *en,
             struct text *out);

#endif
