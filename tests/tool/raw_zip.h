/*
 * raw_zip (tests): zips byte by byte, wrong on purpose. It shares nothing
 * with the library that reads them.
 */
#ifndef MILEPOST_TESTS_RAW_ZIP_H
#define MILEPOST_TESTS_RAW_ZIP_H

#include <stddef.h>
#include <stdint.h>

enum { RZ_STORED = 0, RZ_DEFLATED = 8 }; /* methods */
enum { RZ_OPEN_ENDED = 8 }; /* a flag: the sizes stand after the data */
#define RZ_LINK 0120777u    /* a mode, as Unix has it */

struct rz_entry {
    const char *name;
    const void *data;
    uint32_t packed; /* bytes there */
    uint32_t size;   /* bytes unpacked */
    uint32_t crc;    /* of those */
    unsigned method;
    unsigned flags;
    unsigned mode; /* 0: a plain file */
};
/* Stored as it is. */
struct rz_entry rz_stored(const char *name, const void *data, size_t size);

struct raw_zip { /* all 0 at first; the bytes are the caller's to free */
    unsigned char *bytes;
    size_t size, room;
    unsigned char *list; /* what will stand at the end */
    size_t list_size, list_room;
    unsigned count;
};
/* Header and data; returns where. */
size_t rz_data(struct raw_zip *z, const struct rz_entry *e);
/* A line of the list; several may lead to the same data. */
void rz_list(struct raw_zip *z, const struct rz_entry *e, size_t at);
void rz_add(struct raw_zip *z, const struct rz_entry *e); /* both */
void rz_end(struct raw_zip *z);

#endif
