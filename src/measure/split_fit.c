/* Making the segments of a run say everything, and add up. */
#include "measure/split.h"

#include <math.h>

/* Totals and parts that differ by less are the same, measured twice. */
#define SAME_SHARE  0.02
#define SAME_METRES 100

#define JOG_MOST   1.5 /* a rest is no faster than this x its pace */
#define TIME_LEAST 0.5 /* nor a bout quicker than this x its time */

struct segment split_part(enum purpose purpose, int32_t metres, int32_t seconds)
{
    struct segment s = segment_blank(purpose);
    s.dist.m = metres;
    s.time.s = seconds;
    return s;
}

pace_t split_pace(const struct segment *s, const struct paces *p)
{
    if (s->target.s_per_km > 0)
        return s->target;
    if (s->aim != PACE_NONE && p->of[s->aim].s_per_km > 0)
        return p->of[s->aim];
    return pace_for(p, s->purpose, s->dist);
}

double split_guess(const struct segment *s, const struct paces *p)
{
    pace_t pace = split_pace(s, p);
    return pace.s_per_km > 0 ? pace.s_per_km : PACE_GUESS;
}

static bool lacks_dist(const struct segment *s)
{
    return s->dist.m <= 0 && s->time.s > 0;
}

static bool lacks_time(const struct segment *s)
{
    return s->time.s <= 0 && s->dist.m > 0;
}

bool split_has_holes(const struct segment *s, int n)
{
    for (int i = 0; i < n; i++)
        if (lacks_dist(&s[i]) || lacks_time(&s[i]))
            return true;
    return false;
}

/* Shares a total out by weights, to the unit: each gets what lies between
 * two rounded running sums. */
static void share_out(int32_t total, const double *weight, int n, int32_t *out)
{
    double sum = 0.0;
    for (int i = 0; i < n; i++)
        sum += weight[i];
    double run = 0.0;
    int32_t given = 0;
    for (int i = 0; i < n; i++) {
        run += weight[i];
        int32_t to = sum > 0.0 ? (int32_t)lround(total * (run / sum)) : 0;
        out[i] = to - given;
        given = to;
    }
    if (n > 0)
        out[n - 1] += total - given;
}

/* One measure of all segments, metres or seconds: what they know (0: not),
 * and what the others would have. */
struct column {
    int n;
    int32_t value[RUN_SEGMENTS_MAX];
    double guess[RUN_SEGMENTS_MAX]; /* 0 where the value is known */
    int holes;
    double known_sum;
    double guess_sum;
};

static void column_sum(struct column *c)
{
    c->holes = 0;
    c->known_sum = c->guess_sum = 0.0;
    for (int i = 0; i < c->n; i++) {
        c->known_sum += c->value[i];
        c->guess_sum += c->guess[i];
        c->holes += c->guess[i] > 0.0;
    }
}

/* The rest goes to those that know nothing. */
static void column_fill(struct column *c, int32_t rest)
{
    int32_t part[RUN_SEGMENTS_MAX];
    share_out(rest, c->guess, c->n, part);
    for (int i = 0; i < c->n; i++)
        c->value[i] += part[i];
}

/* All are stretched or shrunk alike. */
static void column_scale(struct column *c, int32_t total, bool with_guess)
{
    double weight[RUN_SEGMENTS_MAX];
    double sum = 0.0;
    for (int i = 0; i < c->n; i++) {
        weight[i] = c->value[i] + (with_guess ? c->guess[i] : 0.0);
        sum += weight[i];
    }
    for (int i = 0; sum <= 0.0 && i < c->n; i++)
        weight[i] = 1.0;
    share_out(total, weight, c->n, c->value);
}

/* False if what was put in is a guess. */
static bool column_fit(struct column *c, int32_t total, bool may_be_nothing)
{
    int32_t rest = total - (int32_t)c->known_sum;
    if (c->holes == 0 || total <= 0) {
        if (rest != 0)
            column_scale(c, total, false);
        return true;
    }
    if (rest >= 0 && (may_be_nothing || rest >= TIME_LEAST * c->guess_sum)) {
        column_fill(c, rest);
        return c->holes == 1;
    }
    column_scale(c, total, !may_be_nothing);
    return false;
}

static void dist_column(const struct segment *s, int n, const struct paces *p,
                        struct column *c)
{
    c->n = n;
    for (int i = 0; i < n; i++) {
        c->value[i] = s[i].dist.m;
        c->guess[i] = lacks_dist(&s[i])
                          ? s[i].time.s * METRES_PER_KM / split_guess(&s[i], p)
                          : 0.0;
    }
    column_sum(c);
}

static void time_column(const struct segment *s, int n, const struct paces *p,
                        struct column *c)
{
    c->n = n;
    for (int i = 0; i < n; i++) {
        c->value[i] = s[i].time.s;
        c->guess[i] = lacks_time(&s[i])
                          ? s[i].dist.m * split_guess(&s[i], p) / METRES_PER_KM
                          : 0.0;
    }
    column_sum(c);
}

/* What the run has beyond its segments is one more, of no special kind. */
static int add_rest(struct segment *s, int n, dist_t dist,
                    const struct paces *p, struct column *c)
{
    double spoken = c->known_sum + c->guess_sum * JOG_MOST;
    double rest = dist.m - spoken;
    if (n >= RUN_SEGMENTS_MAX || rest <= SAME_METRES ||
        rest <= SAME_SHARE * dist.m)
        return n;
    s[n] = split_part(PURPOSE_EASY,
                      (int32_t)lround(dist.m - c->known_sum - c->guess_sum), 0);
    s[n].is_estimated = true;
    dist_column(s, n + 1, p, c);
    return n + 1;
}

int split_fit(struct segment s[RUN_SEGMENTS_MAX], int n, dist_t dist,
              span_t time, const struct paces *p)
{
    struct column metres;
    struct column seconds;
    dist_column(s, n, p, &metres);
    n = add_rest(s, n, dist, p, &metres);
    time_column(s, n, p, &seconds);
    bool is_dist_sure = column_fit(&metres, dist.m, true);
    bool is_time_sure = column_fit(&seconds, time.s, false);
    for (int i = 0; i < n; i++) {
        s[i].dist.m = metres.value[i];
        s[i].time.s = seconds.value[i];
        if ((metres.guess[i] > 0.0 && !is_dist_sure) ||
            (seconds.guess[i] > 0.0 && !is_time_sure))
            s[i].is_estimated = true;
    }
    return n;
}
