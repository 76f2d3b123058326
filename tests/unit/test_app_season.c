/* app: seasons lived through: the demo, and two people's real months. */
#include "../tool/corpus.h"
#include "../tool/home.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

#define TODAY      "2026-11-22"
#define DEMO_WEEKS 16
#define LINES_MAX  512

/* Pieces of each run meet end to end and add up; so does the week. */
static void check_adds_up(const struct app *a)
{
    const struct week_report *r = &a->week;
    int64_t done = 0, seconds = 0;
    for (int i = 0; i < r->run_count; i++) {
        const struct run_reading *rr = &r->runs[i];
        const struct run *run = &a->facts.runs[rr->run];
        int32_t at_m = 0, at_s = 0;
        for (int k = 0; k < rr->piece_count; k++) {
            const struct piece *p = &r->pieces[rr->piece_first + k];
            if (run->dist.m > 0) {
                ck_assert_int_eq(p->from_m, at_m);
                at_m = p->to_m;
            }
            ck_assert_int_eq(p->from_s, at_s);
            at_s = p->to_s;
            ck_assert(p->verdict != VERDICT_JUNK || p->rule <= RULE_R9 ||
                      p->rule == RULE_R16);
            ck_assert(p->verdict != VERDICT_JUNK || p->inputs.count > 0);
        }
        ck_assert_int_eq(at_m, run->dist.m);
        ck_assert_int_eq(at_s, run->time.s);
        done += run->dist.m;
        seconds += run->time.s;
    }
    ck_assert_int_eq(done, r->done_m);
    ck_assert_int_eq(seconds, r->done_s);
    int64_t m = 0, s = 0;
    for (int v = 0; v < VERDICT_COUNT; v++) {
        m += r->verdict_m[v];
        s += r->verdict_s[v];
    }
    ck_assert_int_eq(m, r->done_m);
    ck_assert_int_eq(s, r->done_s);
}

/* Prints a week as text; it must fit its page. */
static void check_page(const struct app *a)
{
    static char page[16384];
    struct text t = text_on(page, sizeof page);
    words_week(&t, &a->facts, &a->week, &a->look);
    ck_assert(!t.is_cut);
    int lines = 0;
    for (const char *at = page; *at != '\0'; lines++) {
        size_t n = strcspn(at, "\n");
        ck_assert_msg(n <= 80, "%.*s", (int)n, at);
        at += n + (at[n] == '\n' ? 1 : 0);
    }
    ck_assert_int_le(lines, 24);
}

struct tally {
    uint32_t rules;
    uint32_t warnings;
    bool verdicts[VERDICT_COUNT];
};

static void count_week(const struct app *a, struct tally *t)
{
    for (int i = 0; i < a->week.piece_count; i++) {
        t->rules |= a->week.pieces[i].rules;
        t->verdicts[a->week.pieces[i].verdict] = true;
    }
    for (int i = 0; i < a->week.warning_count; i++)
        t->warnings |= 1u << a->week.warnings[i].id;
}

static int bits(uint32_t set)
{
    int n = 0;
    for (; set != 0; set &= set - 1)
        n++;
    return n;
}

static bool is_quiet(const struct app *a)
{
    for (int i = 0; i < a->week.warning_count; i++)
        if (a->week.warnings[i].severity != SEVERITY_INFO)
            return false;
    return a->week.verdict_m[VERDICT_JUNK] == 0 &&
           a->week.verdict_m[VERDICT_OFF_TARGET] == 0;
}

static struct app *open_demo(const char *today)
{
    struct err e;
    struct app *a = home_open(today);
    ck_assert_msg(app_demo(a, &e), "%s", e.text);
    return a;
}

START_TEST(test_demo_shows_every_verdict_ten_rules_six_warnings)
{
    struct app *a = open_demo(TODAY);
    struct tally t = { 0 };
    struct err e;
    for (int w = 0; w < DEMO_WEEKS; w++) {
        ck_assert(app_week(a, day_add(a->today, -7 * w), &e));
        check_adds_up(a);
        check_page(a);
        count_week(a, &t);
    }
    for (int v = 0; v < VERDICT_COUNT; v++)
        ck_assert(t.verdicts[v]);
    ck_assert_int_ge(bits(t.rules), 10);
    ck_assert_int_ge(bits(t.warnings), 6);
    home_end();
}
END_TEST

START_TEST(test_demo_good_weeks_stay_quiet)
{
    static const int good[] = { 1, 2, 3, 6, 13 }; /* no scene in them */
    struct app *a = open_demo(TODAY);
    struct err e;
    for (size_t i = 0; i < COUNT_OF(good); i++) {
        int back = 7 * (DEMO_WEEKS - good[i]);
        ck_assert(app_week(a, day_add(a->today, -back), &e));
        ck_assert_msg(is_quiet(a), "week %d", good[i]);
        ck_assert_int_gt(a->week.done_m, 25000);
    }
    home_end();
}
END_TEST

static char first_page[16384];
static char second_page[16384];

static void demo_page(char *out, size_t size)
{
    struct err e;
    struct app *a = open_demo(TODAY);
    struct text t = text_on(out, size);
    for (int w = 0; w < DEMO_WEEKS; w++) {
        ck_assert(app_week(a, day_add(a->today, -7 * w), &e));
        words_week(&t, &a->facts, &a->week, &a->look);
        text_put(&t, a->facts.runs[0].id.text);
    }
    home_end();
}

START_TEST(test_demo_is_the_same_for_the_same_date)
{
    demo_page(first_page, sizeof first_page);
    demo_page(second_page, sizeof second_page);
    ck_assert_str_eq(first_page, second_page);
}
END_TEST

START_TEST(test_demo_opens_on_any_weekday)
{
    static const char *const days[] = { "2026-11-16", "2026-11-18",
                                        "2027-01-01", "2028-02-29" };
    for (size_t i = 0; i < COUNT_OF(days); i++) {
        struct err e;
        struct app *a = open_demo(days[i]);
        ck_assert(app_week(a, a->today, &e));
        check_adds_up(a);
        check_page(a);
        ck_assert(a->week.is_planned);
        home_end();
    }
}
END_TEST

/* ---- two people's real months */

static char lines[LINES_MAX][LINE_TEXT];

static int read_diary(const char *name)
{
    char path[CORPUS_PATH];
    FILE *file = fopen(corpus_path(path, name), "r");
    ck_assert_ptr_nonnull(file);
    int n = 0;
    while (n < LINES_MAX && fgets(lines[n], LINE_TEXT, file)) {
        lines[n][strcspn(lines[n], "\n")] = '\0';
        n++;
    }
    ck_assert(feof(file));
    (void)fclose(file);
    return n;
}

static void live(const char *name)
{
    const char *at[LINES_MAX];
    struct log_result r;
    struct err e;
    day_t first, last;
    int n = read_diary(name);
    struct app *a = home_open(TODAY);
    for (int i = 0; i < n; i++)
        at[i] = lines[i];
    ck_assert_msg(app_log(a, at, n, false, false, NULL, NULL, &r, &e), "%s",
                  e.text);
    ck_assert_int_eq(r.kept, n);
    ck_assert(app_log(a, at, n, false, false, NULL, NULL, &r, &e));
    ck_assert_int_eq(r.repeated, n);
    ck_assert(app_span(a, &first, &last, &e));
    for (day_t d = first; d.n <= last.n; d = day_add(d, 7)) {
        ck_assert_msg(app_week(a, d, &e), "%s", e.text);
        check_adds_up(a);
        check_page(a);
    }
    home_end();
}

START_TEST(test_real_diaries_are_taken_whole_and_add_up)
{
    if (corpus_skips("two real diaries"))
        return;
    live("diary/p08.log");
    live("diary/p02.log");
}
END_TEST

Suite *suite_app_season(void);
Suite *suite_app_season(void)
{
    Suite *s = suite_create("app_season");
    TCase *t = tcase_create("app_season");
    tcase_set_timeout(t, 60);
    suite_add_tcase(s, t);
    tcase_add_test(t, test_demo_shows_every_verdict_ten_rules_six_warnings);
    tcase_add_test(t, test_demo_good_weeks_stay_quiet);
    tcase_add_test(t, test_demo_is_the_same_for_the_same_date);
    tcase_add_test(t, test_demo_opens_on_any_weekday);
    tcase_add_test(t, test_real_diaries_are_taken_whole_and_add_up);
    return s;
}
