/* A plan as the lines that read back to it. */
#include "entry/draft.h"
#include "entry/goal.h"

static bool is_named_stretch(const struct step *s)
{
    return s->kind == STEP_RUN && s->purpose == PURPOSE_NONE &&
           s->aim != PACE_NONE && (s->dist.m == 0 || s->time.s == 0);
}

/* True if the steps add up to the session's size, which then needs no saying.
 */
static bool is_sum(const struct plan *p, const struct session *s)
{
    struct segment segments[RUN_SEGMENTS_MAX];
    struct err ignored;
    int n = 0;
    int64_t metres = 0;
    int64_t seconds = 0;
    if (s->step_count == 0 ||
        !steps_expand(p->steps + s->step_first, s->step_count, PURPOSE_NONE,
                      NULL, segments, &n, &ignored))
        return false;
    for (int i = 0; i < n; i++) {
        bool is_by_time = s->dist.m == 0;
        if (segments[i].target.s_per_km > 0 ||
            (is_by_time ? segments[i].dist.m > 0 : segments[i].dist.m == 0))
            return false;
        metres += segments[i].dist.m;
        seconds += segments[i].time.s;
    }
    return s->dist.m > 0 ? s->time.s == 0 && metres == s->dist.m
                         : seconds == s->time.s;
}

/* A first step that could be taken for the session's own size or purpose is
 * set apart by brackets. */
static bool is_marked(const struct step *steps, int count)
{
    return steps[0].kind == STEP_REPEAT ||
           steps[0].purpose == PURPOSE_WARM_UP ||
           steps[0].purpose == PURPOSE_COOL_DOWN ||
           (count == 1 && is_named_stretch(&steps[0]));
}

static void write_steps(const struct step *steps, int count, bool is_set_apart,
                        enum units units, struct text *out)
{
    text_put(out, is_set_apart ? " (" : " ");
    steps_write(steps, count, units, out);
    text_put(out, is_set_apart ? ")" : "");
}

/* Before what is typed after them the steps have their brackets. */
static void write_size(const struct plan *p, const struct session *s,
                       bool goes_on, enum units units, struct text *out)
{
    const struct step *steps = p->steps + s->step_first;
    bool is_said = !is_sum(p, s);
    char pace[QUANTITY_TEXT];
    if (s->dist.m > 0 && is_said) {
        text_put(out, " ");
        size_write_dist(out, s->dist.m, units);
    }
    if (s->time.s > 0 && is_said && s->time.s % 60 == 0)
        text_add(out, " %dmin", s->time.s / 60);
    else if (s->time.s > 0 && is_said)
        text_add(out, " %ds", s->time.s);
    if (s->target.s_per_km > 0)
        text_add(out, " @%s", quantity_pace(pace, s->target, units));
    if (s->step_count > 0)
        write_steps(steps, s->step_count,
                    goes_on || !is_marked(steps, s->step_count), units, out);
}

static void write_rest(const struct plan *p, const struct session *s,
                       bool goes_on, enum units units, struct text *out)
{
    text_add(out, " %s", session_word(s));
    write_size(p, s, goes_on, units, out);
    text_put(out, s->has_strides ? " +strides" : "");
}

void session_write(const struct plan *p, const struct session *s,
                   enum units units, struct text *out)
{
    char day[DAY_TEXT];
    text_put(out, day_format(s->day, day));
    write_rest(p, s, false, units, out);
    text_put(out, s->is_locked ? " +locked" : "");
    if (s->skipped != SKIP_NONE)
        text_add(out, " skip %s", skip_word(s->skipped));
}

void session_write_done(const struct plan *p, const struct session *s,
                        day_t today, enum units units, struct text *out)
{
    char day[DAY_TEXT];
    char line[LINE_TEXT];
    struct text t = text_on(line, sizeof line);
    if (s->day.n != today.n)
        text_put(out, day_format(s->day, day));
    write_rest(p, s, true, units, &t);
    text_add(out, "%s ", s->day.n == today.n ? line + 1 : line);
    out->is_cut |= t.is_cut;
}

void plan_write(const struct plan *p, enum units units, struct text *out)
{
    goal_write(&p->goal, units, out);
    text_put(out, "\n");
    for (int i = 0; i < p->session_count; i++) {
        session_write(p, &p->sessions[i], units, out);
        text_put(out, "\n");
    }
}

/* Weeks from the race back, w0 its own; where there is none from the start.
 * The easy weeks after a race go by who ran it: they are no part of it. */
void plan_write_template(const struct plan *p, enum units units,
                         struct text *out)
{
    static const char *const days[] = { "mon", "tue", "wed", "thu",
                                        "fri", "sat", "sun" };
    bool has_race = day_is(p->goal.day) && p->goal.dist.m > 0;
    day_t first = day_monday(p->sessions[0].day);
    day_t from = has_race ? day_monday(p->goal.day) : day_add(first, -7);
    text_put(out, "goal ");
    goal_write_kind(&p->goal, units, out);
    text_put(out, "\n");
    for (int i = 0; i < p->session_count; i++) {
        const struct session *s = &p->sessions[i];
        if (has_race && day_diff(s->day, from) >= 7)
            continue;
        text_add(out, "w%d %s", day_diff(day_monday(s->day), from) / 7,
                 days[day_weekday(s->day)]);
        write_rest(p, s, false, units, out);
        text_put(out, "\n");
    }
}
