/*
 * theme (model): styles are meanings; a theme says how each is painted on a
 * terminal of 8, 16 or 256 colours. The rows are themes.def's.
 */
#ifndef MILEPOST_THEME_H
#define MILEPOST_THEME_H

#include "milepost/base.h"

// clang-format off
enum style {
#define STYLE(id, ...) STYLE_##id,
#include "milepost/themes.def"
#undef STYLE
    STYLE_COUNT
};

#define THEME_LIST(X) X(STANDARD, "standard") X(DARK, "dark") \
    X(LIGHT, "light") X(MONO, "mono")
enum theme_id {
#define X(id, ...) THEME_##id,
    THEME_LIST(X)
#undef X
    THEME_COUNT
};
// clang-format on

/* How many colours a terminal shows. */
enum depth { DEPTH_8, DEPTH_16, DEPTH_256, DEPTH_COUNT };

enum paint_with {
    PAINT_BOLD = 1,
    PAINT_DIM = 2,
    PAINT_UNDERLINE = 4,
    PAINT_REVERSE = 8,
};
#define COLOR_OWN (-1) /* the terminal's */
struct paint {
    int16_t color[DEPTH_COUNT]; /* 0 .. 7, 15, 255, or COLOR_OWN */
    uint8_t with;               /* enum paint_with, or-ed */
};

struct theme {
    enum theme_id id;
    struct paint paint[STYLE_COUNT];
    uint8_t mono[STYLE_COUNT]; /* paint_with where no colour is shown */
};

struct theme theme_of(enum theme_id id);
/* The depth for a terminal of so many colours; above 256 a number is an RGB
 * value and not an index, so that only 8 are safe. */
enum depth theme_depth(int colors);

#define STYLE_WORD 16 /* bytes of the longest and its end */
/* "off_target"; a key of [theme]. Returns out. */
const char *style_word(enum style s, char out[STYLE_WORD]);
bool style_from(const char *word, enum style *out);
const char *style_sentence(enum style s); /* "off-target kilometres" */

/*
 * Paints a style of a theme anew.
 *
 * Given:     words  at most one colour (a name, bright_NAME, own, 0 .. 255)
 *                   and any of bold dim underline reverse, plain
 * Returned:  t      changed; where a terminal has no such colour the theme's
 *                   own stays
 * Status:    false, and t as it was, for any other word or a second colour
 */
MUST_USE bool theme_repaint(struct theme *t, enum style s, const char *words);

/* The paint of a style in such words: "bright_red bold". */
void theme_write(const struct theme *t, enum style s, struct text *out);

#endif
