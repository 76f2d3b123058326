/*
 * config: config.ini to settings. The only room that knows iniparser. Strict:
 * an unknown key, a bad number or a doubled key is an error with its line.
 */
#ifndef MILEPOST_CONFIG_H
#define MILEPOST_CONFIG_H

#include "milepost/keys.h"
#include "milepost/model.h"
#include "milepost/theme.h"

#define IMPORT_PATH_TEXT 512 /* bytes of a folder and its end */

/* How the screens look, what their keys do, where they look for files. */
struct manners {
    struct theme theme;
    int theme_line[STYLE_COUNT]; /* of config.ini; 0: the theme's own */
    struct keymap keys;          /* the runner's own; all 0: the standard */
    int keys_line[ACT_COUNT];
    /* Where files are looked for on start, "~/" unresolved; "": nowhere. */
    char import_path[IMPORT_PATH_TEXT];
    int import_path_line;
    /* "date=Day,distance=Km": columns of a table; "": they are guessed. */
    char import_map[IMPORT_PATH_TEXT];
    int import_map_line;
};
#define THEME_SECTION   "theme"
#define KEYS_SECTION    "keys"
#define IMPORT_SECTION  "import" /* beside its rows of settings.def */
#define IMPORT_PATH_KEY "path"
#define IMPORT_MAP_KEY  "map"

struct config_origin {
    int line[SETTING_COUNT]; /* of config.ini; 0: the standard value */
    int specificity[GOAL_COUNT][PURPOSE_COUNT]; /* the same of its cells */
    bool is_there;                              /* there is such a file */
};

#define SPECIFICITY_SECTION "specificity"
#define SPECIFICITY_KEY     32 /* bytes of "marathon.repetition" and its end */
/* The key of a cell in that section; returns out. */
const char *specificity_key(char out[SPECIFICITY_KEY], enum goal_kind goal,
                            enum purpose purpose);

/*
 * Reads config.ini. Beside the rows of settings.def it may hold cells of
 * specificity.def: [specificity], GOAL.PURPOSE = 0 .. 2.
 *
 * Returned:  out     the settings; standard values where the file is missing
 *            origin  the line each comes from
 * Status:    false + ERR_INPUT, e->line set and the sentence beginning
 *            "FILE:LINE: ", for an unknown section or setting (did you mean),
 *            a value outside its row, one said twice, one before any section,
 *            a line that is none of these, a byte order mark, a NUL, a line
 *            over 1000 bytes; without a line for a file over 64 KiB or a
 *            folder. ERR_STORE where it cannot be read.
 * Notes:     names have no case; numbers have a point whatever the locale.
 */
MUST_USE bool config_read(const char *path, struct settings *out,
                          struct config_origin *origin, struct err *e);
/*
 * The same, and what it says of the screens: [theme] STYLE = PAINT
 * (themes.def, theme_repaint), [keys] ACT = KEY KEY.. (keys.def, key_from),
 * [import] path = FOLDER, map = NAME=HEADING,NAME=HEADING..
 *
 * Notes:  keys of one's own stand in place of the act's; ERR_INPUT where one
 *         does something else already, or opens a screen, in the same place.
 */
MUST_USE bool config_read_whole(const char *path, struct settings *out,
                                struct config_origin *origin,
                                struct manners *manners, struct err *e);
/* The whole config.ini.example, made from settings.def. */
void config_example(struct text *out);
/* One setting as "section.key = value" words. */
void config_value(struct text *out, const struct settings *s,
                  enum setting_id id);

#endif
