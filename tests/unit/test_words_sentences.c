/* words: reasons, sessions, entries, plans and refusals as sentences. */
#include "../tool/kit.h"
#include "milepost/words.h"

#include <check.h>
#include <string.h>

Suite *suite_words_sentences(void);

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

/* ---- readiness */

/* Every reason is a sentence, and one with numbers names them. */
START_TEST(test_reasons_name_their_numbers)
{
    for (int i = 0; i < REASON_COUNT; i++) {
        struct reason r = {
            .id = (enum reason_id)i, .value = 7, .limit = 5, .site = SITE_KNEE
        };
        struct text t = begin();
        words_reason(&t, &r, &plain);
        ck_assert_msg(t.len > 8, "reason %d is silent", i);
        expect_not("nan");
        expect_not("{");
    }
    struct reason tired = { .id = REASON_HOOPER, .value = 1.81, .limit = 1.5 };
    struct text t = begin();
    words_reason(&t, &tired, &plain);
    expect("1.8 SD above your normal");
    expect("1.5");
    struct reason pain = { .id = REASON_PAIN,
                           .value = 6,
                           .limit = 5,
                           .site = SITE_CALF,
                           .is_red = true };
    t = begin();
    words_reason(&t, &pain, &plain);
    expect("calf pain 6/10");
}
END_TEST

/* science.md H: it warns and explains, it never predicts, never scolds. */
START_TEST(test_no_sentence_predicts_or_scolds)
{
    static const char *const never[] = { "you will",      "will get hurt",
                                         "injury risk",   "lazy",
                                         "bad runner",    "failed",
                                         "VDOT",          "TSS",
                                         "times as often" };
    struct settings set = settings_standard();
    struct text t = begin();
    for (int i = 0; i < RULE_COUNT; i++)
        words_explain_rule(&t, (enum rule_id)i, &set, &plain);
    for (size_t i = 0; i < COUNT_OF(never); i++)
        expect_not(never[i]);
    t = begin();
    for (int i = 0; i < FIGURE_COUNT; i++) {
        t = begin();
        words_explain_figure(&t, (enum figure_id)i, plain.width);
        for (size_t k = 0; k < COUNT_OF(never); k++)
            expect_not(never[k]);
    }
    t = begin();
    for (int i = 0; i < WARNING_COUNT; i++)
        words_explain_warning(&t, (enum warning_id)i, &set, &plain);
    for (int p = 0; p < PURPOSE_COUNT; p++) {
        text_put(&t, words_session_purpose((enum purpose)p));
        text_put(&t, words_benefit((enum purpose)p, LEVEL_NOVICE));
    }
    for (size_t i = 0; i < COUNT_OF(never); i++)
        expect_not(never[i]);
}
END_TEST

START_TEST(test_every_purpose_has_a_benefit_and_a_reason)
{
    for (int p = PURPOSE_NONE; p < PURPOSE_COUNT; p++) {
        ck_assert_uint_gt(strlen(words_session_purpose((enum purpose)p)), 8);
        for (int l = 0; l < LEVEL_COUNT; l++)
            ck_assert_uint_gt(
                strlen(words_benefit((enum purpose)p, (enum level)l)), 8);
    }
    ck_assert_str_eq(words_benefit(PURPOSE_EASY, LEVEL_BEGINNER),
                     "Every easy kilometre builds tissue and habit.");
}
END_TEST

/* ---- explain */

START_TEST(test_explain_tells_condition_source_and_grade)
{
    struct settings set = settings_standard();
    struct text t = begin();
    words_explain_rule(&t, RULE_R10, &set, &plain);
    expect(" R10 ");
    expect("  when       ");
    expect("  off-target (dist) is (ratio) times");
    expect("  evidence   B (");
    expect_not("{");
    set.v[SETTING_R10_FROM] = 1.2;
    t = begin();
    words_explain_rule(&t, RULE_R10, &set, &plain);
    expect("beyond 1.2 times the longest");
    t = begin();
    words_thresholds(&t, "R10", &set, NULL, 80);
    expect("  limit      judge.r10_from = 1.2 x longest run (standard)\n");
    expect("  limit      judge.r10_always = ");
    t = begin();
    words_thresholds(&t, "R1", &set, NULL, 80);
    expect("  limit      those of the condition; no settings\n");
    t = begin();
    words_explain_rule(&t, RULE_R2, &set, &plain);
    expect("(pain after)");
    expect_not("_");
    t = begin();
    words_explain_list(&t);
    expect("R15");
    expect("W20");
}
END_TEST

/* ---- sessions and plans */

static struct plan plan;

static struct step run_step(enum purpose p, int metres, enum pace_name aim)
{
    return (struct step){
        .kind = STEP_RUN, .purpose = p, .dist = { metres }, .aim = aim
    };
}

/* 16 km: wu 2k, 5x(1k @I, r90s), cd 1.5k. */
static void plan_of_one(void)
{
    memset(&plan, 0, sizeof plan);
    plan.week_count = 1;
    plan.weeks[0] = (struct plan_week){ .monday = kit_day("2026-11-16"),
                                        .phase = PHASE_BUILD,
                                        .target = { 51000 },
                                        .longest = { 17000 } };
    plan.made = kit_day("2026-11-16");
    plan.goal = (struct goal){ .kind = GOAL_HALF,
                               .dist = { 21098 },
                               .day = kit_day("2026-12-27"),
                               .aim = AIM_TIME,
                               .target = { 6300 },
                               .dropped = NO_DAY };
    plan.steps[0] = run_step(PURPOSE_WARM_UP, 2000, PACE_NONE);
    plan.steps[1] =
        (struct step){ .kind = STEP_REPEAT, .count = 5, .aim = PACE_NONE };
    plan.steps[2] = run_step(PURPOSE_NONE, 1000, PACE_INTERVAL);
    plan.steps[3] = (struct step){ .kind = STEP_REST,
                                   .purpose = PURPOSE_JOG_REST,
                                   .time = { 90 },
                                   .aim = PACE_NONE };
    plan.steps[4] = (struct step){ .kind = STEP_END, .aim = PACE_NONE };
    plan.steps[5] = run_step(PURPOSE_COOL_DOWN, 1500, PACE_NONE);
    plan.step_count = 6;
    plan.sessions[0] = session_blank(kit_day("2026-11-17"), PURPOSE_INTERVAL);
    plan.sessions[0].dist.m = 9500;
    plan.sessions[0].step_count = 6;
    plan.sessions[1] = session_blank(kit_day("2026-11-22"), PURPOSE_LONG);
    plan.sessions[1].dist.m = 17000;
    plan.session_count = 2;
}

START_TEST(test_session_tells_its_steps_with_paces)
{
    plan_of_one();
    struct paces paces = paces_of(45);
    struct text t = begin();
    words_session(&t, &plan, &plan.sessions[0], &paces, &plain);
    ck_assert_str_eq(page, "interval 9.5 km: wu 2.0, 5 x (1.0 @I 4:16, "
                           "rest 1:30), cd 1.5");
    t = begin();
    words_session(&t, &plan, &plan.sessions[1], &paces, &plain);
    ck_assert_str_eq(page, "long 17.0 km at 5:21-6:03/km");
}
END_TEST

START_TEST(test_plan_names_weeks_phases_and_sessions)
{
    plan_of_one();
    struct paces paces = paces_of(45);
    struct text t = begin();
    words_plan(&t, &plan, &paces, NULL, 0, &plain);
    expect("half marathon on 2026-12-27");
    expect("aim 1:45:00");
    expect(" 2026-11-16  week 1/1  build  51.0 km, long run 17.0\n");
    expect("   Tue 17  interval 9.5 km: wu 2.0");
    expect("   Sun 22  long 17.0 km at 5:21-6:03/km\n");
}
END_TEST

START_TEST(test_refusal_puts_its_offers_side_by_side)
{
    static struct proposal p;
    plan_of_one();
    memset(&p, 0, sizeof p);
    p.outcome = PLAN_TOO_SHORT;
    p.weeks_needed = 10;
    p.weeks_given = 6;
    p.offer_count = 3;
    p.offers[0] = (struct offer){
        OFFER_LATER_RACE, GOAL_HALF, kit_day("2027-01-31"), { 0 }, true
    };
    p.offers[1] =
        (struct offer){ OFFER_SHORTER_GOAL, GOAL_10K, NO_DAY, { 0 }, true };
    p.offers[2] =
        (struct offer){ OFFER_FINISH, GOAL_HALF, NO_DAY, { 14000 }, true };
    struct text t = begin();
    words_refusal(&t, &p, &plan.goal, &plain);
    expect("needs 10 weeks to build up safely and 6 are there");
    expect("a later race              a shorter goal            "
           "aim to finish\n");
    expect("half from 2027-01-31      10k on 2026-12-27         "
           "longest run 14.0 km\n");
}
END_TEST

/* ---- entries */

START_TEST(test_entry_says_what_was_understood)
{
    static struct entry en;
    memset(&en, 0, sizeof en);
    en.kind = ENTRY_RUN;
    en.day = kit_day("2026-09-20");
    en.run = (struct run){ .start_min = UNKNOWN,
                           .purpose = PURPOSE_EASY,
                           .dist = { 10000 },
                           .time = { 3150 },
                           .rpe = 4,
                           .hr_avg = UNKNOWN,
                           .form = UNKNOWN,
                           .enjoy = UNKNOWN };
    struct text t = begin();
    words_entry(&t, &en, 210, &plain);
    ck_assert_str_eq(page, "2026-09-20 \xC2\xB7 easy \xC2\xB7 10.0 km "
                           "\xC2\xB7 52:30 \xC2\xB7 5:15/km \xC2\xB7 RPE 4 "
                           "\xC2\xB7 load 210");
    struct look ascii = plain;
    ascii.utf8 = false;
    t = begin();
    words_entry(&t, &en, 210, &ascii);
    ck_assert_str_eq(page, "2026-09-20 - easy - 10.0 km - 52:30 - 5:15/km - "
                           "RPE 4 - load 210");
}
END_TEST

START_TEST(test_entry_of_a_check_in_names_only_what_was_said)
{
    static struct entry en;
    memset(&en, 0, sizeof en);
    en.kind = ENTRY_CHECKIN;
    en.day = kit_day("2026-09-20");
    en.has_body = true;
    en.body = (struct checkin){ .sleep_min = 450,
                                .sleepq = UNKNOWN,
                                .fatigue = 3,
                                .stress = UNKNOWN,
                                .soreness = UNKNOWN,
                                .mood = UNKNOWN,
                                .motivation = UNKNOWN,
                                .rhr = UNKNOWN,
                                .hrv_ms = UNKNOWN,
                                .illness = ILLNESS_UNKNOWN };
    struct text t = begin();
    words_entry(&t, &en, 0, &plain);
    expect("sleep 7.5 h \xC2\xB7 fatigue 3");
    expect_not("ill");
    en.body.illness = ILLNESS_NONE;
    t = begin();
    words_entry(&t, &en, 0, &plain);
    expect("\xC2\xB7 not ill");
    en.body.illness = ILLNESS_HEAD;
    t = begin();
    words_entry(&t, &en, 0, &plain);
    expect("\xC2\xB7 ill: head");
}
END_TEST

Suite *suite_words_sentences(void)
{
    Suite *s = suite_create("words_sentences");
    TCase *t = tcase_create("sentences");
    tcase_add_test(t, test_reasons_name_their_numbers);
    tcase_add_test(t, test_no_sentence_predicts_or_scolds);
    tcase_add_test(t, test_every_purpose_has_a_benefit_and_a_reason);
    tcase_add_test(t, test_explain_tells_condition_source_and_grade);
    tcase_add_test(t, test_session_tells_its_steps_with_paces);
    tcase_add_test(t, test_plan_names_weeks_phases_and_sessions);
    tcase_add_test(t, test_refusal_puts_its_offers_side_by_side);
    tcase_add_test(t, test_entry_says_what_was_understood);
    tcase_add_test(t, test_entry_of_a_check_in_names_only_what_was_said);
    suite_add_tcase(s, t);
    return s;
}
