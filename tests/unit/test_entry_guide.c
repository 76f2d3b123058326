/* entry: the guide asks at most seven questions, and refuses with a reason. */
#include "milepost/guide.h"

#include "../tool/kit.h"
#include "../tool/suite_of.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

Suite *suite_entry_guide(void);

static struct guide g;
static struct err e;

static void setup(void)
{
    struct guide_known known = {
        .goal = { .kind = GOAL_NONE, .day = NO_DAY, .dropped = NO_DAY },
        .athlete = athlete_blank()
    };
    struct entry_context c = { .today = kit_day("2026-11-22") };
    err_clear(&e);
    guide_begin(&g, &c, &known);
}

static void answer(const char *line)
{
    ck_assert_msg(guide_answer(&g, line, &e), "'%s': %s", line, e.text);
}

/* Refused, in words that hold 'because', and nothing changed. */
static void refuse(const char *line, const char *because)
{
    enum guide_question at = g.at;
    ck_assert_msg(!guide_answer(&g, line, &e), "'%s' was taken", line);
    ck_assert_msg(strstr(e.text, because) != NULL, "'%s': %s", line, e.text);
    ck_assert_int_eq(g.at, at);
}

static const char *standard(void)
{
    static char text[160];
    struct text t = text_on(text, sizeof text);
    guide_standard(&g, &t);
    return text;
}

static void to(enum guide_question q)
{
    static const char *const lines[] = { "half", "2027-05-09",      "40",
                                         "14",   "tue thu sat sun", "10k 52:30",
                                         "sun" };
    while (g.at != q)
        answer(lines[g.at]);
}

START_TEST(test_a_beginner_who_presses_enter_gets_to_the_end)
{
    int asked = 0;
    for (; g.at != GUIDE_COUNT; asked++)
        answer("");
    ck_assert_int_eq(asked, 3); /* goal, how much now, days */
    ck_assert_int_eq(g.goal.kind, GOAL_FITNESS);
    ck_assert_int_eq(g.weekly.m, 0);
    ck_assert_uint_eq(g.days, 0);
}
END_TEST

START_TEST(test_seven_questions_at_most)
{
    int of;
    int asked = 0;
    ck_assert_int_eq(guide_number(&g, &of), 1);
    ck_assert_int_eq(of, 7);
    answer("half");
    ck_assert_int_eq(guide_number(&g, &of), 2);
    ck_assert_int_eq(of, 7);
    to(GUIDE_LONGEST);
    ck_assert_int_eq(guide_number(&g, &of), 4);
    ck_assert_int_eq(of, 7);
    for (asked = 3; g.at != GUIDE_COUNT; asked++)
        answer("");
    ck_assert_int_eq(asked, 7);
}
END_TEST

START_TEST(test_expert_says_goal_day_and_time_at_once)
{
    answer("half 2027-05-09 1:45:00");
    ck_assert_int_eq(g.at, GUIDE_WEEKLY);
    ck_assert_int_eq(g.goal.target.s, 6300);
    ck_assert_int_eq(g.goal.aim, AIM_TIME);
    ck_assert(guide_back(&g));
    answer("marathon 2027-05-09 --aim 3:45:00 --priority B");
    ck_assert_int_eq(g.goal.kind, GOAL_MARATHON);
    ck_assert_int_eq(g.goal.priority, PRIORITY_B);
    ck_assert(guide_back(&g));
    answer("half marathon");
    ck_assert_int_eq(g.at, GUIDE_RACE);
    answer("12w finish");
    ck_assert_int_eq(g.goal.day.n, kit_day("2027-02-14").n);
    ck_assert_int_eq(g.goal.aim, AIM_FINISH);
}
END_TEST

START_TEST(test_time_said_with_the_goal_stays_when_the_day_is_said)
{
    answer("10k 45:00");
    ck_assert_int_eq(g.at, GUIDE_RACE);
    ck_assert_str_eq(standard(), "2027-02-14 45:00");
    answer("2027-03-07");
    ck_assert_int_eq(g.goal.target.s, 2700);
    ck_assert_int_eq(g.goal.day.n, kit_day("2027-03-07").n);
}
END_TEST

START_TEST(test_any_distance_is_a_race_and_keeps_it)
{
    answer("15k");
    answer("2027-03-07 1:15:00");
    ck_assert_int_eq(g.goal.dist.m, 15000);
    ck_assert_int_eq(g.goal.kind, GOAL_10K);
}
END_TEST

START_TEST(test_goal_refuses_with_what_it_takes)
{
    refuse("hlaf", "did you mean half");
    refuse("fitness 2027-05-09", "no race day");
    refuse("half 2025-05-09", "is past");
    refuse("half 2027-05-09 0:12:00", "faster than anyone");
    refuse("half 9.5.2027", "write a date as 2026-09-20");
    refuse("\x01", "control character");
}
END_TEST

START_TEST(test_race_refuses_with_what_it_takes)
{
    to(GUIDE_RACE);
    refuse("1:45:00", "write the race's day first");
    refuse("2026-11-21", "is past");
    refuse("2027-02-30", "has 28 days");
    refuse("2040-01-01", "more than 5 years");
    refuse("2027-05-09 soon", "'soon'");
}
END_TEST

START_TEST(test_kilometres_are_a_number_within_reason)
{
    to(GUIDE_WEEKLY);
    refuse("much", "no number of km");
    refuse("40-50", "no number of km");
    refuse("900", "from 0 to 400");
    refuse("40 miles a week", "no number of km");
    refuse("900", "900 does not fit here: write a number from 0 to 400 km");
    refuse("14 march", "'14 march' is no number of km");
    answer("25 mi");
    ck_assert_int_eq(g.weekly.m, 40234);
    refuse("0", "has a longest run");
    refuse("120", "more than two of your weeks");
    ck_assert_str_eq(standard(), "12");
    answer("");
    ck_assert_int_eq(g.longest.m, 12000);
}
END_TEST

START_TEST(test_a_bare_number_is_of_the_runners_unit)
{
    to(GUIDE_WEEKLY);
    g.context.units = UNITS_MI;
    answer("25");
    ck_assert_int_eq(g.weekly.m, 40234);
    ck_assert_str_eq(standard(), "7.5"); /* 12 km */
}
END_TEST

START_TEST(test_who_does_not_run_yet_is_asked_less)
{
    to(GUIDE_WEEKLY);
    answer("none");
    ck_assert_int_eq(g.at, GUIDE_DAYS);
    answer("tue thu sat");
    ck_assert_int_eq(g.at, GUIDE_COUNT);
}
END_TEST

START_TEST(test_days_by_name_span_and_all)
{
    char days[40];
    struct text t = text_on(days, sizeof days);
    to(GUIDE_DAYS);
    refuse("4", "which ones?");
    refuse("funday", "'funday' is no day");
    refuse("and", "no day is named");
    answer("Tuesday, Thursday and sat-sun");
    guide_write_days(g.days, &t);
    ck_assert_str_eq(days, "tue,thu,sat,sun");
    ck_assert(guide_back(&g));
    answer("fri-mon");
    t = text_on(days, sizeof days);
    guide_write_days(g.days, &t);
    ck_assert_str_eq(days, "mon,fri,sat,sun");
    ck_assert(guide_back(&g));
    answer("every day");
    ck_assert_uint_eq(g.days, 127);
}
END_TEST

START_TEST(test_result_is_of_late_and_of_a_human)
{
    to(GUIDE_RESULT);
    refuse("10k", "the time is missing");
    refuse("52:30", "the distance is missing");
    refuse("half 1:45", "write 1:45:00 if it was hours");
    refuse("10k 52:30 2026-08-01", "12 weeks ago");
    refuse("10k 52:30 2026-12-24", "still to come");
    refuse("10k 52:30 2026-13-01", "no month 13");
    refuse("10k fast", "'fast'");
    answer("half 1:52:00 2026-10-11");
    ck_assert_int_eq(g.result.dist.m, 21098);
    ck_assert_int_eq(g.result.day.n, kit_day("2026-10-11").n);
    ck_assert(guide_back(&g));
    answer("none");
    ck_assert_int_eq(g.result.dist.m, 0);
}
END_TEST

START_TEST(test_long_day_is_one_of_the_days)
{
    to(GUIDE_LONG_DAY);
    refuse("mon", "not among the days you can run on: tue,thu,sat,sun");
    refuse("x", "no day of the week");
    ck_assert_str_eq(standard(), "sun");
    answer("sat");
    ck_assert_int_eq(g.long_day, 5);
    ck_assert_int_eq(g.at, GUIDE_COUNT);
    refuse("more", "nothing is asked");
}
END_TEST

START_TEST(test_back_goes_over_what_was_not_asked_and_keeps_answers)
{
    answer("fitness");
    answer("20");
    ck_assert_int_eq(g.at, GUIDE_LONGEST);
    ck_assert(guide_back(&g));
    ck_assert_str_eq(standard(), "20");
    ck_assert(guide_back(&g));
    ck_assert_str_eq(standard(), "fitness");
    ck_assert(!guide_back(&g));
}
END_TEST

/* Opened again later: what is known is what an empty line stands for. */
START_TEST(test_what_is_known_is_the_standard_answer)
{
    struct guide_known known = { .athlete = athlete_blank() };
    struct entry_context c = { .today = kit_day("2026-11-22") };
    known.goal = (struct goal){ .kind = GOAL_HALF,
                                .dist = { 21098 },
                                .day = kit_day("2027-05-09"),
                                .aim = AIM_TIME,
                                .target = { 6300 },
                                .dropped = NO_DAY };
    (void)text_copy(known.goal.id.text, ID_TEXT, "abcdefghijklm");
    known.athlete.weekly.m = 41000;
    known.athlete.longest.m = 16000;
    known.athlete.days = DAY_BIT(1) | DAY_BIT(5);
    known.athlete.long_day = 5;
    guide_begin(&g, &c, &known);
    ck_assert_str_eq(standard(), "half");
    answer("");
    ck_assert_str_eq(standard(), "2027-05-09 1:45:00");
    answer("");
    ck_assert_str_eq(standard(), "41");
    answer("");
    ck_assert_str_eq(standard(), "16");
    answer("");
    ck_assert_str_eq(standard(), "tue,sat");
    answer("");
    answer("");
    ck_assert_str_eq(standard(), "sat");
    answer("");
    ck_assert_str_eq(g.goal.id.text, "abcdefghijklm");
}
END_TEST

/* What the paces come from where nothing is said. */
START_TEST(test_a_race_of_the_diary_is_the_standard_result)
{
    to(GUIDE_RESULT);
    ck_assert_str_eq(standard(), "none, so paces by effort");
    g.known.index = 44.0;
    ck_assert_str_eq(standard(), "what you stated: fitness index 44.0");
    g.known.result =
        (struct guide_result){ { 10000 }, { 3000 }, kit_day("2026-11-08") };
    ck_assert_str_eq(standard(),
                     "the 10.0 km in 50:00 on 2026-11-08 of your diary");
    answer("");
    ck_assert_int_eq(g.result.dist.m, 0); /* it is there, not said again */
    ck_assert(guide_back(&g));
    answer("5k 24:10");
    ck_assert(guide_back(&g));
    ck_assert_str_eq(standard(), "as you said");
    answer("none"); /* the diary's race is not undone by it */
    ck_assert(guide_back(&g));
    ck_assert_str_eq(standard(),
                     "the 10.0 km in 50:00 on 2026-11-08 of your diary");
}
END_TEST

/* Whatever is typed, the guide stands at a question, and what it holds is
 * within bounds; a refusal says why and changes nothing. */
START_TEST(test_noise_is_answered_or_refused_and_bounds_hold)
{
    static const char signs[] = "0123456789:-.,kmhsuntodayw %finclu";
    struct kit_lcg lcg = kit_seed(20261122);
    for (int i = 0; i < 20000; i++) {
        char line[40];
        int n = kit_between(&lcg, 0, 14);
        for (int k = 0; k < n; k++)
            line[k] = signs[kit_between(&lcg, 0, (int)strlen(signs) - 1)];
        line[n] = '\0';
        if (g.at == GUIDE_COUNT || kit_between(&lcg, 0, 9) == 0)
            (void)guide_back(&g);
        enum guide_question at = g.at;
        err_clear(&e);
        if (kit_between(&lcg, 0, 3) == 0)
            line[0] = '\0';
        bool ok = guide_answer(&g, line, &e);
        ck_assert(ok || (g.at == at && e.text[0] != '\0'));
        ck_assert_int_le(g.at, GUIDE_COUNT);
        ck_assert_uint_lt(g.days, DAY_BIT(WEEK_DAYS));
        ck_assert(g.weekly.m >= 0 && g.weekly.m <= 400000);
        ck_assert(g.longest.m >= 0 && g.longest.m <= 300000);
        ck_assert(g.long_day >= UNKNOWN && g.long_day < WEEK_DAYS);
    }
}
END_TEST

Suite *suite_entry_guide(void)
{
    const TTest *const tests[] = {
        test_a_beginner_who_presses_enter_gets_to_the_end,
        test_seven_questions_at_most,
        test_expert_says_goal_day_and_time_at_once,
        test_time_said_with_the_goal_stays_when_the_day_is_said,
        test_any_distance_is_a_race_and_keeps_it,
        test_goal_refuses_with_what_it_takes,
        test_race_refuses_with_what_it_takes,
        test_kilometres_are_a_number_within_reason,
        test_a_bare_number_is_of_the_runners_unit,
        test_who_does_not_run_yet_is_asked_less,
        test_days_by_name_span_and_all,
        test_result_is_of_late_and_of_a_human,
        test_long_day_is_one_of_the_days,
        test_back_goes_over_what_was_not_asked_and_keeps_answers,
        test_what_is_known_is_the_standard_answer,
        test_a_race_of_the_diary_is_the_standard_result,
        test_noise_is_answered_or_refused_and_bounds_hold,
    };
    return suite_of("entry_guide", tests, COUNT_OF(tests), setup, NULL);
}
