/* app, inside: what its files share. */
#ifndef APP_ROOM_H
#define APP_ROOM_H

#include "milepost/planning.h"

/* Entry context of today: units and the paces in force. Reads this week. */
MUST_USE bool app_context(struct app *a, struct entry_context *out,
                          struct err *e);

/* Puts a run into facts at its place; the oldest one gives way when full.
 * Returns its index. */
int facts_take_run(struct facts *f, const struct run *r,
                   const struct segment *segments, int count);
/* Judges a->facts, and sums up their days for who asks why. */
void app_judge(struct app *a, day_t monday);
/* Takes a run out, if it is there. */
void facts_drop_run(struct facts *f, struct id run);
/* Puts a check-in in, or its fields over those already there. */
void facts_take_checkin(struct facts *f, const struct checkin *c);
/* The fields 'from' names, laid over 'onto'. True if anything changed. */
bool checkin_merge(struct checkin *onto, const struct checkin *from);

/* Keeps one entry inside an open action. */
MUST_USE bool app_keep_entry(struct app *a, struct entry *en,
                             enum log_outcome *outcome, struct err *e);

/*
 * Judges the weeks about a day (two, where an edit moves it) before something
 * is said and after: out->rejudged is what changed. The second is asked while
 * the action is open, so that a dry run knows too.
 */
MUST_USE bool rejudge_begin(struct app *a, day_t one, day_t other,
                            struct err *e);
MUST_USE bool rejudge_end(struct app *a, struct log_result *out, struct err *e);
/*
 * The index in force today before something is said and after; the second is
 * asked while the action is open, so that a dry run knows too. Both use
 * a->scratch.
 */
MUST_USE bool form_begin(struct app *a, struct index_change *out,
                         struct err *e);
MUST_USE bool form_end(struct app *a, struct index_change *out, struct err *e);
/* A race or test said after today's own figure speaks last: that figure is no
 * longer said. Inside an open action. */
MUST_USE bool form_hear(struct app *a, const struct run *r, struct err *e);

/* The athlete's part of an outlook, by a->facts and a->days of today. */
struct outlook;
MUST_USE bool outlook_who(struct app *a, struct outlook *out, struct err *e);

/* False + error where there is no plan yet. */
MUST_USE bool plan_is_made(int revision, struct err *e);
/* The newest plan into a->plan, which has to be there. */
MUST_USE bool plan_needed(struct app *a, struct err *e);
/* The session of a date, or of an id's prefix, in a->plan; NULL + error. */
const struct session *plan_session_named(struct app *a, const char *name,
                                         struct err *e);
/* A session that was run is what it was: false + error; by a->week, of it. */
MUST_USE bool plan_session_open(const struct app *a, const struct session *s,
                                struct err *e);
/* A word as "tue", which means the one before today or the one after. */
bool is_weekday_word(const char *word);

/* What a->plan became since a->plan_before, inside an open action. */
MUST_USE bool plan_keep_changes(struct app *a, struct err *e);
/* What a plan for a goal has to live with, by a->facts. */
struct plan_ask plan_ask_of(const struct app *a, const struct goal *goal,
                            day_t from);
/* All lines of a plan as text, and its end. */
MUST_USE bool plan_read_lines(struct plan_reader *r, const char *text,
                              struct err *e);

/* The words of an edit into a->entry; parts of a run that they name take their
 * times and pulse from its watch, where it wrote them down. */
MUST_USE bool app_amend(struct app *a, const struct entry_context *c,
                        const char *words, struct err *e);

/* app_export as iCalendar: 'out' is cleared. */
MUST_USE bool app_calendar(struct app *a, const struct export_ask *ask,
                           struct export_sums *out, struct err *e);

/* Says how far long work is; false + error where it is to stop. */
MUST_USE bool app_goes_on(const struct app *a, const char *what, int done,
                          int of, struct err *e);

/* Ends an action: keeps it if ok, else takes it back whole. */
MUST_USE bool app_end(struct app *a, bool ok, struct err *e);

#endif
