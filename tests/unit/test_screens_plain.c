/*
 * Colour never alone: in ASCII and without any colour, what is drawn in one
 * verdict's style, one severity's or one readiness's never reads the same as
 * what is drawn in another's.
 */
#include "../tool/home.h"
#include "../tool/lived_in.h"
#include "../tool/screen.h"
#include "../tool/stage.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

Suite *suite_screens_plain(void);

// clang-format off
static const struct kin {
    const char *name;
    enum style first, last;
} kins[] = {
    { "verdict", STYLE_PURPOSEFUL, STYLE_JUNK },
    { "readiness", STYLE_GO, STYLE_SKIP },
    { "severity", STYLE_INFO, STYLE_STOP },
};
// clang-format on

#define SAID_MOST 4000
#define SAID_TEXT 64

/* What was drawn in styles of kins so far, over all scenes. */
static struct said {
    enum style style;
    char text[SAID_TEXT];
} said[SAID_MOST];
static int said_count;

static const struct kin *kin_of(enum style s)
{
    for (size_t i = 0; i < COUNT_OF(kins); i++)
        if (s >= kins[i].first && s <= kins[i].last)
            return &kins[i];
    return NULL;
}

/* Signs repeated in a bar are one sign. */
static void add_sign(char *text, wchar_t ch)
{
    size_t n = strlen(text);
    bool is_again = n > 0 && text[n - 1] == (char)ch;
    if (ch == L' ' || is_again || n + 1 >= SAID_TEXT)
        return;
    text[n] = (char)ch;
    text[n + 1] = '\0';
}

static void remember(enum style style, const char *text, const char *scene)
{
    for (int i = 0; i < said_count; i++) {
        if (strcmp(said[i].text, text) != 0)
            continue;
        ck_assert_msg(said[i].style == style ||
                          kin_of(said[i].style) != kin_of(style),
                      "%s: '%s' is one %s or another by its colour alone",
                      scene, text, kin_of(style)->name);
        if (said[i].style == style)
            return;
    }
    ck_assert_int_lt(said_count, SAID_MOST);
    said[said_count].style = style;
    (void)strcpy(said[said_count++].text, text);
}

static void look(const char *scene)
{
    const struct canvas *c = screen_canvas();
    for (int row = 0; row < c->rows; row++)
        for (int col = 0; col < c->cols;) {
            char text[SAID_TEXT] = "";
            enum style style = (enum style)c->cell[row][col].style;
            for (; col < c->cols && c->cell[row][col].style == style; col++)
                add_sign(text, c->cell[row][col].ch);
            if (kin_of(style) != NULL && text[0] != '\0')
                remember(style, text, scene);
        }
}

static void open_plain(void)
{
    struct app *a = screen_open_lived_in();
    a->look.utf8 = false;
    (void)screen_draw(24, 80);
}

START_TEST(test_nothing_is_told_by_colour_alone)
{
    said_count = 0;
    for (int i = 0; i < SCREEN_COUNT + stage_scene_count; i++) {
        bool is_screen = i < SCREEN_COUNT;
        open_plain();
        if (is_screen)
            screen_press(screens[i].key);
        else
            stage_play(stage_scenes[i - SCREEN_COUNT].keys);
        (void)screen_draw(24, 80);
        look(is_screen ? screens[i].name : stage_scenes[i - SCREEN_COUNT].name);
        home_end();
    }
}
END_TEST

/* Weeks of trouble: every verdict and severity is among what was looked at. */
START_TEST(test_every_verdict_and_severity_was_looked_at)
{
    unsigned seen = 0;
    said_count = 0;
    open_plain();
    for (int week = 0; week < 17; week++) {
        (void)screen_draw(60, 80);
        look("a week of the diary");
        screen_press('h');
    }
    for (int i = 0; i < said_count; i++)
        seen |= 1u << said[i].style;
    for (size_t i = 0; i < COUNT_OF(kins); i++)
        for (enum style s = kins[i].first; s <= kins[i].last; s++)
            ck_assert_msg((seen & 1u << s) != 0, "no %s of style %d",
                          kins[i].name, (int)s);
    home_end();
}
END_TEST

Suite *suite_screens_plain(void)
{
    Suite *s = suite_create("screens_plain");
    TCase *t = tcase_create("colour");
    tcase_set_timeout(t, 120);
    tcase_add_unchecked_fixture(t, lived_in_make, NULL);
    tcase_add_test(t, test_nothing_is_told_by_colour_alone);
    tcase_add_test(t, test_every_verdict_and_severity_was_looked_at);
    suite_add_tcase(s, t);
    return s;
}
