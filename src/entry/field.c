/* Which fields a line has named, and where. */
#include "entry/draft.h"

const char *field_label(enum field f)
{
#define X(id, label, ...) label,
    static const char *const labels[FIELD_COUNT] = { FIELD_LIST(X) };
#undef X
    return labels[f];
}

bool draft_has(const struct draft *d, enum field f)
{
    return d->column[f] != 0;
}

bool draft_mark(struct draft *d, enum field f, int column, struct err *e)
{
    if (draft_has(d, f))
        return err_at(e, column, "%s is there twice (before at %d): keep one",
                      field_label(f), d->column[f]);
    d->column[f] = column;
    return true;
}
