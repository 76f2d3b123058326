/*
 * planning (app): plans made, read, scored, bent, adapted, kept as templates.
 * As on app.h each is one undo step, and leaves what it found in the app.
 */
#ifndef MILEPOST_PLANNING_H
#define MILEPOST_PLANNING_H

#include "milepost/app.h"

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

/* ---- as text, scored, mended */

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
    bool is_goal; /* the race is the plan's own */
    int hard_count;
    enum purpose hard[WEEK_KINDS_HARD]; /* each kind once, by day */
};
struct week_kinds week_kinds(const struct plan *p, day_t monday);
/* app_plan_lint once more, right after it: of the sessions a->plan now has. */
void app_plan_rescore(struct app *a);

/* ---- edits */

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
 * Returned:  plan_before and lint_before as it was, plan and lint as it is;
 *            misfits, what the runner's days do not hold of it
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

/* ---- replan */

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
 * Returned:  is_new   false: it replaced one of that name; a->plan: what of
 *                     the plan it holds
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

/*
 * Skips the session of a date or id, one undo step.
 *
 * Status: false + ERR_INPUT: no such session, it was run already, or a race
 *         that only a weekday named
 */
MUST_USE bool app_skip(struct app *a, const char *session,
                       enum skip_reason reason, struct err *e);
/* What leaving it out would come to: plan_before, lint_before, plan, lint as of
 * app_plan_edit; nothing is kept. The status as above. */
MUST_USE bool app_skip_try(struct app *a, const char *session,
                           enum skip_reason reason, struct err *e);

#endif
