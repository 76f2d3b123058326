/*
 * Any bytes as a FIT file: as they are if they begin like one, else as the
 * messages of a file whose header and checksum are right, which chance would
 * never find.
 */
#include "formats/fit.h"
#include "milepost/formats.h"

#include <stdlib.h>
#include <string.h>

#define MESSAGES_MOST 4096
#define HEADER        14

int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t size);

static void expect(bool is_so)
{
    if (!is_so)
        abort();
}

static void expect_run(const struct entry *en)
{
    const struct run *r = &en->run;
    int64_t dist = 0;
    int64_t time = 0;
    /* What the diary's own checks hold. */
    expect(r->time.s > 0 && r->time.s <= 1000000);
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

static bool take(void *with, const struct arrival *a, struct err *e)
{
    const struct entry *en = &a->entry;
    char text[DAY_TEXT];
    day_t back;
    (void)e;
    ++*(int *)with;
    expect_trace(&a->trace);
    expect(day_parse(day_format(en->day, text), &back));
    expect(en->run.start_min >= 0 && en->run.start_min < 1440);
    if (en->kind == ENTRY_RUN)
        expect_run(en);
    else
        expect(en->kind == ENTRY_ACTIVITY && en->activity.time.s > 0 &&
               en->activity.time.s <= 1000000);
    return true;
}

static void read_as_fit(const unsigned char *bytes, size_t size)
{
    struct format_result out;
    struct err e;
    int count = 0;
    const struct format_ask ask = { 0 };
    const struct document d = { .bytes = bytes, .size = size };
    expect(formats[0]->read(&d, &ask, take, &count, &out, &e));
    expect(out.entries == count);
    expect((out.status == FILE_IMPORTED) == (count > 0));
    expect(count > 0 || out.message[0] != '\0');
    expect(memchr(out.message, '\0', sizeof out.message) != NULL);
}

static void read_as_messages(const unsigned char *bytes, size_t size)
{
    static unsigned char file[HEADER + MESSAGES_MOST + FIT_CHECKSUM_SIZE];
    size_t whole = HEADER + size;
    memset(file, 0, HEADER);
    file[0] = HEADER;
    file[4] = (unsigned char)size;
    file[5] = (unsigned char)(size >> 8);
    memcpy(file + 8, ".FIT", 4);
    memcpy(file + HEADER, bytes, size);
    unsigned sum = fit_checksum(file, whole);
    file[whole] = (unsigned char)sum;
    file[whole + 1] = (unsigned char)(sum >> 8);
    read_as_fit(file, whole + FIT_CHECKSUM_SIZE);
}

int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t size)
{
    if (size == 0 || size > MESSAGES_MOST || fit_sniff(bytes, size))
        read_as_fit(bytes, size);
    else
        read_as_messages(bytes, size);
    return 0;
}
