/* words: today's one line, and why a piece, from a judged week. */
#include "../tool/kit.h"
#include "milepost/words.h"

#include <check.h>
#include <string.h>

Suite *suite_words_today(void);

static const struct look plain = { UNITS_KM, true, false, 80, NULL };
static char page[16384];

static struct text begin(void)
{
    return text_on(page, sizeof page);
}

static void expect(const char *part)
{
    ck_assert_msg(strstr(page, part) != NULL, "no '%s' in\n%s", part, page);
}

static void expect_not(const char *part)
{
    ck_assert_msg(strstr(page, part) == NULL, "'%s' in\n%s", part, page);
}

static struct facts facts;
static struct days days;
static struct week_report week;

static void judged_today(void)
{
    struct settings set = settings_standard();
    kit_clear(&facts, kit_day("2026-11-17"));
    kit_history(&facts, kit_day("2026-11-16"), 12, 45000, 16000);
    kit_index(&facts, 45);
    facts.athlete.level = LEVEL_INTERMEDIATE;
    (void)kit_goal(&facts, GOAL_HALF, kit_day("2026-12-27"));
    (void)kit_week(&facts, kit_day("2026-11-16"), PHASE_BUILD, 51000);
    (void)kit_session(&facts, kit_day("2026-11-17"), PURPOSE_THRESHOLD, 9000,
                      0);
    judge_week(&facts, &set, kit_day("2026-11-16"), &week);
}

static void expect_one_line(void)
{
    const char *end = strchr(page, '\n');
    ck_assert(end != NULL && end[1] == '\0');
}

START_TEST(test_today_is_one_line_with_session_and_purpose)
{
    judged_today();
    struct text t = begin();
    words_today(&t, &facts, &week, &plain);
    expect_one_line();
    expect("Tue 17 Nov 2026");
    expect("go");
    expect("threshold 9.0 km at 4:38/km");
    expect("raises the pace you can hold for an hour");
}
END_TEST

START_TEST(test_today_turns_the_session_easy_or_off)
{
    judged_today();
    struct readiness_reading *day = &week.readiness[1];
    day->readiness = READINESS_EASY_ONLY;
    day->is_known = true;
    day->reason_count = 1;
    day->reasons[0] = (struct reason){ .id = REASON_SLEEP_SHORT,
                                       .family = FAMILY_SLEEP,
                                       .value = 4.5,
                                       .limit = 6 };
    struct text t = begin();
    words_today(&t, &facts, &week, &plain);
    expect_one_line();
    expect("easy only (slept 4.5 h");
    expect("instead of threshold run easy, 45 min at most");
    day->readiness = READINESS_SKIP;
    t = begin();
    words_today(&t, &facts, &week, &plain);
    expect("rest today");
    expect("a missed run for recovery is worth more");
}
END_TEST

/* A bad night before a race is usual, and a race does not move. */
START_TEST(test_today_leaves_a_race_a_race_on_an_easy_day)
{
    judged_today();
    facts.plan.sessions[0].purpose = PURPOSE_RACE;
    struct readiness_reading *day = &week.readiness[1];
    day->readiness = READINESS_EASY_ONLY;
    day->is_known = true;
    struct text t = begin();
    words_today(&t, &facts, &week, &plain);
    expect_one_line();
    expect("race 9.0 km");
    ck_assert_ptr_null(strstr(page, "instead of race"));
}
END_TEST

/* G6: rule, numbers, threshold, source, grade and what would change it. */
START_TEST(test_today_after_a_run_that_hurt_says_stop)
{
    judged_today();
    struct run *r =
        kit_run_at(&facts, kit_day("2026-11-17"), PURPOSE_EASY, 9000, 340, 4);
    kit_run_pain(r, SITE_CHEST, 2, 4000);
    struct settings set = settings_standard();
    judge_week(&facts, &set, kit_day("2026-11-16"), &week);
    struct text t = begin();
    words_today(&t, &facts, &week, &plain);
    expect_one_line();
    expect("see a doctor before the next run");
}
END_TEST

START_TEST(test_today_without_a_plan_never_sends_out_on_a_rest_day)
{
    judged_today();
    week.is_planned = false;
    week.session_count = 0;
    week.readiness[1].readiness = READINESS_SKIP;
    struct text t = begin();
    words_today(&t, &facts, &week, &plain);
    expect("rest today");
    expect_not("run by feel");
}
END_TEST

START_TEST(test_why_tells_everything_behind_a_piece)
{
    judged_today();
    (void)kit_run_at(&facts, kit_day("2026-11-17"), PURPOSE_EASY, 8000, 300, 5);
    struct piece p = { .run = facts.run_count - 1,
                       .to_m = 8000,
                       .to_s = 2400,
                       .purpose = PURPOSE_EASY,
                       .verdict = VERDICT_OFF_TARGET,
                       .rule = RULE_R11,
                       .rules = 1u << RULE_R11 | 1u << RULE_R13 };
    p.inputs = (struct inputs){ 4,
                                { { INPUT_PACE, 300, NO_DAY },
                                  { INPUT_EASY_SLOW, 363, NO_DAY },
                                  { INPUT_EASY_FAST, 321, NO_DAY },
                                  { INPUT_SLOWER_S, 21, NO_DAY } } };
    struct text t = begin();
    struct settings set = settings_standard();
    days_of(&facts, &days);
    struct why y = { &facts, &days, &week, &set, NULL, &plain };
    words_why_piece(&t, &y, &p);
    expect(" 0.0 - 8.0 km  off-target  R11 ");
    expect("  why        This was run at 5:00/km where easy is 6:03/km to "
           "5:21/km");
    expect("  when       ");
    expect("  numbers    pace 5:00/km, easy slow 6:03/km");
    expect("  evidence   C: ");
    expect("  limit      judge.r11_rpe = ");
    expect("  change     ");
    expect("  also       R13 ");
}
END_TEST

Suite *suite_words_today(void)
{
    Suite *s = suite_create("words_today");
    TCase *t = tcase_create("today");
    tcase_add_test(t, test_today_is_one_line_with_session_and_purpose);
    tcase_add_test(t, test_today_turns_the_session_easy_or_off);
    tcase_add_test(t, test_today_leaves_a_race_a_race_on_an_easy_day);
    tcase_add_test(t, test_today_after_a_run_that_hurt_says_stop);
    tcase_add_test(t, test_today_without_a_plan_never_sends_out_on_a_rest_day);
    tcase_add_test(t, test_why_tells_everything_behind_a_piece);
    suite_add_tcase(s, t);
    return s;
}
