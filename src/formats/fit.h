/*
 * fit (formats): the bytes of a FIT file to messages.
 *
 * Written from public descriptions of the format and from files that watches
 * wrote; the maker's own kit and documents were not used. This page knows
 * headers, definitions, base types and checksums, and not what a field means:
 * that stands in fit_terms.h.
 */
#ifndef MILEPOST_FORMATS_FIT_H
#define MILEPOST_FORMATS_FIT_H

#include "milepost/base.h"

#define FIT_HEADER_LEAST  12 /* bytes of the short header; the long has 14 */
#define FIT_CHECKSUM_SIZE 2
#define FIT_FIELD_TIME    253 /* of every message that has a time, s */
/* Seconds from 1970-01-01 to the format's own year 0, 1989-12-31. */
#define FIT_EPOCH INT64_C(631065600)
/* Times below count from the watch's power-on and have no date. */
#define FIT_DATED_LEAST 0x10000000u

struct fit_field {
    uint8_t number;
    uint8_t size; /* bytes; a multiple of the base's where it is an array */
    uint8_t base;
    uint16_t at; /* into the message's data */
};

/* A data message; valid only while its callback runs. */
struct fit_message {
    int part;   /* which file of a chain, from 0 */
    int number; /* what kind of message */
    bool has_time;
    uint32_t time; /* s since FIT_EPOCH, if dated */
    bool is_big_endian;
    int field_count;
    const struct fit_field *fields;
    const unsigned char *data;
};

/* False stops the reading. */
typedef bool fit_take_fn(void *with, const struct fit_message *m);

enum fit_end {
    FIT_WHOLE,  /* every byte is accounted for */
    FIT_CUT,    /* ends early, or cannot be followed to its end */
    FIT_BROKEN, /* a wrong header or checksum: not to be believed */
};

struct fit_report {
    enum fit_end end;
    int parts;     /* files of the chain that were begun */
    size_t at;     /* byte from which it could not be read */
    char why[120]; /* in words; "" if whole */
};

/*
 * Reads all files of a chain and hands on their data messages in order.
 *
 * Given:     take   NULL to look only whether the file is sound
 * Returned:  out    how it ended; messages before a cut were handed on, and a
 *                   broken part's own messages were not
 * Notes:     1) A part whose checksum is wrong ends the reading. 2) A message
 *            without a definition has no known size: the rest of its part is
 *            lost, the next part is read.
 */
void fit_read(const unsigned char *bytes, size_t size, fit_take_fn *take,
              void *with, struct fit_report *out);

/* The field's value 'index' (0: the only one). False if the message has no
 * such field, or its value says "invalid". */
bool fit_number(const struct fit_message *m, int field, int index, double *out);

/* Checksum of the format (CRC-16, polynomial 0x8005 reflected, from 0). */
uint16_t fit_checksum(const unsigned char *bytes, size_t size);
bool fit_sniff(const unsigned char *bytes, size_t size);

#endif
