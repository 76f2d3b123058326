/* Numbers and a sport's word as an activity of the diary. */
#include "formats/arrive.h"
#include "formats/row.h"

#include <stdio.h>
#include <string.h>

#define RPE_MOST 10
/* Some seven hundred years about 1970, so that no sum of it overflows. */
#define SECONDS_MOST ((int64_t)11000000000)

void arrival_begin(struct arrival *out)
{
    out->entry = (struct entry){ .kind = ENTRY_RUN, .day = NO_DAY };
    out->entry.run = run_blank(NO_DAY);
    out->entry.run.source = SOURCE_CSV;
    out->entry.activity = (struct activity){ .day = NO_DAY,
                                             .start_min = UNKNOWN,
                                             .rpe = UNKNOWN,
                                             .source = SOURCE_CSV };
    out->trace.series.count = 0;
    out->trace.lap_count = 0;
    out->start_s = NO_MOMENT;
    out->odd = 0;
    out->line = 0;
    out->service[0] = out->key[0] = out->file[0] = '\0';
    out->title[0] = out->note[0] = out->problem[0] = '\0';
}

int64_t arrival_utc(const struct format_ask *ask, int64_t local_s)
{
    /* Twice: the offset is that of the moment, which is what is sought. */
    return local_s - arrive_zone(ask, local_s - arrive_zone(ask, local_s));
}

bool arrival_set_start(struct arrival *out, const struct format_ask *ask,
                       int64_t utc_s)
{
    day_t real;
    if (utc_s < -SECONDS_MOST || utc_s > SECONDS_MOST)
        return false;
    arrive_when(out, utc_s, arrive_zone(ask, utc_s));
    return arrive_is_dated(out->entry.day) &&
           day_from_civil(day_civil(out->entry.day), &real);
}

static int rounded(double value, int least, int most)
{
    if (value < least - 0.5 || value >= most + 0.5)
        return UNKNOWN;
    int n = (int)(value + 0.5);
    return n >= least ? n : UNKNOWN;
}

/* Without a place for the sport it is a runner's own list of runs. */
static enum sport_sort sort_of(struct arrival *out, const struct measures *m)
{
    if (!m->has_sport)
        return SPORT_RUN;
    enum sport_sort sort = sport_of(m->sport, &out->entry.run.flags);
    if (sort != SPORT_UNKNOWN)
        return sort;
    out->odd |= 1u << ODD_GUESS;
    return arrive_looks_run(m->dist_m, m->time_s) ? SPORT_RUN : SPORT_XT;
}

static void fill_run(struct run *r, const struct measures *m)
{
    r->dist.m = (int32_t)(m->dist_m + 0.5);
    r->time.s = (int32_t)(m->time_s + 0.5);
    bool is_longer =
        m->elapsed_s > m->time_s && m->elapsed_s <= RUN_TIME_MOST_S;
    r->elapsed.s = is_longer ? (int32_t)(m->elapsed_s + 0.5) : 0;
    r->hr_avg = arrive_pulse(m->hr_avg + 0.5);
    r->hr_max = arrive_pulse(m->hr_max + 0.5);
    r->climb_m = rounded(m->climb_m, 0, RUN_CLIMB_MOST_M);
    r->rpe = rounded(m->rpe, 0, RPE_MOST);
}

static void fill_activity(struct entry *en, const struct measures *m,
                          enum activity_kind kind)
{
    en->kind = ENTRY_ACTIVITY;
    en->activity.kind = kind;
    en->activity.time.s = (int32_t)(m->time_s + 0.5);
    en->activity.rpe = rounded(m->rpe, 0, RPE_MOST);
}

bool arrival_take(struct arrival *out, const struct measures *given, char *why,
                  size_t why_size)
{
    struct measures m = *given;
    if (m.time_s < 0.5)
        m.time_s = m.elapsed_s;
    enum sport_sort sort = sort_of(out, &m);
    bool is_far = sort == SPORT_RUN && m.dist_m > RUN_DIST_MOST_M;
    if (is_far || m.time_s > RUN_TIME_MOST_S) {
        (void)text_copy(why, why_size,
                        "its distance and time are not those of a run");
        return false;
    }
    bool has_size = m.time_s >= 0.5 || (sort == SPORT_RUN && m.dist_m >= 0.5);
    if (!has_size) {
        (void)text_copy(why, why_size, "has neither a distance nor a time");
        return false;
    }
    if (sort == SPORT_RUN)
        fill_run(&out->entry.run, &m);
    else
        fill_activity(&out->entry, &m,
                      sort == SPORT_STRENGTH ? ACTIVITY_STRENGTH : ACTIVITY_XT);
    return true;
}
