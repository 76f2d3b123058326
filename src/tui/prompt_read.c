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

/* The run as it would be with these words. */
bool prompt_read_edit(struct app *a, struct ui *ui, struct text *out,
                      struct err *e)
{
    int reading;
    struct entry *en = &a->entry;
    struct look look = ui_look(a, 200);
    memset(en, 0, sizeof *en);
    if (ui->prompt.spot.reading == UNKNOWN)
        return true; /* strength or cross-training: read at Enter */
    if (!app_run(a, ui->prompt.spot.id.text, &en->words, &reading, e))
        return false;
    if (reading == UNKNOWN)
        return true;
    const struct run *r = &a->facts.runs[a->week.runs[reading].run];
    struct entry_context c = { a->today, a->look.units, a->week.paces };
    en->kind = ENTRY_RUN;
    en->day = r->day;
    en->run = *r;
    en->run.seg_first = 0;
    memcpy(en->segments, a->facts.segments + r->seg_first,
           (size_t)r->seg_count * sizeof en->segments[0]);
    bool is_same = ui->prompt.line.text[0] == '\0';
    if (!is_same && !entry_amend(&c, ui->prompt.line.text, en, e))
        return false;
    words_entry(out, en, 0, &look);
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
