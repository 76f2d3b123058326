/* hurt (private to measure): what an earlier day's pain still forbids. */
#ifndef MEASURE_HURT_H
#define MEASURE_HURT_H

#include "milepost/measure.h"

/* Pain above it stops running: 5 of 10, and 2 where a bone may be it, for the
 * 5/10 rule was tried on Achilles tendons only (F3, F4). */
int hurt_limit(enum site site);

/*
 * Reasons to stay off a day because of pain on the two days before it, each
 * site once: of a run over hurt_limit, sharp or with a limp (F4), and of chest
 * pain, fainting and palpitations, of a run or a check-in.
 *
 * Returned:  out  at most 'most' of them, the newest first
 * Notes:     no check-in takes them back: F4 asks for the two days, and a
 *            check-in that is missing must not make a day worse.
 */
int hurt_lately(const struct facts *f, day_t day, struct reason *out, int most);

#endif
