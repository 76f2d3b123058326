/* fit_taken (tests): reads what a fit_writer wrote, and keeps the entries. */
#ifndef MILEPOST_TESTS_FIT_TAKEN_H
#define MILEPOST_TESTS_FIT_TAKEN_H

#include "milepost/formats.h"

#include "fit_writer.h"

/* 2026-11-17 06:30:00 UTC, on the watch's clock */
#define FIT_START (1794897000u - 631065600u)

struct fit_taken {
    struct fit_writer w;
    struct format_ask ask; /* nothing, unless a test sets it then */
    int count;
    struct entry entries[40];
    struct trace trace; /* of the last one */
    struct format_result result;
};

/* An activity file with its file_id, to be filled and ended. */
void fit_taken_begin(struct fit_taken *t, bool is_big);
/* Reads the bytes as they are. */
void fit_taken_read(struct fit_taken *t);
/* Ends the part, and reads. */
void fit_taken_end(struct fit_taken *t);
void fit_taken_said(const struct fit_taken *t, enum file_status status,
                    const char *words);

#endif
