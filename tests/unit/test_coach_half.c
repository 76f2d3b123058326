/* coach: the worked half marathon of science.md G5b, week by week. */
#include "milepost/coach.h"

#include <check.h>
#include <stdlib.h>

Suite *suite_coach_half(void);

#define WEEKS               12
#define RECOVERY_WEEKS      2 /* after the race (G6) */
#define WEEK_TOLERANCE_M    2500
#define SESSION_TOLERANCE_M 1000

/* One week of G5b: kilometres of Tue, Wed, Thu, Sat, Sun in metres. */
struct worked {
    const char *name;
    enum phase phase;
    bool is_cut;
    int32_t week_m;
    int32_t tue, wed, thu, sat, sun;
};

// clang-format off
static const struct worked weeks[WEEKS] = {
    { "1 base",   PHASE_BASE,  false, 38400,  6500, 7400,  4500,  6500, 13500 },
    { "2 base",   PHASE_BASE,  false, 42100,  7500, 7600,  5000,  7500, 14500 },
    { "3 cut",    PHASE_BASE,  true,  31200,  7500, 7200,  6000,     0, 10500 },
    { "4 base",   PHASE_BASE,  false, 46200,  8500, 7700,  6000,  8500, 15500 },
    { "5 build",  PHASE_BUILD, false, 51000,  9000, 6500,  9500,  9000, 17000 },
    { "6 build",  PHASE_BUILD, false, 56000,  9600, 7500,  9500, 11000, 18500 },
    { "7 cut",    PHASE_BUILD, true,  41900,  7500, 7900,  5500,  7500, 13500 },
    { "8 peak",   PHASE_PEAK,  false, 59900, 10100, 8000, 10200, 11500, 20000 },
    { "9 peak",   PHASE_PEAK,  false, 59400, 10100, 9500, 10200, 12500, 17000 },
    { "10 peak",  PHASE_PEAK,  false, 59900, 10100, 8000, 10200, 11500, 20000 },
    { "11 taper", PHASE_TAPER, false, 40000,  5700, 7500,  5800,  9000, 12000 },
    { "12 race",  PHASE_RACE,  false, 23600,  8000, 5200,  6500,  4000,     0 },
};
// clang-format on

static struct proposal proposal;
static day_t first;

static struct profile runner(void)
{
    struct profile p = {
        .today = day_add(first, -1),
        .weekly = { 38000 },
        .longest = { 13000 },
        .usual = { 38000 },
        .index = 45.0,
        .level = LEVEL_INTERMEDIATE,
        .age = 35,
        .days = DAY_BIT(0) | DAY_BIT(1) | DAY_BIT(2) | DAY_BIT(3) | DAY_BIT(5) |
                DAY_BIT(6),
        .long_day = 6,
        .hard_days = DAY_BIT(7) - 1,
        .runs = 5,
        .days_off = 1,
    };
    for (int d = 0; d < 7; d++)
        p.minutes[d] = UNKNOWN;
    return p;
}

static void make_plan(void)
{
    struct err e;
    ck_assert(day_parse("2026-01-05", &first));
    struct profile p = runner();
    struct goal g = {
        .kind = GOAL_HALF,
        .dist = { 21098 },
        .day = day_add(first, 7 * WEEKS - 1),
        .aim = AIM_IMPROVE,
        .dropped = NO_DAY,
    };
    ck_assert(coach_plan(&p, &(struct plan_ask){ .goal = &g, .from = first },
                         &proposal, &e));
    ck_assert_int_eq(proposal.outcome, PLAN_MADE);
    ck_assert_int_eq(proposal.plan.week_count, WEEKS + RECOVERY_WEEKS);
}

static const struct session *run_on(day_t day)
{
    for (int i = 0; i < proposal.plan.session_count; i++) {
        const struct session *s = &proposal.plan.sessions[i];
        if (s->day.n == day.n && session_is_run(s))
            return s;
    }
    return NULL;
}

static void check_day(const struct worked *w, day_t day, int32_t wanted)
{
    const struct session *s = run_on(day);
    int32_t got = s != NULL && s->purpose != PURPOSE_RACE ? s->dist.m : 0;
    ck_assert_msg(abs(got - wanted) <= SESSION_TOLERANCE_M,
                  "week %s, %s: %d m, wanted %d", w->name, day_short(day),
                  (int)got, (int)wanted);
}

START_TEST(test_coach_half_week_of_g5b)
{
    make_plan();
    const struct worked *w = &weeks[_i];
    const struct plan_week *got = &proposal.plan.weeks[_i];
    ck_assert_int_eq(got->phase, w->phase);
    ck_assert_int_eq(got->is_cutback, w->is_cut);
    ck_assert_msg(abs(got->target.m - w->week_m) <= WEEK_TOLERANCE_M,
                  "week %s: %d m, wanted %d", w->name, (int)got->target.m,
                  (int)w->week_m);
    check_day(w, day_add(got->monday, 0), 0);
    check_day(w, day_add(got->monday, 1), w->tue);
    check_day(w, day_add(got->monday, 2), w->wed);
    check_day(w, day_add(got->monday, 3), w->thu);
    check_day(w, day_add(got->monday, 4), 0);
    check_day(w, day_add(got->monday, 5), w->sat);
    check_day(w, day_add(got->monday, 6), w->sun);
}
END_TEST

/* Fit for it, with two weeks before the taper: a week below the peak would be
 * one the next could not step back up from. */
START_TEST(test_coach_half_four_weeks_away_by_who_is_fit)
{
    struct err e;
    ck_assert(day_parse("2026-01-05", &first));
    struct profile p = runner();
    p.weekly.m = p.usual.m = 49000;
    p.longest.m = 17000;
    struct goal g = { .kind = GOAL_HALF,
                      .dist = { 21098 },
                      .day = day_add(first, 27),
                      .aim = AIM_IMPROVE,
                      .dropped = NO_DAY };
    const struct plan_ask ask = { .goal = &g, .from = first };
    ck_assert(coach_plan(&p, &ask, &proposal, &e));
    ck_assert_int_eq(proposal.outcome, PLAN_MADE);
    ck_assert_int_ge(proposal.peak_long.m, 17000);
}
END_TEST

Suite *suite_coach_half(void)
{
    Suite *s = suite_create("coach_half");
    TCase *t = tcase_create("g5b");
    tcase_add_loop_test(t, test_coach_half_week_of_g5b, 0, WEEKS);
    tcase_add_test(t, test_coach_half_four_weeks_away_by_who_is_fit);
    suite_add_tcase(s, t);
    return s;
}
