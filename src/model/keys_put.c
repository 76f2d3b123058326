/* Sentences that name a key: the key is the runner's own. */
#include "milepost/keys.h"

#include <string.h>

void key_put(struct text *out, const struct keymap *map, unsigned place,
             enum act act)
{
    char word[KEY_TEXT];
    int32_t code = key_for(map, act, place);
    if (code == 0)
        code = key_for(map, act, ~0U);
    text_put(out, key_word(code, word));
}

static enum act act_named(const char *name, size_t length)
{
    for (int i = ACT_none + 1; i < ACT_COUNT; i++) {
        const char *word = act_word((enum act)i);
        if (strlen(word) == length && memcmp(word, name, length) == 0)
            return (enum act)i;
    }
    return ACT_none;
}

void keys_put(struct text *out, const struct keymap *map, unsigned place,
              const char *sentence)
{
    for (const char *at = strchr(sentence, '{'); at != NULL;
         at = strchr(at, '{')) {
        size_t length = strcspn(++at, "{}");
        enum act act = at[length] == '}' ? act_named(at, length) : ACT_none;
        if (act == ACT_none)
            continue;
        text_add(out, "%.*s", (int)(at - 1 - sentence), sentence);
        key_put(out, map, place, act);
        sentence = at = at + length + 1;
    }
    text_put(out, sentence);
}
