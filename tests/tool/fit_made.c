/* A made run, as watches of today write it. */
#include "fit_made.h"

#include <math.h>
#include <string.h>

#define FIT_EPOCH_S   631065600
#define SEMI_CIRCLES  (2147483648.0 / 180)
#define LOCAL_RECORDS 8

static uint32_t watch_time(int64_t at_s)
{
    return (uint32_t)(at_s - FIT_EPOCH_S);
}

static uint64_t rounded(double value)
{
    return (uint64_t)(int64_t)lround(value);
}

static void define_records(struct fit_writer *w)
{
    static const struct fw_field fields[] = {
        { 253, 4, FW_U32 }, { 0, 4, FW_S32 }, { 1, 4, FW_S32 },
        { 5, 4, FW_U32 },   { 2, 2, FW_U16 }, { 6, 2, FW_U16 },
        { 3, 1, FW_U8 },    { 4, 1, FW_U8 },
    };
    fw_define(w, LOCAL_RECORDS, 20, fields, (int)COUNT_OF(fields));
}

static void put_record(struct fit_writer *w, const struct made_point *p)
{
    fw_head(w, LOCAL_RECORDS);
    fw_put(w, watch_time(p->at_s), 4);
    fw_put(w, rounded(p->lat * SEMI_CIRCLES), 4);
    fw_put(w, rounded(p->lon * SEMI_CIRCLES), 4);
    fw_put(w, rounded(p->dist_m * 100), 4);
    fw_put(w, rounded((p->height_m + 500) * 5), 2);
    fw_put(w, rounded(p->speed * 1000), 2);
    fw_put(w, (uint64_t)p->hr, 1);
    fw_put(w, (uint64_t)p->cadence, 1);
}

static void put_laps(struct fit_writer *w, const struct made_run *r)
{
    int64_t at_s = r->start_s;
    for (int i = 0; i < r->leg_count; i++) {
        const struct made_leg *leg = &r->legs[i];
        const struct fw_lap lap = {
            .start = watch_time(at_s),
            .timer_ms = (uint32_t)leg->time_s * 1000,
            .dist_cm = (uint32_t)leg->dist_m * 100,
            .hr_avg = leg->hr,
            .intensity = leg->intensity,
            .step = i,
        };
        fw_lap(w, &lap);
        at_s += leg->time_s;
    }
}

/* FIT's numbers of TCX's words. */
static int sport_of(const char *word)
{
    return strcmp(word, "Running") == 0  ? 1
           : strcmp(word, "Biking") == 0 ? 2
                                         : 0;
}

void fit_made(struct fit_writer *w, const struct made_run *r)
{
    struct fw_session s = fw_run(watch_time(r->start_s));
    s.sport = sport_of(r->sport);
    s.timer_ms = s.elapsed_ms = (uint32_t)made_time_s(r) * 1000;
    s.dist_cm = (uint32_t)made_dist_m(r) * 100;
    s.hr_avg = made_hr(r);
    s.rpe = r->rpe == UNKNOWN ? 0xFF : r->rpe * 10;
    fw_new(w);
    fw_begin(w, 14, false);
    fw_file_id(w, 4);
    fw_timer(w, s.start, 0);
    define_records(w);
    for (int i = 0; i <= made_time_s(r); i++) {
        struct made_point p = made_at(r, i);
        put_record(w, &p);
    }
    fw_timer(w, s.start + s.timer_ms / 1000, 4);
    put_laps(w, r);
    fw_session(w, &s);
    fw_activity(w, s.start + s.timer_ms / 1000, s.start + s.timer_ms / 1000);
    fw_end(w);
}
