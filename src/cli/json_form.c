/* Fitness, paces and predictions: as JSON, and the lines commands share. */
#include "cli/json.h"

#include <math.h>

static span_t seconds(double s)
{
    return (span_t){ (int32_t)lround(s) };
}

void json_put_basis(json_t *object, const struct app *a)
{
    const struct index_basis *b = &a->week.basis;
    bool is_known = b->index > 0.0;
    char line[160];
    struct text t = text_on(line, sizeof line);
    (void)json_object_set_new(object, "fitness_index",
                              is_known ? json_rounded(b->index, 1)
                                       : json_null());
    (void)json_object_set_new(object, "basis", json_text(basis_words(a, &t)));
    (void)json_object_set_new(object, "basis_date",
                              json_day(is_known ? b->day : NO_DAY));
    (void)json_object_set_new(
        object, "basis_days",
        is_known ? json_integer(day_diff(a->today, b->day)) : json_null());
    (void)json_object_set_new(object, "is_stated",
                              is_known ? json_boolean(b->is_stated)
                                       : json_null());
}

static json_t *pulses(const struct athlete *a)
{
    static const enum pace_name names[] = { PACE_EASY, PACE_MARATHON,
                                            PACE_THRESHOLD, PACE_INTERVAL };
    json_t *list = json_array();
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        int low, high;
        if (pulse_for(a, names[i], &low, &high))
            (void)json_array_append_new(
                list,
                json_pack("{s:s, s:i, s:i}", "pace", pace_name_word(names[i]),
                          "from_bpm", low, "to_bpm", high));
    }
    return list;
}

json_t *json_paces(const struct app *a)
{
    const struct paces *p = &a->week.paces;
    json_t *object = json_object();
    json_put_basis(object, a);
    (void)json_object_update_new(
        object,
        json_pack("{s:o, s:o, s:o, s:o, s:o, s:o, s:o}", "easy_slow_s_per_km",
                  json_pace(p->easy_slow), "easy_fast_s_per_km",
                  json_pace(p->easy_fast), "marathon_s_per_km",
                  json_pace(p->of[PACE_MARATHON]), "threshold_s_per_km",
                  json_pace(p->of[PACE_THRESHOLD]), "interval_s_per_km",
                  json_pace(p->of[PACE_INTERVAL]), "repetition_s_per_km",
                  json_pace(p->of[PACE_REPETITION]), "pulse",
                  pulses(&a->facts.athlete)));
    return object;
}

static json_t *index_json(double index)
{
    if (index <= 0.0)
        return json_null();
    struct paces p = paces_of(index);
    return json_pack("{s:o, s:o, s:o, s:o, s:o}", "fitness_index",
                     json_rounded(index, 1), "easy_slow_s_per_km",
                     json_pace(p.easy_slow), "easy_fast_s_per_km",
                     json_pace(p.easy_fast), "threshold_s_per_km",
                     json_pace(p.of[PACE_THRESHOLD]), "interval_s_per_km",
                     json_pace(p.of[PACE_INTERVAL]));
}

json_t *json_index_change(const struct index_change *c)
{
    if (!index_is_changed(c) && c->offer.index <= 0.0)
        return json_null();
    return json_pack("{s:o, s:o, s:o, s:o, s:b}", "date", json_day(c->day),
                     "before", index_json(c->before.index), "after",
                     index_json(c->after.index), "offered",
                     index_json(c->offer.index), "to_be_asked",
                     index_is_asked(c));
}

json_t *json_prediction(const struct prediction *p)
{
    enum goal_kind kind = goal_kind_nearest(p->dist);
    bool is_own = goal_kind_dist(kind).m != p->dist.m;
    char name[QUANTITY_TEXT];
    (void)snprintf(name, sizeof name, "%gk", p->dist.m / 1000.0);
    return json_pack("{s:s, s:o, s:o, s:o, s:o, s:o, s:o, s:b}", "race",
                     is_own ? name : goal_kind_word(kind), "distance_m",
                     json_metres(p->dist), "equal_fitness_s",
                     json_seconds(seconds(p->equal_s)), "riegel_s",
                     json_seconds(seconds(p->riegel_s)), "your_mileage_s",
                     json_seconds(seconds(p->mileage_s)), "range_fast_s",
                     json_seconds(seconds(p->fast_s)), "range_slow_s",
                     json_seconds(seconds(p->slow_s)), "low_confidence",
                     p->is_unsure);
}

json_t *json_aim(const struct prediction *p, span_t target, double index,
                 const struct look *look)
{
    if (target.s <= 0)
        return json_null();
    char line[400];
    struct text t = text_on(line, sizeof line);
    struct aim_check c = aim_check(p, target);
    bool is_known = c.reach != AIM_REACH_UNKNOWN;
    words_aim(&t, p, target, index, look);
    return json_pack(
        "{s:s, s:o, s:o, s:o, s:o, s:o, s:s}", "reach", aim_reach_word(c.reach),
        "asks_fitness_index",
        c.asks > 0.0 ? json_rounded(c.asks, 1) : json_null(), "asks_s_per_km",
        json_pace(c.pace), "from_fast_s",
        is_known ? json_integer(c.to_fast_s) : json_null(), "from_slow_s",
        is_known ? json_integer(c.to_slow_s) : json_null(), "prediction",
        is_known ? json_prediction(p) : json_null(), "message", line);
}

void put_aim(struct text *page, const struct app *a, const struct goal *g,
             int indent)
{
    char line[400];
    struct text t = text_on(line, sizeof line);
    struct prediction p = predict_today(a, g);
    words_aim(&t, &p, g->target, a->week.basis.index, &a->look);
    text_add(page, "%*s", indent, "");
    text_wrap(page, line, a->look.width, indent);
    text_put(page, "\n");
}
