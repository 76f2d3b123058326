/*
 * store: the diary on disk. The only room that knows SQLite. It knows tables
 * and rows, never prints, never judges.
 *
 * Every change runs inside an action, which is one undo step. Every row it
 * touches is kept whole, before and after, in the change log.
 */
#ifndef MILEPOST_STORE_H
#define MILEPOST_STORE_H

#include "milepost/series.h"

struct store;

struct store_options {
    const char *path;       /* NULL: in memory, gone when closed */
    bool is_new_refused;    /* fail where there is no diary yet */
    uint64_t seed;          /* ids drawn from it; 0: random */
    int64_t (*clock)(void); /* ms since 1970, for the change log; NULL: 0 */
    int busy_ms;            /* waits so long for another writer; 0: 5000 */
    bool is_only_read;      /* where there is none, an empty one, not kept */
};

/*
 * The calls of this page come back false with one sentence: ERR_INPUT where
 * the diary does not take a value (its CHECKs; a sentence each, but callers do
 * better to look first), ERR_LIMIT over a limit of model.h, ERR_STORE where it
 * could not be read or written. A put that fails leaves no part of itself; the
 * action goes on.
 */

/*
 * Opens (and makes, with its folders 0700 and itself 0600) a diary; brings an
 * older one up to date after a copy of it was put beside it as NAME.vN.bak.
 *
 * Status: false + ERR_STORE, a sentence each for: a newer diary (both
 *         versions named), a foreign file, a folder, no right to read or
 *         write, a full disk, a diary in use for over 5 s, a damaged one.
 */
MUST_USE bool store_open(struct store **out, const struct store_options *o,
                         struct err *e);
void store_close(struct store *st);         /* NULL is fine */
bool store_is_kept(const struct store *st); /* in a file, not in memory */
int store_schema_version(void);             /* of this program */
/* Changes when another process has written. */
MUST_USE bool store_data_version(struct store *st, int64_t *out, struct err *e);
/* Changes when this one has. What is rolled back leaves it as it was; while
 * an action is open it is another with every row that changes. */
int64_t store_changes(const struct store *st);

/* ---- actions: begin, change, commit. One at a time. Rollback loses all. */

/* Waits up to 5 s for another writer. The label is cut at 159 bytes. */
MUST_USE bool store_begin(struct store *st, const char *label, struct err *e);
/* An action that changed nothing is no undo step and drops no redo. False:
 * nothing of it was kept, and none is open any more. */
MUST_USE bool store_commit(struct store *st, struct err *e);
void store_rollback(struct store *st); /* fine where none is open */

struct action {
    struct id id;
    int64_t at_ms;
    char label[160];
    int changes; /* rows it touched */
    bool is_undone;
};
/*
 * Undoes the last action not undone; label says which. out->id empty and
 * true where there is none. Not within an action. False, and nothing undone,
 * where a row is no longer as the action left it (changed by hand).
 */
MUST_USE bool store_undo(struct store *st, struct action *out, struct err *e);
/* Redoes the last one undone, if nothing else was done since. */
MUST_USE bool store_redo(struct store *st, struct action *out, struct err *e);
/* Newest first; without those that were undone and can't be redone. */
MUST_USE bool store_history(struct store *st, struct action *out, int most,
                            int *count, struct err *e);

/* ---- rows. put: a new id if it has none, else the row is replaced. */

/*
 * A run with its segments (segments[r->seg_first] on; NULL with seg_count 0)
 * and words (NULL: none).
 * Status: ERR_LIMIT: the week has WEEK_RUNS_MAX runs already
 */
MUST_USE bool store_put_run(struct store *st, struct run *r,
                            const struct segment *segments,
                            const struct run_words *words, struct err *e);
/* What the watch wrote of a run that is there, in place of what there was. A
 * series stays in the diary when its run goes: undo brings both back. */
MUST_USE bool store_put_trace(struct store *st, struct id run,
                              const struct trace *t, struct err *e);
/* One a day and moment: put the one that is there, changed, not a second. */
MUST_USE bool store_put_checkin(struct store *st, struct checkin *c,
                                struct err *e);
MUST_USE bool store_put_activity(struct store *st, struct activity *a,
                                 struct err *e);
MUST_USE bool store_put_mark(struct store *st, struct day_mark *m,
                             struct err *e);
MUST_USE bool store_put_goal(struct store *st, struct goal *g, struct err *e);
MUST_USE bool store_put_injury(struct store *st, struct injury *i,
                               struct err *e);
/* As given: spans are joined by who puts them. */
MUST_USE bool store_put_pause(struct store *st, struct pause *p, struct err *e);
MUST_USE bool store_drop_pause(struct store *st, struct id id, struct err *e);
/* Those that end on 'from' or later, by first day; of too many the last. */
MUST_USE bool store_pauses(struct store *st, day_t from, struct pause *out,
                           int most, int *count, struct err *e);
/*
 * A plan as a new revision; earlier ones stay as they are. Fills id, revision
 * and the sessions' ids, which are new in every revision: what had one has it
 * in 'from'. Sessions marked as skipped stay so. The goal is kept with it as it
 * is now.
 */
MUST_USE bool store_put_plan(struct store *st, struct plan *p, struct err *e);
/* An athlete's fact (athlete.def): "hr_max" "185", holds from a day. "": no
 * longer said from that day on. ERR_INPUT as athlete_take. */
MUST_USE bool store_put_fact(struct store *st, const char *key,
                             const char *value, day_t from, struct err *e);
MUST_USE bool store_put_note(struct store *st, day_t day, const char *note,
                             struct err *e); /* "" takes it away */
/*
 * A session as it became by hand; what was accepted stays beside it.
 *
 * Given:     plan   whose session it is
 *            s      with its id; an empty id: one that was added
 *            steps  s->step_count of them
 * Status:    false + ERR_INPUT: the plan has no such session; ERR_LIMIT: too
 *            many steps, or too many sessions were added
 */
MUST_USE bool store_edit_session(struct store *st, struct id plan,
                                 struct session *s, const struct step *steps,
                                 struct err *e);
/* It is planned no more. */
MUST_USE bool store_drop_session(struct store *st, const struct session *s,
                                 struct err *e);
/* Marks a session skipped, or not (SKIP_NONE). */
MUST_USE bool store_skip_session(struct store *st, struct id session,
                                 enum skip_reason reason, struct err *e);

/* What an id names. */
enum row_kind {
    ROW_NONE,
    ROW_RUN,
    ROW_CHECKIN,
    ROW_ACTIVITY,
    ROW_MARK,
    ROW_GOAL,
    ROW_INJURY,
    ROW_SESSION,
};
/*
 * Finds a row by the unique prefix of its id (>= 4 characters).
 * Status: false + ERR_INPUT if none or more than one has it.
 */
MUST_USE bool store_find(struct store *st, const char *prefix,
                         enum row_kind *kind, struct id *out, struct err *e);
/* Shortest unique prefix of 4 or more. */
MUST_USE bool store_short_id(struct store *st, struct id id, char out[ID_TEXT],
                             struct err *e);
/* ERR_INPUT for a session: a plan stays as accepted, its sessions are skipped.
 */
MUST_USE bool store_delete(struct store *st, enum row_kind kind, struct id id,
                           struct err *e);
MUST_USE bool store_run(struct store *st, struct id id, struct run *r,
                        struct segment segments[RUN_SEGMENTS_MAX],
                        struct run_words *words, struct err *e);
/* Series and laps; count 0 each where the run has none. */
MUST_USE bool store_trace(struct store *st, struct id run, struct trace *out,
                          struct err *e);
/* The check-in of a day and half; out->id empty where there is none. */
MUST_USE bool store_checkin(struct store *st, day_t day, bool is_evening,
                            struct checkin *out, struct err *e);
MUST_USE bool store_activity(struct store *st, struct id id,
                             struct activity *out, struct err *e);
MUST_USE bool store_mark(struct store *st, struct id id, struct day_mark *out,
                         struct err *e);
MUST_USE bool store_note(struct store *st, day_t day, char out[NOTE_TEXT],
                         struct err *e);

/* ---- the flow: what the engine is given */

/*
 * Facts as of a week: from 364 days before its Monday to the Monday after it
 * (7 days on), segments for the week and the 17 before.
 *
 * Given:     monday  the week; today; whose athlete facts hold on the week's
 *                    last day, or today if that is earlier
 * Status:    ERR_LIMIT never: oldest days are left out first (out->first says
 *            from where), and segments of the oldest runs
 * Notes:     1) All goals come, with the days they were added and dropped, up
 *               to FACTS_GOALS_MAX; injuries that touch the days held.
 *            2) The plan is the whole revision in force in that week: the
 *               newest made before its Monday, or made within it and having
 *               it. So a plan accepted on Sunday for the weeks to come leaves
 *               Sunday's week its own, and past weeks keep theirs for good.
 *               has_plan: that one has some week of the days held.
 */
MUST_USE bool store_facts(struct store *st, day_t monday, day_t today,
                          struct facts *out, struct err *e);

#define FACTS_BLOCK_WEEKS 26
/*
 * The facts of several weeks from one reading: a block of all of them, then
 * each week of it, to the byte what store_facts gives.
 *
 * Given:     first, last  Mondays, at most FACTS_BLOCK_WEEKS weeks
 * Returned:  is_whole     false: there is more than a block can hold, and its
 *                         weeks are to be asked for one by one
 */
MUST_USE bool store_facts_block(struct store *st, day_t first, day_t last,
                                day_t today, struct facts *out, bool *is_whole,
                                struct err *e);
/* out: its plan cleared, or as the call before left it. */
MUST_USE bool store_facts_of(struct store *st, const struct facts *block,
                             day_t monday, struct facts *out, struct err *e);

/* Runs from..to by day and start, without segments; words of each if asked.
 * The callback returns false to stop. */
typedef bool store_run_fn(void *with, const struct run *r,
                          const struct run_words *words);
MUST_USE bool store_runs(struct store *st, day_t from, day_t to,
                         store_run_fn *take, void *with, struct err *e);
/* The day from which on there are at most 'most' runs up to a day; NO_DAY:
 * there are none. *is_cut: there are older ones. */
MUST_USE bool store_runs_newest(struct store *st, day_t to, int most,
                                day_t *from, bool *is_cut, struct err *e);
/* The same without words, each with its segments (r->seg_count of them). */
typedef bool store_cut_fn(void *with, const struct run *r,
                          const struct segment *segments);
MUST_USE bool store_runs_cut(struct store *st, day_t from, day_t to,
                             store_cut_fn *take, void *with, struct err *e);
/* A moment of the log: what this store does from now on comes after it. */
MUST_USE bool store_clock(struct store *st, int64_t *out, struct err *e);
/*
 * The days whose runs this store has changed since a moment, undone and done
 * again among it; pains are a run's, segments and laps are not asked for.
 *
 * Given:     since  of store_clock
 * Returned:  days   each once, in no order, 'most' * 3 at most
 *            *is_more  they are not all: over 'most' rows were changed
 * Notes:     what others wrote may be among them or not (store_data_version).
 */
MUST_USE bool store_runs_changed(struct store *st, int64_t since, int most,
                                 day_t *days, int *count, bool *is_more,
                                 struct err *e);
/* First and last day that has a run, check-in, activity, mark, note or session
 * (of any revision); NO_DAY if none. */
MUST_USE bool store_span(struct store *st, day_t *first, day_t *last,
                         struct err *e);
/* Athlete facts one by one as they hold on a day, by key. */
struct athlete_fact {
    char key[24];
    char value[64];
    day_t from;
};
MUST_USE bool store_athlete_facts(struct store *st, day_t on,
                                  struct athlete_fact *out, int most,
                                  int *count, struct err *e);
/* By race day, those without last; of too many the newest and held ones. */
MUST_USE bool store_goals(struct store *st, struct goal *out, int most,
                          int *count, struct err *e);
struct revision {
    int revision;
    day_t made;
    struct goal goal;
    int weeks;
    char label[160]; /* of the undo step that made it: "replan G8.7" */
    int by_hand;     /* sessions changed in it since */
};
/* Newest first. */
MUST_USE bool store_revisions(struct store *st, struct revision *out, int most,
                              int *count, struct err *e);
/* A whole revision; 0: the newest. out->revision 0 where there is none. */
MUST_USE bool store_plan(struct store *st, int revision, struct plan *out,
                         struct err *e);
/* The same as it was accepted: without what was changed in it since, skips
 * among it but for those it came with. */
MUST_USE bool store_plan_accepted(struct store *st, int revision,
                                  struct plan *out, struct err *e);
/* The last action that changed a session by hand, here or in the revision it
 * came from; out->id empty where there is none. */
MUST_USE bool store_session_edit(struct store *st, struct id session,
                                 struct action *out, struct err *e);
/* The id a session had in the first of the revisions it came through: the same
 * whatever became of it. */
MUST_USE bool store_session_first(struct store *st, struct id session,
                                  struct id *out, struct err *e);
/* The revision a session was put into, of those that came before too; 0: there
 * is no such session. */
MUST_USE bool store_session_revision(struct store *st, const char *prefix,
                                     int *revision, struct err *e);

/* ---- plans kept as text, by name */

#define TEMPLATE_NAME 64 /* bytes of a name and its end */
/* Replaces the one of that name. */
MUST_USE bool store_put_template(struct store *st, const char *name, day_t day,
                                 const char *text, struct err *e);
MUST_USE bool store_drop_template(struct store *st, const char *name,
                                  struct err *e);
/* By name; the callback returns false to stop. */
typedef bool store_template_fn(void *with, const char *name, day_t saved,
                               const char *text);
MUST_USE bool store_templates(struct store *st, store_template_fn *take,
                              void *with, struct err *e);

/* The entry already there: run (day, start if given, dist, time), activity,
 * check-in or mark of the same day and values (design.md 5, `log -`). */
MUST_USE bool store_has_entry(struct store *st, const struct entry *en,
                              bool *out, struct err *e);

/* ---- files that were looked at (sight.h's marks); in no undo step */
MUST_USE bool store_is_seen(struct store *st, int64_t mark, bool *out,
                            struct err *e);
/* Not within an action. */
MUST_USE bool store_put_seen(struct store *st, const int64_t *marks, int count,
                             struct err *e);

/* ---- care */
/* A whole copy, 0600, also while the diary is in use; never over a file that
 * is there. Not within an action. */
MUST_USE bool store_backup(struct store *st, const char *path, struct err *e);
/* integrity_check and foreign_key_check; *ok false: damage, text says what. */
MUST_USE bool store_check(struct store *st, bool *ok, char *text, size_t size,
                          struct err *e);

#endif
