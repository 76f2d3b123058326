/* The season: a week a line, planned beside done, what the lint says of it. */
#include "tui/ui.h"

#include <stdio.h>
#include <string.h>

#define LIST_TOP     2 /* rows of the box before its list */
#define DETAIL_MOST  6 /* rows of warnings below it */
#define DETAIL_LEAST 2
#define LIST_LEAST   8

/* Where things stand in a box; *_end: the column after a number. */
struct columns {
    int phase, phase_width;
    int plan_end, done_end, long_end;
    int hard, hard_width;
    int bar, bar_width; /* 0: no room */
    int warn, warn_width;
};

#define BAR_LEAST 8
#define ROOMY     20 /* cells from which purposes have their names */

static struct columns columns_of(const struct box *b)
{
    int x = b->col;
    struct columns c = { .phase = x + 12 };
    bool is_narrow = b->width < 76;
    c.phase_width = is_narrow ? 9 : 12;
    c.plan_end = c.phase + c.phase_width + 6;
    c.done_end = c.plan_end + 6;
    c.long_end = c.done_end + 6;
    c.hard = c.long_end + 1;
    c.hard_width = is_narrow ? 10 : b->width >= 96 ? ROOMY : 11;
    c.warn_width = is_narrow ? 9 : 13;
    c.warn = x + b->width - c.warn_width;
    c.bar = c.hard + c.hard_width + 1;
    c.bar_width = c.warn - 1 - c.bar;
    if (c.bar_width < BAR_LEAST) {
        c.bar_width = 0;
        c.hard_width = c.warn - 1 - c.hard;
    }
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

/* Done as a block, what is planned beyond it as a line; where more was done a
 * stroke shows where the plan ended. */
static void draw_bar(const struct sizes *s, struct canvas *c, int row,
                     const struct columns *at, int32_t most)
{
    int planned = (int)((int64_t)s->planned * at->bar_width / most);
    int done = (int)((int64_t)s->done * at->bar_width / most);
    canvas_fill(c, row, at->bar, planned, SIGN_PLANNED, STYLE_FRAME);
    canvas_fill(c, row, at->bar, done, SIGN_DONE, STYLE_FAINT);
    if (done > planned && s->planned > 0)
        canvas_fill(c, row, at->bar + planned, 1, 0x2502, STYLE_FRAME);
}

/* ---- words */

/* "threshold", "thr int" where several have to fit, "race". */
static void draw_hard(const struct week_kinds *s, struct canvas *c, int row,
                      const struct columns *at)
{
    char text[96];
    struct text t = text_on(text, sizeof text);
    int kinds = s->hard_count + (s->has_race ? 1 : 0);
    bool is_short = kinds > 1 && at->hard_width < ROOMY;
    if (s->has_race)
        text_put(&t, "RACE");
    for (int i = 0; i < s->hard_count; i++)
        text_add(&t, is_short ? "%s%.3s" : "%s%s", t.len > 0 ? " " : "",
                 purpose_label(s->hard[i]));
    canvas_put_within(c, row, at->hard, at->hard_width,
                      s->has_race ? STYLE_HEAD : STYLE_PLAIN, text);
}

static void draw_warnings(const struct week_lint *w, struct canvas *c, int row,
                          const struct columns *at)
{
    int col = at->warn;
    int end = at->warn + at->warn_width;
    for (int i = 0; i < w->warning_count; i++) {
        const struct warning *x = &w->warnings[i];
        char text[16];
        char mark = severity_mark(x->severity);
        (void)snprintf(text, sizeof text, mark == ' ' ? "%s%s" : "!%s%s",
                       warning_row(x->id)->id, "");
        bool is_last = i + 1 == w->warning_count;
        if (col + (int)strlen(text) + (is_last ? 0 : 2) > end) {
            (void)canvas_put(c, row, col, STYLE_FAINT, "\xE2\x80\xA6");
            return;
        }
        enum style style = x->severity == SEVERITY_INFO
                               ? STYLE_FAINT
                               : style_of_severity(x->severity);
        col = canvas_put(c, row, col, style, text) + 1;
    }
}

static const struct week_lint *lint_of(const struct app *a, day_t monday)
{
    for (int i = 0; i < a->lint.week_count; i++)
        if (a->lint.weeks[i].monday.n == monday.n)
            return &a->lint.weeks[i];
    return NULL;
}

static void draw_week(const struct app *a, struct canvas *c, int row, int week,
                      const struct columns *at, int32_t most)
{
    const struct plan_week *w = &a->plan.weeks[week];
    const struct week_lint *l = lint_of(a, w->monday);
    struct civil day = day_civil(w->monday);
    struct sizes s = sizes_of(a, week);
    char phase[32];
    bool is_now = w->monday.n == day_monday(a->today).n;
    int col = at->phase - 12;
    (void)canvas_print(c, row, col + 1, is_now ? STYLE_HEAD : STYLE_PLAIN,
                       "%c%2d %2d %s", is_now ? '.' : ' ', week + 1, day.mday,
                       day_month_short(day.month));
    (void)snprintf(phase, sizeof phase, "%s%s", phase_word(w->phase),
                   w->is_cutback ? " cut" : "");
    canvas_put_within(c, row, at->phase, at->phase_width, STYLE_PLAIN, phase);
    put_size(a, c, row, at->plan_end, s.planned, s.is_time);
    if (w->monday.n <= a->today.n)
        put_size(a, c, row, at->done_end, s.done, s.is_time);
    if (s.longest > 0)
        put_size(a, c, row, at->long_end, s.longest, false);
    draw_hard(&s.shape, c, row, at);
    if (at->bar_width > 0)
        draw_bar(&s, c, row, at, most);
    if (l != NULL)
        draw_warnings(l, c, row, at);
}

/* ---- what the warnings of the week say */

int plan_warnings_draw(const struct app *a, struct canvas *c, day_t monday,
                       struct box box)
{
    const struct week_lint *l = lint_of(a, monday);
    int row = box.row;
    int end = box.row + box.height;
    for (int i = 0; l != NULL && i < l->warning_count && row < end; i++) {
        const struct warning *x = &l->warnings[i];
        char sentence[1024];
        struct look look = ui_look(a, box.width);
        struct text t = text_on(sentence, sizeof sentence);
        words_warning(&t, x, &look);
        text_put(&t, ": ");
        words_warning_advice(&t, x, &look);
        int col = canvas_print(c, row, box.col, style_of_severity(x->severity),
                               "%c%-4s", severity_mark(x->severity),
                               warning_row(x->id)->id);
        row += int_least(end - row, canvas_lines(c, row, col, end - row,
                                                 box.width - (col - box.col), 0,
                                                 sentence));
        int hidden = l->warning_count - i - 1;
        if (row == end && hidden > 0)
            canvas_put_right(c, end - 1, box.col + box.width, STYLE_FAINT,
                             "\xE2\x80\xA6");
    }
    return row;
}

static void draw_heading(const struct app *a, struct canvas *c,
                         const struct box *b, const struct columns *at)
{
    const struct plan *p = &a->plan;
    char day[DAY_TEXT];
    char text[120];
    struct text t = text_on(text, sizeof text);
    text_add(&t, "plan for %s", goal_kind_word(p->goal.kind));
    if (day_is(p->goal.day))
        text_add(&t, " on %s", day_format(p->goal.day, day));
    text_add(&t, ", revision %d", p->revision);
    canvas_put_within(c, b->row, b->col + 1, b->width - 2, STYLE_HEAD, text);
    int row = b->row + 1;
    (void)canvas_put(c, row, b->col + 2, STYLE_FAINT, "week");
    (void)canvas_put(c, row, at->phase, STYLE_FAINT, "phase");
    canvas_put_right(c, row, at->plan_end, STYLE_FAINT, "plan");
    canvas_put_right(c, row, at->done_end, STYLE_FAINT, "done");
    canvas_put_right(c, row, at->long_end, STYLE_FAINT, "long");
    canvas_put_within(c, row, at->hard, at->hard_width, STYLE_FAINT, "quality");
    canvas_put_within(c, row, at->warn, at->warn_width, STYLE_FAINT,
                      "warnings");
}

void plan_weeks_draw(const struct app *a, const struct ui *ui, struct canvas *c,
                     struct box b)
{
    struct columns at = columns_of(&b);
    int count = a->plan.week_count;
    int line = plan_week_at(&a->plan, plan_monday(a, ui));
    int detail = b.height - LIST_TOP - int_most(LIST_LEAST, count);
    detail = int_least(DETAIL_MOST, int_most(DETAIL_LEAST, detail));
    if (b.width < c->cols)
        detail = 0; /* the week itself stands beside */
    int height = b.height - LIST_TOP - detail;
    int top = ui_top(line == UNKNOWN ? 0 : line, count, height);
    int32_t most = most_of(a);
    int row = b.row + LIST_TOP;
    draw_heading(a, c, &b, &at);
    for (int i = top; i < count && i < top + height; i++, row++) {
        draw_week(a, c, row, i, &at, most);
        if (b.has_focus)
            canvas_link_line(c, row, i);
        if (i != line)
            continue;
        (void)canvas_put(c, row, b.col, STYLE_HEAD, b.has_focus ? ">" : "-");
        canvas_choose(c, row, b.col + 1, at.plan_end - b.col - 6);
    }
    int gap = row + detail < b.row + b.height ? 1 : 0;
    struct box below = { row + gap, b.col + 1, detail, b.width - 2, false };
    if (line != UNKNOWN)
        (void)plan_warnings_draw(a, c, a->plan.weeks[line].monday, below);
}
