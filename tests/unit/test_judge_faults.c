/* judge: the classic faults, put into good seasons of several goals and levels
 * as they are run: each is heard in every week that holds it, and nothing else
 * is raised that does not follow from it (science.md E6, H). */
#include "../tool/faults.h"

#include <check.h>

Suite *suite_judge_faults(void);

/* ---- what is done to a week */

static bool is_in_week(const struct run *r, int week)
{
    int day = day_diff(r->day, season_start);
    return day >= 7 * week && day < 7 * week + 7;
}

static void scale_week(int week, int percent)
{
    for (int i = 0; i < scene.run_count; i++) {
        struct run *r = &scene.runs[i];
        if (!is_in_week(r, week) || r->purpose == PURPOSE_RACE)
            continue;
        r->dist.m = (int32_t)((int64_t)r->dist.m * percent / 100);
        r->time.s = (int32_t)((int64_t)r->time.s * percent / 100);
    }
}

static int32_t week_m(int week)
{
    int32_t sum = 0;
    for (int i = 0; i < scene.run_count; i++)
        if (is_in_week(&scene.runs[i], week) &&
            scene.runs[i].purpose != PURPOSE_RACE)
            sum += scene.runs[i].dist.m;
    return sum;
}

static struct run *longest_of(int week)
{
    struct run *best = NULL;
    for (int i = 0; i < scene.run_count; i++)
        if (is_in_week(&scene.runs[i], week) &&
            (best == NULL || scene.runs[i].time.s > best->time.s))
            best = &scene.runs[i];
    return best;
}

static void hear(int week, bool holds)
{
    season_judge(week);
    faults_hear(week, scene_report.warnings, scene_report.warning_count, holds);
}

static bool is_taper(int week)
{
    enum phase phase = season_made.weeks[week].phase;
    return phase == PHASE_TAPER || phase == PHASE_RACE;
}

/* The goals and levels each fault is put into: goal by loop, levels within. */
static struct season season_at(int goal, int level)
{
    return (struct season){ (enum goal_kind)goal, (enum level)level, true };
}

/* ---- a week doubled */

static const struct fault doubled = {
    "a doubled week",
    WARNING_W6,
    SEVERITY_CAUTION,
    2,
    /* its long run is beyond twice the longest: R10's junk adds up; and twice
     * the load of days that were even enough as they were */
    { WARNING_W2, WARNING_W7 },
};

static int week_to_double(void)
{
    int w = 5;
    while (season_made.weeks[w].is_cutback || is_taper(w))
        w++;
    return w;
}

START_TEST(test_a_doubled_week_is_heard)
{
    for (int level = 0; level < LEVEL_COUNT; level++) {
        struct season s = season_at(_i, level);
        season_plan(&s);
        faults_begin(&s, &doubled);
        int bad = week_to_double();
        for (int w = 0; w < season_weeks; w++) {
            season_live(&s, w, TELL_PURPOSE);
            if (w == bad)
                scale_week(w, 200);
            hear(w, w == bad);
        }
        faults_check(1);
        ck_assert_int_eq(faults_said(), 1);
    }
}
END_TEST

/* ---- no cutback weeks */

static const struct fault no_cutbacks = {
    "no cutbacks",  WARNING_W18, SEVERITY_CAUTION, 1,
    { WARNING_W5 }, /* the plan's own long runs outgrow those that are run */
};

static void scale_run(struct run *r, int64_t to_m, int64_t of_m)
{
    r->dist.m = (int32_t)(r->dist.m * to_m / of_m);
    r->time.s = (int32_t)(r->time.s * to_m / of_m);
}

/* The week's kilometres and its longest run made so. */
static void size_week(int week, int32_t metres, int32_t longest)
{
    struct run *l = longest_of(week);
    int32_t rest = week_m(week) - l->dist.m;
    scale_run(l, longest, l->dist.m);
    for (int i = 0; i < scene.run_count; i++)
        if (is_in_week(&scene.runs[i], week) && &scene.runs[i] != l)
            scale_run(&scene.runs[i], metres - longest, rest);
}

/* Each week four hundredths above the one before, until the taper. */
START_TEST(test_growth_without_cutbacks_is_heard_once_a_stretch)
{
    for (int level = LEVEL_NOVICE; level < LEVEL_COUNT; level++) {
        struct season s = season_at(_i, level);
        season_plan(&s);
        faults_begin(&s, &no_cutbacks);
        for (int w = 0; w < season_weeks; w++) {
            season_live(&s, w, TELL_PURPOSE);
            if (w > 0 && !is_taper(w))
                size_week(w, week_m(w - 1) * 26 / 25,
                          longest_of(w - 1)->dist.m * 26 / 25);
            hear(w, false);
        }
        ck_assert_msg(faults_said() == 1, "%s: W18 %d times", season_name(&s),
                      faults_said());
    }
}
END_TEST

/* ---- every easy run moderate */

static const struct fault all_moderate = {
    "all easy runs moderate",
    WARNING_W4,
    SEVERITY_ADVICE,
    2,
    /* little of four weeks is easy then, and days as hard as each other */
    { WARNING_W10, WARNING_W7 },
};

static int quicken_easy_runs(int week, const struct paces *paces)
{
    int n = 0;
    for (int i = 0; i < scene.run_count; i++) {
        struct run *r = &scene.runs[i];
        if (!is_in_week(r, week) || r->purpose != PURPOSE_EASY)
            continue;
        pace_t pace = { paces->easy_fast.s_per_km * 93 / 100 };
        r->time = unit_time(r->dist, pace);
        r->rpe = 5;
        n++;
    }
    return n;
}

START_TEST(test_all_easy_runs_moderate_are_heard_every_week)
{
    for (int level = LEVEL_NOVICE; level < LEVEL_COUNT; level++) {
        struct season s = season_at(_i, level);
        int quick = 0;
        season_plan(&s);
        faults_begin(&s, &all_moderate);
        for (int w = 0; w < season_weeks; w++) {
            struct paces paces = season_paces(&s, season_monday(w));
            season_live(&s, w, TELL_PURPOSE);
            int n = quicken_easy_runs(w, &paces);
            quick += n;
            hear(w, n > 0 && quick >= 3);
        }
        faults_check(season_weeks - 3);
    }
}
END_TEST

/* ---- hard days side by side */

static const struct fault side_by_side = {
    "hard days side by side", WARNING_W8, SEVERITY_CAUTION, 0, { 0 }
};

/* Takes the runs of Tuesday to Thursday out; returns their metres. */
static int32_t take_midweek(int week)
{
    int32_t sum = 0;
    int kept = 0;
    for (int i = 0; i < scene.run_count; i++) {
        int day = day_weekday(scene.runs[i].day);
        if (is_in_week(&scene.runs[i], week) && day >= 1 && day <= 3)
            sum += scene.runs[i].dist.m;
        else
            scene.runs[kept++] = scene.runs[i];
    }
    scene.run_count = kept;
    return sum;
}

#define WORK_M 2500

static void run_work(day_t day, enum purpose p, const struct paces *paces,
                     int32_t metres)
{
    int32_t easy = metres > 2 * WORK_M ? metres - WORK_M : WORK_M;
    span_t warm = unit_time((dist_t){ easy }, paces->easy_slow);
    span_t work = unit_time((dist_t){ WORK_M }, paces->of[purpose_pace(p)]);
    struct run *r = kit_run(&scene, day, p, easy + WORK_M, warm.s + work.s,
                            purpose_row(p)->effort);
    kit_segment(&scene, r, PURPOSE_WARM_UP, easy, warm.s);
    kit_segment(&scene, r, p, WORK_M, work.s);
}

/* Threshold and intervals on Tuesday and Wednesday, with the kilometres the
 * week has from Tuesday to Thursday. */
static void run_side_by_side(const struct season *s, int week)
{
    struct paces paces = season_paces(s, season_monday(week));
    int32_t metres = take_midweek(week);
    day_t tuesday = day_add(season_monday(week), 1);
    run_work(tuesday, PURPOSE_THRESHOLD, &paces, metres / 2);
    run_work(day_add(tuesday, 1), PURPOSE_INTERVAL, &paces, metres / 2);
}

START_TEST(test_hard_days_side_by_side_are_heard_every_week)
{
    for (int level = LEVEL_NOVICE; level < LEVEL_COUNT; level++) {
        struct season s = season_at(_i, level);
        season_plan(&s);
        faults_begin(&s, &side_by_side);
        for (int w = 0; w < season_weeks; w++) {
            bool holds = !is_taper(w) && w > 0;
            season_live(&s, w, TELL_PURPOSE);
            if (holds)
                run_side_by_side(&s, w);
            hear(w, holds);
        }
        faults_check(season_weeks - 4);
    }
}
END_TEST

/* ---- running on through a knee that hurts */

static const struct fault through_pain = {
    "through knee pain",
    WARNING_W1,
    SEVERITY_STOP,
    2,
    /* R1's kilometres are junk and add up; the knee hurts week after week */
    { WARNING_W2, WARNING_W13 },
};

START_TEST(test_running_through_knee_pain_is_heard_every_week)
{
    for (int level = 0; level < LEVEL_COUNT; level++) {
        struct season s = season_at(_i, level);
        season_plan(&s);
        faults_begin(&s, &through_pain);
        for (int w = 0; w < season_weeks; w++) {
            bool holds = w >= 3 && w < 7;
            season_live(&s, w, TELL_PURPOSE);
            struct run *r = longest_of(w);
            if (holds)
                kit_run_pain(r, SITE_KNEE, 7, r->dist.m / 3);
            hear(w, holds);
        }
        faults_check(4);
        ck_assert_int_eq(faults_said(), 4);
    }
}
END_TEST

/* ---- four nights of five hours */

static const struct fault short_nights = {
    "four nights of five hours", WARNING_W12, SEVERITY_ADVICE, 0, { 0 }
};

static void sleep_badly(int week)
{
    for (int i = 0; i < scene.checkin_count; i++) {
        int day = day_diff(scene.checkins[i].day, season_monday(week));
        if (day >= 1 && day <= 4)
            scene.checkins[i].sleep_min = 300;
    }
}

/* Weeks 4 and 6 lie within 28 days: said once; week 10 is said again. */
START_TEST(test_four_short_nights_are_heard_once_in_28_days)
{
    for (int level = 0; level < LEVEL_COUNT; level++) {
        struct season s = season_at(_i, level);
        season_plan(&s);
        faults_begin(&s, &short_nights);
        for (int w = 0; w < season_weeks; w++) {
            season_live(&s, w, TELL_PURPOSE);
            if (w == 3 || w == 5 || w == 9)
                sleep_badly(w);
            hear(w, w == 3 || w == 9);
        }
        ck_assert_int_eq(faults_said(), 2);
    }
}
END_TEST

/* ---- the taper ignored */

static const struct fault no_taper = {
    "the taper ignored", WARNING_W19, SEVERITY_CAUTION, 0, { 0 }
};

START_TEST(test_a_taper_ignored_is_heard_in_race_week)
{
    for (int level = 0; level < LEVEL_COUNT; level++) {
        struct season s = season_at(_i, level);
        int32_t most = 0;
        season_plan(&s);
        faults_begin(&s, &no_taper);
        for (int w = 0; w < season_weeks; w++) {
            season_live(&s, w, TELL_PURPOSE);
            if (is_taper(w))
                scale_week(w, 100 * (most / 100) / (week_m(w) / 100));
            most = int_most(most, week_m(w));
            hear(w, season_made.weeks[w].phase == PHASE_RACE);
        }
        faults_check(1);
        ck_assert_int_eq(faults_said(), 1);
    }
}
END_TEST

Suite *suite_judge_faults(void)
{
    Suite *s = suite_create("judge_faults");
    TCase *t = tcase_create("as_run");
    tcase_set_timeout(t, 120);
    tcase_add_loop_test(t, test_a_doubled_week_is_heard, 0, GOAL_COUNT);
    tcase_add_loop_test(t, test_growth_without_cutbacks_is_heard_once_a_stretch,
                        0, GOAL_FITNESS + 1);
    tcase_add_loop_test(t, test_all_easy_runs_moderate_are_heard_every_week, 0,
                        GOAL_FITNESS + 1);
    tcase_add_loop_test(t, test_hard_days_side_by_side_are_heard_every_week, 0,
                        GOAL_FITNESS + 1);
    tcase_add_loop_test(t, test_running_through_knee_pain_is_heard_every_week,
                        0, GOAL_COUNT);
    tcase_add_loop_test(t, test_four_short_nights_are_heard_once_in_28_days, 0,
                        GOAL_COUNT);
    tcase_add_loop_test(t, test_a_taper_ignored_is_heard_in_race_week, 0,
                        GOAL_MARATHON + 1);
    suite_add_tcase(s, t);
    return s;
}
