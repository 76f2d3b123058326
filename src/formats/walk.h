/* walk (formats): what the ways of finding files share. */
#ifndef MILEPOST_FORMATS_WALK_H
#define MILEPOST_FORMATS_WALK_H

#include "formats/kind.h"
#include "formats/load.h"

#define PATH_TEXT    4096 /* bytes of a path and its end */
#define FOLDERS_MOST 16   /* folders in folders */

struct walk {
    enum walk_pass pass;
    format_document_fn *take;
    void *with;
    struct err *e;
    int files; /* of the disk */
};

/* One file of the disk, or what is in it. One that the runner named may be an
 * archive whatever its name. */
MUST_USE bool walk_file(struct walk *w, const char *path, bool is_named);
/* Standard input, kept for the passes to come. */
MUST_USE bool walk_input(struct walk *w);
/* An archive of the disk, of 'packed' bytes. */
MUST_USE bool walk_archive(struct walk *w, enum wrapping kind, int fd,
                           const char *name, int64_t packed);

/* Of one name, without slashes: hidden files, and what a Mac leaves in
 * archives, are no one's runs. */
bool walk_is_hidden(const char *name);
/* Is this the pass of a file of that name? */
bool walk_asks_for(const struct walk *w, const char *name);
/* Hands on what was loaded, if this is its pass. 'why': of LOAD_FAILED; NULL
 * where its beginning is worth reading. */
MUST_USE bool walk_hand_on(const struct walk *w, const struct load *l,
                           const char *name, const char *why);
/* What cannot be read, and why: told once, in the pass of its name. */
MUST_USE bool walk_problem(const struct walk *w, const char *name,
                           const char *sentence);
MUST_USE bool walk_cannot(const struct walk *w, const char *name, int error);
MUST_USE bool walk_count(const struct walk *w, const char *name);

#endif
