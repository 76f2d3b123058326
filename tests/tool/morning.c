#include "morning.h"

#include <check.h>

struct facts morning;

struct checkin *morning_begin(void)
{
    kit_clear(&morning, TODAY);
    return kit_checkin(&morning, TODAY);
}

struct readiness_reading morning_read(day_t day)
{
    static struct days days;
    days_of(&morning, &days);
    return readiness_on(&morning, &days, day);
}

void morning_reads(enum readiness readiness, enum reason_id id)
{
    struct readiness_reading r = morning_read(TODAY);
    ck_assert_int_eq(r.readiness, readiness);
    ck_assert_int_eq(r.reason_count, 1);
    ck_assert_int_eq(r.reasons[0].id, id);
    ck_assert(r.is_known);
}

void morning_reads_go(void)
{
    struct readiness_reading r = morning_read(TODAY);
    ck_assert_int_eq(r.readiness, READINESS_GO);
    ck_assert_int_eq(r.reason_count, 0);
}
