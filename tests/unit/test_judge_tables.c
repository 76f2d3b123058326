/* judge: the rows of rules, warnings and inputs are whole and can be told. */
#include "milepost/figure.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

Suite *suite_judge_tables(void);

static bool is_input(const char *word, size_t n)
{
    for (int i = 0; i < INPUT_COUNT; i++) {
        const char *own = input_word((enum input_id)i);
        if (strlen(own) == n && strncmp(own, word, n) == 0)
            return true;
    }
    return false;
}

/* Every {place} of a condition is a setting of [judge], or an input too. */
static void settings_known(const char *template_, bool or_input)
{
    const char *p = template_;
    while ((p = strchr(p, '{')) != NULL) {
        enum setting_id id;
        size_t n = strcspn(++p, ":}");
        ck_assert_msg(setting_from("judge", p, n, &id) ||
                          (or_input && is_input(p, n)),
                      "'%s' names no setting", template_);
    }
}

/* Every {place} of a template names an input. */
static void places_known(const char *template_)
{
    if (template_ == NULL)
        return;
    const char *p = template_;
    while ((p = strchr(p, '{')) != NULL) {
        size_t n = strcspn(++p, ":}");
        ck_assert_msg(is_input(p, n), "'%s' names no input", template_);
        ck_assert_msg(strchr(p, '}') != NULL, "'%s' is open", template_);
    }
}

START_TEST(test_every_rule_row_is_whole)
{
    for (int i = 0; i < RULE_COUNT; i++) {
        const struct rule *r = rule_row((enum rule_id)i);
        ck_assert(r->id && r->name && r->condition && r->change && r->source);
        settings_known(r->condition, false);
        settings_known(r->change, true);
        for (int v = 0; v < VERDICT_COUNT; v++) {
            places_known(r->sentence[v]);
            places_known(r->bare[v]);
            if (r->bare[v] != NULL)
                ck_assert_msg(r->sentence[v] != NULL, "%s", r->id);
        }
        enum rule_id back = RULE_COUNT;
        ck_assert(rule_from(r->id, &back));
        ck_assert_int_eq(back, i);
    }
}
END_TEST

START_TEST(test_rules_stand_in_the_order_of_the_science)
{
    static const char *const order[] = {
        "R1",  "R1b", "R2",   "R3",  "R4",   "R4b", "R5",
        "R6",  "R7",  "R10",  "R8",  "R9",   "R9T", "R16",
        "R11", "R12", "R12b", "R13", "R13b", "R14", "R15",
    };
    ck_assert_int_eq(COUNT_OF(order), RULE_COUNT);
    for (int i = 0; i < RULE_COUNT; i++)
        ck_assert_str_eq(rule_row((enum rule_id)i)->id, order[i]);
}
END_TEST

START_TEST(test_rule_is_found_whatever_its_case)
{
    enum rule_id id = RULE_COUNT;
    ck_assert(rule_from("r12B", &id));
    ck_assert_int_eq(id, RULE_R12B);
    ck_assert(!rule_from("R17", &id));
    ck_assert_int_eq(id, RULE_R12B);
}
END_TEST

START_TEST(test_every_warning_row_is_whole)
{
    for (int i = 0; i < WARNING_COUNT; i++) {
        const struct warning_row *w = warning_row((enum warning_id)i);
        char id[16];
        (void)snprintf(id, sizeof id, "W%d", i + 1);
        ck_assert_str_eq(w->id, id);
        ck_assert(w->name && w->condition && w->source);
        ck_assert(w->message[0] && w->advice[0]);
        settings_known(w->condition, false);
        for (int v = 0; v < WARNING_VARIANTS_MAX; v++) {
            places_known(w->message[v]);
            places_known(w->advice[v]);
        }
    }
}
END_TEST

/* Each word of "R10 W5" is a rule or a warning. */
static void users_known(const char *used)
{
    char copy[80];
    ck_assert(text_copy(copy, sizeof copy, used));
    for (char *word = strtok(copy, " "); word; word = strtok(NULL, " ")) {
        enum rule_id rule;
        enum warning_id warning;
        ck_assert_msg(rule_from(word, &rule) || warning_from(word, &warning),
                      "%s", word);
    }
}

START_TEST(test_every_figure_row_is_whole)
{
    for (int i = 0; i < FIGURE_COUNT; i++) {
        const struct figure *f = figure_row((enum figure_id)i);
        ck_assert_msg(f->id && f->name && f->unit && f->also && f->used,
                      "figure %d has no row", i);
        ck_assert_msg(f->how && f->how[0], "%s", f->id);
        ck_assert_msg(f->read && f->read[0], "%s", f->id);
        ck_assert_msg(f->change && f->change[0], "%s", f->id);
        ck_assert_msg(f->source && f->source[0], "%s", f->id);
        users_known(f->used);
        enum figure_id back = FIGURE_COUNT;
        ck_assert(figure_from(f->id, &back));
        ck_assert_int_eq(back, i);
    }
}
END_TEST

START_TEST(test_a_figure_is_found_by_any_of_its_words)
{
    enum figure_id id = FIGURE_COUNT;
    ck_assert(figure_from("t", &id));
    ck_assert_int_eq(id, FIGURE_THRESHOLD_PACE);
    ck_assert(figure_from("z3_s", &id));
    ck_assert_int_eq(id, FIGURE_INTENSITY);
    ck_assert(figure_from("Index", &id));
    ck_assert_int_eq(id, FIGURE_FITNESS_INDEX);
    ck_assert(!figure_from("", &id));
    ck_assert(!figure_from("loadd", &id));
    ck_assert(!figure_from("predict predictions", &id));
}
END_TEST

START_TEST(test_a_sentence_without_its_numbers_is_the_bare_one)
{
    struct piece p;
    memset(&p, 0, sizeof p);
    p.rule = RULE_R11;
    p.verdict = VERDICT_OFF_TARGET;
    const struct rule *row = rule_row(RULE_R11);
    ck_assert_ptr_eq(piece_sentence(&p), row->bare[VERDICT_OFF_TARGET]);
    p.inputs.count = 4;
    p.inputs.at[0].id = INPUT_PACE;
    p.inputs.at[1].id = INPUT_EASY_SLOW;
    p.inputs.at[2].id = INPUT_EASY_FAST;
    p.inputs.at[3].id = INPUT_SLOWER_S;
    ck_assert_ptr_eq(piece_sentence(&p), row->sentence[VERDICT_OFF_TARGET]);
    p.rule = RULE_R15;
    p.verdict = VERDICT_PURPOSEFUL;
    ck_assert_ptr_null(piece_sentence(&p));
}
END_TEST

START_TEST(test_a_warning_speaks_by_its_variant)
{
    struct warning w;
    memset(&w, 0, sizeof w);
    w.id = WARNING_W8;
    w.variant = 2;
    ck_assert_ptr_eq(warning_message(&w), warning_row(WARNING_W8)->message[2]);
    ck_assert_ptr_eq(warning_advice(&w), warning_row(WARNING_W8)->advice[0]);
}
END_TEST

START_TEST(test_specificity_follows_the_matrix)
{
    struct settings set = settings_standard();
    ck_assert_int_eq(specificity(&set, GOAL_5K, PURPOSE_STEADY), 0);
    ck_assert_int_eq(specificity(&set, GOAL_5K, PURPOSE_MARATHON), 0);
    ck_assert_int_eq(specificity(&set, GOAL_5K, PURPOSE_HILLS), 2);
    ck_assert_int_eq(specificity(&set, GOAL_10K, PURPOSE_HILLS), 1);
    ck_assert_int_eq(specificity(&set, GOAL_HALF, PURPOSE_LONG), 2);
    ck_assert_int_eq(specificity(&set, GOAL_MARATHON, PURPOSE_INTERVAL), 1);
    ck_assert_int_eq(specificity(&set, GOAL_STRESS, PURPOSE_EASY), 2);
    ck_assert_int_eq(specificity(&set, GOAL_5K, PURPOSE_RACE), 2);
    ck_assert_int_eq(specificity(&set, GOAL_5K, PURPOSE_FARTLEK), 1);
    ck_assert_int_eq(specificity(&set, GOAL_NONE, PURPOSE_STEADY), 1);
}
END_TEST

Suite *suite_judge_tables(void)
{
    Suite *s = suite_create("judge_tables");
    TCase *t = tcase_create("rows");
    tcase_add_test(t, test_every_rule_row_is_whole);
    tcase_add_test(t, test_rules_stand_in_the_order_of_the_science);
    tcase_add_test(t, test_rule_is_found_whatever_its_case);
    tcase_add_test(t, test_every_warning_row_is_whole);
    tcase_add_test(t, test_every_figure_row_is_whole);
    tcase_add_test(t, test_a_figure_is_found_by_any_of_its_words);
    tcase_add_test(t, test_a_sentence_without_its_numbers_is_the_bare_one);
    tcase_add_test(t, test_a_warning_speaks_by_its_variant);
    tcase_add_test(t, test_specificity_follows_the_matrix);
    suite_add_tcase(s, t);
    return s;
}
