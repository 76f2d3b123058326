/*
 * svg: cells as a picture. Each style has its colour; text is text, so that
 * it can be searched and read aloud; blocks, braille and lines are drawn, so
 * that no font can leave gaps in a chart. Included as "../tool/svg.h".
 */
#ifndef MILEPOST_TESTS_SVG_H
#define MILEPOST_TESTS_SVG_H

#include "tui/canvas.h"

/* Writes the canvas as one SVG file, without script, under a title. */
void svg_write(const struct canvas *c, const char *title, struct text *out);

#endif
