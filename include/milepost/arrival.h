/*
 * arrival (model): an activity as a file or an account tells it, before anyone
 * has decided what becomes of it. Formats make them, app decides.
 */
#ifndef MILEPOST_ARRIVAL_H
#define MILEPOST_ARRIVAL_H

#include "milepost/series.h"

#define ARRIVAL_KEY     64  /* bytes of an account's id and its end */
#define ARRIVAL_FILE    256 /* of a file's name within an export */
#define ARRIVAL_TITLE   256
#define ARRIVAL_PROBLEM 200
/* Rows of one table that are told with what is wrong; the others are counted
 * in its message. */
#define ARRIVAL_PROBLEMS_MOST 20

#define NO_MOMENT INT64_MIN

/* The most of a run that a diary holds. More is a watch that was left on, or
 * nonsense in the file. */
#define RUN_DIST_MOST_M  1000000 /* m */
#define RUN_TIME_MOST_S  1000000 /* s; eleven days */
#define RUN_CLIMB_MOST_M 100000  /* m */

// clang-format off
/* What a runner should look at before it comes in; app sorts them out. */
#define ODD_LIST(X) \
  X(FAST,   "faster than anyone runs") \
  X(SLOW,   "slower than a walk over a kilometre") \
  X(LEFT_ON, "the watch ran on long after the run") \
  X(JUMP,   "a jump of the position was left out") \
  X(AHEAD,  "lies after today") \
  X(CUT,    "the file ends early") \
  X(GUESS,  "names no sport: taken for what its speed says") \
  X(UNNAMED, "a way of no named sport, at no runner's speed: is it training?")
// clang-format on
enum odd {
#define X_ODD(id, ...) ODD_##id,
    ODD_LIST(X_ODD)
#undef X_ODD
        ODD_COUNT
};
const char *odd_words(enum odd o);

struct arrival {
    /* ENTRY_RUN or ENTRY_ACTIVITY, on the runner's own day and clock; its
     * words are not filled, but for tags and a table's shoe. Of milepost's own
     * export any kind, with all its words. */
    struct entry entry;
    struct trace trace; /* of a run; counts of 0 where nothing was written */
    int64_t start_s;    /* since 1970, UTC; NO_MOMENT: only the day is known */
    unsigned odd;       /* 1u << ODD_..., or-ed */
    int line;           /* of the table it stands in, from 1; 0 */
    /* What is wrong with a table's row that could not be read, a sentence; of
     * use is then its line and title alone. "": nothing. */
    char problem[ARRIVAL_PROBLEM];
    /* Cleaned of what could move a cursor (text_clean), "" where not said. */
    char service[16];          /* "strava", "garmin", "runkeeper", "milepost" */
    char key[ARRIVAL_KEY];     /* the service's own id of it */
    char file[ARRIVAL_FILE];   /* of a table's row: the file it is about */
    char title[ARRIVAL_TITLE]; /* as the account names it */
    char note[NOTE_TEXT];      /* what the runner wrote there */
};

/* ---- whether two are one: writers drop the seconds of a start, and watches
 * and accounts round */

#define SAME_START_S 60
#define SAME_PERCENT 1
/* Metres of a watch, of its foot pod and of a way between positions. [H] */
#define ABOUT_PERCENT 10

/* How long it was; 0 where that is not known. */
struct extent {
    dist_t dist;
    span_t time, elapsed;
};
/* Of an activity that is no run its time alone. */
struct extent arrival_extent(const struct arrival *a);
/* By metres, or by seconds where one of the two knows no metres. */
bool extent_is_same(struct extent first, struct extent second);
/* Or so: as long, from start to end or of running, and as far as two ways to
 * measure it may be apart. Of what began at once, by two services. */
bool extent_is_about(struct extent first, struct extent second);
/* They differ by at most so much of the larger. */
bool amount_is_near(int first, int second, int percent);
/* Two moments; false where one is not known. */
bool start_is_same(int64_t first_s, int64_t second_s);

#endif
