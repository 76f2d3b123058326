/*
 * tui: the Plan as cells, from a plan built by hand: five weeks, the third is
 * this one.
 */
#include "../tool/kit.h"
#include "../tool/screen.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

Suite *suite_tui_season(void);

static struct app app;
static struct ui ui;
static struct canvas canvas;
static char shown[SCREEN_BYTES];

static void name(struct session *s, const char *id)
{
    (void)text_copy(s->id.text, sizeof s->id.text, id);
}

static void add_week(const char *monday, enum phase phase, int metres)
{
    struct facts *f = &app.facts;
    static int number;
    day_t day = kit_day(monday);
    char id[16];
    static const struct {
        int weekday, share;
        enum purpose purpose;
    } parts[] = { { 1, 20, PURPOSE_THRESHOLD },
                  { 3, 20, PURPOSE_EASY },
                  { 5, 25, PURPOSE_EASY },
                  { 6, 35, PURPOSE_LONG } };
    (void)kit_week(f, day, phase, metres);
    for (size_t i = 0; i < COUNT_OF(parts); i++) {
        struct session *s =
            kit_session(f, day_add(day, parts[i].weekday), parts[i].purpose,
                        metres * parts[i].share / 100, 0);
        (void)snprintf(id, sizeof id, "aaaa%d", number++);
        name(s, id);
    }
}

static void begin(void)
{
    struct facts *f = &app.facts;
    memset(&app, 0, sizeof app);
    memset(&ui, 0, sizeof ui);
    app.today = kit_day("2026-11-18");
    app.settings = settings_standard();
    app.look = (struct look){ UNITS_KM, true, false, 80, NULL };
    kit_clear(f, app.today);
    kit_index(f, 45);
    f->plan.goal = *kit_goal(f, GOAL_HALF, kit_day("2026-12-06"));
    f->plan.made = kit_day("2026-11-02");
    f->plan.revision = 2;
    kit_history(f, kit_day("2026-11-16"), 8, 40000, 14000);
    add_week("2026-11-02", PHASE_BUILD, 42000);
    add_week("2026-11-09", PHASE_PEAK, 30000);
    add_week("2026-11-16", PHASE_PEAK, 44000);
    add_week("2026-11-23", PHASE_TAPER, 30000);
    add_week("2026-11-30", PHASE_RACE, 12000);
    f->plan.weeks[1].is_cutback = true;
    struct session *race =
        kit_session(f, kit_day("2026-12-06"), PURPOSE_RACE, 21100, 0);
    name(race, "aaaarace");
    app.plan = f->plan;
    plan_sort(&app.plan, NULL);
    for (int i = 0; i < app.plan.week_count; i++)
        plan_sum_week(&app.plan, app.plan.weeks[i].monday);
    f->plan = app.plan;
    coach_lint(f, &app.settings, &app.plan, &app.scratch, &app.scratch_week,
               &app.lint);
    app.season.week_count = app.plan.week_count;
    app.season.weeks[0].done.m = 45500;
    app.season.weeks[1].done.m = 30000;
    app.season.weeks[2].done.m = 9100;
    judge_week(f, &app.settings, kit_day("2026-11-16"), &app.week);
    ui.screen = SCREEN_plan;
    ui.zoom = NO_DAY;
    ui.line[SCREEN_plan] = 2;
}

static struct session *session_on(const char *day)
{
    for (int i = 0; i < app.plan.session_count; i++)
        if (app.plan.sessions[i].day.n == kit_day(day).n)
            return &app.plan.sessions[i];
    ck_abort_msg("no session on %s", day);
    return NULL;
}

static const char *draw(int rows, int cols)
{
    ui.rows = rows;
    ui.cols = cols;
    canvas_clear(&canvas, rows, cols, app.look.utf8);
    ui_draw(&app, &ui, &canvas);
    struct text t = text_on(shown, sizeof shown);
    canvas_text(&canvas, &t);
    return shown;
}

START_TEST(test_season_at_80_by_24)
{
    begin();
    screen_golden("plan_80x24", draw(24, 80));
}
END_TEST

START_TEST(test_week_with_its_signs_at_80_by_24)
{
    begin();
    ui.zoom = kit_day("2026-11-16");
    ui.line[SCREEN_plan] = 3;
    session_on("2026-11-19")->is_locked = true;
    session_on("2026-11-21")->is_edited = true;
    session_on("2026-11-17")->skipped = SKIP_RECOVERY;
    ui.cut = session_on("2026-11-22")->id;
    screen_golden("plan_week_80x24", draw(24, 80));
}
END_TEST

START_TEST(test_both_at_160_by_24_in_ascii)
{
    begin();
    app.look.utf8 = false;
    ui.trial = (struct trial){ .is_on = true,
                               .kind = EDIT_MOVE,
                               .session = session_on("2026-11-19")->id,
                               .name = "easy of Thu 19",
                               .from = kit_day("2026-11-19"),
                               .day = kit_day("2026-11-20"),
                               .effect = "no warning comes or goes" };
    screen_golden("plan_160x24_ascii", draw(24, 160));
    for (const char *s = shown; *s != '\0'; s++)
        ck_assert_int_lt((unsigned char)*s, 0x80);
}
END_TEST

/* Done as far as it was run, the rest of the plan as a line; more than was
 * planned shows where the plan ended. */
START_TEST(test_bars_show_done_beside_planned)
{
    begin();
    (void)draw(24, 80);
    int done = 0, planned = 0, stroke = 0;
    for (int col = 0; col < 80; col++) {
        done += canvas.cell[5][col].ch == 0x2586;
        planned += canvas.cell[5][col].ch == 0x2581;
        stroke += canvas.cell[3][col].ch == 0x2502;
    }
    ck_assert_int_gt(done, 0);
    ck_assert_int_gt(planned, done);
    ck_assert_int_eq(stroke, 1);
}
END_TEST

START_TEST(test_no_size_breaks_the_plan)
{
    begin();
    for (int rows = 1; rows < 70; rows += 3)
        for (int cols = 1; cols < 240; cols += 13)
            for (int i = 0; i < 4; i++) {
                ui.zoom = i % 2 == 0 ? NO_DAY : kit_day("2026-11-23");
                ui.trial.is_on = i >= 2;
                ui.trial.day = kit_day("2026-11-25");
                (void)draw(rows, cols);
            }
}
END_TEST

Suite *suite_tui_season(void)
{
    Suite *s = suite_create("tui_season");
    TCase *t = tcase_create("screen");
    tcase_set_timeout(t, 60);
    tcase_add_test(t, test_season_at_80_by_24);
    tcase_add_test(t, test_week_with_its_signs_at_80_by_24);
    tcase_add_test(t, test_both_at_160_by_24_in_ascii);
    tcase_add_test(t, test_bars_show_done_beside_planned);
    tcase_add_test(t, test_no_size_breaks_the_plan);
    suite_add_tcase(s, t);
    return s;
}
