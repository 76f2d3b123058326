/*
 * complete (base): the words a word that was begun may become. Who knows the
 * words offers them; what does not begin so is passed over.
 */
#ifndef MILEPOST_COMPLETE_H
#define MILEPOST_COMPLETE_H

#include "milepost/base.h"

#define COMPLETIONS_MAX 64  /* beyond, nobody reads them */
#define COMPLETION_TEXT 256 /* bytes of a word, or a path, and its end */

struct completion {
    int from, at;     /* bytes of the line: where the word begins, the cursor */
    const char *home; /* what ~/ means in a path; NULL: nobody knows */
    char begun[COMPLETION_TEXT];
    int count;
    bool is_cut; /* there were more */
    struct {
        char word[COMPLETION_TEXT];
        bool is_open; /* more follows at once: a number, a site, a file */
    } of[COMPLETIONS_MAX];
};

/* Begins with the word before byte 'at' of a line; or with all before it. */
void completion_begin(struct completion *c, const char *line, int at);
void completion_begin_line(struct completion *c, const char *line, int at);
/* Offers a word, once; case is passed over. */
void completion_offer(struct completion *c, const char *word, bool is_open);
/* How many bytes all that were offered begin with alike; 0: none were. */
int completion_common(const struct completion *c);
/* Words of the line before the one that is begun; the first in 'first' and the
 * one before in 'last', "" where there is none. */
int completion_words(const struct completion *c, const char *line,
                     char first[COMPLETION_TEXT], char last[COMPLETION_TEXT]);

#endif
