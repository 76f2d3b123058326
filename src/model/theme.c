/* Themes, from the one list of styles. */
#include "milepost/theme.h"

#include <string.h>

#define OWN       COLOR_OWN
#define BOLD      PAINT_BOLD
#define DIM       PAINT_DIM
#define UNDERLINE PAINT_UNDERLINE
#define REVERSE   PAINT_REVERSE

#define BRIGHT 8 /* of 16 colours the upper half */
enum { BLACK, RED, GREEN, YELLOW, BLUE, MAGENTA, CYAN, WHITE, COLOR_NAMES };

static const struct {
    const char *id;
    const char *sentence;
    struct paint paint[THEME_COUNT];
} rows[STYLE_COUNT] = {
// clang-format off
#define P(c8, c16, c256, with) { { c8, c16, c256 }, with }
#define M(with) { { OWN, OWN, OWN }, with }
#define STYLE(id, sentence, ...) { #id, sentence, { __VA_ARGS__ } },
#include "milepost/themes.def"
#undef STYLE
#undef M
#undef P
    // clang-format on
};

struct theme theme_of(enum theme_id id)
{
    struct theme t = { .id = id };
    for (int i = 0; i < STYLE_COUNT; i++) {
        t.paint[i] = rows[i].paint[id];
        t.mono[i] = rows[i].paint[THEME_MONO].with;
    }
    return t;
}

enum depth theme_depth(int colors)
{
    if (colors == 256)
        return DEPTH_256;
    return colors >= 16 && colors < 256 ? DEPTH_16 : DEPTH_8;
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

const char *style_word(enum style s, char out[STYLE_WORD])
{
    (void)text_copy(out, STYLE_WORD, rows[s].id);
    for (char *p = out; *p != '\0'; p++)
        *p = lower(*p);
    return out;
}

bool style_from(const char *word, enum style *out)
{
    for (int i = 0; i < STYLE_COUNT; i++)
        if (text_is(rows[i].id, word)) {
            *out = (enum style)i;
            return true;
        }
    return false;
}

const char *style_sentence(enum style s)
{
    return rows[s].sentence;
}

/* ---- painting anew */

static const char *const color_words[COLOR_NAMES] = {
    [BLACK] = "black",   [RED] = "red",     [GREEN] = "green",
    [YELLOW] = "yellow", [BLUE] = "blue",   [MAGENTA] = "magenta",
    [CYAN] = "cyan",     [WHITE] = "white",
};

static bool color_from(const char *word, int *out)
{
    char head[8];
    (void)text_copy(head, sizeof head, word);
    bool is_bright = text_is(head, "bright_");
    const char *name = is_bright ? word + 7 : word;
    for (int i = 0; i < COLOR_NAMES; i++)
        if (text_is(color_words[i], name)) {
            *out = i + (is_bright ? BRIGHT : 0);
            return true;
        }
    int n = 0;
    int digits = 0;
    for (; word[digits] >= '0' && word[digits] <= '9' && digits < 4; digits++)
        n = n * 10 + (word[digits] - '0');
    *out = text_is(word, "own") ? COLOR_OWN : n;
    return *out == COLOR_OWN || (digits > 0 && word[digits] == '\0' && n < 256);
}

static const struct {
    const char *word;
    uint8_t with;
} withs[] = {
    { "plain", 0 },
    { "bold", PAINT_BOLD },
    { "dim", PAINT_DIM },
    { "underline", PAINT_UNDERLINE },
    { "reverse", PAINT_REVERSE },
};

static bool with_from(const char *word, uint8_t *with)
{
    for (size_t i = 0; i < COUNT_OF(withs); i++)
        if (text_is(withs[i].word, word)) {
            *with = (uint8_t)(*with | withs[i].with);
            return true;
        }
    return false;
}

/* Of 8 colours a bright one is its darker self. */
static void put_color(struct paint *p, int color)
{
    if (color < 2 * BRIGHT) {
        p->color[DEPTH_8] = (int16_t)(color < BRIGHT ? color : color - BRIGHT);
        p->color[DEPTH_16] = (int16_t)color;
    }
    p->color[DEPTH_256] = (int16_t)color;
}

#define PAINT_WORD 24

/* Cuts the next word off; false behind the last. */
static bool next_word(const char **at, char out[PAINT_WORD])
{
    *at += strspn(*at, " \t,");
    size_t n = strcspn(*at, " \t,");
    (void)text_copy(out, n < PAINT_WORD ? n + 1 : PAINT_WORD, *at);
    *at += n;
    return n > 0;
}

bool theme_repaint(struct theme *t, enum style s, const char *words)
{
    char word[PAINT_WORD];
    struct paint p = t->paint[s];
    int color = COLOR_OWN;
    bool has_color = false;
    bool has_any = false;
    p.with = 0;
    while (next_word(&words, word)) {
        has_any = true;
        if (with_from(word, &p.with))
            continue;
        if (has_color || !color_from(word, &color))
            return false;
        has_color = true;
    }
    if (!has_any)
        return false;
    if (p.with != 0)
        t->mono[s] = p.with;
    if (has_color && t->id != THEME_MONO)
        put_color(&p, color);
    t->paint[s] = p;
    return true;
}

void theme_write(const struct theme *t, enum style s, struct text *out)
{
    int color = t->paint[s].color[DEPTH_256];
    if (color == COLOR_OWN)
        text_put(out, "own");
    else if (color < 2 * BRIGHT)
        text_add(out, "%s%s", color < BRIGHT ? "" : "bright_",
                 color_words[color % BRIGHT]);
    else
        text_add(out, "%d", color);
    for (size_t i = 0; i < COUNT_OF(withs); i++)
        if ((t->paint[s].with & withs[i].with) != 0)
            text_add(out, " %s", withs[i].word);
}
