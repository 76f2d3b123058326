/* Sessions and their steps as JSON. */
#include "cli/json.h"

static const char *step_word(enum step_kind kind)
{
    switch (kind) {
    case STEP_RUN:
        return "run";
    case STEP_REST:
        return "rest";
    case STEP_REPEAT:
        return "repeat";
    case STEP_END:
        return "end";
    }
    return "run";
}

static json_t *step_json(const struct step *step)
{
    json_t *aim = step->aim == PACE_NONE
                      ? json_null()
                      : json_string(pace_name_word(step->aim));
    return json_pack(
        "{s:s, s:o, s:o, s:o, s:o, s:o}", "kind", step_word(step->kind),
        "purpose", json_purpose(step->purpose), "distance_m",
        json_metres(step->dist), "duration_s", json_seconds(step->time), "pace",
        aim, "pace_s_per_km", json_pace(step->pace));
}

/* Steps of a repeat stand in its own list, below it. */
static json_t *steps_json(const struct plan *p, const struct session *s)
{
    json_t *open[SESSION_STEPS_MAX + 1] = { json_array() };
    int depth = 0;
    for (int i = 0; i < s->step_count && i < SESSION_STEPS_MAX; i++) {
        const struct step *step = &p->steps[s->step_first + i];
        if (step->kind == STEP_END) {
            depth -= depth > 0;
        } else if (step->kind == STEP_REPEAT) {
            json_t *inner = json_array();
            (void)json_array_append_new(
                open[depth],
                json_pack("{s:s, s:i, s:o}", "kind", step_word(step->kind),
                          "count", step->count, "steps", inner));
            open[++depth] = inner;
        } else {
            (void)json_array_append_new(open[depth], step_json(step));
        }
    }
    return open[0];
}

json_t *json_session(const struct plan *p, const struct session *s,
                     enum session_status status, const char *run_id)
{
    json_t *purpose = s->activity == ACTIVITY_NONE
                          ? json_purpose(s->purpose)
                          : json_string(activity_word(s->activity));
    json_t *was =
        s->is_edited && day_is(s->was_day) ? json_purpose(s->was) : json_null();
    return json_pack("{s:o, s:o, s:o, s:o, s:o, s:o, s:b, s:b, s:b, s:o, s:o, "
                     "s:o, s:s, s:o}",
                     "id", json_id(s->id), "date", json_day(s->day), "purpose",
                     purpose, "distance_m", json_metres(s->dist), "duration_s",
                     json_seconds(s->time), "steps", steps_json(p, s),
                     "strides", s->has_strides, "locked", s->is_locked,
                     "edited", s->is_edited, "was_date", json_day(s->was_day),
                     "was_purpose", was, "rule", json_filled(s->rule), "status",
                     status_word(status), "run_id", json_filled(run_id));
}
