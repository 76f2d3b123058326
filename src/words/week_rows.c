/* Which lines the days of a week are given. */
#include "words/room.h"

static bool is_met_on_its_day(const struct facts *f,
                              const struct session_reading *s)
{
    if (s->run == UNKNOWN)
        return false;
    day_t planned = f->plan.sessions[s->session].day;
    return f->runs[s->run].day.n == planned.n;
}

/* A session has a line of its own unless its run stands there; strength only
 * where the day has nothing else. */
static bool is_session_shown(const struct facts *f,
                             const struct session_reading *s)
{
    const struct session *plan = &f->plan.sessions[s->session];
    return session_is_run(plan) && !is_met_on_its_day(f, s);
}

static int day_rows(const struct facts *f, const struct week_report *r,
                    int weekday, struct week_row *rows, int room)
{
    day_t day = day_add(r->monday, weekday);
    int n = 0;
    for (int i = 0; i < r->session_count && n < room; i++) {
        const struct session_reading *s = &r->sessions[i];
        if (f->plan.sessions[s->session].day.n == day.n &&
            is_session_shown(f, s))
            rows[n++] =
                (struct week_row){ WEEK_ROW_SESSION, weekday, i, false };
    }
    for (int i = 0; i < r->run_count && n < room; i++)
        if (reading_run(f, &r->runs[i])->day.n == day.n)
            rows[n++] = (struct week_row){ WEEK_ROW_RUN, weekday, i, false };
    if (n == 0)
        rows[n++] = (struct week_row){ WEEK_ROW_NONE, weekday, 0, false };
    rows[0].is_first = true;
    return n;
}

/* The weekday with the most lines; the later one if two are even. */
static int fullest_day(const int lines[7])
{
    int best = 0;
    for (int d = 1; d < 7; d++)
        if (lines[d] >= lines[best])
            best = d;
    return best;
}

/* How many runs of its day stand before a row; MANY counts from the first. */
static struct week_row many_row(const struct week_row *rows, int count)
{
    struct week_row many = rows[0];
    for (int i = count - 1; i >= 0; i--)
        if (rows[i].kind == WEEK_ROW_RUN)
            many = rows[i];
    if (many.kind == WEEK_ROW_RUN)
        many.kind = WEEK_ROW_MANY;
    many.is_first = true;
    return many;
}

int week_rows(const struct facts *f, const struct week_report *r,
              struct week_row rows[WEEK_ROWS_MAX], int most)
{
    int lines[7];
    bool is_one[7] = { false };
    int all = 0;
    for (int d = 0; d < 7; d++)
        all += lines[d] = day_rows(f, r, d, rows, WEEK_ROWS_MAX);
    while (all > most) {
        int d = fullest_day(lines);
        if (lines[d] <= 1)
            break;
        all -= lines[d] - 1;
        lines[d] = 1;
        is_one[d] = true;
    }
    int n = 0;
    for (int d = 0; d < 7; d++) {
        int day = day_rows(f, r, d, rows + n, WEEK_ROWS_MAX - n);
        if (is_one[d]) {
            rows[n] = many_row(rows + n, day);
            day = 1;
        }
        n += day;
    }
    return n;
}
