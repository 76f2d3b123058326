/* guide (entry): what its two files share. */
#ifndef MILEPOST_ENTRY_GUIDE_H
#define MILEPOST_ENTRY_GUIDE_H

#include "milepost/guide.h"

const char *guide_day_word(int weekday); /* 0 Monday: "mon" */
/* The Sunday so many weeks after this one's. */
day_t guide_sunday(day_t today, int weeks);
dist_t guide_likely_longest(const struct guide *g);
int guide_likely_long_day(const struct guide *g);
/* To the next question that is asked. */
void guide_next(struct guide *g);

#endif
