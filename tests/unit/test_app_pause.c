/* app: days blocked out: kept, cleared in the plan, and free again. */
#include "../tool/diary.h"
#include "../tool/home.h"
#include "../tool/kit.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

Suite *suite_app_pause(void);

#define TODAY "2026-11-22" /* a Sunday */

static struct app *app;
static struct err e;

static void begin(void)
{
    app = home_open_runner(TODAY);
}

static void propose(void)
{
    ck_assert_msg(app_plan_propose(app, NULL, kit_day("2026-11-16"), &e), "%s",
                  e.text);
}

static void begin_with_plan(void)
{
    begin();
    propose();
    ck_assert_msg(app_plan_accept(app, &e), "%s", e.text);
}

static bool block(const char *from, const char *until)
{
    e.text[0] = '\0';
    return app_pause(app, kit_day(from), kit_day(until), false, &e);
}

static int sessions_in(const struct plan *p, const char *from,
                       const char *until)
{
    int n = 0;
    for (int i = 0; i < p->session_count; i++)
        n += p->sessions[i].day.n >= kit_day(from).n &&
             p->sessions[i].day.n <= kit_day(until).n;
    return n;
}

static int spans(struct pause *first)
{
    static struct pause list[FACTS_PAUSES_MAX];
    int n;
    ck_assert(app_pauses(app, list, FACTS_PAUSES_MAX, &n, &e));
    if (n > 0)
        *first = list[0];
    return n;
}

START_TEST(test_app_pause_is_one_step_back_and_forth)
{
    struct action a;
    begin_with_plan();
    char *before = diary_dump(app->store);
    ck_assert_msg(block("2026-12-01", "2026-12-09"), "%s", e.text);
    ck_assert_int_gt(sessions_in(&app->plan_before, "2026-12-01", "2026-12-09"),
                     5);
    ck_assert(app_plan(app, &e));
    ck_assert_int_eq(sessions_in(&app->plan, "2026-12-01", "2026-12-09"), 0);
    ck_assert_int_gt(sessions_in(&app->plan, "2026-11-30", "2026-12-13"), 0);
    char *after = diary_dump(app->store);
    ck_assert(app_undo(app, &a, &e));
    ck_assert_str_eq(a.label, "plan pause 2026-12-01 2026-12-09");
    diary_expect(app->store, before);
    ck_assert(app_redo(app, &a, &e));
    diary_expect(app->store, after);
    free(before);
    free(after);
    home_end();
}
END_TEST

START_TEST(test_app_pause_holds_for_plans_made_later)
{
    struct pause p;
    begin();
    ck_assert_msg(block("2026-12-01", "2026-12-09"), "%s", e.text);
    ck_assert_int_eq(app->plan.revision, 0);
    ck_assert_int_eq(spans(&p), 1);
    propose();
    ck_assert_int_eq(app->proposal.outcome, PLAN_MADE);
    ck_assert_int_eq(
        sessions_in(&app->proposal.plan, "2026-12-01", "2026-12-09"), 0);
    home_end();
}
END_TEST

START_TEST(test_app_pause_dry_keeps_nothing)
{
    begin_with_plan();
    char *before = diary_dump(app->store);
    ck_assert(
        app_pause(app, kit_day("2026-12-01"), kit_day("2026-12-09"), true, &e));
    ck_assert_int_eq(sessions_in(&app->plan, "2026-12-01", "2026-12-09"), 0);
    diary_expect(app->store, before);
    free(before);
    home_end();
}
END_TEST

START_TEST(test_app_pause_joins_spans_that_meet)
{
    struct pause p;
    begin();
    ck_assert(block("2026-12-01", "2026-12-03"));
    ck_assert(block("2026-12-08", "2026-12-10"));
    ck_assert_int_eq(spans(&p), 2);
    ck_assert(block("2026-12-11", "2026-12-11")); /* beside it, not in it */
    ck_assert_int_eq(spans(&p), 3);
    ck_assert(block("2026-12-03", "2026-12-08"));
    ck_assert_int_eq(spans(&p), 2);
    ck_assert_int_eq(p.from.n, kit_day("2026-12-01").n);
    ck_assert_int_eq(p.until.n, kit_day("2026-12-10").n);
    home_end();
}
END_TEST

struct refusal {
    const char *from, *until, *says;
};

static const struct refusal refusals[] = {
    { "2026-11-01", "2026-11-21", "2026-11-21 is past" },
    { "2026-12-03", "2026-12-01", "is after 2026-12-01" },
    { "2027-02-20", "2027-03-05", "the race of 2027-02-28" },
    { "2027-02-28", "2027-02-28", "the race of 2027-02-28" },
    { "2027-03-10", "2028-03-08", "365 days are more than a plan" },
};

START_TEST(test_app_pause_says_in_a_sentence_what_cannot_be)
{
    struct pause p;
    const struct refusal *r = &refusals[_i];
    begin_with_plan();
    char *before = diary_dump(app->store);
    ck_assert(!block(r->from, r->until));
    ck_assert_msg(strstr(e.text, r->says), "%s", e.text);
    ck_assert_int_eq(spans(&p), 0);
    diary_expect(app->store, before);
    free(before);
    home_end();
}
END_TEST

START_TEST(test_app_pause_leaves_what_is_locked)
{
    char date[DAY_TEXT];
    struct pause p;
    begin_with_plan();
    ck_assert(app_plan(app, &e));
    day_t day = app->plan.sessions[app->plan.session_count / 2].day;
    ck_assert(app_plan_edit(
        app, &(struct edit_words){ EDIT_LOCK, day_format(day, date), NULL },
        false, &e));
    ck_assert(!app_pause(app, day, day, false, &e));
    ck_assert_ptr_nonnull(strstr(e.text, "'plan unlock' frees it"));
    ck_assert_int_eq(spans(&p), 0);
    home_end();
}
END_TEST

START_TEST(test_app_pause_leaves_a_day_that_was_run)
{
    struct pause p;
    begin_with_plan();
    home_log("2026-11-22 10k 58:00 long rpe4");
    ck_assert(!block(TODAY, TODAY));
    ck_assert_ptr_nonnull(strstr(e.text, "today was run already"));
    ck_assert(block("2026-11-20", "2026-11-24"));
    ck_assert_int_eq(spans(&p), 1);
    ck_assert_int_eq(p.from.n, kit_day("2026-11-23").n);
    ck_assert(app_plan(app, &e));
    ck_assert_int_gt(sessions_in(&app->plan, TODAY, TODAY), 0);
    home_end();
}
END_TEST

START_TEST(test_app_unpause_frees_from_today_on)
{
    struct pause p;
    begin();
    ck_assert(block("2026-12-01", "2026-12-03"));
    ck_assert(block("2026-11-22", "2026-11-26"));
    app->today = kit_day("2026-11-24"); /* back early */
    ck_assert(app_unpause(app, kit_day("2026-11-25"), &e));
    ck_assert_int_eq(app->pause.from.n, kit_day("2026-11-24").n);
    ck_assert_int_eq(spans(&p), 1);
    ck_assert(app_unpause(app, kit_day("2026-12-02"), &e));
    ck_assert_int_eq(spans(&p), 0);
    ck_assert(!app_unpause(app, kit_day("2026-12-02"), &e));
    ck_assert_ptr_nonnull(strstr(e.text, "2026-12-02 is not blocked out"));
    ck_assert(!app_unpause(app, kit_day("2026-11-22"), &e)); /* past */
    home_end();
}
END_TEST

START_TEST(test_app_pause_has_room_for_so_many)
{
    struct pause p;
    app = home_open(TODAY);
    for (int i = 0; i < FACTS_PAUSES_MAX; i++) {
        day_t day = day_add(app->today, 2 * i);
        ck_assert_msg(app_pause(app, day, day, false, &e), "%s", e.text);
    }
    day_t last = day_add(app->today, 2 * FACTS_PAUSES_MAX);
    ck_assert_int_eq(spans(&p), FACTS_PAUSES_MAX);
    ck_assert(!app_pause(app, last, last, false, &e));
    ck_assert_int_eq(e.code, ERR_LIMIT);
    ck_assert(app_pause(app, app->today, app->today, false, &e));
    home_end();
}
END_TEST

Suite *suite_app_pause(void)
{
    Suite *s = suite_create("app_pause");
    TCase *t = tcase_create("pause");
    tcase_set_timeout(t, 60);
    tcase_add_test(t, test_app_pause_is_one_step_back_and_forth);
    tcase_add_test(t, test_app_pause_holds_for_plans_made_later);
    tcase_add_test(t, test_app_pause_dry_keeps_nothing);
    tcase_add_test(t, test_app_pause_joins_spans_that_meet);
    tcase_add_loop_test(t, test_app_pause_says_in_a_sentence_what_cannot_be, 0,
                        COUNT_OF(refusals));
    tcase_add_test(t, test_app_pause_leaves_what_is_locked);
    tcase_add_test(t, test_app_pause_leaves_a_day_that_was_run);
    tcase_add_test(t, test_app_unpause_frees_from_today_on);
    tcase_add_test(t, test_app_pause_has_room_for_so_many);
    suite_add_tcase(s, t);
    return s;
}
