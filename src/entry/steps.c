/*
 * Steps from words: "wu 2k, 3x(4x200m @38s r200m) r3min, cd 2k".
 *
 *   steps   := element { "," element }
 *   element := [purpose] size { "@" aim } { rest }
 *            | N "x" element | N "x" "(" steps ")" { rest } | rest
 *   purpose := wu | cd | any purpose's word (behind a comma or a bracket)
 *   size    := 2k 400m 6mi 20min 90s 1:30
 *   aim     := 3:55 (pace) | 38s (the time of that distance) | E M T I R ...
 *   rest    := r90s | r200m
 *
 * A rest belongs to each repetition, the last one too. The whole may stand in
 * brackets, which sets it apart from the run's own distance and purpose.
 */
#include "entry/draft.h"

#include <string.h>

#define DEPTH_MOST   3  /* brackets in brackets; nobody needs the third */
#define REPEATS_MOST 50 /* "25x400m" is a hard day, 50 a typing error */

struct stepper {
    struct draft *d;
    const struct lex *l;
    int i;
    int depth;
    struct err *e;
};

static const struct lex_token *now(const struct stepper *s)
{
    return &s->l->tokens[s->i];
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool warm_or_cool(const char *word, enum purpose *out)
{
    if (text_is(word, "wu") || text_is(word, "warmup") ||
        text_is(word, "warm_up"))
        *out = PURPOSE_WARM_UP;
    else if (text_is(word, "cd") || text_is(word, "cooldown") ||
             text_is(word, "cool_down"))
        *out = PURPOSE_COOL_DOWN;
    else
        return false;
    return true;
}

/* "5x1k", "3x": the count, and what is behind the x. */
static bool repeat_of(const char *word, int *count, const char **rest)
{
    char number[8];
    size_t n = strspn(word, "0123456789");
    if (n == 0 || (word[n] != 'x' && word[n] != 'X'))
        return false;
    *rest = word + n + 1;
    return text_part(number, sizeof number, word, n) &&
           size_whole(number, count);
}

static bool is_rest(const struct lex_token *t)
{
    return t->kind == LEX_WORD && (t->text[0] == 'r' || t->text[0] == 'R') &&
           is_digit(t->text[1]);
}

static bool is_size(enum size_kind k)
{
    return k == SIZE_DIST || k == SIZE_METRES || k == SIZE_TIME ||
           k == SIZE_CLOCK;
}

bool steps_begin(const struct lex *l, int i)
{
    const struct lex_token *t = &l->tokens[i];
    enum purpose purpose;
    int count;
    const char *rest;
    if (t->kind == LEX_OPEN)
        return true;
    if (t->kind != LEX_WORD)
        return false;
    if (warm_or_cool(t->text, &purpose) || repeat_of(t->text, &count, &rest) ||
        is_rest(t))
        return true;
    if (!is_size(size_read(t->text).kind))
        return false;
    /* A size alone is the run's; before a rest or a comma it is a step's. */
    for (i++; l->tokens[i].kind == LEX_WORD && l->tokens[i].text[0] == '@';)
        i++;
    return is_rest(&l->tokens[i]) || l->tokens[i].kind == LEX_COMMA;
}

static bool add(struct stepper *s, struct step step, int column)
{
    struct draft *d = s->d;
    int most = d->is_plan ? SESSION_STEPS_MAX : DRAFT_STEPS_MAX;
    if (d->step_count == most)
        return err_at(s->e, column,
                      "more than %d steps: join some, or write repeats as "
                      "5x(...)",
                      most);
    d->steps[d->step_count++] = step;
    return true;
}

static bool set_size(struct stepper *s, const char *word, int column,
                     struct step *out)
{
    struct size z = size_read(word);
    struct quote q = lex_quote(word);
    switch (z.kind) {
    case SIZE_DIST:
    case SIZE_METRES:
        if (z.n < 1 || z.n > RUN_METRES_MOST)
            return err_at(s->e, column, "%s: a step is 1 m to %d km long",
                          q.text, RUN_METRES_MOST / METRES_PER_KM);
        out->dist.m = (int32_t)z.n;
        return true;
    case SIZE_TIME:
    case SIZE_CLOCK:
        if (z.n < 1 || z.n > RUN_SECONDS_MOST)
            return err_at(s->e, column, "%s: a step lasts 1 s to %d h", q.text,
                          RUN_SECONDS_MOST / 3600);
        out->time.s = (int32_t)z.n;
        return true;
    case SIZE_BARE:
        return err_at(s->e, column, "%s: metres or minutes? write %sm or %smin",
                      q.text, q.text, q.text);
    case SIZE_SIXTY:
        return err_at(s->e, column,
                      "%s: minutes and seconds go to 59 behind a colon",
                      q.text);
    case SIZE_NONE:
        break;
    }
    return err_at(s->e, column,
                  "'%s' is no size of a step: write it as 2k, 400m, 20min or "
                  "90s",
                  q.text);
}

static bool refuse_aim(struct stepper *s)
{
    const struct lex_token *t = now(s);
    return err_at(s->e, t->column,
                  "%s: write a pace as @3:55, the step's time as @38s, or one "
                  "of @E @M @T @I @R @5k @10k @hmp @mp",
                  lex_quote(t->text).text);
}

/* "@38s": how long that distance took. */
static bool read_step_time(struct stepper *s, struct step *step, int64_t n)
{
    const struct lex_token *t = now(s);
    if (step->dist.m == 0)
        return refuse_aim(s);
    if (step->time.s > 0)
        return err_at(s->e, t->column, "%s: this step has a time: keep one",
                      lex_quote(t->text).text);
    if (n < 1 || n > RUN_SECONDS_MOST)
        return err_at(s->e, t->column, "%s: a step lasts 1 s to %d h",
                      lex_quote(t->text).text, RUN_SECONDS_MOST / 3600);
    step->time.s = (int32_t)n;
    return true;
}

static bool read_step_pace(struct stepper *s, struct step *step,
                           int64_t ms_per_km)
{
    int32_t pace = (int32_t)((ms_per_km + 500) / 1000);
    if (pace < PACE_FASTEST_SHORT || pace > PACE_SLOWEST)
        return err_at(s->e, now(s)->column,
                      "%s: no running pace: write minutes and seconds as in "
                      "@3:55, or a step's time as in @38s",
                      lex_quote(now(s)->text).text);
    step->pace.s_per_km = pace;
    return true;
}

static bool read_aim(struct stepper *s, struct step *step)
{
    const char *aim = now(s)->text + 1;
    int64_t ms_per_km = 0;
    enum pace_name name = PACE_NONE;
    bool is_about = *aim == '~';
    struct size z = size_read(is_about ? aim + 1 : aim);
    if (is_about)
        step->count = STEP_COUNT_ABOUT;
    if (z.kind == SIZE_TIME)
        return read_step_time(s, step, z.n);
    if (!pace_name_from(aim, &name) &&
        !size_pace(aim, s->d->c->units, &ms_per_km))
        return refuse_aim(s);
    if (step->aim != PACE_NONE || step->pace.s_per_km > 0)
        return err_at(s->e, now(s)->column,
                      "%s: this step has a pace: keep one",
                      lex_quote(now(s)->text).text);
    step->aim = name;
    return name != PACE_NONE || read_step_pace(s, step, ms_per_km);
}

static bool read_aims(struct stepper *s, struct step *step)
{
    int column = now(s)->column;
    for (; now(s)->kind == LEX_WORD && now(s)->text[0] == '@'; s->i++)
        if (!read_aim(s, step))
            return false;
    int64_t metres = step->dist.m;
    int64_t seconds = step->time.s;
    if (step->pace.s_per_km > 0 && seconds == 0) /* what the pace makes */
        seconds = (metres * step->pace.s_per_km + 500) / METRES_PER_KM;
    return step->kind == STEP_REST ||
           !size_is_inhuman(metres, seconds, column, s->e);
}

static bool read_rest(struct stepper *s)
{
    const struct lex_token *t = now(s);
    struct step rest = { .kind = STEP_REST,
                         .purpose = PURPOSE_JOG_REST,
                         .aim = PACE_NONE };
    if (!set_size(s, t->text + 1, t->column, &rest))
        return false;
    s->i++;
    return read_aims(s, &rest) && add(s, rest, t->column);
}

static bool read_rests(struct stepper *s)
{
    while (is_rest(now(s)))
        if (!read_rest(s))
            return false;
    return true;
}

/* A stretch whose size is 'word'; the cursor stands behind it. */
static bool read_stretch(struct stepper *s, const char *word, int column,
                         enum purpose purpose)
{
    struct step step = { .kind = STEP_RUN,
                         .purpose = purpose,
                         .aim = PACE_NONE };
    return set_size(s, word, column, &step) && read_aims(s, &step) &&
           add(s, step, column);
}

/* The grammar calls itself, DEPTH_MOST deep at the most. */
// NOLINTBEGIN(misc-no-recursion)
static bool read_list(struct stepper *s);

static bool read_group(struct stepper *s)
{
    int column = now(s)->column;
    if (++s->depth > DEPTH_MOST)
        return err_at(s->e, column,
                      "brackets in brackets in brackets: write it flatter");
    s->i++;
    if (!read_list(s))
        return false;
    if (now(s)->kind != LEX_CLOSE)
        return err_at(s->e, column, "this ( has no ): close it");
    s->i++;
    s->depth--;
    return true;
}

static bool read_repeat(struct stepper *s, int count, const char *rest,
                        enum purpose purpose)
{
    const struct lex_token *t = now(s);
    if (count < 1 || count > REPEATS_MOST)
        return err_at(s->e, t->column, "%s: repeat 1 to %d times",
                      lex_quote(t->text).text, REPEATS_MOST);
    struct step head = { .kind = STEP_REPEAT,
                         .purpose = PURPOSE_NONE,
                         .aim = PACE_NONE,
                         .count = count };
    struct step end = { .kind = STEP_END,
                        .purpose = PURPOSE_NONE,
                        .aim = PACE_NONE };
    if (count > 1 && !add(s, head, t->column))
        return false;
    s->i++;
    if (*rest == '\0' && now(s)->kind == LEX_OPEN) {
        if (!read_group(s))
            return false;
    } else if (*rest == '\0') {
        return err_at(s->e, t->column,
                      "%s: what is repeated? write it without a space, as "
                      "in 5x1k or 3x(4x200m r200m)",
                      lex_quote(t->text).text);
    } else if (!read_stretch(s, rest, t->column, purpose)) {
        return false;
    }
    return read_rests(s) && (count == 1 || add(s, end, t->column));
}

static bool read_element(struct stepper *s, bool may_name)
{
    const struct lex_token *t = now(s);
    enum purpose purpose = PURPOSE_NONE;
    bool is_named =
        t->kind == LEX_WORD && (warm_or_cool(t->text, &purpose) ||
                                (may_name && purpose_from(t->text, &purpose)));
    if (is_named)
        s->i++;
    const struct lex_token *size = now(s);
    int count;
    const char *rest;
    if (size->kind != LEX_WORD)
        return err_at(s->e, size->column,
                      "%s: a step is missing here, as in wu 2k or 5x1k",
                      is_named                ? t->text
                      : size->kind == LEX_END ? "the line ends"
                                              : size->text);
    if (is_rest(size) && !is_named)
        return read_rests(s);
    if (repeat_of(size->text, &count, &rest))
        return read_repeat(s, count, rest, purpose);
    s->i++;
    return read_stretch(s, size->text, size->column, purpose) && read_rests(s);
}

static bool read_list(struct stepper *s)
{
    bool may_name = s->depth > 0;
    for (;;) {
        if (now(s)->kind == LEX_OPEN) {
            if (!read_group(s))
                return false;
        } else if (!read_element(s, may_name)) {
            return false;
        }
        if (now(s)->kind != LEX_COMMA)
            return true;
        s->i++;
        may_name = true;
    }
}

// NOLINTEND(misc-no-recursion)

/* "10k, 52:30": a comma between words, no steps. */
static bool is_plain(const struct draft *d)
{
    for (int i = 0; i < d->step_count; i++) {
        const struct step *s = &d->steps[i];
        if (s->kind != STEP_RUN || s->purpose != PURPOSE_NONE ||
            s->aim != PACE_NONE || s->pace.s_per_km > 0 ||
            (s->dist.m > 0 && s->time.s > 0))
            return false;
    }
    return true;
}

bool steps_read(struct draft *d, const struct lex *l, int *i, struct err *e)
{
    struct stepper s = { d, l, *i, 0, e };
    if (!draft_mark(d, FIELD_STEPS, l->tokens[*i].column, e) || !read_list(&s))
        return false;
    if (l->tokens[*i].kind != LEX_OPEN && is_plain(d))
        return err_at(e, l->tokens[*i + 1].column,
                      "a comma stands between steps, as in wu 2k, 5x1k @3:55, "
                      "cd 2k: leave it out here, or say more of each step");
    *i = s.i;
    for (int k = 0; k < d->step_count; k++)
        if (d->steps[k].kind == STEP_RUN)
            return true;
    return err_at(e, d->column[FIELD_STEPS],
                  "a rest stands behind what was run, as in 5x1k r90s");
}
