/* One of the long curves, for 'trend --curve'. */
#include "cli/trend.h"

#include <stdio.h>
#include <stdlib.h>

#define WEEKS_MOST 520 /* of a point: ten years */
#define PAGE_TEXT  (512 * 1024)

static bool weeks_of(const struct call *c, int *out, struct err *e)
{
    const char *word = call_option(c, "every");
    char *end;
    *out = 1;
    if (word == NULL)
        return true;
    long value = strtol(word, &end, 10);
    if (word[0] >= '0' && word[0] <= '9' && *end == '\0' && value >= 1 &&
        value <= WEEKS_MOST) {
        *out = (int)value;
        return true;
    }
    return err_set(e, ERR_INPUT,
                   "'%.20s' is no count of weeks; write --every 4 (1 to %d)",
                   word, WEEKS_MOST);
}

bool trend_curve_of(const struct call *c, struct curve_ask *out, struct err *e)
{
    const char *name = call_option(c, "curve");
    out->has_curve = name != NULL;
    if (name == NULL && call_option(c, "every") != NULL)
        return err_set(e, ERR_INPUT, "--every goes with --curve NAME");
    if (name == NULL || curve_from(name, &out->id))
        return weeks_of(c, &out->weeks, e);
    char names[240];
    struct text t = text_on(names, sizeof names);
    for (int i = 0; i < CURVE_COUNT; i++)
        text_add(&t, " %s", curve_row((enum curve_id)i)->id);
    return err_set(e, ERR_INPUT, "'%.40s' is no curve; there are%s", name,
                   names);
}

/* ---- as JSON, in SI */

static const char *unit_of(enum curve_id id)
{
    enum input_unit unit = curve_row(id)->unit;
    if (id == CURVE_RESTING_PULSE)
        return "bpm";
    return unit == UNIT_METRES    ? "m"
           : unit == UNIT_PERCENT ? "percent"
           : unit == UNIT_PACE    ? "s_per_km"
           : unit == UNIT_HOURS   ? "s"
                                  : NULL;
}

static json_t *number(const struct curve_point *p, double value)
{
    return p->is_known ? json_rounded(value, 2) : json_null();
}

static json_t *parts_of(enum curve_id id, const struct curve_point *p)
{
    const struct curve_row *row = curve_row(id);
    json_t *parts = json_object();
    for (int i = 0; i < row->part_count; i++) {
        char key[24];
        (void)text_copy(key, sizeof key, row->part[i]);
        for (char *at = key; *at != '\0'; at++)
            *at = *at == ' ' || *at == '-' ? '_' : *at;
        (void)json_object_set_new(parts, key, number(p, p->part[i]));
    }
    return parts;
}

static json_t *point_of(const struct trend_report *t, enum curve_id id,
                        int first, int count)
{
    struct curve_point p;
    day_t last = t->weeks[first + count - 1].monday;
    curve_read(t, id, first, count, &p);
    json_t *point = json_pack("{s:o, s:o, s:i, s:o, s:o, s:o, s:b}", "from",
                              json_day(t->weeks[first].monday), "to",
                              json_day(day_add(last, WEEK_DAYS - 1)),
                              "known_weeks", p.weeks, "value",
                              number(&p, p.value), "least", number(&p, p.least),
                              "most", number(&p, p.most), "is_grey", p.is_grey);
    if (curve_row(id)->part_count > 0)
        (void)json_object_set_new(point, "parts", parts_of(id, &p));
    return point;
}

static json_t *points_of(const struct trend_report *t, enum curve_id id,
                         int weeks)
{
    json_t *points = json_array();
    int count = (t->week_count + weeks - 1) / weeks;
    struct curve_cut cut = { 0, t->week_count, weeks, count };
    for (int i = 0; i < count; i++) {
        int first;
        int many;
        curve_cut_weeks(&cut, i, &first, &many);
        (void)json_array_append_new(points, point_of(t, id, first, many));
    }
    return points;
}

void trend_curve_print(struct call *c, const struct curve_ask *ask)
{
    static char page[PAGE_TEXT];
    const struct app *a = c->app;
    struct text text = text_on(page, sizeof page);
    if (c->is_json) {
        json_print(&c->out,
                   json_pack("{s:s, s:o, s:i, s:o}", "curve",
                             curve_row(ask->id)->id, "unit",
                             json_text(unit_of(ask->id)), "every_weeks",
                             ask->weeks, "points",
                             points_of(&a->trend, ask->id, ask->weeks)));
        return;
    }
    if (a->trend.week_count > 0)
        words_curve_lines(&text, &a->trend, ask->id, ask->weeks, &a->look);
    else
        words_trend(&text, &a->trend, false, &a->look);
    page_print(c, &text);
}
