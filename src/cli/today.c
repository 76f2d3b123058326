#include "cli/json.h"

static json_t *reading_json(struct app *a, const struct session_reading *s)
{
    const struct plan *p = &a->facts.plan;
    return json_session(p, &p->sessions[s->session], s->status,
                        s->run == UNKNOWN ? NULL
                                          : a->facts.runs[s->run].id.text);
}

/* What else is planned: strength and its kin, drills beside a run. */
static json_t *beside_json(struct app *a, const struct session_reading *run)
{
    json_t *list = json_array();
    for (int i = 0; i < a->week.session_count; i++) {
        const struct session_reading *s = &a->week.sessions[i];
        if (s != run && a->facts.plan.sessions[s->session].day.n == a->today.n)
            (void)json_array_append_new(list, reading_json(a, s));
    }
    return list;
}

static json_t *today_json(struct app *a, const char *line)
{
    const struct readiness_reading *day =
        &a->week.readiness[day_weekday(a->today)];
    struct look plain = a->look;
    plain.color = false;
    const struct session_reading *session =
        session_of_day(&a->facts, &a->week, a->today);
    return json_pack("{s:o, s:s, s:b, s:o, s:o, s:o, s:o, s:o}", "date",
                     json_day(a->today), "readiness",
                     readiness_word(day->readiness), "known", day->is_known,
                     "reasons", json_reasons(day, &plain), "session",
                     session != NULL ? reading_json(a, session) : json_null(),
                     "beside", beside_json(a, session), "paces", json_paces(a),
                     "message", json_text(line));
}

static bool run(struct call *c, struct err *e)
{
    struct app *a = c->app;
    char line[4096];
    struct text t = text_on(line, sizeof line);
    if (!app_week(a, a->today, e))
        return false;
    if (c->is_json)
        a->look.color = false;
    words_today(&t, &a->facts, &a->week, &a->look);
    if (!c->is_json) {
        out_put(&c->out, line);
        return true;
    }
    if (t.len > 0)
        line[t.len - 1] = '\0'; /* the end of the line is no part of it */
    json_print(&c->out, today_json(a, line));
    return true;
}

const struct command command_today = {
    .name = "today",
    .usage = "",
    .help = "readiness and why, today's session and what it is for",
    .needs = NEEDS_DIARY_READ,
    .run = run,
};
