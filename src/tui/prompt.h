/*
 * prompt: live readings of the line being typed. Each writes what would be
 * kept, and what the judge would say of it; false is what is wrong with it.
 * They leave the week judged as if; the diary's own is to be loaded again.
 */
#ifndef MILEPOST_TUI_PROMPT_H
#define MILEPOST_TUI_PROMPT_H

#include "tui/ui.h"

typedef bool prompt_read_fn(struct app *a, struct ui *ui, struct text *out,
                            struct err *e);
prompt_read_fn prompt_read_add, prompt_read_checkin, prompt_read_edit,
    prompt_read_date, prompt_read_plan, prompt_read_block, prompt_read_filter,
    prompt_read_search, prompt_read_retag;
prompt_read_fn prompt_read_goal, prompt_read_fact;

/* "the day would be: go", and why. */
void prompt_put_readiness(const struct app *a, day_t day, struct text *out);
/* A digit of a check-in, or Backspace on one; false: it is typed as ever. */
bool prompt_checkin_press(struct prompt *p, struct press press);

/* Tab: the word under the cursor as far as it is clear; where it is not, what
 * it may become is the reading. */
void prompt_complete(const struct app *a, struct prompt *p);
/* Lines typed before of the prompt's kind; an empty one where none are kept. */
const struct history *prompt_history(const struct ui *ui);
/* Reads them, once, from the change log. */
void prompt_remember(struct app *a, struct ui *ui);

/* Enter: false leaves the line to be mended. */
typedef bool prompt_done_fn(struct app *a, struct ui *ui, struct err *e);
prompt_done_fn prompt_done_plan, prompt_done_block, prompt_done_filter,
    prompt_done_search, prompt_done_retag;
prompt_done_fn prompt_done_goal, prompt_done_fact, prompt_done_import;

#endif
