/* app: what is exported comes back in as it was, and never twice. */
#include "../tool/any_diary.h"
#include "../tool/any_lines.h"
#include "../tool/folder.h"
#include "../tool/home.h"
#include "milepost/import.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

Suite *suite_app_export(void);

#define SEED      20261122
#define PAGE_MOST (1 << 20)

static struct app *a;
static struct err e;
static struct kit_lcg chance;
static char page[2][PAGE_MOST]; /* an export, and the one after it */
static size_t used;
static struct folder folder;

static void begin(void)
{
    folder_make(&folder);
}

static void end(void)
{
    folder_remove(&folder);
}

static bool put(void *with, const char *bytes, size_t size, struct err *err)
{
    char *out = with;
    (void)err;
    ck_assert_uint_lt(used + size, PAGE_MOST);
    memcpy(out + used, bytes, size);
    used += size;
    out[used] = '\0';
    return true;
}

static struct export_sums export_to(char *out, enum export_kind kind)
{
    struct export_sums sums;
    const struct export_ask ask = {
        .kind = kind, .from = NO_DAY, .to = NO_DAY, .put = put, .with = out
    };
    used = 0;
    ck_assert_msg(app_export(a, &ask, &sums, &e), "%s", e.text);
    return sums;
}

static struct import_sums import_file(void)
{
    struct import_sums sums;
    const char *paths[] = { folder_at(&folder, "export") };
    const struct import_ask ask = { .paths = paths, .path_count = 1 };
    ck_assert_msg(app_import_all(a, &ask, NULL, NULL, &sums, &e), "%s", e.text);
    return sums;
}

static void keep_scene(void)
{
    ck_assert(store_begin(a->store, "scene", &e));
    for (int i = 0; i < scene.run_count; i++) {
        struct run r = scene.runs[i];
        struct run_words words = { .note = "" };
        (void)text_copy(words.shoe, sizeof words.shoe, "pegs \"3\", blue");
        (void)text_copy(words.tags, sizeof words.tags, i % 3 ? "" : "club");
        if (i % 2 != 0)
            (void)snprintf(words.note, sizeof words.note, "\\a\"; ü,%d", i);
        r.id.text[0] = '\0';
        ck_assert_msg(store_put_run(a->store, &r, scene.segments, &words, &e),
                      "%s", e.text);
    }
    for (int i = 0; i < scene.activity_count; i++) {
        struct activity x = scene.activities[i];
        x.id.text[0] = '\0';
        ck_assert_msg(store_put_activity(a->store, &x, &e), "%s", e.text);
    }
    for (int i = 0; i < scene.checkin_count; i++) {
        struct checkin c = scene.checkins[i];
        c.id.text[0] = '\0';
        ck_assert_msg(store_put_checkin(a->store, &c, &e), "%s", e.text);
    }
    for (int i = 0; i < scene.mark_count; i++) {
        struct day_mark m = scene.marks[i];
        m.id.text[0] = '\0';
        ck_assert_msg(store_put_mark(a->store, &m, &e), "%s", e.text);
    }
    ck_assert(store_commit(a->store, &e));
}

/* Into an empty diary: the same bytes; into its own: nothing. */
static void go_round(enum export_kind kind)
{
    struct action last;
    struct action now;
    int n;
    struct export_sums sums = export_to(page[0], kind);
    folder_put_text(&folder, "export", page[0]);
    ck_assert(app_history(a, &last, 1, &n, &e));
    struct import_sums in = import_file();
    ck_assert_int_eq(in.items[ITEM_NEW], 0);
    ck_assert_int_eq(in.runs + in.activities + in.changed, 0);
    ck_assert(app_history(a, &now, 1, &n, &e));
    ck_assert_str_eq(now.id.text, last.id.text);
    home_end();
    a = home_open("2026-11-22");
    in = import_file();
    ck_assert_int_eq(in.failed, 0);
    ck_assert_int_eq(in.runs, sums.runs);
    (void)export_to(page[1], kind);
    ck_assert_str_eq(page[0], page[1]);
}

START_TEST(test_any_diary_goes_out_and_comes_back)
{
    printf("seed: %d\n", SEED);
    chance.state = SEED;
    for (int i = 0; i < any_times(4); i++) {
        any_diary(&chance);
        a = home_open("2026-11-22");
        keep_scene();
        go_round(i % 2 == 0 ? EXPORT_CSV : EXPORT_JSON);
        home_end();
    }
}
END_TEST

static void log_some(void)
{
    home_log("2026-11-17 06:30 10k 52:00 wu 2k, 4x1k @3:55 r90s, cd 2k rpe7 "
             "pain:knee3@5k limp form2@8k enjoy4 shoe:pegs +hilly +hot +club "
             "-- a \"note\"; with, signs");
    home_log("2026-11-18 5k 25:00 easy");
    home_log("2026-11-18 5k 25:10"); /* as long, on the same day */
    home_log("2026-11-19 45min");
    home_log("2026-11-19 strength 40min rpe5");
    home_log("2026-11-20 skip ill");
    home_log("2026-11-21 rest");
    home_log("2026-11-22 sleep7.5 sleepq2 fatigue3 stress2 sore4 mood4 "
             "motivation5 rhr48 hrv62 weight71.2 ill:head pain:calf2");
}

START_TEST(test_every_word_of_an_entry_comes_back)
{
    for (int kind = EXPORT_CSV; kind <= EXPORT_JSON; kind++) {
        a = home_open("2026-11-22");
        log_some();
        go_round((enum export_kind)kind);
        ck_assert_ptr_nonnull(strstr(page[1], "knee:3@5000"));
        ck_assert_ptr_nonnull(strstr(page[1], "hilly hot"));
        home_end();
    }
}
END_TEST

START_TEST(test_days_are_cut_as_asked)
{
    struct export_sums sums;
    a = home_open("2026-11-22");
    log_some();
    const struct export_ask ask = { .kind = EXPORT_JSON,
                                    .from = kit_day("2026-11-18"),
                                    .to = kit_day("2026-11-20"),
                                    .put = put,
                                    .with = page[0] };
    used = 0;
    ck_assert(app_export(a, &ask, &sums, &e));
    ck_assert_int_eq(sums.runs, 3);
    ck_assert_int_eq(sums.activities, 1);
    ck_assert_int_eq(sums.marks, 1);
    ck_assert_int_eq(sums.checkins, 0);
    home_end();
}
END_TEST

/* Years apart, each once. */
START_TEST(test_years_are_walked_without_a_gap)
{
    a = home_open("2026-11-22");
    int days = 0;
    for (int ago = 0; ago < 3600; ago += 53, days++) {
        char line[64];
        char date[DAY_TEXT];
        (void)snprintf(line, sizeof line, "%s xt 40min",
                       day_format(kit_after("2026-11-22", -ago), date));
        home_log(line);
    }
    struct export_sums sums = export_to(page[0], EXPORT_CSV);
    ck_assert_int_eq(sums.activities, days);
    home_end();
}
END_TEST

START_TEST(test_an_empty_diary_is_a_whole_file)
{
    a = home_open("2026-11-22");
    (void)export_to(page[0], EXPORT_JSON);
    ck_assert_str_eq(page[0], "{\n  \"milepost\": 1\n}\n");
    home_end();
}
END_TEST

Suite *suite_app_export(void)
{
    Suite *s = suite_create("app_export");
    TCase *t = tcase_create("round");
    tcase_set_timeout(t, 60);
    tcase_add_checked_fixture(t, begin, end);
    tcase_add_test(t, test_any_diary_goes_out_and_comes_back);
    tcase_add_test(t, test_every_word_of_an_entry_comes_back);
    tcase_add_test(t, test_days_are_cut_as_asked);
    tcase_add_test(t, test_years_are_walked_without_a_gap);
    tcase_add_test(t, test_an_empty_diary_is_a_whole_file);
    suite_add_tcase(s, t);
    return s;
}
