#include "read_path.h"

struct reading {
    const struct format_ask *ask;
    format_take_fn *take;
    void *with;
    struct format_result *out;
};

static bool one(void *with, const struct document *d, struct err *e)
{
    struct reading *r = with;
    return format_read(d, r->ask, r->take, r->with, r->out, e);
}

bool read_path(const char *path, const struct format_ask *ask,
               format_take_fn *take, void *with, struct format_result *out,
               struct err *e)
{
    static const struct format_ask none;
    struct reading r = { ask != NULL ? ask : &none, take, with, out };
    return format_walk(path, WALK_FILES, one, &r, e) &&
           format_walk(path, WALK_TABLES, one, &r, e);
}
