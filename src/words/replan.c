/* What the plan should become: a line a session, a reason under each. */
#include "words/room.h"

static void put_size(struct text *out, const struct session *s,
                     const struct look *look)
{
    if (s->skipped != SKIP_NONE) {
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

void words_replan(struct text *out, const struct plan *before,
                  const struct replan *r, const struct look *look)
{
    for (int i = 0; i < r->change_count; i++) {
        const struct replan_change *c = &r->changes[i];
        const struct session *was = &before->sessions[c->what.before];
        const struct session *is = &r->plan.sessions[c->what.after];
        char line[SENTENCE_TEXT];
        struct text t = text_on(line, sizeof line);
        text_put(out, " ");
        words_date(out, was->day);
        text_put(out, "  ");
        put_size(out, was, look);
        text_put(out, look->utf8 ? " \u2192 " : " -> ");
        put_size(out, is, look);
        if (is->day.n != was->day.n)
            text_add(out, " on %s", day_short(is->day));
        text_put(out, "\n   ");
        paint_cell(out, look, PAINT_QUIET, 5, replan_row(c->id)->rule);
        words_replan_reason(&t, c, look);
        words_line(out, line, 8, look);
    }
    if (r->change_count == 0)
        text_put(out, " nothing to adapt: the plan stands as it is\n");
}
