/* cli: a line of the screens cut into words, as a shell would. */
#include "../tool/folder.h"
#include "milepost/cli.h"

#include <check.h>
#include <string.h>

Suite *suite_cli_split(void);

static struct app app; /* of which only the home is asked */

/* The words with | between them. */
static const char *split(const char *line)
{
    static struct cli_words words;
    static char joined[LINE_TEXT * 4];
    static struct err e;
    struct text t = text_on(joined, sizeof joined);
    if (!cli_split(&app, line, &words, &e))
        return e.text;
    for (int i = 0; i < words.count; i++)
        text_add(&t, "%s%s", i > 0 ? "|" : "", words.word[i]);
    return joined;
}

START_TEST(test_split_at_blanks_unless_they_are_quoted)
{
    static const struct {
        const char *line, *words;
    } rows[] = {
        { "", "" },
        { "  \t ", "" },
        { "paces", "paces" },
        { " plan  show ", "plan|show" },
        { "import \"my runs\" b", "import|my runs|b" },
        { "import 'my runs'", "import|my runs" },
        { "note tue -- it's cold", "note|tue|--|it's|cold" },
        { "import \"never closed", "import|never closed" },
        { "a \"\" b", "a||b" },
    };
    app.home = "/home/ann";
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        ck_assert_str_eq(split(rows[i].line), rows[i].words);
}
END_TEST

START_TEST(test_split_knows_home_where_a_shell_would)
{
    app.home = "/home/ann";
    ck_assert_str_eq(split("import ~/a.fit"), "import|/home/ann/a.fit");
    ck_assert_str_eq(split("import ~ x"), "import|/home/ann|x");
    ck_assert_str_eq(split("import ~"), "import|/home/ann");
    ck_assert_str_eq(split("import '~/a b'"), "import|~/a b");
    ck_assert_str_eq(split("import ~bob/a a~/b"), "import|~bob/a|a~/b");
    app.home = NULL;
    ck_assert_str_eq(split("import ~/a.fit"), "import|~/a.fit");
}
END_TEST

START_TEST(test_split_refuses_more_than_it_holds)
{
    static char line[LINE_TEXT * 5];
    app.home = NULL;
    memset(line, 'x', sizeof line - 1);
    ck_assert_str_eq(split(line), "the line is too long");
    for (size_t i = 1; i < sizeof line - 1; i += 2)
        line[i] = ' ';
    ck_assert_str_eq(split(line), "the line is too long");
    line[2 * CLI_WORDS] = '\0';
    ck_assert_ptr_nonnull(strstr(split(line), "x|x"));
}
END_TEST

START_TEST(test_paths_are_completed_in_home)
{
    static struct completion c;
    struct folder home;
    folder_make(&home);
    folder_add(&home, "Downloads");
    completion_begin_line(&c, "~/Dow", 5);
    c.home = home.path;
    cli_complete_path(&c);
    folder_remove(&home);
    ck_assert_int_eq(c.count, 1);
    ck_assert_str_eq(c.of[0].word, "~/Downloads/");
}
END_TEST

Suite *suite_cli_split(void)
{
    Suite *s = suite_create("cli_split");
    TCase *t = tcase_create("split");
    tcase_add_test(t, test_split_at_blanks_unless_they_are_quoted);
    tcase_add_test(t, test_split_knows_home_where_a_shell_would);
    tcase_add_test(t, test_split_refuses_more_than_it_holds);
    tcase_add_test(t, test_paths_are_completed_in_home);
    suite_add_tcase(s, t);
    return s;
}
