/* Best efforts: the fastest stretch of a length within a run. */
#include "milepost/record.h"

static const struct {
    const char *word, *label;
    int32_t metres;
} records[RECORD_COUNT] = {
#define X_ROW(id, word, label, metres) [RECORD_##id] = { word, label, metres },
    RECORD_LIST(X_ROW)
#undef X_ROW
};

const char *record_word(enum record_id r)
{
    return records[r].word;
}

const char *record_label(enum record_id r)
{
    return records[r].label;
}

dist_t record_dist(enum record_id r)
{
    return (dist_t){ records[r].metres };
}

/* A course measured by a watch: 9.95 or 10.08 km of a 10 km race is the race,
 * and its time the record [H]. */
#define RECORD_NEAR 0.01
#define LONGER      1.02 /* a longer stretch was not run for the record [H] */
/* s/km; as entry refuses them: the records of 1 km and 100 m are 132 and 96. */
#define FASTEST      120
#define FASTEST_LESS 85
#define FASTEST_FROM 1000 /* m */

static bool is_measured(const struct segment *s)
{
    int32_t fastest = s->dist.m < FASTEST_FROM ? FASTEST_LESS : FASTEST;
    return s->dist.m > 0 && s->time.s > 0 && !s->is_estimated &&
           unit_pace(s->dist, s->time).s_per_km >= fastest;
}

static void keep_faster(struct effort *best, double seconds, int32_t of)
{
    int32_t s = (int32_t)(seconds + 0.5);
    if (s > 0 && (best->time.s == 0 || s < best->time.s))
        *best = (struct effort){ { s }, { of } };
}

struct parts {
    const struct segment *of;
    int count;
};

/*
 * From the head of a part so many metres on (step 1), or from its tail back
 * (step -1); nothing where the stretch is not that long.
 */
static void try_from(struct parts p, int first, int step, double metres,
                     struct effort *best)
{
    double left = metres;
    double seconds = 0;
    int32_t touched = 0;
    for (int i = first; i >= 0 && i < p.count && left > 0; i += step) {
        if (!is_measured(&p.of[i]))
            return;
        double part = p.of[i].dist.m;
        double taken = part < left ? part : left;
        seconds += p.of[i].time.s * taken / part;
        left -= taken;
        touched += p.of[i].dist.m;
    }
    if (left <= 0)
        keep_faster(best, seconds, touched);
}

/* Metres of the measured stretch that holds a part. */
static int32_t stretch_of(const struct segment *parts, int count, int part)
{
    int32_t sum = 0;
    int from = part;
    while (from > 0 && is_measured(&parts[from - 1]))
        from--;
    for (int i = from; i < count && is_measured(&parts[i]); i++)
        sum += parts[i].dist.m;
    return sum;
}

/* A stretch that is nearly the distance counts as it is. */
static double asked(dist_t dist, int32_t of)
{
    double off = of - dist.m;
    double near = dist.m * RECORD_NEAR;
    return off >= -near && off <= near ? of : dist.m;
}

struct effort best_effort(const struct segment *parts, int count, dist_t dist)
{
    struct effort best = { { 0 }, { 0 } };
    for (int i = 0; i < count; i++) {
        if (!is_measured(&parts[i]))
            continue;
        double metres = asked(dist, stretch_of(parts, count, i));
        try_from((struct parts){ parts, count }, i, 1, metres, &best);
        try_from((struct parts){ parts, count }, i, -1, metres, &best);
    }
    return best;
}

struct effort best_effort_of(const struct run *r, const struct segment *parts,
                             dist_t dist)
{
    struct segment whole = segment_blank(r->purpose);
    struct effort best = best_effort(parts, r->seg_count, dist);
    whole.dist = r->dist;
    whole.time = r->time;
    return best.time.s > 0 ? best : best_effort(&whole, 1, dist);
}

bool effort_is_within(struct effort e, dist_t dist)
{
    return e.of.m > dist.m * LONGER;
}
