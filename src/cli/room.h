/* cli, inside: what a command is, and what it is called with. */
#ifndef CLI_ROOM_H
#define CLI_ROOM_H

#include "milepost/cli.h"

#include <stdio.h>

/* ---- where a command prints: a file, or the screens' text. Never straight
 * to standard output. */

struct out {
    FILE *file;        /* NULL: into text */
    struct text *text; /* NULL: nowhere */
};
void out_put(struct out *o, const char *plain);
void out_add(struct out *o, const char *format, ...) PRINTF_LIKE(2, 3);

/* ---- options, of all commands and of one */

struct option_row {
    const char *name;  /* "dry-run" */
    char letter;       /* 'n'; 0: none */
    const char *value; /* "DATE"; NULL: takes none */
    const char *help;  /* a sentence without its stop */
};

enum global_option {
    GLOBAL_DB,
    GLOBAL_CONFIG,
    GLOBAL_TODAY,
    GLOBAL_COLOR,
    GLOBAL_JSON,
    GLOBAL_UNITS,
    GLOBAL_VERSION,
    GLOBAL_HELP,
    GLOBAL_COUNT
};
extern const struct option_row global_options[GLOBAL_COUNT + 1];

#define OPTIONS_MAX 16 /* of one command */

/* ---- commands */

enum command_words {
    WORDS_PLAIN, /* options may stand anywhere */
    WORDS_ENTRY, /* options first or last: the words between are an entry */
};

enum command_needs {
    NEEDS_NOTHING,
    NEEDS_CONFIG,     /* settings, no diary */
    NEEDS_DIARY_READ, /* looks only: none is made where there is none */
    NEEDS_DIARY,
};

struct call;

/* A word of a command: goal add, plan show. */
struct verb {
    const char *name;
    int least, most; /* words after it; most < 0: any */
    bool (*run)(struct call *c, struct err *e);
    const char *words; /* an example of those it takes; NULL: none needed */
};

struct command {
    const char *name;
    const char *usage;                /* what follows the name: "[DATE]" */
    const char *help;                 /* one line */
    const char *more;                 /* lines for --help; NULL */
    void (*tell)(struct out *o);      /* the same made from a table; NULL */
    const struct option_row *options; /* ends with a row without name; NULL */
    const struct verb *verbs;         /* its first word is one; NULL */
    int verb_count;
    enum command_words words;
    enum command_needs needs;
    int least, most; /* words; most < 0: any */
    bool (*run)(struct call *c, struct err *e);
};
extern const struct command *const commands[];
extern const int command_count;
const struct command *command_find(const char *name);
/* The name of the command that is nearest; NULL if none is near. */
const char *command_nearest(const char *name);

/* One command line, as understood. */
struct call {
    struct app *app;
    const struct cli_world *world; /* NULL: a line of the screens */
    const struct command *command;
    struct out out;
    struct out bad; /* standard error */
    int count;      /* words that follow the command */
    char **word;
    int note_count; /* words after "--" */
    char **note;
    bool has_note;
    const char *global[GLOBAL_COUNT]; /* "" without a value; NULL: not said */
    const char *option[OPTIONS_MAX];  /* by row of the command's options */
    bool is_json;
    bool is_bad_told; /* the error is on standard error already */
    int exit;         /* where a command that did its work says 1 or 3 */
};

/* Reads argv (without the program's name) into the call; words are left in
 * argv, in their order. */
MUST_USE bool args_read(struct call *c, int argc, char **argv, struct err *e);
/* The value of an option by name; NULL where it was not given. */
const char *call_option(const struct call *c, const char *name);
/* Words from 'first' on and the note, as one line. */
MUST_USE bool call_line(const struct call *c, int first, char *out, size_t size,
                        struct err *e);
/* A date as people write it. */
MUST_USE bool call_date(const struct call *c, const char *word, day_t *out,
                        struct err *e);
/* The same from an option; NO_DAY where it was not given. */
MUST_USE bool call_date_option(const struct call *c, const char *name,
                               day_t *out, struct err *e);
/* "usage" error that names the command's usage. */
bool call_usage(const struct call *c, struct err *e);
/* A plain question on a terminal; false without one. */
bool call_asks(struct call *c, const char *question);
/* A whole file ("-": standard input), to be freed. */
MUST_USE bool call_file(const struct call *c, const char *path, char **out,
                        struct err *e);

/* ---- stop.c: ^C while long work is under way, on the command line */
void stop_begin(struct call *c);
void stop_end(struct call *c);
bool stop_is_asked(void);
/* Ends the program as ^C would have, where work was stopped by it. */
void stop_leave(void);

/* Room for what words make; put on 'out' by page_print. */
struct text page_begin(void);
void page_print(struct call *c, struct text *page);

/* Runs the verb c->word[0] names; usage error if there is none. */
MUST_USE bool verb_run(struct call *c, struct err *e);

/* ---- help */
void man_page(struct out *o); /* man.c: a page of section 1, in roff */
void usage_all(struct out *o);
void usage_one(struct out *o, const struct command *command);

/* ---- where things live; made into static text */
MUST_USE bool place_config(const struct call *c, const char **out,
                           struct err *e);
/* Named on the line or in the environment, not just the usual place. */
bool place_is_config_named(const struct call *c);
MUST_USE bool place_diary(const struct call *c, const char **out,
                          struct err *e);

/* Opens what the command needs, with the look asked for. */
MUST_USE bool call_open(struct call *c, struct err *e);
/* Where the screens begin: opens them, or prints the week. */
MUST_USE bool call_screens(struct call *c, struct err *e);

#endif
