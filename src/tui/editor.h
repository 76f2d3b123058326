/*
 * editor: a text in the runner's own editor, $VISUAL, in a temporary file that
 * stays where anything goes wrong.
 */
#ifndef MILEPOST_TUI_EDITOR_H
#define MILEPOST_TUI_EDITOR_H

#include "milepost/base.h"

#define EDITOR_PATH 512

struct editor {
    const char *command; /* as the shell reads it: "vim -f" */
    const char *folder;  /* for the file; NULL: /tmp */
    char path[EDITOR_PATH];
};

/*
 * Writes a line to a file, runs the editor on it, reads it back as one line:
 * line ends and runs of blanks become a blank.
 *
 * Given:     text  of 'size' bytes; the terminal is the editor's meanwhile
 * Returned:  text  what was written; is_same: nothing else than before, and
 *                  the file is gone
 * Status:    false: the text is as it was, and the sentence says where the
 *            file lies if it holds something new. ERR_STORE with an empty
 *            ed->path: no editor was there to write with
 * Notes:     ed->path is the caller's to take away (editor_forget) once the
 *            text is kept elsewhere.
 */
MUST_USE bool editor_run(struct editor *ed, char *text, size_t size,
                         bool *is_same, struct err *e);
void editor_forget(struct editor *ed);

/* Keeps the text in its file, and says so: it could not be kept otherwise. */
void editor_hold(const struct editor *ed, struct err *e);

#endif
