/* words, inside: the parts that pages of reasons are made of. */
#ifndef WORDS_WHY_H
#define WORDS_WHY_H

#include "words/room.h"

#include <string.h>

/* "evidence  C: Foster, 1998". */
void why_evidence(struct text *out, enum grade grade, const char *source,
                  const struct look *look);
/* When a rule or warning speaks, with the limits in force. */
void why_condition(struct text *out, const struct why *y,
                   const char *template_);
/* A line of what a figure stands at: "now       monotony 0.92". */
void why_values(struct text *out, const struct why *y, enum figure_id id,
                const char *label);
/* What a figure or a session rests on, with the days it is of. */
void why_grounds(struct text *out, const struct grounds *g, const char *label,
                 const struct look *look);

#endif
