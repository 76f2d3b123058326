/* Points of an activity, summed up as they pass. */
#include "formats/track.h"

#include "formats/arrive.h"

#include <math.h>
#include <stddef.h>
#include <string.h>

#define EARTH_M    6371008.8 /* mean radius, IUGG 1980 */
#define RADIANS    (3.14159265358979323846 / 180)
#define RUN_FAST   12.5   /* m/s; Bolt's fastest 20 m were at 12.4 (2009) */
#define ANY_FAST   100.0  /* m/s; faster is no vehicle but an error */
#define CLOCK_S    1.0    /* times are written to the second */
#define STRAYS     3      /* in a row: one was carried there [H] */
#define STEP_M     1.0    /* nearer is the wavering of a receiver [H] */
#define JUMP_M     200.0  /* left out: worth telling [H] */
#define ANEW_M     50.0   /* said by a counter set back to 0 a moment ago */
#define COUNTER_M  1000.0 /* a watch that lost its way catches up by less */
#define STAND_S    10.0   /* between two points: perhaps a stopped timer ... */
#define STAND_FAST 0.5    /* ... if one was slower than this, m/s [H] */
#define CLIMB_M    10.0   /* up by less is a receiver's error; Strava, too */

struct track_point track_point_blank(void)
{
    return (struct track_point){ .dist_m = TRACK_NO_DIST,
                                 .height_m = SERIES_NO_HEIGHT,
                                 .hr = UNKNOWN };
}

void track_begin(struct track *t)
{
    memset(t, 0, offsetof(struct track, laps));
    samples_begin(&t->samples);
    t->hr_max = UNKNOWN;
}

void track_pause(struct track *t)
{
    t->is_broken = true;
    t->way = (struct track_way){ .strays = 0 };
}

double track_dist(const struct track *t)
{
    return t->counted_m > 0 ? t->counted_m : t->placed_m;
}

/* A timer that went on while one stood, which the points alone do not tell:
 * laps and series keep one time. */
static void keep_time(struct track *t)
{
    double laps_s = 0;
    for (int i = 0; i < t->lap_count; i++)
        laps_s += t->laps[i].time_s;
    if (t->moving_s < laps_s && laps_s <= t->last_s - t->first_s + CLOCK_S)
        t->moving_s = laps_s;
}

struct track_lap *track_lap(struct track *t)
{
    if (t->lap_count == RUN_LAPS_MAX) {
        t->has_lap_over = true;
        return NULL;
    }
    keep_time(t);
    struct track_lap *l = &t->laps[t->lap_count++];
    *l = (struct track_lap){ .hr_avg = UNKNOWN,
                             .hr_max = UNKNOWN,
                             .from_s = t->moving_s,
                             .from_m = track_dist(t) };
    return l;
}

static double metres(double lat_a, double lon_a, double lat_b, double lon_b)
{
    double up = sin((lat_b - lat_a) * RADIANS / 2);
    double along = sin((lon_b - lon_a) * RADIANS / 2);
    double h =
        up * up + cos(lat_a * RADIANS) * cos(lat_b * RADIANS) * along * along;
    return 2 * EARTH_M * asin(h < 1 ? sqrt(h) : 1);
}

static double way_m(const struct track_place *from, const struct track_point *p)
{
    return metres(from->lat, from->lon, p->lat, p->lon);
}

static bool is_reached(const struct track_place *from,
                       const struct track_point *p, double dist_m, double fast)
{
    double time = fmax(p->time_s - from->time_s, 0);
    return dist_m <= fast * (time + CLOCK_S);
}

/* Metres to a position that is in reach. */
static double arrive_at(struct track_way *w, double dist_m)
{
    w->from = w->last;
    w->strays = 0;
    return dist_m;
}

/*
 * A position out of reach. Alone it is an error of the receiver; where the
 * next ones can be reached from it, the runner is there (the receiver had been
 * wrong before, or a tunnel ended) and goes on from there.
 */
static double stray(struct track *t, double far_m, bool follows, double step_m)
{
    struct track_way *w = &t->way;
    bool goes_on = follows && w->strays > 0;
    w->stray_m = goes_on ? w->stray_m + step_m : 0;
    w->strays = goes_on ? w->strays + 1 : 1;
    t->has_jump |= far_m > JUMP_M;
    return w->strays < STRAYS ? 0 : arrive_at(w, w->stray_m);
}

/* Metres to this position, to be counted. */
static double go_to(struct track *t, const struct track_point *p)
{
    struct track_way *w = &t->way;
    struct track_place last = w->last;
    w->last = (struct track_place){ true, p->lat, p->lon, p->time_s };
    if (!w->from.is_known)
        return arrive_at(w, 0);
    double step = way_m(&last, p);
    if (is_reached(&last, p, step, ANY_FAST))
        t->any_m += step;
    double dist = way_m(&w->from, p);
    if (!is_reached(&w->from, p, dist, RUN_FAST))
        return stray(t, dist, is_reached(&last, p, step, RUN_FAST), step);
    /* Still there: the next ones are measured from where one stood. */
    return dist < STEP_M && w->strays == 0 ? 0 : arrive_at(w, dist);
}

/* Metres by the watch's own counter. Some begin anew with every lap. */
static double count(struct track *t, double said_m, double time_s)
{
    double dist = said_m - t->counter_m;
    bool is_first = !t->has_counted;
    t->has_counted = true;
    t->counter_m = said_m;
    if (is_first) {
        t->before_m = t->placed_m;
        return 0;
    }
    if (dist < 0)
        dist = said_m < ANEW_M ? said_m : 0;
    if (dist > COUNTER_M && dist > RUN_FAST * (time_s + CLOCK_S)) {
        t->has_jump = true;
        return 0;
    }
    return dist;
}

static void take_pulse(struct track *t, int hr, double time_s)
{
    if (hr == UNKNOWN)
        return;
    t->hr_sum += hr * time_s;
    t->hr_s += time_s;
    if (hr > t->hr_max)
        t->hr_max = hr;
}

double track_climb(const struct track *t)
{
    double up = t->high_m - t->low_m;
    return t->climb_m + (up >= CLIMB_M ? up : 0);
}

/* A hill counts when one has come down from it by more than an error. */
static void take_height(struct track *t, int16_t height)
{
    if (height == SERIES_NO_HEIGHT)
        return;
    if (!t->has_height)
        t->low_m = t->high_m = height;
    t->has_height = true;
    if (height > t->high_m)
        t->high_m = height;
    if (height > t->high_m - CLIMB_M && height >= t->low_m)
        return;
    t->climb_m = track_climb(t);
    t->low_m = t->high_m = height;
}

/* Seconds since the point before that were run: none over a pause, or where a
 * timer must have been stopped. A clock that jumps back adds none. */
static double moving(const struct track *t, const struct track_point *p,
                     double dist_m)
{
    if (t->points == 0 || t->is_broken || p->time_s <= t->before_s)
        return 0;
    double time = p->time_s - t->before_s;
    bool has_way = track_dist(t) > 0;
    return has_way && time > STAND_S && dist_m < time * STAND_FAST ? 0 : time;
}

/* A receiver that has not found the date yet writes a first point years ago;
 * one of years hence is none. */
static bool is_of_it(struct track *t, const struct track_point *p)
{
    if (!p->has_time)
        return false;
    if (t->points == 0 || fabs(p->time_s - t->first_s) <= RUN_TIME_MOST_S)
        return true;
    if (t->points > 1)
        return false;
    t->points = 0;
    samples_begin(&t->samples);
    track_pause(t);
    return true;
}

static void add_sample(struct track *t, const struct track_point *p)
{
    const struct sample s = { (int64_t)p->time_s, t->moving_s, track_dist(t),
                              (int16_t)p->hr, p->height_m };
    samples_take(&t->samples, &s);
}

void track_take(struct track *t, const struct track_point *p)
{
    if (!is_of_it(t, p)) {
        t->untimed++;
        return;
    }
    double since = t->points > 0 ? fabs(p->time_s - t->before_s) : 0;
    double placed = p->has_place ? go_to(t, p) : 0;
    double counted = p->dist_m >= 0 ? count(t, p->dist_m, since) : 0;
    double time = moving(t, p, fmax(placed, counted));
    if (counted > 0 && t->counted_m <= 0)
        t->counted_m = t->before_m;
    t->counted_m += counted;
    if (time > 0 || since <= STAND_S)
        t->placed_m += placed;
    if (t->points++ == 0)
        t->first_s = t->last_s = p->time_s;
    t->last_s = fmax(t->last_s, p->time_s);
    t->before_s = p->time_s;
    t->is_broken = false;
    t->moving_s += time;
    take_pulse(t, p->hr, time);
    take_height(t, p->height_m);
    add_sample(t, p);
}

void track_cut(struct track *t)
{
    if (t->lap_count == 0 || t->has_lap_over)
        return;
    struct track_lap *l = &t->laps[t->lap_count - 1];
    l->time_s = t->moving_s - l->from_s;
    /* Less where the watch began to count in it, from a 0 of its own. */
    l->dist_m = fmax(track_dist(t) - l->from_m, 0);
    l->hr_avg = UNKNOWN;
}
