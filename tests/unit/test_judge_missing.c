/* judge: what is missing, or better, never makes a verdict worse (issue 3).
 * Generated diaries, seed printed; the verdicts of that day and of the day
 * before are compared, for other days' history changes with it. */
#include "../tool/any_diary.h"
#include "../tool/any_lines.h"

#include <check.h>

Suite *suite_judge_missing(void);

#define WEEKS any_times(2500)
#define SEED  20261127

static struct settings set;
static struct facts other;
static struct week_report again;

static void forget_pain(struct run *r)
{
    r->pain_count = 0;
    r->is_limp = r->is_sharp = false;
}

/* Verdict at a place of a run (metres, or seconds without). */
static const struct piece *piece_at(const struct week_report *r, int reading,
                                    int32_t place)
{
    const struct run_reading *own = &r->runs[reading];
    for (int i = own->piece_first; i < own->piece_first + own->piece_count;
         i++) {
        const struct piece *p = &r->pieces[i];
        int32_t to = p->from_m == UNKNOWN ? p->to_s : p->to_m;
        if (place < to)
            return p;
    }
    return &r->pieces[own->piece_first + own->piece_count - 1];
}

/* R5 eased as advised: with go that run is R12 (issue 3). */
static bool is_let_off(const struct piece *before)
{
    return before->rule == RULE_R5 && before->is_eased;
}

static void judge_both(void)
{
    scene_judge();
    facts_meet(&other);
    judge_week(&other, &set, scene_day(0), &again);
}

/* No stretch of the runs of a day is worse in 'again' than in the scene's
 * report: both are judged. */
static void judged_no_worse(day_t day, const char *what)
{
    for (int i = 0; i < scene_report.run_count; i++) {
        const struct run *r = &scene.runs[scene_report.runs[i].run];
        int32_t end = r->dist.m > 0 ? r->dist.m : r->time.s;
        if (r->day.n != day.n)
            continue;
        for (int32_t at = 0; at < end; at += 100) {
            const struct piece *a = piece_at(&scene_report, i, at);
            const struct piece *b = piece_at(&again, i, at);
            ck_assert_msg(b->verdict <= a->verdict || is_let_off(a),
                          "%s: %s was %s, is %s by %s", what,
                          rule_row(a->rule)->id, verdict_word(a->verdict),
                          verdict_word(b->verdict), rule_row(b->rule)->id);
        }
    }
}

static void day_is_no_worse(day_t day, const char *what)
{
    judge_both();
    judged_no_worse(day, what);
}

/* The days a check-in speaks of: its own, the day it is the morning after of,
 * and, of an evening, the next. */
static void days_are_no_worse(const struct checkin *c, const char *what)
{
    judge_both();
    judged_no_worse(c->day, what);
    judged_no_worse(day_add(c->day, -1), what);
    if (c->is_evening)
        judged_no_worse(day_add(c->day, 1), what);
}

/* A check-in of the week, chosen; NULL: the week has none. */
static struct checkin *any_checkin(struct kit_lcg *g, struct facts *f)
{
    int from = 0;
    while (from < f->checkin_count && f->checkins[from].day.n < scene_day(0).n)
        from++;
    if (from == f->checkin_count)
        return NULL;
    return &f->checkins[kit_between(g, from, f->checkin_count - 1)];
}

static const char *forget(struct checkin *c, int field)
{
    switch (field) {
    case 0:
        c->sleep_min = UNKNOWN;
        return "sleep forgotten";
    case 1:
        c->sleepq = UNKNOWN;
        return "sleep quality forgotten";
    case 2:
        c->fatigue = UNKNOWN;
        return "fatigue forgotten";
    case 3:
        c->stress = UNKNOWN;
        return "stress forgotten";
    case 4:
        c->soreness = UNKNOWN;
        return "soreness forgotten";
    case 5:
        c->mood = UNKNOWN;
        return "mood forgotten";
    case 6:
        c->rhr = UNKNOWN;
        return "pulse forgotten";
    case 7:
        c->illness = ILLNESS_UNKNOWN;
        return "illness forgotten";
    case 8:
        c->pain_count = 0;
        return "pain forgotten";
    case 9:
        c->motivation = UNKNOWN;
        return "motivation forgotten";
    case 10:
        c->hrv_ms = UNKNOWN;
        return "heart rate variability forgotten";
    default:
        *c = checkin_blank(c->day, c->is_evening);
        return "all of a check-in forgotten";
    }
}

/* What a morning does not say is taken from the evening before, which is no
 * hole in what is known: there too it is forgotten. */
static void forget_evening_before(struct facts *f, const struct checkin *c,
                                  int field)
{
    for (int i = 0; !c->is_evening && i < f->checkin_count; i++)
        if (f->checkins[i].is_evening &&
            day_diff(c->day, f->checkins[i].day) == 1)
            (void)forget(&f->checkins[i], field);
}

START_TEST(test_a_forgotten_field_never_makes_it_worse)
{
    struct kit_lcg g = kit_seed(SEED);
    set = settings_standard();
    for (int i = 0; i < WEEKS; i++) {
        any_diary(&g);
        other = scene;
        struct checkin *c = any_checkin(&g, &other);
        if (c == NULL)
            continue;
        int field = kit_between(&g, 0, 11);
        const char *what = forget(c, field);
        forget_evening_before(&other, c, field);
        days_are_no_worse(c, what);
    }
}
END_TEST

START_TEST(test_a_forgotten_pain_or_form_never_makes_it_worse)
{
    struct kit_lcg g = kit_seed(SEED + 1);
    set = settings_standard();
    for (int i = 0; i < WEEKS; i++) {
        any_diary(&g);
        other = scene;
        bool is_form = kit_between(&g, 0, 1) == 0;
        int from = 0;
        while (from < other.run_count &&
               other.runs[from].day.n < scene_day(0).n)
            from++;
        if (from == other.run_count)
            continue;
        struct run *r = &other.runs[kit_between(&g, from, other.run_count - 1)];
        if (is_form)
            r->form = r->form_from_m = UNKNOWN;
        else
            forget_pain(r);
        day_is_no_worse(r->day, is_form ? "form forgotten" : "pain forgotten");
    }
}
END_TEST

/* A better value of a field that was given; the sums of weeks stay. */
static const char *better(struct kit_lcg *g, struct checkin *c, int field)
{
    int *const at[] = { &c->sleepq, &c->fatigue, &c->stress, &c->soreness };
    static const char *const name[] = { "better sleep", "less fatigue",
                                        "less stress", "less soreness" };
    if (field == 4 && c->sleep_min != UNKNOWN)
        c->sleep_min += kit_between(g, 0, 180);
    if (field < 4 && *at[field] > 1)
        *at[field] = kit_between(g, 1, *at[field]);
    return field < 4 ? name[field] : "more sleep";
}

START_TEST(test_a_better_morning_never_makes_it_worse)
{
    struct kit_lcg g = kit_seed(SEED + 2);
    set = settings_standard();
    for (int i = 0; i < WEEKS; i++) {
        any_diary(&g);
        other = scene;
        struct checkin *c = any_checkin(&g, &other);
        if (c == NULL)
            continue;
        const char *what = better(&g, c, kit_between(&g, 0, 4));
        days_are_no_worse(c, what);
    }
}
END_TEST

START_TEST(test_less_pain_never_makes_it_worse)
{
    struct kit_lcg g = kit_seed(SEED + 3);
    set = settings_standard();
    for (int i = 0; i < WEEKS; i++) {
        any_diary(&g);
        other = scene;
        for (int k = 0; k < other.run_count; k++) {
            struct run *r = &other.runs[k];
            if (r->day.n < scene_day(0).n || r->pain_count == 0)
                continue;
            struct pain *p = &r->pains[kit_between(&g, 0, r->pain_count - 1)];
            p->level = kit_between(&g, 0, p->level);
            day_is_no_worse(r->day, "less pain");
            break;
        }
        struct checkin *c = any_checkin(&g, &other);
        if (c == NULL || c->pain_count == 0 || c->is_evening)
            continue;
        c->pains[0].level = kit_between(&g, 0, c->pains[0].level);
        day_is_no_worse(day_add(c->day, -1), "less pain the next morning");
    }
}
END_TEST

/* Nobody has stopped running until a week that is still to come. */
START_TEST(test_missing_days_ahead_are_no_break)
{
    static struct week_report ahead;
    static struct settings usual;
    kit_clear(&scene, scene_day(0));
    kit_index(&scene, 45.0);
    kit_history(&scene, scene_day(0), 8, 40000, 13000);
    usual = settings_standard();
    judge_week(&scene, &usual, scene_day(35), &ahead);
    ck_assert_double_eq_tol(ahead.basis.index, 45.0, 1e-9);
    ck_assert_double_eq_tol(ahead.paces.index, 45.0, 1e-9);
}
END_TEST

Suite *suite_judge_missing(void)
{
    Suite *s = suite_create("judge_missing");
    TCase *t = tcase_create("missing");
    tcase_set_timeout(t, 120);
    tcase_add_test(t, test_missing_days_ahead_are_no_break);
    tcase_add_test(t, test_a_forgotten_field_never_makes_it_worse);
    tcase_add_test(t, test_a_forgotten_pain_or_form_never_makes_it_worse);
    tcase_add_test(t, test_a_better_morning_never_makes_it_worse);
    tcase_add_test(t, test_less_pain_never_makes_it_worse);
    suite_add_tcase(s, t);
    return s;
}
