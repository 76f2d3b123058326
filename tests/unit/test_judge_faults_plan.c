/* judge: the classic faults in a plan that is still to be run: lint hears each
 * in the week that holds it, and nothing else that does not follow from it. */
#include "../tool/faults.h"
#include "milepost/coach.h"

#include <check.h>

Suite *suite_judge_faults_plan(void);

static struct facts scratch;
static struct lint_report lint;

static struct season season_at(int goal, int level)
{
    return (struct season){ (enum goal_kind)goal, (enum level)level, true };
}

/* The plan of a season, to be spoilt; lint is asked on the day before it. */
static struct plan *plan_of(const struct season *s, const struct fault *f)
{
    season_plan(s);
    faults_begin(s, f);
    return &scene.plan;
}

static void hear(const bool holds[PLAN_WEEKS_MAX])
{
    coach_lint(&scene, &season_set, &scene.plan, &scratch, &scene_report,
               &lint);
    ck_assert_int_eq(lint.week_count, season_made.week_count);
    for (int w = 0; w < lint.week_count; w++)
        faults_hear(w, lint.weeks[w].warnings, lint.weeks[w].warning_count,
                    holds[w]);
}

static bool is_in_week(const struct session *s, int week)
{
    int day = day_diff(s->day, season_start);
    return day >= 7 * week && day < 7 * week + 7;
}

static bool is_full_week(int week)
{
    enum phase phase = season_made.weeks[week].phase;
    return !season_made.weeks[week].is_cutback && phase != PHASE_TAPER &&
           phase != PHASE_RACE;
}

/* Runs without steps: easy and long ones. */
static bool is_plain(const struct session *s)
{
    return session_is_run(s) && s->step_count == 0 && s->dist.m > 0 &&
           s->purpose != PURPOSE_RACE;
}

/* ---- a week doubled, all of it */

static const struct fault doubled = {
    "a doubled week",
    WARNING_W6,
    SEVERITY_CAUTION,
    4,
    /* its long run is twice the longest, R10's junk; a load of days as even
     * as they were; and for an elite a day that is run twice */
    { WARNING_W5, WARNING_W2, WARNING_W7, WARNING_W10 },
};

static void double_session(struct plan *p, struct session *s)
{
    s->dist.m *= 2;
    s->time.s *= session_is_run(s) ? 2 : 1;
    for (int i = s->step_first; i < s->step_first + s->step_count; i++) {
        p->steps[i].dist.m *= 2;
        p->steps[i].time.s *= 2;
    }
}

START_TEST(test_lint_hears_a_doubled_week)
{
    for (int level = 0; level < LEVEL_COUNT; level++) {
        struct season s = season_at(_i, level);
        struct plan *p = plan_of(&s, &doubled);
        bool holds[PLAN_WEEKS_MAX] = { false };
        int bad = 5;
        while (!is_full_week(bad))
            bad++;
        for (int i = 0; i < p->session_count; i++)
            if (is_in_week(&p->sessions[i], bad))
                double_session(p, &p->sessions[i]);
        holds[bad] = true;
        hear(holds);
        ck_assert_int_eq(faults_said(), 1);
    }
}
END_TEST

/* ---- a long run half as long again as the one before */

static const struct fault long_jump = {
    "a long run of half as much again", WARNING_W5, SEVERITY_CAUTION, 0, { 0 }
};

/* Its place in the plan; UNKNOWN: no plain long run in that week. */
static int long_of(const struct plan *p, int week)
{
    for (int i = 0; i < p->session_count; i++)
        if (is_in_week(&p->sessions[i], week) && is_plain(&p->sessions[i]) &&
            p->sessions[i].purpose == PURPOSE_LONG)
            return i;
    return UNKNOWN;
}

static int32_t longest_before(const struct plan *p, day_t day)
{
    int32_t most = 0;
    for (int i = 0; i < p->session_count; i++) {
        int back = day_diff(day, p->sessions[i].day);
        if (back > 0 && back <= 30)
            most = int_most(most, p->sessions[i].dist.m);
    }
    return most;
}

START_TEST(test_lint_hears_a_long_run_half_as_long_again)
{
    for (int level = 0; level < LEVEL_COUNT; level++) {
        struct season s = season_at(_i, level);
        struct plan *p = plan_of(&s, &long_jump);
        bool holds[PLAN_WEEKS_MAX] = { false };
        int bad = 5;
        while (!is_full_week(bad) || long_of(p, bad) == UNKNOWN)
            bad++;
        struct session *l = &p->sessions[long_of(p, bad)];
        int32_t before = longest_before(p, l->day);
        l->dist.m = before * 3 / 2;
        holds[bad] = true;
        hear(holds);
        ck_assert_int_eq(faults_said(), 1);
    }
}
END_TEST

/* ---- no cutbacks: every week a little more, until the taper */

static const struct fault no_cutbacks = {
    "no cutbacks", WARNING_W18, SEVERITY_CAUTION, 0, { 0 }
};

START_TEST(test_lint_hears_growth_without_cutbacks_once)
{
    for (int level = LEVEL_NOVICE; level < LEVEL_COUNT; level++) {
        struct season s = season_at(_i, level);
        struct plan *p = plan_of(&s, &no_cutbacks);
        bool holds[PLAN_WEEKS_MAX] = { false };
        day_t eve = day_add(season_start, -1);
        int32_t week = days_dist(&season_days, day_add(eve, -6), eve).m;
        int32_t longest = days_longest(&season_days, day_add(eve, -6), eve).m;
        p->session_count = 0;
        for (int w = 0; w < season_weeks - 3; w++) {
            week = week * 26 / 25;
            longest = longest * 26 / 25;
            for (int d = 1; d < 7; d += 2)
                kit_session(&scene, day_add(season_monday(w), d), PURPOSE_EASY,
                            (week - longest) / 3, 0);
            kit_session(&scene, day_add(season_monday(w), 6), PURPOSE_LONG,
                        longest, 0);
        }
        hear(holds);
        ck_assert_msg(faults_said() == 1, "%s: W18 %d times", season_name(&s),
                      faults_said());
    }
}
END_TEST

/* ---- threshold on Tuesday, intervals on Wednesday */

static const struct fault side_by_side = {
    "hard days side by side", WARNING_W8, SEVERITY_CAUTION, 0, { 0 }
};

START_TEST(test_lint_hears_hard_days_side_by_side)
{
    for (int level = LEVEL_NOVICE; level < LEVEL_COUNT; level++) {
        struct season s = season_at(_i, level);
        struct plan *p = plan_of(&s, &side_by_side);
        bool holds[PLAN_WEEKS_MAX] = { false };
        for (int w = 1; w < season_weeks - 3; w += 2) {
            holds[w] = true;
            int kept = 0;
            for (int i = 0; i < p->session_count; i++) {
                int day = day_weekday(p->sessions[i].day);
                if (!is_in_week(&p->sessions[i], w) || day < 1 || day > 3)
                    p->sessions[kept++] = p->sessions[i];
            }
            p->session_count = kept;
            kit_session(&scene, day_add(season_monday(w), 1), PURPOSE_THRESHOLD,
                        3000, 0);
            kit_session(&scene, day_add(season_monday(w), 2), PURPOSE_INTERVAL,
                        3000, 0);
        }
        hear(holds);
        faults_check(3);
    }
}
END_TEST

/* ---- the taper ignored: the last weeks as large as the largest */

static const struct fault no_taper = {
    "the taper ignored", WARNING_W19, SEVERITY_CAUTION, 1,
    { WARNING_W7 }, /* a full week spread over the same days is an even one */
};

static int32_t plain_m(const struct plan *p, int week)
{
    int32_t sum = 0;
    for (int i = 0; i < p->session_count; i++)
        sum += is_in_week(&p->sessions[i], week) && is_plain(&p->sessions[i])
                   ? p->sessions[i].dist.m
                   : 0;
    return sum;
}

static int32_t largest_week(void)
{
    int32_t most = 0;
    for (int w = 0; w < season_weeks; w++)
        most = int_most(most, season_made.weeks[w].target.m);
    return most;
}

START_TEST(test_lint_hears_a_taper_ignored)
{
    for (int level = 0; level < LEVEL_COUNT; level++) {
        struct season s = season_at(_i, level);
        struct plan *p = plan_of(&s, &no_taper);
        bool holds[PLAN_WEEKS_MAX] = { false };
        int last = season_weeks - 1;
        int64_t plain = plain_m(p, last);
        int64_t more =
            largest_week() - season_made.weeks[last].target.m + plain;
        for (int i = 0; i < p->session_count; i++) {
            struct session *own = &p->sessions[i];
            if (is_in_week(own, last) && is_plain(own))
                own->dist.m = (int32_t)(own->dist.m * more / plain);
        }
        holds[last] = true;
        hear(holds);
        ck_assert_int_eq(faults_said(), 1);
    }
}
END_TEST

Suite *suite_judge_faults_plan(void)
{
    Suite *s = suite_create("judge_faults_plan");
    TCase *t = tcase_create("ahead");
    tcase_set_timeout(t, 120);
    tcase_add_loop_test(t, test_lint_hears_a_doubled_week, 0, GOAL_FITNESS + 1);
    tcase_add_loop_test(t, test_lint_hears_a_long_run_half_as_long_again, 0,
                        GOAL_FITNESS + 1);
    tcase_add_loop_test(t, test_lint_hears_growth_without_cutbacks_once, 0,
                        GOAL_FITNESS + 1);
    tcase_add_loop_test(t, test_lint_hears_hard_days_side_by_side, 0,
                        GOAL_FITNESS + 1);
    tcase_add_loop_test(t, test_lint_hears_a_taper_ignored, 0,
                        GOAL_MARATHON + 1);
    suite_add_tcase(s, t);
    return s;
}
