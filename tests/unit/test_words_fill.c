/* words: templates become sentences, and none leaves a place unfilled. */
#include "milepost/words.h"

#include <check.h>
#include <string.h>

Suite *suite_words_fill(void);

static const struct look km = { UNITS_KM, true, false, 80, NULL };
static const struct look mi = { UNITS_MI, true, false, 80, NULL };

static void expect(const char *template_, const struct inputs *in,
                   const struct look *look, const char *expected)
{
    char out[512];
    struct text t = text_on(out, sizeof out);
    words_fill(&t, template_, in, look);
    ck_assert_str_eq(out, expected);
}

static struct inputs one(enum input_id id, int32_t value)
{
    return (struct inputs){ 1, { { id, value, NO_DAY } } };
}

START_TEST(test_fill_speaks_the_runners_units)
{
    struct inputs in = one(INPUT_DIST_M, 9100);
    expect("ran {dist_m}.", &in, &km, "ran 9.1 km.");
    expect("ran {dist_m}.", &in, &mi, "ran 5.7 mi.");
    expect("ran {dist_m:bare} of", &in, &mi, "ran 5.7 of");
    in = one(INPUT_TIME_S, 5890);
    expect("{time_s}", &in, &km, "1:38:10");
    in = one(INPUT_PACE, 312);
    expect("at {pace}", &in, &km, "at 5:12/km");
    expect("at {pace:bare}", &in, &km, "at 5:12");
    expect("at {pace}", &in, &mi, "at 8:22/mi");
    in = one(INPUT_PERCENT, 38);
    expect("{percent}", &in, &km, "38%");
    expect("{percent:bare} %", &in, &km, "38 %");
}
END_TEST

START_TEST(test_fill_names_days_sites_and_purposes)
{
    day_t day;
    ck_assert(day_parse("2026-11-22", &day));
    struct inputs in = one(INPUT_UNTIL, day.n);
    expect("until {until}", &in, &km, "until 2026-11-22");
    in = one(INPUT_RATIO, 125);
    expect("{ratio} times", &in, &km, "1.25 times");
    in = one(INPUT_WEEKDAY, 1);
    expect("on {weekday}", &in, &km, "on Tue");
    in = one(INPUT_SITE, SITE_KNEE);
    expect("the {site}", &in, &km, "the knee");
    in = one(INPUT_PURPOSE, PURPOSE_WARM_UP);
    expect("{purpose}", &in, &km, "warm-up");
    in = one(INPUT_GOAL, GOAL_HALF);
    expect("a {goal}", &in, &km, "a half marathon");
    in = one(INPUT_FAMILY, FAMILY_HOOPER);
    expect("({family})", &in, &km, "(tiredness)");
}
END_TEST

START_TEST(test_fill_turns_seconds_a_kilometre_into_seconds_a_mile)
{
    struct inputs in = one(INPUT_SLOWER_S, 20);
    expect("slow down by {slower_s}", &in, &km, "slow down by 20 s/km");
    expect("slow down by {slower_s}", &in, &mi, "slow down by 32 s/mi");
}
END_TEST

START_TEST(test_fill_of_what_is_missing_is_a_dash_never_a_brace)
{
    struct inputs none = { 0 };
    expect("{dist_m} of {nothing}, {unclosed", &none, &km, "- of -, -");
}
END_TEST

/* ---- every template of the tables */

static bool input_named(const char *word, size_t n, enum input_id *out)
{
    for (int i = 0; i < INPUT_COUNT; i++) {
        const char *own = input_word((enum input_id)i);
        if (strlen(own) == n && strncmp(own, word, n) == 0) {
            *out = (enum input_id)i;
            return true;
        }
    }
    return false;
}

/* A value every unit can print. */
static int32_t sample(enum input_id id)
{
    return input_unit(id) == UNIT_METRES ? 4200 : 1;
}

static int templates_walked;

/* Every place is a threshold or a known input; filled, no brace and no dash is
 * left. */
static void walk(const char *id, const char *whole)
{
    char out[1024];
    char template_[1024];
    struct inputs in = { 0 };
    if (whole == NULL)
        return;
    struct settings set = settings_standard();
    struct text own = text_on(template_, sizeof template_);
    words_condition(&own, whole, &set, &km);
    templates_walked++;
    for (const char *p = strchr(template_, '{'); p; p = strchr(p + 1, '{')) {
        enum input_id input;
        size_t n = strcspn(p + 1, ":}");
        ck_assert_msg(input_named(p + 1, n, &input), "%s: {%.*s} is no input",
                      id, (int)n, p + 1);
        if (inputs_get(&in, input, INT32_MIN) != INT32_MIN)
            continue;
        ck_assert_msg(in.count < INPUTS_MAX, "%s: too many inputs", id);
        in.at[in.count++] = (struct input){ input, sample(input), NO_DAY };
    }
    struct text t = text_on(out, sizeof out);
    words_fill(&t, template_, &in, &km);
    ck_assert_msg(!t.is_cut && strpbrk(out, "{}") == NULL, "%s: %s", id, out);
    ck_assert_msg(out[0] != '\0', "%s: an empty sentence", id);
}

START_TEST(test_fill_leaves_no_place_of_any_rule_unfilled)
{
    templates_walked = 0;
    for (int i = 0; i < RULE_COUNT; i++) {
        const struct rule *r = rule_row((enum rule_id)i);
        for (int v = 0; v < VERDICT_COUNT; v++) {
            walk(r->id, r->sentence[v]);
            walk(r->id, r->bare[v]);
        }
        walk(r->id, r->change);
    }
    ck_assert_int_gt(templates_walked, 2 * RULE_COUNT);
}
END_TEST

START_TEST(test_fill_leaves_no_place_of_any_warning_unfilled)
{
    templates_walked = 0;
    for (int i = 0; i < WARNING_COUNT; i++) {
        const struct warning_row *w = warning_row((enum warning_id)i);
        for (int v = 0; v < WARNING_VARIANTS_MAX; v++) {
            walk(w->id, w->message[v]);
            walk(w->id, w->advice[v]);
        }
    }
    ck_assert_int_ge(templates_walked, 2 * WARNING_COUNT);
}
END_TEST

Suite *suite_words_fill(void)
{
    Suite *s = suite_create("words_fill");
    TCase *t = tcase_create("fill");
    tcase_add_test(t, test_fill_speaks_the_runners_units);
    tcase_add_test(t, test_fill_names_days_sites_and_purposes);
    tcase_add_test(t, test_fill_turns_seconds_a_kilometre_into_seconds_a_mile);
    tcase_add_test(t, test_fill_of_what_is_missing_is_a_dash_never_a_brace);
    tcase_add_test(t, test_fill_leaves_no_place_of_any_rule_unfilled);
    tcase_add_test(t, test_fill_leaves_no_place_of_any_warning_unfilled);
    suite_add_tcase(s, t);
    return s;
}
