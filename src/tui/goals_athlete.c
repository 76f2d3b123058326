/* Who runs: a fact a line, said or reckoned, and what it is for. */
#include "tui/ui.h"

#include <string.h>

#define VALUE_COL 20
#define UNIT_COL  32
#define FROM_COL  39
#define TEXT_COL  50
#define TELL_ROWS 4 /* below the list: the fact under the cursor */
#define NAME_TEXT 32

/* "hr_max" is read as "hr max". */
static const char *name_of(int row, char out[NAME_TEXT])
{
    (void)text_copy(out, NAME_TEXT, athlete_rows[row].key);
    for (char *p = out; *p != '\0'; p++)
        if (*p == '_')
            *p = ' ';
    return out;
}

static void draw_fact(const struct ui *ui, struct canvas *c, int row, int i,
                      const struct box *box)
{
    const struct outlook_fact *f = &ui->goals.outlook.facts[i];
    char name[NAME_TEXT];
    char date[DAY_TEXT];
    bool is_said = f->value[0] != '\0';
    const char *value = is_said ? f->value : f->reckoned;
    int x = box->col;
    (void)canvas_put(c, row, x + 1, STYLE_PLAIN, name_of(i, name));
    if (value[0] == '\0') {
        (void)canvas_put(c, row, x + VALUE_COL, STYLE_FAINT, "-");
    } else {
        int width = utf8_width(value) > UNIT_COL - VALUE_COL - 1
                        ? FROM_COL - VALUE_COL - 1
                        : UNIT_COL - VALUE_COL - 1;
        canvas_put_within(c, row, x + VALUE_COL, width,
                          is_said ? STYLE_PLAIN : STYLE_FAINT, value);
        if (width < FROM_COL - VALUE_COL - 1)
            (void)canvas_put(c, row, x + UNIT_COL, STYLE_FAINT,
                             athlete_rows[i].unit);
    }
    (void)canvas_put(c, row, x + FROM_COL, STYLE_FAINT,
                     is_said            ? day_format(f->from, date)
                     : value[0] != '\0' ? "reckoned"
                                        : "not said");
    canvas_put_within(c, row, x + TEXT_COL, box->width - TEXT_COL - 1,
                      STYLE_FAINT, athlete_rows[i].sentence);
}

static void tell_fact(int i, struct text *t)
{
    const struct athlete_row *r = &athlete_rows[i];
    char accepts[200];
    struct text at = text_on(accepts, sizeof accepts);
    athlete_accepts((enum athlete_id)i, &at);
    /* Of words the sentence is what may be written. */
    if (strstr(accepts, r->sentence) == NULL)
        text_add(t, "%s\n", r->sentence);
    text_add(t, "e: %s\nfor: %s", accepts, r->use);
}

void goals_draw_athlete(const struct app *a, const struct ui *ui,
                        struct canvas *c, const struct box *box)
{
    const struct outlook *o = &ui->goals.outlook;
    char text[640];
    char why[320];
    struct text t = text_on(text, sizeof text);
    struct text level = text_on(why, sizeof why);
    struct look look = ui_look(a, 400);
    int at = goals_line_of(ui, GOALS_PANE_ATHLETE);
    int height = box->height - TELL_ROWS - 2;
    int shown = int_least(ATHLETE_COUNT, height);
    int top = ui_top(at, ATHLETE_COUNT, shown);
    words_level(&level, &o->level, &look);
    canvas_put_within(c, box->row, box->col + 1, box->width - 2, STYLE_FAINT,
                      why);
    for (int i = 0; i < shown; i++) {
        int row = box->row + 1 + i;
        int fact = top + i;
        draw_fact(ui, c, row, fact, box);
        if (!box->has_focus)
            continue;
        canvas_link_line(c, row, fact);
        if (fact == at) {
            (void)canvas_put(c, row, box->col, STYLE_HEAD, ">");
            canvas_choose(c, row, box->col + 1, box->width - 1);
        }
    }
    int below = box->row + shown + 1;
    if (shown < ATHLETE_COUNT)
        (void)canvas_print(c, below, box->col + 1, STYLE_FAINT,
                           "%d to %d of %d", top + 1, top + shown,
                           ATHLETE_COUNT);
    tell_fact(at, &t);
    (void)canvas_lines(c, below + 1, box->col + 1, TELL_ROWS, box->width - 2, 0,
                       text);
}
