/* store: rows go in and come back as they were. */
#include "../tool/diary.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

static struct store *st;
static struct err e;

static void setup(void)
{
    st = diary_open();
    diary_ok(store_begin(st, "test", &e), &e);
}

static void teardown(void)
{
    store_close(st);
}

static struct run whole_run(struct segment segments[2], struct run_words *w)
{
    struct run r = diary_run("2026-11-17", PURPOSE_THRESHOLD, 9100, 2840);
    r.start_min = 0;
    r.elapsed.s = 3000;
    r.rpe = 0;
    r.hr_avg = 158;
    r.hr_max = 176;
    r.climb_m = 0;
    r.form = 2;
    r.form_from_m = 7000;
    r.enjoy = 5;
    r.flags = FLAG_HILLY | FLAG_JOY;
    r.is_limp = r.is_ill = true;
    r.pain_count = 2;
    r.pains[0] = (struct pain){ SITE_KNEE, 6, 8000 };
    r.pains[1] = (struct pain){ SITE_OTHER, 0, UNKNOWN };
    r.source = SOURCE_FIT;
    r.seg_count = 2;
    segments[0] = (struct segment){ PURPOSE_WARM_UP, { 2000 }, { 720 }, { 0 },
                                    PACE_NONE,       UNKNOWN,  true };
    segments[1] = (struct segment){ PURPOSE_NONE,   { 7100 }, { 2120 }, { 298 },
                                    PACE_THRESHOLD, 165,      false };
    memset(w, 0, sizeof *w);
    strcpy(w->note, "tief \xC3\xA4 \"q\" 'a' \\ \t\x01 \xF0\x9F\x8F\x83");
    strcpy(w->tags, "club track");
    strcpy(w->shoe, "pegs");
    strcpy(w->line, "wu 2k, 7.1k @T -- tief");
    return r;
}

START_TEST(test_run_comes_back_whole)
{
    static struct segment in[2], out[RUN_SEGMENTS_MAX];
    static struct run_words w, w_out;
    struct run r = whole_run(in, &w);
    struct run back;
    diary_ok(store_put_run(st, &r, in, &w, &e), &e);
    ck_assert_uint_eq(strlen(r.id.text), 13);
    diary_ok(store_run(st, r.id, &back, out, &w_out, &e), &e);
    ck_assert_mem_eq(&back, &r, sizeof r);
    ck_assert_mem_eq(out, in, sizeof in);
    ck_assert_mem_eq(&w_out, &w, sizeof w);
}
END_TEST

START_TEST(test_run_put_again_is_replaced)
{
    static struct segment in[2], out[RUN_SEGMENTS_MAX];
    static struct run_words w, w_out;
    struct run r = whole_run(in, &w);
    struct run back;
    diary_ok(store_put_run(st, &r, in, &w, &e), &e);
    struct id id = r.id;
    r.rpe = UNKNOWN;
    r.seg_count = 1;
    r.pain_count = 0;
    memset(&r.pains, 0, sizeof r.pains);
    w.note[0] = '\0';
    diary_ok(store_put_run(st, &r, in, &w, &e), &e);
    ck_assert_str_eq(r.id.text, id.text);
    diary_ok(store_run(st, id, &back, out, &w_out, &e), &e);
    ck_assert_mem_eq(&back, &r, sizeof r);
    ck_assert_str_eq(w_out.note, "");
    ck_assert_str_eq(diary_ask(st, "SELECT count(*) FROM run"), "1");
    ck_assert_str_eq(diary_ask(st, "SELECT count(*) FROM segment"), "1");
}
END_TEST

START_TEST(test_run_the_diary_refuses_leaves_no_part)
{
    static struct segment in[2];
    static struct run_words w;
    struct run r = whole_run(in, &w);
    r.pains[1].level = 11;
    ck_assert(!store_put_run(st, &r, in, &w, &e));
    ck_assert_int_eq(e.code, ERR_INPUT);
    ck_assert_str_eq(r.id.text, "");
    ck_assert_str_eq(diary_ask(st, "SELECT count(*) FROM run"), "0");
    ck_assert_str_eq(diary_ask(st, "SELECT count(*) FROM segment"), "0");
    ck_assert_str_eq(diary_ask(st, "SELECT count(*) FROM change"), "0");
    r.pains[1].level = 10; /* the action goes on */
    diary_ok(store_put_run(st, &r, in, &w, &e), &e);
    diary_ok(store_commit(st, &e), &e);
}
END_TEST

START_TEST(test_week_holds_so_many_runs)
{
    struct run r;
    for (int i = 0; i < WEEK_RUNS_MAX; i++) {
        r = diary_run("2026-11-16", PURPOSE_EASY, 1000 + i, 300);
        r.day = day_add(r.day, i % 7);
        diary_ok(store_put_run(st, &r, NULL, NULL, &e), &e);
    }
    diary_ok(store_put_run(st, &r, NULL, NULL, &e), &e); /* itself again */
    struct run more = diary_run("2026-11-22", PURPOSE_EASY, 5000, 1500);
    ck_assert(!store_put_run(st, &more, NULL, NULL, &e));
    ck_assert_int_eq(e.code, ERR_LIMIT);
    ck_assert_ptr_nonnull(strstr(e.text, "2026-11-16"));
    more.day = day_add(more.day, 1);
    diary_ok(store_put_run(st, &more, NULL, NULL, &e), &e);
}
END_TEST

START_TEST(test_checkin_comes_back_whole)
{
    struct checkin c = diary_checkin("2026-11-19", false);
    struct checkin back;
    c.sleep_min = 450;
    c.sleepq = 1;
    c.fatigue = 7;
    c.stress = 2;
    c.soreness = 3;
    c.mood = 5;
    c.motivation = 1;
    c.rhr = 48;
    c.hrv_ms = 62;
    c.weight_g = 71200;
    c.illness = ILLNESS_NONE;
    c.is_sharp = true;
    c.pain_count = 1;
    c.pains[0] = (struct pain){ SITE_CALF, 2, UNKNOWN };
    diary_ok(store_put_checkin(st, &c, &e), &e);
    diary_ok(store_checkin(st, c.day, false, &back, &e), &e);
    ck_assert_mem_eq(&back, &c, sizeof c);
    diary_ok(store_checkin(st, c.day, true, &back, &e), &e);
    ck_assert_str_eq(back.id.text, "");
    struct checkin again = diary_checkin("2026-11-19", false);
    ck_assert(!store_put_checkin(st, &again, &e)); /* one a morning */
    ck_assert_int_eq(e.code, ERR_INPUT);
    again.is_evening = true;
    diary_ok(store_put_checkin(st, &again, &e), &e);
}
END_TEST

START_TEST(test_small_rows_come_back_whole)
{
    struct activity a = { .day = diary_day("2026-11-18"),
                          .start_min = UNKNOWN,
                          .kind = ACTIVITY_XT,
                          .time = { 3600 },
                          .rpe = 3,
                          .source = SOURCE_CSV };
    struct activity a_back;
    diary_ok(store_put_activity(st, &a, &e), &e);
    diary_ok(store_activity(st, a.id, &a_back, &e), &e);
    ck_assert_mem_eq(&a_back, &a, sizeof a);
    struct day_mark m, m_back;
    memset(&m, 0, sizeof m);
    m.day = a.day;
    m.is_skip = true;
    m.reason = SKIP_ILL;
    diary_ok(store_put_mark(st, &m, &e), &e);
    diary_ok(store_mark(st, m.id, &m_back, &e), &e);
    ck_assert_mem_eq(&m_back, &m, sizeof m);
    ck_assert(!store_activity(st, m.id, &a_back, &e));
    ck_assert_int_eq(e.code, ERR_INPUT);
}
END_TEST

START_TEST(test_note_is_kept_changed_and_taken_away)
{
    char note[NOTE_TEXT];
    day_t day = diary_day("2026-11-18");
    diary_ok(store_put_note(st, day, "new job", &e), &e);
    diary_ok(store_put_note(st, day, "new job, less sleep", &e), &e);
    diary_ok(store_note(st, day, note, &e), &e);
    ck_assert_str_eq(note, "new job, less sleep");
    diary_ok(store_put_note(st, day, "", &e), &e);
    diary_ok(store_note(st, day, note, &e), &e);
    ck_assert_str_eq(note, "");
    ck_assert_str_eq(diary_ask(st, "SELECT count(*) FROM note"), "0");
}
END_TEST

START_TEST(test_goals_come_by_race_day_those_without_last)
{
    static const char *const days[] = { "", "2027-04-01", "2026-12-27" };
    struct goal out[4];
    int count;
    for (int i = 0; i < 3; i++) {
        struct goal g = { .kind = i == 0 ? GOAL_STRESS : GOAL_HALF,
                          .day = i == 0 ? NO_DAY : diary_day(days[i]),
                          .aim = AIM_TIME,
                          .target = { 6300 },
                          .priority = PRIORITY_B,
                          .climb_m = i == 0 ? 0 : 600 * i,
                          .added = diary_day("2026-09-01"),
                          .dropped = NO_DAY };
        diary_ok(store_put_goal(st, &g, &e), &e);
    }
    diary_ok(store_goals(st, out, 4, &count, &e), &e);
    ck_assert_int_eq(count, 3);
    ck_assert_int_eq(out[0].day.n, diary_day("2026-12-27").n);
    ck_assert_int_eq(out[1].day.n, diary_day("2027-04-01").n);
    ck_assert(!day_is(out[2].day));
    ck_assert_int_eq(out[2].kind, GOAL_STRESS);
    ck_assert_int_eq(out[0].target.s, 6300);
    ck_assert_int_eq(out[0].climb_m, 1200);
    ck_assert_int_eq(out[1].climb_m, 600);
    ck_assert_int_eq(out[2].climb_m, 0);
    ck_assert(!day_is(out[0].dropped));
}
END_TEST

START_TEST(test_delete_takes_the_row_and_all_of_it)
{
    static struct segment in[2];
    static struct run_words w;
    struct run r = whole_run(in, &w);
    struct checkin c = diary_checkin("2026-11-19", true);
    c.pain_count = 1;
    c.pains[0] = (struct pain){ SITE_CALF, 2, UNKNOWN };
    char *empty = diary_dump(st);
    diary_ok(store_put_run(st, &r, in, &w, &e), &e);
    diary_ok(store_put_checkin(st, &c, &e), &e);
    diary_ok(store_delete(st, ROW_RUN, r.id, &e), &e);
    diary_ok(store_delete(st, ROW_CHECKIN, c.id, &e), &e);
    char *after = diary_dump(st);
    ck_assert_str_eq(after, empty);
    ck_assert(!store_delete(st, ROW_RUN, r.id, &e));
    ck_assert_int_eq(e.code, ERR_INPUT);
    free(empty);
    free(after);
}
END_TEST

Suite *suite_store_rows(void);
Suite *suite_store_rows(void)
{
    Suite *s = suite_create("store_rows");
    TCase *t = tcase_create("rows");
    tcase_add_checked_fixture(t, setup, teardown);
    suite_add_tcase(s, t);
    tcase_add_test(t, test_run_comes_back_whole);
    tcase_add_test(t, test_run_put_again_is_replaced);
    tcase_add_test(t, test_run_the_diary_refuses_leaves_no_part);
    tcase_add_test(t, test_week_holds_so_many_runs);
    tcase_add_test(t, test_checkin_comes_back_whole);
    tcase_add_test(t, test_small_rows_come_back_whole);
    tcase_add_test(t, test_note_is_kept_changed_and_taken_away);
    tcase_add_test(t, test_goals_come_by_race_day_those_without_last);
    tcase_add_test(t, test_delete_takes_the_row_and_all_of_it);
    return s;
}
