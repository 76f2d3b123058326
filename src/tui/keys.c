/* What is made from the table of keys: footer and help. */
#include "tui/keys.h"

static bool is_in_footer(const struct key_row *k, unsigned place, int rank)
{
    return (k->where & place) != 0 && k->rank > 0 && k->rank <= rank;
}

/* Key, blank, name; two blanks after each. */
static int footer_width(const struct keymap *map, unsigned place, int rank)
{
    char shown[KEYS_PER_ACT * KEY_TEXT];
    int width = 0;
    for (int i = 0; i < key_row_count; i++)
        if (is_in_footer(&key_rows[i], place, rank))
            width += utf8_width(key_shown(map, &key_rows[i], shown)) +
                     utf8_width(key_rows[i].name) + 3;
    return width;
}

#define RANK_LAST 9

void keys_footer(struct canvas *c, int row, const struct keymap *map,
                 unsigned place)
{
    char shown[KEYS_PER_ACT * KEY_TEXT];
    int rank = RANK_LAST;
    while (rank > 1 && footer_width(map, place, rank) - 1 > c->cols)
        rank--;
    int col = 1;
    for (int i = 0; i < key_row_count; i++) {
        if (!is_in_footer(&key_rows[i], place, rank))
            continue;
        int32_t codes[KEYS_PER_ACT];
        int from = col;
        col = canvas_put(c, row, col, STYLE_KEY,
                         key_shown(map, &key_rows[i], shown));
        col = canvas_put(c, row, col + 1, STYLE_FAINT, key_rows[i].name) + 2;
        /* Of keys that differ in what they do a click names none. */
        if (!key_rows[i].is_each && key_codes(map, &key_rows[i], codes) > 0)
            canvas_link_foot(c, from, col - from - 2, codes[0]);
    }
}

/* " (also Down)": the keys that do the same as the one that is shown. */
static void put_others(struct text *out, const struct keymap *map,
                       const struct key_row *k)
{
    int32_t codes[KEYS_PER_ACT];
    char word[KEY_TEXT];
    int count = k->is_each ? 0 : key_codes(map, k, codes);
    for (int i = 1; i < count; i++)
        text_add(out, "%s%s", i == 1 ? " (also " : ", ",
                 key_word(codes[i], word));
    if (count > 1)
        text_put(out, ")");
}

#define HELP_COLUMN 9 /* where the sentences begin */

void keys_help(struct text *out, const struct keymap *map, unsigned place,
               int width)
{
    char sentence[240];
    char shown[KEYS_PER_ACT * KEY_TEXT];
    for (int i = 0; i < key_row_count; i++) {
        const struct key_row *k = &key_rows[i];
        if ((k->where & place) == 0)
            continue;
        text_add(out, "  %s", key_shown(map, k, shown));
        text_pad(out, HELP_COLUMN);
        struct text t = text_on(sentence, sizeof sentence);
        text_put(&t, k->help);
        put_others(&t, map, k);
        text_wrap(out, sentence, width, HELP_COLUMN);
        text_put(out, "\n");
    }
}
