/*
 * lex (entry): a line cut into words and signs, each with its column in
 * characters. Nothing unsafe gets past here, so words may be quoted in errors.
 */
#ifndef MILEPOST_ENTRY_LEX_H
#define MILEPOST_ENTRY_LEX_H

#include "milepost/model.h"

#define LEX_TOKENS_MAX                                                  \
    400               /* of a line; a long interval session has some 60 \
                       */
#define QUOTE_TEXT 44 /* bytes of a word quoted in a sentence */

enum lex_kind { LEX_WORD, LEX_COMMA, LEX_OPEN, LEX_CLOSE, LEX_END };

struct lex_token {
    enum lex_kind kind;
    int column;       /* from 1, in characters */
    const char *text; /* the word; "," "(" ")" or "" of the others */
};

struct lex {
    int count; /* the LEX_END token behind them not counted */
    struct lex_token tokens[LEX_TOKENS_MAX + 1];
    const char *note; /* after "--"; NULL: none */
    int note_column;
    size_t used;
    char bytes[2 * LINE_TEXT + 8]; /* where words and note lie */
};

/* A word shortened to what a sentence can hold. */
struct quote {
    char text[QUOTE_TEXT];
};
struct quote lex_quote(const char *word);

/*
 * Cuts a line.
 *
 * Given:     line          UTF-8; a line end at its end is passed over
 *            has_comments  a word that begins with '#' ends the line
 * Status:    false + column for control characters, bad UTF-8, "--" without
 *            end of words, or a line longer than LINE_TEXT - 1 bytes
 */
MUST_USE bool lex_line(struct lex *l, const char *line, bool has_comments,
                       struct err *e);

#endif
