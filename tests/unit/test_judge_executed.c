/* judge: what was really run, by pulse, grade-adjusted pace and effort, in that
 * order of trust; and the climb in zones and paces (science.md A5, A7). */
#include "../tool/scene.h"

#include <check.h>

Suite *suite_judge_executed(void);

static struct run *easy_at(int s_per_km, int rpe)
{
    scene_set(50000, 16000);
    scene.athlete.hr_threshold = 170;
    return scene_run(1, PURPOSE_EASY, 8000, s_per_km, rpe);
}

/* The last run of the week. */
static const struct run_reading *read_last(void)
{
    scene_judge();
    return &scene_report.runs[scene_report.run_count - 1];
}

static void last_is(enum purpose executed, int zone, enum zone_source source,
                    int value)
{
    const struct run_reading *r = read_last();
    ck_assert_int_eq(r->executed, executed);
    ck_assert_int_eq(r->zone.zone, zone);
    ck_assert_int_eq(r->zone.source, source);
    ck_assert_int_eq(r->zone.value, value);
}

START_TEST(test_pulse_before_pace_before_effort)
{
    struct run *r = easy_at(300, 7);
    r->hr_avg = 140;
    last_is(PURPOSE_EASY, 1, ZONE_SOURCE_PULSE, 140);
    r->hr_avg = 158;
    last_is(PURPOSE_STEADY, 2, ZONE_SOURCE_PULSE, 158);
    r->hr_avg = UNKNOWN;
    last_is(PURPOSE_STEADY, 2, ZONE_SOURCE_PACE, 300);
    r->flags = FLAG_TREADMILL; /* a belt shows its own pace */
    last_is(PURPOSE_THRESHOLD, 3, ZONE_SOURCE_EFFORT, 7);
    r->rpe = UNKNOWN;
    last_is(PURPOSE_EASY, 1, ZONE_SOURCE_PURPOSE, 0);
}
END_TEST

START_TEST(test_climb_makes_a_pace_harder)
{
    struct run *r = easy_at(318, 4); /* 5:18; 97 % of easy fast is 5:11 */
    last_is(PURPOSE_EASY, 1, ZONE_SOURCE_PACE, 318);
    scene_says("8.0 P R15");
    r->climb_m = 200; /* mean grade .05: 1.0321 times the cost (A7) */
    last_is(PURPOSE_STEADY, 2, ZONE_SOURCE_PACE, 308);
    scene_says("8.0 L R11");
    r->flags = FLAG_HILLY;
    scene_says("8.0 P R15");
}
END_TEST

START_TEST(test_climb_excuses_slow_work)
{
    scene_set(50000, 16000);
    struct run *r = scene_run(1, PURPOSE_THRESHOLD, 5000, 325, 5);
    scene_says("5.0 L R12");
    ck_assert_int_eq(
        inputs_get(&scene_report.pieces[0].inputs, INPUT_RAN_AS, -1),
        PURPOSE_EASY);
    r->climb_m = 200; /* .08: 1.08197, 5:00 on the flat: zone 2 */
    scene_says("5.0 P R15");
    last_is(PURPOSE_THRESHOLD, 2, ZONE_SOURCE_PACE, 300);
}
END_TEST

/* A pulse lags in short work: on its pace it was what it was meant to be. */
START_TEST(test_work_on_its_pace_is_what_was_declared)
{
    scene_set(50000, 16000);
    scene.athlete.hr_threshold = 170;
    struct run *r = scene_run(2, PURPOSE_INTERVAL, 4000, 256, 8);
    r->hr_avg = 160;
    last_is(PURPOSE_INTERVAL, 2, ZONE_SOURCE_PULSE, 160);
    r->time.s = 4 * 300;
    last_is(PURPOSE_STEADY, 2, ZONE_SOURCE_PULSE, 160);
}
END_TEST

START_TEST(test_what_is_run_by_feel_stays_what_it_is)
{
    static const enum purpose felt[] = { PURPOSE_HILLS, PURPOSE_FARTLEK,
                                         PURPOSE_RACE, PURPOSE_ENJOYMENT,
                                         PURPOSE_RUN_WALK };
    for (size_t i = 0; i < COUNT_OF(felt); i++) {
        scene_set(50000, 16000);
        scene_run(2, felt[i], 5000, EASY, 4);
        ck_assert_int_eq(read_last()->executed, felt[i]);
    }
}
END_TEST

START_TEST(test_nothing_declared_is_read_by_its_zone)
{
    scene_set(50000, 16000);
    scene_extra(1, PURPOSE_NONE, 8000, 300, 5);
    last_is(PURPOSE_STEADY, 2, ZONE_SOURCE_PACE, 300);
    scene_set(50000, 16000);
    kit_index(&scene, 0.0);
    scene_extra(1, PURPOSE_NONE, 8000, 300, UNKNOWN);
    last_is(PURPOSE_NONE, 1, ZONE_SOURCE_NONE, 0);
}
END_TEST

/* Stretches add up to the run, and say which of them are estimated. */
START_TEST(test_stretches_of_a_total_are_estimated)
{
    scene_set(50000, 16000);
    struct run *r = scene_run(1, PURPOSE_THRESHOLD, 10000, 300, 7);
    const struct run_reading *own = read_last();
    const struct run_stretch *s = &scene_report.stretches[own->stretch_first];
    ck_assert_int_eq(own->stretch_count, 4);
    ck_assert_int_eq(s[0].purpose, PURPOSE_WARM_UP);
    ck_assert_int_eq(s[0].from_m, 0);
    ck_assert_int_eq(s[0].to_m, 2000);
    for (int i = 0; i < 4; i++)
        ck_assert(s[i].is_estimated);
    ck_assert_int_eq(s[3].to_m, 10000);
    kit_segment(&scene, r, PURPOSE_WARM_UP, 2000, 720);
    kit_segment(&scene, r, PURPOSE_THRESHOLD, 6000, 1668);
    kit_segment(&scene, r, PURPOSE_COOL_DOWN, 2000, 612);
    own = read_last();
    ck_assert_int_eq(own->stretch_count, 3);
    for (int i = 0; i < 3; i++)
        ck_assert(!scene_report.stretches[own->stretch_first + i].is_estimated);
    ck_assert_int_eq(own->zone.value, 278);
}
END_TEST

/* Laps have a pace also where nobody said how long the whole took. */
START_TEST(test_laps_without_a_total_are_read_by_pace)
{
    scene_set(50000, 16000);
    struct run *r = scene_run(1, PURPOSE_THRESHOLD, 9000, 300, UNKNOWN);
    r->time.s = 0;
    kit_segment(&scene, r, PURPOSE_WARM_UP, 2000, 0);
    kit_segment(&scene, r, PURPOSE_THRESHOLD, 5000, 5 * 325);
    kit_segment(&scene, r, PURPOSE_COOL_DOWN, 2000, 0);
    last_is(PURPOSE_EASY, 1, ZONE_SOURCE_PACE, 325);
    scene_says("9.0 L R12");
    scene.segments[scene.segment_count - 2].time.s = 5 * 278;
    last_is(PURPOSE_THRESHOLD, 2, ZONE_SOURCE_PACE, 278);
    scene_says("9.0 P R15");
}
END_TEST

/* ---- flags, as E2 has them */

START_TEST(test_r5_hot_hilly_and_belt_excuse_height_does_not)
{
    static const struct {
        unsigned flag;
        const char *pieces;
    } rows[] = {
        { FLAG_HOT, "5.0 P R15" },       { FLAG_HILLY, "5.0 P R15" },
        { FLAG_TREADMILL, "5.0 P R15" }, { FLAG_ALTITUDE, "5.0 J R5" },
        { FLAG_TRAIL, "5.0 J R5" },      { 0, "5.0 J R5" },
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        scene_set(50000, 16000);
        scene_ease(3);
        scene_run(3, PURPOSE_THRESHOLD, 5000, 295, 8)->flags = rows[i].flag;
        scene_says(rows[i].pieces);
    }
}
END_TEST

START_TEST(test_r12_any_flag_excuses)
{
    static const unsigned flags[] = { FLAG_HOT, FLAG_HILLY, FLAG_ALTITUDE,
                                      FLAG_TREADMILL, FLAG_TRAIL };
    for (size_t i = 0; i < COUNT_OF(flags); i++) {
        scene_set(50000, 16000);
        scene_run(1, PURPOSE_THRESHOLD, 5000, 325, 5)->flags = flags[i];
        scene_says("5.0 P R15");
    }
    scene_set(50000, 16000);
    scene_run(1, PURPOSE_THRESHOLD, 5000, 325, 5)->flags = FLAG_JOY;
    scene_says("5.0 P R15"); /* for the joy of it: a note, no verdict */
    scene_set(50000, 16000);
    scene_run(1, PURPOSE_THRESHOLD, 5000, 325, 5);
    scene_says("5.0 L R12");
}
END_TEST

START_TEST(test_r11_trail_is_no_excuse_by_itself)
{
    easy_at(300, 5)->flags = FLAG_TRAIL;
    scene_says("8.0 L R11");
    easy_at(300, 5)->flags = FLAG_HOT;
    scene_says("8.0 P R15");
}
END_TEST

Suite *suite_judge_executed(void)
{
    Suite *s = suite_create("judge_executed");
    TCase *t = tcase_create("executed");
    tcase_add_test(t, test_pulse_before_pace_before_effort);
    tcase_add_test(t, test_climb_makes_a_pace_harder);
    tcase_add_test(t, test_climb_excuses_slow_work);
    tcase_add_test(t, test_work_on_its_pace_is_what_was_declared);
    tcase_add_test(t, test_what_is_run_by_feel_stays_what_it_is);
    tcase_add_test(t, test_nothing_declared_is_read_by_its_zone);
    tcase_add_test(t, test_stretches_of_a_total_are_estimated);
    tcase_add_test(t, test_laps_without_a_total_are_read_by_pace);
    suite_add_tcase(s, t);
    t = tcase_create("flags");
    tcase_add_test(t, test_r5_hot_hilly_and_belt_excuse_height_does_not);
    tcase_add_test(t, test_r12_any_flag_excuses);
    tcase_add_test(t, test_r11_trail_is_no_excuse_by_itself);
    suite_add_tcase(s, t);
    return s;
}
