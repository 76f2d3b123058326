/*
 * ui: what the screens know beside the diary: where the cursor is, what lies
 * over the screen, what is being typed. Draw functions only read it.
 */
#ifndef MILEPOST_TUI_UI_H
#define MILEPOST_TUI_UI_H

#include "milepost/cli.h"
#include "milepost/planning.h"
#include "tui/block.h"
#include "tui/canvas.h"
#include "tui/goals.h"
#include "tui/guide.h"
#include "tui/import.h"
#include "tui/keys.h"
#include "tui/lineedit.h"
#include "tui/offered.h"
#include "tui/plan.h"
#include "tui/run.h"
#include "tui/runs.h"
#include "tui/trends.h"
#include "tui/week.h"

#define UI_ROWS_LEAST 16
#define UI_COLS_LEAST 60

// clang-format off
/* name, tab, key, place */
#define SCREEN_LIST(X) \
  X(week, "Week", '1', PLACE_WEEK)       X(plan, "Plan", '2', PLACE_PLAN) \
  X(runs, "Runs", '3', PLACE_RUNS)       X(trends, "Trends", '4', PLACE_TRENDS) \
  X(block, "Block", '5', PLACE_BLOCK)    X(goals, "Goals", '6', PLACE_GOALS)
#define X_SCREEN(name, ...) SCREEN_##name,
enum screen_id { SCREEN_LIST(X_SCREEN) SCREEN_COUNT };
#undef X_SCREEN
// clang-format on

/* What a line of a screen is about: what the keys act on. */
struct spot {
    day_t day;         /* NO_DAY: none */
    int reading;       /* into week.runs; UNKNOWN */
    int session;       /* into facts.plan.sessions; UNKNOWN */
    int warning;       /* into week.warnings; UNKNOWN */
    int figure;        /* enum figure_id, of the week of 'day'; UNKNOWN */
    int part;          /* of the block's report; UNKNOWN */
    struct id id;      /* of the run or activity; "" none */
    struct id planned; /* of the session; "" none */
};
#define SPOT_NOWHERE \
    ((struct spot){  \
        NO_DAY, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, { "" }, { "" } })

/* What can lie over a screen. */
enum overlay_kind {
    OVERLAY_RUN,
    OVERLAY_SESSION,
    OVERLAY_WHY,
    OVERLAY_HELP,
    OVERLAY_OUTPUT,
    OVERLAY_REPLAN,
    OVERLAY_IMPORT
};
struct overlay {
    enum overlay_kind kind;
    struct spot spot; /* a run is found by its id */
    unsigned place;   /* whose keys the help shows */
    int scroll;
};
#define OVERLAYS_MAX 4

enum prompt_kind {
    PROMPT_NONE,
    PROMPT_ADD,
    PROMPT_CHECKIN,
    PROMPT_EDIT,
    PROMPT_NOTE,
    PROMPT_DATE,
    PROMPT_COMMAND,
    PROMPT_REPLACE, /* a session by another */
    PROMPT_SESSION, /* one more on a day */
    PROMPT_PAUSE,   /* days without any */
    PROMPT_BLOCK,   /* to be reviewed */
    PROMPT_BESIDE,  /* what it is held against */
    PROMPT_FILTER,  /* which runs are shown */
    PROMPT_SEARCH,
    PROMPT_RETAG,  /* the marked runs */
    PROMPT_GOAL,   /* a goal, new or anew */
    PROMPT_FACT,   /* a fact of the athlete */
    PROMPT_IMPORT, /* files to be looked at */
    PROMPT_COUNT
};
#define READING_TEXT 2048
struct prompt {
    enum prompt_kind kind;
    struct lineedit line;
    struct spot spot;
    char reading[READING_TEXT]; /* what was understood of the line so far */
    bool is_bad;                /* 'reading' is what is wrong with it */
    bool is_refused;            /* Enter was pressed on it */
    bool is_stale;              /* the line changed since it was read */
};

/* A question with one key for an answer. */
enum ask_kind { ASK_NONE, ASK_DELETE, ASK_SKIP, ASK_PACES };
struct ask {
    enum ask_kind kind;
    struct spot spot;
    bool is_offer; /* PACES: they do not hold yet */
    char question[160];
    char effect[EFFECT_TEXT]; /* of a skip, shown over it; "" none */
};

#define STATUS_TEXT 512
#define OUTPUT_TEXT (64 * 1024)

struct ui {
    enum screen_id screen;
    bool is_from_trends; /* the Week was opened there: q goes back */
    day_t monday;        /* the week that is open */
    int line[SCREEN_COUNT];
    int rows, cols;    /* of the last frame */
    bool is_frame_old; /* keys have acted since: clicks are of before them */
    int overlay_count;
    struct overlay overlay[OVERLAYS_MAX];
    struct prompt prompt;
    struct ask ask;
    day_t zoom;    /* Monday of the week open on the Plan; NO_DAY: none */
    struct id cut; /* session that x took up; "" none */
    struct trial trial;
    struct replan_view replan;
    struct run_view run;
    struct runs_view runs;
    struct trends_view trends;
    struct block_view block;
    struct goals_view goals;
    struct guide_view guide;
    struct proposal_view proposal;
    struct import_view import;
    struct offered_view offered;
    int32_t key;               /* that acts now */
    const struct keymap *keys; /* as bound */
    char status[STATUS_TEXT];
    bool is_status_bad;
    char output[OUTPUT_TEXT]; /* of the last command */

    /* Loaded with the week. */
    char note[7][NOTE_TEXT];
    struct run_words words; /* of the run that is open */

    int64_t version; /* of the diary, when it was last looked at */

    /* To be done by the loop. */
    bool is_stale;          /* the diary or the week is another: load */
    day_t seek_day;         /* after loading, the cursor goes here; NO_DAY */
    struct id seek_id;      /* or better here; "" none */
    struct id seek_planned; /* or to this session; "" none */
    int seek_figure;        /* or to this number; its figure_id + 1; 0: none */
    bool is_done;
    bool is_suspending;
    day_t noting; /* the day whose note the editor is to have; NO_DAY */
    bool is_repainting;

    struct history entries, bodies, commands;
    bool has_history; /* of before this start, from the change log */
};

/* ---- screens: one file each */

struct screen {
    const char *name;
    int32_t key;
    unsigned place;
    /* Reads what the screen shows beside the week; a->week comes after. */
    bool (*gather)(struct app *, struct ui *, struct err *);
    int (*lines)(const struct app *, const struct ui *);
    struct spot (*spot)(const struct app *, const struct ui *, int line);
    /* Rows 1 .. rows - 3 are a screen's. */
    void (*draw)(const struct app *, const struct ui *, struct canvas *);
};
extern const struct screen screens[SCREEN_COUNT];

#define X_SCREEN(name, ...)                                                   \
    MUST_USE bool name##_gather(struct app *a, struct ui *ui, struct err *e); \
    int name##_lines(const struct app *a, const struct ui *ui);               \
    struct spot name##_spot(const struct app *a, const struct ui *ui,         \
                            int line);                                        \
    void name##_draw(const struct app *a, const struct ui *ui,                \
                     struct canvas *c);
SCREEN_LIST(X_SCREEN)
#undef X_SCREEN

/* The line the cursor is on, and what it is about. */
int ui_line(const struct app *a, const struct ui *ui);
struct spot ui_spot(const struct app *a, const struct ui *ui);
/* Where a key pressed now would act. */
unsigned ui_place(const struct ui *ui);
/* Words in so many cells, without colour sequences: cells have styles. */
struct look ui_look(const struct app *a, int width);
/* Puts the cursor on what was asked for: an id, else a day. */
void ui_seek(struct app *a, struct ui *ui);
/* Puts the cursor on a line of the screen's list. */
void ui_point(struct ui *ui, int line);
/* First line shown of a list, so that the cursor's line is among them. */
int ui_top(int line, int lines, int height);
/* What is said may name keys (keys.h). */
void ui_say(struct ui *ui, bool is_bad, const char *format, ...)
    PRINTF_LIKE(3, 4);
/* A sentence of the screen that may name keys. */
const char *ui_keyed(const struct app *a, const struct ui *ui,
                     const char *sentence, char *out, size_t size);

/* frame.c: tabs, the screen or what lies over it, status, footer. */
void ui_draw(const struct app *a, const struct ui *ui, struct canvas *c);
/* On a canvas made as large as the terminal is now. */
void ui_draw_anew(const struct app *a, struct ui *ui, struct canvas *c);

/* ---- over the screen */

void overlay_open(struct ui *ui, enum overlay_kind kind,
                  const struct spot *spot);
void overlay_draw(const struct app *a, const struct ui *ui, struct canvas *c);
/* Lines it can be scrolled by. */
int overlay_scroll_most(const struct app *a, const struct ui *ui);

/* What lies on top; NULL. */
const struct overlay *ui_overlay(const struct ui *ui);

/* ---- what is typed */

void prompt_open(struct app *a, struct ui *ui, enum prompt_kind kind,
                 const char *text);
void prompt_press(struct app *a, struct ui *ui, struct press p);
/* Reads the line anew: what would be kept, what the judge would say. */
void prompt_read(struct app *a, struct ui *ui);
void prompt_draw(const struct ui *ui, struct canvas *c);
/* A new result's paces: to be taken, or not. */
void ask_paces(const struct app *a, struct ui *ui,
               const struct index_change *change);
void ask_open(struct ui *ui, enum ask_kind kind, const struct spot *spot,
              const char *what);
/* To skip a session, with what the plan would be without it; false: why not. */
MUST_USE bool ask_skip(struct app *a, struct ui *ui, const struct spot *spot,
                       const char *what, struct err *e);
void ask_press(struct app *a, struct ui *ui, struct press p);
void ask_draw(const struct ui *ui, struct canvas *c);

/* ---- acts: what the keys do */

void ui_act(struct app *a, struct ui *ui, enum act act);
/* Opens a screen by its key; false if there is none. */
bool ui_switch(struct ui *ui, int32_t key);
/* Loads what the screen, or what lies over it, is about. */
void ui_load(struct app *a, struct ui *ui);
/* The same as an app_look_fn: 'with' is the ui. */
MUST_USE bool ui_read(void *with, struct app *a, struct err *e);
/* Some work nobody waits for, while no key does; false: there is none. */
bool ui_work(struct app *a, struct ui *ui);
/* What keys changed, once no other key waits: a paste is read once. */
void ui_catch_up(struct app *a, struct ui *ui);
/* What the mouse comes to (click.c): a key, the cursor on a line, or still a
 * click where a chart is. */
struct press ui_click(const struct app *a, struct ui *ui,
                      const struct canvas *c, struct press p);
/* One press, wherever it belongs. */
void ui_press(struct app *a, struct ui *ui, struct press p);
void ui_begin(struct ui *ui, const struct app *a);
/* Goes to the week of a day, the cursor on it. */
void ui_go(struct ui *ui, day_t day);

#endif
