/*
 * filter (entry): which runs are meant, in one line: "type=easy rpe>=6
 * since:-28d". Pure.
 *
 *     filter  = all { "|" all }              or, |
 *     all     = part { part }                a space, and, & is and
 *     part    = [ "!" ] ( test | "(" filter ")" )        !, not
 *     test    = field op value { "," value } | field "=none"
 *             | "+tag" | ":week" | a purpose | a verdict | "words of a note"
 *     op      = "=" | "!=" | "<" | "<=" | ">" | ">=" | ":"
 *     value   = as in an entry (10k 52:30 5:15 180m 2026-09-20 -28d) | from..to
 *
 * A comparison goes by what is shown: 9.96 km is 10.0, and dist>=10k holds. A
 * run that does not say it (no rpe) is in no comparison of numbers, only in
 * "=none". ":" is "=", and "has" where words are compared.
 */
#ifndef MILEPOST_FILTER_H
#define MILEPOST_FILTER_H

#include "milepost/complete.h"
#include "milepost/entry.h"

#define FILTER_TEXT      512 /* bytes of a filter and its end */
#define FILTER_STEPS_MAX 64

struct days_span {
    day_t first, last; /* both in; NO_DAY: there is none */
};

struct filter_context {
    day_t today;
    enum units units;             /* of a bare pace */
    struct days_span block, past; /* what :block and :lastblock are */
};

enum filter_what { FILTER_TEST, FILTER_NOT, FILTER_AND, FILTER_OR };

/* One step of a filter, in the order they are worked off: operands first. */
struct filter_step {
    enum filter_what what;
    int field;           /* of filter_fields */
    int column;          /* where it stands, from 1 */
    bool is_outside;     /* "!=" of a number: known, and not in between */
    bool is_none;        /* "=none" of a number */
    bool is_has;         /* ":" of words: has them, is not just them */
    int32_t least, most; /* of a number, both in */
    uint64_t mask;       /* of a word of a list: one of these */
    int word;            /* of words: where in 'words' */
};

struct filter {
    int count; /* 0: every run */
    struct filter_step step[FILTER_STEPS_MAX];
    int used;
    char words[2 * FILTER_TEXT];
};

struct filter_field {
    const char *name;
    const char *other;    /* another name; NULL */
    const char *example;  /* "rpe>=6" */
    const char *sentence; /* what it is */
};
extern const struct filter_field filter_fields[];
extern const int filter_field_count;

/*
 * Reads a filter.
 *
 * Given:     text  UTF-8, at most FILTER_TEXT - 1 bytes; "" is every run
 * Status:    false + ERR_INPUT with the column (from 1, in characters), what is
 *            wrong and the nearest word; 'out' is then of no use
 */
MUST_USE bool filter_read(const struct filter_context *c, const char *text,
                          struct filter *out, struct err *e);
/* Whether the words of a filter ask for a block's days. */
bool filter_asks_block(const char *text);

/* A run as a filter sees it. */
struct filter_run {
    const struct run *run;
    bool is_judged;       /* purpose and verdicts are the judge's; */
    enum purpose purpose; /* else of the run alone */
    unsigned verdicts;    /* a bit each by enum verdict */
    const char *note, *tags, *shoe;
};

/* MAYBE: it takes the judge to say. */
enum filter_answer { FILTER_NO, FILTER_YES, FILTER_MAYBE };
enum filter_answer filter_match(const struct filter *f,
                                const struct filter_run *r);

/* Every word of 'words' is somewhere in the text; case does not matter in ASCII
 * and Latin-1. */
bool filter_has_words(const char *text, const char *words);

/*
 * What many runs are tagged with: "+trail -hot shoe:pegs easy". Only tags,
 * the pair of shoes ("shoe:none" takes it off) and the purpose.
 */
struct retag {
    unsigned on, off; /* FLAG_... or-ed */
    char add[TAGS_TEXT], drop[TAGS_TEXT];
    bool has_shoe;
    char shoe[SHOE_TEXT];
    enum purpose purpose; /* NONE: as it is */
};
MUST_USE bool retag_read(const char *text, struct retag *out, struct err *e);
/* False + ERR_LIMIT where the run's tags would be too long; true and
 * *is_changed false where it is so already. */
MUST_USE bool retag_apply(const struct retag *t, struct entry *en,
                          bool *is_changed, struct err *e);

/* What a word that was begun may become: a field, a purpose, a span of days;
 * behind "type=" the words of its list. */
void filter_complete(struct completion *c);
/* The same of the words of retag_read. */
void retag_complete(struct completion *c);

#endif
