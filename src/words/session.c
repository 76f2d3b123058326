/* A session in words: its size, its steps with paces, what it is for. */
#include "words/room.h"

static const char *const session_purposes[PURPOSE_COUNT] = {
    [PURPOSE_RECOVERY] = "moves the legs and leaves them fresher; "
                         "no run is too slow for it",
    [PURPOSE_EASY] = "aerobic base at little cost: "
                     "talk in whole sentences all the way",
    [PURPOSE_LONG] = "endurance: time on the feet at an easy effort",
    [PURPOSE_STEADY] = "a strong, even effort below threshold",
    [PURPOSE_MARATHON] = "teaches marathon pace while the legs are tired",
    [PURPOSE_THRESHOLD] = "raises the pace you can hold for an hour; "
                          "comfortably hard, not raced",
    [PURPOSE_INTERVAL] = "raises the ceiling: minutes near your maximum "
                         "oxygen uptake",
    [PURPOSE_REPETITION] = "speed and economy: fast, relaxed, well rested",
    [PURPOSE_HILLS] = "strength and economy for the price of a hard run",
    [PURPOSE_STRIDES] = "keeps the stride quick without any fatigue",
    [PURPOSE_DRILLS] = "form: short, precise, never tired",
    [PURPOSE_FARTLEK] = "a first taste of faster running, by feel",
    [PURPOSE_WARM_UP] = "opens the work",
    [PURPOSE_COOL_DOWN] = "closes the work",
    [PURPOSE_JOG_REST] = "recovers between the repetitions",
    [PURPOSE_RUN_WALK] = "builds tissue and habit; the walk is part of it",
    [PURPOSE_RACE] = "what the training is for",
    [PURPOSE_TEST] =
        "shows where fitness is; logged, it sets the paces, asked first",
    [PURPOSE_ENJOYMENT] = "for its own sake",
};

const char *words_session_purpose(enum purpose p)
{
    return p == PURPOSE_NONE ? "a run of no stated purpose"
                             : session_purposes[p];
}

/* ---- steps */

static void put_pace(struct text *out, const struct step *s,
                     const struct paces *paces, const struct look *look)
{
    char q[QUANTITY_TEXT];
    pace_t pace = s->pace;
    if (s->aim != PACE_NONE) {
        text_add(out, " @%s", pace_name_word(s->aim));
        pace = paces != NULL ? paces->of[s->aim] : (pace_t){ 0 };
    } else if (pace.s_per_km > 0) {
        text_put(out, " @");
    }
    if (pace.s_per_km > 0)
        text_add(out, "%s%s", s->aim != PACE_NONE ? " " : "",
                 quantity_pace(q, pace, look->units));
}

/* A kilometre and more with one decimal, less in metres (or yards' cousin,
 * hundredths of a mile: a track is in metres everywhere). */
static void put_step_size(struct text *out, const struct step *s,
                          const struct look *look)
{
    char q[QUANTITY_TEXT];
    if (s->dist.m > 0 && s->dist.m < METRES_PER_KM)
        text_add(out, "%d m", (int)s->dist.m);
    else if (s->dist.m > 0)
        text_put(out, quantity_dist(q, s->dist, look->units));
    else
        text_put(out, quantity_time(q, s->time));
}

static void put_step(struct text *out, const struct step *s,
                     const struct paces *paces, const struct look *look)
{
    char q[QUANTITY_TEXT];
    if (s->kind == STEP_REST)
        text_put(out, "rest ");
    else if (s->purpose == PURPOSE_WARM_UP || s->purpose == PURPOSE_COOL_DOWN)
        text_put(out, s->purpose == PURPOSE_WARM_UP ? "wu " : "cd ");
    put_step_size(out, s, look);
    if (s->dist.m > 0 && s->time.s > 0)
        text_add(out, " in %s", quantity_time(q, s->time));
    put_pace(out, s, paces, look);
}

void words_steps(struct text *out, const struct plan *p,
                 const struct session *s, const struct paces *paces,
                 const struct look *look)
{
    const char *between = "";
    for (int i = 0; i < s->step_count; i++) {
        const struct step *step = &p->steps[s->step_first + i];
        switch (step->kind) {
        case STEP_REPEAT:
            text_add(out, "%s%d x (", between, step->count);
            between = "";
            continue;
        case STEP_END:
            text_put(out, ")");
            break;
        case STEP_RUN:
        case STEP_REST:
            text_put(out, between);
            put_step(out, step, paces, look);
            break;
        }
        between = ", ";
    }
    if (s->has_strides)
        text_add(out, "%swith strides", s->step_count > 0 ? ", " : "");
}

/* The pace a session without steps is run at; 0: by feel. */
static pace_t session_pace(const struct session *s, const struct paces *paces)
{
    enum pace_name name = purpose_pace(s->purpose);
    if (s->target.s_per_km > 0 || paces == NULL || name == PACE_NONE)
        return s->target;
    return paces->of[name];
}

static bool is_easy(enum purpose p)
{
    return p == PURPOSE_EASY || p == PURPOSE_LONG || p == PURPOSE_RECOVERY;
}

static void put_session_pace(struct text *out, const struct session *s,
                             const struct paces *paces, const struct look *look)
{
    char q[QUANTITY_TEXT];
    char fast[QUANTITY_TEXT];
    pace_t pace = session_pace(s, paces);
    if (pace.s_per_km <= 0)
        return;
    if (s->target.s_per_km == 0 && is_easy(s->purpose) &&
        paces->easy_slow.s_per_km > 0)
        text_add(out, " at %s-%s",
                 quantity_pace(fast, paces->easy_fast, look->units),
                 quantity_pace_unit(q, paces->easy_slow, look->units));
    else
        text_add(out, " at %s", quantity_pace_unit(q, pace, look->units));
}

void words_session(struct text *out, const struct plan *p,
                   const struct session *s, const struct paces *paces,
                   const struct look *look)
{
    text_put(out, session_label(s));
    if (s->dist.m > 0 || s->time.s > 0) {
        text_put(out, " ");
        words_size(out, s->dist, s->time, look);
    }
    if (s->step_count > 0)
        text_put(out, ": ");
    else if (session_is_run(s))
        put_session_pace(out, s, paces, look);
    bool is_race = s->purpose == PURPOSE_RACE && session_is_run(s);
    if (is_race && day_is(p->goal.day) && s->day.n < p->goal.day.n)
        text_put(out, " along the way");
    if (s->step_count == 0 && s->has_strides)
        text_put(out, " ");
    words_steps(out, p, s, paces, look);
}
