/*
 * planned (model): what is planned. Sessions and their steps, weeks, goals,
 * days blocked out, a plan. Opened by model.h, whose rules hold here too.
 */
#ifndef MILEPOST_PLANNED_H
#define MILEPOST_PLANNED_H

#include "milepost/base.h"
#include "milepost/terms.h"

#define PLAN_WEEKS_MAX    53   /* weeks of a plan */
#define PLAN_SESSIONS_MAX 420  /* sessions of a plan, rest days not counted */
#define SESSION_STEPS_MAX 24   /* steps of a session, repeats counted once */
#define PLAN_STEPS_MAX    2560 /* steps of a whole plan */
#define ID_TEXT           14   /* 13 characters a-z2-7 and their end */
#define RULE_TEXT         8    /* a replan's rule, "G8.7", and its end */

struct id {
    char text[ID_TEXT]; /* "" is no id */
};

enum step_kind {
    STEP_RUN,    /* run a distance or a time */
    STEP_REST,   /* jog or stand a distance or a time */
    STEP_REPEAT, /* the steps up to its END, 'count' times */
    STEP_END,
};

struct step {
    enum step_kind kind;
    enum purpose purpose; /* WARM_UP, COOL_DOWN, JOG_REST, or work: NONE */
    dist_t dist;
    span_t time;        /* with dist: "@38s", the time of that distance */
    enum pace_name aim; /* "@T"; NONE */
    pace_t pace;        /* "@3:55"; 0 */
    int count;          /* of a REPEAT, 2 .. 50 */
};

struct session {
    struct id id;
    day_t day;
    enum purpose purpose;
    enum activity_kind activity; /* purpose NONE, time its size; NONE: a run */
    dist_t dist;                 /* whole session; 0: by time */
    span_t time;                 /* whole session; 0: by distance */
    pace_t target;               /* of a session without steps; 0: by purpose */
    int step_first;              /* into the holder's steps */
    int step_count;
    bool has_strides; /* strides at the end of an easy run */
    bool is_locked;
    enum skip_reason skipped; /* NONE: not skipped */

    /* Where it came from. */
    bool is_edited;       /* put so by hand, in this revision or one before */
    bool is_reworked;     /* edited: its work too, not its day or lock alone */
    day_t was_day;        /* edited: in whose place it stands; NO_DAY: in */
    enum purpose was;     /* nobody's, it was added */
    struct id from;       /* the session it was in the revision before */
    char rule[RULE_TEXT]; /* what made a replan change it, "G8.7"; "" */
};

struct session session_blank(day_t day, enum purpose purpose); /* a run */
bool session_is_run(const struct session *s); /* not strength and the like */
/* A run that is quality, long or a race (purpose_is_hard), and not skipped. */
bool session_is_hard(const struct session *s);
/* "easy", "strength": as in plans and JSON, and as said. */
const char *session_word(const struct session *s);
const char *session_label(const struct session *s);

struct plan_week {
    day_t monday;
    enum phase phase;
    bool is_cutback;
    dist_t target;  /* kilometres the week's sessions add up to, no race */
    dist_t longest; /* its long run */
};

struct goal {
    struct id id;
    enum goal_kind kind; /* judged as; "15k" is the nearest of the kinds */
    dist_t dist;         /* of the race; 0: none */
    day_t day;           /* of the race; NO_DAY */
    enum aim aim;
    span_t target; /* aim TIME */
    int climb_m;   /* metres up of the race; 0: flat, or not said */
    enum priority priority;
    day_t added;   /* the goal holds from here */
    day_t dropped; /* and to the day before this; NO_DAY */
};

/* On a day it is not dropped and its race not run. */
bool goal_holds(const struct goal *g, day_t day);
/* A before B before C, then the nearest race, undated ones last. */
bool goal_comes_first(const struct goal *g, const struct goal *than);
/* Its distance and 1 km more for each 100 m up: what it is judged and built up
 * by. */
dist_t goal_effort(const struct goal *g);
/* Whether that lies between the race of a kind and of the next: 'part' of 'of'
 * metres beyond the lower one. */
bool goal_is_between(const struct goal *g, enum goal_kind *low, int32_t *part,
                     int32_t *of);
/* Peak long run: between those of the two kinds (G2), else that of its own. */
dist_t goal_long(const struct goal *g, enum level level);

/* Days on which nothing is run: a journey, a holiday. */
struct pause {
    struct id id;
    day_t from, until; /* both of it */
};
/* The one of them that a day lies in; NULL: it is free. */
const struct pause *pause_on(const struct pause *p, int count, day_t day);

/* One accepted or proposed plan: a revision in the diary. */
struct plan {
    struct id id;
    int revision; /* 1 .., 0: not stored */
    struct goal goal;
    day_t made; /* the day it was accepted */
    int week_count;
    int session_count;
    int step_count;
    struct plan_week weeks[PLAN_WEEKS_MAX];
    struct session sessions[PLAN_SESSIONS_MAX]; /* by day */
    struct step steps[PLAN_STEPS_MAX];
};
int plan_week_at(const struct plan *p, day_t monday); /* UNKNOWN: none */
void plan_sum_week(struct plan *p, day_t day); /* that day's week, anew */
/* A copy of another plan's session and its steps at the end; NULL: full. */
struct session *plan_append(struct plan *p, const struct plan *from,
                            const struct session *s);
void plan_sort(struct plan *p, int *from); /* by day; where each was, or NULL */

#endif
