/* cli, inside: the verbs of plan. */
#ifndef CLI_PLAN_H
#define CLI_PLAN_H

#include "milepost/planning.h"

#include "cli/json.h"

MUST_USE bool plan_new(struct call *c, struct err *e);
MUST_USE bool plan_show(struct call *c, struct err *e);
MUST_USE bool plan_load(struct call *c, struct err *e);
MUST_USE bool plan_lint(struct call *c, struct err *e);
MUST_USE bool plan_log(struct call *c, struct err *e);
MUST_USE bool plan_compare(struct call *c, struct err *e);
MUST_USE bool plan_skip(struct call *c, struct err *e);
MUST_USE bool plan_replan(struct call *c, struct err *e);
MUST_USE bool plan_save(struct call *c, struct err *e);
MUST_USE bool plan_use(struct call *c, struct err *e);
MUST_USE bool plan_templates(struct call *c, struct err *e);
MUST_USE bool plan_forget(struct call *c, struct err *e);
/* A template's own text. */
MUST_USE bool plan_show_template(struct call *c, const char *name,
                                 struct err *e);
MUST_USE bool plan_edit_move(struct call *c, struct err *e);
MUST_USE bool plan_edit_swap(struct call *c, struct err *e);
MUST_USE bool plan_edit_ease(struct call *c, struct err *e);
MUST_USE bool plan_edit_shorten(struct call *c, struct err *e);
MUST_USE bool plan_edit_lengthen(struct call *c, struct err *e);
MUST_USE bool plan_edit_replace(struct call *c, struct err *e);
MUST_USE bool plan_edit_add(struct call *c, struct err *e);
MUST_USE bool plan_edit_mend(struct call *c, struct err *e);
MUST_USE bool plan_edit_lock(struct call *c, struct err *e);
MUST_USE bool plan_edit_unlock(struct call *c, struct err *e);
MUST_USE bool plan_pause(struct call *c, struct err *e);
MUST_USE bool plan_pauses(struct call *c, struct err *e);
MUST_USE bool plan_unpause(struct call *c, struct err *e);

/* {"kept", "changes", "warnings_before", "warnings_after"} of the last edit. */
json_t *plan_edit_json(const struct app *a, bool is_kept);
/* The warnings of all its weeks, a list, each with its "monday". */
json_t *lint_warnings_json(const struct lint_report *l,
                           const struct look *look);
json_t *pause_json(const struct pause *p); /* {"from", "until", "days"} */

/* Reads the plan of a file into app->plan. */
MUST_USE bool plan_read_file(struct call *c, const char *path, struct err *e);
bool plan_none(struct err *e); /* the sentence of no plan; false */
/* What a plan that cannot be has in its place, a list. */
json_t *plan_offers_json(const struct proposal *p);
/* {"goal", "revision", "weeks"}; status of sessions as their weeks say. */
MUST_USE bool plan_json(struct app *a, const struct plan *p, json_t **out,
                        struct err *e);
/* What became of the changes by hand, of a proposal. */
json_t *carried_json(const struct app *a);
/* A revision's number as it is typed. */
MUST_USE bool plan_number(const char *word, int *out, struct err *e);

#endif
