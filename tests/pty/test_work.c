/* Long work: how far it is, and a key that stops it. */
#include "pty.h"

#include <check.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

Suite *suite_work(void);

#define FILES  20
#define POINTS 16000 /* some 3 MB of XML, a moment each time it is read */

static void put_point(FILE *f, int second)
{
    (void)fprintf(f,
                  "<Trackpoint><Time>2026-11-20T%02d:%02d:%02dZ</Time>"
                  "<DistanceMeters>%d</DistanceMeters>"
                  "<HeartRateBpm><Value>140</Value></HeartRateBpm>"
                  "</Trackpoint>\n",
                  6 + second / 3600, second / 60 % 60, second % 60, 3 * second);
}

static void put_run(const char *path)
{
    FILE *f = fopen(path, "wb");
    ck_assert_ptr_nonnull(f);
    (void)fprintf(f,
                  "<TrainingCenterDatabase><Activities>"
                  "<Activity Sport=\"Running\"><Id>2026-11-20T06:00:00Z</Id>"
                  "<Lap StartTime=\"2026-11-20T06:00:00Z\">"
                  "<TotalTimeSeconds>%d</TotalTimeSeconds>"
                  "<DistanceMeters>%d</DistanceMeters><Track>\n",
                  POINTS, 3 * POINTS);
    for (int i = 0; i < POINTS; i++)
        put_point(f, i);
    (void)fputs("</Track></Lap></Activity></Activities>"
                "</TrainingCenterDatabase>\n",
                f);
    ck_assert_int_eq(fclose(f), 0);
}

/* One file under many names: its run once, and a while to read them all. */
static void make_files(void)
{
    char first[600];
    char path[600];
    (void)snprintf(path, sizeof path, "%s/w", pty_folder());
    ck_assert_int_eq(mkdir(path, 0700), 0);
    (void)snprintf(first, sizeof first, "%s/w/00.tcx", pty_folder());
    put_run(first);
    for (int i = 1; i < FILES; i++) {
        (void)snprintf(path, sizeof path, "%s/w/%02d.tcx", pty_folder(), i);
        ck_assert_int_eq(link(first, path), 0);
    }
}

static struct pty *importing(void)
{
    char line[700];
    make_files();
    struct pty *p = pty_milepost(24, 80, NULL);
    pty_wait(p, "[1 Week]");
    (void)snprintf(line, sizeof line, ":import %s/w\r", pty_folder());
    pty_send(p, line);
    pty_wait(p, "of 20 files");
    return p;
}

START_TEST(test_import_says_how_far_it_is_and_stops)
{
    struct pty *p = importing();
    pty_wait(p, "Esc stop: what was found so far can be kept");
    pty_send(p, "\033");
    pty_wait(p, "of 20 files \xE2\x94\x80"); /* in the title now */
    ck_assert(pty_shows(p, "1 of "));
    ck_assert(pty_shows(p, "; stopped at "));
    pty_send(p, "q"); /* the screens are alive */
    pty_wait(p, "left: nothing was kept");
    pty_quit(p);
}
END_TEST

START_TEST(test_a_window_is_made_larger_meanwhile)
{
    static const struct timespec moment = { .tv_nsec = 50000000 };
    struct pty *p = importing();
    pty_resize(p, 40, 120);
    for (int i = 0; i < 100 && (!pty_shows(p, "under way") ||
                                strstr(pty_row(p, 38), "under") == NULL);
         i++)
        (void)nanosleep(&moment, NULL);
    ck_assert_ptr_nonnull(strstr(pty_row(p, 38), "of 20 files"));
    ck_assert_ptr_nonnull(strstr(pty_row(p, 0), "[1 Week]"));
    ck_assert_ptr_nonnull(strstr(pty_row(p, 1), "; looking at files"));
    pty_send(p, "\033");
    pty_wait(p, "; stopped at ");
    pty_quit(p);
}
END_TEST

START_TEST(test_import_ends_with_the_program)
{
    struct pty *p = importing();
    pty_signal(p, 15);
    (void)pty_end(p);
    ck_assert(!pty_is_alternate(p));
    ck_assert(pty_is_mode_restored(p));
}
END_TEST

START_TEST(test_import_is_kept_whole_or_not_at_all)
{
    struct pty *p = importing();
    pty_wait(p, "1 of 20 marked; nothing is kept yet");
    pty_send(p, "\r");
    pty_wait(p, "Esc stop: nothing of it is kept");
    pty_send(p, "\033");
    pty_wait(p, "stopped: nothing was kept; Enter begins again");
    pty_quit(p);
    p = pty_milepost(24, 80, NULL);
    pty_wait(p, "[1 Week]");
    pty_send(p, "3");
    pty_wait(p, "[3 Runs]");
    pty_settle(p);
    ck_assert(!pty_shows(p, "48.0"));
    pty_quit(p);
}
END_TEST

START_TEST(test_import_is_kept_by_enter)
{
    struct pty *p = importing();
    pty_wait(p, "1 of 20 marked; nothing is kept yet");
    pty_send(p, "\r");
    pty_wait(p, "kept: 1 run; u undoes it");
    pty_quit(p);
    p = pty_milepost(24, 80, NULL);
    pty_wait(p, "[1 Week]");
    pty_send(p, "3");
    pty_wait(p, "48.0");
    pty_quit(p);
}
END_TEST

START_TEST(test_import_ends_with_its_window)
{
    struct pty *p = importing();
    pty_hang_up(p);
    (void)pty_end(p); /* waits for it, and no longer than it may take */
}
END_TEST

static void configure(void)
{
    char text[600];
    (void)snprintf(text, sizeof text, "[import]\npath = %s/w\n", pty_folder());
    pty_config(text);
}

START_TEST(test_what_is_new_in_the_folder_is_offered_on_start)
{
    struct pty *p = pty_milepost(24, 80, NULL); /* a diary, no folder yet */
    pty_wait(p, "[1 Week]");
    pty_quit(p);
    make_files();
    configure();
    p = pty_milepost(24, 80, NULL);
    pty_wait(p, "20 new files in ");
    pty_wait(p, ": I looks at them");
    pty_send(p, "I");
    pty_wait(p, "1 of 20 marked; nothing is kept yet");
    pty_send(p, "q");
    pty_wait(p, "left: nothing was kept");
    pty_quit(p);
    p = pty_milepost(24, 80, NULL);
    pty_wait(p, "[1 Week]");
    pty_settle(p);
    ck_assert(!pty_shows(p, "new file"));
    pty_quit(p);
}
END_TEST

Suite *suite_work(void)
{
    Suite *s = suite_create("work");
    TCase *t = tcase_create("work");
    tcase_set_timeout(t, 60);
    tcase_add_checked_fixture(t, NULL, pty_clean);
    tcase_add_test(t, test_import_says_how_far_it_is_and_stops);
    tcase_add_test(t, test_a_window_is_made_larger_meanwhile);
    tcase_add_test(t, test_import_ends_with_the_program);
    tcase_add_test(t, test_import_is_kept_whole_or_not_at_all);
    tcase_add_test(t, test_import_is_kept_by_enter);
    tcase_add_test(t, test_import_ends_with_its_window);
    tcase_add_test(t, test_what_is_new_in_the_folder_is_offered_on_start);
    suite_add_tcase(s, t);
    return s;
}
