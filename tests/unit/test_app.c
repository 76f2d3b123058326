/* app: the use cases over a real diary file. */
#include "../tool/home.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

#define TODAY "2026-11-22"

static day_t day_of(const char *text)
{
    day_t d;
    ck_assert(day_parse(text, &d));
    return d;
}

static void open_week(struct app *a, const char *day)
{
    struct err e;
    ck_assert_msg(app_week(a, day_of(day), &e), "%s", e.text);
}

START_TEST(test_log_shows_in_its_week)
{
    struct app *a = home_open(TODAY);
    home_log("2026-11-18 10k 52:30 easy rpe4");
    home_log("2026-11-20 sleep7.5 fatigue3");
    open_week(a, TODAY);
    ck_assert_int_eq(a->week.run_count, 1);
    ck_assert_int_eq(a->week.done_m, 10000);
    ck_assert_int_eq(a->week.done_s, 3150);
    ck_assert_int_eq(a->facts.checkin_count, 1);
    home_end();
}
END_TEST

START_TEST(test_log_keeps_all_lines_or_none)
{
    struct app *a = home_open(TODAY);
    static const char *const lines[] = { "2026-11-18 10k 52:30", "# remark", "",
                                         "2026-11-19 10m easy",
                                         "2026-11-20 8k 44:00" };
    struct log_result r;
    struct err e;
    ck_assert(!app_log(a, lines, (int)COUNT_OF(lines), false, false, NULL, NULL,
                       &r, &e));
    ck_assert_int_eq(e.line, 4);
    ck_assert_int_eq(e.column, 12);
    open_week(a, TODAY);
    ck_assert_int_eq(a->week.run_count, 0);
    home_end();
}
END_TEST

START_TEST(test_log_again_adds_nothing)
{
    struct app *a = home_open(TODAY);
    static const char *const lines[] = { "2026-11-18 06:40 10k 52:30 easy",
                                         "2026-11-18 sleep7 fatigue3",
                                         "2026-11-19 strength 40min rpe5",
                                         "2026-11-20 skip recovery" };
    struct log_result r;
    struct err e;
    for (int round = 0; round < 2; round++) {
        ck_assert_msg(app_log(a, lines, 4, false, false, NULL, NULL, &r, &e),
                      "%s", e.text);
        ck_assert_int_eq(r.kept, round == 0 ? 4 : 0);
        ck_assert_int_eq(r.repeated, round == 0 ? 0 : 4);
    }
    struct action undone;
    ck_assert(app_undo(a, &undone, &e)); /* the repeat was no step */
    open_week(a, TODAY);
    ck_assert_int_eq(a->week.run_count, 0);
    home_end();
}
END_TEST

START_TEST(test_checkin_updates_the_fields_it_names)
{
    struct app *a = home_open(TODAY);
    home_log("2026-11-22 sleep7 fatigue3 pain:knee2");
    home_log("2026-11-22 fatigue5 mood4");
    open_week(a, TODAY);
    ck_assert_int_eq(a->facts.checkin_count, 1);
    ck_assert_int_eq(a->facts.checkins[0].sleep_min, 420);
    ck_assert_int_eq(a->facts.checkins[0].fatigue, 5);
    ck_assert_int_eq(a->facts.checkins[0].mood, 4);
    ck_assert_int_eq(a->facts.checkins[0].pains[0].level, 2);
    home_end();
}
END_TEST

START_TEST(test_body_on_a_run_is_the_evenings)
{
    struct app *a = home_open(TODAY);
    home_log("2026-11-21 10k 52:30 easy rpe4 sore5");
    open_week(a, TODAY);
    ck_assert_int_eq(a->facts.checkin_count, 1);
    ck_assert(a->facts.checkins[0].is_evening);
    ck_assert_int_eq(a->facts.checkins[0].soreness, 5);
    home_end();
}
END_TEST

START_TEST(test_preview_keeps_nothing)
{
    struct app *a = home_open(TODAY);
    struct entry en;
    struct err e;
    int reading;
    ck_assert_msg(app_preview(a, "10k 52:30 easy rpe4", &en, &reading, &e),
                  "%s", e.text);
    ck_assert_int_ne(reading, UNKNOWN);
    ck_assert_int_eq(a->week.done_m, 10000);
    open_week(a, TODAY);
    ck_assert_int_eq(a->week.done_m, 0);
    home_end();
}
END_TEST

START_TEST(test_undo_and_redo_across_a_restart)
{
    struct app *a = home_open(TODAY);
    struct action done;
    struct err e;
    home_log("10k 52:30 easy rpe4");
    a = home_reopen();
    ck_assert(app_undo(a, &done, &e));
    ck_assert_str_eq(done.label, "log 10k 52:30 easy rpe4");
    open_week(a, TODAY);
    ck_assert_int_eq(a->week.run_count, 0);
    a = home_reopen();
    ck_assert(app_redo(a, &done, &e));
    open_week(a, TODAY);
    ck_assert_int_eq(a->week.run_count, 1);
    home_end();
}
END_TEST

START_TEST(test_edit_and_delete_by_prefix)
{
    struct app *a = home_open(TODAY);
    struct log_result r;
    struct err e;
    char label[160];
    home_log("10k 52:30 easy rpe4");
    open_week(a, TODAY);
    char prefix[5];
    (void)text_copy(prefix, sizeof prefix, a->facts.runs[0].id.text);
    ck_assert_msg(app_edit(a, prefix, "rpe6 long", &r, &e), "%s", e.text);
    open_week(a, TODAY);
    ck_assert_int_eq(a->facts.runs[0].rpe, 6);
    ck_assert_int_eq(a->facts.runs[0].purpose, PURPOSE_LONG);
    ck_assert_int_eq(a->facts.runs[0].dist.m, 10000);
    ck_assert_msg(app_delete(a, prefix, label, &e), "%s", e.text);
    ck_assert_str_eq(label, "delete 2026-11-22 long 10k 0:52:30 rpe6");
    open_week(a, TODAY);
    ck_assert_int_eq(a->facts.run_count, 0);
    home_end();
}
END_TEST

START_TEST(test_goal_then_plan_then_session_done)
{
    struct app *a = home_open("2026-11-16");
    struct goal g;
    struct err e;
    const char *const goal[] = { "half", "2027-03-14" };
    static const char *const facts[][2] = { { "weekly_km", "38" },
                                            { "longest_km", "14" },
                                            { "fitness_index", "45" } };
    for (size_t i = 0; i < COUNT_OF(facts); i++)
        ck_assert(app_athlete_set(a, facts[i][0], facts[i][1], a->today, &e));
    ck_assert_msg(app_goal_add(a, 2, goal, &g, &e), "%s", e.text);
    ck_assert_msg(app_plan_propose(a, NULL, a->today, &e), "%s", e.text);
    ck_assert_int_eq(a->proposal.outcome, PLAN_MADE);
    ck_assert_msg(app_plan_accept(a, &e), "%s", e.text);
    ck_assert(app_plan(a, &e));
    ck_assert_int_eq(a->plan.revision, 1);
    const struct session *s = &a->plan.sessions[0];
    while (!session_is_run(s))
        s++;
    char line[80], date[DAY_TEXT];
    (void)snprintf(line, sizeof line, "%s %d.%dk @6:00 %s",
                   day_format(s->day, date), s->dist.m / 1000,
                   s->dist.m / 100 % 10, purpose_word(s->purpose));
    a->today = s->day;
    home_log(line);
    ck_assert(app_week(a, s->day, &e));
    ck_assert(a->week.is_planned);
    ck_assert_int_gt(a->week.planned_m, 20000);
    bool is_done = false;
    for (int i = 0; i < a->week.session_count; i++)
        is_done |= a->week.sessions[i].status == STATUS_DONE;
    ck_assert(is_done);
    home_end();
}
END_TEST

START_TEST(test_injury_starts_once_and_ends)
{
    struct app *a = home_open(TODAY);
    struct err e;
    day_t from = day_of("2026-11-20");
    ck_assert(!app_injury(a, SITE_CALF, from, false, &e));
    ck_assert_msg(app_injury(a, SITE_CALF, from, true, &e), "%s", e.text);
    ck_assert(!app_injury(a, SITE_CALF, from, true, &e));
    ck_assert(!app_injury(a, SITE_CALF, day_add(from, -1), false, &e));
    ck_assert(app_injury(a, SITE_CALF, day_add(from, 2), false, &e));
    home_end();
}
END_TEST

START_TEST(test_note_refuses_control_characters)
{
    struct app *a = home_open(TODAY);
    struct err e;
    ck_assert(app_note(a, a->today, "rain all day", &e));
    ck_assert(!app_note(a, a->today, "evil \033[2J", &e));
    char note[NOTE_TEXT];
    ck_assert(store_note(a->store, a->today, note, &e));
    ck_assert_str_eq(note, "rain all day");
    home_end();
}
END_TEST

Suite *suite_app(void);
Suite *suite_app(void)
{
    Suite *s = suite_create("app");
    TCase *t = tcase_create("app");
    suite_add_tcase(s, t);
    tcase_add_test(t, test_log_shows_in_its_week);
    tcase_add_test(t, test_log_keeps_all_lines_or_none);
    tcase_add_test(t, test_log_again_adds_nothing);
    tcase_add_test(t, test_checkin_updates_the_fields_it_names);
    tcase_add_test(t, test_body_on_a_run_is_the_evenings);
    tcase_add_test(t, test_preview_keeps_nothing);
    tcase_add_test(t, test_undo_and_redo_across_a_restart);
    tcase_add_test(t, test_edit_and_delete_by_prefix);
    tcase_add_test(t, test_goal_then_plan_then_session_done);
    tcase_add_test(t, test_injury_starts_once_and_ends);
    tcase_add_test(t, test_note_refuses_control_characters);
    return s;
}
