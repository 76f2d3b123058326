/* A block: the reports of its weeks, summed up one by one. */
#include "judge/block_parts.h"

#include <math.h>

#define EASY_DAYS   21 /* read for the pace at easy effort, before and after */
#define FIRST_WEEKS 3  /* that may stand for what was before the block */

bool block_is_told(const struct block_purpose *p)
{
    return p->told * 2 >= p->runs;
}

/* ---- shares */

int block_percent(int64_t part, int64_t all)
{
    return all > 0 ? (int)((part * 100 + all / 2) / all) : UNKNOWN;
}

int block_kept(const struct block_sessions *s)
{
    return block_percent(s->done, s->due);
}

int block_kept_well(const struct block_sessions *s)
{
    return block_percent(s->done + s->rested, s->due);
}

double block_weeks(const struct block_report *b)
{
    int days = day_diff(b->last, b->first) + 1;
    if (b->today.n >= b->first.n && b->today.n < b->last.n)
        days = day_diff(b->today, b->first) + 1;
    return days > 0 ? days / (double)WEEK_DAYS : 1.0;
}

int32_t block_week_m(const struct block_report *b)
{
    return (int32_t)lround(b->done_m / block_weeks(b));
}

int32_t block_longest(const struct block_report *b)
{
    int32_t longest = 0;
    for (int i = 0; i < b->week_count; i++)
        longest = int_most(longest, b->weeks[i].longest_m);
    return longest;
}

/* ---- the week's row and its plain sums */

static struct block_week *add_row(struct block_report *b, const struct facts *f,
                                  const struct week_report *w)
{
    struct block_week *row = &b->weeks[b->week_count++];
    row->monday = w->monday;
    row->phase = w->phase;
    row->is_planned = w->is_planned;
    row->is_cutback = w->is_cutback;
    row->is_whole = day_add(w->monday, WEEK_DAYS - 1).n <= f->today.n;
    row->planned_m = w->planned_m;
    row->planned_s = w->planned_s;
    row->done_m = w->done_m;
    row->done_s = w->done_s;
    for (int v = 0; v < VERDICT_COUNT; v++) {
        row->verdict_m[v] = w->verdict_m[v];
        row->verdict_s[v] = w->verdict_s[v];
    }
    row->longest_m = week_longest(w).m;
    row->runs = w->run_count;
    row->load = w->load;
    row->monotony = w->monotony;
    copy_curve(&row->form, &w->form);
    b->whole_weeks += row->is_whole;
    b->planned_weeks += row->is_planned;
    return row;
}

static void add_sums(struct block_report *b, const struct week_report *w)
{
    b->run_count += w->run_count;
    b->planned_m += w->planned_m;
    b->planned_s += w->planned_s;
    b->done_m += w->done_m;
    b->done_s += w->done_s;
    b->bare_s += w->bare_s;
    b->none_done_m += w->none_done_m;
    for (int v = 0; v < VERDICT_COUNT; v++) {
        b->verdict_m[v] += w->verdict_m[v];
        b->verdict_s[v] += w->verdict_s[v];
    }
    for (int p = 0; p < PURPOSE_COUNT; p++) {
        b->purpose[p].planned_m += w->purpose_planned_m[p];
        b->purpose[p].planned_s += w->purpose_planned_s[p];
        b->purpose[p].done_m += w->purpose_done_m[p];
        b->purpose[p].done_s += w->purpose_done_s[p];
    }
    for (int z = 0; z < 3; z++)
        b->intensity.zone_s[z] += w->intensity.zone_s[z];
    b->load += w->load;
    b->rest_honoured += w->rest_honoured;
    b->strength_done += w->beside[ACTIVITY_STRENGTH].done;
    if (w->monotony > b->monotony) {
        b->monotony = w->monotony;
        b->monotony_week = w->monday;
    }
}

static void add_head(struct block_report *b, const struct facts *f,
                     const struct week_report *w)
{
    b->last = day_add(w->monday, WEEK_DAYS - 1);
    b->today = f->today;
    b->has_goal = w->has_goal;
    copy_goal(&b->goal, &w->goal);
    b->level = w->level.level;
    b->phase_week = w->phase_week;
    b->phase_weeks = w->phase_weeks;
    b->has_next = false;
    for (int i = 0; f->has_plan && i < f->plan.week_count; i++)
        if (f->plan.weeks[i].monday.n == day_add(w->monday, WEEK_DAYS).n) {
            b->has_next = true;
            b->next = f->plan.weeks[i].phase;
        }
}

/* ---- where it began, where it ended */

static void copy_easy(struct easy_pace *out, struct easy_pace in)
{
    out->pace = in.pace;
    out->dist = in.dist;
    out->runs = in.runs;
}

static void add_easy(struct block_report *b, const struct facts *f)
{
    if (b->week_count == 1) {
        b->easy_start_last = day_add(b->first, -1);
        copy_easy(&b->easy_start, easy_pace_of(f, day_add(b->first, -EASY_DAYS),
                                               b->easy_start_last));
    }
    if (b->easy_start.pace.s_per_km == 0 && b->week_count <= FIRST_WEEKS) {
        b->easy_start_last = b->last;
        copy_easy(&b->easy_start, easy_pace_of(f, b->first, b->last));
    }
    day_t from = day_add(b->last, 1 - EASY_DAYS);
    if (from.n <= b->easy_start_last.n)
        from = day_add(b->easy_start_last, 1);
    copy_easy(&b->easy_end, easy_pace_of(f, from, b->last));
}

static void add_ends(struct block_report *b, const struct facts *f,
                     const struct week_report *w)
{
    if (b->week_count == 1) {
        struct days days;
        day_t before = day_add(b->first, -1);
        days_of(f, &days);
        struct form_curve form = form_on(f, &days, before);
        copy_curve(&b->start, &form);
        b->start.freshness = form.fitness - form.fatigue;
        b->index_start = index_on(f, before).index;
    }
    copy_curve(&b->end, &w->form);
    b->index_end = w->basis.index;
    add_easy(b, f);
}

void block_begin(struct block_report *b, day_t first)
{
    memset(b, 0, sizeof *b);
    b->first = day_monday(first);
    b->last = day_add(b->first, -1);
    b->today = b->monotony_week = NO_DAY;
    b->phase = PHASE_MAINTAIN;
    b->goal.kind = GOAL_NONE;
    b->goal.day = b->goal.added = b->goal.dropped = NO_DAY;
    b->worked = PURPOSE_NONE;
    b->cost = RULE_COUNT;
    b->often = WARNING_COUNT;
}

void block_add(struct block_report *b, const struct facts *f,
               const struct week_report *week)
{
    if (b->week_count == BLOCK_WEEKS_MAX)
        return;
    struct block_week *row = add_row(b, f, week);
    add_head(b, f, week);
    add_sums(b, week);
    block_add_runs(b, f, week);
    block_add_sessions(b, f, week, row);
    block_add_body(b, f, week);
    block_add_warnings(b, week);
    add_ends(b, f, week);
}
