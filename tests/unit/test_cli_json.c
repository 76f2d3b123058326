/* cli: --json keeps the contract of design.md, section 5. */
#include "../tool/ask.h"
#include "../tool/home.h"

#include <check.h>
#include <string.h>

Suite *suite_cli_json(void);

#define TODAY "2026-11-22"

static struct app *app;

static int line(const char *words)
{
    return ask(app, words);
}

static json_t *object_of(const char *words)
{
    return ask_object(app, words);
}

static void a_season(void)
{
    app = home_open(TODAY);
    ck_assert_int_eq(line("athlete level intermediate weekly_km 40 longest_km "
                          "14 fitness_index 45 days mon,tue,thu,sat,sun"),
                     0);
    ck_assert_int_eq(line("goal add half 2027-03-07 --aim 1:45:00"), 0);
    ck_assert_int_eq(line("plan new --from 2026-11-16 --accept"), 0);
    ck_assert_int_eq(line("log mon 9k 47:20 threshold rpe7"), 0);
    ck_assert_int_eq(line("log tue 10k 50:00 easy rpe5"), 0);
    ck_assert_int_eq(line("log thu 45min easy rpe3"), 0);
    ck_assert_int_eq(line("log sat 16k 1:34:00 long rpe5 pain:knee7@11k"), 0);
    ck_assert_int_eq(line("checkin wed sleep4 fatigue7 soreness7 stress3"), 0);
}

START_TEST(test_json_week_has_every_key_of_the_contract)
{
    a_season();
    json_t *week = object_of("week --json");
    HAS(week, "monday", "goal", "phase", "cutback", "planned_m", "done_m",
        "verdict", "verdict_s", "done_s", "planned_s", "by_purpose",
        "intensity", "load", "runs", "sessions", "readiness", "rest_honoured",
        "warnings", "beside", "body");
    HAS(member(week, "beside"), "strength", "xt", "mobility", "drills");
    HAS(member(member(week, "beside"), "drills"), "planned", "done",
        "planned_s", "done_s");
    HAS(member(week, "body"), "sleep_s", "nights", "fatigue", "soreness",
        "mood", "form", "form_runs");
    ck_assert_int_eq(number(member(week, "body"), "sleep_s"), 14400);
    ck_assert_str_eq(word(week, "monday"), "2026-11-16");
    json_t *goal = member(week, "goal");
    ck_assert_str_eq(word(goal, "kind"), "half");
    ck_assert_int_eq(number(goal, "days_left"), 105);
    HAS(goal, "id", "date");
    HAS(member(week, "intensity"), "z1_s", "z2_s", "z3_s");
    HAS(member(week, "load"), "week", "monotony", "strain", "fitness",
        "fatigue", "freshness");
    json_t *part = json_array_get(member(week, "by_purpose"), 0);
    HAS(part, "purpose", "planned_m", "done_m");
    json_t *session = json_array_get(member(week, "sessions"), 0);
    HAS(session, "id", "date", "purpose", "distance_m", "status", "run_id");
    ck_assert_uint_eq(json_array_size(member(week, "readiness")), 7);
    json_t *wednesday = json_array_get(member(week, "readiness"), 2);
    ck_assert_str_eq(word(wednesday, "date"), "2026-11-18");
    ck_assert_str_eq(word(wednesday, "readiness"), "skip");
    ck_assert_uint_gt(json_array_size(member(wednesday, "reasons")), 0);
    check_week(week);
    json_decref(week);
    home_end();
}
END_TEST

START_TEST(test_json_warnings_carry_their_inputs)
{
    a_season();
    json_t *week = object_of("week --json");
    json_t *warning = json_array_get(member(week, "warnings"), 0);
    HAS(warning, "id", "severity", "evidence", "message", "advice", "inputs");
    ck_assert_str_eq(word(warning, "id"), "W1");
    ck_assert_str_eq(word(warning, "severity"), "stop");
    ck_assert_int_eq(number(member(warning, "inputs"), "pain"), 7);
    ck_assert_str_eq(word(member(warning, "inputs"), "site"), "knee");
    json_decref(week);
    home_end();
}
END_TEST

START_TEST(test_json_of_a_run_without_distance_has_null_metres)
{
    a_season();
    json_t *week = object_of("week --json");
    json_t *run = json_array_get(member(week, "runs"), 2);
    ck_assert(json_is_null(member(run, "distance_m")));
    ck_assert_int_eq(number(run, "duration_s"), 2700);
    check_pieces(run);
    json_decref(week);
    home_end();
}
END_TEST

START_TEST(test_json_run_list_is_newest_last)
{
    a_season();
    json_t *list = object_of("runs --json");
    json_t *runs = member(list, "runs");
    ck_assert_uint_eq(json_array_size(runs), 4);
    ck_assert_str_eq(word(json_array_get(runs, 0), "date"), "2026-11-16");
    ck_assert_str_eq(word(json_array_get(runs, 3), "date"), "2026-11-21");
    json_decref(list);
    list = object_of("runs long --json");
    ck_assert_uint_eq(json_array_size(member(list, "runs")), 1);
    json_decref(list);
    list = object_of("runs --since tue --until thu --json");
    ck_assert_uint_eq(json_array_size(member(list, "runs")), 2);
    json_decref(list);
    home_end();
}
END_TEST

START_TEST(test_json_plan_has_every_key_of_the_contract)
{
    a_season();
    json_t *plan = object_of("plan show --json");
    ck_assert_int_eq(number(plan, "revision"), 1);
    HAS(plan, "goal", "weeks");
    json_t *week = json_array_get(member(plan, "weeks"), 0);
    HAS(week, "monday", "phase", "cutback", "target_m", "long_m", "sessions");
    json_t *session = json_array_get(member(week, "sessions"), 0);
    HAS(session, "id", "date", "purpose", "distance_m", "duration_s", "steps",
        "status");
    json_decref(plan);
    json_t *lint = object_of("plan lint --json");
    HAS(lint, "weeks", "warnings");
    week = json_array_get(member(lint, "weeks"), 0);
    HAS(week, "monday", "verdict", "warnings");
    HAS(week, "load", "done_m", "done_s", "ramp", "longest_m", "longest_ratio",
        "intensity", "hard_days", "hard_gap_days", "rest_days", "specific_s",
        "likely_s");
    HAS(member(week, "intensity"), "z1_s", "z2_s", "z3_s");
    json_decref(lint);
    home_end();
}
END_TEST

START_TEST(test_json_paces_are_those_of_the_index)
{
    a_season();
    json_t *paces = object_of("paces --json");
    HAS(paces, "fitness_index", "basis", "easy_slow_s_per_km",
        "easy_fast_s_per_km", "marathon_s_per_km", "interval_s_per_km",
        "repetition_s_per_km");
    ck_assert_int_eq(number(paces, "threshold_s_per_km"), 278);
    json_decref(paces);
    home_end();
}
END_TEST

START_TEST(test_json_import_counts_its_files)
{
    app = home_open(TODAY);
    char words[1200];
    struct text t = text_on(words, sizeof words);
    text_add(&t, "import '%s' --json", home_path());
    (void)line(words); /* the diary itself: no activity */
    json_t *sum = json_loads(ask_page(), 0, NULL);
    ck_assert_msg(json_is_object(sum), "%s", ask_page());
    HAS(sum, "imported", "duplicates", "skipped", "failed", "files");
    json_t *file = json_array_get(member(sum, "files"), 0);
    HAS(file, "path", "status", "runs", "message");
    json_decref(sum);
    home_end();
}
END_TEST

/* Whatever is asked, the answer is one object and nothing else. */
START_TEST(test_json_of_every_command_is_one_object)
{
    static const char *const asked[] = {
        "today",
        "week",
        "week -7d",
        "runs",
        "goal list",
        "plan show",
        "plan log",
        "plan lint",
        "plan new",
        "why",
        "why wed",
        "why W1",
        "explain",
        "explain R10",
        "explain W4",
        "paces",
        "predict",
        "athlete",
        "note",
        "history",
        "doctor",
        "version",
        "log -3d 5k 30:00",
        "undo",
        "redo",
        "checkin rhr48",
        "log rest",
        "goal add fitness",
        "injury start calf",
        "injury end calf",
        "config",
        "note today -- slept well",
    };
    a_season();
    for (size_t i = 0; i < COUNT_OF(asked); i++) {
        char words[128];
        struct text t = text_on(words, sizeof words);
        const char *note = strstr(asked[i], " -- ");
        int n = note != NULL ? (int)(note - asked[i]) : (int)strlen(asked[i]);
        text_add(&t, "%.*s --json%s", n, asked[i], note != NULL ? note : "");
        json_decref(object_of(words));
    }
    home_end();
}
END_TEST

START_TEST(test_json_of_an_empty_diary_is_an_empty_week)
{
    app = home_open(TODAY);
    json_t *week = object_of("week --json");
    ck_assert(json_is_null(member(week, "goal")));
    ck_assert_uint_eq(json_array_size(member(week, "runs")), 0);
    check_week(week);
    json_decref(week);
    home_end();
}
END_TEST

START_TEST(test_json_errors_say_code_and_where)
{
    app = home_open(TODAY);
    ck_assert_int_eq(line("log 10k 52:30 eassy --json"), 1);
    json_t *object = json_loads(ask_page(), 0, NULL);
    json_t *error = member(object, "error");
    ck_assert_str_eq(word(error, "code"), "input");
    ck_assert_str_eq(word(error, "where"), "column 11");
    ck_assert(strstr(word(error, "message"), "easy") != NULL);
    json_decref(object);
    ck_assert_int_eq(line("frobnicate --json"), 2);
    object = json_loads(ask_page(), 0, NULL);
    ck_assert_str_eq(word(member(object, "error"), "code"), "usage");
    json_decref(object);
    home_end();
}
END_TEST

Suite *suite_cli_json(void)
{
    Suite *s = suite_create("cli_json");
    TCase *t = tcase_create("json");
    tcase_set_timeout(t, 60);
    tcase_add_test(t, test_json_week_has_every_key_of_the_contract);
    tcase_add_test(t, test_json_warnings_carry_their_inputs);
    tcase_add_test(t, test_json_of_a_run_without_distance_has_null_metres);
    tcase_add_test(t, test_json_run_list_is_newest_last);
    tcase_add_test(t, test_json_plan_has_every_key_of_the_contract);
    tcase_add_test(t, test_json_paces_are_those_of_the_index);
    tcase_add_test(t, test_json_import_counts_its_files);
    tcase_add_test(t, test_json_of_every_command_is_one_object);
    tcase_add_test(t, test_json_of_an_empty_diary_is_an_empty_week);
    tcase_add_test(t, test_json_errors_say_code_and_where);
    suite_add_tcase(s, t);
    return s;
}
