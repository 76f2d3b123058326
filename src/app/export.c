/* Export: what the diary holds, thing by thing. */
#include "app/room.h"

#include <string.h>

/* A facts holds so many days, the last of them the Sunday of its week. */
#define FACTS_YEAR 371

struct exporting {
    struct app *app;
    struct exporter *x;
    day_t from, to;
    struct export_sums *sums;
    struct err *e;
    bool is_stopped; /* the sentence is in 'e' */
};

static bool is_within(const struct exporting *ex, day_t day)
{
    return day.n >= ex->from.n && day.n <= ex->to.n;
}

static bool put(struct exporting *ex, int *count)
{
    ++*count;
    return export_entry(ex->x, &ex->app->entry, ex->e);
}

/* ---- runs, each with its segments */

static bool put_run(void *with, const struct run *r,
                    const struct run_words *words)
{
    struct exporting *ex = with;
    struct entry *en = &ex->app->entry;
    (void)words; /* read again with the segments */
    *en = (struct entry){ .kind = ENTRY_RUN, .day = r->day };
    ex->is_stopped = !store_run(ex->app->store, r->id, &en->run, en->segments,
                                &en->words, ex->e) ||
                     !put(ex, &ex->sums->runs);
    return !ex->is_stopped;
}

static bool put_runs(struct exporting *ex)
{
    return store_runs(ex->app->store, ex->from, ex->to, put_run, ex, ex->e) &&
           !ex->is_stopped;
}

/* ---- what only facts list, a year of them at a time */

static bool put_activities(struct exporting *ex, const struct facts *f)
{
    for (int i = 0; i < f->activity_count; i++) {
        if (!is_within(ex, f->activities[i].day))
            continue;
        ex->app->entry = (struct entry){ .kind = ENTRY_ACTIVITY,
                                         .day = f->activities[i].day,
                                         .activity = f->activities[i] };
        if (!put(ex, &ex->sums->activities))
            return false;
    }
    return true;
}

static bool put_checkins(struct exporting *ex, const struct facts *f)
{
    for (int i = 0; i < f->checkin_count; i++) {
        if (!is_within(ex, f->checkins[i].day))
            continue;
        ex->app->entry = (struct entry){ .kind = ENTRY_CHECKIN,
                                         .day = f->checkins[i].day,
                                         .body = f->checkins[i] };
        if (!put(ex, &ex->sums->checkins))
            return false;
    }
    return true;
}

static bool put_marks(struct exporting *ex, const struct facts *f)
{
    for (int i = 0; i < f->mark_count; i++) {
        if (!is_within(ex, f->marks[i].day))
            continue;
        ex->app->entry = (struct entry){ .kind = ENTRY_MARK,
                                         .day = f->marks[i].day,
                                         .mark = f->marks[i] };
        if (!put(ex, &ex->sums->marks))
            return false;
    }
    return true;
}

typedef bool put_fn(struct exporting *ex, const struct facts *f);

static bool by_years(struct exporting *ex, put_fn *each)
{
    struct app *a = ex->app;
    const day_t to = ex->to;
    day_t monday = day_add(day_monday(ex->from), FACTS_YEAR - WEEK_DAYS);
    bool ok = true;
    while (ok && day_add(monday, WEEK_DAYS - FACTS_YEAR).n <= to.n) {
        ok = store_facts(a->store, monday, a->today, &a->scratch, ex->e);
        /* No day twice, should a facts hold more. */
        ex->to = day_add(monday, WEEK_DAYS - 1);
        if (ex->to.n > to.n)
            ex->to = to;
        ok = ok && each(ex, &a->scratch);
        ex->from = day_add(ex->to, 1);
        monday = day_add(monday, FACTS_YEAR);
    }
    ex->to = to;
    return ok;
}

static bool put_years(struct exporting *ex)
{
    static put_fn *const kinds[] = { put_activities, put_checkins, put_marks };
    const day_t from = ex->from;
    for (size_t i = 0; i < COUNT_OF(kinds); i++) {
        ex->from = from;
        if (!by_years(ex, kinds[i]))
            return false;
    }
    return true;
}

bool app_export(struct app *a, const struct export_ask *ask,
                struct export_sums *out, struct err *e)
{
    struct exporter x = { .kind = ask->kind,
                          .put = ask->put,
                          .with = ask->with };
    struct exporting ex = { .app = a, .x = &x, .sums = out, .e = e };
    memset(out, 0, sizeof *out);
    if (ask->kind == EXPORT_ICS)
        return app_calendar(a, ask, out, e);
    if (!app_span(a, &ex.from, &ex.to, e) || !export_begin(&x, e))
        return false;
    bool has_any = day_is(ex.from);
    if (day_is(ask->from) && ask->from.n > ex.from.n)
        ex.from = ask->from;
    if (day_is(ask->to) && ask->to.n < ex.to.n)
        ex.to = ask->to;
    if (has_any && ex.from.n <= ex.to.n && !(put_runs(&ex) && put_years(&ex)))
        return false;
    return export_end(&x, e);
}
