/* [keys]: the runner's own keys, by what they do. */
#include "config/manners.h"

#include <string.h>

#define GUESS_DISTANCE 3 /* edits at most, to be offered */

static bool act_from(const char *word, enum act *out)
{
    for (int i = ACT_none + 1; i < ACT_COUNT; i++)
        if (strcmp(act_word((enum act)i), word) == 0) {
            *out = (enum act)i;
            return true;
        }
    return false;
}

static bool fail_act(struct err *e, const char *file,
                     const struct config_entry *entry)
{
    const char *near = NULL;
    int least = GUESS_DISTANCE + 1;
    for (int i = ACT_none + 1; i < ACT_COUNT; i++) {
        int d = text_distance(act_word((enum act)i), entry->key);
        if (d >= least)
            continue;
        least = d;
        near = act_word((enum act)i);
    }
    if (near != NULL)
        return config_fail(e, file, entry->line,
                           "unknown setting %s.%s, did you mean %s.%s?",
                           KEYS_SECTION, entry->key, KEYS_SECTION, near);
    return config_fail(e, file, entry->line,
                       "unknown setting %s.%s; 'milepost config example' "
                       "lists what keys can do",
                       KEYS_SECTION, entry->key);
}

/* Its keys differ in what they do: only the table knows which does what. */
static bool is_fixed(enum act act)
{
    for (int i = 0; i < key_row_count; i++)
        if (key_rows[i].act == act && key_rows[i].is_each)
            return true;
    return false;
}

static bool fail_key(struct err *e, const char *file,
                     const struct config_entry *entry, const char *word,
                     size_t length)
{
    char shown[24]; /* cut at a character's end */
    (void)text_copy(shown, length < sizeof shown ? length + 1 : sizeof shown,
                    word);
    return config_fail(
        e, file, entry->line,
        "%s.%s: '%s' is no key; write a character, ^A to ^Z, Space, Enter, "
        "Tab, S-Tab, Esc, Up, Down, Left, Right, Home, End, PgUp, PgDn, Delete "
        "or Backspace",
        KEYS_SECTION, entry->key, shown);
}

/* One of the words; what it must not be is said here. */
static bool take_key(const char *file, const struct config_entry *entry,
                     const char *word, size_t length, int32_t *out,
                     struct err *e)
{
    *out = key_from(word, length);
    if (*out == 0)
        return fail_key(e, file, entry, word, length);
    if (!key_is_screen(*out))
        return true;
    return config_fail(e, file, entry->line,
                       "%s.%s: %c opens a screen: give it another key",
                       KEYS_SECTION, entry->key, (char)*out);
}

bool keys_take(const char *file, const struct config_entry *entry,
               const char *value, struct manners *out, struct err *e)
{
    enum act act;
    if (!act_from(entry->key, &act))
        return fail_act(e, file, entry);
    if (is_fixed(act))
        return config_fail(e, file, entry->line,
                           "%s.%s stays as it is: each of its keys does "
                           "something else",
                           KEYS_SECTION, entry->key);
    int32_t *code = out->keys.code[act];
    int count = 0;
    for (const char *p = value == NULL ? "" : value; *p != '\0';) {
        size_t n = strcspn(p, " \t");
        if (n > 0 && count == KEYS_PER_ACT)
            return config_fail(e, file, entry->line,
                               "%s.%s: at most %d keys do the same",
                               KEYS_SECTION, entry->key, KEYS_PER_ACT);
        if (n > 0 && !take_key(file, entry, p, n, &code[count++], e))
            return false;
        p += n + strspn(p + n, " \t");
    }
    out->keys_line[act] = entry->line;
    return count > 0 ||
           config_fail(e, file, entry->line,
                       "%s.%s names no key; write one or more, as in: a Enter",
                       KEYS_SECTION, entry->key);
}

/* ---- clashes */

/* The key two rows share; 0: none. */
static int32_t shared_key(const struct keymap *map, const struct key_row *a,
                          const struct key_row *b)
{
    int32_t of_a[KEYS_PER_ACT];
    int32_t of_b[KEYS_PER_ACT];
    int count_a = key_codes(map, a, of_a);
    int count_b = key_codes(map, b, of_b);
    for (int i = 0; i < count_a; i++)
        for (int j = 0; j < count_b; j++)
            if (of_a[i] == of_b[j])
                return of_a[i];
    return 0;
}

static bool fail_clash(struct err *e, const char *file, const struct manners *m,
                       const struct key_row *own, const struct key_row *other,
                       int32_t key)
{
    char word[KEY_TEXT];
    char where[24] = "";
    struct text t = text_on(where, sizeof where);
    if (m->keys_line[other->act] > 0)
        text_add(&t, " (line %d)", m->keys_line[other->act]);
    return config_fail(e, file, m->keys_line[own->act],
                       "%s.%s: %s is the key of %s already%s: give one of them "
                       "another",
                       KEYS_SECTION, act_word(own->act), key_word(key, word),
                       act_word(other->act), where);
}

/* A row whose keys are the runner's own against one other. */
static bool check_pair(const char *file, const struct manners *m,
                       const struct key_row *own, const struct key_row *other,
                       struct err *e)
{
    bool is_said_by_other = m->keys_line[other->act] > m->keys_line[own->act];
    if (own->act == other->act || is_said_by_other ||
        !key_rows_meet(own, other))
        return true;
    int32_t key = shared_key(&m->keys, own, other);
    return key == 0 || fail_clash(e, file, m, own, other, key);
}

bool keys_check(const char *file, const struct manners *m, struct err *e)
{
    for (int i = 0; i < key_row_count; i++)
        for (int j = 0; m->keys_line[key_rows[i].act] > 0 && j < key_row_count;
             j++)
            if (!check_pair(file, m, &key_rows[i], &key_rows[j], e))
                return false;
    return true;
}

/* ---- the example */

static bool is_first_row(int row)
{
    for (int i = 0; i < row; i++)
        if (key_rows[i].act == key_rows[row].act)
            return false;
    return true;
}

void keys_example(struct text *out)
{
    text_add(out, "\n[%s]\n\n", KEYS_SECTION);
    text_put(out,
             "# Keys of your own, up to five an act, in place of the standard "
             "ones: a\n# character, ^A to ^Z, Space, Enter, Tab, S-Tab, Esc, "
             "Up, Down, Left, Right,\n# Home, End, PgUp, PgDn, Delete, "
             "Backspace. A key that does two things in one\n# place is "
             "refused. ? shows them as they are.\n#add = a\n");
    for (int i = 0; i < key_row_count; i++) {
        const struct key_row *k = &key_rows[i];
        if (!is_first_row(i) || is_fixed(k->act))
            continue;
        text_add(out, "#   %-12s%-16s%s\n", act_word(k->act), k->keys, k->name);
    }
}
