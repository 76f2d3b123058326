/* What lies over a screen: a run, a reason, help, a command's output. */
#include "tui/ui.h"

#include <string.h>

#define OVERLAY_TEXT  (24 * 1024)
#define OVERLAY_WIDTH 100 /* lines longer than this are hard to read */

static const char help_more[] =
    "\n"
    "While typing a line: Enter keeps it, Esc leaves it; ^A ^E ^W ^U ^K ^Y as "
    "in the shell; up and down: lines typed before;\n"
    "Tab: the word begun, or what it may become.\n"
    "\n"
    "Keys of your own, a theme and the mouse: config.ini ('milepost config "
    "example').\n"
    "\n"
    "What kilometres were for:\n"
    "  #  purposeful   serves the goal, now\n"
    "  ~  off-target   fine as exercise; does not serve the goal now\n"
    "  J  junk         works against you: rest was worth more\n"
    "\n"
    "Warnings end in their evidence: [A] strong, [B] good, [C] some, "
    "[D] practice and opinion.\n";

static void help_text(struct text *t, const struct keymap *map, unsigned place,
                      int width)
{
    for (int i = 0; i < SCREEN_COUNT; i++)
        text_add(t, "  %c      the screen %s\n", (char)screens[i].key,
                 screens[i].name);
    text_put(t, "\n");
    keys_help(t, map, place, width);
    text_put(t, help_more);
}

static void session_text(const struct app *a, const struct spot *s,
                         struct text *t, const struct look *look)
{
    const struct session *x = &a->facts.plan.sessions[s->session];
    char day[DAY_TEXT];
    text_add(t, "%s %s\n\n", day_short(x->day), day_format(x->day, day));
    words_session(t, &a->facts.plan, x, &a->week.paces, look);
    if (session_is_run(x))
        text_add(t, "\n\n%s\n", words_session_purpose(x->purpose));
}

/* Every piece of a run, each with its reason. */
static void run_reasons(const struct app *a, int reading, struct text *t,
                        const struct look *look)
{
    const struct run_reading *r = &a->week.runs[reading];
    struct why y = app_why(a, look);
    for (int i = 0; i < r->piece_count; i++) {
        if (i > 0)
            text_put(t, "\n");
        words_why_piece(t, &y, &a->week.pieces[r->piece_first + i]);
        text_put(t, "\n");
    }
}

/* The reading of a session in the week that is open; UNKNOWN. */
static int session_reading(const struct app *a, int session)
{
    for (int i = 0; session != UNKNOWN && i < a->week.session_count; i++)
        if (a->week.sessions[i].session == session)
            return i;
    return UNKNOWN;
}

static void why_text(const struct app *a, const struct spot *s, struct text *t,
                     const struct look *look)
{
    int reading = s->id.text[0] == '\0' ? UNKNOWN : app_reading(a, s->id);
    struct why y = app_why(a, look);
    if (s->warning != UNKNOWN && s->warning < a->week.warning_count)
        words_why_warning(t, &y, &a->week.warnings[s->warning]);
    else if (s->part != UNKNOWN)
        words_why_block(t, &a->block_report, block_beside(a), s->part,
                        &a->settings, look);
    else if (s->figure != UNKNOWN)
        words_why_figure(t, &y, (enum figure_id)s->figure);
    else if (reading != UNKNOWN)
        run_reasons(a, reading, t, look);
    else if (session_reading(a, s->session) != UNKNOWN)
        words_why_session(t, &y, session_reading(a, s->session));
    else if (day_is(s->day))
        words_why_day(t, &y, s->day);
    if (t->len == 0)
        text_put(t, "nothing was decided here, so there is nothing to "
                    "explain\n");
}

/* The text of what is open; a command's output is kept as it came. */
static const char *text_of(const struct app *a, const struct ui *ui, int width,
                           struct text *t)
{
    const struct overlay *o = ui_overlay(ui);
    struct look look = ui_look(a, width);
    switch (o->kind) {
    case OVERLAY_SESSION:
        session_text(a, &o->spot, t, &look);
        break;
    case OVERLAY_WHY:
        why_text(a, &o->spot, t, &look);
        break;
    case OVERLAY_HELP:
        help_text(t, &a->manners.keys, o->place, width);
        break;
    case OVERLAY_OUTPUT:
        return ui->output;
    case OVERLAY_RUN: /* these draw themselves */
    case OVERLAY_REPLAN:
    case OVERLAY_IMPORT:
        break;
    }
    return t->at;
}

static const char *title_of(const struct overlay *o)
{
    static const char *const titles[] = {
        [OVERLAY_RUN] = "Run",       [OVERLAY_SESSION] = "Session",
        [OVERLAY_WHY] = "Why",       [OVERLAY_HELP] = "Help",
        [OVERLAY_OUTPUT] = "Output", [OVERLAY_REPLAN] = "Replan",
        [OVERLAY_IMPORT] = "Import",
    };
    return titles[o->kind];
}

static int width_of(int cols)
{
    return cols - 2 < OVERLAY_WIDTH ? cols - 2 : OVERLAY_WIDTH;
}

#define OVERLAY_TOP 2
static int height_of(int rows)
{
    return rows - OVERLAY_TOP - 2;
}

void overlay_open(struct ui *ui, enum overlay_kind kind,
                  const struct spot *spot)
{
    unsigned place = ui_place(ui);
    if (ui->overlay_count == OVERLAYS_MAX)
        ui->overlay_count--;
    ui->overlay[ui->overlay_count++] =
        (struct overlay){ kind, *spot, place, 0 };
    ui->is_stale = true;
}

int overlay_scroll_most(const struct app *a, const struct ui *ui)
{
    static struct canvas unseen;
    char buffer[OVERLAY_TEXT];
    struct text t = text_on(buffer, sizeof buffer);
    int width = width_of(ui->cols);
    if (ui_overlay(ui)->kind == OVERLAY_RUN)
        return run_scroll_most(a, ui);
    canvas_clear(&unseen, 1, 1, a->look.utf8);
    int lines =
        canvas_lines(&unseen, 0, 0, 0, width, 0, text_of(a, ui, width, &t));
    int most = lines - height_of(ui->rows);
    return most < 0 ? 0 : most;
}

void overlay_draw(const struct app *a, const struct ui *ui, struct canvas *c)
{
    char buffer[OVERLAY_TEXT];
    struct text t = text_on(buffer, sizeof buffer);
    const struct overlay *o = ui_overlay(ui);
    if (o->kind == OVERLAY_REPLAN) {
        replan_draw(a, ui, c);
        return;
    }
    if (o->kind == OVERLAY_RUN) {
        run_draw(a, ui, c);
        return;
    }
    if (o->kind == OVERLAY_IMPORT) {
        import_draw(a, ui, c);
        return;
    }
    int width = width_of(c->cols);
    int height = height_of(c->rows);
    int lines = canvas_lines(c, OVERLAY_TOP, 1, height, width, o->scroll,
                             text_of(a, ui, width, &t));
    canvas_fill(c, 1, 0, c->cols, 0x2500, STYLE_FRAME);
    (void)canvas_print(c, 1, 2, STYLE_HEAD, " %s ", title_of(o));
    if (lines > height)
        (void)canvas_print(
            c, 1, c->cols - 20, STYLE_FRAME, " %d\xE2\x80\x93%d of %d ",
            o->scroll + 1,
            o->scroll + height < lines ? o->scroll + height : lines, lines);
}
