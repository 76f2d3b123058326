/*
 * The week as text: what was planned and done, what each run was for, what
 * is worth easing. At most 24 lines of 80 columns; readable without colour.
 */
#include "words/room.h"

#define WEEK_LINES     24
#define WEEK_TEXT      4096
#define OFFER_WEEKS    20 /* from today to the race offered as an example */
#define WARNINGS_ASKED 5  /* lines that warnings get before days are joined */

/* ---- the one thing to change */

static const struct session *next_session(const struct facts *f,
                                          const struct week_report *r)
{
    for (int i = 0; i < r->session_count; i++) {
        const struct session *s = &f->plan.sessions[r->sessions[i].session];
        if (r->sessions[i].status == STATUS_PLANNED && session_is_run(s) &&
            s->day.n >= r->today.n)
            return s;
    }
    return NULL;
}

/* The longest stretch of the worst verdict below purposeful; NULL: none. */
static const struct piece *heaviest_piece(const struct week_report *r)
{
    const struct piece *best = NULL;
    int32_t most = 0;
    for (int i = 0; i < r->piece_count; i++) {
        const struct piece *p = &r->pieces[i];
        int32_t size = p->from_m == UNKNOWN ? (p->to_s - p->from_s) * 3
                                            : p->to_m - p->from_m;
        if (p->verdict == VERDICT_PURPOSEFUL)
            continue;
        if (best == NULL || p->verdict > best->verdict ||
            (p->verdict == best->verdict && size > most)) {
            best = p;
            most = size;
        }
    }
    return best;
}

/* The first warning that asks for a change; info is not one. */
int week_end_warning(const struct week_report *r)
{
    for (int i = 0; i < r->warning_count; i++)
        if (r->warnings[i].severity >= SEVERITY_ADVICE)
            return i;
    return UNKNOWN;
}

/* Runs of the plan whose day went by without one. */
static int missed_runs(const struct facts *f, const struct week_report *r)
{
    int n = 0;
    for (int i = 0; i < r->session_count; i++)
        n += r->sessions[i].status == STATUS_MISSED &&
             session_is_run(&f->plan.sessions[r->sessions[i].session]);
    return n;
}

/* One missed run is a week like any other. */
#define MISSED_MANY 2

static void put_ahead(struct text *out, const struct facts *f,
                      const struct session *s, const struct week_report *r,
                      const struct look *look)
{
    int missed = missed_runs(f, r);
    if (missed >= MISSED_MANY && r->run_count == 0) {
        text_put(out, "nothing to make up: begin again easy and short; ");
        words_way(out, look, "{replan} fits the plan to it",
                  "'milepost plan replan' fits the plan to it");
        return;
    }
    if (missed >= MISSED_MANY)
        text_add(out, "nothing to make up of the %d sessions not run", missed);
    else
        text_put(out, "nothing to change");
    text_add(out, "; next is %s ", day_short(s->day));
    words_session(out, &f->plan, s, &r->paces, look);
}

/* "for a run like Wed's: a slower run, or an effort below 4" */
static void put_change(struct text *out, const struct facts *f,
                       const struct week_report *r, const struct piece *p,
                       const struct look *look)
{
    char change[SENTENCE_TEXT];
    struct text t = text_on(change, sizeof change);
    words_piece_change(&t, r, p, look);
    if (t.len > 0 && change[t.len - 1] == '.')
        change[t.len - 1] = '\0';
    if (change[0] >= 'A' && change[0] <= 'Z')
        change[0] = (char)(change[0] - 'A' + 'a');
    text_add(out, "for a run like %s's: %s", day_short(f->runs[p->run].day),
             change);
}

/* The commands name a race a half marathon plan has time for. */
static void put_goal_offer(struct text *out, const struct facts *f, day_t today,
                           const struct look *look)
{
    char date[DAY_TEXT];
    char offer[160];
    day_t race = day_add(day_monday(today), 7 * OFFER_WEEKS - 1);
    struct text t = text_on(offer, sizeof offer);
    text_add(&t, "milepost goal add half %s, or goal add fitness",
             day_format(race, date));
    text_put(out, "a goal gives every run a purpose: ");
    words_way(out, look, "6 Goals, {goal} adds one, {guide} asks for it",
              offer);
    if (f->run_count == 0)
        words_way(out, look, "; {import} takes the runs you have",
                  "; milepost import PATH takes the runs you have");
}

/* Half of the time or more: else there are no easy days to praise. */
static bool is_mostly_easy(const struct week_report *r)
{
    const int32_t *z = r->intensity.zone_s;
    return z[0] >= z[1] + z[2];
}

/* Nothing was run, and nothing of a plan is left to run. */
static void put_empty(struct text *out, const struct facts *f,
                      const struct week_report *r, const struct look *look)
{
    if (day_add(r->monday, 6).n < r->today.n)
        text_put(out, "nothing was logged in that week");
    else if (!r->is_planned && !r->has_goal)
        put_goal_offer(out, f, r->today, look);
    else
        words_way(out, look,
                  "nothing logged this week: {add} logs a run, 5k 30:00 easy "
                  "rpe3 is all it takes",
                  "nothing logged this week: milepost log 5k 30:00 easy rpe3 "
                  "is all it takes");
}

void words_week_end(struct text *out, const struct facts *f,
                    const struct week_report *r, const struct look *look)
{
    int warning = week_end_warning(r);
    const struct piece *p = heaviest_piece(r);
    const struct session *s = next_session(f, r);
    if (warning != UNKNOWN)
        words_warning_advice(out, &r->warnings[warning], look);
    else if (p != NULL)
        put_change(out, f, r, p, look);
    else if (s != NULL)
        put_ahead(out, f, s, r, look);
    else if (r->run_count == 0)
        put_empty(out, f, r, look);
    else
        text_put(out, is_mostly_easy(r)
                          ? "nothing to change: keep the easy days easy"
                          : "nothing to change");
}

/* ---- what was not said for want of history */

static void put_notes(struct text *t, const struct week_report *r, int room,
                      const struct look *look)
{
    char date[DAY_TEXT];
    if (room > 0 && r->level.is_unknown) {
        paint_put(t, look, PAINT_QUIET,
                  "   read as a beginner until 28 days are logged or "
                  "'milepost athlete level' says\n");
        room--;
    }
    day_t speaks = day_is(r->week_speaks_from) ? r->week_speaks_from
                                               : r->spike_speaks_from;
    if (room > 0 && r->run_count > 0 && day_is(speaks))
        text_add(t, "   rules that need history speak from %s on\n",
                 day_format(speaks, date));
}

static void put_end(struct text *t, const struct facts *f,
                    const struct week_report *r, const struct look *look)
{
    char sentence[SENTENCE_TEXT];
    struct text s = text_on(sentence, sizeof sentence);
    words_week_end(&s, f, r, look);
    text_put(t, " > ");
    text_wrap(t, sentence, WORDS_WIDTH, 3);
    text_put(t, "\n");
}

static int lines_of(const struct text *t)
{
    return text_lines(t->at) - 1;
}

void words_week(struct text *out, const struct facts *f,
                const struct week_report *r, const struct look *look)
{
    char totals_text[WEEK_TEXT / 2];
    char end_text[WEEK_TEXT / 2];
    char judged_text[WEEK_TEXT / 4];
    struct text totals = text_on(totals_text, sizeof totals_text);
    struct text end = text_on(end_text, sizeof end_text);
    struct text judged = text_on(judged_text, sizeof judged_text);
    week_totals(&totals, r, look);
    put_end(&end, f, r, look);
    int room = WEEK_LINES - 2 - lines_of(&totals) - lines_of(&end) -
               week_judged(&judged, f, r, look);

    struct week_row rows[WEEK_ROWS_MAX];
    int asked = int_least(week_warnings_lines(r, look), WARNINGS_ASKED);
    int count = week_rows(f, r, rows, room - asked);
    week_header(out, r, look);
    for (int i = 0; i < count; i++)
        week_row_put(out, f, r, &rows[i], look);
    room -= count;

    int blanks = room - week_warnings_lines(r, look);
    blanks = blanks < 0 ? 0 : int_least(blanks, 2);
    room -= blanks;
    if (blanks > 0)
        text_put(out, "\n");
    text_put(out, totals_text);
    if (blanks > 1)
        text_put(out, "\n");
    text_put(out, judged_text);
    room -= week_warnings(out, r, room, look);
    put_notes(out, r, room, look);
    text_put(out, end_text);
}
