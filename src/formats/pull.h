/* pull (formats): JSON, one token after the other, of any size. */
#ifndef MILEPOST_FORMATS_PULL_H
#define MILEPOST_FORMATS_PULL_H

#include "milepost/base.h"

#define PULL_DEPTH_MOST 32 /* of lists in lists; more is no account's */
#define PULL_TEXT       4096
#define PULL_KEY        64

enum pull_token {
    PULL_END,    /* of the text */
    PULL_BROKEN, /* 'why' says what is wrong at 'line' */
    PULL_OBJECT,
    PULL_OBJECT_END,
    PULL_LIST,
    PULL_LIST_END,
    PULL_TEXT_VALUE,
    PULL_NUMBER, /* in 'text' as it is written */
    PULL_TRUE,
    PULL_FALSE,
    PULL_NULL,
};

struct pull {
    const char *at, *end;
    int line; /* from 1 */
    int depth;
    bool is_object[PULL_DEPTH_MOST];
    bool is_first;        /* of its list or object */
    bool is_done;         /* its one value is over */
    char key[PULL_KEY];   /* of the value, within an object; "" */
    char text[PULL_TEXT]; /* of a text or number; cut where it is longer */
    const char *why;      /* a sentence */
};

/* Takes UTF-8, which stays the caller's. */
void pull_begin(struct pull *p, const char *text, size_t size);
/* The next token; after END and BROKEN the same again. */
enum pull_token pull_next(struct pull *p);

#endif
