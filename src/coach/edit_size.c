/* A session made easier, shorter or longer by hand. */
#include "coach/edit.h"

#define EASE_MIN     45  /* min of an eased session at most (science.md F3) */
#define EASE_LONG    70  /* percent of an eased long run (F3) */
#define EASE_ROUND_M 500 /* [H] */
#define WORK_ROUND_M 100 /* [H] */
#define WORK_ROUND_S 30  /* [H] */
#define LEAST_M      1000
#define LEAST_S      (10 * 60)
#define ROUNDS_LEAST 2 /* model.h: count of a REPEAT */
#define ROUNDS_MOST  50

/* Metres and seconds of all of it. */
static void session_size(const struct plan *p, const struct session *s,
                         const struct paces *paces, int64_t *m, int64_t *sec)
{
    struct segment parts[RUN_SEGMENTS_MAX];
    int n = split_session(p, s, paces, parts);
    *m = 0;
    *sec = 0;
    for (int i = 0; i < n; i++) {
        *m += parts[i].dist.m;
        *sec += parts[i].time.s;
    }
}

struct session coach_eased(const struct plan *p, const struct session *s,
                           const struct paces *paces)
{
    struct session out = *s;
    int64_t m, sec;
    session_size(p, s, paces, &m, &sec);
    bool is_long = s->purpose == PURPOSE_LONG;
    int64_t most = is_long ? sec * EASE_LONG / 100 : (int64_t)EASE_MIN * 60;
    out.step_count = 0;
    out.target = (pace_t){ 0 };
    out.has_strides = false;
    if (!is_long && s->purpose != PURPOSE_RECOVERY)
        out.purpose = PURPOSE_EASY;
    if (sec <= most)
        return out;
    out.time.s = s->time.s > 0 ? (int32_t)(most / 60 * 60) : 0;
    /* At easy pace, where there is one: the work was quicker than that. */
    int64_t at_easy =
        unit_dist((span_t){ (int32_t)most }, paces->of[PACE_EASY]).m;
    int64_t m_left = s->dist.m * most / sec;
    if (!is_long && at_easy > 0 && at_easy < m_left)
        m_left = at_easy;
    out.dist.m = (int32_t)(m_left / EASE_ROUND_M * EASE_ROUND_M);
    return out;
}

static bool is_around(const struct step *t)
{
    return t->kind == STEP_RUN && purpose_is_between(t->purpose);
}

/* Rounds where it repeats, else the work: warm-up and cool-down stay. */
static void scale_steps(struct plan *p, const struct session *s, int64_t now,
                        int64_t before)
{
    struct step *steps = &p->steps[s->step_first];
    bool has_rounds = false;
    for (int i = 0; i < s->step_count; i++)
        has_rounds |= steps[i].kind == STEP_REPEAT;
    for (int i = 0; i < s->step_count; i++) {
        struct step *t = &steps[i];
        int64_t rounds = (t->count * now + before / 2) / before;
        if (t->kind == STEP_REPEAT)
            t->count = (int)(rounds < ROUNDS_LEAST  ? ROUNDS_LEAST
                             : rounds > ROUNDS_MOST ? ROUNDS_MOST
                                                    : rounds);
        if (has_rounds || t->kind != STEP_RUN || is_around(t))
            continue;
        t->dist.m =
            (int32_t)(t->dist.m * now / before / WORK_ROUND_M * WORK_ROUND_M);
        t->time.s =
            (int32_t)(t->time.s * now / before / WORK_ROUND_S * WORK_ROUND_S);
    }
}

bool edit_resize(const struct plan_edit *edit, const struct paces *paces,
                 struct plan *p, struct session *s, struct err *e)
{
    bool is_by_m = edit->dist.m > 0;
    int64_t now = is_by_m ? edit->dist.m : edit->time.s;
    int64_t m, sec;
    if (now < (is_by_m ? LEAST_M : LEAST_S))
        return err_set(e, ERR_INPUT,
                       "that is too short for a session; 'plan rest' makes "
                       "it a rest day");
    session_size(p, s, paces, &m, &sec);
    int64_t before = is_by_m ? m : sec;
    int64_t around = 0;
    for (int i = 0; i < s->step_count; i++) {
        const struct step *t = &p->steps[s->step_first + i];
        if (is_around(t))
            around += is_by_m ? dist_likely(t->dist, t->time).m
                              : time_likely(t->dist, t->time).s;
    }
    if (s->step_count > 0 && now <= around)
        return err_set(e, ERR_INPUT,
                       "warm-up and cool-down alone are longer; 'plan ease' "
                       "makes it an easy run");
    if (s->step_count > 0 && before > around)
        scale_steps(p, s, now - around, before - around);
    s->dist = edit->dist;
    s->time = edit->time;
    return true;
}
