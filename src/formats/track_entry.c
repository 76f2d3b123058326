/* A track as an arrival. */
#include "formats/arrive.h"
#include "formats/track.h"

#include <math.h>
#include <string.h>

#define START_NEAR_S 60   /* a start without seconds lies so near, s */
#define START_FAR_S  3600 /* another day's: the points know better */
#define LAPS_OVER_S  60   /* a timer may not run longer than this over */
#define DRIVE_FAST   16.7 /* m/s on the way; 60 km/h, no one rides so [H] */

/* What the laps come to, where they say it. */
struct sums {
    double time_s;
    double dist_m;
    double hr_s; /* pulse times seconds */
    double hr_time_s;
    int hr_max;
};

static struct sums laps_of(const struct track *t)
{
    struct sums all = { .hr_max = UNKNOWN };
    for (int i = 0; i < t->lap_count && !t->has_lap_over; i++) {
        const struct track_lap *l = &t->laps[i];
        all.time_s += l->time_s;
        all.dist_m += l->dist_m;
        all.hr_max = int_most(all.hr_max, l->hr_max);
        if (l->hr_avg == UNKNOWN)
            continue;
        all.hr_s += l->hr_avg * l->time_s;
        all.hr_time_s += l->time_s;
    }
    return all;
}

/* The laps' timer, unless it ran longer than there was time. */
static double time_of(const struct track *t, const struct sums *laps)
{
    double lasted = t->last_s - t->first_s;
    bool is_more = t->points > 1 && laps->time_s > lasted + LAPS_OVER_S;
    return laps->time_s > 0 && !is_more ? laps->time_s : t->moving_s;
}

static double dist_of(const struct track *t, const struct sums *laps)
{
    return laps->dist_m > 0 && !t->has_jump ? laps->dist_m : track_dist(t);
}

static double start_of(const struct track *t, const struct track_head *h)
{
    if (!h->has_start)
        return t->first_s;
    double later = t->first_s - h->start_s;
    bool lacks_seconds = !h->has_seconds && later > 0 && later < START_NEAR_S;
    bool is_far = fabs(later) > START_FAR_S;
    return t->points > 0 && (lacks_seconds || is_far) ? t->first_s : h->start_s;
}

static int rounded(double v)
{
    return (int)(v + 0.5);
}

static void fill_run(const struct track *t, const struct sums *laps,
                     double start_s, struct run *r)
{
    double elapsed = t->points > 0 ? t->last_s - start_s : 0;
    if (elapsed < r->time.s)
        elapsed = r->time.s;
    r->elapsed.s = elapsed <= RUN_TIME_MOST_S ? rounded(elapsed) : 0;
    r->hr_avg = laps->hr_time_s > 0 ? rounded(laps->hr_s / laps->hr_time_s)
                : t->hr_s > 0       ? rounded(t->hr_sum / t->hr_s)
                                    : UNKNOWN;
    r->hr_max = int_most(laps->hr_max, t->hr_max);
    double climb = track_climb(t);
    r->climb_m =
        t->has_height && climb <= RUN_CLIMB_MOST_M ? rounded(climb) : UNKNOWN;
}

static void fill_laps(const struct track *t, struct trace *out)
{
    out->lap_count = 0;
    for (int i = 0; i < t->lap_count && !t->has_lap_over; i++) {
        const struct track_lap *l = &t->laps[i];
        if (l->time_s <= 0 && l->dist_m <= 0)
            continue;
        out->laps[out->lap_count++] = (struct lap){
            .purpose = l->is_rest ? PURPOSE_JOG_REST : PURPOSE_NONE,
            .dist = { rounded(l->dist_m) },
            .time = { rounded(l->time_s) },
            .hr_avg = l->hr_avg,
            .trigger = l->trigger,
        };
    }
}

static bool is_drive(const struct track *t, enum sport_sort sort)
{
    return sort == SPORT_UNKNOWN && t->any_m > t->moving_s * DRIVE_FAST;
}

/* Where no sport is named, by its speed. */
static bool is_run(const struct track *t, const struct track_head *h,
                   double dist_m, double time_s)
{
    if (h->sport != SPORT_UNKNOWN)
        return h->sport == SPORT_RUN;
    return arrive_looks_run(fmax(dist_m, t->any_m), time_s);
}

/* What is said of it, outright or by a title that its speed does not belie. */
static enum sport_sort sort_of(const struct track_head *h, bool runs)
{
    if (h->sport != SPORT_UNKNOWN)
        return h->sport;
    return (h->titled == SPORT_RUN) == runs ? h->titled : SPORT_UNKNOWN;
}

static void fill(const struct track *t, const struct track_head *h,
                 const struct sums *laps, double start_s, struct arrival *out)
{
    struct entry *en = &out->entry;
    bool runs = is_run(t, h, en->run.dist.m, en->run.time.s);
    enum sport_sort sort = sort_of(h, runs);
    if (sort == SPORT_UNKNOWN)
        out->odd |= 1u << (runs ? ODD_GUESS : ODD_UNNAMED);
    en->kind = runs ? ENTRY_RUN : ENTRY_ACTIVITY;
    en->activity.kind =
        sort == SPORT_STRENGTH ? ACTIVITY_STRENGTH : ACTIVITY_XT;
    en->activity.time = en->run.time;
    en->activity.rpe = UNKNOWN;
    en->activity.source = en->run.source = h->source;
    if (!runs)
        return;
    if (t->has_jump)
        out->odd |= 1u << ODD_JUMP;
    en->run.flags = h->flags;
    fill_run(t, laps, start_s, &en->run);
    fill_laps(t, &out->trace);
    samples_series(&t->samples, 0, t->samples.count, &out->trace.series);
}

enum track_made track_arrival(const struct track *t, const struct track_head *h,
                              const struct format_ask *ask, struct arrival *out)
{
    struct sums laps = laps_of(t);
    double time_s = time_of(t, &laps);
    double dist_m = dist_of(t, &laps);
    if (t->points == 0 && !h->has_start)
        return t->untimed > 0 ? TRACK_UNTIMED : TRACK_EMPTY;
    if (arrive_is_short(h->sport != SPORT_UNKNOWN, dist_m, time_s))
        return t->untimed > t->points ? TRACK_UNTIMED : TRACK_EMPTY;
    if (is_drive(t, h->sport))
        return TRACK_DRIVE;
    if (time_s > RUN_TIME_MOST_S || dist_m > RUN_DIST_MOST_M)
        return TRACK_UNBELIEVABLE;
    memset(out, 0, sizeof *out);
    double start_s = start_of(t, h);
    out->entry.run = run_blank(NO_DAY);
    out->entry.run.time.s = rounded(time_s);
    out->entry.run.dist.m = rounded(dist_m);
    arrive_when(out, (int64_t)start_s,
                h->offset_s != 0 ? h->offset_s
                                 : arrive_zone(ask, (int64_t)start_s));
    fill(t, h, &laps, start_s, out);
    return TRACK_MADE;
}
