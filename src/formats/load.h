/* load (formats): a file of the disk as a document. */
#ifndef MILEPOST_FORMATS_LOAD_H
#define MILEPOST_FORMATS_LOAD_H

#include "milepost/formats.h"

struct loaded {
    struct document document;
    unsigned char *bytes;
    size_t size;
    char why[240]; /* the document's problem */
};

/* What cannot be opened, is no plain file or is over 64 MiB is a document with
 * a problem. The path is kept, not copied. */
void load_begin(struct loaded *out, const char *path);
void load_end(struct loaded *l);

#endif
