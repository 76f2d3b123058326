/* template (private to coach): a plan of one's own fitted to a runner. */
#ifndef COACH_TEMPLATE_H
#define COACH_TEMPLATE_H

#include "coach/build.h"

struct fitting {
    const struct build *b;   /* the runner's days, laid out to the race */
    const struct plan *own;  /* what G3 would plan for them */
    const struct plan *form; /* the template, dated */
    struct plan *out;
    struct template_fit *fit;
    int32_t was_m[PLAN_WEEKS_MAX]; /* weeks of the form, of the runs but the */
    int32_t now_m[PLAN_WEEKS_MAX]; /* race; 0: own week. As they come out */
    int32_t now_long[PLAN_WEEKS_MAX];
    int last_cut;     /* week of the last cutback, -1 */
    int32_t run_most; /* no run of this week goes further */
    day_t hard;       /* the last hard day so far; NO_DAY */
};

/* A copy of a session with its steps, that nobody's hand was on; NULL: full. */
struct session *copy_session(struct plan *out, const struct plan *from,
                             const struct session *s);
int32_t session_metres(const struct build *b, const struct session *s);

/* ---- template_parts.c: what of a week's sessions stays, and how large */
struct part {
    const struct session *s; /* of the form */
    bool is_long, is_quality;
    bool is_eased; /* run easy instead */
    int32_t was, want;
    int day; /* weekday; UNKNOWN: dropped */
};
struct parts {
    int count;
    struct part at[WEEK_RUNS_MAX];
    unsigned used; /* weekdays */
    bool is_scaled;
};
/* A day of the week that the plan has, before the race. */
bool is_in_week(const struct fitting *f, day_t day, int w);
void ease_part(struct fitting *f, struct part *x);
/* Hard sessions and runs beyond the own plan's are eased and left out. */
void take_surplus(struct fitting *f, int w, struct parts *ps);
/* Sizes what is left within the week's metres. */
void size_parts(struct fitting *f, struct parts *ps, int32_t week_m,
                int32_t long_m);

/* ---- template_week.c */
/* A week's sessions within so many metres and a longest run of so many. */
bool fit_week(struct fitting *f, int w, int32_t week_m, int32_t long_m);

/* ---- template_window.c */
/* Shortens easy runs before the race, then the long one (W19). */
void hold_window(struct fitting *f);

/* ---- template_size.c */
/* Shrinks a session of the plan and its work to so many metres; false where
 * too little work would be left: it is as it was. */
bool shrink_session(struct plan *p, struct session *s, int32_t to_m,
                    bool is_taper);
/* Metres of its warm-up and cool-down. */
int32_t session_around(const struct plan *p, const struct session *s);
/* Kilometres a week must have for the session's work (caps of D). */
int32_t week_for_session(const struct build *b, const struct plan *p,
                         const struct session *s);

#endif
