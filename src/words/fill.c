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

static void put_quantity(struct text *out, const struct input *in, bool is_bare,
                         const struct look *look)
{
    char q[QUANTITY_TEXT];
    char date[DAY_TEXT];
    int32_t v = in->value;
    enum units u = look->units;
    switch (input_unit(in->id)) {
    case UNIT_COUNT_OF:
        if (in->id == INPUT_SLOWER_S)
            put_seconds_a_unit(out, v, is_bare, look);
        else
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
    case UNIT_DAY:
        text_put(out, day_format((day_t){ v }, date));
        break;
    case UNIT_SITE:
        text_put(out, site_word((enum site)v));
        break;
    case UNIT_PURPOSE:
        text_put(out, words_purpose((enum purpose)v));
        break;
    case UNIT_GOAL:
        text_put(out, goal_label((enum goal_kind)v));
        break;
    case UNIT_FAMILY:
        text_put(out, family_label(v));
        break;
    case UNIT_WEEKDAY:
        text_put(out, day_short(day_add((day_t){ 4 }, (int)v % 7)));
        break;
    case UNIT_RULE:
        text_put(out, rule_row((enum rule_id)v)->id);
        break;
    }
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
