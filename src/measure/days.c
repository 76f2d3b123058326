/* A year and more of daily sums. science.md B4, B6. */
#include "milepost/measure.h"

#include <string.h>

#define JOIN_SECONDS   (2 * 3600) /* a shorter gap makes two runs one (B6) */
#define MINUTE_SECONDS 60

static const struct day_row no_row = { .longest = UNKNOWN };

static struct day_row *row_of(struct days *d, day_t day)
{
    if (d->count == 0 || day.n < d->first.n)
        return NULL;
    int i = day_diff(day, d->first);
    return i < d->count ? &d->row[i] : NULL;
}

/* Runs of a day that follow each other within two hours, as one. */
struct chain {
    int32_t dist_m;
    int32_t end_s; /* second of the day the last one ended; UNKNOWN */
    int longest;   /* its longest run */
    int32_t longest_m;
};

static int32_t run_end(const struct run *r)
{
    int32_t took = r->elapsed.s > r->time.s ? r->elapsed.s : r->time.s;
    return r->start_min * MINUTE_SECONDS + took;
}

static bool chain_joins(const struct chain *c, const struct run *r)
{
    return c->end_s >= 0 && r->start_min >= 0 &&
           r->start_min * MINUTE_SECONDS - c->end_s < JOIN_SECONDS;
}

static void chain_add(struct chain *c, const struct run *r, int run)
{
    if (!chain_joins(c, r))
        *c = (struct chain){ .end_s = UNKNOWN,
                             .longest = run,
                             .longest_m = r->dist.m };
    c->dist_m += r->dist.m;
    if (r->dist.m > c->longest_m) {
        c->longest = run;
        c->longest_m = r->dist.m;
    }
    int32_t end = r->start_min >= 0 ? run_end(r) : UNKNOWN;
    c->end_s = end > c->end_s ? end : c->end_s;
}

static void days_clear(const struct facts *f, struct days *out)
{
    out->first = f->first;
    out->count = day_is(f->first) && day_is(f->last)
                     ? day_diff(f->last, f->first) + 1
                     : 0;
    if (out->count < 0)
        out->count = 0;
    if (out->count > FACTS_DAYS)
        out->count = FACTS_DAYS;
    for (int i = 0; i < FACTS_DAYS; i++)
        out->row[i] = no_row;
}

/* Drills by themselves are a few minutes beside the running: they have time
 * and load, and are no run to count a week or a break by [H]. */
static bool is_drills(const struct run *r)
{
    return r->purpose == PURPOSE_DRILLS && r->dist.m == 0;
}

static void add_runs(struct zone_book *z, struct days *out)
{
    const struct facts *f = z->f;
    struct chain c = { .end_s = UNKNOWN, .longest = UNKNOWN };
    day_t day = NO_DAY;
    for (int i = 0; i < f->run_count; i++) {
        const struct run *r = &f->runs[i];
        struct day_row *row = row_of(out, r->day);
        if (!row)
            continue;
        if (r->day.n != day.n)
            c = (struct chain){ .end_s = UNKNOWN, .longest = UNKNOWN };
        day = r->day;
        bool is_estimated;
        row->load += load_run_by(z, r, &is_estimated);
        row->is_load_estimated |= is_estimated;
        row->dist_m += r->dist.m;
        row->time_s += r->time.s;
        if (!is_drills(r))
            row->runs++;
        chain_add(&c, r, i);
        if (row->longest < 0 || c.dist_m > row->longest_m) {
            row->longest = (int16_t)c.longest;
            row->longest_m = c.dist_m;
        }
    }
}

void days_by(struct zone_book *z, struct days *out)
{
    const struct facts *f = z->f;
    days_clear(f, out);
    add_runs(z, out);
    for (int i = 0; i < f->activity_count; i++) {
        struct day_row *row = row_of(out, f->activities[i].day);
        if (!row)
            continue;
        bool is_estimated;
        row->load += load_activity(&f->activities[i], &is_estimated);
        row->is_load_estimated |= is_estimated;
    }
}

void days_of(const struct facts *f, struct days *out)
{
    struct zone_book book;
    zone_book_open(&book, f);
    days_by(&book, out);
}

const struct day_row *days_row(const struct days *d, day_t day)
{
    int64_t at = (int64_t)day.n - d->first.n;
    return at >= 0 && at < d->count ? &d->row[at] : &no_row;
}

/* The rows of a stretch that are held: [*first, *end), empty if none is. */
static void held(const struct days *d, day_t from, day_t to, int *first,
                 int *end)
{
    int64_t start = (int64_t)from.n - d->first.n;
    int64_t stop = (int64_t)to.n - d->first.n + 1;
    *first = start < 0 ? 0 : start > d->count ? d->count : (int)start;
    *end = stop < 0 ? 0 : stop > d->count ? d->count : (int)stop;
}

dist_t days_dist(const struct days *d, day_t from, day_t to)
{
    dist_t sum = { 0 };
    int i, end;
    for (held(d, from, to, &i, &end); i < end; i++)
        sum.m += d->row[i].dist_m;
    return sum;
}

double days_load(const struct days *d, day_t from, day_t to)
{
    double sum = 0.0;
    int i, end;
    for (held(d, from, to, &i, &end); i < end; i++)
        sum += d->row[i].load;
    return sum;
}

dist_t days_longest(const struct days *d, day_t from, day_t to)
{
    dist_t longest = { 0 };
    int i, end;
    for (held(d, from, to, &i, &end); i < end; i++)
        if (d->row[i].longest_m > longest.m)
            longest.m = d->row[i].longest_m;
    return longest;
}
