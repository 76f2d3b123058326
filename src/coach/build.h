/*
 * build: a plan while it is being made. The pieces of coach share it; nobody
 * else sees it. All sizes in metres; weeks are counted from 0 in code.
 *
 * What G3's invariants mean where a week is not whole (science.md G3, 13):
 * - first week: planned whole from its Monday, then cut off at 'from'; its
 *   target is what is left, while ramps go by the whole week's size.
 * - race week: kilometres without the race; it ends with the race.
 * - taper and race weeks are ruled by G4 and W19, never by the ramps.
 * - ladder weeks: minutes, not kilometres; their target is 0 metres.
 */
#ifndef COACH_BUILD_H
#define COACH_BUILD_H

#include "milepost/coach.h"

#define NO_LIMIT          INT32_MAX
#define LONG_NONE         (-1)  /* a week without a long run */
#define FAR_FROM_RACE     10000 /* days left where there is no race */
#define DAY_BEFORE_RACE_M 4000  /* at most, the day before a race (G3.10) */

/* ---- targets.c: the table G2, a row a goal and a row a level */

struct goal_row {
    int long_cap_min;     /* the long run, minutes at the middle of easy */
    int taper_percent[3]; /* of the highest week; [0] is race week */
    int weeks_safe;
    int32_t base_week_m; /* entry base */
    int32_t base_long_m;
    int last_long_least; /* days between the last peak long run and */
    int last_long_most;  /* the race; most 0: no such window */
    int window_days;     /* W19: so many days before the race hold at most */
    int window_percent;  /* so much of the highest week */
    int32_t week_m[LEVEL_COUNT];       /* peak week */
    enum purpose menu[PHASE_COUNT][2]; /* G3.8; NONE: none */
};
const struct goal_row *goal_row(enum goal_kind kind);
/* That of a race: between those of two kinds by its effort, with hills in the
 * place of faster work where it climbs. */
struct goal_row goal_row_for(const struct goal *g);

struct level_row {
    int ramp_percent; /* week on week, G3.5 */
    int runs;         /* a week, G3.1 */
    int quality[PHASE_COUNT];
    int quality_cut;
    int easy_least_min; /* shortest easy run, G3.10 */
    double index;       /* supposed where none is known, for sizes only [H] */
};
const struct level_row *level_row(enum level level);

/* Weeks from a long run to a longer one at +10 % a week, cutbacks and taper
 * counted (G2). */
int weeks_needed(int32_t long_now, int32_t long_peak, int taper);

/* Metres rounded down as long runs are: to 500, under 10 km to 100. */
int32_t round_long(int32_t metres);

/* ---- a week while it is being made */

enum slot_kind { SLOT_REST, SLOT_EASY, SLOT_LONG, SLOT_QUALITY, SLOT_RACE };

struct slot {
    enum slot_kind kind;
    enum purpose purpose;
    int32_t dist; /* all of it */
    int32_t work; /* at the target pace */
    int32_t warm, cool;
    int reps;
    int32_t rep_m;  /* one repetition: metres, */
    int rep_s;      /* or seconds (hills, fartlek) */
    int32_t rest_m; /* jog after each: metres, */
    int rest_s;     /* or seconds */
    bool has_strides;
    int strength_min; /* 0: none */
};

/* A race of the runner's beside the goal. */
struct race_draft {
    const struct goal *goal;
    enum priority as; /* B or C */
    enum race_fate fate;
    bool is_late, is_a_too_near;
};

/* A week's long run beside a race: as ever; at most 75 % and easy; none. */
enum race_long { RACE_LONG_FULL, RACE_LONG_SHORT, RACE_LONG_NONE };

struct week_draft {
    day_t monday;
    enum phase phase;
    bool is_cut;
    bool is_race;   /* the race lies in it */
    int phase_day;  /* week of its phase, from 0 */
    int taper;      /* percent of the highest week; 0: no taper week */
    int long_day;   /* weekday, the race's in race week; LONG_NONE */
    int usual_long; /* the same where no other race is near */
    const struct race_draft *race; /* along the way; NULL: none */
    enum race_long race_long;
    int days_left; /* from the long run to the race */
    int menu_at;   /* k of the week's first quality session (G3.8) */
    int32_t whole; /* what the ramp asks for */
    int32_t asked; /* the same, less a race along the way */
    int32_t done;  /* what the sessions add up to, no race */
    int32_t longest;
    int spread; /* how far easy days are drawn apart (W7), 0 .. SPREAD_MOST */
    unsigned blocked; /* weekdays of a pause */
    unsigned runs;    /* weekdays run on, the race's too */
    struct slot day[7];
};

#define GAPS_MAX  (PLAN_WEEKS_MAX + 2)
#define GAP_BREAK 6 /* days off from which one comes back by steps (F6) */

/* Days off that a pause makes. */
struct gap {
    day_t last;   /* the last day before it that could be run on */
    day_t back;   /* the first after it */
    int days;     /* off */
    bool is_long; /* ten and more without a run */
};

struct build {
    const struct profile *p;
    const struct plan_ask *ask;
    const struct goal *goal;
    const struct goal_row *row; /* own_row */
    struct goal_row own_row;
    const struct level_row *level;
    struct paces paces;
    int32_t v_table, l_table; /* the tables' peak week and peak long run */
    int taper_weeks;
    bool has_race;
    day_t from;
    int weeks;
    int full_weeks; /* n: weeks before the taper */
    int32_t v_peak;
    int32_t l_goal;   /* the longest run the goal and the long day allow */
    int32_t l_peak;   /* what of it the weeks lead to */
    int32_t cap_m[7]; /* of a weekday, pauses aside: see cap_on */
    bool is_lowered;  /* the days did not hold the kilometres */
    int race_count;   /* other races, by day */
    struct race_draft race[PLAN_RACES_MAX];
    int gap_count;
    struct gap gap[GAPS_MAX];
    struct week_draft week[PLAN_WEEKS_MAX];
};

/* Share of the week a long run may be, percent, by runs a week and by the
 * table's own (G3.6). */
int long_share(const struct build *b, int runs);

#define DAY_LEAST_MIN 20 /* a day that has less is not run on [H] */

/* ---- begin.c: what every goal needs: rows, paces, caps of the days, peaks */
void build_begin(struct build *b, const struct profile *p,
                 const struct plan_ask *ask);
int32_t metres_in(const struct build *b, int minutes); /* at easy pace */

/* ---- days.c: what a day holds; sets of weekdays, as DAY_BITs */
/* Metres that this day of this week holds at easy pace: 0 on a day off and on
 * one blocked out, NO_LIMIT where its minutes are not said. */
int32_t cap_on(const struct build *b, int w, int weekday);
unsigned week_days(const struct build *b, int w); /* of this week */
unsigned usual_days(const struct build *b); /* of a week without a pause */
int days_count(unsigned days);
/* Those of the free weekdays that lie farthest apart, at most so many;
 * neighbours only where there is no other way, and never if so asked. */
unsigned spread_days(unsigned free, int count, bool never_next);

/* ---- phases.c: weeks, phases, cutbacks, tapers, where long runs lie */
void plan_lay_out(struct build *b, day_t from, day_t end);
/* The weekdays that pauses take from the week of a Monday. */
unsigned days_blocked(const struct build *b, day_t monday);
day_t slot_day(const struct week_draft *w, int weekday);

/* ---- races.c: races along the way (G6, G7) */
void races_take(struct build *b, const struct plan_ask *ask);
void races_lay(struct build *b); /* onto the weeks, those that are run */
/* Leaves out those too long for the weeks as built; true: none were. */
bool races_fit(struct build *b);
bool races_drop(struct build *b); /* all of them; false: there are none */
void races_tell(const struct build *b, struct proposal *out);
/* Those up to a day, while an A race is still in the legs. */
void races_tell_tired(const struct plan_ask *ask, day_t today, day_t until,
                      struct proposal *out);
int race_weekday(const struct week_draft *w);    /* LONG_NONE: no race */
int32_t race_metres(const struct week_draft *w); /* 0: no race */
/* What is run beside the week's race. */
int32_t race_leaves(const struct build *b, int w);
/* Weekdays far enough from every such race for quality. */
unsigned race_open_days(const struct build *b, int w);
bool race_is_next_day(const struct build *b, day_t day); /* the goal's too */

/* ---- recover.c: weeks after a race (G6, G7) */
int recovery_weeks(enum goal_kind kind);             /* 0: no race */
int recovery_percent(enum goal_kind kind, int week); /* of the highest week */
void recovery_lay(struct build *b, int w, day_t monday);
void recovery_week(struct build *b, int w, const struct goal *race,
                   int32_t week_m, int32_t longest);
void recovery_after(struct build *b); /* the goal's own, after its week */

/* ---- plan.c: from a first day to the goal, whatever was before */
bool plan_alone(const struct profile *p, const struct plan_ask *ask,
                struct proposal *out, struct err *e);
/* ---- gaps.c: pauses, and the way back from them */
void find_gaps(struct build *b); /* of the weeks as they are laid out */
/* How much of what was run before a day on the way back holds; 100. */
int way_percent(const struct build *b, day_t day);
/* Whole weeks off between a plan's last session so far and a day; 0. */
int weeks_off(const struct build *b, const struct plan *p, day_t day);
/* On the way back from six days off and more. */
bool is_way_back(const struct build *b, day_t day);
/* So soon after days off that nothing is hard (W20, G8.4). */
bool is_soft(const struct build *b, day_t day);
/* A way back, or the weeks after in which one is measured by it. */
bool is_after_gap(const struct build *b, int w);
/* What of it a week with a pause in it, or after one, holds. */
int32_t week_paused(const struct build *b, int w, int32_t asked);
/* A pause takes a day or two from this week. */
bool lost_little(const struct build *b, int w);
/* The longest run that a day on the way back holds; NO_LIMIT. */
int32_t long_way_back(const struct build *b, day_t day);
/* The longest run of some days; L0 among them if the plan begins later. */
int32_t longest_in(const struct build *b, day_t first, day_t last);
/* A pause makes this week, or one beside it, lighter by itself. */
bool is_beside_pause(const struct build *b, int w);
/* Whole weeks that pauses of six days and more take of those there are. */
int weeks_lost(const struct build *b);

/* ---- volume.c: how far a week and its long run go */
/* The first week that is run whole. */
int first_whole(const struct build *b);
int32_t week_asked(const struct build *b, int w);   /* a race with it */
int32_t week_highest(const struct build *b, int w); /* H before week w */
int32_t long_asked(const struct build *b, int w, int32_t week_m, int runs);
/* Every other week below the peak, counted back from the last one at it,
 * cutbacks aside. */
bool is_alternate(const struct build *b, int w);
/* Last week whose long run may still be at the peak. */
int last_peak_week(const struct build *b);
/* A first week's long run may lie before the plan's first day. */
bool long_is_run(const struct build *b, int w);

/* ---- quality.c: which sessions, and how large */
int quality_count(const struct build *b, int w, int runs, bool has_block);
enum purpose menu_item(const struct build *b, int w, int k);
/* Sizes a session for a week, at most 'limit' metres in all; dist 0 where it
 * comes out below its minimum. */
struct slot size_quality(const struct build *b, int w, enum purpose purpose,
                         int32_t week_m, int32_t limit);
struct slot long_slot(const struct build *b, int w, int32_t week_m,
                      int32_t long_m);
/* Kilometres a week must have for the slot's work to be within its cap. */
int32_t week_for_work(const struct slot *s);

/* ---- place.c: which days */
struct placement {
    unsigned runs;    /* all running days, long run or race among them */
    unsigned quality; /* those with quality */
};
bool week_place(const struct build *b, int w, int runs, int quality,
                struct placement *out);

/* ---- fill.c: the easy runs */
/* Shares what is left among the easy days. False: too little for so many. */
bool week_fill(struct build *b, int w, int32_t week_m, int runs);

/* ---- even.c: days all alike (W7) */
#define SPREAD_MOST 4
bool is_too_even(const struct build *b, int w);

/* ---- week.c: one week, all of it */
void build_week(struct build *b, int w);

/* ---- settle.c */
/* Builds every week; the longest run that is near enough to the race, after a
 * pause the longest of the last eight weeks. */
int32_t plan_settle(struct build *b);
/* The same, leaving out other races where with them one could not finish. */
int32_t plan_settle_races(struct build *b);
int32_t plan_longest(const struct build *b); /* of all that is run */

/* ---- first_week.c */
void trim_first_week(struct build *b);

/* ---- taper.c */
void ease_race_window(struct build *b); /* W19 */

/* ---- strength.c (F7) */
void add_strength(struct build *b, int w);

/* ---- steps.c: sessions and steps of a drafted week */
bool plan_write_weeks(const struct build *b, day_t from, struct plan *out,
                      struct err *e);
struct session *plan_add(struct plan *p, day_t day, enum purpose purpose);
struct step *plan_add_step(struct plan *p, struct session *s,
                           enum step_kind kind, enum purpose purpose);

/* ---- ladder.c: run-walk (G5, F6); stress.c: days, no kilometres */
bool needs_ladder(const struct build *b);
bool ladder_plan(const struct build *b, day_t from, struct proposal *out,
                 struct err *e);
bool return_plan(const struct build *b, day_t from, struct proposal *out,
                 struct err *e);
bool stress_plan(const struct build *b, struct proposal *out, struct err *e);
/* F6's rungs from a day on, more of them after a longer break; the days of the
 * last one's week that are left are half hours without a walk. */
bool return_ladder(const struct build *b, day_t from, int days_off,
                   struct plan *out, day_t *last);
/* A step by time; false if the plan is full. */
bool plan_add_time(struct plan *p, struct session *s, enum step_kind kind,
                   enum purpose purpose, int seconds);
bool plan_is_full(struct err *e); /* sets the sentence, returns false */

/* ---- refuse.c: when no plan is made, and what is offered instead */
bool plan_refuse(const struct build *b, day_t from, struct proposal *out);
/* A longest run that lets one finish; any before 5 and 10 km. */
bool plan_is_finish(const struct build *b, int32_t longest);
/* Built, the days turn out to hold no long run near half the race. */
bool plan_refuse_days(const struct build *b, day_t from, int32_t longest,
                      struct proposal *out);
#define LADDER_RUNS 3 /* a week, and of a stage (G5) */

#endif
