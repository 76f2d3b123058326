#include "screen.h"

#include "home.h"
#include "lived_in.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct ui screen_ui;
static struct app *app;
static struct canvas canvas;
static char shown[SCREEN_BYTES];

struct app *screen_open(const char *today, const char *plan)
{
    struct err e;
    err_clear(&e);
    app = home_open(today);
    home_log("2026-11-10 10k 52:30 easy rpe4");
    ck_assert_msg(app_plan_read(app, plan, &e), "%s", e.text);
    ck_assert_msg(app_plan_keep(app, &e), "%s", e.text);
    ui_begin(&screen_ui, app);
    return app;
}

struct app *screen_open_empty(const char *today)
{
    app = home_open(today);
    ui_begin(&screen_ui, app);
    (void)screen_draw(24, 80);
    return app;
}

static const char planned[] =
    "goal half 2026-12-20\n"
    "2026-11-16 easy 6k\n"
    "2026-11-24 threshold wu 2k, 5k @T, cd 1.5k\n"
    "2026-11-26 easy 8k\n"
    "2026-11-29 long 14k\n"
    "2026-12-02 easy 40min\n"
    "2026-12-03 interval wu 2k, 4x1k @I r400m, cd 1k\n"
    "2026-12-06 long 15k\n"
    "2026-12-20 race 21.1k\n";

struct app *screen_open_planned(void)
{
    struct app *a = screen_open("2026-11-23", planned);
    (void)screen_draw(24, 80);
    screen_type("2l"); /* into this week, the second of the plan */
    screen_expect("week 2 of 5");
    return a;
}

struct app *screen_open_lived_in(void)
{
    app = lived_in_open();
    app->look.utf8 = true;
    ui_begin(&screen_ui, app);
    (void)screen_draw(24, 80);
    ui_catch_up(app, &screen_ui);
    return app;
}

const struct canvas *screen_canvas(void)
{
    return &canvas;
}

const char *screen_draw(int rows, int cols)
{
    screen_ui.rows = rows;
    screen_ui.cols = cols;
    screen_ui.is_frame_old = false;
    while (!screen_ui.is_stale && ui_work(app, &screen_ui)) {
    }
    canvas_clear(&canvas, rows, cols, app->look.utf8);
    ui_draw(app, &screen_ui, &canvas);
    struct text t = text_on(shown, sizeof shown);
    canvas_text(&canvas, &t);
    return shown;
}

static void take(struct press p)
{
    if (screen_ui.is_stale)
        ui_load(app, &screen_ui);
    ui_press(app, &screen_ui, p);
}

void screen_rest(void)
{
    ui_catch_up(app, &screen_ui);
    while (ui_work(app, &screen_ui)) {
    }
}

void screen_idle(void)
{
    while (ui_work(app, &screen_ui))
        ;
}

void screen_press_more(int32_t code)
{
    take((struct press){ .code = code });
}

void screen_press(int32_t code)
{
    screen_rest();
    screen_press_more(code);
    screen_rest();
}

void screen_paste(const char *bytes)
{
    screen_rest();
    for (uint32_t c = utf8_next(&bytes); c != 0; c = utf8_next(&bytes))
        take((struct press){ .code = c == '\r' ? PRESS_ENTER : (int32_t)c,
                             .is_pasted = true });
    screen_rest();
}

void screen_click(int row, int col)
{
    struct press p = { PRESS_CLICK, false, row, col };
    screen_rest();
    take(ui_click(app, &screen_ui, &canvas, p));
    screen_rest();
}

void screen_wheel(int32_t code)
{
    struct press p = { code, false, 3, 3 };
    screen_rest();
    take(ui_click(app, &screen_ui, &canvas, p));
    screen_rest();
}

void screen_type(const char *keys)
{
    for (; *keys != '\0'; keys++)
        screen_press((unsigned char)*keys);
}

void screen_expect(const char *text)
{
    ck_assert_msg(strstr(screen_draw(24, 80), text) != NULL,
                  "'%s' is not on the screen:\n%s", text, shown);
}

void screen_expect_none(const char *text)
{
    ck_assert_msg(strstr(screen_draw(24, 80), text) == NULL,
                  "'%s' is on the screen:\n%s", text, shown);
}

const char *screen_plan(void)
{
    static char texts[2][SCREEN_PLAN_TEXT];
    static int turn;
    static struct plan kept;
    struct err e;
    err_clear(&e);
    turn = 1 - turn;
    struct text t = text_on(texts[turn], SCREEN_PLAN_TEXT);
    kept = app->plan; /* what is shown may be a plan on trial */
    ck_assert_msg(app_plan(app, &e), "%s", e.text);
    plan_write(&app->plan, UNITS_KM, &t);
    app->plan = kept;
    return texts[turn];
}

bool screen_plan_has(const char *line)
{
    return strstr(screen_plan(), line) != NULL;
}

/* What 'how' is asked by the environment to write. */
static bool is_making(const char *how)
{
    return getenv(strcmp(how, "make bless") == 0 ? "MILEPOST_BLESS"
                                                 : "MILEPOST_PICTURES") != NULL;
}

void screen_same(const char *path, const char *drawn, const char *how)
{
    static char kept[SCREEN_BYTES];
    bool is_made = is_making(how);
    FILE *file = fopen(path, is_made ? "w" : "r");
    ck_assert_msg(file != NULL, "%s is not there: %s", path, how);
    if (is_made) {
        ck_assert_int_ge(fputs(drawn, file), 0);
        ck_assert_int_eq(fclose(file), 0);
        return;
    }
    size_t n = fread(kept, 1, sizeof kept - 1, file);
    kept[n] = '\0';
    (void)fclose(file);
    ck_assert_msg(strcmp(kept, drawn) == 0,
                  "%s is not what is drawn now; if that is right: %s. "
                  "Drawn:\n%s",
                  path, how, drawn);
}

void screen_golden(const char *name, const char *drawn)
{
    char path[160];
    (void)snprintf(path, sizeof path, "tests/golden/%s.screen", name);
    screen_same(path, drawn, "make bless");
}
