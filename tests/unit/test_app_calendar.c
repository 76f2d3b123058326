/* app: the diary as a calendar, read back as a phone would. */
#include "../tool/any_edit.h"
#include "../tool/calendar_read.h"
#include "../tool/home.h"
#include "../tool/screen.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

Suite *suite_app_calendar(void);

#define TODAY     "2026-11-22"
#define SEED      20261122
#define DIARIES   2
#define STEPS     40 /* of each */
#define PAGE_MOST (1 << 20)

static struct app *a;
static struct err e;
static char page[2][PAGE_MOST];
static int at; /* the page written last */
static size_t used;

static bool put(void *with, const char *bytes, size_t size, struct err *err)
{
    (void)with;
    (void)err;
    ck_assert_uint_lt(used + size, PAGE_MOST);
    memcpy(page[at] + used, bytes, size);
    used += size;
    page[at][used] = '\0';
    return true;
}

static bool export(const char *from, const char *to)
{
    struct export_sums sums;
    struct export_ask ask = { EXPORT_ICS, NO_DAY, NO_DAY, put, NULL };
    ck_assert(from == NULL || day_parse(from, &ask.from));
    ck_assert(to == NULL || day_parse(to, &ask.to));
    at = !at;
    used = 0;
    page[at][0] = '\0';
    return app_export(a, &ask, &sums, &e);
}

static const struct dates *all(void)
{
    ck_assert_msg(export(NULL, NULL), "%s", e.text);
    return calendar_read(page[at]);
}

static struct dated on(const char *day, const char *title)
{
    const struct dated *d = dated_on(all(), day, title);
    ck_assert_msg(d != NULL, "no '%s' on %s in\n%.4000s", title, day, page[at]);
    return *d;
}

static void expect(const struct dated *d, const char *part)
{
    ck_assert_msg(strstr(d->more, part) != NULL, "no '%s' in '%s'", part,
                  d->more);
}

static void edit(enum edit_kind kind, const char *session, const char *to)
{
    const struct edit_words w = { kind, session, to };
    ck_assert_msg(app_plan_edit(a, &w, false, &e), "%s", e.text);
}

/* Without the CRs, which a golden file has not, and the ids, drawn by chance.
 */
static void golden(const char *name)
{
    static char kept[PAGE_MOST];
    struct text t = text_on(kept, sizeof kept);
    for (char *line = strtok(page[at], "\r\n"); line != NULL;
         line = strtok(NULL, "\r\n"))
        if (strncmp(line, "UID:", 4) != 0)
            text_add(&t, "%s\n", line);
    screen_golden(name, kept);
}

/* ---- what is in it */

START_TEST(test_the_plan_of_the_demo)
{
    a = home_open(TODAY);
    ck_assert_msg(app_demo(a, &e), "%s", e.text);
    ck_assert(export("2026-11-20", "2026-12-06"));
    const struct dates *d = calendar_read(page[at]);
    if (!libical_skips("a calendar as libical reads it"))
        libical_agrees(page[at], d);
    golden("calendar_demo");
    d = all();
    ck_assert_int_gt(d->count, 130);
    home_end();
}
END_TEST

START_TEST(test_what_was_planned_and_run_is_one_event)
{
    a = home_open_planned(TODAY, "2026-11-23");
    struct dated planned = on("2026-11-24", "");
    a->today = day_add(a->today, 2);
    home_log("2026-11-24 9k 50:00 shoe:pegs +club -- hot, and \\ windy; "
             "well");
    struct dated run = on("2026-11-24", "");
    ck_assert_str_eq(run.uid, planned.uid);
    ck_assert_ptr_nonnull(strstr(run.title, " 9.0 km in 50:00"));
    expect(&run, "ran 9.0 km in 50:00");
    expect(&run, "\nhot, and \\ windy; well");
    home_end();
}
END_TEST

START_TEST(test_runs_beside_a_plan_and_without_one_are_in)
{
    a = home_open(TODAY);
    home_log("2026-11-17 45min");
    home_log("2026-11-18 10k 52:00 easy rpe4");
    home_log("2026-11-18 5k 30:00");
    const struct dates *d = all();
    ck_assert_int_eq(d->count, 3);
    (void)on("2026-11-17", "run 45:00");
    (void)on("2026-11-18", "easy 10.0 km in 52:00");
    a->look.units = UNITS_MI;
    (void)on("2026-11-18", "easy 6.2 mi in 52:00");
    home_end();
}
END_TEST

START_TEST(test_what_was_left_out_says_so)
{
    a = home_open_planned(TODAY, "2026-11-23");
    struct dated planned = on("2026-11-24", "");
    ck_assert(app_skip(a, "2026-11-24", SKIP_RECOVERY, &e));
    struct dated skipped = on("2026-11-24", "rested: ");
    ck_assert_str_eq(skipped.uid, planned.uid);
    ck_assert(app_skip(a, "2026-11-26", SKIP_LIFE, &e));
    (void)on("2026-11-26", "skipped: ");
    a->today = day_add(a->today, 7);
    (void)on("2026-11-28", "not run: ");
    home_end();
}
END_TEST

START_TEST(test_days_are_cut_as_asked)
{
    a = home_open_planned(TODAY, "2026-11-23");
    home_log("2026-11-22 10k 52:00 easy");
    ck_assert(export("2026-11-23", "2026-11-29"));
    const struct dates *d = calendar_read(page[at]);
    ck_assert_int_ge(d->count, 4);
    for (int i = 0; i < d->count; i++)
        ck_assert_int_eq(day_monday(d->at[i].day).n, day_add(a->today, 1).n);
    ck_assert(!export("2030-01-01", NULL));
    ck_assert_int_eq(e.code, ERR_INPUT);
    ck_assert_ptr_nonnull(strstr(e.text, "'plan new'"));
    ck_assert_str_eq(page[at], "");
    home_end();
    a = home_open(TODAY);
    ck_assert(!export(NULL, NULL));
    ck_assert_str_eq(page[at], "");
    home_end();
}
END_TEST

/* ---- the goal's race is one event, whatever becomes of it */

START_TEST(test_a_race_keeps_its_event)
{
    static const char *const other[] = { "15k", "2027-06-06", "--aim",
                                         "1:10:00" };
    struct goal g;
    a = home_open_runner(TODAY);
    ck_assert_msg(app_goal_add(a, COUNT_OF(other), other, &g, &e), "%s",
                  e.text);
    struct dated bare = on("2027-02-28", "race: half marathon");
    struct dated far = on("2027-06-06", "race: 15.0 km");
    expect(&far, "aim 1:10:00");
    ck_assert_int_eq(all()->count, 2);
    ck_assert(app_plan_propose(a, "half", day_add(a->today, 1), &e));
    ck_assert(app_plan_accept(a, &e));
    struct dated planned = on("2027-02-28", "race: half marathon");
    ck_assert_str_eq(planned.uid, bare.uid);
    ck_assert(day_parse("2027-02-28", &a->today));
    home_log("2027-02-28 21.1k 1:45:00 race");
    struct dated run = on("2027-02-28", "race 21.1 km in 1:45:00");
    ck_assert_str_eq(run.uid, bare.uid);
    ck_assert_ptr_null(dated_on(all(), "2027-02-28", "race:"));
    ck_assert(app_goal_drop(a, g.id.text, &e));
    ck_assert_ptr_null(dated_on(all(), "2027-06-06", ""));
    home_end();
}
END_TEST

/* ---- a calendar that takes it again is brought up to date */

START_TEST(test_the_same_diary_gives_the_same_bytes)
{
    a = home_open_planned(TODAY, "2026-11-23");
    (void)all();
    (void)all();
    ck_assert_str_eq(page[0], page[1]);
    home_end();
}
END_TEST

START_TEST(test_an_event_moves_with_its_session)
{
    a = home_open_planned(TODAY, "2026-11-23");
    struct dated was = on("2026-11-24", "");
    edit(EDIT_MOVE, "2026-11-24", "2026-11-25");
    struct dated now = on("2026-11-25", was.title);
    ck_assert_str_eq(now.uid, was.uid);
    ck_assert_int_eq(app_undo(a, &(struct action){ 0 }, &e), true);
    ck_assert_str_eq(on("2026-11-24", "").uid, was.uid);
    home_end();
}
END_TEST

/* How many events of the page before are in the last one, by UID. */
static int kept_of(const struct dates *was, const struct dates *now)
{
    int n = 0;
    for (int i = 0; i < was->count; i++)
        for (int k = 0; k < now->count; k++)
            n += strcmp(was->at[i].uid, now->at[k].uid) == 0;
    return n;
}

static struct dates before;

START_TEST(test_events_stay_through_replans_and_new_plans)
{
    a = home_open_planned(TODAY, "2026-11-23");
    before = *all();
    a->today = day_add(a->today, 9);
    home_log("2026-11-29 ill:systemic fatigue6");
    ck_assert(app_replan(a, &e));
    ck_assert_int_gt(a->replan.change_count, 0);
    ck_assert(app_replan_accept(a, NULL, &e));
    const struct dates *now = all();
    ck_assert_int_eq(kept_of(&before, now), now->count);
    before = *now;
    ck_assert(app_plan_propose(a, NULL, a->today, &e));
    ck_assert(app_plan_accept(a, &e));
    now = all();
    /* What is behind is there as it was, and most of what is ahead. */
    ck_assert_int_gt(10 * kept_of(&before, now), 8 * before.count);
    home_end();
}
END_TEST

static void any_step(struct kit_lcg *chance)
{
    bool was_locked;
    int n = kit_between(chance, 0, 12);
    if (n < 6)
        (void)any_edit(a, chance, &was_locked);
    else if (n < 8)
        ck_assert(!app_replan(a, &e) || app_replan_accept(a, NULL, &e));
    else if (n == 8)
        ck_assert(!app_plan_propose(a, NULL, a->today, &e) ||
                  a->proposal.outcome != PLAN_MADE || app_plan_accept(a, &e));
    else
        a->today = day_add(a->today, kit_between(chance, 1, 4));
}

/* Whatever was edited, no two events are one. */
START_TEST(test_any_plan_has_a_uid_an_event)
{
    struct kit_lcg chance = { SEED };
    printf("seed: %d\n", SEED);
    for (int n = 0; n < DIARIES; n++) {
        a = home_open_planned(TODAY, "2026-11-23");
        for (int i = 0; i < STEPS; i++) {
            any_step(&chance);
            (void)all(); /* fails for a UID that is there twice */
        }
        home_end();
    }
}
END_TEST

/* ---- words of anybody's */

/* What a file or another program may have put there; the note is the only text
 * of a runner's that a calendar has. */
START_TEST(test_hostile_words_are_harmless)
{
    static const char hostile[] = "a\033[2Jb\r\nEND:VEVENT\r\n"
                                  "BEGIN:VEVENT\xE2\x80\xAE;,\\";
    struct run r;
    struct run_words words = { .note = "" };
    a = home_open(TODAY);
    r = run_blank(a->today);
    r.dist.m = 10000;
    (void)text_copy(words.note, sizeof words.note, hostile);
    (void)text_copy(words.tags, sizeof words.tags, hostile);
    (void)text_copy(words.shoe, sizeof words.shoe, hostile);
    (void)text_copy(words.line, sizeof words.line, hostile);
    ck_assert(store_begin(a->store, hostile, &e));
    ck_assert(store_put_run(a->store, &r, NULL, &words, &e));
    ck_assert(store_put_note(a->store, a->today, hostile, &e));
    ck_assert(store_commit(a->store, &e));
    struct dated d = on(TODAY, "run 10.0 km");
    ck_assert_int_eq(all()->count, 1);
    expect(&d, "a[2Jb\nEND:VEVENT\nBEGIN:VEVENT;,\\");
    if (!libical_skips("hostile words as libical reads them"))
        libical_agrees(page[at], all());
    home_end();
}
END_TEST

Suite *suite_app_calendar(void)
{
    Suite *s = suite_create("app_calendar");
    TCase *t = tcase_create("calendar");
    tcase_set_timeout(t, 240);
    tcase_add_test(t, test_the_plan_of_the_demo);
    tcase_add_test(t, test_what_was_planned_and_run_is_one_event);
    tcase_add_test(t, test_runs_beside_a_plan_and_without_one_are_in);
    tcase_add_test(t, test_what_was_left_out_says_so);
    tcase_add_test(t, test_days_are_cut_as_asked);
    tcase_add_test(t, test_a_race_keeps_its_event);
    tcase_add_test(t, test_the_same_diary_gives_the_same_bytes);
    tcase_add_test(t, test_an_event_moves_with_its_session);
    tcase_add_test(t, test_events_stay_through_replans_and_new_plans);
    tcase_add_test(t, test_any_plan_has_a_uid_an_event);
    tcase_add_test(t, test_hostile_words_are_harmless);
    suite_add_tcase(s, t);
    return s;
}
