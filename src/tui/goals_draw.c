/* What the miles are for, what could be raced today, and the paces. */
#include "tui/ui.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#define LIST_MOST 6
#define PACES_COL 47 /* beside the predictions, where there is room */
#define TWO_FROM  76

/* ---- goals */

static const char *plan_word(const struct goals_view *v, const struct goal *g)
{
    return v->has_plan && strcmp(v->plan.id.text, g->id.text) == 0 ? "planned"
                                                                   : "";
}

/* "half marathon": a goal without its day and aim, which have columns. */
static void write_name(const struct app *a, const struct goal *g,
                       struct text *t)
{
    struct goal name = *g;
    struct look look = ui_look(a, 400);
    name.day = NO_DAY;
    name.aim = AIM_FINISH;
    words_goal(t, &name, a->today, &look);
}

/* Where a goal's columns stand in a box so wide; *_end: behind a number. */
struct goal_columns {
    int day, aim_end, priority, left_end;
};
static struct goal_columns goal_columns(const struct box *b)
{
    int day = b->width < TWO_FROM ? 16 : 26;
    return (struct goal_columns){ b->col + day, b->col + day + 23,
                                  b->col + day + 25, b->col + day + 33 };
}

static void draw_race(const struct app *a, struct canvas *c, int row,
                      const struct goal *g, const struct box *box)
{
    struct goal_columns k = goal_columns(box);
    char date[DAY_TEXT], q[QUANTITY_TEXT], left[24];
    bool is_timed = g->aim == AIM_TIME;
    (void)snprintf(left, sizeof left, "%d d", day_diff(g->day, a->today));
    (void)canvas_put(c, row, k.day, STYLE_PLAIN, day_format(g->day, date));
    canvas_put_right(c, row, k.aim_end, is_timed ? STYLE_PLAIN : STYLE_FAINT,
                     is_timed ? quantity_time(q, g->target) : aim_word(g->aim));
    (void)canvas_put(c, row, k.priority, STYLE_PLAIN,
                     priority_word(g->priority));
    canvas_put_right(c, row, k.left_end, STYLE_FAINT, left);
}

static void draw_goal_heads(struct canvas *c, int row, const struct box *box)
{
    struct goal_columns k = goal_columns(box);
    (void)canvas_put(c, row, k.day, STYLE_FAINT, "race day");
    canvas_put_right(c, row, k.aim_end, STYLE_FAINT, "aim");
    canvas_put_right(c, row, k.left_end, STYLE_FAINT, "left");
}

static void draw_goal(const struct app *a, const struct ui *ui,
                      struct canvas *c, int row, int i, const struct box *box)
{
    const struct goal *g = &ui->goals.outlook.goals[i];
    char name[80];
    struct text t = text_on(name, sizeof name);
    write_name(a, g, &t);
    canvas_put_within(c, row, box->col + 1,
                      goal_columns(box).day - box->col - 2, STYLE_PLAIN, name);
    if (day_is(g->day))
        draw_race(a, c, row, g, box);
    canvas_put_right(c, row, box->col + box->width - 1, STYLE_FAINT,
                     plan_word(&ui->goals, g));
    if (!box->has_focus)
        return;
    canvas_link_line(c, row, i);
    if (i == ui_line(a, ui)) {
        (void)canvas_put(c, row, box->col, STYLE_HEAD, ">");
        canvas_choose(c, row, box->col + 1, box->width - 1);
    }
}

/* The aim held against today, and whether there is a plan. */
static void tell_goal(const struct app *a, const struct ui *ui,
                      const struct goal *g, struct text *t)
{
    const struct goals_view *v = &ui->goals;
    char date[DAY_TEXT];
    if (plan_word(v, g)[0] != '\0')
        text_put(t, "planned: 2 shows it, {plan} makes it anew from today\n");
    else if (v->has_plan)
        text_add(
            t, "the plan in force is for %s%s%s: {plan} makes one for this\n",
            goal_kind_word(v->plan.kind), day_is(v->plan.day) ? " on " : "",
            day_format(v->plan.day, date));
    else
        text_put(t, "no plan yet: {plan} makes one\n");
    if (goal_has_time(g, a->today))
        app_tell_aim(a, g, t);
    else if (g->dist.m > 0)
        text_put(t, "no time is aimed at: {change} adds one, as 1:45:00");
}

static void tell_none(struct text *t)
{
    text_put(t, "No goal yet, so every run is judged as if it were for "
                "fitness.\n{guide} asks a few questions and makes a "
                "plan; {goal} adds a "
                "goal in one line.");
}

static int draw_goals(const struct app *a, const struct ui *ui,
                      struct canvas *c, const struct box *box)
{
    const struct outlook *o = &ui->goals.outlook;
    char text[700];
    char said[700];
    struct text t = text_on(text, sizeof text);
    int at = goals_line_of(ui, GOALS_PANE_GOALS);
    int most = c->rows < 22 ? LIST_MOST - 3 : LIST_MOST;
    int shown = int_least(o->goal_count, most);
    int top = ui_top(at, o->goal_count, shown);
    int row = box->row;
    if (shown > 0)
        draw_goal_heads(c, row++, box);
    for (int i = 0; i < shown; i++)
        draw_goal(a, ui, c, row++, top + i, box);
    if (o->goal_count > shown)
        (void)canvas_print(c, row++, box->col + 1, STYLE_FAINT,
                           "%d of %d goals", shown, o->goal_count);
    if (o->goal_count > 0)
        tell_goal(a, ui, &o->goals[at], &t);
    else
        tell_none(&t);
    (void)ui_keyed(a, ui, text, said, sizeof said);
    int width = box->width - 4;
    int lines = int_least(canvas_lines(c, 0, 0, 0, width, 0, said), 5);
    (void)canvas_lines(c, row, box->col + 3, lines, width, 0, said);
    return row + lines + 1;
}

/* ---- predictions */

static const char *time_of(char out[QUANTITY_TEXT], double s)
{
    return s > 0.0 ? quantity_time(out, (span_t){ (int32_t)lround(s) }) : "-";
}

static void draw_prediction(const struct app *a, struct canvas *c, int row,
                            int col, const struct prediction *p)
{
    char q[QUANTITY_TEXT];
    enum goal_kind kind = goal_kind_nearest(p->dist);
    bool is_own = goal_kind_dist(kind).m != p->dist.m;
    double other = p->mileage_s > 0.0 ? p->mileage_s : p->riegel_s;
    (void)canvas_put(c, row, col, STYLE_PLAIN,
                     is_own ? quantity_dist_unit(q, p->dist, a->look.units)
                            : goal_kind_word(kind));
    canvas_put_right(c, row, col + 25, STYLE_PLAIN, time_of(q, p->equal_s));
    canvas_put_right(c, row, col + 34, STYLE_PLAIN, time_of(q, other));
    (void)canvas_put(c, row, col + 35, STYLE_FAINT,
                     p->mileage_s > 0.0  ? "mileage"
                     : p->riegel_s > 0.0 ? "Riegel"
                                         : "");
    if (p->is_unsure)
        (void)canvas_put(c, row, col + 43, STYLE_FAINT, "?");
}

static int draw_predictions(const struct app *a, const struct ui *ui,
                            struct canvas *c, const struct box *box, int row)
{
    const struct outlook *o = &ui->goals.outlook;
    int end = box->row + box->height;
    int col = box->col + 1;
    if (row >= end - 1)
        return row;
    (void)canvas_put(c, row, col, STYLE_HEAD, "could race");
    canvas_put_right(c, row, col + 25, STYLE_FAINT, "equal fitness");
    canvas_put_right(c, row, col + 34, STYLE_FAINT, "or");
    row++;
    for (int i = 0; i < o->race_count && row < end; i++)
        draw_prediction(a, c, row++, col, &o->races[i]);
    return row;
}

/* ---- paces */

static void draw_pace(const struct app *a, const struct ui *ui,
                      struct canvas *c, int row, int col, enum pace_name name)
{
    static const char *const labels[PACE_COUNT] = {
        [PACE_EASY] = "easy",
        [PACE_MARATHON] = "marathon",
        [PACE_THRESHOLD] = "threshold",
        [PACE_INTERVAL] = "interval",
        [PACE_REPETITION] = "repetition",
    };
    const struct paces *p = &ui->goals.outlook.paces;
    char q[QUANTITY_TEXT], fast[QUANTITY_TEXT], slow[QUANTITY_TEXT];
    int low, high;
    (void)canvas_put(c, row, col, STYLE_PLAIN, labels[name]);
    if (name == PACE_EASY)
        (void)canvas_print(c, row, col + 12, STYLE_PLAIN, "%s-%s",
                           quantity_pace(fast, p->easy_fast, a->look.units),
                           quantity_pace(slow, p->easy_slow, a->look.units));
    else
        (void)canvas_put(c, row, col + 12, STYLE_PLAIN,
                         quantity_pace(q, p->of[name], a->look.units));
    if (!pulse_for(&a->facts.athlete, name, &low, &high))
        return;
    if (low > 0)
        (void)canvas_print(c, row, col + 23, STYLE_FAINT, "%d-%d", low, high);
    else
        (void)canvas_print(c, row, col + 23, STYLE_FAINT, "to %d", high);
}

#define PACES_ROWS 6

/* Where there is no room for more. */
static int draw_paces_line(const struct app *a, const struct ui *ui,
                           struct canvas *c, const struct box *box, int row)
{
    const struct paces *p = &ui->goals.outlook.paces;
    enum units u = a->look.units;
    char fast[QUANTITY_TEXT], slow[QUANTITY_TEXT], line[160];
    struct text t = text_on(line, sizeof line);
    text_add(&t, "easy %s-%s", quantity_pace(fast, p->easy_fast, u),
             quantity_pace(slow, p->easy_slow, u));
    for (int name = PACE_MARATHON; name <= (int)PACE_REPETITION; name++)
        text_add(&t, "  %s %s", pace_name_word((enum pace_name)name),
                 quantity_pace(fast, p->of[name], u));
    text_add(&t, " /%s", quantity_unit(u));
    canvas_put_within(c, row, box->col + 1, box->width - 2, STYLE_PLAIN, line);
    return row + 1;
}

static int draw_paces(const struct app *a, const struct ui *ui,
                      struct canvas *c, const struct box *box, int row, int col)
{
    static const enum pace_name names[] = { PACE_EASY, PACE_MARATHON,
                                            PACE_THRESHOLD, PACE_INTERVAL,
                                            PACE_REPETITION };
    int end = box->row + box->height;
    if (row >= end)
        return row;
    if (row + PACES_ROWS > end)
        return draw_paces_line(a, ui, c, box, row);
    (void)canvas_put(c, row, col, STYLE_HEAD, "paces");
    (void)canvas_print(c, row, col + 12, STYLE_FAINT, "min/%s",
                       quantity_unit(a->look.units));
    (void)canvas_put(c, row, col + 23, STYLE_FAINT, "pulse");
    row++;
    for (size_t i = 0; i < COUNT_OF(names) && row < end; i++)
        draw_pace(a, ui, c, row++, col, names[i]);
    return row;
}

static void tell_basis(const struct app *a, const struct ui *ui, struct text *t)
{
    const struct outlook *o = &ui->goals.outlook;
    char line[160];
    struct text basis = text_on(line, sizeof line);
    if (o->basis.index <= 0.0) {
        text_put(t, "no race or test of the last 12 weeks: log one as "
                    "'race', or say a fitness index under athlete. Until then "
                    "run by effort: easy is RPE 2 to 4, threshold 6 to 7, "
                    "interval 8");
        return;
    }
    text_add(t, "fitness index %.1f, from: %s\n", o->basis.index,
             basis_words(a, &basis));
    words_index_age(t, &o->basis, a->today);
    for (int i = 0; i < o->race_count; i++)
        if (o->races[i].is_unsure) {
            text_put(t, "\n? unsure: beyond four hours, or a marathon told "
                        "from a race under 10 km");
            break;
        }
}

void goals_draw_goals(const struct app *a, const struct ui *ui,
                      struct canvas *c, const struct box *box)
{
    char text[640];
    struct text t = text_on(text, sizeof text);
    int end = box->row + box->height;
    int row = draw_goals(a, ui, c, box);
    tell_basis(a, ui, &t);
    if (ui->goals.outlook.basis.index > 0.0) {
        bool is_two = box->width >= TWO_FROM;
        int first = row;
        row = draw_predictions(a, ui, c, box, row);
        int other = draw_paces(a, ui, c, box, is_two ? first : row + 1,
                               box->col + (is_two ? PACES_COL : 1));
        row = int_most(row, other) + 1;
    }
    if (row < end)
        (void)canvas_lines(c, row, box->col + 1, end - row, box->width - 2, 0,
                           text);
}
