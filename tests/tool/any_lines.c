/* The scene as typed lines; see any_lines.h. */
#include "any_lines.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

static struct any_lines all;
static char page[ANY_LINES_MAX * 320];
static char plan_page[64 * 1024];
static struct text out;

static void add(const struct entry *en, enum units units)
{
    ck_assert_int_lt(all.count, ANY_LINES_MAX);
    all.line[all.count++] = page + out.len;
    entry_write(en, units, &out);
    ck_assert(!out.is_cut && out.len + 1 < sizeof page);
    out.len++; /* the end of the line stays */
}

static void add_run(const struct run *r, enum units units)
{
    static struct entry en;
    memset(&en, 0, sizeof en);
    en.kind = ENTRY_RUN;
    en.day = r->day;
    en.run = *r;
    if (r->pain_count == 2 && r->pains[0].site == r->pains[1].site)
        en.run.pain_count = 1; /* a line names a site once */
    for (int i = 0; i < r->seg_count; i++)
        en.segments[i] = scene.segments[r->seg_first + i];
    en.run.seg_first = 0;
    add(&en, units);
}

static bool is_empty(const struct checkin *c)
{
    return c->sleep_min < 0 && c->sleepq < 0 && c->fatigue < 0 &&
           c->stress < 0 && c->soreness < 0 && c->mood < 0 &&
           c->motivation < 0 && c->rhr < 0 && c->hrv_ms < 0 &&
           c->illness == ILLNESS_UNKNOWN && c->pain_count == 0;
}

static void add_body(const struct checkin *c, enum units units)
{
    static struct entry en;
    memset(&en, 0, sizeof en);
    en.kind = ENTRY_CHECKIN;
    en.day = c->day;
    en.has_body = true;
    en.body = *c;
    if (!is_empty(c))
        add(&en, units);
}

static void add_mark(const struct day_mark *m, enum units units)
{
    static struct entry en;
    memset(&en, 0, sizeof en);
    en.kind = ENTRY_MARK;
    en.day = m->day;
    en.mark = *m;
    add(&en, units);
}

struct any_lines *any_lines(enum units units)
{
    memset(&all, 0, sizeof all);
    out = text_on(page, sizeof page);
    for (int i = 0; i < scene.run_count; i++)
        add_run(&scene.runs[i], units);
    for (int i = 0; i < scene.checkin_count; i++)
        if (!scene.checkins[i].is_evening)
            add_body(&scene.checkins[i], units);
    for (int i = 0; i < scene.mark_count; i++)
        add_mark(&scene.marks[i], units);
    if (scene.has_plan && scene.plan.session_count > 0) {
        if (goal_kind_taper(scene.plan.goal.kind) == 0)
            scene.plan.goal.day = NO_DAY; /* as it would be typed */
        struct text text = text_on(plan_page, sizeof plan_page);
        plan_write(&scene.plan, units, &text);
        ck_assert(!text.is_cut);
        all.plan = plan_page;
    }
    return &all;
}

void any_lines_shuffle(struct any_lines *l, struct kit_lcg *g)
{
    for (int i = l->count - 1; i > 0; i--) {
        int k = kit_between(g, 0, i);
        const char *line = l->line[i];
        l->line[i] = l->line[k];
        l->line[k] = line;
    }
}

int any_times(int standard)
{
    const char *more = getenv("MILEPOST_TEST_MORE");
    long times = more != NULL ? strtol(more, NULL, 10) : 1;
    return times > 1 && times <= 1000 ? (int)(standard * times) : standard;
}
