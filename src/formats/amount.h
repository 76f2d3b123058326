/* amount (formats): numbers, lengths and durations as tables write them. */
#ifndef MILEPOST_FORMATS_AMOUNT_H
#define MILEPOST_FORMATS_AMOUNT_H

#include "milepost/base.h"

/*
 * A number not below 0, with blanks or other signs between thousands.
 *
 * Given:     decimal  '.' or ',': what the table's language has; taken where
 *                     the digits do not tell ("1,234")
 * Returned:  unit     what follows it, folded ("km"); NULL: passed over
 * Status:    false: no number ("--", "n/a", "")
 */
MUST_USE bool amount_read(const char *text, char decimal, double *out,
                          char *unit, size_t unit_size);
/*
 * A duration in seconds: "1:35:47", "52:30.4", "1h 35m", "95 min", "47' 30".
 * Two parts are minutes and seconds.
 *
 * Returned:  is_bare  a number and nothing else: of whatever the column counts
 */
MUST_USE bool amount_time(const char *text, char decimal, double *out,
                          bool *is_bare);
/* Metres of a unit's word ("km", "mi", "miles", "m", "ft"); 0: none. */
double amount_metres(const char *unit);
/* Seconds of one ("s", "min", "h"); 0: none. */
double amount_seconds(const char *unit);

#endif
