/* read_path (tests): one file of the disk, read as the import reads it. */
#ifndef MILEPOST_TESTS_READ_PATH_H
#define MILEPOST_TESTS_READ_PATH_H

#include "milepost/formats.h"

/* 'out' is of the last file, where the path is a folder or an archive. */
bool read_path(const char *path, const struct format_ask *ask,
               format_take_fn *take, void *with, struct format_result *out,
               struct err *e);

#endif
