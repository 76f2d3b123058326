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

void screen_press(int32_t code);
void screen_type(const char *keys);
const char *screen_draw(int rows, int cols);
/* Stops the test unless a text is on the screen of 80 x 24, or is not. */
void screen_expect(const char *text);
void screen_expect_none(const char *text);

/* The plan in force as text, good until the next call but one. */
#define SCREEN_PLAN_TEXT (16 * 1024)
const char *screen_plan(void);
bool screen_plan_has(const char *line);

/* Compares with tests/golden/NAME.screen, or writes it (make bless). */
void screen_golden(const char *name, const char *drawn);

#endif
