/*
 * zip_writer (tests): archives by the system's libarchive, in memory; what
 * reads them shares nothing with it but that library's other half.
 */
#ifndef MILEPOST_TESTS_ZIP_WRITER_H
#define MILEPOST_TESTS_ZIP_WRITER_H

#include <stddef.h>

/* Bytes on the heap, the caller's to free. */
struct zipped {
    unsigned char *bytes;
    size_t size;
};

/* A zip to be filled entry by entry, into memory or a file of the disk. */
struct zip_writer;
struct zip_writer *zip_begin(void);
struct zip_writer *zip_begin_file(const char *path);
/* Any name is taken as it is: "../a", "/a", "__MACOSX/._a". */
void zip_add(struct zip_writer *z, const char *name, const void *bytes,
             size_t size);
/* Frees the writer; of a file the bytes are NULL. */
struct zipped zip_end(struct zip_writer *z);

/* Bytes as a .gz of their own. */
struct zipped gz_made(const void *bytes, size_t size);

#endif
