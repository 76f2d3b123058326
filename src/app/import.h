/* app, inside: what the files of the import share. */
#ifndef APP_IMPORT_H
#define APP_IMPORT_H

#include "app/room.h"
#include "milepost/import.h"
#include "milepost/origin.h"

struct seen;

/* [import] cross. */
enum cross { CROSS_XT, CROSS_STRENGTH, CROSS_OFF };

/* ---- import.c, and what it goes through with */

struct import {
    struct app *app;
    const struct import_ask *ask;
    import_item_fn *tell;
    void *with;
    struct import_sums *sums;
    int seen, files;         /* of all paths */
    int number;              /* of the next item */
    bool is_enough;          /* as far as was asked for */
    const char *path;        /* of the file being read */
    struct import_file file; /* the same */
    int here, left, changed; /* of its activities */
    int refused;             /* by a limit of the diary */
    int more;                /* rows about files of this import */
    bool has_word;           /* of an account that said nothing new */
    enum cross cross;
    char left_why[ITEM_WHY];
    /* Of the activity being looked at. */
    struct arrival arrival; /* with its parts, where they were found */
    struct import_item item;
    struct meeting met;
    unsigned fills, edits;
};

/* ---- import_parts.c */

/* Segments of the arrival: by laps, by its series, else by its title. */
void import_parts(struct import *im);
/* Declared, else proposed by its bouts; NONE. */
enum purpose import_purpose(const struct import *im, const struct arrival *a);

/* ---- import_item.c */

/* The line of an activity, as new; one more is counted. */
void item_of(struct import *im, const struct arrival *a);
void item_say(struct import *im, enum item_kind kind, const char *why);
/* False: it was shown as a run of its own. */
bool item_may_join(const struct import *im, int number);
bool item_is_taken(const struct import *im, int number, enum item_kind kind);

/* ---- import_take.c */

/* Decides what becomes of an activity, keeps it if it is taken, tells it. */
MUST_USE bool import_take(struct import *im, const struct arrival *a,
                          struct err *e);

/* ---- import_keep.c */

/* The run it met, into app->entry. */
MUST_USE bool import_load(struct import *im, struct err *e);
MUST_USE bool import_keep_new(struct import *im, const struct arrival *a,
                              struct seen *s, struct err *e);
/* More of the run it met, which is in app->entry. */
MUST_USE bool import_keep_more(struct import *im, const struct arrival *a,
                               struct err *e);
/* Of what is here as it is said: an account that says so for the first time,
 * so that what it says later is told from it. */
MUST_USE bool import_keep_word(struct import *im, const struct arrival *a,
                               struct err *e);
MUST_USE bool import_keep_joined(struct import *im, const struct arrival *a,
                                 struct seen *s, struct err *e);

/* ---- import_seen.c: what this import has met so far, one line an activity */

struct seen {
    int number;         /* of its item */
    bool is_told;       /* its item was; not of what is here and as it was */
    bool is_new;        /* not in the diary before this import */
    bool has_series;    /* of what is new: it came with a curve */
    struct id run;      /* in the diary now; "" where it was left out */
    struct id activity; /* the same */
    bool is_run;
    int64_t start_s; /* NO_MOMENT */
    struct extent extent;
};

void seen_clear(void);
/* Of a table, whose rows may be about files of this import. */
bool arrival_is_row(const struct arrival *a);
/* Remembers an activity, by its file's name, the account's id and its start.
 * Status: ERR_LIMIT from more than ITEMS_MOST on */
MUST_USE bool seen_add(const struct seen *s, const char *path,
                       const struct arrival *a, struct err *e);
/* The one a table's row is about, by the file it names; NULL. Good until the
 * next is added. */
struct seen *seen_of_file(const struct arrival *a);
/* The one that came to be this run or activity; NULL. Of a run that was joined
 * from several the one that began at this moment, where that is known. */
struct seen *seen_of_id(struct id run, struct id activity, int64_t start_s);
/* The same as this one, which was left out; NULL. */
struct seen *seen_left_out(const struct arrival *a);

/* ---- import_odd.c */

/* ARRIVAL's own and what its numbers say: 1u << ODD_..., or-ed. */
unsigned import_odd(const struct arrival *a, day_t today);
/* Those a runner decides about; the others are only told. */
bool odd_is_asked(unsigned odd);
/* One sentence of all of them; "" for none. */
void odd_tell(unsigned odd, char *out, size_t size);

/* ---- import_title.c */

/* "Morning Run", of Garmin "Munich Running": an account's own name of a run. */
bool import_is_usual_title(const char *service, const char *title);

/* ---- import_fill.c: what the diary has not, and what is otherwise now */

/* Title and note of an account as the note of a run; no title that nobody
 * typed. */
void import_note(const struct arrival *a, char out[NOTE_TEXT]);
/* FILL_... bits an arrival could add to the run of 'there'. */
unsigned import_fills(const struct entry *there, bool has_series,
                      const struct arrival *a, const struct meeting *m);
/* Adds them. 'there' is in the diary's order of values then. */
void import_fill(struct entry *there, const struct arrival *a, unsigned fills);
bool fill_has_series(unsigned fills);
void fill_tell(unsigned fills, char *out, size_t size);

/* EDIT_... bits an account says otherwise than when it came in, but for what
 * the runner has changed since. */
unsigned import_edits(const struct entry *there, const struct arrival *a,
                      const struct meeting *m);
MUST_USE bool import_edit(struct app *app, struct entry *there,
                          const struct arrival *a, unsigned edits,
                          struct err *e);
void edit_tell(unsigned edits, const struct arrival *a, enum units units,
               char *out, size_t size);

/* ---- import_join.c */

/* A run that goes on so long after the one in a->entry, a->trace, put to its
 * end. */
MUST_USE bool import_join(struct app *app, int gap_s, const struct arrival *a,
                          struct err *e);

#endif
