/* How an import is shown: what there is of each kind, its lines, and below
 * them why the cursor's line is what it is. */
#include "tui/ui.h"

#include <stdio.h>
#include <string.h>

#define KINDS_ROW  2
#define SUMS_ROW   3
#define LIST_TOP   4
#define WHY_ROWS   4 /* reason, title, file */
#define WHY_LEAST  2 /* on a terminal lower than */
#define ROOMY_ROWS 22

/* Columns of a line; the start has room from WIDE_COLS on, files from
 * FILE_COLS on. */
#define SIGN_COL    5
#define DAY_COL     7
#define START_COL   18
#define WIDE_COLS   76
#define FILE_COLS   120
#define PURPOSE_LEN 11
#define SIZE_LEN    9
#define TIME_LEN    8
#define TITLE_LEN   36

static const char *word_at(const struct looked *l, size_t at)
{
    return l->words + at;
}

static enum style style_of_item(const struct looked_line *i)
{
    if (i->kind == ITEM_FAILED)
        return STYLE_ERROR;
    bool is_kept = i->is_taken || i->kind == ITEM_JOIN;
    return is_kept ? STYLE_PLAIN : STYLE_FAINT;
}

/* Unmarked, what could be joined is a run of its own, and not left out. */
static const char *box_of(const struct looked_line *i)
{
    if (i->kind == ITEM_JOIN)
        return i->is_taken ? "[&]" : "[+]";
    return i->is_taken ? "[x]" : "[ ]";
}

/* ---- what there is */

static void draw_title(const struct import_view *v, struct canvas *c)
{
    char title[120];
    struct text t = text_on(title, sizeof title);
    struct looked_marks m = looked_marks(&v->looked);
    text_add(&t, " Import: %d of %d marked", m.lines, v->looked.count);
    if (v->looked.is_busy)
        text_put(&t, v->looked.is_keeping ? "; keeping them"
                                          : "; looking at files");
    else if (v->looked.is_part)
        text_add(&t, "; stopped at %d of %d files", v->looked.done,
                 v->looked.of);
    else
        text_put(&t, "; nothing is kept yet");
    canvas_fill(c, 1, 0, c->cols, 0x2500, STYLE_FRAME);
    text_put(&t, " ");
    canvas_put_within(c, 1, 2, c->cols - 4, STYLE_HEAD, title);
}

/* "[all 31]  + 20 new  ? 3 odd"; without the words where they do not fit. */
static void kinds_text(const struct import_view *v, bool has_words,
                       struct text *t)
{
    bool is_all = v->shown == LOOKED_ALL;
    text_add(t, "%call %d%c", is_all ? '[' : ' ', v->looked.count,
             is_all ? ']' : ' ');
    for (int k = 0; k < ITEM_COUNT; k++) {
        bool is_shown = k == v->shown;
        if (v->looked.of_kind[k] == 0)
            continue;
        text_add(t, " %c%s %d", is_shown ? '[' : ' ',
                 item_sign((enum item_kind)k), v->looked.of_kind[k]);
        if (has_words)
            text_add(t, " %s", item_word((enum item_kind)k));
        text_put(t, is_shown ? "]" : " ");
    }
}

static void draw_kinds(const struct import_view *v, struct canvas *c)
{
    char line[240];
    struct text t = text_on(line, sizeof line);
    kinds_text(v, true, &t);
    if (utf8_width(line) > c->cols - 2) {
        t = text_on(line, sizeof line);
        kinds_text(v, false, &t);
    }
    canvas_put_within(c, KINDS_ROW, 1, c->cols - 2, STYLE_HEAD, line);
}

/* What falls away of the sums where they have no room, the first first. */
enum sums_left_out {
    LEAVE_NOTHING,
    LEAVE_TIME,
    LEAVE_DIST,
    LEAVE_OTHERS,
    LEAVE_CHANGED = LEAVE_OTHERS + IMPORT_CHANGED_KINDS,
};

static void put_size(const struct app *a, const struct looked_marks *m,
                     enum sums_left_out left_out, struct text *t)
{
    char q[QUANTITY_TEXT];
    if (left_out < LEAVE_DIST)
        text_add(t, ": %s",
                 quantity_dist_unit(q, (dist_t){ (int32_t)m->dist_m },
                                    a->look.units));
    if (left_out < LEAVE_TIME)
        text_add(t, " in %s",
                 quantity_hours(q, (span_t){ (int32_t)m->time_s }));
}

static void sums_text(const struct app *a, const struct looked *l,
                      enum sums_left_out left_out, struct text *t)
{
    struct looked_marks m = looked_marks(l);
    if (m.runs == 0) {
        text_put(t, m.lines == 0 ? "nothing is marked" : "no new run marked");
    } else {
        text_add(t, "%d new run%s marked", m.runs, m.runs == 1 ? "" : "s");
        put_size(a, &m, left_out, t);
    }
    if (m.others > 0 && left_out < LEAVE_OTHERS)
        text_add(t, ", %d other", m.others);
    import_put_changed(l, LEAVE_CHANGED - int_most((int)left_out, LEAVE_OTHERS),
                       t);
}

static void draw_sums(const struct app *a, const struct import_view *v,
                      struct canvas *c)
{
    char line[160];
    int room = c->cols - 3;
    for (int out = LEAVE_NOTHING; out <= LEAVE_CHANGED; out++) {
        struct text t = text_on(line, sizeof line);
        sums_text(a, &v->looked, (enum sums_left_out)out, &t);
        if (utf8_width(line) <= room)
            break;
    }
    canvas_put_within(c, SUMS_ROW, 2, room, STYLE_PLAIN, line);
}

/* ---- its lines */

/* The end of a path, which tells it from others. */
static const char *file_of(const struct looked *l, const struct looked_line *i)
{
    const char *path = word_at(l, i->path);
    const char *slash = strrchr(path, '/');
    return slash != NULL && slash[1] != '\0' ? slash + 1 : path;
}

/* What a run is called: by the account, else by its file. */
static const char *name_of(const struct looked *l, const struct looked_line *i)
{
    const char *title = word_at(l, i->title);
    return title[0] != '\0' ? title : file_of(l, i);
}

/* Of a file that is no activity what it is, or what is wrong with it. */
static void draw_file(const struct looked *l, const struct looked_line *i,
                      struct canvas *c, int row)
{
    char text[2 * LOOKED_WORD];
    const char *why = word_at(l, i->why);
    struct text t = text_on(text, sizeof text);
    text_put(&t, file_of(l, i));
    if (why[0] != '\0')
        text_add(&t, ": %s", why);
    canvas_put_within(c, row, DAY_COL, c->cols - DAY_COL - 1, style_of_item(i),
                      text);
}

static int draw_start(const struct looked_line *i, struct canvas *c, int row,
                      enum style s)
{
    char day[DAY_TEXT];
    (void)canvas_put(c, row, DAY_COL, s, day_format(i->day, day));
    if (c->cols < WIDE_COLS)
        return START_COL;
    if (i->start_min != UNKNOWN)
        (void)canvas_print(c, row, START_COL, s, "%02d:%02d", i->start_min / 60,
                           i->start_min % 60);
    return START_COL + 6;
}

static void draw_activity(const struct app *a, const struct looked *l,
                          const struct looked_line *i, struct canvas *c,
                          int row)
{
    char q[QUANTITY_TEXT];
    enum style s = style_of_item(i);
    int col = draw_start(i, c, row, s);
    canvas_put_within(c, row, col, PURPOSE_LEN, s,
                      i->is_run ? purpose_label(i->purpose) : "no run");
    col += PURPOSE_LEN + SIZE_LEN + 1;
    if (i->is_run)
        canvas_put_right(c, row, col, s,
                         i->dist.m > 0
                             ? quantity_dist_unit(q, i->dist, a->look.units)
                             : "-");
    col += TIME_LEN + 1;
    canvas_put_right(c, row, col, s, quantity_time(q, i->time));
    col += 2;
    bool has_file = c->cols >= FILE_COLS;
    int width = has_file ? TITLE_LEN : c->cols - col - 1;
    canvas_put_within(c, row, col, width, s, name_of(l, i));
    col += TITLE_LEN + 2;
    if (has_file)
        canvas_put_within(c, row, col, c->cols - col - 1, STYLE_FAINT,
                          word_at(l, i->path));
}

static void draw_line(const struct app *a, const struct ui *ui,
                      struct canvas *c, int row, int nth)
{
    const struct import_view *v = &ui->import;
    const struct looked_line *i =
        &v->looked.line[looked_line_at(&v->looked, v->shown, nth)];
    bool is_at = nth == v->at;
    (void)canvas_put(c, row, 0, STYLE_HEAD, is_at ? ">" : " ");
    if (item_is_choice(i->kind))
        (void)canvas_put(c, row, 1, STYLE_HEAD, box_of(i));
    (void)canvas_put(c, row, SIGN_COL, STYLE_HEAD, item_sign(i->kind));
    if (day_is(i->day))
        draw_activity(a, &v->looked, i, c, row);
    else
        draw_file(&v->looked, i, c, row);
    canvas_link_line(c, row, nth);
    if (is_at)
        canvas_choose(c, row, 1, c->cols - 2);
}

/* ---- the cursor's line, whole */

static void draw_why(const struct import_view *v, struct canvas *c, int row,
                     int height)
{
    char text[3 * LOOKED_WORD];
    struct text t = text_on(text, sizeof text);
    const struct looked *l = &v->looked;
    int line = looked_line_at(l, v->shown, v->at);
    if (line == UNKNOWN)
        return;
    const struct looked_line *i = &l->line[line];
    text_put(&t, item_word(i->kind));
    if (l->words[i->why] != '\0')
        text_add(&t, ": %s", word_at(l, i->why));
    text_add(&t, "\n%s", word_at(l, i->path));
    if (l->words[i->title] != '\0')
        text_add(&t, "\n%s", word_at(l, i->title));
    (void)canvas_lines(c, row, 1, height, c->cols - 2, 0, text);
}

static int why_rows(const struct canvas *c)
{
    return c->rows >= ROOMY_ROWS ? WHY_ROWS : WHY_LEAST;
}

/* While files are read the newest lines are in sight. */
static int top_line(const struct import_view *v, int lines, int height)
{
    return v->looked.is_busy && !v->looked.is_keeping
               ? int_most(0, lines - height)
               : ui_top(v->at, lines, height);
}

void import_draw(const struct app *a, const struct ui *ui, struct canvas *c)
{
    const struct import_view *v = &ui->import;
    int end = c->rows - 3 - why_rows(c);
    int height = int_most(1, end - LIST_TOP);
    int lines = looked_lines(&v->looked, v->shown);
    int top = top_line(v, lines, height);
    draw_title(v, c);
    draw_kinds(v, c);
    draw_sums(a, v, c);
    for (int i = 0; i < height && top + i < lines; i++)
        draw_line(a, ui, c, LIST_TOP + i, top + i);
    canvas_fill(c, end, 0, c->cols, 0x2500, STYLE_FRAME);
    if (!v->looked.is_busy)
        draw_why(v, c, end + 1, why_rows(c));
}
