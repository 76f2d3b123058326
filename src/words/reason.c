/* Why a day is for easy running only, or for none: each reason with its
 * numbers. Meanings in science.md F3. */
#include "words/room.h"

#include <math.h>

static void put_pain(struct text *out, const struct reason *r)
{
    text_add(out, "%s pain %.0f/10", site_word(r->site), r->value);
    if (r->is_red)
        text_add(out, ": over %.0f is a day without running", r->limit);
    else
        text_put(out, ": 3 to 5 is for easy, flat running only");
}

static void put_tired(struct text *out, const struct reason *r)
{
    const char *ask = r->is_red ? "asks for rest" : "is worth easing";
    switch (r->id) {
    case REASON_HOOPER:
        text_add(out,
                 "sleep quality, fatigue, stress and soreness %.1f SD above "
                 "your normal (%.1f %s)",
                 r->value, r->limit, ask);
        break;
    case REASON_HOOPER_SUM:
        text_add(out,
                 "sleep quality, fatigue, stress and soreness add up to %.0f "
                 "of 28 (%.0f %s)",
                 r->value, r->limit, ask);
        break;
    case REASON_ITEMS_SEVEN:
        text_add(out,
                 "%.0f of sleep quality, fatigue, stress and soreness "
                 "at 7, the worst there is",
                 r->value);
        break;
    case REASON_SLEEP_SHORT:
        text_add(out, "slept %.1f h, under your %.1f h", r->value, r->limit);
        break;
    case REASON_SLEEP_TWO_NIGHTS:
        text_add(out, "two nights running under %.0f h", r->limit);
        break;
    case REASON_MOOD_LOW:
        text_put(out, "mood and motivation both at 2 or lower");
        break;
    case REASON_HRV_LOW:
        text_add(out, "HRV %.0f ms, below your usual range from %.0f ms",
                 r->value, r->limit);
        break;
    case REASON_RHR_HIGH:
        text_add(out, "resting pulse %.0f over your usual, %.0f is the limit",
                 r->value, r->limit);
        break;
    case REASON_AUTONOMIC_BOTH:
        text_put(out, "HRV low and resting pulse high on the same morning");
        break;
    case REASON_PAIN:
    case REASON_PAIN_RISING:
    case REASON_PAIN_SHARP:
    case REASON_PAIN_RUN:
    case REASON_EMERGENCY:
    case REASON_ILL_HEAD:
    case REASON_ILL_SYSTEMIC:
    case REASON_ILL_YESTERDAY:
    case REASON_ILL_BEFORE:
    case REASON_HARD_YESTERDAY:
    case REASON_MARATHON_LATELY:
    case REASON_COUNT:
        break;
    }
}

void words_reason(struct text *out, const struct reason *r,
                  const struct look *look)
{
    (void)look;
    switch (r->id) {
    case REASON_PAIN:
        put_pain(out, r);
        break;
    case REASON_PAIN_RISING:
        text_add(out, "%s pain %.0f/10, up by 2 or more since yesterday",
                 site_word(r->site), r->value);
        break;
    case REASON_PAIN_SHARP:
        text_add(out, "%s pain was sharp or made you limp",
                 r->site == SITE_NONE ? "the" : site_word(r->site));
        break;
    case REASON_PAIN_RUN:
        text_add(out, "%s pain of %.0f/10 on a run: two days off, then %s",
                 site_word(r->site), r->value,
                 site_class(r->site) == SITE_CLASS_BONE
                     ? "a clinician before the next run"
                     : "half an hour's brisk walk without pain before the "
                       "next run");
        break;
    case REASON_EMERGENCY:
        text_add(out,
                 "%s: do not run; see a doctor before the next run, and if "
                 "it is happening now, call emergency services",
                 site_word(r->site));
        break;
    case REASON_ILL_HEAD:
        text_put(out, "a head cold: easy running only");
        break;
    case REASON_ILL_SYSTEMIC:
        text_put(out, "fever or illness below the neck: rest until it has "
                      "been gone for 24 h without medicine");
        break;
    case REASON_ILL_YESTERDAY:
        text_put(out, "ill yesterday: rest until it has been gone for 24 h "
                      "without medicine, then say 'checkin ill:none'");
        break;
    case REASON_ILL_BEFORE:
        text_add(out,
                 "ill for %.0f day%s: as many easy ones before anything "
                 "hard",
                 r->value, r->value > 1.0 ? "s" : "");
        break;
    case REASON_HARD_YESTERDAY:
        text_put(out, "a hard run yesterday: the next one can wait a day");
        break;
    case REASON_MARATHON_LATELY:
        text_add(out, "a marathon %.0f days ago, under %.0f", r->value,
                 r->limit);
        break;
    case REASON_HOOPER:
    case REASON_HOOPER_SUM:
    case REASON_ITEMS_SEVEN:
    case REASON_SLEEP_SHORT:
    case REASON_SLEEP_TWO_NIGHTS:
    case REASON_HRV_LOW:
    case REASON_RHR_HIGH:
    case REASON_AUTONOMIC_BOTH:
    case REASON_MOOD_LOW:
        put_tired(out, r);
        break;
    case REASON_COUNT:
        break;
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
