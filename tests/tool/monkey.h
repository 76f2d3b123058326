/*
 * monkey: keys, pastes, resizes and clicks by chance, as a cat on the keyboard
 * or a runner in a hurry. The bytes of a seed are always the same. Included as
 * "../tool/monkey.h".
 */
#ifndef MILEPOST_TESTS_MONKEY_H
#define MILEPOST_TESTS_MONKEY_H

#include "kit.h"
#include "tui/press.h"

#include <stdbool.h>

enum monkey_kind {
    MONKEY_PRESS,
    MONKEY_LINE, /* typed, then Enter */
    MONKEY_PASTE,
    MONKEY_SIZE,
    MONKEY_CLICK,
};
#define MONKEY_TEXT 200
struct monkey_step {
    enum monkey_kind kind;
    struct press press;     /* PRESS, CLICK */
    int times;              /* PRESS: a key that is held repeats */
    char text[MONKEY_TEXT]; /* LINE, PASTE */
    int rows, cols;         /* SIZE */
};

/* The count asked for by MILEPOST_MONKEY, else 'standard'. */
int monkey_count(int standard);
/* The seed asked for by MILEPOST_MONKEY_SEED, else the usual; printed. */
struct kit_lcg monkey_seed(void);
struct monkey_step monkey_next(struct kit_lcg *chance);

#endif
