/*
 * desk (tests): files made for an import into a home's diary, what was told of
 * them, and what the diary holds then.
 */
#ifndef TESTS_DESK_H
#define TESTS_DESK_H

#include "made_run.h"
#include "milepost/import.h"

extern struct app *desk_app;
extern struct err desk_err;
extern struct import_ask desk_ask; /* its paths are the files put */
extern struct import_sums desk_sums;

/* Items of the last import; of those told again only how many. */
extern struct import_item desk_told[32];
extern int desk_told_count, desk_more_count;
/* Runs of the diary after it. */
extern struct desk_held {
    int count;
    struct run run[16];
    struct run_words words[16];
} desk_held;

void desk_open(const char *today);
void desk_end(void);
void desk_put_fit(const char *name, const struct made_run *r);
void desk_put_tcx(const char *name, const struct made_run *r);
/* A table of one row; file: the name of the file it is about, or NULL. */
void desk_put_row(const struct made_run *r, const char *file);
/* One of several rows, of no files. */
void desk_put_rows(const struct made_run *runs, int count);
void desk_no_files(void);
/* All files, by desk_ask; stops the test where it fails. */
void desk_import(void);
void desk_look(void); /* into the diary */
/* What the item of a place was, and words of its sentence. */
void desk_expect(int at, enum item_kind kind, const char *why);

#endif
