/* guide_line (entry): an answer cut into words. */
#ifndef MILEPOST_ENTRY_GUIDE_LINE_H
#define MILEPOST_ENTRY_GUIDE_LINE_H

#include "milepost/base.h"

#define GUIDE_WORDS  16
#define GUIDE_ANSWER 160 /* bytes: longer is no answer to any of them */

struct guide_line {
    int count;
    const char *word[GUIDE_WORDS];
    char text[GUIDE_ANSWER];
};
/* Cuts at any of 'signs'. False + ERR_INPUT: too long, a control character. */
MUST_USE bool guide_cut(const char *line, const char *signs,
                        struct guide_line *out, struct err *e);
/* "none", "no", "never", "-". */
bool guide_is_none(const struct guide_line *l);

#endif
