/* The invariants of G3, each a small function; see plan_rules.h. */
#include "plan_rules_parts.h"

#include <stdio.h>

#define PAIR_DAYS  30
#define ROUNDING_M 10

char rules_said[240];

const struct session *rules_run_at(const struct plan *p, int i)
{
    const struct session *s = &p->sessions[i];
    return !session_is_run(s) || s->purpose == PURPOSE_RACE ? NULL : s;
}

bool rules_is_quality(const struct session *s)
{
    switch (s->purpose) {
    case PURPOSE_MARATHON:
    case PURPOSE_THRESHOLD:
    case PURPOSE_INTERVAL:
    case PURPOSE_REPETITION:
    case PURPOSE_HILLS:
    case PURPOSE_FARTLEK:
    case PURPOSE_TEST:
        return true;
    case PURPOSE_NONE:
    case PURPOSE_RECOVERY:
    case PURPOSE_EASY:
    case PURPOSE_LONG:
    case PURPOSE_STEADY:
    case PURPOSE_STRIDES:
    case PURPOSE_DRILLS:
    case PURPOSE_WARM_UP:
    case PURPOSE_COOL_DOWN:
    case PURPOSE_JOG_REST:
    case PURPOSE_RUN_WALK:
    case PURPOSE_RACE:
    case PURPOSE_ENJOYMENT:
    case PURPOSE_COUNT:
        break;
    }
    return false;
}

bool rules_is_hard(const struct session *s)
{
    return session_is_run(s) &&
           (rules_is_quality(s) || s->purpose == PURPOSE_LONG ||
            s->purpose == PURPOSE_RACE);
}

bool rules_has_race(const struct rules_case *c)
{
    return c->goal->dist.m > 0 && day_is(c->goal->day);
}

int rules_week_of(const struct rules_case *c, day_t day)
{
    return day_diff(day, c->made->plan.weeks[0].monday) / 7;
}

static bool is_ramped(const struct rules_case *c, int w)
{
    enum phase phase = c->made->plan.weeks[w].phase;
    return phase != PHASE_TAPER && phase != PHASE_RACE &&
           phase != PHASE_RECOVERY;
}

/* Easy pace the way the coach supposes it, for minutes. */
static struct paces paces_for(const struct profile *p)
{
    static const double supposed[LEVEL_COUNT] = { 30, 37, 45, 54, 66 };
    return paces_of(p->index > 0.0 ? p->index : supposed[p->level]);
}

/* ---- days and minutes */

static const char *in_order(const struct rules_case *c)
{
    const struct plan *p = &c->made->plan;
    for (int w = 0; w < p->week_count; w++)
        if (day_diff(p->weeks[w].monday, p->weeks[0].monday) != 7 * w ||
            day_weekday(p->weeks[w].monday) != 0)
            return BROKEN("week %d does not follow", w + 1);
    for (int i = 0; i < p->session_count; i++) {
        day_t day = p->sessions[i].day;
        if (day_diff(day, c->from) < 0)
            return BROKEN("a session lies before the first day");
        if (i > 0 && day_diff(day, p->sessions[i - 1].day) < 0)
            return BROKEN("sessions are not by day");
        if (rules_week_of(c, day) >= p->week_count)
            return BROKEN("a session lies after the last week");
    }
    return NULL;
}

static const char *one_run_a_day(const struct rules_case *c)
{
    const struct plan *p = &c->made->plan;
    day_t last = NO_DAY;
    for (int i = 0; i < p->session_count; i++) {
        const struct session *s = rules_run_at(p, i);
        if (s == NULL)
            continue;
        if (day_is(last) && s->day.n == last.n)
            return BROKEN("two runs on one day");
        if (s->dist.m <= 0 && s->time.s <= 0)
            return BROKEN("a session without a size");
        last = s->day;
    }
    return NULL;
}

static const char *days_hold(const struct rules_case *c)
{
    const struct plan *p = &c->made->plan;
    struct paces paces = paces_for(c->p);
    int seconds = 0;
    for (int i = 0; i < p->session_count; i++) {
        const struct session *s = &p->sessions[i];
        int d = day_weekday(s->day);
        if (s->purpose == PURPOSE_RACE && session_is_run(s))
            continue;
        if (!(c->p->days & DAY_BIT(d)))
            return BROKEN("a session on a day off (%s)", day_short(s->day));
        if (i == 0 || s->day.n != s[-1].day.n)
            seconds = 0;
        seconds += s->time.s + unit_time(s->dist, paces.of[PACE_EASY]).s;
        int most = c->p->minutes[d];
        if (most != UNKNOWN && seconds > most * 60 + 30)
            return BROKEN("%s holds %d min, planned %d s", day_short(s->day),
                          most, seconds);
    }
    return NULL;
}

static const char *rest_days(const struct rules_case *c)
{
    const struct plan *p = &c->made->plan;
    int runs[PLAN_WEEKS_MAX] = { 0 };
    for (int i = 0; i < p->session_count; i++)
        if (session_is_run(&p->sessions[i]))
            runs[rules_week_of(c, p->sessions[i].day)]++;
    for (int w = 0; w < p->week_count; w++)
        if (runs[w] > 6 && c->p->level != LEVEL_ELITE)
            return BROKEN("week %d has no day of rest", w + 1);
    return NULL;
}

static const char *hard_apart(const struct rules_case *c)
{
    const struct plan *p = &c->made->plan;
    day_t last = NO_DAY;
    for (int i = 0; i < p->session_count; i++) {
        const struct session *s = &p->sessions[i];
        if (!rules_is_hard(s))
            continue;
        if (day_is(last) && day_diff(s->day, last) < 2)
            return BROKEN("hard days next to each other in week %d, %s",
                          rules_week_of(c, s->day) + 1, day_short(s->day));
        if (rules_is_quality(s) &&
            !(c->p->hard_days & DAY_BIT(day_weekday(s->day))))
            return BROKEN("quality on a day that can't be hard");
        last = s->day;
    }
    return NULL;
}

/* ---- sizes */

static const char *sums(const struct rules_case *c)
{
    const struct plan *p = &c->made->plan;
    int32_t sum[PLAN_WEEKS_MAX] = { 0 };
    for (int i = 0; i < p->session_count; i++)
        if (rules_run_at(p, i) != NULL)
            sum[rules_week_of(c, p->sessions[i].day)] += p->sessions[i].dist.m;
    for (int w = 0; w < p->week_count; w++)
        if (sum[w] != p->weeks[w].target.m)
            return BROKEN("week %d: sessions %d m, target %d m", w + 1,
                          (int)sum[w], (int)p->weeks[w].target.m);
    return NULL;
}

static const char *week_ramp(const struct rules_case *c)
{
    const struct plan *p = &c->made->plan;
    for (int w = 0; w < p->week_count; w++) {
        int32_t before = rules_highest_before(c, w, 3);
        if (is_ramped(c, w) && p->weeks[w].target.m + rules_race_m(c, w) >
                                   before + before / 10 + 2000 + ROUNDING_M)
            return BROKEN("week %d: %d m after at most %d m", w + 1,
                          (int)p->weeks[w].target.m, (int)before);
    }
    return NULL;
}

static const char *cutbacks(const struct rules_case *c)
{
    const struct plan *p = &c->made->plan;
    for (int w = 1; w < p->week_count; w++) {
        int32_t before = rules_highest_before(c, w, w);
        if (p->weeks[w].is_cutback && p->weeks[w].target.m * 10 >= before * 8)
            return BROKEN("cut week %d: %d m of %d m", w + 1,
                          (int)p->weeks[w].target.m, (int)before);
    }
    return NULL;
}

/* Longest of the thirty days before; L0 until the plan itself is as old. */
static int32_t longest_before(const struct rules_case *c, day_t day)
{
    const struct plan *p = &c->made->plan;
    int32_t longest = 0;
    if (day_diff(day, c->from) < PAIR_DAYS)
        longest = c->p->longest.m;
    for (int i = 0; i < p->session_count; i++) {
        const struct session *s = rules_run_at(p, i);
        int days = s == NULL ? 0 : day_diff(day, s->day);
        if (days >= 1 && days <= PAIR_DAYS && s->dist.m > longest)
            longest = s->dist.m;
    }
    return longest;
}

static const char *spikes(const struct rules_case *c)
{
    const struct plan *p = &c->made->plan;
    for (int i = 0; i < p->session_count; i++) {
        const struct session *s = rules_run_at(p, i);
        if (s == NULL || (s->dist.m < 5000 && s->purpose != PURPOSE_LONG))
            continue;
        bool has_day = day_is(c->goal->day);
        int raced = has_day ? day_diff(s->day, c->goal->day) : 0;
        if (raced > 0 && raced <= PAIR_DAYS)
            continue; /* the race is the longest */
        int32_t longest = longest_before(c, s->day);
        if (s->dist.m > longest + longest / 10 + ROUNDING_M)
            return BROKEN("week %d %s: %s of %d m after %d m",
                          rules_week_of(c, s->day) + 1, day_short(s->day),
                          purpose_word(s->purpose), (int)s->dist.m,
                          (int)longest);
        if (s->purpose == PURPOSE_LONG && s->dist.m % 100 != 0)
            return BROKEN("a long run of %d m", (int)s->dist.m);
    }
    return NULL;
}

/* Metres at the target pace, repeats unrolled. */
static int32_t work_of(const struct plan *p, const struct session *s)
{
    int32_t sum = 0;
    int times = 1;
    for (int i = 0; i < s->step_count; i++) {
        const struct step *t = &p->steps[s->step_first + i];
        if (t->kind == STEP_REPEAT)
            times = t->count;
        if (t->kind == STEP_END)
            times = 1;
        bool is_work = t->kind == STEP_RUN && (t->purpose == PURPOSE_NONE ||
                                               t->purpose == PURPOSE_MARATHON);
        if (is_work)
            sum += times * t->dist.m;
    }
    return sum;
}

static int cap_percent(const struct session *s)
{
    if (s->purpose == PURPOSE_THRESHOLD)
        return 10;
    if (s->purpose == PURPOSE_INTERVAL)
        return 8;
    if (s->purpose == PURPOSE_REPETITION)
        return 5;
    return s->purpose == PURPOSE_MARATHON || s->purpose == PURPOSE_LONG ? 20
                                                                        : 0;
}

/* W: the larger of the planned week and the mean of the four before. */
static int32_t reference_week(const struct rules_case *c, int w)
{
    const struct plan *p = &c->made->plan;
    int32_t sum = 0;
    for (int i = w - 4; i < w; i++)
        sum += i < 0 ? c->p->weekly.m : p->weeks[i].target.m;
    int32_t mean = sum / 4;
    return mean > p->weeks[w].target.m ? mean : p->weeks[w].target.m;
}

static const char *caps(const struct rules_case *c)
{
    const struct plan *p = &c->made->plan;
    for (int i = 0; i < p->session_count; i++) {
        const struct session *s = rules_run_at(p, i);
        int percent = s == NULL ? 0 : cap_percent(s);
        if (percent == 0 || s->dist.m == 0)
            continue;
        int32_t work = work_of(p, s);
        int32_t week = reference_week(c, rules_week_of(c, s->day));
        if ((int64_t)work * 100 > (int64_t)week * percent + 100 * ROUNDING_M)
            return BROKEN("week %d: %s work %d m of %d m",
                          rules_week_of(c, s->day) + 1,
                          purpose_word(s->purpose), (int)work, (int)week);
        if (percent == 8 && work > 10000)
            return BROKEN("intervals of %d m", (int)work);
        if (percent == 5 && work > 8000)
            return BROKEN("repetitions of %d m", (int)work);
    }
    return NULL;
}

static int32_t steps_of(const struct plan *p, const struct session *s,
                        bool *is_timed)
{
    int32_t sum = 0;
    int times = 1;
    *is_timed = false;
    for (int i = 0; i < s->step_count; i++) {
        const struct step *t = &p->steps[s->step_first + i];
        times = t->kind == STEP_REPEAT ? t->count
                : t->kind == STEP_END  ? 1
                                       : times;
        sum += times * t->dist.m;
        *is_timed = *is_timed || t->time.s > 0;
    }
    return sum;
}

static const char *steps_add_up(const struct rules_case *c)
{
    const struct plan *p = &c->made->plan;
    for (int i = 0; i < p->session_count; i++) {
        const struct session *s = &p->sessions[i];
        bool is_timed;
        int32_t sum = steps_of(p, s, &is_timed);
        if (s->step_count > 0 && s->dist.m > 0 && !is_timed && sum != s->dist.m)
            return BROKEN("steps of %d m in %d m", (int)sum, (int)s->dist.m);
        if (is_timed && s->dist.m > 0 && sum > s->dist.m)
            return BROKEN("steps of %d m in %d m", (int)sum, (int)s->dist.m);
    }
    return NULL;
}

static const char *easy_bounds(const struct rules_case *c)
{
    const struct plan *p = &c->made->plan;
    int32_t most =
        unit_dist((span_t){ 90 * 60 }, paces_for(c->p).of[PACE_EASY]).m;
    for (int i = 0; i < p->session_count; i++) {
        const struct session *s = rules_run_at(p, i);
        if (s == NULL || s->purpose != PURPOSE_EASY || s->dist.m == 0)
            continue;
        int w = rules_week_of(c, s->day);
        int32_t longest = p->weeks[w].longest.m;
        if (s->dist.m > most || (longest > 0 && s->dist.m * 4 > longest * 3))
            return BROKEN("week %d: an easy run of %d m beside %d m", w + 1,
                          (int)s->dist.m, (int)longest);
        if (rules_has_race(c) && day_diff(c->goal->day, s->day) == 1 &&
            s->dist.m > 4000)
            return BROKEN("%d m the day before the race", (int)s->dist.m);
    }
    return NULL;
}

typedef const char *(*rule_fn)(const struct rules_case *c);

const char *rules_broken(const struct rules_case *c)
{
    static const rule_fn all[] = {
        in_order,
        one_run_a_day,
        days_hold,
        rest_days,
        hard_apart,
        sums,
        caps,
        steps_add_up,
        easy_bounds,
        rules_race_is_there,
        rules_tune_ups,
        rules_recovery,
        rules_strength,
        rules_last_quality,
        rules_last_long,
        rules_race_window,
        week_ramp,
        cutbacks,
        spikes,
    };
    for (size_t i = 0; i < COUNT_OF(all); i++) {
        const char *broken = all[i](c);
        if (broken != NULL)
            return broken;
    }
    return NULL;
}
