/* Words in any order into a draft. */
#include "entry/draft.h"

#include "entry/date.h"

#include <string.h>

#define MINUTES_PER_DAY INT64_C(1440)

void draft_begin(struct draft *d, const struct entry_context *c, bool is_plan)
{
    memset(d, 0, sizeof *d);
    d->c = c;
    d->is_plan = is_plan;
    d->day = c->today;
    d->run = run_blank(NO_DAY);
    d->body = checkin_blank(NO_DAY, false);
    d->reason = SKIP_NONE;
    d->aim = PACE_NONE;
}

static bool take_dist(struct draft *d, const struct lex_token *t, int64_t m,
                      struct err *e)
{
    if (m < 1)
        return err_at(e, t->column, "%s: a distance is more than nothing",
                      lex_quote(t->text).text);
    if (m > RUN_METRES_MOST)
        return err_at(e, t->column,
                      "%s: a run is at most %d km long here: correct the "
                      "distance",
                      lex_quote(t->text).text, RUN_METRES_MOST / METRES_PER_KM);
    d->run.dist.m = (int32_t)m;
    return draft_mark(d, FIELD_DIST, t->column, e);
}

static bool take_time(struct draft *d, const struct lex_token *t, struct size s,
                      struct err *e)
{
    if (s.n < 1)
        return err_at(e, t->column, "%s: a duration is more than nothing",
                      lex_quote(t->text).text);
    if (s.n > RUN_SECONDS_MOST)
        return err_at(e, t->column,
                      "%s: at most %d h in one entry: correct the duration",
                      lex_quote(t->text).text, RUN_SECONDS_MOST / 3600);
    d->run.time.s = (int32_t)s.n;
    d->is_clock = s.kind == SIZE_CLOCK;
    return draft_mark(d, FIELD_TIME, t->column, e);
}

/* "10 km", "5 x 1k", "rpe 4": what the bare number was meant to be. */
static bool refuse_bare(const struct lex_token *t, struct err *e)
{
    struct quote q = lex_quote(t->text);
    const char *word = q.text;
    const char *next = t[1].kind == LEX_WORD ? t[1].text : "";
    char joined[QUOTE_TEXT + 8];
    struct text j = text_on(joined, sizeof joined);
    text_add(&j, "%s%.6s", word, next);
    enum size_kind kind = size_read(joined).kind;
    if (kind == SIZE_DIST || kind == SIZE_TIME)
        return err_at(e, t->column, "%s %s: write it without the space, as %s",
                      word, next, joined);
    if (text_is(next, "x"))
        return err_at(e, t->column,
                      "%s x: write repeats without spaces, as in %sx1k", word,
                      word);
    return err_at(e, t->column,
                  "%s: a bare number says too little: write %sk, %smi, "
                  "%smin, or put its word before it, as in rpe%s",
                  word, word, word, word, word);
}

static bool take_size(struct draft *d, const struct lex_token *t, bool *taken,
                      struct err *e)
{
    struct size s = size_read(t->text);
    struct quote q = lex_quote(t->text);
    *taken = true;
    if (d->size_column == 0)
        d->size_column = t->column;
    switch (s.kind) {
    case SIZE_DIST:
        return take_dist(d, t, s.n, e);
    case SIZE_TIME:
    case SIZE_CLOCK:
        return take_time(d, t, s, e);
    case SIZE_METRES: {
        size_t n = strlen(q.text) - 1; /* without its m */
        return err_at(e, t->column,
                      "%s: metres or minutes? write %.*smin or %.*smi", q.text,
                      (int)n, q.text, (int)n, q.text);
    }
    case SIZE_BARE:
        return refuse_bare(t, e);
    case SIZE_SIXTY:
        return err_at(e, t->column,
                      "%s: minutes and seconds go to 59 behind a colon",
                      q.text);
    case SIZE_NONE:
        break;
    }
    *taken = false;
    return true;
}

static bool refuse_pace(const struct lex_token *t, struct err *e)
{
    return err_at(e, t->column,
                  "%s: write a pace as @5:15, @5:15/km, @8:00/mi, or one of "
                  "@E @M @T @I @R @5k @10k @hmp @mp",
                  lex_quote(t->text).text);
}

static bool take_pace(struct draft *d, const struct lex_token *t, struct err *e)
{
    const char *word = t->text[0] == '@' ? t->text + 1 : t->text;
    enum pace_name name;
    if (pace_name_from(word, &name)) {
        d->aim = name;
        d->ms_per_km = (int64_t)d->c->paces.of[name].s_per_km * 1000;
    } else if (!size_pace(word, d->c->units, &d->ms_per_km)) {
        return refuse_pace(t, e);
    } else if (d->ms_per_km < INT64_C(1000) * PACE_FASTEST_SHORT ||
               d->ms_per_km > INT64_C(1000) * PACE_SLOWEST) {
        return err_at(e, t->column,
                      "%s: no running pace: correct it, as in @5:15",
                      lex_quote(t->text).text);
    }
    return draft_mark(d, FIELD_PACE, t->column, e);
}

static bool take_skip(struct draft *d, const struct lex_token *t, int *i,
                      struct err *e)
{
    if (t[1].kind != LEX_WORD || !skip_from(t[1].text, &d->reason))
        return err_at(e, t[1].column,
                      "skip: why? write skip recovery, ill, pain, life or "
                      "weather");
    (*i)++;
    if (d->is_plan) /* the session stays what it is, and is not run */
        return draft_mark(d, FIELD_SKIP, t->column, e);
    d->is_skip = true;
    d->kind = ENTRY_MARK;
    return draft_mark(d, FIELD_KIND, t->column, e);
}

/* strength, xt, rest, skip REASON. */
static bool take_kind(struct draft *d, const struct lex_token *t, int *i,
                      bool *taken, struct err *e)
{
    *taken = true;
    if (text_is(t->text, "skip"))
        return take_skip(d, t, i, e);
    if (activity_from(t->text, &d->activity))
        d->kind = ENTRY_ACTIVITY;
    else if (text_is(t->text, "rest"))
        d->kind = ENTRY_MARK;
    else
        *taken = false;
    return !*taken || draft_mark(d, FIELD_KIND, t->column, e);
}

static bool take_purpose(struct draft *d, const struct lex_token *t,
                         bool *taken, struct err *e)
{
    enum purpose purpose;
    *taken = purpose_from(t->text, &purpose) && purpose != PURPOSE_JOG_REST;
    if (!*taken)
        return true;
    d->run.purpose = purpose;
    return draft_mark(d, FIELD_PURPOSE, t->column, e);
}

static bool take_word(struct draft *d, const struct lex *l, int *i,
                      struct err *e)
{
    const struct lex_token *t = &l->tokens[*i];
    bool taken = false;
    if (!d->is_plan && text_is(t->text, "run")) /* "easy run 10k": it is one */
        return true;
    if (t->text[0] == '@' || (strchr(t->text, '/') != NULL &&
                              size_pace(t->text, UNITS_KM, &(int64_t){ 0 })))
        return take_pace(d, t, e);
    if (!take_size(d, t, &taken, e))
        return false;
    if (!taken && !take_purpose(d, t, &taken, e))
        return false;
    if (!taken && !take_kind(d, t, i, &taken, e))
        return false;
    if (!taken && !mark_take(d, t, &taken, e))
        return false;
    if (!taken && !d->is_plan && !score_take(d, t, &taken, e))
        return false;
    if (taken)
        return true;
    day_t day;
    if (entry_date(t->text, d->c->today, &day))
        return err_at(e, t->column,
                      "%s: the date stands first in the line, and is one",
                      lex_quote(t->text).text);
    if (date_is_meant(t->text))
        return date_refuse(t->text, t->column, e);
    return nearest_refuse(t, d->is_plan, e);
}

static bool take_tokens(struct draft *d, const struct lex *l, int i,
                        struct err *e)
{
    for (; i < l->count; i++) {
        const struct lex_token *t = &l->tokens[i];
        if (steps_begin(l, i)) {
            if (!steps_read(d, l, &i, e))
                return false;
            i--;
        } else if (t->kind != LEX_WORD) {
            return err_at(e, t->column,
                          "a '%s' stands only among steps, as in wu 2k, 5x1k",
                          t->text);
        } else if (!take_word(d, l, &i, e)) {
            return false;
        }
    }
    return true;
}

static bool take_note(struct draft *d, const struct lex *l, struct err *e)
{
    if (l->note == NULL)
        return true;
    if (!text_copy(d->words.note, sizeof d->words.note, l->note))
        return err_at(e, l->note_column,
                      "a note holds at most %d bytes: shorten it",
                      NOTE_TEXT - 1);
    return draft_mark(d, FIELD_NOTE, l->note_column, e);
}

/* Steps that say a pace, or a distance and its time. */
static bool steps_have_pace(const struct draft *d)
{
    for (int i = 0; i < d->step_count; i++) {
        const struct step *s = &d->steps[i];
        if (s->aim != PACE_NONE || s->pace.s_per_km > 0 ||
            (s->dist.m > 0 && s->time.s > 0))
            return true;
    }
    return false;
}

static bool is_clock(const struct size *s)
{
    return s->kind == SIZE_CLOCK && s->n < MINUTES_PER_DAY;
}

/* "17:06" first: the start where a time or distance and pace follow. */
static bool settle_clock(struct draft *d, const struct lex_token *t,
                         struct size clock, struct err *e)
{
    bool is_start = draft_has(d, FIELD_TIME) ||
                    (draft_has(d, FIELD_DIST) && draft_has(d, FIELD_PACE)) ||
                    steps_have_pace(d);
    if (!is_start)
        return take_time(d, t, clock, e);
    d->run.start_min = (int)clock.n; /* hours and minutes */
    return draft_mark(d, FIELD_START, t->column, e);
}

bool draft_read_from(struct draft *d, const struct lex *l, int first,
                     struct err *e)
{
    const struct lex_token *t = &l->tokens[first];
    struct size clock = { SIZE_NONE, 0 };
    if (t->kind == LEX_WORD && !steps_begin(l, first))
        clock = size_read(t->text);
    if (!is_clock(&clock))
        return take_tokens(d, l, first, e) && take_note(d, l, e);
    d->size_column = t->column;
    return take_tokens(d, l, first + 1, e) && settle_clock(d, t, clock, e) &&
           take_note(d, l, e);
}

bool draft_read(struct draft *d, const struct entry_context *c,
                const struct lex *l, bool is_plan, struct err *e)
{
    draft_begin(d, c, is_plan);
    const struct lex_token *t = &l->tokens[0];
    if (t->kind != LEX_WORD || !date_is_meant(t->text))
        return draft_read_from(d, l, 0, e);
    if (!entry_date(t->text, c->today, &d->day))
        return date_refuse(t->text, t->column, e);
    d->column[FIELD_DATE] = t->column;
    return draft_read_from(d, l, 1, e);
}
