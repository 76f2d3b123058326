/* config, inside: the section [specificity], a key for each cell. */
#ifndef CONFIG_SPECIFICITY_H
#define CONFIG_SPECIFICITY_H

#include "config/scan.h"
#include "milepost/config.h"

/*
 * Takes one line of the section.
 *
 * Given:     value  as written; NULL: none
 * Status:    false + ERR_INPUT: no such goal or purpose (did you mean), or
 *            not a whole number from 0 to 2
 */
MUST_USE bool specificity_take(const char *file,
                               const struct config_entry *entry,
                               const char *value, struct settings *out,
                               struct config_origin *origin, struct err *e);
/* The section as it stands in config.ini.example. */
void specificity_example(struct text *out);

#endif
