/* theme: the verdicts stay apart for every eye, and can be read. */
#include "milepost/theme.h"

#include <check.h>
#include <math.h>
#include <string.h>

Suite *suite_theme(void);

struct rgb {
    double of[3]; /* linear, 0 .. 1 */
};

static double linear(int v)
{
    double s = v / 255.0;
    return s <= 0.04045 ? s / 12.92 : pow((s + 0.055) / 1.055, 2.4);
}

/* xterm's: 16 colours, a cube of 216, 24 greys. */
static struct rgb rgb_of(int color)
{
    static const int basic[16][3] = {
        { 0, 0, 0 },       { 205, 0, 0 },   { 0, 205, 0 },   { 205, 205, 0 },
        { 0, 0, 238 },     { 205, 0, 205 }, { 0, 205, 205 }, { 229, 229, 229 },
        { 127, 127, 127 }, { 255, 0, 0 },   { 0, 255, 0 },   { 255, 255, 0 },
        { 92, 92, 255 },   { 255, 0, 255 }, { 0, 255, 255 }, { 255, 255, 255 },
    };
    static const int steps[6] = { 0, 95, 135, 175, 215, 255 };
    struct rgb out;
    for (int i = 0; i < 3; i++) {
        int cube = (color - 16) / (i == 0 ? 36 : i == 1 ? 6 : 1) % 6;
        int v = color < 16    ? basic[color][i]
                : color < 232 ? steps[cube]
                              : 8 + 10 * (color - 232);
        out.of[i] = linear(v);
    }
    return out;
}

/* Machado, Oliveira, Fernandes, IEEE Trans. Vis. Comput. Graph. 15(6), 2009,
 * severity 1; the first is the eye of most. */
enum { EYES = 4 };
static const char *const eyes[EYES] = { "full", "protan", "deutan", "tritan" };
static const double sees[EYES][3][3] = {
    { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } },
    { { 0.152286, 1.052583, -0.204868 },
      { 0.114503, 0.786281, 0.099216 },
      { -0.003882, -0.048116, 1.051998 } },
    { { 0.367322, 0.860646, -0.227968 },
      { 0.280085, 0.672501, 0.047413 },
      { -0.011820, 0.042940, 0.968881 } },
    { { 1.255528, -0.076749, -0.178779 },
      { -0.078411, 0.930809, 0.147602 },
      { 0.004733, 0.691367, 0.303900 } },
};

static struct rgb seen(struct rgb c, int eye)
{
    struct rgb out;
    for (int i = 0; i < 3; i++) {
        double v = 0;
        for (int j = 0; j < 3; j++)
            v += sees[eye][i][j] * c.of[j];
        out.of[i] = v < 0 ? 0 : v > 1 ? 1 : v;
    }
    return out;
}

static double lightness(double t)
{
    return t > 216.0 / 24389 ? cbrt(t) : (24389.0 / 27 * t + 16) / 116;
}

/* CIE 1976: 2.3 can just be told, 20 at a glance. */
static double apart(struct rgb a, struct rgb b)
{
    static const double xyz[3][3] = { { 0.4124, 0.3576, 0.1805 },
                                      { 0.2126, 0.7152, 0.0722 },
                                      { 0.0193, 0.1192, 0.9505 } };
    static const double white[3] = { 0.95047, 1, 1.08883 };
    double f[2][3];
    for (int k = 0; k < 2; k++)
        for (int i = 0; i < 3; i++) {
            double v = 0;
            for (int j = 0; j < 3; j++)
                v += xyz[i][j] * (k == 0 ? a : b).of[j];
            f[k][i] = lightness(v / white[i]);
        }
    double dl = 116 * (f[0][1] - f[1][1]);
    double da = 500 * (f[0][0] - f[0][1] - f[1][0] + f[1][1]);
    double db = 200 * (f[0][1] - f[0][2] - f[1][1] + f[1][2]);
    return sqrt(dl * dl + da * da + db * db);
}

/* WCAG 2.2, 1.4.3: 3 for large or bold text, 4.5 for any. */
static double contrast(struct rgb c, bool on_white)
{
    double y = 0.2126 * c.of[0] + 0.7152 * c.of[1] + 0.0722 * c.of[2];
    return on_white ? 1.05 / (y + 0.05) : (y + 0.05) / 0.05;
}

static const enum style told_apart[][3] = {
    { STYLE_PURPOSEFUL, STYLE_OFF_TARGET, STYLE_JUNK },
    { STYLE_ADVICE, STYLE_CAUTION, STYLE_STOP },
};

START_TEST(test_theme_verdicts_and_severities_stay_apart_for_every_eye)
{
    for (int id = THEME_STANDARD; id < THEME_MONO; id++)
        for (size_t set = 0; set < COUNT_OF(told_apart); set++)
            for (int k = 0; k < 3 * EYES; k++) {
                struct theme t = theme_of((enum theme_id)id);
                const enum style *s = told_apart[set];
                int one = t.paint[s[k % 3]].color[DEPTH_256];
                int other = t.paint[s[(k + 1) % 3]].color[DEPTH_256];
                double d =
                    apart(seen(rgb_of(one), k / 3), seen(rgb_of(other), k / 3));
                ck_assert_msg(d > 20, "theme %d, %d and %d, %s: %.1f", id, one,
                              other, eyes[k / 3], d);
            }
}
END_TEST

START_TEST(test_theme_can_be_read_on_what_it_is_for)
{
    for (int i = 0; i < STYLE_COUNT; i++) {
        int dark = theme_of(THEME_DARK).paint[i].color[DEPTH_256];
        int light = theme_of(THEME_LIGHT).paint[i].color[DEPTH_256];
        int both = theme_of(THEME_STANDARD).paint[i].color[DEPTH_256];
        if (both == COLOR_OWN)
            continue;
        ck_assert_double_gt(contrast(rgb_of(dark), false), 4.5);
        ck_assert_double_gt(contrast(rgb_of(light), true), 4.5);
        ck_assert_double_gt(contrast(rgb_of(both), false), 2.7);
        ck_assert_double_gt(contrast(rgb_of(both), true), 2.7);
    }
}
END_TEST

START_TEST(test_theme_colors_are_within_their_depth)
{
    static const int most[DEPTH_COUNT] = { 7, 15, 255 };
    for (int id = 0; id < THEME_COUNT; id++)
        for (int i = 0; i < STYLE_COUNT * DEPTH_COUNT; i++) {
            struct theme t = theme_of((enum theme_id)id);
            int c = t.paint[i / DEPTH_COUNT].color[i % DEPTH_COUNT];
            ck_assert_int_ge(c, COLOR_OWN);
            ck_assert_int_le(c, most[i % DEPTH_COUNT]);
            if (id == THEME_MONO)
                ck_assert_int_eq(c, COLOR_OWN);
        }
    ck_assert_int_eq(theme_depth(8), DEPTH_8);
    ck_assert_int_eq(theme_depth(16), DEPTH_16);
    ck_assert_int_eq(theme_depth(88), DEPTH_16);
    ck_assert_int_eq(theme_depth(256), DEPTH_256);
    ck_assert_int_eq(theme_depth(1 << 24), DEPTH_8); /* xterm-direct */
}
END_TEST

START_TEST(test_theme_style_is_painted_anew)
{
    struct theme t = theme_of(THEME_STANDARD);
    const struct paint *p = &t.paint[STYLE_JUNK];
    ck_assert(theme_repaint(&t, STYLE_JUNK, "Bright_Red underline"));
    ck_assert_int_eq(p->color[DEPTH_256], 9);
    ck_assert_int_eq(p->color[DEPTH_16], 9);
    ck_assert_int_eq(p->color[DEPTH_8], 1);
    ck_assert_int_eq(p->with, PAINT_UNDERLINE);
    ck_assert_int_eq(t.mono[STYLE_JUNK], PAINT_UNDERLINE);
    ck_assert(theme_repaint(&t, STYLE_JUNK, "200"));
    ck_assert_int_eq(p->color[DEPTH_256], 200);
    ck_assert_int_eq(p->color[DEPTH_8], 1); /* none such: as it was */
    ck_assert_int_eq(p->with, 0);
    ck_assert_int_ne(t.mono[STYLE_JUNK], 0); /* its only sign there */
    static const char *const bad[] = { "",          "256",   "-1",
                                       "red blue",  "reddd", "12abc",
                                       "#f00",      "red 5", "bright",
                                       "bright_own" };
    for (size_t i = 0; i < COUNT_OF(bad); i++)
        ck_assert_msg(!theme_repaint(&t, STYLE_JUNK, bad[i]), "%s", bad[i]);
    ck_assert_int_eq(p->color[DEPTH_256], 200);
    t = theme_of(THEME_MONO);
    ck_assert(theme_repaint(&t, STYLE_JUNK, "red dim"));
    ck_assert_int_eq(p->color[DEPTH_256], COLOR_OWN);
    ck_assert_int_eq(p->with, PAINT_DIM);
}
END_TEST

START_TEST(test_theme_writes_what_it_reads)
{
    for (int id = 0; id < THEME_COUNT; id++)
        for (int i = 0; i < STYLE_COUNT; i++) {
            char words[64];
            struct text out = text_on(words, sizeof words);
            struct theme t = theme_of((enum theme_id)id);
            struct paint before = t.paint[i];
            theme_write(&t, (enum style)i, &out);
            ck_assert_msg(theme_repaint(&t, (enum style)i, words), "%s", words);
            ck_assert_int_eq(t.paint[i].color[DEPTH_256],
                             before.color[DEPTH_256]);
            ck_assert_int_eq(t.paint[i].with, before.with);
        }
}
END_TEST

Suite *suite_theme(void)
{
    Suite *s = suite_create("theme");
    TCase *t = tcase_create("theme");
    tcase_add_test(t,
                   test_theme_verdicts_and_severities_stay_apart_for_every_eye);
    tcase_add_test(t, test_theme_can_be_read_on_what_it_is_for);
    tcase_add_test(t, test_theme_colors_are_within_their_depth);
    tcase_add_test(t, test_theme_style_is_painted_anew);
    tcase_add_test(t, test_theme_writes_what_it_reads);
    suite_add_tcase(s, t);
    return s;
}
