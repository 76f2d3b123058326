/* store, inside: from any older diary to the newest, step by step. */
#ifndef STORE_MIGRATE_H
#define STORE_MIGRATE_H

#include "store/room.h"

struct migration {
    const unsigned char *sql; /* of one file, ends in 0 */
    const char *name;         /* "001_initial.sql" */
};

/* The program's own, in order; version N is what the first N make. */
const struct migration *migrations(int *count);

/*
 * Brings the diary to version 'count'; before the first step away from an
 * older one, a copy is put beside it as NAME.vN.bak.
 *
 * Status: false: the diary is at the last version that was made whole
 */
MUST_USE bool migrate(struct store *st, const struct migration *list, int count,
                      struct err *e);

#endif
