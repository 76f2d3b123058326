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

/* What is said once: to a new athlete, and with a status just set. */
struct care {
    const char *sentence[2];
    int count;
};

static void care_add(struct care *care, const char *sentence)
{
    if (sentence != NULL)
        care->sentence[care->count++] = sentence;
}

static json_t *care_json(const struct care *care)
{
    json_t *list = json_array();
    for (int i = 0; i < care->count; i++)
        (void)json_array_append_new(list, json_text(care->sentence[i]));
    return list;
}

static void put_care(struct call *c, const struct care *care)
{
    struct text page = page_begin();
    for (int i = 0; i < care->count; i++) {
        text_wrap(&page, care->sentence[i], c->app->look.width, 0);
        text_put(&page, "\n");
    }
    page_print(c, &page);
}

static bool show(struct call *c, const struct care *care, struct err *e)
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
        json_print(&c->out,
                   json_pack("{s:O, s:o, s:o}", "athlete", all, "level",
                             level_json(level, why), "care", care_json(care)));
    else if (count == 0)
        out_put(&c->out, "nothing is known yet: milepost athlete level "
                         "intermediate weekly_km 40 days tue,thu,sun\n");
    if (!c->is_json) {
        struct text page = page_begin();
        text_put(&page, "judged as ");
        text_wrap(&page, why, c->app->look.width, 10);
        text_put(&page, "\n");
        page_print(c, &page);
        put_care(c, care);
    }
    json_decref(all);
    return true;
}

/* Before the facts are set: is this the first one, and a status among them? */
static bool care_of(struct call *c, struct care *care, struct err *e)
{
    static struct athlete_fact facts[FACTS_MOST];
    int count;
    enum condition condition;
    if (!app_facts_of_athlete(c->app, facts, FACTS_MOST, &count, e))
        return false;
    if (count == 0)
        care_add(care, words_care_first());
    for (int i = 0; i + 1 < c->count; i += 2)
        if (text_is(c->word[i], "status") &&
            condition_from(c->word[i + 1], &condition)) {
            care_add(care, words_care(condition));
            break;
        }
    return true;
}

static bool run(struct call *c, struct err *e)
{
    day_t from;
    struct care care = { .count = 0 };
    if (c->count == 0)
        return show(c, &care, e);
    if (c->count % 2 != 0)
        return call_usage(c, e);
    if (!call_date_option(c, "from", &from, e))
        return false;
    if (!day_is(from))
        from = c->app->today;
    if (!care_of(c, &care, e))
        return false;
    if (!app_athlete_set_all(c->app, c->count, (const char *const *)c->word,
                             from, e))
        return false;
    if (!c->is_json)
        out_add(&c->out, "kept %d fact%s\n", c->count / 2,
                c->count > 2 ? "s" : "");
    return show(c, &care, e);
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
