/* The manual page, in roff, from the same tables as the help. */
#include "cli/room.h"

#include <string.h>

#define ESCAPED_TEXT 2048

/* Text as it is: no line of it is a request, no sign of it an escape. */
static void put_plain(struct out *o, const char *plain)
{
    char line[ESCAPED_TEXT];
    struct text t = text_on(line, sizeof line);
    bool is_start = true;
    for (const char *p = plain; *p != '\0'; p++) {
        if (is_start && (*p == '.' || *p == '\''))
            text_put(&t, "\\&");
        is_start = *p == '\n';
        if (*p == '\\')
            text_put(&t, "\\e");
        else
            text_add(&t, "%s%c", *p == '-' ? "\\" : "", *p);
    }
    out_put(o, line);
}

static void put_head(struct out *o, const char *head)
{
    out_add(o, ".SH %s\n", head);
}

/* A term of a list in bold, and what is said of it. */
static void put_item(struct out *o, const char *term, const char *said)
{
    out_put(o, ".TP\n\\fB");
    put_plain(o, term);
    out_put(o, "\\fR\n");
    put_plain(o, said);
    out_put(o, "\n");
}

static void put_options(struct out *o, const struct option_row *rows)
{
    for (int i = 0; rows != NULL && rows[i].name != NULL; i++) {
        char term[80];
        struct text t = text_on(term, sizeof term);
        if (rows[i].letter != 0)
            text_add(&t, "-%c, ", rows[i].letter);
        text_add(&t, "--%s%s%s", rows[i].name, rows[i].value != NULL ? " " : "",
                 rows[i].value != NULL ? rows[i].value : "");
        put_item(o, term, rows[i].help);
    }
}

static void put_command(struct out *o, const struct command *c)
{
    out_put(o, ".SS ");
    put_plain(o, c->name);
    out_put(o, " ");
    put_plain(o, c->usage);
    out_put(o, "\n");
    put_plain(o, c->help);
    out_put(o, "\n");
    if (c->more != NULL) {
        out_put(o, ".PP\n.nf\n");
        put_plain(o, c->more);
        out_put(o, ".fi\n");
    }
    put_options(o, c->options);
}

/* ---- keys */

/* "Week, Runs"; "everywhere". */
static void put_places(struct text *t, unsigned where)
{
    if ((where & PLACE_ALL) == PLACE_ALL) {
        text_put(t, "everywhere");
        return;
    }
    const char *between = "";
    if ((where & PLACE_SCREENS) == PLACE_SCREENS) {
        text_put(t, "every screen");
        where &= ~(unsigned)PLACE_SCREENS;
        between = ", ";
    }
    for (unsigned bit = 1; bit <= PLACE_LAST; bit <<= 1)
        if ((where & bit) != 0) {
            text_add(t, "%s%s", between, place_word((enum place)bit));
            between = ", ";
        }
}

/* The same key, act and sentence may have a row more, for another rank. */
static bool is_said_before(int row)
{
    for (int i = 0; i < row; i++)
        if (key_rows[i].act == key_rows[row].act &&
            strcmp(key_rows[i].keys, key_rows[row].keys) == 0 &&
            strcmp(key_rows[i].help, key_rows[row].help) == 0)
            return true;
    return false;
}

static unsigned places_of(int row)
{
    unsigned where = 0;
    for (int i = row; i < key_row_count; i++)
        if (key_rows[i].act == key_rows[row].act &&
            strcmp(key_rows[i].keys, key_rows[row].keys) == 0 &&
            strcmp(key_rows[i].help, key_rows[row].help) == 0)
            where |= key_rows[i].where;
    return where;
}

static void put_keys(struct out *o)
{
    for (int i = 0; i < key_row_count; i++) {
        char said[400];
        struct text t = text_on(said, sizeof said);
        if (is_said_before(i))
            continue;
        text_add(&t, "%s\n(%s: ", key_rows[i].help, act_word(key_rows[i].act));
        put_places(&t, places_of(i));
        text_put(&t, ")");
        put_item(o, key_rows[i].keys, said);
    }
}

/* ---- settings */

static void put_settings(struct out *o)
{
    for (int i = 0; i < SETTING_COUNT; i++) {
        char term[80];
        struct text t = text_on(term, sizeof term);
        text_add(&t, "%s.%s", setting_rows[i].section, setting_rows[i].key);
        put_item(o, term, setting_rows[i].sentence);
    }
}

static const struct {
    const char *term, *said;
} files[] = {
    { "$MILEPOST_DB, $XDG_DATA_HOME/milepost/diary.db", "the diary" },
    { "$MILEPOST_CONFIG, $XDG_CONFIG_HOME/milepost/config.ini",
      "the settings; 'milepost config example' prints one with all of them" },
}, world[] = {
    { "VISUAL, EDITOR", "writes the note of a day on the screens" },
    { "NO_COLOR", "not empty: no colour" },
    { "TMPDIR", "where the demo and a note being written lie" },
}, exits[] = {
    { "0", "done" },
    { "1", "the input was wrong; standard error says where and what to do" },
    { "2", "wrong usage" },
    { "3", "the diary or a file could not be read or written" },
    { "130", "stopped by ^C; nothing of it was kept" },
};

#define PUT_LIST(o, list)                          \
    for (size_t i_ = 0; i_ < COUNT_OF(list); i_++) \
    put_item(o, (list)[i_].term, (list)[i_].said)

void man_page(struct out *o)
{
    out_put(o, ".TH MILEPOST 1 \"\" \"milepost " MILEPOST_VERSION "\"\n");
    put_head(o, "NAME");
    out_put(o, "milepost \\- plans a runner's training, and says what each "
               "kilometre was for\n");
    put_head(o, "SYNOPSIS");
    out_put(o, ".B milepost\n[OPTION...] [COMMAND [WORD...]]\n");
    put_head(o, "DESCRIPTION");
    put_plain(o, "Without a command and on a terminal the screens open on the "
                 "week; else the week is printed. Each command has the help "
                 "'milepost help COMMAND', each rule its source in 'milepost "
                 "explain RULE'.\n");
    put_head(o, "OPTIONS");
    put_options(o, global_options);
    put_head(o, "COMMANDS");
    for (int i = 0; i < command_count; i++)
        put_command(o, commands[i]);
    put_head(o, "KEYS");
    put_plain(o, "In brackets: the name of [keys] in config.ini, and where the "
                 "key is live.\n");
    put_keys(o);
    put_head(o, "SETTINGS");
    put_settings(o);
    put_head(o, "FILES");
    PUT_LIST(o, files);
    put_head(o, "ENVIRONMENT");
    PUT_LIST(o, world);
    put_head(o, "EXIT STATUS");
    PUT_LIST(o, exits);
}
