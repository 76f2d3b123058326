/* words: what a purposeful piece says of the work that was run. */
#include "../tool/kit.h"
#include "milepost/words.h"

#include <check.h>

Suite *suite_words_piece(void);

static const struct look plain = { .width = 80 };
static struct facts facts;
static struct week_report week;
static char page[512];

/* The sentence of a threshold run as it was run. */
static void threshold_says(int s_per_km, int rpe, const char *sentence)
{
    struct settings set = settings_standard();
    kit_clear(&facts, kit_day("2026-11-17"));
    kit_history(&facts, kit_day("2026-11-16"), 12, 60000, 16000);
    kit_index(&facts, 45);
    facts.athlete.level = LEVEL_INTERMEDIATE;
    (void)kit_run_at(&facts, kit_day("2026-11-17"), PURPOSE_THRESHOLD, 5000,
                     s_per_km, rpe);
    judge_week(&facts, &set, kit_day("2026-11-16"), &week);
    struct text t = text_on(page, sizeof page);
    words_piece(&t, &facts, &week, &week.pieces[week.runs[0].piece_first],
                &plain);
    ck_assert_str_eq(page, sentence);
}

START_TEST(test_work_is_called_on_target_only_where_that_was_read)
{
    threshold_says(278, 7, "On target: this is the stimulus for threshold.");
    threshold_says(0, UNKNOWN,
                   "If on target: this is the stimulus for threshold.");
    threshold_says(330, 4,
                   "Aerobic base: capillaries and mitochondria at little "
                   "cost.");
}
END_TEST

Suite *suite_words_piece(void)
{
    Suite *s = suite_create("words_piece");
    TCase *t = tcase_create("piece");
    tcase_add_test(t, test_work_is_called_on_target_only_where_that_was_read);
    suite_add_tcase(s, t);
    return s;
}
