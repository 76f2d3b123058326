/*
 * A week that goes up while its days are all alike is warned about (W7): its
 * easy runs are then drawn apart, a light day lighter and a full one fuller.
 * science.md B5, E6.
 */
#include "coach/build.h"

#define EVEN_MOST  1.80 /* monotony; W7 speaks from 2.0 */
#define EVEN_TOLD  1.95 /* the same of efforts as told */
#define MEAN_WEEKS 4
/* Of their mean km; W7: 120 % of their load, which the first weeks with quality
 * reach on fewer. */
#define GROWTH_PERCENT 80
#define STRENGTH_LOAD  120.0 /* half an hour at effort 4 */

/* Effort supposed by zone (B4). */
#define EFFORT_EASY     3.0
#define EFFORT_MODERATE 5.5
#define EFFORT_HIGH     7.5

static double minutes(const struct build *b, int32_t metres,
                      enum pace_name pace)
{
    return unit_time((dist_t){ metres }, b->paces.of[pace]).s / 60.0;
}

static double day_load(const struct build *b, const struct slot *s)
{
    bool is_moderate = s->kind == SLOT_LONG ||
                       s->purpose == PURPOSE_THRESHOLD ||
                       s->purpose == PURPOSE_MARATHON;
    enum pace_name pace = is_moderate ? PACE_THRESHOLD : PACE_INTERVAL;
    double easy = minutes(b, s->dist - s->work, PACE_EASY);
    return EFFORT_EASY * easy + (is_moderate ? EFFORT_MODERATE : EFFORT_HIGH) *
                                    minutes(b, s->work, pace);
}

/* The same as a runner tells it: one effort for all of the session, and the
 * strength that goes with quality. */
static double day_load_told(const struct build *b, const struct slot *s)
{
    bool is_rest = s->kind == SLOT_REST;
    double easy = minutes(b, s->dist - s->work, PACE_EASY);
    double work = minutes(b, s->work, PACE_THRESHOLD);
    double strength = s->kind == SLOT_QUALITY ? STRENGTH_LOAD : 0.0;
    return is_rest ? 0.0
                   : purpose_row(s->purpose)->effort * (easy + work) + strength;
}

static bool is_alike(const struct build *b, const struct week_draft *week,
                     double (*load_of)(const struct build *,
                                       const struct slot *),
                     double most)
{
    double load[7];
    for (int d = 0; d < 7; d++)
        load[d] = load_of(b, &week->day[d]);
    return monotony(load) > most;
}

bool is_too_even(const struct build *b, int w)
{
    const struct week_draft *week = &b->week[w];
    int64_t before = 0;
    for (int i = w - MEAN_WEEKS; i < w; i++)
        before += i < first_whole(b) ? b->p->weekly.m : b->week[i].done;
    if ((int64_t)week->done * 100 * MEAN_WEEKS < before * GROWTH_PERCENT)
        return false;
    return is_alike(b, week, day_load, EVEN_MOST) ||
           is_alike(b, week, day_load_told, EVEN_TOLD);
}
