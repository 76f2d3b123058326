/* What could be raced today, what the goals ask, who runs. */
#include "milepost/outlook.h"

#include "app/room.h"

/* ---- predictions */

struct prediction predict_dist(const struct app *a, dist_t dist)
{
    struct index_basis b = index_on(&a->facts, a->today);
    return prediction_at(&a->facts, &a->days, &b, dist, 0);
}

struct prediction predict_today(const struct app *a, const struct goal *race)
{
    struct index_basis b = index_on(&a->facts, a->today);
    return prediction_at(&a->facts, &a->days, &b, race->dist, race->climb_m);
}

bool goal_has_time(const struct goal *g, day_t today)
{
    return g->aim == AIM_TIME && g->target.s > 0 && g->dist.m > 0 &&
           goal_holds(g, today);
}

void app_tell_aim(const struct app *a, const struct goal *g, struct text *out)
{
    if (!goal_has_time(g, a->today))
        return;
    struct prediction p = predict_today(a, g);
    words_aim(out, &p, g->target, index_on(&a->facts, a->today).index,
              &a->look);
    text_put(out, "\n");
}

const char *basis_words(const struct app *a, struct text *t)
{
    struct index_basis b = index_on(&a->facts, a->today);
    char date[DAY_TEXT];
    char d[QUANTITY_TEXT];
    char s[QUANTITY_TEXT];
    if (b.index <= 0)
        return NULL;
    if (b.is_stated || b.run == UNKNOWN)
        text_put(t, "stated");
    else
        text_add(t, "%s %s in %s", purpose_word(a->facts.runs[b.run].purpose),
                 quantity_dist_unit(d, b.dist, a->look.units),
                 quantity_time(s, b.time));
    text_add(t, " on %s", day_format(b.day, date));
    if (b.break_days > 0)
        text_add(t, ", %.1f before a break of %d days", b.unworn, b.break_days);
    return t->at;
}

int outlook_races(const struct goal *goals, int count, day_t today,
                  dist_t out[OUTLOOK_RACES])
{
    int n = 0;
    for (enum goal_kind k = GOAL_5K; k <= GOAL_MARATHON; k++)
        out[n++] = goal_kind_dist(k);
    for (int i = 0; i < count; i++) {
        bool is_ahead = goals[i].dist.m > 0 && goal_holds(&goals[i], today) &&
                        day_is(goals[i].day);
        for (int k = 0; k < n; k++)
            is_ahead = is_ahead && out[k].m != goals[i].dist.m;
        if (is_ahead)
            out[n++] = goals[i].dist;
    }
    return n;
}

/* ---- goals: those in force, then those behind */

static bool comes_before(const struct goal *g, const struct goal *than,
                         day_t today)
{
    bool holds = goal_holds(g, today);
    if (holds != goal_holds(than, today))
        return holds;
    if (!holds)
        return g->day.n > than->day.n;
    return goal_comes_first(g, than);
}

static bool read_goals(struct app *a, struct outlook *out, struct err *e)
{
    struct goal *g = out->goals;
    int count;
    if (!store_goals(a->store, g, FACTS_GOALS_MAX, &count, e))
        return false;
    for (int i = 1; i < count; i++) {
        struct goal one = g[i];
        int at = i;
        for (; at > 0 && comes_before(&one, &g[at - 1], a->today); at--)
            g[at] = g[at - 1];
        g[at] = one;
    }
    out->goal_count = 0;
    while (out->goal_count < count && goal_holds(&g[out->goal_count], a->today))
        out->goal_count++;
    out->past_count = count - out->goal_count;
    return true;
}

bool app_outlook(struct app *a, struct outlook *out, struct err *e)
{
    dist_t races[OUTLOOK_RACES];
    if (!app_week(a, a->today, e) || !read_goals(a, out, e))
        return false;
    days_of(&a->facts, &a->days);
    out->basis = index_on(&a->facts, a->today);
    out->paces = paces_of(out->basis.index);
    out->level = a->week.level;
    out->race_count = 0;
    if (out->basis.index > 0.0)
        out->race_count =
            outlook_races(out->goals, out->goal_count, a->today, races);
    for (int i = 0; i < out->race_count; i++)
        out->races[i] = predict_dist(a, races[i]);
    return outlook_who(a, out, e);
}
