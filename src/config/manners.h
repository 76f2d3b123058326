/* config, inside: [theme], [keys], [import] path: manners of the screens. */
#ifndef CONFIG_MANNERS_H
#define CONFIG_MANNERS_H

#include "config/scan.h"
#include "milepost/config.h"

/* Takes an entry of [theme]; its theme is in 'out' already. */
MUST_USE bool theme_take(const char *file, const struct config_entry *entry,
                         const char *value, struct manners *out, struct err *e);
/* The section as comments. */
void theme_example(struct text *out);

/* Takes an entry of [keys]. */
MUST_USE bool keys_take(const char *file, const struct config_entry *entry,
                        const char *value, struct manners *out, struct err *e);
/* Once all are taken: no key does two things in one place. */
MUST_USE bool keys_check(const char *file, const struct manners *m,
                         struct err *e);
void keys_example(struct text *out);

/* An entry of [import] that is no row of settings.def. */
bool import_is_own(const struct config_entry *entry);
MUST_USE bool import_take_own(const char *file,
                              const struct config_entry *entry,
                              const char *value, struct manners *out,
                              struct err *e);
/* After the settings' rows, the last of them of 'section'. */
void import_example(struct text *out, const char *section);

#endif
