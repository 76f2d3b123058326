#include "lines.h"

#include <check.h>

struct entry_context lines_context(bool has_paces)
{
    struct entry_context c = { .units = UNITS_KM };
    ck_assert(day_parse("2026-11-22", &c.today));
    if (!has_paces)
        return c;
    c.paces.index = 45;
    c.paces.of[PACE_EASY].s_per_km = 342;
    c.paces.of[PACE_MARATHON].s_per_km = 300;
    c.paces.of[PACE_THRESHOLD].s_per_km = 278;
    c.paces.of[PACE_INTERVAL].s_per_km = 256;
    c.paces.of[PACE_REPETITION].s_per_km = 240;
    return c;
}

struct entry lines_read(const struct entry_context *c, const char *line)
{
    struct entry en;
    struct err e = { 0 };
    ck_assert_msg(entry_read(c, line, &en, &e), "%s: column %d: %s", line,
                  e.column, e.text);
    return en;
}
