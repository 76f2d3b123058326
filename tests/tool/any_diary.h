/*
 * any_diary: the scene's facts by chance: up to eight weeks of runs with and
 * without purpose, distance, time, effort, pulse, pain and form, check-ins
 * with holes, a plan or none. For properties that hold of any week.
 */
#ifndef MILEPOST_TESTS_ANY_DIARY_H
#define MILEPOST_TESTS_ANY_DIARY_H

#include "scene.h"

void any_diary(struct kit_lcg *g);

#endif
