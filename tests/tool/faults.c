/* What a season with a fault said; see faults.h. */
#include "faults.h"

#include <check.h>

static const struct season *season;
static const struct fault *fault;
static int held, said;

void faults_begin(const struct season *s, const struct fault *f)
{
    season = s;
    fault = f;
    held = said = 0;
}

static bool is_named(enum warning_id id)
{
    for (int i = 0; i < fault->follow_count; i++)
        if (fault->follows[i] == id)
            return true;
    return false;
}

void faults_hear(int week, const struct warning *warnings, int count,
                 bool holds)
{
    int own = 0;
    for (int i = 0; i < count; i++) {
        const struct warning *w = &warnings[i];
        if (w->id == fault->id) {
            own += w->severity >= fault->severity;
            continue;
        }
        ck_assert_msg(w->severity < SEVERITY_CAUTION || is_named(w->id),
                      "%s, %s: week %d says %s", fault->name,
                      season_name(season), week + 1, warning_row(w->id)->id);
    }
    ck_assert_msg(own <= 1, "%s, %s: week %d says %s %d times", fault->name,
                  season_name(season), week + 1, warning_row(fault->id)->id,
                  own);
    ck_assert_msg(!holds || own == 1, "%s, %s: week %d of %d is silent",
                  fault->name, season_name(season), week + 1, season_weeks);
    held += holds;
    said += own;
}

int faults_said(void)
{
    return said;
}

void faults_check(int least)
{
    ck_assert_msg(held >= least, "%s, %s: in %d weeks, %d were meant",
                  fault->name, season_name(season), held, least);
}
