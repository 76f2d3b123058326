/* entry: steps and totals, and lines that read back to what was written. */
#include "../tool/corpus.h"
#include "../tool/lines.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

#define LINES 4000

static struct entry read_line(const char *line)
{
    struct entry_context c = lines_context(false);
    return lines_read(&c, line);
}

/* Segments add up to the run exactly where both are known. */
static void assert_adds_up(const struct entry *en, const char *line)
{
    int64_t metres = 0;
    int64_t seconds = 0;
    for (int i = 0; i < en->run.seg_count; i++) {
        metres += en->segments[i].dist.m;
        seconds += en->segments[i].time.s;
    }
    if (en->run.seg_count == 0)
        return;
    if (en->run.dist.m > 0)
        ck_assert_msg(metres == en->run.dist.m, "%s: %d m", line, (int)metres);
    if (en->run.time.s > 0)
        ck_assert_msg(seconds == en->run.time.s, "%s: %d s", line,
                      (int)seconds);
}

START_TEST(test_steps_of_the_contract)
{
    struct entry en = read_line("wu 2k, 5x1k @3:55 r90s, cd 2k");
    static const enum purpose purposes[] = { PURPOSE_WARM_UP, PURPOSE_NONE,
                                             PURPOSE_JOG_REST };
    ck_assert_int_eq(en.run.dist.m, 9000);
    ck_assert_int_eq(en.run.time.s, 0);
    ck_assert_int_eq(en.run.seg_count, 12);
    for (int i = 0; i < 3; i++)
        ck_assert_int_eq(en.segments[i].purpose, purposes[i]);
    ck_assert_int_eq(en.segments[1].target.s_per_km, 0); /* run, not asked */
    ck_assert_int_eq(en.segments[1].time.s, 235);
    ck_assert_int_eq(en.segments[2].time.s, 90);
    ck_assert_int_eq(en.segments[2].dist.m, 0);
    ck_assert_int_eq(en.segments[11].purpose, PURPOSE_COOL_DOWN);
}
END_TEST

START_TEST(test_nested_repeats)
{
    struct entry en = read_line("3x(4x200m @38s r200m) r3min rpe8");
    ck_assert_int_eq(en.run.seg_count, 3 * (4 * 2 + 1));
    ck_assert_int_eq(en.run.dist.m, 3 * 4 * 400);
    ck_assert_int_eq(en.segments[0].time.s, 38);
    ck_assert_int_eq(en.segments[8].time.s, 180);
    ck_assert_int_eq(en.run.rpe, 8);
}
END_TEST

START_TEST(test_totals_are_shared_out)
{
    struct entry en =
        read_line("interval 9.3k 52:10 wu 2k, 5x1k @3:55 r90s, cd 2k");
    assert_adds_up(&en, "interval");
    /* Rests get the 300 m that are left; the work keeps its own time. */
    ck_assert_int_eq(en.segments[2].dist.m, 60);
    ck_assert_int_eq(en.segments[1].time.s, 235);
    ck_assert(!en.segments[1].is_estimated && en.segments[0].is_estimated);
    en = read_line("threshold 47:20 9.1k wu 2k, 5k @T, cd 2k");
    assert_adds_up(&en, "threshold");
    ck_assert(en.segments[1].is_estimated);
    ck_assert_int_eq(en.segments[1].aim, PACE_THRESHOLD);
}
END_TEST

START_TEST(test_named_paces_are_the_runners)
{
    struct entry_context c = lines_context(true);
    struct entry en = lines_read(&c, "long 12k @E, 6k @M");
    ck_assert_int_eq(en.run.dist.m, 18000);
    ck_assert_int_eq(en.run.time.s, 12 * 342 + 6 * 300);
    ck_assert_int_eq(en.segments[0].purpose, PURPOSE_LONG);
    ck_assert_int_eq(en.segments[1].purpose, PURPOSE_MARATHON);
    en = lines_read(&c, "5k @T threshold");
    ck_assert_int_eq(en.run.time.s, 1390);
    ck_assert_int_eq(en.segments[0].target.s_per_km, 278);
    /* Asked for is not run: the time that was run stands. */
    en = lines_read(&c, "5k @T 24:30 threshold");
    ck_assert_int_eq(en.run.time.s, 1470);
}
END_TEST

START_TEST(test_steps_that_do_not_fit)
{
    static const struct {
        const char *line;
        const char *part;
    } rows[] = {
        { "12k 5x1k @4:00, cd 2k", "add what is missing" },
        { "6k wu 2k, 5x1k @4:00, cd 2k", "take out what was not run" },
        { "9k 20:00 wu 2k, 5x1k @3:55, cd 2k", "too little for the other" },
        { "15k wu 2k, 5x1k @3:55 r90s, cd 2k", "faster than anyone jogs" },
        { "hills wu 2k, 8x45s r90s, cd 2k", "10k or 52:30" },
        { "4x200 r200m", "200m or 200min" },
        { "3x", "what is repeated?" },
        { "3x(4x200m", "this ( has no )" },
        { "99x1k", "repeat 1 to 50 times" },
        { "50x1k r90s", "more than 64 stretches" },
        { "wu", "a step is missing" },
        { "wu 2k, , cd 2k", "a step is missing" },
        { "r90s", "a rest stands behind" },
        { "5x1k @3:55 @4:00", "keep one" },
        { "5x1k @80s", "faster than anyone runs" },
        { "wu 2k, 5x1k @1:45", "faster than anyone runs" },
        { "6:36:30 wu 2k, 6:36", "slower than an hour per km" },
        { "((((1k))))", "flatter" },
    };
    struct entry_context c = lines_context(false);
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct entry en;
        struct err e = { 0 };
        ck_assert_msg(!entry_read(&c, rows[i].line, &en, &e), "taken: %s",
                      rows[i].line);
        ck_assert_msg(strstr(e.text, rows[i].part) != NULL, "%s: %s",
                      rows[i].line, e.text);
        ck_assert_msg(e.column > 0, "%s: %s", rows[i].line, e.text);
    }
}
END_TEST

/* ---- generated lines */

static uint64_t state;

static int pick(int most) /* 0 .. most - 1 */
{
    state = state * 6364136223846793005u + 1442695040888963407u;
    return (int)((state >> 33) % (uint64_t)most);
}

static void maybe(struct text *t, const char *const *words, int count)
{
    if (pick(3) == 0)
        text_add(t, " %s", words[pick(count)]);
}

static const char *const sizes[] = {
    "10k",
    "10.234k 52:31",
    "6mi",
    "18k @5:31",
    "1:15:00",
    "90min",
    "8k @8:59/mi",
    "52:30 @5:15",
    "3k @T",
    "40min @E",
    "21.1k 1h45",
    "0.8k 4:07",
    "5x1k @3:55 r90s",
    "9.3k 52:10 wu 2k, 5x1k @3:55 r90s, cd 2k",
    "wu 2k, 3x(4x200m @38s r200m) r3min, cd 2k",
    "9.1k 47:20 wu 2k, 5k @T, cd 2k",
    "wu 15min, 3x10min @T r2min, cd 10min",
    "12.1k 1:02:00 wu 15min, 3x10min @T r2min, cd 10min",
    "18k (12k, marathon 6k @M)",
    "8.6k 50:03 (8k, strides 6x100m @20s r60s)",
    "20x400m @88s r100m",
};
static const char *const dates[] = { "today", "-3d", "2026-02-28",
                                     "yesterday 06:45", "sat 23:59" };
static const char *const purposes[] = { "easy",     "long", "threshold",
                                        "interval", "race", "hills" };
static const char *const efforts[] = { "rpe0", "rpe7", "rpe10" };
static const char *const pulses[] = { "hr148", "hr141/172" };
static const char *const forms[] = { "form2@0.3k", "form4", "form1@321k" };
static const char *const pains[] = { "pain:knee6@0.7k sharp", "pain:calf2",
                                     "pain:chest1 pain:shin0 limp" };
static const char *const tags[] = { "+trail +hot", "+grass +trail +mud",
                                    "+180m", "shoe:pegs", "enjoy5" };
static const char *const bodies[] = {
    "sleep7.5 mood4", "sleep7:17 sleepq3 rhr48 hrv62", "ill:systemic",
    "fatigue7 stress1 sore4 motivation5 weight71.25", "ill:none"
};
static const char *const others[] = { "skip ill",   "rest",   "strength 40min",
                                      "xt 1:30:01", "sleep6", "weight70" };
static const char *const notes[] = { "-- fine", "-- 5x1k, (so it was) -- ok" };

static void generate(struct text *t)
{
    bool is_run = pick(4) > 0;
    text_put(t, dates[pick(is_run ? (int)COUNT_OF(dates) : 3)]);
    if (is_run) {
        maybe(t, purposes, (int)COUNT_OF(purposes));
        text_add(t, " %s", sizes[pick((int)COUNT_OF(sizes))]);
        maybe(t, efforts, (int)COUNT_OF(efforts));
        maybe(t, pulses, (int)COUNT_OF(pulses));
        maybe(t, forms, (int)COUNT_OF(forms));
        maybe(t, pains, (int)COUNT_OF(pains));
        maybe(t, tags, (int)COUNT_OF(tags));
    } else {
        text_add(t, " %s", others[pick((int)COUNT_OF(others))]);
    }
    maybe(t, bodies, (int)COUNT_OF(bodies));
    maybe(t, notes, (int)COUNT_OF(notes));
}

/* Field by field: the bytes between fields mean nothing. */
static bool same_pains(const struct pain *a, const struct pain *b)
{
    bool same = true;
    for (int i = 0; i < RUN_PAINS_MAX; i++)
        same &= a[i].site == b[i].site && a[i].level == b[i].level &&
                a[i].from_m == b[i].from_m;
    return same;
}

static bool same_run(const struct run *a, const struct run *b)
{
    return a->day.n == b->day.n && a->start_min == b->start_min &&
           a->purpose == b->purpose && a->dist.m == b->dist.m &&
           a->time.s == b->time.s && a->rpe == b->rpe &&
           a->hr_avg == b->hr_avg && a->hr_max == b->hr_max &&
           a->climb_m == b->climb_m && a->form == b->form &&
           a->form_from_m == b->form_from_m && a->enjoy == b->enjoy &&
           a->flags == b->flags && a->is_sharp == b->is_sharp &&
           a->is_limp == b->is_limp && a->is_ill == b->is_ill &&
           a->pain_count == b->pain_count && same_pains(a->pains, b->pains) &&
           a->seg_count == b->seg_count;
}

static bool same_segments(const struct entry *a, const struct entry *b)
{
    bool same = true;
    for (int i = 0; i < a->run.seg_count; i++) {
        const struct segment *s = &a->segments[i];
        const struct segment *t = &b->segments[i];
        same &= s->purpose == t->purpose && s->dist.m == t->dist.m &&
                s->time.s == t->time.s && s->aim == t->aim &&
                s->target.s_per_km == t->target.s_per_km &&
                s->is_estimated == t->is_estimated;
    }
    return same;
}

static bool same_body(const struct checkin *a, const struct checkin *b)
{
    return a->day.n == b->day.n && a->is_evening == b->is_evening &&
           a->sleep_min == b->sleep_min && a->sleepq == b->sleepq &&
           a->fatigue == b->fatigue && a->stress == b->stress &&
           a->soreness == b->soreness && a->mood == b->mood &&
           a->motivation == b->motivation && a->rhr == b->rhr &&
           a->hrv_ms == b->hrv_ms && a->weight_g == b->weight_g &&
           a->illness == b->illness && a->is_sharp == b->is_sharp &&
           a->is_limp == b->is_limp && a->pain_count == b->pain_count &&
           same_pains(a->pains, b->pains);
}

static bool same_entry(const struct entry *a, const struct entry *b)
{
    return a->kind == b->kind && a->day.n == b->day.n &&
           same_run(&a->run, &b->run) && same_segments(a, b) &&
           a->has_body == b->has_body && same_body(&a->body, &b->body) &&
           a->activity.kind == b->activity.kind &&
           a->activity.time.s == b->activity.time.s &&
           a->activity.rpe == b->activity.rpe &&
           a->mark.is_skip == b->mark.is_skip &&
           a->mark.reason == b->mark.reason &&
           strcmp(a->words.note, b->words.note) == 0 &&
           strcmp(a->words.tags, b->words.tags) == 0 &&
           strcmp(a->words.shoe, b->words.shoe) == 0;
}

START_TEST(test_lines_read_back_to_the_same_entry)
{
    static struct entry first;
    static struct entry second;
    int taken = 0;
    state = 20261122;
    printf("seed: %d\n", 20261122);
    for (int i = 0; i < LINES; i++) {
        struct entry_context c = lines_context(true);
        c.units = pick(2) == 0 ? UNITS_KM : UNITS_MI;
        enum units written = pick(2) == 0 ? UNITS_KM : UNITS_MI;
        char line[LINE_TEXT];
        char out[2 * LINE_TEXT];
        struct text t = text_on(line, sizeof line);
        struct err e;
        generate(&t);
        if (!entry_read(&c, line, &first, &e))
            continue; /* form behind the end, twice a tag: as it should be */
        taken++;
        assert_adds_up(&first, line);
        t = text_on(out, sizeof out);
        entry_write(&first, written, &t);
        ck_assert(!t.is_cut);
        c.units = written;
        ck_assert_msg(entry_read(&c, out, &second, &e), "%s\n%s\n%d: %s", line,
                      out, e.column, e.text);
        ck_assert_msg(same_entry(&first, &second), "%s\nwritten as\n%s", line,
                      out);
    }
    ck_assert_int_gt(taken, LINES / 2);
}
END_TEST

START_TEST(test_edit_with_a_written_line_changes_nothing)
{
    struct entry_context c = lines_context(true);
    struct entry en = lines_read(&c, "-2d 07:00 interval 9.3k 52:10 wu 2k, "
                                     "5x1k @3:55 r90s, cd 2k rpe8 sleep7");
    struct entry was = en;
    char out[LINE_TEXT];
    struct text t = text_on(out, sizeof out);
    struct err e;
    entry_write(&en, UNITS_KM, &t);
    ck_assert_msg(entry_amend(&c, out, &en, &e), "%s: %s", out, e.text);
    ck_assert(same_entry(&en, &was));
}
END_TEST

static void read_diary(const char *name, int least)
{
    char path[CORPUS_PATH];
    FILE *f = fopen(corpus_path(path, name), "r");
    ck_assert_msg(f != NULL, "%s", path);
    struct entry_context c = lines_context(false);
    char line[LINE_TEXT];
    int count = 0;
    while (fgets(line, sizeof line, f) != NULL) {
        struct entry en;
        struct err e;
        if (entry_is_blank(line))
            continue;
        count++;
        ck_assert_msg(entry_read(&c, line, &en, &e), "%s:%d:%d: %s", path,
                      count, e.column, e.text);
    }
    (void)fclose(f);
    ck_assert_int_ge(count, least);
}

START_TEST(test_real_diaries_read_line_by_line)
{
    if (corpus_skips("two real diaries line by line"))
        return;
    read_diary("diary/p02.log", 180);
    read_diary("diary/p08.log", 250);
}
END_TEST

Suite *suite_entry_write(void);
Suite *suite_entry_write(void)
{
    Suite *s = suite_create("entry_write");
    TCase *t = tcase_create("steps");
    tcase_add_test(t, test_steps_of_the_contract);
    tcase_add_test(t, test_nested_repeats);
    tcase_add_test(t, test_totals_are_shared_out);
    tcase_add_test(t, test_named_paces_are_the_runners);
    tcase_add_test(t, test_steps_that_do_not_fit);
    suite_add_tcase(s, t);
    t = tcase_create("write");
    tcase_add_test(t, test_lines_read_back_to_the_same_entry);
    tcase_add_test(t, test_edit_with_a_written_line_changes_nothing);
    tcase_add_test(t, test_real_diaries_read_line_by_line);
    suite_add_tcase(s, t);
    return s;
}
