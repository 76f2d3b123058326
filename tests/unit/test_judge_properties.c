/* judge: what holds of any week. Generated diaries, seed printed. */
#include "../tool/any_diary.h"
#include "../tool/any_lines.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

Suite *suite_judge_properties(void);

#define WEEKS any_times(2500)
#define SEED  20261122

static struct settings set;
static struct facts other;
static struct week_report again;

/* ---- sums */

static void run_adds_up(int i)
{
    const struct run_reading *own = &scene_report.runs[i];
    const struct run *r = &scene.runs[own->run];
    int32_t m = 0;
    int32_t s = 0;
    ck_assert_int_gt(own->piece_count, 0);
    for (int k = own->piece_first; k < own->piece_first + own->piece_count;
         k++) {
        const struct piece *p = &scene_report.pieces[k];
        ck_assert_int_eq(p->run, own->run);
        ck_assert_int_eq(p->from_s, s);
        ck_assert_int_ge(p->to_s, p->from_s);
        s = p->to_s;
        if (r->dist.m > 0) {
            ck_assert_int_eq(p->from_m, m);
            ck_assert_int_gt(p->to_m, p->from_m);
            m = p->to_m;
        } else {
            ck_assert_int_eq(p->from_m, UNKNOWN);
            ck_assert_int_eq(p->to_m, UNKNOWN);
        }
    }
    ck_assert_int_eq(m, r->dist.m);
    ck_assert_int_eq(s, r->time.s);
}

static int32_t sum_of(const int32_t v[VERDICT_COUNT])
{
    return v[VERDICT_PURPOSEFUL] + v[VERDICT_OFF_TARGET] + v[VERDICT_JUNK];
}

START_TEST(test_pieces_add_up_to_the_run_and_verdicts_to_the_week)
{
    struct kit_lcg g = kit_seed(SEED);
    set = settings_standard();
    for (int i = 0; i < WEEKS; i++) {
        any_diary(&g);
        scene_judge();
        for (int k = 0; k < scene_report.run_count; k++)
            run_adds_up(k);
        ck_assert_int_eq(sum_of(scene_report.verdict_m), scene_report.done_m);
        ck_assert_int_eq(sum_of(scene_report.verdict_s), scene_report.done_s);
    }
}
END_TEST

/* ---- every verdict has its reason */

static bool may_be_junk(enum rule_id rule)
{
    return rule <= RULE_R9 || rule == RULE_R16;
}

static void piece_has_reason(const struct piece *p)
{
    const char *sentence = piece_sentence(p);
    ck_assert_msg(p->verdict != VERDICT_JUNK || may_be_junk(p->rule),
                  "junk by %s", rule_row(p->rule)->id);
    ck_assert(p->rules & (1u << p->rule));
    if (p->rule == RULE_R15) {
        ck_assert_int_eq(p->verdict, VERDICT_PURPOSEFUL);
        return;
    }
    ck_assert_msg(sentence != NULL, "%s has no sentence for %s",
                  rule_row(p->rule)->id, verdict_word(p->verdict));
    for (const char *at = sentence; (at = strchr(at, '{')) != NULL; at++) {
        bool is_there = false;
        size_t n = strcspn(at + 1, ":}");
        for (int i = 0; i < p->inputs.count; i++) {
            const char *word = input_word(p->inputs.at[i].id);
            is_there |= strlen(word) == n && !strncmp(word, at + 1, n);
        }
        ck_assert_msg(is_there, "%s lacks an input of '%s'",
                      rule_row(p->rule)->id, sentence);
    }
}

START_TEST(test_no_verdict_without_a_rule_that_may_give_it)
{
    struct kit_lcg g = kit_seed(SEED + 1);
    set = settings_standard();
    unsigned seen = 0;
    for (int i = 0; i < WEEKS; i++) {
        any_diary(&g);
        scene_judge();
        for (int k = 0; k < scene_report.piece_count; k++) {
            piece_has_reason(&scene_report.pieces[k]);
            seen |= 1u << scene_report.pieces[k].rule;
        }
    }
    for (int i = 0; i < RULE_COUNT; i++)
        ck_assert_msg(seen & (1u << i), "%s never spoke: generate more",
                      rule_row((enum rule_id)i)->id);
}
END_TEST

/* Every {place} of a warning's message and advice has its number. */
static void warning_has_numbers(const struct warning *w, const char *template_)
{
    for (const char *at = template_; (at = strchr(at, '{')) != NULL; at++) {
        bool is_there = false;
        size_t n = strcspn(at + 1, ":}");
        for (int i = 0; i < w->inputs.count; i++) {
            const char *word = input_word(w->inputs.at[i].id);
            is_there |= strlen(word) == n && !strncmp(word, at + 1, n);
        }
        ck_assert_msg(is_there, "%s lacks an input of '%s'",
                      warning_row(w->id)->id, template_);
    }
}

START_TEST(test_no_warning_without_its_numbers)
{
    struct kit_lcg g = kit_seed(SEED + 2);
    set = settings_standard();
    for (int i = 0; i < WEEKS; i++) {
        any_diary(&g);
        scene_judge();
        for (int k = 0; k < scene_report.warning_count; k++) {
            const struct warning *w = &scene_report.warnings[k];
            warning_has_numbers(w, warning_message(w));
            warning_has_numbers(w, warning_advice(w));
        }
    }
}
END_TEST

/* ---- same facts, same bytes; whatever the order of entry */

START_TEST(test_same_facts_give_the_same_bytes)
{
    struct kit_lcg g = kit_seed(SEED + 3);
    set = settings_standard();
    for (int i = 0; i < WEEKS / 5; i++) {
        any_diary(&g);
        memset(&scene_report, 0x55, sizeof scene_report);
        scene_judge();
        memset(&again, 0xaa, sizeof again);
        judge_week(&scene, &set, scene_day(0), &again);
        ck_assert_int_eq(memcmp(&scene_report, &again, sizeof again), 0);
    }
}
END_TEST

/* Turns round the runs of each day, as another order of ids would. */
static void turn_days(struct facts *f)
{
    for (int i = 0; i < f->run_count;) {
        int end = i + 1;
        while (end < f->run_count && f->runs[end].day.n == f->runs[i].day.n)
            end++;
        for (int a = i, b = end - 1; a < b; a++, b--) {
            struct run r = f->runs[a];
            f->runs[a] = f->runs[b];
            f->runs[b] = r;
        }
        i = end;
    }
}

START_TEST(test_order_of_entry_changes_nothing)
{
    struct kit_lcg g = kit_seed(SEED + 4);
    set = settings_standard();
    for (int i = 0; i < WEEKS / 5; i++) {
        any_diary(&g);
        for (int k = 0; k < scene.run_count; k++)
            scene.runs[k].start_min = UNKNOWN;
        scene_judge();
        other = scene;
        turn_days(&other);
        judge_week(&other, &set, scene_day(0), &again);
        ck_assert_int_eq(again.piece_count, scene_report.piece_count);
        for (int k = 0; k < again.piece_count; k++) {
            const struct piece *a = &scene_report.pieces[k];
            const struct piece *b = &again.pieces[k];
            ck_assert_int_eq(a->from_m, b->from_m);
            ck_assert_int_eq(a->to_m, b->to_m);
            ck_assert_int_eq(a->verdict, b->verdict);
            ck_assert_int_eq(a->rule, b->rule);
        }
    }
}
END_TEST

Suite *suite_judge_properties(void)
{
    Suite *s = suite_create("judge_properties");
    TCase *t = tcase_create("any_week");
    tcase_set_timeout(t, 120);
    tcase_add_test(t, test_pieces_add_up_to_the_run_and_verdicts_to_the_week);
    tcase_add_test(t, test_no_verdict_without_a_rule_that_may_give_it);
    tcase_add_test(t, test_no_warning_without_its_numbers);
    tcase_add_test(t, test_same_facts_give_the_same_bytes);
    tcase_add_test(t, test_order_of_entry_changes_nothing);
    suite_add_tcase(s, t);
    return s;
}
