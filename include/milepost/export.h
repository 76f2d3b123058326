/*
 * export (formats): the diary as a file: CSV for a table, JSON for programs.
 * What is written comes back in by import as it was.
 *
 * Runs with their segments and words, strength and cross-training, check-ins,
 * days of rest and skips. Not the goals, plans, injuries, a day's notes, what
 * an athlete is, and the series of a watch: `backup` copies all of it.
 */
#ifndef MILEPOST_EXPORT_H
#define MILEPOST_EXPORT_H

#include "milepost/model.h"

enum export_kind {
    EXPORT_CSV,
    EXPORT_JSON,
    EXPORT_ICS, /* calendar.h writes it; of an exporter CSV or JSON */
};

/* Takes the next bytes; false + err stops it. */
typedef bool export_put_fn(void *with, const char *bytes, size_t size,
                           struct err *e);

struct exporter {
    enum export_kind kind;
    export_put_fn *put;
    void *with;
    /* Within. */
    int list; /* open in JSON; UNKNOWN */
};

/* Begins a file. Kind, put and with are set, the rest is not. */
MUST_USE bool export_begin(struct exporter *x, struct err *e);
/* One of it; runs first, then activities, check-ins, marks. */
MUST_USE bool export_entry(struct exporter *x, const struct entry *en,
                           struct err *e);
MUST_USE bool export_end(struct exporter *x, struct err *e);

#endif
