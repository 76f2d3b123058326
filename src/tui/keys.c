/* What is made from the table of keys: footer and help. */
#include "tui/keys.h"

#include <assert.h>

#define RANK_LAST 9
#define FOOT_GAP  2 /* blanks from one key to the next */

/* Key, blank, name. */
static int foot_width(const struct keymap *map, const struct key_row *k)
{
    char shown[KEYS_PER_ACT * KEY_TEXT];
    return utf8_width(key_shown(map, k, shown)) + 1 + utf8_width(k->name);
}

/* Marks what has room, the weighty before the light, each rank in the order of
 * the table. Once one does not fit no lighter one does, or a terminal a cell
 * wider would lose a key. */
static void choose(const struct keymap *map, unsigned place, int cols,
                   bool *is_shown)
{
    int width = 1;
    for (int rank = 1; rank <= RANK_LAST; rank++)
        for (int i = 0; i < key_row_count; i++) {
            const struct key_row *k = &key_rows[i];
            if ((k->where & place) == 0 || k->rank != rank)
                continue;
            width += foot_width(map, k);
            if (width > cols)
                return;
            is_shown[i] = true;
            width += FOOT_GAP;
        }
}

#define KEY_ROWS_MAX 256

void keys_footer(struct canvas *c, int row, const struct keymap *map,
                 unsigned place)
{
    char shown[KEYS_PER_ACT * KEY_TEXT];
    bool is_shown[KEY_ROWS_MAX] = { false };
    assert(key_row_count <= KEY_ROWS_MAX);
    choose(map, place, c->cols, is_shown);
    int col = 1;
    for (int i = 0; i < key_row_count; i++) {
        if (!is_shown[i])
            continue;
        int32_t codes[KEYS_PER_ACT];
        int from = col;
        col = canvas_put(c, row, col, STYLE_KEY,
                         key_shown(map, &key_rows[i], shown));
        col = canvas_put(c, row, col + 1, STYLE_FAINT, key_rows[i].name) +
              FOOT_GAP;
        /* Of keys that differ in what they do a click names none. */
        if (!key_rows[i].is_each && key_codes(map, &key_rows[i], codes) > 0)
            canvas_link_foot(c, from, col - from - FOOT_GAP, codes[0]);
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
