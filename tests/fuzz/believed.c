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

static bool is_within(int value, int least, int most)
{
    return value == UNKNOWN || (value >= least && value <= most);
}

/* A part of a run of our own export may be stood, or have no time. */
static void expect_parts(const struct arrival *a)
{
    bool is_own = strcmp(a->service, "milepost") == 0;
    const struct entry *en = &a->entry;
    for (int i = 0; i < en->run.seg_count; i++) {
        const struct segment *g = &en->segments[i];
        expect(g->time.s >= 0 && g->dist.m >= 0);
        expect(is_own ||
               (g->time.s > 0 && (g->dist.m > 0) == (en->run.dist.m > 0)));
        expect(g->target.s_per_km == 0 ||
               is_within(g->target.s_per_km, 60, 7200));
        expect(is_within(g->hr_avg, 20, 300));
    }
}

static void expect_body(const struct entry *en)
{
    const struct checkin *c = &en->body;
    expect(en->has_body && c->day.n == en->day.n);
    expect(is_within(c->sleep_min, 0, 1440) && is_within(c->sleepq, 1, 7));
    expect(is_within(c->fatigue, 1, 7) && is_within(c->stress, 1, 7));
    expect(is_within(c->soreness, 1, 7) && is_within(c->mood, 1, 5));
    expect(is_within(c->motivation, 1, 5) && is_within(c->rhr, 20, 150));
    expect(is_within(c->hrv_ms, 1, 300));
    expect(is_within(c->weight_g, 20000, 300000));
    expect(c->pain_count >= 0 && c->pain_count <= RUN_PAINS_MAX);
    for (int i = 0; i < c->pain_count; i++)
        expect(c->pains[i].level >= 0 && c->pains[i].level <= 10);
}

static void expect_other(const struct entry *en)
{
    switch (en->kind) {
    case ENTRY_RUN:
        return;
    case ENTRY_ACTIVITY:
        expect(en->activity.time.s > 0 && en->activity.time.s <= 1000000);
        return;
    case ENTRY_CHECKIN:
        expect_body(en);
        return;
    case ENTRY_MARK:
        expect(en->mark.day.n == en->day.n);
        expect(en->mark.is_skip || en->mark.reason == SKIP_NONE);
        return;
    }
    expect(false);
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
        dist += en->segments[i].dist.m;
        time += en->segments[i].time.s;
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
    if (a->problem[0] != '\0') { /* no activity: its line, and why */
        expect(a->line > 0);
        expect_harmless(a->problem);
        return true;
    }
    if (with != NULL)
        ++*(int *)with;
    expect_trace(&a->trace);
    expect(day_parse(day_format(en->day, text), &back));
    expect(en->run.start_min >= UNKNOWN && en->run.start_min < 1440);
    expect_harmless(a->title);
    expect_harmless(a->note);
    expect_harmless(a->file);
    expect_harmless(a->key);
    expect_harmless(en->words.note);
    expect_harmless(en->words.tags);
    expect_harmless(en->words.shoe);
    if (en->kind == ENTRY_RUN) {
        expect_run(en);
        expect_parts(a);
    }
    expect_other(en);
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
