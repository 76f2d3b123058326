/* The list of runs as the diary has it: read whole, or the days that have
 * changed put in their places. */
#include "app/runs.h"

#include <stdlib.h>
#include <string.h>

/* ---- a run and its words */

/* Where a text lies in the list's words; the empty one is at 0. */
static int keep_words(struct run_list *l, const char *text)
{
    size_t n = strlen(text) + 1;
    int at = l->used;
    if (n == 1)
        return 0;
    memcpy(l->words + at, text, n);
    l->used += (int)n;
    return at;
}

static void put_item(struct run_list *l, struct run_item *out,
                     const struct run *r, const struct run_words *words)
{
    *out = (struct run_item){
        .run = *r,
        .note = keep_words(l, words->note),
        .tags = keep_words(l, words->tags),
        .shoe = keep_words(l, words->shoe),
        .purpose = r->purpose,
    };
}

/* ---- what was judged stays until it is judged anew: nothing flickers */

struct judged {
    struct id id;
    enum purpose purpose;
    int32_t verdict[VERDICT_COUNT];
};

static int by_id(const void *a, const void *b)
{
    return strcmp(((const struct judged *)a)->id.text,
                  ((const struct judged *)b)->id.text);
}

/* Adds those of some items. */
static void keep_judged(const struct run_item *items, int count,
                        struct judged *out, int *n)
{
    for (int i = 0; i < count; i++) {
        const struct run_item *item = &items[i];
        if (!item->is_judged)
            continue;
        out[*n].id = item->run.id;
        out[*n].purpose = item->purpose;
        memcpy(out[(*n)++].verdict, item->verdict, sizeof item->verdict);
    }
}

static void put_old(struct run_item *item, const struct judged *was)
{
    item->is_judged = item->is_old = true;
    item->purpose =
        item->run.purpose == PURPOSE_NONE ? was->purpose : item->run.purpose;
    memcpy(item->verdict, was->verdict, sizeof item->verdict);
}

static void put_judged(struct run_item *items, int count,
                       const struct judged *of, int n)
{
    for (int i = 0; n > 0 && i < count; i++) {
        struct judged key = { .id = items[i].run.id };
        const struct judged *was =
            bsearch(&key, of, (size_t)n, sizeof *of, by_id);
        if (was != NULL)
            put_old(&items[i], was);
    }
}

static struct judged judged[RUNS_MOST];

/* ---- all of it */

static bool take_run(void *with, const struct run *r,
                     const struct run_words *words)
{
    struct run_list *l = with;
    if (l->count == RUNS_MOST)
        return false; /* counted before: cannot be */
    put_item(l, &l->item[l->count++], r, words);
    return true;
}

bool runs_read(struct app *a, struct run_list *l, struct err *e)
{
    day_t from;
    int n = 0;
    keep_judged(l->item, l->count, judged, &n);
    qsort(judged, (size_t)n, sizeof *judged, by_id);
    l->count = 0;
    l->words[0] = '\0';
    l->used = 1;
    l->today = a->today;
    l->whole++;
    if (!store_clock(a->store, &l->clock, e) ||
        !store_runs_newest(a->store, a->today, RUNS_MOST, &from, &l->is_cut,
                           e) ||
        (day_is(from) && !store_runs(a->store, from, a->today, take_run, l, e)))
        return false;
    put_judged(l->item, l->count, judged, n);
    return true;
}

/* ---- the days that have changed */

int runs_from(const struct run_list *l, day_t day)
{
    int low = 0;
    int high = l->count;
    while (low < high) {
        int middle = (low + high) / 2;
        if (l->item[middle].run.day.n < day.n)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

#define CHANGES_MOST 64 /* rows of runs and pains; of more all is read */
#define DAY_RUNS     16 /* of one day */

struct day_runs {
    struct run_list *list;
    struct run_item item[DAY_RUNS];
    int count;
    bool is_full;
};

static bool take_of_day(void *with, const struct run *r,
                        const struct run_words *words)
{
    struct day_runs *d = with;
    struct run_list *l = d->list;
    d->is_full = d->count == DAY_RUNS ||
                 RUNS_WORDS - l->used < NOTE_TEXT + TAGS_TEXT + SHOE_TEXT;
    if (!d->is_full)
        put_item(l, &d->item[d->count++], r, words);
    return !d->is_full;
}

static int after_day(const struct run_list *l, day_t day)
{
    return runs_from(l, day_add(day, 1));
}

/* The runs of a day in the place of those there; false: no room. */
static bool put_day(struct run_list *l, day_t day, const struct day_runs *d)
{
    int first = runs_from(l, day);
    int last = after_day(l, day);
    int count = l->count + d->count - (last - first);
    if (d->is_full || count > RUNS_MOST)
        return false;
    memmove(&l->item[first + d->count], &l->item[last],
            (size_t)(l->count - last) * sizeof *l->item);
    memcpy(&l->item[first], d->item, (size_t)d->count * sizeof *d->item);
    l->count = count;
    return true;
}

static bool read_day(struct app *a, struct run_list *l, day_t day, int n,
                     bool *is_put, struct err *e)
{
    static struct day_runs d;
    d.list = l;
    d.count = 0;
    d.is_full = false;
    if (!store_runs(a->store, day, day, take_of_day, &d, e))
        return false;
    put_judged(d.item, d.count, judged, n);
    *is_put = put_day(l, day, &d);
    return true;
}

static void judged_is_old(struct run_list *l)
{
    for (int i = 0; i < l->count; i++)
        l->item[i].is_old = l->item[i].is_judged;
}

/* *is_done false: there are more than are put in one by one. A run may have
 * gone from one of the days to another: what was judged of all comes first. */
static bool read_days(struct app *a, struct run_list *l, bool *is_done,
                      struct err *e)
{
    day_t days[3 * CHANGES_MOST];
    int count;
    bool is_more;
    int n = 0;
    if (!store_runs_changed(a->store, l->clock, CHANGES_MOST, days, &count,
                            &is_more, e))
        return false;
    *is_done = !is_more;
    for (int i = 0; i < count && !is_more; i++) {
        int first = runs_from(l, days[i]);
        keep_judged(&l->item[first], after_day(l, days[i]) - first, judged, &n);
    }
    qsort(judged, (size_t)n, sizeof *judged, by_id);
    for (int i = 0; i < count && *is_done; i++)
        if (days[i].n <= l->today.n && !read_day(a, l, days[i], n, is_done, e))
            return false;
    judged_is_old(l);
    return true;
}

bool runs_read_on(struct app *a, struct run_list *l, struct err *e)
{
    bool is_done = false;
    if (!l->is_cut && l->today.n == a->today.n && !read_days(a, l, &is_done, e))
        return false;
    return is_done ? store_clock(a->store, &l->clock, e) : runs_read(a, l, e);
}
