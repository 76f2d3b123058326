/* cli, inside: the objects of --json. Numbers in SI, keys in snake_case. */
#ifndef CLI_JSON_H
#define CLI_JSON_H

#include "cli/room.h"
#include "milepost/outlook.h"

#include <jansson.h>

/* ---- values; null where nothing is known */

json_t *json_text(const char *text);   /* "" is text; NULL is null */
json_t *json_filled(const char *text); /* "" is null */
json_t *json_day(day_t day);
json_t *json_id(struct id id);
json_t *json_count(int value);    /* UNKNOWN is null */
json_t *json_metres(dist_t dist); /* 0 is null */
json_t *json_seconds(span_t time);
json_t *json_pace(pace_t pace);
json_t *json_rounded(double value, int decimals);
json_t *json_purpose(enum purpose p);
json_t *json_mean(const struct mean *m);          /* to two decimals */
json_t *json_sleep(const struct mean *sleep_min); /* seconds */

/* Prints an object as the one thing on standard output, and lets it go. */
void json_print(struct out *o, json_t *object);

/* ---- things */

json_t *json_goal(const struct goal *g, day_t today);
json_t *json_run(struct app *a, int reading);
json_t *json_runs(struct app *a); /* of a->week */
json_t *json_week(struct app *a);
json_t *json_block(const struct block_report *b, const struct look *look);
json_t *json_session(const struct plan *p, const struct session *s,
                     enum session_status status, const char *run_id);
json_t *json_reasons(const struct readiness_reading *day,
                     const struct look *look);
json_t *json_value(enum input_unit unit, int32_t value);
json_t *json_inputs(const struct inputs *in);
/* A condition with the thresholds in force in it. */
json_t *json_condition(const struct app *a, const char *template_);
/* The days of those that have one, by the same words. */
json_t *json_input_dates(const struct inputs *in);
json_t *json_warning(const struct warning *w, const struct look *look);
json_t *json_verdicts(const int32_t sum[VERDICT_COUNT], const char *unit);
json_t *json_action(const struct action *a);

/* ---- json_form.c: fitness, paces, predictions */

/* "fitness_index", "basis" and how old it is, of a->week; onto an object. */
void json_put_basis(json_t *object, const struct app *a);
json_t *json_paces(const struct app *a);
json_t *json_prediction(const struct prediction *p);
/* A goal's aim held against today's fitness; null without a time. */
json_t *json_aim(const struct prediction *p, span_t target, double index,
                 const struct look *look);
/* What a result did to the index, and what it speaks for; null: nothing. */
json_t *json_index_change(const struct index_change *c);
/* The same in words, and the question it asks: on a terminal the answer is
 * taken, elsewhere it is said how to give it. */
MUST_USE bool form_tell(struct call *c, const struct index_change *change,
                        struct err *e);
/* words_aim on lines of its own, after so many cells. */
void put_aim(struct text *page, const struct app *a, const struct goal *g,
             int indent);

#endif
