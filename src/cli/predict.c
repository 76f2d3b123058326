#include "cli/json.h"

#include <math.h>
#include <string.h>

static span_t seconds(double s)
{
    return (span_t){ (int32_t)lround(s) };
}

/* ---- without a race: the table, and what the goals aim at */

/* "half", "15.0 km". */
static const char *race_name(char out[QUANTITY_TEXT], dist_t dist,
                             enum units units)
{
    enum goal_kind kind = goal_kind_nearest(dist);
    if (goal_kind_dist(kind).m == dist.m)
        return goal_kind_word(kind);
    return quantity_dist_unit(out, dist, units);
}

static void put_prediction(struct text *page, const struct prediction *p,
                           enum units units)
{
    char q[QUANTITY_TEXT];
    text_add(page, "  %-10s equal fitness ", race_name(q, p->dist, units));
    text_add(page, "%8s", quantity_time(q, seconds(p->equal_s)));
    if (p->mileage_s > 0)
        text_add(page, "   your mileage %s",
                 quantity_time(q, seconds(p->mileage_s)));
    else if (p->riegel_s > 0)
        text_add(page, "   Riegel %s", quantity_time(q, seconds(p->riegel_s)));
    text_put(page, p->is_unsure ? "   (low confidence)\n" : "\n");
}

static void put_basis(struct text *page, const struct app *a)
{
    char line[160];
    char age[240];
    struct text t = text_on(line, sizeof line);
    struct text at = text_on(age, sizeof age);
    const char *basis = basis_words(a, &t);
    if (basis == NULL) {
        text_put(page, "no race or test of the last 12 weeks to predict "
                       "from: log one as 'race'\n");
        return;
    }
    text_add(page, "fitness index %.1f, from: %s\n  ", a->week.basis.index,
             basis);
    words_index_age(&at, &a->week.basis, a->today);
    text_wrap(page, age, a->look.width, 2);
    text_put(page, "\n");
}

static json_t *aims_json(const struct app *a, const struct goal *goals,
                         int count)
{
    json_t *list = json_array();
    for (int i = 0; i < count; i++) {
        const struct goal *g = &goals[i];
        if (!goal_has_time(g, a->today))
            continue;
        struct prediction p = predict_today(a, g);
        json_t *one = json_goal(g, a->today);
        (void)json_object_set_new(
            one, "aim_check",
            json_aim(&p, g->target, a->week.basis.index, &a->look));
        (void)json_array_append_new(list, one);
    }
    return list;
}

static void put_aims(struct text *page, const struct app *a,
                     const struct goal *goals, int count)
{
    for (int i = 0; i < count; i++) {
        if (!goal_has_time(&goals[i], a->today))
            continue;
        words_goal(page, &goals[i], a->today, &a->look);
        text_put(page, "\n");
        put_aim(page, a, &goals[i], 2);
    }
}

static bool table(struct call *c, struct err *e)
{
    struct app *a = c->app;
    static struct goal goals[FACTS_GOALS_MAX];
    dist_t races[OUTLOOK_RACES];
    int count;
    if (!app_goals(a, goals, FACTS_GOALS_MAX, &count, e))
        return false;
    int n = a->week.basis.index > 0.0
                ? outlook_races(goals, count, a->today, races)
                : 0;
    json_t *list = json_array();
    struct text page = page_begin();
    put_basis(&page, a);
    for (int i = 0; i < n; i++) {
        struct prediction p = predict_dist(a, races[i]);
        (void)json_array_append_new(list, json_prediction(&p));
        put_prediction(&page, &p, a->look.units);
    }
    put_aims(&page, a, goals, count);
    if (!c->is_json) {
        page_print(c, &page);
        json_decref(list);
        return true;
    }
    json_t *object = json_object();
    json_put_basis(object, a);
    (void)json_object_set_new(object, "predictions", list);
    (void)json_object_set_new(object, "goals", aims_json(a, goals, count));
    json_print(&c->out, object);
    return true;
}

/* ---- one race: its time, pace and splits */

/* A race by name or distance, or a goal of ours. */
static bool take_race(struct call *c, const char *name, struct goal *out,
                      struct err *e)
{
    struct app *a = c->app;
    enum goal_kind kind;
    dist_t dist;
    struct err none;
    bool is_kind = goal_kind_from(name, &kind) && goal_kind_dist(kind).m > 0;
    bool is_dist = !is_kind && entry_dist(name, &dist);
    if (!is_dist && app_goal_find(a, name, out, &none))
        return out->dist.m > 0 ||
               err_set(e, ERR_INPUT, "%s has no race to predict",
                       goal_kind_word(out->kind));
    if (!is_kind && !is_dist)
        return err_set(e, ERR_INPUT,
                       "'%.20s' is no race: write 5k, 10k, half, marathon, a "
                       "distance as 15k, or the id of a goal",
                       name);
    *out = (struct goal){
        .kind = is_kind ? kind : goal_kind_nearest(dist),
        .dist = is_kind ? goal_kind_dist(kind) : dist,
        .day = NO_DAY,
        .dropped = NO_DAY,
    };
    return true;
}

/* A time as an aim is read, with all that is refused there. */
static bool take_time(const struct app *a, const char *time, struct goal *g,
                      struct err *e)
{
    char race[32];
    char day[DAY_TEXT];
    struct entry_context context = { .today = a->today,
                                     .units = a->look.units };
    struct goal aimed;
    (void)snprintf(race, sizeof race, "%.3fkm", g->dist.m / 1000.0);
    const char *words[] = { race, day_format(a->today, day), "--aim", time };
    if (!goal_read(&context, (int)COUNT_OF(words), words, &aimed, e)) {
        e->column = 0; /* of the line made here */
        return false;
    }
    g->aim = AIM_TIME;
    g->target = aimed.target;
    return true;
}

static bool is_time(const char *word)
{
    span_t time;
    return entry_time(word, &time);
}

/* The time to split: the one asked for, the goal's, the slower prediction. */
static span_t time_of(const struct goal *g, const struct prediction *p)
{
    return g->aim == AIM_TIME && g->target.s > 0 ? g->target
                                                 : seconds(p->slow_s);
}

static json_t *splits_json(dist_t dist, span_t time, enum units units)
{
    struct split_mark marks[SPLITS_MAX];
    int n = even_splits(dist, time, units, marks);
    json_t *list = json_array();
    for (int i = 0; i < n; i++)
        (void)json_array_append_new(
            list, json_pack("{s:o, s:o, s:b}", "at_m", json_metres(marks[i].at),
                            "time_s", json_seconds(marks[i].time), "is_half",
                            marks[i].is_half));
    return list;
}

static void race_json(struct call *c, const struct goal *g,
                      const struct prediction *p, span_t time)
{
    const struct app *a = c->app;
    json_t *object = json_object();
    json_put_basis(object, a);
    (void)json_object_update_new(
        object, json_pack("{s:o, s:o, s:o, s:o, s:o}", "prediction",
                          p->equal_s > 0.0 ? json_prediction(p) : json_null(),
                          "aim_check",
                          json_aim(p, g->target, a->week.basis.index, &a->look),
                          "time_s", json_seconds(time), "pace_s_per_km",
                          json_pace(unit_pace(g->dist, time)), "splits",
                          splits_json(g->dist, time, a->look.units)));
    json_print(&c->out, object);
}

static void race_text(struct call *c, const struct goal *g,
                      const struct prediction *p, span_t time)
{
    struct app *a = c->app;
    char q[QUANTITY_TEXT];
    char at[QUANTITY_TEXT];
    char pace[QUANTITY_TEXT];
    struct text page = page_begin();
    put_basis(&page, a);
    if (p->equal_s > 0.0)
        put_prediction(&page, p, a->look.units);
    if (g->target.s > 0)
        put_aim(&page, a, g, 2);
    text_add(&page, "even splits, %s in %s",
             race_name(q, g->dist, a->look.units), quantity_time(at, time));
    text_add(&page, " at %s%s\n",
             quantity_pace_unit(pace, unit_pace(g->dist, time), a->look.units),
             g->target.s > 0 || p->slow_s <= p->fast_s
                 ? ""
                 : ", the slower of the two predictions");
    words_splits(&page, g->dist, time, &a->look);
    page_print(c, &page);
}

static bool race(struct call *c, struct err *e)
{
    struct goal g;
    const char *time = NULL;
    const char *name = NULL;
    for (int i = 0; i < c->count; i++) {
        const char **slot = is_time(c->word[i]) ? &time : &name;
        if (*slot != NULL)
            return call_usage(c, e);
        *slot = c->word[i];
    }
    if (name == NULL)
        return err_set(e, ERR_INPUT,
                       "%s: over which distance? write predict half %s", time,
                       time);
    if (!take_race(c, name, &g, e) ||
        (time != NULL && !take_time(c->app, time, &g, e)))
        return false;
    struct prediction p = predict_today(c->app, &g);
    span_t split = time_of(&g, &p);
    if (split.s <= 0)
        return err_set(e, ERR_INPUT,
                       "no race or test of the last 12 weeks to predict from: "
                       "log one as 'race', or name a time, as in predict half "
                       "1:45:00");
    if (c->is_json)
        race_json(c, &g, &p, split);
    else
        race_text(c, &g, &p, split);
    return true;
}

static bool run(struct call *c, struct err *e)
{
    if (!app_week(c->app, c->app->today, e))
        return false;
    return c->count == 0 ? table(c, e) : race(c, e);
}

const struct command command_predict = {
    .name = "predict",
    .usage = "[RACE|GOAL] [TIME]",
    .help = "race times at this fitness, what they rest on, even splits",
    .more =
        "  predict                  5k to marathon, and what your goals ask "
        "for\n"
        "  predict half             that race today, with even splits\n"
        "  predict half 1:45:00     the splits of that time\n"
        "RACE is 5k, 10k, half, marathon or a distance as 15k; GOAL its id "
        "or kind\n",
    .needs = NEEDS_DIARY_READ,
    .most = 2,
    .run = run,
};
