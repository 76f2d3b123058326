#include "cli/json.h"

static json_t *json_laps(const struct trace *t)
{
    json_t *list = json_array();
    for (int i = 0; i < t->lap_count; i++) {
        const struct lap *l = &t->laps[i];
        (void)json_array_append_new(
            list,
            json_pack("{s:o, s:o, s:o, s:o}", "purpose",
                      json_purpose(l->purpose), "distance_m",
                      json_metres(l->dist), "duration_s", json_seconds(l->time),
                      "hr_avg", json_count(l->hr_avg)));
    }
    return list;
}

static json_t *json_at(const struct along *w, enum along_kind k, int point)
{
    double v = w->value[k][point];
    return isnan(v) ? json_null() : json_rounded(v, 0);
}

/* The curves, point by point; null where there is none. */
static json_t *json_along(const struct along *w)
{
    if (w->basis == ALONG_NONE)
        return json_null();
    json_t *points = json_array();
    for (int i = 0; i < ALONG_POINTS; i++)
        (void)json_array_append_new(
            points,
            json_pack("{s:i, s:o, s:o, s:o}", w->is_timed ? "at_s" : "at_m",
                      (int)along_place(w, i), "pace_s_per_km",
                      json_at(w, ALONG_PACE, i), "hr",
                      json_at(w, ALONG_PULSE, i), "height_m",
                      json_at(w, ALONG_HEIGHT, i)));
    return json_pack("{s:s, s:o}", "basis", along_basis_word(w->basis),
                     "points", points);
}

/* Why it is taken for what it is: said, or proposed by its own parts. */
static json_t *json_executed(const struct app *a, int reading)
{
    char why[400];
    struct text t = text_on(why, sizeof why);
    words_executed(&t, &a->facts, &a->week.runs[reading], &a->look);
    return json_filled(why);
}

static bool run(struct call *c, struct err *e)
{
    struct app *a = c->app;
    static struct run_words words;
    int reading;
    if (!app_run(a, c->word[0], &words, &reading, e))
        return false;
    if (reading == UNKNOWN)
        return err_set(e, ERR_LIMIT, "the run is beyond the %d a week can hold",
                       WEEK_RUNS_MAX);
    if (!app_along(a, a->week.runs[reading].run, e))
        return false;
    if (c->is_json) {
        a->look.color = false;
        json_t *object = json_run(a, reading);
        (void)json_object_set_new(object, "purpose_why",
                                  json_executed(a, reading));
        (void)json_object_set_new(object, "note", json_filled(words.note));
        (void)json_object_set_new(object, "tags", json_filled(words.tags));
        (void)json_object_set_new(object, "shoe", json_filled(words.shoe));
        (void)json_object_set_new(object, "line", json_filled(words.line));
        (void)json_object_set_new(object, "laps", json_laps(&a->trace));
        (void)json_object_set_new(object, "along", json_along(&a->along));
        json_print(&c->out, object);
        return true;
    }
    char id[ID_TEXT];
    const struct run *r = &a->facts.runs[a->week.runs[reading].run];
    struct text page = page_begin();
    text_add(&page, "%s  ", app_short(a, r->id, id));
    words_run(&page, &a->facts, &a->week, reading, &words, &a->look);
    words_laps(&page, &a->trace, &a->look);
    page_print(c, &page);
    return true;
}

const struct command command_run = {
    .name = "run",
    .usage = "ID",
    .help = "one run with its segments, its pieces and why",
    .needs = NEEDS_DIARY_READ,
    .least = 1,
    .most = 1,
    .run = run,
};
