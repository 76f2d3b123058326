/*
 * entry: lines to values and back. Runs, check-ins, rest, strength; plans as
 * text. Pure. The grammar stands in design.md, section 5.
 */
#ifndef MILEPOST_ENTRY_H
#define MILEPOST_ENTRY_H

#include "milepost/model.h"

struct entry_context {
    day_t today;
    enum units units;   /* what a bare "@5:15" is per */
    struct paces paces; /* what "@T" is; all 0: unknown, kept as a name */
};

/*
 * Reads one line of `log` (any kind of entry).
 *
 * Given:     line  UTF-8, one line
 * Returned:  out   the entry; day filled (today if none was given)
 * Status:    false + ERR_INPUT with the column (from 1, in characters) and
 *            the sentence: what, and what to write instead
 * Notes:     1) line is kept in out->words.line. 2) Distances of steps add
 *            up; two of distance, time and pace give the third.
 */
MUST_USE bool entry_read(const struct entry_context *c, const char *line,
                         struct entry *out, struct err *e);
/* The same where only body tokens are allowed (`checkin`). */
MUST_USE bool entry_read_checkin(const struct entry_context *c,
                                 const char *line, struct entry *out,
                                 struct err *e);
/* A blank line or a comment: to be passed over. */
bool entry_is_blank(const char *line);
/* Reads the words of `edit`: changes only what they name in 'out'. */
MUST_USE bool entry_amend(const struct entry_context *c, const char *line,
                          struct entry *out, struct err *e);

/* The entry as a line that reads back to the same values. */
void entry_write(const struct entry *en, enum units units, struct text *out);

/* A date as the entry knows it: today, yesterday, mon..sun, -3d, ISO. */
MUST_USE bool entry_date(const char *word, day_t today, day_t *out);
/* "5k", "10.2km", "6mi" to metres; "1:45:00", "45min", "1h15" to seconds. */
MUST_USE bool entry_dist(const char *word, dist_t *out);
MUST_USE bool entry_time(const char *word, span_t *out);

/* ---- steps: "wu 2k, 5x1k @3:55 r90s, cd 2k" */

/* Expands steps into segments of the work's purpose. Times and distances
 * that the steps leave open stay 0. Status: ERR_LIMIT over the maximum. */
MUST_USE bool steps_expand(const struct step *steps, int count,
                           enum purpose work, const struct paces *paces,
                           struct segment out[RUN_SEGMENTS_MAX], int *n,
                           struct err *e);
void steps_write(const struct step *steps, int count, enum units units,
                 struct text *out);

/* ---- plans as text */

struct plan_reader {
    struct entry_context context;
    struct plan *plan; /* filled line by line */
    bool has_goal;
    int line;
};
/* Begins an empty plan. */
struct plan_reader plan_reader(const struct entry_context *c, struct plan *p);
/* One line: goal, session or comment. "w1 tue" needs the goal line's date. */
MUST_USE bool plan_read_line(struct plan_reader *r, const char *line,
                             struct err *e);
/* Sorts, fills weeks (targets, longest, phases by the calendar of G2). */
MUST_USE bool plan_read_end(struct plan_reader *r, struct err *e);
/* Goal line and one session a line, dated; reads back to the same plan. */
void plan_write(const struct plan *p, enum units units, struct text *out);
void session_write(const struct plan *p, const struct session *s,
                   enum units units, struct text *out);
/* "half 2026-05-10 --aim 1:45:00 --priority A" as words already split. */
MUST_USE bool goal_read(const struct entry_context *c, int count,
                        const char *const *words, struct goal *out,
                        struct err *e);

#endif
