/* The files to be looked at, as they are typed. */
#include "tui/act.h"
#include "tui/prompt.h"

#include <string.h>
#include <sys/stat.h>

/* Paths one behind the other, each with its end. */
struct paths {
    int count;
    size_t used;
    char text[LINE_TEXT * 4];
};

static void put_path(struct paths *p, const char *path)
{
    struct text t = text_on(p->text + p->used, sizeof p->text - p->used);
    text_put(&t, path);
    p->used += t.len + 1;
    p->count++;
}

static bool is_there(const char *path)
{
    struct stat s;
    return stat(path, &s) == 0;
}

/* With options it is the command. */
static bool is_plain(const struct cli_words *w)
{
    for (int i = 1; i < w->count; i++)
        if (w->word[i][0] == '-')
            return false;
    return w->count > 0 && strcmp(w->word[0], "import") == 0;
}

bool import_open_line(struct app *a, struct ui *ui, const char *line)
{
    static struct paths paths; /* not small */
    struct cli_words w;
    struct err e;
    err_clear(&e);
    if (!cli_split(a, line, &w, &e) || !is_plain(&w))
        return false;
    memset(&paths, 0, sizeof paths);
    for (int i = 1; i < w.count; i++)
        put_path(&paths, w.word[i]);
    if (paths.count == 0) {
        if (!fresh_folder(a, paths.text, sizeof paths.text))
            return false; /* the command says what it needs */
        paths.count = 1;
    }
    import_open(a, ui, paths.text, paths.count, false);
    return true;
}

/* A name with blanks in it needs no quotes where it is all of the line. */
bool import_open_paths(struct app *a, struct ui *ui, const char *typed,
                       struct err *e)
{
    static struct paths paths;
    struct cli_words w;
    char line[LINE_TEXT];
    memset(&paths, 0, sizeof paths);
    (void)text_copy(line, sizeof line, typed);
    for (size_t n = strlen(line); n > 0 && line[n - 1] == ' '; n--)
        line[n - 1] = '\0';
    if (is_there(line)) {
        put_path(&paths, line);
    } else {
        if (!cli_split(a, line, &w, e))
            return false;
        for (int i = 0; i < w.count; i++) {
            if (!is_there(w.word[i]))
                return err_set(e, ERR_INPUT,
                               "%.200s is not there; Tab shows what is",
                               w.word[i]);
            put_path(&paths, w.word[i]);
        }
    }
    ui->prompt.kind = PROMPT_NONE;
    import_open(a, ui, paths.text, paths.count, false);
    return true;
}

bool prompt_done_import(struct app *a, struct ui *ui, struct err *e)
{
    return import_open_paths(a, ui, ui->prompt.line.text, e);
}

void act_import(struct app *a, struct ui *ui)
{
    if (!offered_open(a, ui))
        prompt_open(a, ui, PROMPT_IMPORT, a->manners.import_path);
}
