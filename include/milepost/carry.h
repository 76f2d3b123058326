/*
 * carry (coach): what the runner changed by hand in a plan, kept in the one
 * that is made anew in its place. Pure.
 */
#ifndef MILEPOST_CARRY_H
#define MILEPOST_CARRY_H

#include "milepost/coach.h"

enum carry_end {
    CARRY_KEPT,
    CARRY_OUTSIDE, /* the new plan does not have its day */
    CARRY_RACE,    /* a race stands on its day */
    CARRY_PAUSED,  /* nothing is run on its day */
    CARRY_NOTHING, /* it was moved, and its week has no such session now */
    CARRY_FULL,    /* the plan holds no more */
};

struct carried_session {
    int was, now; /* into the plan before and the new one; now UNKNOWN */
    enum carry_end end;
};
struct carried {
    int kept;
    int made_way;  /* sessions of the new plan moved, eased or left out */
    int row_count; /* by day */
    struct carried_session rows[PLAN_SESSIONS_MAX];
};

struct carry_ask {
    const struct plan *was;    /* as it is now, its sessions with ids */
    const struct plan *behind; /* in force in from's week; often the same */
    const struct profile *who; /* today, days, minutes, hard days, index */
    day_t from;                /* first day that is planned anew */
    bool is_fresh;             /* the runner's changes are left out */
    const struct pause *pauses;
    int pause_count;
};

/*
 * Brings a new plan in the place of the one before it.
 *
 * Given:     p    made by the coach, no session of it before 'from'
 * Returned:  p    sessions by day, 'from' telling which one they were:
 *                 - days of its first week before 'from' are as they were
 *                 - locked ones, and those skipped, are as they were
 *                 - of one that was moved its counterpart (same week, same
 *                   purpose as it had, nearest day) is moved
 *                 - one that was resized, eased or replaced stands in its
 *                   counterpart's place; one that was added is added
 *                 targets and longest runs of the weeks summed anew
 *            out  what became of each change
 * Notes:     1) no day has more runs than before, or one. 2) no session the
 *            coach made is hard beside one that was carried: it moves within
 *            its week, to a day the runner has, or is eased. 3) changes behind
 *            'from' are history and not told, nor is a lock that was opened.
 */
void coach_carry(const struct carry_ask *ask, struct plan *p,
                 struct carried *out);

#endif
