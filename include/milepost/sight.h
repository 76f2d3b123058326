/*
 * sight (formats): which files of activities lie in a folder, by name, size
 * and time alone; none is opened. A few at a time, for who has other things
 * to do.
 */
#ifndef MILEPOST_SIGHT_H
#define MILEPOST_SIGHT_H

#include "milepost/base.h"

struct sight; /* a folder being gone through */

/*
 * Begins with a folder, or one file.
 *
 * Returned:  to be closed; NULL: nothing is there, or no memory
 */
struct sight *sight_open(const char *path);

/* Of a path alone, whatever is there; another than that of a file there. */
int64_t sight_mark(const char *path);

/* A file that is there. The mark is another (one in 2^63 apart) for another
 * name, size or time of writing; never negative. */
typedef bool sight_take_fn(void *with, const char *path, int64_t mark);

/*
 * Goes on by so many entries of folders.
 *
 * Given:     take  false ends it
 * Returned:  true: there are more
 * Notes:     1) files by their names: FIT, TCX, GPX, each also .gz, zips, and
 *            the tables that an account's export holds (activities.csv); other
 *            tables are no one's until named. 2) Hidden files, __MACOSX and
 *            links to folders are passed over, and folders 16 deep.
 */
bool sight_more(struct sight *s, int entries, sight_take_fn *take, void *with);

void sight_close(struct sight *s);

#endif
