/* Which session of a plan stands for which of the one before it. */
#include "coach/carry.h"

#include <stdlib.h>

/* What a session was before the runner changed it. */
struct place {
    day_t day; /* NO_DAY: it was added */
    enum purpose purpose;
};

static struct place place_of(const struct session *s)
{
    if (s->is_edited)
        return (struct place){ s->was_day, s->was };
    return (struct place){ s->day, s->purpose };
}

/* Alike enough for one to stand for the other. */
enum kind_of_run { RUN_EASY, RUN_WORK, RUN_LONG, RUN_RACE };

static enum kind_of_run kind_of(enum purpose p)
{
    if (p == PURPOSE_RACE)
        return RUN_RACE;
    if (p == PURPOSE_LONG)
        return RUN_LONG;
    return purpose_is_quality(p) || p == PURPOSE_FARTLEK ? RUN_WORK : RUN_EASY;
}

static bool is_like(const struct session *s, const struct place *at,
                    const struct session *made, bool is_strict)
{
    if (s->activity != made->activity)
        return false;
    if (!session_is_run(made))
        return true;
    return is_strict ? made->purpose == at->purpose
                     : kind_of(made->purpose) == kind_of(at->purpose);
}

static bool is_taken(const struct carry *c, int made)
{
    for (int i = 0; i < c->was->session_count; i++)
        if (c->pair[i] == made)
            return true;
    return false;
}

/* What stands on a day that is not run on, whatever it is. */
static void pair_skipped(struct carry *c, int i)
{
    const struct session *s = &c->was->sessions[i];
    for (int k = 0; k < c->made && c->pair[i] == UNKNOWN; k++) {
        const struct session *made = &c->p->sessions[k];
        if (made->day.n == s->day.n && made->activity == s->activity &&
            made->purpose != PURPOSE_RACE && !is_taken(c, k))
            c->pair[i] = k;
    }
}

static void pair_near(struct carry *c, int i, bool is_strict, int days)
{
    const struct session *s = &c->was->sessions[i];
    struct place at = place_of(s);
    if (c->pair[i] != UNKNOWN || !day_is(at.day) || s->day.n < c->ask->from.n ||
        s->skipped != SKIP_NONE)
        return;
    for (int k = 0; k < c->made; k++) {
        const struct session *made = &c->p->sessions[k];
        bool is_near = day_monday(made->day).n == day_monday(at.day).n &&
                       abs(day_diff(made->day, at.day)) == days;
        if (!is_near || !is_like(s, &at, made, is_strict) || is_taken(c, k))
            continue;
        c->pair[i] = k;
        return;
    }
}

void carry_pair(struct carry *c)
{
    int count = c->was->session_count;
    for (int i = 0; i < count; i++)
        c->pair[i] = UNKNOWN;
    for (int i = 0; i < count; i++)
        if (carry_pin(c, &c->was->sessions[i]) == PIN_SKIPPED)
            pair_skipped(c, i);
    for (int loose = 0; loose < 2; loose++)
        for (int days = 0; days < 7; days++)
            for (int i = 0; i < count; i++)
                pair_near(c, i, loose == 0, days);
}
