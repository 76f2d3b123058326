/* Steps as segments, and steps as words. */
#include "entry/draft.h"

#define DEPTH_MOST 4

/* What a named pace makes of a stretch of easy running. */
static enum purpose purpose_of_pace(enum pace_name aim, enum purpose work)
{
    switch (aim) {
    case PACE_EASY:
        return purpose_is_quality(work) ? PURPOSE_EASY : work;
    case PACE_MARATHON:
    case PACE_MP:
    case PACE_HALF:
        return PURPOSE_MARATHON;
    case PACE_THRESHOLD:
        return PURPOSE_THRESHOLD;
    case PACE_INTERVAL:
    case PACE_5K:
    case PACE_10K:
        return PURPOSE_INTERVAL;
    case PACE_REPETITION:
        return PURPOSE_REPETITION;
    case PACE_NONE:
    case PACE_COUNT:
        break;
    }
    return work;
}

/* "long 12k, 6k @M": six kilometres of it are marathon work. Work that is
 * hard already keeps its name, but for a stretch at easy pace. */
enum purpose steps_purpose(const struct step *s, enum purpose work)
{
    if (s->kind == STEP_REST)
        return PURPOSE_JOG_REST;
    if (s->aim == PACE_EASY)
        return work == PURPOSE_RACE || work == PURPOSE_TEST
                   ? work
                   : purpose_of_pace(s->aim, work);
    bool is_plain = work == PURPOSE_EASY || work == PURPOSE_LONG ||
                    work == PURPOSE_RECOVERY || work == PURPOSE_STEADY;
    return is_plain ? purpose_of_pace(s->aim, work) : work;
}

static struct segment segment_of(const struct step *s, enum purpose work,
                                 const struct paces *paces)
{
    struct segment g = { .purpose = s->purpose != PURPOSE_NONE
                                        ? s->purpose
                                        : steps_purpose(s, work),
                         .dist = s->dist,
                         .time = s->time,
                         .target = s->pace,
                         .aim = s->aim,
                         .is_estimated = s->count == STEP_COUNT_ABOUT,
                         .hr_avg = UNKNOWN };
    if (paces != NULL && s->aim > PACE_NONE && s->aim < PACE_COUNT)
        g.target = paces->of[s->aim];
    return g;
}

struct loop {
    int first; /* the step behind the REPEAT */
    int left;  /* rounds to come */
};

bool steps_expand(const struct step *steps, int count, enum purpose work,
                  const struct paces *paces,
                  struct segment out[RUN_SEGMENTS_MAX], int *n, struct err *e)
{
    struct loop loops[DEPTH_MOST];
    int depth = 0;
    *n = 0;
    for (int i = 0; i < count; i++) {
        const struct step *s = &steps[i];
        if (s->kind == STEP_REPEAT) {
            if (depth == DEPTH_MOST)
                return err_set(e, ERR_LIMIT, "repeats nest at most %d deep",
                               DEPTH_MOST);
            loops[depth++] = (struct loop){ i + 1, s->count - 1 };
        } else if (s->kind == STEP_END) {
            if (depth == 0)
                return err_set(e, ERR_INPUT,
                               "an end of repeats that never "
                               "began");
            if (loops[depth - 1].left-- > 0)
                i = loops[depth - 1].first - 1;
            else
                depth--;
        } else if (*n == RUN_SEGMENTS_MAX) {
            return err_set(e, ERR_LIMIT,
                           "the steps make more than %d stretches, rests "
                           "counted: join some",
                           RUN_SEGMENTS_MAX);
        } else {
            out[(*n)++] = segment_of(s, work, paces);
        }
    }
    return true;
}

static void write_size(const struct step *s, enum units units, struct text *out)
{
    if (s->dist.m == 0) {
        if (s->time.s % 60 == 0)
            text_add(out, "%dmin", s->time.s / 60);
        else
            text_add(out, "%ds", s->time.s);
    } else if (s->dist.m < METRES_PER_KM ||
               (units == UNITS_MI && s->dist.m % 100 == 0)) {
        text_add(out, "%dm", s->dist.m);
    } else {
        size_write_dist(out, s->dist.m, units);
    }
}

static void write_aim(const struct step *s, enum units units, struct text *out)
{
    char pace[QUANTITY_TEXT];
    if (s->aim != PACE_NONE)
        text_add(out, " @%s", pace_name_word(s->aim));
    else if (s->pace.s_per_km > 0)
        text_add(out, " @%s", quantity_pace(pace, s->pace, units));
    if (s->dist.m > 0 && s->time.s > 0)
        text_add(out, " @%s%ds", s->count == STEP_COUNT_ABOUT ? "~" : "",
                 s->time.s);
}

static void write_purpose(enum purpose p, struct text *out)
{
    if (p == PURPOSE_WARM_UP)
        text_put(out, "wu ");
    else if (p == PURPOSE_COOL_DOWN)
        text_put(out, "cd ");
    else if (p != PURPOSE_NONE)
        text_add(out, "%s ", purpose_word(p));
}

/* True if steps[i] is a REPEAT of one stretch and its rests: "5x1k r90s". */
static bool is_simple(const struct step *steps, int count, int i)
{
    int at = i + 1;
    if (at >= count || steps[at].kind != STEP_RUN ||
        steps[at].purpose != PURPOSE_NONE)
        return false;
    for (at++; at < count && steps[at].kind == STEP_REST;)
        at++;
    return at < count && steps[at].kind == STEP_END;
}

struct writer {
    const struct step *steps;
    int count;
    enum units units;
    struct text *out;
    int depth;
    bool is_begun;              /* something stands on this level */
    bool is_simple[DEPTH_MOST]; /* this repeat has no brackets */
    int closed;                 /* where its bracket closes */
};

/* Rests behind the last stretch of a repeat that has brackets of its own
 * stand behind them: "3x(4x200m r200m) r3min". */
static bool is_outer_rest(const struct writer *w, int i)
{
    if (w->steps[i].kind != STEP_REST || i == 0 ||
        w->steps[i - 1].kind != STEP_END)
        return false;
    int at = i;
    while (at < w->count && w->steps[at].kind == STEP_REST)
        at++;
    return at < w->count && w->steps[at].kind == STEP_END;
}

/* A rest stands behind its stretch; behind a repeat, in which it is not, it
 * takes a comma. */
static void write_separator(struct writer *w, int i)
{
    if (!w->is_begun)
        return;
    bool is_behind = w->steps[i].kind == STEP_REST &&
                     (w->steps[i - 1].kind != STEP_END || w->closed > 0);
    text_put(w->out, is_behind ? " " : ", ");
}

static void write_step(struct writer *w, int i)
{
    const struct step *s = &w->steps[i];
    if (is_outer_rest(w, i) && w->depth > 0 && !w->is_simple[w->depth - 1] &&
        w->closed != w->depth) {
        text_put(w->out, ")");
        w->closed = w->depth;
    }
    write_separator(w, i);
    w->is_begun = true;
    if (s->kind == STEP_REST)
        text_put(w->out, "r");
    else
        write_purpose(s->purpose, w->out);
    write_size(s, w->units, w->out);
    write_aim(s, w->units, w->out);
}

void steps_write(const struct step *steps, int count, enum units units,
                 struct text *out)
{
    struct writer w = {
        .steps = steps, .count = count, .units = units, .out = out
    };
    for (int i = 0; i < count; i++) {
        const struct step *s = &steps[i];
        if (s->kind == STEP_REPEAT && w.depth < DEPTH_MOST) {
            write_separator(&w, i);
            w.is_simple[w.depth] = is_simple(steps, count, i);
            text_add(out, w.is_simple[w.depth] ? "%dx" : "%dx(", s->count);
            w.depth++;
            w.is_begun = false;
        } else if (s->kind == STEP_END && w.depth > 0) {
            w.depth--;
            if (!w.is_simple[w.depth] && w.closed != w.depth + 1)
                text_put(out, ")");
            w.closed = 0;
            w.is_begun = true;
        } else if (s->kind == STEP_RUN || s->kind == STEP_REST) {
            write_step(&w, i);
        }
    }
}
