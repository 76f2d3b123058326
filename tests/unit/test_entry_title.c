/* entry: a title that states a structure becomes segments; others are words. */
#include "../tool/lines.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

Suite *suite_entry_title(void);

static struct segment out[RUN_SEGMENTS_MAX];

static int read_title(const char *title, int metres, int seconds)
{
    struct entry_context c = lines_context(false);
    struct run r = run_blank((day_t){ 20000 });
    r.dist.m = metres;
    r.time.s = seconds;
    return entry_title(&c, title, &r, out);
}

static void expect_sums(int n, int metres, int seconds)
{
    int m = 0, s = 0;
    for (int i = 0; i < n; i++) {
        m += out[i].dist.m;
        s += out[i].time.s;
    }
    ck_assert_int_eq(m, metres);
    ck_assert_int_eq(s, seconds);
}

struct row {
    const char *title;
    int metres, seconds, count; /* of segments; 0: says nothing */
    enum purpose first, second, last;
};

// clang-format off
static const struct row rows[] = {
    { "4km + 10x600m p.2' + 2km", 15000, 4900, 22,
      PURPOSE_WARM_UP, PURPOSE_NONE, PURPOSE_COOL_DOWN },
    { "WU 2k, 5x1k @3:55 r90s", 8000, 2400, 11,
      PURPOSE_WARM_UP, PURPOSE_NONE, PURPOSE_JOG_REST },
    { "2 km + 5 x 1000m rec 90'' + 2 km", 10000, 3100, 12,
      PURPOSE_WARM_UP, PURPOSE_NONE, PURPOSE_COOL_DOWN },
    { "Morning Run", 8000, 2400, 0, PURPOSE_NONE, PURPOSE_NONE, PURPOSE_NONE },
    { "10 km", 10000, 3000, 0, PURPOSE_NONE, PURPOSE_NONE, PURPOSE_NONE },
    { "5x1k with Anna", 8000, 2400, 0,
      PURPOSE_NONE, PURPOSE_NONE, PURPOSE_NONE },
    { "4x4 tour", 8000, 2400, 0, PURPOSE_NONE, PURPOSE_NONE, PURPOSE_NONE },
    { "4km + 10x600m p.2' + 2km", 5000, 1500, 0, /* another run's title */
      PURPOSE_NONE, PURPOSE_NONE, PURPOSE_NONE },
    { "", 5000, 1500, 0, PURPOSE_NONE, PURPOSE_NONE, PURPOSE_NONE },
    { "\033[2J 5x1k", 8000, 2400, 0, PURPOSE_NONE, PURPOSE_NONE, PURPOSE_NONE },
};
// clang-format on

START_TEST(test_titles)
{
    const struct row *t = &rows[_i];
    int n = read_title(t->title, t->metres, t->seconds);
    ck_assert_msg(n == t->count, "'%s': %d segments", t->title, n);
    if (n == 0)
        return;
    expect_sums(n, t->metres, t->seconds);
    ck_assert_int_eq(out[0].purpose, t->first);
    ck_assert_int_eq(out[1].purpose, t->second);
    ck_assert_int_eq(out[n - 1].purpose, t->last);
}
END_TEST

Suite *suite_entry_title(void)
{
    TCase *c = tcase_create("title");
    tcase_add_loop_test(c, test_titles, 0, COUNT_OF(rows));
    Suite *s = suite_create("entry_title");
    suite_add_tcase(s, c);
    return s;
}
