/* The facts of an athlete, from their one list. */
#include "milepost/model.h"

#include <math.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

enum kind {
    KIND_SEX,
    KIND_LEVEL,
    KIND_CONDITION,
    KIND_WEEKDAY,
    KIND_DAYS,
    KIND_INT,
    KIND_REAL,
    KIND_KM,
};

/* What may stand there, and where in a struct athlete it is kept. */
struct take {
    enum kind kind;
    double least, most;
    size_t place;
};

// clang-format off
const struct athlete_row athlete_rows[ATHLETE_COUNT] = {
#define ATHLETE(id, key, kind, place, least, most, unit, sentence, use) \
    [ATHLETE_##id] = { key, unit, sentence, use },
#include "milepost/athlete.def"
#undef ATHLETE
};
static const struct take takes[ATHLETE_COUNT] = {
#define ATHLETE(id, key, kind, place, least, most, unit, sentence, use) \
    [ATHLETE_##id] = { KIND_##kind, least, most, \
                       offsetof(struct athlete, place) },
#include "milepost/athlete.def"
#undef ATHLETE
};
// clang-format on

struct athlete athlete_blank(void)
{
    struct athlete a;
    memset(&a, 0, sizeof a);
    a.sex = SEX_NONE;
    a.level = LEVEL_NONE;
    a.birth_year = a.hr_max = a.hr_rest = a.hr_threshold = UNKNOWN;
    a.fitness_day = NO_DAY;
    a.long_day = a.runs = a.experience_months = UNKNOWN;
    for (int i = 0; i < 7; i++)
        a.minutes[i] = UNKNOWN;
    return a;
}

static int weekday_from(const char *word, size_t length)
{
    char name[4] = { 0 };
    if (length != 3)
        return UNKNOWN;
    memcpy(name, word, 3);
    for (int i = 0; i < 7; i++)
        if (text_is(name, day_short((day_t){ 4 + i }))) /* a Monday */
            return i;
    return UNKNOWN;
}

static bool days_from(const char *value, unsigned *out)
{
    unsigned days = 0;
    while (*value != '\0') {
        size_t n = strcspn(value, ", ");
        int weekday = weekday_from(value, n);
        if (n > 0 && weekday == UNKNOWN)
            return false;
        if (n > 0)
            days |= DAY_BIT(weekday);
        value += n + (value[n] != '\0' ? 1 : 0);
    }
    *out = days;
    return days != 0;
}

static bool number_from(const struct take *l, const char *value, double *out)
{
    char *end = NULL;
    double v = strtod(value, &end);
    if (end == value || *end != '\0' || !(v >= l->least && v <= l->most))
        return false;
    *out = v;
    return l->kind != KIND_INT || fabs(v - round(v)) < 1e-9;
}

static int row_of(const char *key, struct err *e)
{
    int nearest = 0;
    for (int i = 0; i < ATHLETE_COUNT; i++) {
        if (text_is(athlete_rows[i].key, key))
            return i;
        if (text_distance(athlete_rows[i].key, key) <
            text_distance(athlete_rows[nearest].key, key))
            nearest = i;
    }
    (void)err_set(e, ERR_INPUT, "an athlete has no '%.40s' (did you mean %s?)",
                  key, athlete_rows[nearest].key);
    return UNKNOWN;
}

static bool take_word(enum kind kind, const char *value, void *place)
{
    int weekday = weekday_from(value, strlen(value));
    switch (kind) {
    case KIND_SEX:
        return sex_from(value, place);
    case KIND_LEVEL:
        return level_from(value, place);
    case KIND_CONDITION:
        return condition_from(value, place);
    case KIND_WEEKDAY:
        if (weekday != UNKNOWN)
            *(int *)place = weekday;
        return weekday != UNKNOWN;
    case KIND_DAYS:
        return days_from(value, place);
    case KIND_INT:
    case KIND_REAL:
    case KIND_KM:
        break;
    }
    return false;
}

static void put_number(enum kind kind, double v, void *place)
{
    if (kind == KIND_KM)
        *(dist_t *)place = (dist_t){ (int32_t)lround(v * METRES_PER_KM) };
    else if (kind == KIND_REAL)
        *(double *)place = v;
    else
        *(int *)place = (int)lround(v);
}

static bool take(const struct take *t, const char *value, struct athlete *a)
{
    void *place = (char *)a + t->place;
    double v = 0;
    if (t->kind < KIND_INT)
        return take_word(t->kind, value, place);
    if (!number_from(t, value, &v))
        return false;
    put_number(t->kind, v, place);
    return true;
}

void athlete_accepts(enum athlete_id id, struct text *out)
{
    const struct take *l = &takes[id];
    const struct athlete_row *r = &athlete_rows[id];
    if (l->kind < KIND_INT)
        text_add(out, "write %s", r->sentence);
    else
        text_add(out, "write a %snumber from %g to %g%s%s",
                 l->kind == KIND_INT ? "whole " : "", l->least, l->most,
                 r->unit[0] != '\0' ? " " : "", r->unit);
}

bool athlete_take(struct athlete *a, const char *key, const char *value,
                  day_t from, struct err *e)
{
    char accepts[200];
    struct text t = text_on(accepts, sizeof accepts);
    int row = row_of(key, e);
    if (row == UNKNOWN)
        return false;
    if (take(&takes[row], value, a)) {
        if (row == ATHLETE_FITNESS_INDEX)
            a->fitness_day = from;
        return true;
    }
    athlete_accepts((enum athlete_id)row, &t);
    return err_set(e, ERR_INPUT, "%s is '%.40s'; %s", athlete_rows[row].key,
                   value, accepts);
}
