/* The facts of an athlete, from their one list. */
#include "milepost/model.h"

#include <math.h>
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

struct limits {
    enum kind kind;
    double least, most;
};

// clang-format off
const struct athlete_row athlete_rows[] = {
#define ATHLETE(key, kind, least, most, unit, sentence, use) \
    { key, unit, sentence, use },
#include "milepost/athlete.def"
#undef ATHLETE
};
static const struct limits limits[] = {
#define ATHLETE(key, kind, least, most, unit, sentence, use) \
    { KIND_##kind, least, most },
#include "milepost/athlete.def"
#undef ATHLETE
};
// clang-format on
const int athlete_row_count = (int)COUNT_OF(athlete_rows);

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

static bool number_from(const struct limits *l, const char *value, double *out)
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
    for (int i = 0; i < athlete_row_count; i++) {
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

static bool take_word(struct athlete *a, int row, const char *value)
{
    unsigned days = 0;
    int weekday = weekday_from(value, strlen(value));
    switch (limits[row].kind) {
    case KIND_SEX:
        return sex_from(value, &a->sex);
    case KIND_LEVEL:
        return level_from(value, &a->level);
    case KIND_CONDITION:
        return condition_from(value, &a->condition);
    case KIND_WEEKDAY:
        if (weekday != UNKNOWN)
            a->long_day = weekday;
        return weekday != UNKNOWN;
    case KIND_DAYS:
        if (!days_from(value, &days))
            return false;
        *(strcmp(athlete_rows[row].key, "days") == 0 ? &a->days
                                                     : &a->hard_days) = days;
        return true;
    case KIND_INT:
    case KIND_REAL:
    case KIND_KM:
        break;
    }
    return false;
}

/* Where a whole number goes. */
static int *int_place(struct athlete *a, const char *key)
{
    const struct {
        const char *key;
        int *place;
    } places[] = {
        { "birth_year", &a->birth_year },
        { "hr_max", &a->hr_max },
        { "hr_rest", &a->hr_rest },
        { "hr_threshold", &a->hr_threshold },
        { "runs", &a->runs },
        { "experience_months", &a->experience_months },
    };
    for (size_t i = 0; i < COUNT_OF(places); i++)
        if (strcmp(places[i].key, key) == 0)
            return places[i].place;
    return &a->minutes[weekday_from(key + strlen("minutes_"), 3)];
}

static void take_number(struct athlete *a, int row, double v, day_t from)
{
    const char *key = athlete_rows[row].key;
    if (limits[row].kind == KIND_KM) {
        dist_t d = { (int32_t)lround(v * METRES_PER_KM) };
        *(strcmp(key, "weekly_km") == 0 ? &a->weekly : &a->longest) = d;
    } else if (limits[row].kind == KIND_REAL) {
        a->fitness_index = v;
        a->fitness_day = from;
    } else {
        *int_place(a, key) = (int)lround(v);
    }
}

void athlete_accepts(int row, struct text *out)
{
    const struct limits *l = &limits[row];
    const struct athlete_row *r = &athlete_rows[row];
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
    double v = 0;
    int row = row_of(key, e);
    if (row == UNKNOWN)
        return false;
    const struct limits *l = &limits[row];
    bool is_number = l->kind >= KIND_INT;
    if (is_number && number_from(l, value, &v)) {
        take_number(a, row, v, from);
        return true;
    }
    if (!is_number && take_word(a, row, value))
        return true;
    char accepts[200];
    struct text t = text_on(accepts, sizeof accepts);
    athlete_accepts(row, &t);
    return err_set(e, ERR_INPUT, "%s is '%.40s'; %s", athlete_rows[row].key,
                   value, accepts);
}
