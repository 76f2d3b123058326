/*
 * any_edit: edits of a plan by chance, over home's app. Included as
 * "../tool/any_edit.h".
 */
#ifndef MILEPOST_TESTS_ANY_EDIT_H
#define MILEPOST_TESTS_ANY_EDIT_H

#include "kit.h"
#include "milepost/planning.h"

/* One edit by chance; true if the plan took it. *was_locked: of a session that
 * was locked, and the edit not its unlocking. */
bool any_edit(struct app *app, struct kit_lcg *g, bool *was_locked);

#endif
