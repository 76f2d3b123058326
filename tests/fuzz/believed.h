/*
 * believed (fuzz): what every format has to keep to, whatever the bytes: an
 * activity handed on lies within what the diary can hold, its words are
 * harmless, and the file's outcome says how many there were. Aborts where not.
 */
#ifndef MILEPOST_TESTS_BELIEVED_H
#define MILEPOST_TESTS_BELIEVED_H

#include "milepost/formats.h"

/* A format_take_fn; 'with' is an int that counts, or NULL. */
bool believe(void *with, const struct arrival *a, struct err *e);
/* Reads a document as that format; ask: NULL, nothing was said. */
void believe_format(const struct format *f, const struct document *d,
                    const struct format_ask *ask);

#endif
