/* A diary in a temporary folder, for tests of the whole house. */
#ifndef TESTS_HOME_H
#define TESTS_HOME_H

#include "milepost/planning.h"

/* The only app of a test; opened empty on a day, ids from a fixed seed. */
struct app *home_open(const char *today);
/* The same with an intermediate's 40 km a week and a half on 2027-02-28, */
struct app *home_open_runner(const char *today);
/* and with the plan for it, begun on a day. */
struct app *home_open_planned(const char *today, const char *from);
/* Closes it and opens the same file again. */
struct app *home_reopen(void);
/* Closes and removes it. */
void home_end(void);
const char *home_path(void);
int home_runs(void); /* that the diary holds */
/* A pulse (app->pulse.beat) that stops before the last of what is done. */
bool home_stop_at_last(void *with, const char *what, int done, int of);

/* Logs a line; the test fails with the sentence if it is refused. */
void home_log(const char *line);
/* The same of a file's lines, all of them taken. */
void home_log_file(const char *path);

#endif
