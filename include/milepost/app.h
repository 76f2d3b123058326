/*
 * app: the use cases. Each reads, asks the engine, and keeps what changed as
 * one undo step. Screens and commands call these and nothing below.
 */
#ifndef MILEPOST_APP_H
#define MILEPOST_APP_H

#include "milepost/along.h"
#include "milepost/block.h"
#include "milepost/carry.h"
#include "milepost/coach.h"
#include "milepost/compare.h"
#include "milepost/config.h"
#include "milepost/curve.h"
#include "milepost/entry.h"
#include "milepost/export.h"
#include "milepost/formats.h"
#include "milepost/keys.h"
#include "milepost/misfit.h"
#include "milepost/rejudge.h"
#include "milepost/store.h"
#include "milepost/trend.h"
#include "milepost/words.h"

/* A week of a plan's weeks: what was run in it, up to today. */
struct season_week {
    dist_t done;
    span_t done_time;
    dist_t longest; /* run of it */
};
struct season {
    int week_count;
    dist_t planned, done;                     /* of the weeks that are over */
    struct season_week weeks[PLAN_WEEKS_MAX]; /* as the plan's */
};

/* All weeks of the diary, for the long curves. */
struct curves {
    struct trend_report trend; /* its weeks alone, no sums */
    int read_from;             /* weeks from here on are as the diary is now;
                                  earlier ones may be of before, or missing */
    int64_t version, changes;  /* of the diary they were opened on */
};

/*
 * Long work says how far it is, often; 'beat' returns false to stop it. What
 * was stopped is taken back whole: ERR_INPUT, "stopped ..., nothing was kept".
 *
 * Given:     what  "files", "weeks"
 *            of    how many there are
 */
typedef bool app_beat_fn(void *with, const char *what, int done, int of);
struct pulse {
    app_beat_fn *beat;
    void *with;
};

/* Some 9 MB: main owns the only one, static. */
struct app {
    struct store *store;
    struct settings settings;
    struct config_origin origin;
    struct manners manners; /* of the screens: theme, keys */
    struct look look;
    day_t today;
    const char *db_path;
    const char *config_path;
    bool is_config_named; /* not just the usual place: it has to be there */
    bool is_only_read;    /* a diary that is not there is not made */
    const char *editor;   /* for notes, as the shell reads it; NULL: none */
    const char *tmp;      /* for its file; NULL: /tmp */
    const char *home;     /* what ~/ means; NULL: nobody knows */
    struct pulse pulse;   /* of long work; nobody asks where it is all 0 */
    uint64_t seed;        /* of ids; 0: random */
    int64_t (*clock)(void);
    /* The runner's clock minus UTC at a moment, s; NULL: UTC. */
    int32_t (*zone_s)(int64_t utc_s);

    /* What the last call left for its caller to read. */
    struct facts facts;
    struct week_report week;
    struct days days; /* of the facts */
    struct entry entry;
    struct proposal proposal;
    struct carried carried; /* of the proposal, and of a->plan */
    struct trace trace;     /* of the run that app_along was asked for */
    struct along along;
    struct plan plan, plan_before;
    struct pause pause;
    struct lint_report lint, lint_before;
    int misfit_count; /* of an edit */
    struct misfit misfits[MISFITS_MAX];
    struct week_shape shapes[PLAN_WEEKS_MAX];
    struct findings findings;
    struct season season;
    struct trend_report trend;
    struct curves curves;
    struct block_report block_report, block_before;
    bool has_block_before;
    struct replan replan;
    struct template_fit template_fit;

    struct run_list *runs; /* runs.h: every run; NULL: not read yet */

    /* Room for the call itself. */
    struct facts scratch;
    struct week_report scratch_week;
    struct facts block; /* of app_weeks */
    struct mend_room mend_room;
    day_t rejudge_first, rejudge_last;
    struct verdicts verdicts;
};

/* a->settings alone, from a->config_path. */
MUST_USE bool app_settings(struct app *a, struct err *e);
/* The settings, then the diary. */
MUST_USE bool app_open(struct app *a, struct err *e);
void app_close(struct app *a);

/* ---- reading */

/* Facts and report of the week that holds a day: a->facts, days, week. */
MUST_USE bool app_week(struct app *a, day_t day, struct err *e);
/*
 * Week after week from the one of 'from' to that of 'to', each as app_week
 * would leave it, at a tenth of the price. 'each' finds it in a->facts and
 * a->week, and stops the walk by returning false.
 */
typedef bool app_week_fn(void *with, struct app *a, struct err *e);
MUST_USE bool app_weeks(struct app *a, day_t from, day_t to, app_week_fn *each,
                        void *with, struct err *e);
/* Weeks of the days from..to (NO_DAY: from the diary's first, to today), no
 * further than the diary and today: a->trend, and the last one in a->week. */
MUST_USE bool app_trend(struct app *a, day_t from, day_t to, struct err *e);
/*
 * The weeks of the whole diary, read bit by bit: a->curves. 'open' makes room
 * for them, and does nothing where the diary is as it was; each 'more' reads
 * the next half a year of them, the newest first, until read_from is 0.
 * Neither touches a->facts and a->week.
 */
MUST_USE bool app_curves_open(struct app *a, struct err *e);
MUST_USE bool app_curves_more(struct app *a, struct err *e);
/* A week of the runner's curve. */
struct curve_week {
    day_t monday;
    bool is_known; /* the diary had begun, and it is not all ahead */
    dist_t done;
    struct form_curve form; /* of its Sunday, or today */
};
/* So many weeks up to that of a->week, from a->facts and a->days: within the
 * year they hold. */
void app_curve(const struct app *a, int count, struct curve_week *out);
/*
 * The report of a block, and of the one before it: a->block_report,
 * a->block_before where a->has_block_before.
 *
 * Given:     from  a day; to: another, the weeks of both and between; NO_DAY:
 *                  the phase of the plan that holds 'from', else its week and
 *                  the three before
 * Status:    false + ERR_INPUT where 'to' is before 'from', ERR_LIMIT from
 *            more than BLOCK_WEEKS_MAX weeks on
 * Notes:     1) of a block under way the weeks up to today. 2) before: the
 *            phase before in the plan, else as many weeks.
 */
MUST_USE bool app_block(struct app *a, day_t from, day_t to, struct err *e);
/* A block, and what it is held against; days as app_block has them. */
struct block_ask {
    day_t from, to;
    day_t beside, until; /* NO_DAY: the block before it */
};
MUST_USE bool app_block_beside(struct app *a, const struct block_ask *ask,
                               struct err *e);
/* The block a line names: a phase, a day of it, or the first and the last day
 * ("build", "-14d", "2026-08-03 2026-09-27"). to: NO_DAY but for the last. */
MUST_USE bool app_block_read(struct app *a, const char *line, day_t *from,
                             day_t *to, struct err *e);
/* A day of the block after a->block_report (by: 1) or before it (-1), as
 * app_block takes it: the plan's phase there, else as many weeks.
 * Status: false + ERR_INPUT where there is nothing more that way */
MUST_USE bool app_block_step(struct app *a, int by, struct block_ask *ask,
                             struct err *e);
/* A day of a phase: the latest begun in the plan in force, else the next, else
 * the latest of an earlier revision. */
MUST_USE bool app_phase_day(struct app *a, enum phase phase, day_t *out,
                            struct err *e);
/* What a reason is told from: all of it in 'a', and look, which stay. */
struct why app_why(const struct app *a, const struct look *look);
/* Reads a line with today's paces; nothing is kept. */
MUST_USE bool app_read(struct app *a, const char *line, struct entry *out,
                       struct err *e);
/* As app_read, and judges it in its week as if kept: a->facts, a->week;
 * *reading is its index into a->week.runs, UNKNOWN where it is no run. */
MUST_USE bool app_preview(struct app *a, const char *line, struct entry *out,
                          int *reading, struct err *e);
/* Run of an id prefix: its week in a->week; *reading as above. */
MUST_USE bool app_run(struct app *a, const char *prefix,
                      struct run_words *words, int *reading, struct err *e);
/* The way of a run of a->facts, by its index: a->trace, a->along. */
MUST_USE bool app_along(struct app *a, int run, struct err *e);
/* Session of an id prefix in the plan in force: its week in a->week; *reading
 * is its index into a->week.sessions, UNKNOWN where there is none. */
MUST_USE bool app_session(struct app *a, const char *prefix, int *reading,
                          struct err *e);
/* Index of a run in a->week.runs by id; UNKNOWN. */
int app_reading(const struct app *a, struct id run);

/* ---- logging */

enum log_outcome { LOG_KEPT, LOG_REPEATED, LOG_MERGED };

/*
 * Keeps entries read from lines, all or none, one undo step.
 *
 * Given:     lines   one entry each; blank lines and comments passed over
 *            is_body lines may hold only body tokens (`checkin`)
 * Returned:  outcome per line (LOG_REPEATED: already there, left alone)
 *            kept    how many were new
 *            last    id of the last run kept; empty if none
 * Status:    false: nothing was kept; each bad line goes to 'bad' first
 */
typedef void app_bad_line_fn(void *with, int line, const struct err *e);
struct log_result {
    int kept, repeated, merged;
    struct id last;
    day_t last_day;
    enum entry_kind last_kind;
    /* Runs there already that what was said has judged otherwise. */
    int rejudged_count;
    struct rejudged rejudged[REJUDGED_MAX];
    struct index_change index;
};
MUST_USE bool app_log(struct app *a, const char *const *lines, int count,
                      bool is_body, bool is_dry, app_bad_line_fn *bad,
                      void *with, struct log_result *out, struct err *e);
/* Of an id's prefix, or of a day with one run its date ("tue"). */
MUST_USE bool app_edit(struct app *a, const char *prefix, const char *words,
                       struct log_result *out, struct err *e);
/*
 * Judges a run in its week as an edit would leave it; nothing is kept. A line
 * that says nothing yet leaves it as it is.
 *
 * Returned:  a->entry, a->week; *reading of the run in it, UNKNOWN where it is
 *            no run
 */
MUST_USE bool app_edit_preview(struct app *a, const char *prefix,
                               const char *words, int *reading, struct err *e);
MUST_USE bool app_delete(struct app *a, const char *prefix, char label[160],
                         struct err *e);
MUST_USE bool app_note(struct app *a, day_t day, const char *note,
                       struct err *e);
MUST_USE bool app_injury(struct app *a, enum site site, day_t day,
                         bool is_start, struct err *e);
/* Checks key and value ("days" "tue,thu,sun") and keeps them from a day. */
MUST_USE bool app_athlete_set(struct app *a, const char *key, const char *value,
                              day_t from, struct err *e);
/* It is no longer said, from a day on. */
MUST_USE bool app_athlete_forget(struct app *a, const char *key, day_t from,
                                 struct err *e);
/* Several facts, key and value in turn, as one undo step: all or none. */
MUST_USE bool app_athlete_set_all(struct app *a, int count,
                                  const char *const *words, day_t from,
                                  struct err *e);

/* ---- fitness: a new race or test sets the index; the runner may say no */

/*
 * Stays with the index of before the newest result: it is stated from that
 * result's day on. One undo step.
 *
 * Status: false + ERR_INPUT: no result, none before it, or it holds already
 */
MUST_USE bool app_index_keep(struct app *a, struct index_change *out,
                             struct err *e);
/* Takes what results say and does not hold (index_offered), one undo step.
 * False + ERR_INPUT where there is nothing of the kind. */
MUST_USE bool app_index_take(struct app *a, struct index_change *out,
                             struct err *e);

/* ---- goals */

MUST_USE bool app_goal_add(struct app *a, int count, const char *const *words,
                           struct goal *out, struct err *e);
MUST_USE bool app_goal_edit(struct app *a, const char *prefix, int count,
                            const char *const *words, struct goal *out,
                            struct err *e);
/* A line as people type it (goal_read_line): read; kept, in place of 'old'
 * where that is not NULL. */
MUST_USE bool app_goal_read(struct app *a, const char *line, struct goal *out,
                            struct err *e);
MUST_USE bool app_goal_put(struct app *a, const char *line,
                           const struct goal *old, struct goal *out,
                           struct err *e);
MUST_USE bool app_goal_drop(struct app *a, const char *prefix, struct err *e);
/* The goal in force on a day: A before B before C, then the nearest. False
 * in *has where there is none. */
MUST_USE bool app_goal(struct app *a, day_t day, struct goal *out, bool *has,
                       struct err *e);
/* The goal of an id's prefix or kind; NULL: the one in force, or a sentence. */
MUST_USE bool app_goal_find(struct app *a, const char *name, struct goal *out,
                            struct err *e);

/* ---- undo */

MUST_USE bool app_undo(struct app *a, struct action *out, struct err *e);
MUST_USE bool app_redo(struct app *a, struct action *out, struct err *e);

/* ---- files; what comes in is import.h */

struct export_ask {
    enum export_kind kind;
    day_t from, to; /* NO_DAY: all of it */
    export_put_fn *put;
    void *with;
};
struct export_sums {
    int runs, activities, checkins, marks;
    int events; /* of a calendar, and of it alone */
};
/*
 * The diary as a file.
 *
 * Notes:   1) CSV and JSON are export.h's. 2) ICS: what is planned as it now
 *          stands, runs, races of goals ahead; an event keeps its UID through
 *          moves and replans. a->facts, a->week are what it came to last.
 * Status:  false + ERR_INPUT: a calendar without any event
 */
MUST_USE bool app_export(struct app *a, const struct export_ask *ask,
                         struct export_sums *out, struct err *e);

/* ---- looking up: what lists are made of */

/* Shortest unique prefix of an id, of 4 characters or more; the whole id
 * where the diary cannot say. Returns out. */
const char *app_short(struct app *a, struct id id, char out[ID_TEXT]);
/* First and last day that has anything; NO_DAY in an empty diary. */
MUST_USE bool app_span(struct app *a, day_t *first, day_t *last, struct err *e);
MUST_USE bool app_goals(struct app *a, struct goal *out, int most, int *count,
                        struct err *e);
MUST_USE bool app_facts_of_athlete(struct app *a, struct athlete_fact *out,
                                   int most, int *count, struct err *e);
MUST_USE bool app_revisions(struct app *a, struct revision *out, int most,
                            int *count, struct err *e);
/* Newest first. */
MUST_USE bool app_history(struct app *a, struct action *out, int most,
                          int *count, struct err *e);
/* Lines that were typed and kept, the newest last. */
enum typed_kind { TYPED_ENTRY, TYPED_BODY, TYPED_COMMAND };
typedef void app_typed_fn(void *with, const char *line);
MUST_USE bool app_typed(struct app *a, enum typed_kind kind, app_typed_fn *take,
                        void *with, struct err *e);
MUST_USE bool app_day_note(struct app *a, day_t day, char out[NOTE_TEXT],
                           struct err *e);

/* Another number once another process has written. */
MUST_USE bool app_data_version(struct app *a, int64_t *out, struct err *e);

/* ---- care */

/* False: there is no diary at a->db_path yet, and none was made. */
bool app_is_kept(const struct app *a);
MUST_USE bool app_backup(struct app *a, const char *path, struct err *e);
/* *ok false: damage is left, 'text' says what. */
MUST_USE bool app_doctor(struct app *a, bool *ok, char *text, size_t size,
                         struct err *e);

/* Fills an empty diary with sixteen made-up weeks that end today. */
MUST_USE bool app_demo(struct app *a, struct err *e);

#endif
