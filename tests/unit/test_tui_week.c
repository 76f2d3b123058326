/*
 * tui: the Week as cells, from facts built by hand. Golden screens stand in
 * tests/golden; MILEPOST_BLESS=1 rewrites them.
 */
#include "../tool/kit.h"
#include "../tool/screen.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

Suite *suite_tui_week(void);

static struct app app;
static struct ui ui;
static struct canvas canvas;
static char shown[SCREEN_BYTES];

static void judge(void)
{
    days_of(&app.facts, &app.days);
    judge_week(&app.facts, &app.settings, ui.monday, &app.week);
}

static void begin(const char *today)
{
    memset(&app, 0, sizeof app);
    memset(&ui, 0, sizeof ui);
    app.today = kit_day(today);
    app.settings = settings_standard();
    app.look = (struct look){ UNITS_KM, true, false, 80, NULL };
    kit_clear(&app.facts, app.today);
    ui.monday = day_monday(app.today);
}

static struct run *name(struct run *r, const char *id)
{
    (void)text_copy(r->id.text, sizeof r->id.text, id);
    return r;
}

/* The week of design.md, section 6: one of each thing a week can hold. */
static void begin_week(void)
{
    struct facts *f = &app.facts;
    begin("2026-11-22");
    kit_index(f, 45);
    struct goal *g = kit_goal(f, GOAL_HALF, kit_day("2026-12-27"));
    f->plan.goal = *g;
    f->plan.made = kit_day("2026-08-03");
    kit_history(f, ui.monday, 8, 45000, 17000);
    (void)kit_week(f, ui.monday, PHASE_BUILD, 51000);
    (void)kit_session(f, kit_day("2026-11-17"), PURPOSE_THRESHOLD, 9000, 0);
    (void)kit_session(f, kit_day("2026-11-18"), PURPOSE_EASY, 6500, 0);
    (void)kit_session(f, kit_day("2026-11-19"), PURPOSE_INTERVAL, 9500, 0);
    (void)kit_session(f, kit_day("2026-11-21"), PURPOSE_EASY, 9000, 0);
    (void)kit_session(f, kit_day("2026-11-22"), PURPOSE_LONG, 17000, 0);
    name(kit_run(f, kit_day("2026-11-17"), PURPOSE_THRESHOLD, 9100, 2840, 7),
         "aaaatuesday");
    name(kit_run(f, kit_day("2026-11-18"), PURPOSE_EASY, 7000, 2165, 5),
         "aaaawednesday");
    name(kit_run(f, kit_day("2026-11-21"), PURPOSE_EASY, 9200, 3130, 3),
         "aaaasaturday");
    struct run *r =
        kit_run(f, kit_day("2026-11-22"), PURPOSE_LONG, 17000, 5890, 6);
    name(r, "aaaasunday");
    kit_run_pain(r, SITE_KNEE, 6, 14600);
    (void)kit_activity(f, kit_day("2026-11-20"), ACTIVITY_STRENGTH, 2400, 5);
    (void)kit_skip(f, kit_day("2026-11-19"), SKIP_RECOVERY);
    (void)kit_hooper(f, kit_day("2026-11-19"), 4, 7, 4, 7);
    (void)text_copy(ui.note[5], NOTE_TEXT, "wind from the east");
    judge();
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

static const struct cell *cell_of(const char *text)
{
    for (int row = 0; row < canvas.rows; row++)
        for (int col = 0; col < canvas.cols; col++) {
            size_t i = 0;
            while (text[i] != '\0' && col + (int)i < canvas.cols &&
                   canvas.cell[row][col + (int)i].ch == (wchar_t)text[i])
                i++;
            if (text[i] == '\0')
                return &canvas.cell[row][col];
        }
    ck_abort_msg("'%s' is not on the screen:\n%s", text, shown);
    return NULL;
}

/* Three thirds are 34, 33 and 33, as 'week' has them: the shares of a screen
 * add up to 100 too. */
START_TEST(test_shares_are_those_of_the_week_in_words)
{
    static const enum purpose purposes[] = { PURPOSE_EASY, PURPOSE_LONG,
                                             PURPOSE_STEADY };
    begin("2026-11-22");
    for (int i = 0; i < 3; i++)
        name(kit_run(&app.facts, day_add(ui.monday, i), purposes[i], 8000, 2880,
                     3),
             i == 0   ? "aaaaone"
             : i == 1 ? "aaaatwo"
                      : "aaaathree");
    judge();
    struct week_cells cells;
    (void)week_cells_of(&app, 24, 80, &cells);
    bool is_there = false;
    for (int i = 0; i < cells.count; i++)
        is_there |=
            strcmp(cells.at[i].value, "easy 34%  long 33%  steady 33%") == 0;
    ck_assert(is_there);
}
END_TEST

START_TEST(test_week_at_80_by_24)
{
    begin_week();
    ui.line[SCREEN_week] = 6;
    screen_golden("week_80x24", draw(24, 80));
}
END_TEST

START_TEST(test_week_at_60_by_16_in_ascii)
{
    begin_week();
    app.look.utf8 = false;
    ui.line[SCREEN_week] = 3;
    screen_golden("week_60x16_ascii", draw(16, 60));
    for (const char *s = shown; *s != '\0'; s++)
        ck_assert_int_lt((unsigned char)*s, 0x80);
}
END_TEST

START_TEST(test_week_at_140_by_40_has_its_neighbours)
{
    begin_week();
    screen_golden("week_140x40", draw(40, 140));
    ck_assert_ptr_nonnull(strstr(shown, "week before"));
    ck_assert_ptr_nonnull(strstr(shown, "next week"));
}
END_TEST

START_TEST(test_empty_diary_says_what_to_do)
{
    begin("2026-11-22");
    judge();
    screen_golden("week_empty", draw(24, 80));
    ck_assert_ptr_nonnull(strstr(shown, "no goal yet"));
}
END_TEST

START_TEST(test_reason_lies_over_the_week)
{
    begin_week();
    ui.line[SCREEN_week] = 6;
    (void)draw(24, 80);
    ui_press(&app, &ui, (struct press){ .code = 'w' });
    screen_golden("why_80x24", draw(24, 80));
    ck_assert_ptr_nonnull(strstr(shown, "R1"));
}
END_TEST

START_TEST(test_a_day_and_a_session_tell_why)
{
    begin_week();
    days_of(&app.facts, &app.days);
    ui.line[SCREEN_week] = 3; /* Thursday: rested, and its session */
    (void)draw(60, 80);
    ui_press(&app, &ui, (struct press){ .code = 'w' });
    (void)draw(60, 80);
    ck_assert_ptr_nonnull(strstr(shown, "readiness skip"));
    ck_assert_ptr_nonnull(strstr(shown, "  sized "));
    ui_press(&app, &ui, (struct press){ .code = 'q' });
    ui_press(&app, &ui, (struct press){ .code = '\n' });
    ck_assert_ptr_null(strstr(draw(60, 80), "  sized "));
    ui_press(&app, &ui, (struct press){ .code = 'w' });
    (void)draw(60, 80);
    ck_assert_ptr_nonnull(strstr(shown, "the week 2, of 2"));
    ck_assert_ptr_null(strstr(shown, "readiness"));
}
END_TEST

START_TEST(test_verdicts_have_sign_style_and_size)
{
    begin_week();
    ui.line[SCREEN_week] = 0;
    (void)draw(24, 80);
    ck_assert_int_eq(cell_of("14.6#")->style, STYLE_PURPOSEFUL);
    ck_assert_int_eq(cell_of("2.4J")->style, STYLE_JUNK);
    ck_assert_int_eq(cell_of("JJ")->style, STYLE_JUNK);
    ck_assert_int_eq(cell_of("good call")->style, STYLE_CREDIT);
    ck_assert_ptr_nonnull(strstr(shown, "rested: recovery"));
    ck_assert_ptr_nonnull(strstr(shown, "W1 "));
}
END_TEST

/* Every number that is drawn can be asked for its reason, whatever the size of
 * the terminal, and is what it says it is. */
START_TEST(test_every_number_of_the_week_is_a_cell)
{
    static const int sizes[][2] = { { 24, 80 }, { 16, 60 }, { 40, 140 } };
    begin_week();
    for (size_t n = 0; n < COUNT_OF(sizes); n++) {
        struct week_cells cells;
        (void)draw(sizes[n][0], sizes[n][1]);
        int count = week_cells_of(&app, ui.rows, week_width(ui.cols), &cells);
        int first = week_cell_line(&app);
        ck_assert_int_ge(count, 6);
        ck_assert_int_eq(week_lines(&app, &ui), first + count);
        for (int i = 0; i < count; i++) {
            char text[160];
            ui.line[SCREEN_week] = first + i;
            (void)draw(sizes[n][0], sizes[n][1]);
            (void)snprintf(text, sizeof text, ">%s%s", cells.at[i].what,
                           cells.at[i].value);
            ck_assert_msg(strstr(shown, text) != NULL, "%s not in\n%s", text,
                          shown);
            ck_assert_int_eq(ui_spot(&app, &ui).figure, cells.at[i].figure);
            ck_assert(!day_is(ui_spot(&app, &ui).day));
        }
    }
}
END_TEST

START_TEST(test_cursor_goes_from_days_to_warnings_to_numbers)
{
    begin_week();
    (void)draw(24, 80);
    int last = week_day_lines(&app) + app.week.warning_count - 1;
    for (int i = ui_line(&app, &ui); i < last; i++)
        ui_press(&app, &ui, (struct press){ .code = 'j' });
    struct spot s = ui_spot(&app, &ui);
    ck_assert_int_eq(s.warning, app.week.warning_count - 1);
    (void)draw(24, 80);
    ck_assert_ptr_nonnull(strstr(shown, "\n>  W15"));
    for (int i = 0; i < 40; i++) /* and through the numbers */
        ui_press(&app, &ui, (struct press){ .code = 'j' });
    s = ui_spot(&app, &ui);
    ck_assert_int_eq(s.figure, FIGURE_REST_HONOURED);
    (void)draw(24, 80);
    ck_assert_ptr_nonnull(strstr(shown, ">rest honoured 1"));
    ui_press(&app, &ui, (struct press){ .code = PRESS_HOME });
    s = ui_spot(&app, &ui);
    ck_assert_int_eq(s.day.n, ui.monday.n);
    ck_assert_int_eq(s.warning, UNKNOWN);
}
END_TEST

START_TEST(test_line_of_a_run_names_it_for_edit_and_delete)
{
    begin_week();
    ui.line[SCREEN_week] = 1;
    struct spot s = ui_spot(&app, &ui);
    ck_assert_str_eq(s.id.text, "aaaatuesday");
    ck_assert_int_ne(s.reading, UNKNOWN);
    ck_assert_int_ne(s.session, UNKNOWN);
    ui.line[SCREEN_week] = 0;
    (void)draw(24, 80);
    ui_press(&app, &ui, (struct press){ .code = 'd' });
    ck_assert_int_eq(ui.ask.kind, ASK_NONE);
    ck_assert_ptr_nonnull(strstr(ui.status, "nothing to delete"));
}
END_TEST

START_TEST(test_paste_and_unknown_keys_act_on_nothing)
{
    begin_week();
    (void)draw(24, 80);
    static struct ui before;
    static const int32_t keys[] = { 'q', 'd', 'a', ':', PRESS_ENTER };
    before = ui;
    for (size_t i = 0; i < COUNT_OF(keys); i++)
        ui_press(&app, &ui,
                 (struct press){ .code = keys[i], .is_pasted = true });
    ui_press(&app, &ui, (struct press){ .code = 'Z' });
    ui_press(&app, &ui, (struct press){ .code = PRESS_NONE });
    before.is_frame_old = true; /* clicks wait for the next frame, no more */
    ck_assert_int_eq(memcmp(&before, &ui, sizeof ui), 0);
}
END_TEST

START_TEST(test_small_terminal_says_so)
{
    begin_week();
    ck_assert_ptr_nonnull(strstr(draw(15, 80), "too small"));
    ck_assert_ptr_nonnull(strstr(draw(24, 59), "too small"));
    ck_assert_ptr_null(strstr(draw(16, 60), "too small"));
}
END_TEST

/* Every size, every screen, with and without something over it. */
START_TEST(test_no_size_breaks_a_screen)
{
    begin_week();
    for (int screen = 0; screen < SCREEN_COUNT; screen++)
        for (int over = 0; over < 2; over++)
            for (int rows = 1; rows < 70; rows += 3)
                for (int cols = 1; cols < 240; cols += 13) {
                    struct spot nowhere = SPOT_NOWHERE;
                    ui.screen = (enum screen_id)screen;
                    ui.overlay_count = 0;
                    if (over)
                        overlay_open(&ui, OVERLAY_HELP, &nowhere);
                    ui.prompt.kind = rows % 2 == 0 ? PROMPT_ADD : PROMPT_NONE;
                    (void)draw(rows, cols);
                }
}
END_TEST

START_TEST(test_help_is_made_of_the_keys)
{
    static char before[SCREEN_BYTES];
    begin_week();
    (void)draw(100, 100);
    ui_press(&app, &ui, (struct press){ .code = '?' });
    strcpy(before, draw(100, 100));
    for (int i = 0; i < key_row_count; i++)
        if ((key_rows[i].where & PLACE_WEEK) != 0)
            ck_assert_msg(strstr(before, key_rows[i].help) != NULL,
                          "help leaves out %s", key_rows[i].keys);
}
END_TEST

/* Two rows for one key in one place, and the second would never act. */
static void check_row(const struct key_row *k, unsigned place)
{
    int32_t codes[KEYS_PER_ACT];
    int count = key_codes(&app.manners.keys, k, codes);
    ck_assert_int_gt(count, 0);
    for (int j = 0; j < count; j++)
        ck_assert_msg(key_act(&app.manners.keys, codes[j], place) == k->act,
                      "key %d of '%s' in place %u is also another key", j,
                      k->name, place);
}

START_TEST(test_no_key_means_two_things_in_one_place)
{
    begin_week();
    for (int i = 0; i < key_row_count; i++) {
        const struct key_row *k = &key_rows[i];
        for (unsigned place = 1; place <= PLACE_LAST; place <<= 1)
            if ((k->where & place) != 0)
                check_row(k, place);
        if ((k->where & PLACE_TRIAL) != 0) {
            check_row(k, PLACE_TRIAL | PLACE_TRIAL_DAY);
            check_row(k, PLACE_TRIAL | PLACE_TRIAL_SIZE);
        }
    }
}
END_TEST

Suite *suite_tui_week(void)
{
    Suite *s = suite_create("tui_week");
    TCase *t = tcase_create("screen");
    tcase_set_timeout(t, 60);
    tcase_add_test(t, test_shares_are_those_of_the_week_in_words);
    tcase_add_test(t, test_week_at_80_by_24);
    tcase_add_test(t, test_week_at_60_by_16_in_ascii);
    tcase_add_test(t, test_week_at_140_by_40_has_its_neighbours);
    tcase_add_test(t, test_empty_diary_says_what_to_do);
    tcase_add_test(t, test_reason_lies_over_the_week);
    tcase_add_test(t, test_a_day_and_a_session_tell_why);
    tcase_add_test(t, test_verdicts_have_sign_style_and_size);
    tcase_add_test(t, test_every_number_of_the_week_is_a_cell);
    tcase_add_test(t, test_cursor_goes_from_days_to_warnings_to_numbers);
    tcase_add_test(t, test_line_of_a_run_names_it_for_edit_and_delete);
    tcase_add_test(t, test_paste_and_unknown_keys_act_on_nothing);
    tcase_add_test(t, test_small_terminal_says_so);
    tcase_add_test(t, test_no_size_breaks_a_screen);
    tcase_add_test(t, test_help_is_made_of_the_keys);
    tcase_add_test(t, test_no_key_means_two_things_in_one_place);
    suite_add_tcase(s, t);
    return s;
}
