/*
 * reader (formats): what the readers of every kind of file have in common: who
 * they hand on to, and what they say of a file.
 */
#ifndef MILEPOST_FORMATS_READER_H
#define MILEPOST_FORMATS_READER_H

#include "milepost/formats.h"

#define CUT_LEAST_S 60 /* of a cut file: an activity worth keeping, s */
#define NO_MEMORY   "there is no memory left to read it"
#define TOO_SHORT   "too short to be an activity"

/* Who asked what a file holds. */
struct taker {
    const struct format_ask *ask;
    format_take_fn *take;
    void *with;
    struct err *e;
};
/* Hands an activity on; false stops the reading. */
MUST_USE bool taker_take(const struct taker *to, const struct arrival *a);

/* How it went, in a sentence; "%s" of "" for none. */
void result_say(struct format_result *out, enum file_status status,
                const char *format, ...) PRINTF_LIKE(3, 4);
/* The file ends early, as 'why' says, and holds out->entries. */
void result_cut(struct format_result *out, const char *why);

#endif
