/* Long work: how far it is, and a key that stops it. */
#include "pty.h"

#include <check.h>
#include <fcntl.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

Suite *suite_work(void);

#define FILES 150
#define BYTES (48L * 1024 * 1024) /* read whole, and no FIT at the end */

/* Files without a byte on the disk that take a while to read. */
static void make_files(void)
{
    char path[600];
    (void)snprintf(path, sizeof path, "%s/w", pty_folder());
    ck_assert_int_eq(mkdir(path, 0700), 0);
    for (int i = 0; i < FILES; i++) {
        (void)snprintf(path, sizeof path, "%s/w/%03d.fit", pty_folder(), i);
        int fd = open(path, O_WRONLY | O_CREAT | O_EXCL, 0600);
        ck_assert_int_ge(fd, 0);
        ck_assert_int_eq(ftruncate(fd, BYTES), 0);
        ck_assert_int_eq(close(fd), 0);
    }
}

static struct pty *importing(void)
{
    char line[700];
    make_files();
    static const char *const demo[] = { "demo", NULL };
    struct pty *p = pty_milepost(24, 80, demo);
    pty_wait(p, "[1 Week]");
    (void)snprintf(line, sizeof line, ":import %s/w\r", pty_folder());
    pty_send(p, line);
    return p;
}

START_TEST(test_import_says_how_far_it_is_and_stops)
{
    struct pty *p = importing();
    pty_wait(p, "of 150 files");
    pty_wait(p, "Esc stop: nothing of it is kept");
    pty_send(p, "\033");
    pty_wait(p, "files: nothing was kept");
    ck_assert(pty_shows(p, "stopped after"));
    pty_send(p, "q"); /* the screens are alive */
    pty_wait(p, "[1 Week]");
    pty_send(p, "Q");
    (void)pty_end(p);
    ck_assert(pty_is_mode_restored(p));
}
END_TEST

START_TEST(test_import_ends_with_the_program)
{
    struct pty *p = importing();
    pty_wait(p, "of 150 files");
    pty_signal(p, 15);
    (void)pty_end(p);
    ck_assert(!pty_is_alternate(p));
    ck_assert(pty_is_mode_restored(p));
}
END_TEST

Suite *suite_work(void)
{
    Suite *s = suite_create("work");
    TCase *t = tcase_create("work");
    tcase_set_timeout(t, 60);
    tcase_add_checked_fixture(t, NULL, pty_clean);
    tcase_add_test(t, test_import_says_how_far_it_is_and_stops);
    tcase_add_test(t, test_import_ends_with_the_program);
    suite_add_tcase(s, t);
    return s;
}
