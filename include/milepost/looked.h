/*
 * looked (app): an import as it was looked at, a line an activity, packed; what
 * is marked in it is kept. For whoever shows it meanwhile.
 */
#ifndef MILEPOST_LOOKED_H
#define MILEPOST_LOOKED_H

#include "milepost/import.h"

#define LOOKED_WORD 256 /* bytes of a text of an item, and its end */

/* An item as it is listed; its texts are offsets into 'words'. */
struct looked_line {
    int number; /* import.h's; they rise, with gaps */
    enum item_kind kind;
    bool is_taken;
    bool is_run;
    enum purpose purpose;
    day_t day;
    int start_min; /* UNKNOWN */
    dist_t dist;
    span_t time;
    size_t path, title, why;
};

/* All 0 where there is none. Grows as files are read, some hundred bytes an
 * item; only app frees and fills it. */
struct looked {
    int count, room;
    struct looked_line *line;
    char *words; /* without what could move a cursor */
    size_t words_used, words_room;
    int of_kind[ITEM_COUNT], taken[ITEM_COUNT];

    char *paths; /* one behind the other, each with its end */
    int path_count;

    bool is_busy;    /* files are being read: a pulse comes */
    bool is_keeping; /* the second time */
    bool is_stopped; /* the last time, by the pulse */
    bool is_full;    /* of memory */
    bool is_other;   /* the second time other files were found */
    bool is_part;    /* there are more files than these lines are of */
    int done, of;    /* files, so far */
    struct pulse outer;
};

/* What a path names before it was looked at: copied. False: no memory. */
MUST_USE bool looked_open(struct looked *l, const char *paths, int count);
/*
 * Looks at the files. Lines that were there before keep their marks.
 *
 * Status:  false: nothing could be looked at, the sentence in 'e'; where it was
 *          stopped it is true, and is_part
 */
MUST_USE bool app_look(struct app *a, struct looked *l, struct err *e);
/* Keeps what is marked, as one undo step. False: nothing was kept; is_stopped
 * or is_other, else the sentence says why. */
MUST_USE bool app_look_keep(struct app *a, struct looked *l,
                            struct import_sums *out, struct err *e);
/* Frees it; all is 0 again. */
void looked_forget(struct looked *l);

void looked_take(struct looked *l, int line, bool is_taken);
#define LOOKED_ALL ITEM_COUNT /* lines of every kind */
/* How many lines of a kind, and the index of one of them; UNKNOWN. */
int looked_lines(const struct looked *l, int kind);
int looked_line_at(const struct looked *l, int kind, int nth);
/* What is marked; in metres and seconds of runs the diary has not yet. */
struct looked_marks {
    int lines, runs;
    int others; /* new, too, and no runs */
    int64_t dist_m, time_s;
};
struct looked_marks looked_marks(const struct looked *l);

#endif
