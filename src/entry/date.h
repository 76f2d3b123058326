/* date (entry): words for days, and what to say of those that are none. */
#ifndef MILEPOST_ENTRY_DATE_H
#define MILEPOST_ENTRY_DATE_H

#include "entry/lex.h"
#include "milepost/entry.h"

/* "mon", "Monday": 0 .. 6. */
bool date_weekday(const char *word, int *out);
/* True if a word was meant as a date, whether it is one or not. */
bool date_is_meant(const char *word);
/* Says why a word that was meant as a date is none. Always false. */
bool date_refuse(const char *word, int column, struct err *e);

#endif
