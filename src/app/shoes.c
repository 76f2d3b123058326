/* Kilometres a pair of shoes, and records. */
#include "app/runs.h"

#include <string.h>

#define YEAR_DAYS 365

static struct shoe_sum *shoe_of(struct shoe_sum *out, int *count,
                                const char *name)
{
    for (int i = 0; i < *count; i++)
        if (text_is(out[i].name, name))
            return &out[i];
    if (*count == SHOES_MOST)
        return NULL;
    struct shoe_sum *s = &out[(*count)++];
    memset(s, 0, sizeof *s);
    (void)text_copy(s->name, sizeof s->name, name);
    return s;
}

/* The runs come newest first, and so do the pairs; no pair goes to the end. */
static void put_last(struct shoe_sum *out, int count)
{
    for (int i = 0; i + 1 < count; i++)
        if (out[i].name[0] == '\0') {
            struct shoe_sum none = out[i];
            memmove(&out[i], &out[i + 1],
                    (size_t)(count - 1 - i) * sizeof *out);
            out[count - 1] = none;
            return;
        }
}

bool app_shoes(struct app *a, struct shoe_sum out[SHOES_MOST], int *count,
               struct err *e)
{
    *count = 0;
    if (!app_runs(a, e))
        return false;
    const struct run_list *l = a->runs;
    for (int i = l->count - 1; i >= 0; i--) {
        const struct run *r = &l->item[i].run;
        struct shoe_sum *s = shoe_of(out, count, l->words + l->item[i].shoe);
        if (s == NULL)
            continue;
        if (s->runs++ == 0)
            s->last = r->day;
        s->first = r->day;
        s->dist_m += r->dist.m;
        s->time_s += r->time.s;
    }
    put_last(out, *count);
    return true;
}

/* ---- records */

struct record_walk {
    day_t year; /* from this day on */
    struct record *out;
};

/* A time reached twice is the record of the day it was first reached. */
static bool is_faster(struct effort now, day_t day, struct effort was,
                      day_t was_day)
{
    if (now.time.s == 0)
        return false;
    return was.time.s == 0 || now.time.s < was.time.s ||
           (now.time.s == was.time.s && day.n < was_day.n);
}

static bool take_efforts(void *with, const struct run *r,
                         const struct segment *segments)
{
    struct record_walk *w = with;
    if (r->flags & FLAG_TREADMILL)
        return true;
    for (int i = 0; i < RECORD_COUNT; i++) {
        struct record *out = &w->out[i];
        struct effort now =
            best_effort_of(r, segments, record_dist((enum record_id)i));
        if (is_faster(now, r->day, out->ever, out->ever_day)) {
            out->ever = now;
            out->ever_run = r->id;
            out->ever_day = r->day;
            out->ever_purpose = r->purpose;
        }
        if (r->day.n >= w->year.n &&
            is_faster(now, r->day, out->year, out->year_day)) {
            out->year = now;
            out->year_run = r->id;
            out->year_day = r->day;
            out->year_purpose = r->purpose;
        }
    }
    return true;
}

bool record_has_year(const struct record *r)
{
    return r->year.time.s > 0 && r->year.time.s != r->ever.time.s;
}

bool app_records(struct app *a, day_t from, day_t to,
                 struct record out[RECORD_COUNT], struct err *e)
{
    struct record_walk w = { day_add(a->today, 1 - YEAR_DAYS), out };
    return store_runs_cut(a->store, from, to, take_efforts, &w, e);
}
