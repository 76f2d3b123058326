/* config: config.ini is read strictly, and says where it is wrong. */
#include "milepost/config.h"

#include "../tool/diary.h"
#include "../tool/folder.h"

#include <check.h>
#include <math.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

static struct settings settings;
static struct config_origin origin;
static struct err e;

static const char *write_bytes(const char *bytes, size_t size)
{
    const char *path = diary_path("config.ini");
    file_put(path, bytes, size);
    return path;
}

static bool read_text(const char *text)
{
    err_clear(&e);
    return config_read(write_bytes(text, strlen(text)), &settings, &origin, &e);
}

/* Everything that is wrong is said with its line and what to do. */
static void expect(const char *text, int line, const char *sentence)
{
    char wanted[600];
    ck_assert_msg(!read_text(text), "read: %s", text);
    ck_assert_int_eq(e.code, ERR_INPUT);
    ck_assert_int_eq(e.line, line);
    (void)snprintf(wanted, sizeof wanted, "%s:%d: %s", diary_path("config.ini"),
                   line, sentence);
    ck_assert_str_eq(e.text, wanted);
}

static void expect_standard(void)
{
    struct settings standard = settings_standard();
    ck_assert_mem_eq(settings.v, standard.v, sizeof standard.v);
}

START_TEST(test_config_missing_is_standard)
{
    diary_ok(config_read(diary_path("none.ini"), &settings, &origin, &e), &e);
    expect_standard();
    for (int i = 0; i < SETTING_COUNT; i++)
        ck_assert_int_eq(origin.line[i], 0);
}
END_TEST

START_TEST(test_config_is_read_with_its_lines)
{
    diary_ok(read_text("# mine\r\n[UI]\r\nUnits = \"MI\" ; miles\r\n"
                       "ascii=yes\n\n[judge]\n  r10_from = 1.05\nw9_days=60"),
             &e);
    ck_assert_double_eq(settings.v[SETTING_UNITS], 1);
    ck_assert_double_eq(settings.v[SETTING_ASCII], 1);
    ck_assert_double_eq(settings.v[SETTING_R10_FROM], 1.05);
    ck_assert_double_eq(settings.v[SETTING_W9_DAYS], 60);
    ck_assert_int_eq(origin.line[SETTING_UNITS], 3);
    ck_assert_int_eq(origin.line[SETTING_ASCII], 4);
    ck_assert_int_eq(origin.line[SETTING_R10_FROM], 7);
    ck_assert_int_eq(origin.line[SETTING_MOUSE], 0);
}
END_TEST

START_TEST(test_config_unknown_names_the_nearest)
{
    expect("[ui]\nunitss = km\n", 2,
           "unknown setting ui.unitss, did you mean ui.units?");
    expect("[ui]\nr10_from = 1.2\n", 2,
           "unknown setting ui.r10_from, did you mean judge.r10_from?");
    expect("[ui]\n\nwombats = 3\n", 3,
           "unknown setting ui.wombats; 'milepost config example' lists all");
    expect("[juge]\n", 1, "unknown section [juge], did you mean [judge]?");
    expect("[juge]\nr10_from = 1.2\n", 1,
           "unknown section [juge], did you mean [judge]?");
}
END_TEST

START_TEST(test_config_numbers_are_its_own)
{
    static const char *const bad[] = {
        "1,2",  "0x2",     "1.2abc", "1e0",
        "+1.2", "",        "nan",    "1.",
        ".5",   "tuesday", "1.51",   "1.04",
        "1 2",  "-1.2",    "1.2.3",  "99999999999999999",
    };
    for (size_t i = 0; i < COUNT_OF(bad); i++) {
        char text[80];
        (void)snprintf(text, sizeof text, "[judge]\nr10_from = %s\n", bad[i]);
        ck_assert_msg(!read_text(text), "took %s", bad[i]);
        ck_assert_int_eq(e.line, 2);
        ck_assert_ptr_nonnull(strstr(e.text, "a number from 1.05 to 1.5"));
    }
    expect("[judge]\nr10_from = 1,2\n", 2,
           "judge.r10_from is \"1,2\"; write a number from 1.05 to 1.5 "
           "x longest run, with a point and not a comma");
    expect("[judge]\nr10_least = 1.5\n", 2,
           "judge.r10_least is \"1.5\"; write a whole number from 0 to 5000 m");
    diary_ok(read_text("[judge]\nr10_least = 0042\n"), &e); /* not octal */
    ck_assert_double_eq(settings.v[SETTING_R10_LEAST], 42);
}
END_TEST

START_TEST(test_config_words_are_whole)
{
    expect("[ui]\nascii = tuesday\n", 2,
           "ui.ascii is \"tuesday\"; write yes or no");
    expect("[ui]\nunits = k\n", 2, "ui.units is \"k\"; write km or mi");
    expect("[ui]\ncolor =\n", 2,
           "ui.color is \"\"; write auto or always or never");
    diary_ok(read_text("[ui]\nascii = Off\nmouse = TRUE\ncolor = never\n"), &e);
    ck_assert_double_eq(settings.v[SETTING_ASCII], 0);
    ck_assert_double_eq(settings.v[SETTING_MOUSE], 1);
    ck_assert_double_eq(settings.v[SETTING_COLOR], 2);
}
END_TEST

START_TEST(test_config_lines_that_are_none)
{
    expect("[ui]\nunits = km\nUNITS = mi\n", 3,
           "ui.units stands on line 2 already: keep one of them");
    expect("[ui]\nunits = km\n[judge]\n[ui]\nunits = km\n", 5,
           "ui.units stands on line 2 already: keep one of them");
    expect("units = km\n", 1,
           "units stands before any section; write one above it, as in [ui]");
    expect("[ui]\nunits\n", 2,
           "'units' is no setting; write [section], key = value, or # and a "
           "comment");
    expect("[ui\n", 1, "'[ui' has no ']' at its end");
    expect("[]\n", 1, "a section needs a name, as in [ui]");
    expect("[ui] # screens\n", 1,
           "after ']' nothing may stand, a comment needs a line of its own");
    expect("[ui]\nunits = \\\nkm\n", 2,
           "a setting stands on one line: take the \\ away");
}
END_TEST

START_TEST(test_config_refuses_what_is_no_text)
{
    static char big[70000];
    const char nul[] = "[ui]\nunits = km\n\0";
    expect("\xEF\xBB\xBF[ui]\n", 1,
           "the file begins with a byte order mark: save it as plain UTF-8");
    ck_assert(
        !config_read(write_bytes(nul, sizeof nul), &settings, &origin, &e));
    ck_assert_int_eq(e.line, 3);
    ck_assert_ptr_nonnull(strstr(e.text, "NUL"));
    memset(big, '#', sizeof big);
    ck_assert(
        !config_read(write_bytes(big, sizeof big), &settings, &origin, &e));
    ck_assert_ptr_nonnull(strstr(e.text, "64 KiB"));
    ck_assert(!config_read(write_bytes(big, 1500), &settings, &origin, &e));
    ck_assert_int_eq(e.line, 1);
    ck_assert_ptr_nonnull(strstr(e.text, "longer than 1000"));
    ck_assert_int_eq(mkdir(diary_path("folder"), 0700), 0);
    ck_assert(!config_read(diary_path("folder"), &settings, &origin, &e));
    ck_assert_ptr_nonnull(strstr(e.text, "is a folder"));
    ck_assert_int_eq(e.code, ERR_INPUT);
    ck_assert(!config_read("/dev/null", &settings, &origin, &e));
    ck_assert_ptr_nonnull(strstr(e.text, "no plain file"));
}
END_TEST

/* Takes the # off "#key = value", so that every setting stands there. */
static void uncomment(char *text)
{
    for (char *line = text; line; line = strchr(line, '\n')) {
        line += *line == '\n';
        if (line[0] == '#' && line[1] != ' ')
            line[0] = ' ';
    }
}

START_TEST(test_config_example_names_all_and_changes_nothing)
{
    static char text[32768];
    struct text t = text_on(text, sizeof text);
    config_example(&t);
    ck_assert(!t.is_cut);
    diary_ok(read_text(text), &e);
    expect_standard();
    ck_assert_int_eq(origin.line[SETTING_UNITS], 0);
    uncomment(text);
    diary_ok(read_text(text), &e);
    expect_standard();
    for (int i = 0; i < SETTING_COUNT; i++) {
        ck_assert_msg(origin.line[i] > 0, "%s", setting_rows[i].key);
        ck_assert_ptr_nonnull(strstr(text, setting_rows[i].sentence));
    }
}
END_TEST

START_TEST(test_config_value_reads_like_the_file)
{
    char text[80];
    struct text t = text_on(text, sizeof text);
    struct settings s = settings_standard();
    s.v[SETTING_COLOR] = 2;
    config_value(&t, &s, SETTING_COLOR);
    ck_assert_str_eq(text, "ui.color = never");
    t = text_on(text, sizeof text);
    config_value(&t, &s, SETTING_R10_FROM);
    ck_assert_str_eq(text, "judge.r10_from = 1.1");
    t = text_on(text, sizeof text);
    config_value(&t, &s, SETTING_ASCII);
    ck_assert_str_eq(text, "ui.ascii = no");
}
END_TEST

/* ---- [specificity] */

START_TEST(test_config_takes_a_cell_of_specificity)
{
    diary_ok(read_text("[specificity]\n# mine\n5k.steady = 1\n"
                       "Marathon.Run_Walk = 0\n"),
             &e);
    ck_assert_int_eq(settings.specificity[GOAL_5K][PURPOSE_STEADY], 1);
    ck_assert_int_eq(settings.specificity[GOAL_MARATHON][PURPOSE_RUN_WALK], 0);
    ck_assert_int_eq(settings.specificity[GOAL_5K][PURPOSE_THRESHOLD], 2);
    ck_assert_int_eq(origin.specificity[GOAL_5K][PURPOSE_STEADY], 3);
    ck_assert_int_eq(origin.specificity[GOAL_MARATHON][PURPOSE_RUN_WALK], 4);
    ck_assert_int_eq(origin.specificity[GOAL_5K][PURPOSE_THRESHOLD], 0);
}
END_TEST

START_TEST(test_config_refuses_what_is_no_cell)
{
    expect("[specificity]\n5k.steaddy = 1\n", 2,
           "unknown setting specificity.5k.steaddy, did you mean "
           "specificity.5k.steady?");
    expect("[specificity]\n\nsteady = 1\n", 3,
           "unknown setting specificity.steady, did you mean "
           "specificity.5k.steady?");
    expect("[specificity]\nwombat = 1\n", 2,
           "unknown setting specificity.wombat; write a goal and a purpose, "
           "as in 5k.steady");
    expect("[specificity]\n5k.steady = 3\n", 2,
           "specificity.5k.steady is \"3\"; write a whole number from 0 to 2");
    expect("[specificity]\n5k.steady = 1.5\n", 2,
           "specificity.5k.steady is \"1.5\"; write a whole number from 0 to "
           "2");
    expect("[specificity]\n5k.steady =\n", 2,
           "specificity.5k.steady is \"\"; write a whole number from 0 to 2");
    expect("[specificity]\n5k.steady = 1\n5k.steady = 1\n", 3,
           "specificity.5k.steady stands on line 2 already: keep one of them");
    expect("[specifity]\n5k.steady = 1\n", 1,
           "unknown section [specifity], did you mean [specificity]?");
}
END_TEST

/* Every row of settings.def can hold its own standard value. */
START_TEST(test_settings_are_within_their_ranges)
{
    for (int i = 0; i < SETTING_COUNT; i++) {
        const struct setting_row *r = &setting_rows[i];
        ck_assert_msg(r->least <= r->standard && r->standard <= r->most,
                      "%s.%s", r->section, r->key);
        ck_assert_msg(r->kind == SETTING_KIND_REAL ||
                          (fabs(r->standard - round(r->standard)) < 1e-9),
                      "%s.%s", r->section, r->key);
        for (int j = 0; j < i; j++)
            ck_assert(strcmp(r->key, setting_rows[j].key) != 0 ||
                      strcmp(r->section, setting_rows[j].section) != 0);
    }
}
END_TEST

Suite *suite_config(void);
Suite *suite_config(void)
{
    Suite *s = suite_create("config");
    TCase *t = tcase_create("config");
    tcase_add_checked_fixture(t, NULL, diary_remove);
    suite_add_tcase(s, t);
    tcase_add_test(t, test_config_missing_is_standard);
    tcase_add_test(t, test_config_is_read_with_its_lines);
    tcase_add_test(t, test_config_unknown_names_the_nearest);
    tcase_add_test(t, test_config_numbers_are_its_own);
    tcase_add_test(t, test_config_words_are_whole);
    tcase_add_test(t, test_config_lines_that_are_none);
    tcase_add_test(t, test_config_refuses_what_is_no_text);
    tcase_add_test(t, test_config_example_names_all_and_changes_nothing);
    tcase_add_test(t, test_config_value_reads_like_the_file);
    tcase_add_test(t, test_config_takes_a_cell_of_specificity);
    tcase_add_test(t, test_config_refuses_what_is_no_cell);
    tcase_add_test(t, test_settings_are_within_their_ranges);
    return s;
}
