/*
 * entry: lines to values and back. Runs, check-ins, rest, strength; plans as
 * text. Pure. The grammar stands in design.md, section 5.
 *
 * What a line may hold (outside of it: ERR_INPUT and the limit): 500 km and
 * 100 h a run, 2:00 to 60:00 a kilometre, from 1:25 where it is shorter than
 * 1 km. Control characters and bad UTF-8 are refused, so that the words of a
 * line may be quoted in a sentence.
 */
#ifndef MILEPOST_ENTRY_H
#define MILEPOST_ENTRY_H

#include "milepost/complete.h"
#include "milepost/model.h"

struct entry_context {
    day_t today;
    enum units units;   /* what a bare "@5:15" is per */
    struct paces paces; /* what "@T" is; all 0: unknown, kept as a name */
};

/*
 * Reads one line of `log` (any kind of entry).
 *
 * Given:     line  UTF-8, one line, at most LINE_TEXT - 1 bytes; a line end at
 *                  its end is passed over
 * Returned:  out   the entry; day filled (today if none was given); of no use
 *                  on failure
 * Status:    false + ERR_INPUT with the column (from 1, in characters) and
 *            the sentence: what, and what to write instead. No day after
 *            today but for rest and skip
 * Notes:     1) the line is kept in out->words.line.
 *            2) Of distance, time and pace two give the third; three that
 *            disagree by 2 % are an error, as are steps and a total. Within
 *            2 % the total is the truth and the segments are stretched to it.
 *            3) Segments add up to the run, to the metre and the second. What
 *            the steps leave open gets what the total leaves, by how long it
 *            likely takes, and is marked estimated. A rest by time in a run
 *            without a total is stood: 0 m.
 *            4) "@3:55" is a time of its distance; "@T" says what was asked
 *            for, never what was run.
 *            5) m:ss is minutes and seconds: "18k 1:38", too fast for a
 *            human and likely as hours, is refused; so is a clock under 5 min
 *            with nothing beside it.
 *            6) Body tokens in a run's or a session of strength's line are an
 *            evening check-in of that day; pain in a run's line is the run's.
 */
MUST_USE bool entry_read(const struct entry_context *c, const char *line,
                         struct entry *out, struct err *e);
/* The same where only body tokens are allowed (`checkin`): a morning's. A line
 * without one is ERR_INPUT. */
MUST_USE bool entry_read_checkin(const struct entry_context *c,
                                 const char *line, struct entry *out,
                                 struct err *e);
/* A blank line or a comment: to be passed over. */
bool entry_is_blank(const char *line);
/*
 * Reads the words of `edit` into an entry.
 *
 * Given:     out  the entry as it stands
 * Returned:  out  changed in what the words name, in nothing else
 * Status:    false + ERR_INPUT with the column; 'out' is then as before. A run
 *            stays a run: another kind is refused
 * Notes:     1) a new time or distance stretches the segments; a new pace
 *            gives what was not named with it: the time, where the distance is
 *            known. 2) A new purpose renames the segments that had the old
 *            one. 3) words.line stays what was typed first.
 */
MUST_USE bool entry_amend(const struct entry_context *c, const char *line,
                          struct entry *out, struct err *e);

/* The parts a line's steps name, as they are said: what they leave open, a
 * length or a time, is 0. n is 0 where it names no steps. */
MUST_USE bool entry_segments(const struct entry_context *c, const char *line,
                             enum purpose work,
                             struct segment out[RUN_SEGMENTS_MAX], int *n,
                             struct err *e);

/*
 * Reads a title that states a structure, as people write it in their accounts:
 * "4km + 10x600m p.2' + 2km", "WU 2k, 5x1k @3:55 r90s".
 *
 * Given:     r    its distance and time, both known
 * Returned:  out  segments that add up to the run; the work is of purpose NONE,
 *                 plain parts around it are warm-up and cool-down, what the
 *                 title leaves open is estimated
 * Returned (value):  their count; 0: it repeats nothing, holds another word, or
 *                 is over 2 % off the run
 */
int entry_title(const struct entry_context *c, const char *title,
                const struct run *r, struct segment out[RUN_SEGMENTS_MAX]);

/* The entry as a line that reads back to the same values, estimated times of
 * segments ("@~90s") among them; the day first, the note last. */
void entry_write(const struct entry *en, enum units units, struct text *out);

/* A date as the entry knows it: today, yesterday, mon..sun (the last one, today
 * included), -1d .. -3660d, ISO from 1900 to 2199. False: none of these. */
MUST_USE bool entry_date(const char *word, day_t today, day_t *out);
/* "5k", "10.2km", "6mi" to metres; "1:45:00", "45min", "1h15", "52:30" (minutes
 * and seconds) to seconds. False, and 'out' alone, for anything else. */
MUST_USE bool entry_dist(const char *word, dist_t *out);
MUST_USE bool entry_time(const char *word, span_t *out);

/* ---- a morning's check-in by digits: four questions, one after the other */

#define CHECKIN_QUESTIONS 4
#define CHECKIN_BEST      1
#define CHECKIN_WORST     7
struct checkin_question {
    const char *word;         /* an answer's: "sleepq" */
    const char *asks;         /* "how was your sleep?" */
    const char *best, *worst; /* what 1 is, and 7 */
};
extern const struct checkin_question checkin_questions[CHECKIN_QUESTIONS];
/* The question a line asks next: the one after the last it answers, by digit
 * or in words; CHECKIN_QUESTIONS where that was the last one. */
int checkin_asks(const char *line);
/* Adds a digit's answer, "fatigue3 ". False, and the line alone: no digit from
 * 1 to 7, nothing left to ask, within a word or a note, or no room. */
bool checkin_answer(char line[LINE_TEXT], int digit);
/* False: a number in it is no answer and has no word, as "8" or "48". */
MUST_USE bool checkin_refuse_bare(const char *line, struct err *e);
/* Takes back the answer a line ends in, its blank too; false: it does not. */
bool checkin_take_back(char line[LINE_TEXT]);

/* Offers what a word of a line may become: what reads it knows it. */
enum complete_kind { COMPLETE_LOG, COMPLETE_BODY, COMPLETE_PLAN };
void entry_complete(struct completion *c, const char *line,
                    enum complete_kind kind);

/* ---- steps: "wu 2k, 5x1k @3:55 r90s, cd 2k" */

/*
 * Expands steps into segments, repeats unrolled.
 *
 * Given:     steps  REPEAT .. END at most four deep
 *            work   the purpose of what names none; work that is not hard
 *                   takes that of a named pace ("long 12k, 6k @M")
 *            paces  what "@T" is; NULL or 0: targets stay 0, names are kept
 * Returned:  out    0 .. RUN_SEGMENTS_MAX segments; what the steps leave open
 *                   (a distance, a time) stays 0
 * Status:    false + ERR_LIMIT over the maximum or too deep, ERR_INPUT for an
 *            END without its REPEAT
 */
MUST_USE bool steps_expand(const struct step *steps, int count,
                           enum purpose work, const struct paces *paces,
                           struct segment out[RUN_SEGMENTS_MAX], int *n,
                           struct err *e);
/* The words that read back to the steps. */
void steps_write(const struct step *steps, int count, enum units units,
                 struct text *out);

/* ---- plans as text */

struct plan_reader {
    struct entry_context context;
    struct plan *plan; /* filled line by line */
    bool has_goal;
    bool is_goal_lent; /* plan->goal is the one in force: a goal line may take
                          its place */
    int line;
};
/* Begins an empty plan, made today. A plan of somebody else's may have no goal
 * line: who knows the goal in force lends it. */
struct plan_reader plan_reader(const struct entry_context *c, struct plan *p);
/*
 * One line: the goal (first, and once), a session, or a comment.
 *
 * Status:    false + ERR_INPUT with line and column; ERR_LIMIT where the plan
 *            is full
 * Notes:     1) "w1 tue" and "w-3 tue" wait for plan_read_end. 2) rest makes
 *            no session, cross-training is refused. 3) A session without a
 *            size has that of its steps; what they leave open is taken at easy
 *            pace.
 */
MUST_USE bool plan_read_line(struct plan_reader *r, const char *line,
                             struct err *e);
/*
 * Sorts by day, dates "w1 tue", fills the weeks.
 *
 * Status:    false + ERR_INPUT without a goal or a session, ERR_LIMIT over
 *            PLAN_WEEKS_MAX weeks
 * Notes:     1) the last week named is the race's; without a race w1 begins on
 *            the next Monday, today included. w0 is the race's own, w-1 the
 *            one before, whatever else is named. 2) A week's target is its runs
 *            but the race, its long run the longest of purpose long, its phase
 *            the calendar's (goal_kind_phase). 3) It is a cutback at 85 % or
 *            less of the highest week before (science.md G3.4).
 */
MUST_USE bool plan_read_end(struct plan_reader *r, struct err *e);
/* Goal line and one session a line, dated; reads back to the same plan. */
void plan_write(const struct plan *p, enum units units, struct text *out);
/* The same without dates, for a race of another day: "goal half", and weeks
 * counted back from the race's, "w0 sun race 21.1k", "w-3 tue easy 8k"; where
 * there is no race from the first on, "w1". Nobody's locks or skips. */
void plan_write_template(const struct plan *p, enum units units,
                         struct text *out);
/* One such line, without its end. */
void session_write(const struct plan *p, const struct session *s,
                   enum units units, struct text *out);
/* The line of `log` that says a session was done as planned: its day unless
 * that is today, what and how much, steps in brackets, a blank at the end: a
 * time, an effort may follow. */
void session_write_done(const struct plan *p, const struct session *s,
                        day_t today, enum units units, struct text *out);
/*
 * "half 2026-05-10 --aim 1:45:00 --priority A" as words already split.
 *
 * Given:     words  kind or distance (from 1 km) first; "--aim=FINISH" too
 * Returned:  out    added today, priority A, to improve where it is a race and
 *                   no aim was named; no id yet
 * Status:    false + ERR_INPUT: no such kind, a race without a day, a day past
 *            or over five years ahead
 */
MUST_USE bool goal_read(const struct entry_context *c, int count,
                        const char *const *words, struct goal *out,
                        struct err *e);

/* The same as people type it, in one line: a bare time is the aim, "12w" the
 * Sunday in twelve weeks: "half 12w 1:45:00". */
MUST_USE bool goal_read_line(const struct entry_context *c, const char *line,
                             struct goal *out, struct err *e);
/* The line that reads back to a goal: "half 2026-05-10 --aim 1:45:00 ...". */
void goal_write_line(const struct goal *g, enum units units, struct text *out);

#endif
