/* The list of runs by a column, and the sums of what is shown. */
#include "app/runs.h"

#include <string.h>

static const struct {
    const char *word;
    bool is_down;
} columns[RUN_COLUMN_COUNT] = {
#define X_ROW(id, word, is_down) [RUN_COLUMN_##id] = { word, is_down },
    RUN_COLUMN_LIST(X_ROW)
#undef X_ROW
};

const char *run_column_word(enum run_column c)
{
    return columns[c].word;
}

bool run_column_from(const char *word, enum run_column *out)
{
    for (int i = 0; i < RUN_COLUMN_COUNT; i++)
        if (text_is(word, columns[i].word)) {
            *out = (enum run_column)i;
            return true;
        }
    return false;
}

bool run_column_is_down(enum run_column c)
{
    return columns[c].is_down;
}

/* ---- sorting: items are in order of time, and a merge keeps equals so */

/* Of a column that is a number; 0 or less: not known. */
static int32_t number_of(const struct run_item *i, enum run_column column)
{
    const struct run *r = &i->run;
    switch (column) {
    case RUN_COLUMN_DATE:
    case RUN_COLUMN_SHOE:
        return 1; /* the order is that of time; a word */
    case RUN_COLUMN_TYPE:
        return i->purpose + 1;
    case RUN_COLUMN_DIST:
        return r->dist.m;
    case RUN_COLUMN_TIME:
        return r->time.s;
    case RUN_COLUMN_PACE:
        return unit_pace(r->dist, r->time).s_per_km;
    case RUN_COLUMN_RPE:
        return r->rpe + 1;
    case RUN_COLUMN_PULSE:
        return r->hr_avg;
    case RUN_COLUMN_CLIMB:
        return r->climb_m + 1;
    case RUN_COLUMN_COUNT:
        break;
    }
    return 0;
}

static bool has_shoe(const struct run_list *l, int item)
{
    return l->words[l->item[item].shoe] != '\0';
}

/* What is not known comes last, whichever way. */
static bool is_known(const struct run_list *l, int item)
{
    return l->column == RUN_COLUMN_SHOE
               ? has_shoe(l, item)
               : number_of(&l->item[item], l->column) > 0;
}

static int compare_words(const char *a, const char *b)
{
    for (; *a != '\0' && *b != '\0'; a++, b++) {
        int x = *a >= 'A' && *a <= 'Z' ? *a + 32 : *a;
        int y = *b >= 'A' && *b <= 'Z' ? *b + 32 : *b;
        if (x != y)
            return x - y;
    }
    return *a - *b;
}

/* Above 0: b stands before a. */
static int compare(const struct run_list *l, int a, int b)
{
    bool known_a = is_known(l, a);
    if (known_a != is_known(l, b))
        return known_a ? -1 : 1;
    int32_t x = number_of(&l->item[a], l->column);
    int32_t y = number_of(&l->item[b], l->column);
    int by = x < y ? -1 : x > y;
    if (l->column == RUN_COLUMN_SHOE)
        by = compare_words(l->words + l->item[a].shoe,
                           l->words + l->item[b].shoe);
    if (by == 0 && l->column == RUN_COLUMN_DATE)
        by = a - b;
    if (by != 0)
        return l->is_down ? -by : by;
    return b - a; /* the newest above */
}

static void merge(const struct run_list *l, const int *from, int *to, int n,
                  int half)
{
    int a = 0;
    int b = half;
    for (int i = 0; i < n; i++) {
        bool is_first =
            b >= n || (a < half && compare(l, from[a], from[b]) <= 0);
        to[i] = is_first ? from[a++] : from[b++];
    }
}

void runs_order(struct run_list *l)
{
    static int other[RUNS_MOST];
    for (int width = 1; width < l->shown_count; width *= 2) {
        for (int i = 0; i < l->shown_count; i += 2 * width) {
            int n = int_least(2 * width, l->shown_count - i);
            merge(l, l->shown + i, other + i, n, int_least(width, n));
        }
        memcpy(l->shown, other, (size_t)l->shown_count * sizeof *other);
    }
}

void app_runs_sort(struct app *a, enum run_column column, bool is_down)
{
    a->runs->column = column;
    a->runs->is_down = is_down;
    runs_order(a->runs);
}

void runs_sum(struct run_list *l)
{
    struct run_sums *s = &l->sums;
    memset(s, 0, sizeof *s);
    for (int i = 0; i < l->shown_count; i++) {
        const struct run_item *item = &l->item[l->shown[i]];
        s->dist_m += item->run.dist.m;
        s->time_s += item->run.time.s;
        s->judged += item->is_judged && !item->is_old;
        for (int v = 0; v < VERDICT_COUNT && item->run.dist.m > 0; v++)
            s->verdict_m[v] += item->verdict[v];
    }
}
