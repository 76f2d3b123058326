/* A session of a FIT file as an entry of the diary. */
#include "formats/arrive.h"
#include "formats/fit_part.h"
#include "formats/fit_terms.h"

#include <string.h>

#define ANY       UNKNOWN
#define FEEL_STEP 25 /* of 0 .. 100 between two answers */

enum sort { SORT_RUN, SORT_STRENGTH, SORT_XT, SORT_PASS };

/* The first row that fits says what a session is. */
struct sport_row {
    int sport;
    int sub_sport;
    enum sort sort;
    unsigned flags;
};

// clang-format off
static const struct sport_row sports[] = {
    { FIT_SPORT_RUNNING, FIT_SUB_TREADMILL,      SORT_RUN, FLAG_TREADMILL },
    { FIT_SPORT_RUNNING, FIT_SUB_INDOOR_RUNNING, SORT_RUN, FLAG_TREADMILL },
    { FIT_SPORT_RUNNING, FIT_SUB_VIRTUAL,        SORT_RUN, FLAG_TREADMILL },
    { FIT_SPORT_RUNNING, FIT_SUB_TRAIL,          SORT_RUN, FLAG_TRAIL },
    { FIT_SPORT_RUNNING, ANY,                    SORT_RUN, 0 },
    { FIT_SPORT_FITNESS_EQUIPMENT, FIT_SUB_TREADMILL, SORT_RUN,
      FLAG_TREADMILL },
    { ANY, FIT_SUB_STRENGTH,                     SORT_STRENGTH, 0 },
    { FIT_SPORT_TRANSITION, ANY,                 SORT_PASS, 0 },
    { FIT_SPORT_MULTISPORT, ANY,                 SORT_PASS, 0 },
    { ANY, ANY,                                  SORT_XT, 0 },
};
// clang-format on

static const struct sport_row *sport_of(const struct fit_session *s)
{
    const struct sport_row *row = sports;
    while ((row->sport != ANY && row->sport != s->sport) ||
           (row->sub_sport != ANY && row->sub_sport != s->sub_sport))
        row++;
    return row;
}

static uint32_t start_of(const struct fit_session *s)
{
    if (s->start != 0 || s->end == 0)
        return s->start;
    double lasted = s->elapsed_s > 0 ? s->elapsed_s : s->timer_s;
    return lasted < (double)s->end ? s->end - (uint32_t)lasted : 0;
}

/* Time on the timer; without one, all the time from start to stop. */
static double time_of(const struct fit_session *s)
{
    if (s->timer_s > 0)
        return s->timer_s;
    if (s->elapsed_s > 0)
        return s->elapsed_s;
    return s->start != 0 && s->end > s->start ? (double)(s->end - s->start) : 0;
}

static void fill_run(const struct fit_session *s, double time_s,
                     struct entry *en)
{
    struct run *r = &en->run;
    en->kind = ENTRY_RUN;
    r->dist.m = (int32_t)(s->dist_m + 0.5);
    r->time.s = (int32_t)(time_s + 0.5);
    double elapsed = s->elapsed_s > time_s ? s->elapsed_s : time_s;
    r->elapsed.s = elapsed <= RUN_TIME_MOST_S ? (int32_t)(elapsed + 0.5) : 0;
    r->rpe = s->rpe;
    r->hr_avg = s->hr_avg;
    r->hr_max = s->hr_max;
    r->climb_m = s->climb_m;
    r->source = SOURCE_FIT;
}

/* Some watches write a pulse each second, and no mean of it. */
static void fill_pulse(const struct fit_part *p, struct run *r)
{
    const struct fit_track *t = &p->track;
    if (r->hr_avg != UNKNOWN || p->session_count > 1 || t->hr_count == 0)
        return;
    r->hr_avg = (int)((t->hr_sum + t->hr_count / 2) / t->hr_count);
    r->hr_max = t->hr_max;
}

/* How the runner felt is kept as a tag: it is no form, which is of the
 * running, and takes part in no verdict. */
static const char *feel_tag(const struct fit_session *s)
{
    static const char *const tags[] = { "felt_very_weak", "felt_weak", "",
                                        "felt_strong", "felt_very_strong" };
    return s->feel != UNKNOWN ? tags[(s->feel + FEEL_STEP / 2) / FEEL_STEP]
                              : "";
}

static void fill_activity(const struct fit_session *s, double time_s,
                          enum activity_kind kind, struct entry *en)
{
    en->kind = ENTRY_ACTIVITY;
    en->activity.kind = kind;
    en->activity.time.s = (int32_t)(time_s + 0.5);
    en->activity.rpe = s->rpe;
    en->activity.source = SOURCE_FIT;
}

enum fit_made fit_entry(const struct fit_part *p, const struct fit_session *s,
                        const struct format_ask *ask, struct arrival *out)
{
    const struct sport_row *row = sport_of(s);
    double time_s = time_of(s);
    if (row->sort == SORT_PASS)
        return FIT_PASSED;
    if (arrive_is_short(!s->is_guess, s->dist_m, time_s))
        return FIT_EMPTY;
    if (!fit_is_dated(start_of(s)))
        return FIT_UNDATED;
    if (time_s > RUN_TIME_MOST_S ||
        (row->sort == SORT_RUN && s->dist_m > RUN_DIST_MOST_M))
        return FIT_UNBELIEVABLE;
    memset(out, 0, sizeof *out);
    struct entry *en = &out->entry;
    en->run = run_blank(NO_DAY);
    int64_t start_s = FIT_EPOCH + start_of(s);
    arrive_when(out, start_s,
                p->has_zone ? p->zone_s : arrive_zone(ask, start_s));
    switch (row->sort) {
    case SORT_RUN:
        fill_run(s, time_s, en);
        fill_pulse(p, &en->run);
        en->run.flags = row->flags;
        (void)text_copy(en->words.tags, sizeof en->words.tags, feel_tag(s));
        break;
    case SORT_STRENGTH:
        fill_activity(s, time_s, ACTIVITY_STRENGTH, en);
        break;
    case SORT_XT:
    case SORT_PASS:
        fill_activity(s, time_s, ACTIVITY_XT, en);
        break;
    }
    return FIT_MADE;
}
