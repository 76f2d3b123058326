/* A mend as it is typed: the edits it is made of. */
#include "words/room.h"

/* Its date, or its id where another run lies on that day. */
static void put_name(struct text *out, const struct plan *p,
                     const struct session *s)
{
    char date[DAY_TEXT];
    int runs = 0;
    for (int i = 0; i < p->session_count; i++)
        runs +=
            p->sessions[i].day.n == s->day.n && session_is_run(&p->sessions[i]);
    text_put(out, runs > 1 && s->id.text[0] != '\0' ? s->id.text
                                                    : day_format(s->day, date));
}

/* "8k", "7.5k", "45min": as an entry line has it, whatever the units. */
static void put_size(struct text *out, const struct session *s)
{
    if (s->dist.m % METRES_PER_KM == 0 && s->dist.m > 0)
        text_add(out, "%dk", (int)(s->dist.m / METRES_PER_KM));
    else if (s->dist.m > 0)
        text_add(out, "%.*fk", s->dist.m % 100 == 0 ? 1 : 3,
                 s->dist.m / (double)METRES_PER_KM);
    else
        text_add(out, "%dmin", (int)(s->time.s / 60));
}

int words_mend_command(struct text *out, const struct plan *p,
                       const struct mend *m, int change)
{
    const struct mend_change *c = &m->changes[change];
    char date[DAY_TEXT];
    static const char *const verbs[] = {
        [MEND_NONE] = "move",      [MEND_MOVE] = "move",
        [MEND_SWAP] = "swap",      [MEND_RESIZE] = "shorten",
        [MEND_PLAIN] = "replace",  [MEND_EASE] = "ease",
        [MEND_REST] = "rest",      [MEND_SHRINK] = "shorten",
        [MEND_CUTBACK] = "shorten"
    };
    bool is_two = mend_is_swap(c, m->count - change >= 2 ? 2 : 1);
    text_add(out, "milepost plan %s ", is_two ? "swap" : verbs[c->kind]);
    if (c->kind == MEND_REST)
        text_put(out, day_format(c->before.day, date));
    else
        put_name(out, p, &c->before);
    if (is_two) {
        text_put(out, " ");
        put_name(out, p, &c[1].before);
    } else if (c->kind == MEND_MOVE) {
        text_add(out, " %s", day_format(c->after.day, date));
    } else if (c->kind == MEND_RESIZE || c->kind == MEND_PLAIN) {
        text_add(out, " %s%s",
                 c->kind == MEND_PLAIN ? session_word(&c->after) : "",
                 c->kind == MEND_PLAIN ? " " : "");
        put_size(out, &c->after);
        if (c->kind == MEND_PLAIN && c->after.has_strides)
            text_put(out, " +strides");
    }
    return is_two ? 2 : 1;
}
