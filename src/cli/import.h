/* import (cli): what its files share. */
#ifndef CLI_IMPORT_H
#define CLI_IMPORT_H

#include "cli/room.h"
#include "milepost/import.h"

/* What came of all files, in plain lines; only those with something to say. */
void import_tell_sum(struct out *o, const struct import_ask *ask,
                     const struct import_sums *s);

#endif
