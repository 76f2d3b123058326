/* Shares the easy kilometres among the easy days. science.md G3, step 10. */
#include "coach/build.h"

#define EASY_MOST_MIN       90
#define EASY_LEAST_OF_LONG  50 /* percent */
#define EASY_MOST_OF_LONG   75
#define RACE_WEEK_OF_PEAK   40 /* percent of the longest run [H], */
#define RACE_WEEK_LEAST_MIN 30 /* not under this and not over that */
#define RACE_WEEK_MOST_MIN  50
#define AFTER_HARD          80 /* weights, percent */
#define PLAIN               115
#define BEFORE_LONG         70 /* six runs and more: a light day and a full one, */
#define MIDWEEK             130 /* so that no two weeks' days are all alike (B5) */
#define SPREAD_STEP         15 /* further apart, a step at a time */
#define MANY_RUNS           6
#define REFERENCE_WEEKS     4
#define COARSE_WEEK_M       20000 /* from here on whole half kilometres */
#define COARSE_M            500
#define FINE_M              100

struct share {
    int count;
    int day[7];
    int32_t low[7], high[7], size[7];
    int weight[7];
    int32_t step;
};

static bool is_hard_before(const struct build *b, int w, int d)
{
    if (d > 0)
        return b->week[w].day[d - 1].kind >= SLOT_LONG;
    return w > 0 && b->week[w - 1].day[6].kind >= SLOT_LONG;
}

/* What the bounds of easy runs are measured by: the week's long run, else
 * the longest of the weeks before. */
static int32_t long_reference(const struct build *b, int w)
{
    if (b->week[w].longest > 0)
        return b->week[w].longest;
    int32_t longest = 0;
    for (int i = w - 1; i >= 0 && i >= w - REFERENCE_WEEKS; i--)
        longest = int_most(longest, b->week[i].longest);
    return longest > 0 ? longest : b->p->longest.m;
}

static void bounds_of(const struct build *b, int w, struct share *s)
{
    const struct week_draft *week = &b->week[w];
    int32_t longest = long_reference(b, w);
    int32_t low = int_least(metres_in(b, b->level->easy_least_min),
                            longest * EASY_LEAST_OF_LONG / 100);
    int32_t high = int_least(metres_in(b, EASY_MOST_MIN),
                             longest * EASY_MOST_OF_LONG / 100);
    if (week->is_race)
        high = int_least(int_least(high, metres_in(b, RACE_WEEK_MOST_MIN)),
                         int_most(longest * RACE_WEEK_OF_PEAK / 100,
                                  metres_in(b, RACE_WEEK_LEAST_MIN)));
    for (int i = 0; i < s->count; i++) {
        int d = s->day[i];
        s->high[i] = int_least(high, cap_on(b, w, d));
        if (race_is_next_day(b, slot_day(week, d)))
            s->high[i] = int_least(s->high[i], DAY_BEFORE_RACE_M);
        s->high[i] -= s->high[i] % s->step;
        s->low[i] = int_least(low, s->high[i]);
    }
}

static void weights_of(const struct build *b, int w, int runs, struct share *s)
{
    const struct week_draft *week = &b->week[w];
    int midweek = UNKNOWN;
    int apart = runs < MANY_RUNS ? 0 : SPREAD_STEP * week->spread;
    for (int i = 0; i < s->count; i++) {
        int d = s->day[i];
        s->weight[i] = is_hard_before(b, w, d) ? AFTER_HARD - apart : PLAIN;
        if (runs < MANY_RUNS)
            continue;
        bool is_before =
            week->long_day != LONG_NONE && (d + 1) % 7 == week->long_day;
        if (is_before)
            s->weight[i] = BEFORE_LONG - apart;
        else if (midweek == UNKNOWN && d >= 1)
            midweek = i;
    }
    if (midweek != UNKNOWN)
        s->weight[midweek] = MIDWEEK + 2 * apart;
}

/* What a day takes of its part; the goal's own race week is what is left. */
static int32_t day_holds(const struct build *b, int w, int d)
{
    int32_t cap = cap_on(b, w, d);
    bool is_before =
        !b->week[w].is_race && race_is_next_day(b, slot_day(&b->week[w], d));
    return is_before ? int_least(cap, DAY_BEFORE_RACE_M) : cap;
}

/* Days whose minutes hold less than their part: they get what they hold, and
 * the others share the rest. */
static void fill_small_days(const struct build *b, int w, int32_t *rest,
                            struct share *s, bool *is_full)
{
    int64_t weights = 0;
    for (int i = 0; i < s->count; i++)
        weights += s->weight[i];
    for (bool is_again = true; is_again;) {
        is_again = false;
        for (int i = 0; i < s->count; i++) {
            int64_t part =
                weights > 0 ? *rest * (int64_t)s->weight[i] / weights : 0;
            if (is_full[i] || part <= day_holds(b, w, s->day[i]))
                continue;
            s->size[i] = s->high[i];
            *rest -= s->high[i];
            weights -= s->weight[i];
            is_full[i] = is_again = true;
        }
    }
}

/* Parts by weight; what the long run's share forbids is left over and lowers
 * the week (G3.10). False where a part is below its least. */
static bool divide(const struct build *b, int w, int32_t rest, struct share *s)
{
    bool is_full[7] = { false };
    int64_t weights = 0;
    fill_small_days(b, w, &rest, s, is_full);
    for (int i = 0; i < s->count; i++)
        weights += is_full[i] ? 0 : s->weight[i];
    for (int i = 0; i < s->count; i++) {
        if (!is_full[i])
            s->size[i] = (int32_t)(rest * (int64_t)s->weight[i] / weights);
        if (s->size[i] < s->low[i])
            return false;
        s->size[i] = int_least(s->size[i], s->high[i]);
    }
    return true;
}

/* Whole steps, what one loses handed to the next. */
static int32_t round_sizes(struct share *s)
{
    int32_t carry = 0, sum = 0;
    for (int i = 0; i < s->count; i++) {
        int32_t want = s->size[i] + carry;
        int32_t size = (want + s->step / 2) / s->step * s->step;
        size = int_least(size, s->high[i]);
        if (size < s->low[i])
            size = (s->low[i] + FINE_M - 1) / FINE_M * FINE_M;
        size = int_least(size, s->high[i]);
        carry = want - size;
        if (carry > s->step || carry < -s->step)
            carry = 0;
        s->size[i] = size;
        sum += size;
    }
    return sum;
}

/* A step more where the work would else be over its share of the week. */
static int32_t raise_to(struct share *s, int32_t sum, int32_t need,
                        int32_t most_m)
{
    for (int i = s->count - 1; i >= 0 && sum < need; i--)
        if (s->size[i] + s->step <= s->high[i] && sum + s->step <= most_m) {
            s->size[i] += s->step;
            sum += s->step;
        }
    return sum;
}

bool week_fill(struct build *b, int w, int32_t week_m, int runs)
{
    struct week_draft *week = &b->week[w];
    struct share s = { .step = week_m < COARSE_WEEK_M ? FINE_M : COARSE_M };
    int32_t fixed = 0, need = 0;
    for (int d = 0; d < 7; d++) {
        const struct slot *slot = &week->day[d];
        if (slot->kind == SLOT_EASY)
            s.day[s.count++] = d;
        else if (slot->kind != SLOT_RACE)
            fixed += slot->dist;
        need = int_most(need, week_for_work(slot));
    }
    week->done = fixed;
    if (s.count == 0)
        return true;
    bounds_of(b, w, &s);
    weights_of(b, w, runs, &s);
    if (!divide(b, w, week_m - fixed, &s))
        return false;
    int32_t sum = round_sizes(&s);
    if (week->taper == 0)
        sum = raise_to(&s, sum, need - fixed, week_m + s.step - fixed);
    for (int i = 0; i < s.count; i++)
        week->day[s.day[i]].dist = s.size[i];
    week->done = fixed + sum;
    return true;
}
