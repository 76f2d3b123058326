/* config, inside: [theme], how the screens are painted. */
#ifndef CONFIG_MANNERS_H
#define CONFIG_MANNERS_H

#include "config/scan.h"
#include "milepost/config.h"

/* Takes an entry of [theme]; its theme is in 'out' already. */
MUST_USE bool theme_take(const char *file, const struct config_entry *entry,
                         const char *value, struct manners *out, struct err *e);
/* The section as comments. */
void theme_example(struct text *out);

#endif
