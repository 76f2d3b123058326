/* The guide of a runner who has runs already: they are let in first. */
#include "tui/act.h"
#include "tui/prompt.h"

#include <string.h>

struct guide_import guide_import_read(const char *line)
{
    static const char word[] = "import";
    const size_t length = sizeof word - 1;
    struct guide_import out = { false, false, "" };
    bool is_command = *line == ':';
    line += is_command;
    line += strspn(line, " ");
    const char *end = line + length;
    out.is_meant =
        strncmp(line, word, length) == 0 && (*end == ' ' || *end == '\0');
    if (out.is_meant)
        out.path = end + strspn(end, " ");
    out.is_other = is_command && !out.is_meant;
    return out;
}

bool guide_import(struct app *a, struct ui *ui, const char *path, struct err *e)
{
    struct guide_view *v = &ui->guide;
    if (*path != '\0' && !import_open_paths(a, ui, path, e))
        return false;
    v->is_on = false;
    v->is_importing = true;
    if (*path == '\0')
        act_import(a, ui);
    return true;
}

bool guide_import_complete(struct app *a, struct ui *ui)
{
    struct guide_view *v = &ui->guide;
    char path[LINE_TEXT];
    struct guide_import i = guide_import_read(v->line.text);
    if (!i.is_meant)
        return false;
    (void)text_copy(path, sizeof path, i.path);
    v->is_on = false;
    v->is_importing = true;
    prompt_open(a, ui, PROMPT_IMPORT, path);
    prompt_complete(a, &ui->prompt);
    return true;
}

void guide_resume(struct app *a, struct ui *ui)
{
    char news[GUIDE_READING];
    if (!ui->guide.is_importing || ui->overlay_count > 0 ||
        ui->prompt.kind != PROMPT_NONE || ui->ask.kind != ASK_NONE)
        return;
    ui->guide.is_importing = false;
    (void)text_copy(news, sizeof news, ui->status);
    news[strcspn(news, ";")] = '\0'; /* keys are text in the guide */
    ui->status[0] = '\0';
    guide_open(a, ui);
    (void)text_copy(ui->guide.news, sizeof ui->guide.news, news);
}
