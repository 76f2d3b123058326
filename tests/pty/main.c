/* The program in a real terminal. MILEPOST_BUILD names the build folder. */
#include <check.h>
#include <stdlib.h>

Suite *suite_session(void);
Suite *suite_life(void);
Suite *suite_input(void);
Suite *suite_size(void);
Suite *suite_plan(void);
Suite *suite_guide(void);

int main(void)
{
    SRunner *runner = srunner_create(suite_session());
    srunner_add_suite(runner, suite_life());
    srunner_add_suite(runner, suite_input());
    srunner_add_suite(runner, suite_size());
    srunner_add_suite(runner, suite_plan());
    srunner_add_suite(runner, suite_guide());
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
