/* app: what was changed by hand is there again in a plan made anew. */
#include "../tool/diary.h"
#include "../tool/home.h"
#include "../tool/kit.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

Suite *suite_app_carry(void);

#define TODAY "2026-11-19" /* a Thursday: half a week lies behind */
#define SEED  20261119
/* Plans bent and made anew; MILEPOST_CARRIES asks for more. */
#define ROUNDS      5
#define ROUNDS_MOST 5000
#define EDITS       14

static struct app *app;
static struct err e;
static struct plan first, was, now;
static char past_before[65536], past_after[65536];

static int rounds_asked(void)
{
    const char *more = getenv("MILEPOST_CARRIES");
    int n = more != NULL ? atoi(more) : ROUNDS;
    return n > 0 && n <= ROUNDS_MOST ? n : ROUNDS;
}

/* ---- a plan, and what a runner does to it */

static void setup(void)
{
    app = home_open_planned(TODAY, "2026-11-09");
}

static const char *any_day(struct kit_lcg *g, char out[DAY_TEXT])
{
    return day_format(day_add(app->today, kit_between(g, 0, 95)), out);
}

static void any_edit(struct kit_lcg *g)
{
    static const char *const sizes[] = { "8k", "12k", "45min", "20k" };
    static const char *const lines[] = { "easy 8k", "fartlek 7k",
                                         "interval wu 2k, 4x1k @I r400m, cd 1k",
                                         "mobility 15min", "long 12k" };
    static const enum edit_kind kinds[] = { EDIT_MOVE,  EDIT_SWAP,    EDIT_EASE,
                                            EDIT_LOCK,  EDIT_RESIZE,  EDIT_ADD,
                                            EDIT_MOVE,  EDIT_REPLACE, EDIT_LOCK,
                                            EDIT_UNLOCK };
    char day[DAY_TEXT], other[DAY_TEXT];
    ck_assert(app_plan(app, &e));
    const struct session *s =
        &app->plan.sessions[kit_between(g, 0, app->plan.session_count - 1)];
    struct id id = s->id;
    struct edit_words w = { kinds[kit_between(g, 0, (int)COUNT_OF(kinds) - 1)],
                            id.text, NULL };
    if (kit_between(g, 0, 7) == 0) {
        if (s->day.n >= app->today.n && s->purpose != PURPOSE_RACE)
            ck_assert(app_skip(app, id.text, SKIP_LIFE, &e));
        return;
    }
    if (w.kind == EDIT_ADD)
        w.session = any_day(g, day);
    if (w.kind == EDIT_MOVE)
        w.to = day_format(day_add(s->day, kit_between(g, -4, 4)), other);
    if (w.kind == EDIT_SWAP)
        w.to = any_day(g, other);
    if (w.kind == EDIT_RESIZE)
        w.to = sizes[kit_between(g, 0, (int)COUNT_OF(sizes) - 1)];
    if (w.kind == EDIT_REPLACE || w.kind == EDIT_ADD)
        w.to = lines[kit_between(g, 0, (int)COUNT_OF(lines) - 1)];
    e.text[0] = '\0';
    bool ok = app_plan_edit(app, &w, false, &e);
    ck_assert_msg(ok || e.text[0] != '\0', "refused without a sentence");
}

static void bend(struct kit_lcg *g)
{
    for (int i = 0; i < EDITS; i++)
        any_edit(g);
}

/* ---- what has to hold */

static int runs_on(const struct plan *p, day_t day)
{
    int n = 0;
    for (int i = 0; i < p->session_count; i++)
        n += p->sessions[i].day.n == day.n && session_is_run(&p->sessions[i]);
    return n;
}

static bool is_hard(const struct session *s)
{
    return session_is_run(s) && s->skipped == SKIP_NONE &&
           (purpose_is_quality(s->purpose) || s->purpose == PURPOSE_LONG);
}

static bool is_by_hand(const struct session *s)
{
    return s->is_edited || s->is_locked || s->skipped != SKIP_NONE;
}

static const struct session *descendant(const struct session *s)
{
    for (int i = 0; i < now.session_count; i++)
        if (strcmp(now.sessions[i].from.text, s->id.text) == 0)
            return &now.sessions[i];
    return NULL;
}

static bool is_told_off(int session)
{
    for (int i = 0; i < app->carried.row_count; i++)
        if (app->carried.rows[i].was == session)
            return app->carried.rows[i].end != CARRY_KEPT;
    return false;
}

/* The same work on the same day, whatever its id. */
static void expect_same(const struct session *s, const struct session *to)
{
    struct session own = *to;
    own.id = s->id;
    char is[256], should[256];
    struct text a = text_on(is, sizeof is);
    struct text b = text_on(should, sizeof should);
    session_write(&now, to, UNITS_KM, &a);
    session_write(&was, s, UNITS_KM, &b);
    ck_assert_msg(session_same(&was, s, &now, &own), "%s, was %s", is, should);
}

static void expect_one(int i, int seed)
{
    char date[DAY_TEXT];
    const struct session *s = &was.sessions[i];
    bool is_moved = day_is(s->was_day) && s->was_day.n != s->day.n;
    bool is_change =
        s->is_locked || s->skipped != SKIP_NONE ||
        (s->is_edited && (s->is_reworked || is_moved || !day_is(s->was_day)));
    if (!is_change || s->day.n < app->today.n || s->purpose == PURPOSE_RACE ||
        s->activity == ACTIVITY_STRENGTH || is_told_off(i))
        return;
    const struct session *to = descendant(s);
    ck_assert_msg(to != NULL, "seed %d: %s of %s is lost", seed,
                  session_word(s), day_format(s->day, date));
    ck_assert_int_eq(to->day.n, s->day.n);
    ck_assert(to->is_edited || s->skipped != SKIP_NONE);
    if (s->is_locked || s->is_reworked || s->skipped != SKIP_NONE)
        expect_same(s, to);
}

/* Days of this week that lie behind are as they were. */
static void expect_behind(void)
{
    for (int i = 0; i < was.session_count; i++) {
        const struct session *s = &was.sessions[i];
        if (s->day.n >= app->today.n || s->day.n < day_monday(app->today).n)
            continue;
        const struct session *to = descendant(s);
        ck_assert_ptr_nonnull(to);
        expect_same(s, to);
    }
}

static void expect_gaps(int seed)
{
    char date[DAY_TEXT];
    for (int i = 0; i < now.session_count; i++)
        for (int k = 0; k < now.session_count; k++) {
            const struct session *a = &now.sessions[i];
            const struct session *b = &now.sessions[k];
            if (i != k && is_hard(a) && is_hard(b) && !is_by_hand(a) &&
                a->day.n >= app->today.n && b->day.n >= app->today.n &&
                a->purpose != PURPOSE_RACE && b->purpose != PURPOSE_RACE)
                ck_assert_msg(abs(day_diff(a->day, b->day)) >= 2,
                              "seed %d: %s of %s is beside another", seed,
                              session_word(a), day_format(a->day, date));
        }
}

static void expect_days(int seed)
{
    char date[DAY_TEXT];
    for (int i = 0; i < now.session_count; i++) {
        day_t day = now.sessions[i].day;
        int most = runs_on(&was, day) > 1 ? runs_on(&was, day) : 1;
        ck_assert_msg(runs_on(&now, day) <= most, "seed %d: %d runs on %s",
                      seed, runs_on(&now, day), day_format(day, date));
    }
}

/* The two weeks behind this one, as the plans in force then have them. */
static void write_past(char *buffer, size_t size)
{
    struct text t = text_on(buffer, size);
    for (int back = 2; back > 0; back--) {
        ck_assert(app_week(app, day_add(app->today, -7 * back), &e));
        plan_write(&app->facts.plan, UNITS_KM, &t);
        text_add(&t, "revision %d\n", app->facts.plan.revision);
    }
    ck_assert(!t.is_cut);
}

static void expect_all(int seed)
{
    for (int i = 0; i < was.session_count; i++)
        expect_one(i, seed);
    expect_behind();
    expect_days(seed);
    expect_gaps(seed);
}

static void make_anew(void)
{
    ck_assert(app_plan(app, &e));
    was = app->plan;
    ck_assert_msg(app_plan_propose(app, NULL, app->today, &e), "%s", e.text);
    ck_assert_int_eq(app->proposal.outcome, PLAN_MADE);
    ck_assert_msg(app_plan_accept(app, &e), "%s", e.text);
    ck_assert(app_plan(app, &e));
    now = app->plan;
}

static void one_round(int seed)
{
    struct kit_lcg g = kit_seed((uint64_t)seed);
    struct action a;
    setup();
    bend(&g);
    write_past(past_before, sizeof past_before);
    char *before = diary_dump(app->store);
    make_anew();
    expect_all(seed);
    write_past(past_after, sizeof past_after);
    ck_assert_str_eq(past_before, past_after);
    char *after = diary_dump(app->store);
    ck_assert_msg(app_undo(app, &a, &e), "%s", e.text);
    diary_expect(app->store, before);
    ck_assert_msg(app_redo(app, &a, &e), "%s", e.text);
    diary_expect(app->store, after);
    free(before);
    free(after);
    /* Adapted, bent again, and made anew once more. */
    ck_assert(app_replan(app, &e) && app_replan_accept(app, NULL, &e));
    bend(&g);
    make_anew();
    expect_all(seed);
    home_end();
}

START_TEST(test_app_carry_keeps_what_was_changed)
{
    for (int i = 0; i < rounds_asked(); i++)
        one_round(SEED + i);
}
END_TEST

/* ---- one by one */

static const struct session *session_on(day_t day)
{
    ck_assert(app_plan(app, &e));
    for (int i = 0; i < app->plan.session_count; i++)
        if (app->plan.sessions[i].day.n == day.n &&
            session_is_run(&app->plan.sessions[i]))
            return &app->plan.sessions[i];
    return NULL;
}

START_TEST(test_app_carry_fresh_leaves_it_out)
{
    setup();
    const struct session *s = session_on(kit_day("2026-11-29"));
    ck_assert_ptr_nonnull(s);
    ck_assert(app_plan_edit(
        app, &(struct edit_words){ EDIT_RESIZE, "2026-11-29", "5k" }, false,
        &e));
    ck_assert(app_plan_fresh(app, NULL, app->today, &e));
    ck_assert_int_eq(app->carried.row_count, 0);
    ck_assert(app_plan_accept(app, &e));
    ck_assert_int_ne(session_on(kit_day("2026-11-29"))->dist.m, 5000);
    /* Days behind stay all the same. */
    ck_assert_ptr_nonnull(session_on(kit_day("2026-11-17")));
    home_end();
}
END_TEST

START_TEST(test_app_carry_survives_replan_and_new_plans)
{
    setup();
    ck_assert(app_plan_edit(
        app, &(struct edit_words){ EDIT_RESIZE, "2026-11-29", "5k" }, false,
        &e));
    for (int i = 0; i < 3; i++) {
        make_anew();
        ck_assert_int_eq(session_on(kit_day("2026-11-29"))->dist.m, 5000);
        ck_assert(session_on(kit_day("2026-11-29"))->is_reworked);
        ck_assert(app_replan(app, &e) && app_replan_accept(app, NULL, &e));
    }
    home_end();
}
END_TEST

START_TEST(test_app_carry_takes_no_second_run_for_one_that_was_run)
{
    setup();
    home_log("2026-11-19 8k 48:00 easy rpe3");
    const struct session *s = session_on(app->today);
    ck_assert_ptr_nonnull(s);
    struct session own = *s;
    make_anew();
    s = session_on(app->today);
    ck_assert_ptr_nonnull(s);
    ck_assert_str_eq(s->from.text, own.id.text);
    ck_assert_int_eq(s->dist.m, own.dist.m);
    home_end();
}
END_TEST

/* ---- revisions, read later */

START_TEST(test_app_revisions_are_read_as_accepted_and_compared)
{
    static struct compare c;
    setup();
    ck_assert(app_plan(app, &e));
    first = app->plan;
    struct edit_words w = { EDIT_RESIZE, "2026-11-29", "5k" };
    ck_assert(app_plan_edit(app, &w, false, &e));
    ck_assert(app_plan_revision(app, 1, true, &e));
    ck_assert_int_eq(app->plan.session_count, first.session_count);
    for (int i = 0; i < first.session_count; i++)
        ck_assert(session_same(&first, &first.sessions[i], &app->plan,
                               &app->plan.sessions[i]));
    make_anew();
    ck_assert(app_compare(app, &c, &e));
    ck_assert_int_eq(c.first, 1);
    ck_assert_int_eq(c.now, 2);
    ck_assert_int_eq(c.behind, 1);
    for (int i = 0; i < c.week_count; i++) {
        int32_t m = 0;
        for (int k = 0; k < first.session_count; k++)
            if (day_monday(first.sessions[k].day).n == c.weeks[i].monday.n)
                m += first.sessions[k].dist.m;
        ck_assert_int_eq(c.weeks[i].sum.first_m, m);
        ck_assert(app_week(app, c.weeks[i].monday, &e));
        ck_assert_int_eq(c.weeks[i].sum.now_m, app->week.planned_m);
    }
    int changes;
    ck_assert(app_revision_changes(app, 2, &changes, &e));
    ck_assert_int_ge(changes, 0);
    ck_assert(!app_plan_revision(app, 3, false, &e));
    ck_assert_ptr_nonnull(strstr(e.text, "'plan log' lists them"));
    home_end();
}
END_TEST

START_TEST(test_app_edit_of_an_older_revision_is_refused)
{
    setup();
    struct id old = session_on(kit_day("2026-11-29"))->id;
    make_anew();
    struct edit_words w = { EDIT_EASE, old.text, NULL };
    ck_assert(!app_plan_edit(app, &w, false, &e));
    ck_assert_ptr_nonnull(strstr(e.text, "is of revision 1"));
    home_end();
}
END_TEST

START_TEST(test_app_origin_tells_who_put_it_so)
{
    struct session_origin o;
    setup();
    struct edit_words w = { EDIT_RESIZE, "2026-11-29", "5k" };
    ck_assert(app_plan_edit(app, &w, false, &e));
    make_anew();
    ck_assert(app_week(app, kit_day("2026-11-29"), &e));
    const struct session *s = session_on(kit_day("2026-11-29"));
    ck_assert(app_origin(app, s, &o, &e));
    ck_assert_int_eq(o.revision, 2);
    ck_assert_ptr_nonnull(strstr(o.said, "5k"));
    home_end();
}
END_TEST

Suite *suite_app_carry(void)
{
    Suite *s = suite_create("app_carry");
    TCase *t = tcase_create("carry");
    tcase_set_timeout(t, 300);
    tcase_add_test(t, test_app_carry_keeps_what_was_changed);
    tcase_add_test(t, test_app_carry_fresh_leaves_it_out);
    tcase_add_test(t, test_app_carry_survives_replan_and_new_plans);
    tcase_add_test(t, test_app_carry_takes_no_second_run_for_one_that_was_run);
    tcase_add_test(t, test_app_revisions_are_read_as_accepted_and_compared);
    tcase_add_test(t, test_app_edit_of_an_older_revision_is_refused);
    tcase_add_test(t, test_app_origin_tells_who_put_it_so);
    suite_add_tcase(s, t);
    return s;
}
