/*
 * Facts of week after week from one reading. What store_facts reads of a year
 * it would read again for the next week, but for seven days.
 */
#include "store/room.h"

#include <stddef.h>
#include <string.h>

/* ---- a block: the lists of all its weeks */

/* Nothing was left out for want of room. */
static bool is_all(const struct facts *f, day_t first, int64_t over)
{
    return f->first.n == first.n && over <= 0 &&
           f->injury_count < FACTS_INJURIES_MAX;
}

bool store_facts_block(struct store *st, day_t first, day_t last, day_t today,
                       struct facts *out, bool *is_whole, struct err *e)
{
    bool is_ours;
    int64_t over = 0;
    memset(out, 0, sizeof *out);
    facts_span(out, first, last, today);
    day_t from = out->first;
    day_t segments_from = facts_segments_from(first);
    if (!read_begin(st, &is_ours, e))
        return false;
    bool ok = facts_segments_over(st, segments_from, out, &over, e) &&
              facts_lists(st, segments_from, out, e);
    *is_whole = ok && is_all(out, from, over);
    return read_end(st, is_ours, ok, e);
}

/* ---- one week of it */

static bool holds(const struct facts *f, day_t day)
{
    return day.n >= f->first.n && day.n <= f->last.n;
}

static void copy_segments(const struct facts *block, const struct run *from,
                          struct run *r, struct facts *out)
{
    r->seg_first = out->segment_count;
    memcpy(&out->segments[r->seg_first], &block->segments[from->seg_first],
           (size_t)r->seg_count * sizeof out->segments[0]);
    out->segment_count += r->seg_count;
}

static void copy_runs(const struct facts *block, day_t segments_from,
                      struct facts *out)
{
    for (int i = 0; i < block->run_count; i++) {
        if (!holds(out, block->runs[i].day))
            continue;
        struct run *r = &out->runs[out->run_count++];
        *r = block->runs[i];
        if (r->day.n < segments_from.n)
            r->seg_first = r->seg_count = 0;
        if (r->seg_count > 0)
            copy_segments(block, &block->runs[i], r, out);
    }
}

static void copy_body(const struct facts *block, struct facts *out)
{
    for (int i = 0; i < block->checkin_count; i++)
        if (holds(out, block->checkins[i].day))
            out->checkins[out->checkin_count++] = block->checkins[i];
    for (int i = 0; i < block->activity_count; i++)
        if (holds(out, block->activities[i].day))
            out->activities[out->activity_count++] = block->activities[i];
    for (int i = 0; i < block->mark_count; i++)
        if (holds(out, block->marks[i].day))
            out->marks[out->mark_count++] = block->marks[i];
    for (int i = 0; i < block->injury_count; i++) {
        const struct injury *own = &block->injuries[i];
        if (own->start.n <= out->last.n &&
            (!day_is(own->end) || own->end.n >= out->first.n))
            out->injuries[out->injury_count++] = *own;
    }
    for (int i = 0; i < block->pause_count; i++)
        if (block->pauses[i].until.n >= out->first.n)
            out->pauses[out->pause_count++] = block->pauses[i];
}

bool store_facts_of(struct store *st, const struct facts *block, day_t monday,
                    struct facts *out, struct err *e)
{
    memset(out, 0, offsetof(struct facts, plan));
    facts_span(out, monday, monday, block->today);
    out->diary_first = block->diary_first;
    copy_runs(block, facts_segments_from(monday), out);
    copy_body(block, out);
    out->goal_count = block->goal_count;
    memcpy(out->goals, block->goals, sizeof out->goals);
    return facts_week(st, monday, out, e);
}
