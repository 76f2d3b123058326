/*
 * load (formats): the bytes of one file, from the disk or out of an archive,
 * in a buffer that is used again for the next.
 */
#ifndef MILEPOST_FORMATS_LOAD_H
#define MILEPOST_FORMATS_LOAD_H

#include "milepost/base.h"

#define LOAD_HEAD ((size_t)64 * 1024)        /* bytes; enough to know a kind */
#define LOAD_MOST ((size_t)64 * 1024 * 1024) /* bytes; no watch writes more */

/* Up to 'room' next bytes into 'out'; how many, 0 at the end, below 0 when
 * they cannot be had. */
typedef int64_t load_pull_fn(void *with, unsigned char *out, size_t room);

enum load_end {
    LOAD_MORE,   /* there may be more */
    LOAD_WHOLE,  /* to its end */
    LOAD_OVER,   /* over LOAD_MOST */
    LOAD_FAILED, /* the bytes so far are there */
    LOAD_MEMORY, /* there is none left */
};

struct load { /* all 0 at first */
    unsigned char *bytes;
    size_t size;
    size_t room;
    enum load_end end;
};

/* The first LOAD_HEAD bytes, if there are that many. */
void load_head(struct load *l, load_pull_fn *pull, void *with);
/* What follows the head, where one of the formats knows it by that; a film
 * in the folder is not read to be passed over. */
void load_rest(struct load *l, load_pull_fn *pull, void *with);
/* In words; NULL for LOAD_WHOLE, LOAD_MORE, and LOAD_FAILED, of which only
 * who was asked for the bytes can tell. */
const char *load_trouble(enum load_end end);
void load_free(struct load *l);

#endif
