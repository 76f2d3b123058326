/* Tags of a run: words with a space between, none of them twice. */
#include "entry/draft.h"

#include <string.h>

bool tags_has(const char *tags, const char *tag)
{
    size_t n = strlen(tag);
    for (const char *at = strstr(tags, tag); at != NULL;
         at = strstr(at + 1, tag))
        if ((at == tags || at[-1] == ' ') && (at[n] == ' ' || at[n] == '\0'))
            return true;
    return false;
}

static bool append(char tags[TAGS_TEXT], const char *tag)
{
    size_t used = strlen(tags);
    size_t space = used > 0 ? 1 : 0;
    if (used + space + strlen(tag) >= TAGS_TEXT)
        return false;
    if (space > 0)
        tags[used] = ' ';
    memcpy(tags + used + space, tag, strlen(tag) + 1);
    return true;
}

bool tags_add(char tags[TAGS_TEXT], const char *tag, int column, struct err *e)
{
    return append(tags, tag) ||
           err_at(e, column,
                  "the tags of a run hold at most %d bytes together: use "
                  "fewer or shorter ones",
                  TAGS_TEXT - 1);
}

bool tags_drop(char tags[TAGS_TEXT], const char *tag)
{
    char kept[TAGS_TEXT] = "";
    bool is_dropped = false;
    for (const char *at = tags; *at != '\0';) {
        char one[TAGS_TEXT];
        size_t n = strcspn(at, " ");
        (void)text_part(one, sizeof one, at, n);
        if (text_is(one, tag))
            is_dropped = true;
        else
            (void)append(kept, one); /* they fitted before */
        at += n + strspn(at + n, " ");
    }
    memcpy(tags, kept, sizeof kept);
    return is_dropped;
}
