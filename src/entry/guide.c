/* The guide: which question comes next, and what an empty line stands for. */
#include "entry/guide.h"

#include "entry/goal.h"
#include "entry/size.h"

#include <math.h>
#include <string.h>

// clang-format off
const struct guide_row guide_rows[GUIDE_COUNT] = {
#define GUIDE(id, ask, why, accepts) [GUIDE_##id] = { ask, why, accepts },
#include "milepost/guide.def"
#undef GUIDE
};
// clang-format on
_Static_assert(GUIDE_COUNT <= 7, "nobody answers more than seven");

/* Of a week, where the longest run is not said (Daniels; science.md D). */
#define LONG_SHARE_PERCENT 30

/* Weeks to a race without a day: what a plan for it takes by default. */
static int weeks_to(enum goal_kind kind)
{
    /* science.md G2, "default", the upper end */
    static const int weeks[GOAL_COUNT] = {
        [GOAL_5K] = 12,
        [GOAL_10K] = 12,
        [GOAL_HALF] = 14,
        [GOAL_MARATHON] = 20,
    };
    return kind == GOAL_NONE || weeks[kind] == 0 ? 12 : weeks[kind];
}

const char *guide_day_word(int weekday)
{
    static const char *const words[WEEK_DAYS] = { "mon", "tue", "wed", "thu",
                                                  "fri", "sat", "sun" };
    return words[weekday];
}

day_t guide_sunday(day_t today, int weeks)
{
    return day_add(day_monday(today), 7 * weeks + 6);
}

static bool is_race(const struct goal *g)
{
    return g->dist.m > 0 && g->kind != GOAL_FIRST5K;
}

/* ---- what there is to begin with */

dist_t guide_likely_longest(const struct guide *g)
{
    dist_t known = g->known.athlete.longest;
    bool is_as_known = g->weekly.m == g->known.athlete.weekly.m;
    if (known.m > 0 && is_as_known)
        return known;
    int32_t km = g->weekly.m / METRES_PER_KM * LONG_SHARE_PERCENT / 100;
    return (dist_t){ int_most(km, 1) * METRES_PER_KM };
}

/* As the coach takes it: Sunday, else the last of the days. */
int guide_likely_long_day(const struct guide *g)
{
    int known = g->known.athlete.long_day;
    unsigned days = g->days;
    if (known != UNKNOWN && (days == 0 || (days & DAY_BIT(known))))
        return known;
    for (int d = 6; d >= 0; d--)
        if (days == 0 || (days & DAY_BIT(d)))
            return d;
    return 6;
}

static void forget(struct guide *g, enum guide_question q)
{
    const struct guide_known *k = &g->known;
    g->is_given[q] = false;
    switch (q) {
    case GUIDE_GOAL:
        g->goal = k->goal;
        break;
    case GUIDE_RACE: /* stands in the goal */
        break;
    case GUIDE_WEEKLY:
        g->weekly = k->athlete.weekly;
        break;
    case GUIDE_LONGEST:
        g->longest.m = 0;
        break;
    case GUIDE_DAYS:
        g->days = k->athlete.days;
        break;
    case GUIDE_RESULT:
        g->result = (struct guide_result){ .day = NO_DAY };
        break;
    case GUIDE_LONG_DAY:
        g->long_day = k->athlete.long_day;
        break;
    case GUIDE_COUNT:
        break;
    }
}

void guide_begin(struct guide *g, const struct entry_context *c,
                 const struct guide_known *known)
{
    memset(g, 0, sizeof *g);
    g->context = *c;
    g->known = *known;
    g->at = GUIDE_GOAL;
    for (int q = 0; q < GUIDE_COUNT; q++)
        forget(g, (enum guide_question)q);
}

/* ---- which question */

bool guide_asks(const struct guide *g, enum guide_question q)
{
    bool has_base = g->weekly.m > 0 && g->goal.kind != GOAL_FIRST5K;
    switch (q) {
    case GUIDE_GOAL:
    case GUIDE_WEEKLY:
    case GUIDE_DAYS:
        return true;
    case GUIDE_RACE:
        return is_race(&g->goal) && !g->is_day_in_goal;
    case GUIDE_LONGEST:
    case GUIDE_RESULT:
        return has_base;
    case GUIDE_LONG_DAY:
        return has_base && (g->days == 0 || (g->days & (g->days - 1)) != 0);
    case GUIDE_COUNT:
        break;
    }
    return false;
}

int guide_number(const struct guide *g, int *of)
{
    int number = 0;
    struct guide most = *g;
    /* Until it is said, there may be a race, and kilometres to go on. */
    if (g->at <= GUIDE_WEEKLY && g->weekly.m == 0)
        most.weekly.m = 1;
    if (g->at == GUIDE_GOAL)
        most.goal = (struct goal){ .kind = GOAL_HALF,
                                   .dist = goal_kind_dist(GOAL_HALF) };
    *of = 0;
    for (int q = 0; q < GUIDE_COUNT; q++) {
        *of += guide_asks(&most, (enum guide_question)q);
        number += q <= (int)g->at && guide_asks(&most, (enum guide_question)q);
    }
    return number;
}

void guide_next(struct guide *g)
{
    int q = (int)g->at + 1;
    while (q < GUIDE_COUNT && !guide_asks(g, (enum guide_question)q))
        q++;
    g->at = (enum guide_question)q;
}

bool guide_back(struct guide *g)
{
    int q = (int)g->at - 1;
    while (q >= 0 && !guide_asks(g, (enum guide_question)q))
        q--;
    if (q < 0)
        return false;
    g->at = (enum guide_question)q;
    return true;
}

/* ---- an empty line */

static void write_race(const struct guide *g, struct text *out)
{
    char date[DAY_TEXT];
    day_t day = day_is(g->goal.day)
                    ? g->goal.day
                    : guide_sunday(g->context.today, weeks_to(g->goal.kind));
    text_put(out, day_format(day, date));
    if (g->goal.aim == AIM_TIME) {
        text_put(out, " ");
        size_write_time(out, g->goal.target.s);
    }
}

static void write_size(const struct guide *g, dist_t d, struct text *out)
{
    double n = d.m / quantity_metres(g->context.units);
    text_add(out, "%g", round(n * 10) / 10);
}

void guide_write_days(unsigned days, struct text *out)
{
    bool is_first = true;
    for (int d = 0; d < WEEK_DAYS; d++) {
        if (!(days & DAY_BIT(d)))
            continue;
        text_add(out, "%s%s", is_first ? "" : ",", guide_day_word(d));
        is_first = false;
    }
}

/* What the paces come from where nothing is said: as the diary has it. */
static void write_result(const struct guide *g, struct text *out)
{
    const struct guide_known *k = &g->known;
    char far[QUANTITY_TEXT], time[QUANTITY_TEXT], date[DAY_TEXT];
    if (g->is_given[GUIDE_RESULT] && g->result.dist.m > 0)
        text_put(out, "as you said");
    else if (k->index <= 0.0)
        text_put(out, "none, so paces by effort");
    else if (k->result.dist.m == 0)
        text_add(out, "what you stated: fitness index %.1f", k->index);
    else
        text_add(out, "the %s in %s on %s of your diary",
                 quantity_dist_unit(far, k->result.dist, g->context.units),
                 quantity_time(time, k->result.time),
                 day_format(k->result.day, date));
}

void guide_standard(const struct guide *g, struct text *out)
{
    switch (g->at) {
    case GUIDE_GOAL:
        if (g->goal.kind == GOAL_NONE)
            text_put(out, "fitness");
        else
            goal_write_kind(&g->goal, g->context.units, out);
        break;
    case GUIDE_RACE:
        write_race(g, out);
        break;
    case GUIDE_WEEKLY:
        write_size(g, g->weekly, out);
        break;
    case GUIDE_LONGEST:
        write_size(g, g->longest.m > 0 ? g->longest : guide_likely_longest(g),
                   out);
        break;
    case GUIDE_DAYS:
        if (g->days != 0)
            guide_write_days(g->days, out);
        else
            text_put(out, "left to the plan: 3 days a week for a beginner, "
                          "more with more running");
        break;
    case GUIDE_RESULT:
        write_result(g, out);
        break;
    case GUIDE_LONG_DAY:
        text_put(out, guide_day_word(guide_likely_long_day(g)));
        break;
    case GUIDE_COUNT:
        break;
    }
}
