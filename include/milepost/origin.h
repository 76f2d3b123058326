/*
 * origin (store): which files and services said what is in the diary, and what
 * of the diary an activity of a file meets.
 */
#ifndef MILEPOST_ORIGIN_H
#define MILEPOST_ORIGIN_H

#include "milepost/arrival.h"
#include "milepost/store.h"

/* What one file or account said of a run or activity when it came in. */
struct origin {
    struct id id;
    struct id run;      /* "": none, or it was deleted from the diary */
    struct id activity; /* the same */
    bool is_run;
    enum source source;
    char service[16];
    char key[ARRIVAL_KEY]; /* "": it has none */
    int64_t start_s;       /* UTC; NO_MOMENT */
    dist_t dist;
    span_t time, elapsed;
    int rpe;              /* UNKNOWN */
    char note[NOTE_TEXT]; /* its title and note, as they came into the run */
};

/* How an activity meets what is in the diary; the later, the surer. */
enum meet {
    MEET_NONE,
    MEET_BEFORE,  /* a run that ended minutes before it */
    MEET_BESIDE,  /* another at the same time, of another size */
    MEET_TYPED,   /* typed, of the same day or start and about the size */
    MEET_CHANGED, /* the same start, file kind and account; another size */
    MEET_GONE,    /* the same, deleted from the diary */
    MEET_SAME,    /* the same start and extent, or about that of another
                     service (arrival.h) */
    MEET_KEY,     /* the account's own id of it */
};

struct meeting {
    enum meet how;
    struct id run, activity; /* the one met; both "" of MEET_GONE */
    bool has_origin;
    struct origin origin; /* of MEET_KEY, MEET_CHANGED, MEET_GONE */
};

/* Within an action. A new id if it has none, else the row is replaced. */
MUST_USE bool store_put_origin(struct store *st, struct origin *o,
                               struct err *e);
/*
 * What an activity meets, the surest of all.
 *
 * Given:     a  a run, or strength or cross-training
 * Notes:     by UTC against the files something came from, by the clock of
 *            its day against what was typed.
 */
MUST_USE bool store_meet(struct store *st, const struct arrival *a,
                         struct meeting *out, struct err *e);
/* There is a curve of a run. */
MUST_USE bool store_has_series(struct store *st, struct id run, bool *out,
                               struct err *e);

#endif
