/*
 * words: a report in sentences, in the runner's units. Pure. Made once, for
 * screen, text and JSON.
 *
 * Every function adds to 'out', which knows if it was cut. Sentences and single
 * lines have no end of line; pages (week, run, today, why, explain, plan, lint)
 * end theirs. 'look' says units, signs (UTF-8 or ASCII), colour (a page has
 * SGR sequences only where asked) and width, in cells, 40 at least. Indices in
 * a report are into the facts it was made from.
 */
#ifndef MILEPOST_WORDS_H
#define MILEPOST_WORDS_H

#include "milepost/aim.h"
#include "milepost/block.h"
#include "milepost/carry.h"
#include "milepost/coach.h"
#include "milepost/compare.h"
#include "milepost/curve.h"
#include "milepost/figure.h"
#include "milepost/finding.h"
#include "milepost/misfit.h"
#include "milepost/rejudge.h"
#include "milepost/series.h"
#include "milepost/trend.h"

/*
 * Fills the {input} places of a template with values in the runner's units.
 *
 * Given:     template_  "{dist_m} in {time_s:bare}"; a place that is none of
 *                       judge.h's inputs, or not in 'in', is a dash
 */
void words_fill(struct text *out, const char *template_,
                const struct inputs *in, const struct look *look);

/*
 * Fills the places that are settings of [judge] ("{r10_from}", "{w9_week}")
 * with the value in force and its unit; leaves every other place as it is.
 */
void words_condition(struct text *out, const char *template_,
                     const struct settings *set, const struct look *look);

/* One sentence: why this piece has its verdict. */
void words_piece(struct text *out, const struct facts *f,
                 const struct week_report *r, const struct piece *p,
                 const struct look *look);
/* What would have changed its verdict, a sentence. */
void words_piece_change(struct text *out, const struct week_report *r,
                        const struct piece *p, const struct look *look);
/* What the piece's rule is for when it is purposeful: its hidden benefit. */
const char *words_benefit(enum purpose p, enum level level);
void words_warning(struct text *out, const struct warning *w,
                   const struct look *look);
void words_warning_advice(struct text *out, const struct warning *w,
                          const struct look *look);
/* Shares of a whole, as every page and screen has them: whole percents that
 * add up to 100; all 0 where there is nothing. */
void words_percents(const int32_t *part, int n, int *percent);
/* What a week's runs were for, in percent of what was run: of its time where
 * no run has a distance. The largest first, as many as there are but 0 %, at
 * most 'most'; a run nobody said a purpose of is "unstated". */
#define PURPOSE_SHARES_MAX (PURPOSE_COUNT + 1)
struct purpose_share {
    const char *label;
    int percent;
};
int words_purpose_shares(const struct week_report *r, struct purpose_share *out,
                         int most);
void words_reason(struct text *out, const struct reason *r,
                  const struct look *look);
/* "Saturday's run: 12.5 km purposeful -> off-target (R2 pain next morning)" */
void words_rejudged(struct text *out, const struct rejudged *r,
                    const struct look *look);
/* "planned threshold 9.0 km, ran 9.1 km in 47:20 (5:12/km), RPE 7" */
void words_run_line(struct text *out, const struct facts *f,
                    const struct run *r, const struct look *look);

/* What was really run, a sentence: "declared easy, ran as steady: pulse 158
 * is zone 2 (from pulse)". */
void words_executed(struct text *out, const struct facts *f,
                    const struct run_reading *reading, const struct look *look);

/* The week in at most 24 lines of 80 columns. */
void words_week(struct text *out, const struct facts *f,
                const struct week_report *r, const struct look *look);
/* One thing to change, a sentence; never empty. */
void words_week_end(struct text *out, const struct facts *f,
                    const struct week_report *r, const struct look *look);
/* The long curves: two tables of a line a week, what they come to, and one
 * sentence; 80 columns. has_details: acute to chronic load too. */
void words_trend(struct text *out, const struct trend_report *t,
                 bool has_details, const struct look *look);
/* That sentence; never empty. */
void words_trend_end(struct text *out, const struct trend_report *t,
                     const struct look *look);

/* ---- one of the long curves (curve.h) */

/* A value in the runner's unit, for a scale: km, percent, seconds a km or
 * mile; minutes of sleep. */
double words_curve_scale(enum curve_id id, double value,
                         const struct look *look);
/* The unit of that, with its blank where it has one: " km", "%", "/mi"; "". */
const char *words_curve_unit(enum curve_id id, const struct look *look);
/* "42.3", "79/15/6", "7:12"; "-" where it is not known. */
void words_curve_value(struct text *out, enum curve_id id,
                       const struct curve_point *p, const struct look *look);
/*
 * What a curve is in weeks first .. first + count - 1, a sentence: "week of 16
 * Nov 2026: 42.3 km of 51.0 planned in 5 runs, easy 16.2, long 17.0".
 */
void words_curve(struct text *out, const struct trend_report *t,
                 enum curve_id id, int first, int count,
                 const struct look *look);
/* The same as a table: so many weeks a line, the last line those up to the
 * trend's end; below it the sentence of them all. */
void words_curve_lines(struct text *out, const struct trend_report *t,
                       enum curve_id id, int weeks, const struct look *look);
/* Their races and injuries by name, at most 'most' of each: "race half
 * marathon 1:45:00 on Sun 15 Nov 2026; injury calf"; nothing where there are
 * none. */
void words_curve_marks(struct text *out, const struct trend_report *t,
                       int first, int count, int most, const struct look *look);

/* Why acute to chronic load is in no verdict (science.md B7). */
extern const char words_trend_acute_note[];
/* A block beside the one before (NULL: none), at most 24 lines of 80. */
void words_block(struct text *out, const struct block_report *b,
                 const struct block_report *before, const struct look *look);
/* The same by its parts: rows of the table, then sentences. A part is empty
 * where it has nothing to say of a block; is_short: for the column beside. */
int words_block_parts(void);
bool words_block_is_row(int part);
const char *words_block_label(const struct block_report *b, int part);
void words_block_part(struct text *out, const struct block_report *b, int part,
                      bool is_short, const struct look *look);
/* "26 Oct-22 Nov 2026   peak 4/6" */
void words_block_name(struct text *out, const struct block_report *b,
                      const struct look *look);
/* Everything behind a part: what it says of the block and of the one beside
 * (NULL: none), its weeks one by one, how it is made and read, its evidence. */
void words_why_block(struct text *out, const struct block_report *b,
                     const struct block_report *beside, int part,
                     const struct settings *set, const struct look *look);
/* What to carry over, a sentence; never empty. */
void words_block_end(struct text *out, const struct block_report *b,
                     const struct look *look);
/* One run with its segments and pieces. */
void words_run(struct text *out, const struct facts *f,
               const struct week_report *r, int run_reading,
               const struct run_words *own, const struct look *look);
/* Its laps, a line each; nothing where there is but one. */
void words_laps(struct text *out, const struct trace *t,
                const struct look *look);
/* The level and what it was read from, a sentence: "intermediate: 42.0 km a
 * week over 12 weeks; experience not said, held at intermediate". */
void words_level(struct text *out, const struct level_reading *l,
                 const struct look *look);
/* Readiness and why, the session with its paces and purpose. */
void words_today(struct text *out, const struct facts *f,
                 const struct week_report *r, const struct look *look);
/* All that a reason is told from. */
struct why {
    const struct facts *f;
    const struct days *days; /* of the facts */
    const struct week_report *r;
    const struct settings *set;
    const int *line; /* of config.ini, by setting; 0: standard; NULL: all are */
    const struct look *look;
};
/* Everything behind a piece, a warning, a number: rule, numbers with their
 * days, limits and where they are set, source, grade, what would change it. */
void words_why_piece(struct text *out, const struct why *y,
                     const struct piece *p);
void words_why_warning(struct text *out, const struct why *y,
                       const struct warning *w);
/* Of a warning that did not speak: when it would, how near it is, and the
 * Monday of the week it last spoke in; NO_DAY: not lately. */
void words_why_silent(struct text *out, const struct why *y, enum warning_id id,
                      day_t last);
void words_why_figure(struct text *out, const struct why *y, enum figure_id id);
/* A planned session: what for, how sized. reading: into r->sessions. */
void words_why_session(struct text *out, const struct why *y, int reading);
/* A day of the week: readiness, runs, sessions, its warnings. */
void words_why_day(struct text *out, const struct why *y, day_t day);
void words_explain_rule(struct text *out, enum rule_id id,
                        const struct settings *set, const struct look *look);
void words_explain_warning(struct text *out, enum warning_id id,
                           const struct settings *set, const struct look *look);
void words_explain_figure(struct text *out, enum figure_id id, int width);
/* What serves which goal, and what softens the rules that ask. */
void words_explain_specificity(struct text *out, const struct settings *set,
                               const struct look *look);
/* "never", "only beside pain": how a rule is softened. */
const char *words_soft_how(enum soft_how how);
/* The settings a rule or warning ("R10", "W5") is judged by, a line each: the
 * value in force and where it is set; one line where it has none. */
void words_thresholds(struct text *out, const char *id,
                      const struct settings *set, const int *line, int width);
void words_explain_list(struct text *out);

/* What an injury that begins, or is over after so many days without a run,
 * means for the running (F4, F6). */
void words_injury_begun(struct text *out, enum site site, bool has_plan,
                        const struct look *look);
void words_injury_ended(struct text *out, int days_off, bool has_plan,
                        const struct look *look);
/* A session in a line: purpose, size, steps with paces. */
void words_session(struct text *out, const struct plan *p,
                   const struct session *s, const struct paces *paces,
                   const struct look *look);
/* An event of a calendar: its title, and what more there is to it, lines or
 * nothing. paces: of a session that is still planned; own: may be NULL. */
void words_event_session(struct text *title, struct text *more,
                         const struct facts *f, const struct week_report *r,
                         const struct session_reading *reading,
                         const struct paces *paces, const struct look *look);
void words_event_run(struct text *title, struct text *more,
                     const struct facts *f, const struct run_reading *reading,
                     const struct run_words *own, const struct look *look);
void words_event_race(struct text *title, struct text *more,
                      const struct goal *g, const struct look *look);
/* What a session is for, in a sentence. */
const char *words_session_purpose(enum purpose p);
/* Weeks and their sessions; what is blocked out of a week is in its line. */
void words_plan(struct text *out, const struct plan *p,
                const struct paces *paces, const struct pause *pauses,
                int pause_count, const struct look *look);
/* "Tue 22 Dec 2026 to Sun 27 Dec 2026, 6 days" */
void words_pause(struct text *out, const struct pause *p);
/* "Tue-Sun", "all week"; false: nothing of the week is blocked out. */
bool words_week_pauses(struct text *out, const struct pause *p, int count,
                       day_t monday);
/* What became of the changes by hand in the plan before; nothing where there
 * was none. */
void words_carried(struct text *out, const struct plan *was,
                   const struct plan *now, const struct carried *c,
                   const struct look *look);
/* "a race stands on that day" */
const char *words_carry_end(enum carry_end end);
/* What became of a template on this runner. */
void words_template_fit(struct text *out, const char *name,
                        const struct template_fit *fit,
                        const struct look *look);
/* An outcome that is no plan: why, and the offers side by side. */
/* A line for each race along the way that is left out, was turned into a B
 * race, or lies badly; nothing for the others, which the plan shows. */
void words_plan_races(struct text *out, const struct proposal *p,
                      const struct look *look);
void words_refusal(struct text *out, const struct proposal *p,
                   const struct goal *goal, const struct look *look);
/* The first sentence of that alone, and one of its offers: "a later race: half
 * from 2027-06-20". */
void words_no_plan(struct text *out, const struct proposal *p,
                   const struct goal *goal, const struct look *look);
void words_offer(struct text *out, const struct offer *o,
                 const struct goal *goal, const struct look *look);
/* What a plan that was made could not do as asked, a line each. */
void words_provisos(struct text *out, const struct proposal *p,
                    const struct look *look);
/* All that the lint of a plan is told from. */
struct lint_page {
    const struct plan *plan;
    const struct lint_report *lint;
    const struct week_shape *shapes; /* a row a week */
    const struct findings *findings;
    bool is_stored; /* its mends are told as commands too */
};
/* A line a week, then each fault once with its smallest mend. */
void words_lint(struct text *out, const struct lint_page *page,
                const struct look *look);
/* A mend of the plan in a sentence. */
void words_mend(struct text *out, const struct plan *p, const struct mend *m,
                const struct look *look);
/* One of its changes as a command: "milepost plan shorten 2026-05-17 17.5k".
 * Returns how many changes that makes: 2 where they are a swap. */
int words_mend_command(struct text *out, const struct plan *p,
                       const struct mend *m, int change);
/* Sessions changed, weeks changed, warnings that come and go. */
void words_plan_edit(struct text *out, const struct plan *before,
                     const struct plan *after,
                     const struct lint_report *lint_before,
                     const struct lint_report *lint_after,
                     const struct look *look);
/* The same in a few lines: "Thu 26: threshold 9.6 km -> Fri 27", "week 17:
 * 57.9 -> 55.8 km, load 1157 -> 1090", "W8 advice goes in week 17: ...". */
void words_plan_effect(struct text *out, const struct plan *before,
                       const struct plan *after,
                       const struct lint_report *lint_before,
                       const struct lint_report *lint_after,
                       const struct look *look);
/* "Fri 20 Nov: 68 min, and you have 45 ('athlete minutes_fri')". */
void words_misfit(struct text *out, const struct misfit *m,
                  const struct look *look);
/* Of that the weeks and the warnings. */
void words_plan_score(struct text *out, const struct plan *before,
                      const struct plan *after,
                      const struct lint_report *lint_before,
                      const struct lint_report *lint_after,
                      const struct look *look);
/* What adapting would change: numbered lines, a reason under each; one line
 * without its number, reason and end; and a reason. */
void words_replan(struct text *out, const struct plan *before,
                  const struct replan *r, const struct look *look);
void words_replan_line(struct text *out, const struct plan *before,
                       const struct replan *r, int line,
                       const struct look *look);
void words_replan_note(struct text *out, const struct replan_note *n,
                       const struct look *look);
void words_replan_reason(struct text *out, const struct replan_change *c,
                         const struct look *look);
/* A revision beside the one before it: a line a session, and why. */
void words_revision(struct text *out, const struct plan *before,
                    const struct plan *after, const struct look *look);
void words_revision_reason(struct text *out, const struct plan *after,
                           const struct plan_change *c);
void words_compare(struct text *out, const struct compare *c, day_t today,
                   const struct look *look);
/* Where a session came from, below what it is for. */
void words_origin(struct text *out, const struct session *s,
                  const struct session_origin *o, const struct look *look);
/* What was understood of an entry: date, purpose, size, pace, load. */
void words_entry(struct text *out, const struct entry *en, double load,
                 const struct look *look);
void words_goal(struct text *out, const struct goal *g, day_t today,
                const struct look *look);
/* What a plan can be before a race that is near; of others nothing. */
void words_goal_near(struct text *out, const struct goal *g, day_t today);

/* "63 days ago: a race counts for 12 weeks, this one until 2026-12-13". */
void words_index_age(struct text *out, const struct index_basis *b,
                     day_t today);
/* What a time aimed at asks for, what today predicts, and how far apart they
 * are, a sentence. index: today's, where p has a basis. */
void words_aim(struct text *out, const struct prediction *p, span_t target,
               double index, const struct look *look);
/* "fitness index 50.0, was 47.3, easy 5:31 to 5:14/km, ..."; and what results
 * speak for that does not hold. Nothing where nothing changed. */
void words_index_change(struct text *out, const struct index_change *c,
                        const struct look *look);
/* Even splits, a line a mark, the finish last. */
void words_splits(struct text *out, dist_t dist, span_t time,
                  const struct look *look);

/* What a condition asks for and when to stop and call a doctor: said when the
 * status is set. NULL: nothing to say. */
const char *words_care(enum condition c);
/* Who asks a doctor before any plan: said when an athlete is first set up. */
const char *words_care_first(void);

#endif
