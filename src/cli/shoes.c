#include "cli/json.h"

#include "milepost/runs.h"

static void put_shoe(struct call *c, const struct shoe_sum *s)
{
    char km[QUANTITY_TEXT];
    char hours[QUANTITY_TEXT];
    char first[DAY_TEXT];
    char last[DAY_TEXT];
    char name[SHOE_TEXT];
    char line[160];
    struct text t = text_on(line, sizeof line);
    utf8_clean(name, sizeof name, s->name);
    text_put(&t, name[0] != '\0' ? name : "(none named)");
    text_pad(&t, 22);
    text_add(
        &t, "%8s %6d  %s .. %s  %9s\n",
        quantity_dist(km, (dist_t){ (int32_t)s->dist_m }, c->app->look.units),
        s->runs, day_format(s->first, first), day_format(s->last, last),
        quantity_hours(hours, (span_t){ (int32_t)s->time_s }));
    out_put(&c->out, line);
}

static json_t *json_shoe(const struct shoe_sum *s)
{
    return json_pack("{s:o, s:i, s:I, s:I, s:o, s:o}", "shoe",
                     json_filled(s->name), "runs", s->runs, "distance_m",
                     (json_int_t)s->dist_m, "duration_s", (json_int_t)s->time_s,
                     "first", json_day(s->first), "last", json_day(s->last));
}

static bool run(struct call *c, struct err *e)
{
    static struct shoe_sum shoes[SHOES_MOST];
    int count;
    if (!app_shoes(c->app, shoes, &count, e))
        return false;
    json_t *list = json_array();
    if (!c->is_json && count > 0)
        out_add(&c->out, "%-22s%8s %6s  %-24s  %9s\n", "pair",
                quantity_unit(c->app->look.units), "runs", "worn", "time");
    for (int i = 0; i < count; i++) {
        if (!c->is_json)
            put_shoe(c, &shoes[i]);
        (void)json_array_append_new(list, json_shoe(&shoes[i]));
    }
    if (c->is_json)
        json_print(&c->out, json_pack("{s:O}", "shoes", list));
    else if (count == 0)
        out_put(&c->out, "no run yet; 'log 10k 52:30 shoe:pegs' names a "
                         "pair\n");
    else if (count == 1 && shoes[0].name[0] == '\0')
        out_put(&c->out, "no pair is named: 'log 10k 52:30 shoe:pegs' does; "
                         "'retag since:-28d -- shoe:pegs' for many\n");
    json_decref(list);
    return true;
}

const struct command command_shoes = {
    .name = "shoes",
    .usage = "",
    .help = "how far each pair was worn, the last one first",
    .needs = NEEDS_DIARY_READ,
    .run = run,
};
