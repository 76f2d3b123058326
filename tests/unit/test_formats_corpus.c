/*
 * formats: files that real watches wrote, against what an independent decoder
 * read in them. Skipped, and said so, where the files are not there.
 */
#include "milepost/formats.h"

#include "../tool/read_path.h"

#include "../tool/corpus.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ROW_TEXT     1024
#define ENTRIES_MAX  16
#define DIST_NEAR    10 /* m */
#define SPLIT_MOST   8
#define ZONE_EAST    (14 * 60) /* minutes */
#define ZONE_WEST    (-12 * 60)
#define ZONE_QUARTER 15

Suite *suite_formats_corpus(void);

static struct entry taken[ENTRIES_MAX];
static int64_t starts[ENTRIES_MAX]; /* since 1970, UTC */
static int taken_count;
static int series_count, series_near; /* near: as long as the run */

/* Where a watch wrote the way down, the curve ends where the run does: but for
 * what it was carried while its records had no distance. */
static void check_trace(const struct entry *en, const struct trace *trace)
{
    const struct series *s = &trace->series;
    int32_t dist = s->count > 0 ? s->at[s->count - 1].dist_dm / 10 : 0;
    if (en->kind != ENTRY_RUN || dist == 0)
        return;
    series_count++;
    int32_t off =
        dist > en->run.dist.m ? dist - en->run.dist.m : en->run.dist.m - dist;
    series_near += off <= 50 + en->run.dist.m / 20 ? 1 : 0;
    for (int i = 1; i < s->count; i++)
        ck_assert_int_ge(s->at[i].dist_dm, s->at[i - 1].dist_dm);
    ck_assert_int_le((s->count - 1) * s->step_s, en->run.elapsed.s + 60);
}

static bool take(void *with, const struct arrival *a, struct err *e)
{
    (void)with;
    (void)e;
    ck_assert_int_lt(taken_count, ENTRIES_MAX);
    check_trace(&a->entry, &a->trace);
    starts[taken_count] = a->start_s;
    taken[taken_count++] = a->entry;
    return true;
}

/* Splits at a sign, in place; returns how many there are. */
static int split(char *text, char sign, char *out[SPLIT_MOST])
{
    int n = 0;
    while (text != NULL && n < SPLIT_MOST) {
        out[n++] = text;
        text = strchr(text, sign);
        if (text != NULL)
            *text++ = '\0';
    }
    return n;
}

/* "running/generic 4.84km 2625.14s hr147 2013-02-06 12:11:14" */
struct expected {
    bool is_run;
    bool is_passed;
    double dist_m;
    double time_s;
    int hr;
    bool is_dated;
    int64_t start_s; /* since 1970, UTC */
};

static struct expected read_expected(char *text)
{
    char *word[SPLIT_MOST];
    int n = split(text, ' ', word);
    ck_assert_int_ge(n, 5);
    struct expected x = { 0 };
    x.is_run = strncmp(word[0], "running/", 8) == 0;
    x.is_passed = strncmp(word[0], "transition/", 11) == 0;
    x.dist_m = strtod(word[1], NULL) * METRES_PER_KM;
    x.time_s = strtod(word[2], NULL);
    x.hr = strcmp(word[3], "hrNone") == 0 ? UNKNOWN
                                          : (int)strtol(word[3] + 2, NULL, 10);
    day_t day;
    x.is_dated = n == 6 && day_parse(word[4], &day);
    if (x.is_dated)
        x.start_s = (int64_t)day.n * 86400 + strtol(word[5], NULL, 10) * 3600 +
                    strtol(word[5] + 3, NULL, 10) * 60 +
                    strtol(word[5] + 6, NULL, 10);
    return x;
}

/* To the second in UTC; its day and clock are the runner's, whose zone the
 * file may say. */
static bool is_start(const struct expected *x, int i)
{
    const struct entry *en = &taken[i];
    int start_min =
        en->kind == ENTRY_RUN ? en->run.start_min : en->activity.start_min;
    int64_t ahead = (int64_t)en->day.n * 1440 + start_min - x->start_s / 60;
    return starts[i] == x->start_s && ahead >= ZONE_WEST &&
           ahead <= ZONE_EAST && ahead % ZONE_QUARTER == 0;
}

static bool is_time(const struct expected *x, span_t time)
{
    return time.s - x->time_s <= 1 && x->time_s - time.s <= 1;
}

static bool is_same(const struct expected *x, int i)
{
    const struct entry *en = &taken[i];
    if (!x->is_run)
        return en->kind == ENTRY_ACTIVITY && is_time(x, en->activity.time) &&
               is_start(x, i);
    double apart = en->run.dist.m - x->dist_m;
    /* A pulse of 0 is none; that of no session is its records'. */
    int hr = x->hr == 0 ? UNKNOWN : x->hr;
    return en->kind == ENTRY_RUN && apart <= DIST_NEAR && apart >= -DIST_NEAR &&
           is_time(x, en->run.time) && is_start(x, i) &&
           (hr == UNKNOWN || abs(en->run.hr_avg - hr) <= 1);
}

static void assert_taken(const char *name, const struct expected *x)
{
    for (int i = 0; i < taken_count; i++)
        if (is_same(x, i))
            return;
    ck_abort_msg("%s: no entry of %g m, %g s", name, x->dist_m, x->time_s);
}

/* Returns whether there was a run. */
static bool check_sessions(const char *name, char *sessions,
                           const struct format_result *r)
{
    char *one[SPLIT_MOST];
    int n = split(sessions, ';', one);
    bool has_run = false;
    for (int i = 0; i < n; i++) {
        struct expected x = read_expected(one[i]);
        if (x.is_passed)
            continue;
        if (!x.is_dated) {
            ck_assert_int_eq(r->status, FILE_FAILED);
            ck_assert_ptr_nonnull(strstr(r->message, "no date"));
            continue;
        }
        if (x.time_s < 60 && x.dist_m < 100) { /* on and off again */
            ck_assert_msg(r->status == FILE_SKIPPED, "%s", name);
            ck_assert_str_eq(r->message, "too short to be an activity");
            continue;
        }
        ck_assert_msg(r->status == FILE_IMPORTED, "%s: %s", name, r->message);
        assert_taken(name, &x);
        has_run = has_run || x.is_run;
    }
    return has_run;
}

static bool check_row(char *row)
{
    char *part[SPLIT_MOST];
    ck_assert_int_ge(split(row, '|', part), 6);
    char path[512];
    (void)snprintf(path, sizeof path, "%s/fit/%s", corpus_folder(), part[0]);
    struct format_result r;
    struct err e = { 0 };
    taken_count = 0;
    ck_assert(read_path(path, NULL, take, NULL, &r, &e));
    ck_assert_int_eq(r.entries, taken_count);
    if (strncmp(part[0], "invalid/", 8) == 0) {
        /* The last of them is sound to us: it lacks an id that another,
         * valid file of the same maker lacks, too. */
        bool is_ride = strstr(part[0], "no-application-id") != NULL;
        ck_assert_msg(r.status == (is_ride ? FILE_IMPORTED : FILE_FAILED),
                      "%s: %s", path, r.message);
        ck_assert(is_ride || r.message[0] != '\0');
        return false;
    }
    if (part[5][0] != '\0')
        return check_sessions(part[0], part[5], &r);
    ck_assert_msg(r.status == FILE_SKIPPED, "%s: %s", path, r.message);
    ck_assert_str_ne(r.message, "");
    return false;
}

START_TEST(test_real_files_read_as_an_independent_decoder_does)
{
    char path[CORPUS_PATH];
    if (corpus_skips("files of real watches"))
        return;
    FILE *f = fopen(corpus_path(path, "expected_fit.txt"), "r");
    ck_assert_ptr_nonnull(f);
    char row[ROW_TEXT];
    int rows = 0;
    int runs = 0;
    while (fgets(row, sizeof row, f) != NULL) {
        if (row[0] == '#')
            continue;
        row[strcspn(row, "\n")] = '\0';
        rows++;
        runs += check_row(row) ? 1 : 0;
    }
    (void)fclose(f);
    ck_assert_int_gt(rows, 30);
    ck_assert_int_ge(runs, 5);
    ck_assert_int_gt(series_count, 5);
    ck_assert_int_eq(series_near, series_count);
}
END_TEST

Suite *suite_formats_corpus(void)
{
    TCase *t = tcase_create("corpus");
    tcase_add_test(t, test_real_files_read_as_an_independent_decoder_does);
    Suite *s = suite_create("formats_corpus");
    suite_add_tcase(s, t);
    return s;
}
