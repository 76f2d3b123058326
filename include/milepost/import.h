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
 * where the runner says nothing, and whether taking it does anything. */
#define ITEM_LIST(X) \
  X(NEW,     "new",       "+", 1, 1) \
  X(HERE,    "here",      "=", 0, 0) /* as it is in the diary */ \
  X(FILL,    "fill",      "<", 1, 1) /* here; says what the diary has not */ \
  X(EDIT,    "edit",      "~", 0, 1) /* here; the account now says otherwise */ \
  X(JOIN,    "join",      "&", 0, 1) /* goes on minutes after another run: one \
                              with it if taken, else a run of its own */ \
  X(ODD,     "odd",       "?", 0, 1) /* see why; the runner decides */ \
  X(SKIPPED, "skipped",   "-", 0, 0) /* a file that is no activity */ \
  X(FAILED,  "failed",    "!", 0, 0)
// clang-format on
enum item_kind {
#define X_ITEM(id, ...) ITEM_##id,
    ITEM_LIST(X_ITEM)
#undef X_ITEM
        ITEM_COUNT
};
const char *item_word(enum item_kind k);
const char *item_sign(enum item_kind k);
bool item_is_usual(enum item_kind k);  /* taken unless the runner says no */
bool item_is_choice(enum item_kind k); /* the runner can take or leave it */
bool item_from(const char *word, enum item_kind *out);

#define ITEM_PATH  200 /* bytes; the end of a longer one, after "..." */
#define ITEM_WHY   200
#define ITEM_TITLE 80
#define ITEMS_MOST 100000 /* of one import; ERR_LIMIT above */

struct import_item {
    /* From 0, in the order of the files: the same in both goes. Numbers have
     * gaps: a table's row that tells more of a file's run is no item. */
    int number;
    /* More of an item told before (its number): the title a table has of it.
     * All else is as it was told then, and not to be read here. */
    bool is_more;
    enum item_kind kind;
    bool is_taken;
    bool is_run;          /* else cross-training, strength; or nothing */
    day_t day;            /* NO_DAY: of a file that is no activity */
    int start_min;        /* UNKNOWN */
    enum purpose purpose; /* proposed or declared; NONE */
    dist_t dist;
    span_t time;
    struct id run;        /* in the diary: of HERE, FILL, EDIT, JOIN; "" */
    char path[ITEM_PATH]; /* with the line of a table: "a.csv:12" */
    char title[ITEM_TITLE];
    char why[ITEM_WHY]; /* one sentence; "" where there is nothing to say */
};

/* False stops it all; nothing is kept. */
typedef bool import_item_fn(void *with, const struct import_item *item);

/* A whole file, after its items. */
struct import_file {
    char path[512];
    enum file_status status;
    int runs;       /* kept as runs */
    int activities; /* kept as cross-training or strength */
    char message[240];
    bool is_remark; /* the message is to be read, though all went well */
};
typedef void import_file_fn(void *with, const struct import_file *file);

struct import_ask {
    const char *const *paths; /* "-" is standard input */
    int path_count;
    bool is_dry;
    /* Which items are taken, by number; NULL: the usual ones, and of the
     * kinds below. */
    const unsigned char *taken; /* bit 'number % 8' of byte 'number / 8' */
    int taken_count;            /* items beyond are the usual ones */
    /* Of a look, the same way: which were JOIN then. They come in either way,
     * and no others are joined, whatever became of the run before. NULL: no
     * look was shown. */
    const unsigned char *joins;
    bool takes[ITEM_COUNT];
    /* Of a look that was stopped: the items it came to. Beyond them nothing
     * is read, and nothing taken. 0: all there are. */
    int most;
    const char *table_map;
    import_file_fn *tell_file; /* with 'with'; NULL */
};

struct import_sums {
    int files;                                 /* read, of all kinds */
    int imported, duplicates, skipped, failed; /* of those */
    int items[ITEM_COUNT]; /* activities; of SKIPPED and FAILED files */
    int runs, activities;  /* kept */
    int changed;           /* here before, and filled, edited or joined to */
    int again;             /* of HERE: the same as another of these files */
    int off;               /* of other sports, as [import] cross leaves them */
    struct index_change index;
};

/*
 * Looks at, or keeps, all of some paths.
 *
 * Status:  false: nothing was kept, the sentence in 'e' (stopped, disk full)
 * Notes:   1) a bad file never stops the others; says how far it is by
 *          a->pulse. 2) What is typed or edited in the diary stays as it is.
 *          3) HERE writes at most what an account said first, so that its
 *          later edits are known: the same import again is no undo step.
 */
MUST_USE bool app_import_all(struct app *a, const struct import_ask *ask,
                             import_item_fn *tell, void *with,
                             struct import_sums *out, struct err *e);

#endif
