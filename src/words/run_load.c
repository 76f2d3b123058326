/* What a run asked of the body, beside its session-RPE load. */
#include "words/room.h"

static void put_between(struct text *t)
{
    if (t->len > 0)
        text_put(t, ", ");
}

static void put_stress(struct text *t, const struct stress_reading *s)
{
    if (s->source == STRESS_SOURCE_NONE)
        return;
    put_between(t);
    text_add(t, "stress score %.0f (from %s)", s->score,
             stress_source_word(s->source));
}

/* B6 as a reading; whether it is worth a verdict, R10 says. */
static void put_spike(struct text *t, const struct spike_reading *s,
                      const struct look *look)
{
    char q[QUANTITY_TEXT];
    if (s->ratio <= 0.0)
        return;
    put_between(t);
    text_add(t, "%.2f x the longest of 30 days (%s)", s->ratio,
             quantity_dist_unit(q, s->longest, look->units));
}

void run_load(struct text *out, const struct run_reading *r,
              const struct look *look)
{
    char line[SENTENCE_TEXT];
    struct text t = text_on(line, sizeof line);
    if (r->trimp >= 0.0)
        text_add(&t, "TRIMP %.0f", r->trimp);
    put_stress(&t, &r->stress);
    put_spike(&t, &r->spike, look);
    if (t.len == 0)
        return;
    text_put(out, "  ");
    words_line(out, line, 2, look);
}
