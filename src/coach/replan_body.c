/* What the body asks: today, an injury, the mornings of a week. */
#include "coach/replan.h"

#include <string.h>

#define LIGHT_DAYS    7
#define LIGHT_PERCENT 75 /* of a session in a lighter week (G8.7) */
#define TIRED_LEAST   3
#define SKIPS_LEAST   2
#define WORN_PERCENT  50 /* in F5's recovery week */
#define WORN_LEAST    3
#define HURT_DAYS     7 /* nothing hard for so long, while an injury is open */

bool replan_is_quick(const struct session *s)
{
    return purpose_is_quality(s->purpose) || s->purpose == PURPOSE_FARTLEK;
}

/* Today as the morning reads (F3); load alone stops quality only. */
static void today_by_readiness(struct adapt *a)
{
    struct readiness_reading r = readiness_on(a->f, a->d, a->today);
    struct plan *p = &a->out->plan;
    if (days_row(a->d, a->today)->runs > 0)
        return;
    for (int i = 0; i < p->session_count; i++) {
        const struct session *s = &p->sessions[i];
        if (s->day.n != a->today.n)
            continue;
        if (r.readiness == READINESS_SKIP)
            (void)adapt_rest(a, i, REPLAN_TODAY_REST);
        else if (r.readiness == READINESS_EASY_ONLY &&
                 (replan_is_quick(s) ||
                  (s->purpose == PURPOSE_LONG &&
                   (!r.is_load_alone || r.is_after_illness))))
            (void)adapt_ease(a, i, REPLAN_TODAY_EASY);
    }
}

static bool is_marked(const struct session *s, enum replan_id id)
{
    return strcmp(s->rule, replan_row(id)->rule) == 0;
}

/* Made lighter by a replan already, not again every morning. */
static bool is_light(const struct session *s)
{
    static const enum replan_id light[] = { REPLAN_TIRED, REPLAN_SKIPS,
                                            REPLAN_WORN };
    for (size_t i = 0; i < COUNT_OF(light); i++)
        if (is_marked(s, light[i]))
            return true;
    return false;
}

/* A lighter week was just had, or is under way: another is not cut out of the
 * days after it, morning after morning. */
static bool is_light_now(const struct adapt *a)
{
    const struct plan *p = &a->f->plan;
    for (int i = 0; i < p->session_count; i++) {
        const struct session *s = &p->sessions[i];
        int ago = day_diff(a->today, s->day);
        if (is_light(s) && ago < LIGHT_DAYS && ago > -LIGHT_DAYS)
            return true;
    }
    return false;
}

/* The week of recovery was had: from then on the weeks are light, not half,
 * for as long as the signs stay. */
static bool is_worn_lately(const struct adapt *a)
{
    const struct plan *p = &a->f->plan;
    for (int i = 0; i < p->session_count; i++) {
        int ago = day_diff(a->today, p->sessions[i].day);
        if (is_marked(&p->sessions[i], REPLAN_WORN) && ago > 0 &&
            ago <= 2 * LIGHT_DAYS)
            return true;
    }
    return false;
}

static void lighten(struct adapt *a, enum replan_id id, int count)
{
    struct plan *p = &a->out->plan;
    bool is_first = id == REPLAN_WORN && !is_worn_lately(a);
    int percent = is_first ? WORN_PERCENT : LIGHT_PERCENT;
    enum input_id input = id == REPLAN_WORN ? INPUT_SIGNS : INPUT_DAYS;
    bool is_now = is_light_now(a);
    a->light_until = day_add(a->today, LIGHT_DAYS - 1);
    for (int i = 0; i < p->session_count; i++) {
        const struct session *s = &p->sessions[i];
        if (s->day.n < a->today.n || s->day.n > a->light_until.n)
            continue;
        if (id != REPLAN_TIRED && replan_is_quick(s))
            adapt_input(adapt_ease(a, i, id), input, count);
        else if (id == REPLAN_WORN ? !is_marked(s, id) : !is_now)
            adapt_input(adapt_shrink(a, i, percent, id), input, count);
    }
}

const struct injury *replan_injury(const struct adapt *a)
{
    for (int i = 0; i < a->f->injury_count; i++) {
        const struct injury *n = &a->f->injuries[i];
        if (n->start.n <= a->today.n &&
            (!day_is(n->end) || n->end.n > a->today.n))
            return n;
    }
    return NULL;
}

/* A long run is too much for what hurts, and may end at race pace (F4: less by
 * 30 %); once, not again every morning. */
static bool is_too_much(const struct session *s)
{
    return replan_is_quick(s) ||
           (s->purpose == PURPOSE_LONG && !is_marked(s, REPLAN_HURT_EASY));
}

/* F4: two days off at least; who runs on does nothing hard. */
static void hurt(struct adapt *a, const struct injury *n)
{
    struct plan *p = &a->out->plan;
    bool is_off = a->days_off > 0 || day_diff(a->today, n->start) <= 1;
    for (int i = 0; i < p->session_count; i++) {
        const struct session *s = &p->sessions[i];
        int ahead = day_diff(s->day, a->today);
        if (ahead < 0 || ahead >= HURT_DAYS)
            continue;
        if (is_off && ahead <= 1)
            adapt_input(adapt_rest(a, i, REPLAN_HURT_REST), INPUT_SITE,
                        n->site);
        else if (is_too_much(s))
            adapt_input(adapt_ease(a, i, REPLAN_HURT_EASY), INPUT_SITE,
                        n->site);
    }
}

void replan_body(struct adapt *a)
{
    const struct injury *open = replan_injury(a);
    if (open != NULL)
        hurt(a, open);
    today_by_readiness(a);
}

/* A lighter week is what it is already. */
static bool is_cutback_now(const struct adapt *a)
{
    const struct plan *p = &a->f->plan;
    int w = plan_week_at(p, day_monday(a->today));
    return w != UNKNOWN && p->weeks[w].is_cutback;
}

void replan_mornings(struct adapt *a)
{
    int worn = wear_on(a->f, a->set, a->today).count;
    if (worn >= WORN_LEAST)
        lighten(a, REPLAN_WORN, worn);
    else if (a->skips >= SKIPS_LEAST)
        lighten(a, REPLAN_SKIPS, a->skips);
    else if (a->tired >= TIRED_LEAST && !is_cutback_now(a))
        lighten(a, REPLAN_TIRED, a->tired);
}
