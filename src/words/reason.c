/* Why a day is for easy running only, or for none: each reason with its
 * numbers. Meanings in science.md F3. */
#include "words/room.h"

#include <string.h>

/* Each with its places, filled below. */
static const char *const sentences[REASON_COUNT] = {
    [REASON_PAIN] = "{site} pain {value}/10: {pain}",
    [REASON_PAIN_RISING] =
        "{site} pain {value}/10, up by 2 or more since yesterday",
    [REASON_PAIN_SHARP] = "{site} pain was sharp or made you limp",
    [REASON_PAIN_RUN] =
        "{site} pain of {value}/10 on a run: two days off, then {return}",
    [REASON_EMERGENCY] =
        "{site}: do not run; see a doctor before the next run, and if it is "
        "happening now, call emergency services",
    [REASON_ILL_HEAD] = "a head cold: easy running only",
    [REASON_ILL_SYSTEMIC] = "fever or illness below the neck: rest until it "
                            "has been gone for 24 h without medicine",
    [REASON_ILL_YESTERDAY] =
        "ill yesterday: rest until it has been gone for 24 h without medicine, "
        "then say 'checkin ill:none'",
    [REASON_ILL_BEFORE] =
        "ill for {days}: as many easy ones before anything hard",
    [REASON_HOOPER] = "sleep quality, fatigue, stress and soreness {value.1} "
                      "SD above your normal ({limit.1} {ask})",
    [REASON_HOOPER_SUM] = "sleep quality, fatigue, stress and soreness add up "
                          "to {value} of 28 ({limit} {ask})",
    [REASON_ITEMS_SEVEN] = "{value} of sleep quality, fatigue, stress and "
                           "soreness at 7, the worst there is",
    [REASON_SLEEP_SHORT] = "slept {value.1} h, under your {limit.1} h",
    [REASON_SLEEP_TWO_NIGHTS] = "two nights running under {limit} h",
    [REASON_HRV_LOW] = "HRV {value} ms, below your usual range from {limit} ms",
    [REASON_RHR_HIGH] =
        "resting pulse {value} over your usual, {limit} is the limit",
    [REASON_AUTONOMIC_BOTH] =
        "HRV low and resting pulse high on the same morning",
    [REASON_MOOD_LOW] = "mood and motivation both at 2 or lower",
    [REASON_HARD_YESTERDAY] =
        "a hard run yesterday: the next one can wait a day",
    [REASON_MARATHON_LATELY] = "a marathon {value} days ago, under {limit}",
};

/* ---- what stands in a place */

static void put_site(struct text *out, const struct reason *r)
{
    text_put(out, r->site == SITE_NONE ? "the" : site_word(r->site));
}

static void put_value(struct text *out, const struct reason *r)
{
    text_add(out, "%.0f", r->value);
}

static void put_value_tenths(struct text *out, const struct reason *r)
{
    text_add(out, "%.1f", r->value);
}

static void put_limit(struct text *out, const struct reason *r)
{
    text_add(out, "%.0f", r->limit);
}

static void put_limit_tenths(struct text *out, const struct reason *r)
{
    text_add(out, "%.1f", r->limit);
}

static void put_days(struct text *out, const struct reason *r)
{
    text_add(out, "%.0f day%s", r->value, r->value > 1.0 ? "s" : "");
}

static void put_ask(struct text *out, const struct reason *r)
{
    text_put(out, r->is_red ? "asks for rest" : "is worth easing");
}

static void put_pain(struct text *out, const struct reason *r)
{
    if (r->is_red)
        text_add(out, "over %.0f is a day without running", r->limit);
    else
        text_put(out, "3 to 5 is for easy, flat running only");
}

static void put_return(struct text *out, const struct reason *r)
{
    text_put(out, site_class(r->site) == SITE_CLASS_BONE
                      ? "a clinician before the next run"
                      : "half an hour's brisk walk without pain before the "
                        "next run");
}

static const struct {
    const char *name;
    void (*put)(struct text *out, const struct reason *r);
} places[] = {
    { "{site}", put_site },     { "{value}", put_value },
    { "{limit}", put_limit },   { "{value.1}", put_value_tenths },
    { "{ask}", put_ask },       { "{limit.1}", put_limit_tenths },
    { "{days}", put_days },     { "{pain}", put_pain },
    { "{return}", put_return },
};

/* Returns the length of the place's name. */
static size_t put_place(struct text *out, const struct reason *r,
                        const char *at)
{
    for (size_t i = 0; i < COUNT_OF(places); i++) {
        size_t n = strlen(places[i].name);
        if (strncmp(at, places[i].name, n) != 0)
            continue;
        places[i].put(out, r);
        return n;
    }
    text_put(out, "{"); /* no such place: a test looks for it */
    return 1;
}

void words_reason(struct text *out, const struct reason *r,
                  const struct look *look)
{
    (void)look;
    for (const char *at = sentences[r->id]; *at != '\0';) {
        size_t plain = strcspn(at, "{");
        text_add(out, "%.*s", (int)plain, at);
        at += plain;
        if (*at == '{')
            at += put_place(out, r, at);
    }
}

/* ---- in a line of the week */

#define ITEM_WORTH_NAMING 6 /* of 7: what the day's line names */
#define ITEMS_NAMED       2 /* the line holds no more */
#define SHORT_CELLS       25

static void put_items(struct text *out, const struct checkin *c)
{
    const struct {
        const char *name;
        int value;
    } items[] = {
        { "sore", c->soreness },
        { "fatigue", c->fatigue },
        { "sleep", c->sleepq },
        { "stress", c->stress },
    };
    int named = 0;
    for (int worth = 7; worth >= ITEM_WORTH_NAMING; worth--)
        for (size_t i = 0; i < COUNT_OF(items); i++)
            if (items[i].value == worth && named++ < ITEMS_NAMED)
                text_add(out, "%s%s %d", out->len > 0 ? ", " : "",
                         items[i].name, items[i].value);
}

static void put_family(struct text *out, const struct reason *r)
{
    static const char *const names[FAMILY_COUNT] = {
        [FAMILY_PAIN] = "pain",           [FAMILY_ILLNESS] = "ill",
        [FAMILY_HOOPER] = "tired",        [FAMILY_SLEEP] = "short nights",
        [FAMILY_AUTONOMIC] = "pulse",     [FAMILY_MOOD] = "low mood",
        [FAMILY_LOAD] = "hard yesterday",
    };
    if (r->family == FAMILY_PAIN && r->site != SITE_NONE)
        text_add(out, "%s %.0f/10", site_word(r->site), r->value);
    else if (r->id == REASON_SLEEP_SHORT)
        text_add(out, "slept %.1f h", r->value);
    else
        text_put(out, names[r->family]);
}

/* What does not fit into the line is told by `why`. */
void words_reasons_short(struct text *out, const struct facts *f,
                         const struct readiness_reading *day)
{
    char own[128];
    struct text t = text_on(own, sizeof own);
    const struct checkin *c = facts_checkin(f, day->day);
    if (c != NULL)
        put_items(&t, c);
    bool has_items = t.len > 0;
    for (int i = 0; i < day->reason_count; i++) {
        const struct reason *r = &day->reasons[i];
        char one[64];
        struct text o = text_on(one, sizeof one);
        bool is_before = i > 0 && day->reasons[i - 1].family == r->family;
        if (is_before || (has_items && r->family == FAMILY_HOOPER))
            continue;
        put_family(&o, r);
        if (t.len > 0 && t.len + 2 + o.len > SHORT_CELLS)
            continue;
        text_add(&t, "%s%s", t.len > 0 ? ", " : "", one);
    }
    text_put(out, own);
}
