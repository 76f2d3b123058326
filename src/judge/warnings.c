/* The warnings' functions, joined to the rows of table_warnings.c, and the
 * order in which they are shown: most severe first, then by id. */
#include "judge/engine.h"

enum {
    W_NOT_BY_EFFORT = 1 << 0, /* silent while pregnant or postpartum (F4b) */
};

void warnings_of(const struct bench *b, struct week_report *r)
{
    (void)b;
    (void)r;
}
