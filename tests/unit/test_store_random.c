/* store: a thousand things done at random, and all of them undone. */
#include "../tool/diary.h"
#include "../tool/kit.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define STEPS    1000
#define KEPT_MAX 64

static struct store *st;
static struct err e;
static struct kit_lcg chance;
static struct plan plan;

/* Rows put so far, some of them gone again: to be replaced or deleted. */
static struct {
    enum row_kind kind;
    struct id id;
} kept[KEPT_MAX];

static day_t some_day(void)
{
    return day_add(diary_day("2026-01-01"), kit_between(&chance, 0, 300));
}

/* An id of the kind that was once put, or none for a new row. */
static struct id some_id(enum row_kind kind)
{
    static const struct id none = { "" };
    int i = kit_between(&chance, 0, KEPT_MAX - 1);
    return kept[i].kind == kind ? kept[i].id : none;
}

static void keep(enum row_kind kind, struct id id)
{
    int i = kit_between(&chance, 0, KEPT_MAX - 1);
    kept[i].kind = kind;
    kept[i].id = id;
}

static bool put_run(void)
{
    static struct segment s[8];
    struct run r = diary_run("2026-01-01", PURPOSE_EASY, 5000, 1500);
    r.id = some_id(ROW_RUN);
    r.day = some_day();
    r.dist.m = kit_between(&chance, 1, 40000);
    r.seg_count = kit_between(&chance, 0, 8);
    for (int i = 0; i < 8; i++)
        s[i] = (struct segment){ PURPOSE_EASY, { i + 1 }, { 0 }, { 0 },
                                 PACE_NONE,    UNKNOWN,   false };
    r.pain_count = kit_between(&chance, 0, 2);
    r.pains[0] = r.pains[1] = (struct pain){ SITE_HIP, 3, UNKNOWN };
    bool ok = store_put_run(st, &r, s, NULL, &e);
    if (ok)
        keep(ROW_RUN, r.id);
    return ok;
}

static bool put_checkin(void)
{
    struct checkin c = diary_checkin("2026-01-01", false);
    c.id = some_id(ROW_CHECKIN);
    c.day = some_day();
    c.mood = kit_between(&chance, 1, 6); /* 6 is refused */
    c.pain_count = kit_between(&chance, 0, 1);
    c.pains[0] = (struct pain){ SITE_HIP, 3, UNKNOWN };
    bool ok = store_put_checkin(st, &c, &e);
    if (ok)
        keep(ROW_CHECKIN, c.id);
    return ok;
}

static bool put_goal(void)
{
    struct goal g = { .id = some_id(ROW_GOAL),
                      .day = some_day(),
                      .added = some_day(),
                      .dropped = NO_DAY };
    bool ok = store_put_goal(st, &g, &e);
    if (ok)
        keep(ROW_GOAL, g.id);
    return ok;
}

static bool put_plan(void)
{
    memset(&plan, 0, sizeof plan);
    plan.goal.day = plan.goal.added = plan.goal.dropped = NO_DAY;
    plan.made = some_day();
    plan.week_count = 1;
    plan.weeks[0].monday = day_monday(some_day());
    plan.session_count = kit_between(&chance, 0, 3);
    for (int i = 0; i < plan.session_count; i++) {
        plan.sessions[i].day = day_add(plan.weeks[0].monday, i);
        plan.sessions[i].skipped = i ? SKIP_NONE : SKIP_LIFE;
        plan.sessions[i].step_count = i;
        plan.steps[i].aim = PACE_NONE;
    }
    bool ok = store_put_plan(st, &plan, &e);
    if (ok && plan.session_count > 0)
        keep(ROW_SESSION, plan.sessions[0].id);
    return ok;
}

static bool skip_session(void)
{
    struct id id = some_id(ROW_SESSION);
    return id.text[0] == '\0' ||
           store_skip_session(
               st, id, (enum skip_reason)kit_between(&chance, -1, 4), &e);
}

static bool put_small(void)
{
    char note[20];
    struct day_mark m = { .day = some_day(), .reason = SKIP_NONE };
    (void)snprintf(note, sizeof note, "%.*s", kit_between(&chance, 0, 9),
                   "a note \"x\"");
    return store_put_mark(st, &m, &e) &&
           store_put_note(st, some_day(), note, &e) &&
           store_put_fact(st, "runs", chance.state & 1 ? "4" : "5", some_day(),
                          &e);
}

static bool delete_some(void)
{
    int i = kit_between(&chance, 0, KEPT_MAX - 1);
    return kept[i].kind == ROW_NONE ||
           store_delete(st, kept[i].kind, kept[i].id, &e);
}

/* One to three changes; a refused one is left out, the rest is kept. */
static void act(void)
{
    static bool (*const changes[])(void) = {
        put_run,  put_run,      put_checkin, put_goal,
        put_plan, skip_session, put_small,   delete_some,
    };
    diary_ok(store_begin(st, "random", &e), &e);
    for (int n = kit_between(&chance, 1, 3); n > 0; n--)
        (void)changes[kit_between(&chance, 0, (int)COUNT_OF(changes) - 1)]();
    if (kit_between(&chance, 0, 19) == 0)
        store_rollback(st);
    else
        diary_ok(store_commit(st, &e), &e);
}

/* Steps back some, and forward again: the diary must be the same. */
static void back_and_forth(void)
{
    struct action a;
    char *before = diary_dump(st);
    int steps = 0;
    for (int n = kit_between(&chance, 1, 5); n > 0; n--) {
        diary_ok(store_undo(st, &a, &e), &e);
        steps += a.id.text[0] != '\0';
    }
    for (; steps > 0; steps--)
        diary_ok(store_redo(st, &a, &e), &e);
    diary_expect(st, before);
    free(before);
}

START_TEST(test_a_thousand_things_undone_leave_nothing)
{
    struct action a;
    chance = kit_seed(20261122);
    memset(kept, 0, sizeof kept);
    st = diary_open();
    char *empty = diary_dump(st);
    for (int i = 0; i < STEPS; i++) {
        int what = kit_between(&chance, 0, 19);
        if (what == 0)
            diary_ok(store_undo(st, &a, &e), &e);
        else if (what == 1)
            diary_ok(store_redo(st, &a, &e), &e);
        else if (what == 2)
            back_and_forth();
        else
            act();
    }
    char *full = diary_dump(st);
    ck_assert_uint_gt(strlen(full), 20000); /* else nothing was tried */
    do
        diary_ok(store_undo(st, &a, &e), &e);
    while (a.id.text[0] != '\0');
    diary_expect(st, empty);
    do
        diary_ok(store_redo(st, &a, &e), &e);
    while (a.id.text[0] != '\0');
    diary_expect(st, full);
    free(empty);
    free(full);
    store_close(st);
}
END_TEST

Suite *suite_store_random(void);
Suite *suite_store_random(void)
{
    Suite *s = suite_create("store_random");
    TCase *t = tcase_create("random");
    tcase_set_timeout(t, 60);
    suite_add_tcase(s, t);
    tcase_add_test(t, test_a_thousand_things_undone_leave_nothing);
    return s;
}
