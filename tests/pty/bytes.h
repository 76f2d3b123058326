/* bytes: what a terminal sends for a key. */
#ifndef MILEPOST_TESTS_BYTES_H
#define MILEPOST_TESTS_BYTES_H

#include <stdint.h>

/* Good until the next call; "" for what no key of a terminal sends. */
const char *bytes_of(int32_t code);

#endif
