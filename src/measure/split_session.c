/* A planned session as segments: repeats unrolled, "@T" resolved. */
#include "measure/split.h"

/* What is being written, and what it is written from. */
struct unroll {
    const struct step *steps;
    enum purpose purpose; /* of the session's work */
    const struct paces *paces;
    struct segment *out;
    int n;
};

/* Beyond the last place the distance and time are kept, the cuts are not. */
static void merge(struct segment *into, const struct segment *s)
{
    into->dist.m += s->dist.m;
    into->time.s += s->time.s;
}

static struct segment segment_of(const struct unroll *u, const struct step *t)
{
    enum purpose purpose = t->purpose;
    if (t->kind == STEP_REST && purpose == PURPOSE_NONE)
        purpose = PURPOSE_JOG_REST;
    if (purpose == PURPOSE_NONE)
        purpose = u->purpose;
    struct segment s = split_part(purpose, t->dist.m, t->time.s);
    s.aim = t->aim;
    s.target = t->pace;
    if (t->dist.m > 0 && t->time.s > 0)
        s.target = unit_pace(t->dist, t->time);
    else if (s.target.s_per_km == 0 && t->aim != PACE_NONE)
        s.target = u->paces->of[t->aim];
    if (s.target.s_per_km == 0 && purpose_is_quality(purpose))
        s.target = pace_for(u->paces, purpose, s.dist);
    pace_t pace = split_pace(&s, u->paces);
    if (s.time.s == 0)
        s.time = unit_time(s.dist, pace);
    else if (s.dist.m == 0 && purpose != PURPOSE_JOG_REST)
        s.dist = unit_dist(s.time, pace);
    return s;
}

static void put(struct unroll *u, const struct step *t)
{
    struct segment s = segment_of(u, t);
    if (u->n < RUN_SEGMENTS_MAX)
        u->out[u->n++] = s;
    else
        merge(&u->out[RUN_SEGMENTS_MAX - 1], &s);
}

/* The END of the REPEAT at 'i'; 'end' if the plan forgot it. */
static int repeat_end(const struct step *steps, int i, int end)
{
    int depth = 0;
    for (; i < end; i++) {
        depth += steps[i].kind == STEP_REPEAT;
        depth -= steps[i].kind == STEP_END;
        if (depth == 0)
            return i;
    }
    return end;
}

#define NESTING_MAX 8
#define UNROLL_MOST 20000 /* steps walked, whatever a file asks for */

/* One open REPEAT: where its steps begin and end, and rounds still to go. */
struct round {
    int begin;
    int end;
    int left;
};

/* A stack and no recursion: the depth of what a file says is bounded here,
 * deeper repeats are run once. */
static void unroll_steps(struct unroll *u, int first, int end)
{
    struct round open[NESTING_MAX];
    int depth = 0;
    int walked = 0;
    for (int i = first; i < end || depth > 0; i++) {
        if (++walked > UNROLL_MOST)
            return;
        if (depth > 0 && i >= open[depth - 1].end) {
            struct round *r = &open[depth - 1];
            if (--r->left > 0) {
                i = r->begin - 1;
            } else {
                i = r->end;
                depth--;
            }
            continue;
        }
        const struct step *t = &u->steps[i];
        if (t->kind == STEP_REPEAT && depth < NESTING_MAX)
            open[depth++] =
                (struct round){ i + 1, repeat_end(u->steps, i, end), t->count };
        else if (t->kind == STEP_RUN || t->kind == STEP_REST)
            put(u, t);
    }
}

static bool has_all_times(const struct segment *s, int n)
{
    for (int i = 0; i < n; i++)
        if (s[i].time.s <= 0)
            return false;
    return true;
}

static int from_steps(struct unroll *u, const struct session *s)
{
    unroll_steps(u, s->step_first, s->step_first + s->step_count);
    dist_t dist = s->dist;
    span_t time = s->time;
    bool is_sized = dist.m > 0 || time.s > 0;
    bool is_timed = time.s > 0 || has_all_times(u->out, u->n);
    for (int i = 0; i < u->n; i++) {
        if (!is_sized)
            dist.m += u->out[i].dist.m;
        if (s->time.s <= 0 && is_timed)
            time.s += u->out[i].time.s;
    }
    return split_fit(u->out, u->n, dist, time, u->paces);
}

/* No steps: one total, cut as a logged one would be. */
static int from_total(const struct session *s, const struct paces *paces,
                      struct segment *out)
{
    pace_t pace = s->target.s_per_km > 0 ? s->target
                                         : pace_for(paces, s->purpose, s->dist);
    span_t time = s->time.s > 0 ? s->time : unit_time(s->dist, pace);
    int n = split_estimate(s->dist, time, s->purpose, out);
    for (int i = 0; i < n; i++) {
        if (out[i].purpose != s->purpose)
            continue;
        out[i].target = s->target;
        if (s->target.s_per_km == 0 && purpose_is_quality(s->purpose))
            out[i].target = pace;
    }
    return n;
}

int split_session(const struct plan *p, const struct session *s,
                  const struct paces *paces,
                  struct segment out[RUN_SEGMENTS_MAX])
{
    if (!session_is_run(s))
        return 0;
    struct unroll u = { p->steps, s->purpose, paces, out, 0 };
    int n = s->step_count > 0 ? from_steps(&u, s) : 0;
    return n > 0 ? n : from_total(s, paces, out);
}

/* ---- a run that came as one total, cut as it was planned */

#define SAME_SESSION 0.20 /* so much more or less is another run [H] */

static bool is_near(int32_t done, int32_t planned)
{
    return done >= planned * (1.0 - SAME_SESSION) &&
           done <= planned * (1.0 + SAME_SESSION);
}

static bool is_the_session(const struct run *r, const struct session *s,
                           const struct segment *parts, int n)
{
    dist_t dist = { 0 };
    span_t time = { 0 };
    for (int i = 0; i < n; i++) {
        dist.m += parts[i].dist.m;
        time.s += parts[i].time.s;
    }
    if (r->purpose != s->purpose || r->purpose == PURPOSE_RACE ||
        r->purpose == PURPOSE_TEST)
        return false;
    return r->dist.m > 0 && dist.m > 0
               ? is_near(r->dist.m, dist.m)
               : r->time.s > 0 && is_near(r->time.s, time.s);
}

/* Work with easier running around it: of any other session a total says as
 * much as its parts would. */
static bool has_work_and_more(const struct segment *parts, int n)
{
    int work = 0;
    for (int i = 0; i < n; i++)
        work += purpose_is_quality(parts[i].purpose);
    return work > 0 && work < n;
}

int split_as_session(const struct run *r, const struct plan *p,
                     const struct session *s, const struct paces *paces,
                     struct segment out[RUN_SEGMENTS_MAX])
{
    if (r->seg_count > 0 || !session_is_run(s) || s->step_count == 0)
        return 0;
    int n = split_session(p, s, paces, out);
    if (!has_work_and_more(out, n) || !is_the_session(r, s, out, n))
        return 0;
    n = split_fit(out, n, r->dist, r->time, paces);
    for (int i = 0; i < n; i++)
        out[i].is_estimated = true;
    return n;
}
