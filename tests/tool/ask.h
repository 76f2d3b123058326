/*
 * ask: a command asked as from the screens, and its JSON looked into.
 * Included as "../tool/ask.h". Each stops the test where it is let down.
 */
#ifndef TESTS_ASK_H
#define TESTS_ASK_H

#include "milepost/cli.h"

#include <jansson.h>

/* Runs a line; returns its exit code. What it said: ask_page(). */
int ask(struct app *a, const char *words);
const char *ask_page(void);

/* The one object a command prints; the caller lets it go. */
json_t *ask_object(struct app *a, const char *words);

/* ---- members that must be there */
json_t *member(json_t *object, const char *key);
json_int_t number(json_t *object, const char *key);
const char *word(json_t *object, const char *key);
void has_keys(json_t *object, const char *const *keys, size_t n);
#define HAS(object, ...)                                   \
    has_keys(object, (const char *const[]){ __VA_ARGS__ }, \
             COUNT_OF(((const char *const[]){ __VA_ARGS__ })))

/* Pieces follow each other from 0 to the run's end, in metres or seconds. */
void check_pieces(json_t *run);
/* Runs, pieces and verdicts of a week add up; junk has a rule of harm. */
void check_week(json_t *week);

#endif
