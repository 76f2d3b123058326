/* words: the week as text keeps to its page and reads without colour. */
#include "../tool/kit.h"
#include "../tool/page.h"
#include "milepost/keys.h"
#include "milepost/words.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

Suite *suite_words_week(void);

#define MONDAY "2026-11-16"
#define SUNDAY "2026-11-22"

static struct facts facts;
static struct week_report week;
static char page[8192];
static const struct look plain = { UNITS_KM, true, false, 80, NULL };

/* Keys in place of commands; one is the runner's own. */
static const struct keymap own = { .code = { [ACT_replan] = { 'Z' } } };
static const struct look on_screen = { .width = 80, .keys = &own };

static const char *judged(const struct look *look)
{
    struct settings set = settings_standard();
    struct text t = text_on(page, sizeof page);
    judge_week(&facts, &set, kit_day(MONDAY), &week);
    words_week(&t, &facts, &week, look);
    ck_assert(!t.is_cut);
    return page;
}

static const char *printed(const struct look *look)
{
    struct text t = text_on(page, sizeof page);
    words_week(&t, &facts, &week, look);
    ck_assert(!t.is_cut);
    return page;
}

static void expect_line(const char *text, const char *part)
{
    ck_assert_msg(strstr(text, part) != NULL, "no '%s' in\n%s", part, text);
}

/* Tuesday as planned, Wednesday too fast, Thursday rested, Sunday on a knee
 * that hurts from 14.6 km on. */
static void planned_week(void)
{
    kit_clear(&facts, kit_day(SUNDAY));
    kit_history(&facts, kit_day(MONDAY), 12, 45000, 16000);
    kit_index(&facts, 45);
    facts.athlete.level = LEVEL_INTERMEDIATE;
    (void)kit_goal(&facts, GOAL_HALF, kit_day("2026-12-27"));
    (void)kit_week(&facts, kit_day(MONDAY), PHASE_BUILD, 51000);
    (void)kit_session(&facts, kit_after(MONDAY, 1), PURPOSE_THRESHOLD, 9000, 0);
    (void)kit_session(&facts, kit_after(MONDAY, 2), PURPOSE_EASY, 6500, 0);
    (void)kit_session(&facts, kit_after(MONDAY, 3), PURPOSE_INTERVAL, 9500, 0);
    (void)kit_session(&facts, kit_after(MONDAY, 6), PURPOSE_LONG, 17000, 0);
    (void)kit_run_at(&facts, kit_after(MONDAY, 1), PURPOSE_THRESHOLD, 9100, 300,
                     7);
    (void)kit_run_at(&facts, kit_after(MONDAY, 2), PURPOSE_EASY, 7000, 300, 5);
    (void)kit_hooper(&facts, kit_after(MONDAY, 3), 6, 7, 5, 7);
    struct run *r =
        kit_run_at(&facts, kit_after(MONDAY, 6), PURPOSE_LONG, 17000, 346, 6);
    kit_run_pain(r, SITE_KNEE, 6, 14600);
}

static struct piece *piece_of(int run)
{
    return &week.pieces[week.runs[run].piece_first];
}

/* The verdicts by hand: what is tested here is how they read. */
static void judged_by_hand(void)
{
    static const struct piece whole = { .to_m = 9100, .to_s = 2730 };
    (void)judged(&plain);
    week.piece_count = 4;
    week.pieces[0] = whole;
    week.pieces[1] = (struct piece){ .run = week.runs[1].run,
                                     .to_m = 7000,
                                     .to_s = 2100,
                                     .verdict = VERDICT_OFF_TARGET,
                                     .rule = RULE_R11 };
    week.pieces[2] =
        (struct piece){ .run = week.runs[2].run, .to_m = 14600, .to_s = 5052 };
    week.pieces[3] = (struct piece){ .run = week.runs[2].run,
                                     .from_m = 14600,
                                     .to_m = 17000,
                                     .from_s = 5052,
                                     .to_s = 5882,
                                     .verdict = VERDICT_JUNK,
                                     .rule = RULE_R1 };
    week.pieces[0].run = week.runs[0].run;
    for (int i = 0; i < 3; i++) {
        week.runs[i].piece_first = i;
        week.runs[i].piece_count = i == 2 ? 2 : 1;
    }
    week.verdict_m[VERDICT_PURPOSEFUL] = 23700;
    week.verdict_m[VERDICT_OFF_TARGET] = 7000;
    week.verdict_m[VERDICT_JUNK] = 2400;
    week.warning_count = 2;
    week.warnings[0] = (struct warning){ .id = WARNING_W1,
                                         .severity = SEVERITY_STOP,
                                         .day = kit_day(SUNDAY) };
    week.warnings[0].inputs =
        (struct inputs){ 3,
                         { { INPUT_SITE, SITE_KNEE, NO_DAY },
                           { INPUT_PAIN, 6, NO_DAY },
                           { INPUT_WEEKDAY, 6, NO_DAY } } };
    week.warnings[1] = (struct warning){ .id = WARNING_W4,
                                         .severity = SEVERITY_ADVICE,
                                         .day = NO_DAY };
    week.warnings[1].inputs =
        (struct inputs){ 3,
                         { { INPUT_RUNS, 3, NO_DAY },
                           { INPUT_OF, 4, NO_DAY },
                           { INPUT_SLOWER_S, 20, NO_DAY } } };
}

START_TEST(test_week_reads_as_drawn)
{
    planned_week();
    judged_by_hand();
    const char *text = printed(&plain);
    ck_assert_int_eq(piece_of(2)->to_m, 14600);
    page_check(text);
    expect_line(text, " 16-22 Nov 2026   build");
    expect_line(text, "half marathon on 2026-12-27, 35 days left");
    expect_line(text, "planned 42.0   done 33.1 km   rest honoured 1");
    expect_line(text, " Tue 17  threshold 9.0         9.1   45:30  5:00 r7  "
                      "########## purposeful");
    expect_line(text, "5:00 r5  ~~~~~~~~~~ off-target  ease");
    expect_line(text, "interval 9.5         rested: sore 7, fatigue 7");
    expect_line(text, "good call   skip");
    expect_line(text, ">Sun 22  long 17.0            17.0 1:38:02  5:46 r6  "
                      "#########J 14.6+2.4 J");
    expect_line(text, " purposeful 23.7 km 72% ");
    expect_line(text, "  off-target 7.0 21% ");
    expect_line(text, "  junk 2.4 7% ");
    expect_line(text, " ! W1  stop     the knee hurt at 6/10 on Sun and the "
                      "run went on");
    expect_line(text, "[B]\n");
    expect_line(text, "   W4  advice   3 of 4 easy runs were above easy "
                      "effort: slow them by 20");
    expect_line(text, " > rest at least 2 days");
}
END_TEST

/* Without a warning the heaviest piece says what is worth trying. */
START_TEST(test_week_ends_with_one_thing_to_change)
{
    planned_week();
    judged_by_hand();
    expect_line(printed(&plain), " > rest at least 2 days");
    week.warning_count = 0;
    expect_line(printed(&plain), " > for a run like Sun's: ");
    week.pieces[3].verdict = VERDICT_PURPOSEFUL;
    expect_line(printed(&plain), " > for a run like Wed's: a slower run");
    week.pieces[1].verdict = VERDICT_PURPOSEFUL;
    expect_line(printed(&plain), " > nothing to change");
}
END_TEST

/* A rule's limits stand in its row as settings, not as inputs of the piece. */
START_TEST(test_week_end_names_the_limit_of_the_rule)
{
    kit_clear(&facts, kit_day(SUNDAY));
    kit_history(&facts, kit_day(MONDAY), 12, 45000, 12000);
    facts.athlete.level = LEVEL_BEGINNER;
    (void)kit_run_at(&facts, kit_after(MONDAY, 6), PURPOSE_LONG, 17000, 360, 4);
    (void)judged(&plain);
    week.warning_count = 0;
    expect_line(printed(&plain),
                " > for a run like Sun's: a run of at most 1.1 times");
}
END_TEST

/* Too long for its line, a sentence goes on in the next one. */
START_TEST(test_week_never_cuts_a_junk_sentence_in_two)
{
    kit_clear(&facts, kit_day(SUNDAY));
    kit_history(&facts, kit_day(MONDAY), 12, 45000, 12000);
    kit_checkin(&facts, kit_after(MONDAY, 2))->illness = ILLNESS_SYSTEMIC;
    (void)kit_run_at(&facts, kit_after(MONDAY, 2), PURPOSE_EASY, 5000, 360, 3);
    const char *text = judged(&plain);
    page_check(text);
    expect_line(text, " by R3: with fever or chest signs");
    expect_line(text, "helps nothing and can do harm\n");
}
END_TEST

/* A long run of the plan is no next step for who has run nothing of it. */
START_TEST(test_week_not_run_is_no_reason_to_go_on_as_planned)
{
    planned_week();
    facts.run_count -= 3;
    facts.checkin_count = 0;
    facts.today = kit_after(MONDAY, 5);
    ck_assert_ptr_null(strstr(judged(&plain), "nothing to change"));
    expect_line(page, " > nothing to make up: begin again easy and short");
    expect_line(page, "'milepost plan replan' fits");
    ck_assert_ptr_null(strstr(printed(&on_screen), "milepost"));
    expect_line(page, "; Z fits the plan to it");
    (void)kit_run_at(&facts, kit_after(MONDAY, 5), PURPOSE_EASY, 5000, 350, 3);
    expect_line(judged(&plain), " > nothing to make up of the 3 sessions not "
                                "run; next is Sun long 17.0 km");
    expect_line(page, " long 0/17.0  ");
}
END_TEST

START_TEST(test_week_keeps_distance_and_time_apart)
{
    kit_clear(&facts, kit_day(SUNDAY));
    (void)kit_run_at(&facts, kit_after(MONDAY, 5), PURPOSE_RACE, 160900, 600,
                     9);
    expect_line(judged(&plain), " 160.9 26:49 h ");
}
END_TEST

/* Of a week long past no goal is offered, and nothing asked for. */
START_TEST(test_week_long_past_and_empty_says_only_so)
{
    kit_clear(&facts, kit_after(MONDAY, 70));
    expect_line(judged(&plain), " > nothing was logged in that week\n");
}
END_TEST

START_TEST(test_week_shares_add_up_to_a_hundred)
{
    planned_week();
    const char *text = judged(&plain);
    const char *p = strstr(text, " purposeful ");
    int percent[VERDICT_COUNT] = { 0 };
    for (int v = 0; v < VERDICT_COUNT; v++) {
        const char *label = strstr(p, verdict_label((enum verdict)v));
        const char *sign = strchr(label, '%');
        while (sign[-1] != ' ')
            sign--;
        percent[v] = (int)strtol(sign, NULL, 10);
    }
    ck_assert_int_eq(percent[0] + percent[1] + percent[2], 100);
}
END_TEST

START_TEST(test_week_without_a_plan_names_the_purpose)
{
    kit_clear(&facts, kit_day(SUNDAY));
    (void)kit_run_at(&facts, kit_after(MONDAY, 1), PURPOSE_EASY, 8000, 350, 3);
    (void)kit_run(&facts, kit_after(MONDAY, 3), PURPOSE_EASY, 0, 4500, 3);
    const char *text = judged(&plain);
    page_check(text);
    expect_line(text, "no plan   done 8.0 km and 1:15 h without distance");
    expect_line(text, " Tue 17  easy");
    expect_line(text, "    - 1:15:00     - r3");
    ck_assert(strstr(text, "unplanned") == NULL);
}
END_TEST

/* The largest first, a run nobody spoke of among them, nothing of 0 %. */
START_TEST(test_week_shares_of_purposes_name_the_unstated)
{
    struct purpose_share share[PURPOSE_SHARES_MAX];
    memset(&week, 0, sizeof week);
    week.done_m = 10000;
    week.purpose_done_m[PURPOSE_EASY] = 4000;
    week.none_done_m = 6000;
    ck_assert_int_eq(words_purpose_shares(&week, share, PURPOSE_SHARES_MAX), 2);
    ck_assert_str_eq(share[0].label, "unstated");
    ck_assert_int_eq(share[0].percent, 60);
    ck_assert_str_eq(share[1].label, "easy");
    ck_assert_int_eq(words_purpose_shares(&week, share, 1), 1);
    week.done_m = 0;
    week.purpose_done_s[PURPOSE_LONG] = 3600;
    ck_assert_int_eq(words_purpose_shares(&week, share, PURPOSE_SHARES_MAX), 1);
    ck_assert_str_eq(share[0].label, "long");
    ck_assert_int_eq(share[0].percent, 100);
}
END_TEST

/* What the runner did not say is not put in the runner's mouth. */
START_TEST(test_week_brackets_a_purpose_nobody_declared)
{
    kit_clear(&facts, kit_day(SUNDAY));
    (void)kit_run_at(&facts, kit_after(MONDAY, 1), PURPOSE_NONE, 8000, 350, 7);
    expect_line(judged(&plain), " Tue 17  (threshold)  ");
    char why[256];
    struct text t = text_on(why, sizeof why);
    words_piece(&t, &facts, &week, piece_of(0), &plain);
    ck_assert_ptr_null(strstr(why, "threshold"));
}
END_TEST

START_TEST(test_week_with_a_plan_calls_an_undeclared_run_a_run)
{
    planned_week();
    (void)kit_run_at(&facts, kit_after(MONDAY, 4), PURPOSE_NONE, 5000, 350, 7);
    expect_line(judged(&plain), " Fri 20  unplanned run  ");
}
END_TEST

START_TEST(test_week_praises_easy_days_only_where_there_are_some)
{
    kit_clear(&facts, kit_day(SUNDAY));
    (void)kit_run_at(&facts, kit_after(MONDAY, 1), PURPOSE_NONE, 8000, 350, 3);
    expect_line(judged(&plain),
                " > nothing to change: keep the easy days easy");
    kit_clear(&facts, kit_day(SUNDAY));
    (void)kit_run_at(&facts, kit_after(MONDAY, 1), PURPOSE_NONE, 8000, 350, 7);
    expect_line(judged(&plain), " > nothing to change\n");
}
END_TEST

START_TEST(test_week_of_runs_without_distance_counts_in_hours)
{
    kit_clear(&facts, kit_day(SUNDAY));
    (void)kit_run(&facts, kit_after(MONDAY, 1), PURPOSE_EASY, 0, 3600, 3);
    const char *text = judged(&plain);
    page_check(text);
    expect_line(text, "done 1:00 h without distance");
    expect_line(text, "purposeful 1:00 h 100%");
}
END_TEST

START_TEST(test_week_that_is_empty_says_how_to_begin)
{
    kit_clear(&facts, kit_day(SUNDAY));
    const char *text = judged(&plain);
    page_check(text);
    expect_line(text, "no goal set");
    expect_line(text, "nothing run this week");
    expect_line(text, "milepost goal add");
    expect_line(text, "milepost import PATH takes");
    expect_line(printed(&on_screen), "6 Goals, A adds one, G asks for it; I");
}
END_TEST

START_TEST(test_week_of_many_runs_joins_the_fullest_days)
{
    kit_clear(&facts, kit_day(SUNDAY));
    for (int i = 0; i < WEEK_RUNS_MAX; i++)
        (void)kit_run_at(&facts, kit_after(MONDAY, i / 4), PURPOSE_EASY, 3000,
                         350, 3);
    const char *text = judged(&plain);
    page_check(text);
    expect_line(text, "4 runs");
    expect_line(text, " 12.0 ");
}
END_TEST

/* The least severe give way, and how many is said. */
START_TEST(test_week_of_many_warnings_keeps_the_severe_ones)
{
    planned_week();
    (void)judged(&plain);
    memset(week.warnings, 0, sizeof week.warnings);
    week.warning_count = WEEK_WARNINGS_MAX;
    for (int i = 0; i < WEEK_WARNINGS_MAX; i++) {
        struct warning *w = &week.warnings[i];
        w->id = i == 0 ? WARNING_W1 : WARNING_W9;
        w->severity = i == 0 ? SEVERITY_STOP : SEVERITY_INFO;
        w->day = NO_DAY;
    }
    const char *text = printed(&plain);
    page_check(text);
    expect_line(text, "W1  stop");
    expect_line(text, "more: milepost why");
}
END_TEST

START_TEST(test_week_has_colour_only_when_asked)
{
    planned_week();
    struct look look = plain;
    ck_assert(strchr(judged(&look), '\033') == NULL);
    look.color = true;
    const char *text = printed(&look);
    ck_assert(strchr(text, '\033') != NULL);
    /* Without its colour it is the very same page. */
    static char bare[8192];
    size_t n = 0;
    for (const char *p = text; *p != '\0'; p++) {
        if (*p == '\033')
            p += strcspn(p, "m");
        else
            bare[n++] = *p;
    }
    bare[n] = '\0';
    look.color = false;
    ck_assert_str_eq(bare, printed(&look));
}
END_TEST

START_TEST(test_week_in_ascii_holds_nothing_else)
{
    planned_week();
    struct look look = plain;
    look.utf8 = false;
    for (const char *p = judged(&look); *p != '\0'; p++)
        ck_assert(*p == '\n' || (*p >= ' ' && *p <= '~'));
}
END_TEST

START_TEST(test_week_speaks_miles)
{
    planned_week();
    struct look look = plain;
    look.units = UNITS_MI;
    const char *text = judged(&look);
    page_check(text);
    expect_line(text, "done 20.6 mi");
    expect_line(text, "threshold 5.6");
}
END_TEST

Suite *suite_words_week(void)
{
    Suite *s = suite_create("words_week");
    TCase *t = tcase_create("week");
    tcase_set_timeout(t, 60);
    tcase_add_test(t, test_week_reads_as_drawn);
    tcase_add_test(t, test_week_ends_with_one_thing_to_change);
    tcase_add_test(t, test_week_end_names_the_limit_of_the_rule);
    tcase_add_test(t, test_week_never_cuts_a_junk_sentence_in_two);
    tcase_add_test(t, test_week_not_run_is_no_reason_to_go_on_as_planned);
    tcase_add_test(t, test_week_keeps_distance_and_time_apart);
    tcase_add_test(t, test_week_long_past_and_empty_says_only_so);
    tcase_add_test(t, test_week_shares_add_up_to_a_hundred);
    tcase_add_test(t, test_week_without_a_plan_names_the_purpose);
    tcase_add_test(t, test_week_shares_of_purposes_name_the_unstated);
    tcase_add_test(t, test_week_brackets_a_purpose_nobody_declared);
    tcase_add_test(t, test_week_with_a_plan_calls_an_undeclared_run_a_run);
    tcase_add_test(t, test_week_praises_easy_days_only_where_there_are_some);
    tcase_add_test(t, test_week_of_runs_without_distance_counts_in_hours);
    tcase_add_test(t, test_week_that_is_empty_says_how_to_begin);
    tcase_add_test(t, test_week_of_many_runs_joins_the_fullest_days);
    tcase_add_test(t, test_week_of_many_warnings_keeps_the_severe_ones);
    tcase_add_test(t, test_week_has_colour_only_when_asked);
    tcase_add_test(t, test_week_in_ascii_holds_nothing_else);
    tcase_add_test(t, test_week_speaks_miles);
    suite_add_tcase(s, t);
    return s;
}
