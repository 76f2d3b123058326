/*
 * runs (app): every run of the diary in one list, filtered, sorted, and what
 * comes of them: kilometres a pair of shoes, records. Read once, and again
 * only when the diary has changed; a key on it costs no reading.
 */
#ifndef MILEPOST_RUNS_H
#define MILEPOST_RUNS_H

#include "milepost/app.h"
#include "milepost/filter.h"
#include "milepost/record.h"

#define RUNS_MOST 16384 /* forty years of a run a day */
/* All notes, tags and shoes there can be. */
#define RUNS_WORDS (RUNS_MOST * (NOTE_TEXT + TAGS_TEXT + SHOE_TEXT))

struct run_item {
    struct run run;
    int note, tags, shoe; /* where in 'words' */
    bool is_judged;       /* purpose and verdict are the judge's */
    bool is_old;          /* but of the diary before the last change */
    enum purpose purpose; /* as judged, else as declared */
    int32_t verdict[VERDICT_COUNT]; /* metres; seconds without a distance */
};

// clang-format off
/* Columns a list is sorted by; with the word for it, and whether the first
 * press puts the highest above. */
#define RUN_COLUMN_LIST(X) \
  X(DATE, "date", 1) X(TYPE, "type", 0) X(DIST, "dist", 1) \
  X(TIME, "time", 1) X(PACE, "pace", 0) X(RPE, "rpe", 1) \
  X(PULSE, "pulse", 1) X(CLIMB, "climb", 1) X(SHOE, "shoe", 0)
// clang-format on
enum run_column {
#define X_COLUMN(id, ...) RUN_COLUMN_##id,
    RUN_COLUMN_LIST(X_COLUMN)
#undef X_COLUMN
        RUN_COLUMN_COUNT
};
const char *run_column_word(enum run_column c);
bool run_column_from(const char *word, enum run_column *out);
bool run_column_is_down(enum run_column c);

/* Sums of the runs shown. */
struct run_sums {
    int64_t dist_m, time_s;
    int64_t verdict_m[VERDICT_COUNT]; /* of those judged, with a distance */
    int judged;
};

struct run_list {
    int count;                       /* by day, start, id */
    bool is_cut;                     /* older ones did not find room */
    struct run_item item[RUNS_MOST]; /* up to today */
    int used;
    char words[RUNS_WORDS];

    char text[FILTER_TEXT]; /* what 'filter' was read from */
    struct filter filter;
    enum run_column column;
    bool is_down; /* the highest above, the newest */

    int shown_count;
    int shown[RUNS_MOST]; /* into item, as sorted */
    int maybe;            /* runs that only the judge can let in */
    struct run_sums sums;

    int64_t changes, version; /* of the diary, when it was read */
    int64_t clock;            /* of its log, then */
    day_t today;              /* runs after it are left out */
    int whole;                /* times all of it was read */
};

/* Reads the runs into a->runs where the diary has changed since; the filter
 * and order stay, newest first at the beginning. */
MUST_USE bool app_runs(struct app *a, struct err *e);
/* Holds the list to a filter; on failure it stays as it was. */
MUST_USE bool app_runs_filter(struct app *a, const char *text, struct err *e);
void app_runs_sort(struct app *a, enum run_column column, bool is_down);
/* What the list is held to, for who needs it otherwise for a moment. */
struct runs_place {
    char text[FILTER_TEXT];
    enum run_column column;
    bool is_down;
};
struct runs_place app_runs_place(const struct app *a);
void app_runs_back(struct app *a, const struct runs_place *place);
/* What a filter's words stand for today; reads the plan only for ":block". */
MUST_USE bool app_filter_context(struct app *a, const char *text,
                                 struct filter_context *out, struct err *e);
/*
 * Judges some weeks more: of the shown runs from..to - 1, and then, where it
 * takes the judge to say which runs are shown, of those.
 *
 * Given:     weeks   at most; some 0.4 ms each and 3 ms all told
 * Returned:  *left   there are more to judge
 * Notes:     leaves a->facts and a->week alone.
 */
MUST_USE bool app_runs_judge(struct app *a, int from, int to, int weeks,
                             bool *left, struct err *e);
/*
 * The shown runs, and those that the judge lets in, week after week as
 * app_weeks gives them: 'each' finds the run's week in a->week, its reading,
 * and its item.
 */
typedef bool app_run_fn(void *with, struct app *a, int reading, int item,
                        struct err *e);
MUST_USE bool app_runs_each(struct app *a, app_run_fn *each, void *with,
                            struct err *e);

/* Counts the shown runs anew, with those the judge let in meanwhile. */
void app_runs_settle(struct app *a);

struct filter_run run_item_subject(const struct run_list *l, int item);
/* What stands on a run's line, for a search: day, purpose, pair, tags, note. */
void run_item_text(const struct run_list *l, int item, struct text *out);
/* The next shown line from 'line' on (before it: back) with all the words;
 * UNKNOWN. Goes round at the end. */
int app_runs_find(const struct app *a, const char *words, int line,
                  bool is_back);

/*
 * Tags many runs at once, as one undo step (retag_read).
 *
 * Returned:  changed  how many are another now
 * Status:    false: nothing was kept
 */
MUST_USE bool app_retag(struct app *a, const struct id *ids, int count,
                        const char *text, bool is_dry, int *changed,
                        struct err *e);

/* ---- kilometres a pair */

#define SHOES_MOST 64
struct shoe_sum {
    char name[SHOE_TEXT]; /* "" for the runs that name none */
    int runs;
    int64_t dist_m, time_s;
    day_t first, last;
};
/* The pair worn last first, runs without one at the end; of more pairs than
 * there is room for, those worn longest ago are left out. */
MUST_USE bool app_shoes(struct app *a, struct shoe_sum out[SHOES_MOST],
                        int *count, struct err *e);

/* ---- records */

struct record {
    struct effort ever; /* time 0: none */
    struct effort year; /* of the 365 days up to today */
    struct id ever_run, year_run;
    day_t ever_day, year_day;
    enum purpose ever_purpose, year_purpose;
};
/* The year has one of its own: slower than the record of ever, and so worth a
 * line beside it. */
bool record_has_year(const struct record *r);
/* Adds the runs of some days to records, cleared at first; treadmills are left
 * out: a belt is no measured course. */
MUST_USE bool app_records(struct app *a, day_t from, day_t to,
                          struct record out[RECORD_COUNT], struct err *e);

#endif
