/* A table's text, its activities, and what of them could not be read. */
#include "formats/table_read.h"

#include <stdlib.h>

bool table_read(const struct document *d, const struct taker *to,
                size_t own_size, table_read_fn *read, struct format_result *out)
{
    *out = (struct format_result){ .status = FILE_FAILED };
    struct table_reading *t = calloc(1, own_size);
    if (t == NULL || !decode_begin(&t->decoded, d->bytes, d->size)) {
        result_say(out, FILE_FAILED, NO_MEMORY);
        free(t);
        return true;
    }
    t->document = d;
    t->to = *to;
    bool ok = read(t, out);
    decode_end(&t->decoded);
    free(t);
    return ok;
}

/* Counts one. True: it has a line of its own. */
static bool note(struct table_reading *t, int line, const char *why)
{
    if (t->problems++ == 0) {
        t->problem_line = line;
        (void)text_copy(t->problem, sizeof t->problem, why);
    }
    (void)text_copy(t->arrival.problem, sizeof t->arrival.problem, why);
    return t->problems <= ARRIVAL_PROBLEMS_MOST;
}

bool table_take(struct table_reading *t, bool is_one, int line, const char *why)
{
    t->made += is_one;
    t->arrival.line = line;
    if (!is_one && !note(t, line, why))
        return true;
    return taker_take(&t->to, &t->arrival) ||
           err_wrap(t->to.e, "line %d", line);
}

void table_conclude(const struct table_reading *t, const char *things,
                    struct format_result *out)
{
    out->entries = t->made;
    out->status = t->made > 0 ? FILE_IMPORTED : FILE_FAILED;
    if (t->problems == 1)
        result_say(out, out->status, "line %d: %s", t->problem_line,
                   t->problem);
    else if (t->problems > 1)
        result_say(out, out->status, "%d %s could not be read; line %d: %.160s",
                   t->problems, things, t->problem_line, t->problem);
}
