/* replan (private to coach): a plan while it is adapted. */
#ifndef COACH_REPLAN_H
#define COACH_REPLAN_H

#include "milepost/coach.h"

struct adapt {
    const struct facts *f;
    const struct days *d;
    const struct profile *p;
    const struct settings *set;
    struct paces paces;
    struct proposal *room;
    struct replan *out;
    day_t today;
    int days_off;      /* whole days without a run before today */
    int tired;         /* of seven days: easy only by the body, or skip */
    int skips;         /* of them skip */
    day_t light_until; /* last day of a lighter week; before today: none */
    bool is_away;      /* ill this morning, or hurt: the return can wait */
    bool is_rebuilt;   /* weeks from 'anew_from' on were made anew */
    day_t anew_from;
    bool is_ladder; /* days from today to 'ladder_until' are F6's ladder */
    day_t ladder_until;
    bool is_back;              /* from six days and more */
    const struct injury *over; /* and from this */
    int32_t from_week_m;       /* what the new weeks step up from, */
    int32_t from_long_m;       /* and its long runs */
    int at[PLAN_SESSIONS_MAX]; /* of a session of out->plan: which it is in the
                                  plan in force; UNKNOWN: new */
};

/* ---- adapt.c: what a change does. A session changed twice keeps its first
 * reason. NULL where it may not be changed, or the list is full. */
bool adapt_may(const struct adapt *a, const struct session *s);
struct inputs *adapt_ease(struct adapt *a, int session, enum replan_id id);
/* To at most so many percent of its size. */
struct inputs *adapt_shrink(struct adapt *a, int session, int percent,
                            enum replan_id id);
/* One with a distance to at most so many metres. */
struct inputs *adapt_shrink_to(struct adapt *a, int session, int32_t metres,
                               enum replan_id id);
struct inputs *adapt_move(struct adapt *a, int session, day_t day,
                          enum replan_id id);
/* To so many metres, if that is more. */
void adapt_grow(struct adapt *a, int session, int32_t metres,
                enum replan_id id);
struct inputs *adapt_rest(struct adapt *a, int session, enum replan_id id);
void adapt_input(struct inputs *in, enum input_id id, int32_t value);
/* Metres of the sessions and runs of days from..to, as it would be; the race
 * left out. */
int32_t adapt_metres(const struct adapt *a, day_t from, day_t to);

/* A note; its inputs, or NULL. */
struct inputs *adapt_note(struct adapt *a, enum replan_id id);

/* ---- replan_rebuild.c: days planned anew */
/* What sessions of days from..to cover that have only a time. */
int32_t replan_timed(const struct adapt *a, day_t from, day_t to);
/* The weeks from a Monday on; nothing of a plan by minutes. */
void replan_rebuild(struct adapt *a, day_t monday);
/* replan_merge.c */
/* Days that are planned anew, both of them. */
struct span_days {
    day_t from, until;
    bool has_edits; /* what was put so by hand is kept, where it can be */
};
/* False where the plan is full. */
bool replan_merge(struct adapt *a, const struct span_days *days,
                  struct plan *p);
/* Ends the days before the last weeks that come out as they were. */
void replan_leave_alike(const struct plan *was, struct plan *p,
                        struct span_days *days);
/* F6's ladder from today on; the Monday after it, NO_DAY where there is none.
 */
day_t replan_ladder(struct adapt *a);

/* ---- replan_ramp.c: longest run of some days, done or as it would be */
int32_t replan_longest(const struct adapt *a, day_t from, day_t until);

/* ---- the rules, a file each: what the body asks; what was missed; the way
 * back from a break; ramps from what was done; what is told beside it all */
/* Quality or fartlek: what a tired or hurt body is spared. */
bool replan_is_quick(const struct session *s);
/* The injury that is open; NULL. */
const struct injury *replan_injury(const struct adapt *a);
void replan_mornings(struct adapt *a);
void replan_back(struct adapt *a);
void replan_anew(struct adapt *a);
void replan_cut(struct adapt *a);
void replan_tell(struct adapt *a);
void replan_body(struct adapt *a);
void replan_missed(struct adapt *a);
void replan_ramp(struct adapt *a);

/* ---- replan_take.c: what is told, and taken or left, as one */
void replan_changes(struct adapt *a);
void replan_lines(const struct plan *was, day_t today, struct replan *r);

#endif
