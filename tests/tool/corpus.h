/* Real diaries and files of real watches, where they are: nothing of them is
 * kept in the project, and a test without them says that it skips. */
#ifndef TESTS_CORPUS_H
#define TESTS_CORPUS_H

#include <stdbool.h>
#include <stdio.h>

#define CORPUS_PATH 512

/* $MILEPOST_CORPUS, else a folder shared/corpus beside the project or one
 * above; NULL: there is none. */
const char *corpus_folder(void);
/* Says "skipped: WHAT" and is true where there is no corpus. */
bool corpus_skips(const char *what);
/* The path of a file in it, "" without a corpus. */
const char *corpus_path(char out[CORPUS_PATH], const char *name);

#endif
