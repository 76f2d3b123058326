/* entry: plans and goals as text. */
#include "milepost/entry.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

static struct plan plan;
static struct plan again;

static struct entry_context context(void)
{
    struct entry_context c = { .units = UNITS_KM };
    ck_assert(day_parse("2026-03-04", &c.today)); /* a Wednesday */
    return c;
}

/* Reads lines up to the first that is refused. */
static bool read_text(const char *text, struct plan *p, struct err *e)
{
    struct entry_context c = context();
    struct plan_reader r = plan_reader(&c, p);
    *e = (struct err){ 0 };
    while (*text != '\0') {
        char line[LINE_TEXT];
        size_t n = strcspn(text, "\n");
        memcpy(line, text, n);
        line[n] = '\0';
        if (!plan_read_line(&r, line, e))
            return false;
        text += n + (text[n] == '\n' ? 1 : 0);
    }
    return plan_read_end(&r, e);
}

static void read_plan(const char *text)
{
    struct err e;
    ck_assert_msg(read_text(text, &plan, &e), "line %d, column %d: %s", e.line,
                  e.column, e.text);
}

static void assert_day(day_t day, const char *expected)
{
    char text[DAY_TEXT];
    ck_assert_str_eq(day_format(day, text), expected);
}

START_TEST(test_plan_of_the_contract)
{
    read_plan("goal half 2026-05-10\n"
              "# the first week\n"
              "w1 tue threshold wu 2k, 5k @T, cd 1.5k\n"
              "w1 sun long 14k\n"
              "\n"
              "2026-05-10 race 21.1k\n");
    ck_assert_int_eq(plan.goal.kind, GOAL_HALF);
    ck_assert_int_eq(plan.goal.dist.m, 21098);
    ck_assert_int_eq(plan.goal.aim, AIM_IMPROVE);
    ck_assert_int_eq(plan.session_count, 3);
    /* One week is named, so it is the race's. */
    assert_day(plan.sessions[0].day, "2026-05-05");
    assert_day(plan.sessions[1].day, "2026-05-10");
    ck_assert_int_eq(plan.sessions[0].dist.m, 8500);
    ck_assert_int_eq(plan.sessions[0].step_count, 3);
    ck_assert_int_eq(plan.steps[1].aim, PACE_THRESHOLD);
    ck_assert_int_eq(plan.sessions[2].dist.m, 21100);
    ck_assert_int_eq(plan.week_count, 1);
    ck_assert_int_eq(plan.weeks[0].phase, PHASE_RACE);
    ck_assert_int_eq(plan.weeks[0].target.m, 22500);
    ck_assert_int_eq(plan.weeks[0].longest.m, 14000);
}
END_TEST

START_TEST(test_last_week_named_is_the_races)
{
    read_plan("goal half 2026-05-10 --aim 1:45:00 --priority B\n"
              "w1 mon easy 8k +strides\n"
              "w8 sat easy 4k +locked\n"
              "w3 wed rest\n"
              "w3 wed strength 30min # at home\n"
              "w2 tue easy 6k skip pain\n");
    ck_assert_int_eq(plan.goal.aim, AIM_TIME);
    ck_assert_int_eq(plan.goal.target.s, 6300);
    ck_assert_int_eq(plan.goal.priority, PRIORITY_B);
    ck_assert_int_eq(plan.session_count, 4);
    assert_day(plan.sessions[0].day, "2026-03-16");
    assert_day(plan.sessions[3].day, "2026-05-09");
    ck_assert(plan.sessions[0].has_strides && plan.sessions[3].is_locked);
    ck_assert(plan.sessions[2].activity == ACTIVITY_STRENGTH);
    ck_assert_int_eq(plan.sessions[2].purpose, PURPOSE_NONE);
    ck_assert_int_eq(plan.sessions[1].skipped, SKIP_PAIN);
    ck_assert_int_eq(plan.week_count, 8);
}
END_TEST

START_TEST(test_plan_holds_what_stands_beside_running)
{
    char out[400];
    struct text t = text_on(out, sizeof out);
    read_plan("goal fitness\nw1 mon mobility 15min\nw1 tue xt 40min\n"
              "w1 wed strength\nw1 thu drills 10min\n");
    ck_assert_int_eq(plan.sessions[0].activity, ACTIVITY_MOBILITY);
    ck_assert_int_eq(plan.sessions[1].activity, ACTIVITY_XT);
    ck_assert_int_eq(plan.sessions[1].time.s, 2400);
    ck_assert_int_eq(plan.sessions[2].activity, ACTIVITY_STRENGTH);
    ck_assert(session_is_run(&plan.sessions[3]));
    ck_assert_int_eq(plan.weeks[0].target.m, 0);
    plan_write(&plan, UNITS_KM, &t);
    ck_assert_str_eq(out, "goal fitness --priority A\n"
                          "2026-03-09 mobility 15min\n"
                          "2026-03-10 xt 40min\n2026-03-11 strength\n"
                          "2026-03-12 drills 10min\n");
}
END_TEST

START_TEST(test_without_a_race_weeks_begin_next_monday)
{
    read_plan("goal fitness\nw1 mon easy 45min\n");
    assert_day(plan.sessions[0].day, "2026-03-09");
    ck_assert_int_eq(plan.sessions[0].time.s, 2700);
    ck_assert_int_eq(plan.weeks[0].phase, PHASE_MAINTAIN);
    struct entry_context c = context();
    ck_assert(day_parse("2026-03-09", &c.today));
    struct plan_reader r = plan_reader(&c, &plan);
    struct err e;
    ck_assert(plan_read_line(&r, "goal fitness", &e));
    ck_assert(plan_read_line(&r, "w1 mon easy 45min", &e));
    ck_assert(plan_read_end(&r, &e));
    assert_day(plan.sessions[0].day, "2026-03-09");
}
END_TEST

START_TEST(test_phases_and_cutbacks_by_calendar)
{
    char text[2048];
    struct text t = text_on(text, sizeof text);
    static const int km[14] = { 20, 22, 24, 18, 25, 27, 29,
                                22, 31, 33, 35, 26, 20, 14 };
    text_put(&t, "goal half 2026-08-02\n");
    for (int w = 0; w < 14; w++)
        text_add(&t, "w%d sun long %dk\n", w + 1, km[w]);
    read_plan(text);
    static const char phases[] = "bbBBBBBBPPPPTR";
    for (int w = 0; w < 14; w++) {
        static const char letter[] = { [PHASE_BASE] = 'b',
                                       [PHASE_BUILD] = 'B',
                                       [PHASE_PEAK] = 'P',
                                       [PHASE_TAPER] = 'T',
                                       [PHASE_RACE] = 'R' };
        ck_assert_msg(letter[plan.weeks[w].phase] == phases[w], "week %d",
                      w + 1);
        bool is_cut = w == 3 || w == 7 || w == 11;
        ck_assert_msg(plan.weeks[w].is_cutback == is_cut, "week %d", w + 1);
    }
}
END_TEST

static const struct {
    const char *text;
    int line, column;
    const char *part;
} bad[] = {
    { "goal half 2020-05-10\n", 1, 11, "is past" },
    { "goal half 2026-02-31\n", 1, 11, "Feb 2026 has 28 days" },
    { "goal half 2099-05-10\n", 1, 11, "more than 5 years off" },
    { "goal half\n", 1, 6, "when is the race?" },
    { "goal halv 2026-05-10\n", 1, 6, "did you mean half" },
    { "goal 900k 2026-05-10\n", 1, 6, "1 km to 500 km" },
    { "goal\n", 1, 0, "a goal has a kind" },
    { "goal half 2026-05-10 --aim 0:30:00\n", 1, 28, "faster than anyone" },
    { "goal half 2026-05-10 --aim 1:45\n", 1, 28, "write 1:45:00" },
    { "goal half 2026-05-10 --priority D\n", 1, 33, "A (all for it)" },
    { "goal 25k 2026-05-10 --climb 20000\n", 1, 29, "steeper than any race" },
    { "goal 25k 2026-05-10 --climb hills\n", 1, 29, "--climb 1200" },
    { "goal fitness --climb 300\n", 1, 22, "no race that climbs" },
    { "goal 25k 2026-05-10 --climb 9 --climb 9\n", 1, 39, "keep one" },
    { "goal fitness 2026-05-10\n", 1, 14, "no race day" },
    { "goal fitness\ngoal stress\n", 2, 1, "one goal" },
    { "w1 tue easy 8k\n", 1, 1, "begins with its goal" },
    { "goal fitness\nw1 easy 8k\n", 2, 4, "which day?" },
    { "goal fitness\nw54 tue easy 8k\n", 2, 1, "w1 to w53" },
    { "goal fitness\ntue easy 8k\n", 2, 1, "write a date as" },
    { "goal fitness\n2026-04-31 easy 8k\n", 2, 1, "Apr 2026 has 30 days" },
    { "goal fitness\nfoo easy 8k\n", 2, 1, "'foo'" },
    { "goal fitness\nw1 tue easy\n", 2, 8, "how far or how long?" },
    { "goal fitness\nw1 tue 8k\n", 2, 8, "what is this session for?" },
    { "goal fitness\nw1 tue easy 8k rpe4\n", 2, 16, "not known here" },
    { "goal fitness\nw1 tue easy 8k shoe:a\n", 2, 16, "planned session" },
    { "goal fitness\nw1 tue easy 8k -- x\n", 2, 19, "after #" },
    { "goal fitness\nw1 tue easy 10m\n", 2, 13, "10min or 10mi" },
    { "goal fitness\nw1 tue esay 8k\n", 2, 8, "did you mean easy" },
    { "goal fitness\nw1 tue xt 8k\n", 2, 11, "not go with cross-training" },
    { "goal fitness\nw1 tue mobility 8k\n", 2, 17, "not go with mobility" },
    { "goal fitness\nw1 tue rest 8k\n", 2, 13, "does not go with rest" },
    { "goal fitness\nw1 tue threshold 5k wu 2k, 5k @T, cd 2k\n", 2, 21,
      "more than the session's" },
    { "goal fitness\n", 0, 0, "without a session" },
    { "# nothing\n", 0, 0, "begins with its goal" },
    { "goal fitness\n2026-04-01 easy 8k\n2028-04-01 easy 8k\n", 0, 0,
      "a plan holds 53" },
};

START_TEST(test_bad_plans_say_where_and_what)
{
    for (size_t i = 0; i < COUNT_OF(bad); i++) {
        struct err e;
        ck_assert_msg(!read_text(bad[i].text, &plan, &e), "taken: %s",
                      bad[i].text);
        ck_assert_msg(strstr(e.text, bad[i].part) != NULL, "%s: %s",
                      bad[i].text, e.text);
        ck_assert_msg(e.line == bad[i].line && e.column == bad[i].column,
                      "%s: %d:%d %s", bad[i].text, e.line, e.column, e.text);
    }
}
END_TEST

static bool same_steps(const struct plan *a, const struct plan *b)
{
    bool same = a->step_count == b->step_count;
    for (int i = 0; same && i < a->step_count; i++) {
        const struct step *s = &a->steps[i];
        const struct step *t = &b->steps[i];
        same = s->kind == t->kind && s->purpose == t->purpose &&
               s->dist.m == t->dist.m && s->time.s == t->time.s &&
               s->aim == t->aim && s->pace.s_per_km == t->pace.s_per_km &&
               s->count == t->count;
    }
    return same;
}

static bool same_session(const struct session *s, const struct session *t)
{
    return s->day.n == t->day.n && s->purpose == t->purpose &&
           s->activity == t->activity && s->dist.m == t->dist.m &&
           s->time.s == t->time.s && s->target.s_per_km == t->target.s_per_km &&
           s->step_first == t->step_first && s->step_count == t->step_count &&
           s->has_strides == t->has_strides && s->is_locked == t->is_locked &&
           s->skipped == t->skipped;
}

static bool same_plan(const struct plan *a, const struct plan *b)
{
    bool same =
        a->goal.kind == b->goal.kind && a->goal.dist.m == b->goal.dist.m &&
        a->goal.day.n == b->goal.day.n && a->goal.aim == b->goal.aim &&
        a->goal.target.s == b->goal.target.s &&
        a->goal.priority == b->goal.priority &&
        a->session_count == b->session_count && a->week_count == b->week_count;
    for (int i = 0; same && i < a->session_count; i++)
        same = same_session(&a->sessions[i], &b->sessions[i]);
    return same && same_steps(a, b);
}

START_TEST(test_plan_reads_back_as_written)
{
    static const char *const texts[] = {
        "goal 15k 2026-05-10 --aim finish --priority C\n"
        "w1 mon easy 8k @5:40 +strides\n"
        "w1 tue interval 9.5k wu 2k, 5x800m @I r400m, cd 1.5k\n"
        "w1 wed fartlek wu 2k, 8x1min r1min, cd 2k\n"
        "w1 thu repetition wu 2k, 3x(4x200m @38s r200m) r3min, cd 2k\n"
        "w1 fri threshold 40min @T\n"
        "w1 sat marathon 6k @M\n"
        "w1 sat strength\n"
        "w1 sun long 18k (12k, 6k @M)\n"
        "w2 mon run_walk (wu 5min, 8x(1min r90s), cd 5min) +locked\n"
        "w2 tue easy (2k @5:00, 3k) skip weather\n"
        "w2 sat strength 30min\n"
        "w2 sun race 15k\n",
        "goal first5k\nw1 tue easy 30min\n",
        "goal 25k 2026-06-06 --climb 1200\nw1 tue easy 30min\n",
        "goal marathon 2026-10-11 --aim 3:30:00\nw1 tue long 6mi\n",
    };
    for (size_t i = 0; i < COUNT_OF(texts); i++) {
        char out[4096];
        struct text t = text_on(out, sizeof out);
        struct err e;
        read_plan(texts[i]);
        plan_write(&plan, UNITS_KM, &t);
        ck_assert(!t.is_cut);
        ck_assert_msg(read_text(out, &again, &e), "%s\n%d:%d %s", out, e.line,
                      e.column, e.text);
        ck_assert_msg(same_plan(&plan, &again), "%s", out);
    }
}
END_TEST

START_TEST(test_plan_counts_weeks_back_from_the_race)
{
    read_plan("goal half 2026-05-10\n"
              "w-1 tue easy 8k\n"
              "w0 sun race\n"
              "w-3 sun long 16k\n");
    assert_day(plan.sessions[0].day, "2026-04-19");
    assert_day(plan.sessions[1].day, "2026-04-28");
    assert_day(plan.sessions[2].day, "2026-05-10");
    struct err e;
    ck_assert(!read_text("goal fitness\nw-1 tue easy 8k\n", &plan, &e));
    ck_assert_ptr_nonnull(strstr(e.text, "counted from a race"));
    ck_assert(
        !read_text("goal half 2026-05-10\nw-53 tue easy 8k\n", &plan, &e));
    ck_assert_ptr_nonnull(strstr(e.text, "w0 to w-52"));
    ck_assert(!read_text("goal half 2026-05-10\nw-x tue easy 8k\n", &plan, &e));
}
END_TEST

/* A template of a plan, dated for its own race again, is the plan. */
START_TEST(test_plan_template_reads_back)
{
    static char text[4096];
    static char dated[4200];
    struct text t = text_on(text, sizeof text);
    read_plan("goal 15k 2026-05-09\n"
              "w-2 tue threshold wu 2k, 2x2.5k @T r300m, cd 1.5k +locked\n"
              "w-2 tue strength 30min\n"
              "w-2 thu easy 8k +strides skip ill\n"
              "w-1 sun long (8k @E, 4k @hmp)\n"
              "w0 sat race 15k\n");
    plan_write_template(&plan, UNITS_KM, &t);
    ck_assert_int_eq(strncmp(text, "goal 15k\nw-2 tue threshold", 26), 0);
    ck_assert_ptr_null(strstr(text, "locked"));
    ck_assert_ptr_null(strstr(text, "skip"));
    ck_assert_ptr_nonnull(strstr(text, "w0 sat race"));
    (void)snprintf(dated, sizeof dated, "goal 15k 2026-05-09%s", text + 8);
    struct err e;
    ck_assert_msg(read_text(dated, &again, &e), "%s", e.text);
    ck_assert_int_eq(again.session_count, plan.session_count);
    for (int i = 0; i < plan.session_count; i++) {
        ck_assert_int_eq(again.sessions[i].day.n, plan.sessions[i].day.n);
        ck_assert_int_eq(again.sessions[i].dist.m, plan.sessions[i].dist.m);
        ck_assert_int_eq(again.sessions[i].step_count,
                         plan.sessions[i].step_count);
    }
}
END_TEST

START_TEST(test_goal_words)
{
    struct entry_context c = context();
    struct goal g;
    struct err e;
    const char *words[] = { "half", "2026-05-10", "--aim=1:45:00", "--priority",
                            "a" };
    ck_assert(goal_read(&c, 5, words, &g, &e));
    ck_assert_int_eq(g.kind, GOAL_HALF);
    ck_assert_int_eq(g.aim, AIM_TIME);
    ck_assert_int_eq(g.priority, PRIORITY_A);
    assert_day(g.added, "2026-03-04");
    ck_assert(!day_is(g.dropped));
    const char *fifteen[] = { "15k", "2026-05-10" };
    ck_assert(goal_read(&c, 2, fifteen, &g, &e));
    ck_assert_int_eq(g.kind, GOAL_10K);
    ck_assert_int_eq(g.dist.m, 15000);
    const char *lone[] = { "stress" };
    ck_assert(goal_read(&c, 1, lone, &g, &e));
    ck_assert_int_eq(g.dist.m, 0);
    const char *cut[] = { "half", "2026-05-10", "--aim" };
    ck_assert(!goal_read(&c, 3, cut, &g, &e));
    ck_assert(!goal_read(&c, 0, NULL, &g, &e));
}
END_TEST

Suite *suite_entry_plan(void);
Suite *suite_entry_plan(void)
{
    Suite *s = suite_create("entry_plan");
    TCase *t = tcase_create("plan");
    tcase_add_test(t, test_plan_of_the_contract);
    tcase_add_test(t, test_last_week_named_is_the_races);
    tcase_add_test(t, test_plan_holds_what_stands_beside_running);
    tcase_add_test(t, test_without_a_race_weeks_begin_next_monday);
    tcase_add_test(t, test_phases_and_cutbacks_by_calendar);
    tcase_add_test(t, test_bad_plans_say_where_and_what);
    tcase_add_test(t, test_plan_reads_back_as_written);
    tcase_add_test(t, test_plan_counts_weeks_back_from_the_race);
    tcase_add_test(t, test_plan_template_reads_back);
    tcase_add_test(t, test_goal_words);
    suite_add_tcase(s, t);
    return s;
}
