/* What was understood of a line, while it is typed. */
#include "tui/prompt.h"

#include <string.h>

/* What the judge says of the pieces of a run not kept yet. */
static void put_verdicts(const struct app *a, int reading, struct text *out)
{
    const struct run_reading *r = &a->week.runs[reading];
    struct look look = ui_look(a, 200);
    for (int i = 0; i < r->piece_count; i++) {
        const struct piece *p = &a->week.pieces[r->piece_first + i];
        text_add(out, "\n%c %s", verdict_mark(p->verdict),
                 verdict_label(p->verdict));
        if (r->piece_count > 1 && p->from_m != UNKNOWN) {
            char q[QUANTITY_TEXT];
            text_add(
                out, " from %s",
                quantity_dist_unit(q, (dist_t){ p->from_m }, a->look.units));
        }
        text_put(out, ": ");
        words_piece(out, &a->facts, &a->week, p, &look);
    }
}

void prompt_put_readiness(const struct app *a, day_t day, struct text *out)
{
    const struct readiness_reading *r = &a->week.readiness[day_weekday(day)];
    struct look look = ui_look(a, 200);
    text_add(out, "\nthe day would be: %s", readiness_label(r->readiness));
    for (int i = 0; i < r->reason_count; i++) {
        text_put(out, i == 0 ? ", as " : "; ");
        words_reason(out, &r->reasons[i], &look);
    }
}

bool prompt_read_add(struct app *a, struct ui *ui, struct text *out,
                     struct err *e)
{
    int reading;
    struct look look = ui_look(a, 200);
    if (!app_preview(a, ui->prompt.line.text, &a->entry, &reading, e))
        return false;
    words_entry(out, &a->entry,
                reading == UNKNOWN ? 0 : a->week.runs[reading].load, &look);
    if (reading != UNKNOWN)
        put_verdicts(a, reading, out);
    else if (a->entry.kind == ENTRY_CHECKIN)
        prompt_put_readiness(a, a->entry.day, out);
    return true;
}

#define PARTS_SHOWN 12

/* The parts as they would be, a line each. */
static void put_parts(const struct app *a, struct text *out)
{
    char q[QUANTITY_TEXT];
    const struct run *r = &a->entry.run;
    for (int i = 0; i < r->seg_count && i < PARTS_SHOWN; i++) {
        const struct segment *s = &a->entry.segments[i];
        pace_t pace = unit_pace(s->dist, s->time);
        text_add(out, "\n  %6s", quantity_dist_unit(q, s->dist, a->look.units));
        text_add(out, "  %s%s", s->is_estimated ? "~" : "",
                 quantity_time(q, s->time));
        if (pace.s_per_km > 0)
            text_add(out, "  %s", quantity_pace_unit(q, pace, a->look.units));
        if (s->hr_avg != UNKNOWN)
            text_add(out, "  pulse %d", s->hr_avg);
        text_add(out, "  %s",
                 purpose_label(s->purpose == PURPOSE_NONE ? r->purpose
                                                          : s->purpose));
    }
    if (r->seg_count > PARTS_SHOWN)
        text_add(out, "\n  and %d more", r->seg_count - PARTS_SHOWN);
}

/* The run as it would be with these words, and as it would be judged. */
bool prompt_read_edit(struct app *a, struct ui *ui, struct text *out,
                      struct err *e)
{
    int reading;
    struct look look = ui_look(a, 200);
    const struct prompt *p = &ui->prompt;
    if (!app_edit_preview(a, p->spot.id.text, p->line.text, &reading, e))
        return false;
    words_entry(out, &a->entry,
                reading == UNKNOWN ? 0 : a->week.runs[reading].load, &look);
    if (reading == UNKNOWN)
        return true;
    if (a->entry.run.seg_count > 1)
        put_parts(a, out);
    put_verdicts(a, reading, out);
    return true;
}

bool prompt_read_date(struct app *a, struct ui *ui, struct text *out,
                      struct err *e)
{
    day_t day;
    char text[DAY_TEXT];
    if (!entry_date(ui->prompt.line.text, a->today, &day))
        return err_set(e, ERR_INPUT,
                       "'%s' is no date: write 2026-05-10, mon to sun, today, "
                       "yesterday or -14d",
                       ui->prompt.line.text);
    text_add(out, "%s %s", day_short(day), day_format(day, text));
    return true;
}
