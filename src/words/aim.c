/* A time aimed at held against what today's fitness predicts, said plainly:
 * no promise and no odds. science.md A2, A3, A6. */
#include "words/room.h"

#include <math.h>

static span_t whole(double seconds)
{
    return (span_t){ (int32_t)lround(seconds) };
}

/* "4 min"; under one, "40 s". */
static void put_gap(struct text *t, int32_t seconds)
{
    if (seconds < 60)
        text_add(t, "%d s", seconds);
    else
        text_add(t, "%d min", (seconds + 30) / 60);
}

/* ---- where an index came from */

static void put_age(struct text *t, int days)
{
    if (days == 0)
        text_put(t, "today");
    else if (days == 1)
        text_put(t, "yesterday");
    else
        text_add(t, "%d days ago", days);
}

static void put_raced_age(struct text *t, const struct index_basis *b)
{
    char date[DAY_TEXT];
    text_add(t, "a race counts for 12 weeks, this one until %s",
             day_format(day_add(b->day, INDEX_HOLD_DAYS), date));
}

void words_index_age(struct text *out, const struct index_basis *b, day_t today)
{
    put_age(out, day_diff(today, b->day));
    text_put(out, ": ");
    if (b->is_stated)
        text_put(out, "stated, not raced; a race or a 5 km test would tell");
    else
        put_raced_age(out, b);
    if (b->break_days > 0)
        text_add(out,
                 "; it was %.1f before a break of %d days, which costs some "
                 "of it",
                 b->unworn, b->break_days);
}

/* ---- the check */

/* What the second prediction is called; NULL: there is none. */
static const char *other_name(const struct prediction *p)
{
    if (p->mileage_s > 0.0)
        return "on your mileage";
    bool is_other = lround(p->slow_s) > lround(p->fast_s);
    return is_other ? "by Riegel" : NULL;
}

static void put_predicted(struct text *t, const struct prediction *p,
                          double index)
{
    char q[QUANTITY_TEXT];
    bool is_other_slower = p->equal_s <= p->fast_s;
    const char *other = other_name(p);
    text_add(t, "today's %.1f is worth %s at equal fitness", index,
             quantity_time(q, whole(p->equal_s)));
    if (other != NULL)
        text_add(
            t, " and %s %s",
            quantity_time(q, whole(is_other_slower ? p->slow_s : p->fast_s)),
            other);
    if (p->climb > 1.0)
        text_add(t, ", %.0f %% of it for the climb", 100.0 * (p->climb - 1.0));
    if (p->is_unsure)
        text_put(t, " (low confidence)");
}

static void put_reach(struct text *t, const struct aim_check *c)
{
    switch (c->reach) {
    case AIM_REACH_UNKNOWN:
        break;
    case AIM_REACH_TODAY:
        text_put(t, "within reach today");
        if (c->to_slow_s > 0) {
            text_put(t, ", with ");
            put_gap(t, c->to_slow_s);
            text_put(t, " in hand");
        }
        break;
    case AIM_REACH_BETWEEN:
        text_put(t, "between the two predictions, ");
        put_gap(t, c->to_fast_s);
        text_put(t, " slower than the one and ");
        put_gap(t, -c->to_slow_s);
        text_put(t, " faster than the other");
        break;
    case AIM_REACH_FASTER:
        text_put(t, "faster than today's fitness by ");
        put_gap(t, -c->to_fast_s);
        if (c->to_fast_s - c->to_slow_s >= 60) {
            text_put(t, " to ");
            put_gap(t, -c->to_slow_s);
        }
        text_put(t, ": the plan is built on current fitness, and its paces "
                    "come from today and not from the goal");
        break;
    }
}

void words_aim(struct text *out, const struct prediction *p, span_t target,
               double index, const struct look *look)
{
    char time[QUANTITY_TEXT];
    char pace[QUANTITY_TEXT];
    struct aim_check c = aim_check(p, target);
    text_add(out, "%s asks for %s", quantity_time(time, target),
             quantity_pace_unit(pace, c.pace, look->units));
    if (c.asks > 0.0)
        text_add(out, ", a fitness index of %.1f", c.asks);
    text_put(out, "; ");
    if (c.reach == AIM_REACH_UNKNOWN) {
        text_put(out, "nothing yet tells what today's fitness is worth: log "
                      "a race, or a 5 km test as 'log 5k 24:30 test'");
        return;
    }
    put_predicted(out, p, index);
    text_put(out, ": ");
    put_reach(out, &c);
}

/* ---- a new result */

static void put_pair(struct text *t, const char *label, pace_t before,
                     pace_t after, enum units units)
{
    char q[QUANTITY_TEXT];
    text_add(t, ", %s ", label);
    if (before.s_per_km > 0)
        text_add(t, "%s to ", quantity_pace(q, before, units));
    text_put(t, quantity_pace_unit(q, after, units));
}

static void put_paces(struct text *t, double before, double after,
                      const struct look *look)
{
    struct paces old = paces_of(before);
    struct paces now = paces_of(after);
    put_pair(t, "easy", old.of[PACE_EASY], now.of[PACE_EASY], look->units);
    put_pair(t, "threshold", old.of[PACE_THRESHOLD], now.of[PACE_THRESHOLD],
             look->units);
    put_pair(t, "interval", old.of[PACE_INTERVAL], now.of[PACE_INTERVAL],
             look->units);
}

void words_index_change(struct text *out, const struct index_change *c,
                        const struct look *look)
{
    char date[DAY_TEXT];
    const struct index_offer *o = &c->offer;
    if (index_is_changed(c) && c->before.index <= 0.0)
        text_add(out, "fitness index %.1f, the first", c->after.index);
    else if (index_is_changed(c) && c->after.index > 0.0)
        text_add(out, "fitness index %.1f, was %.1f", c->after.index,
                 c->before.index);
    else if (index_is_changed(c))
        text_put(out, "no fitness index any more, run by effort");
    if (index_is_changed(c) && c->after.index > 0.0)
        put_paces(out, c->before.index, c->after.index, look);
    if (o->index <= 0.0)
        return;
    text_put(out, index_is_changed(c) ? "; " : "");
    if (o->is_lower)
        text_put(out, "the last two races or tests were both worse and say ");
    else
        text_add(out, "the race or test of %s says ", day_format(o->day, date));
    text_add(out, "%.1f, against %.1f%s", o->index, c->after.index,
             c->after.is_stated ? " as you stated" : "");
    put_paces(out, c->after.index, o->index, look);
}

/* ---- even splits */

#define SPLIT_COLUMN 12

void words_splits(struct text *out, dist_t dist, span_t time,
                  const struct look *look)
{
    struct split_mark marks[SPLITS_MAX];
    char q[QUANTITY_TEXT];
    int n = even_splits(dist, time, look->units, marks);
    for (int i = 0; i < n; i++) {
        double at = marks[i].at.m / quantity_metres(look->units);
        int start = text_column(out);
        text_put(out, "  ");
        if (i == n - 1)
            text_put(out, "finish");
        else if (marks[i].is_half)
            text_put(out, "half");
        else
            text_add(out, "%.0f %s", at, quantity_unit(look->units));
        text_pad(out, start + SPLIT_COLUMN);
        text_add(out, "%8s\n", quantity_time(q, marks[i].time));
    }
}
