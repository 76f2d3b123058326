/*
 * finding (coach): what the lint of a plan comes to: a week in one line, each
 * fault once with its weeks, and the smallest change that mends it.
 */
#ifndef MILEPOST_FINDING_H
#define MILEPOST_FINDING_H

#include "milepost/coach.h"

/* ---- a week of a plan in one line */

struct week_shape {
    int32_t done_m; /* of all its runs, as planned or as run */
    int32_t done_s;
    int32_t bare_s;   /* of those without a distance */
    int32_t likely_s; /* of all, at a guess where the paces are not known */
    double ramp; /* km without the goal race over the highest of the four weeks
                  * before (science.md B8); 0: four are not known */
    dist_t longest;   /* its longest run, no race; 0: none with a distance */
    span_t longest_s; /* the same by time */
    double spike;     /* over the longest of the 30 days before; 0: not known */
    struct intensity intensity; /* all its running, seconds by zone */
    int hard_days;              /* quality work or the long run (W8) */
    int hard_gap;  /* fewest days from one of them to the next, the last of the
                    * week before too; UNKNOWN: there are not two */
    int rest_days; /* without a run */
    int32_t specific_s; /* of likely_s: what is specific for the goal (D) */
};

/* ---- the smallest change that mends a fault */

enum mend_kind {
    MEND_NONE,
    MEND_MOVE,    /* a session to another day of its week */
    MEND_SWAP,    /* two sessions of a week change days */
    MEND_RESIZE,  /* one session shorter */
    MEND_PLAIN,   /* sessions as long as they are, without their steps */
    MEND_EASE,    /* a session eased (F3) */
    MEND_REST,    /* a session left out */
    MEND_SHRINK,  /* several runs of a week shorter, all by the same share */
    MEND_CUTBACK, /* a week at three quarters of the highest before it */
};

const char *mend_word(enum mend_kind kind); /* "move", "cutback": in JSON */

/* One session of it: as it is in the plan, and as it would be. */
struct mend_change {
    enum mend_kind kind; /* MOVE, RESIZE, PLAIN, EASE or REST */
    int week;            /* of the plan, from 0 */
    struct session before, after;
};

#define MEND_CHANGES_MAX 24 /* more than that nobody reads: the advice then */
struct mend {
    enum mend_kind kind; /* of its first week */
    int32_t taken_m;     /* kilometres it takes away, at a guess by time */
    int percent;         /* SHRINK, CUTBACK: how much shorter each run gets */
    bool is_unveiling; /* a week it does not touch then stands out: one that was
                        * held against the fault, and so had passed */
    int unveiled_week;
    enum warning_id unveiled;
    int count; /* in the order they are made */
    struct mend_change changes[MEND_CHANGES_MAX];
};

/* ---- findings */

struct finding {
    struct warning warning; /* that of its worst week */
    int first, last, worst; /* weeks of the plan, from 0 */
    int count;              /* of weeks that have it */
    int follows;            /* the finding it goes with; UNKNOWN: its own */
    struct mend mend;       /* of its own ones; MEND_NONE: none was found */
};

#define FINDINGS_MAX 40 /* the worst of them, where there are more */
struct findings {
    int count;     /* by severity, then week, then id */
    int told;      /* of them worth easing: advice and above, on their own */
    int left;      /* not kept for want of room */
    int run_weeks; /* first weeks that are over, and not looked at */
    bool is_cut_short; /* the search for mends ended at its bound */
    struct finding at[FINDINGS_MAX];
};

/* Room for the search, some 2 MB: static, or main's. */
struct mend_room {
    struct facts facts;        /* a plan that is tried, run just so */
    struct plan plan;          /* as mended so far */
    struct plan tried;         /* that, and one candidate more */
    struct week_report report; /* of one week of it */
    struct days days;          /* of the facts */
};

/*
 * The weeks of a plan in numbers.
 *
 * Given:     f  facts up to today, as coach_lint had them
 * Returned:  out  a row for each week of the plan
 */
void coach_shapes(const struct facts *f, const struct settings *set,
                  const struct plan *p, struct mend_room *room,
                  struct week_shape out[PLAN_WEEKS_MAX]);

/*
 * Each fault of a plan once: the same warning in weeks that follow one another
 * is one finding.
 *
 * Given:     f  facts up to today, as coach_lint had them
 *            p  the plan
 *            l  what coach_lint said of it
 * Returned:  out  findings of the weeks that still have a day to come; what
 *                 only tells how the body is (W1, W12 to W16) is no fault of
 *                 a plan
 * Notes:     1) a mend is proven: the plan judged again with it has the
 *            warning in none of the finding's weeks, and in no week a new one
 *            of its severity or above; where there is no such mend, one that
 *            unveils what its fault had hid in a week it does not touch. It is
 * the one that changes the fewest sessions, then takes the fewest kilometres;
 * which kinds are tried for which warning is a table (mend.c). 2) nothing past,
 * run, locked, skipped or raced is touched, nothing is put on a day that is not
 * the athlete's. 3) a finding that the mend of another silences follows from
 * that one. 4) the search judges at most MEND_JUDGED_MAX weeks a plan.
 */
#define MEND_JUDGED_MAX 4000
void coach_findings(const struct facts *f, const struct settings *set,
                    const struct plan *p, const struct lint_report *l,
                    struct mend_room *room, struct findings *out);

/*
 * Puts a mend into the plan it was found for, or one mended elsewhere.
 *
 * Given:     paces, today  as for coach_edit
 * Status:    false + ERR_INPUT where a session of it is not there as it was,
 *            or may not be touched; the plan is then half mended
 */
MUST_USE bool coach_mend(const struct mend *m, const struct paces *paces,
                         day_t today, struct plan *p, struct err *e);

#endif
