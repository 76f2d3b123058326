/* A week, its runs and its sessions as JSON (design.md, section 5). */
#include "cli/json.h"

#include <math.h>

/* ---- runs */

static json_t *rules_of(const struct piece *p)
{
    json_t *list = json_array();
    for (int i = 0; i < RULE_COUNT; i++)
        if ((p->rules & (1u << i)) || (enum rule_id)i == p->rule)
            (void)json_array_append_new(
                list, json_string(rule_row((enum rule_id)i)->id));
    return list;
}

static json_t *json_piece(struct app *a, const struct piece *p)
{
    char why[1024];
    struct text t = text_on(why, sizeof why);
    words_piece(&t, &a->facts, &a->week, p, &a->look);
    return json_pack("{s:o, s:o, s:i, s:i, s:o, s:s, s:s, s:o, s:o, s:o}",
                     "from_m", json_count(p->from_m), "to_m",
                     json_count(p->to_m), "from_s", (int)p->from_s, "to_s",
                     (int)p->to_s, "purpose", json_purpose(p->purpose),
                     "verdict", verdict_word(p->verdict), "rule",
                     rule_row(p->rule)->id, "rules", rules_of(p), "why",
                     json_text(why), "inputs", json_inputs(&p->inputs));
}

static json_t *json_executed(enum purpose purpose, struct zone_reading zone)
{
    return json_pack("{s:i, s:s, s:o}", "zone", zone.zone, "zone_source",
                     zone_source_word(zone.source), "purpose",
                     json_purpose(purpose));
}

/* Cut as the judge cut it. */
static json_t *json_segments(const struct week_report *r,
                             const struct run_reading *reading)
{
    json_t *list = json_array();
    for (int i = 0; i < reading->stretch_count; i++) {
        const struct run_stretch *s = &r->stretches[reading->stretch_first + i];
        (void)json_array_append_new(
            list,
            json_pack("{s:o, s:o, s:o, s:o, s:b, s:o}", "purpose",
                      json_purpose(s->purpose == PURPOSE_NONE ? reading->purpose
                                                              : s->purpose),
                      "from_m", json_count(s->from_m), "to_m",
                      json_count(s->to_m), "duration_s",
                      json_seconds((span_t){ s->time_s }), "is_estimated",
                      s->is_estimated, "executed",
                      json_executed(s->executed, s->zone)));
    }
    return list;
}

static json_t *json_start(const struct run *r)
{
    char clock[8];
    if (r->start_min == UNKNOWN)
        return json_null();
    (void)snprintf(clock, sizeof clock, "%02d:%02d", r->start_min / 60 % 24,
                   r->start_min % 60);
    return json_string(clock);
}

/* Beside the load: by pulse, by pace, against the longest run (B2, B3, B6). */
static json_t *json_run_load(const struct run_reading *r)
{
    const struct stress_reading *s = &r->stress;
    bool has_stress = s->source != STRESS_SOURCE_NONE;
    return json_pack(
        "{s:o, s:b, s:o, s:o, s:o, s:o, s:o}", "load", json_rounded(r->load, 1),
        "load_estimated", r->is_load_estimated, "trimp",
        r->trimp >= 0 ? json_rounded(r->trimp, 1) : json_null(), "stress",
        has_stress ? json_rounded(s->score, 1) : json_null(), "stress_source",
        has_stress ? json_string(stress_source_word(s->source)) : json_null(),
        "spike",
        r->spike.ratio > 0 ? json_rounded(r->spike.ratio, 3) : json_null(),
        "longest_before_m", json_metres(r->spike.longest));
}

json_t *json_run(struct app *a, int reading)
{
    const struct run_reading *reading_ = &a->week.runs[reading];
    const struct run *r = &a->facts.runs[reading_->run];
    json_t *pieces = json_array();
    for (int i = 0; i < reading_->piece_count; i++)
        (void)json_array_append_new(
            pieces, json_piece(a, &a->week.pieces[reading_->piece_first + i]));
    json_t *session = json_null();
    if (reading_->session != UNKNOWN)
        session = json_id(a->facts.plan.sessions[reading_->session].id);
    json_t *run = json_pack(
        "{s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:s, s:s, s:o, s:o, s:o,"
        " s:o}",
        "id", json_id(r->id), "date", json_day(r->day), "start", json_start(r),
        "purpose", json_purpose(reading_->purpose), "distance_m",
        json_metres(r->dist), "duration_s", json_seconds(r->time), "rpe",
        json_count(r->rpe), "hr_avg", json_count(r->hr_avg), "source",
        source_word(r->source), "purpose_source",
        purpose_source_word(reading_->purpose_source), "session_id", session,
        "executed", json_executed(reading_->executed, reading_->zone),
        "segments", json_segments(&a->week, reading_), "pieces", pieces);
    (void)json_object_update_new(run, json_run_load(reading_));
    return run;
}

json_t *json_runs(struct app *a)
{
    json_t *list = json_array();
    for (int i = 0; i < a->week.run_count; i++)
        (void)json_array_append_new(list, json_run(a, i));
    return list;
}

/* ---- the week */

static json_t *by_purpose(const struct week_report *r)
{
    json_t *list = json_array();
    for (int p = 0; p < PURPOSE_COUNT; p++) {
        int32_t all = r->purpose_planned_m[p] + r->purpose_done_m[p] +
                      r->purpose_planned_s[p] + r->purpose_done_s[p];
        if (all == 0)
            continue;
        (void)json_array_append_new(
            list, json_pack("{s:s, s:i, s:i, s:i, s:i}", "purpose",
                            purpose_word((enum purpose)p), "planned_m",
                            (int)r->purpose_planned_m[p], "done_m",
                            (int)r->purpose_done_m[p], "planned_s",
                            (int)r->purpose_planned_s[p], "done_s",
                            (int)r->purpose_done_s[p]));
    }
    if (r->none_done_m > 0)
        (void)json_array_append_new(
            list, json_pack("{s:n, s:i, s:i}", "purpose", "planned_m", 0,
                            "done_m", (int)r->none_done_m));
    return list;
}

static json_t *sessions_of(struct app *a)
{
    json_t *list = json_array();
    for (int i = 0; i < a->week.session_count; i++) {
        const struct session_reading *s = &a->week.sessions[i];
        const char *run =
            s->run == UNKNOWN ? NULL : a->facts.runs[s->run].id.text;
        (void)json_array_append_new(
            list,
            json_session(&a->facts.plan, &a->facts.plan.sessions[s->session],
                         s->status, run));
    }
    return list;
}

static json_t *readiness_of(struct app *a)
{
    json_t *list = json_array();
    for (int i = 0; i < 7; i++) {
        const struct readiness_reading *day = &a->week.readiness[i];
        (void)json_array_append_new(
            list,
            json_pack("{s:o, s:s, s:b, s:o}", "date",
                      json_day(day_add(a->week.monday, i)), "readiness",
                      readiness_word(day->readiness), "known", day->is_known,
                      "reasons", json_reasons(day, &a->look)));
    }
    return list;
}

static json_t *warnings_of(struct app *a)
{
    json_t *list = json_array();
    for (int i = 0; i < a->week.warning_count; i++)
        (void)json_array_append_new(
            list, json_warning(&a->week.warnings[i], &a->look));
    return list;
}

/* Sums of the runs of which it is known, and how many those are. */
static void put_run_sums(json_t *load, const struct week_report *r)
{
    double trimp = 0.0;
    double stress = 0.0;
    int trimp_runs = 0;
    int stress_runs = 0;
    for (int i = 0; i < r->run_count; i++) {
        const struct run_reading *own = &r->runs[i];
        if (own->trimp >= 0.0) {
            trimp += own->trimp;
            trimp_runs++;
        }
        if (own->stress.source != STRESS_SOURCE_NONE) {
            stress += own->stress.score;
            stress_runs++;
        }
    }
    json_t *sums =
        json_pack("{s:o, s:i, s:o, s:i}", "trimp",
                  trimp_runs > 0 ? json_rounded(trimp, 1) : json_null(),
                  "trimp_runs", trimp_runs, "stress",
                  stress_runs > 0 ? json_rounded(stress, 1) : json_null(),
                  "stress_runs", stress_runs);
    (void)json_object_update_new(load, sums);
}

static json_t *load_of(const struct week_report *r)
{
    json_t *load = json_pack(
        "{s:o, s:o, s:o, s:o, s:o, s:o, s:b}", "week",
        json_integer(lround(r->load)), "monotony", json_rounded(r->monotony, 2),
        "strain", json_integer(lround(r->strain)), "fitness",
        json_rounded(r->form.fitness, 1), "fatigue",
        json_rounded(r->form.fatigue, 1), "freshness",
        json_rounded(r->form.freshness, 1), "is_grey", r->form.is_grey);
    put_run_sums(load, r);
    return load;
}

static void put_sums(json_t *week, const struct week_report *r)
{
    json_t *sums = json_pack(
        "{s:i, s:i, s:o, s:o, s:i, s:i, s:i, s:o, s:{s:i, s:i, s:i}, s:o}",
        "planned_m", (int)r->planned_m, "done_m", (int)r->done_m, "verdict",
        json_verdicts(r->verdict_m, "m"), "verdict_s",
        json_verdicts(r->verdict_s, "s"), "planned_s", (int)r->planned_s,
        "done_s", (int)r->done_s, "without_distance_s", (int)r->bare_s,
        "by_purpose", by_purpose(r), "intensity", "z1_s",
        (int)r->intensity.zone_s[0], "z2_s", (int)r->intensity.zone_s[1],
        "z3_s", (int)r->intensity.zone_s[2], "load", load_of(r));
    (void)json_object_update_new(week, sums);
}

/* "beside": strength and its kin, drills; "body": means of what was said. */
static json_t *beside_of(const struct week_report *r)
{
    json_t *list = json_object();
    for (int i = 0; i < BESIDE_COUNT; i++) {
        const struct beside *b = &r->beside[i];
        (void)json_object_set_new(list, beside_word(i),
                                  json_pack("{s:i, s:i, s:i, s:i}", "planned",
                                            b->planned, "done", b->done,
                                            "planned_s", (int)b->planned_s,
                                            "done_s", (int)b->done_s));
    }
    return list;
}

static json_t *body_of(const struct body_means *w)
{
    return json_pack("{s:o, s:i, s:o, s:o, s:o, s:o, s:i}", "sleep_s",
                     json_sleep(&w->sleep_min), "nights", w->sleep_min.count,
                     "fatigue", json_mean(&w->fatigue), "soreness",
                     json_mean(&w->soreness), "mood", json_mean(&w->mood),
                     "form", json_mean(&w->form), "form_runs", w->form.count);
}

json_t *json_week(struct app *a)
{
    const struct week_report *r = &a->week;
    json_t *week = json_pack(
        "{s:o, s:o, s:s, s:b, s:b, s:s, s:b}", "monday", json_day(r->monday),
        "goal", r->has_goal ? json_goal(&r->goal, a->today) : json_null(),
        "phase", phase_word(r->phase), "cutback", r->is_cutback, "planned",
        r->is_planned, "level", level_word(r->level.level), "level_known",
        !r->level.is_unknown);
    put_sums(week, r);
    json_t *lists = json_pack(
        "{s:o, s:o, s:o, s:o, s:o, s:i, s:o, s:{s:o, s:o}}", "runs",
        json_runs(a), "sessions", sessions_of(a), "beside", beside_of(r),
        "body", body_of(&r->body), "readiness", readiness_of(a),
        "rest_honoured", r->rest_honoured, "warnings", warnings_of(a),
        "speaks_from", "longest_run", json_day(r->spike_speaks_from),
        "week_volume", json_day(r->week_speaks_from));
    (void)json_object_update_new(week, lists);
    return week;
}
