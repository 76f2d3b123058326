/* The aim of a block in numbers: what was seen, and what was asked. */
#include "words/room.h"

static void put_km(struct text *t, int32_t metres, const struct look *look)
{
    char q[QUANTITY_TEXT];
    text_put(t, quantity_dist(q, (dist_t){ metres }, look->units));
}

static void put_of(struct text *t, const struct block_finding *d,
                   const char *what)
{
    text_add(t, "%d of %d %s", (int)d->value, (int)d->of, what);
}

static void put_seen(struct text *t, const struct block_finding *d,
                     const struct look *look)
{
    switch (d->measure) {
    case MEASURE_ON_PLAN:
        put_of(t, d, "weeks within 15% of plan");
        if (d->rested > 0)
            text_add(t, ", %d more but for good rest", (int)d->rested);
        break;
    case MEASURE_REGULAR:
        put_of(t, d, "weeks with 3 runs or more");
        break;
    case MEASURE_EASY:
        text_add(t, "easy share %d%%", (int)d->value);
        break;
    case MEASURE_QUALITY:
        put_of(t, d, "done");
        if (d->rested > 0)
            text_add(t, ", %d rested well", (int)d->rested);
        break;
    case MEASURE_SPECIFIC:
        put_km(t, d->value, look);
        text_put(t, " of ");
        put_km(t, d->of, look);
        text_add(t, " %s", quantity_unit(look->units));
        if (d->rested > 0) {
            text_put(t, ", ");
            put_km(t, d->rested, look);
            text_put(t, " rested well");
        }
        break;
    case MEASURE_LONGEST:
        text_put(t, "longest ");
        put_km(t, d->value, look);
        text_put(t, " of ");
        put_km(t, d->of, look);
        break;
    case MEASURE_FRESHER:
        text_add(t, "freshness %+d to %+d", (int)d->of, (int)d->value);
        break;
    case MEASURE_LESS:
        put_km(t, d->value, look);
        text_add(t, " %s a week, %d%% of before", quantity_unit(look->units),
                 block_percent(d->value, d->of));
        break;
    case MEASURE_COUNT:
        break;
    }
}

static void put_asked(struct text *t, const struct block_finding *d)
{
    if (d->measure == MEASURE_FRESHER)
        text_put(t, " (not up yet)");
    else
        text_add(t, " (asked: %d%%%s)", d->percent,
                 d->measure == MEASURE_LESS ? " or less" : "");
}

void block_findings(struct text *t, const struct block_report *b,
                    const struct look *look)
{
    int told = 0;
    for (int i = 0; i < BLOCK_ASKS; i++) {
        const struct block_finding *d = &b->finding[i];
        if (!d->is_known)
            continue;
        text_put(t, told++ > 0 ? "; " : "");
        put_seen(t, d, look);
        if (!d->is_met)
            put_asked(t, d);
    }
    if (told == 0)
        text_put(t, "too little is known to say");
}
