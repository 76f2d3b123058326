#include "formats/arrive.h"

#define SECONDS_PER_MIN 60
#define PULSE_LEAST     20  /* bpm; the diary holds no less */
#define PULSE_MOST      250 /* bpm */
#define NO_TIME_S       0.5 /* rounds to nothing */
#define SHORT_S         60  /* s; no activity is shorter and ... */
#define SHORT_M         100 /* ... nor is it, m, where a sport is named [H] */
#define GUESS_FASTEST   240 /* s/km [H] */
#define GUESS_SLOWEST   600 /* s/km [H] */

/* Days before 1970 are counted down, too. */
static int64_t floor_to(int64_t n, int64_t unit)
{
    return n >= 0 ? n / unit : -((unit - 1 - n) / unit);
}

bool arrive_is_dated(day_t day)
{
    return day_civil(day).year >= FIRST_YEAR;
}

void arrive_when(struct arrival *a, int64_t utc_s, int32_t zone_s)
{
    int64_t local = utc_s + zone_s;
    int64_t day = floor_to(local, SECONDS_PER_DAY);
    int minute = (int)((local - day * SECONDS_PER_DAY) / SECONDS_PER_MIN);
    struct entry *en = &a->entry;
    a->start_s = utc_s;
    en->day = (day_t){ (int32_t)day };
    en->run.day = en->day;
    en->run.start_min = minute;
    en->activity.day = en->day;
    en->activity.start_min = minute;
}

int32_t arrive_zone(const struct format_ask *ask, int64_t utc_s)
{
    return ask->zone_s != NULL ? ask->zone_s(utc_s) : 0;
}

/* A strap that lost contact says 0, or a few beats a minute. */
int arrive_pulse(double bpm)
{
    return bpm >= PULSE_LEAST && bpm <= PULSE_MOST ? (int)bpm : UNKNOWN;
}

bool arrive_is_short(bool has_sport, double dist_m, double time_s)
{
    return time_s < NO_TIME_S ||
           (time_s < SHORT_S && (!has_sport || dist_m < SHORT_M));
}

bool arrive_looks_run(double dist_m, double time_s)
{
    if (dist_m <= 0)
        return false;
    double pace = time_s * METRES_PER_KM / dist_m;
    return pace >= GUESS_FASTEST && pace <= GUESS_SLOWEST;
}
