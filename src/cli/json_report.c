/* Parts of a report as JSON: warnings, readiness, goals, paces, actions. */
#include "cli/json.h"

json_t *json_goal(const struct goal *g, day_t today)
{
    bool has_day = day_is(g->day);
    return json_pack(
        "{s:o, s:s, s:o, s:o, s:o, s:o, s:s, s:o, s:s}", "id", json_id(g->id),
        "kind", goal_kind_word(g->kind), "date", json_day(g->day), "days_left",
        has_day ? json_integer(day_diff(g->day, today)) : json_null(),
        "distance_m", json_metres(g->dist), "climb_m",
        json_metres((dist_t){ g->climb_m }), "aim", aim_word(g->aim),
        "target_s", json_seconds(g->target), "priority",
        priority_word(g->priority));
}

json_t *json_value(enum input_unit unit, int32_t v)
{
    switch (unit) {
    case UNIT_COUNT_OF:
    case UNIT_METRES:
    case UNIT_SECONDS:
    case UNIT_HOURS:
    case UNIT_PACE:
    case UNIT_PERCENT:
        return json_integer(v);
    case UNIT_HUNDREDTH:
        return json_rounded(v / 100.0, 2);
    case UNIT_TENTH:
        return json_rounded(v / 10.0, 1);
    case UNIT_DAY:
        return json_day((day_t){ v });
    case UNIT_SITE:
        return json_text(site_word((enum site)v));
    case UNIT_PURPOSE:
        return json_purpose((enum purpose)v);
    case UNIT_GOAL:
        return json_text(goal_kind_word((enum goal_kind)v));
    case UNIT_FAMILY:
        return json_text(family_word((enum family)v));
    case UNIT_RULE:
        return json_text(rule_row((enum rule_id)v)->id);
    case UNIT_WEEKDAY:
        return json_text(day_short(day_add((day_t){ 4 }, v % 7)));
    case UNIT_LEVEL:
        return json_text(level_word((enum level)v));
    case UNIT_PHASE:
        return json_text(phase_word((enum phase)v));
    case UNIT_READINESS:
        return json_text(readiness_word((enum readiness)v));
    case UNIT_YESNO:
        return json_boolean(v != 0);
    }
    return json_null();
}

json_t *json_inputs(const struct inputs *in)
{
    json_t *object = json_object();
    for (int i = 0; i < in->count; i++)
        (void)json_object_set_new(
            object, input_word(in->at[i].id),
            json_value(input_unit(in->at[i].id), in->at[i].value));
    return object;
}

json_t *json_input_dates(const struct inputs *in)
{
    json_t *object = json_object();
    for (int i = 0; i < in->count; i++)
        if (day_is(in->at[i].day))
            (void)json_object_set_new(object, input_word(in->at[i].id),
                                      json_day(in->at[i].day));
    return object;
}

json_t *json_condition(const struct app *a, const char *template_)
{
    char line[1024];
    struct text t = text_on(line, sizeof line);
    words_condition(&t, template_, &a->settings, &a->look);
    return json_text(line);
}

json_t *json_warning(const struct warning *w, const struct look *look)
{
    char message[1024];
    char advice[1024];
    struct text m = text_on(message, sizeof message);
    struct text d = text_on(advice, sizeof advice);
    words_warning(&m, w, look);
    words_warning_advice(&d, w, look);
    return json_pack("{s:s, s:s, s:s, s:o, s:o, s:o, s:o, s:o}", "id",
                     warning_row(w->id)->id, "severity",
                     severity_word(w->severity), "evidence",
                     grade_word(warning_row(w->id)->grade), "date",
                     json_day(w->day), "message", json_text(message), "advice",
                     json_filled(advice), "inputs", json_inputs(&w->inputs),
                     "input_dates", json_input_dates(&w->inputs));
}

json_t *json_reasons(const struct readiness_reading *day,
                     const struct look *look)
{
    json_t *list = json_array();
    for (int i = 0; i < day->reason_count; i++) {
        char line[512];
        struct text t = text_on(line, sizeof line);
        words_reason(&t, &day->reasons[i], look);
        (void)json_array_append_new(list, json_text(line));
    }
    return list;
}

json_t *json_verdicts(const int32_t sum[VERDICT_COUNT], const char *unit)
{
    json_t *object = json_object();
    for (int v = 0; v < VERDICT_COUNT; v++) {
        char key[32];
        struct text t = text_on(key, sizeof key);
        text_add(&t, "%s_%s", verdict_word((enum verdict)v), unit);
        (void)json_object_set_new(object, key, json_integer(sum[v]));
    }
    return object;
}

json_t *json_action(const struct action *a)
{
    if (a->id.text[0] == '\0')
        return json_null();
    return json_pack("{s:o, s:I, s:o, s:i, s:b}", "id", json_id(a->id), "at_ms",
                     (json_int_t)a->at_ms, "label", json_text(a->label),
                     "changes", a->changes, "undone", a->is_undone);
}
