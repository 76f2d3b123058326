#include "suite_of.h"

Suite *suite_of(const char *name, const TTest *const *tests, size_t count,
                void (*begin)(void), void (*end)(void))
{
    Suite *s = suite_create(name);
    TCase *t = tcase_create(name);
    suite_add_tcase(s, t);
    tcase_add_checked_fixture(t, begin, end);
    for (size_t i = 0; i < count; i++)
        tcase_add_test(t, tests[i]);
    return s;
}
