/* coach: faults planted one by one into a good half marathon plan. Each is
 * named once, with its week; the mend that is offered makes the plan good
 * again; any second finding is one that follows, and is named here. */
#include "../tool/season.h"
#include "milepost/finding.h"

#include <check.h>
#include <string.h>

Suite *suite_coach_findings(void);

static struct facts scratch;
static struct lint_report lint;
static struct mend_room room;
static struct findings found;

static const struct season half = { GOAL_HALF, LEVEL_INTERMEDIATE, true };

static void look_at(const struct plan *p)
{
    coach_lint(&scene, &season_set, p, &scratch, &scene_report, &lint);
    coach_findings(&scene, &season_set, p, &lint, &room, &found);
}

/* ---- the plan's parts */

static bool is_in_week(const struct session *s, int week)
{
    int day = day_diff(s->day, season_start);
    return day >= 7 * week && day < 7 * week + 7;
}

/* The run of a purpose in a week, which is there. */
static int session_of(const struct plan *p, int week, enum purpose what)
{
    int i = 0;
    while (i < p->session_count && (!is_in_week(&p->sessions[i], week) ||
                                    p->sessions[i].purpose != what))
        i++;
    ck_assert_int_lt(i, p->session_count);
    return i;
}

static int32_t week_m(const struct plan *p, int week)
{
    int32_t sum = 0;
    for (int i = 0; i < p->session_count; i++)
        if (is_in_week(&p->sessions[i], week) &&
            p->sessions[i].purpose != PURPOSE_RACE)
            sum += p->sessions[i].dist.m;
    return sum;
}

static int32_t longest_m(const struct plan *p, int week)
{
    int32_t most = 0;
    for (int i = 0; i < p->session_count; i++)
        if (is_in_week(&p->sessions[i], week) &&
            p->sessions[i].purpose != PURPOSE_RACE)
            most = int_most(most, p->sessions[i].dist.m);
    return most;
}

/* Easy runs of a week made so much of what they are; the long one too. */
static void scale(struct plan *p, int week, int percent, bool is_long_too)
{
    for (int i = 0; i < p->session_count; i++) {
        struct session *s = &p->sessions[i];
        bool is_it = s->purpose == PURPOSE_EASY ||
                     (is_long_too && s->purpose == PURPOSE_LONG);
        if (is_in_week(s, week) && is_it && s->step_count == 0)
            s->dist.m = s->dist.m / 100 * percent;
    }
}

static int first_week_of(const struct plan *p, enum phase phase)
{
    int w = 0;
    while (p->weeks[w].phase != phase || p->weeks[w].is_cutback)
        w++;
    return w;
}

/* ---- the faults */

static int plant_doubled_easy_runs(struct plan *p)
{
    scale(p, 3, 200, false);
    return 3;
}

/* Cutbacks as large as the week before them, in every run. */
static int plant_no_cutbacks(struct plan *p)
{
    for (int w = 1; w < p->week_count; w++)
        if (p->weeks[w].is_cutback) {
            int32_t l = longest_m(p, w - 1);
            int32_t rest = week_m(p, w - 1) - l;
            int32_t own = week_m(p, w) - longest_m(p, w);
            scale(p, w, 100 * (rest / 100) / (own / 100), false);
            p->sessions[session_of(p, w, PURPOSE_LONG)].dist.m = l;
        }
    return UNKNOWN; /* where the stretch is long enough */
}

static void add_work(struct plan *p, struct session *s)
{
    s->step_first = p->step_count;
    s->step_count = 2;
    p->steps[p->step_count++] = (struct step){ .kind = STEP_RUN,
                                               .purpose = PURPOSE_WARM_UP,
                                               .dist = { 1000 },
                                               .aim = PACE_NONE };
    p->steps[p->step_count++] = (struct step){ .kind = STEP_RUN,
                                               .purpose = PURPOSE_NONE,
                                               .dist = { s->dist.m - 1000 },
                                               .aim = PACE_MARATHON };
}

static int plant_easy_runs_at_marathon_pace(struct plan *p)
{
    for (int i = 0; i < p->session_count; i++)
        if (is_in_week(&p->sessions[i], 1) &&
            p->sessions[i].purpose == PURPOSE_EASY)
            add_work(p, &p->sessions[i]);
    return 1;
}

/* In two weeks in a row, the easy run of that day in its place. */
static int plant_work_beside_the_long_run(struct plan *p)
{
    int first = first_week_of(p, PHASE_PEAK);
    for (int w = first; w < first + 2; w++) {
        struct session *work =
            &p->sessions[session_of(p, w, PURPOSE_THRESHOLD)];
        day_t eve =
            day_add(p->sessions[session_of(p, w, PURPOSE_LONG)].day, -1);
        for (int i = 0; i < p->session_count; i++)
            if (p->sessions[i].day.n == eve.n)
                p->sessions[i].day = work->day;
        work->day = eve;
        plan_sort(p, NULL);
    }
    return first;
}

static int plant_no_taper(struct plan *p)
{
    int last = day_diff(p->goal.day, p->weeks[0].monday) / 7;
    int32_t highest = 0;
    for (int w = 0; w < last - 1; w++)
        highest = int_most(highest, week_m(p, w));
    for (int w = last - 1; w <= last; w++)
        scale(p, w, 100 * (highest / 100) / (week_m(p, w) / 100), true);
    return last;
}

/* Half as long again as the longest of the 30 days before it. */
static int plant_a_long_run_raised_by_half(struct plan *p)
{
    int32_t before = 0;
    for (int w = 0; w < 3; w++)
        before = int_most(before, longest_m(p, w));
    p->sessions[session_of(p, 3, PURPOSE_LONG)].dist.m = before * 3 / 2;
    return 3;
}

#define FOLLOWS_MAX 3
static const struct planted {
    const char *name;
    int (*plant)(struct plan *p); /* returns its week, UNKNOWN: any */
    enum warning_id id;
    enum mend_kind mend;
    int follow_count;
    enum warning_id follows[FOLLOWS_MAX];
} faults[] = {
    { "easy runs of one week doubled",
      plant_doubled_easy_runs,
      WARNING_W6,
      MEND_SHRINK,
      1, /* one of them is then longer than the longest run */
      { WARNING_W5 } },
    { "cutbacks filled up",
      plant_no_cutbacks,
      WARNING_W18,
      MEND_CUTBACK,
      0,
      { 0 } },
    { "easy runs with steps at marathon pace",
      plant_easy_runs_at_marathon_pace,
      WARNING_W4,
      MEND_PLAIN,
      2, /* a week of them is most of the week, and little of it easy */
      { WARNING_W3, WARNING_W10 } },
    { "work moved to the day before the long run",
      plant_work_beside_the_long_run,
      WARNING_W8,
      MEND_MOVE,
      0,
      { 0 } },
    { "a taper at peak volume",
      plant_no_taper,
      WARNING_W19,
      MEND_SHRINK,
      1, /* the same kilometres over fewer hard days are even ones */
      { WARNING_W7 } },
    { "a long run raised by half",
      plant_a_long_run_raised_by_half,
      WARNING_W5,
      MEND_RESIZE,
      1, /* and the week with it larger than those before */
      { WARNING_W6 } },
};

static bool is_named(const struct planted *f, enum warning_id id)
{
    for (int i = 0; i < f->follow_count; i++)
        if (f->follows[i] == id)
            return true;
    return false;
}

/* The fault's own finding; all others follow from it and are named. */
static const struct finding *only_finding(const struct planted *f)
{
    const struct finding *own = NULL;
    for (int i = 0; i < found.count; i++) {
        const struct finding *x = &found.at[i];
        if (x->warning.id == f->id && own == NULL) {
            own = x;
            ck_assert_int_eq(x->follows, UNKNOWN);
            continue;
        }
        ck_assert_msg(is_named(f, x->warning.id) && x->follows != UNKNOWN &&
                          found.at[x->follows].warning.id == f->id,
                      "%s: %s (%s) in week %d does not follow", f->name,
                      warning_row(x->warning.id)->id,
                      severity_word(x->warning.severity), x->first + 1);
    }
    ck_assert_msg(own != NULL, "%s is not named", f->name);
    return own;
}

START_TEST(test_a_planted_fault_is_named_once_and_mended)
{
    static struct plan p;
    const struct planted *f = &faults[_i];
    struct err e;
    season_plan(&half);
    p = season_made;
    int week = f->plant(&p);
    look_at(&p);
    const struct finding *x = only_finding(f);
    ck_assert_msg(week == UNKNOWN || (x->first <= week && week <= x->last),
                  "%s: in weeks %d-%d", f->name, x->first + 1, x->last + 1);
    ck_assert_int_ge(x->warning.severity, SEVERITY_ADVICE);
    ck_assert_int_eq(found.told, 1);
    ck_assert_msg(x->mend.kind == f->mend, "%s: mended by %s", f->name,
                  mend_word(x->mend.kind));
    struct paces paces = season_paces(&half, scene.today);
    struct mend m = x->mend;
    ck_assert_msg(coach_mend(&m, &paces, scene.today, &p, &e), "%s", e.text);
    look_at(&p);
    ck_assert_msg(found.count == 0, "%s, mended: %s in week %d", f->name,
                  warning_row(found.at[0].warning.id)->id,
                  found.at[0].first + 1);
}
END_TEST

/* What a mend changed is the runner's, and tells in whose place it stands. */
START_TEST(test_a_mend_tells_what_a_session_was)
{
    static struct plan p;
    struct err e;
    int changed = 0;
    season_plan(&half);
    p = season_made;
    (void)faults[_i].plant(&p);
    look_at(&p);
    struct mend m = only_finding(&faults[_i])->mend;
    struct paces paces = season_paces(&half, scene.today);
    ck_assert_msg(coach_mend(&m, &paces, scene.today, &p, &e), "%s", e.text);
    for (int i = 0; i < p.session_count; i++) {
        const struct session *s = &p.sessions[i];
        if (!s->is_edited)
            continue;
        changed++;
        ck_assert_msg(day_is(s->was_day), "%s: it stands in nobody's place",
                      faults[_i].name);
        ck_assert(s->is_reworked || s->day.n != s->was_day.n);
    }
    ck_assert_int_gt(changed, 0);
}
END_TEST

START_TEST(test_a_good_plan_has_no_finding)
{
    for (int goal = GOAL_5K; goal <= GOAL_FITNESS; goal++)
        for (int level = 0; level < LEVEL_COUNT; level++) {
            struct season s = { (enum goal_kind)goal, (enum level)level, true };
            season_plan(&s);
            look_at(&season_made);
            ck_assert_msg(found.count == 0, "%s: %s", season_name(&s),
                          warning_row(found.at[0].warning.id)->id);
            ck_assert_int_eq(found.told + found.left + found.run_weeks, 0);
        }
}
END_TEST

/* ---- what is one finding, and what is none */

static const struct finding *finding_of(enum warning_id id)
{
    for (int i = 0; i < found.count; i++)
        if (found.at[i].warning.id == id)
            return &found.at[i];
    return NULL;
}

static struct plan *half_plan(void)
{
    static struct plan p;
    season_plan(&half);
    p = season_made;
    return &p;
}

START_TEST(test_the_same_in_weeks_that_follow_is_one_finding)
{
    struct plan *p = half_plan();
    for (int i = 0; i < p->session_count; i++)
        if (p->sessions[i].purpose == PURPOSE_EASY &&
            p->sessions[i].day.n < season_monday(6).n)
            add_work(p, &p->sessions[i]);
    look_at(p);
    int n = 0;
    for (int i = 0; i < found.count; i++)
        n += found.at[i].warning.id == WARNING_W4;
    const struct finding *x = finding_of(WARNING_W4);
    ck_assert_int_eq(n, 1);
    ck_assert_int_eq(x->first, 0);
    ck_assert_int_eq(x->last, 5);
    ck_assert_int_eq(x->count, 6);
    ck_assert_int_ge(x->worst, x->first);
    ck_assert_int_le(x->worst, x->last);
}
END_TEST

START_TEST(test_weeks_that_are_over_hold_no_finding)
{
    struct plan *p = half_plan();
    scale(p, 2, 250, true);
    scene.today = season_monday(4);
    look_at(p);
    ck_assert_int_eq(found.run_weeks, 4);
    for (int i = 0; i < found.count; i++)
        ck_assert_int_ge(found.at[i].first, found.run_weeks);
}
END_TEST

START_TEST(test_a_fault_that_hid_another_says_so)
{
    struct plan *p = half_plan();
    scale(p, 3, 200, false);
    scale(p, 5, 220, false);
    look_at(p);
    const struct finding *x = finding_of(WARNING_W6);
    ck_assert_ptr_nonnull(x);
    ck_assert_int_eq(x->first, 3);
    ck_assert_int_eq(x->mend.kind, MEND_SHRINK);
    ck_assert(x->mend.is_unveiling);
    ck_assert_int_eq(x->mend.unveiled_week, 5);
}
END_TEST

/* Where the mend would lie, the runner is away. */
START_TEST(test_a_mend_keeps_to_pauses)
{
    struct plan *p = half_plan();
    int week = plant_work_beside_the_long_run(p);
    look_at(p);
    const struct finding *x = finding_of(WARNING_W8);
    ck_assert_ptr_nonnull(x);
    ck_assert_int_eq(x->mend.kind, MEND_MOVE);
    day_t day = x->mend.changes[0].after.day;
    ck_assert_int_eq(x->mend.changes[0].week, week);
    scene.pauses[0] = (struct pause){ .from = day, .until = day };
    scene.pause_count = 1;
    look_at(p);
    x = finding_of(WARNING_W8);
    ck_assert_ptr_nonnull(x);
    ck_assert_int_ne(x->mend.kind, MEND_NONE);
    for (int i = 0; i < x->mend.count; i++)
        ck_assert_int_ne(x->mend.changes[i].after.day.n, day.n);
}
END_TEST

START_TEST(test_a_locked_fault_has_no_mend)
{
    struct plan *p = half_plan();
    int week = plant_a_long_run_raised_by_half(p);
    p->sessions[session_of(p, week, PURPOSE_LONG)].is_locked = true;
    look_at(p);
    const struct finding *x = finding_of(WARNING_W5);
    ck_assert_ptr_nonnull(x);
    ck_assert_int_eq(x->mend.kind, MEND_NONE);
}
END_TEST

Suite *suite_coach_findings(void)
{
    Suite *s = suite_create("coach_findings");
    TCase *t = tcase_create("planted");
    tcase_set_timeout(t, 120);
    tcase_add_loop_test(t, test_a_planted_fault_is_named_once_and_mended, 0,
                        (int)COUNT_OF(faults));
    tcase_add_loop_test(t, test_a_mend_tells_what_a_session_was, 0,
                        (int)COUNT_OF(faults));
    tcase_add_test(t, test_a_good_plan_has_no_finding);
    tcase_add_test(t, test_the_same_in_weeks_that_follow_is_one_finding);
    tcase_add_test(t, test_weeks_that_are_over_hold_no_finding);
    tcase_add_test(t, test_a_fault_that_hid_another_says_so);
    tcase_add_test(t, test_a_mend_keeps_to_pauses);
    tcase_add_test(t, test_a_locked_fault_has_no_mend);
    suite_add_tcase(s, t);
    return s;
}
