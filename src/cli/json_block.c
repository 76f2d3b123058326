/* A block as JSON: the sums of its weeks, under the names the week has. */
#include "cli/json.h"

#include <math.h>

static json_t *positive(double value, int decimals)
{
    return value > 0 ? json_rounded(value, decimals) : json_null();
}

static json_t *sessions(const struct block_sessions *s)
{
    return json_pack("{s:i, s:i, s:i, s:o, s:o}", "due", s->due, "done",
                     s->done, "rested", s->rested, "kept_percent",
                     json_count(block_kept(s)), "kept_with_rest_percent",
                     json_count(block_kept_well(s)));
}

/* ---- what was run */

static json_t *by_purpose(const struct block_report *b)
{
    json_t *list = json_array();
    for (int p = 0; p < PURPOSE_COUNT; p++) {
        const struct block_purpose *own = &b->purpose[p];
        if (own->planned_m + own->done_m + own->planned_s + own->done_s == 0)
            continue;
        (void)json_array_append_new(
            list,
            json_pack("{s:s, s:i, s:i, s:i, s:i, s:i, s:i, s:i, s:o}",
                      "purpose", purpose_word((enum purpose)p), "planned_m",
                      (int)own->planned_m, "done_m", (int)own->done_m,
                      "planned_s", (int)own->planned_s, "done_s",
                      (int)own->done_s, "purposeful_m", (int)own->good_m,
                      "purposeful_s", (int)own->good_s, "runs", own->runs,
                      "sessions", sessions(&own->sessions)));
    }
    if (b->none_done_m > 0)
        (void)json_array_append_new(
            list, json_pack("{s:n, s:i, s:i}", "purpose", "planned_m", 0,
                            "done_m", (int)b->none_done_m));
    return list;
}

static json_t *by_rule(const struct block_report *b)
{
    json_t *list = json_array();
    for (int r = 0; r < RULE_COUNT; r++) {
        const int32_t *m = b->rule_m[r];
        const int32_t *s = b->rule_s[r];
        if (m[VERDICT_OFF_TARGET] + m[VERDICT_JUNK] + s[VERDICT_OFF_TARGET] +
                s[VERDICT_JUNK] ==
            0)
            continue;
        (void)json_array_append_new(
            list, json_pack("{s:s, s:i, s:i, s:i, s:i}", "rule",
                            rule_row((enum rule_id)r)->id, "off_target_m",
                            (int)m[VERDICT_OFF_TARGET], "junk_m",
                            (int)m[VERDICT_JUNK], "off_target_s",
                            (int)s[VERDICT_OFF_TARGET], "junk_s",
                            (int)s[VERDICT_JUNK]));
    }
    return list;
}

static json_t *weeks_of(const struct block_report *b)
{
    json_t *list = json_array();
    for (int i = 0; i < b->week_count; i++) {
        const struct block_week *w = &b->weeks[i];
        (void)json_array_append_new(
            list,
            json_pack("{s:o, s:s, s:b, s:b, s:i, s:i, s:i, s:i, s:i, s:o,"
                      " s:o, s:o, s:o, s:o, s:o}",
                      "monday", json_day(w->monday), "phase",
                      phase_word(w->phase), "cutback", w->is_cutback, "whole",
                      w->is_whole, "planned_m", (int)w->planned_m, "ahead_m",
                      (int)w->ahead_m, "done_m", (int)w->done_m, "longest_m",
                      (int)w->longest_m, "runs", w->runs, "load",
                      json_integer(lround(w->load)), "monotony",
                      json_rounded(w->monotony, 2), "verdict",
                      json_verdicts(w->verdict_m, "m"), "fitness",
                      json_rounded(w->form.fitness, 1), "fatigue",
                      json_rounded(w->form.fatigue, 1), "freshness",
                      json_rounded(w->form.freshness, 1)));
    }
    return list;
}

static json_t *intensity_of_block(const struct block_report *b)
{
    const int32_t *z = b->intensity.zone_s;
    const char *label = intensity_label(b->intensity);
    double index = polarization_of(b->intensity);
    return json_pack(
        "{s:i, s:i, s:i, s:o, s:o}", "z1_s", (int)z[0], "z2_s", (int)z[1],
        "z3_s", (int)z[2], "label", json_filled(label), "polarization_index",
        index > POLARIZATION_NONE ? json_rounded(index, 2) : json_null());
}

static void put_run(json_t *block, const struct block_report *b)
{
    json_t *sums = json_pack(
        "{s:i, s:i, s:i, s:i, s:i, s:i, s:i, s:i, s:o, s:o, s:o, s:o, s:o,"
        " s:i}",
        "planned_m", (int)b->planned_m, "ahead_m", (int)b->ahead_m, "done_m",
        (int)b->done_m, "planned_s", (int)b->planned_s, "ahead_s",
        (int)b->ahead_s, "done_s", (int)b->done_s, "without_distance_s",
        (int)b->bare_s, "run_count", b->run_count, "verdict",
        json_verdicts(b->verdict_m, "m"), "verdict_s",
        json_verdicts(b->verdict_s, "s"), "by_purpose", by_purpose(b),
        "by_rule", by_rule(b), "intensity", intensity_of_block(b), "longest_m",
        (int)block_longest(b));
    (void)json_object_update_new(block, sums);
}

/* ---- what came of it */

static json_t *curve(const struct form_curve *c)
{
    return json_pack("{s:o, s:o, s:o}", "fitness", json_rounded(c->fitness, 1),
                     "fatigue", json_rounded(c->fatigue, 1), "freshness",
                     json_rounded(c->freshness, 1));
}

static json_t *load_of(const struct block_report *b)
{
    double weeks = block_weeks(b);
    double change = (b->end.fitness - b->start.fitness) / weeks;
    return json_pack("{s:o, s:o, s:o, s:o, s:o, s:o, s:o}", "total",
                     json_integer(lround(b->load)), "per_week",
                     json_rounded(b->load / weeks, 1), "start",
                     curve(&b->start), "end", curve(&b->end),
                     "fitness_per_week", json_rounded(change, 2),
                     "monotony_worst", json_rounded(b->monotony, 2),
                     "monotony_week", json_day(b->monotony_week));
}

static json_t *fitness_of(const struct block_report *b)
{
    return json_pack("{s:o, s:o, s:o, s:o}", "easy_start_s_per_km",
                     json_pace(b->easy_start.pace), "easy_end_s_per_km",
                     json_pace(b->easy_end.pace), "index_start",
                     positive(b->index_start, 1), "index_end",
                     positive(b->index_end, 1));
}

static json_t *pains(const struct block_report *b)
{
    json_t *list = json_array();
    for (int s = 0; s < SITE_COUNT; s++)
        if (b->pain[s].days > 0)
            (void)json_array_append_new(
                list,
                json_pack("{s:s, s:i, s:i}", "site", site_word((enum site)s),
                          "days", b->pain[s].days, "worst", b->pain[s].worst));
    return list;
}

static json_t *warnings(const struct block_report *b)
{
    json_t *list = json_array();
    for (int i = 0; i < WARNING_COUNT; i++)
        if (b->warning[i].weeks > 0)
            (void)json_array_append_new(
                list, json_pack("{s:s, s:s, s:i}", "id",
                                warning_row((enum warning_id)i)->id, "severity",
                                severity_word(b->warning[i].severity), "weeks",
                                b->warning[i].weeks));
    return list;
}

static void put_body(json_t *block, const struct block_report *b)
{
    const int *r = b->ready;
    json_t *body = json_pack(
        "{s:i, s:{s:i, s:i, s:i, s:i}, s:{s:o, s:o, s:o, s:o, s:o}, s:o, s:o,"
        " s:o, s:i, s:{s:i, s:i}, s:o}",
        "rest_honoured", b->rest_honoured, "readiness", "go", r[READINESS_GO],
        "easy_only", r[READINESS_EASY_ONLY], "skip", r[READINESS_SKIP],
        "easy_only_by_load", b->ready_by_load, "body", "sleep_s",
        json_sleep(&b->body.sleep_min), "fatigue", json_mean(&b->body.fatigue),
        "soreness", json_mean(&b->body.soreness), "mood",
        json_mean(&b->body.mood), "form_long", json_mean(&b->form_long), "pain",
        pains(b), "sessions", sessions(&b->sessions), "quality",
        sessions(&b->quality), "quality_runs", b->quality_runs, "strength",
        "due", b->strength_due, "done", b->strength_done, "warnings",
        warnings(b));
    (void)json_object_update_new(block, body);
}

/* ---- what it was for, what to carry over */

static const char *measure_word(enum block_measure m)
{
    static const char *const words[MEASURE_COUNT] = {
        [MEASURE_ON_PLAN] = "weeks_on_plan",
        [MEASURE_REGULAR] = "weeks_regular",
        [MEASURE_EASY] = "easy_percent",
        [MEASURE_QUALITY] = "quality_sessions",
        [MEASURE_SPECIFIC] = "specific_m",
        [MEASURE_LONGEST] = "longest_m",
        [MEASURE_FRESHER] = "freshness",
        [MEASURE_LESS] = "week_m_of_before",
    };
    return words[m];
}

static json_t *aim_of(const struct block_report *b)
{
    json_t *list = json_array();
    for (int i = 0; i < BLOCK_ASKS; i++) {
        const struct block_finding *d = &b->finding[i];
        if (!d->is_known)
            continue;
        (void)json_array_append_new(
            list, json_pack("{s:s, s:i, s:i, s:i, s:i, s:b}", "measure",
                            measure_word(d->measure), "value", (int)d->value,
                            "of", (int)d->of, "rested", (int)d->rested,
                            "asked_percent", d->percent, "met", d->is_met));
    }
    return json_pack("{s:s, s:o}", "aim", block_aim(b->phase)->aim, "findings",
                     list);
}

static json_t *carry_over(const struct block_report *b, const struct look *look)
{
    char end[1024];
    struct text t = text_on(end, sizeof end);
    words_block_end(&t, b, look);
    return json_pack(
        "{s:o, s:o, s:o, s:o}", "worked", json_purpose(b->worked), "cost",
        b->cost == RULE_COUNT ? json_null()
                              : json_string(rule_row(b->cost)->id),
        "often",
        b->often == WARNING_COUNT ? json_null()
                                  : json_string(warning_row(b->often)->id),
        "sentence", json_text(end));
}

json_t *json_block(const struct block_report *b, const struct look *look)
{
    json_t *block = json_pack(
        "{s:o, s:o, s:s, s:b, s:o, s:i, s:i, s:i, s:o, s:o, s:o, s:o, s:o}",
        "from", json_day(b->first), "to", json_day(b->last), "phase",
        phase_word(b->phase), "one_phase", b->is_one_phase, "goal",
        b->has_goal ? json_goal(&b->goal, b->today) : json_null(), "week_count",
        b->week_count, "whole_weeks", b->whole_weeks, "planned_weeks",
        b->planned_weeks, "weeks", weeks_of(b), "load", load_of(b), "fitness",
        fitness_of(b), "aim", aim_of(b), "carry_over", carry_over(b, look));
    put_run(block, b);
    put_body(block, b);
    return block;
}
