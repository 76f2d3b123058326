/* own_read (formats): a thing of milepost's own export as an arrival. */
#ifndef MILEPOST_FORMATS_OWN_READ_H
#define MILEPOST_FORMATS_OWN_READ_H

#include "formats/csv.h"
#include "formats/own.h"
#include "formats/pull.h"
#include "milepost/formats.h"

/* A table's header is that of our own. */
bool own_is_header(const struct csv *head);
/* A row of it; 'head' is the header. False: it is none; 'why'. */
MUST_USE bool own_read_row(const struct csv *head, const struct csv *row,
                           const struct format_ask *ask, struct arrival *out,
                           char *why, size_t why_size);

/* ---- JSON: an object of a list, value by value */

struct own_object {
    struct arrival *arrival;
    enum own_thing thing;
    bool is_inferred; /* its purpose is what the judge took it for */
    char why[200];    /* the first value that is none; "" */
    /* The segment being read. */
    struct segment segment;
    int32_t from_m, to_m; /* UNKNOWN */
};

void own_object_begin(struct own_object *o, enum own_thing t,
                      struct arrival *out);
void own_object_take(struct own_object *o, const struct pull *p,
                     enum pull_token token);
/* A list "segments" holds objects of their own. */
void own_segment_begin(struct own_object *o);
void own_segment_take(struct own_object *o, const struct pull *p,
                      enum pull_token token);
void own_segment_end(struct own_object *o);
MUST_USE bool own_object_end(struct own_object *o, const struct format_ask *ask,
                             char *why, size_t why_size);

#endif
