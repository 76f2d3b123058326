/* The program in a real terminal. MILEPOST_BUILD names the build folder; the
 * list of suites is made by the Makefile. */
#include <check.h>
#include <locale.h>
#include <stdlib.h>

#define SUITE(name) Suite *suite_##name(void);
#include "pty_suites.inc"
#undef SUITE

int main(void)
{
    (void)setlocale(LC_CTYPE, "C.UTF-8");
    SRunner *runner = srunner_create(suite_create("terminal"));
#define SUITE(name) srunner_add_suite(runner, suite_##name());
#include "pty_suites.inc"
#undef SUITE
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
