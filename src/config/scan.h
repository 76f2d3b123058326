/*
 * config, inside: what stands on which line. iniparser keeps neither line
 * numbers nor repeated keys, so a scanner of ours finds them.
 */
#ifndef CONFIG_SCAN_H
#define CONFIG_SCAN_H

#include "milepost/model.h"

#define CONFIG_ENTRIES_MAX 512
#define CONFIG_NAME_MAX    64

struct config_entry {
    char section[CONFIG_NAME_MAX]; /* lower case */
    char key[CONFIG_NAME_MAX];     /* lower case; "" for the section's line */
    int line;                      /* from 1 */
};

struct config_scan {
    int count;
    struct config_entry entry[CONFIG_ENTRIES_MAX];
};

/*
 * Finds sections and keys in the text of a config.ini.
 *
 * Given:     name  of the file, for sentences
 *            text  its bytes and a 0 at the end; lines are cut apart in it
 * Status:    false + ERR_INPUT "FILE:LINE: ..." with e->line
 */
MUST_USE bool config_scan(const char *name, char *text, struct config_scan *out,
                          struct err *e);

/* "FILE:LINE: sentence", e->line set; always false. */
bool config_fail(struct err *e, const char *name, int line, const char *format,
                 ...) PRINTF_LIKE(4, 5);

#endif
