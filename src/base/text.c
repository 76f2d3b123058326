/* Bounded text, and the little that is done to strings. */
#include "milepost/base.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

struct text text_on(char *buffer, size_t cap)
{
    struct text t = { buffer, cap, 0, false };
    if (cap > 0)
        buffer[0] = '\0';
    return t;
}

void text_add(struct text *t, const char *format, ...)
{
    size_t room = t->cap - t->len;
    if (room == 0)
        return;
    va_list args;
    va_start(args, format);
    int n = vsnprintf(t->at + t->len, room, format, args);
    va_end(args);
    if (n < 0)
        return;
    if ((size_t)n < room) {
        t->len += (size_t)n;
    } else {
        t->len = t->cap - 1;
        t->is_cut = true;
    }
}

void text_put(struct text *t, const char *plain)
{
    text_add(t, "%s", plain);
}

int text_column(const struct text *t)
{
    size_t start = t->len;
    while (start > 0 && t->at[start - 1] != '\n')
        start--;
    return utf8_width(t->at + start);
}

void text_pad(struct text *t, int column)
{
    for (int at = text_column(t); at < column; at++)
        text_put(t, " ");
}

/* What stands after a number and is lost at the beginning of a line. */
static bool is_unit(const char *word, size_t n)
{
    static const char *const units[] = { "km", "mi", "h", "min", "s", "bpm" };
    for (size_t i = 0; i < COUNT_OF(units); i++)
        if (strlen(units[i]) == n && strncmp(units[i], word, n) == 0)
            return true;
    return false;
}

/* Bytes up to the next blank a line may break at: a number keeps its unit. */
static size_t unbroken(const char *plain)
{
    size_t n = strcspn(plain, " ");
    bool is_number = n > 0 && plain[n - 1] >= '0' && plain[n - 1] <= '9';
    if (!is_number || plain[n] == '\0' ||
        !is_unit(plain + n + 1, strcspn(plain + n + 1, " ,.;:)")))
        return n;
    return n + 1 + strcspn(plain + n + 1, " ");
}

void text_wrap(struct text *t, const char *plain, int width, int indent)
{
    int column = text_column(t);
    bool is_fresh = true; /* nothing on this line yet but indent */
    while (*plain != '\0') {
        while (*plain == ' ')
            plain++;
        size_t n = unbroken(plain);
        char word[128];
        if (n >= sizeof word)
            n = sizeof word - 1;
        memcpy(word, plain, n);
        word[n] = '\0';
        plain += n;
        int cells = utf8_width(word);
        if (!is_fresh && column + 1 + cells > width) {
            text_add(t, "\n%*s", indent, "");
            column = indent;
            is_fresh = true;
        }
        text_add(t, "%s%s", is_fresh ? "" : " ", word);
        column += cells + (is_fresh ? 0 : 1);
        is_fresh = false;
    }
}

bool text_copy(char *out, size_t size, const char *in)
{
    size_t n = strlen(in);
    bool is_whole = n < size;
    if (!is_whole) {
        n = size - 1;
        /* Step back over the tail bytes of a character cut in two. */
        while (n > 0 && ((unsigned char)in[n] & 0xC0u) == 0x80u)
            n--;
    }
    memmove(out, in, n);
    out[n] = '\0';
    return is_whole;
}

bool text_part(char *out, size_t size, const char *in, size_t n)
{
    if (n >= size)
        return false;
    memcpy(out, in, n);
    out[n] = '\0';
    return true;
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

bool text_is(const char *a, const char *b)
{
    while (*a != '\0' && lower(*a) == lower(*b)) {
        a++;
        b++;
    }
    return lower(*a) == lower(*b);
}

bool text_begins(const char *text, const char *head)
{
    while (*head != '\0' && lower(*text) == lower(*head)) {
        text++;
        head++;
    }
    return *head == '\0';
}

#define DISTANCE_MOST 32

int text_distance(const char *a, const char *b)
{
    size_t na = strlen(a);
    size_t nb = strlen(b);
    if (na > DISTANCE_MOST || nb > DISTANCE_MOST)
        return DISTANCE_MOST;
    int row[DISTANCE_MOST + 1];
    for (size_t j = 0; j <= nb; j++)
        row[j] = (int)j;
    for (size_t i = 1; i <= na; i++) {
        int diagonal = row[0];
        row[0] = (int)i;
        for (size_t j = 1; j <= nb; j++) {
            int above = row[j];
            int best = diagonal + (lower(a[i - 1]) == lower(b[j - 1]) ? 0 : 1);
            if (above + 1 < best)
                best = above + 1;
            if (row[j - 1] + 1 < best)
                best = row[j - 1] + 1;
            row[j] = best;
            diagonal = above;
        }
    }
    return row[nb];
}
