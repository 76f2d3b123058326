/*
 * guide: the questions before the first plan, over the whole terminal; then
 * the plan they come to, looked at before it is kept.
 */
#ifndef MILEPOST_TUI_GUIDE_H
#define MILEPOST_TUI_GUIDE_H

#include "milepost/begin.h"
#include "milepost/outlook.h"
#include "tui/canvas.h"
#include "tui/lineedit.h"

struct ui;

#define GUIDE_READING 640
struct guide_view {
    bool is_on;
    struct guide guide;
    struct lineedit line;
    char reading[GUIDE_READING]; /* what the line comes to so far */
    bool is_bad;                 /* 'reading' is what is wrong with it */
    bool is_refused;             /* Enter was pressed on it */
    bool is_stale;               /* the line changed since it was read */
    bool is_importing;           /* it goes on once that is closed */
    char news[GUIDE_READING];    /* what came of it; "" none */
};

/* A plan that nobody kept yet; the Plan shows it as if. */
#define PROPOSAL_TEXT 2048
struct proposal_view {
    bool is_on;
    bool is_asked; /* the guide's questions lead to it, and back */
    struct guide guide;
    bool has_plan;
    bool is_wrong; /* 'text' is why it cannot even be asked for */
    int offer_count;
    struct offer offers[3];   /* in place of what cannot be; those possible */
    char text[PROPOSAL_TEXT]; /* what has to be said of it */
};

/* Opens the guide at its first question. */
void guide_open(struct app *a, struct ui *ui);
void guide_press(struct app *a, struct ui *ui, struct press p);
/*
 * "import PATH" in place of an answer, with or without a colon: the runs that
 * there are come first, and the questions after them.
 */
struct guide_import {
    bool is_meant;
    bool is_other;    /* another command, which has no place here */
    const char *path; /* "": not said yet */
};
struct guide_import guide_import_read(const char *line);
/* Looks at the files, or asks for them; false: what is wrong with them. */
MUST_USE bool guide_import(struct app *a, struct ui *ui, const char *path,
                           struct err *e);
/* Tab on such a line: its path is completed; false: it is no such line. */
bool guide_import_complete(struct app *a, struct ui *ui);
/* Asks on when the import is over. */
void guide_resume(struct app *a, struct ui *ui);
/* Reads the line anew. */
void guide_read(struct app *a, struct ui *ui);
void guide_draw(const struct app *a, const struct ui *ui, struct canvas *c);
/* What an answer came to, in words. */
void guide_tell(const struct app *a, const struct guide *g,
                enum guide_question q, struct text *out);

/* Shows the plan for a guide's goal on the Plan. */
void proposal_open(struct ui *ui, const struct guide *g, bool is_asked);
/* The same for a goal of the diary. */
MUST_USE bool proposal_open_goal(struct app *a, struct ui *ui,
                                 const struct goal *goal, struct err *e);
/* Reads the diary as if it were kept, as ui_load does. */
MUST_USE bool proposal_load(struct app *a, struct ui *ui, struct err *e);
/* Rows its text takes from the Plan. */
int proposal_rows(const struct ui *ui, struct canvas *c);
/* Where its keys are live: what Enter does there, if anything. */
unsigned proposal_place(const struct proposal_view *v);
void proposal_draw(const struct app *a, const struct ui *ui, struct canvas *c);

#endif
