/* A session of a template made smaller, its work in proportion. */
#include "coach/template.h"

#define ROUNDS_LEAST 2
#define ROUND_STEP_M 50
#define ROUNDS_TIMED 4 /* of hills and fartlek [H] */
#define WORK_STEP_M  500
#define WORK_STEP_S  60
#define SIZE_STEP_M  100
#define METRES_LEAST 1000

/* Less is no session of work (G3.8). */
static int32_t work_least(const struct session *s, bool is_taper)
{
    switch (purpose_pace(s->purpose)) {
    case PACE_THRESHOLD:
        return is_taper ? 1500 : 2500;
    case PACE_INTERVAL:
        return is_taper ? 1000 : 2000;
    case PACE_REPETITION:
        return is_taper ? 600 : 1200;
    case PACE_NONE:
    case PACE_EASY:
    case PACE_MARATHON:
    case PACE_5K:
    case PACE_10K:
    case PACE_HALF:
    case PACE_MP:
    case PACE_COUNT:
        break;
    }
    return 0;
}

static bool is_around(const struct step *t)
{
    return t->kind == STEP_RUN && purpose_is_between(t->purpose);
}

int32_t session_around(const struct plan *p, const struct session *s)
{
    int32_t sum = 0;
    for (int i = 0; i < s->step_count; i++)
        if (is_around(&p->steps[s->step_first + i]))
            sum += dist_likely(p->steps[s->step_first + i].dist,
                               p->steps[s->step_first + i].time)
                       .m;
    return sum;
}

static struct step *rounds_of(struct plan *p, const struct session *s)
{
    for (int i = 0; i < s->step_count; i++)
        if (p->steps[s->step_first + i].kind == STEP_REPEAT)
            return &p->steps[s->step_first + i];
    return NULL;
}

/* Fewer rounds, of two shorter ones; returns what is left of 'inside', 0: too
 * little, and all is as it was. */
static int32_t fewer_rounds(struct step *rounds, int32_t inside, int32_t want,
                            int32_t least)
{
    struct step *one = &rounds[1];
    int count = (int)((int64_t)rounds->count * want / inside);
    int32_t length = one->dist.m;
    bool is_by_time = length == 0; /* hills, fartlek */
    if (is_by_time && count < ROUNDS_TIMED)
        return 0;
    int64_t before = (int64_t)rounds->count * length;
    if (!is_by_time && count < ROUNDS_LEAST) {
        count = ROUNDS_LEAST;
        length = (int32_t)(before * want / inside / count);
        length -= length % ROUND_STEP_M;
    }
    if (!is_by_time && (int64_t)count * length < least)
        return 0;
    int32_t left =
        (int32_t)(is_by_time ? (int64_t)inside * count / rounds->count
                             : (int64_t)inside * count * length / before);
    rounds->count = count;
    one->dist.m = length;
    return left;
}

static struct step less_of(const struct step *t, int32_t inside, int32_t want)
{
    struct step out = *t;
    out.dist.m = (int32_t)((int64_t)t->dist.m * want / inside);
    out.time.s = (int32_t)((int64_t)t->time.s * want / inside);
    out.dist.m -= out.dist.m % WORK_STEP_M;
    out.time.s -= out.time.s % WORK_STEP_S;
    return out;
}

/* Shorter work; returns what is left of 'inside', 0: too little, and all is
 * as it was. */
static int32_t less_work(struct plan *p, const struct session *s,
                         int32_t inside, int32_t want, int32_t least)
{
    int32_t before = 0;
    int32_t left = 0;
    for (int i = 0; i < s->step_count; i++) {
        const struct step *t = &p->steps[s->step_first + i];
        if (t->kind != STEP_RUN || is_around(t))
            continue;
        struct step now = less_of(t, inside, want);
        int32_t m = dist_likely(now.dist, now.time).m;
        if (m == 0)
            return 0;
        before += dist_likely(t->dist, t->time).m;
        left += m;
    }
    if (before == 0 || left < least)
        return 0;
    for (int i = 0; i < s->step_count; i++) {
        struct step *t = &p->steps[s->step_first + i];
        if (t->kind == STEP_RUN && !is_around(t))
            *t = less_of(t, inside, want);
    }
    return (int32_t)((int64_t)inside * left / before);
}

bool shrink_session(struct plan *p, struct session *s, int32_t to_m,
                    bool is_taper)
{
    bool is_by_time = s->dist.m == 0;
    if (to_m < METRES_LEAST || is_by_time)
        return false;
    if (s->step_count == 0) {
        s->dist.m = to_m;
        return true;
    }
    int32_t around = session_around(p, s);
    int32_t inside = s->dist.m - around;
    if (inside <= 0 || to_m <= around)
        return false;
    struct step *rounds = rounds_of(p, s);
    int32_t left = rounds != NULL ? fewer_rounds(rounds, inside, to_m - around,
                                                 work_least(s, is_taper))
                                  : less_work(p, s, inside, to_m - around,
                                              work_least(s, is_taper));
    if (left <= 0)
        return false;
    int32_t size = around + left + SIZE_STEP_M - 1;
    /* A long run stays what it is to be: its last part is at race pace. */
    s->dist.m = s->purpose == PURPOSE_LONG ? to_m : size - size % SIZE_STEP_M;
    return true;
}

/* Metres at its pace: of a long run those at race pace. */
static int32_t work_of(const struct build *b, const struct plan *p,
                       const struct session *s)
{
    int rounds = 1;
    int32_t sum = 0;
    for (int i = 0; i < s->step_count; i++) {
        const struct step *t = &p->steps[s->step_first + i];
        if (t->kind == STEP_REPEAT)
            rounds = t->count;
        else if (t->kind == STEP_END)
            rounds = 1;
        else if (t->kind == STEP_RUN && !is_around(t) && t->aim != PACE_EASY &&
                 t->aim != PACE_NONE)
            sum += rounds * (t->dist.m > 0
                                 ? t->dist.m
                                 : unit_dist(t->time, b->paces.of[t->aim]).m);
    }
    return sum;
}

int32_t week_for_session(const struct build *b, const struct plan *p,
                         const struct session *s)
{
    bool is_long = s->purpose == PURPOSE_LONG;
    if (!is_long && !purpose_is_quality(s->purpose))
        return 0;
    struct slot slot = { .kind = is_long ? SLOT_LONG : SLOT_QUALITY,
                         .purpose = s->purpose,
                         .work = work_of(b, p, s) };
    return week_for_work(&slot);
}
