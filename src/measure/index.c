/* Fitness index: Daniels and Gilbert, Oxygen Power, 1979; breaks by the
 * table of Daniels' Running Formula, 3rd ed., 15.1. science.md A1, A6. */
#include "measure/raced.h"

#include <math.h>

/* Oxygen cost of a speed in m/min, ml/kg/min. */
#define COST_REST   (-4.60)
#define COST_LINEAR 0.182258
#define COST_SQUARE 0.000104

/* Valid for efforts of 3.5 min to 5 h. */
#define MINUTES_LEAST 3.5
#define MINUTES_MOST  300.0
#define RACE_LEAST_M  1500

/* Race times are looked for between these speeds, m/min. */
#define SPEED_MOST  600.0
#define SPEED_LEAST 50.0
#define RACE_STEPS  100
#define RACE_NEAR   1e-13 /* of the time: as near as doubles get */

/* What can be held falls with time: two parts, a minute (A1). */
#define HOLD_LEAST     0.8
#define HOLD_SLOW      0.1894393
#define HOLD_SLOW_RATE 0.012778
#define HOLD_FAST      0.2989558
#define HOLD_FAST_RATE 0.1932605

/* A6: nothing is lost in five days, then so much a day, down to a floor. */
#define BREAK_FREE_DAYS  5
#define BREAK_LOSS       0.003
#define BREAK_FLOOR      0.800
#define BREAK_LOSS_XT    0.0015
#define BREAK_FLOOR_XT   0.900
#define SECONDS_A_MINUTE 60.0

double index_vo2(double m_per_min)
{
    return COST_REST + COST_LINEAR * m_per_min +
           COST_SQUARE * m_per_min * m_per_min;
}

double index_fraction(double minutes)
{
    return HOLD_LEAST + HOLD_SLOW * exp(-HOLD_SLOW_RATE * minutes) +
           HOLD_FAST * exp(-HOLD_FAST_RATE * minutes);
}

double index_speed(double vo2)
{
    double root =
        sqrt(COST_LINEAR * COST_LINEAR + 4.0 * COST_SQUARE * (vo2 - COST_REST));
    return (root - COST_LINEAR) / (2.0 * COST_SQUARE);
}

/* Index of a race, and how it changes with each minute more. */
struct slope {
    double index;
    double a_minute;
};

static struct slope index_slope(double metres, double minutes)
{
    double speed = metres / minutes;
    double slow = HOLD_SLOW * exp(-HOLD_SLOW_RATE * minutes);
    double fast = HOLD_FAST * exp(-HOLD_FAST_RATE * minutes);
    double held = HOLD_LEAST + slow + fast;
    double index = index_vo2(speed) / held;
    double less_vo2 =
        (COST_LINEAR + 2.0 * COST_SQUARE * speed) * speed / minutes;
    double less_held = HOLD_SLOW_RATE * slow + HOLD_FAST_RATE * fast;
    return (struct slope){ index, (index * less_held - less_vo2) / held };
}

static double index_raw(double metres, double minutes)
{
    return index_vo2(metres / minutes) / index_fraction(minutes);
}

double index_of_race(dist_t dist, span_t time)
{
    double minutes = time.s / SECONDS_A_MINUTE;
    if (dist.m <= 0 || minutes < MINUTES_LEAST || minutes > MINUTES_MOST)
        return 0.0;
    double index = index_raw(dist.m, minutes);
    return index >= INDEX_LEAST && index <= INDEX_MOST ? index : 0.0;
}

/* Newton's steps, a halving wherever one would leave the bracket. */
double index_race_seconds(double index, double metres)
{
    if (index <= 0.0 || metres <= 0.0)
        return 0.0;
    double fast = metres / SPEED_MOST;
    double slow = metres / SPEED_LEAST;
    double at = (fast + slow) / 2.0;
    for (int i = 0; i < RACE_STEPS; i++) {
        struct slope s = index_slope(metres, at);
        if (s.index > index)
            fast = at;
        else
            slow = at;
        double next = at - (s.index - index) / s.a_minute;
        if (!(next > fast && next < slow))
            next = (fast + slow) / 2.0;
        bool is_near = fabs(next - at) <= RACE_NEAR * at;
        at = next;
        if (is_near)
            break;
    }
    return at * SECONDS_A_MINUTE;
}

double index_break_factor(int days_off, bool has_cross_training)
{
    if (days_off <= BREAK_FREE_DAYS)
        return 1.0;
    double lost = days_off - BREAK_FREE_DAYS;
    if (has_cross_training)
        return fmax(BREAK_FLOOR_XT, 1.0 - BREAK_LOSS_XT * lost);
    return fmax(BREAK_FLOOR, 1.0 - BREAK_LOSS * lost);
}

/* Cross-training counts from one session for each week of the break [H]. */
static bool is_cross_trained(const struct facts *f, day_t last_run,
                             day_t next_run)
{
    int sessions = 0;
    int i = facts_activity_from(f, day_add(last_run, 1));
    for (; i < f->activity_count && f->activities[i].day.n < next_run.n; i++)
        sessions += f->activities[i].kind == ACTIVITY_XT;
    return sessions * 7 >= day_diff(next_run, last_run) - 1;
}

void raced_part(const struct facts *f, const struct run *r, dist_t *dist,
                span_t *time)
{
    bool has_raced_part = false;
    *dist = r->dist;
    *time = r->time;
    for (int i = 0; i < r->seg_count; i++) {
        const struct segment *s = &f->segments[r->seg_first + i];
        bool is_raced = s->purpose == PURPOSE_NONE ||
                        s->purpose == PURPOSE_RACE ||
                        s->purpose == PURPOSE_TEST;
        if (!is_raced || s->dist.m <= 0 || s->time.s <= 0 ||
            (has_raced_part && s->dist.m <= dist->m))
            continue;
        has_raced_part = true;
        *dist = s->dist;
        *time = s->time;
    }
}

double index_of_run(const struct facts *f, const struct run *r)
{
    dist_t dist;
    span_t time;
    if (r->purpose != PURPOSE_RACE && r->purpose != PURPOSE_TEST)
        return 0.0;
    raced_part(f, r, &dist, &time);
    return dist.m >= RACE_LEAST_M ? index_of_race(dist, time) : 0.0;
}

/* The worst break met so far, walking back from a day. */
struct wear {
    double factor;
    int days;
};

/* A diary often begins with an old race, for its paces, and goes on when the
 * runner does: what follows its first day is not known to be a break [H]. */
static void wear_break(struct wear *w, const struct facts *f, day_t earlier,
                       day_t later)
{
    int off = day_diff(later, earlier) - 1;
    if (day_is(f->diary_first) && earlier.n <= f->diary_first.n)
        return;
    double factor =
        index_break_factor(off, is_cross_trained(f, earlier, later));
    if (factor < w->factor)
        *w = (struct wear){ factor, off };
}

/* Asked of every run of some weeks, and next to none follows a break. */
static inline void wear_add(struct wear *w, const struct facts *f,
                            day_t earlier, day_t later)
{
    if (later.n - earlier.n > BREAK_FREE_DAYS + 1)
        wear_break(w, f, earlier, later);
}

static void basis_take(struct index_basis *best, double index, int run,
                       day_t day, struct wear w)
{
    if (index * w.factor <= best->index)
        return;
    *best = (struct index_basis){
        .index = index * w.factor,
        .is_stated = run == UNKNOWN,
        .run = run,
        .day = day,
        .break_days = w.days,
        .unworn = index,
    };
}

/* The day of the figure the runner stated; NO_DAY if it is not yet said. */
day_t stated_by(const struct facts *f, day_t day)
{
    const struct athlete *a = &f->athlete;
    bool is_said = a->fitness_index > 0.0 && day_is(a->fitness_day) &&
                   a->fitness_day.n <= day.n;
    return is_said ? a->fitness_day : NO_DAY;
}

/*
 * Best of the last 12 weeks: one walk back over the runs, the wear of the
 * breaks growing on the way, so that a race is worn by those after it only.
 * A race still to come (a plan's) sets nothing. What the runner stated stands
 * for the results of that day, and in the place of all before it.
 */
struct index_basis basis_raced(const struct facts *f, day_t day, day_t stated)
{
    struct index_basis best = { .run = UNKNOWN, .day = NO_DAY };
    struct wear w = { 1.0, 0 };
    day_t oldest = day_add(day, -INDEX_HOLD_DAYS);
    day_t later = day;
    for (int i = facts_run_from(f, day_add(day, 1)) - 1; i >= 0; i--) {
        const struct run *r = &f->runs[i];
        if (r->day.n < oldest.n)
            break;
        wear_add(&w, f, r->day, later);
        later = r->day;
        double index = r->day.n <= f->today.n ? index_of_run(f, r) : 0.0;
        bool is_overruled = day_is(stated) && r->day.n <= stated.n;
        if (index > 0.0 && is_overruled && r->day.n == stated.n)
            basis_take(&best, f->athlete.fitness_index, UNKNOWN, stated, w);
        else if (!is_overruled)
            basis_take(&best, index, i, r->day, w);
        if (index > 0.0 && is_overruled)
            break;
    }
    if (best.run != UNKNOWN)
        raced_part(f, &f->runs[best.run], &best.dist, &best.time);
    return best;
}

/* The breaks since the statement; what lies before the first run is not
 * known, and no break. */
static struct index_basis basis_stated(const struct facts *f, day_t day)
{
    const struct athlete *a = &f->athlete;
    day_t since = day_is(a->fitness_day) ? a->fitness_day : day;
    struct wear w = { 1.0, 0 };
    day_t later = day;
    for (int i = facts_run_from(f, day_add(day, 1)) - 1; i >= 0; i--) {
        day_t earlier = f->runs[i].day;
        wear_add(&w, f, earlier.n < since.n ? since : earlier, later);
        if (earlier.n <= since.n)
            break;
        later = earlier;
    }
    return (struct index_basis){
        .index = a->fitness_index * w.factor,
        .is_stated = true,
        .run = UNKNOWN,
        .day = since,
        .break_days = w.days,
        .unworn = a->fitness_index,
    };
}

struct index_basis index_on(const struct facts *f, day_t day)
{
    struct index_basis raced = basis_raced(f, day, stated_by(f, day));
    if (raced.index > 0.0 || f->athlete.fitness_index <= 0.0)
        return raced;
    return basis_stated(f, day);
}
