#include "paced.h"

#include <math.h>

#define STEP      5
#define PULSE_LAG 30.0 /* s */
#define WANDER_S  60.0

static double chance(uint32_t *seed)
{
    *seed = *seed * 1664525u + 1013904223u;
    return (*seed >> 8) / 16777216.0;
}

/* Of mean 0 and deviation 1, near enough: twelve throws. */
static double normal(uint32_t *seed)
{
    double sum = 0;
    for (int i = 0; i < 12; i++)
        sum += chance(seed);
    return sum - 6;
}

struct walk {
    double m, hr, height, wander;
    uint32_t seed;
};

/* One second of a part. */
static void second(struct walk *w, const struct paced *p,
                   const struct paced_part *part, int s)
{
    double share = (s + 0.5) / part->seconds;
    double speed = part->from + (part->to - part->from) * share;
    w->wander += -w->wander / WANDER_S +
                 normal(&w->seed) * p->wander * sqrt(2 / WANDER_S);
    double dm = speed * (1 + w->wander);
    w->m += dm > 0 ? dm : 0;
    w->height += dm * part->slope;
    w->hr += (part->hr - w->hr) / PULSE_LAG;
}

void paced_series(const struct paced *p, struct series *out, struct run *r)
{
    struct walk w = { 0, p->parts[0].hr * 0.7, 100, 0, p->seed };
    int at = 0;
    double seen = 0;
    out->count = 0;
    out->step_s = STEP;
    for (int i = 0; i < p->count; i++)
        for (int s = 0; s < p->parts[i].seconds; s++, at++) {
            if (at % STEP == 0 && out->count < SERIES_POINTS_MAX) {
                double off = w.m + normal(&w.seed) * p->noise;
                seen = off > seen ? off : seen;
                out->at[out->count++] = (struct series_point){
                    (int32_t)lround(seen * 10),
                    (int16_t)(p->parts[i].hr > 0 ? lround(w.hr) : UNKNOWN),
                    (int16_t)(p->has_height ? lround(w.height)
                                            : SERIES_NO_HEIGHT),
                };
            }
            second(&w, p, &p->parts[i], s);
        }
    *r = run_blank((day_t){ 20000 });
    r->time.s = at;
    r->dist.m = (int32_t)lround(w.m);
}
