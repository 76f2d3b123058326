/*
 * replay: what the change log says the diary's rows must be. Included as
 * "../tool/replay.h".
 */
#ifndef MILEPOST_TESTS_REPLAY_H
#define MILEPOST_TESTS_REPLAY_H

#include "milepost/store.h"

/* "" where every row of every table is there as the last act done to it left
 * it, and no other: nothing was lost but by an act. Else the first that is
 * not. Good until the next call. */
const char *replay_fault(struct store *st);
/* The newest act that is done and not undone. */
struct id replay_newest(struct store *st);

#endif
