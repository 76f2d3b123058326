/*
 * coach: from a goal and where the runner is now to weeks and sessions.
 * Pure and deterministic; science.md G, ladders F6 and G5.
 */
#ifndef MILEPOST_COACH_H
#define MILEPOST_COACH_H

#include "milepost/weeks.h"

/* Where the runner is now, and what their week allows. */
struct profile {
    day_t today;
    dist_t weekly;      /* V0: mean of the last 4 weeks, else stated */
    dist_t longest;     /* L0: longest of 30 days, else stated */
    dist_t usual;       /* the best four weeks' mean of the last half year */
    dist_t week_so_far; /* run since Monday of today's week */
    double index;       /* 0: none; paces are then by effort */
    enum level level;
    int age;                  /* years; UNKNOWN */
    unsigned days;            /* DAY_BITs available; never 0 */
    int minutes[7];           /* hard cap a weekday; UNKNOWN: none */
    int long_day;             /* 0 .. 6 */
    unsigned hard_days;       /* DAY_BITs that may be hard; never 0 */
    int runs;                 /* a week */
    bool is_back_from_injury; /* one is open, or was these 90 days */
    bool is_hurt;             /* one is open, of 'hurt' */
    enum site hurt;
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
    PLAN_NOT_NOW,   /* status, age or an open injury: no plan (F4, F4b) */
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

/* What became of another race of the runner's in a plan. */
enum race_fate {
    RACE_PLANNED,  /* a session on its day */
    RACE_TOO_NEAR, /* to the plan's own race: it would be run tired */
    RACE_TOO_LONG, /* for the week it lies in */
    RACE_CROWDED,  /* a race of more weight is in that week, or in the legs */
    RACE_NO_ROOM,  /* it would take the long runs the goal needs, or the plan
                      is by minutes and days */
    RACE_PAST,     /* run before the plan's first day */
};
struct planned_race {
    struct goal goal;
    enum race_fate fate;
    bool is_late;       /* nearer to the goal than a tune-up should be (G6) */
    bool is_a_too_near; /* an A race, planned as B: too near to the goal's */
};
#define PLAN_RACES_MAX 24

struct proposal {
    enum plan_outcome outcome;
    struct plan plan; /* PLAN_MADE */
    int weeks_needed;
    int weeks_given;
    bool is_finish_only;    /* no run at the goal's long: aim finish, said */
    bool is_ladder;         /* run-walk: G5 or F6 */
    bool is_too_young;      /* NOT_NOW by age, not by status */
    bool is_hurt;           /* NOT_NOW by an injury that is open, */
    enum site hurt;         /* of this site */
    bool is_day_too_short;  /* the long day's minutes hold no such long run */
    bool is_going_on;       /* from the plan in force, behind its race */
    bool is_volume_lowered; /* the days did not hold the kilometres */
    bool is_taper_left;     /* TOO_SHORT, and the plan in force carries it */
    bool is_blocked_out;    /* it is pauses that leave too few weeks */
    int last_long_days;     /* a pause puts the last full long run so many */
                            /* days before the race, too early; 0 */
    dist_t peak_week;
    dist_t peak_long;
    int offer_count;
    struct offer offers[3];
    int race_count; /* other races within it, by day; none of RACE_PAST */
    struct planned_race races[PLAN_RACES_MAX];
};

/* What a plan is asked for, and what it has to live with. */
struct plan_ask {
    const struct goal *goal;
    day_t from;               /* its first day: no session is before it */
    const struct goal *races; /* other goals, B and C races among them; the */
    int race_count;           /* goal itself and past ones may be there too */
    const struct pause *pauses;
    int pause_count;
    const struct plan *going; /* the plan in force; NULL: there is none */
    /* The rest of a plan, made anew: refused only where no full week is left,
     * or no run to finish on. With a full week left it is then made beside the
     * offers, for the runner's weeks go on while they choose. */
    bool is_under_way;
    int weeks_behind; /* of it, that were run: phases go on after them */
    int weeks_back; /* between a break, or the last lighter week, and 'from' */
};

/*
 * Builds a plan back from a goal (G3).
 *
 * Given:     p     profile
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
 *            its target, and so has any race along the way; weeks of recovery
 *            follow the goal's. 6) ladders are in minutes: targets of 0 metres.
 *            7) without an index sizes suppose one by level, and the named
 *            paces in steps are by effort. 8) a plan in force that leads to an
 *            A race before this one stays up to its race, as it stands; its
 *            recovery and this goal's weeks follow. After an A race that is
 *            run, recovery comes first.
 */
MUST_USE bool coach_plan(const struct profile *p, const struct plan_ask *ask,
                         struct proposal *out, struct err *e);

/* Two A races with less than eight weeks between them, or two marathons with
 * less than twelve (G6). */
bool coach_races_near(const struct goal *first, const struct goal *next);

/* Weeks that build up to a race safely, for who does not run nearly enough for
 * it already (G2); 0: no race. */
int coach_weeks_safe(const struct goal *g);

/* What became of a template on this runner. */
struct template_fit {
    dist_t peak_was, peak;    /* highest week */
    dist_t long_was, longest; /* longest run */
    int weeks_cut;            /* leading weeks there was no time for */
    int weeks_own;            /* the own plan's, that lead up to it */
    int moved, eased, shortened, dropped; /* sessions */
};
/*
 * Fits a plan kept as a template to a runner and a race.
 *
 * Given:     ask   as for coach_plan
 *            own   what coach_plan made of it, in kilometres
 *            form  the template with its weeks counted from that race's; its
 *                  race week is moved to the race's weekday
 * Returned:  out   no week, no long run, no count of hard sessions beyond what
 *                  'own' has or has had by then, nor above what this plan's
 *                  own weeks before lead to; no session on a day off or over
 *                  its minutes; hard days two apart
 * Status:    false + ERR_LIMIT where the plan is full
 * Notes:     1) 'own' as its own template comes back as it is. 2) weeks the
 *            template does not reach, and those of another race, are own's.
 */
MUST_USE bool coach_template(const struct profile *p,
                             const struct plan_ask *ask, const struct plan *own,
                             struct plan *form, struct plan *out,
                             struct template_fit *fit, struct err *e);

/* How a kind of session is sized: what `why SESSION` tells. */
struct plan_rule {
    const char *name;
    const char *how;    /* a sentence */
    const char *change; /* what would change it, a sentence */
    const char *source;
    enum grade grade;
};
const struct plan_rule *coach_rule(const struct session *s);

/* ---- edits: a plan in force, changed by hand */

enum edit_kind {
    EDIT_MOVE,    /* 'session' to 'day' */
    EDIT_SWAP,    /* 'session' and 'other' change days */
    EDIT_EASE,    /* easy, 45 min at most; a long run at 70 % (F3) */
    EDIT_RESIZE,  /* to 'dist' or 'time', its work in proportion */
    EDIT_REPLACE, /* by the one session of 'with' */
    EDIT_ADD,     /* the one session of 'with' on 'day' */
    EDIT_REST,    /* no sessions on the days 'day' .. 'until' */
    EDIT_LOCK,    /* stays as it is, whatever replans */
    EDIT_UNLOCK,
};

struct plan_edit {
    enum edit_kind kind;
    int session, other; /* index into plan->sessions */
    day_t day, until;
    dist_t dist;             /* one of the two, the other 0 */
    span_t time;             /* s */
    const struct plan *with; /* sessions[0] and its steps */
};

/*
 * Changes a plan in one thing.
 *
 * Given:     today  no session before it is touched, none is put before it; a
 *                   session missed since Monday may be moved on
 *            p      in force; changed only if all went well
 * Returned:  p      sessions by day, those changed with is_edited; targets and
 *                   longest runs of the weeks it touched summed anew
 * Status:    false + ERR_INPUT: a day past or outside the plan, a session that
 *            is locked, skipped or the race's own, a size that is no size, days
 *            the wrong way round, a session swapped with itself; ERR_LIMIT
 *            where the plan is full
 */
MUST_USE bool coach_edit(const struct plan_edit *edit,
                         const struct paces *paces, day_t today, struct plan *p,
                         struct err *e);
/* What a session would be if eased: purpose easy (long stays long), no steps,
 * its size; a session that is easy already and short enough is as it was. */
struct session coach_eased(const struct plan *p, const struct session *s,
                           const struct paces *paces);

/* What became of a session: an index into each plan, UNKNOWN where it is not
 * in that one. */
struct plan_change {
    int before, after;
};
/* One session in two plans, but for where its steps stand and who edited it.
 * Not by its bytes: C leaves what is between the fields open. */
bool session_same(const struct plan *p, const struct session *a,
                  const struct plan *q, const struct session *b);
/* Sessions that differ between two readings of a plan, by day; told apart by
 * id, those without one are new. Returns their count, at most 'most'. */
int coach_changes(const struct plan *before, const struct plan *after,
                  struct plan_change *out, int most);
/* The same of a revision and the one before it: sessions are told apart by the
 * one they came from. Those before the later plan's first week are left out. */
int coach_changes_since(const struct plan *before, const struct plan *after,
                        struct plan_change *out, int most);

/* ---- replan: what the last days ask of the plan (science.md G8, F3) */

enum replan_id {
    REPLAN_MOVED,      /* G8.2, G8.3: what was missed fits on a day to come */
    REPLAN_LONG,       /* G8.3: a long run steps up from the longest done */
    REPLAN_BACK_SOFT,  /* G8.4: some days missed, the first runs easy */
    REPLAN_BACK_BLOCK, /* G8.5, F6: a week missed and more */
    REPLAN_REPEAT,     /* G8.6: kilometres step up from those done */
    REPLAN_TIRED,      /* G8.7: tired days, a lighter week now */
    REPLAN_SKIPS,      /* G8.8: skip days, the same and no quality */
    REPLAN_TODAY_REST, /* F3: readiness says skip */
    REPLAN_TODAY_EASY, /* F3: readiness says easy only */
    REPLAN_REBUILT,    /* G8.5: the weeks after such a return, made anew */
    REPLAN_LADDER,     /* F6: the return from an injury */
    REPLAN_HURT_REST,  /* F4: an injury is open, today and tomorrow */
    REPLAN_HURT_EASY,  /* F4: nothing hard while it is */
    REPLAN_WORN,       /* F5: signs of being worn down, a recovery week */
    REPLAN_LEVEL,      /* G8.6: far over plan, the level is run again */
    REPLAN_CUT_OFF,    /* G8.9: a cutback less, one was just had */
    REPLAN_CUT_ON,     /* G8.7: and the next so many weeks after it */
    /* Notes: told, and nothing to take. */
    REPLAN_WAITS,      /* G8.5: on the first morning that is not skip */
    REPLAN_PACES_OFF,  /* A6: named paces follow the index down */
    REPLAN_PACES_NEW,  /* G6: a race or test set it */
    REPLAN_AIM,        /* G6: a time out of today's reach */
    REPLAN_FINISH,     /* G2: to finish is what the weeks left are for */
    REPLAN_NOT_ENOUGH, /* G2: nor that; they are made while one chooses */
    REPLAN_WORN_LONG,  /* F5: three signs for weeks, and a race ahead */
    REPLAN_DOCTOR,     /* F5: five signs, or slower for weeks and low */
    REPLAN_OVER,       /* G8: more than planned was run: not raised for it */
    REPLAN_COUNT,
};
struct replan_row {
    const char *rule;   /* "G8.2" */
    const char *reason; /* a template with {input} places */
};
const struct replan_row *replan_row(enum replan_id id);
/* Why a replan of a rule changes a session, without the numbers of the day;
 * NULL: no rule of ours. */
const char *replan_rule_reason(const char *rule);

struct replan_change {
    enum replan_id id;
    struct plan_change what; /* into the plan as it was and as it would be */
    struct inputs inputs;
};
/* What is told, and taken or left, as one: a change, or all of a week's. */
struct replan_line {
    int first, count; /* changes */
    bool is_week;     /* its phase goes with it */
    day_t day;        /* of the session as it was; of a week its Monday */
};
#define REPLAN_CHANGES_MAX 840 /* every session gone, and as many new */
#define REPLAN_NOTES_MAX   8
struct replan_note {
    enum replan_id id;
    struct inputs inputs;
};

struct replan {
    struct plan plan; /* as it would be, all of it taken */
    int change_count; /* by day */
    struct replan_change changes[REPLAN_CHANGES_MAX];
    int line_count; /* by day; told from 1 on */
    struct replan_line lines[REPLAN_CHANGES_MAX];
    int note_count;
    struct replan_note notes[REPLAN_NOTES_MAX];
    bool is_refused; /* too few weeks are left: 'room' holds the offers */
};

/*
 * Proposes what the plan in force should become: it moves, eases, shortens
 * and rests, and never adds, so that nothing missed is made up and no taper
 * grows; but for the weeks after six days and more without running, which are
 * made anew from what the runner has (G8.5), and a cutback that one just had
 * stands for (G8.9).
 *
 * Given:     f     facts of today's week; its plan is what is changed
 *            d     their days
 *            set   thresholds
 *            p     the runner as of today
 *            room  for the weeks made anew; big: static, or main's
 * Returned:  out   the plan from today on, sessions with the ids they had, new
 *                  ones without; what is locked, raced or past is as it was
 *            room  its offers, where out->is_refused
 * Notes:     readiness counts for today and the six days before it.
 */
void coach_replan(const struct facts *f, const struct days *d,
                  const struct settings *set, const struct profile *p,
                  struct proposal *room, struct replan *out);
/*
 * The plan with some lines of a replan taken; what is left stays as it was.
 *
 * Given:     was   the plan the replan was asked of
 *            take  a line each; NULL: all
 * Status:    false + ERR_LIMIT where both together are more than a plan holds
 */
MUST_USE bool coach_replan_take(const struct plan *was, const struct replan *r,
                                const bool *take, struct plan *out,
                                struct err *e);

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
/*
 * The same, of a plan of which some sessions changed since: the weeks before
 * the first of them are not judged anew.
 *
 * Given:     f, set   as they were when it was scored
 *            p        with the weeks and the goal it had
 *            scratch  as coach_lint or coach_rescore left it: holds that plan
 * Returned:  out      as it was left; now what coach_lint would say
 * Notes:     no rule of a week reads a day after its Sunday, for a lint is as
 *            of the day after the plan. All weeks from the change on are
 *            judged: W18 looks back 40 weeks, the level 52, W5 to the first.
 */
void coach_rescore(const struct facts *f, const struct settings *set,
                   const struct plan *p, struct facts *scratch,
                   struct week_report *report, struct lint_report *out);

#endif
