/*
 * replanned: a season of the scene lived so far, looked at by the replan on a
 * day, and what it proposes. Included as "../tool/replanned.h".
 */
#ifndef MILEPOST_TESTS_REPLANNED_H
#define MILEPOST_TESTS_REPLANNED_H

#include "milepost/coach.h"
#include "season.h"

/* Of the last replanned_on. */
extern struct days replanned_days;
extern struct replan replanned;
extern struct proposal replanned_room;
extern struct plan replanned_before; /* as it was */

void replanned_on(day_t today);
/* Ids "s0", "s1" for a plan's sessions. */
void replanned_name(struct plan *p, char letter);
/* So many weeks of a half marathon run as planned; the next Monday. */
day_t replanned_live(int weeks);
bool replanned_has(enum replan_id id);
bool replanned_notes(enum replan_id id);
/* Metres of a week: what was run before today, what is planned from it on. */
int32_t replanned_week_m(day_t monday);
/* G3 from a Monday on: no week above 1.10 x the highest of the three before,
 * + 2 km. */
void replanned_ramp_holds(day_t from);

#endif
