/* The README's pictures, made from the screens' own cells: make pictures. */
#include "../tool/home.h"
#include "../tool/lived_in.h"
#include "../tool/screen.h"
#include "../tool/stage.h"
#include "../tool/svg.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

Suite *suite_pictures(void);

#define SVG_BYTES (256 * 1024)
#define SVG_MOST  (40 * 1024) /* of a picture: it is read over a wire */

static struct app *app;
static char svg[SVG_BYTES];

static const struct {
    const char *name, *title, *keys;
    int rows, cols;
} pictures[] = {
    { "week", "milepost: a week of training, each run with its verdict", "", 24,
      80 },
    { "log", "milepost: a run typed in one line, read while it is typed",
      "a10k 52:30 easy rpe4 -- along the canal", 24, 80 },
    { "plan", "milepost: a season as weeks, back from its race", "2", 24, 80 },
    { "runs", "milepost: every run of all years, filtered as one types",
      "3frpe>=6 since:-56d\r", 24, 80 },
    { "trends", "milepost: twelve curves over months or years", "4", 24, 80 },
};

static void open_lived_in(void)
{
    app = screen_open_lived_in();
}

static const char *drawn(int i)
{
    struct text t = text_on(svg, sizeof svg);
    stage_play(pictures[i].keys);
    (void)screen_draw(pictures[i].rows, pictures[i].cols);
    ui_load(app, &screen_ui);
    screen_idle();
    (void)screen_draw(pictures[i].rows, pictures[i].cols);
    svg_write(screen_canvas(), pictures[i].title, &t);
    return svg;
}

START_TEST(test_picture_is_what_the_screen_shows)
{
    char path[120];
    (void)snprintf(path, sizeof path, ".github/%s.svg", pictures[_i].name);
    screen_same(path, drawn(_i), "make pictures");
}
END_TEST

START_TEST(test_picture_is_small_and_has_no_script)
{
    const char *s = drawn(_i);
    ck_assert_uint_lt(strlen(s), SVG_MOST);
    ck_assert_ptr_null(strstr(s, "<script"));
    ck_assert_ptr_null(strstr(s, "href"));
    ck_assert_ptr_nonnull(strstr(s, pictures[_i].title));
}
END_TEST

/* No word of the screen is lost on the way. */
START_TEST(test_picture_holds_every_cell)
{
    const struct canvas *c = screen_canvas();
    char text[8];
    const char *s = drawn(_i);
    int signs = 0, found = 0;
    for (int row = 0; row < c->rows; row++)
        for (int col = 0; col < c->cols; col++)
            signs += c->cell[row][col].ch == L'#';
    (void)strcpy(text, "#");
    for (const char *at = strchr(s, '>'); at != NULL; at = strchr(at, '>')) {
        const char *end = strchr(++at, '<');
        for (; end != NULL && at < end; at++)
            found += *at == text[0];
    }
    ck_assert_int_eq(found, signs);
}
END_TEST

Suite *suite_pictures(void)
{
    Suite *s = suite_create("pictures");
    TCase *t = tcase_create("svg");
    int count = (int)COUNT_OF(pictures);
    tcase_set_timeout(t, 60);
    tcase_add_unchecked_fixture(t, lived_in_make, NULL);
    tcase_add_checked_fixture(t, open_lived_in, home_end);
    tcase_add_loop_test(t, test_picture_is_what_the_screen_shows, 0, count);
    tcase_add_loop_test(t, test_picture_is_small_and_has_no_script, 0, count);
    tcase_add_loop_test(t, test_picture_holds_every_cell, 0, count);
    suite_add_tcase(s, t);
    return s;
}
