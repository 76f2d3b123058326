/* text_taken (tests): a text read as a file of its name; keeps what came. */
#ifndef MILEPOST_TESTS_TEXT_TAKEN_H
#define MILEPOST_TESTS_TEXT_TAKEN_H

#include "milepost/formats.h"

#define TEXT_TAKEN_MOST 4 /* arrivals are big; the others are counted */

struct text_taken {
    int count;
    struct arrival at[TEXT_TAKEN_MOST];
    struct format_result result;
};

/* By 'size' bytes of any kind; 'ask' may be NULL. */
void text_taken_bytes(struct text_taken *t, const char *name, const void *bytes,
                      size_t size, const struct format_ask *ask);
void text_taken_read(struct text_taken *t, const char *name, const char *text);
/* The status, and words of its sentence. */
void text_taken_said(const struct text_taken *t, enum file_status status,
                     const char *words);

#endif
