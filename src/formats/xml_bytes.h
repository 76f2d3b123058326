/*
 * xml_bytes (formats): the bytes of an XML file as a parser can take them,
 * whatever its writer did before the first sign and with its encoding.
 */
#ifndef MILEPOST_FORMATS_XML_BYTES_H
#define MILEPOST_FORMATS_XML_BYTES_H

#include "milepost/base.h"

struct xml_bytes {
    const unsigned char *at;
    size_t size;
    int lines_before;     /* that were passed over */
    const char *encoding; /* other than it says itself; NULL */
    unsigned char *own;   /* the heap's, where bytes had to change */
};

/* False: no memory, or more bytes than a parser counts. */
MUST_USE bool xml_bytes_begin(struct xml_bytes *b, const unsigned char *bytes,
                              size_t size);
void xml_bytes_end(struct xml_bytes *b);

/* Code points of the bytes of an encoding that expat does not know; false: nor
 * is it known here. */
bool xml_bytes_encoding(const char *name, int map[256]);

#endif
