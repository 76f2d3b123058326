/* Signs of being worn down, over two weeks. science.md F5. */
#include "measure/wear.h"

#include "measure/body.h"

#define WEAR_DAYS    14
#define BODY_LEAST   7 /* mornings of 14 that must say it [H] */
#define ITEM_BAD     6 /* of 7 */
#define SESSIONS_MIN 4 /* fewer planned say nothing [H] */
#define ILL_DAYS     30
#define ILL_APART    7   /* days between two illnesses, else it is one [H] */
#define MOOD_FALL    1.0 /* of 5: a change of mood [H] */
#define MOOD_BEFORE  28  /* days it is held against */

void wear_see(struct wear_of *w, enum wear_sign sign, double value,
              bool is_seen)
{
    w->out->value[sign] = value;
    w->out->is_seen[sign] = is_seen;
    w->out->count += is_seen;
}

/* ---- what the mornings say */

static int item_of(const struct checkin *c, int item)
{
    const int items[] = { c->sleepq, c->fatigue, c->stress, c->soreness };
    return items[item];
}

#define ITEMS 4

/* The longest row of days on which one item was bad; a day that does not say
 * ends it. */
static void see_heavy(struct wear_of *w)
{
    int row[ITEMS] = { 0 };
    int longest = 0;
    for (day_t day = w->from; day.n <= w->day.n; day = day_add(day, 1)) {
        struct checkin c = body_on(w->f, day);
        for (int i = 0; i < ITEMS; i++) {
            row[i] = item_of(&c, i) >= ITEM_BAD ? row[i] + 1 : 0;
            longest = int_most(longest, row[i]);
        }
    }
    wear_see(w, WEAR_HEAVY, longest, longest >= w->v[SETTING_W14_HEAVY]);
}

/* Mean of two weeks; false where too few mornings say it. */
static bool mean_of(const struct wear_of *w, enum body_field field,
                    double *mean)
{
    double series[BODY_SERIES_MAX];
    int n = body_series(w->f, field, w->from, w->day, series);
    *mean = series_mean(series, n);
    return n >= BODY_LEAST;
}

static void see_mean(struct wear_of *w, enum wear_sign sign,
                     enum body_field field, double most)
{
    double mean;
    bool is_known = mean_of(w, field, &mean);
    wear_see(w, sign, is_known ? mean : 0.0, is_known && mean <= most);
}

static void see_sleep(struct wear_of *w)
{
    double mean;
    bool is_known = mean_of(w, BODY_SLEEP, &mean);
    double hours = is_known ? mean / 60.0 : 0.0;
    wear_see(w, WEAR_SLEEP, hours, is_known && hours < w->v[SETTING_W14_SLEEP]);
}

/* ---- sessions left out */

static bool ran_on(const struct facts *f, day_t day)
{
    int i = facts_run_from(f, day);
    return i < f->run_count && f->runs[i].day.n == day.n;
}

/* Why a session was left out; NONE: it was run, or nobody said. */
static enum skip_reason skip_of(const struct facts *f, const struct session *s)
{
    if (s->skipped != SKIP_NONE)
        return s->skipped;
    for (int i = 0; i < f->mark_count && !ran_on(f, s->day); i++)
        if (f->marks[i].day.n == s->day.n && f->marks[i].is_skip)
            return f->marks[i].reason;
    return SKIP_NONE;
}

/* Only what was said to be skipped: a run nobody logged may have been run. */
static void see_skipped(struct wear_of *w)
{
    const struct plan *p = &w->f->plan;
    int sessions = 0;
    int skipped = 0;
    for (int i = plan_session_from(p, w->from);
         w->f->has_plan && i < p->session_count &&
         p->sessions[i].day.n <= w->day.n;
         i++) {
        const struct session *s = &p->sessions[i];
        if (!session_is_run(s))
            continue;
        enum skip_reason why = skip_of(w->f, s);
        sessions++;
        skipped += why != SKIP_NONE && why != SKIP_ILL;
    }
    double percent = sessions >= SESSIONS_MIN ? 100.0 * skipped / sessions : 0;
    wear_see(w, WEAR_SKIPPED, percent,
             percent > 0.0 && percent >= w->v[SETTING_W14_SKIPPED]);
}

/* ---- illnesses */

static bool is_ill_on(const struct facts *f, day_t day)
{
    for (int i = facts_checkin_from(f, day);
         i < f->checkin_count && f->checkins[i].day.n == day.n; i++)
        if (f->checkins[i].illness > ILLNESS_NONE)
            return true;
    for (int i = facts_run_from(f, day);
         i < f->run_count && f->runs[i].day.n == day.n; i++)
        if (f->runs[i].is_ill)
            return true;
    for (int i = 0; i < f->mark_count; i++)
        if (f->marks[i].day.n == day.n && f->marks[i].reason == SKIP_ILL)
            return true;
    return false;
}

/* A second illness is one that began a week after the first, with a run in
 * between: days that say nothing may be the same one. */
static void see_ill(struct wear_of *w)
{
    int times = 0;
    day_t last = NO_DAY;
    bool was_well = true;
    for (day_t day = day_add(w->day, 1 - ILL_DAYS); day.n <= w->day.n;
         day = day_add(day, 1)) {
        if (!is_ill_on(w->f, day)) {
            was_well |= ran_on(w->f, day);
            continue;
        }
        if (times == 0 || (was_well && day_diff(day, last) > ILL_APART))
            times++;
        last = day;
        was_well = false;
    }
    wear_see(w, WEAR_ILL, times, times >= w->v[SETTING_W14_ILL]);
}

/* ---- all of them */

static bool is_mood_changed(const struct wear_of *w)
{
    double now;
    double series[BODY_SERIES_MAX];
    int n = body_series(w->f, BODY_MOOD, day_add(w->from, -MOOD_BEFORE),
                        day_add(w->from, -1), series);
    bool has_fallen = mean_of(w, BODY_MOOD, &now) && n >= BODY_LEAST &&
                      series_mean(series, n) - now >= MOOD_FALL;
    return has_fallen || w->out->is_seen[WEAR_MOOD] ||
           w->out->is_seen[WEAR_MOTIVATION];
}

struct wear_reading wear_by(struct zone_book *z, const struct settings *set,
                            day_t day)
{
    const struct facts *f = z->f;
    struct wear_reading out = { .count = 0 };
    struct wear_of w = { f, z, set->v, day_add(day, 1 - WEAR_DAYS), day, &out };
    see_heavy(&w);
    see_mean(&w, WEAR_MOTIVATION, BODY_MOTIVATION,
             set->v[SETTING_W14_MOTIVATION]);
    see_mean(&w, WEAR_MOOD, BODY_MOOD, set->v[SETTING_W14_MOOD]);
    see_skipped(&w);
    see_ill(&w);
    see_sleep(&w);
    if (f->athlete.condition != CONDITION_NONE)
        return out; /* pace tells nothing then (F4b) */
    wear_see_effort(&w);
    wear_see_slower(&w);
    out.is_down_long = wear_is_down_long(&w) && is_mood_changed(&w);
    return out;
}

struct wear_reading wear_on(const struct facts *f, const struct settings *set,
                            day_t day)
{
    struct zone_book book;
    zone_book_open(&book, f);
    return wear_by(&book, set, day);
}
