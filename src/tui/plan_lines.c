/* The Plan's lines: weeks, or the days of the week that is open. */
#include "tui/ui.h"

#include <string.h>

int plan_lines_of(const struct app *a, day_t monday,
                  struct plan_line out[PLAN_DAY_LINES_MAX])
{
    const struct plan *p = &a->plan;
    int count = 0;
    for (int d = 0; d < WEEK_DAYS; d++) {
        day_t day = day_add(monday, d);
        int from = count;
        for (int i = 0; i < p->session_count; i++)
            if (p->sessions[i].day.n == day.n &&
                count < PLAN_DAY_LINES_MAX - WEEK_DAYS)
                out[count++] = (struct plan_line){ day, false, i };
        if (count == from)
            out[count++] = (struct plan_line){ day, false, UNKNOWN };
        out[from].is_first = true;
    }
    return count;
}

day_t plan_monday(const struct app *a, const struct ui *ui)
{
    const struct plan *p = &a->plan;
    if (ui->trial.is_on)
        return day_monday(ui->trial.day);
    if (day_is(ui->zoom))
        return ui->zoom;
    return p->week_count == 0 ? NO_DAY : p->weeks[ui_line(a, ui)].monday;
}

int plan_lines(const struct app *a, const struct ui *ui)
{
    struct plan_line lines[PLAN_DAY_LINES_MAX];
    return day_is(ui->zoom) ? plan_lines_of(a, ui->zoom, lines)
                            : a->plan.week_count;
}

/* The session as the week that is loaded has it, and what came of it. */
static void find_reading(const struct app *a, struct spot *s)
{
    for (int i = 0; i < a->facts.plan.session_count; i++)
        if (strcmp(a->facts.plan.sessions[i].id.text, s->planned.text) == 0)
            s->session = i;
    for (int i = 0; i < a->week.session_count; i++) {
        const struct session_reading *r = &a->week.sessions[i];
        if (s->session == UNKNOWN || r->session != s->session ||
            r->run == UNKNOWN)
            continue;
        s->id = a->facts.runs[r->run].id;
        s->reading = app_reading(a, s->id);
    }
}

struct spot plan_spot(const struct app *a, const struct ui *ui, int line)
{
    struct plan_line lines[PLAN_DAY_LINES_MAX];
    struct spot s = SPOT_NOWHERE;
    if (!day_is(ui->zoom)) {
        s.day = a->plan.weeks[line].monday;
        return s;
    }
    int count = plan_lines_of(a, ui->zoom, lines);
    const struct plan_line *l = &lines[line < count ? line : count - 1];
    s.day = l->day;
    if (l->session == UNKNOWN)
        return s;
    s.planned = a->plan.sessions[l->session].id;
    find_reading(a, &s);
    return s;
}

static const struct session *session_in(const struct plan *p, struct id id)
{
    for (int i = 0; id.text[0] != '\0' && i < p->session_count; i++)
        if (strcmp(p->sessions[i].id.text, id.text) == 0)
            return &p->sessions[i];
    return NULL;
}

const struct session *ui_session(const struct app *a, const struct ui *ui)
{
    const struct plan *p =
        ui->screen == SCREEN_plan ? &a->plan : &a->facts.plan;
    return session_in(p, ui_spot(a, ui).planned);
}
