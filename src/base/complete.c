/* Completion of a word. */
#include "milepost/complete.h"

#include <string.h>

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool is_begun_so(const char *word, const char *begun)
{
    for (; *begun != '\0'; word++, begun++)
        if (lower(*word) != lower(*begun))
            return false;
    return true;
}

static bool is_gap(char c)
{
    return c == ' ' || c == '\t';
}

static void begin(struct completion *c, const char *line, int from, int at)
{
    memset(c, 0, sizeof *c);
    c->at = at;
    c->from = from;
    size_t n = (size_t)(at - c->from);
    c->is_cut = n >= sizeof c->begun; /* nothing is as long */
    memcpy(c->begun, line + c->from, c->is_cut ? 0 : n);
}

void completion_begin(struct completion *c, const char *line, int at)
{
    int from = at;
    while (from > 0 && !is_gap(line[from - 1]))
        from--;
    begin(c, line, from, at);
}

void completion_begin_line(struct completion *c, const char *line, int at)
{
    begin(c, line, 0, at);
}

void completion_offer(struct completion *c, const char *word, bool is_open)
{
    if (strlen(word) >= COMPLETION_TEXT || !is_begun_so(word, c->begun))
        return;
    for (int i = 0; i < c->count; i++)
        if (strcmp(c->of[i].word, word) == 0)
            return;
    if (c->is_cut || c->count == COMPLETIONS_MAX) {
        c->is_cut = true;
        return;
    }
    (void)text_copy(c->of[c->count].word, COMPLETION_TEXT, word);
    c->of[c->count++].is_open = is_open;
}

int completion_common(const struct completion *c)
{
    if (c->count == 0)
        return 0;
    size_t n = strlen(c->of[0].word);
    for (int i = 1; i < c->count; i++)
        for (size_t k = 0; k < n; k++)
            if (lower(c->of[i].word[k]) != lower(c->of[0].word[k]))
                n = k;
    /* Never within a character. */
    while (n > 0 && ((unsigned char)c->of[0].word[n] & 0xC0u) == 0x80u)
        n--;
    return (int)n;
}

int completion_words(const struct completion *c, const char *line,
                     char first[COMPLETION_TEXT], char last[COMPLETION_TEXT])
{
    int words = 0;
    first[0] = last[0] = '\0';
    for (int at = 0; at < c->from;) {
        int end = at;
        while (end < c->from && !is_gap(line[end]))
            end++;
        if (end > at) {
            size_t n = (size_t)(end - at) + 1;
            size_t size = n < COMPLETION_TEXT ? n : COMPLETION_TEXT;
            (void)text_copy(last, size, line + at);
            if (words++ == 0)
                (void)text_copy(first, size, line + at);
        }
        at = end + 1;
    }
    return words;
}
