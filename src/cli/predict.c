#include "cli/json.h"

#include <math.h>

static span_t seconds(double s)
{
    return (span_t){ (int32_t)lround(s) };
}

static json_t *prediction_json(const struct prediction *p)
{
    return json_pack(
        "{s:s, s:o, s:o, s:o, s:o, s:b}", "race", goal_kind_word(p->kind),
        "distance_m", json_metres(goal_kind_dist(p->kind)), "equal_fitness_s",
        json_seconds(seconds(p->equal_s)), "riegel_s",
        json_seconds(seconds(p->riegel_s)), "your_mileage_s",
        json_seconds(seconds(p->mileage_s)), "low_confidence", p->is_unsure);
}

static void put_prediction(struct text *page, const struct prediction *p)
{
    char q[QUANTITY_TEXT];
    text_add(page, "  %-10s equal fitness %8s", goal_kind_word(p->kind),
             quantity_time(q, seconds(p->equal_s)));
    if (p->mileage_s > 0)
        text_add(page, "   your mileage %s",
                 quantity_time(q, seconds(p->mileage_s)));
    else if (p->riegel_s > 0)
        text_add(page, "   Riegel %s", quantity_time(q, seconds(p->riegel_s)));
    text_put(page, p->is_unsure ? "   (low confidence)\n" : "\n");
}

static bool run(struct call *c, struct err *e)
{
    static const enum goal_kind kinds[] = { GOAL_5K, GOAL_10K, GOAL_HALF,
                                            GOAL_MARATHON };
    struct app *a = c->app;
    char line[160];
    struct text t = text_on(line, sizeof line);
    if (!app_week(a, a->today, e))
        return false;
    const char *basis = basis_words(a, &t);
    json_t *list = json_array();
    struct text page = page_begin();
    if (basis != NULL)
        text_add(&page, "fitness index %.1f, from: %s\n", a->week.basis.index,
                 basis);
    else
        text_put(&page, "no race or test of the last 12 weeks to predict "
                        "from: log one as 'race'\n");
    for (size_t i = 0; basis != NULL && i < COUNT_OF(kinds); i++) {
        struct prediction p =
            prediction_of(&a->facts, &a->days, &a->week.basis, kinds[i]);
        (void)json_array_append_new(list, prediction_json(&p));
        put_prediction(&page, &p);
    }
    if (c->is_json)
        json_print(&c->out,
                   json_pack("{s:o, s:o, s:O}", "fitness_index",
                             basis != NULL
                                 ? json_rounded(a->week.basis.index, 1)
                                 : json_null(),
                             "basis", json_text(basis), "predictions", list));
    else
        page_print(c, &page);
    json_decref(list);
    return true;
}

const struct command command_predict = {
    .name = "predict",
    .usage = "",
    .help = "race times at this fitness, and what they rest on",
    .needs = NEEDS_DIARY_READ,
    .run = run,
};
