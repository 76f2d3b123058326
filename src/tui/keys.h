/*
 * keys: the one table of keys. The footer, the help and what a key does all
 * come from it; adding a key is a row, and a function where the act is new.
 */
#ifndef MILEPOST_TUI_KEYS_H
#define MILEPOST_TUI_KEYS_H

#include "tui/canvas.h"
#include "tui/press.h"

/* What a key can do; act.c has a function act_NAME for each. */
// clang-format off
#define ACT_LIST(X) \
  X(up) X(down) X(page_up) X(page_down) X(first) X(last) X(previous) X(next) \
  X(month_back) X(month_on) X(block_back) X(block_on) X(today) X(date) \
  X(pane) X(open) X(why) X(add) X(checkin) X(edit) X(delete) X(skip) X(note) \
  X(move) X(cut) X(put) X(ease) X(longer) X(shorter) X(replace) X(session) \
  X(rest) X(lock) X(pause) X(mend) X(replan) X(zoom) X(unzoom) \
  X(keep) X(leave) X(day_back) X(day_on) X(week_back) X(week_on) X(weekday) \
  X(trade) X(take) X(accept) \
  X(undo) X(redo) X(help) X(command) X(redraw) X(suspend) X(back) X(quit)
// clang-format on
#define X_ACT(name) ACT_##name,
enum act { ACT_none, ACT_LIST(X_ACT) ACT_COUNT };
#undef X_ACT

/* Where a key is live. */
enum place {
    PLACE_WEEK = 1,
    PLACE_PLAN = 2,
    PLACE_RUNS = 4,
    PLACE_GOALS = 8,
    PLACE_OVERLAY = 16,     /* over a screen */
    PLACE_RUN = 32,         /* and it is a run or a session */
    PLACE_ZOOM = 64,        /* a week of the Plan */
    PLACE_TRIAL = 128,      /* an edit of the plan, not kept yet */
    PLACE_TRIAL_DAY = 256,  /* and it is a day that is looked for */
    PLACE_TRIAL_SIZE = 512, /* and it is a size */
    PLACE_REPLAN = 1024,    /* what a replan proposes */
    PLACE_DAYS = PLACE_WEEK | PLACE_ZOOM, /* where lines are days */
    PLACE_SCREENS =
        PLACE_WEEK | PLACE_PLAN | PLACE_ZOOM | PLACE_RUNS | PLACE_GOALS,
    PLACE_ANY = PLACE_SCREENS | PLACE_OVERLAY,
    PLACE_ALL = PLACE_ANY | PLACE_TRIAL | PLACE_REPLAN,
};

struct key_row {
    int32_t code[5]; /* any of these; 0: none */
    enum act act;
    const char *shown; /* "a", "Enter" */
    const char *name;  /* a word or two, for the footer */
    const char *help;  /* a sentence for the help */
    unsigned where;    /* enum place, or-ed */
    int rank;          /* in the footer: 1 stays longest; 0 never there */
};

extern const struct key_row key_rows[];
extern const int key_row_count;

/* What a key does in a place; ACT_none where it does nothing. */
enum act key_act(int32_t code, unsigned place);
/* The live keys of a place in one line; a narrow one holds the important. */
void keys_footer(struct canvas *c, int row, unsigned place);
/* Every live key of a place with its sentence, a line each. */
void keys_help(struct text *out, unsigned place);

#endif
