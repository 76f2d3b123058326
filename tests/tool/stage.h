/*
 * stage: what can be seen of the screens, a scene a row: the keys that lead
 * there from the Week of the lived-in diary, and a text that shows it came.
 * Goldens, the real terminal and the monkey go by it. Included as
 * "../tool/stage.h".
 */
#ifndef MILEPOST_TESTS_STAGE_H
#define MILEPOST_TESTS_STAGE_H

#include "tui/ui.h"

struct stage_scene {
    const char *name; /* of its golden: scene_NAME_80x24 */
    const char *keys; /* as a terminal sends them */
    const char *shows;
};
extern const struct stage_scene stage_scenes[];
extern const int stage_scene_count;

/* The press that a byte of a terminal is. */
int32_t stage_press(char byte);
/* Plays keys on the screens in process; see screen.h. */
void stage_play(const char *keys);

#endif
