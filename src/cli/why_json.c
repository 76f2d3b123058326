/* `why --json`: pieces, warnings, a day's readiness, sessions and figures. */
#include "cli/why.h"

/* ---- limits and grounds */

static json_t *limits_of(const struct app *a, const char *id)
{
    json_t *list = json_array();
    for (int i = 0; i < SETTING_COUNT; i++) {
        const struct setting_row *row = &setting_rows[i];
        if (!setting_is_of((enum setting_id)i, id))
            continue;
        int line = a->origin.line[i];
        (void)json_array_append_new(
            list, json_pack("{s:s, s:o, s:o, s:s, s:o}", "setting", row->key,
                            "value", json_real(a->settings.v[i]), "standard",
                            json_real(row->standard), "unit", row->unit,
                            "config_line",
                            line > 0 ? json_integer(line) : json_null()));
    }
    return list;
}

static const char *unit_word(enum input_unit unit)
{
    switch (unit) {
    case UNIT_METRES:
        return "m";
    case UNIT_SECONDS:
    case UNIT_HOURS:
        return "s";
    case UNIT_PACE:
        return "s_per_km";
    case UNIT_PERCENT:
        return "percent";
    case UNIT_COUNT_OF:
    case UNIT_HUNDREDTH:
    case UNIT_TENTH:
    case UNIT_DAY:
    case UNIT_SITE:
    case UNIT_PURPOSE:
    case UNIT_GOAL:
    case UNIT_FAMILY:
    case UNIT_WEEKDAY:
    case UNIT_RULE:
    case UNIT_LEVEL:
    case UNIT_PHASE:
    case UNIT_READINESS:
    case UNIT_YESNO:
        break;
    }
    return "";
}

static json_t *grounds_json(const struct grounds *g)
{
    json_t *list = json_array();
    for (int i = 0; i < g->count; i++)
        (void)json_array_append_new(
            list, json_pack("{s:s, s:o, s:s, s:o}", "name", g->at[i].name,
                            "value", json_value(g->at[i].unit, g->at[i].value),
                            "unit", unit_word(g->at[i].unit), "date",
                            json_day(g->at[i].day)));
    return list;
}

/* ---- pieces and warnings */

static json_t *piece_json(struct app *a, const struct piece *p)
{
    const struct rule *rule = rule_row(p->rule);
    const struct run *r = &a->facts.runs[p->run];
    char why[1024];
    char change[1024];
    struct text t = text_on(why, sizeof why);
    words_piece(&t, &a->facts, &a->week, p, &a->look);
    t = text_on(change, sizeof change);
    words_piece_change(&t, &a->week, p, &a->look);
    json_t *piece = json_pack(
        "{s:o, s:o, s:o, s:o, s:s, s:s, s:o, s:o}", "run_id", json_id(r->id),
        "date", json_day(r->day), "from_m", json_count(p->from_m), "to_m",
        json_count(p->to_m), "verdict", verdict_word(p->verdict), "rule",
        rule->id, "why", json_text(why), "condition",
        json_condition(a, rule->condition));
    json_t *more = json_pack(
        "{s:s, s:s, s:o, s:o, s:o, s:o}", "evidence", grade_word(rule->grade),
        "source", rule->source, "change", json_text(change), "inputs",
        json_inputs(&p->inputs), "input_dates", json_input_dates(&p->inputs),
        "limits", limits_of(a, rule->id));
    (void)json_object_update_new(piece, more);
    return piece;
}

static json_t *pieces_json(struct app *a, const struct why_subject *s)
{
    json_t *list = json_array();
    for (int i = 0; i < a->week.piece_count; i++)
        if (why_has_piece(a, s, &a->week.pieces[i]))
            (void)json_array_append_new(list,
                                        piece_json(a, &a->week.pieces[i]));
    return list;
}

static json_t *warning_json(struct app *a, const struct warning *w)
{
    const struct warning_row *row = warning_row(w->id);
    json_t *object = json_warning(w, &a->look);
    json_t *more = json_pack(
        "{s:o, s:o, s:o}", "condition", json_condition(a, row->condition),
        "source", json_text(row->source), "limits", limits_of(a, row->id));
    (void)json_object_update_new(object, more);
    return object;
}

static json_t *warnings_json(struct app *a, const struct why_subject *s)
{
    json_t *list = json_array();
    for (int i = 0; i < a->week.warning_count; i++)
        if (why_has_warning(a, s, &a->week.warnings[i]))
            (void)json_array_append_new(list,
                                        warning_json(a, &a->week.warnings[i]));
    return list;
}

/* ---- a day, sessions, figures */

static json_t *day_json(struct app *a, const struct why_subject *s)
{
    const struct readiness_reading *day =
        &a->week.readiness[day_weekday(s->day)];
    if (s->kind != WHY_DAY)
        return json_null();
    return json_pack("{s:o, s:s, s:b, s:o}", "date", json_day(s->day),
                     "readiness", readiness_word(day->readiness), "known",
                     day->is_known, "reasons", json_reasons(day, &a->look));
}

static json_t *session_json(struct app *a, int reading)
{
    const struct session_reading *own = &a->week.sessions[reading];
    const struct session *s = &a->facts.plan.sessions[own->session];
    const struct plan_rule *rule = coach_rule(s);
    struct why y = app_why(a, &a->look);
    struct grounds g;
    session_read(y.f, y.set, y.days, y.r, own->session, &g);
    json_t *object = json_session(
        &a->facts.plan, s, own->status,
        own->run == UNKNOWN ? NULL : a->facts.runs[own->run].id.text);
    json_t *more = json_pack("{s:o, s:s, s:s, s:s, s:s, s:o}", "for",
                             !session_is_run(s)
                                 ? json_null()
                                 : json_text(words_session_purpose(s->purpose)),
                             "how", rule->how, "change", rule->change,
                             "evidence", grade_word(rule->grade), "source",
                             rule->source, "from", grounds_json(&g));
    (void)json_object_update_new(object, more);
    return object;
}

static json_t *sessions_json(struct app *a, const struct why_subject *s)
{
    json_t *list = json_array();
    for (int i = 0; i < a->week.session_count; i++)
        if (why_has_session(a, s, i))
            (void)json_array_append_new(list, session_json(a, i));
    return list;
}

static json_t *figure_json(struct app *a, enum figure_id id)
{
    const struct figure *f = figure_row(id);
    struct why y = app_why(a, &a->look);
    struct figure_reading own;
    figure_read(y.f, y.set, y.days, y.r, id, &own);
    json_t *object = json_pack(
        "{s:s, s:s, s:s, s:o, s:o, s:o}", "id", f->id, "name", f->name, "unit",
        f->unit, "values", grounds_json(&own.values), "from",
        grounds_json(&own.grounds), "note", json_text(own.remark));
    json_t *more =
        json_pack("{s:s, s:s, s:s, s:s, s:s, s:s}", "how", f->how, "read",
                  f->read, "change", f->change, "used_by", f->used, "evidence",
                  grade_word(f->grade), "source", f->source);
    (void)json_object_update_new(object, more);
    return object;
}

/* One number; of a warning that is silent, those it would speak of. */
static json_t *figures_json(struct app *a, const struct why_subject *s)
{
    json_t *list = json_array();
    if (s->kind == WHY_FIGURE)
        (void)json_array_append_new(list,
                                    figure_json(a, (enum figure_id)s->id));
    for (int i = 0; s->kind == WHY_WARNING && i < FIGURE_COUNT; i++)
        if (figure_is_used_by((enum figure_id)i,
                              warning_row((enum warning_id)s->id)->id))
            (void)json_array_append_new(list,
                                        figure_json(a, (enum figure_id)i));
    return list;
}

/* A warning that does not speak; null where one does. */
static json_t *silent_json(const struct app *a, const struct why_subject *s)
{
    if (s->kind != WHY_WARNING)
        return json_null();
    for (int i = 0; i < a->week.warning_count; i++)
        if (why_has_warning(a, s, &a->week.warnings[i]))
            return json_null();
    const struct warning_row *row = warning_row((enum warning_id)s->id);
    return json_pack("{s:s, s:o, s:o, s:o}", "id", row->id, "condition",
                     json_condition(a, row->condition), "limits",
                     limits_of(a, row->id), "last_raised", json_day(s->last));
}

json_t *why_json(struct app *a, const struct why_subject *s)
{
    return json_pack("{s:o, s:o, s:o, s:o, s:o, s:o}", "pieces",
                     pieces_json(a, s), "warnings", warnings_json(a, s),
                     "readiness", day_json(a, s), "sessions",
                     sessions_json(a, s), "figures", figures_json(a, s),
                     "silent", silent_json(a, s));
}
