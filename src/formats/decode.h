/* decode (formats): the text of a table, whatever wrote it, as UTF-8; and the
 * one encoding that the others of our files need, too. */
#ifndef MILEPOST_FORMATS_DECODE_H
#define MILEPOST_FORMATS_DECODE_H

#include "milepost/base.h"

struct decoded {
    const char *text; /* no end is put to it; no BOM */
    size_t size;
    char *own; /* where it had to be made anew */
};

/*
 * UTF-8 with or without BOM as it is; UTF-16 with a BOM (a spreadsheet's
 * "Unicode text"); what is not UTF-8 as Windows-1252, which holds Latin-1.
 *
 * Status: false where there is no memory
 */
MUST_USE bool decode_begin(struct decoded *out, const unsigned char *bytes,
                           size_t size);
void decode_end(struct decoded *d);

/* Code point of a byte of Windows-1252; U+FFFD where it has none. */
uint32_t windows_code(unsigned char byte);

/* No byte that text has not. Of a BOM's UTF-16 every byte may be. */
bool decode_is_text(const unsigned char *bytes, size_t size);

#endif
