/* tui: an import looked at, marked, kept; nothing before Enter. */
#include "../tool/folder.h"
#include "../tool/home.h"
#include "../tool/screen.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

Suite *suite_tui_import(void);

#define TODAY "2026-11-22"
#define HEAD  "Activity Type,Date,Favorite,Title,Distance,Calories,Time\n"
#define ROW(day, title, km, time) \
    "Running," day " 08:00:00,false," title "," km ",600," time "\n"

static struct app *app;
static struct folder folder;

static void put(const char *name, const char *text)
{
    folder_put_text(&folder, name, text);
}

static void begin(void)
{
    app = screen_open(TODAY, "goal fitness\nw1 tue easy 8k\n");
    (void)screen_draw(24, 80);
    folder_make(&folder);
    put("Activities.csv",
        HEAD ROW("2026-11-20", "Canal", "10.0", "00:52:30")
            ROW("2026-11-18", "Hills", "8.0", "00:46:00")
                ROW("2026-11-17", "Too quick", "12.0", "00:12:00"));
}

static void end(void)
{
    import_forget(&screen_ui.import);
    home_end();
    folder_remove(&folder);
}

static void import(const char *name)
{
    char line[700];
    (void)snprintf(line, sizeof line, ":import %s", folder_at(&folder, name));
    screen_type(line);
    screen_press(PRESS_ENTER);
}

START_TEST(test_import_shows_first_and_keeps_what_is_marked)
{
    import("");
    screen_expect(" Import: 2 of 3 marked; nothing is kept yet ");
    screen_expect(">[x] + 2026-11-20");
    screen_expect("2 new runs marked: 18.0 km");
    ck_assert_int_eq(home_runs(), 1);
    screen_type(" ");
    screen_expect("1 of 3 marked");
    screen_expect(">[x] + 2026-11-18");
    screen_press(PRESS_ENTER);
    screen_expect("kept: 1 run; u undoes it");
    ck_assert_int_eq(home_runs(), 2);
    screen_type("u");
    ck_assert_int_eq(home_runs(), 1);
}
END_TEST

START_TEST(test_import_left_keeps_nothing)
{
    import("");
    screen_press(PRESS_ESCAPE);
    screen_expect("left: nothing was kept");
    screen_expect_none(" Import: ");
    import("");
    screen_type("VV"); /* all, then none */
    screen_expect("0 of 3 marked");
    screen_press(PRESS_ENTER);
    screen_expect("nothing was marked: nothing was kept");
    ck_assert_int_eq(home_runs(), 1);
}
END_TEST

/* What could be joined is kept either way, and shown so. */
START_TEST(test_import_of_repetitions_counts_what_comes_in)
{
    put("Activities.csv",
        HEAD "Running,2026-11-20 08:00:00,false,One,1.0,60,00:04:00\n"
             "Running,2026-11-20 08:08:00,false,Two,1.0,60,00:04:00\n");
    import("");
    screen_expect("2 of 2 marked");
    screen_expect(">[x] + 2026-11-20");
    screen_expect(" [+] & 2026-11-20");
    screen_expect("2 new runs marked: 2.0 km");
    screen_type("j ");
    screen_expect("[&] & 2026-11-20");
    screen_expect("1 new run marked: 1.0 km");
    screen_type("k");
    screen_press(PRESS_ENTER);
    ck_assert_int_eq(home_runs(), 2);
}
END_TEST

/* Whatever becomes of the run before: kept is what was shown. */
START_TEST(test_import_keeps_what_goes_on_after_a_run_left_out)
{
    put("Activities.csv",
        HEAD "Running,2026-11-20 08:00:00,false,One,1.0,60,00:04:00\n"
             "Running,2026-11-20 08:08:00,false,Two,1.0,60,00:04:00\n");
    import("");
    screen_type(" ");
    screen_expect("1 new run marked: 1.0 km");
    screen_press(PRESS_ENTER);
    screen_expect("kept: 1 run;");
    ck_assert_int_eq(home_runs(), 2);
}
END_TEST

START_TEST(test_import_joins_nothing_that_was_shown_as_a_run_of_its_own)
{
    put("Activities.csv",
        HEAD "Running,2026-11-20 08:00:00,false,One,1.0,60,00:01:50\n"
             "Running,2026-11-20 08:08:00,false,Two,1.0,60,00:04:00\n");
    import("");
    screen_expect(">[ ] ? 2026-11-20");
    screen_expect(" [x] + 2026-11-20");
    screen_type(" ");
    screen_press(PRESS_ENTER);
    screen_expect("kept: 2 runs;");
    ck_assert_int_eq(home_runs(), 3);
}
END_TEST

START_TEST(test_import_of_a_ride_alone_says_no_runs)
{
    put("Activities.csv",
        HEAD "Cycling,2026-11-20 08:00:00,false,Out,20.0,60,01:04:00\n");
    import("");
    screen_expect("no new run marked, 1 other");
    screen_type(" ");
    screen_expect("nothing is marked");
    screen_type(" ");
    screen_press(PRESS_ENTER);
    screen_expect("kept: 1 other; u undoes it");
}
END_TEST

START_TEST(test_import_again_adds_nothing)
{
    import("");
    screen_press(PRESS_ENTER);
    ck_assert_int_eq(home_runs(), 3);
    import("");
    screen_expect("= 2 here");
    screen_expect("0 of 3 marked");
    screen_type(" ");
    screen_expect("in the diary already: there is nothing to keep");
    screen_press(PRESS_ENTER);
    ck_assert_int_eq(home_runs(), 3);
}
END_TEST

START_TEST(test_import_of_a_kind_is_marked_at_once)
{
    import("");
    screen_press(PRESS_TAB);
    screen_press(PRESS_TAB);
    screen_expect("[? 1 odd]");
    screen_expect("faster than anyone runs");
    screen_expect_none("Canal");
    screen_type("V");
    screen_expect("3 of 3 marked");
    screen_press(PRESS_TAB_BACK);
    screen_expect("[+ 2 new]");
    screen_press(PRESS_TAB_BACK);
    screen_expect("[all 3]");
}
END_TEST

START_TEST(test_import_says_what_is_not_there)
{
    screen_type("I/nowhere/at all");
    screen_press(PRESS_ENTER);
    screen_expect("/nowhere/at is not there; Tab shows what is");
    screen_press(PRESS_ESCAPE);
    put("my runs.csv", HEAD ROW("2026-11-20", "Canal", "10.0", "00:52:30"));
    char line[700]; /* blanks need no quotes where it is all of the line */
    (void)snprintf(line, sizeof line, "I%s/my runs.csv", folder.path);
    screen_type(line);
    screen_press(PRESS_ENTER);
    screen_expect("1 of 1 marked");
}
END_TEST

START_TEST(test_import_of_other_files_than_were_looked_at_keeps_nothing)
{
    import("");
    put("A.csv", HEAD ROW("2026-11-10", "Another", "5.0", "00:30:00"));
    screen_press(PRESS_ENTER);
    screen_expect("the files have changed since: nothing was kept");
    ck_assert_int_eq(home_runs(), 1);
    screen_type("r");
    screen_expect("of 4 marked");
    screen_press(PRESS_ENTER);
    ck_assert_int_eq(home_runs(), 4);
}
END_TEST

START_TEST(test_import_stopped_keeps_what_was_found_and_goes_on)
{
    put("B.csv", HEAD ROW("2026-11-10", "Last", "5.0", "00:30:00"));
    app->pulse.beat = home_stop_at_last;
    import("");
    app->pulse.beat = NULL;
    screen_expect("stopped at 1 of 2 files");
    screen_press(PRESS_ENTER);
    screen_expect("kept: 2 runs");
    import("");
    screen_expect("1 of 4 marked");
    screen_press(PRESS_ENTER);
    ck_assert_int_eq(home_runs(), 4);
}
END_TEST

START_TEST(test_import_stopped_while_it_keeps_keeps_nothing)
{
    import("");
    app->pulse.beat = home_stop_at_last;
    screen_press(PRESS_ENTER);
    app->pulse.beat = NULL;
    screen_expect("stopped: nothing was kept; Enter begins again");
    ck_assert_int_eq(home_runs(), 1);
    screen_press(PRESS_ENTER);
    ck_assert_int_eq(home_runs(), 3);
}
END_TEST

/* At 60 columns words are whole; what is least falls away first. */
START_TEST(test_import_sums_are_whole_parts_where_there_is_little_room)
{
    struct looked *l = &screen_ui.import.looked;
    import("");
    l->taken[ITEM_FILL] = l->taken[ITEM_EDIT] = 1;
    ck_assert_ptr_nonnull(strstr(screen_draw(24, 80),
                                 "marked: 18.0 km in 1:39 h, 1 filled in, "
                                 "1 changed"));
    ck_assert_ptr_nonnull(
        strstr(screen_draw(24, 60), "marked: 18.0 km, 1 filled in, 1 changed"));
    l->taken[ITEM_FILL] = l->taken[ITEM_EDIT] = l->taken[ITEM_JOIN] = 1000;
    ck_assert_ptr_nonnull(
        strstr(screen_draw(24, 60), "marked, 1000 filled in, 1000 changed"));
}
END_TEST

/* ---- names that would act */

#define HOSTILE             \
    "a\033[2Jb\xE2\x80\xAE" \
    "c\xC2\x9B"             \
    "2Jd"

/* Bytes that move a cursor, or letters that turn a line round. A CR is only
 * the end of a line, and only in a CSV (RFC 4180) or a calendar (RFC 5545). */
static bool is_harmless(const char *text, bool has_cr)
{
    for (const char *p = text; *p != '\0';) {
        uint32_t code = utf8_next(&p);
        bool is_end = code == '\n' || (has_cr && code == '\r' && *p == '\n');
        if (!is_end && utf8_is_unsafe(code))
            return false;
    }
    return true;
}

static void assert_harmless(const char *text, const char *where)
{
    bool has_cr = strstr(where, "csv") != NULL || strstr(where, "ics") != NULL;
    ck_assert_msg(is_harmless(text, has_cr), "unsafe in %s:\n%s", where, text);
}

START_TEST(test_a_carriage_return_is_harmless_only_as_the_end_of_such_a_line)
{
    ck_assert(is_harmless("a,b\r\nc,d\r\n", true));
    ck_assert(!is_harmless("a,b\rc,d\r\n", true));
    ck_assert(!is_harmless("a,b\r", true));
    ck_assert(!is_harmless("a b\r\n", false));
    ck_assert(!is_harmless("a\033[2J\r\n", true));
}
END_TEST

static void assert_screen(const char *where)
{
    assert_harmless(screen_draw(24, 80), where);
    assert_harmless(screen_draw(60, 200), where);
}

static void assert_refused(const char *line)
{
    struct log_result r;
    struct err e;
    err_clear(&e);
    ck_assert(!app_log(app, &line, 1, false, false, NULL, NULL, &r, &e));
}

START_TEST(test_hostile_names_come_out_harmless_everywhere)
{
    static const char *const commands[] = {
        "runs",         "runs --json",
        "week",         "week --json",
        "week tue",     "history --json",
        "history",      "shoes",
        "shoes --json", "records",
        "export json",  "export csv",
        "export ics",   "import --dry-run --json",
    };
    static char page[512 * 1024];
    put("b\033[2J\n\xE2\x80\xAE.csv",
        HEAD ROW("2026-11-19", "\"x" HOSTILE "\ny\"", "9.0", "00:50:00"));
    put("c\033[2J.fit", "no watch wrote this");
    /* Typed, they are refused: whoever types can leave them out. */
    assert_refused("2026-11-16 5k 30:00 easy shoe:a\033[2Jb");
    assert_refused("2026-11-16 5k 30:00 easy shoe:a\xE2\x80\xAE"
                   "b");
    assert_refused("2026-11-16 5k 30:00 easy -- x" HOSTILE);
    import("");
    assert_screen("the preview");
    for (int i = 0; i < 5; i++) {
        assert_screen("the preview");
        screen_type("j");
    }
    screen_press(PRESS_ENTER);
    ck_assert_int_eq(home_runs(), 4);
    for (const char *key = "123456"; *key != '\0'; key++) {
        screen_press(*key);
        assert_screen("a screen");
        screen_press(PRESS_ENTER);
        assert_screen("what is open");
        screen_press(PRESS_ESCAPE);
    }
    for (size_t i = 0; i < COUNT_OF(commands); i++) {
        struct text t = text_on(page, sizeof page);
        (void)cli_line(app, commands[i], &t);
        assert_harmless(page, commands[i]);
    }
}
END_TEST

Suite *suite_tui_import(void)
{
    Suite *s = suite_create("tui_import");
    TCase *t = tcase_create("import");
    tcase_set_timeout(t, 120);
    tcase_add_checked_fixture(t, begin, end);
    tcase_add_test(t, test_import_shows_first_and_keeps_what_is_marked);
    tcase_add_test(t, test_import_left_keeps_nothing);
    tcase_add_test(t, test_import_keeps_what_goes_on_after_a_run_left_out);
    tcase_add_test(
        t, test_import_joins_nothing_that_was_shown_as_a_run_of_its_own);
    tcase_add_test(t, test_import_of_a_ride_alone_says_no_runs);
    tcase_add_test(t, test_import_again_adds_nothing);
    tcase_add_test(t, test_import_of_repetitions_counts_what_comes_in);
    tcase_add_test(t, test_import_of_a_kind_is_marked_at_once);
    tcase_add_test(t, test_import_says_what_is_not_there);
    tcase_add_test(
        t, test_import_of_other_files_than_were_looked_at_keeps_nothing);
    tcase_add_test(t, test_import_stopped_keeps_what_was_found_and_goes_on);
    tcase_add_test(t, test_import_stopped_while_it_keeps_keeps_nothing);
    tcase_add_test(t,
                   test_import_sums_are_whole_parts_where_there_is_little_room);
    tcase_add_test(
        t, test_a_carriage_return_is_harmless_only_as_the_end_of_such_a_line);
    tcase_add_test(t, test_hostile_names_come_out_harmless_everywhere);
    suite_add_tcase(s, t);
    return s;
}
