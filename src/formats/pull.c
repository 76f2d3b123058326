/* The tokens of JSON (RFC 8259). */
#include "formats/pull.h"

#include <string.h>

void pull_begin(struct pull *p, const char *text, size_t size)
{
    *p = (struct pull){ .at = text, .end = text + size, .line = 1 };
    p->is_first = true;
}

static enum pull_token broken(struct pull *p, const char *why)
{
    if (p->why == NULL)
        p->why = why;
    return PULL_BROKEN;
}

/* The next byte that is no blank; '\0' at the end. */
static char peek(struct pull *p)
{
    while (p->at < p->end && strchr(" \t\r\n", *p->at) != NULL &&
           *p->at != '\0')
        p->line += *p->at++ == '\n';
    return p->at < p->end ? *p->at : '\0';
}

static int hex_digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    c = (char)(c | 0x20);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* Four digits behind "\u"; UINT32_MAX: they are none. */
static uint32_t take_hex(struct pull *p)
{
    uint32_t code = 0;
    if (p->end - p->at < 4)
        return UINT32_MAX;
    for (int i = 0; i < 4; i++) {
        int digit = hex_digit(*p->at++);
        if (digit < 0)
            return UINT32_MAX;
        code = code << 4 | (uint32_t)digit;
    }
    return code;
}

/* A code point of one or a pair; half a pair becomes U+FFFD. */
static uint32_t take_unicode(struct pull *p)
{
    uint32_t code = take_hex(p);
    if (code == UINT32_MAX || code < 0xD800 || code >= 0xE000)
        return code;
    bool has_second = code < 0xDC00 && p->end - p->at >= 6 &&
                      p->at[0] == '\\' && p->at[1] == 'u';
    if (!has_second)
        return 0xFFFD;
    p->at += 2;
    uint32_t second = take_hex(p);
    if (second == UINT32_MAX)
        return second;
    if (second < 0xDC00 || second >= 0xE000)
        return 0xFFFD;
    return 0x10000 + ((code - 0xD800) << 10) + second - 0xDC00;
}

/* What stands behind a backslash; UINT32_MAX: nothing that may. */
static uint32_t take_escape(struct pull *p)
{
    static const char marks[] = "\"\\/bfnrt";
    static const char means[] = "\"\\/\b\f\n\r\t";
    if (p->at == p->end)
        return UINT32_MAX;
    char mark = *p->at++;
    if (mark == 'u')
        return take_unicode(p);
    const char *found = mark != '\0' ? strchr(marks, mark) : NULL;
    return found != NULL ? (uint32_t)(unsigned char)means[found - marks]
                         : UINT32_MAX;
}

struct room {
    char *at;
    size_t size, used;
    bool is_full; /* nothing comes after what had no place */
};

static void add(struct room *r, const char *bytes, int count)
{
    size_t n = (size_t)count;
    r->is_full = r->is_full || r->used + n >= r->size;
    if (r->is_full)
        return;
    memcpy(r->at + r->used, bytes, n);
    r->used += n;
}

/* Of what had no place its last character goes whole. */
static void trim(struct room *r)
{
    if (!r->is_full)
        return;
    while (r->used > 0 && ((unsigned char)r->at[r->used - 1] & 0xC0) == 0x80)
        r->used--;
    if (r->used > 0 && (unsigned char)r->at[r->used - 1] >= 0xC0)
        r->used--;
}

/* At its opening quote; stops behind its closing one. */
static bool take_string(struct pull *p, char *out, size_t size)
{
    struct room r = { out, size, 0, false };
    p->at++;
    while (p->at < p->end && *p->at != '"') {
        char bytes[4];
        if (*p->at == '\\') {
            p->at++;
            uint32_t code = take_escape(p);
            if (code == UINT32_MAX)
                return false;
            add(&r, bytes, utf8_put(code != 0 ? code : 0xFFFD, bytes));
            continue;
        }
        p->line += *p->at == '\n'; /* not allowed, and harmless */
        bytes[0] = *p->at != '\0' ? *p->at : ' ';
        add(&r, bytes, 1);
        p->at++;
    }
    trim(&r);
    out[r.used] = '\0';
    if (p->at == p->end)
        return false;
    p->at++;
    return true;
}

static enum pull_token take_number(struct pull *p)
{
    size_t n = 0;
    while (p->at < p->end && *p->at != '\0' &&
           strchr("+-.0123456789eE", *p->at) != NULL) {
        if (n < 31)
            p->text[n++] = *p->at;
        p->at++;
    }
    p->text[n] = '\0';
    return PULL_NUMBER;
}

static bool take_word(struct pull *p, const char *word)
{
    size_t n = strlen(word);
    if ((size_t)(p->end - p->at) < n || memcmp(p->at, word, n) != 0)
        return false;
    p->at += n;
    return true;
}

static enum pull_token open_one(struct pull *p, bool is_object)
{
    p->at++;
    if (p->depth == PULL_DEPTH_MOST)
        return broken(p, "lists lie deeper in lists than any account's");
    p->is_object[p->depth++] = is_object;
    p->is_first = true;
    return is_object ? PULL_OBJECT : PULL_LIST;
}

static enum pull_token take_value(struct pull *p, char c)
{
    p->is_first = false;
    p->is_done = p->depth == 0 && c != '{' && c != '[';
    if (c == '{' || c == '[')
        return open_one(p, c == '{');
    if (c == '"')
        return take_string(p, p->text, sizeof p->text)
                   ? PULL_TEXT_VALUE
                   : broken(p, "a text in it is never closed");
    if (c == '-' || (c >= '0' && c <= '9'))
        return take_number(p);
    if (take_word(p, "true"))
        return PULL_TRUE;
    if (take_word(p, "false"))
        return PULL_FALSE;
    if (take_word(p, "null"))
        return PULL_NULL;
    return broken(p, c == '\0' ? "ends early" : "is no JSON here");
}

static enum pull_token close_one(struct pull *p)
{
    p->at++;
    bool was_object = p->is_object[--p->depth];
    p->is_first = false;
    p->is_done = p->depth == 0;
    p->key[0] = '\0';
    return was_object ? PULL_OBJECT_END : PULL_LIST_END;
}

static bool take_key(struct pull *p)
{
    if (peek(p) != '"' || !take_string(p, p->key, sizeof p->key) ||
        peek(p) != ':')
        return false;
    p->at++;
    return true;
}

enum pull_token pull_next(struct pull *p)
{
    if (p->why != NULL)
        return PULL_BROKEN;
    char c = peek(p);
    if (p->is_done)
        return c == '\0' && p->at == p->end
                   ? PULL_END
                   : broken(p, "goes on after its end");
    p->key[0] = '\0';
    if (p->depth == 0)
        return take_value(p, c);
    bool is_object = p->is_object[p->depth - 1];
    if (c == (is_object ? '}' : ']'))
        return close_one(p);
    if (!p->is_first) {
        if (c != ',')
            return broken(p, c == '\0' ? "ends early" : "is no JSON here");
        p->at++;
    }
    if (is_object && !take_key(p))
        return broken(p, "is no JSON here");
    return take_value(p, peek(p));
}
