/* Templates of rules and warnings become sentences in the runner's units. */
#include "words/room.h"

#include <math.h>
#include <string.h>

#define PLACE_TEXT 32 /* bytes of the longest "{place:bare}" */

static const char *const goal_labels[GOAL_COUNT] = {
    [GOAL_5K] = "5 km",
    [GOAL_10K] = "10 km",
    [GOAL_HALF] = "half marathon",
    [GOAL_MARATHON] = "marathon",
    [GOAL_FITNESS] = "fitness goal",
    [GOAL_STRESS] = "stress relief",
    [GOAL_FIRST5K] = "first 5 km",
    [GOAL_RETURN] = "return to running",
    [GOAL_MAINTAIN] = "maintaining",
};

static const char *const family_labels[FAMILY_COUNT] = {
    [FAMILY_PAIN] = "pain",        [FAMILY_ILLNESS] = "illness",
    [FAMILY_HOOPER] = "tiredness", [FAMILY_SLEEP] = "sleep",
    [FAMILY_AUTONOMIC] = "pulse",  [FAMILY_MOOD] = "mood",
    [FAMILY_LOAD] = "load",
};

const char *goal_label(enum goal_kind kind)
{
    return (int)kind >= 0 && kind < GOAL_COUNT ? goal_labels[kind] : "goal";
}

static const char *family_label(int32_t family)
{
    return family >= 0 && family < FAMILY_COUNT ? family_labels[family]
                                                : "body";
}

/* Seconds a kilometre are more seconds a mile. */
static void put_seconds_a_unit(struct text *out, int32_t s_per_km, bool is_bare,
                               const struct look *look)
{
    double per_unit = s_per_km * quantity_metres(look->units) / METRES_PER_KM;
    text_add(out, "%ld", lround(per_unit));
    if (!is_bare)
        text_add(out, " s/%s", quantity_unit(look->units));
}

/* What is a word and no number. */
static const char *value_word(enum input_unit unit, int32_t v)
{
    switch (unit) {
    case UNIT_SITE:
        return site_word((enum site)v);
    case UNIT_PURPOSE:
        return words_purpose((enum purpose)v);
    case UNIT_GOAL:
        return goal_label((enum goal_kind)v);
    case UNIT_FAMILY:
        return family_label(v);
    case UNIT_WEEKDAY:
        return day_short(day_add((day_t){ 4 }, (int)v % 7));
    case UNIT_RULE:
        return rule_row((enum rule_id)v)->id;
    case UNIT_LEVEL:
        return level_word((enum level)v);
    case UNIT_PHASE:
        return phase_word((enum phase)v);
    case UNIT_READINESS:
        return readiness_word((enum readiness)v);
    case UNIT_YESNO:
        return v != 0 ? "yes" : "no";
    case UNIT_COUNT_OF:
    case UNIT_METRES:
    case UNIT_SECONDS:
    case UNIT_HOURS:
    case UNIT_PACE:
    case UNIT_PERCENT:
    case UNIT_TENTH:
    case UNIT_HUNDREDTH:
    case UNIT_DAY:
        break;
    }
    return "";
}

void words_value(struct text *out, enum input_unit unit, int32_t v,
                 bool is_bare, const struct look *look)
{
    char q[QUANTITY_TEXT];
    enum units u = look->units;
    switch (unit) {
    case UNIT_COUNT_OF:
        text_add(out, "%d", (int)v);
        break;
    case UNIT_METRES:
        text_put(out, is_bare ? quantity_dist(q, (dist_t){ v }, u)
                              : quantity_dist_unit(q, (dist_t){ v }, u));
        break;
    case UNIT_SECONDS:
        text_put(out, quantity_time(q, (span_t){ v }));
        break;
    case UNIT_HOURS:
        text_put(out, quantity_hours(q, (span_t){ v }));
        break;
    case UNIT_PACE:
        text_put(out, is_bare ? quantity_pace(q, (pace_t){ v }, u)
                              : quantity_pace_unit(q, (pace_t){ v }, u));
        break;
    case UNIT_PERCENT:
        text_add(out, is_bare ? "%d" : "%d%%", (int)v);
        break;
    case UNIT_HUNDREDTH:
        text_add(out, "%.2f", v / 100.0);
        break;
    case UNIT_TENTH:
        text_add(out, "%.1f", v / 10.0);
        break;
    case UNIT_DAY:
        text_put(out, day_format((day_t){ v }, q));
        break;
    case UNIT_SITE:
    case UNIT_PURPOSE:
    case UNIT_GOAL:
    case UNIT_FAMILY:
    case UNIT_WEEKDAY:
    case UNIT_RULE:
    case UNIT_LEVEL:
    case UNIT_PHASE:
    case UNIT_READINESS:
    case UNIT_YESNO:
        text_put(out, value_word(unit, v));
        break;
    }
}

static void put_quantity(struct text *out, const struct input *in, bool is_bare,
                         const struct look *look)
{
    if (in->id == INPUT_SLOWER_S)
        put_seconds_a_unit(out, in->value, is_bare, look);
    else
        words_value(out, input_unit(in->id), in->value, is_bare, look);
}

/* Fills the place that begins at its '{'; returns what follows it. */
static const char *put_place(struct text *out, const char *place,
                             const struct inputs *in, const struct look *look)
{
    char word[PLACE_TEXT];
    size_t n = strcspn(place, "}");
    const char *after = place[n] == '}' ? place + n + 1 : place + n;
    if (n >= sizeof word)
        return after;
    memcpy(word, place + 1, n - 1);
    word[n - 1] = '\0';
    char *colon = strchr(word, ':');
    bool is_bare = colon != NULL && text_is(colon, ":bare");
    if (colon != NULL)
        *colon = '\0';
    for (int i = 0; i < in->count; i++)
        if (text_is(input_word(in->at[i].id), word)) {
            put_quantity(out, &in->at[i], is_bare, look);
            return after;
        }
    text_put(out, "-");
    return after;
}

void words_fill(struct text *out, const char *template_,
                const struct inputs *in, const struct look *look)
{
    while (*template_ != '\0') {
        size_t plain = strcspn(template_, "{");
        text_add(out, "%.*s", (int)plain, template_);
        template_ += plain;
        if (*template_ == '{')
            template_ = put_place(out, template_, in, look);
    }
}
