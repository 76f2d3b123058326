/* carry (private to coach): two plans while one takes over from the other. */
#ifndef COACH_CARRY_H
#define COACH_CARRY_H

#include "milepost/carry.h"

enum pin {
    PIN_NONE,
    PIN_SKIPPED, /* stays skipped, whatever its day would hold */
    PIN_WHOLE,   /* stands as it is */
    PIN_MOVED,   /* its day is by hand, its work the coach's */
};

struct carry {
    const struct carry_ask *ask;
    const struct plan *was;
    struct plan *p;
    struct carried *out;
    struct paces paces;
    int made;                          /* sessions of p that the coach made */
    int pair[PLAN_SESSIONS_MAX];       /* of 'was': who stands for it in p */
    day_t made_day[PLAN_SESSIONS_MAX]; /* on which it had them */
    bool fixed[PLAN_SESSIONS_MAX];     /* of p: carried, or behind us */
    bool gone[PLAN_SESSIONS_MAX];      /* of p: left out in the end */
};

enum pin carry_pin(const struct carry *c, const struct session *s);
bool carry_is_paused(const struct carry *c, day_t day);
/* The run of p on a day, not left out, from 'at' on; UNKNOWN. */
int carry_run_on(const struct carry *c, day_t day, int at);

/* ---- carry_pair.c: c->pair */
void carry_pair(struct carry *c);

/* ---- carry_way.c: what the coach made gives way to what was carried */
void carry_make_way(struct carry *c);

#endif
