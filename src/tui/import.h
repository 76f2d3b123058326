/*
 * import: what files hold, looked at before any of it is kept: a line an
 * activity, marked one by one or kind by kind. It lies over a screen.
 */
#ifndef MILEPOST_TUI_IMPORT_H
#define MILEPOST_TUI_IMPORT_H

#include "milepost/looked.h"
#include "tui/canvas.h"

struct ui;

struct import_view {
    struct looked looked;
    bool is_offered; /* the files are those of offered.h, all of them */
    int shown;       /* enum item_kind, or LOOKED_ALL */
    int at;          /* the cursor, among the lines shown */
};

/* It lies on top. */
bool import_is_open(const struct ui *ui);
/* Looks at what some paths hold, each with its end, and shows it. */
void import_open(struct app *a, struct ui *ui, const char *paths, int count,
                 bool is_offered);
/* "import" with paths, or none for [import] path, opens the preview; false:
 * there are options, which the command is for, or no path anywhere. */
bool import_open_line(struct app *a, struct ui *ui, const char *line);
/* The same of paths as they are typed; false: what is wrong with them. */
MUST_USE bool import_open_paths(struct app *a, struct ui *ui, const char *typed,
                                struct err *e);
void import_keep(struct app *a, struct ui *ui);
/* Nothing is kept; what was looked at whole is not offered again. */
void import_leave(struct app *a, struct ui *ui);
void import_mark(struct ui *ui);
void import_mark_all(struct ui *ui);
/* Puts the cursor on a line of those shown. */
void import_point(struct ui *ui, int at);
/* Frees what was read; nothing of it is shown any more. */
void import_forget(struct import_view *v);
/* ", 2 filled in, 1 changed, 3 joined": of runs that are here before; the
 * first so many of these kinds. */
#define IMPORT_CHANGED_KINDS 3
void import_put_changed(const struct looked *l, int kinds, struct text *out);
void import_draw(const struct app *a, const struct ui *ui, struct canvas *c);

#endif
