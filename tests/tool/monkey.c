/* What a monkey does next; see monkey.h. */
#include "monkey.h"

#include "milepost/keys.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define USUAL_SEED 20261122u
#define ROWS_MOST  70
#define COLS_MOST  240
#define HELD_MOST  40

static long asked(const char *name, long standard)
{
    const char *text = getenv(name);
    char *end;
    if (text == NULL)
        return standard;
    long n = strtol(text, &end, 10);
    return *end == '\0' && n > 0 ? n : standard;
}

int monkey_count(int standard)
{
    return (int)asked("MILEPOST_MONKEY", standard);
}

struct kit_lcg monkey_seed(void)
{
    long seed = asked("MILEPOST_MONKEY_SEED", USUAL_SEED);
    return kit_seed((uint64_t)seed);
}

/* Lines a runner types, some with a slip, each with the key that opens it. */
// clang-format off
static const char *const lines[] = {
    "a10k 52:30 easy rpe4", "a45min easy rpe3", "ayesterday 8k @5:40 rpe3",
    "awu 2k, 5x1k @4:20 r90s, cd 2k rpe8", "askip recovery", "arest",
    "astrength 40min rpe5", "a-3d 12k 1:05:00 long rpe5 pain:knee4@6k",
    "a10m easy", "a18k 1:38", "a5k 21:10 race rpe9", "a\u6771\u4EAC",
    "csleep4 fatigue6 sore6 mood2", "cpain:calf5", "cill:systemic", "cnonsense",
    "erpe7", "e11k", "e-- felt flat", "nwind from the east", "n",
    "g2026-10-07", "gsun", "g-300d", "g2036-01-01", "gnever",
    ":undo", ":explain R5", ":week", ":plan show", ":plan mend", ":plan lint",
    ":runs", ":block", ":trend", ":paces", ":predict half", ":history",
    ":goal add 10k 2027-02-14", ":goal list", ":plan replan --accept",
    ":plan new --accept", ":plan ease tue", ":redo", ":nonsense", ":",
    ":import tests/files/import", "Itests/files/import", "I~/nowhere", "I",
    "Reasy 8k", "Athreshold wu 2k, 5k @T, cd 1.5k", "A8k",
    "b2026-12-24 2026-12-26", "b2026-11-23", "/easy", "/type=easy rpe>=6",
};

static const char *const pastes[] = {
    "10k 55:00\reasy\003 rpe3", "qQ a10k 55:00 easy\r:undo\r", "\u6771\u4EAC",
    "e\u0301\u0301\u0301", "\033[31mred\033[0m", "dddyyy", "\t\t\t", "~",
    "\u202E\u200Bhidden", "one line\ntwo lines\n\nfour",
    /* longer than a line holds */
    "01234567890123456789012345678901234567890123456789012345678901234567890",
};

static const int32_t specials[] = {
    PRESS_NONE, PRESS_UP, PRESS_DOWN, PRESS_LEFT, PRESS_RIGHT, PRESS_HOME,
    PRESS_END, PRESS_PAGE_UP, PRESS_PAGE_DOWN, PRESS_DELETE, PRESS_BACKSPACE,
    PRESS_ENTER, PRESS_TAB, PRESS_TAB_BACK, PRESS_ESCAPE, PRESS_WORD_LEFT,
    PRESS_WORD_RIGHT, PRESS_RESIZE, 0x6771, 0x301, 0xFFFD,
};
// clang-format on

static int32_t key_of_table(struct kit_lcg *chance)
{
    static const struct keymap usual;
    int32_t codes[KEYS_PER_ACT];
    const struct key_row *k =
        &key_rows[kit_between(chance, 0, key_row_count - 1)];
    int count = key_codes(&usual, k, codes);
    return codes[kit_between(chance, 0, count - 1)];
}

static int32_t any_key(struct kit_lcg *chance)
{
    int kind = kit_between(chance, 0, 9);
    if (kind < 6)
        return key_of_table(chance);
    if (kind < 7)
        return '1' + kit_between(chance, 0, 5);
    if (kind < 8)
        return kit_between(chance, 1, 126);
    return specials[kit_between(chance, 0, (int)COUNT_OF(specials) - 1)];
}

struct monkey_step monkey_next(struct kit_lcg *chance)
{
    struct monkey_step s = { .kind = MONKEY_PRESS };
    int kind = kit_between(chance, 0, 99);
    if (kind < 80) {
        s.press.code = any_key(chance);
        s.times = kit_between(chance, 0, 19) > 0
                      ? 1
                      : kit_between(chance, 2, HELD_MOST);
    } else if (kind < 88) {
        s.kind = MONKEY_LINE;
        (void)strcpy(s.text,
                     lines[kit_between(chance, 0, (int)COUNT_OF(lines) - 1)]);
    } else if (kind < 92) {
        s.kind = MONKEY_PASTE;
        (void)strcpy(s.text,
                     pastes[kit_between(chance, 0, (int)COUNT_OF(pastes) - 1)]);
    } else if (kind < 95) {
        s.kind = MONKEY_SIZE;
        s.rows = kit_between(chance, 1, ROWS_MOST);
        s.cols = kit_between(chance, 1, COLS_MOST);
    } else {
        s.kind = MONKEY_CLICK;
        static const int32_t mouse[] = { PRESS_CLICK, PRESS_CLICK,
                                         PRESS_WHEEL_UP, PRESS_WHEEL_DOWN };
        s.press = (struct press){ mouse[kit_between(chance, 0, 3)], false,
                                  kit_between(chance, 0, ROWS_MOST),
                                  kit_between(chance, 0, COLS_MOST) };
    }
    return s;
}
