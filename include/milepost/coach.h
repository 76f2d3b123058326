/*
 * coach: from a goal and where the runner is now to weeks and sessions.
 * Pure and deterministic; science.md G, ladders F6 and G5.
 */
#ifndef MILEPOST_COACH_H
#define MILEPOST_COACH_H

#include "milepost/judge.h"

/* Where the runner is now, and what their week allows. */
struct profile {
    day_t today;
    dist_t weekly;      /* V0: mean of the last 4 weeks, else stated */
    dist_t longest;     /* L0: longest of 30 days, else stated */
    dist_t usual;       /* the best four weeks' mean of the last half year */
    dist_t week_so_far; /* run since Monday of today's week */
    double index;       /* 0: none; paces are then by effort */
    enum level level;
    int age;            /* years; UNKNOWN */
    unsigned days;      /* DAY_BITs available; never 0 */
    int minutes[7];     /* hard cap a weekday; UNKNOWN: none */
    int long_day;       /* 0 .. 6 */
    unsigned hard_days; /* DAY_BITs that may be hard; never 0 */
    int runs;           /* a week */
    bool is_back_from_injury;
    bool is_runs_asked; /* the runner said how many runs */
    int days_off;       /* since the last run; UNKNOWN: no run at all */
    enum condition condition;
};
/*
 * The runner as of f->today; what the athlete said wins over what was run,
 * what was run over what the level suggests.
 *
 * Given:     d  the facts' days
 * Returned:  level BEGINNER where none is known; no day of 0 minutes is among
 *            'days'; 'runs' no more than there are days, 6 but for elite
 */
struct profile coach_profile(const struct facts *f, const struct days *d);

enum plan_outcome {
    PLAN_MADE,
    PLAN_TOO_SHORT, /* safe weeks are not there: offers say what instead */
    PLAN_NO_BASE,   /* entry base not met: a shorter goal or a later date */
    PLAN_NOT_NOW,   /* status or age: no plan targets (F4b) */
};

enum offer_kind {
    OFFER_LATER_RACE,   /* the same goal on 'day' */
    OFFER_SHORTER_GOAL, /* 'goal' on the same day */
    OFFER_FINISH,       /* the goal with AIM_FINISH: longest run 'longest' */
};
struct offer {
    enum offer_kind kind;
    enum goal_kind goal;
    day_t day;
    dist_t longest;
    bool is_possible;
};

struct proposal {
    enum plan_outcome outcome;
    struct plan plan; /* PLAN_MADE */
    int weeks_needed;
    int weeks_given;
    bool is_finish_only;    /* no run at the goal's long: aim finish, said */
    bool is_ladder;         /* run-walk: G5 or F6 */
    bool is_too_young;      /* NOT_NOW by age, not by status */
    bool is_day_too_short;  /* the long day's minutes hold no such long run */
    bool is_volume_lowered; /* the days did not hold the kilometres */
    dist_t peak_week;
    dist_t peak_long;
    int offer_count;
    struct offer offers[3];
};

/*
 * Builds a plan back from a goal (G3).
 *
 * Given:     p     profile; goal; from: first day (sessions never before it)
 * Returned:  out   outcome, plan or offers
 * Status:    false + ERR_INPUT for a goal in the past, no free days, or a
 *            goal more than PLAN_WEEKS_MAX weeks away
 * Notes:     1) every invariant of G3 holds. 2) same input, same bytes.
 *            3) a goal with AIM_FINISH takes the finish plan where the full
 *            one has too few weeks; any other aim is refused with offers.
 *            4) begun in mid-week, the first week is planned whole, cut off
 *            at 'from' and kept within the ramp with what was run since
 *            Monday; its target is what is left, the weeks after ramp from
 *            the whole. 5) race day's week has the race as a session, not in
 *            its target. 6) ladders are in minutes: targets of 0 metres.
 *            7) without an index sizes suppose one by level, and the named
 *            paces in steps are by effort.
 */
MUST_USE bool coach_plan(const struct profile *p, const struct goal *goal,
                         day_t from, struct proposal *out, struct err *e);

/* How a kind of session is sized: what `why SESSION` tells. */
struct plan_rule {
    const char *name;
    const char *how;    /* a sentence */
    const char *change; /* what would change it, a sentence */
    const char *source;
    enum grade grade;
};
const struct plan_rule *coach_rule(const struct session *s);

/* A week of a plan, judged. */
struct week_lint {
    day_t monday;
    int32_t verdict_m[VERDICT_COUNT];
    double load;
    int warning_count;
    struct warning warnings[WEEK_WARNINGS_MAX];
};
struct lint_report {
    int week_count;
    struct week_lint weeks[PLAN_WEEKS_MAX];
};

/*
 * Scores a plan before it is run: its sessions are judged as runs done just
 * so, after the diary's own history.
 *
 * Given:     f        facts up to today (history)
 *            scratch  room for the facts with the plan in them
 *            report   room for one week; both are big: static, or main's
 * Returned:  out      a row for every week of the plan; none for an empty one
 * Notes:     days before today, and today once it has a run, are judged as
 *            they were run.
 */
void coach_lint(const struct facts *f, const struct settings *set,
                const struct plan *p, struct facts *scratch,
                struct week_report *report, struct lint_report *out);

#endif
