/* The level a runner is judged at, and why that one. */
#include "words/room.h"

/* "42.0 km a week over 12 weeks". */
static void put_volume(struct text *out, const struct level_reading *l,
                       const struct look *look)
{
    char q[QUANTITY_TEXT];
    if (l->weekly.m == 0) {
        text_put(out, l->weeks > 0 ? "no running in the last weeks"
                                   : "no weekly distance known");
        return;
    }
    text_add(out, "%s a week", quantity_dist_unit(q, l->weekly, look->units));
    if (l->weeks > 0)
        text_add(out, " over %d weeks", l->weeks);
    else
        text_put(out, " by your own word");
}

static void put_months(struct text *out, const struct level_reading *l)
{
    text_add(out, "running for %d month%s", l->months,
             l->months == 1 ? "" : "s");
}

/* " (advanced from 66.0 km)": where the next level begins, or how far this
 * one reaches down. */
static void put_next_volume(struct text *out, const struct level_reading *l,
                            const struct look *look)
{
    char q[QUANTITY_TEXT];
    if (l->kept.m > 0)
        text_add(out, " (kept down to %s)",
                 quantity_dist_unit(q, l->kept, look->units));
    else if (l->next.m > 0 && l->inferred < LEVEL_ELITE)
        text_add(out, " (%s from %s)",
                 level_word((enum level)(l->inferred + 1)),
                 quantity_dist_unit(q, l->next, look->units));
}

static void put_inferred(struct text *out, const struct level_reading *l,
                         const struct look *look)
{
    switch (l->hold) {
    case LEVEL_HOLD_VOLUME:
        put_volume(out, l, look);
        put_next_volume(out, l, look);
        text_put(out, "; ");
        if (l->months < 0)
            text_put(out, "experience not said");
        else
            put_months(out, l);
        return;
    case LEVEL_HOLD_MONTHS:
        put_months(out, l);
        text_add(out, " (%s from %d); ",
                 level_word((enum level)(l->inferred + 1)), l->next_months);
        put_volume(out, l, look);
        return;
    case LEVEL_HOLD_NOT_SAID:
        put_volume(out, l, look);
        text_add(out, "; experience not said, held at %s",
                 level_word(l->inferred));
        return;
    case LEVEL_HOLD_INDEX:
        put_volume(out, l, look);
        text_add(out, "; elite from a fitness index of %d", l->next_index);
        return;
    }
}

void words_level(struct text *out, const struct level_reading *l,
                 const struct look *look)
{
    text_add(out, "%s: ", level_word(l->level));
    if (l->is_unknown) {
        text_put(out, "nothing is known yet; four weeks of runs, or 'milepost "
                      "athlete weekly_km 40', will tell");
        return;
    }
    if (!l->is_stated) {
        put_inferred(out, l, look);
        return;
    }
    text_put(out, "as you said");
    if (l->weekly.m == 0 && l->months < 0)
        return;
    if (l->inferred == l->level) {
        text_put(out, "; ");
        put_volume(out, l, look);
        return;
    }
    text_add(out, "; not said it would be %s: ", level_word(l->inferred));
    put_inferred(out, l, look);
}
