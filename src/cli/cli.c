/* The way in: a line is read, its command opened for and run, and what went
 * wrong said in one sentence. */
#include "cli/json.h"

#include <string.h>

/* A settings file's sentence begins with its name and line already. */
static bool is_line_told(const struct err *e)
{
    char told[24];
    struct text t = text_on(told, sizeof told);
    text_add(&t, ":%d: ", e->line);
    return strstr(e->text, told) != NULL;
}

static json_t *where_json(const struct err *e)
{
    char where[48];
    struct text t = text_on(where, sizeof where);
    if (e->line > 0)
        text_add(&t, "line %d", e->line);
    if (e->column > 0)
        text_add(&t, "%scolumn %d", e->line > 0 ? ", " : "", e->column);
    return json_filled(where);
}

static void tell_error(struct call *c, const struct err *e)
{
    if (c->is_bad_told)
        return;
    if (c->is_json) {
        json_print(&c->bad,
                   json_pack("{s:{s:s, s:o, s:o}}", "error", "code",
                             err_code_word(e->code), "message",
                             json_text(e->text), "where", where_json(e)));
        return;
    }
    /* It may quote what was typed or read. */
    char clean[sizeof e->text];
    utf8_clean(clean, sizeof clean, e->text);
    out_put(&c->bad, "milepost: ");
    if (e->line > 0 && !is_line_told(e))
        out_add(&c->bad, "line %d%s", e->line, e->column > 0 ? ", " : ": ");
    if (e->column > 0)
        out_add(&c->bad, "column %d: ", e->column);
    out_add(&c->bad, "%s\n", clean);
}

static bool run_command(struct call *c, struct err *e)
{
    const struct command *command = c->command;
    if (command == NULL)
        return call_screens(c, e);
    if (c->count < command->least ||
        (command->most >= 0 && c->count > command->most))
        return call_usage(c, e);
    return command->run(c, e);
}

/* -h and -V answer whatever else stands on the line. */
static bool answer(struct call *c)
{
    if (c->global[GLOBAL_VERSION] != NULL) {
        out_put(&c->out, "milepost " MILEPOST_VERSION "\n");
        return true;
    }
    if (c->global[GLOBAL_HELP] == NULL)
        return false;
    if (c->command != NULL)
        usage_one(&c->out, c->command);
    else
        usage_all(&c->out);
    return true;
}

/* A pipe that closed or a full disk: what was not printed was not said. */
static bool flush(const struct call *c, struct err *e)
{
    if (c->out.file == NULL ||
        (fflush(c->out.file) == 0 && !ferror(c->out.file)))
        return true;
    return err_set(e, ERR_STORE, "standard output cannot be written");
}

static int finish(struct call *c, bool ok, struct err *e)
{
    ok = ok && flush(c, e);
    if (ok)
        return c->exit;
    tell_error(c, e);
    int code = err_exit_code(e);
    return code > 0 ? code : 1;
}

int cli_main(struct app *a, const struct cli_world *w, int argc, char **argv)
{
    struct err e;
    struct call c = { .app = a, .world = w };
    c.out.file = stdout;
    c.bad.file = stderr;
    err_clear(&e);
    bool ok = args_read(&c, argc - 1, argv + 1, &e);
    if (ok && answer(&c))
        return finish(&c, true, &e);
    ok = ok && call_open(&c, &e) && run_command(&c, &e);
    app_close(a);
    int code = finish(&c, ok, &e);
    if (!ok)
        stop_leave();
    return code;
}

/* ---- a line of the screens */

static bool line_options(const struct call *c, struct err *e)
{
    if (c->global[GLOBAL_DB] != NULL || c->global[GLOBAL_CONFIG] != NULL ||
        c->global[GLOBAL_TODAY] != NULL || c->global[GLOBAL_COLOR] != NULL)
        return err_set(e, ERR_USAGE,
                       "the diary, settings and day of these screens stay; "
                       "leave with Q and say it to the shell");
    return true;
}

int cli_line(struct app *a, const char *line, struct text *out)
{
    struct cli_words words;
    struct err e;
    struct call c = { .app = a };
    struct look look = a->look;
    c.out.text = out;
    c.bad.text = out;
    err_clear(&e);
    bool ok = cli_split(a, line, &words, &e) &&
              args_read(&c, words.count, words.word, &e) &&
              line_options(&c, &e);
    if (ok && (answer(&c) || c.command == NULL))
        return 0;
    a->look.color = false;
    a->look.keys = &a->manners.keys;
    if (c.global[GLOBAL_UNITS] != NULL)
        a->look.units =
            text_is(c.global[GLOBAL_UNITS], "mi") ? UNITS_MI : UNITS_KM;
    ok = ok && run_command(&c, &e);
    a->look = look;
    return finish(&c, ok, &e);
}
