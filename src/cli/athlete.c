#include "cli/json.h"

#define FACTS_MOST 64

static json_t *level_json(const struct level_reading *l, const char *why)
{
    return json_pack("{s:s, s:b, s:o, s:o, s:o}", "level", level_word(l->level),
                     "is_stated", l->is_stated, "weekly_m",
                     json_metres(l->weekly), "months", json_count(l->months),
                     "why", json_text(why));
}

static void put_fact(struct call *c, const struct athlete_fact *fact,
                     json_t *all)
{
    char date[DAY_TEXT];
    if (!c->is_json)
        out_add(&c->out, "%-18s %-20s from %s\n", fact->key, fact->value,
                day_format(fact->from, date));
    (void)json_array_append_new(
        all, json_pack("{s:s, s:o, s:o}", "key", fact->key, "value",
                       json_text(fact->value), "from", json_day(fact->from)));
}

static bool show(struct call *c, struct err *e)
{
    static struct athlete_fact facts[FACTS_MOST];
    int count;
    if (!app_facts_of_athlete(c->app, facts, FACTS_MOST, &count, e))
        return false;
    if (!app_week(c->app, c->app->today, e))
        return false;
    char why[400];
    struct text t = text_on(why, sizeof why);
    const struct level_reading *level = &c->app->week.level;
    words_level(&t, level, &c->app->look);
    json_t *all = json_array();
    for (int i = 0; i < count; i++)
        put_fact(c, &facts[i], all);
    if (c->is_json)
        json_print(&c->out, json_pack("{s:O, s:o}", "athlete", all, "level",
                                      level_json(level, why)));
    else if (count == 0)
        out_put(&c->out, "nothing is known yet: milepost athlete level "
                         "intermediate weekly_km 40 days tue,thu,sun\n");
    if (!c->is_json) {
        struct text page = page_begin();
        text_put(&page, "judged as ");
        text_wrap(&page, why, c->app->look.width, 10);
        text_put(&page, "\n");
        page_print(c, &page);
    }
    json_decref(all);
    return true;
}

static bool run(struct call *c, struct err *e)
{
    day_t from;
    if (c->count == 0)
        return show(c, e);
    if (c->count % 2 != 0)
        return call_usage(c, e);
    if (!call_date_option(c, "from", &from, e))
        return false;
    if (!day_is(from))
        from = c->app->today;
    if (!app_athlete_set_all(c->app, c->count, (const char *const *)c->word,
                             from, e))
        return false;
    if (!c->is_json)
        out_add(&c->out, "kept %d fact%s\n", c->count / 2,
                c->count > 2 ? "s" : "");
    return show(c, e);
}

static const struct option_row options[] = {
    { "from", 0, "DATE", "the day it holds from (standard: today)" },
    { NULL, 0, NULL, NULL },
};

const struct command command_athlete = {
    .name = "athlete",
    .usage = "[KEY VALUE]... [--from DATE]",
    .help = "who runs: what a plan and a verdict are fitted to",
    .more = "keys: sex birth_year level hr_max hr_rest hr_threshold "
            "fitness_index\nweekly_km longest_km status days minutes_mon .. "
            "minutes_sun long_day\nhard_days runs experience_months\n"
            "heart, kidney or metabolic disease, or new symptoms: ask a "
            "doctor first\n",
    .options = options,
    .needs = NEEDS_DIARY,
    .most = -1,
    .run = run,
};
