/* measure: how a day may be run. science.md F1 to F4. */
#include "../tool/morning.h"

#include <check.h>

START_TEST(test_readiness_nothing_known_is_go)
{
    (void)morning_begin();
    morning_reads_go();
    ck_assert(!morning_read(TODAY).is_known);
    morning.checkins[0].mood = 4;
    morning_reads_go();
    ck_assert(morning_read(TODAY).is_known);
}
END_TEST

/* ---- pain */

START_TEST(test_readiness_pain_by_its_level)
{
    for (int level = 0; level <= 10; level++) {
        kit_pain(morning_begin(), SITE_KNEE, level);
        if (level < 3)
            morning_reads_go();
        else
            morning_reads(level > 5 ? READINESS_SKIP : READINESS_EASY_ONLY,
                          REASON_PAIN);
    }
    struct readiness_reading r = morning_read(TODAY);
    ck_assert_int_eq(r.reasons[0].site, SITE_KNEE);
    ck_assert_double_eq(r.reasons[0].value, 10);
    ck_assert_double_eq(r.reasons[0].limit, 5);
    ck_assert(r.is_pain_or_illness_alone);
}
END_TEST

START_TEST(test_readiness_pain_elsewhere_is_a_note)
{
    static const enum site sites[] = { SITE_STITCH, SITE_BLISTER, SITE_CHAFING,
                                       SITE_SHOULDER, SITE_STOMACH };
    for (size_t i = 0; i < COUNT_OF(sites); i++) {
        struct checkin *c = morning_begin();
        kit_pain(c, sites[i], 9);
        c->is_sharp = true;
        morning_reads_go();
    }
}
END_TEST

START_TEST(test_readiness_sharp_or_limp_stops_at_any_level)
{
    struct checkin *c = morning_begin();
    kit_pain(c, SITE_CALF, 2);
    c->is_sharp = true;
    morning_reads(READINESS_SKIP, REASON_PAIN_SHARP);
    c = morning_begin();
    kit_pain(c, SITE_CALF, 1);
    c->is_limp = true;
    morning_reads(READINESS_SKIP, REASON_PAIN_SHARP);
    morning_begin()->is_limp = true;
    morning_reads(READINESS_SKIP, REASON_PAIN_SHARP);
}
END_TEST

START_TEST(test_readiness_pain_rising_needs_both_days_entered)
{
    kit_pain(morning_begin(), SITE_CALF, 3);
    morning_reads(READINESS_EASY_ONLY, REASON_PAIN); /* no entry is not 0 */
    struct checkin *before = kit_checkin(&morning, day_add(TODAY, -1));
    morning_reads(READINESS_EASY_ONLY, REASON_PAIN);
    kit_pain(before, SITE_KNEE, 0);
    morning_reads(READINESS_EASY_ONLY, REASON_PAIN); /* another site */
    kit_pain(before, SITE_CALF, 1);
    morning_reads(READINESS_SKIP, REASON_PAIN_RISING);
    before->pains[1].level = 2;
    morning_reads(READINESS_EASY_ONLY, REASON_PAIN);
    /* Up by two, and still below three. */
    morning.checkins[1].pains[0].level = 2;
    before->pains[1].level = 0;
    morning_reads_go();
}
END_TEST

START_TEST(test_readiness_bone_sites_are_never_stable_and_fine)
{
    static const enum site sites[] = { SITE_GROIN, SITE_HIP,  SITE_PELVIS,
                                       SITE_SHIN,  SITE_FOOT, SITE_SACRUM };
    for (size_t i = 0; i < COUNT_OF(sites); i++) {
        kit_pain(morning_begin(), sites[i], 2);
        morning_reads_go();
        kit_pain(morning_begin(), sites[i], 3);
        morning_reads(READINESS_SKIP, REASON_PAIN);
        ck_assert_double_eq(morning_read(TODAY).reasons[0].limit, 2);
    }
}
END_TEST

START_TEST(test_readiness_emergency_sites_stop_at_any_number)
{
    static const enum site sites[] = { SITE_CHEST, SITE_FAINT,
                                       SITE_PALPITATIONS };
    for (size_t i = 0; i < COUNT_OF(sites); i++) {
        kit_pain(morning_begin(), sites[i], 1);
        morning_reads(READINESS_SKIP, REASON_EMERGENCY);
        ck_assert_int_eq(morning_read(TODAY).reasons[0].site, sites[i]);
    }
}
END_TEST

/* ---- illness */

START_TEST(test_readiness_illness)
{
    morning_begin()->illness = ILLNESS_NONE;
    morning_reads_go();
    morning_begin()->illness = ILLNESS_HEAD;
    morning_reads(READINESS_EASY_ONLY, REASON_ILL_HEAD);
    morning_begin()->illness = ILLNESS_SYSTEMIC;
    morning_reads(READINESS_SKIP, REASON_ILL_SYSTEMIC);
    ck_assert(morning_read(TODAY).is_pain_or_illness_alone);
    morning.checkins[0].fatigue = morning.checkins[0].stress = 7;
    ck_assert(!morning_read(TODAY).is_pain_or_illness_alone);
}
END_TEST

/* ---- the days after pain */

START_TEST(test_readiness_pain_that_stopped_a_run_keeps_two_days_off)
{
    for (int ago = 1; ago <= 3; ago++) {
        kit_clear(&morning, TODAY);
        kit_run_pain(kit_run(&morning, day_add(TODAY, -ago), PURPOSE_EASY, 9000,
                             2700, 3),
                     SITE_KNEE, 7, UNKNOWN);
        if (ago <= 2)
            morning_reads(READINESS_SKIP, REASON_PAIN_RUN);
        else
            morning_reads_go();
    }
    kit_clear(&morning, TODAY);
    struct run *r =
        kit_run(&morning, day_add(TODAY, -1), PURPOSE_EASY, 9000, 2700, 3);
    kit_run_pain(r, SITE_CALF, 4, UNKNOWN);
    morning_reads_go(); /* amber is for the check-in to say */
    r->is_limp = true;
    morning_reads(READINESS_SKIP, REASON_PAIN_RUN);
    ck_assert(morning_read(TODAY).is_pain_or_illness_alone);
    r->pain_count = 0; /* a limp alone */
    morning_reads(READINESS_SKIP, REASON_PAIN_SHARP);
}
END_TEST

/* Groin, hip, pelvis, sacrum, shin, foot: "stable is fine" was never tested
 * there (F4), neither in a check-in nor on a run. */
START_TEST(test_readiness_after_a_run_on_a_shin_stops_over_2)
{
    for (int level = 2; level <= 3; level++) {
        kit_clear(&morning, TODAY);
        kit_run_pain(
            kit_run(&morning, day_add(TODAY, -1), PURPOSE_EASY, 9000, 2700, 3),
            SITE_SHIN, level, UNKNOWN);
        if (level == 2)
            morning_reads_go();
        else
            morning_reads(READINESS_SKIP, REASON_PAIN_RUN);
    }
}
END_TEST

START_TEST(test_readiness_after_an_emergency_is_no_running)
{
    kit_clear(&morning, TODAY);
    kit_run_pain(
        kit_run(&morning, day_add(TODAY, -1), PURPOSE_EASY, 5000, 1500, 9),
        SITE_CHEST, 1, UNKNOWN);
    morning_reads(READINESS_SKIP, REASON_EMERGENCY);
    kit_clear(&morning, TODAY);
    kit_pain(kit_checkin(&morning, day_add(TODAY, -2)), SITE_FAINT, 2);
    morning_reads(READINESS_SKIP, REASON_EMERGENCY);
}
END_TEST

/* ---- mood, load */

START_TEST(test_readiness_mood_needs_both)
{
    struct checkin *c = morning_begin();
    c->mood = 1;
    morning_reads_go();
    c->motivation = 3;
    morning_reads_go();
    c->motivation = 2;
    morning_reads(READINESS_EASY_ONLY, REASON_MOOD_LOW);
}
END_TEST

START_TEST(test_readiness_load_stops_quality_only)
{
    static const enum purpose hard[] = {
        PURPOSE_MARATHON,   PURPOSE_THRESHOLD, PURPOSE_INTERVAL,
        PURPOSE_REPETITION, PURPOSE_HILLS,     PURPOSE_RACE,
        PURPOSE_TEST,       PURPOSE_LONG,
    };
    for (size_t i = 0; i < COUNT_OF(hard); i++) {
        kit_clear(&morning, TODAY);
        (void)kit_run(&morning, day_add(TODAY, -1), hard[i], 9000, 2700, 7);
        (void)kit_run(&morning, TODAY, hard[i], 9000, 2700, 7);
        morning_reads(READINESS_EASY_ONLY, REASON_HARD_YESTERDAY);
        struct readiness_reading r = morning_read(TODAY);
        ck_assert(r.is_load_alone);
        ck_assert_int_eq(r.body_amber, 0);
        ck_assert_int_eq(morning_read(day_add(TODAY, 2)).readiness,
                         READINESS_GO);
    }
    kit_clear(&morning, TODAY);
    (void)kit_run(&morning, day_add(TODAY, -1), PURPOSE_FARTLEK, 9000, 2700, 6);
    morning_reads_go();
}
END_TEST

START_TEST(test_readiness_a_marathon_stays_for_a_fortnight)
{
    kit_clear(&morning, TODAY);
    (void)kit_run(&morning, day_add(TODAY, -13), PURPOSE_RACE, 42195, 12000, 9);
    morning_reads(READINESS_EASY_ONLY, REASON_MARATHON_LATELY);
    ck_assert_double_eq(morning_read(TODAY).reasons[0].value, 13);
    ck_assert_int_eq(morning_read(day_add(TODAY, 1)).readiness, READINESS_GO);
    morning.runs[0].dist.m = 41400; /* by a watch that measures short */
    morning_reads(READINESS_EASY_ONLY, REASON_MARATHON_LATELY);
    morning.runs[0].dist.m = 21098;
    morning_reads_go();
}
END_TEST

/* ---- how they combine */

START_TEST(test_readiness_three_amber_families_are_red)
{
    struct checkin *c = morning_begin();
    c->sleep_min = 300;
    c->illness = ILLNESS_HEAD;
    struct readiness_reading r = morning_read(TODAY);
    ck_assert_int_eq(r.readiness, READINESS_EASY_ONLY);
    ck_assert_int_eq(r.body_amber, 2);
    /* Load is shown and not counted. */
    (void)kit_run(&morning, day_add(TODAY, -1), PURPOSE_LONG, 18000, 6000, 5);
    r = morning_read(TODAY);
    ck_assert_int_eq(r.readiness, READINESS_EASY_ONLY);
    ck_assert_int_eq(r.body_amber, 2);
    ck_assert_int_eq(r.reason_count, 3);
    ck_assert(!r.is_load_alone);
    c->mood = c->motivation = 1;
    r = morning_read(TODAY);
    ck_assert_int_eq(r.readiness, READINESS_SKIP);
    ck_assert(!r.is_pain_or_illness_alone);
    ck_assert_int_eq(r.body_amber, 3);
    static const enum family order[] = { FAMILY_ILLNESS, FAMILY_SLEEP,
                                         FAMILY_MOOD, FAMILY_LOAD };
    ck_assert_int_eq(r.reason_count, (int)COUNT_OF(order));
    for (int i = 0; i < r.reason_count; i++)
        ck_assert_int_eq(r.reasons[i].family, order[i]);
}
END_TEST

START_TEST(test_readiness_the_evening_counts_from_the_next_day)
{
    kit_clear(&morning, TODAY);
    struct checkin *c = kit_evening(&morning, day_add(TODAY, -1));
    kit_pain(c, SITE_KNEE, 7);
    c->fatigue = 6;
    ck_assert_int_eq(morning_read(day_add(TODAY, -1)).readiness, READINESS_GO);
    morning_reads(READINESS_SKIP, REASON_PAIN);
    ck_assert_int_eq(morning_read(day_add(TODAY, 1)).readiness, READINESS_GO);
    /* The morning has the last word on what it names. */
    struct checkin *own = kit_checkin(&morning, TODAY);
    own->mood = 4;
    morning_reads(READINESS_SKIP, REASON_PAIN);
    kit_pain(own, SITE_KNEE, 0);
    morning_reads_go();
    ck_assert_int_eq(body_on(&morning, TODAY).fatigue, 6);
    ck_assert_int_eq(body_on(&morning, TODAY).mood, 4);
    own->fatigue = 2;
    ck_assert_int_eq(body_on(&morning, TODAY).fatigue, 2);
}
END_TEST

START_TEST(test_readiness_pain_is_alone_only_without_three_amber)
{
    struct checkin *c = morning_begin();
    kit_pain(c, SITE_KNEE, 7);
    kit_pain(c, SITE_CALF, 4); /* amber, in a family that is red */
    c->sleep_min = 300;
    c->mood = c->motivation = 1;
    struct readiness_reading r = morning_read(TODAY);
    ck_assert_int_eq(r.body_amber, 2);
    ck_assert(r.is_pain_or_illness_alone);
    morning.athlete.hr_rest = 50;
    c->rhr = 60;
    r = morning_read(TODAY);
    ck_assert_int_eq(r.body_amber, 3);
    ck_assert(!r.is_pain_or_illness_alone);
}
END_TEST

/* Dropping any one field of a morning never makes the day worse. */
static void forget(struct checkin *c, int field)
{
    int *fields[] = { &c->sleep_min, &c->sleepq,    &c->fatigue,    &c->stress,
                      &c->soreness,  &c->mood,      &c->motivation, &c->rhr,
                      &c->hrv_ms,    &c->pain_count };
    *fields[field] = field == 9 ? 0 : UNKNOWN;
}

START_TEST(test_readiness_missing_fields_never_make_it_worse)
{
    struct kit_lcg g = kit_seed(22);
    for (int round = 0; round < 400; round++) {
        kit_clear(&morning, TODAY);
        morning.athlete.hr_rest = 50;
        for (int i = kit_between(&g, 0, 40); i >= 0; i--) {
            struct checkin *c =
                kit_hooper(&morning, day_add(TODAY, -i), kit_between(&g, 1, 7),
                           kit_between(&g, 1, 7), kit_between(&g, 1, 7),
                           kit_between(&g, 1, 7));
            c->sleep_min = kit_between(&g, 180, 540);
            c->rhr = kit_between(&g, 44, 66);
            c->hrv_ms = kit_between(&g, 40, 80);
            c->mood = kit_between(&g, 1, 5);
            c->motivation = kit_between(&g, 1, 5);
            kit_pain(c, (enum site)kit_between(&g, 0, SITE_COUNT - 1),
                     kit_between(&g, 0, 6));
        }
        enum readiness whole = morning_read(TODAY).readiness;
        struct checkin all = morning.checkins[morning.checkin_count - 1];
        for (int field = 0; field < 10; field++) {
            morning.checkins[morning.checkin_count - 1] = all;
            forget(&morning.checkins[morning.checkin_count - 1], field);
            ck_assert_int_le(morning_read(TODAY).readiness, whole);
        }
    }
}
END_TEST

Suite *suite_measure_readiness(void);
Suite *suite_measure_readiness(void)
{
    Suite *s = suite_create("measure_readiness");
    TCase *c = tcase_create("readiness");
    tcase_set_timeout(c, 30);
    tcase_add_test(c, test_readiness_nothing_known_is_go);
    tcase_add_test(c, test_readiness_pain_by_its_level);
    tcase_add_test(c, test_readiness_pain_elsewhere_is_a_note);
    tcase_add_test(c, test_readiness_sharp_or_limp_stops_at_any_level);
    tcase_add_test(c, test_readiness_pain_rising_needs_both_days_entered);
    tcase_add_test(c, test_readiness_bone_sites_are_never_stable_and_fine);
    tcase_add_test(c, test_readiness_emergency_sites_stop_at_any_number);
    tcase_add_test(c, test_readiness_illness);
    tcase_add_test(c,
                   test_readiness_pain_that_stopped_a_run_keeps_two_days_off);
    tcase_add_test(c, test_readiness_after_a_run_on_a_shin_stops_over_2);
    tcase_add_test(c, test_readiness_after_an_emergency_is_no_running);
    tcase_add_test(c, test_readiness_mood_needs_both);
    tcase_add_test(c, test_readiness_load_stops_quality_only);
    tcase_add_test(c, test_readiness_a_marathon_stays_for_a_fortnight);
    tcase_add_test(c, test_readiness_three_amber_families_are_red);
    tcase_add_test(c, test_readiness_pain_is_alone_only_without_three_amber);
    tcase_add_test(c, test_readiness_the_evening_counts_from_the_next_day);
    tcase_add_test(c, test_readiness_missing_fields_never_make_it_worse);
    suite_add_tcase(s, c);
    return s;
}
