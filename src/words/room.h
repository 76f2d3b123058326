/* words, inside: what its files share. */
#ifndef WORDS_ROOM_H
#define WORDS_ROOM_H

#include "milepost/keys.h"
#include "milepost/words.h"

#define WORDS_WIDTH       80
#define WORDS_WIDTH_LEAST 40
#define SENTENCE_TEXT     720 /* bytes of one sentence and its end */

/* Meanings of colour; which SGR each is stands in paint.c alone. */
enum paint {
    PAINT_PLAIN,
    PAINT_STRONG,
    PAINT_QUIET,
    PAINT_GOOD,
    PAINT_OFF,
    PAINT_BAD,
};
enum paint paint_verdict(enum verdict v);
enum paint paint_severity(enum severity v);
enum paint paint_readiness(enum readiness v);

/* Begins and ends a colour; nothing without look.color. */
void paint_on(struct text *t, const struct look *look, enum paint p);
void paint_off(struct text *t, const struct look *look, enum paint p);
/* Text in a colour, as wide as it is. */
void paint_put(struct text *t, const struct look *look, enum paint p,
               const char *plain);
/* Text in exactly |width| cells, cut or padded; width < 0: to the right. */
void paint_cell(struct text *t, const struct look *look, enum paint p,
                int width, const char *plain);

/* The sign between two facts of a line: a raised dot, or '-' in ASCII. */
const char *words_dot(const struct look *look);
int words_width(const struct look *look);
/* What to do, as whoever reads it does it: by a sentence that names keys
 * (keys.h) on the screens, else by one that names commands. */
void words_way(struct text *t, const struct look *look, const char *by_key,
               const char *by_command);
const char *goal_label(enum goal_kind kind);
/* "aim 1:45:00 - priority A"; nothing of a goal without either. */
void goal_aim(struct text *out, const struct goal *g, const struct look *look);
/* A value in its unit, in the runner's; bare: without the unit's name. */
void words_value(struct text *out, enum input_unit unit, int32_t v,
                 bool is_bare, const struct look *look);
/* A purpose, or "run" where none is known. */
const char *words_purpose(enum purpose p);
/* "Tue 17 Nov 2026". */
void words_date(struct text *t, day_t day);
/* Distance with its unit, else time; "-" where neither is known. */
void words_size(struct text *t, dist_t dist, span_t time,
                const struct look *look);
/* The same of a sum of metres, or of seconds. */
void words_part(struct text *t, int32_t size, bool is_time,
                const struct look *look);
/* "threshold 9.6 km". */
void words_session_named(struct text *t, const struct session *s,
                         const struct look *look);
/* A sentence on lines of its own, begun at the column it is at. */
void words_line(struct text *t, const char *sentence, int indent,
                const struct look *look);

/* "the check-in of the morning after, Sun 22 Nov 2026"; nothing where no
 * check-in judged the piece again. */
void piece_judged_by(struct text *t, const struct facts *f,
                     const struct piece *p);
/* "  evidence   ..." as pages of reasons have it. */
void words_labelled(struct text *t, const char *label, const char *sentence,
                    const struct look *look);

/* The limits of words_thresholds that are settings; returns their count. */
int words_limits(struct text *out, const char *id, const struct settings *set,
                 const int *line, int width);

/* Ends a line of cells: no blanks at its end. */
void words_end_line(struct text *t);

/* Index into f->runs of a reading's run, as a run. */
const struct run *reading_run(const struct facts *f,
                              const struct run_reading *r);
/* The check-in of a day's morning; NULL where there is none. */
const struct checkin *facts_checkin(const struct facts *f, day_t day);
/* Metres of each verdict in pieces first .. first + count - 1; seconds, and
 * true, where none of them has a distance. */
bool pieces_sum(const struct week_report *r, int first, int count,
                int32_t sum[VERDICT_COUNT]);

/* Steps of a session: "wu 2.0, 5 x 1.0 @I 4:16 r 1:30, cd 1.5". */
void words_steps(struct text *out, const struct plan *p,
                 const struct session *s, const struct paces *paces,
                 const struct look *look);
/* A reason in three words: "sore 7, fatigue 7" comes from several. */
void words_reasons_short(struct text *out, const struct facts *f,
                         const struct readiness_reading *day);

/* A line of words_run: TRIMP, stress score, the longest run; none if nothing
 * of it is known. */
void run_load(struct text *out, const struct run_reading *r,
              const struct look *look);

/* A bar of eighth blocks in so many cells; in ASCII a sign a cell, one at
 * least. */
void words_bar(struct text *t, double value, double most, int cells,
               const struct look *look);
/* Races, and injuries in the first of their weeks, a line each. */
void trend_named(struct text *t, const struct trend_report *r,
                 const struct look *look);
/* The part of words_trend below its tables. */
void trend_sums(struct text *out, const struct trend_report *t,
                bool has_details, const struct look *look);

/* ---- lint: the weeks of words_lint */

void lint_head(struct text *out, const struct look *look);
void lint_week(struct text *out, const struct lint_page *page, int i,
               const struct look *look);
void lint_legend(struct text *out, const struct look *look);
/* Two sessions that change days with each other: typed as one edit. */
bool mend_is_swap(const struct mend_change *c, int count);
/* A load that is shown: without paces nobody knows the time it takes. */
bool lint_is_known(double load);

/* ---- week: the parts of words_week */

enum week_row_kind {
    WEEK_ROW_RUN,     /* index: into report->runs */
    WEEK_ROW_SESSION, /* index: into report->sessions */
    WEEK_ROW_MANY,    /* the day's runs in one line */
    WEEK_ROW_NONE,    /* a day without either */
};
struct week_row {
    enum week_row_kind kind;
    int weekday; /* 0 Monday */
    int index;
    bool is_first; /* of its day: carries date and readiness */
};
#define WEEK_ROWS_MAX (WEEK_RUNS_MAX + WEEK_SESSIONS_MAX + 7)

#define WEEK_BAR 10 /* cells that show what a run was for */
/* A tenth of the run a cell; of several runs, their shares. */
void week_bar_run(const struct week_report *r, int first, int count,
                  char bar[WEEK_BAR + 1]);
void week_bar_shares(const int32_t sum[VERDICT_COUNT], char bar[WEEK_BAR + 1]);
void week_bar_put(struct text *t, const char bar[WEEK_BAR + 1],
                  const struct look *look);
/* "purposeful", or "14.6+2.4 J": the two worst it has. Returns the worst. */
enum verdict week_verdict_put(struct text *t, const int32_t sum[VERDICT_COUNT],
                              bool is_time, const struct look *look);

// clang-format off
/* Cells of a line of 80, the day's nine before them:
 * " Tue 17  threshold 9.0         9.1   47:20  5:12 r7  ########## purposeful  go" */
enum { WEEK_WHAT = 20, WEEK_DIST = 5, WEEK_TIME = 8, WEEK_PACE = 6,
       WEEK_RPE = 4, WEEK_VERDICT = 11 };
// clang-format on
#define WEEK_NOTE (WEEK_DIST + WEEK_TIME + WEEK_PACE + WEEK_RPE + 1 + WEEK_BAR)
void week_session_name(struct text *t, const struct session *s,
                       const struct look *look);
/* A run left out by choice for the body's sake, or not run on a day whose
 * readiness said skip: both are the right call. */
bool session_is_rested(const struct facts *f, const struct week_report *r,
                       const struct session_reading *s);
/* Cells between the day and its readiness, of a session that was not run and
 * of a day without session or run. */
void week_session_row(struct text *t, const struct facts *f,
                      const struct week_report *r, const struct week_row *row,
                      const struct look *look);
void week_rest_row(struct text *t, const struct facts *f,
                   const struct week_report *r, const struct week_row *row,
                   const struct look *look);

/* Rows of a week, at most 'most' (>= 7) of them. Returns their count. */
int week_rows(const struct facts *f, const struct week_report *r,
              struct week_row rows[WEEK_ROWS_MAX], int most);
void week_row_put(struct text *t, const struct facts *f,
                  const struct week_report *r, const struct week_row *row,
                  const struct look *look);
/* Two lines: dates, phase and goal; planned, done, rest honoured. */
void week_header(struct text *t, const struct week_report *r,
                 const struct look *look);
/* A line: done beside planned by purpose, and where the time went. */
void week_purposes(struct text *t, const struct week_report *r,
                   const struct look *look);
/* Three lines or fewer: what off-target running still gave, why junk was junk.
 * Returns the lines written. */
int week_judged(struct text *t, const struct facts *f,
                const struct week_report *r, const struct look *look);
/* A line or none: strength and its kin, drills, how the body was. */
void week_beside(struct text *t, const struct week_report *r,
                 const struct look *look);
/* The warning whose advice is the week's last sentence; UNKNOWN: none. */
int week_end_warning(const struct week_report *r);
/* Four lines or fewer: shares, purposes and intensity, load, beside. */
void week_totals(struct text *t, const struct week_report *r,
                 const struct look *look);
/* Warnings in at most 'most' lines; returns the lines written. */
int week_warnings(struct text *t, const struct week_report *r, int most,
                  const struct look *look);
/* Lines all warnings together would like to have. */
int week_warnings_lines(const struct week_report *r, const struct look *look);
int text_lines(const char *plain);

/* ---- block: the parts of words_block */

/* A line of the table: what it says of a block, long or for the column
 * beside; nothing where the block has nothing to say there. */
typedef void block_put_fn(struct text *t, const struct block_report *b,
                          bool is_short, const struct look *look);
struct block_row {
    const char *label;
    block_put_fn *put;
    int rank;           /* the highest goes first where lines are short */
    const char *behind; /* figures and rules that say how: "load monotony" */
    /* What a week of it adds, as a number; NULL: no number, UNKNOWN: none. */
    double (*week)(const struct block_week *w, const struct look *look);
    const char *week_unit;
};
extern const struct block_row block_rows[];
extern const int block_row_count;
/* The sentences below the table, in their order. */
struct block_sentence {
    const char *label; /* "": by whether there was a plan */
    void (*put)(struct text *t, const struct block_report *b,
                const struct look *look);
    const char *behind;
};
extern const struct block_sentence block_sentences[];
extern const int block_sentence_count;
const char *block_sentence_label(const struct block_report *b, int i);
block_put_fn block_put_kept, block_put_hard, block_put_rest, block_put_body,
    block_put_pain, block_put_form, block_put_easy;

/* "7 of 8 weeks within 15% of plan, easy share 84%" */
void block_findings(struct text *t, const struct block_report *b,
                    const struct look *look);
/* Sentences below the table; nothing where there is nothing to say. */
void block_purposes(struct text *t, const struct block_report *b,
                    const struct look *look);
void block_warnings(struct text *t, const struct block_report *b,
                    const struct look *look);
void block_aim_line(struct text *t, const struct block_report *b,
                    const struct look *look);
void block_keep(struct text *t, const struct block_report *b,
                const struct look *look);
void block_change(struct text *t, const struct block_report *b,
                  const struct look *look);
/* What its dearest rule took, by verdict: metres, or seconds without any. */
const int32_t *block_cost_sum(const struct block_report *b);

#endif
