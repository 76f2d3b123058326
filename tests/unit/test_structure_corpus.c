/*
 * Real runs with laps: what is found in the series alone, beside the laps. The
 * table is printed; nothing of the files is kept.
 */
#include "../tool/corpus.h"
#include "milepost/formats.h"
#include "milepost/structure.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>

Suite *suite_structure_corpus(void);

#define NEAR_S 10 /* s an edge may be off that of the lap */

static struct segment by_laps[RUN_SEGMENTS_MAX], by_series[RUN_SEGMENTS_MAX];
static int compared, in_pieces;

static void put_parts(const char *who, const struct segment *s, int n)
{
    int at = 0;
    printf("    %-6s", who);
    for (int i = 0; i < n; i++) {
        printf(" %s %d:%02d-",
               s[i].purpose == PURPOSE_NONE ? "WORK"
                                            : purpose_word(s[i].purpose),
               at / 60, at % 60);
        at += s[i].time.s;
        printf("%d:%02d", at / 60, at % 60);
    }
    printf("%s\n", n == 0 ? " one piece" : "");
}

/* Work of neighbours is one stretch of work to a series. */
static int work_edges(const struct segment *s, int n, int *edges)
{
    int at = 0, count = 0;
    for (int i = 0; i < n; at += s[i++].time.s) {
        bool is_work = s[i].purpose == PURPOSE_NONE;
        bool was_work = i > 0 && s[i - 1].purpose == PURPOSE_NONE;
        if (is_work != was_work)
            edges[count++] = at;
    }
    if (n > 0 && s[n - 1].purpose == PURPOSE_NONE)
        edges[count++] = at;
    return count;
}

/* Intensities or steps: not just the button, which is pressed where the runner
 * thinks of it. */
static bool is_workout(const struct trace *t)
{
    for (int i = 0; i < t->lap_count; i++)
        if (t->laps[i].purpose != PURPOSE_NONE || t->laps[i].is_bout ||
            t->laps[i].step != 0)
            return true;
    return false;
}

static void compare(const struct trace *t, int n, int found)
{
    int one[2 * RUN_SEGMENTS_MAX], two[2 * RUN_SEGMENTS_MAX], worst = 0;
    int count = work_edges(by_laps, n, one);
    bool is_same = work_edges(by_series, found, two) == count;
    for (int i = 0; is_same && i < count; i++)
        worst = abs(one[i] - two[i]) > worst ? abs(one[i] - two[i]) : worst;
    printf("    %s, edges %d s apart at the most (%s)\n",
           is_same ? "the same bouts" : "other bouts", worst,
           is_workout(t) ? "workout" : "laps by the button");
    compared++;
    ck_assert(!is_workout(t) || (is_same && worst <= NEAR_S));
}

static bool take(void *with, const struct arrival *a, struct err *e)
{
    (void)e;
    if (a->entry.kind != ENTRY_RUN)
        return true;
    struct run r = a->entry.run;
    int laps = structure_by_laps(&r, &a->trace, by_laps);
    int found = structure_by_series(&r, &a->trace.series, by_series);
    printf("  %s: %d m in %d s, %d laps, pulse %s\n", (const char *)with,
           r.dist.m, r.time.s, a->trace.lap_count,
           r.hr_avg == UNKNOWN ? "no" : "yes");
    put_parts("laps", by_laps, laps);
    put_parts("series", by_series, found);
    if (laps > 0)
        compare(&a->trace, laps, found);
    in_pieces += laps == 0 && found > 0;
    return true;
}

static bool read_one(void *with, const struct document *d, struct err *e)
{
    static struct format_result result;
    const struct format_ask ask = { .units = UNITS_KM };
    const char *name = d->name;
    (void)with;
    for (const char *p = d->name; *p != '\0'; p++)
        name = *p == '/' ? p + 1 : name;
    char copy[256];
    (void)snprintf(copy, sizeof copy, "%s", name);
    return format_read(d, &ask, take, copy, &result, e);
}

START_TEST(test_series_says_what_the_laps_say)
{
    static const char *const folders[] = { "fit", "tcx", "gpx" };
    char path[CORPUS_PATH];
    struct err e = { .code = ERR_NONE };
    if (corpus_skips("the structure of real runs"))
        return;
    for (size_t i = 0; i < COUNT_OF(folders); i++)
        ck_assert_msg(format_walk(corpus_path(path, folders[i]), WALK_FILES,
                                  read_one, NULL, &e),
                      "%s", e.text);
    ck_assert_int_gt(compared, 0);
    /* Hikes, kilometre laps, jogs: nobody set a session in them. */
    ck_assert_int_eq(in_pieces, 0);
}
END_TEST

Suite *suite_structure_corpus(void)
{
    TCase *c = tcase_create("corpus");
    tcase_set_timeout(c, 60);
    tcase_add_test(c, test_series_says_what_the_laps_say);
    Suite *s = suite_create("structure_corpus");
    suite_add_tcase(s, c);
    return s;
}
