/* Runs every suite of tests/unit; the list is made by the Makefile. */
#include <check.h>
#include <locale.h>
#include <stdlib.h>

#define SUITE(name) Suite *suite_##name(void);
#include "suites.inc"
#undef SUITE

/* s a test may take; for a machine that is busy. A test that hangs is told
 * of later, and no test fails for being slow. */
#define PATIENCE "60"

int main(void)
{
    (void)setenv("CK_DEFAULT_TIMEOUT", PATIENCE, 0);
    (void)setlocale(LC_CTYPE, "C.UTF-8");
    SRunner *runner = srunner_create(suite_create("milepost"));
#define SUITE(name) srunner_add_suite(runner, suite_##name());
#include "suites.inc"
#undef SUITE
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
