/* Fitness: what a new race or test says, and whether it is taken. */
#include "app/room.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* ---- before and after */

static bool read_today(struct app *a, struct err *e)
{
    if (!store_facts(a->store, day_monday(a->today), a->today, &a->scratch, e))
        return false;
    facts_meet(&a->scratch);
    return true;
}

static day_t result_day(const struct facts *f)
{
    int last = index_result(f, f->today, f->run_count);
    return last == UNKNOWN ? NO_DAY : f->runs[last].day;
}

bool form_begin(struct app *a, struct index_change *out, struct err *e)
{
    memset(out, 0, sizeof *out);
    if (!read_today(a, e))
        return false;
    out->before = out->after = index_on(&a->scratch, a->today);
    out->offer = index_offered(&a->scratch, a->today);
    out->day = result_day(&a->scratch);
    return true;
}

bool form_end(struct app *a, struct index_change *out, struct err *e)
{
    double offered = out->offer.index;
    if (!read_today(a, e))
        return false;
    out->after = index_on(&a->scratch, a->today);
    out->offer = index_offered(&a->scratch, a->today);
    out->day = result_day(&a->scratch);
    if (fabs(out->offer.index - offered) < INDEX_SAME) /* no news */
        out->offer = (struct index_offer){ .day = NO_DAY };
    return true;
}

/* ---- what is said last */

bool form_hear(struct app *a, const struct run *r, struct err *e)
{
    struct athlete_fact facts[ATHLETE_COUNT];
    int count;
    bool is_result = r->purpose == PURPOSE_RACE || r->purpose == PURPOSE_TEST;
    int old = day_diff(a->today, r->day);
    if (!is_result || old > INDEX_HOLD_DAYS ||
        index_of_race(r->dist, r->time) <= 0.0)
        return true;
    if (!store_athlete_facts(a->store, a->today, facts, ATHLETE_COUNT, &count,
                             e))
        return false;
    for (int i = 0; i < count; i++)
        if (strcmp(facts[i].key, "fitness_index") == 0 &&
            facts[i].from.n == a->today.n)
            return store_put_fact(a->store, "fitness_index", "", a->today, e);
    return true;
}

static bool state(struct app *a, double index, day_t from, const char *label,
                  struct err *e)
{
    char value[16] = "";
    if (index > 0.0)
        (void)snprintf(value, sizeof value, "%.2f", index);
    if (!store_begin(a->store, label, e))
        return false;
    return app_end(a, store_put_fact(a->store, "fitness_index", value, from, e),
                   e);
}

bool app_index_keep(struct app *a, struct index_change *out, struct err *e)
{
    if (!form_begin(a, out, e))
        return false;
    const struct facts *f = &a->scratch;
    int last = index_result(f, a->today, f->run_count);
    if (last == UNKNOWN)
        return err_set(e, ERR_INPUT,
                       "no race or test of the last 12 weeks: there is nothing "
                       "to keep the paces from");
    day_t day = f->runs[last].day;
    if (out->before.is_stated && out->before.day.n >= day.n)
        return err_set(e, ERR_INPUT,
                       "the paces come from what you stated already; 'paces "
                       "--take' takes what the races say");
    struct index_basis old = index_on(f, day_add(day, -1));
    if (old.index <= 0.0)
        return err_set(e, ERR_INPUT,
                       "there was no index before that result; say one with "
                       "'athlete fitness_index 45'");
    return state(a, old.index, day, "paces keep", e) && form_end(a, out, e);
}

bool app_index_take(struct app *a, struct index_change *out, struct err *e)
{
    if (!form_begin(a, out, e))
        return false;
    struct index_offer offer = out->offer;
    if (offer.index <= 0.0)
        return err_set(e, ERR_INPUT,
                       "the paces are what the races and tests say: there is "
                       "nothing else to take");
    bool ok = offer.is_lower ? state(a, offer.index, offer.day, "paces take", e)
                             : state(a, 0.0, a->scratch.athlete.fitness_day,
                                     "paces take", e);
    return ok && form_end(a, out, e);
}
