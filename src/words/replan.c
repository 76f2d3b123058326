/* What the plan should become: a line a change, a reason under each. */
#include "words/room.h"

static void put_size(struct text *out, const struct session *s,
                     const struct look *look)
{
    if (s == NULL || s->skipped != SKIP_NONE) {
        text_put(out, "rest");
        return;
    }
    text_add(out, "%s ", session_label(s));
    words_size(out, s->dist, s->time, look);
}

void words_replan_reason(struct text *out, const struct replan_change *c,
                         const struct look *look)
{
    words_fill(out, replan_row(c->id)->reason, &c->inputs, look);
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

void words_replan_line(struct text *out, const struct plan *before,
                       const struct replan *r, int line,
                       const struct look *look)
{
    put_change(out, before, r, &r->changes[r->lines[line].first].what, look);
}

void words_replan(struct text *out, const struct plan *before,
                  const struct replan *r, const struct look *look)
{
    for (int i = 0; i < r->line_count; i++) {
        const struct replan_change *c = &r->changes[r->lines[i].first];
        char why[SENTENCE_TEXT];
        struct text t = text_on(why, sizeof why);
        text_add(out, "%3d  ", i + 1);
        words_replan_line(out, before, r, i, look);
        text_put(out, "\n     ");
        paint_cell(out, look, PAINT_QUIET, 5, replan_row(c->id)->rule);
        words_replan_reason(&t, c, look);
        words_line(out, why, 10, look);
    }
    if (r->line_count == 0)
        text_put(out, " nothing to adapt: the plan stands as it is\n");
}
