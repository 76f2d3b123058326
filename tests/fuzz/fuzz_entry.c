/* Any bytes at all as an entry, an edit, a plan and a title; what is taken
 * must be taken again as it is written, and add up. */
#include "milepost/entry.h"

#include <stdlib.h>
#include <string.h>

#define INPUT_MOST 4096
#define TITLE      8 /* of the first byte: a title of a run of 15 km in 1:21:40 */

static struct entry_context context(unsigned char first)
{
    struct entry_context c = { .units = first & 1 ? UNITS_MI : UNITS_KM };
    c.today.n = 20779; /* 2026-11-22 */
    if (first & 2) {
        c.paces.of[PACE_EASY].s_per_km = 342;
        c.paces.of[PACE_THRESHOLD].s_per_km = 278;
    }
    return c;
}

static void check_sums_of(const struct run *r, const struct segment *segments,
                          int count)
{
    int64_t metres = 0;
    int64_t seconds = 0;
    for (int i = 0; i < count; i++) {
        metres += segments[i].dist.m;
        seconds += segments[i].time.s;
    }
    if (count > 0 && ((r->dist.m > 0 && metres != r->dist.m) ||
                      (r->time.s > 0 && seconds != r->time.s)))
        abort();
}

static void check_sums(const struct entry *en)
{
    if (en->kind == ENTRY_RUN)
        check_sums_of(&en->run, en->segments, en->run.seg_count);
}

static void check_title(const struct entry_context *c, const char *title)
{
    static struct segment segments[RUN_SEGMENTS_MAX];
    struct run r = run_blank(c->today);
    r.dist.m = 15000;
    r.time.s = 4900;
    int n = entry_title(c, title, &r, segments);
    if (n < 0 || n == 1 || n > RUN_SEGMENTS_MAX)
        abort();
    check_sums_of(&r, segments, n);
}

static void check_entry(const struct entry_context *c, const char *line)
{
    static struct entry en;
    static struct entry again;
    static char out[4 * LINE_TEXT];
    struct err e;
    if (!entry_read(c, line, &en, &e))
        return;
    check_sums(&en);
    struct text t = text_on(out, sizeof out);
    entry_write(&en, c->units, &t);
    if (t.is_cut)
        abort();
    if (strlen(out) >= LINE_TEXT)
        return;
    if (!entry_read(c, out, &again, &e))
        abort();
    static char twice[4 * LINE_TEXT];
    t = text_on(twice, sizeof twice);
    entry_write(&again, c->units, &t);
    if (strcmp(out, twice) != 0)
        abort();
}

static void check_edit(const struct entry_context *c, const char *line)
{
    static struct entry en;
    struct err e;
    if (!entry_read(c, "10k 52:30 wu 2k, 6k @5:00, cd 2k -- ok", &en, &e))
        abort();
    if (entry_amend(c, line, &en, &e))
        check_sums(&en);
    if (entry_read_checkin(c, line, &en, &e))
        check_sums(&en);
}

static void check_plan(const struct entry_context *c, char *lines)
{
    static struct plan p;
    static char out[1 << 20];
    struct err e;
    struct plan_reader r = plan_reader(c, &p);
    if (!plan_read_line(&r, "goal half 2027-05-10", &e))
        abort();
    for (char *line = lines; *line != '\0';) {
        size_t n = strcspn(line, "\n");
        bool is_last = line[n] == '\0';
        line[n] = '\0';
        bool is_taken = plan_read_line(&r, line, &e);
        if (!is_taken && e.text[0] == '\0')
            abort();
        line += n + (is_last ? 0 : 1);
    }
    if (!plan_read_end(&r, &e))
        return;
    struct text t = text_on(out, sizeof out);
    plan_write(&p, c->units, &t);
}

int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t size);
int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t size)
{
    char line[INPUT_MOST];
    if (size < 1 || size > sizeof line)
        return 0;
    struct entry_context c = context(bytes[0]);
    memcpy(line, bytes + 1, size - 1);
    line[size - 1] = '\0';
    /* A plan is so big that clearing it takes longer than reading a line. */
    if (bytes[0] & 4) {
        check_plan(&c, line);
        return 0;
    }
    if (bytes[0] & TITLE) {
        check_title(&c, line);
        return 0;
    }
    check_entry(&c, line);
    check_edit(&c, line);
    return 0;
}
