/*
 * plan: the Plan's weeks and sessions, an edit on trial, a replan by line.
 */
#ifndef MILEPOST_TUI_PLAN_H
#define MILEPOST_TUI_PLAN_H

#include "milepost/planning.h"
#include "tui/canvas.h"

struct ui;

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
    bool is_bent;  /* app's plan is as it would be, plan_before as it is */
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

/* ---- weeks, one of them */

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
/* The season in one row, a cell a week. */
void plan_strip_draw(const struct app *a, struct canvas *c, const struct box *b,
                     int row, int chosen);
/* What the lint says of a week; NULL. */
const struct week_lint *plan_lint_of(const struct app *a, day_t monday);
/* "", "-", "!", "!!": told apart without colour. */
const char *plan_lint_sign(enum severity s);
/* A week's sessions in a line or more, then its warnings. */
void plan_detail_draw(const struct app *a, struct canvas *c, day_t monday,
                      struct box box);
/* What the lint has against weeks to come, the worst first. */
void plan_ahead_draw(const struct app *a, struct canvas *c, struct box box);
/* Warnings of a week as sentences, the worst first; returns the row after
 * them. */
int plan_warnings_draw(const struct app *a, struct canvas *c, day_t monday,
                       struct box box);
/* The session the keys act on, of the plan the screen shows; NULL. */
const struct session *ui_session(const struct app *a, const struct ui *ui);
/* On the season: opens the cursor's week and asks which of its sessions the
 * key is for. False elsewhere: there the cursor says. */
bool plan_pick(struct app *a, struct ui *ui, enum act act);
void trial_open(struct app *a, struct ui *ui, const struct trial *t);
/* Asks what it would change; leaves a->plan as it would be. */
void trial_read(struct app *a, struct ui *ui);
void trial_keep(struct app *a, struct ui *ui);
void trial_leave(struct ui *ui);
void trial_draw(const struct ui *ui, struct canvas *c);
/* A panel of what an edit comes to, its last row before 'end'; returns the row
 * of its title. */
int effect_draw(struct canvas *c, int end, const char *title,
                const char *effect);
/* As app_plan_edit; days of rest are blocked out, see app_pause. */
MUST_USE bool plan_bend(struct app *a, const struct edit_words *w, bool is_dry,
                        struct err *e);
/* What the last edit puts where the runner's days do not hold it. */
void put_misfits(struct text *out, const struct app *a);
/* Keeps an edit, or says why not; true if it was kept. */
bool plan_edit_keep(struct app *a, struct ui *ui, const struct edit_words *w,
                    struct err *e);
void replan_open(struct app *a, struct ui *ui);
MUST_USE bool replan_load(struct app *a, struct ui *ui, struct err *e);
/* Asks what the marked lines come to; a->plan is left so. */
void replan_read(struct app *a, struct ui *ui);
void replan_draw(const struct app *a, const struct ui *ui, struct canvas *c);

#endif
