/* config, inside: one value of a setting, read and written. */
#ifndef CONFIG_VALUE_H
#define CONFIG_VALUE_H

#include "milepost/model.h"

/* False, and 'out' left alone, where the words are not within the row. */
MUST_USE bool value_read(const struct setting_row *row, const char *s,
                         double *out);
void value_write(struct text *t, const struct setting_row *row, double v);
/* What may stand there: "a number from 1.05 to 1.5 x longest run". */
void value_allowed(struct text *t, const struct setting_row *row);

#endif
