/* why: every rule, warning and figure has its reasons, and tells them. */
#include "../tool/ask.h"
#include "../tool/home.h"
#include "../tool/kit.h"

#include <check.h>
#include <string.h>

Suite *suite_why_tables(void);

#define TODAY "2026-11-22"
#define WEEKS 16 /* of the demo */

static struct app *app;

static void open_demo(void)
{
    struct err e;
    app = home_open(TODAY);
    ck_assert_msg(app_demo(app, &e), "%s", e.text);
}

static void open_week(int back)
{
    struct err e;
    ck_assert_msg(app_week(app, day_add(app->today, -7 * back), &e), "%s",
                  e.text);
}

/* ---- every number has a row, and its row a value or why there is none */

static void figure_speaks(enum figure_id id)
{
    static char buffer[16 * 1024];
    struct text page = text_on(buffer, sizeof buffer);
    struct figure_reading own;
    struct why y = app_why(app, &app->look);
    figure_read(y.f, y.set, y.days, y.r, id, &own);
    ck_assert_msg(own.values.count > 0 || own.remark != NULL, "%s says nothing",
                  figure_row(id)->id);
    words_why_figure(&page, &y, id);
    ck_assert(!page.is_cut);
    static const char *const labels[] = { "value", "how", "read", "change",
                                          "evidence" };
    for (size_t i = 0; i < COUNT_OF(labels); i++) {
        char label[16];
        (void)snprintf(label, sizeof label, "\n  %-11s", labels[i]);
        ck_assert_msg(strstr(buffer, label) != NULL, "%s lacks %s:\n%s",
                      figure_row(id)->id, labels[i], buffer);
    }
}

START_TEST(test_every_figure_tells_its_value_or_why_it_has_none)
{
    open_demo();
    for (int back = -1; back < WEEKS + 2; back++) {
        open_week(back);
        for (int i = 0; i < FIGURE_COUNT; i++)
            figure_speaks((enum figure_id)i);
    }
    home_end();
}
END_TEST

START_TEST(test_every_figure_speaks_of_an_empty_diary)
{
    app = home_open(TODAY);
    open_week(0);
    for (int i = 0; i < FIGURE_COUNT; i++)
        figure_speaks((enum figure_id)i);
    home_end();
}
END_TEST

/* What a level or a phase softens is used by it, and says so. */
START_TEST(test_level_and_phase_name_the_rules_they_soften)
{
    for (int i = 0; i < soft_row_count; i++) {
        enum figure_id id =
            soft_rows[i].by == SOFT_BY_LEVEL ? FIGURE_LEVEL : FIGURE_PHASE;
        for (int r = 0; r < RULE_COUNT && soft_rows[i].by != SOFT_BY_GOAL; r++)
            if ((soft_rows[i].rules >> r & 1u) != 0)
                ck_assert_msg(
                    figure_is_used_by(id, rule_row((enum rule_id)r)->id),
                    "%s does not name %s", figure_row(id)->id,
                    rule_row((enum rule_id)r)->id);
    }
}
END_TEST

/* What is in JSON and no number to be asked about. */
static bool is_structure(const char *key)
{
    // clang-format off
    static const char *const known[] = {
        "monday", "goal", "id", "kind", "date", "distance_m", "aim",
        "target_s", "priority", "climb_m", "by_purpose", "purpose", "runs", "start",
        "duration_s", "rpe", "hr_avg", "source", "session_id", "segments",
        "from_m", "to_m", "estimated", "pieces", "from_s", "to_s", "rule",
        "rules", "why", "sessions", "steps", "status", "run_id", "known",
        "reasons", "warnings", "severity", "evidence", "message", "advice",
        "speaks_from", "longest_run", "week_volume", "pace", "count", "basis",
        "race", "session", "paces", "step", "rest_s", "day", "purpose_source", "purpose_why",
        "load_estimated", "best_week", "sentence", "from", "to", "weeks",
        "under_way", "injury", "is_estimated", "stress_source", "strides", "locked", "edited",
        "was_date", "was_purpose",
        "inputs", "input_dates", "pace_s_per_km", "goals", "time_s", "at_m",
        "is_half", "days_left", "prediction",
        /* of a block: what it counts, its aim's findings, means of notes */
        "races", "injuries", "whole", "whole_weeks", "week_count", "planned_weeks", "one_phase",
        "run_count", "quality", "quality_runs", "findings", "value", "of",
        "met", "measure", "asked_percent", "pain", "worst", "site", "days",
        "end", "carry_over", "worked", "often", "cost", "by_rule", "body",
        "mood", "form_long", "form", "form_runs", "before",
    };
    // clang-format on
    for (size_t i = 0; i < COUNT_OF(known); i++)
        if (strcmp(known[i], key) == 0)
            return true;
    return false;
}

static bool has_figure(const char *parent, const char *key)
{
    char path[80];
    enum figure_id id;
    (void)snprintf(path, sizeof path, "%s.%s", parent, key);
    return figure_from(key, &id) || figure_from(path, &id);
}

static void keys_known(struct text *missing, const char *parent, json_t *value)
{
    const char *key;
    json_t *member_;
    size_t i;
    json_array_foreach(value, i, member_) keys_known(missing, parent, member_);
    if (!json_is_object(value))
        return;
    json_object_foreach(value, key, member_)
    {
        if (!is_structure(key) && !has_figure(parent, key))
            text_add(missing, " %s.%s", parent, key);
        if (strncmp(key, "input", 5) != 0)
            keys_known(missing, key, member_);
    }
}

START_TEST(test_every_number_of_json_has_its_why)
{
    static const char *const asked[] = { "week --json",    "paces --json",
                                         "predict --json", "today --json",
                                         "trend --json",   "block --json" };
    char line[2048];
    struct text missing = text_on(line, sizeof line);
    open_demo();
    for (size_t i = 0; i < COUNT_OF(asked); i++) {
        json_t *object = ask_object(app, asked[i]);
        keys_known(&missing, "", object);
        json_decref(object);
    }
    ck_assert_msg(missing.len == 0, "no row in table_figures.c says why:%s",
                  line);
    home_end();
}
END_TEST

/* ---- rules and warnings */

static void is_told(const char *text, const char *id, const char *what)
{
    ck_assert_msg(text != NULL && text[0] != '\0', "%s has no %s", id, what);
}

START_TEST(test_every_rule_and_warning_has_all_its_reasons)
{
    for (int i = 0; i < RULE_COUNT; i++) {
        const struct rule *r = rule_row((enum rule_id)i);
        bool speaks = i == RULE_R15; /* by the benefit of its purpose */
        is_told(r->name, r->id, "name");
        is_told(r->condition, r->id, "condition");
        is_told(r->change, r->id, "change");
        is_told(r->source, r->id, "source");
        for (int v = 0; v < VERDICT_COUNT; v++)
            speaks |= r->sentence[v] != NULL;
        ck_assert_msg(speaks, "%s has no sentence", r->id);
    }
    for (int i = 0; i < WARNING_COUNT; i++) {
        const struct warning_row *w = warning_row((enum warning_id)i);
        is_told(w->name, w->id, "name");
        is_told(w->condition, w->id, "condition");
        is_told(w->source, w->id, "source");
        for (int v = 0; v < WARNING_VARIANTS_MAX; v++) {
            struct warning own = { .id = (enum warning_id)i, .variant = v };
            is_told(warning_message(&own), w->id, "message");
            is_told(warning_advice(&own), w->id, "advice");
        }
    }
}
END_TEST

/* Each {place} of a template is among the inputs the judge gave. */
static void is_filled(const char *template_, const struct inputs *in,
                      const char *id)
{
    for (const char *p = strchr(template_, '{'); p; p = strchr(p + 1, '{')) {
        enum setting_id setting;
        bool has = setting_from("judge", p + 1, strcspn(p + 1, "}"), &setting);
        for (int i = 0; i < in->count; i++) {
            const char *own = input_word(in->at[i].id);
            has |= strncmp(own, p + 1, strlen(own)) == 0 &&
                   strlen(own) == strcspn(p + 1, ":}");
        }
        ck_assert_msg(has, "%s leaves a dash in '%s'", id, template_);
    }
}

static void week_is_filled(void)
{
    const struct week_report *r = &app->week;
    for (int i = 0; i < r->piece_count; i++) {
        const struct piece *p = &r->pieces[i];
        const char *id = rule_row(p->rule)->id;
        if (piece_sentence(p) != NULL)
            is_filled(piece_sentence(p), &p->inputs, id);
        is_filled(piece_change(p), &p->inputs, id);
    }
    for (int i = 0; i < r->warning_count; i++) {
        const struct warning *w = &r->warnings[i];
        const char *id = warning_row(w->id)->id;
        is_filled(warning_message(w), &w->inputs, id);
        is_filled(warning_advice(w), &w->inputs, id);
    }
}

START_TEST(test_no_reason_of_the_demo_has_a_dash_for_a_number)
{
    open_demo();
    for (int back = -1; back < WEEKS + 2; back++) {
        open_week(back);
        week_is_filled();
    }
    home_end();
}
END_TEST

/* ---- sessions */

START_TEST(test_every_session_of_the_demo_tells_how_it_was_sized)
{
    static char buffer[16 * 1024];
    open_demo();
    for (int back = -4; back < WEEKS; back++) {
        open_week(back);
        for (int i = 0; i < app->week.session_count; i++) {
            struct why y = app_why(app, &app->look);
            struct text page = text_on(buffer, sizeof buffer);
            words_why_session(&page, &y, i);
            ck_assert(!page.is_cut);
            ck_assert_ptr_nonnull(strstr(buffer, "\n  sized "));
            ck_assert_ptr_nonnull(strstr(buffer, "\n  from "));
            ck_assert_ptr_nonnull(strstr(buffer, "phase "));
            ck_assert_ptr_nonnull(strstr(buffer, "\n  change "));
            ck_assert_ptr_nonnull(strstr(buffer, "\n  evidence "));
        }
    }
    home_end();
}
END_TEST

START_TEST(test_every_purpose_has_a_rule_of_the_plan)
{
    for (int p = 0; p < PURPOSE_COUNT + ACTIVITY_COUNT; p++) {
        bool is_run = p < PURPOSE_COUNT;
        struct session s = session_blank(
            kit_day(TODAY), is_run ? (enum purpose)p : PURPOSE_NONE);
        if (!is_run)
            s.activity = (enum activity_kind)(p - PURPOSE_COUNT);
        const struct plan_rule *r = coach_rule(&s);
        is_told(r->name, session_word(&s), "name");
        is_told(r->how, r->name, "how");
        is_told(r->change, r->name, "change");
        is_told(r->source, r->name, "source");
    }
}
END_TEST

Suite *suite_why_tables(void)
{
    Suite *s = suite_create("why_tables");
    TCase *t = tcase_create("tables");
    tcase_set_timeout(t, 60);
    tcase_add_test(t, test_every_figure_tells_its_value_or_why_it_has_none);
    tcase_add_test(t, test_every_figure_speaks_of_an_empty_diary);
    tcase_add_test(t, test_every_number_of_json_has_its_why);
    tcase_add_test(t, test_level_and_phase_name_the_rules_they_soften);
    tcase_add_test(t, test_every_rule_and_warning_has_all_its_reasons);
    tcase_add_test(t, test_no_reason_of_the_demo_has_a_dash_for_a_number);
    tcase_add_test(t, test_every_session_of_the_demo_tells_how_it_was_sized);
    tcase_add_test(t, test_every_purpose_has_a_rule_of_the_plan);
    suite_add_tcase(s, t);
    return s;
}
