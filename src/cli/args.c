/*
 * The command line, read by tables. Not getopt_long: its state is the
 * process's own, and the screens read lines while a command line is open;
 * nor would it let "-3d" be a date.
 */
#include "cli/room.h"

#include <string.h>

const struct option_row global_options[GLOBAL_COUNT + 1] = {
    [GLOBAL_DB] = { "db", 'D', "FILE", "the diary" },
    [GLOBAL_CONFIG] = { "config", 'C', "FILE", "the settings, config.ini" },
    [GLOBAL_TODAY] = { "today", 0, "YYYY-MM-DD", "the day that is today" },
    [GLOBAL_COLOR] = { "color", 0, "WHEN", "auto, always or never" },
    [GLOBAL_JSON] = { "json", 0, NULL, "JSON on standard output" },
    [GLOBAL_UNITS] = { "units", 0, "km|mi", "kilometres or miles" },
    [GLOBAL_VERSION] = { "version", 'V', NULL, "print the version" },
    [GLOBAL_HELP] = { "help", 'h', NULL, "print help, also of a command" },
};

/* What is being read: argv, and how far. */
struct reader {
    struct call *call;
    int argc;
    char **argv;
    int at;
};

/* "-3d" and "-" are words; "--" ends the words. */
static bool is_option(const char *word)
{
    return word[0] == '-' && word[1] != '\0' &&
           !(word[1] >= '0' && word[1] <= '9') && strcmp(word, "--") != 0;
}

/* Row of the option a word names, by "--name", "--name=value" or "-x". */
static int option_find(const struct option_row *rows, const char *word)
{
    bool is_long = word[1] == '-';
    const char *name = word + (is_long ? 2 : 1);
    size_t n = is_long ? strcspn(name, "=") : 1;
    for (int i = 0; rows != NULL && rows[i].name != NULL; i++)
        if (is_long ? strlen(rows[i].name) == n &&
                          strncmp(rows[i].name, name, n) == 0
                    : rows[i].letter == name[0])
            return i;
    return UNKNOWN;
}

/* The value in the option's own word; NULL: it stands in the next. */
static const char *own_value(const char *word)
{
    if (word[1] != '-')
        return word[2] != '\0' ? word + 2 : NULL;
    const char *sign = strchr(word, '=');
    return sign != NULL ? sign + 1 : NULL;
}

static bool take_value(struct reader *r, const struct option_row *row,
                       const char **slot, struct err *e)
{
    const char *own = own_value(r->argv[r->at]);
    if (row->value == NULL) {
        if (own != NULL)
            return err_set(e, ERR_USAGE, "option '--%s' takes no value",
                           row->name);
        *slot = "";
        return true;
    }
    if (own == NULL && r->at + 1 < r->argc)
        own = r->argv[++r->at];
    *slot = own;
    return own != NULL ||
           err_set(e, ERR_USAGE, "option '--%s' needs a value: --%s %s",
                   row->name, row->name, row->value);
}

static bool unknown_option(const struct reader *r, struct err *e)
{
    const struct command *command = r->call->command;
    const char *word = r->argv[r->at];
    if (command == NULL)
        return err_set(e, ERR_USAGE,
                       "unknown option '%.40s'; 'milepost --help' lists them",
                       word);
    return err_set(e, ERR_USAGE,
                   "unknown option '%.40s'; 'milepost help %s' lists them",
                   word, command->name);
}

static bool take_option(struct reader *r, struct err *e)
{
    struct call *c = r->call;
    const char *word = r->argv[r->at];
    const struct option_row *own =
        c->command != NULL ? c->command->options : NULL;
    int i = option_find(own, word);
    if (own != NULL && i != UNKNOWN && c->option[i] != NULL)
        return err_set(e, ERR_USAGE, "option '--%s' is there twice: keep one",
                       own[i].name);
    if (own != NULL && i != UNKNOWN)
        return take_value(r, &own[i], &c->option[i], e);
    i = option_find(global_options, word);
    if (i != UNKNOWN)
        return take_value(r, &global_options[i], &c->global[i], e);
    return unknown_option(r, e);
}

static bool take_command(struct reader *r, struct err *e)
{
    const char *name = r->argv[r->at];
    r->call->command = command_find(name);
    if (r->call->command != NULL)
        return true;
    const char *near = command_nearest(name);
    if (near != NULL)
        return err_set(e, ERR_USAGE,
                       "unknown command '%.40s', did you mean '%s'?", name,
                       near);
    return err_set(e, ERR_USAGE,
                   "unknown command '%.40s'; 'milepost help' lists them", name);
}

/* An entry's words stand together: what follows the options after them is
 * a mistake that would otherwise change what was meant. */
static bool take_word(struct reader *r, bool is_closed, struct err *e)
{
    struct call *c = r->call;
    if (is_closed)
        return err_set(e, ERR_USAGE,
                       "'%.40s' follows an option; options stand before the "
                       "first word of an entry or after its last",
                       r->argv[r->at]);
    c->word[c->count++] = r->argv[r->at];
    return true;
}

static bool take_rest(struct reader *r, struct err *e)
{
    struct call *c = r->call;
    bool is_closed = false;
    for (; r->at < r->argc; r->at++) {
        const char *word = r->argv[r->at];
        if (strcmp(word, "--") == 0) {
            c->has_note = true;
            c->note = r->argv + r->at + 1;
            c->note_count = r->argc - r->at - 1;
            return true;
        }
        if (is_option(word)) {
            if (!take_option(r, e))
                return false;
            is_closed = c->command->words == WORDS_ENTRY && c->count > 0;
        } else if (!take_word(r, is_closed, e)) {
            return false;
        }
    }
    return true;
}

static void find_json(struct call *c, int argc, char **argv)
{
    for (int i = 0; i < argc && strcmp(argv[i], "--") != 0; i++)
        if (strcmp(argv[i], "--json") == 0)
            c->is_json = true;
}

bool args_read(struct call *c, int argc, char **argv, struct err *e)
{
    struct reader r = { c, argc, argv, 0 };
    find_json(c, argc, argv); /* errors, too, are then JSON */
    for (; r.at < argc && is_option(argv[r.at]); r.at++)
        if (!take_option(&r, e))
            return false;
    if (r.at == argc)
        return true;
    if (!take_command(&r, e))
        return false;
    r.at++;
    c->word = argv + r.at;
    return take_rest(&r, e);
}
