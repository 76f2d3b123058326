/*
 * formats: files to entries, entries to files. Parsers only hand on what they
 * read; nothing is written here but what export is asked for.
 */
#ifndef MILEPOST_FORMATS_H
#define MILEPOST_FORMATS_H

#include "milepost/series.h"

enum file_status {
    FILE_IMPORTED,
    FILE_DUPLICATE,
    FILE_SKIPPED, /* not an activity, said politely */
    FILE_FAILED,  /* could not be read, or no date: said what and where */
};
const char *file_status_word(enum file_status s);

/* Takes an activity (ENTRY_RUN or ENTRY_ACTIVITY), a run's with what the watch
 * wrote on its way (counts of 0 where it wrote none); false stops the file. */
typedef bool format_take_fn(void *with, const struct entry *en,
                            const struct trace *trace, struct err *e);

struct format_result {
    enum file_status status;
    int entries;
    char message[240]; /* what it was, or what is wrong; "" if plain */
};

/*
 * One kind of file; a new one is a file with this row and a line of
 * src/formats/table.h.
 *
 * read: false only where 'take' refused, its sentence in 'e'; all else is
 * said in 'out'. A file that cannot be trusted hands nothing on; one that
 * merely ends early hands on what it holds, and its message says so. What is
 * handed on lies within what the diary can hold.
 */
struct format {
    const char *name;   /* "FIT" */
    const char *suffix; /* ".fit" */
    bool (*sniff)(const unsigned char *bytes, size_t size);
    bool (*read)(const unsigned char *bytes, size_t size, format_take_fn *take,
                 void *with, struct format_result *out, struct err *e);
};
extern const struct format *const formats[];
extern const int format_count;

/*
 * Reads one file by what it holds, whatever its name.
 *
 * Returned:  out  how it went; a file of no known kind is skipped, but one
 *                 that is named like a known kind, is over 64 MiB or cannot
 *                 be opened failed
 * Status:    false only where 'take' refused
 */
MUST_USE bool format_read_file(const char *path, format_take_fn *take,
                               void *with, struct format_result *out,
                               struct err *e);

/*
 * Every file under a path, sorted by name; the path itself if it is a file,
 * or is not there (reading it says so).
 *
 * Status:  false where 'take' refused; ERR_LIMIT with more than 100,000
 *          files or folders deeper than 16
 * Notes:   hidden files and __MACOSX are passed over; links to folders too
 */
typedef bool format_file_fn(void *with, const char *path, struct err *e);
MUST_USE bool format_walk(const char *path, format_file_fn *take, void *with,
                          struct err *e);

#endif
