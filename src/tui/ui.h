/*
 * ui: what the screens know beside the diary: where the cursor is, what lies
 * over the screen, what is being typed. Draw functions only read it.
 */
#ifndef MILEPOST_TUI_UI_H
#define MILEPOST_TUI_UI_H

#include "milepost/cli.h"
#include "milepost/planning.h"
#include "tui/canvas.h"
#include "tui/keys.h"
#include "tui/lineedit.h"

#define UI_ROWS_LEAST 16
#define UI_COLS_LEAST 60

// clang-format off
/* name, tab, key, place. Trends and Block will stand on 4 and 5. */
#define SCREEN_LIST(X) \
  X(week, "Week", '1', PLACE_WEEK) X(plan, "Plan", '2', PLACE_PLAN) \
  X(runs, "Runs", '3', PLACE_RUNS) X(goals, "Goals", '6', PLACE_GOALS)
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
    struct id id;      /* of the run or activity; "" none */
    struct id planned; /* of the session; "" none */
};
#define SPOT_NOWHERE \
    ((struct spot){ NO_DAY, UNKNOWN, UNKNOWN, UNKNOWN, { "" }, { "" } })

/* What can lie over a screen. */
enum overlay_kind {
    OVERLAY_RUN,
    OVERLAY_SESSION,
    OVERLAY_WHY,
    OVERLAY_HELP,
    OVERLAY_OUTPUT,
    OVERLAY_REPLAN
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
};

/* An edit of the plan whose effect is shown; nothing is kept yet. */
#define EFFECT_TEXT 2048
struct trial {
    bool is_on;
    enum edit_kind kind; /* a MOVE that trades places is a SWAP */
    struct id session;   /* "": of a day, as REST */
    char name[64];       /* "threshold of Tue 24" */
    day_t from, day;     /* where it stands; where it would go */
    bool is_mend;        /* of the week of 'day', whatever mends it */
    bool is_trade;       /* with what stands there */
    dist_t dist;         /* its size now; one of the two is 0 */
    span_t time;
    int steps;     /* a kilometre, or five minutes, each */
    bool is_stale; /* what would change was not asked yet */
    bool is_bad;   /* 'effect' is why it cannot be */
    char effect[EFFECT_TEXT];
};

/* What a replan proposes, line by line; the changes are app's. */
struct replan_view {
    int line, count;
    struct {
        day_t day;
        enum replan_id id;
    } of[REPLAN_CHANGES_MAX]; /* what each line was when it was marked */
    bool is_new;              /* other lines than those on the terminal */
    bool take[REPLAN_CHANGES_MAX];
    bool is_stale; /* what the marked ones come to was not asked yet */
    char effect[EFFECT_TEXT];
};

#define STATUS_TEXT 512
#define OUTPUT_TEXT (64 * 1024)

struct ui {
    enum screen_id screen;
    day_t monday; /* the week that is open */
    int line[SCREEN_COUNT];
    int rows, cols; /* of the last frame */
    int overlay_count;
    struct overlay overlay[OVERLAYS_MAX];
    struct prompt prompt;
    struct ask ask;
    day_t zoom;    /* Monday of the week open on the Plan; NO_DAY: none */
    struct id cut; /* session that x took up; "" none */
    struct trial trial;
    struct replan_view replan;
    int32_t key; /* that acts now */
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
    bool is_done;
    bool is_suspending;
    bool is_repainting;

    struct history entries, commands;
};

/* ---- screens: one file each */

struct screen {
    const char *name;
    int32_t key;
    unsigned place;
    int (*lines)(const struct app *, const struct ui *);
    struct spot (*spot)(const struct app *, const struct ui *, int line);
    /* Rows 1 .. rows - 3 are a screen's. */
    void (*draw)(const struct app *, const struct ui *, struct canvas *);
};
extern const struct screen screens[SCREEN_COUNT];

#define X_SCREEN(name, ...)                                           \
    int name##_lines(const struct app *a, const struct ui *ui);       \
    struct spot name##_spot(const struct app *a, const struct ui *ui, \
                            int line);                                \
    void name##_draw(const struct app *a, const struct ui *ui,        \
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
/* Puts the cursor on a line of the screen's list. */
void ui_point(struct ui *ui, int line);
/* First line shown of a list, so that the cursor's line is among them. */
int ui_top(int line, int lines, int height);
void ui_say(struct ui *ui, bool is_bad, const char *format, ...)
    PRINTF_LIKE(3, 4);

/* frame.c: tabs, the screen or what lies over it, status, footer. */
void ui_draw(const struct app *a, const struct ui *ui, struct canvas *c);

/* ---- the Week's lines: days, then warnings */

struct week_line {
    day_t day;
    bool is_first;              /* of its day */
    int session;                /* into facts.plan.sessions; UNKNOWN */
    enum session_status status; /* of that session */
    int moved_to; /* its run of another day, into facts.runs; UNKNOWN */
    int reading;  /* into week.runs */
    int activity; /* into facts.activities */
    int mark;     /* into facts.marks */
};
#define WEEK_LINES_MAX  128
#define WEEK_ROOMY_ROWS 22 /* from here on blank rows and a bar of shares */

int week_lines_of(const struct app *a, struct week_line out[WEEK_LINES_MAX]);
int week_day_lines(const struct app *a); /* how many; warnings come after */
void week_line_draw(const struct app *a, const struct ui *ui,
                    const struct week_line *l, struct canvas *c, int row,
                    int width);
/* Totals of the week from a row on; returns the row after them. */
int week_totals_draw(const struct app *a, struct canvas *c, int row, int width);
/* Rows they take on a terminal of so many rows. */
int week_totals_rows(int rows);
/* Warnings in rows from .. to - 1; 'chosen' is the cursor's, UNKNOWN. */
void week_warnings_draw(const struct app *a, struct canvas *c, int from, int to,
                        int width, int chosen);
/* Rows they must have: a stop is shown with what to do about it. */
int week_warnings_least(const struct app *a, int width);
/* The weeks beside: what was run before, what is planned next. */
void week_side_draw(const struct app *a, struct canvas *c, int col);

/* ---- over the screen */

void overlay_open(struct ui *ui, enum overlay_kind kind,
                  const struct spot *spot);
void overlay_draw(const struct app *a, const struct ui *ui, struct canvas *c);
/* Lines it can be scrolled by. */
int overlay_scroll_most(const struct app *a, const struct ui *ui);

/* ---- the Plan: weeks, one of them, an edit on trial */

/* Part of a canvas. */
struct box {
    int row, col, height, width;
    bool has_focus; /* the cursor is here */
};
#define PLAN_DAY_LINES_MAX 64
struct plan_line {
    day_t day;
    bool is_first; /* of its day */
    int session;   /* into plan.sessions; UNKNOWN: rest */
};
/* A week of a->plan, a session or a free day a line; returns how many. */
int plan_lines_of(const struct app *a, day_t monday,
                  struct plan_line out[PLAN_DAY_LINES_MAX]);
/* The week the Plan is about: open, or under the cursor. */
day_t plan_monday(const struct app *a, const struct ui *ui);
void plan_weeks_draw(const struct app *a, const struct ui *ui, struct canvas *c,
                     struct box box);
void plan_week_draw(const struct app *a, const struct ui *ui, struct canvas *c,
                    struct box box);
/* Warnings of a week as sentences; returns the row after them. */
int plan_warnings_draw(const struct app *a, struct canvas *c, day_t monday,
                       struct box box);
/* The session the keys act on, of the plan the screen shows; NULL. */
const struct session *ui_session(const struct app *a, const struct ui *ui);
void trial_open(struct app *a, struct ui *ui, const struct trial *t);
/* Asks what it would change; leaves a->plan as it would be. */
void trial_read(struct app *a, struct ui *ui);
void trial_keep(struct app *a, struct ui *ui);
void trial_leave(struct ui *ui);
void trial_draw(const struct ui *ui, struct canvas *c);
/* As app_plan_edit; days of rest are blocked out, see app_pause. */
MUST_USE bool plan_bend(struct app *a, const struct edit_words *w, bool is_dry,
                        struct err *e);
/* Keeps an edit, or says why not; true if it was kept. */
bool plan_edit_keep(struct app *a, struct ui *ui, const struct edit_words *w,
                    struct err *e);
void replan_open(struct app *a, struct ui *ui);
MUST_USE bool replan_load(struct app *a, struct ui *ui, struct err *e);
/* Asks what the marked lines come to; a->plan is left so. */
void replan_read(struct app *a, struct ui *ui);
void replan_draw(const struct app *a, const struct ui *ui, struct canvas *c);
const struct overlay *ui_overlay(const struct ui *ui); /* on top; NULL */

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
void ask_press(struct app *a, struct ui *ui, struct press p);
void ask_draw(const struct ui *ui, struct canvas *c);

/* ---- acts: what the keys do */

void ui_act(struct app *a, struct ui *ui, enum act act);
/* Opens a screen by its key; false if there is none. */
bool ui_switch(struct ui *ui, int32_t key);
/* Loads what the screen, or what lies over it, is about. */
void ui_load(struct app *a, struct ui *ui);
/* What keys changed, once no other key waits: a paste is read once. */
void ui_catch_up(struct app *a, struct ui *ui);
/* One press, wherever it belongs. */
void ui_press(struct app *a, struct ui *ui, struct press p);
void ui_begin(struct ui *ui, const struct app *a);
/* Goes to the week of a day, the cursor on it. */
void ui_go(struct ui *ui, day_t day);

#endif
