/* coach: a plan bends by hand, and only where it may. */
#include "milepost/coach.h"

#include "../tool/runners.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

Suite *suite_coach_edit(void);

#define TODAY "2026-02-11" /* Wednesday of the sixth week */

static struct proposal made;
static struct plan plan, before, with;
static struct paces paces;
static struct err e;
static day_t today;

static void setup(void)
{
    struct profile p = { .level = LEVEL_INTERMEDIATE, .index = 45.0 };
    struct goal g = { .kind = GOAL_HALF, .day = kit_day("2026-03-29") };
    p.today = kit_day("2026-01-04");
    p.weekly.m = 38000;
    p.longest.m = 13000;
    p.age = UNKNOWN;
    p.days = p.hard_days = 0x6f; /* all but Friday */
    p.hard_days = 0x7f;
    p.long_day = 6;
    p.runs = 5;
    for (int d = 0; d < 7; d++)
        p.minutes[d] = UNKNOWN;
    g.dist = goal_kind_dist(GOAL_HALF);
    g.added = p.today;
    g.dropped = NO_DAY;
    g.aim = AIM_IMPROVE;
    ck_assert(coach_plan(
        &p, &(struct plan_ask){ .goal = &g, .from = kit_day("2026-01-05") },
        &made, &e));
    ck_assert_int_eq(made.outcome, PLAN_MADE);
    plan = before = made.plan;
    paces = paces_of(45.0);
    today = kit_day(TODAY);
}

/* The first session of a purpose from a day on. */
static int next(enum purpose purpose, day_t from)
{
    for (int i = plan_session_from(&plan, from); i < plan.session_count; i++)
        if (plan.sessions[i].purpose == purpose)
            return i;
    ck_abort_msg("no %s from then on", purpose_word(purpose));
    return 0;
}

static bool edit(struct plan_edit ed)
{
    return coach_edit(&ed, &paces, today, &plan, &e);
}

static void refused(struct plan_edit ed, const char *says)
{
    static struct plan was;
    was = plan;
    ck_assert(!edit(ed));
    ck_assert_msg(strstr(e.text, says) != NULL, "%s", e.text);
    ck_assert_mem_eq(&was, &plan, sizeof plan);
}

/* Every week but those of two days is as it was, to the byte. */
static void only_weeks_of(day_t a, day_t b)
{
    for (int w = 0; w < plan.week_count; w++) {
        day_t monday = plan.weeks[w].monday;
        if (monday.n == day_monday(a).n || monday.n == day_monday(b).n)
            continue;
        ck_assert_mem_eq(&plan.weeks[w], &before.weeks[w],
                         sizeof plan.weeks[w]);
        int i = plan_session_from(&plan, monday);
        int k = plan_session_from(&before, monday);
        for (; i < plan.session_count && plan.sessions[i].day.n < monday.n + 7;
             i++, k++)
            ck_assert_mem_eq(&plan.sessions[i], &before.sessions[k],
                             sizeof plan.sessions[i]);
    }
}

START_TEST(test_coach_edit_moves_a_session_and_sums_its_weeks)
{
    int i = next(PURPOSE_THRESHOLD, today);
    struct session was = plan.sessions[i];
    day_t to = day_add(was.day, 8);
    int32_t left = 0;
    ck_assert(
        edit((struct plan_edit){ .kind = EDIT_MOVE, .session = i, .day = to }));
    only_weeks_of(was.day, to);
    int at = plan_session_from(&plan, to);
    while (plan.sessions[at].purpose != PURPOSE_THRESHOLD)
        at++;
    ck_assert(plan.sessions[at].is_edited);
    ck_assert_int_eq(plan.sessions[at].dist.m, was.dist.m);
    for (int k = 0; k < plan.session_count; k++)
        if (day_monday(plan.sessions[k].day).n == day_monday(was.day).n)
            left += plan.sessions[k].dist.m;
    for (int w = 0; w < plan.week_count; w++)
        if (plan.weeks[w].monday.n == day_monday(was.day).n)
            ck_assert_int_eq(plan.weeks[w].target.m, left);
}
END_TEST

START_TEST(test_coach_edit_leaves_the_past_the_race_and_what_is_locked)
{
    int i = next(PURPOSE_EASY, today);
    int race = next(PURPOSE_RACE, today);
    refused((struct plan_edit){ .kind = EDIT_MOVE,
                                .session = i,
                                .day = day_add(today, -1) },
            "is past");
    refused((struct plan_edit){ .kind = EDIT_MOVE,
                                .session = i,
                                .day = day_add(today, 400) },
            "outside the plan");
    refused((struct plan_edit){ .kind = EDIT_EASE, .session = 0 }, "is past");
    refused((struct plan_edit){ .kind = EDIT_EASE, .session = race }, "race");
    plan.sessions[i].is_locked = true;
    refused((struct plan_edit){ .kind = EDIT_EASE, .session = i }, "locked");
    refused((struct plan_edit){ .kind = EDIT_REST,
                                .day = today,
                                .until = day_add(today, 9) },
            "locked");
    ck_assert(edit((struct plan_edit){ .kind = EDIT_UNLOCK, .session = i }));
    ck_assert(edit((struct plan_edit){ .kind = EDIT_EASE, .session = i }));
}
END_TEST

START_TEST(test_coach_edit_moves_on_what_was_missed_this_week)
{
    day_t monday = day_monday(today);
    int i = next(PURPOSE_THRESHOLD, monday);
    ck_assert_int_lt(plan.sessions[i].day.n, today.n);
    ck_assert(edit((struct plan_edit){
        .kind = EDIT_MOVE, .session = i, .day = day_add(today, 1) }));
}
END_TEST

START_TEST(test_coach_edit_eases_quality_to_45_minutes_and_long_to_70_percent)
{
    int i = next(PURPOSE_INTERVAL, today);
    ck_assert(edit((struct plan_edit){ .kind = EDIT_EASE, .session = i }));
    const struct session *s = &plan.sessions[i];
    ck_assert_int_eq(s->purpose, PURPOSE_EASY);
    ck_assert_int_eq(s->step_count, 0);
    ck_assert_int_le(unit_time(s->dist, paces.of[PACE_EASY]).s, 45 * 60);
    ck_assert_int_ge(unit_time(s->dist, paces.of[PACE_EASY]).s, 35 * 60);

    i = next(PURPOSE_LONG, today);
    int32_t was = plan.sessions[i].dist.m;
    ck_assert(edit((struct plan_edit){ .kind = EDIT_EASE, .session = i }));
    ck_assert_int_eq(plan.sessions[i].purpose, PURPOSE_LONG);
    ck_assert_int_le(plan.sessions[i].dist.m, was * 70 / 100);
    ck_assert_int_gt(plan.sessions[i].dist.m, was * 70 / 100 - 500);
}
END_TEST

static int32_t work_of(int i)
{
    struct segment parts[RUN_SEGMENTS_MAX];
    int n = split_session(&plan, &plan.sessions[i], &paces, parts);
    int32_t m = 0;
    for (int k = 0; k < n; k++)
        if (parts[k].purpose == plan.sessions[i].purpose)
            m += parts[k].dist.m;
    return m;
}

START_TEST(test_coach_edit_shortens_the_work_and_keeps_the_warm_up)
{
    int i = next(PURPOSE_INTERVAL, today);
    int32_t work = work_of(i);
    int32_t size = plan.sessions[i].dist.m;
    ck_assert(edit((struct plan_edit){
        .kind = EDIT_RESIZE, .session = i, .dist = { size * 3 / 4 } }));
    ck_assert_int_eq(plan.sessions[i].dist.m, size * 3 / 4);
    ck_assert_int_lt(work_of(i), work * 3 / 4);
    ck_assert_int_gt(work_of(i), 0);
    refused((struct plan_edit){ .kind = EDIT_RESIZE,
                                .session = i,
                                .dist = { 2000 } },
            "warm-up");
    refused((struct plan_edit){ .kind = EDIT_RESIZE,
                                .session = i,
                                .dist = { 100 } },
            "too short");
}
END_TEST

START_TEST(test_coach_edit_swaps_and_swaps_back)
{
    int i = next(PURPOSE_INTERVAL, today);
    int k = next(PURPOSE_LONG, today);
    struct plan_edit ed = { .kind = EDIT_SWAP, .session = i, .other = k };
    day_t a = plan.sessions[i].day;
    day_t b = plan.sessions[k].day;
    ck_assert(edit(ed));
    ck_assert_int_eq(plan.sessions[next(PURPOSE_LONG, today)].day.n, a.n);
    ck_assert_int_eq(plan.sessions[next(PURPOSE_INTERVAL, today)].day.n, b.n);
    for (int n = 0; n < plan.session_count; n++)
        if (plan.sessions[n].activity == ACTIVITY_STRENGTH)
            ck_assert_int_ne(plan.sessions[n].day.n, a.n);
    only_weeks_of(a, b);
    for (int w = 0; w < plan.week_count; w++)
        if (plan.weeks[w].monday.n == day_monday(a).n)
            ck_assert_int_eq(plan.weeks[w].target.m, before.weeks[w].target.m);
}
END_TEST

START_TEST(test_coach_edit_replaces_adds_and_clears_days)
{
    memset(&with, 0, sizeof with);
    with.session_count = with.step_count = 1;
    with.sessions[0] = (struct session){ .purpose = PURPOSE_FARTLEK,
                                         .activity = ACTIVITY_NONE,
                                         .dist = { 8000 },
                                         .step_count = 1,
                                         .skipped = SKIP_NONE };
    with.steps[0] = (struct step){ .kind = STEP_RUN,
                                   .purpose = PURPOSE_NONE,
                                   .dist = { 8000 },
                                   .aim = PACE_NONE };
    int i = next(PURPOSE_THRESHOLD, today);
    day_t day = plan.sessions[i].day;
    ck_assert(edit((struct plan_edit){
        .kind = EDIT_REPLACE, .session = i, .with = &with }));
    ck_assert_int_eq(plan.sessions[i].purpose, PURPOSE_FARTLEK);
    ck_assert_int_eq(plan.sessions[i].day.n, day.n);
    ck_assert_int_eq(plan.sessions[i].step_count, 1);

    day_t friday = day_add(day_monday(today), 4);
    int count = plan.session_count;
    ck_assert(edit(
        (struct plan_edit){ .kind = EDIT_ADD, .day = friday, .with = &with }));
    ck_assert_int_eq(plan.session_count, count + 1);
    ck_assert(edit((struct plan_edit){
        .kind = EDIT_REST, .day = friday, .until = friday }));
    ck_assert_int_eq(plan.session_count, count);
    for (int k = 0; k < count; k++)
        ck_assert_int_ne(plan.sessions[k].day.n, friday.n);
}
END_TEST

/* The same fields, other bytes between them and behind the id. */
static struct session as_before(const struct session *s)
{
    struct session own;
    memset(&own, 0x5a, sizeof own);
    memcpy(own.id.text, s->id.text, strlen(s->id.text) + 1);
    own.day = s->day;
    own.purpose = s->purpose;
    own.activity = s->activity;
    own.dist = s->dist;
    own.time = s->time;
    own.target = s->target;
    own.step_first = s->step_first;
    own.step_count = s->step_count;
    own.has_strides = s->has_strides;
    own.is_locked = s->is_locked;
    own.is_edited = s->is_edited;
    own.skipped = s->skipped;
    return own;
}

START_TEST(test_coach_changes_are_of_fields_and_steps_not_of_bytes)
{
    struct plan_change out[8];
    int with_steps = UNKNOWN;
    for (int i = 0; i < plan.session_count; i++) {
        (void)snprintf(plan.sessions[i].id.text, ID_TEXT, "s%d", i);
        before.sessions[i] = plan.sessions[i];
        plan.sessions[i] = as_before(&before.sessions[i]);
        if (with_steps == UNKNOWN && plan.sessions[i].step_count > 0)
            with_steps = i;
    }
    ck_assert_int_eq(coach_changes(&before, &plan, out, 8), 0);
    plan.sessions[1].dist.m += 1000;
    plan.steps[plan.sessions[with_steps].step_first].dist.m += 100;
    ck_assert_int_eq(coach_changes(&before, &plan, out, 8),
                     with_steps == 1 ? 1 : 2);
}
END_TEST

Suite *suite_coach_edit(void)
{
    Suite *s = suite_create("coach_edit");
    TCase *t = tcase_create("edits");
    tcase_add_checked_fixture(t, setup, NULL);
    tcase_add_test(t, test_coach_edit_moves_a_session_and_sums_its_weeks);
    tcase_add_test(t,
                   test_coach_edit_leaves_the_past_the_race_and_what_is_locked);
    tcase_add_test(t, test_coach_edit_moves_on_what_was_missed_this_week);
    tcase_add_test(
        t, test_coach_edit_eases_quality_to_45_minutes_and_long_to_70_percent);
    tcase_add_test(t, test_coach_edit_shortens_the_work_and_keeps_the_warm_up);
    tcase_add_test(t, test_coach_edit_swaps_and_swaps_back);
    tcase_add_test(t, test_coach_edit_replaces_adds_and_clears_days);
    tcase_add_test(t, test_coach_changes_are_of_fields_and_steps_not_of_bytes);
    suite_add_tcase(s, t);
    return s;
}
