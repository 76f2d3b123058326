/*
 * formats: files to entries, entries to files. Parsers only hand on what they
 * read; nothing is written here but what export is asked for.
 */
#ifndef MILEPOST_FORMATS_H
#define MILEPOST_FORMATS_H

#include "milepost/arrival.h"

enum file_status {
    FILE_IMPORTED,
    FILE_DUPLICATE,
    FILE_SKIPPED, /* not an activity, said politely */
    FILE_FAILED,  /* could not be read, or no date: said what and where */
};
const char *file_status_word(enum file_status s);

/* Takes what a file holds, one activity (or one row's problem, which counts as
 * no entry) after the other; false stops it. */
typedef bool format_take_fn(void *with, const struct arrival *a, struct err *e);

struct format_result {
    enum file_status status;
    int entries;
    char message[240]; /* what it was, or what is wrong; "" if plain */
    bool is_remark;    /* the runner should read it, though all went well */
};

/* A file as it was found: on the disk, in an archive, on standard input. */
struct document {
    const char *name; /* as the runner knows it: "export.zip/a/1.fit.gz" */
    const unsigned char *bytes; /* NULL where 'problem' says why */
    size_t size;
    enum file_status status; /* with a problem: failed or skipped */
    const char *problem;     /* a sentence; NULL: it can be read */
};

/* What a file alone does not say. All of it may be 0. */
struct format_ask {
    /* The runner's clock minus UTC at a moment, s; NULL: UTC. */
    int32_t (*zone_s)(int64_t utc_s);
    enum units units;      /* of a distance without a unit */
    const char *table_map; /* "date=Day,distance=Km": columns of a table by
                              the runner's word; NULL */
    bool is_map_said; /* for this import: a table that has not its columns is
                         an account's, or refused, but never guessed at */
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
    bool is_table;      /* of many activities: read after the others, which
                           its rows are about */
    bool (*sniff)(const unsigned char *bytes, size_t size);
    bool (*read)(const struct document *d, const struct format_ask *ask,
                 format_take_fn *take, void *with, struct format_result *out,
                 struct err *e);
};
extern const struct format *const formats[];
extern const int format_count;

/*
 * Reads one file by what it holds, whatever its name.
 *
 * Returned:  out  how it went; a file of no known kind is skipped, but one
 *                 that is named like a known kind failed, as did one with a
 *                 problem of its own
 * Status:    false only where 'take' refused
 */
MUST_USE bool format_read(const struct document *d,
                          const struct format_ask *ask, format_take_fn *take,
                          void *with, struct format_result *out, struct err *e);

/* Files are walked over up to three times: counted (without their bytes),
 * those of one activity each, and then the tables that speak of them. */
enum walk_pass { WALK_COUNT, WALK_FILES, WALK_TABLES };

/*
 * Every file under a path, sorted by name; the path itself if it is a file,
 * or is not there (its problem says so). In place of an archive (zip, tar, gz,
 * and those in each other) what lies in it, in its own order. A document is
 * valid only while its callback runs; its name is safe to show.
 *
 * Given:   path  "-" is standard input, which is kept for the next pass
 * Status:  false where 'take' refused; ERR_LIMIT with more than 100,000
 *          files or folders deeper than 16
 * Notes:   1) Hidden files and __MACOSX are passed over; links to folders and
 *          what in a watch's GARMIN folder is not of activities too.
 *          2) An archive is never loaded whole, and nothing of it is written
 *          anywhere; of its entries one is held, of up to 64 MiB. One that is
 *          damaged, locked, or unpacks without bound (over 200 times its
 *          size, 100,000 entries, 4 deep) is a document of its own with that
 *          problem, after what could be read.
 *          3) WALK_COUNT unpacks nothing: an archive within another is one.
 *          4) A document none of the formats knows may be its first 64 KiB.
 */
typedef bool format_document_fn(void *with, const struct document *d,
                                struct err *e);
MUST_USE bool format_walk(const char *path, enum walk_pass pass,
                          format_document_fn *take, void *with, struct err *e);

#endif
