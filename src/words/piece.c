/* Why a piece has its verdict, in one sentence. */
#include "words/room.h"

#include <string.h>

// clang-format off
/* Those of paced work go on after "On target: " (put_work). */
static const char *const benefits[PURPOSE_COUNT] = {
    [PURPOSE_RECOVERY] = "Kept moving, kept it cheap.",
    [PURPOSE_EASY] = "Aerobic base: capillaries and mitochondria at little cost.",
    [PURPOSE_LONG] = "Endurance, and the head for it.",
    [PURPOSE_STEADY] = "A strong, even effort: aerobic power.",
    [PURPOSE_MARATHON] = "marathon pace learned by running it.",
    [PURPOSE_THRESHOLD] = "this is the stimulus for threshold.",
    [PURPOSE_INTERVAL] = "this is the stimulus for oxygen uptake.",
    [PURPOSE_REPETITION] = "this is the stimulus for speed and economy.",
    [PURPOSE_HILLS] = "Strength and economy, with less impact than the track.",
    [PURPOSE_STRIDES] = "A quick stride for almost nothing.",
    [PURPOSE_DRILLS] = "Form, practised while fresh.",
    [PURPOSE_FARTLEK] = "Faster running by feel, without a bill to pay.",
    [PURPOSE_WARM_UP] = "Opens the work; counts with it.",
    [PURPOSE_COOL_DOWN] = "Closes the work; counts with it.",
    [PURPOSE_JOG_REST] = "Recovers between repetitions; counts with them.",
    [PURPOSE_RUN_WALK] = "Every minute builds tissue and habit; the walks are part of it.",
    [PURPOSE_RACE] = "Raced: this is what the weeks are for.",
    [PURPOSE_TEST] = "A test: it tells where fitness is.",
    [PURPOSE_ENJOYMENT] = "Run for its own sake: not junk.",
};
// clang-format on

static bool is_easy_running(enum purpose p)
{
    return p == PURPOSE_EASY || p == PURPOSE_LONG || p == PURPOSE_RECOVERY ||
           p == PURPOSE_STEADY;
}

const char *words_benefit(enum purpose p, enum level level)
{
    if (level == LEVEL_BEGINNER && is_easy_running(p))
        return "Every easy kilometre builds tissue and habit.";
    if (p == PURPOSE_NONE)
        return "Time on the feet: base, tissue and habit.";
    return benefits[p];
}

static const struct run_reading *reading_of(const struct week_report *r,
                                            const struct piece *p)
{
    for (int i = 0; i < r->run_count; i++)
        if (r->runs[i].run == p->run)
            return &r->runs[i];
    return NULL;
}

/* The longest stretch of a purpose in the run; NULL: it has none. */
static const struct run_stretch *stretch_of(const struct week_report *r,
                                            const struct run_reading *reading,
                                            enum purpose p)
{
    const struct run_stretch *longest = NULL;
    int end = reading->stretch_first + reading->stretch_count;
    for (int i = reading->stretch_first; i < end; i++) {
        const struct run_stretch *own = &r->stretches[i];
        if (own->purpose == p &&
            (longest == NULL || own->time_s > longest->time_s))
            longest = own;
    }
    return longest;
}

/* Work that was run in another zone did that one's good, and work of which
 * nothing was read may have been on target: only what was read is praised. */
static void put_work(struct text *out, const struct week_report *r,
                     const struct piece *p)
{
    const struct run_reading *reading = reading_of(r, p);
    const struct run_stretch *own =
        reading == NULL ? NULL : stretch_of(r, reading, p->purpose);
    bool is_read = own != NULL && own->zone.source != ZONE_SOURCE_NONE &&
                   own->zone.source != ZONE_SOURCE_PURPOSE;
    if (is_read && own->executed != p->purpose) {
        text_put(out, words_benefit(own->executed, r->level.level));
        return;
    }
    text_put(out, is_read ? "On target: " : "If on target: ");
    text_put(out, words_benefit(p->purpose, r->level.level));
}

/* What was read from the run and not said by the runner is not praised. */
static enum purpose purpose_told(const struct week_report *r,
                                 const struct piece *p)
{
    const struct run_reading *reading = reading_of(r, p);
    bool is_read =
        reading != NULL && reading->purpose_source == PURPOSE_SOURCE_INFERRED;
    return is_read ? PURPOSE_NONE : p->purpose;
}

void words_piece(struct text *out, const struct facts *f,
                 const struct week_report *r, const struct piece *p,
                 const struct look *look)
{
    (void)f;
    enum purpose purpose = purpose_told(r, p);
    const char *sentence = piece_sentence(p);
    bool is_race = r->has_goal && goal_kind_dist(r->goal.kind).m > 0;
    if (sentence != NULL)
        words_fill(out, sentence, &p->inputs, look);
    else if (purpose == PURPOSE_LONG && is_race &&
             r->level.level != LEVEL_BEGINNER)
        text_add(out, "Endurance: the %s's backbone.",
                 goal_label(r->goal.kind));
    else if (purpose_is_quality(purpose) && purpose_pace(purpose) != PACE_NONE)
        put_work(out, r, p);
    else
        text_put(out, words_benefit(purpose, r->level.level));
}
