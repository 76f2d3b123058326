/* Drafted weeks become sessions with steps, as they are stored and shown. */
#include "coach/build.h"

#include <string.h>

/* The named pace of a session's work; a long run's block is at the race's. */
static enum pace_name aim_of(const struct build *b, const struct slot *s)
{
    if (s->purpose != PURPOSE_LONG)
        return purpose_pace(s->purpose);
    return b->goal->kind == GOAL_HALF ? PACE_HALF : PACE_MP;
}

struct session *plan_add(struct plan *p, day_t day, enum purpose purpose)
{
    if (p->session_count >= PLAN_SESSIONS_MAX)
        return NULL;
    struct session *s = &p->sessions[p->session_count++];
    *s = session_blank(day, purpose);
    s->step_first = p->step_count;
    return s;
}

struct step *plan_add_step(struct plan *p, struct session *s,
                           enum step_kind kind, enum purpose purpose)
{
    if (p->step_count >= PLAN_STEPS_MAX)
        return NULL;
    struct step *t = &p->steps[p->step_count++];
    t->kind = kind;
    t->purpose = purpose;
    t->aim = PACE_NONE;
    s->step_count++;
    return t;
}

bool plan_add_time(struct plan *p, struct session *s, enum step_kind kind,
                   enum purpose purpose, int seconds)
{
    struct step *t = plan_add_step(p, s, kind, purpose);
    if (t == NULL)
        return false;
    t->time.s = seconds;
    return true;
}

bool plan_is_full(struct err *e)
{
    return err_set(e, ERR_LIMIT,
                   "the plan holds more than %d sessions: let it begin nearer "
                   "to the goal",
                   PLAN_SESSIONS_MAX);
}

static bool add_metres(struct plan *p, struct session *s, enum purpose purpose,
                       int32_t metres, enum pace_name aim)
{
    struct step *t = plan_add_step(p, s, STEP_RUN, purpose);
    if (t == NULL)
        return false;
    t->dist.m = metres;
    t->aim = aim;
    return true;
}

static bool add_repeats(struct plan *p, struct session *s,
                        const struct slot *slot, enum pace_name aim)
{
    struct step *repeat = plan_add_step(p, s, STEP_REPEAT, PURPOSE_NONE);
    struct step *run = plan_add_step(p, s, STEP_RUN, PURPOSE_NONE);
    struct step *rest = plan_add_step(p, s, STEP_REST, PURPOSE_JOG_REST);
    if (repeat == NULL || run == NULL || rest == NULL)
        return false;
    repeat->count = slot->reps;
    run->dist.m = slot->rep_m;
    run->time.s = slot->rep_s;
    run->aim = aim;
    rest->dist.m = slot->rest_m;
    rest->time.s = slot->rest_s;
    return plan_add_step(p, s, STEP_END, PURPOSE_NONE) != NULL;
}

static bool add_quality_steps(const struct build *b, struct plan *p,
                              struct session *s, const struct slot *slot)
{
    enum pace_name aim = aim_of(b, slot);
    if (!add_metres(p, s, PURPOSE_WARM_UP, slot->warm, PACE_EASY))
        return false;
    bool is_whole = slot->reps > 1
                        ? add_repeats(p, s, slot, aim)
                        : add_metres(p, s, PURPOSE_NONE, slot->work, aim);
    return is_whole &&
           add_metres(p, s, PURPOSE_COOL_DOWN, slot->cool, PACE_EASY);
}

/* A long run that ends at race pace. */
static bool add_block_steps(const struct build *b, struct plan *p,
                            struct session *s, const struct slot *slot)
{
    return add_metres(p, s, PURPOSE_LONG, slot->dist - slot->work, PACE_EASY) &&
           add_metres(p, s, PURPOSE_MARATHON, slot->work, aim_of(b, slot));
}

static bool write_run(const struct build *b, const struct slot *slot, day_t day,
                      struct plan *p)
{
    struct session *s = plan_add(p, day, slot->purpose);
    if (s == NULL)
        return false;
    s->dist.m = slot->dist;
    s->has_strides = slot->has_strides;
    if (slot->kind == SLOT_RACE && slot->dist == 0)
        s->dist = b->goal->dist;
    if (slot->kind == SLOT_QUALITY)
        return add_quality_steps(b, p, s, slot);
    if (slot->kind == SLOT_LONG && slot->work > 0)
        return add_block_steps(b, p, s, slot);
    return true;
}

static bool write_strength(const struct slot *slot, day_t day, struct plan *p)
{
    struct session *s = plan_add(p, day, PURPOSE_NONE);
    if (s == NULL)
        return false;
    s->activity = ACTIVITY_STRENGTH;
    s->time.s = slot->strength_min * 60;
    return true;
}

static bool write_day(const struct build *b, const struct slot *slot, day_t day,
                      struct plan *p)
{
    if (slot->kind != SLOT_REST && !write_run(b, slot, day, p))
        return false;
    return slot->strength_min == 0 || write_strength(slot, day, p);
}

bool plan_write_weeks(const struct build *b, day_t from, struct plan *out,
                      struct err *e)
{
    for (int w = 0; w < b->weeks; w++) {
        const struct week_draft *week = &b->week[w];
        struct plan_week *to = &out->weeks[out->week_count++];
        to->monday = week->monday;
        to->phase = week->phase;
        to->is_cutback = week->is_cut;
        for (int d = 0; d < 7; d++) {
            const struct slot *s = &week->day[d];
            day_t day = slot_day(week, d);
            if (day_diff(day, from) < 0)
                continue;
            if (!write_day(b, s, day, out))
                return plan_is_full(e);
            if (s->kind != SLOT_RACE)
                to->target.m += s->dist;
            if (s->kind == SLOT_LONG)
                to->longest.m = s->dist;
        }
    }
    return true;
}
