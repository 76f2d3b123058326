/* What commands ask of the line they were called with. */
#include "cli/room.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#define FILE_MIB  ((size_t)1024 * 1024)
#define FILE_MOST (16 * FILE_MIB) /* bytes of a log or a plan as text */
#define FILE_STEP 65536u

const char *call_option(const struct call *c, const char *name)
{
    const struct option_row *rows = c->command->options;
    for (int i = 0; rows != NULL && rows[i].name != NULL; i++)
        if (strcmp(rows[i].name, name) == 0)
            return c->option[i];
    return NULL;
}

bool call_line(const struct call *c, int first, char *out, size_t size,
               struct err *e)
{
    struct text t = text_on(out, size);
    for (int i = first; i < c->count; i++)
        text_add(&t, "%s%s", i > first ? " " : "", c->word[i]);
    if (c->has_note)
        text_put(&t, " --");
    for (int i = 0; i < c->note_count; i++)
        text_add(&t, " %s", c->note[i]);
    if (t.is_cut)
        return err_set(e, ERR_LIMIT, "the entry is longer than %zu bytes",
                       size - 1);
    return true;
}

bool call_date(const struct call *c, const char *word, day_t *out,
               struct err *e)
{
    if (entry_date(word, c->app->today, out))
        return true;
    return err_set(e, ERR_INPUT,
                   "'%.40s' is not a date; write 2026-11-22, today, mon or "
                   "-3d",
                   word);
}

bool call_date_option(const struct call *c, const char *name, day_t *out,
                      struct err *e)
{
    const char *word = call_option(c, name);
    *out = NO_DAY;
    return word == NULL || call_date(c, word, out, e);
}

bool call_usage(const struct call *c, struct err *e)
{
    const char *usage = c->command->usage;
    return err_set(e, ERR_USAGE, "usage: milepost %s%s%s", c->command->name,
                   usage[0] != '\0' ? " " : "", usage);
}

bool call_asks(struct call *c, const char *question)
{
    char answer[16];
    const struct cli_world *w = c->world;
    if (w == NULL || !w->is_tty_in || !w->is_tty_out || c->is_json)
        return false;
    out_add(&c->out, "%s [y/N] ", question);
    (void)fflush(c->out.file);
    if (fgets(answer, sizeof answer, stdin) == NULL)
        return false;
    return answer[0] == 'y' || answer[0] == 'Y';
}

/* Grows 'text' to the end of the file. */
static bool read_whole(FILE *file, char **text, const char *name, struct err *e)
{
    size_t size = 0;
    size_t n;
    do {
        char *more =
            size < FILE_MOST ? realloc(*text, size + FILE_STEP + 1) : NULL;
        if (more == NULL)
            return err_set(e, ERR_LIMIT, "%s: longer than %zu MiB", name,
                           FILE_MOST / FILE_MIB);
        *text = more;
        n = fread(*text + size, 1, FILE_STEP, file);
        size += n;
    } while (n > 0);
    (*text)[size] = '\0';
    if (ferror(file))
        return err_set(e, ERR_STORE, "%s: cannot be read: %s", name,
                       strerror(errno));
    if (strlen(*text) != size)
        return err_set(e, ERR_INPUT, "%s: holds a NUL byte and is no text",
                       name);
    return true;
}

bool call_file(const struct call *c, const char *path, char **out,
               struct err *e)
{
    bool is_input = strcmp(path, "-") == 0;
    const char *name = is_input ? "standard input" : path;
    *out = NULL;
    if (is_input && c->world == NULL)
        return err_set(e, ERR_USAGE, "there is no standard input here");
    FILE *file = is_input ? stdin : fopen(path, "rb");
    if (file == NULL)
        return err_set(e, ERR_STORE, "%s: cannot be opened: %s", path,
                       strerror(errno));
    bool ok = read_whole(file, out, name, e);
    if (!is_input)
        (void)fclose(file);
    if (!ok) {
        free(*out);
        *out = NULL;
    }
    return ok;
}

static const struct verb *verb_find(const struct command *command,
                                    const char *name)
{
    for (int i = 0; i < command->verb_count; i++)
        if (strcmp(command->verbs[i].name, name) == 0)
            return &command->verbs[i];
    return NULL;
}

bool verb_run(struct call *c, struct err *e)
{
    if (c->count == 0)
        return call_usage(c, e);
    const struct verb *verb = verb_find(c->command, c->word[0]);
    if (verb == NULL)
        return err_set(e, ERR_USAGE,
                       "'%s %.40s' is not known; 'milepost help %s' shows "
                       "what is",
                       c->command->name, c->word[0], c->command->name);
    c->word++;
    c->count--;
    bool is_counted =
        c->count >= verb->least && (verb->most < 0 || c->count <= verb->most);
    if (!is_counted && verb->words == NULL)
        return call_usage(c, e);
    if (!is_counted)
        return err_set(e, ERR_USAGE, "write it as: %s %s %s", c->command->name,
                       verb->name, verb->words);
    return verb->run(c, e);
}
