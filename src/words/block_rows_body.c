/* The table of a block, second half: what was kept, and how the body was. */
#include "words/room.h"

#include <math.h>

#define SITES_MOST 2

/* ---- what was kept */

void block_put_kept(struct text *t, const struct block_report *b, bool is_short,
                    const struct look *look)
{
    const struct block_sessions *s = &b->sessions;
    (void)look;
    if (s->due == 0)
        return;
    text_add(t, "%d of %d, %d%%", s->done, s->due, block_kept(s));
    if (s->rested > 0)
        text_add(t, is_short ? "; %d%%" : "; %d%% with good rests",
                 block_kept_well(s));
}

void block_put_hard(struct text *t, const struct block_report *b, bool is_short,
                    const struct look *look)
{
    (void)look;
    const char *quality = is_short ? "" : "quality ";
    if (b->quality.due > 0)
        text_add(t, "%s%d of %d", quality, b->quality.done, b->quality.due);
    else if (b->quality_runs > 0)
        text_add(t, "%s%d", quality, b->quality_runs);
    if (is_short || b->strength_due + b->strength_done == 0)
        return;
    text_add(t, "%sstrength %d", t->len > 0 ? ", " : "", b->strength_done);
    if (b->strength_due > 0)
        text_add(t, " of %d", b->strength_due);
}

void block_put_rest(struct text *t, const struct block_report *b, bool is_short,
                    const struct look *look)
{
    const int *r = b->ready;
    int go = r[READINESS_GO] + b->ready_by_load;
    int ease = r[READINESS_EASY_ONLY] - b->ready_by_load;
    (void)look;
    if (b->rest_honoured > 0)
        text_add(t, "%d honoured", b->rest_honoured);
    if (go + ease + r[READINESS_SKIP] == 0)
        return;
    text_put(t, t->len > 0 ? "; " : "");
    if (is_short)
        text_add(t, "%d/%d/%d", go, ease, r[READINESS_SKIP]);
    else
        text_add(t, "body: go %d, ease %d, skip %d", go, ease,
                 r[READINESS_SKIP]);
}

/* ---- the body */

static void put_mean(struct text *t, const char *word, const struct mean *m)
{
    if (m->count > 0)
        text_add(t, "%s%s %.1f", t->len > 0 ? ", " : "", word, mean_of(m));
}

void block_put_body(struct text *t, const struct block_report *b, bool is_short,
                    const struct look *look)
{
    (void)look;
    if (b->body.sleep_min.count > 0)
        text_add(t, is_short ? "%.1f h" : "sleep %.1f h",
                 mean_of(&b->body.sleep_min) / 60.0);
    put_mean(t, "fatigue", &b->body.fatigue);
    if (is_short)
        return;
    put_mean(t, "sore", &b->body.soreness);
    put_mean(t, "mood", &b->body.mood);
}

/* "knee 2 days (6/10), calf 1 day (3/10)": those that hurt most days. */
void block_put_pain(struct text *t, const struct block_report *b, bool is_short,
                    const struct look *look)
{
    bool is_told[SITE_COUNT] = { false };
    (void)look;
    for (int n = 0; n < (is_short ? 1 : SITES_MOST); n++) {
        int best = UNKNOWN;
        for (int s = 0; s < SITE_COUNT; s++)
            if (!is_told[s] && b->pain[s].days > 0 &&
                (best == UNKNOWN || b->pain[s].days > b->pain[best].days))
                best = s;
        if (best == UNKNOWN)
            break;
        is_told[best] = true;
        text_add(t, "%s%s %d day%s (%d/10)", n > 0 ? ", " : "",
                 site_word((enum site)best), b->pain[best].days,
                 b->pain[best].days == 1 ? "" : "s", b->pain[best].worst);
    }
}

void block_put_form(struct text *t, const struct block_report *b, bool is_short,
                    const struct look *look)
{
    (void)look;
    if (b->form_long.count == 0)
        return;
    text_add(t, "%.1f of 5", mean_of(&b->form_long));
    if (!is_short)
        text_add(t, " on long runs, %d of %d at 2 or less", b->form_long_low,
                 b->form_long.count);
}

void block_put_easy(struct text *t, const struct block_report *b, bool is_short,
                    const struct look *look)
{
    char q[QUANTITY_TEXT];
    if (b->easy_end.pace.s_per_km > 0 && b->easy_start.pace.s_per_km > 0)
        text_add(t, "%s to ",
                 quantity_pace(q, b->easy_start.pace, look->units));
    if (b->easy_end.pace.s_per_km > 0)
        text_put(t, quantity_pace_unit(q, b->easy_end.pace, look->units));
    if (is_short || b->run_count == 0 || b->index_end <= 0)
        return;
    text_put(t, t->len > 0 ? "; index " : "index ");
    if (b->index_start > 0 && fabs(b->index_start - b->index_end) >= 0.05)
        text_add(t, "%.1f to ", b->index_start);
    text_add(t, "%.1f", b->index_end);
}
