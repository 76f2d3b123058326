/* Reading: a week's facts and report, a line read and judged. */
#include "app/room.h"

#include <string.h>

void app_judge(struct app *a, day_t monday)
{
    facts_meet(&a->facts);
    days_of(&a->facts, &a->days);
    judge_week(&a->facts, &a->settings, monday, &a->week);
}

bool app_week(struct app *a, day_t day, struct err *e)
{
    day_t monday = day_monday(day);
    if (!store_facts(a->store, monday, a->today, &a->facts, e))
        return false;
    app_judge(a, monday);
    return true;
}

struct why app_why(const struct app *a, const struct look *look)
{
    return (struct why){ &a->facts,    &a->days,       &a->week,
                         &a->settings, a->origin.line, look };
}

int app_reading(const struct app *a, struct id run)
{
    for (int i = 0; i < a->week.run_count; i++) {
        const struct run *r = &a->facts.runs[a->week.runs[i].run];
        if (strcmp(r->id.text, run.text) == 0)
            return i;
    }
    return UNKNOWN;
}

bool app_context(struct app *a, struct entry_context *out, struct err *e)
{
    day_t monday = day_monday(a->today);
    if (!store_facts(a->store, monday, a->today, &a->scratch, e))
        return false;
    out->today = a->today;
    out->units = a->look.units;
    out->paces = paces_of(index_on(&a->scratch, a->today).index);
    return true;
}

bool app_read(struct app *a, const char *line, struct entry *out, struct err *e)
{
    struct entry_context c;
    return app_context(a, &c, e) && entry_read(&c, line, out, e);
}

/* A preview's mark: the day's decision not to run, or strength. */
static void facts_take_rest(struct facts *f, const struct entry *en)
{
    if (en->kind == ENTRY_MARK && f->mark_count < FACTS_MARKS_MAX) {
        int at = f->mark_count++;
        while (at > 0 && f->marks[at - 1].day.n > en->mark.day.n) {
            f->marks[at] = f->marks[at - 1];
            at--;
        }
        f->marks[at] = en->mark;
    }
    if (en->kind == ENTRY_ACTIVITY &&
        f->activity_count < FACTS_ACTIVITIES_MAX) {
        int at = f->activity_count++;
        while (at > 0 && f->activities[at - 1].day.n > en->activity.day.n) {
            f->activities[at] = f->activities[at - 1];
            at--;
        }
        f->activities[at] = en->activity;
    }
}

bool app_preview(struct app *a, const char *line, struct entry *out,
                 int *reading, struct err *e)
{
    *reading = UNKNOWN;
    day_t monday;
    if (!app_read(a, line, out, e))
        return false;
    monday = day_monday(out->day);
    /* The context was read from this week's facts: most lines are of it. */
    if (monday.n == day_monday(a->today).n)
        a->facts = a->scratch;
    else if (!store_facts(a->store, monday, a->today, &a->facts, e))
        return false;
    int run = UNKNOWN;
    if (out->kind == ENTRY_RUN)
        run = facts_take_run(&a->facts, &out->run, out->segments,
                             out->run.seg_count);
    facts_take_rest(&a->facts, out);
    if (out->has_body || out->kind == ENTRY_CHECKIN)
        facts_take_checkin(&a->facts, &out->body);
    app_judge(a, monday);
    for (int i = 0; i < a->week.run_count; i++)
        if (a->week.runs[i].run == run)
            *reading = i;
    return true;
}

bool app_run(struct app *a, const char *prefix, struct run_words *words,
             int *reading, struct err *e)
{
    enum row_kind kind;
    struct id id;
    struct run r;
    *reading = UNKNOWN;
    if (!store_find(a->store, prefix, &kind, &id, e))
        return false;
    if (kind != ROW_RUN)
        return err_set(e, ERR_INPUT, "'%s' is not a run; 'runs' lists them",
                       prefix);
    if (!store_run(a->store, id, &r, a->entry.segments, words, e) ||
        !app_week(a, r.day, e))
        return false;
    *reading = app_reading(a, id);
    return true;
}
