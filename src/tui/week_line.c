/* The Week's lines: what of a day stands beside what. */
#include "tui/ui.h"

#include <string.h>

struct week_lines {
    struct week_line *at;
    int count;
};

static const struct week_line empty_line = {
    .session = UNKNOWN,
    .moved_to = UNKNOWN,
    .reading = UNKNOWN,
    .activity = UNKNOWN,
    .mark = UNKNOWN,
};

static struct week_line *add(struct week_lines *lines, day_t day)
{
    static struct week_line overflow; /* limits of a week make it unused */
    if (lines->count == WEEK_LINES_MAX)
        return &overflow;
    struct week_line *l = &lines->at[lines->count++];
    *l = empty_line;
    l->day = day;
    return l;
}

static int reading_of(const struct week_report *w, int run)
{
    for (int i = 0; i < w->run_count; i++)
        if (w->runs[i].run == run)
            return i;
    return UNKNOWN;
}

static void add_sessions(struct week_lines *lines, const struct app *a,
                         day_t day)
{
    const struct facts *f = &a->facts;
    for (int i = 0; i < a->week.session_count; i++) {
        const struct session_reading *s = &a->week.sessions[i];
        if (f->plan.sessions[s->session].day.n != day.n)
            continue;
        struct week_line *l = add(lines, day);
        l->session = s->session;
        l->status = s->status;
        if (s->run == UNKNOWN)
            continue;
        if (f->runs[s->run].day.n == day.n)
            l->reading = reading_of(&a->week, s->run);
        else
            l->moved_to = s->run;
    }
}

static bool is_shown(const struct week_lines *lines, int reading)
{
    for (int i = 0; i < lines->count; i++)
        if (lines->at[i].reading == reading)
            return true;
    return false;
}

static void add_runs(struct week_lines *lines, const struct app *a, day_t day)
{
    for (int i = 0; i < a->week.run_count; i++)
        if (a->facts.runs[a->week.runs[i].run].day.n == day.n &&
            !is_shown(lines, i))
            add(lines, day)->reading = i;
}

/* The planned strength, mobility or cross-training of the day, else a line of
 * its own. */
static void add_activity(struct week_lines *lines, const struct app *a,
                         int from, int activity)
{
    const struct activity *done = &a->facts.activities[activity];
    for (int i = from; i < lines->count; i++) {
        struct week_line *l = &lines->at[i];
        if (l->session != UNKNOWN && l->activity == UNKNOWN &&
            a->facts.plan.sessions[l->session].activity == done->kind) {
            l->activity = activity;
            return;
        }
    }
    add(lines, done->day)->activity = activity;
}

/* A skip stands beside the session it skips, else alone. */
static void add_mark(struct week_lines *lines, const struct app *a, int from,
                     int mark)
{
    for (int i = from; i < lines->count; i++) {
        struct week_line *l = &lines->at[i];
        if (l->reading == UNKNOWN && l->activity == UNKNOWN &&
            l->mark == UNKNOWN) {
            l->mark = mark;
            return;
        }
    }
    add(lines, a->facts.marks[mark].day)->mark = mark;
}

static void add_day(struct week_lines *lines, const struct app *a, day_t day)
{
    const struct facts *f = &a->facts;
    int from = lines->count;
    add_sessions(lines, a, day);
    add_runs(lines, a, day);
    for (int i = 0; i < f->activity_count; i++)
        if (f->activities[i].day.n == day.n)
            add_activity(lines, a, from, i);
    for (int i = 0; i < f->mark_count; i++)
        if (f->marks[i].day.n == day.n)
            add_mark(lines, a, from, i);
    if (lines->count == from)
        (void)add(lines, day);
    lines->at[from].is_first = true;
}

int week_lines_of(const struct app *a, struct week_line out[WEEK_LINES_MAX])
{
    struct week_lines lines = { out, 0 };
    for (int i = 0; i < 7 && lines.count < WEEK_LINES_MAX; i++)
        add_day(&lines, a, day_add(a->week.monday, i));
    return lines.count;
}

int week_day_lines(const struct app *a)
{
    struct week_line lines[WEEK_LINES_MAX];
    return week_lines_of(a, lines);
}

/* ---- lines: days, warnings, numbers */

static int cells_of(const struct app *a, const struct ui *ui,
                    struct week_cells *out)
{
    return week_cells_of(a, ui->rows, week_width(ui->cols), out);
}

int week_lines(const struct app *a, const struct ui *ui)
{
    struct week_cells cells;
    return week_cell_line(a) + cells_of(a, ui, &cells);
}

int week_cell_line(const struct app *a)
{
    return week_day_lines(a) + a->week.warning_count;
}

int week_cell_at(const struct app *a, const struct ui *ui)
{
    int at = ui_line(a, ui) - week_cell_line(a);
    return at < 0 ? UNKNOWN : at;
}

static struct spot day_spot(const struct app *a, const struct week_line *l)
{
    struct spot s = SPOT_NOWHERE;
    s.day = l->day;
    s.session = l->session;
    if (l->session != UNKNOWN)
        s.planned = a->facts.plan.sessions[l->session].id;
    s.reading = l->reading;
    if (l->reading != UNKNOWN)
        s.id = a->facts.runs[a->week.runs[l->reading].run].id;
    else if (l->activity != UNKNOWN)
        s.id = a->facts.activities[l->activity].id;
    return s;
}

struct spot week_spot(const struct app *a, const struct ui *ui, int line)
{
    struct week_line lines[WEEK_LINES_MAX];
    struct week_cells cells;
    struct spot s = SPOT_NOWHERE;
    int days = week_lines_of(a, lines);
    int cell = line - week_cell_line(a);
    if (line < days)
        return day_spot(a, &lines[line]);
    if (cell < 0) {
        s.warning = line - days;
        s.day = a->week.warnings[s.warning].day;
    } else if (cell < cells_of(a, ui, &cells)) {
        s.figure = cells.at[cell].figure;
    }
    return s;
}
