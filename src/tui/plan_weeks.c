/* The season: a week a line, planned beside done, what the lint says of it. */
#include "tui/ui.h"

#include <stdio.h>
#include <string.h>

#define LIST_TOP     2 /* rows of the box before its list */
#define DETAIL_MOST  6 /* rows below it: the cursor's week */
#define DETAIL_LEAST 2
#define DETAIL_ROOMY 3
#define ROOMY_ROWS   20 /* of the box, from which that many fit */
#define LIST_LEAST   8
#define AHEAD_LEAST  3 /* rows for what is said of the weeks to come */

/* Where things stand in a box; *_end: the column after a number. */
struct columns {
    int phase, cut;
    int plan_end, done_end, long_end;
    int bar, bar_width;
    int32_t most; /* that the whole of a bar stands for */
    int hard, hard_width;
    int lint, lint_width;
};

#define PHASE_COL   12
#define PHASE_WIDTH 8 /* "recovery" */
#define NUMBER      6 /* "100.4" and a blank */
#define BAR_LEAST   8
#define BAR_MOST    28
#define ROOMY       19 /* cells from which purposes have their names */
#define LINT_LEAST  2  /* the worst sign alone */
#define IDS_FROM    76 /* columns from which the warnings have their ids */
#define IDS_WIDTH   12
#define HARD_LEAST  9 /* "threshold" */

static struct columns columns_of(const struct box *b)
{
    int x = b->col;
    struct columns c = { .phase = x + PHASE_COL };
    c.cut = c.phase + PHASE_WIDTH + 1;
    c.plan_end = c.cut + 2 + NUMBER;
    c.done_end = c.plan_end + NUMBER;
    c.lint_width = b->width >= IDS_FROM ? IDS_WIDTH : LINT_LEAST;
    c.lint = x + b->width - c.lint_width;
    c.bar = c.done_end + 1;
    int left = c.lint - c.bar - NUMBER - 2; /* for bar and quality */
    c.hard_width = left >= BAR_MOST + ROOMY ? ROOMY : HARD_LEAST;
    c.bar_width = int_most(BAR_LEAST, int_least(BAR_MOST, left - c.hard_width));
    c.long_end = c.bar + c.bar_width + NUMBER - 1;
    c.hard = c.long_end + 1;
    c.hard_width = c.lint - 1 - c.hard;
    return c;
}

/* ---- sizes: kilometres, or time where the plan is in minutes */

struct sizes {
    int32_t planned, done, longest;
    bool is_time;
    struct week_kinds shape;
};

static struct sizes sizes_of(const struct app *a, int week)
{
    const struct plan_week *w = &a->plan.weeks[week];
    static const struct season_week none;
    const struct season_week *s =
        week < a->season.week_count ? &a->season.weeks[week] : &none;
    struct sizes out = { .shape = week_kinds(&a->plan, w->monday) };
    out.is_time = w->target.m == 0 && out.shape.time.s > 0;
    out.planned = out.is_time ? out.shape.time.s : w->target.m;
    out.done = out.is_time ? s->done_time.s : s->done.m;
    out.longest = w->longest.m;
    return out;
}

static void put_size(const struct app *a, struct canvas *c, int row, int end,
                     int32_t size, bool is_time)
{
    char q[QUANTITY_TEXT];
    if (is_time)
        (void)snprintf(q, sizeof q, "%d:%02d", (int)(size / 3600),
                       (int)(size / 60 % 60));
    else
        (void)quantity_dist(q, (dist_t){ size }, a->look.units);
    canvas_put_right(c, row, end, STYLE_PLAIN, q);
}

static int32_t most_of(const struct app *a)
{
    int32_t most = 1;
    for (int i = 0; i < a->plan.week_count; i++) {
        struct sizes s = sizes_of(a, i);
        most = int_most(most, int_most(s.planned, s.done));
    }
    return most;
}

#define SIGN_DONE    0x2586 /* lower three quarters: rows stay apart */
#define SIGN_PLANNED 0x2581 /* lower eighth */
#define SIGN_END     0x2502

/* Done as a block, what is planned beyond it as a line; where more was done a
 * stroke shows where the plan ended, and where an edit took from it, too. */
static void draw_bar(const struct sizes *s, struct canvas *c, int row,
                     const struct columns *at, int32_t was)
{
    int planned = (int)((int64_t)s->planned * at->bar_width / at->most);
    int done = (int)((int64_t)s->done * at->bar_width / at->most);
    int before = (int)((int64_t)was * at->bar_width / at->most);
    canvas_fill(c, row, at->bar, planned, SIGN_PLANNED, STYLE_FRAME);
    canvas_fill(c, row, at->bar, done, SIGN_DONE, STYLE_FAINT);
    if (done > planned && s->planned > 0)
        canvas_fill(c, row, at->bar + planned, 1, SIGN_END, STYLE_FRAME);
    if (was != s->planned && was > 0)
        canvas_fill(c, row, at->bar + int_least(before, at->bar_width - 1), 1,
                    SIGN_END, STYLE_HEAD);
}

/* ---- words */

/* A phase has its name where it begins, and on the first row that is seen. */
static void draw_phase(const struct plan *p, struct canvas *c, int row,
                       int week, const struct columns *at, bool is_top)
{
    const struct plan_week *w = &p->weeks[week];
    bool is_start = week == 0 || p->weeks[week - 1].phase != w->phase;
    if (is_start || is_top)
        canvas_put_within(c, row, at->phase, PHASE_WIDTH,
                          is_start ? STYLE_HEAD : STYLE_FAINT,
                          phase_word(w->phase));
    if (w->is_cutback)
        (void)canvas_put(c, row, at->cut, STYLE_PLAIN, "cut");
}

/* The plan's own race stands out from those on the way to it. */
static const char *race_word(const struct week_kinds *s)
{
    return s->is_goal ? "RACE" : "race";
}

/* "RACE threshold"; with 'letters' of each purpose. */
static void put_kinds(struct text *out, const struct week_kinds *s, int letters)
{
    if (s->has_race)
        text_put(out, race_word(s));
    for (int i = 0; i < s->hard_count; i++)
        text_add(out, "%s%.*s", out->len > 0 ? " " : "", letters,
                 purpose_label(s->hard[i]));
}

#define LETTERS_ALL   99
#define LETTERS_SHORT 3 /* "thr int" */

/* By their names where they fit, else "thr int"; the race before all. */
static void draw_hard(const struct week_kinds *s, struct canvas *c, int row,
                      const struct columns *at)
{
    char text[96];
    struct text t = text_on(text, sizeof text);
    put_kinds(&t, s, LETTERS_ALL);
    if ((int)t.len > at->hard_width) {
        t = text_on(text, sizeof text);
        put_kinds(&t, s, LETTERS_SHORT);
    }
    bool is_race_alone = s->has_race && (int)t.len > at->hard_width;
    canvas_put_within(c, row, at->hard, at->hard_width,
                      s->has_race ? STYLE_HEAD : STYLE_PLAIN,
                      is_race_alone ? race_word(s) : text);
}

static enum style style_of_lint(enum severity s)
{
    return s == SEVERITY_INFO ? STYLE_FAINT : style_of_severity(s);
}

/* The worst sign where there is room for one, else each warning by its id. */
static void draw_lint(const struct week_lint *w, struct canvas *c, int row,
                      const struct columns *at)
{
    enum severity worst = SEVERITY_INFO;
    int col = at->lint;
    int end = at->lint + at->lint_width;
    for (int i = 0; i < w->warning_count; i++)
        if (w->warnings[i].severity > worst)
            worst = w->warnings[i].severity;
    if (at->lint_width < IDS_WIDTH) {
        (void)canvas_put(c, row, col, style_of_lint(worst),
                         plan_lint_sign(worst));
        return;
    }
    for (int i = 0; i < w->warning_count; i++) {
        const struct warning *x = &w->warnings[i];
        char text[16];
        (void)snprintf(text, sizeof text, "%s%s", plan_lint_sign(x->severity),
                       warning_row(x->id)->id);
        bool is_last = i + 1 == w->warning_count;
        if (col + (int)strlen(text) + (is_last ? 0 : 2) > end) {
            (void)canvas_put(c, row, col, STYLE_FAINT, "\xE2\x80\xA6");
            return;
        }
        col = canvas_put(c, row, col, style_of_lint(x->severity), text) + 1;
    }
}

/* ---- a week */

/* What an edit on trial found planned here; else what is. */
static int32_t planned_before(const struct app *a, const struct ui *ui,
                              int week)
{
    const struct trial *t = &ui->trial;
    const struct plan_week *w = &a->plan.weeks[week];
    int at = plan_week_at(&a->plan_before, w->monday);
    if (!t->is_on || t->is_stale || t->is_bad || !t->is_bent || at == UNKNOWN)
        return w->target.m;
    return a->plan_before.weeks[at].target.m;
}

static void draw_date(const struct app *a, struct canvas *c, int row, int col,
                      int week)
{
    const struct plan_week *w = &a->plan.weeks[week];
    struct civil day = day_civil(w->monday);
    bool is_now = w->monday.n == day_monday(a->today).n;
    (void)canvas_print(c, row, col, is_now ? STYLE_HEAD : STYLE_PLAIN,
                       "%c%2d %2d %s", is_now ? '.' : ' ', week + 1, day.mday,
                       day_month_short(day.month));
}

static void draw_week(const struct app *a, const struct ui *ui,
                      struct canvas *c, int row, int week,
                      const struct columns *at)
{
    const struct plan_week *w = &a->plan.weeks[week];
    const struct week_lint *l = plan_lint_of(a, w->monday);
    struct sizes s = sizes_of(a, week);
    int32_t was = s.is_time ? s.planned : planned_before(a, ui, week);
    draw_date(a, c, row, at->phase - PHASE_COL + 1, week);
    put_size(a, c, row, at->plan_end, s.planned, s.is_time);
    if (w->monday.n <= a->today.n) {
        put_size(a, c, row, at->done_end, s.done, s.is_time);
    } else if (was != s.planned) {
        char q[QUANTITY_TEXT];
        (void)canvas_print(c, row, at->plan_end, STYLE_HEAD, "<%s",
                           quantity_dist(q, (dist_t){ was }, a->look.units));
    }
    if (s.longest > 0)
        put_size(a, c, row, at->long_end, s.longest, false);
    draw_hard(&s.shape, c, row, at);
    draw_bar(&s, c, row, at, was);
    if (l != NULL)
        draw_lint(l, c, row, at);
}

/* ---- the heading */

/* "plan for half on 2026-12-20, revision 2    done 694 of 735 km so far". */
static void draw_title(const struct app *a, struct canvas *c,
                       const struct box *b)
{
    const struct plan *p = &a->plan;
    char day[DAY_TEXT], q1[QUANTITY_TEXT], q2[QUANTITY_TEXT], text[120];
    struct text t = text_on(text, sizeof text);
    text_add(&t, "plan for %s", goal_kind_word(p->goal.kind));
    if (day_is(p->goal.day))
        text_add(&t, " on %s", day_format(p->goal.day, day));
    text_add(&t, ", revision %d", p->revision);
    canvas_put_within(c, b->row, b->col + 1, b->width - 2, STYLE_HEAD, text);
    int room = b->width - 2 - (int)t.len;
    if (a->season.planned.m == 0)
        return;
    t = text_on(text, sizeof text);
    text_add(&t, "%s of %s", quantity_dist(q1, a->season.done, a->look.units),
             quantity_dist_unit(q2, a->season.planned, a->look.units));
    if (room > (int)t.len + 14)
        canvas_put_right(c, b->row, b->col + b->width - 7, STYLE_PLAIN, text);
    if (room > (int)t.len + 14)
        canvas_put_right(c, b->row, b->col + b->width, STYLE_FAINT, " so far");
    else if (room > (int)t.len)
        canvas_put_right(c, b->row, b->col + b->width, STYLE_PLAIN, text);
}

static void draw_heading(const struct app *a, struct canvas *c,
                         const struct box *b, const struct columns *at, int top,
                         int shown)
{
    int row = b->row + 1;
    int count = a->plan.week_count;
    if (shown < count)
        (void)canvas_print(c, row, b->col + 1, STYLE_FAINT, "%2d-%d/%d",
                           top + 1, top + shown, count);
    else
        (void)canvas_put(c, row, b->col + 2, STYLE_FAINT, "week");
    (void)canvas_put(c, row, at->phase, STYLE_FAINT, "phase");
    canvas_put_right(c, row, at->plan_end, STYLE_FAINT, "plan");
    canvas_put_right(c, row, at->done_end, STYLE_FAINT, "done");
    canvas_put_right(c, row, at->long_end, STYLE_FAINT, "long");
    canvas_put_within(c, row, at->hard, at->hard_width, STYLE_FAINT, "quality");
    canvas_put_within(c, row, at->lint, at->lint_width, STYLE_FAINT,
                      at->lint_width < IDS_WIDTH ? "" : "lint");
}

/* Rows for the cursor's week below the list. */
static int detail_rows(const struct box *b, const struct canvas *c, int count)
{
    if (b->width < c->cols)
        return 0; /* the week itself stands beside */
    int least = b->height >= ROOMY_ROWS ? DETAIL_ROOMY : DETAIL_LEAST;
    int left = b->height - LIST_TOP - int_most(LIST_LEAST, count);
    return int_least(DETAIL_MOST, int_most(least, left));
}

void plan_weeks_draw(const struct app *a, const struct ui *ui, struct canvas *c,
                     struct box b)
{
    struct columns at = columns_of(&b);
    at.most = most_of(a);
    int count = a->plan.week_count;
    int line = plan_week_at(&a->plan, plan_monday(a, ui));
    int detail = detail_rows(&b, c, count);
    draw_title(a, c, &b);
    bool is_part = count > b.height - LIST_TOP - detail;
    if (is_part) {
        plan_strip_draw(a, c, &b, b.row + 1, line);
        b.row++;
        b.height--;
    }
    int height = int_least(count, b.height - LIST_TOP - detail);
    int top = ui_top(line == UNKNOWN ? 0 : line, count, height);
    int row = b.row + LIST_TOP;
    draw_heading(a, c, &b, &at, top, height);
    for (int i = top; i < count && i < top + height; i++, row++) {
        draw_phase(&a->plan, c, row, i, &at, i == top);
        draw_week(a, ui, c, row, i, &at);
        if (b.has_focus)
            canvas_link_line(c, row, i);
        if (i != line)
            continue;
        (void)canvas_put(c, row, b.col, STYLE_HEAD, b.has_focus ? ">" : "-");
        canvas_choose(c, row, b.col + 1, at.cut - b.col + 2);
    }
    int gap = row + detail < b.row + b.height ? 1 : 0;
    struct box below = { row + gap, b.col + 1, detail, b.width - 2, false };
    if (line != UNKNOWN && detail > 0)
        plan_detail_draw(a, c, a->plan.weeks[line].monday, below);
    below.height = b.row + b.height - row - 1;
    if (b.width < c->cols && below.height >= AHEAD_LEAST)
        plan_ahead_draw(a, c,
                        (struct box){ row + 1, below.col, below.height,
                                      below.width, false });
}
