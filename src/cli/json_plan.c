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

/* Steps up to the end, or to the END of a repeat; *at moves on. */
static json_t *steps_from(const struct plan *p, const struct session *s,
                          int *at)
{
    json_t *list = json_array();
    while (*at < s->step_count) {
        const struct step *step = &p->steps[s->step_first + (*at)++];
        if (step->kind == STEP_END)
            break;
        if (step->kind == STEP_REPEAT) {
            (void)json_array_append_new(
                list,
                json_pack("{s:s, s:i, s:o}", "kind", step_word(step->kind),
                          "count", step->count, "steps", steps_from(p, s, at)));
            continue;
        }
        json_t *aim = step->aim == PACE_NONE
                          ? json_null()
                          : json_string(pace_name_word(step->aim));
        (void)json_array_append_new(
            list, json_pack("{s:s, s:o, s:o, s:o, s:o, s:o}", "kind",
                            step_word(step->kind), "purpose",
                            json_purpose(step->purpose), "distance_m",
                            json_metres(step->dist), "duration_s",
                            json_seconds(step->time), "pace", aim,
                            "pace_s_per_km", json_pace(step->pace)));
    }
    return list;
}

json_t *json_session(const struct plan *p, const struct session *s,
                     enum session_status status, const char *run_id)
{
    int at = 0;
    json_t *purpose =
        s->is_strength ? json_string("strength") : json_purpose(s->purpose);
    return json_pack("{s:o, s:o, s:o, s:o, s:o, s:o, s:b, s:s, s:o}", "id",
                     json_id(s->id), "date", json_day(s->day), "purpose",
                     purpose, "distance_m", json_metres(s->dist), "duration_s",
                     json_seconds(s->time), "steps", steps_from(p, s, &at),
                     "strides", s->has_strides, "status", status_word(status),
                     "run_id", json_filled(run_id));
}
