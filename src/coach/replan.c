/*
 * What the last days ask of the plan: rules of science.md G8 and F3, each a
 * row with its reason. Nothing is ever added to make up for what was missed.
 */
#include "coach/replan.h"

#include <string.h>

// clang-format off
static const struct replan_row replan_rows[REPLAN_COUNT] = {
    [REPLAN_MOVED] = { "G8.2",
        "missed on {weekday}, and this day leaves an easy one on either side" },
    [REPLAN_LONG] = { "G8.3",
        "a long run steps up from the longest done, {longest_m}" },
    [REPLAN_BACK_SOFT] = { "G8.4",
        "{days} days without a run: the first two are easy" },
    [REPLAN_BACK_BLOCK] = { "G8.5",
        "{days} days without a run: first half of the usual week, then three quarters, nothing hard" },
    [REPLAN_REPEAT] = { "G8.6",
        "the week steps up from what the last four held, {highest_m}" },
    [REPLAN_TIRED] = { "G8.7",
        "{days} tired mornings of seven: a lighter week now" },
    [REPLAN_SKIPS] = { "G8.8",
        "{days} mornings of seven said skip: a lighter week, nothing hard" },
    [REPLAN_TODAY_REST] = { "F3",
        "this morning says skip: a rest is the better session" },
    [REPLAN_TODAY_EASY] = { "F3",
        "this morning says easy only" },
    [REPLAN_REBUILT] = { "G8.5",
        "after {days} days without a run the weeks to come step up from {week_m} and a longest run of {longest_m}" },
    [REPLAN_LADDER] = { "F6",
        "back from the {site}: once half an hour of brisk walking is free of pain, run and walk by turns, at an effort of 4 at most" },
    [REPLAN_HURT_REST] = { "F4",
        "the {site} is hurt: two days off at least, and until half an hour of walking is free of pain; a clinician if it stays for a week" },
    [REPLAN_HURT_EASY] = { "F4",
        "nothing hard while the {site} is hurt; stop where it rises" },
    [REPLAN_WORN] = { "F5",
        "{signs} signs of being worn down in two weeks: a week of recovery at half its size, light ones while they last, nothing hard" },
    [REPLAN_LEVEL] = { "G8.6",
        "last week was far more than planned: this one repeats its plan, {highest_m}, before it climbs" },
    [REPLAN_CUT_OFF] = { "G8.9",
        "a lighter week was just had and the mornings are good: this one need not be" },
    [REPLAN_CUT_ON] = { "G8.7",
        "the lighter week after {weeks} that build" },
    [REPLAN_WAITS] = { "G8.5",
        "{days} days without a run: the way back is planned on the first morning that is well again" },
    [REPLAN_PACES_OFF] = { "A6",
        "named paces now come from index {index}, {index_before} before {days} days off" },
    [REPLAN_PACES_NEW] = { "G6",
        "named paces now come from index {index}, by the {purpose} of {on}" },
    [REPLAN_AIM] = { "G6",
        "the time asked for is one of index {index_before}: {index} is what there is now, and 'predict' says what it holds" },
    [REPLAN_FINISH] = { "G2",
        "the weeks left lead to a long run of {longest_m}: finish it rather than race it; a later race would leave time for more" },
    [REPLAN_NOT_ENOUGH] = { "G2",
        "the weeks left lead to a long run of {longest_m}, too little for this race: they only step up safely while you choose" },
    [REPLAN_WORN_LONG] = { "F5",
        "signs of being worn down for {weeks} weeks now: finish this race rather than race it, or take a later one; a doctor if they stay" },
    [REPLAN_DOCTOR] = { "F5",
        "{signs} signs of being worn down in two weeks: stop, and see a doctor before the next hard week" },
    [REPLAN_OVER] = { "G8",
        "last week came to {week_m} of {cap_m} planned: the weeks to come are not raised for it" },
};
// clang-format on

const struct replan_row *replan_row(enum replan_id id)
{
    return &replan_rows[id];
}

#define LOOK_DAYS 7

/* Whole days without a run, today not counted. */
static int days_off(const struct adapt *a)
{
    if (a->p->days_off == UNKNOWN || a->p->days_off == 0)
        return 0;
    return a->p->days_off - 1;
}

static void count_mornings(struct adapt *a)
{
    for (int i = 0; i < LOOK_DAYS; i++) {
        struct readiness_reading r =
            readiness_on(a->f, a->d, day_add(a->today, -i));
        bool is_skip = r.readiness == READINESS_SKIP;
        a->skips += is_skip;
        a->tired +=
            is_skip || (r.readiness == READINESS_EASY_ONLY && !r.is_load_alone);
    }
}

/* Nothing for running this morning, or hurt and not run since: how to come back
 * is planned when it is known when. */
static bool is_away(const struct adapt *a)
{
    if (a->days_off == 0)
        return false;
    struct readiness_reading r = readiness_on(a->f, a->d, a->today);
    return r.readiness == READINESS_SKIP || replan_injury(a) != NULL;
}

void coach_replan(const struct facts *f, const struct days *d,
                  const struct settings *set, const struct profile *p,
                  struct proposal *room, struct replan *out)
{
    struct adapt a = { .f = f,
                       .d = d,
                       .set = set,
                       .p = p,
                       .room = room,
                       .out = out,
                       .today = f->today };
    memset(out, 0, sizeof *out);
    out->plan = f->plan;
    for (int i = 0; i < PLAN_SESSIONS_MAX; i++)
        a.at[i] = i;
    a.paces = paces_of(index_on(f, f->today).index);
    a.days_off = days_off(&a);
    a.light_until = day_add(a.today, -1);
    a.is_away = is_away(&a);
    count_mornings(&a);
    replan_body(&a);
    if (!a.is_away)
        replan_back(&a);
    if (!a.is_back)
        replan_mornings(&a);
    if (!a.is_away && !a.is_back) {
        replan_missed(&a);
        replan_cut(&a);
    }
    replan_anew(&a);
    if (!a.is_away && !a.is_rebuilt)
        replan_ramp(&a);
    replan_tell(&a);
    replan_changes(&a);
    replan_lines(&f->plan, f->today, out);
}
