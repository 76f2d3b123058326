/* app: a plan bent at random; the past stays, and every step goes back. */
#include "../tool/any_edit.h"
#include "../tool/diary.h"
#include "../tool/home.h"
#include "../tool/kit.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

Suite *suite_app_plan_edit(void);

#define TODAY "2026-11-22"
#define SEED  20261122
/* Edits tried, most of them kept; MILEPOST_EDITS asks for more. */
#define EDITS     60
#define KEPT_MOST 4000

static struct app *app;
static struct err e;

static int edits_asked(void)
{
    const char *more = getenv("MILEPOST_EDITS");
    int n = more != NULL ? atoi(more) : EDITS;
    return n > 0 && n <= KEPT_MOST ? n : EDITS;
}

static void setup(void)
{
    /* Two weeks of it lie behind. */
    app = home_open_planned(TODAY, "2026-11-09");
}

/* Sessions of the weeks behind us, as text. */
static void write_past(struct text *out)
{
    const struct plan *p = &app->plan;
    ck_assert(app_plan(app, &e));
    for (int i = 0; i < p->session_count; i++)
        if (p->sessions[i].day.n < day_monday(app->today).n)
            session_write(p, &p->sessions[i], UNITS_KM, out);
}

static bool is_locked(const char *id)
{
    ck_assert(app_plan(app, &e));
    for (int i = 0; i < app->plan.session_count; i++)
        if (strcmp(app->plan.sessions[i].id.text, id) == 0)
            return app->plan.sessions[i].is_locked;
    return false;
}

START_TEST(test_app_plan_edits_go_back_and_forth)
{
    static char *dumps[KEPT_MOST + 1];
    static char past[32768], now[32768];
    struct kit_lcg g = kit_seed(SEED);
    struct text was = text_on(past, sizeof past);
    struct action a;
    int kept = 0;
    int asked = edits_asked();
    bool was_locked;
    setup();
    write_past(&was);
    ck_assert_uint_gt(was.len, 0);
    dumps[0] = diary_dump(app->store);
    for (int i = 0; i < asked; i++) {
        if (!any_edit(app, &g, &was_locked))
            continue;
        ck_assert(!was_locked);
        char *dump = diary_dump(app->store);
        if (strcmp(dump, dumps[kept]) == 0) {
            free(dump); /* locked what was locked: no change, no step */
            continue;
        }
        dumps[++kept] = dump;
        struct text t = text_on(now, sizeof now);
        write_past(&t);
        ck_assert_str_eq(past, now);
    }
    ck_assert_int_gt(kept, asked / 4);
    for (int i = kept; i > 0; i--) {
        ck_assert_msg(app_undo(app, &a, &e), "%s", e.text);
        diary_expect(app->store, dumps[i - 1]);
    }
    for (int i = 1; i <= kept; i++) {
        ck_assert_msg(app_redo(app, &a, &e), "%s", e.text);
        diary_expect(app->store, dumps[i]);
    }
    for (int i = 0; i <= kept; i++)
        free(dumps[i]);
    home_end();
}
END_TEST

START_TEST(test_app_plan_edit_leaves_what_was_run)
{
    char date[DAY_TEXT];
    setup();
    ck_assert(app_plan(app, &e));
    const struct session *s = NULL;
    for (int i = 0; i < app->plan.session_count && s == NULL; i++)
        if (app->plan.sessions[i].day.n == app->today.n)
            s = &app->plan.sessions[i];
    ck_assert_ptr_nonnull(s);
    home_log("2026-11-22 10k 58:00 long rpe4");
    ck_assert(!app_plan_edit(
        app,
        &(struct edit_words){ EDIT_EASE, day_format(app->today, date), NULL },
        false, &e));
    ck_assert_ptr_nonnull(strstr(e.text, "was run already"));
    home_end();
}
END_TEST

START_TEST(test_app_plan_edit_locks_by_id)
{
    setup();
    ck_assert(app_plan(app, &e));
    struct id id = app->plan.sessions[app->plan.session_count - 2].id;
    ck_assert(app_plan_edit(
        app, &(struct edit_words){ EDIT_LOCK, id.text, NULL }, false, &e));
    ck_assert(is_locked(id.text));
    home_end();
}
END_TEST

Suite *suite_app_plan_edit(void)
{
    Suite *s = suite_create("app_plan_edit");
    TCase *t = tcase_create("edits");
    tcase_set_timeout(t, 120);
    tcase_add_test(t, test_app_plan_edits_go_back_and_forth);
    tcase_add_test(t, test_app_plan_edit_leaves_what_was_run);
    tcase_add_test(t, test_app_plan_edit_locks_by_id);
    suite_add_tcase(s, t);
    return s;
}
