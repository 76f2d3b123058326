/* Every run in one list: read when the diary has changed, filtered, sorted. */
#include "app/runs.h"

#include <stdlib.h>
#include <string.h>

struct filter_run run_item_subject(const struct run_list *l, int item)
{
    const struct run_item *i = &l->item[item];
    struct filter_run s = {
        .run = &i->run,
        .is_judged = i->is_judged,
        .purpose = i->purpose,
        .note = l->words + i->note,
        .tags = l->words + i->tags,
        .shoe = l->words + i->shoe,
    };
    for (int v = 0; v < VERDICT_COUNT; v++)
        if (i->verdict[v] > 0)
            s.verdicts |= 1u << v;
    return s;
}

/* Items are in order of time already: nothing is to be sorted. */
static void show_by_day(struct run_list *l)
{
    for (int i = 0, j = l->shown_count - 1; l->is_down && i < j; i++, j--) {
        int item = l->shown[i];
        l->shown[i] = l->shown[j];
        l->shown[j] = item;
    }
}

void runs_show(struct run_list *l)
{
    l->shown_count = l->maybe = 0;
    for (int i = 0; i < l->count; i++) {
        struct filter_run s = run_item_subject(l, i);
        enum filter_answer is = filter_match(&l->filter, &s);
        if (is == FILTER_YES)
            l->shown[l->shown_count++] = i;
        l->maybe += is == FILTER_MAYBE;
    }
    if (l->column == RUN_COLUMN_DATE)
        show_by_day(l);
    else
        runs_order(l);
    runs_sum(l);
}

/* One diary is open at a time; its list is this. */
static struct run_list list;

static void begin_list(struct run_list *l)
{
    l->count = 0;
    l->text[0] = '\0';
    l->filter.count = 0;
    l->column = RUN_COLUMN_DATE;
    l->is_down = true;
}

bool app_runs(struct app *a, struct err *e)
{
    struct run_list *l = &list;
    bool is_new = a->runs == NULL;
    int64_t version;
    int64_t changes = store_changes(a->store);
    if (!app_data_version(a, &version, e))
        return false;
    bool is_ours = !is_new && l->version == version;
    if (is_ours && l->changes == changes)
        return true;
    if (is_new)
        begin_list(l);
    /* What an open action wrote may be taken back again. */
    bool is_kept = is_ours && l->changes >= 0 && changes >= 0;
    a->runs = NULL; /* where it cannot be read it is not half there */
    if (!(is_kept ? runs_read_on(a, l, e) : runs_read(a, l, e)))
        return false;
    l->changes = changes;
    l->version = version;
    a->runs = l;
    runs_show(l);
    return true;
}

/* ---- the filter */

/* The phase of the plan that holds a Monday, its weeks one after the other. */
static struct days_span phase_of(const struct plan *p, day_t monday)
{
    struct days_span out = { NO_DAY, NO_DAY };
    int w = plan_week_at(p, monday);
    if (w == UNKNOWN)
        return out;
    int first = w;
    int last = w;
    while (first > 0 && p->weeks[first - 1].phase == p->weeks[w].phase)
        first--;
    while (last + 1 < p->week_count &&
           p->weeks[last + 1].phase == p->weeks[w].phase)
        last++;
    return (struct days_span){ p->weeks[first].monday,
                               day_add(p->weeks[last].monday, WEEK_DAYS - 1) };
}

bool app_filter_context(struct app *a, const char *text,
                        struct filter_context *out, struct err *e)
{
    static const struct days_span none = { { INT32_MIN }, { INT32_MIN } };
    *out = (struct filter_context){ a->today, a->look.units, none, none };
    if (!filter_asks_block(text))
        return true;
    day_t monday = day_monday(a->today);
    if (!store_facts(a->store, monday, a->today, &a->scratch, e))
        return false;
    if (!a->scratch.has_plan)
        return true;
    out->block = phase_of(&a->scratch.plan, monday);
    if (day_is(out->block.first))
        out->past =
            phase_of(&a->scratch.plan, day_add(out->block.first, -WEEK_DAYS));
    return true;
}

bool app_runs_filter(struct app *a, const char *text, struct err *e)
{
    struct filter_context c;
    static struct filter filter;
    if (!app_runs(a, e) || !app_filter_context(a, text, &c, e) ||
        !filter_read(&c, text, &filter, e))
        return false;
    a->runs->filter = filter;
    (void)text_copy(a->runs->text, sizeof a->runs->text, text);
    runs_show(a->runs);
    return true;
}

struct runs_place app_runs_place(const struct app *a)
{
    struct runs_place place = { "", RUN_COLUMN_DATE, true };
    if (a->runs == NULL)
        return place;
    (void)text_copy(place.text, sizeof place.text, a->runs->text);
    place.column = a->runs->column;
    place.is_down = a->runs->is_down;
    return place;
}

void app_runs_back(struct app *a, const struct runs_place *place)
{
    struct err e; /* it was read before */
    if (a->runs == NULL)
        return;
    a->runs->column = place->column;
    a->runs->is_down = place->is_down;
    if (!app_runs_filter(a, place->text, &e) && a->runs != NULL)
        runs_show(a->runs);
}

/* ---- searching */

void run_item_text(const struct run_list *l, int item, struct text *out)
{
    char day[DAY_TEXT];
    const struct run_item *i = &l->item[item];
    text_add(out, "%s %s ", day_short(i->run.day), day_format(i->run.day, day));
    if (i->purpose != PURPOSE_NONE)
        text_add(out, "%s ", purpose_label(i->purpose));
    for (int b = 0; b < FLAG_COUNT; b++)
        if ((i->run.flags >> b) & 1u)
            text_add(out, "+%s ", flag_word((enum flag_bit)b));
    for (int p = 0; p < i->run.pain_count; p++)
        text_add(out, "%s ", site_word(i->run.pains[p].site));
    text_add(out, "%s %s %s", l->words + i->shoe, l->words + i->tags,
             l->words + i->note);
}

int app_runs_find(const struct app *a, const char *words, int line,
                  bool is_back)
{
    const struct run_list *l = a->runs;
    int n = l->shown_count;
    for (int i = 0; i < n; i++) {
        char buffer[1024];
        struct text t = text_on(buffer, sizeof buffer);
        int at = ((is_back ? line - i : line + i) % n + n) % n;
        run_item_text(l, l->shown[at], &t);
        if (filter_has_words(buffer, words))
            return at;
    }
    return UNKNOWN;
}
