/*
 * Words that end in a number: effort, form, and how the body is. One table
 * says where each goes, what it may be, and how a sentence explains it.
 */
#include "entry/draft.h"

#include <stddef.h>
#include <string.h>

#define SLEEP_MOST   1440   /* minutes in a day */
#define WEIGHT_LEAST 20000  /* g */
#define WEIGHT_MOST  300000 /* g */
#define PULSE_LEAST  30     /* bpm while running */
#define PULSE_MOST   250    /* bpm */
#define PLACE_MOST   RUN_METRES_MOST

enum score_room { ROOM_RUN, ROOM_BODY };

struct score_row {
    const char *word;
    enum field field;
    enum score_room room;
    size_t offset; /* of an int in struct run or struct checkin */
    int least, most;
    const char *example;
    const char *range; /* in words */
};

// clang-format off
#define RUN(member) ROOM_RUN, offsetof(struct run, member)
#define BODY(member) ROOM_BODY, offsetof(struct checkin, member)
#define SEVEN "1 (very good) to 7 (very bad)"
#define FIVE "1 (low) to 5 (high)"
static const struct score_row scores[] = {
    { "rpe",        FIELD_RPE,        RUN(rpe),         0,  10, "4", "0 (nothing) to 10 (all out)" },
    { "form",       FIELD_FORM,       RUN(form),        1,   5, "3", "1 (fell apart) to 5 (smooth)" },
    { "enjoy",      FIELD_ENJOY,      RUN(enjoy),       1,   5, "5", "1 (not at all) to 5 (very much)" },
    { "sleepq",     FIELD_SLEEPQ,     BODY(sleepq),     1,   7, "3", SEVEN },
    { "fatigue",    FIELD_FATIGUE,    BODY(fatigue),    1,   7, "3", SEVEN },
    { "stress",     FIELD_STRESS,     BODY(stress),     1,   7, "3", SEVEN },
    { "sore",       FIELD_SORENESS,   BODY(soreness),   1,   7, "3", SEVEN },
    { "soreness",   FIELD_SORENESS,   BODY(soreness),   1,   7, "3", SEVEN },
    { "mood",       FIELD_MOOD,       BODY(mood),       1,   5, "4", FIVE },
    { "motivation", FIELD_MOTIVATION, BODY(motivation), 1,   5, "4", FIVE },
    { "rhr",        FIELD_RHR,        BODY(rhr),       20, 150, "48", "20 to 150 beats a minute" },
    { "hrv",        FIELD_HRV,        BODY(hrv_ms),     1, 300, "62", "1 to 300 ms" },
    /* Below here each has a form of its own, read by a function of its own. */
    { "sleep",      FIELD_SLEEP,      BODY(sleep_min),  0, SLEEP_MOST, "7.5", "0 to 24 hours" },
    { "weight",     FIELD_WEIGHT,     BODY(weight_g),   WEIGHT_LEAST, WEIGHT_MOST, "71.2", "20 to 300 kg" },
    { "hr",         FIELD_HR,         RUN(hr_avg),      PULSE_LEAST, PULSE_MOST, "148", "30 to 250 beats a minute" },
};
// clang-format on

const char *score_word(int i)
{
    return i < (int)COUNT_OF(scores) ? scores[i].word : NULL;
}

bool score_is_body(int i)
{
    return scores[i].room == ROOM_BODY;
}

static int *place_of(const struct score_row *row, struct run *run,
                     struct checkin *body)
{
    char *base = row->room == ROOM_RUN ? (char *)run : (char *)body;
    return (int *)(void *)(base + row->offset);
}

static int value_of(const struct score_row *row, const struct run *run,
                    const struct checkin *body)
{
    const char *base =
        row->room == ROOM_RUN ? (const char *)run : (const char *)body;
    int value;
    memcpy(&value, base + row->offset, sizeof value);
    return value;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

/* The row whose word a token begins with; its number begins at *number. */
static const struct score_row *row_of(const char *text, const char **number)
{
    for (size_t i = 0; i < COUNT_OF(scores); i++) {
        const char *w = scores[i].word;
        const char *at = text;
        while (*w != '\0' && lower(*at) == *w) {
            at++;
            w++;
        }
        if (*w == '\0' && (*at == '\0' || *at == '-' || *at == '.' ||
                           *at == ':' || *at == '=' || is_digit(*at))) {
            *number = at;
            return &scores[i];
        }
    }
    return NULL;
}

static bool refuse(const struct score_row *row, const struct lex_token *t,
                   bool is_bare, struct err *e)
{
    if (is_bare)
        return err_at(e, t->column,
                      "%s: add its number without a space, %s, as in %s%s",
                      row->word, row->range, row->word, row->example);
    return err_at(e, t->column, "%s: %s goes from %s, as in %s%s",
                  lex_quote(t->text).text, row->word, row->range, row->word,
                  row->example);
}

/* "2" or "2@14k". */
static bool take_score(struct draft *d, const struct score_row *row,
                       const char *number, int *out)
{
    char digits[12];
    size_t n = strcspn(number, "@");
    if (!text_part(digits, sizeof digits, number, n) ||
        !size_whole(digits, out))
        return false;
    if (number[n] == '\0')
        return true;
    if (row->field != FIELD_FORM)
        return false;
    struct size from = size_read(number + n + 1);
    if (from.kind != SIZE_DIST || from.n > PLACE_MOST)
        return false;
    d->run.form_from_m = (int32_t)from.n;
    return true;
}

/* "7.5", "7:17", "7h30". */
static bool take_sleep(const char *number, int *out)
{
    const char *at = number;
    int64_t millionths;
    struct size s = size_read(number);
    if (s.kind == SIZE_CLOCK) /* hours and minutes here */
        *out = s.n > SLEEP_MOST ? -1 : (int)s.n;
    else if (s.kind == SIZE_TIME)
        *out = s.n > INT64_C(60) * SLEEP_MOST ? -1 : (int)((s.n + 30) / 60);
    else if (!size_number(&at, &millionths) || *at != '\0')
        return false;
    else
        *out = millionths > 24000000
                   ? -1
                   : (int)((millionths * 60 + 500000) / 1000000);
    return true;
}

static bool take_weight(const char *number, int *out)
{
    const char *at = number;
    int64_t millionths;
    if (!size_number(&at, &millionths) || (*at != '\0' && !text_is(at, "kg")))
        return false;
    *out = millionths > 1000000000 ? -1 : (int)((millionths + 500) / 1000);
    return true;
}

/* "148" or "148/172". */
static bool take_pulse(struct draft *d, const char *number, int *out)
{
    char mean[8];
    size_t n = strcspn(number, "/");
    if (!text_part(mean, sizeof mean, number, n) || !size_whole(mean, out))
        return false;
    if (number[n] == '\0')
        return true;
    return size_whole(number + n + 1, &d->run.hr_max) &&
           d->run.hr_max >= *out && d->run.hr_max <= PULSE_MOST;
}

static bool take_number(struct draft *d, const struct score_row *row,
                        const char *number, int *out)
{
    if (row->field == FIELD_SLEEP)
        return take_sleep(number, out);
    if (row->field == FIELD_WEIGHT)
        return take_weight(number, out);
    if (row->field == FIELD_HR)
        return take_pulse(d, number, out);
    return take_score(d, row, number, out);
}

bool score_take(struct draft *d, const struct lex_token *t, bool *taken,
                struct err *e)
{
    const char *number;
    const struct score_row *row = row_of(t->text, &number);
    *taken = row != NULL;
    if (row == NULL)
        return true;
    bool is_bare = *number == '\0';
    if (*number == ':' || *number == '=')
        number++;
    int value;
    if (!take_number(d, row, number, &value) || value < row->least ||
        value > row->most)
        return refuse(row, t, is_bare, e);
    *place_of(row, &d->run, &d->body) = value;
    return draft_mark(d, row->field, t->column, e);
}

void score_apply(const struct draft *d, struct run *run, struct checkin *body)
{
    for (size_t i = 0; i < COUNT_OF(scores); i++)
        if (draft_has(d, scores[i].field))
            *place_of(&scores[i], run, body) =
                value_of(&scores[i], &d->run, &d->body);
    if (draft_has(d, FIELD_FORM))
        run->form_from_m = d->run.form_from_m;
    if (draft_has(d, FIELD_HR))
        run->hr_max = d->run.hr_max;
    if (draft_has(d, FIELD_ILL))
        body->illness = d->body.illness;
}

bool score_has_body(const struct draft *d)
{
    for (size_t i = 0; i < COUNT_OF(scores); i++)
        if (scores[i].room == ROOM_BODY && draft_has(d, scores[i].field))
            return true;
    return draft_has(d, FIELD_ILL);
}

static void write_weight(int grams, struct text *out)
{
    int part = grams % 1000;
    int digits = part % 100 == 0 ? 1 : part % 10 == 0 ? 2 : 3;
    text_add(out, " weight%d", grams / 1000);
    if (part != 0)
        text_add(out, ".%0*d", digits,
                 digits == 1   ? part / 100
                 : digits == 2 ? part / 10
                               : part);
}

void score_write_body(const struct checkin *b, struct text *out)
{
    if (b->sleep_min != UNKNOWN && b->sleep_min % 30 == 0)
        text_add(out, " sleep%d%s", b->sleep_min / 60,
                 b->sleep_min % 60 != 0 ? ".5" : "");
    else if (b->sleep_min != UNKNOWN)
        text_add(out, " sleep%d:%02d", b->sleep_min / 60, b->sleep_min % 60);
    enum field before = FIELD_COUNT; /* "sore" and "soreness" are one */
    for (size_t i = 0; i < COUNT_OF(scores); i++) {
        const struct score_row *row = &scores[i];
        int value = value_of(row, &(struct run){ 0 }, b);
        if (row->room != ROOM_BODY || value == UNKNOWN ||
            row->field == before || row->field == FIELD_SLEEP)
            continue;
        before = row->field;
        if (row->field == FIELD_WEIGHT)
            write_weight(value, out);
        else
            text_add(out, " %s%d", row->word, value);
    }
    if (b->illness != ILLNESS_UNKNOWN)
        text_add(out, " ill:%s", illness_word(b->illness));
}

void score_write_run(const struct run *r, struct text *out)
{
    if (r->rpe != UNKNOWN)
        text_add(out, " rpe%d", r->rpe);
    if (r->hr_avg != UNKNOWN)
        text_add(out, " hr%d", r->hr_avg);
    if (r->hr_avg != UNKNOWN && r->hr_max != UNKNOWN)
        text_add(out, "/%d", r->hr_max);
    if (r->climb_m != UNKNOWN)
        text_add(out, " +%dm", r->climb_m);
    if (r->form != UNKNOWN)
        text_add(out, " form%d", r->form);
    if (r->form != UNKNOWN && r->form_from_m != UNKNOWN) {
        text_put(out, "@");
        size_write_dist(out, r->form_from_m, UNITS_KM);
    }
    if (r->enjoy != UNKNOWN)
        text_add(out, " enjoy%d", r->enjoy);
}
