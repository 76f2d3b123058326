#include "cli/json.h"

#include "milepost/runs.h"

#include <string.h>

/* "41:21  4:08  Sun 2026-09-20  race" */
static void put_effort(struct text *t, const struct app *a, enum record_id id,
                       struct effort of, day_t day, enum purpose purpose)
{
    char q[QUANTITY_TEXT];
    char date[DAY_TEXT];
    enum units u = a->look.units;
    text_add(t, "%9s", quantity_time(q, of.time));
    text_add(t, "  %6s",
             quantity_pace(q, unit_pace(record_dist(id), of.time), u));
    text_add(t, "  %s %s  ", day_short(day), day_format(day, date));
    text_put(t, purpose == PURPOSE_NONE ? "run" : purpose_label(purpose));
    if (effort_is_within(of, record_dist(id)))
        text_add(t, ", within %s", quantity_dist_unit(q, of.of, u));
}

static void put_record(struct text *t, const struct app *a, enum record_id id,
                       const struct record *r)
{
    text_add(t, "%-9s", record_label(id));
    put_effort(t, a, id, r->ever, r->ever_day, r->ever_purpose);
    text_put(t, "\n");
    if (!record_has_year(r))
        return;
    text_add(t, "%9s", "  a year");
    put_effort(t, a, id, r->year, r->year_day, r->year_purpose);
    text_put(t, "\n");
}

static json_t *json_effort(enum record_id id, struct effort of, struct id run,
                           day_t day, enum purpose purpose)
{
    if (of.time.s == 0)
        return json_null();
    return json_pack("{s:o, s:i, s:o, s:o, s:o, s:o, s:b}", "duration_s",
                     json_seconds(of.time), "s_per_km",
                     (int)unit_pace(record_dist(id), of.time).s_per_km,
                     "run_id", json_id(run), "date", json_day(day), "purpose",
                     json_purpose(purpose), "within_m", json_metres(of.of),
                     "is_mean_pace", effort_is_within(of, record_dist(id)));
}

static json_t *json_record(enum record_id id, const struct record *r)
{
    return json_pack(
        "{s:s, s:o, s:o, s:o}", "record", record_word(id), "distance_m",
        json_metres(record_dist(id)), "ever",
        json_effort(id, r->ever, r->ever_run, r->ever_day, r->ever_purpose),
        "year",
        json_effort(id, r->year, r->year_run, r->year_day, r->year_purpose));
}

static bool find(struct app *a, struct record out[RECORD_COUNT], struct err *e)
{
    day_t first;
    day_t last;
    memset(out, 0, RECORD_COUNT * sizeof *out);
    if (!app_span(a, &first, &last, e))
        return false;
    return !day_is(first) || app_records(a, first, a->today, out, e);
}

static bool run(struct call *c, struct err *e)
{
    static struct record records[RECORD_COUNT];
    struct text page = page_begin();
    json_t *list = json_array();
    bool has_any = false;
    bool ok = find(c->app, records, e);
    for (int i = 0; ok && i < RECORD_COUNT; i++) {
        enum record_id id = (enum record_id)i;
        (void)json_array_append_new(list, json_record(id, &records[i]));
        if (records[i].ever.time.s == 0)
            continue;
        has_any = true;
        put_record(&page, c->app, id, &records[i]);
    }
    if (has_any)
        text_put(&page, "\n'within' a longer stretch: at its mean pace. "
                        "Treadmills are left out.\n");
    else
        text_put(&page, "no run of a kilometre or more with a distance and a "
                        "time yet\n");
    if (ok && c->is_json)
        json_print(&c->out, json_pack("{s:O}", "records", list));
    else if (ok)
        page_print(c, &page);
    json_decref(list);
    return ok;
}

const struct command command_records = {
    .name = "records",
    .usage = "",
    .help = "the fastest 1 km to marathon, ever and of the last 365 days",
    .needs = NEEDS_DIARY_READ,
    .run = run,
};
