/* coach: whole seasons lived through; what a coach would not have signed. */
#include "../tool/lived.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

Suite *suite_coach_seasons(void);

static struct facts scratch;
static struct week_report report;
static struct lint_report lint;

static void past_stands(const struct plan *was, const struct plan *is)
{
    for (int i = 0; i < was->session_count; i++) {
        const struct session *a = &was->sessions[i];
        bool is_found = false;
        if (a->day.n >= scene.today.n && a->purpose != PURPOSE_RACE)
            continue;
        for (int k = 0; k < is->session_count && !is_found; k++)
            is_found = session_same(was, a, is, &is->sessions[k]);
        ck_assert_msg(is_found, "a session of the past, or a race, changed");
    }
}

static void nothing_to_warn_of(const struct plan *is)
{
    coach_lint(&scene, &season_set, is, &scratch, &report, &lint);
    for (int w = 0; w < lint.week_count; w++) {
        const struct week_lint *l = &lint.weeks[w];
        char date[DAY_TEXT], today[DAY_TEXT];
        if (l->monday.n <= scene.today.n)
            continue;
        for (int i = 0; i < l->warning_count; i++)
            ck_assert_msg(l->warnings[i].severity < SEVERITY_CAUTION,
                          "%s: %s in the week of %s",
                          day_format(scene.today, today),
                          warning_row(l->warnings[i].id)->id,
                          day_format(l->monday, date));
    }
}

/* A week ahead of which the ramp alone has changed is one line. */
static void ramps_ahead_are_told_once(const struct replan *r)
{
    for (int i = 1; i < r->line_count; i++) {
        const struct replan_line *a = &r->lines[i - 1], *b = &r->lines[i];
        enum replan_id x = r->changes[a->first].id;
        enum replan_id y = r->changes[b->first].id;
        bool is_ramp = (x == REPLAN_REPEAT || x == REPLAN_LONG) &&
                       (y == REPLAN_REPEAT || y == REPLAN_LONG);
        ck_assert(!is_ramp || a->day.n <= scene.today.n + 6 ||
                  day_monday(a->day).n != day_monday(b->day).n);
    }
}

static void check(const struct plan *was, const struct replan *r)
{
    past_stands(was, &r->plan);
    ramps_ahead_are_told_once(r);
    if (r->line_count > 0)
        nothing_to_warn_of(&r->plan);
}

static FILE *log_of(const char *name)
{
    char path[256];
    const char *folder = getenv("MILEPOST_SEASONS");
    if (folder == NULL)
        return NULL;
    (void)snprintf(path, sizeof path, "%s/seasons_%s.txt", folder, name);
    FILE *f = fopen(path, "w");
    ck_assert_ptr_nonnull(f);
    return f;
}

static struct lived live(struct life life, const char *letter)
{
    life.log = log_of(letter);
    struct lived lived = life_live(&life, check);
    if (life.log != NULL)
        (void)fclose(life.log);
    return lived;
}

START_TEST(test_coach_season_without_trouble_is_left_alone)
{
    struct lived l =
        live((struct life){ .name = "a half marathon without trouble",
                            .weeks = 16,
                            .seed = 41 },
             "a");
    ck_assert_int_ge(l.looks, 16);
    ck_assert_int_eq(l.changes, 0);
}
END_TEST

START_TEST(test_coach_season_with_a_flu_and_a_strain)
{
    static const struct spell spells[] = { { TROUBLE_FLU, 36, 9 },
                                           { TROUBLE_STRAIN, 72, 12 } };
    struct lived l = live(
        (struct life){ .name = "a half marathon, a flu of 9 days in week 6, a "
                               "calf strain of 12 in week 11",
                       .weeks = 24,
                       .seed = 42,
                       .spells = spells,
                       .spell_count = 2 },
        "b");
    ck_assert_int_ge(l.changes, 2);
}
END_TEST

START_TEST(test_coach_season_with_bad_sleep)
{
    static const struct spell spells[] = { { TROUBLE_SLEEP, 14, 98 } };
    struct lived l = live(
        (struct life){ .name = "a half marathon on 5:45 h of sleep a night, "
                               "from week 3 on",
                       .weeks = 16,
                       .seed = 43,
                       .spells = spells,
                       .spell_count = 1 },
        "c");
    ck_assert_int_ge(l.changes, 1);
}
END_TEST

Suite *suite_coach_seasons(void)
{
    Suite *s = suite_create("coach_seasons");
    TCase *t = tcase_create("lived");
    tcase_set_timeout(t, 120);
    tcase_add_test(t, test_coach_season_without_trouble_is_left_alone);
    tcase_add_test(t, test_coach_season_with_a_flu_and_a_strain);
    tcase_add_test(t, test_coach_season_with_bad_sleep);
    suite_add_tcase(s, t);
    return s;
}
