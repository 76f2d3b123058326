/*
 * config: config.ini to settings. The only room that knows iniparser. Strict:
 * an unknown key, a bad number or a doubled key is an error with its line.
 */
#ifndef MILEPOST_CONFIG_H
#define MILEPOST_CONFIG_H

#include "milepost/model.h"

struct config_origin {
    int line[SETTING_COUNT]; /* of config.ini; 0: the standard value */
};

/*
 * Reads config.ini; a missing file gives the standard values.
 * Status: false + ERR_INPUT "FILE:2: unknown setting ..., did you mean ...?"
 */
MUST_USE bool config_read(const char *path, struct settings *out,
                          struct config_origin *origin, struct err *e);
/* The whole config.ini.example, made from settings.def. */
void config_example(struct text *out);
/* One setting as "section.key = value" words. */
void config_value(struct text *out, const struct settings *s,
                  enum setting_id id);

#endif
