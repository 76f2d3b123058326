/*
 * keys (model): what a key can do, where it is live, and how it is written
 * ("a", "^D", "PgDn"). The rows are keys.def's.
 */
#ifndef MILEPOST_KEYS_H
#define MILEPOST_KEYS_H

#include "milepost/base.h"

/* What a finger did. A character is its code point; what has no character
 * has a number above them all. */
#define CONTROL(letter) ((letter)&0x1F)
enum {
    PRESS_NONE = 0x110000, /* nothing, or a sequence we do not know */
    PRESS_UP,
    PRESS_DOWN,
    PRESS_LEFT,
    PRESS_RIGHT,
    PRESS_HOME,
    PRESS_END,
    PRESS_PAGE_UP,
    PRESS_PAGE_DOWN,
    PRESS_DELETE,
    PRESS_BACKSPACE,
    PRESS_ENTER,
    PRESS_TAB,
    PRESS_TAB_BACK,
    PRESS_ESCAPE,
    PRESS_WORD_LEFT,
    PRESS_WORD_RIGHT,
    PRESS_RESIZE,
    PRESS_SUSPEND, /* asked for from outside */
    PRESS_CLICK,   /* of the mouse, on a cell */
    PRESS_WHEEL_UP,
    PRESS_WHEEL_DOWN,
};

/* What keys do; src/tui has a function act_NAME for each. A screen's own acts
 * stand in its list. */
// clang-format off
#define ACTS_EVERYWHERE(X) \
  X(up) X(down) X(page_up) X(page_down) X(first) X(last) X(previous) X(next) \
  X(month_back) X(month_on) X(block_back) X(block_on) X(today) X(date) \
  X(pane) X(open) X(why) X(add) X(checkin) X(edit) X(delete) X(note) \
  X(undo) X(redo) X(help) X(command) X(redraw) X(suspend) X(back) X(quit)
#define ACTS_PLAN(X) \
  X(skip) X(move) X(cut) X(put) X(ease) X(longer) X(shorter) X(replace) \
  X(session) X(done) X(rest) X(lock) X(pause) X(mend) X(replan) X(zoom) X(unzoom) \
  X(keep) X(leave) X(day_back) X(day_on) X(week_back) X(week_on) X(weekday) \
  X(trade) X(take) X(accept)
#define ACTS_RUNS(X) \
  X(filter) X(search) X(match_next) X(match_before) X(sort_next) \
  X(sort_before) X(turn_order) X(mark) X(mark_all) X(retag) X(records) \
  X(show_all)
#define ACTS_IMPORT(X) X(import) X(kind) X(again)
#define ACTS_RUN(X) \
  X(along_back) X(along_on) X(curve) X(split) X(remark)
#define ACTS_TRENDS(X) X(mark_back) X(mark_on)
#define ACTS_BLOCK(X) X(beside) X(block_more) X(block_less)
#define ACTS_GOALS(X) \
  X(goal) X(change) X(drop) X(plan) X(guide) \
  X(begin) X(decline) X(questions) X(offer)
#define ACT_LIST(X) \
  ACTS_EVERYWHERE(X) ACTS_PLAN(X) ACTS_RUNS(X) ACTS_IMPORT(X) ACTS_RUN(X) ACTS_TRENDS(X) ACTS_BLOCK(X) \
  ACTS_GOALS(X)
// clang-format on
#define X_ACT(name) ACT_##name,
enum act { ACT_none, ACT_LIST(X_ACT) ACT_COUNT };
#undef X_ACT

/* Where a key is live. */
enum place {
    PLACE_WEEK = 1,
    PLACE_PLAN = 2,
    PLACE_RUNS = 4,
    PLACE_TRENDS = 8,
    PLACE_BLOCK = 16,
    PLACE_GOALS = 32,
    PLACE_OVERLAY = 64,      /* over a screen */
    PLACE_RUN = 128,         /* and it is a run or a session */
    PLACE_ZOOM = 256,        /* a week of the Plan */
    PLACE_TRIAL = 512,       /* an edit of the plan, not kept yet */
    PLACE_TRIAL_DAY = 1024,  /* and it is a day that is looked for */
    PLACE_TRIAL_SIZE = 2048, /* and it is a size */
    PLACE_REPLAN = 4096,     /* what a replan proposes */
    PLACE_PROPOSAL = 8192,   /* a plan that nobody kept yet */
    PLACE_WAY = 16384,       /* one run open, with its curves */
    PLACE_IMPORT = 32768,    /* files that were looked at */
    PLACE_BARE = 65536,      /* one run open, without a curve */
    PLACE_REFUSED = 131072,  /* why there is no plan */
    PLACE_ANSWERS = 262144,  /* and answers of the guide led there */
    PLACE_OFFERS = 524288,   /* and there is what could be instead */
    PLACE_LAST = PLACE_OFFERS,
    PLACE_OPEN = PLACE_WAY | PLACE_BARE,
    PLACE_DAYS = PLACE_WEEK | PLACE_ZOOM, /* where lines are days */
    PLACE_SCREENS = PLACE_WEEK | PLACE_PLAN | PLACE_ZOOM | PLACE_RUNS |
                    PLACE_TRENDS | PLACE_BLOCK | PLACE_GOALS,
    PLACE_ANY = PLACE_SCREENS | PLACE_OVERLAY,
    PLACE_ALL = PLACE_ANY | PLACE_TRIAL | PLACE_REPLAN | PLACE_PROPOSAL |
                PLACE_REFUSED | PLACE_IMPORT,
};

/* "Week", "an edit on trial": of one bit. */
const char *place_word(enum place place);

struct key_row {
    const char *keys; /* "j Down" */
    const char *name; /* a word or two, for the footer */
    const char *help; /* a sentence for the help */
    enum act act;
    unsigned where; /* enum place, or-ed */
    int rank;       /* in the footer: 1 stays longest; 0 never there */
    bool is_each;   /* the keys differ in what they do: all are shown */
};
extern const struct key_row key_rows[];
extern const int key_row_count;

/* Keys of the runner's own, by act; all 0: the row's. */
#define KEYS_PER_ACT 5
struct keymap {
    int32_t code[ACT_COUNT][KEYS_PER_ACT];
};

/* "open": the act's name in keys.def and config.ini. */
const char *act_word(enum act act);
/* Codes of a row's keys, 0 behind the last; returns how many. */
int key_codes(const struct keymap *map, const struct key_row *row,
              int32_t out[KEYS_PER_ACT]);
/* What a key does in a place; ACT_none where it does nothing. */
enum act key_act(const struct keymap *map, int32_t code, unsigned place);

/* The first key that does it in a place; 0: none does. */
int32_t key_for(const struct keymap *map, enum act act, unsigned place);
/* There is a place where both are live: one key cannot be of both. */
bool key_rows_meet(const struct key_row *a, const struct key_row *b);
/* The digit of a screen ('1' .. '6'), which no act can have. */
bool key_is_screen(int32_t code);

/* How a key is written: a character, ^A .. ^Z, Space, Enter, Tab, S-Tab, Esc,
 * Up, Down, Left, Right, Home, End, PgUp, PgDn, Delete, Backspace. */
#define KEY_TEXT 12
const char *key_word(int32_t code, char out[KEY_TEXT]);
/* The code of one so written, of so many bytes; 0: no key. */
int32_t key_from(const char *word, size_t length);
/* A row's keys as they are shown: the first, or each ("mtwfs"). */
const char *key_shown(const struct keymap *map, const struct key_row *row,
                      char out[KEYS_PER_ACT * KEY_TEXT]);

/* A sentence with the keys it names filled in, as bound in a place, else
 * anywhere: "kept; {undo} undoes it". Other words in braces stay. */
void keys_put(struct text *out, const struct keymap *map, unsigned place,
              const char *sentence);
/* The same for one act alone. */
void key_put(struct text *out, const struct keymap *map, unsigned place,
             enum act act);

#endif
