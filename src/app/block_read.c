/* Which block is meant: a line that names it, the one after and before. */
#include "app/room.h"

#include <string.h>

#define WORDS_MOST 2

static bool read_word(struct app *a, const char *word, day_t *out,
                      struct err *e)
{
    if (entry_date(word, a->today, out))
        return true;
    return err_set(e, ERR_INPUT,
                   "'%.40s' is not a date; write a phase (base, build, peak, "
                   "taper), 2026-11-22, -28d, or the first and the last day",
                   word);
}

bool app_block_read(struct app *a, const char *line, day_t *from, day_t *to,
                    struct err *e)
{
    char word[WORDS_MOST][LINE_TEXT];
    enum phase phase;
    int count = 0;
    *from = a->today;
    *to = NO_DAY;
    line += strspn(line, " ");
    for (; *line != '\0'; count++) {
        size_t n = strcspn(line, " ");
        if (count == WORDS_MOST ||
            !text_part(word[count], sizeof word[0], line, n))
            return err_set(e, ERR_INPUT,
                           "a block is a phase, a day, or its first and last "
                           "day: '%.40s' is one word too many",
                           line);
        line += n + strspn(line + n, " ");
    }
    if (count == 1 && phase_from(word[0], &phase))
        return app_phase_day(a, phase, from, e);
    return (count < 1 || read_word(a, word[0], from, e)) &&
           (count < 2 || read_word(a, word[1], to, e));
}

/* ---- the one after, the one before */

/* A phase under way is read up to today; this is the day after all of it. */
static day_t day_after(const struct block_report *b)
{
    int ahead = b->is_one_phase ? b->phase_weeks - b->phase_week : 0;
    return day_add(b->last, 1 + WEEK_DAYS * (ahead > 0 ? ahead : 0));
}

static bool refuse(int by, struct err *e)
{
    return err_set(e, ERR_INPUT,
                   by > 0 ? "nothing is planned or run after these weeks"
                          : "the diary and the plan begin with these weeks");
}

bool app_block_step(struct app *a, int by, struct block_ask *ask, struct err *e)
{
    const struct block_report *b = &a->block_report;
    day_t first, last;
    day_t day = by > 0 ? day_after(b) : day_add(b->first, -WEEK_DAYS);
    int days = day_diff(b->last, b->first) + 1;
    if (!app_plan(a, e) || !app_span(a, &first, &last, e))
        return false;
    bool is_phase = b->planned_weeks > 0 && !day_is(ask->to);
    const struct plan *p = &a->plan;
    bool is_planned = plan_week_at(p, day_monday(day)) != UNKNOWN;
    bool is_begun = day.n <= a->today.n && day_is(first);
    if (by > 0 ? !is_planned && !is_begun
               : !is_planned && (!is_begun || b->first.n <= first.n))
        return refuse(by, e);
    if (is_phase && is_planned) {
        ask->from = day;
        ask->to = NO_DAY;
        return true;
    }
    ask->from = by > 0 ? day : day_add(b->first, -days);
    ask->to = by > 0 ? day_add(day, days - 1) : day_add(b->first, -1);
    return true;
}
