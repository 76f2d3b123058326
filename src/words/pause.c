/* Days blocked out, in words. */
#include "words/room.h"

void words_pause(struct text *out, const struct pause *p)
{
    int days = day_diff(p->until, p->from) + 1;
    words_date(out, p->from);
    if (days == 1)
        return;
    text_put(out, " to ");
    words_date(out, p->until);
    text_add(out, ", %d days", days);
}

/* Weekdays from 'd' on that are blocked out without a gap. */
static int blocked_run(const struct pause *p, int count, day_t monday, int d)
{
    int n = 0;
    while (d + n < 7 && pause_on(p, count, day_add(monday, d + n)))
        n++;
    return n;
}

bool words_week_pauses(struct text *out, const struct pause *p, int count,
                       day_t monday)
{
    const char *comma = "";
    if (blocked_run(p, count, monday, 0) == 7) {
        text_put(out, "all week");
        return true;
    }
    for (int d = 0; d < 7; d++) {
        int n = blocked_run(p, count, monday, d);
        if (n == 0)
            continue;
        text_add(out, "%s%s", comma, day_short(day_add(monday, d)));
        if (n > 1)
            text_add(out, "-%s", day_short(day_add(monday, d + n - 1)));
        d += n - 1;
        comma = ", ";
    }
    return comma[0] != '\0';
}
