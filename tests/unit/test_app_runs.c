/* app: every run in one list: read, filtered, sorted, judged, tagged. */
#include "../tool/home.h"
#include "../tool/kit.h"
#include "milepost/runs.h"

#include <check.h>
#include <string.h>

Suite *suite_app_runs(void);

static struct app *app;
static struct err problem;

static void must(bool ok)
{
    ck_assert_msg(ok, "%s", problem.text);
}

static void set_up(void)
{
    app = home_open("2026-11-22");
    home_log("-300d 21.1k 1:45:00 race +hilly shoe:Racer");
    home_log("-20d 10k 52:30 easy rpe4 shoe:pegs -- wind from the west");
    home_log("-6d 8k 46:00 rpe3 shoe:pegs +park");
    home_log("-4d 5k rpe5");
    home_log("yesterday 18k 1:45:00 long rpe5 shoe:PEGS +trail");
    must(app_runs(app, &problem));
}

/* Distances of the shown in km, as "18 5 8". */
static const char *shown(void)
{
    static char line[200];
    struct text t = text_on(line, sizeof line);
    const struct run_list *l = app->runs;
    for (int i = 0; i < l->shown_count; i++)
        text_add(&t, "%s%d", i > 0 ? " " : "",
                 l->item[l->shown[i]].run.dist.m / 1000);
    return line;
}

static const char *filtered(const char *text)
{
    must(app_runs_filter(app, text, &problem));
    return shown();
}

START_TEST(test_the_newest_stand_above_and_a_filter_holds_them)
{
    ck_assert_str_eq(shown(), "18 5 8 10 21");
    ck_assert_str_eq(filtered("rpe>=4"), "18 5 10");
    ck_assert_str_eq(filtered("shoe=pegs since:-10d"), "18 8");
    ck_assert_str_eq(filtered("\"west wind\""), "10");
    ck_assert_int_eq((int)app->runs->sums.dist_m, 10000);
    ck_assert(!app_runs_filter(app, "rpr>4", &problem));
    ck_assert_str_eq(shown(), "10"); /* as it was */
    ck_assert_str_eq(app->runs->text, "\"west wind\"");
}
END_TEST

START_TEST(test_what_is_not_known_comes_last_whichever_way)
{
    static const struct {
        enum run_column column;
        const char *down, *up;
    } rows[] = {
        { RUN_COLUMN_DIST, "21 18 10 8 5", "5 8 10 18 21" },
        { RUN_COLUMN_RPE, "18 5 10 8 21", "8 10 18 5 21" },
        { RUN_COLUMN_PACE, "18 8 10 21 5", "21 10 8 18 5" },
        { RUN_COLUMN_SHOE, "21 18 8 10 5", "18 8 10 21 5" },
        { RUN_COLUMN_DATE, "18 5 8 10 21", "21 10 8 5 18" },
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        app_runs_sort(app, rows[i].column, true);
        ck_assert_str_eq(shown(), rows[i].down);
        app_runs_sort(app, rows[i].column, false);
        ck_assert_str_eq(shown(), rows[i].up);
    }
    app_runs_sort(app, RUN_COLUMN_DIST, true);
    ck_assert_str_eq(filtered("dist<20k"), "18 10 8 5"); /* the order stays */
}
END_TEST

START_TEST(test_the_list_is_read_again_once_the_diary_has_changed)
{
    ck_assert_str_eq(filtered("shoe=pegs"), "18 8 10");
    home_log("today 6k 33:00 easy shoe:pegs");
    ck_assert_str_eq(shown(), "18 8 10");
    must(app_runs(app, &problem));
    ck_assert_str_eq(shown(), "6 18 8 10"); /* the filter stays */
    struct action undone;
    must(app_undo(app, &undone, &problem));
    must(app_runs(app, &problem));
    ck_assert_str_eq(shown(), "18 8 10");
}
END_TEST

static void judge_all(void)
{
    bool left = true;
    for (int i = 0; left; i++) {
        ck_assert_int_lt(i, 20);
        must(app_runs_judge(app, 0, app->runs->shown_count, 10, &left,
                            &problem));
    }
}

START_TEST(test_the_judge_says_what_was_not_declared)
{
    must(app_week(app, app->today, &problem));
    day_t monday = app->week.monday;
    ck_assert_str_eq(filtered("type=easy"), "10");
    ck_assert_int_eq(app->runs->maybe, 2); /* 8 and 5 km name no purpose */
    judge_all();
    ck_assert_int_eq(app->runs->maybe, 0);
    ck_assert_str_eq(filtered("type=easy | type=none | type=steady"), "5 8 10");
    (void)filtered("!verdict=none");
    judge_all();
    ck_assert_str_eq(shown(), "18 5 8 10 21");
    judge_all();
    for (int i = 0; i < app->runs->count; i++) {
        const struct run_item *item = &app->runs->item[i];
        ck_assert(item->is_judged && !item->is_old);
        int32_t sum = 0;
        for (int v = 0; v < VERDICT_COUNT; v++)
            sum += item->verdict[v];
        ck_assert_int_eq(sum, item->run.dist.m); /* pieces add up */
    }
    ck_assert_int_eq(app->week.monday.n, monday.n); /* left alone */
}
END_TEST

START_TEST(test_a_search_goes_round_both_ways)
{
    ck_assert_int_eq(app_runs_find(app, "pegs", 0, false), 0);
    ck_assert_int_eq(app_runs_find(app, "pegs", 1, false), 2);
    ck_assert_int_eq(app_runs_find(app, "pegs", 4, false), 0);
    ck_assert_int_eq(app_runs_find(app, "pegs", -1, true), 3);
    ck_assert_int_eq(app_runs_find(app, "trail", 3, false), 0);
    ck_assert_int_eq(app_runs_find(app, "RACE hilly", 0, false), 4);
    ck_assert_int_eq(app_runs_find(app, "nowhere", 0, false), UNKNOWN);
    ck_assert_str_eq(filtered("rpe>9"), "");
    ck_assert_int_eq(app_runs_find(app, "pegs", 0, false), UNKNOWN);
}
END_TEST

/* ---- many at once */

static int ids_of(const char *text, struct id *out)
{
    (void)filtered(text);
    for (int i = 0; i < app->runs->shown_count; i++)
        out[i] = app->runs->item[app->runs->shown[i]].run.id;
    return app->runs->shown_count;
}

static int retag(const char *filter, const char *words, bool is_dry)
{
    struct id ids[8];
    int changed;
    int n = ids_of(filter, ids);
    must(app_retag(app, ids, n, words, is_dry, &changed, &problem));
    must(app_runs_filter(app, "", &problem));
    return changed;
}

START_TEST(test_many_are_tagged_in_one_undo_step)
{
    ck_assert_int_eq(retag("shoe=pegs", "+club +hot shoe:vapor", true), 3);
    ck_assert_str_eq(filtered("+club"), "");
    ck_assert_int_eq(retag("shoe=pegs", "+club +hot shoe:vapor", false), 3);
    ck_assert_str_eq(filtered("+club +hot shoe=vapor"), "18 8 10");
    ck_assert_str_eq(filtered("+park +club"), "8"); /* what was there stays */
    ck_assert_str_eq(filtered("\"wind\""), "10");
    struct action undone;
    must(app_undo(app, &undone, &problem));
    ck_assert_str_eq(undone.label, "tag 3 runs: +club +hot shoe:vapor");
    ck_assert_str_eq(filtered("+club | +hot | shoe=vapor"), "");
    ck_assert_str_eq(filtered("shoe=pegs"), "18 8 10");
}
END_TEST

START_TEST(test_tags_shoes_and_purpose_go_and_come)
{
    ck_assert_int_eq(retag("+park", "-PARK -trail +club", false), 1);
    ck_assert_str_eq(filtered("+park"), "");
    ck_assert_str_eq(filtered("+club"), "8");
    ck_assert_int_eq(retag("+trail", "-trail shoe:none", false), 1);
    ck_assert_str_eq(filtered("shoe=none"), "18 5");
    ck_assert_int_eq(retag("rpe=5", "recovery", false), 2);
    ck_assert_str_eq(filtered("type=recovery"), "18 5");
    ck_assert_int_eq(retag("type=recovery", "recovery", false), 0);
}
END_TEST

START_TEST(test_what_many_cannot_take_is_refused)
{
    static const struct {
        const char *words, *part;
        int column;
    } bad[] = {
        { "", "nothing to change", 1 },
        { "+trail 10k", "'10k' is nothing many runs can take", 8 },
        { "rpe5", "write +trail, -trail, shoe:pegs or a purpose", 1 },
        { "+180m", "is no tag", 1 },
        { "+", "has no word", 1 },
        { "shoe:", "shoe:none", 1 },
        { "+x -- note", "a run's own", 7 },
        { "shoe:a-name-of-forty-bytes-and-more-than-that", "at most 31", 1 },
    };
    struct id ids[8];
    int changed;
    int n = ids_of("", ids);
    for (size_t i = 0; i < COUNT_OF(bad); i++) {
        ck_assert(
            !app_retag(app, ids, n, bad[i].words, false, &changed, &problem));
        ck_assert_msg(strstr(problem.text, bad[i].part) != NULL &&
                          problem.column == bad[i].column,
                      "%d: %s", problem.column, problem.text);
    }
}
END_TEST

START_TEST(test_one_that_cannot_be_tagged_leaves_all_alone)
{
    char words[TAGS_TEXT];
    struct id ids[8];
    int changed;
    memset(words, 'x', sizeof words);
    words[0] = '+';
    words[sizeof words - 4] = '\0'; /* fits alone, and not beside "park" */
    int n = ids_of("", ids);
    ck_assert(!app_retag(app, ids, n, words, false, &changed, &problem));
    ck_assert(strstr(problem.text, "at most 127 bytes") != NULL);
    words[5] = '\0';
    must(app_runs_filter(app, "tag:xxxx", &problem));
    ck_assert_int_eq(app->runs->shown_count, 0);
}
END_TEST

/* ---- shoes, records, what a block is */

START_TEST(test_a_pair_is_one_whatever_its_case)
{
    static struct shoe_sum shoes[SHOES_MOST];
    int count;
    must(app_shoes(app, shoes, &count, &problem));
    ck_assert_int_eq(count, 3);
    ck_assert_str_eq(shoes[0].name, "PEGS");
    ck_assert_int_eq(shoes[0].runs, 3);
    ck_assert_int_eq((int)shoes[0].dist_m, 36000);
    ck_assert_int_eq(day_diff(shoes[0].last, shoes[0].first), 19);
    ck_assert_str_eq(shoes[1].name, "Racer");
    ck_assert_str_eq(shoes[2].name, ""); /* none comes last */
}
END_TEST

START_TEST(test_records_are_the_fastest_ever_and_of_a_year)
{
    static struct record records[RECORD_COUNT];
    home_log("-400d 10k 45:00 race");
    home_log("-3d wu 2k, 3x1k @4:00 r90s, cd 2k");
    home_log("-2d 10k 40:00 easy +treadmill");
    must(app_records(app, day_add(app->today, -500), app->today, records,
                     &problem));
    ck_assert_int_eq(records[RECORD_10K].ever.time.s, 2700);
    ck_assert_int_eq(day_diff(app->today, records[RECORD_10K].ever_day), 400);
    ck_assert_int_eq(records[RECORD_1K].ever.time.s, 240);
    ck_assert_int_eq(records[RECORD_1K].year.time.s, 240);
    ck_assert_int_eq(records[RECORD_HALF].year.time.s, 6300);
    ck_assert_int_eq(records[RECORD_10K].year.time.s, 2986); /* of the half */
    ck_assert(record_has_year(&records[RECORD_10K]));
    ck_assert(!record_has_year(&records[RECORD_1K]));       /* that of ever */
    ck_assert(!record_has_year(&records[RECORD_MARATHON])); /* none */
    ck_assert_int_eq(records[RECORD_10K].year.of.m, 21100);
    ck_assert_int_eq(records[RECORD_MARATHON].ever.time.s, 0);
}
END_TEST

START_TEST(test_a_block_is_a_phase_of_the_plan_in_force)
{
    struct filter_context c;
    must(app_filter_context(app, ":block", &c, &problem));
    ck_assert(!day_is(c.block.first)); /* no plan */
    home_end();
    app = home_open_planned("2026-11-22", "2026-11-02");
    must(app_filter_context(app, "easy :block", &c, &problem));
    ck_assert(day_is(c.block.first));
    ck_assert_int_eq(day_weekday(c.block.first), 0);
    ck_assert_int_eq(day_weekday(c.block.last), 6);
    ck_assert_int_le(c.block.first.n, app->today.n);
    ck_assert_int_ge(c.block.last.n, app->today.n);
}
END_TEST

/* Typed over twenty years of runs, each key would read all of them again. */
START_TEST(test_a_line_on_trial_does_not_read_the_list_again)
{
    struct log_result r;
    const char *line = "6k 36:00 easy rpe3";
    app->runs->item[0].is_old = true; /* what is read anew is not */
    must(app_log(app, &line, 1, false, true, NULL, NULL, &r, &problem));
    must(app_runs(app, &problem));
    ck_assert(app->runs->item[0].is_old);
    must(app_log(app, &line, 1, false, false, NULL, NULL, &r, &problem));
    must(app_runs(app, &problem));
    ck_assert(!app->runs->item[0].is_old);
    ck_assert_str_eq(shown(), "6 18 5 8 10 21");
    app->runs->item[0].is_old = true;
    struct action undone;
    must(app_undo(app, &undone, &problem));
    must(app_runs(app, &problem));
    ck_assert(!app->runs->item[0].is_old);
    ck_assert_str_eq(shown(), "18 5 8 10 21");
}
END_TEST

Suite *suite_app_runs(void)
{
    Suite *s = suite_create("app_runs");
    TCase *t = tcase_create("runs");
    tcase_add_checked_fixture(t, set_up, home_end);
    tcase_add_test(t, test_the_newest_stand_above_and_a_filter_holds_them);
    tcase_add_test(t, test_what_is_not_known_comes_last_whichever_way);
    tcase_add_test(t, test_the_list_is_read_again_once_the_diary_has_changed);
    tcase_add_test(t, test_the_judge_says_what_was_not_declared);
    tcase_add_test(t, test_a_search_goes_round_both_ways);
    tcase_add_test(t, test_many_are_tagged_in_one_undo_step);
    tcase_add_test(t, test_tags_shoes_and_purpose_go_and_come);
    tcase_add_test(t, test_what_many_cannot_take_is_refused);
    tcase_add_test(t, test_one_that_cannot_be_tagged_leaves_all_alone);
    tcase_add_test(t, test_a_pair_is_one_whatever_its_case);
    tcase_add_test(t, test_records_are_the_fastest_ever_and_of_a_year);
    tcase_add_test(t, test_a_block_is_a_phase_of_the_plan_in_force);
    tcase_add_test(t, test_a_line_on_trial_does_not_read_the_list_again);
    suite_add_tcase(s, t);
    return s;
}
