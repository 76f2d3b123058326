/* kind (formats): what a file is, as its name and its first bytes have it. */
#ifndef MILEPOST_FORMATS_KIND_H
#define MILEPOST_FORMATS_KIND_H

#include "milepost/formats.h"

/* What other files lie in. */
enum wrapping { WRAP_NONE, WRAP_ZIP, WRAP_TAR, WRAP_GZIP };
const char *wrapping_word(enum wrapping w); /* "zip archive" */

/* By the bytes it begins with; a KiB of them is enough. */
enum wrapping wrapping_of(const unsigned char *head, size_t size);
/* By the name's end: "a.zip", "a.fit.gz", "a.tgz" (gzip); WRAP_NONE. */
enum wrapping wrapping_named(const char *name);
/* An archive that may hold many files: by the name, ".gz" aside. */
bool name_is_of_many(const char *name);

/* The end of a name, ASCII case aside; a ".gz" after it does not count. */
bool name_ends(const char *name, const char *suffix);
/* That of a table of many activities. */
bool name_is_table(const char *name);

/* A table as an account calls it in its export, "activities.csv": read where
 * nobody named it. */
bool name_is_export(const char *name);

/* What helps with a file milepost cannot read as it is, by its name; NULL. */
const char *name_advice(const char *name);

/* Said of what is none. */
#define OF_NO_KIND "not a kind of file milepost reads"
/* What has no name of its own. */
#define INPUT_NAME "standard input"

/* Any of the formats knows it by its first bytes. */
bool head_is_known(const unsigned char *head, size_t size);

#endif
