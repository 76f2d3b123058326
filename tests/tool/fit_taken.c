/* A file written, read back. */
#include "fit_taken.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The bench links this folder, too, and has no unit framework. */
static void expect(bool is_so, const char *what, const char *message)
{
    if (is_so)
        return;
    (void)fprintf(stderr, "fit_taken: %s: \"%s\"\n", what, message);
    abort();
}

static bool take(void *with, const struct arrival *a, struct err *e)
{
    (void)e;
    struct fit_taken *t = with;
    expect(t->count < (int)COUNT_OF(t->entries), "more entries than held", "");
    t->entries[t->count++] = a->entry;
    t->trace = a->trace;
    return true;
}

void fit_taken_begin(struct fit_taken *t, bool is_big)
{
    t->ask = (struct format_ask){ 0 };
    fw_new(&t->w);
    fw_begin(&t->w, 14, is_big);
    fw_file_id(&t->w, 4);
}

void fit_taken_read(struct fit_taken *t)
{
    const struct format *fit = formats[0];
    struct format_result *r = &t->result;
    struct err e = { 0 };
    const struct document d = { .name = "t.fit",
                                .bytes = t->w.bytes,
                                .size = t->w.size };
    t->count = 0;
    expect(fit->sniff(t->w.bytes, t->w.size), "not known as FIT", "");
    expect(fit->read(&d, &t->ask, take, t, r, &e), "refused", e.text);
    expect(r->entries == t->count, "counts differ", r->message);
    expect(r->status == FILE_IMPORTED || r->message[0] != '\0',
           "nothing is said of it", "");
}

void fit_taken_end(struct fit_taken *t)
{
    fw_end(&t->w);
    fit_taken_read(t);
}

void fit_taken_said(const struct fit_taken *t, enum file_status status,
                    const char *words)
{
    expect(t->result.status == status, file_status_word(t->result.status),
           t->result.message);
    expect(strstr(t->result.message, words) != NULL, words, t->result.message);
}
