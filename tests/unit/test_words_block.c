/* words: the block as text keeps to its page and never scolds. */
#include "../tool/ask.h"
#include "../tool/home.h"
#include "../tool/kit.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

Suite *suite_words_block(void);

#define TODAY  "2026-11-22"
#define MONDAY "2026-11-16"

static struct facts facts;
static struct week_report week;
static struct block_report block, before;
static char page[16384];
static const struct look plain = { UNITS_KM, true, false, 80, NULL };
static const struct look ascii = { UNITS_KM, false, false, 80, NULL };
static struct app *app;

/* At most 24 lines of 80 cells, no blank at a line's end, one end. */
static void check_page(const char *text)
{
    int lines = 0;
    while (*text != '\0') {
        char line[1024];
        size_t n = strcspn(text, "\n");
        ck_assert_uint_lt(n, sizeof line);
        memcpy(line, text, n);
        line[n] = '\0';
        ck_assert_msg(utf8_width(line) <= 80, "%d cells: %s", utf8_width(line),
                      line);
        ck_assert_msg(n == 0 || line[n - 1] != ' ', "blank at the end: %s",
                      line);
        ck_assert_msg(text[n] == '\n', "the last line has no end");
        text += n + 1;
        lines++;
    }
    ck_assert_msg(lines <= 24, "%d lines\n%s", lines, page);
}

static void expect(const char *part)
{
    ck_assert_msg(strstr(page, part) != NULL, "no '%s' in\n%s", part, page);
}

static void print_block(const struct look *look)
{
    struct text t = text_on(page, sizeof page);
    words_block(&t, &block, before.run_count > 0 ? &before : NULL, look);
    ck_assert(!t.is_cut);
    check_page(page);
}

static void sum_up(struct block_report *b, const char *from, int weeks,
                   const struct block_report *than)
{
    static struct settings set;
    set = settings_standard();
    facts_meet(&facts);
    block_begin(b, kit_day(from));
    for (int i = 0; i < weeks; i++) {
        judge_week(&facts, &set, kit_after(from, 7 * i), &week);
        block_add(b, &facts, &week);
    }
    block_end(b, &set, than);
}

static void a_diary(void)
{
    memset(&before, 0, sizeof before);
    kit_clear(&facts, kit_day(TODAY));
    kit_index(&facts, 45);
    facts.athlete.level = LEVEL_INTERMEDIATE;
    kit_history(&facts, kit_day(MONDAY), 12, 45000, 16000);
}

/* ---- golden: the demo's build, whole, and its peak, under way */

static void expect_golden(const char *name_of)
{
    static char golden[sizeof page];
    char path[160];
    (void)snprintf(path, sizeof path, "tests/golden/%s.screen", name_of);
    FILE *file = fopen(path, getenv("MILEPOST_BLESS") != NULL ? "w" : "r");
    ck_assert_msg(file != NULL, "%s is not there: make bless", path);
    if (getenv("MILEPOST_BLESS") != NULL) {
        ck_assert_int_ge(fputs(page, file), 0);
        ck_assert_int_eq(fclose(file), 0);
        return;
    }
    size_t n = fread(golden, 1, sizeof golden - 1, file);
    golden[n] = '\0';
    (void)fclose(file);
    ck_assert_msg(strcmp(golden, page) == 0,
                  "%s is not what is printed now; if that is right: make "
                  "bless. Printed:\n%s",
                  path, page);
}

static void demo_block(const char *line, bool utf8)
{
    struct err e;
    app = home_open(TODAY);
    ck_assert_msg(app_demo(app, &e), "%s", e.text);
    app->look.utf8 = utf8;
    ck_assert_int_eq(ask(app, line), 0);
    (void)text_copy(page, sizeof page, ask_page());
    home_end();
    check_page(page);
}

START_TEST(test_block_of_the_demo_under_way)
{
    demo_block("block", true);
    expect_golden("block_80");
}
END_TEST

START_TEST(test_block_of_the_demo_in_ascii)
{
    demo_block("block build", false);
    for (const char *p = page; *p != '\0'; p++)
        ck_assert(*p == '\n' || (*p >= ' ' && *p <= '~'));
    expect_golden("block_build_ascii");
}
END_TEST

START_TEST(test_block_has_colour_only_when_asked)
{
    static char bare[sizeof page];
    a_diary();
    sum_up(&block, "2026-10-26", 4, NULL);
    struct look look = plain;
    look.color = true;
    struct text t = text_on(page, sizeof page);
    words_block(&t, &block, NULL, &look);
    ck_assert(strchr(page, '\033') != NULL);
    size_t n = 0;
    for (const char *p = page; *p != '\0'; p++) {
        if (*p == '\033')
            p += strcspn(p, "m");
        else
            bare[n++] = *p;
    }
    bare[n] = '\0';
    print_block(&plain);
    ck_assert_str_eq(bare, page);
}
END_TEST

/* ---- what it says */

START_TEST(test_block_stands_beside_the_one_before)
{
    a_diary();
    sum_up(&before, "2026-09-28", 4, NULL);
    sum_up(&block, "2026-10-19", 4, &before);
    print_block(&plain);
    expect("before: 28 Sep-25 Oct");
    expect("180.0 km, 16 runs, 45.0 a week");
    expect("  45.0 km a week\n");
}
END_TEST

/* The year of a block that begins in another one has its room too. */
START_TEST(test_block_before_of_two_years_keeps_to_the_page)
{
    a_diary();
    sum_up(&before, "2026-09-28", 4, NULL);
    sum_up(&block, "2026-10-19", 4, &before);
    before.first = kit_day("2019-12-30");
    before.last = kit_day("2020-01-26");
    print_block(&plain);
    expect(" before: 30 Dec 2019-26 Jan\n");
}
END_TEST

/* Under three hours say nothing of polarization. */
START_TEST(test_block_of_an_hour_has_no_polarization)
{
    a_diary();
    sum_up(&block, "2026-10-19", 4, NULL);
    block.intensity = (struct intensity){ { 1500, 0, 1500 } };
    print_block(&plain);
    ck_assert_ptr_null(strstr(page, "polarization"));
}
END_TEST

START_TEST(test_block_praises_good_rest)
{
    a_diary();
    (void)kit_session(&facts, kit_day(MONDAY), PURPOSE_EASY, 8000, 0);
    (void)kit_week(&facts, kit_day(MONDAY), PHASE_BASE, 8000);
    (void)kit_skip(&facts, kit_day(MONDAY), SKIP_ILL);
    (void)kit_run_at(&facts, kit_after(MONDAY, 3), PURPOSE_EASY, 6000, 345, 3);
    sum_up(&block, MONDAY, 1, NULL);
    print_block(&plain);
    expect("0 of 1, 0%; 100% with good rests");
    expect("1 rest well taken");
}
END_TEST

START_TEST(test_block_names_what_to_change_once)
{
    a_diary();
    for (int i = 1; i < 6; i++)
        (void)kit_run_at(&facts, kit_after(MONDAY, i), PURPOSE_EASY, 8000, 300,
                         5);
    sum_up(&block, MONDAY, 1, NULL);
    print_block(&plain);
    expect("change     grey zone (R11) took 40.0 km");
    expect("run the easy days slower");
}
END_TEST

START_TEST(test_block_with_a_fresh_stop_says_that_first)
{
    a_diary();
    struct run *r =
        kit_run_at(&facts, kit_day(TODAY), PURPOSE_LONG, 16000, 345, 5);
    kit_run_pain(r, SITE_KNEE, 7, 8000);
    sum_up(&block, "2026-10-26", 4, NULL);
    print_block(&plain);
    expect("! W1");
    expect(" > rest at");
    /* A month later it is what is to be learned from it. */
    facts.today = kit_after(TODAY, 28);
    sum_up(&block, "2026-10-26", 4, NULL);
    print_block(&plain);
    expect("stop a run where the pain begins");
}
END_TEST

START_TEST(test_block_of_nothing_says_so)
{
    kit_clear(&facts, kit_day(TODAY));
    memset(&before, 0, sizeof before);
    sum_up(&block, "2026-10-26", 4, NULL);
    print_block(&plain);
    expect("nothing is logged in these weeks so far");
    facts.today = kit_after(TODAY, 7);
    sum_up(&block, "2026-10-26", 4, NULL);
    print_block(&plain);
    expect("nothing is logged in these weeks");
    facts.today = kit_day("2026-09-01");
    sum_up(&block, "2026-10-26", 4, NULL);
    print_block(&plain);
    expect("still ahead; the first begins on 2026-10-26");
}
END_TEST

START_TEST(test_block_asks_for_fewer_sessions_kindly)
{
    a_diary();
    (void)kit_week(&facts, kit_day(MONDAY), PHASE_BASE, 30000);
    for (int i = 0; i < 5; i++)
        (void)kit_session(&facts, kit_after(MONDAY, i), PURPOSE_EASY, 6000, 0);
    (void)kit_run_at(&facts, kit_after(MONDAY, 2), PURPOSE_EASY, 6000, 345, 3);
    (void)kit_run_at(&facts, kit_after(MONDAY, 4), PURPOSE_EASY, 6000, 345, 3);
    sum_up(&block, MONDAY, 1, NULL);
    print_block(&plain);
    expect("2 of 5 sessions found a place: plan fewer or shorter ones");
}
END_TEST

START_TEST(test_block_brackets_what_nobody_declared)
{
    kit_clear(&facts, kit_day(TODAY));
    memset(&before, 0, sizeof before);
    kit_index(&facts, 45);
    for (int i = 0; i < 4; i++)
        (void)kit_run_at(&facts, kit_after(MONDAY, i), PURPOSE_NONE, 8000, 360,
                         3);
    sum_up(&block, MONDAY, 1, NULL);
    print_block(&plain);
    expect("by purpose (easy) 32 km");
    ck_assert_int_eq(block.worked, PURPOSE_NONE);
    ck_assert_ptr_null(strstr(page, "keep"));
}
END_TEST

static const char *sentence(void)
{
    static char end[1024];
    struct text t = text_on(end, sizeof end);
    words_block_end(&t, &block, &plain);
    ck_assert(t.len > 0 && !t.is_cut);
    return end;
}

/* Whatever cost most, the sentence has something to try; each its own. */
START_TEST(test_block_has_a_step_for_every_rule_that_costs)
{
    static char last[1024];
    a_diary();
    sum_up(&block, "2026-10-26", 4, NULL);
    for (int r = 0; r < RULE_COUNT; r++) {
        const struct rule *rule = rule_row((enum rule_id)r);
        if (rule->sentence[VERDICT_OFF_TARGET] == NULL &&
            rule->sentence[VERDICT_JUNK] == NULL)
            continue;
        block.cost = (enum rule_id)r;
        block.rule_m[r][VERDICT_OFF_TARGET] = block.done_m / 2;
        ck_assert_msg(strstr(sentence(), "carry on") == NULL, "%s: %s",
                      rule->id, sentence());
        ck_assert_msg(strcmp(last, sentence()) != 0, "%s: %s", rule->id, last);
        (void)text_copy(last, sizeof last, sentence());
    }
}
END_TEST

START_TEST(test_block_has_a_step_for_every_open_aim)
{
    a_diary();
    sum_up(&block, "2026-10-26", 4, NULL);
    block.cost = RULE_COUNT;
    block.finding[1].is_known = false;
    for (int m = 0; m < MEASURE_COUNT; m++) {
        block.finding[0] = (struct block_finding){
            .measure = (enum block_measure)m,
            .value = 1,
            .of = 4,
            .percent = 75,
            .is_known = true,
        };
        print_block(&plain);
        ck_assert_msg(strstr(sentence(), "carry on") == NULL, "%s", sentence());
        expect(m == MEASURE_FRESHER ? "(not up yet)" : "(asked: 75%");
    }
}
END_TEST

START_TEST(test_block_in_miles)
{
    a_diary();
    sum_up(&block, "2026-10-19", 4, NULL);
    struct look look = plain;
    look.units = UNITS_MI;
    print_block(&look);
    expect("111.8 mi, 16 runs, 28.0 a week");
}
END_TEST

/* ---- whatever is in it */

static void random_weeks(struct kit_lcg *g, int weeks)
{
    for (int i = 0; i < weeks * 7; i++) {
        day_t day = kit_after(MONDAY, -7 * (weeks - 1) + i);
        for (int n = kit_between(g, -1, 2); n > 0; n--) {
            bool has_dist = kit_between(g, 0, 4) > 0;
            struct run *r = kit_run(
                &facts, day,
                (enum purpose)kit_between(g, PURPOSE_NONE, PURPOSE_COUNT - 1),
                has_dist ? kit_between(g, 200, 60000) : 0,
                kit_between(g, 60, 20000), kit_between(g, UNKNOWN, 10));
            r->form = kit_between(g, 1, 5);
            if (kit_between(g, 0, 5) == 0)
                kit_run_pain(r, (enum site)kit_between(g, 0, SITE_COUNT - 1),
                             kit_between(g, 0, 10), UNKNOWN);
        }
        if (kit_between(g, 0, 2) == 0)
            (void)kit_hooper(&facts, day, kit_between(g, 1, 7),
                             kit_between(g, 1, 7), kit_between(g, 1, 7),
                             kit_between(g, 1, 7));
        if (kit_between(g, 0, 3) == 0)
            (void)kit_session(
                &facts, day, (enum purpose)kit_between(g, 0, PURPOSE_COUNT - 1),
                kit_between(g, 0, 40000), kit_between(g, 60, 9000));
    }
}

START_TEST(test_block_keeps_to_its_page_whatever_is_in_it)
{
    struct kit_lcg g = kit_seed(31);
    for (int i = 0; i < 40; i++) {
        int weeks = kit_between(&g, 1, 9);
        kit_clear(&facts, kit_after(MONDAY, kit_between(&g, -20, 9)));
        (void)kit_goal(&facts,
                       (enum goal_kind)kit_between(&g, 0, GOAL_COUNT - 1),
                       kit_after(MONDAY, kit_between(&g, 0, 100)));
        enum phase phase = (enum phase)kit_between(&g, 0, PHASE_COUNT - 1);
        for (int w = weeks - 1; w >= 0; w--)
            (void)kit_week(&facts, kit_after(MONDAY, -7 * w), phase,
                           kit_between(&g, 0, 150000));
        random_weeks(&g, weeks);
        char first[DAY_TEXT];
        (void)day_format(kit_after(MONDAY, -7 * (weeks - 1)), first);
        sum_up(&before, first, weeks, NULL);
        sum_up(&block, first, weeks, &before);
        print_block(kit_between(&g, 0, 1) ? &plain : &ascii);
        ck_assert_msg(strpbrk(page, "{}") == NULL, "%s", page);
        ck_assert_int_ge(block_kept_well(&block.sessions),
                         block_kept(&block.sessions));
        ck_assert_int_le(block_kept_well(&block.sessions), 100);
    }
}
END_TEST

Suite *suite_words_block(void)
{
    Suite *s = suite_create("words_block");
    TCase *t = tcase_create("block");
    tcase_set_timeout(t, 60);
    tcase_add_test(t, test_block_of_the_demo_under_way);
    tcase_add_test(t, test_block_of_the_demo_in_ascii);
    tcase_add_test(t, test_block_has_colour_only_when_asked);
    tcase_add_test(t, test_block_stands_beside_the_one_before);
    tcase_add_test(t, test_block_before_of_two_years_keeps_to_the_page);
    tcase_add_test(t, test_block_of_an_hour_has_no_polarization);
    tcase_add_test(t, test_block_praises_good_rest);
    tcase_add_test(t, test_block_names_what_to_change_once);
    tcase_add_test(t, test_block_with_a_fresh_stop_says_that_first);
    tcase_add_test(t, test_block_of_nothing_says_so);
    tcase_add_test(t, test_block_asks_for_fewer_sessions_kindly);
    tcase_add_test(t, test_block_brackets_what_nobody_declared);
    tcase_add_test(t, test_block_has_a_step_for_every_rule_that_costs);
    tcase_add_test(t, test_block_has_a_step_for_every_open_aim);
    tcase_add_test(t, test_block_in_miles);
    tcase_add_test(t, test_block_keeps_to_its_page_whatever_is_in_it);
    suite_add_tcase(s, t);
    return s;
}
