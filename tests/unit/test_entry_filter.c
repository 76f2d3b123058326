/* entry: which runs a filter means, and what is said of one that is none. */
#include "../tool/kit.h"
#include "milepost/filter.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

/* Sunday; the block is its month so far. */
static struct filter_context context(enum units units)
{
    return (struct filter_context){
        .today = kit_day("2026-11-22"),
        .units = units,
        .block = { kit_day("2026-11-02"), kit_day("2026-11-29") },
        .past = { kit_day("2026-10-05"), kit_day("2026-11-01") },
    };
}

/* ---- five runs, called a to e */

static struct run runs[5];
static struct filter_run subjects[5];

static struct filter_run *subject(char name, const char *day,
                                  enum purpose purpose, int metres, int seconds)
{
    int i = name - 'a';
    runs[i] = run_blank(kit_day(day));
    runs[i].purpose = purpose;
    runs[i].dist.m = metres;
    runs[i].time.s = seconds;
    subjects[i] = (struct filter_run){ .run = &runs[i],
                                       .is_judged = true,
                                       .purpose = purpose,
                                       .note = "",
                                       .tags = "",
                                       .shoe = "" };
    return &subjects[i];
}

static void set_up(void)
{
    struct filter_run *s;
    /* a: easy, Tue of this week, with a knee */
    s = subject('a', "2026-11-17", PURPOSE_EASY, 9960, 3300);
    runs[0].rpe = 3;
    runs[0].pains[0] = (struct pain){ SITE_KNEE, 4, UNKNOWN };
    runs[0].pain_count = 1;
    s->verdicts = 1u << VERDICT_PURPOSEFUL;
    s->note = "Felt flat, wind from the west";
    s->shoe = "Pegs 40";
    /* b: interval, Thu of last week */
    s = subject('b', "2026-11-12", PURPOSE_INTERVAL, 10200, 2856);
    runs[1].rpe = 8;
    runs[1].hr_avg = 162;
    runs[1].hr_max = 184;
    runs[1].source = SOURCE_FIT;
    s->verdicts = 1u << VERDICT_PURPOSEFUL | 1u << VERDICT_OFF_TARGET;
    s->tags = "track club";
    s->shoe = "vapor";
    /* c: long on a trail, Sun of October */
    s = subject('c', "2026-10-18", PURPOSE_LONG, 24000, 9000);
    runs[2].rpe = 6;
    runs[2].climb_m = 620;
    runs[2].form = 2;
    runs[2].enjoy = 5;
    runs[2].flags = FLAG_TRAIL | FLAG_HILLY;
    s->verdicts = 1u << VERDICT_JUNK;
    s->note = "Bl\xc3\xbchende \xc3\x84pfel";
    s->shoe = "pegs";
    /* d: a year ago, nothing said but a time */
    s = subject('d', "2025-11-22", PURPOSE_NONE, 0, 2700);
    s->verdicts = 0;
    /* e: a race, six miles, of 2024 */
    (void)subject('e', "2024-06-01", PURPOSE_RACE, 9656, 2400);
    runs[4].rpe = 9;
    runs[4].climb_m = 20;
}

static struct filter filter;

/* The names of the runs a filter means: "ace". */
static const char *meant(const struct filter_context *c, const char *text)
{
    static char names[6];
    struct err e;
    int n = 0;
    err_clear(&e);
    ck_assert_msg(filter_read(c, text, &filter, &e), "%s: %s", text, e.text);
    for (int i = 0; i < 5; i++)
        if (filter_match(&filter, &subjects[i]) == FILTER_YES)
            names[n++] = (char)('a' + i);
    names[n] = '\0';
    return names;
}

// clang-format off
static const struct { const char *text, *names; } good[] = {
    { "", "abcde" },
    { "   ", "abcde" },
    /* types */
    { "type=easy", "a" }, { "purpose=easy", "a" }, { "easy", "a" },
    { "TYPE=Easy", "a" }, { "type=int", "b" }, { "type=easy,long", "ac" },
    { "type!=easy", "bcde" }, { "type!=easy,long", "bde" },
    { "hard", "be" }, { "type=hard", "be" }, { "type=none", "d" },
    /* numbers: a run that does not say it is in none */
    { "rpe>=6", "bce" }, { "rpe>6", "be" }, { "rpe<6", "a" },
    { "rpe<=6", "ac" }, { "rpe=8", "b" }, { "rpe==8", "b" },
    { "rpe!=8", "ace" }, { "rpe=3,8", "ab" }, { "rpe!=3,8", "ce" },
    { "rpe=none", "d" }, { "rpe!=none", "abce" }, { "rpe:6..8", "bc" },
    { "rpe:8..", "be" }, { "rpe:..3", "a" }, { "rpe != 6..8", "ae" },
    { "rpe\xe2\x89\xa5" "8", "be" },
    /* sizes, as they are shown: 9.96 km is 10.0 */
    { "dist>=10k", "abc" }, { "dist=10k", "a" }, { "distance<10k", "e" },
    { "dist>10k", "bc" }, { "dist=6mi", "e" }, { "dist>6.2mi", "bc" },
    { "dist:10k..15k", "ab" }, { "dist=none", "d" }, { "dist>9700m", "abc" },
    { "time>=45min", "abcd" }, { "time<1h", "abde" }, { "time=45:00", "d" },
    { "time>1:00:00", "c" }, { "duration<=40:00", "e" },
    { "pace<5:00", "be" }, { "pace<=@4:40", "be" }, { "pace>6:00", "c" },
    { "pace<7:00/mi", "e" },
    { "pulse>160", "b" }, { "hr=162", "b" }, { "maxpulse>=184", "b" },
    { "climb>200m", "c" }, { "climb<100", "e" }, { "climb=+620m", "c" },
    { "form<=2", "c" }, { "enjoy=5", "c" },
    /* days */
    { "since:-28d", "ab" }, { "since:2026-11-12", "ab" },
    { "until:2025", "de" }, { "until:2026-10", "cde" },
    { "on:2026-11-17", "a" }, { "on:2026-11", "ab" }, { "date=2025", "d" },
    { "date>2025", "abc" }, { "date<2025", "e" }, { "date>=2025", "abcd" },
    { "date<=2025", "de" }, { "date!=2026", "de" },
    { "date:2024..2025", "de" }, { "since:mon", "a" },
    { ":week", "a" }, { ":lastweek", "b" }, { ":4w", "ab" },
    { ":36d", "abc" }, { ":month", "ab" }, { ":lastmonth", "c" },
    { ":year", "abc" }, { ":block", "ab" }, { ":lastblock", "c" },
    { "weekday=sun", "c" }, { "weekday=sat,sunday", "cde" },
    /* words */
    { "shoe=pegs", "c" }, { "shoe:pegs", "ac" }, { "shoe!=pegs", "abde" },
    { "shoe=none", "de" }, { "shoe=\"pegs 40\"", "a" },
    { "shoe=vapor,pegs", "bc" }, { "shoe!=vapor,pegs", "ade" },
    { "tag=trail", "c" }, { "+trail", "c" }, { "+track", "b" },
    { "tag:clu", "b" }, { "tag=clu", "" }, { "tag=none", "ade" },
    { "tag!=trail", "abde" },
    { "pain>=4", "a" }, { "pain=knee", "a" }, { "pain=calf,knee", "a" },
    { "pain!=knee", "bcde" }, { "pain=none", "bcde" }, { "pain<4", "" },
    { "verdict=junk", "c" }, { "junk", "c" }, { "off-target", "b" },
    { "verdict=off_target,junk", "bc" }, { "verdict!=purposeful", "cde" },
    { "verdict=none", "de" },
    { "source=fit", "b" }, { "source!=manual", "b" },
    { "note:flat", "a" }, { "note:\"west felt\"", "a" }, { "\"FLAT\"", "a" },
    { "note:\"BL\xc3\x9cHEND \xc3\xa4pf\"", "c" }, { "note=none", "bde" },
    { "note!=flat", "bcde" },
    /* and, or, not */
    { "rpe>=6 :year", "bc" }, { "rpe>=6 and :year", "bc" },
    { "rpe>=6 & :year", "bc" }, { "easy | long", "ac" },
    { "easy or long", "ac" }, { "easy|long||race", "ace" },
    { "!easy", "bcde" }, { "not easy", "bcde" }, { "!!easy", "a" },
    { "!(easy | long)", "bde" }, { "! ( easy|long ) rpe>8", "e" },
    { "easy | long rpe>=6", "ac" }, { "(easy | long) rpe>=6", "c" },
    { "easy (:week)", "a" }, { "easy !long", "a" }, { "((easy))", "a" },
    { "rpe >= 6 type = long", "c" }, { "NOT easy", "bcde" },
    { "easy OR long", "ac" }, { "easy AND rpe=3 Or race", "ae" },
};

static const struct { const char *text; int column; const char *part; } bad[] = {
    { "typ=easy", 1, "did you mean type=easy,long?" },
    { "easy rpr>=6", 6, "'rpr' is not known here: did you mean rpe>=6?" },
    { "type=tresh", 6, "'tresh' is nothing type can be: did you mean threshold?" },
    { "verdict=jnk", 9, "did you mean junk?" },
    { "pain=kne", 6, "did you mean knee?" },
    { "source=fitt", 8, "did you mean fit?" },
    { "weekday=sunn", 9, "did you mean Sun?" },
    { "esay", 1, "did you mean easy?" },
    { "f\xc3\xb6hn", 1, "words of a note in quotes" },
    { "note:flat legs", 11, "'legs' is not known here" },
    { "rpe", 1, "rpe: and what? write rpe>=6" },
    { "rpe>=", 6, "and what" },
    { "rpe>=x", 6, "effort, 0 to 10" },
    { "rpe>=11", 6, "0 to 10, as in rpe>=6" },
    { "rpe:8..6", 5, "nothing rpe can be" },
    { "rpe:..", 5, "nothing rpe can be" },
    { "rpe>6..", 5, "'6..' is from one to another: write rpe=6.." },
    { "rpe<..8", 5, "write rpe=..8" },
    { "since:2025-01..2025-03", 7, "write date=2025-01..2025-03" },
    { "dist>10", 6, "10: write 10k or 10mi" },
    { "time>90", 6, "90: write 90min or 90h" },
    { "time>1:38", 6, "1:38 is minutes and seconds: write 1:38:00 for hours" },
    { "pace<fast", 6, "less is faster" },
    { "type>easy", 1, "type is no number: write type=easy,long" },
    { "shoe>pegs", 1, "shoe is no number" },
    { "since>=2026", 1, "since takes a day: write since:-28d" },
    { "since:soon", 7, "nothing since can be" },
    { "since:2026-02-31", 7, "nothing since can be" },
    { ":weak", 1, "write :week, :lastweek" },
    { ":0w", 1, "no span of days" },
    { "(easy", 1, "add )" },
    { "easy)", 5, "take it out" },
    { "easy |", 7, "a test is missing here" },
    { "()", 2, "a test is missing here" },
    { "!", 2, "a test is missing here" },
    { "note:\"flat", 6, "add \"" },
    { "easy \xc3\xa4\xc3\xa4 x", 6, "is not known" },
    { "easy \x1b[31m", 6, "cannot be shown (U+001B)" },
};
// clang-format on

START_TEST(each_filter_means_its_runs)
{
    const struct filter_context c = context(UNITS_KM);
    ck_assert_msg(strcmp(meant(&c, good[_i].text), good[_i].names) == 0,
                  "'%s' means '%s', not '%s'", good[_i].text,
                  meant(&c, good[_i].text), good[_i].names);
}
END_TEST

START_TEST(each_slip_is_told_with_its_column)
{
    const struct filter_context c = context(UNITS_KM);
    struct err e;
    err_clear(&e);
    ck_assert_msg(!filter_read(&c, bad[_i].text, &filter, &e), "'%s' is taken",
                  bad[_i].text);
    ck_assert_msg(e.column == bad[_i].column &&
                      strstr(e.text, bad[_i].part) != NULL,
                  "'%s' at %d: %s", bad[_i].text, e.column, e.text);
    ck_assert_int_eq(e.code, ERR_INPUT);
}
END_TEST

START_TEST(a_bare_pace_is_in_the_runners_units)
{
    const struct filter_context c = context(UNITS_MI);
    ck_assert_str_eq(meant(&c, "pace<7:30"), "e");
    ck_assert_str_eq(meant(&c, "pace<7:45"), "be");
}
END_TEST

START_TEST(no_plan_no_block)
{
    struct filter_context c = context(UNITS_KM);
    struct err e;
    c.block = (struct days_span){ NO_DAY, NO_DAY };
    ck_assert(!filter_read(&c, ":block", &filter, &e));
    ck_assert(strstr(e.text, "no plan tells a block here") != NULL);
    ck_assert(filter_asks_block("easy :lastblock"));
    ck_assert(filter_asks_block("easy :Block"));
    ck_assert(!filter_asks_block("easy :4w"));
}
END_TEST

/* What the judge has not said yet is open only where it would decide. */
START_TEST(what_is_not_judged_is_a_maybe)
{
    const struct filter_context c = context(UNITS_KM);
    struct err e;
    struct filter_run open = subjects[3]; /* no purpose declared */
    static const struct {
        const char *text;
        enum filter_answer answer;
    } cases[] = {
        { "easy", FILTER_MAYBE },
        { "!easy", FILTER_MAYBE },
        { "junk", FILTER_MAYBE },
        { "easy rpe>3", FILTER_NO },
        { "easy | time>10min", FILTER_YES },
        { "easy time>10min", FILTER_MAYBE },
        { "time>10min", FILTER_YES },
        { "junk | rpe>3", FILTER_MAYBE },
    };
    open.is_judged = false;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        ck_assert(filter_read(&c, cases[i].text, &filter, &e));
        ck_assert_msg(filter_match(&filter, &open) == cases[i].answer, "%s",
                      cases[i].text);
    }
    open = subjects[0];
    open.is_judged = false; /* its purpose was declared */
    ck_assert(filter_read(&c, "easy", &filter, &e));
    ck_assert_int_eq(filter_match(&filter, &open), FILTER_YES);
}
END_TEST

START_TEST(a_filter_that_is_too_much_is_refused)
{
    const struct filter_context c = context(UNITS_KM);
    char text[FILTER_TEXT + 8];
    struct err e;
    struct text t = text_on(text, sizeof text);
    for (int i = 0; i < 40; i++)
        text_add(&t, "rpe=1 ");
    ck_assert(!filter_read(&c, text, &filter, &e));
    ck_assert(strstr(e.text, "more than a filter holds") != NULL);
    t = text_on(text, sizeof text);
    for (int i = 0; i < 20; i++)
        text_put(&t, "(");
    ck_assert(!filter_read(&c, text, &filter, &e));
    ck_assert(strstr(e.text, "too many parentheses") != NULL);
    memset(text, 'x', sizeof text);
    text[sizeof text - 1] = '\0';
    ck_assert(!filter_read(&c, text, &filter, &e));
    ck_assert(strstr(e.text, "at most 511 bytes") != NULL);
}
END_TEST

/* Words of the language in any order: read or refused, never a crash; what is
 * read answers itself and its opposite with opposites. */
START_TEST(any_words_are_read_or_refused)
{
    static const char *const words[] = {
        "easy",     "rpe>=6", "!",    "(",  ")",     "|",     "and", "or",
        "not",      ":week",  "+x",   "\"", "shoe:", "pegs",  "..",  "dist>",
        "10k",      ",",      "type", "=",  "junk",  "since", ":",   "-28d",
        "\xc3\xa4", "!=",     "hard", " ",  "OR",    "<",     "..8",
    };
    const struct filter_context c = context(UNITS_KM);
    struct kit_lcg g = kit_seed(20261122);
    int read = 0;
    for (int round = 0; round < 20000; round++) {
        char text[200];
        char opposite[210];
        struct err e;
        struct text t = text_on(text, sizeof text);
        for (int n = kit_between(&g, 1, 8); n > 0; n--)
            text_add(&t, "%s%s",
                     words[kit_between(&g, 0, (int)COUNT_OF(words) - 1)],
                     kit_between(&g, 0, 1) ? " " : "");
        if (!filter_read(&c, text, &filter, &e)) {
            ck_assert_msg(e.column >= 1 && e.column <= utf8_width(text) + 1,
                          "'%s' at %d", text, e.column);
            continue;
        }
        read++;
        enum filter_answer is[5];
        for (int i = 0; i < 5; i++)
            is[i] = filter_match(&filter, &subjects[i]);
        if (text[strspn(text, " ")] == '\0')
            continue;
        (void)snprintf(opposite, sizeof opposite, "!(%s)", text);
        ck_assert_msg(filter_read(&c, opposite, &filter, &e), "'%s': %s",
                      opposite, e.text);
        for (int i = 0; i < 5; i++)
            ck_assert_msg(filter_match(&filter, &subjects[i]) != is[i], "%s",
                          text);
    }
    ck_assert_int_gt(read, 500);
}
END_TEST

START_TEST(words_are_found_whatever_their_case)
{
    ck_assert(filter_has_words("Felt flat, wind", "FLAT wind"));
    ck_assert(!filter_has_words("Felt flat", "flat wind"));
    ck_assert(filter_has_words("anything", ""));
    ck_assert(filter_has_words("a\xc3\x84", "\xc3\xa4"));
    ck_assert(!filter_has_words("2\xc3\x97"
                                "3",
                                "\xc3\xb7"));
}
END_TEST

START_TEST(every_field_has_an_example_that_reads)
{
    const struct filter_context c = context(UNITS_KM);
    struct err e;
    for (int i = 0; i < filter_field_count; i++) {
        const struct filter_field *f = &filter_fields[i];
        ck_assert_msg(filter_read(&c, f->example, &filter, &e), "%s: %s",
                      f->example, e.text);
        ck_assert_int_gt((int)strlen(f->sentence), 3);
    }
}
END_TEST

static struct completion completion;

/* The words a begun one may become, a blank between. */
static const char *offered(const char *begun, bool is_retag)
{
    static char words[2000];
    struct text t = text_on(words, sizeof words);
    completion_begin(&completion, begun, (int)strlen(begun));
    if (is_retag)
        retag_complete(&completion);
    else
        filter_complete(&completion);
    for (int i = 0; i < completion.count; i++)
        text_add(&t, "%s%s", i > 0 ? " " : "", completion.of[i].word);
    return words;
}

START_TEST(a_word_that_was_begun_is_completed_from_the_tables)
{
    ck_assert_str_eq(offered("easy sin", false), "since:");
    ck_assert_str_eq(offered("ti", false), "time");
    ck_assert_str_eq(offered("verdict=o", false), "verdict=off_target");
    ck_assert_str_eq(offered("type=thr", false), "type=threshold");
    ck_assert_str_eq(offered(":last", false),
                     ":lastweek :lastmonth :lastblock");
    ck_assert_str_eq(offered("+tr", false), "+treadmill +trail");
    ck_assert_str_eq(offered("xyz", false), "");
    ck_assert_str_eq(offered("-hi", true), "-hilly");
    ck_assert_str_eq(offered("+x sh", true), "shoe:");
}
END_TEST

Suite *suite_entry_filter(void);

Suite *suite_entry_filter(void)
{
    Suite *s = suite_create("entry_filter");
    TCase *t = tcase_create("filter");
    tcase_add_checked_fixture(t, set_up, NULL);
    tcase_add_loop_test(t, each_filter_means_its_runs, 0, (int)COUNT_OF(good));
    tcase_add_loop_test(t, each_slip_is_told_with_its_column, 0,
                        (int)COUNT_OF(bad));
    tcase_add_test(t, a_bare_pace_is_in_the_runners_units);
    tcase_add_test(t, no_plan_no_block);
    tcase_add_test(t, what_is_not_judged_is_a_maybe);
    tcase_add_test(t, a_filter_that_is_too_much_is_refused);
    tcase_add_test(t, any_words_are_read_or_refused);
    tcase_add_test(t, words_are_found_whatever_their_case);
    tcase_add_test(t, a_word_that_was_begun_is_completed_from_the_tables);
    tcase_add_test(t, every_field_has_an_example_that_reads);
    suite_add_tcase(s, t);
    return s;
}
