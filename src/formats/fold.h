/* fold (formats): words of any account's language, so that they can be held
 * against a table. */
#ifndef MILEPOST_FORMATS_FOLD_H
#define MILEPOST_FORMATS_FOLD_H

#include "milepost/base.h"

#define FOLD_TEXT 96 /* bytes of what is folded and its end */

/* Small letters without accents, digits, one blank for all between: "Max.
 * Herzfrequenz (bpm)" is "max herzfrequenz bpm". Cut where it is too long. */
void fold(char out[FOLD_TEXT], const char *in);
/* A letter or digit so, in UTF-8; "" for what is neither; returns 'out'. */
const char *fold_letter(char out[5], uint32_t code);
bool fold_is_same(const char *a, const char *b);

#endif
