/* replan (private to coach): a plan while it is adapted. */
#ifndef COACH_REPLAN_H
#define COACH_REPLAN_H

#include "milepost/coach.h"

struct adapt {
    const struct facts *f;
    const struct days *d;
    const struct profile *p;
    struct paces paces;
    struct replan *out;
    day_t today;
    int days_off;      /* whole days without a run before today */
    int tired;         /* of seven days: easy only by the body, or skip */
    int skips;         /* of them skip */
    day_t light_until; /* last day of a lighter week; before today: none */
};

/* ---- adapt.c: what a change does. A session changed twice keeps its first
 * reason. NULL where it may not be changed, or the list is full. */
bool adapt_may(const struct adapt *a, const struct session *s);
struct inputs *adapt_ease(struct adapt *a, int session, enum replan_id id);
/* To at most so many percent of its size. */
struct inputs *adapt_shrink(struct adapt *a, int session, int percent,
                            enum replan_id id);
struct inputs *adapt_move(struct adapt *a, int session, day_t day,
                          enum replan_id id);
struct inputs *adapt_rest(struct adapt *a, int session, enum replan_id id);
void adapt_input(struct inputs *in, enum input_id id, int32_t value);
/* Metres of the sessions and runs of days from..to, as it would be; the race
 * left out. */
int32_t adapt_metres(const struct adapt *a, day_t from, day_t to);

/* ---- replan_body.c, replan_ramp.c: the rules */
void replan_body(struct adapt *a);
void replan_missed(struct adapt *a);
void replan_ramp(struct adapt *a);

/* ---- replan_take.c: what is told, and taken or left, as one */
void replan_lines(const struct plan *was, struct replan *r);

#endif
