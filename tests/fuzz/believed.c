/* What may be handed on of any bytes. */
#include "believed.h"

#include <stdlib.h>
#include <string.h>

static void expect(bool is_so)
{
    if (!is_so)
        abort();
}

/* Nothing in it moves a cursor. */
static void expect_harmless(const char *words)
{
    while (*words != '\0')
        expect(!utf8_is_unsafe(utf8_next(&words)));
}

static void expect_run(const struct entry *en)
{
    const struct run *r = &en->run;
    int64_t dist = 0;
    int64_t time = 0;
    /* What the diary's own checks hold. */
    expect(r->time.s >= 0 && r->time.s <= 1000000);
    expect(r->time.s > 0 || r->dist.m > 0);
    expect(r->dist.m >= 0 && r->dist.m <= 1000000);
    expect(r->elapsed.s >= r->time.s || r->elapsed.s == 0);
    expect(r->hr_avg == UNKNOWN || (r->hr_avg >= 20 && r->hr_avg <= 300));
    expect(r->hr_max == UNKNOWN || (r->hr_max >= 20 && r->hr_max <= 300));
    expect(r->climb_m == UNKNOWN || (r->climb_m >= 0 && r->climb_m <= 100000));
    expect(r->rpe == UNKNOWN || (r->rpe >= 0 && r->rpe <= 10));
    expect(r->seg_count >= 0 && r->seg_count <= RUN_SEGMENTS_MAX);
    for (int i = 0; i < r->seg_count; i++) {
        const struct segment *g = &en->segments[i];
        expect(g->time.s > 0 && (g->dist.m > 0) == (r->dist.m > 0));
        expect(g->hr_avg == UNKNOWN || (g->hr_avg >= 20 && g->hr_avg <= 300));
        dist += g->dist.m;
        time += g->time.s;
    }
    expect(r->seg_count == 0 || (dist == r->dist.m && time == r->time.s));
}

static void expect_trace(const struct trace *t)
{
    const struct series *s = &t->series;
    expect(s->count == 0 || (s->count >= 2 && s->step_s >= SERIES_STEP_LEAST));
    expect(s->count <= SERIES_POINTS_MAX && t->lap_count <= RUN_LAPS_MAX);
    for (int i = 0; i < s->count; i++) {
        const struct series_point *p = &s->at[i];
        expect(p->dist_dm >= (i > 0 ? s->at[i - 1].dist_dm : 0));
        expect(p->hr == UNKNOWN || (p->hr >= 20 && p->hr <= 300));
        expect(p->height_m == SERIES_NO_HEIGHT ||
               (p->height_m >= SERIES_LOWEST && p->height_m <= SERIES_HIGHEST));
    }
    for (int i = 0; i < t->lap_count; i++)
        expect(t->laps[i].dist.m >= 0 && t->laps[i].time.s >= 0);
}

bool believe(void *with, const struct arrival *a, struct err *e)
{
    const struct entry *en = &a->entry;
    char text[DAY_TEXT];
    day_t back;
    (void)e;
    if (with != NULL)
        ++*(int *)with;
    expect_trace(&a->trace);
    expect(day_parse(day_format(en->day, text), &back));
    expect(en->run.start_min >= UNKNOWN && en->run.start_min < 1440);
    expect_harmless(a->title);
    expect_harmless(a->note);
    expect_harmless(a->file);
    expect_harmless(a->key);
    if (en->kind == ENTRY_RUN)
        expect_run(en);
    else
        expect(en->kind == ENTRY_ACTIVITY && en->activity.time.s > 0 &&
               en->activity.time.s <= 1000000);
    return true;
}

void believe_format(const struct format *f, const struct document *d,
                    const struct format_ask *ask)
{
    struct format_result out = { .status = FILE_FAILED };
    struct err e;
    int count = 0;
    static const struct format_ask nothing;
    expect(f->read(d, ask != NULL ? ask : &nothing, believe, &count, &out, &e));
    expect(out.entries == count);
    expect((out.status == FILE_IMPORTED) == (count > 0));
    expect(count > 0 || out.message[0] != '\0');
    expect(memchr(out.message, '\0', sizeof out.message) != NULL);
    expect_harmless(out.message);
}
