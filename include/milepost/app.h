/*
 * app: the use cases. Each reads, asks the engine, and keeps what changed as
 * one undo step. Screens and commands call these and nothing below.
 */
#ifndef MILEPOST_APP_H
#define MILEPOST_APP_H

#include "milepost/block.h"
#include "milepost/carry.h"
#include "milepost/coach.h"
#include "milepost/compare.h"
#include "milepost/config.h"
#include "milepost/entry.h"
#include "milepost/formats.h"
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
    struct season_week weeks[PLAN_WEEKS_MAX]; /* as the plan's */
};

/* Some 7 MB: main owns the only one, static. */
struct app {
    struct store *store;
    struct settings settings;
    struct config_origin origin;
    struct look look;
    day_t today;
    const char *db_path;
    const char *config_path;
    bool is_config_named; /* not just the usual place: it has to be there */
    bool is_only_read;    /* a diary that is not there is not made */
    uint64_t seed;        /* of ids; 0: random */
    int64_t (*clock)(void);

    /* What the last call left for its caller to read. */
    struct facts facts;
    struct week_report week;
    struct days days; /* of the facts */
    struct entry entry;
    struct proposal proposal;
    struct carried carried; /* of the proposal, and of a->plan */
    struct plan plan, plan_before;
    struct pause pause;
    struct lint_report lint, lint_before;
    struct week_shape shapes[PLAN_WEEKS_MAX];
    struct findings findings;
    struct season season;
    struct trend_report trend;
    struct block_report block_report, block_before;
    bool has_block_before;
    struct replan replan;
    struct template_fit template_fit;

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
MUST_USE bool app_edit(struct app *a, const char *prefix, const char *words,
                       struct log_result *out, struct err *e);
MUST_USE bool app_delete(struct app *a, const char *prefix, char label[160],
                         struct err *e);
MUST_USE bool app_note(struct app *a, day_t day, const char *note,
                       struct err *e);
MUST_USE bool app_injury(struct app *a, enum site site, day_t day,
                         bool is_start, struct err *e);
/* Checks key and value ("days" "tue,thu,sun") and keeps them from a day. */
MUST_USE bool app_athlete_set(struct app *a, const char *key, const char *value,
                              day_t from, struct err *e);
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

/* ---- goals and plans */

MUST_USE bool app_goal_add(struct app *a, int count, const char *const *words,
                           struct goal *out, struct err *e);
MUST_USE bool app_goal_edit(struct app *a, const char *prefix, int count,
                            const char *const *words, struct goal *out,
                            struct err *e);
MUST_USE bool app_goal_drop(struct app *a, const char *prefix, struct err *e);
/* The goal in force on a day: A before B before C, then the nearest. False
 * in *has where there is none. */
MUST_USE bool app_goal(struct app *a, day_t day, struct goal *out, bool *has,
                       struct err *e);
/* The goal of an id's prefix or kind; NULL: the one in force, or a sentence. */
MUST_USE bool app_goal_find(struct app *a, const char *name, struct goal *out,
                            struct err *e);
/*
 * a->proposal for a goal (prefix or kind; NULL: the one in force), in place of
 * the newest plan (a->plan): what was changed in that by hand is carried over,
 * a->carried.
 */
MUST_USE bool app_plan_propose(struct app *a, const char *goal, day_t from,
                               struct err *e);
/* The same with the changes left out. */
MUST_USE bool app_plan_fresh(struct app *a, const char *goal, day_t from,
                             struct err *e);
/* Keeps a->proposal.plan as a new revision. */
MUST_USE bool app_plan_accept(struct app *a, struct err *e);
/* a->plan: the plan in force; revision 0 where there is none. */
MUST_USE bool app_plan(struct app *a, struct err *e);
/* A revision into a->plan (0: the newest), as it is or as it was accepted. */
MUST_USE bool app_plan_revision(struct app *a, int revision, bool is_accepted,
                                struct err *e);
/* a->plan: a revision as accepted; a->plan_before: the one before it as it then
 * was, revision 0 where there is none. */
MUST_USE bool app_revision_before(struct app *a, int revision, struct err *e);
/* How many sessions differ between those; 0 for the first. */
MUST_USE bool app_revision_changes(struct app *a, int revision, int *count,
                                   struct err *e);
/* What was set out, what is planned now, what was done, week by week. What is
 * planned now is what the week's report and the block's go by. */
MUST_USE bool app_compare(struct app *a, struct compare *out, struct err *e);
/* Where a session of a->facts.plan came from. */
MUST_USE bool app_origin(struct app *a, const struct session *s,
                         struct session_origin *out, struct err *e);
/* Reads a plan as text into a->plan. */
MUST_USE bool app_plan_read(struct app *a, const char *text, struct err *e);
MUST_USE bool app_plan_keep(struct app *a, struct err *e); /* a->plan */
MUST_USE bool app_plan_lint(struct app *a, struct err *e); /* a->lint */
/* The same, and a->shapes, a->findings with their mends. */
MUST_USE bool app_plan_findings(struct app *a, struct err *e);
/*
 * Puts the mend of a fault into the newest plan, one undo step.
 *
 * Given:     id, day  the first finding of it that has a mend, on its own or by
 *                     what it follows from; WARNING_COUNT: the worst; day:
 *                     in one of its weeks, NO_DAY: any
 * Returned:  as app_plan_edit
 * Status:    false + ERR_INPUT where there is no such fault, or no mend
 */
MUST_USE bool app_plan_mend(struct app *a, enum warning_id id, day_t day,
                            bool is_dry, struct err *e);
/* Then: a->plan mended, one fault after the other; how many. */
MUST_USE bool app_plan_mend_all(struct app *a, int *mended, struct err *e);
/* The newest plan, its score, and what was run beside it: a->plan, a->lint,
 * a->season, one index for a week in all three. */
MUST_USE bool app_season(struct app *a, struct err *e);
/* What a week of a plan holds beside its kilometres. */
#define WEEK_KINDS_HARD 4
struct week_kinds {
    span_t time; /* of the runs that are planned by time */
    bool has_race;
    int hard_count;
    enum purpose hard[WEEK_KINDS_HARD]; /* each kind once, by day */
};
struct week_kinds week_kinds(const struct plan *p, day_t monday);
/* app_plan_lint once more, right after it: of the sessions a->plan now has. */
void app_plan_rescore(struct app *a);
/* An edit as it was said: a session is a date or an id's prefix. */
struct edit_words {
    enum edit_kind kind;
    const char *session; /* of REST its first day, of ADD the day */
    const char *to;      /* a day, a session, a size, or a line as "easy 8k";
                          * NULL where the kind needs none */
};
/*
 * Bends the newest plan, one undo step.
 *
 * Given:     is_dry  nothing is kept
 * Returned:  plan_before and lint_before as it was, plan and lint as it is
 */
MUST_USE bool app_plan_edit(struct app *a, const struct edit_words *words,
                            bool is_dry, struct err *e);
/* A day as it is typed of a plan: "tue" is the first one from 'first' on. */
MUST_USE bool app_day_ahead(struct app *a, const char *word, day_t first,
                            day_t *out, struct err *e);
/*
 * Blocks days out, one undo step: the plan in force loses its sessions on
 * them, and no plan made later has one.
 *
 * Given:     from, until  both of it; days before today are left alone, and
 *                         today where it was run
 *            is_dry       nothing is kept
 * Returned:  pause        what is kept: with those it meets it is one span
 *            plan_before, lint_before, plan, lint as of app_plan_edit, of
 *            revision 0 where there is no plan
 * Status:    false + ERR_INPUT: all of it past, a race in it, a locked session
 *            in it, a span no plan waits for; ERR_LIMIT: too many spans
 */
MUST_USE bool app_pause(struct app *a, day_t from, day_t until, bool is_dry,
                        struct err *e);
/* Frees the span that a day lies in, from today on; a->pause is what became
 * free. The plan in force stays: a new one fills the days. */
MUST_USE bool app_unpause(struct app *a, day_t day, struct err *e);
/* Spans that end today or later, by first day. */
MUST_USE bool app_pauses(struct app *a, struct pause *out, int most, int *count,
                         struct err *e);
/* a->replan: what the last days ask of the plan in force. */
MUST_USE bool app_replan(struct app *a, struct err *e);
/* What the lines of a->replan with take[line] (NULL: all of them) come to:
 * plan_before, lint_before, plan, lint as of app_plan_edit; nothing is kept. */
MUST_USE bool app_replan_try(struct app *a, const bool *take, struct err *e);
/* Keeps the lines of a->replan with take[line] (NULL: all of them) as a new
 * revision, one undo step, left in a->plan; nothing where nothing changes. */
MUST_USE bool app_replan_accept(struct app *a, const bool *take, struct err *e);
/* ---- templates: a plan kept by name, its weeks counted from the race */

struct template_row {
    char name[TEMPLATE_NAME];
    day_t saved;
    struct goal goal; /* kind and distance */
    int weeks;
    dist_t peak, longest;
};
#define TEMPLATES_MOST 100
/*
 * Keeps a plan as a template, one undo step.
 *
 * Given:     name     1 .. 40 letters, digits, '-' and '_', a letter first
 *            is_read  a->plan as app_plan_read left it; else the one in force
 * Returned:  is_new   false: it replaced one of that name
 * Status:    false + ERR_INPUT: no such name, no plan, one in minutes alone
 */
MUST_USE bool app_template_save(struct app *a, const char *name, bool is_read,
                                bool *is_new, struct err *e);
MUST_USE bool app_template_forget(struct app *a, const char *name,
                                  struct err *e);
/* By name; those that cannot be read any more are left out. */
MUST_USE bool app_templates(struct app *a, struct template_row *out, int most,
                            int *count, struct err *e);
/* Its text as it was kept, good until the next call. */
MUST_USE bool app_template_text(struct app *a, const char *name,
                                const char **out, struct err *e);
/*
 * Fits a template to this runner and a race.
 *
 * Given:     day   of the race, or the first day of a plan without one;
 *                  NO_DAY: the goal in force
 *            from  first day of the plan
 * Returned:  proposal      the runner's own plan for it; where it has no plan,
 *                          neither has this
 *            plan, lint    the template fitted, and scored
 *            template_fit  what became of it
 * Status:    false + ERR_INPUT: no such template, a goal of another kind, a
 *            plan that begins with running and walking
 */
MUST_USE bool app_template_use(struct app *a, const char *name, day_t day,
                               day_t from, struct err *e);
/* Keeps a->plan as a new revision, and its goal where there was none. */
MUST_USE bool app_template_accept(struct app *a, const char *name,
                                  struct err *e);

/* Skips the session of a date or id, one undo step. */
MUST_USE bool app_skip(struct app *a, const char *session,
                       enum skip_reason reason, struct err *e);

/* ---- undo */

MUST_USE bool app_undo(struct app *a, struct action *out, struct err *e);
MUST_USE bool app_redo(struct app *a, struct action *out, struct err *e);

/* ---- files */

struct import_file {
    char path[512];
    enum file_status status;
    int runs;       /* kept as runs */
    int activities; /* kept as cross-training or strength */
    char message[240];
};
typedef void app_file_fn(void *with, const struct import_file *file);
struct import_result {
    int imported, duplicates, skipped, failed; /* files */
    int runs, activities;
    struct index_change index;
};
MUST_USE bool app_import(struct app *a, const char *const *paths, int count,
                         bool is_dry, app_file_fn *tell, void *with,
                         struct import_result *out, struct err *e);

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
