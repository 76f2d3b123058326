/*
 * table_read (formats): what CSV and JSON have in common: the text of a file
 * of any encoding, its activities one after the other, and those among them
 * that could not be read: each is told with its line, and costs no other.
 */
#ifndef MILEPOST_FORMATS_TABLE_READ_H
#define MILEPOST_FORMATS_TABLE_READ_H

#include "formats/decode.h"
#include "formats/reader.h"

/* What a format's own state begins with. */
struct table_reading {
    const struct document *document;
    struct taker to;
    struct decoded decoded;
    struct arrival arrival; /* the one being read */
    int made;
    int problems;
    int problem_line; /* of the first */
    char problem[ARRIVAL_PROBLEM];
};

/* Reads the text and concludes; false: it was stopped. */
typedef bool table_read_fn(void *own, struct format_result *out);
/*
 * A format's read, as formats.h wants it.
 *
 * Given:     own_size  bytes of its state, which begins with a struct
 *                      table_reading and is else 0 when 'read' gets it
 */
MUST_USE bool table_read(const struct document *d, const struct taker *to,
                         size_t own_size, table_read_fn *read,
                         struct format_result *out);

/* Hands on the arrival of a line, or tells 'why' it is none. */
MUST_USE bool table_take(struct table_reading *t, bool is_one, int line,
                         const char *why);
/* How many came in, and what is wrong with the others; things: "rows". */
void table_conclude(const struct table_reading *t, const char *things,
                    struct format_result *out);

#endif
