/* The keys: their rows, how they are written, what they do where. */
#include "milepost/keys.h"

#include <stdio.h>
#include <string.h>

#define KEY(act, keys, name, help, where, rank) \
    { keys, name, help, ACT_##act, where, rank, false },
#define KEYS(act, keys, name, help, where, rank) \
    { keys, name, help, ACT_##act, where, rank, true },
const struct key_row key_rows[] = {
#include "milepost/keys.def"
};
#undef KEY
#undef KEYS
const int key_row_count = (int)COUNT_OF(key_rows);

const char *act_word(enum act act)
{
#define X_ACT(name) [ACT_##name] = #name,
    static const char *const words[ACT_COUNT] = { [ACT_none] = "none",
                                                  ACT_LIST(X_ACT) };
#undef X_ACT
    return words[act];
}

const char *place_word(enum place place)
{
    static const struct {
        enum place place;
        const char *word;
    } words[] = {
        { PLACE_WEEK, "Week" },
        { PLACE_PLAN, "Plan" },
        { PLACE_RUNS, "Runs" },
        { PLACE_TRENDS, "Trends" },
        { PLACE_BLOCK, "Block" },
        { PLACE_GOALS, "Goals" },
        { PLACE_OVERLAY, "what is open" },
        { PLACE_RUN, "a run that is open" },
        { PLACE_ZOOM, "a week of the Plan" },
        { PLACE_TRIAL, "an edit on trial" },
        { PLACE_TRIAL_DAY, "a move on trial" },
        { PLACE_TRIAL_SIZE, "a size on trial" },
        { PLACE_REPLAN, "a replan" },
        { PLACE_PROPOSAL, "a plan proposed" },
        { PLACE_IMPORT, "an import" },
        { PLACE_WAY, "a run with its curves" },
        { PLACE_BARE, "a run without a curve" },
        { PLACE_REFUSED, "a plan refused" },
        { PLACE_ANSWERS, "a guide without a plan" },
        { PLACE_OFFERS, "offers instead of a plan" },
    };
    for (size_t i = 0; i < COUNT_OF(words); i++)
        if (words[i].place == place)
            return words[i].word;
    return "";
}

/* ---- how a key is written */

static const struct {
    const char *word;
    int32_t code;
} named[] = {
    { "Space", ' ' },
    { "Enter", PRESS_ENTER },
    { "Tab", PRESS_TAB },
    { "S-Tab", PRESS_TAB_BACK },
    { "Esc", PRESS_ESCAPE },
    { "Up", PRESS_UP },
    { "Down", PRESS_DOWN },
    { "Left", PRESS_LEFT },
    { "Right", PRESS_RIGHT },
    { "Home", PRESS_HOME },
    { "End", PRESS_END },
    { "PgUp", PRESS_PAGE_UP },
    { "PgDn", PRESS_PAGE_DOWN },
    { "Delete", PRESS_DELETE },
    { "Backspace", PRESS_BACKSPACE },
};

const char *key_word(int32_t code, char out[KEY_TEXT])
{
    for (size_t i = 0; i < COUNT_OF(named); i++)
        if (named[i].code == code) {
            (void)snprintf(out, KEY_TEXT, "%s", named[i].word);
            return out;
        }
    if (code > 0 && code < ' ')
        (void)snprintf(out, KEY_TEXT, "^%c", (char)(code | 0x40));
    else
        out[utf8_put((uint32_t)code, out)] = '\0';
    return out;
}

int32_t key_from(const char *word, size_t length)
{
    for (size_t i = 0; i < COUNT_OF(named); i++)
        if (strlen(named[i].word) == length &&
            memcmp(named[i].word, word, length) == 0)
            return named[i].code;
    if (length == 2 && word[0] == '^' && word[1] >= 'A' && word[1] <= 'Z')
        return CONTROL(word[1]);
    const char *end = word;
    uint32_t code = utf8_next(&end);
    bool is_one = (size_t)(end - word) == length;
    return is_one && code > ' ' && code != 0x7F ? (int32_t)code : 0;
}

/* ---- rows */

static int codes_of(const char *keys, int32_t out[KEYS_PER_ACT])
{
    int count = 0;
    while (*keys != '\0' && count < KEYS_PER_ACT) {
        size_t length = strcspn(keys, " ");
        out[count++] = key_from(keys, length);
        keys += length;
        keys += strspn(keys, " ");
    }
    return count;
}

int key_codes(const struct keymap *map, const struct key_row *row,
              int32_t out[KEYS_PER_ACT])
{
    const int32_t *own = map->code[row->act];
    int count = 0;
    memset(out, 0, KEYS_PER_ACT * sizeof out[0]);
    if (own[0] == 0)
        return codes_of(row->keys, out);
    while (count < KEYS_PER_ACT && own[count] != 0) {
        out[count] = own[count];
        count++;
    }
    return count;
}

int32_t key_for(const struct keymap *map, enum act act, unsigned place)
{
    for (int i = 0; i < key_row_count; i++) {
        int32_t codes[KEYS_PER_ACT];
        if (key_rows[i].act == act && (key_rows[i].where & place) != 0 &&
            key_codes(map, &key_rows[i], codes) > 0)
            return codes[0];
    }
    return 0;
}

/* Places that stand on another one and are live with it. */
static const struct {
    unsigned place, on;
} stacked[] = {
    { PLACE_RUN, PLACE_OVERLAY },
    { PLACE_TRIAL_DAY, PLACE_TRIAL },
    { PLACE_TRIAL_SIZE, PLACE_TRIAL },
};

bool key_rows_meet(const struct key_row *a, const struct key_row *b)
{
    if ((a->where & b->where) != 0)
        return true;
    for (size_t i = 0; i < COUNT_OF(stacked); i++) {
        unsigned live = stacked[i].place | stacked[i].on;
        if ((a->where & live) != 0 && (b->where & live) != 0)
            return true;
    }
    return false;
}

bool key_is_screen(int32_t code)
{
    return code >= '1' && code <= '6';
}

enum act key_act(const struct keymap *map, int32_t code, unsigned place)
{
    if (code == '\r' || code == '\n')
        code = PRESS_ENTER;
    for (int i = 0; i < key_row_count; i++) {
        int32_t codes[KEYS_PER_ACT];
        if ((key_rows[i].where & place) == 0)
            continue;
        int count = key_codes(map, &key_rows[i], codes);
        for (int j = 0; j < count; j++)
            if (codes[j] == code)
                return key_rows[i].act;
    }
    return ACT_none;
}

const char *key_shown(const struct keymap *map, const struct key_row *row,
                      char out[KEYS_PER_ACT * KEY_TEXT])
{
    int32_t codes[KEYS_PER_ACT];
    char word[KEY_TEXT];
    struct text t = text_on(out, (size_t)KEYS_PER_ACT * KEY_TEXT);
    int count = key_codes(map, row, codes);
    for (int i = 0; i < (row->is_each ? count : 1); i++)
        text_put(&t, key_word(codes[i], word));
    return out;
}
