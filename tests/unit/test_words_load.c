/* words: a load that was estimated says from what. */
#include "../tool/home.h"
#include "milepost/cli.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

Suite *suite_words_load(void);

static const struct {
    const char *entry, *says;
} cases[] = {
    { "2026-11-18 10k 52:30 easy rpe4", ", load 210 " },
    { "2026-11-18 60min easy",
      "load 180 (estimated: effort 3 by its purpose)" },
    { "2026-11-18 60min tempo",
      "load 269 (estimated: effort 4.5 by its purpose)" },
    { "2026-11-18 60min",
      "load 180 (estimated: effort 3, as nothing tells it)" },
    { "2026-11-18 10k 45:00 race",
      "load 405 (estimated: effort 9 as of a race)" },
    { "2026-11-18 8k rpe4", "(estimated: no time noted)" },
    { "2026-11-18 8k", "load 0 (no time and no effort noted)" },
};

/* The lines as one, since they are broken where the screen ends. */
static void unbreak(char *page)
{
    char *to = page;
    for (const char *at = page; *at != '\0'; at++)
        if (strncmp(at, "\n  ", 3) == 0 && at[3] != ' ')
            *to++ = ' ', at += 2;
        else
            *to++ = *at;
    *to = '\0';
}

START_TEST(test_an_estimated_load_says_from_what)
{
    static char page[8192];
    char line[64];
    struct err e = { 0 };
    struct app *app = home_open("2026-11-22");
    struct text t = text_on(page, sizeof page);
    home_log(cases[_i].entry);
    ck_assert_msg(app_week(app, app->today, &e), "%s", e.text);
    (void)snprintf(line, sizeof line, "run %s", app->facts.runs[0].id.text);
    (void)cli_line(app, line, &t);
    home_end();
    unbreak(page);
    ck_assert_msg(strstr(page, cases[_i].says) != NULL, "no '%s' in\n%s",
                  cases[_i].says, page);
}
END_TEST

Suite *suite_words_load(void)
{
    Suite *s = suite_create("words_load");
    TCase *t = tcase_create("words_load");
    tcase_add_loop_test(t, test_an_estimated_load_says_from_what, 0,
                        COUNT_OF(cases));
    suite_add_tcase(s, t);
    return s;
}
