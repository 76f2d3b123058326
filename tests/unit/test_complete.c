/* complete: Tab knows what the readers know, and history what was kept. */
#include "../tool/home.h"
#include "../tool/kit.h"
#include "../tool/screen.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

Suite *suite_complete(void);

static struct completion c;

static bool is_offered(const char *word)
{
    for (int i = 0; i < c.count; i++)
        if (strcmp(c.of[i].word, word) == 0)
            return true;
    return false;
}

/* The words offered at the end of a line, a blank between. */
static const char *offered(const char *line, enum complete_kind kind)
{
    static char words[2048];
    struct text t = text_on(words, sizeof words);
    completion_begin(&c, line, (int)strlen(line));
    entry_complete(&c, line, kind);
    for (int i = 0; i < c.count; i++)
        text_add(&t, "%s%s", i > 0 ? " " : "", c.of[i].word);
    return words;
}

START_TEST(test_complete_entry_from_its_own_tables)
{
    ck_assert_str_eq(offered("10k thr", COMPLETE_LOG), "threshold thr");
    ck_assert_str_eq(offered("10k THRE", COMPLETE_LOG), "threshold");
    ck_assert_str_eq(offered("10k sl", COMPLETE_LOG), "sleepq sleep");
    ck_assert_str_eq(offered("pain:hams", COMPLETE_BODY), "pain:hamstring");
    ck_assert_str_eq(offered("ill:s", COMPLETE_BODY), "ill:systemic");
    ck_assert_str_eq(offered("skip re", COMPLETE_LOG), "recovery");
    ck_assert_str_eq(offered("yes", COMPLETE_LOG), "yesterday");
    ck_assert_str_eq(offered("8k yes", COMPLETE_LOG), ""); /* a date is first */
    ck_assert_str_eq(offered("lo", COMPLETE_BODY), "");    /* no run in it */
    ck_assert_str_eq(offered("8k +tr", COMPLETE_LOG), "+treadmill +trail");
    ck_assert_str_eq(offered("8k easy -- on th", COMPLETE_LOG), "");
    ck_assert_str_eq(offered("+s", COMPLETE_PLAN), "+strides");
    (void)offered("warm", COMPLETE_LOG);
    ck_assert(!is_offered("warm_up"));
}
END_TEST

/* Every word that is offered whole is read: the two cannot drift apart. */
START_TEST(test_complete_offers_only_what_is_read)
{
    struct entry_context context = { .today = kit_day("2026-11-22") };
    static struct entry en;
    struct err e;
    (void)offered("8k ", COMPLETE_LOG);
    ck_assert_int_gt(c.count, 30);
    for (int i = 0; i < c.count; i++) {
        char line[COMPLETION_TEXT + 8];
        err_clear(&e);
        (void)snprintf(line, sizeof line, "8k 50min %s%s", c.of[i].word,
                       c.of[i].is_open ? "3" : "");
        bool ok = entry_read(&context, line, &en, &e);
        ck_assert_msg(ok || strstr(e.text, "is not known here") == NULL,
                      "%s: %s", line, e.text);
    }
}
END_TEST

static const char *of_command(const char *line)
{
    static char words[4096];
    struct text t = text_on(words, sizeof words);
    completion_begin(&c, line, (int)strlen(line));
    cli_complete(&c, line);
    for (int i = 0; i < c.count; i++)
        text_add(&t, "%s%s", i > 0 ? " " : "", c.of[i].word);
    return words;
}

START_TEST(test_complete_commands_from_their_own_tables)
{
    ck_assert_str_eq(of_command("expl"), "explain");
    ck_assert_str_eq(of_command("explain r1b"), "R1b");
    ck_assert_str_eq(of_command("plan re"), "replan replace rest");
    ck_assert_str_eq(of_command("plan replan --dr"), "--dry-run");
    ck_assert_str_eq(of_command("goal add ha"), "half");
    ck_assert_str_eq(of_command("athlete hr_m"), "hr_max");
    ck_assert_str_eq(of_command("injury start kn"), "knee");
    ck_assert_str_eq(of_command("plan skip sun w"), "weather");
    ck_assert_str_eq(of_command("log 8k thre"), "threshold");
    ck_assert_str_eq(of_command("wombat x"), "");
    (void)of_command("");
    ck_assert(is_offered("undo") && is_offered("plan"));
}
END_TEST

START_TEST(test_complete_paths_of_import)
{
    char line[600];
    (void)home_open("2026-11-22");
    (void)snprintf(line, sizeof line, "import %s", home_path());
    line[strlen(line) - 1] = '\0'; /* all but the last letter of the diary */
    ck_assert_str_eq(of_command(line) + 0, home_path());
    ck_assert_str_eq(of_command("import /no/such/folder/x"), "");
}
END_TEST

/* ---- on the screen */

#define PLAN "goal half 2027-05-09\nw1 tue easy 8k\nw1 sun long 14k\n"

static struct app *app;

static void opened(void)
{
    app = screen_open("2026-11-22", PLAN);
    screen_ui.rows = 24;
    screen_ui.cols = 80;
}

static const char *typed(void)
{
    return screen_ui.prompt.line.text;
}

START_TEST(test_tab_writes_what_is_clear)
{
    opened();
    screen_type("a8k 45:00 thre");
    screen_press(PRESS_TAB);
    ck_assert_str_eq(typed(), "8k 45:00 threshold ");
    screen_type("rp");
    screen_press(PRESS_TAB);
    ck_assert_str_eq(typed(), "8k 45:00 threshold rpe"); /* a number follows */
    screen_type("7 pai");
    screen_press(PRESS_TAB);
    ck_assert_str_eq(typed(), "8k 45:00 threshold rpe7 pain:");
    screen_type("kn");
    screen_press(PRESS_TAB);
    ck_assert_str_eq(typed(), "8k 45:00 threshold rpe7 pain:knee");
}
END_TEST

START_TEST(test_tab_shows_what_is_not_clear)
{
    opened();
    screen_type("a8k st");
    screen_press(PRESS_TAB);
    ck_assert_str_eq(typed(), "8k st");
    screen_expect("steady   strides");
    screen_type("e");
    screen_press(PRESS_TAB);
    ck_assert_str_eq(typed(), "8k steady ");
    screen_expect_none("steady   strides");
    screen_type("zzz");
    screen_press(PRESS_TAB);
    screen_expect("nothing known here begins with 'zzz'");
}
END_TEST

START_TEST(test_tab_in_the_middle_keeps_the_rest)
{
    opened();
    screen_type(":explain  W4");
    for (int i = 0; i < 3; i++)
        screen_press(PRESS_LEFT);
    screen_type(" r1b");
    screen_press(PRESS_TAB);
    ck_assert_str_eq(typed(), "explain  R1b W4");
}
END_TEST

/* What was typed before comes back after the program was left. */
START_TEST(test_history_comes_from_the_change_log)
{
    opened();
    home_log("2026-11-18 8k 45:00 easy rpe3");
    struct err e;
    err_clear(&e);
    ck_assert(app_athlete_set(app, "hr_max", "188", app->today, &e));
    screen_type("a");
    screen_press(PRESS_UP);
    ck_assert_str_eq(typed(), "2026-11-18 8k 45:00 easy rpe3");
    screen_press(PRESS_UP);
    ck_assert_str_eq(typed(), "2026-11-10 10k 52:30 easy rpe4");
    screen_press(PRESS_ESCAPE);
    screen_type(":");
    screen_press(PRESS_UP);
    ck_assert_str_eq(typed(), "athlete hr_max 188");
}
END_TEST

Suite *suite_complete(void)
{
    Suite *s = suite_create("complete");
    TCase *t = tcase_create("complete");
    tcase_add_test(t, test_complete_entry_from_its_own_tables);
    tcase_add_test(t, test_complete_offers_only_what_is_read);
    tcase_add_test(t, test_complete_commands_from_their_own_tables);
    suite_add_tcase(s, t);
    t = tcase_create("screens");
    tcase_add_checked_fixture(t, NULL, home_end);
    tcase_add_test(t, test_complete_paths_of_import);
    tcase_add_test(t, test_tab_writes_what_is_clear);
    tcase_add_test(t, test_tab_shows_what_is_not_clear);
    tcase_add_test(t, test_tab_in_the_middle_keeps_the_rest);
    tcase_add_test(t, test_history_comes_from_the_change_log);
    suite_add_tcase(s, t);
    return s;
}
