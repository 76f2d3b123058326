/*
 * guide (entry): the questions a newcomer is asked before the first plan, and
 * what the answers come to. A state machine without input or output: a line
 * goes in, the next question comes out.
 */
#ifndef MILEPOST_GUIDE_H
#define MILEPOST_GUIDE_H

#include "milepost/entry.h"

enum guide_question {
#define GUIDE(id, ...) GUIDE_##id,
#include "milepost/guide.def"
#undef GUIDE
    GUIDE_COUNT /* all of them are answered */
};
struct guide_row {
    const char *ask, *why, *accepts;
};
extern const struct guide_row guide_rows[GUIDE_COUNT];

#define GUIDE_RESULT_DAYS (12 * 7) /* an older race says nothing now (A2) */

/* A race or test; dist 0: none. */
struct guide_result {
    dist_t dist;
    span_t time;
    day_t day;
};

/* What the diary has already: the answers there are to begin with. */
struct guide_known {
    struct goal goal;       /* in force; kind NONE: none */
    struct athlete athlete; /* weekly and longest as run of late, else stated */
    double index;           /* fitness index in force; 0: none */
    struct guide_result result; /* that it comes from; dist 0: it was stated */
};

struct guide {
    struct entry_context context;
    struct guide_known known;
    enum guide_question at;
    bool is_given[GUIDE_COUNT]; /* said, not passed over */
    bool is_day_in_goal;        /* the first answer had the race's day in it */

    /* What it came to so far. */
    struct goal goal; /* kind NONE: not asked yet; a race may want its day */
    dist_t weekly;
    dist_t longest;
    unsigned days; /* DAY_BITs; 0: left to the plan */
    int long_day;  /* weekday; UNKNOWN: left to the plan */
    struct guide_result result;
};

void guide_begin(struct guide *g, const struct entry_context *c,
                 const struct guide_known *known);
/* Whether a question is asked, by the answers before it: whoever does not run
 * yet has no longest run, and fitness no race day. */
bool guide_asks(const struct guide *g, enum guide_question q);
/* Which one this is of those asked, from 1, and how many they are at most by
 * what was said. */
int guide_number(const struct guide *g, int *of);
/*
 * Answers the question that is asked, and goes on to the next.
 *
 * Given:     line  as typed; empty: the standard answer
 * Returned:  g     at the next question; as before on failure
 * Status:    false + ERR_INPUT: a sentence with what was wrong and what is
 *            accepted
 * Notes:     a race's day and time may stand in the goal's line: its own
 *            question is not asked then.
 */
MUST_USE bool guide_answer(struct guide *g, const char *line, struct err *e);
/* Back to the question before, its answer as it was; false at the first. */
bool guide_back(struct guide *g);
/* What an empty line stands for: words that read back, or a sentence where it
 * leaves something open. */
void guide_standard(const struct guide *g, struct text *out);

/* A day's word of 'days' and back: "tue,thu,sun". */
void guide_write_days(unsigned days, struct text *out);

#endif
