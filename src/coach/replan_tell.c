/* What is told beside the changes: notes, and nothing to take. */
#include "coach/replan.h"

#include <math.h>

#define DOCTOR_LEAST   5 /* signs (F5) */
#define WORN_LEAST     3 /* signs, at each of so many weeks' looks [H] */
#define WORN_WEEKS     4
#define WAITS_LEAST    6   /* days off; from here on the plan is made anew */
#define OVER_PERCENT   110 /* of its plan: more is told, and not answered */
#define AIM_LEAST_BY   1.0 /* index: some 2 percent of a race's time [H] */
#define INDEX_LEAST_BY 0.3 /* a smaller change is no news [H] */

struct inputs *adapt_note(struct adapt *a, enum replan_id id)
{
    struct replan *out = a->out;
    if (out->note_count == REPLAN_NOTES_MAX)
        return NULL;
    struct replan_note *n = &out->notes[out->note_count++];
    n->id = id;
    n->inputs = (struct inputs){ .count = 0 };
    return &n->inputs;
}

static int32_t tenths(double index)
{
    return (int32_t)lround(10.0 * index);
}

/* A time that today's index does not reach is said when the index moves. */
static void tell_aim(struct adapt *a, double index)
{
    const struct goal *g = &a->f->plan.goal;
    if (g->aim != AIM_TIME || g->target.s <= 0 || g->day.n < a->today.n)
        return;
    double asked = index_of_race(g->dist, g->target);
    if (asked - index < AIM_LEAST_BY)
        return;
    struct inputs *in = adapt_note(a, REPLAN_AIM);
    adapt_input(in, INPUT_INDEX, tenths(index));
    adapt_input(in, INPUT_INDEX_BEFORE, tenths(asked));
}

/* Named paces follow the index: down after a break, or to a new race. */
static void tell_paces(struct adapt *a)
{
    struct index_basis b = index_on(a->f, a->today);
    if (b.index <= 0.0)
        return;
    if (a->days_off >= WAITS_LEAST && b.break_days > 0 &&
        b.unworn - b.index >= INDEX_LEAST_BY) {
        struct inputs *in = adapt_note(a, REPLAN_PACES_OFF);
        adapt_input(in, INPUT_INDEX, tenths(b.index));
        adapt_input(in, INPUT_INDEX_BEFORE, tenths(b.unworn));
        adapt_input(in, INPUT_DAYS, b.break_days);
        tell_aim(a, b.index);
    } else if (b.run != UNKNOWN && b.day.n >= day_add(a->today, -WEEK_DAYS).n) {
        struct inputs *in = adapt_note(a, REPLAN_PACES_NEW);
        adapt_input(in, INPUT_INDEX, tenths(b.index));
        adapt_input(in, INPUT_PURPOSE, (int32_t)a->f->runs[b.run].purpose);
        adapt_input(in, INPUT_ON, b.day.n);
        tell_aim(a, b.index);
    }
}

static void tell_over(struct adapt *a)
{
    const struct plan *p = &a->f->plan;
    day_t last = day_add(day_monday(a->today), -WEEK_DAYS);
    for (int w = 0; w < p->week_count; w++) {
        int64_t planned = p->weeks[w].target.m;
        if (p->weeks[w].monday.n != last.n || planned == 0)
            continue;
        int32_t race = 0;
        for (int i = 0; i < p->session_count; i++)
            if (p->sessions[i].purpose == PURPOSE_RACE &&
                day_monday(p->sessions[i].day).n == last.n)
                race += p->sessions[i].dist.m;
        int64_t done =
            days_dist(a->d, last, day_add(last, WEEK_DAYS - 1)).m - race;
        if (done * 100 <= planned * OVER_PERCENT)
            return;
        struct inputs *in = adapt_note(a, REPLAN_OVER);
        adapt_input(in, INPUT_WEEK_M, (int32_t)done);
        adapt_input(in, INPUT_CAP_M, (int32_t)planned);
    }
}

/* Light weeks have not helped: what is ahead is no race to be won [H]. */
static bool is_worn_long(const struct adapt *a)
{
    const struct goal *g = &a->f->plan.goal;
    if (!day_is(g->day) || g->day.n < a->today.n)
        return false;
    for (int week = 0; week < WORN_WEEKS; week++)
        if (wear_on(a->f, a->set, day_add(a->today, -WEEK_DAYS * week)).count <
            WORN_LEAST)
            return false;
    return true;
}

void replan_tell(struct adapt *a)
{
    struct wear_reading w = wear_on(a->f, a->set, a->today);
    if (w.count >= DOCTOR_LEAST || w.is_down_long)
        adapt_input(adapt_note(a, REPLAN_DOCTOR), INPUT_SIGNS, w.count);
    if (is_worn_long(a))
        adapt_input(adapt_note(a, REPLAN_WORN_LONG), INPUT_WEEKS, WORN_WEEKS);
    if (a->is_away && a->days_off >= WAITS_LEAST)
        adapt_input(adapt_note(a, REPLAN_WAITS), INPUT_DAYS, a->days_off);
    tell_paces(a);
    tell_over(a);
}
