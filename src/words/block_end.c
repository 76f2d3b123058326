/* The sentence a block ends with: the one thing to take into the next. */
#include "words/room.h"

#define COST_PERCENT   5  /* of the block: worth this sentence */
#define JUNK_PERCENT   2  /* the same of junk */
#define KEPT_LEAST     70 /* percent of sessions: below, the plan is too much */
#define SESSIONS_LEAST 4  /* that say so */

/* What to do otherwise in the next block, by the rule that cost most. */
static const char *const advice[RULE_COUNT] = {
    [RULE_R1] = "stop a run where the pain begins",
    [RULE_R1B] = "leave hard work for days without pain",
    [RULE_R2] = "take a step back after a run that hurts the next morning",
    [RULE_R3] = "wait out fever and chest signs: nothing is lost in a week",
    [RULE_R4] = "take the rest the check-in asks for",
    [RULE_R4B] = "walk on the days the check-in says skip",
    [RULE_R5] = "move hard work by a day or two when the check-in says easy",
    [RULE_R6] = "end the long run where the form goes",
    [RULE_R7] = "cap the long runs: what lies beyond gives little",
    [RULE_R10] = "let the longest run grow by a tenth at a time",
    [RULE_R8] = "keep hard work to what a week of this size absorbs",
    [RULE_R9] = "keep extra kilometres for weeks that have room for them",
    [RULE_R9T] = "leave the last weeks as short as they are planned",
    [RULE_R16] = "leave the days after a race easy",
    [RULE_R11] = "run the easy days slower, by talk and not by the watch",
    [RULE_R12] = "set the pace of the work by today's fitness",
    [RULE_R12B] = "hold the work at its pace: it is no race",
    [RULE_R13] = "trade what does not serve the goal for its own work",
    [RULE_R13B] = "put some of the goal's own work into every week",
};

/* A stop, in the days after its week, comes before anything else. */
static const struct warning *stop_of(const struct block_report *b)
{
    for (int i = 0; i < WARNING_COUNT; i++) {
        const struct block_warning *w = &b->warning[i];
        if (w->weeks > 0 && w->latest.severity == SEVERITY_STOP &&
            day_diff(b->today, w->latest_week) < 2 * WEEK_DAYS)
            return &w->latest;
    }
    return NULL;
}

/* What is worth the sentence; of junk it takes less. */
static bool is_dear(const struct block_report *b)
{
    if (b->cost == RULE_COUNT || advice[b->cost] == NULL)
        return false;
    const int32_t *sum = block_cost_sum(b);
    int64_t all = b->done_m == 0 ? b->done_s : b->done_m;
    return block_percent((int64_t)sum[VERDICT_OFF_TARGET] + sum[VERDICT_JUNK],
                         all) >= COST_PERCENT ||
           block_percent(sum[VERDICT_JUNK], all) >= JUNK_PERCENT;
}

static bool is_all_met(const struct block_report *b)
{
    int met = 0;
    for (int i = 0; i < BLOCK_ASKS; i++) {
        if (b->finding[i].is_known && !b->finding[i].is_met)
            return false;
        met += b->finding[i].is_met;
    }
    return met > 0;
}

/* "keep the long runs as they are, and in the build phase ..." */
static void put_advice(struct text *t, const struct block_report *b)
{
    if (b->worked != PURPOSE_NONE)
        text_add(t,
                 purpose_is_quality(b->worked)
                     ? "keep the %s work as it is, and "
                     : "keep the %s runs as they are, and ",
                 purpose_label(b->worked));
    if (b->has_next && b->next != b->phase)
        text_add(t, "in the %s phase ", phase_word(b->next));
    text_put(t, advice[b->cost]);
}

/* The aim's first question that is open; NULL: none. */
static const struct block_finding *open_finding(const struct block_report *b)
{
    for (int i = 0; i < BLOCK_ASKS; i++)
        if (b->finding[i].is_known && !b->finding[i].is_met)
            return &b->finding[i];
    return NULL;
}

static void put_open(struct text *t, const struct block_finding *d)
{
    static const char *const step[MEASURE_COUNT] = {
        [MEASURE_ON_PLAN] = "plan the next weeks as the last ones were run: a "
                            "plan that fits is worth more than a full one",
        [MEASURE_REGULAR] = "make it three runs in every week, short ones too, "
                            "before any longer one",
        [MEASURE_EASY] = "slow the easy runs until most of the time is easy, "
                         "before adding any",
        [MEASURE_QUALITY] = "make sure of one hard session a week before "
                            "planning more",
        [MEASURE_SPECIFIC] = "give the race's own work the best days of the "
                             "week",
        [MEASURE_LONGEST] = "give the long run the day that has room for it",
        [MEASURE_FRESHER] = "leave out what is not needed: freshness is what "
                            "these days are for",
        [MEASURE_LESS] = "run less: what is left out now shows as freshness",
    };
    text_put(t, step[d->measure]);
}

static void put_no_runs(struct text *t, const struct block_report *b,
                        const struct look *look)
{
    char date[DAY_TEXT];
    if (b->first.n > b->today.n)
        text_add(t, "these weeks are still ahead; the first begins on %s",
                 day_format(b->first, date));
    else if (b->last.n >= b->today.n)
        text_put(t, "nothing is logged in these weeks so far");
    else if (b->rest_honoured > 0)
        text_put(t, "weeks of rest, well taken: come back with a short easy "
                    "run");
    else
        words_way(t, look,
                  "nothing is logged in these weeks: {date} takes others",
                  "nothing is logged in these weeks: 'milepost block FROM TO' "
                  "takes others");
}

static void put_too_much(struct text *t, const struct block_report *b)
{
    text_add(t,
             "%d of %d sessions found a place: plan fewer or shorter ones, a "
             "plan that fits the week is worth more than a full one",
             b->sessions.done, b->sessions.due);
}

static void put_good(struct text *t, const struct block_report *b,
                     const struct look *look)
{
    text_put(t, is_all_met(b) ? "it did what it was for: "
                              : "nothing here asks for a change: ");
    if (b->has_next && b->next != b->phase)
        text_add(t, "go into the %s phase as you are", phase_word(b->next));
    else
        text_put(t, "carry on as you are");
    if (!b->has_goal && !(b->has_next && b->next != b->phase))
        words_way(t, look,
                  ", or let a goal say what comes next: 6 Goals, {goal}",
                  ", or let a goal say what comes next: milepost goal add");
}

void words_block_end(struct text *out, const struct block_report *b,
                     const struct look *look)
{
    const struct warning *stop = stop_of(b);
    if (b->run_count == 0)
        put_no_runs(out, b, look);
    else if (stop != NULL)
        words_warning_advice(out, stop, look);
    else if (b->sessions.due >= SESSIONS_LEAST &&
             block_kept_well(&b->sessions) < KEPT_LEAST)
        put_too_much(out, b);
    else if (is_dear(b))
        put_advice(out, b);
    else if (open_finding(b) != NULL)
        put_open(out, open_finding(b));
    else if (b->often != WARNING_COUNT && !is_all_met(b))
        words_warning_advice(out, &b->warning[b->often].latest, look);
    else
        put_good(out, b, look);
}
