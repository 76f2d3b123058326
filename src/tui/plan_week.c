/* A week of the Plan: its sessions, and what the lint says of it. */
#include "tui/ui.h"

#include <stdio.h>
#include <string.h>

#define LIST_TOP        2
#define DETAIL_LEAST    5  /* rows below the list: purpose, warnings */
#define SESSION_COL     13 /* after the day and its signs */
#define STATUS_TEXT_MAX 48

/* What came of a session, where its week is the one that is loaded; NULL. */
static const struct session_reading *reading_of(const struct app *a,
                                                const struct session *s)
{
    for (int i = 0; i < a->week.session_count; i++) {
        const struct session_reading *r = &a->week.sessions[i];
        const struct session *x = &a->facts.plan.sessions[r->session];
        if (strcmp(x->id.text, s->id.text) == 0)
            return r;
    }
    return NULL;
}

/* "ran 9.8 km", "moved to Sat". */
static void run_text(const struct app *a, const struct session_reading *r,
                     char out[STATUS_TEXT_MAX])
{
    char q[QUANTITY_TEXT];
    const struct run *run = &a->facts.runs[r->run];
    if (r->status == STATUS_MOVED)
        (void)snprintf(out, STATUS_TEXT_MAX, "moved to %s",
                       day_short(run->day));
    else
        (void)snprintf(out, STATUS_TEXT_MAX, "ran %s",
                       run->dist.m > 0
                           ? quantity_dist_unit(q, run->dist, a->look.units)
                           : quantity_time(q, run->time));
}

static void status_text(const struct app *a, const struct session *s,
                        char out[STATUS_TEXT_MAX])
{
    const struct session_reading *r = reading_of(a, s);
    out[0] = '\0';
    if (s->skipped != SKIP_NONE)
        (void)snprintf(out, STATUS_TEXT_MAX, "%s: %s",
                       skip_is_rest(s->skipped) ? "rested" : "skipped",
                       skip_word(s->skipped));
    else if (r != NULL && r->run != UNKNOWN)
        run_text(a, r, out);
    else if (r != NULL && r->status != STATUS_PLANNED)
        (void)snprintf(out, STATUS_TEXT_MAX, "%s", status_word(r->status));
}

static void draw_day(const struct app *a, struct canvas *c, int row,
                     const struct box *b, const struct plan_line *l)
{
    bool is_today = l->day.n == a->today.n;
    if (l->is_first)
        (void)canvas_print(
            c, row, b->col + 1, is_today ? STYLE_HEAD : STYLE_PLAIN, "%s %2d%c",
            day_short(l->day), day_civil(l->day).mday, is_today ? '.' : ' ');
}

/* L locked, * not as it was accepted, x taken up. */
static void draw_signs(const struct ui *ui, struct canvas *c, int row,
                       const struct box *b, const struct session *s)
{
    bool is_cut = strcmp(ui->cut.text, s->id.text) == 0;
    (void)canvas_print(c, row, b->col + 9, STYLE_HEAD, "%c%c%c",
                       s->is_locked ? 'L' : ' ', s->is_edited ? '*' : ' ',
                       is_cut ? 'x' : ' ');
}

static void draw_session(const struct app *a, const struct ui *ui,
                         struct canvas *c, int row, const struct box *b,
                         const struct session *s)
{
    char text[1024];
    char status[STATUS_TEXT_MAX];
    struct look look = ui_look(a, b->width);
    struct text t = text_on(text, sizeof text);
    enum style style = s->skipped != SKIP_NONE ? STYLE_FAINT : STYLE_PLAIN;
    int room = b->width - SESSION_COL - 1;
    draw_signs(ui, c, row, b, s);
    words_session(&t, &a->plan, s, &a->week.paces, &look);
    status_text(a, s, status);
    if (status[0] != '\0')
        room -= (int)strlen(status) + 2;
    canvas_put_within(c, row, b->col + SESSION_COL, room, style, text);
    canvas_put_right(c, row, b->col + b->width - 1, STYLE_FAINT, status);
}

static bool is_blocked(const struct app *a, day_t day)
{
    return pause_on(a->facts.pauses, a->facts.pause_count, day) != NULL;
}

/* The line of the cursor; of an edit on trial that of what it changes. */
static int line_at(const struct app *a, const struct ui *ui,
                   const struct plan_line *lines, int count)
{
    const struct trial *t = &ui->trial;
    int of_day = 0;
    if (!t->is_on)
        return day_is(ui->zoom) ? ui_line(a, ui) : UNKNOWN;
    for (int i = 0; i < count; i++) {
        if (lines[i].session != UNKNOWN && t->session.text[0] != '\0' &&
            strcmp(a->plan.sessions[lines[i].session].id.text,
                   t->session.text) == 0)
            return i;
        if (lines[i].is_first && lines[i].day.n == t->day.n)
            of_day = i;
    }
    return of_day;
}

static void draw_heading(const struct app *a, struct canvas *c,
                         const struct box *b, day_t monday, int week)
{
    const struct plan_week *w = &a->plan.weeks[week];
    struct civil from = day_civil(monday);
    char size[QUANTITY_TEXT], text[120];
    struct text t = text_on(text, sizeof text);
    int col = canvas_print(
        c, b->row, b->col + 1, STYLE_HEAD, "week %d of %d, from %d %s",
        week + 1, a->plan.week_count, from.mday, day_month_short(from.month));
    (void)canvas_print(c, b->row, col + 2, STYLE_PLAIN, "%s%s",
                       phase_word(w->phase),
                       w->is_cutback ? ", cutback week" : "");
    if (w->target.m > 0)
        text_add(&t, "%s  ",
                 quantity_dist_unit(size, w->target, a->look.units));
    if (week < a->lint.week_count && a->lint.weeks[week].load > 0)
        text_add(&t, "load %.0f", a->lint.weeks[week].load);
    canvas_put_right(c, b->row, b->col + b->width - 1, STYLE_PLAIN, text);
}

/* What the cursor's session is for, in full. */
static int draw_detail(const struct app *a, struct canvas *c,
                       const struct box *b, const struct session *s)
{
    char text[1024];
    struct look look = ui_look(a, b->width);
    struct text t = text_on(text, sizeof text);
    words_session(&t, &a->plan, s, &a->week.paces, &look);
    if (session_is_run(s))
        text_add(&t, ": %s", words_session_purpose(s->purpose));
    int lines =
        canvas_lines(c, b->row, b->col + 2, b->height, b->width - 4, 0, text);
    return b->row + int_least(lines, b->height);
}

static void draw_below(const struct app *a, struct canvas *c, struct box b,
                       day_t monday, const struct session *s)
{
    int end = b.row + b.height;
    if (s != NULL) {
        b.height = int_least(b.height, 3);
        b.row = draw_detail(a, c, &b, s);
    }
    struct box rest = { b.row, b.col + 1, end - b.row, b.width - 2, false };
    (void)plan_warnings_draw(a, c, monday, rest);
}

void plan_week_draw(const struct app *a, const struct ui *ui, struct canvas *c,
                    struct box b)
{
    struct plan_line lines[PLAN_DAY_LINES_MAX];
    day_t monday = plan_monday(a, ui);
    int week = plan_week_at(&a->plan, monday);
    if (week == UNKNOWN)
        return;
    int count = plan_lines_of(a, monday, lines);
    int at = line_at(a, ui, lines, count);
    int height = int_least(count, b.height - LIST_TOP - DETAIL_LEAST);
    int top = ui_top(at == UNKNOWN ? 0 : at, count, height);
    int row = b.row + LIST_TOP;
    draw_heading(a, c, &b, monday, week);
    for (int i = top; i < count && i < top + height; i++, row++) {
        const struct plan_line *l = &lines[i];
        draw_day(a, c, row, &b, l);
        if (l->session == UNKNOWN)
            (void)canvas_put(c, row, b.col + SESSION_COL, STYLE_FAINT,
                             is_blocked(a, l->day) ? "rest, blocked out"
                                                   : "rest");
        else
            draw_session(a, ui, c, row, &b, &a->plan.sessions[l->session]);
        if (b.has_focus)
            canvas_link_line(c, row, i);
        if (i != at)
            continue;
        (void)canvas_put(c, row, b.col, STYLE_HEAD, ">");
        canvas_choose(c, row, b.col + 1, 30);
    }
    const struct session *s = at == UNKNOWN || lines[at].session == UNKNOWN
                                  ? NULL
                                  : &a->plan.sessions[lines[at].session];
    struct box below = { row + 1, b.col, b.row + b.height - row - 1, b.width,
                         false };
    draw_below(a, c, below, monday, s);
}
