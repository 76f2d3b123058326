/*
 * Every screen as it should look, over one lived-in diary: three sizes in
 * UTF-8, one in ASCII, one of its styles. A screen of SCREEN_LIST without its
 * goldens fails, and so does a place, a prompt or a question no scene shows.
 */
#include "../tool/home.h"
#include "../tool/lived_in.h"
#include "../tool/screen.h"
#include "../tool/stage.h"

#include <check.h>
#include <ctype.h>
#include <stdio.h>
#include <string.h>

Suite *suite_screens(void);

static struct app *app;

static void open_lived_in(void)
{
    app = screen_open_lived_in();
}

static void golden_of(const char *what, const char *size, const char *drawn)
{
    char name[120];
    (void)snprintf(name, sizeof name, "%.80s_%s", what, size);
    screen_golden(name, drawn);
}

/* ---- screens */

static const char *const screen_names[] = {
#define X_SCREEN(name, ...) "screen_" #name,
    SCREEN_LIST(X_SCREEN)
#undef X_SCREEN
};

static const struct {
    const char *size;
    int rows, cols;
} sizes[] = { { "60x20", 20, 60 }, { "80x24", 24, 80 }, { "200x60", 60, 200 } };

/* A screen draws its lists by the size it was drawn at before: twice. */
static const char *drawn_at(int rows, int cols)
{
    (void)screen_draw(rows, cols);
    ui_load(app, &screen_ui);
    screen_idle();
    return screen_draw(rows, cols);
}

START_TEST(test_screen_looks_so)
{
    screen_press(screens[_i].key);
    ck_assert_int_eq(screen_ui.screen, _i);
    for (size_t s = 0; s < COUNT_OF(sizes); s++)
        golden_of(screen_names[_i], sizes[s].size,
                  drawn_at(sizes[s].rows, sizes[s].cols));
    (void)drawn_at(24, 80);
    golden_of(screen_names[_i], "styles", screen_styles());
}
END_TEST

static void assert_ascii(const char *drawn)
{
    for (const char *s = drawn; *s != '\0'; s++)
        ck_assert_msg(*s == '\n' || isprint((unsigned char)*s),
                      "byte %d in ASCII:\n%s", (unsigned char)*s, drawn);
}

START_TEST(test_screen_in_ascii_looks_so)
{
    app->look.utf8 = false;
    screen_press(screens[_i].key);
    const char *drawn = drawn_at(24, 80);
    assert_ascii(drawn);
    golden_of(screen_names[_i], "80x24_ascii", drawn);
}
END_TEST

/* ---- scenes */

START_TEST(test_scene_looks_so)
{
    const struct stage_scene *s = &stage_scenes[_i];
    char name[120];
    stage_play(s->keys);
    (void)snprintf(name, sizeof name, "scene_%s", s->name);
    const char *drawn = drawn_at(24, 80);
    ck_assert_msg(strstr(drawn, s->shows) != NULL, "%s does not show '%s':\n%s",
                  s->name, s->shows, drawn);
    golden_of(name, "80x24", drawn);
}
END_TEST

/* Columns come and go by the width, and what is below by the height. */
START_TEST(test_import_looks_so_in_every_size)
{
    stage_play(":import tests/files/import\r");
    for (size_t s = 0; s < COUNT_OF(sizes); s++)
        golden_of("scene_import", sizes[s].size,
                  drawn_at(sizes[s].rows, sizes[s].cols));
}
END_TEST

START_TEST(test_scene_in_ascii_has_only_ascii)
{
    app->look.utf8 = false;
    stage_play(stage_scenes[_i].keys);
    assert_ascii(drawn_at(24, 80));
}
END_TEST

START_TEST(test_every_place_prompt_and_question_has_a_scene)
{
    unsigned places = 0, prompts = 0, asks = 0, known = 0;
    home_end();
    for (int i = 0; i < stage_scene_count + SCREEN_COUNT; i++) {
        open_lived_in();
        if (i < SCREEN_COUNT)
            screen_press(screens[i].key);
        else
            stage_play(stage_scenes[i - SCREEN_COUNT].keys);
        places |= ui_place(&screen_ui);
        prompts |= 1u << screen_ui.prompt.kind;
        asks |= 1u << screen_ui.ask.kind;
        home_end();
    }
    for (int i = 0; i < key_row_count; i++)
        known |= key_rows[i].where;
    ck_assert_msg((known & ~places) == 0, "no scene of places %#x",
                  known & ~places);
    ck_assert_msg(prompts == (1u << PROMPT_COUNT) - 1,
                  "no scene of prompts %#x",
                  prompts ^ ((1u << PROMPT_COUNT) - 1));
    ck_assert_msg((asks & 1u << ASK_DELETE) && (asks & 1u << ASK_SKIP),
                  "questions: %#x", asks);
    open_lived_in();
}
END_TEST

Suite *suite_screens(void)
{
    Suite *s = suite_create("screens");
    TCase *made = tcase_create("goldens");
    tcase_set_timeout(made, 120);
    tcase_add_unchecked_fixture(made, lived_in_make, NULL);
    tcase_add_checked_fixture(made, open_lived_in, home_end);
    tcase_add_loop_test(made, test_screen_looks_so, 0, SCREEN_COUNT);
    tcase_add_loop_test(made, test_screen_in_ascii_looks_so, 0, SCREEN_COUNT);
    tcase_add_loop_test(made, test_scene_looks_so, 0, stage_scene_count);
    tcase_add_loop_test(made, test_scene_in_ascii_has_only_ascii, 0,
                        stage_scene_count);
    tcase_add_test(made, test_every_place_prompt_and_question_has_a_scene);
    suite_add_tcase(s, made);
    TCase *import = tcase_create("import");
    tcase_set_timeout(import, 120);
    tcase_add_unchecked_fixture(import, lived_in_make, NULL);
    tcase_add_checked_fixture(import, open_lived_in, home_end);
    tcase_add_test(import, test_import_looks_so_in_every_size);
    suite_add_tcase(s, import);
    return s;
}
