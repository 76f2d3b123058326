/* What an edit puts on a day that does not hold it, in words. */
#include "words/room.h"

/* "minutes_fri", as an athlete's row is called. */
static void put_row(struct text *out, day_t day)
{
    text_add(out, "minutes_%c%s", day_short(day)[0] | 0x20, day_short(day) + 1);
}

void words_misfit(struct text *out, const struct misfit *m,
                  const struct look *look)
{
    char date[DAY_TEXT];
    words_date(out, m->day);
    switch (m->kind) {
    case MISFIT_BLOCKED:
        text_put(out,
                 " is blocked out: a new plan keeps it free again, unless ");
        if (look->keys == NULL)
            text_add(out, "'plan unpause %s'", day_format(m->day, date));
        else
            words_way(out, look, "{rest} on it frees it", "");
        break;
    case MISFIT_DAY_OFF:
        text_put(out, " is none of your running days ('athlete days'); it "
                      "stands as you say");
        break;
    case MISFIT_HARD_DAY:
        text_put(out, " is no day for a hard run by your word ('athlete "
                      "hard_days'); it stands as you say");
        break;
    case MISFIT_MINUTES:
        text_add(out, " takes %d min, and you have %d ('athlete ", m->minutes,
                 m->most);
        put_row(out, m->day);
        text_put(out, "'); it stands as you say");
        break;
    case MISFIT_TWICE:
        words_way(out, look,
                  " has two long or hard runs then ({trade} trades places); it "
                  "stands as you say",
                  " has two long or hard runs then ('plan swap' trades their "
                  "places); it stands as you say");
        break;
    }
}
