/* app: what a skip comes to before its reason is said. */
#include "../tool/home.h"
#include "../tool/screen.h"

#include <check.h>
#include <string.h>

Suite *suite_app_skip(void);

static char told[SKIP_COUNT][4096];

/* A rest that the body asked for is praised: W15 alone knows why. */
static void drop_praise(char *text)
{
    static const char none[] = "no warning comes or goes";
    char *at = strstr(text, "W15 ");
    if (at == NULL)
        return;
    if (strchr(at, '\n') != NULL || strstr(at, "; W") != NULL)
        ck_abort_msg("more than the praise: %s", text);
    memcpy(at, none, sizeof none);
}

/* False: the session cannot be left out. */
static bool tell(struct app *a, const char *id, enum skip_reason reason)
{
    struct err e;
    struct text t = text_on(told[reason], sizeof told[reason] - 32);
    if (!app_skip_try(a, id, reason, &e))
        return false;
    words_plan_effect(&t, &a->plan_before, &a->plan, &a->lint_before, &a->lint,
                      &a->look);
    drop_praise(told[reason]);
    return true;
}

START_TEST(test_weeks_ahead_come_out_alike_for_every_reason)
{
    static struct id ids[PLAN_SESSIONS_MAX];
    struct err e;
    struct app *a = screen_open_lived_in();
    int n = 0;
    int tried = 0;
    ck_assert(app_plan(a, &e));
    for (int i = 0; i < a->plan.session_count; i++)
        if (a->plan.sessions[i].day.n >= a->today.n &&
            session_is_run(&a->plan.sessions[i]))
            ids[n++] = a->plan.sessions[i].id;
    for (int i = 0; i < n; i++) {
        bool is_told = tell(a, ids[i].text, SKIP_RECOVERY);
        tried += is_told;
        for (int r = 0; is_told && r < SKIP_COUNT; r++) {
            ck_assert(tell(a, ids[i].text, (enum skip_reason)r));
            ck_assert_str_eq(told[r], told[SKIP_RECOVERY]);
        }
    }
    ck_assert_int_gt(tried, 20);
}
END_TEST

Suite *suite_app_skip(void)
{
    Suite *s = suite_create("app_skip");
    TCase *t = tcase_create("reasons");
    tcase_set_timeout(t, 120);
    tcase_add_test(t, test_weeks_ahead_come_out_alike_for_every_reason);
    tcase_add_checked_fixture(t, NULL, home_end);
    suite_add_tcase(s, t);
    return s;
}
