/* cli: the rows of commands, and a line of the screens. */
#include "../tool/home.h"
#include "cli/room.h"

#include <check.h>
#include <string.h>

Suite *suite_cli_line(void);

#define TODAY "2026-11-22"

static char page[256 * 1024];

static int line(struct app *a, const char *words)
{
    struct text t = text_on(page, sizeof page);
    return cli_line(a, words, &t);
}

static void expect(const char *part)
{
    ck_assert_msg(strstr(page, part) != NULL, "no '%s' in\n%s", part, page);
}

/* ---- every command's row is whole */

START_TEST(test_commands_have_help_usage_and_a_name_of_their_own)
{
    ck_assert_int_ge(command_count, 27);
    for (int i = 0; i < command_count; i++) {
        const struct command *c = commands[i];
        ck_assert_msg(c->run != NULL && c->usage != NULL, "%s", c->name);
        ck_assert_msg(strlen(c->help) > 8 && strlen(c->help) <= 66, "%s: %s",
                      c->name, c->help);
        ck_assert(command_find(c->name) == c);
        ck_assert(c->most < 0 || c->most >= c->least);
    }
}
END_TEST

START_TEST(test_commands_options_fit_and_shadow_no_global_one)
{
    for (int i = 0; i < command_count; i++) {
        const struct option_row *o = commands[i]->options;
        int n = 0;
        for (; o != NULL && o[n].name != NULL; n++)
            for (int g = 0; g < GLOBAL_COUNT; g++) {
                ck_assert_str_ne(o[n].name, global_options[g].name);
                ck_assert(o[n].letter == 0 ||
                          o[n].letter != global_options[g].letter);
            }
        ck_assert_int_le(n, OPTIONS_MAX);
    }
}
END_TEST

START_TEST(test_help_names_every_command_and_option)
{
    struct text t = text_on(page, sizeof page);
    struct out o = { NULL, &t };
    usage_all(&o);
    for (int i = 0; i < command_count; i++) {
        char entry[32];
        struct text e = text_on(entry, sizeof entry);
        text_add(&e, "\n  %s ", commands[i]->name);
        expect(entry);
    }
    for (int g = 0; g < GLOBAL_COUNT; g++)
        expect(global_options[g].name);
    for (const char *p = page; *p != '\0'; p += strcspn(p, "\n") + 1)
        ck_assert_uint_le(strcspn(p, "\n"), 80);
}
END_TEST

START_TEST(test_help_of_every_command_is_80_columns_wide)
{
    for (int i = 0; i < command_count; i++) {
        struct text t = text_on(page, sizeof page);
        struct out o = { NULL, &t };
        usage_one(&o, commands[i]);
        expect("usage: milepost ");
        for (const char *p = page; *p != '\0'; p += strcspn(p, "\n") + 1)
            ck_assert_msg(strcspn(p, "\n") <= 80, "%s: %s", commands[i]->name,
                          p);
    }
}
END_TEST

START_TEST(test_a_slip_in_a_command_is_guessed)
{
    ck_assert_str_eq(command_nearest("wek"), "week");
    ck_assert_str_eq(command_nearest("hlep"), "help");
    ck_assert(command_nearest("frobnicate") == NULL);
}
END_TEST

/* ---- arguments */

/* Reads a line split at its spaces. */
static bool read_args(struct call *c, struct err *e, const char *words)
{
    static char text[256];
    static char *argv[32];
    int argc = 0;
    ck_assert(text_copy(text, sizeof text, words));
    for (char *p = text; *p != '\0';) {
        argv[argc++] = p;
        p += strcspn(p, " ");
        if (*p != '\0')
            *p++ = '\0';
    }
    memset(c, 0, sizeof *c);
    err_clear(e);
    return args_read(c, argc, argv, e);
}

START_TEST(test_args_take_global_options_before_and_after)
{
    struct call c;
    struct err e;
    ck_assert(read_args(&c, &e, "-D a.db week --json mon --units=mi"));
    ck_assert_str_eq(c.command->name, "week");
    ck_assert_str_eq(c.global[GLOBAL_DB], "a.db");
    ck_assert_str_eq(c.global[GLOBAL_UNITS], "mi");
    ck_assert(c.is_json);
    ck_assert_int_eq(c.count, 1);
    ck_assert_str_eq(c.word[0], "mon");
}
END_TEST

START_TEST(test_args_of_an_entry_keep_dates_and_the_note)
{
    struct call c;
    struct err e;
    char out[64];
    ck_assert(read_args(&c, &e, "log -n -3d 10k -- -x --json"));
    ck_assert_int_eq(c.count, 2);
    ck_assert_str_eq(c.word[0], "-3d");
    ck_assert(call_option(&c, "dry-run") != NULL);
    ck_assert(!c.is_json);
    ck_assert(call_line(&c, 0, out, sizeof out, &e));
    ck_assert_str_eq(out, "-3d 10k -- -x --json");
    ck_assert(!call_line(&c, 0, out, 8, &e));
    ck_assert_int_eq(e.code, ERR_LIMIT);
}
END_TEST

START_TEST(test_args_refuse_what_would_change_the_meaning)
{
    struct call c;
    struct err e;
    ck_assert(!read_args(&c, &e, "log 10k -n 52:30"));
    ck_assert_int_eq(e.code, ERR_USAGE);
    ck_assert(!read_args(&c, &e, "week --until"));
    ck_assert_int_eq(e.code, ERR_USAGE);
    ck_assert(!read_args(&c, &e, "runs --until"));
    ck_assert(strstr(e.text, "needs a value") != NULL);
    ck_assert(read_args(&c, &e, "week"));
    ck_assert_int_eq(c.count, 0);
}
END_TEST

/* ---- the screens' ':' */

START_TEST(test_line_runs_the_same_commands)
{
    struct app *a = home_open(TODAY);
    ck_assert_int_eq(line(a, "log 10k 52:30 easy rpe4 -- \"fine\" day"), 0);
    expect("10.0 km");
    ck_assert_int_eq(line(a, "note today -- 'two words'"), 0);
    expect("two words");
    ck_assert_int_eq(line(a, "week"), 0);
    expect("5:15 r4");
    ck_assert_int_eq(line(a, ""), 0);
    ck_assert_str_eq(page, "");
    home_end();
}
END_TEST

START_TEST(test_line_says_what_is_wrong_and_changes_nothing)
{
    struct app *a = home_open(TODAY);
    ck_assert_int_eq(line(a, "log 10m easy"), 1);
    expect("write 10min or 10mi");
    ck_assert_int_eq(line(a, "weak"), 2);
    expect("did you mean 'week'?");
    ck_assert_int_eq(line(a, "week --db other.db"), 2);
    ck_assert_int_eq(line(a, "log -"), 2);
    ck_assert_int_eq(line(a, "demo"), 2);
    ck_assert_int_eq(line(a, "runs"), 0);
    expect("no run yet");
    home_end();
}
END_TEST

START_TEST(test_line_leaves_units_and_colour_as_they_were)
{
    struct app *a = home_open(TODAY);
    a->look.color = true;
    ck_assert_int_eq(line(a, "week --units mi"), 0);
    expect("0.0 mi");
    ck_assert(strchr(page, '\033') == NULL);
    ck_assert(a->look.color && a->look.units == UNITS_KM);
    home_end();
}
END_TEST

Suite *suite_cli_line(void)
{
    Suite *s = suite_create("cli_line");
    TCase *t = tcase_create("line");
    tcase_add_test(t, test_commands_have_help_usage_and_a_name_of_their_own);
    tcase_add_test(t, test_commands_options_fit_and_shadow_no_global_one);
    tcase_add_test(t, test_help_names_every_command_and_option);
    tcase_add_test(t, test_help_of_every_command_is_80_columns_wide);
    tcase_add_test(t, test_a_slip_in_a_command_is_guessed);
    tcase_add_test(t, test_args_take_global_options_before_and_after);
    tcase_add_test(t, test_args_of_an_entry_keep_dates_and_the_note);
    tcase_add_test(t, test_args_refuse_what_would_change_the_meaning);
    tcase_add_test(t, test_line_runs_the_same_commands);
    tcase_add_test(t, test_line_says_what_is_wrong_and_changes_nothing);
    tcase_add_test(t, test_line_leaves_units_and_colour_as_they_were);
    suite_add_tcase(s, t);
    return s;
}
