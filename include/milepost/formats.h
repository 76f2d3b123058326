/*
 * formats: files to entries, entries to files. Parsers only hand on what they
 * read; nothing is written here but what export is asked for.
 */
#ifndef MILEPOST_FORMATS_H
#define MILEPOST_FORMATS_H

#include "milepost/model.h"

enum file_status {
    FILE_IMPORTED,
    FILE_DUPLICATE,
    FILE_SKIPPED, /* not an activity, said politely */
    FILE_FAILED,  /* could not be read, or no date: said what and where */
};
const char *file_status_word(enum file_status s);

/* Takes an activity (ENTRY_RUN or ENTRY_ACTIVITY); false stops the file. */
typedef bool format_take_fn(void *with, const struct entry *en, struct err *e);

struct format_result {
    enum file_status status;
    int entries;
    char message[240]; /* what it was, or what is wrong; "" if plain */
};

/* One kind of file. */
struct format {
    const char *name;
    const char *suffix; /* ".fit" */
    bool (*sniff)(const unsigned char *bytes, size_t size);
    bool (*read)(const unsigned char *bytes, size_t size, format_take_fn *take,
                 void *with, struct format_result *out, struct err *e);
};
extern const struct format *const formats[];
extern const int format_count;

/*
 * Reads one file by what it holds, whatever its name.
 * Status: false only where 'take' refused; all else is in 'out'.
 */
MUST_USE bool format_read_file(const char *path, format_take_fn *take,
                               void *with, struct format_result *out,
                               struct err *e);

/* Every file under a path, sorted by name; the path itself if a file. */
typedef bool format_file_fn(void *with, const char *path, struct err *e);
MUST_USE bool format_walk(const char *path, format_file_fn *take, void *with,
                          struct err *e);

#endif
