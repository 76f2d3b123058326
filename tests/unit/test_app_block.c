/* app: the block a line names, the one beside it, the ones after and before;
 * the curve beside a week. */
#include "../tool/home.h"
#include "milepost/planning.h"

#include <check.h>
#include <string.h>

#define TODAY "2026-11-22"

static struct app *app;
static struct err e;

static void open_demo(void)
{
    app = home_open(TODAY);
    ck_assert_msg(app_demo(app, &e), "%s", e.text);
}

static struct block_ask asked(const char *line, const char *beside)
{
    struct block_ask ask = { NO_DAY, NO_DAY, NO_DAY, NO_DAY };
    ck_assert_msg(app_block_read(app, line, &ask.from, &ask.to, &e), "%s: %s",
                  line, e.text);
    if (beside != NULL)
        ck_assert_msg(app_block_read(app, beside, &ask.beside, &ask.until, &e),
                      "%s: %s", beside, e.text);
    return ask;
}

static void read_block(struct block_ask ask)
{
    ck_assert_msg(app_block_beside(app, &ask, &e), "%s", e.text);
}

static void expect_days(const struct block_report *b, const char *first,
                        const char *last)
{
    char text[DAY_TEXT];
    ck_assert_str_eq(day_format(b->first, text), first);
    ck_assert_str_eq(day_format(b->last, text), last);
}

START_TEST(test_a_block_is_named_in_three_ways)
{
    open_demo();
    read_block(asked("build", NULL));
    expect_days(&app->block_report, "2026-09-14", "2026-10-25");
    read_block(asked("2026-10-01", NULL)); /* a day of it */
    expect_days(&app->block_report, "2026-09-14", "2026-10-25");
    read_block(asked("  2026-10-01  2026-10-14 ", NULL));
    expect_days(&app->block_report, "2026-09-28", "2026-10-18");
}
END_TEST

START_TEST(test_what_is_no_block_is_said)
{
    struct block_ask ask;
    static const char *const lines[] = { "bsae", "base build", "base base base",
                                         "2026-13-01" };
    open_demo();
    for (size_t i = 0; i < COUNT_OF(lines); i++) {
        ck_assert_msg(!app_block_read(app, lines[i], &ask.from, &ask.to, &e),
                      "%s", lines[i]);
        ck_assert_int_eq(e.code, ERR_INPUT);
    }
}
END_TEST

START_TEST(test_any_two_stand_beside_each_other)
{
    open_demo();
    read_block(asked("build", NULL));
    expect_days(&app->block_before, "2026-08-03", "2026-09-13");
    struct block_finding own = app->block_report.finding[0];
    read_block(asked("build", "2026-11-02 2026-11-15"));
    expect_days(&app->block_report, "2026-09-14", "2026-10-25");
    expect_days(&app->block_before, "2026-11-02", "2026-11-15");
    ck_assert(app->has_block_before);
    /* What came of it is still held against the weeks before it. */
    ck_assert_int_eq(app->block_report.finding[0].value, own.value);
}
END_TEST

START_TEST(test_weeks_of_a_block_add_up_by_verdict)
{
    open_demo();
    read_block(asked("2026-08-03 2026-11-22", NULL));
    const struct block_report *b = &app->block_report;
    for (int v = 0; v < VERDICT_COUNT; v++) {
        int32_t sum = 0;
        for (int i = 0; i < b->week_count; i++)
            sum += b->weeks[i].verdict_m[v];
        ck_assert_int_eq(sum, b->verdict_m[v]);
    }
    ck_assert_double_eq_tol(b->weeks[b->week_count - 1].form.fitness,
                            b->end.fitness, 1e-9);
}
END_TEST

static bool step(int by, struct block_ask *ask)
{
    if (!app_block_step(app, by, ask, &e))
        return false;
    read_block(*ask);
    return true;
}

/* Phase by phase to the plan's end and back again. */
START_TEST(test_steps_go_by_phase)
{
    open_demo();
    struct block_ask ask = asked("peak", NULL);
    read_block(ask); /* under way: read up to today */
    expect_days(&app->block_report, "2026-10-26", "2026-11-22");
    ck_assert_msg(step(1, &ask), "%s", e.text);
    expect_days(&app->block_report, "2026-12-07", "2026-12-13");
    ck_assert_int_eq(app->block_report.phase, PHASE_TAPER);
    ck_assert(step(-1, &ask));
    expect_days(&app->block_report, "2026-10-26", "2026-11-22");
    ck_assert(step(-1, &ask) && step(-1, &ask));
    expect_days(&app->block_report, "2026-08-03", "2026-09-13");
}
END_TEST

START_TEST(test_steps_of_a_span_keep_its_length_and_end)
{
    int steps = 0;
    open_demo();
    struct block_ask ask = asked("2026-11-09 2026-11-22", NULL);
    read_block(ask);
    ck_assert(step(-1, &ask));
    expect_days(&app->block_report, "2026-10-26", "2026-11-08");
    while (step(-1, &ask) && steps < 20)
        steps++;
    ck_assert_int_lt(steps, 20); /* the diary's first week ends it */
    ck_assert_int_eq(e.code, ERR_INPUT);
    for (steps = 0; step(1, &ask) && steps < 30;)
        steps++;
    ck_assert_int_lt(steps, 30); /* and the plan's last one */
}
END_TEST

/* The curve beside a week is what each week's own report says. */
START_TEST(test_the_curve_is_that_of_the_weeks_reports)
{
    static struct curve_week curve[8];
    open_demo();
    ck_assert_msg(app_week(app, app->today, &e), "%s", e.text);
    app_curve(app, COUNT_OF(curve), curve);
    for (int i = COUNT_OF(curve) - 1; i >= 0; i--) {
        ck_assert_msg(app_week(app, curve[i].monday, &e), "%s", e.text);
        ck_assert(curve[i].is_known);
        ck_assert_int_eq(curve[i].done.m, app->week.done_m);
        ck_assert_double_eq_tol(curve[i].form.fitness, app->week.form.fitness,
                                1e-6);
        ck_assert_double_eq_tol(curve[i].form.fatigue, app->week.form.fatigue,
                                1e-6);
    }
}
END_TEST

START_TEST(test_the_curve_knows_nothing_ahead_or_before)
{
    struct curve_week curve[3];
    open_demo();
    ck_assert_msg(app_week(app, day_add(app->today, 7), &e), "%s", e.text);
    app_curve(app, 3, curve);
    ck_assert(curve[0].is_known && curve[1].is_known && !curve[2].is_known);
    home_end();
    app = home_open(TODAY);
    ck_assert_msg(app_week(app, app->today, &e), "%s", e.text);
    app_curve(app, 3, curve);
    ck_assert(!curve[0].is_known && !curve[2].is_known);
}
END_TEST

Suite *suite_app_block(void);
Suite *suite_app_block(void)
{
    Suite *s = suite_create("app_block");
    TCase *c = tcase_create("blocks");
    tcase_set_timeout(c, 30);
    tcase_add_checked_fixture(c, NULL, home_end);
    tcase_add_test(c, test_a_block_is_named_in_three_ways);
    tcase_add_test(c, test_what_is_no_block_is_said);
    tcase_add_test(c, test_any_two_stand_beside_each_other);
    tcase_add_test(c, test_weeks_of_a_block_add_up_by_verdict);
    tcase_add_test(c, test_steps_go_by_phase);
    tcase_add_test(c, test_steps_of_a_span_keep_its_length_and_end);
    tcase_add_test(c, test_the_curve_is_that_of_the_weeks_reports);
    tcase_add_test(c, test_the_curve_knows_nothing_ahead_or_before);
    suite_add_tcase(s, c);
    return s;
}
