/* What helps while a line is typed: completion, and lines typed before. */
#include "tui/prompt.h"

#include <string.h>

/* ---- completion: each line from the tables of who reads it */

static bool offer(const struct prompt *p, struct completion *c)
{
    const char *line = p->line.text;
    switch (p->kind) {
    case PROMPT_ADD:
    case PROMPT_EDIT:
        entry_complete(c, line, COMPLETE_LOG);
        return true;
    case PROMPT_CHECKIN:
        entry_complete(c, line, COMPLETE_BODY);
        return true;
    case PROMPT_REPLACE:
    case PROMPT_SESSION:
        entry_complete(c, line, COMPLETE_PLAN);
        return true;
    case PROMPT_COMMAND:
        cli_complete(c, line);
        return true;
    case PROMPT_IMPORT:
        cli_complete_path(c);
        return true;
    case PROMPT_FILTER:
        filter_complete(c);
        return true;
    case PROMPT_RETAG:
        retag_complete(c);
        return true;
    case PROMPT_NOTE:
    case PROMPT_DATE:
    case PROMPT_PAUSE:
    case PROMPT_BLOCK:
    case PROMPT_BESIDE:
    case PROMPT_SEARCH:
    case PROMPT_GOAL:
    case PROMPT_FACT:
    case PROMPT_NONE:
    case PROMPT_COUNT:
        break;
    }
    return false;
}

/* What it may become, in place of the reading. */
static void list_words(struct prompt *p, const struct completion *c)
{
    struct text t = text_on(p->reading, sizeof p->reading);
    p->is_bad = p->is_refused = false;
    for (int i = 0; i < c->count; i++)
        text_add(&t, "%s%s", i > 0 ? "   " : "", c->of[i].word);
    if (c->is_cut)
        text_put(&t, "   ...");
    if (c->count == 0)
        text_add(&t, "nothing known here begins with '%s'", c->begun);
}

void prompt_complete(const struct app *a, struct prompt *p)
{
    static struct completion c;   /* too big for the stack */
    if (p->kind == PROMPT_IMPORT) /* one path, whatever blanks it has */
        completion_begin_line(&c, p->line.text, p->line.at);
    else
        completion_begin(&c, p->line.text, p->line.at);
    c.home = a->home;
    if (!offer(p, &c))
        return;
    int common = completion_common(&c);
    bool is_more = common > p->line.at - c.from;
    bool is_whole = c.count == 1 && !c.of[0].is_open;
    bool is_put =
        c.count > 0 && lineedit_replace(&p->line, c.from, c.of[0].word, common);
    if (is_put && is_whole && p->line.text[p->line.at] != ' ')
        (void)lineedit_replace(&p->line, p->line.at, " ", 1);
    if (is_put && (is_more || is_whole))
        p->is_stale = true;
    else
        list_words(p, &c);
}

/* ---- history */

const struct history *prompt_history(const struct ui *ui)
{
    static const struct history none;
    switch (ui->prompt.kind) {
    case PROMPT_ADD:
        return &ui->entries;
    case PROMPT_CHECKIN:
        return &ui->bodies;
    case PROMPT_COMMAND:
        return &ui->commands;
    case PROMPT_FILTER:
        return &ui->runs.filters;
    case PROMPT_SEARCH:
    case PROMPT_RETAG:
    case PROMPT_EDIT:
    case PROMPT_REPLACE:
    case PROMPT_SESSION:
    case PROMPT_NOTE:
    case PROMPT_DATE:
    case PROMPT_PAUSE:
    case PROMPT_BLOCK:
    case PROMPT_BESIDE:
    case PROMPT_GOAL:
    case PROMPT_FACT:
    case PROMPT_IMPORT:
    case PROMPT_NONE:
    case PROMPT_COUNT:
        break;
    }
    return &none;
}

static void take_line(void *with, const char *line)
{
    history_add(with, line);
}

void prompt_remember(struct app *a, struct ui *ui)
{
    struct err e;
    if (ui->has_history)
        return;
    ui->has_history = true;
    err_clear(&e);
    if (!app_typed(a, TYPED_ENTRY, take_line, &ui->entries, &e) ||
        !app_typed(a, TYPED_BODY, take_line, &ui->bodies, &e) ||
        !app_typed(a, TYPED_COMMAND, take_line, &ui->commands, &e))
        ui_say(ui, true, "%s", e.text);
}
