/* What became of the runner's changes when the plan was made anew. */
#include "words/room.h"

#define ROWS_SHOWN 8

const char *words_carry_end(enum carry_end end)
{
    switch (end) {
    case CARRY_KEPT:
        return "kept";
    case CARRY_OUTSIDE:
        return "the new plan does not have that day";
    case CARRY_RACE:
        return "a race stands on that day";
    case CARRY_PAUSED:
        return "nothing is run on that day";
    case CARRY_NOTHING:
        return "its week has no such session any more";
    case CARRY_FULL:
        return "the plan holds no more sessions";
    }
    return "kept";
}

static void put_session(struct text *out, const struct session *s,
                        const struct look *look)
{
    text_put(out, " ");
    words_date(out, s->day);
    text_put(out, "  ");
    words_session_named(out, s, look);
}

static void put_mark(struct text *out, const struct session *s)
{
    if (s->skipped != SKIP_NONE)
        text_add(out, ", skipped: %s", skip_word(s->skipped));
    else if (s->is_locked)
        text_put(out, ", locked");
    else if (!day_is(s->was_day))
        text_put(out, ", added");
    else if (s->day.n != s->was_day.n)
        text_add(out, ", moved from %s", day_short(s->was_day));
    else
        text_put(out, ", your own");
    text_put(out, "\n");
}

static void put_kept(struct text *out, const struct plan *now,
                     const struct carried *c, const struct look *look)
{
    int shown = 0;
    text_add(out, "\n %d of your changes %s kept:\n", c->kept,
             c->kept == 1 ? "is" : "are");
    for (int i = 0; i < c->row_count && shown < ROWS_SHOWN; i++) {
        const struct carried_session *row = &c->rows[i];
        if (row->end != CARRY_KEPT || row->now == UNKNOWN)
            continue;
        put_session(out, &now->sessions[row->now], look);
        put_mark(out, &now->sessions[row->now]);
        shown++;
    }
    if (c->kept > shown)
        text_add(out, " and %d more\n", c->kept - shown);
}

static void put_left(struct text *out, const struct plan *was,
                     const struct carried *c, const struct look *look)
{
    int left = c->row_count - c->kept;
    text_add(out, "%s %d of your changes %s not kept:\n", c->kept ? "" : "\n",
             left, left == 1 ? "is" : "are");
    for (int i = 0; i < c->row_count; i++) {
        const struct carried_session *row = &c->rows[i];
        if (row->end == CARRY_KEPT)
            continue;
        put_session(out, &was->sessions[row->was], look);
        text_add(out, ": %s\n", words_carry_end(row->end));
    }
}

void words_carried(struct text *out, const struct plan *was,
                   const struct plan *now, const struct carried *c,
                   const struct look *look)
{
    if (c->kept > 0)
        put_kept(out, now, c, look);
    if (c->row_count > c->kept)
        put_left(out, was, c, look);
    if (c->made_way > 0)
        text_add(out, " %d session%s moved, eased or left out beside them\n",
                 c->made_way, c->made_way == 1 ? "" : "s");
}
