/*
 * cli: commands, one file each. Text and JSON on standard output, sentences
 * on standard error.
 */
#ifndef MILEPOST_CLI_H
#define MILEPOST_CLI_H

#include "milepost/app.h"

/* What main found in the environment; options on the line go before it. */
struct cli_world {
    day_t today;
    const char *home;
    const char *config_home; /* $XDG_CONFIG_HOME */
    const char *data_home;   /* $XDG_DATA_HOME */
    const char *config;      /* $MILEPOST_CONFIG */
    const char *db;          /* $MILEPOST_DB */
    const char *tmp;         /* $TMPDIR */
    const char *editor;      /* $VISUAL, else $EDITOR */
    const char *no_color;    /* $NO_COLOR */
    const char *term;        /* $TERM */
    bool is_utf8;
    bool is_tty_in, is_tty_out;
    int columns; /* of the terminal; 0: none */
    int64_t (*clock)(void);
    int32_t (*zone_s)(int64_t utc_s); /* the runner's clock minus UTC */
    int (*screens)(struct app *a);    /* opens the screens; exit code */
};

/* Runs the command line; returns the exit code 0 .. 3. */
int cli_main(struct app *a, const struct cli_world *w, int argc, char **argv);

/* Offers what a word of such a line may become: commands, their words, options,
 * files. */
void cli_complete(struct completion *c, const char *line);
/* Offers the files a path may become. */
void cli_complete_path(struct completion *c);

/* A line cut into words, as by a shell: "..." and '...' hold together, ~/ is
 * the runner's home. */
#define CLI_WORDS 128
struct cli_words {
    int count;
    char *word[CLI_WORDS]; /* in 'text' */
    char text[LINE_TEXT * 4];
};
MUST_USE bool cli_split(const struct app *a, const char *line,
                        struct cli_words *out, struct err *e);

/* Runs one line of the same words (the screens' ':'); output to 'out'. */
int cli_line(struct app *a, const char *line, struct text *out);

#endif
