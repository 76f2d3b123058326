/* What the plan should become: a line a change, a reason under each. */
#include "words/room.h"

#include <string.h>

static void put_size(struct text *out, const struct session *s,
                     const struct look *look)
{
    if (s == NULL || s->skipped != SKIP_NONE) {
        text_put(out, "rest");
        return;
    }
    words_session_named(out, s, look);
}

void words_replan_reason(struct text *out, const struct replan_change *c,
                         const struct look *look)
{
    words_fill(out, replan_row(c->id)->reason, &c->inputs, look);
}

void words_replan_note(struct text *out, const struct replan_note *n,
                       const struct look *look)
{
    words_fill(out, replan_row(n->id)->reason, &n->inputs, look);
}

static void put_change(struct text *out, const struct plan *before,
                       const struct replan *r, const struct plan_change *c,
                       const struct look *look)
{
    const struct session *was =
        c->before != UNKNOWN ? &before->sessions[c->before] : NULL;
    const struct session *is =
        c->after != UNKNOWN ? &r->plan.sessions[c->after] : NULL;
    if (was != NULL)
        words_date(out, was->day);
    else if (is != NULL)
        words_date(out, is->day);
    text_put(out, "  ");
    put_size(out, was, look);
    text_put(out, look->utf8 ? " \u2192 " : " -> ");
    put_size(out, is, look);
    if (was != NULL && is != NULL && is->day.n != was->day.n)
        text_add(out, " on %s", day_short(is->day));
}

struct week_sums {
    int32_t m, long_m;
    int runs, hard, minutes;
    const char *phase;
};

static struct week_sums sums_of(const struct plan *p, day_t monday)
{
    struct week_sums out = { .phase = "" };
    int w = plan_week_at(p, monday);
    if (w != UNKNOWN)
        out.phase =
            p->weeks[w].is_cutback ? "cutback" : phase_word(p->weeks[w].phase);
    for (int i = 0; i < p->session_count; i++) {
        const struct session *s = &p->sessions[i];
        if (day_monday(s->day).n != monday.n || !session_is_run(s) ||
            s->skipped != SKIP_NONE || s->purpose == PURPOSE_RACE)
            continue;
        out.runs++;
        out.m += s->dist.m;
        out.minutes += s->dist.m == 0 ? s->time.s / 60 : 0;
        out.hard += purpose_is_quality(s->purpose);
        if (s->purpose == PURPOSE_LONG && s->dist.m > out.long_m)
            out.long_m = s->dist.m;
    }
    return out;
}

static void put_sums(struct text *out, const struct week_sums *s,
                     const struct look *look)
{
    char q[QUANTITY_TEXT];
    if (s->m > 0 || s->minutes == 0)
        text_put(out, quantity_dist_unit(q, (dist_t){ s->m }, look->units));
    if (s->minutes > 0)
        text_add(out, "%s%d min", s->m > 0 ? " and " : "", s->minutes);
}

/* "week of 7 Dec  48 -> 24 km, long run 18 -> 9, hard days 2 -> 0, build". */
static void put_week(struct text *out, const struct plan *before,
                     const struct replan *r, day_t monday,
                     const struct look *look)
{
    char q[QUANTITY_TEXT];
    const char *to = look->utf8 ? " \u2192 " : " -> ";
    struct week_sums was = sums_of(before, monday);
    struct week_sums is = sums_of(&r->plan, monday);
    text_put(out, "week of ");
    words_date(out, monday);
    text_put(out, "  ");
    put_sums(out, &was, look);
    text_put(out, to);
    put_sums(out, &is, look);
    text_put(out, ", long run ");
    text_put(out, was.long_m == 0
                      ? "none"
                      : quantity_dist(q, (dist_t){ was.long_m }, look->units));
    text_put(out, to);
    text_put(out, is.long_m == 0
                      ? "none"
                      : quantity_dist(q, (dist_t){ is.long_m }, look->units));
    if (was.hard != is.hard)
        text_add(out, ", hard days %d%s%d", was.hard, to, is.hard);
    if (strcmp(was.phase, is.phase) != 0)
        text_add(out, ", %s%s%s", was.phase, to, is.phase);
}

void words_replan_line(struct text *out, const struct plan *before,
                       const struct replan *r, int line,
                       const struct look *look)
{
    const struct replan_line *l = &r->lines[line];
    if (l->is_week)
        put_week(out, before, r, l->day, look);
    else
        put_change(out, before, r, &r->changes[l->first].what, look);
}

static void put_rule(struct text *out, const char *rule, const char *why,
                     const struct look *look)
{
    text_put(out, "     ");
    paint_cell(out, look, PAINT_QUIET, 5, rule);
    words_line(out, why, 10, look);
}

/* A reason stands under the first of the lines it is for; further down its
 * rule is enough. */
static bool is_told_above(const struct replan *r, int line, const char *why,
                          const struct look *look)
{
    for (int i = 0; i < line; i++) {
        char said[SENTENCE_TEXT];
        struct text t = text_on(said, sizeof said);
        words_replan_reason(&t, &r->changes[r->lines[i].first], look);
        if (strcmp(said, why) == 0)
            return true;
    }
    return false;
}

static void put_line(struct text *out, const struct plan *before,
                     const struct replan *r, int i, const struct look *look)
{
    char said[SENTENCE_TEXT];
    struct text line = text_on(said, sizeof said);
    text_add(out, "%3d  ", i + 1);
    words_replan_line(&line, before, r, i, look);
    words_line(out, said, 5, look);
}

void words_replan(struct text *out, const struct plan *before,
                  const struct replan *r, const struct look *look)
{
    char why[SENTENCE_TEXT], above[SENTENCE_TEXT] = "";
    struct text t;
    for (int i = 0; i < r->line_count; i++) {
        const struct replan_change *c = &r->changes[r->lines[i].first];
        t = text_on(why, sizeof why);
        words_replan_reason(&t, c, look);
        put_line(out, before, r, i, look);
        if (strcmp(why, above) != 0) /* one reason serves the lines below */
            put_rule(out, replan_row(c->id)->rule,
                     is_told_above(r, i, why, look) ? "as above" : why, look);
        (void)text_copy(above, sizeof above, why);
    }
    for (int i = 0; i < r->note_count; i++) {
        t = text_on(why, sizeof why);
        words_replan_note(&t, &r->notes[i], look);
        put_rule(out, replan_row(r->notes[i].id)->rule, why, look);
    }
    if (r->line_count == 0)
        text_put(out, " nothing to adapt: the plan stands as it is\n");
}
