/* app, inside: the lines of an import as they are made. */
#ifndef APP_LOOKED_H
#define APP_LOOKED_H

#include "milepost/looked.h"

/* A line more, or more of one that is there. False: there is no memory. */
MUST_USE bool looked_add(struct looked *l, const struct import_item *item);
/* The line of an item's number; UNKNOWN. */
int looked_find(const struct looked *l, int number);
/* Numbers up to the last line's; a bit for each that is marked, or that is of
 * a kind, to be freed; NULL: there is no memory. */
int looked_numbers(const struct looked *l);
unsigned char *looked_marked(const struct looked *l);
unsigned char *looked_of_kind(const struct looked *l, enum item_kind k);
/* Frees the lines; the paths stay. */
void looked_clear(struct looked *l);

#endif
