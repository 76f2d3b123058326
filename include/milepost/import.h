/*
 * import (app): files become runs of the diary, looked at before anything is
 * written, as one undo step.
 *
 * It is gone through twice: once to look (dry; each line told), and once to
 * keep what was accepted. Nothing of the files is held meanwhile but one line
 * an activity, so that memory stays flat, and the diary is free for others
 * while the runner thinks.
 */
#ifndef MILEPOST_IMPORT_H
#define MILEPOST_IMPORT_H

#include "milepost/app.h"

// clang-format off
/* What would become of an activity; word, sign on a line, whether it is taken
 * where the runner says nothing. */
#define ITEM_LIST(X) \
  X(NEW,     "new",       "+", 1) \
  X(HERE,    "here",      "=", 0) /* as it is in the diary */ \
  X(FILL,    "fill",      "<", 1) /* here; says what the diary has not */ \
  X(EDIT,    "edit",      "~", 0) /* here; the account now says otherwise */ \
  X(JOIN,    "join",      "&", 0) /* goes on minutes after another run */ \
  X(ODD,     "odd",       "?", 0) /* see why; the runner decides */ \
  X(SKIPPED, "skipped",   "-", 0) /* a file that is no activity */ \
  X(FAILED,  "failed",    "!", 0)
// clang-format on
enum item_kind {
#define X_ITEM(id, ...) ITEM_##id,
    ITEM_LIST(X_ITEM)
#undef X_ITEM
        ITEM_COUNT
};
const char *item_word(enum item_kind k);
const char *item_sign(enum item_kind k);
bool item_is_usual(enum item_kind k);

#define ITEM_PATH 200 /* bytes; the end of a longer one, after "..." */
#define ITEM_WHY  200

struct import_item {
    int number; /* from 0, in the order of the files: the same in both goes */
    enum item_kind kind;
    bool is_taken;
    bool is_run; /* else cross-training, strength; or nothing */
    day_t day;
    int start_min;        /* UNKNOWN */
    enum purpose purpose; /* proposed or declared; NONE */
    dist_t dist;
    span_t time;
    struct id run;        /* in the diary: of HERE, FILL, EDIT, JOIN; "" */
    char path[ITEM_PATH]; /* with the line of a table: "a.csv:12" */
    char title[80];
    char why[ITEM_WHY]; /* one sentence; "" where there is nothing to say */
};

/* False stops it all; nothing is kept. */
typedef bool import_item_fn(void *with, const struct import_item *item);

struct import_ask {
    const char *const *paths; /* "-" is standard input */
    int path_count;
    bool is_dry;
    /* Which items are taken, by number; NULL: the usual ones, and of the
     * kinds below. */
    const unsigned char *taken; /* a bit an item */
    int taken_count;            /* items beyond are the usual ones */
    bool takes[ITEM_COUNT];
    /* Of a look that was stopped: the items it came to. Beyond them nothing
     * is read, and nothing taken. 0: all there are. */
    int most;
    const char *table_map;
};

struct import_sums {
    int files;             /* read, of all kinds */
    int items[ITEM_COUNT]; /* activities; of SKIPPED and FAILED files */
    int runs, activities;  /* kept */
    struct index_change index;
};

/*
 * Looks at, or keeps, all of some paths.
 *
 * Status:  false: nothing was kept, the sentence in 'e' (stopped, disk full)
 * Notes:   a bad file never stops the others; says how far it is by a->pulse
 */
MUST_USE bool app_import_all(struct app *a, const struct import_ask *ask,
                             import_item_fn *tell, void *with,
                             struct import_sums *out, struct err *e);

#endif
