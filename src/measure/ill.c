/*
 * Illness of the days before: no run until it has been gone for 24 h, then as
 * many easy days as ill ones (science.md R3). A day nobody spoke of is neither.
 */
#include "measure/ill.h"

#define LOOK_DAYS 14 /* back; an illness counts for so many days [H] */
#define GAP_DAYS  1  /* of silence within one illness [H] */

static bool is_ill(const struct facts *f, day_t day)
{
    return body_on(f, day).illness == ILLNESS_SYSTEMIC;
}

/* Ill days in a row up to 'last', silent ones between them left out. */
static int count_days(const struct facts *f, day_t last)
{
    int days = 1, gap = 0;
    for (int back = 1; back < LOOK_DAYS && gap <= GAP_DAYS; back++) {
        struct checkin body = body_on(f, day_add(last, -back));
        if (body.illness == ILLNESS_SYSTEMIC) {
            days++;
            gap = 0;
        } else if (body.illness == ILLNESS_UNKNOWN) {
            gap++;
        } else {
            break;
        }
    }
    return days;
}

struct ill_lately ill_lately(const struct facts *f, day_t day)
{
    struct ill_lately out = { .days = 0 };
    int ago = 1;
    while (ago <= LOOK_DAYS && !is_ill(f, day_add(day, -ago)))
        ago++;
    if (ago > LOOK_DAYS)
        return out;
    day_t last = day_add(day, -ago);
    out.days = count_days(f, last);
    /* A head cold alone is the fever gone, too. */
    bool is_said_gone = body_on(f, day_add(last, 1)).illness != ILLNESS_UNKNOWN;
    out.is_yesterday = ago == 1 && !is_said_gone;
    out.is_easing =
        !out.is_yesterday && ago <= out.days + (is_said_gone ? 0 : 1);
    return out;
}
