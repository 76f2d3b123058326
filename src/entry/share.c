/* Totals and segments brought together. Whole numbers, nothing lost. */
#include "entry/share.h"

#include <stdlib.h>

#define SHARE_SCALE 1000000 /* so that short rests keep their share */

#define OPEN_FASTEST 150 /* s/km: what is left over is seldom the fast part */

/* How long a kilometre takes beside an easy one, in hundredths: only shares. */
#define SLOWNESS_REST 130
#define SLOWNESS_EASY 100
#define SLOWNESS_WORK 80

static bool disagree(int64_t said, int64_t found)
{
    return llabs(said - found) * 100 >= 2 * said;
}

static void clock_text(char out[QUANTITY_TEXT], int64_t seconds)
{
    struct text t = text_on(out, QUANTITY_TEXT);
    size_write_time(&t, (int32_t)seconds);
}

static void dist_text(char out[32], int64_t metres)
{
    struct text t = text_on(out, 32);
    size_write_dist(&t, (int32_t)metres, UNITS_KM);
    text_put(&t, "m");
}

static bool refuse_three(const struct totals *t, struct err *e)
{
    char far[32];
    char said[QUANTITY_TEXT];
    char found[QUANTITY_TEXT];
    char asked[QUANTITY_TEXT];
    dist_text(far, t->metres);
    clock_text(said, t->seconds);
    clock_text(found, ((int64_t)t->seconds * 1000 + t->metres / 2) / t->metres);
    clock_text(asked, (t->ms_per_km + 500) / 1000);
    return err_at(e, t->column,
                  "%s in %s is %s per km, not %s: correct one of the three, "
                  "or leave one out",
                  far, said, found, asked);
}

static bool check_range(const struct totals *t, struct err *e)
{
    if (t->metres > RUN_METRES_MOST)
        return err_at(e, t->column,
                      "that makes more than %d km: correct the duration or "
                      "the pace",
                      RUN_METRES_MOST / METRES_PER_KM);
    if (t->seconds > RUN_SECONDS_MOST)
        return err_at(e, t->column,
                      "that makes more than %d h: correct the distance or "
                      "the pace",
                      RUN_SECONDS_MOST / 3600);
    return !size_is_inhuman(t->metres, t->seconds, t->column, e);
}

bool share_third(struct totals *t, struct err *e)
{
    if (t->ms_per_km > 0 && t->metres > 0 && t->seconds > 0) {
        if (disagree(t->seconds, size_time_at(t->metres, t->ms_per_km)))
            return refuse_three(t, e);
    } else if (t->ms_per_km > 0 && t->metres > 0) {
        int64_t s = size_time_at(t->metres, t->ms_per_km);
        t->seconds = s < 1 ? 1 : (int32_t)s;
    } else if (t->ms_per_km > 0 && t->seconds > 0) {
        int64_t m = size_dist_at(t->seconds, t->ms_per_km);
        t->metres = m < 1 ? 1 : (int32_t)m;
    }
    return check_range(t, e);
}

/* Splits a whole by weights, so that the parts add up to it. */
static void split(int64_t whole, const int64_t *weights, int count,
                  int32_t *parts)
{
    int64_t sum = 0;
    for (int i = 0; i < count; i++)
        sum += weights[i];
    int64_t run = 0;
    int64_t given = 0;
    for (int i = 0; i < count; i++) {
        if (weights[i] == 0)
            continue;
        run += weights[i];
        int64_t upto = (whole * run + sum / 2) / sum;
        parts[i] = (int32_t)(upto - given);
        given = upto;
    }
}

static int64_t easy_pace(const struct paces *paces)
{
    int64_t easy = paces ? paces->of[PACE_EASY].s_per_km : 0;
    return easy > 0 ? easy : PACE_GUESS;
}

/* Seconds a kilometre of a segment likely takes. */
static int64_t likely_pace(const struct segment *s, const struct paces *paces)
{
    if (s->target.s_per_km > 0)
        return s->target.s_per_km;
    int64_t easy = easy_pace(paces);
    if (s->purpose == PURPOSE_JOG_REST)
        return easy * SLOWNESS_REST / 100;
    bool is_work = purpose_is_quality(s->purpose) || s->aim != PACE_NONE;
    return easy * (is_work ? SLOWNESS_WORK : SLOWNESS_EASY) / 100;
}

/* Times that a distance and a typed pace give, and the other way about. */
static void settle_paces(struct segment *segments, int count)
{
    for (int i = 0; i < count; i++) {
        struct segment *s = &segments[i];
        if (s->target.s_per_km <= 0 || s->aim != PACE_NONE)
            continue;
        if (s->time.s == 0)
            s->time = unit_time(s->dist, s->target);
        else if (s->dist.m == 0)
            s->dist = unit_dist(s->time, s->target);
    }
}

/* One kind of total, metres or seconds, over all segments. */
struct tally {
    int count;
    int32_t part[RUN_SEGMENTS_MAX];
    int64_t weight[RUN_SEGMENTS_MAX]; /* of the open ones, else 0 */
    int64_t known;
    int open;
};

static void tally_metres(struct tally *t, const struct segment *segments,
                         int count, const struct paces *paces)
{
    *t = (struct tally){ .count = count };
    for (int i = 0; i < count; i++) {
        const struct segment *s = &segments[i];
        t->part[i] = s->dist.m;
        t->known += s->dist.m;
        if (s->dist.m > 0)
            continue;
        t->weight[i] =
            1 + (int64_t)s->time.s * SHARE_SCALE / likely_pace(s, paces);
        t->open++;
    }
}

static void tally_seconds(struct tally *t, const struct segment *segments,
                          int count, const struct paces *paces)
{
    *t = (struct tally){ .count = count };
    for (int i = 0; i < count; i++) {
        const struct segment *s = &segments[i];
        t->part[i] = s->time.s;
        t->known += s->time.s;
        if (s->time.s > 0)
            continue;
        t->weight[i] = 1 + (int64_t)s->dist.m * likely_pace(s, paces);
        t->open++;
    }
}

static void stretch(struct tally *t, int64_t whole)
{
    int64_t weight[RUN_SEGMENTS_MAX];
    for (int i = 0; i < t->count; i++)
        weight[i] = t->part[i];
    if (t->known > 0)
        split(whole, weight, t->count, t->part);
}

static bool refuse_total(const char *steps, const char *said, bool is_less,
                         int column, struct err *e)
{
    return err_at(e, column,
                  "the steps add up to %s and the run to %s: %s, or correct "
                  "one of them",
                  steps, said,
                  is_less ? "add what is missing, such as wu 2k and cd 1.5k"
                          : "take out what was not run");
}

static bool fit_metres(struct tally *t, const struct segment *segments,
                       const struct totals *all, struct err *e)
{
    int64_t left = all->metres - t->known;
    if (t->open > 0 && left >= 0) {
        int64_t seconds = 0;
        for (int i = 0; i < t->count; i++)
            seconds += t->weight[i] > 0 ? segments[i].time.s : 0;
        if (left * OPEN_FASTEST > seconds * METRES_PER_KM)
            return err_at(e, all->column,
                          "the steps leave %d m for %d s, faster than anyone "
                          "jogs: correct the steps or the distance",
                          (int)left, (int)seconds);
        split(left, t->weight, t->count, t->part);
        return true;
    }
    if (disagree(all->metres, t->known)) {
        char steps[32];
        char said[32];
        dist_text(steps, t->known);
        dist_text(said, all->metres);
        return refuse_total(steps, said, left > 0, all->column, e);
    }
    stretch(t, all->metres);
    return true;
}

static bool fit_seconds(struct tally *t, const struct segment *segments,
                        const struct totals *all, struct err *e)
{
    int64_t left = all->seconds - t->known;
    int64_t metres = 0;
    for (int i = 0; i < t->count; i++)
        metres += t->weight[i] > 0 ? segments[i].dist.m : 0;
    char steps[QUANTITY_TEXT];
    char said[QUANTITY_TEXT];
    clock_text(steps, t->known);
    clock_text(said, all->seconds);
    if (t->open > 0) {
        if (left * METRES_PER_KM < metres * OPEN_FASTEST)
            return err_at(e, all->column,
                          "the steps' own times add up to %s of %s, which "
                          "leaves too little for the other %d m: correct "
                          "one of them",
                          steps, said, (int)metres);
        split(left, t->weight, t->count, t->part);
        return true;
    }
    if (disagree(all->seconds, t->known))
        return refuse_total(steps, said, left > 0, all->column, e);
    stretch(t, all->seconds);
    return true;
}

static void keep_metres(const struct tally *t, struct segment *segments)
{
    for (int i = 0; i < t->count; i++) {
        segments[i].dist.m = t->part[i];
        segments[i].is_estimated |=
            t->open > 1 && t->weight[i] > 0 && t->part[i] > 0;
    }
}

static void keep_seconds(const struct tally *t, struct segment *segments)
{
    for (int i = 0; i < t->count; i++) {
        segments[i].time.s = t->part[i];
        segments[i].is_estimated |=
            t->open > 1 && t->weight[i] > 0 && t->part[i] > 0;
    }
}

/* True if all that is open is a rest, which may have been stood. */
static bool only_rests_open(const struct tally *t,
                            const struct segment *segments)
{
    for (int i = 0; i < t->count; i++)
        if (t->weight[i] > 0 && segments[i].purpose != PURPOSE_JOG_REST)
            return false;
    return true;
}

static void sum_metres(const struct tally *t, const struct segment *segments,
                       const struct paces *paces, struct totals *all)
{
    int64_t metres = t->known;
    if (!only_rests_open(t, segments) && !all->may_guess)
        return;
    for (int i = 0; i < t->count && all->may_guess && t->known > 0; i++)
        if (t->weight[i] > 0 && segments[i].purpose != PURPOSE_JOG_REST)
            metres += (int64_t)segments[i].time.s * METRES_PER_KM /
                      likely_pace(&segments[i], paces);
    all->metres =
        metres > RUN_METRES_MOST ? RUN_METRES_MOST + 1 : (int32_t)metres;
}

/* Paces asked for by name, where no total says otherwise. */
static void settle_names(struct segment *segments, int count)
{
    for (int i = 0; i < count; i++) {
        struct segment *s = &segments[i];
        if (s->aim != PACE_NONE && s->time.s == 0)
            s->time = unit_time(s->dist, s->target);
        if (s->aim != PACE_NONE && s->dist.m == 0)
            s->dist = unit_dist(s->time, s->target);
    }
}

static bool share_metres(struct segment *segments, int count,
                         const struct paces *paces, struct totals *all,
                         struct err *e)
{
    struct tally t;
    tally_metres(&t, segments, count, paces);
    if (all->metres > 0) {
        if (!fit_metres(&t, segments, all, e))
            return false;
        keep_metres(&t, segments);
    } else {
        sum_metres(&t, segments, paces, all);
    }
    return true;
}

static bool share_seconds(struct segment *segments, int count,
                          const struct paces *paces, struct totals *all,
                          struct err *e)
{
    struct tally t;
    if (all->seconds == 0)
        settle_names(segments, count);
    tally_seconds(&t, segments, count, paces);
    if (all->seconds > 0) {
        if (!fit_seconds(&t, segments, all, e))
            return false;
        keep_seconds(&t, segments);
    } else if (t.open == 0) {
        all->seconds = t.known > RUN_SECONDS_MOST ? RUN_SECONDS_MOST + 1
                                                  : (int32_t)t.known;
    }
    return true;
}

/* What was left to a step may be no one's pace, and would not be read again. */
static bool is_any_inhuman(const struct segment *segments, int count,
                           int column, struct err *e)
{
    for (int i = 0; i < count; i++)
        if (segments[i].purpose != PURPOSE_JOG_REST &&
            size_is_inhuman(segments[i].dist.m, segments[i].time.s, column, e))
            return true;
    return false;
}

bool share_out(struct segment *segments, int count, const struct paces *paces,
               struct totals *t, struct err *e)
{
    settle_paces(segments, count);
    if (!share_third(t, e) || !share_metres(segments, count, paces, t, e) ||
        !share_third(t, e) || !share_seconds(segments, count, paces, t, e))
        return false;
    if (t->metres == 0 && t->seconds == 0)
        return err_at(e, t->column,
                      "the steps leave the distance and the time open: add "
                      "one of the whole run, as in 10k or 52:30");
    return share_third(t, e) && !is_any_inhuman(segments, count, t->column, e);
}

void share_stretch(struct segment *segments, int count, int32_t metres,
                   int32_t seconds)
{
    struct tally t;
    tally_metres(&t, segments, count, NULL);
    if (metres > 0) {
        stretch(&t, metres);
        for (int i = 0; i < count; i++)
            segments[i].dist.m = t.part[i];
    }
    tally_seconds(&t, segments, count, NULL);
    if (seconds > 0 && t.open == 0) {
        stretch(&t, seconds);
        for (int i = 0; i < count; i++)
            segments[i].time.s = t.part[i];
    }
}
