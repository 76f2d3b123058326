/*
 * export (tests): an account's whole export, of as many runs as are wanted,
 * each an hour with a record a second.
 */
#ifndef MILEPOST_TESTS_EXPORT_H
#define MILEPOST_TESTS_EXPORT_H

#include <stdbool.h>

/*
 * Makes FOLDER/export.zip (activities.csv and activities/N.fit.gz) and the
 * same as a plain folder, FOLDER/plain (activities/N.fit). False, and said on
 * standard error, where a file cannot be written.
 */
bool export_make(const char *folder, int runs);

/* Runs a command; its time and the most memory it held on standard output:
 * "SECONDS CPU_SECONDS KIB". Returns its exit code. */
int export_time(char *const command[]);

#endif
