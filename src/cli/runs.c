#include "cli/json.h"

/* What a list of runs is held to. */
struct filter {
    day_t since, until;
    enum purpose purpose; /* NONE: any */
};

static bool filter_of(const struct call *c, struct filter *f, struct err *e)
{
    f->purpose = PURPOSE_NONE;
    if (!call_date_option(c, "since", &f->since, e) ||
        !call_date_option(c, "until", &f->until, e))
        return false;
    const char *word = call_option(c, "purpose");
    if (word == NULL && c->count > 0)
        word = c->word[0];
    if (word == NULL || purpose_from(word, &f->purpose))
        return true;
    return err_set(e, ERR_INPUT,
                   "'%.40s' is not a purpose; easy, long, threshold ...", word);
}

static bool is_in(const struct filter *f, const struct run *r,
                  const struct run_reading *reading)
{
    return (!day_is(f->since) || r->day.n >= f->since.n) &&
           (!day_is(f->until) || r->day.n <= f->until.n) &&
           (f->purpose == PURPOSE_NONE || reading->purpose == f->purpose);
}

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

/* Where a list goes: to an array, or the screen. */
struct listing {
    struct call *call;
    struct filter filter;
    json_t *list; /* NULL: text */
};

/* The runs of the week in a->week that pass. */
static bool put_week(void *with, struct app *a, struct err *e)
{
    struct listing *l = with;
    struct text page = page_begin();
    (void)e;
    for (int i = 0; i < a->week.run_count; i++) {
        const struct run_reading *r = &a->week.runs[i];
        if (!is_in(&l->filter, &a->facts.runs[r->run], r))
            continue;
        if (l->list != NULL)
            (void)json_array_append_new(l->list, json_run(a, i));
        else
            put_run(&page, a, i);
    }
    page_print(l->call, &page);
    return true;
}

static bool run(struct call *c, struct err *e)
{
    struct app *a = c->app;
    struct listing l = { .call = c };
    struct filter *f = &l.filter;
    day_t first;
    day_t last;
    if (!filter_of(c, f, e) || !app_span(a, &first, &last, e))
        return false;
    a->look.color = a->look.color && !c->is_json;
    if (day_is(f->since) && day_is(first) && f->since.n > first.n)
        first = f->since;
    if (day_is(f->until) && day_is(last) && f->until.n < last.n)
        last = f->until;
    l.list = c->is_json ? json_array() : NULL;
    bool ok = !day_is(first) || app_weeks(a, first, last, put_week, &l, e);
    if (ok && c->is_json)
        json_print(&c->out, json_pack("{s:O}", "runs", l.list));
    json_decref(l.list);
    return ok;
}

static const struct option_row options[] = {
    { "since", 's', "DATE", "from this day on" },
    { "until", 'u', "DATE", "to this day" },
    { "purpose", 'p', "PURPOSE", "only runs of this purpose" },
    { NULL, 0, NULL, NULL },
};

const struct command command_runs = {
    .name = "runs",
    .usage = "[PURPOSE] [--since DATE] [--until DATE]",
    .help = "the runs, newest last, with what each was for",
    .options = options,
    .needs = NEEDS_DIARY_READ,
    .most = 1,
    .run = run,
};
