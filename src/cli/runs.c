#include "cli/json.h"

#include "milepost/runs.h"

#include <string.h>

/* ---- which: the words, and the options that say the same */

static bool filter_text(const struct call *c, char out[FILTER_TEXT],
                        struct err *e)
{
    static const struct {
        const char *option, *head;
    } also[] = { { "since", "since:" },
                 { "until", "until:" },
                 { "purpose", "type=" } };
    struct text t = text_on(out, FILTER_TEXT);
    for (int i = 0; i < c->count; i++)
        text_add(&t, "%s%s", i > 0 ? " " : "", c->word[i]);
    bool is_group = c->count > 0;
    for (size_t i = 0; i < COUNT_OF(also); i++) {
        const char *value = call_option(c, also[i].option);
        if (value == NULL)
            continue;
        if (is_group) { /* an "or" among the words stays one part */
            char words[FILTER_TEXT];
            (void)text_copy(words, sizeof words, out);
            t = text_on(out, FILTER_TEXT);
            text_add(&t, "(%s)", words);
            is_group = false;
        }
        text_add(&t, "%s%s%s", t.len > 0 ? " " : "", also[i].head, value);
    }
    return !t.is_cut || err_set(e, ERR_LIMIT, "a filter holds at most %d bytes",
                                FILTER_TEXT - 1);
}

/* ---- one run */

static void put_run(struct text *page, struct app *a, int reading)
{
    char id[ID_TEXT];
    char date[DAY_TEXT];
    const struct run_reading *r = &a->week.runs[reading];
    const struct run *run = &a->facts.runs[r->run];
    int32_t sum[VERDICT_COUNT] = { 0 };
    text_add(page, "%s  %s %s  ", app_short(a, run->id, id),
             day_short(run->day), day_format(run->day, date));
    text_add(page, "%-10s ",
             r->purpose == PURPOSE_NONE ? "-" : purpose_label(r->purpose));
    words_run_line(page, &a->facts, run, &a->look);
    for (int i = 0; i < r->piece_count; i++) {
        const struct piece *p = &a->week.pieces[r->piece_first + i];
        sum[p->verdict] += p->to_s - p->from_s + p->to_m - p->from_m;
    }
    const char *between = "  ";
    for (int v = 0; v < VERDICT_COUNT; v++)
        if (sum[v] > 0) {
            text_add(page, "%s%s", between, verdict_label((enum verdict)v));
            between = " + ";
        }
    text_put(page, "\n");
}

/* With what the Runs screen shows of it: its own words. */
static json_t *whole_run(struct app *a, int reading, int item)
{
    const struct run_list *l = a->runs;
    const struct run_item *i = &l->item[item];
    json_t *object = json_run(a, reading);
    (void)json_object_set_new(object, "shoe", json_filled(l->words + i->shoe));
    (void)json_object_set_new(object, "tags", json_filled(l->words + i->tags));
    (void)json_object_set_new(object, "note", json_filled(l->words + i->note));
    return object;
}

/* ---- the list: as it comes, or kept by item until it is sorted */

struct listing {
    struct call *call;
    json_t *list;          /* of objects, or of lines; NULL: as it comes */
    json_t *of[RUNS_MOST]; /* the same by item */
    int count;
};

static bool put_one(void *with, struct app *a, int reading, int item,
                    struct err *e)
{
    struct listing *l = with;
    struct text page = page_begin();
    (void)e;
    l->count++;
    if (l->call->is_json) {
        l->of[item] = whole_run(a, reading, item);
        return true;
    }
    put_run(&page, a, reading);
    if (l->list == NULL)
        page_print(l->call, &page);
    else
        l->of[item] = json_stringn(page.at, page.len);
    return true;
}

static void put_sorted(struct listing *l, const struct run_list *runs)
{
    for (int i = 0; i < runs->shown_count; i++)
        if (l->of[runs->shown[i]] != NULL)
            (void)json_array_append(l->list, l->of[runs->shown[i]]);
    for (int i = 0; i < runs->count; i++)
        json_decref(l->of[i]);
    size_t n = l->call->is_json ? 0 : json_array_size(l->list);
    for (size_t i = 0; i < n; i++)
        out_put(&l->call->out, json_string_value(json_array_get(l->list, i)));
}

/* "--sort dist" as the screen's first press, "--sort -dist" the other way;
 * without it the newest comes last. */
static bool sort_asked(const struct call *c, enum run_column *column,
                       bool *is_down, struct err *e)
{
    const char *word = call_option(c, "sort");
    *column = RUN_COLUMN_DATE;
    *is_down = false;
    if (word == NULL)
        return true;
    bool is_other = word[0] == '-';
    if (!run_column_from(word + is_other, column))
        return err_set(e, ERR_INPUT,
                       "'%.20s' is no column to sort by: date, type, dist, "
                       "time, pace, rpe, pulse, climb or shoe",
                       word);
    *is_down = run_column_is_down(*column) != is_other;
    return true;
}

static bool run(struct call *c, struct err *e)
{
    static struct listing l;
    struct app *a = c->app;
    char text[FILTER_TEXT];
    enum run_column column;
    bool is_down;
    const struct runs_place was = app_runs_place(a);
    memset(&l, 0, sizeof l);
    l.call = c;
    if (!filter_text(c, text, e) || !sort_asked(c, &column, &is_down, e) ||
        !app_runs_filter(a, text, e))
        return false;
    a->look.color = a->look.color && !c->is_json;
    bool is_kept = c->is_json || call_option(c, "sort") != NULL;
    l.list = is_kept ? json_array() : NULL;
    bool ok = app_runs_each(a, put_one, &l, e);
    if (ok && is_kept) {
        app_runs_settle(a);
        app_runs_sort(a, column, is_down);
        put_sorted(&l, a->runs);
    }
    if (ok && c->is_json)
        json_print(&c->out, json_pack("{s:O}", "runs", l.list));
    app_runs_back(a, &was);
    if (ok && !c->is_json && l.count == 0)
        out_put(&c->out, a->runs->count == 0
                             ? "no run yet: 'log 10k 52:30 easy rpe4' keeps "
                               "one\n"
                             : "no run is meant by this\n");
    json_decref(l.list);
    return ok;
}

static void tell_fields(struct out *o)
{
    out_put(o, "A filter is tests with blanks between: type=easy rpe>=6 "
               "since:-28d\n  = != < <= > >=    ':' is =, and a part of "
               "shoe, tag or note\n  and, or |, not !, ( )    a,b any of "
               "them    6..8 from to    =none not said\n"
               "  :week :lastweek :month :year :block :lastblock :4w :28d\n"
               "  a purpose, a verdict, hard, +tag, \"words of a note\" "
               "alone\n\n");
    for (int i = 0; i < filter_field_count; i++)
        out_add(o, "  %-20s %s\n", filter_fields[i].example,
                filter_fields[i].sentence);
    out_put(o, "\nin a shell put it in quotes: milepost runs 'rpe>=6 | "
               "junk'\n");
}

static const struct option_row options[] = {
    { "since", 's', "DATE", "from this day on" },
    { "until", 'u', "DATE", "to this day" },
    { "purpose", 'p', "PURPOSE", "only runs of this purpose" },
    { "sort", 0, "COLUMN", "date type dist time pace rpe pulse climb shoe" },
    { NULL, 0, NULL, NULL },
};

const struct command command_runs = {
    .name = "runs",
    .usage = "[FILTER] [--sort COLUMN]",
    .help = "the runs, newest last, with what each was for",
    .tell = tell_fields,
    .options = options,
    .needs = NEEDS_DIARY_READ,
    .most = -1,
    .run = run,
};
