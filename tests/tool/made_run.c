/* A run of known truth. */
#include "made_run.h"

#include <math.h>

/* Of a sphere of 6,371 km, as the haversine has it. */
#define M_PER_DEGREE 111194.93
#define HILL_M       8.0   /* up and down over */
#define HILL_EVERY   400.0 /* metres */
#define SHAKE_M      1.5   /* of a satellite, to a side */

static struct made_run begun(int64_t start_s)
{
    return (struct made_run){
        .start_s = start_s,
        .sport = "Running",
        .title = "Morning Run",
        .note = "",
        .key = 7000000000 + start_s % 1000000000,
        .rpe = UNKNOWN,
        .lat = 46.05,
        .lon = 14.5,
        .height_m = 300,
    };
}

static void add_leg(struct made_run *r, struct made_leg leg)
{
    r->legs[r->leg_count++] = leg;
}

struct made_run made_run(int64_t start_s)
{
    struct made_run r = begun(start_s);
    add_leg(&r, (struct made_leg){ 5000, 1600, 146, 0 });
    add_leg(&r, (struct made_leg){ 5000, 1550, 150, 0 });
    return r;
}

struct made_run made_even(int64_t start_s, int dist_m, int time_s)
{
    struct made_run r = begun(start_s);
    add_leg(&r, (struct made_leg){ dist_m, time_s, 145, 0 });
    return r;
}

struct made_run made_workout(int64_t start_s)
{
    struct made_run r = begun(start_s);
    r.title = "WU 2k, 4x1k @4:00 r400m, CD 2k";
    add_leg(&r, (struct made_leg){ 2000, 720, 135, 2 });
    for (int i = 0; i < 4; i++) {
        add_leg(&r, (struct made_leg){ 1000, 240, 172, 0 });
        add_leg(&r, (struct made_leg){ 400, 180, 148, 1 });
    }
    add_leg(&r, (struct made_leg){ 2000, 740, 140, 3 });
    return r;
}

int made_dist_m(const struct made_run *r)
{
    int sum = 0;
    for (int i = 0; i < r->leg_count; i++)
        sum += r->legs[i].dist_m;
    return sum;
}

int made_time_s(const struct made_run *r)
{
    int sum = 0;
    for (int i = 0; i < r->leg_count; i++)
        sum += r->legs[i].time_s;
    return sum;
}

int made_hr(const struct made_run *r)
{
    int beats = 0;
    for (int i = 0; i < r->leg_count; i++)
        beats += r->legs[i].hr * r->legs[i].time_s;
    int s = made_time_s(r);
    return (beats + s / 2) / s;
}

/* -1 .. 1, the same for the same second of the same seed. */
static double shake(const struct made_run *r, int second, unsigned kind)
{
    if (r->noise == 0)
        return 0;
    uint32_t x = r->noise * 2654435761u + (uint32_t)second * 40503u + kind;
    x ^= x >> 15;
    x *= 0x2C1B3C6Du;
    x ^= x >> 12;
    x *= 0x297A2D39u;
    x ^= x >> 15;
    return (double)x / UINT32_MAX * 2 - 1;
}

struct made_point made_at(const struct made_run *r, int second)
{
    struct made_point p = { .at_s = r->start_s + second };
    int from = 0;
    while (p.leg + 1 < r->leg_count && second >= from + r->legs[p.leg].time_s) {
        p.dist_m += r->legs[p.leg].dist_m;
        from += r->legs[p.leg].time_s;
        p.leg++;
    }
    const struct made_leg *leg = &r->legs[p.leg];
    p.speed = (double)leg->dist_m / leg->time_s;
    p.dist_m += p.speed * (second - from);
    p.lat = r->lat + (p.dist_m + SHAKE_M * shake(r, second, 1)) / M_PER_DEGREE;
    p.lon = r->lon + SHAKE_M * shake(r, second, 2) / M_PER_DEGREE;
    p.height_m = r->height_m + HILL_M * sin(p.dist_m / HILL_EVERY);
    p.hr = leg->hr + (int)(2.5 * shake(r, second, 3));
    p.cadence = leg->dist_m == 0 ? 0 : 80 + (int)p.speed;
    return p;
}

void made_clock(struct text *t, int64_t at_s)
{
    int s = (int)(at_s % 86400);
    text_add(t, "%02d:%02d:%02d", s / 3600, s / 60 % 60, s % 60);
}

void made_iso(struct text *t, int64_t at_s)
{
    char day[DAY_TEXT];
    day_t d = { (int32_t)(at_s / 86400) };
    text_add(t, "%sT", day_format(d, day));
    made_clock(t, at_s);
}
