/* cli: two real diaries, whole; every week of them as text and as JSON. */
#include "../tool/ask.h"
#include "../tool/corpus.h"
#include "../tool/home.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

Suite *suite_cli_corpus(void);

#define TODAY "2026-11-22"

static struct app *app;

static void every_week(const char *name)
{
    char path[CORPUS_PATH];
    char words[64];
    char date[DAY_TEXT];
    day_t first;
    day_t last;
    struct err e;
    app = home_open(TODAY);
    home_log_file(corpus_path(path, name));
    ck_assert(app_span(app, &first, &last, &e));
    for (day_t d = day_monday(first); d.n <= last.n; d = day_add(d, 7)) {
        struct text t = text_on(words, sizeof words);
        text_add(&t, "week %s --json", day_format(d, date));
        json_t *week = ask_object(app, words);
        check_week(week);
        json_decref(week);
        t = text_on(words, sizeof words);
        text_add(&t, "week %s", day_format(d, date));
        ck_assert_msg(ask(app, words) == 0, "%s: %s", words, ask_page());
        ck_assert(strpbrk(ask_page(), "{}") == NULL);
    }
    home_end();
}

START_TEST(test_json_of_two_real_diaries_adds_up)
{
    if (corpus_skips("every week of two real diaries as JSON"))
        return;
    every_week("diary/p08.log");
    every_week("diary/p02.log");
}
END_TEST

Suite *suite_cli_corpus(void)
{
    Suite *s = suite_create("cli_corpus");
    TCase *t = tcase_create("corpus");
    tcase_set_timeout(t, 60);
    tcase_add_test(t, test_json_of_two_real_diaries_adds_up);
    suite_add_tcase(s, t);
    return s;
}
