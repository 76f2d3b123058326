/*
 * screen: the screens on a diary of their own, without a terminal: keys go in,
 * cells come out as text.
 */
#ifndef TESTS_SCREEN_H
#define TESTS_SCREEN_H

#include "tui/ui.h"

/* What the last screen_draw showed; of SCREEN_BYTES. */
#define SCREEN_BYTES (CANVAS_ROWS_MAX * CANVAS_COLS_MAX * 4)
extern struct ui screen_ui;

/* An empty diary (home_open) on a day, with one old run and a plan read from
 * text, the Week open. */
struct app *screen_open(const char *today, const char *plan);
/* The same of a diary with nothing in it. */
struct app *screen_open_empty(const char *today);
/* On Mon 2026-11-23 with five weeks of a plan for a half, at the second of
 * them on the Plan. */
struct app *screen_open_planned(void);
/* The diary of lived_in.h, the Week open. */
struct app *screen_open_lived_in(void);

void screen_press(int32_t code);
void screen_type(const char *keys);
/* One more, as the loop takes a key while others wait; then they rest. */
void screen_press_more(int32_t code);
void screen_rest(void);
/* What the loop does while no key comes, to its end. */
void screen_idle(void);
/* A paste of bytes, a click on the cells of the last screen_draw. */
void screen_paste(const char *bytes);
void screen_click(int row, int col);
void screen_wheel(int32_t code);
const char *screen_draw(int rows, int cols);
/* The cells of the last screen_draw. */
const struct canvas *screen_canvas(void);
/* Their styles, a letter each (the legend stands below), a > before a row
 * that has the cursor; good until the next call. */
const char *screen_styles(void);
/* Stops the test unless a text is on the screen of 80 x 24, or is not. */
void screen_expect(const char *text);
void screen_expect_none(const char *text);

/* The plan in force as text, good until the next call but one. */
#define SCREEN_PLAN_TEXT (16 * 1024)
const char *screen_plan(void);
bool screen_plan_has(const char *line);

/* The same of a file at any path, which 'how' makes anew. */
void screen_same(const char *path, const char *drawn, const char *how);
/* Compares with tests/golden/NAME.screen, or writes it (make bless). */
void screen_golden(const char *name, const char *drawn);

#endif
