/* suite_of (tests): a suite from a row of its tests. */
#ifndef MILEPOST_TESTS_SUITE_OF_H
#define MILEPOST_TESTS_SUITE_OF_H

#include <check.h>

/* begin and end: before and after each test, in its process; or NULL. */
Suite *suite_of(const char *name, const TTest *const *tests, size_t count,
                void (*begin)(void), void (*end)(void));

#endif
