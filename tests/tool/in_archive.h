/* in_archive (tests): a folder of archives, walked and read; what became of
 * each document as a line. */
#ifndef MILEPOST_TESTS_IN_ARCHIVE_H
#define MILEPOST_TESTS_IN_ARCHIVE_H

#include "zip_writer.h"

/* "NAME: STATUS ENTRIES MESSAGE", a line each; the name within the folder. */
extern char in_archive_text[65536];

void in_archive_begin(void); /* makes the folder */
void in_archive_end(void);   /* removes it */
const char *in_archive_path(const char *name);
void in_archive_write(const char *name, const void *bytes, size_t size);
/* Walks over a file of the folder, "" for all of it, and reads. */
void in_archive_read(const char *name);
void in_archive_read_path(const char *path);
int in_archive_count(const char *name);
void in_archive_saw(const char *text);
int in_archive_files(void); /* that lie in the folder */

/* Archives that zip_writer does not make. */
struct zipped tar_made(const char *name, const void *bytes, size_t size);
/* "1.fit" and "2.fit" behind a password. */
struct zipped zip_locked(const void *bytes, size_t size);

#endif
