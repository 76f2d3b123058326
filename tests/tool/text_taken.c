#include "text_taken.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The bench links this folder, too, and has no unit framework. */
static void expect(bool is_so, const char *what, const char *message)
{
    if (is_so)
        return;
    (void)fprintf(stderr, "text_taken: %s: \"%s\"\n", what, message);
    abort();
}

static bool take(void *with, const struct arrival *a, struct err *e)
{
    struct text_taken *t = with;
    (void)e;
    if (t->count < TEXT_TAKEN_MOST)
        t->at[t->count] = *a;
    t->count++;
    return true;
}

void text_taken_bytes(struct text_taken *t, const char *name, const void *bytes,
                      size_t size, const struct format_ask *ask)
{
    static const struct format_ask nothing;
    const struct document d = { .name = name, .bytes = bytes, .size = size };
    struct format_result *r = &t->result;
    struct err e = { 0 };
    t->count = 0;
    expect(format_read(&d, ask != NULL ? ask : &nothing, take, t, r, &e),
           "refused", e.text);
    expect(r->entries == t->count, "counts differ", r->message);
    expect((r->status == FILE_IMPORTED) == (t->count > 0), "a wrong status",
           r->message);
    expect(t->count > 0 || r->message[0] != '\0', "nothing is said of it", "");
}

void text_taken_read(struct text_taken *t, const char *name, const char *text)
{
    text_taken_bytes(t, name, text, strlen(text), NULL);
}

void text_taken_said(const struct text_taken *t, enum file_status status,
                     const char *words)
{
    const struct format_result *r = &t->result;
    expect(r->status == status, file_status_word(r->status), r->message);
    expect(strstr(r->message, words) != NULL, words, r->message);
}
