/* One row of every table of the diary, and what its columns take. */
#include "diary.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

/* One row of every table, so that each CHECK can be tried by an UPDATE. */
const char diary_rows[] =
    "DROP TRIGGER plan_is_never_rewritten;"
    "DROP TRIGGER plan_week_is_never_rewritten;"
    "DROP TRIGGER session_is_never_rewritten;"
    "DROP TRIGGER step_is_never_rewritten;"
    "INSERT INTO athlete_fact VALUES ('aaaaaaaaaaaaa', 'sex', '2026-11-16',"
    " 'female');"
    "INSERT INTO injury VALUES ('aaaaaaaaaaaaa', 'knee', '1900-01-01',"
    " '2026-11-16');"
    "INSERT INTO goal VALUES ('aaaaaaaaaaaaa', '5k', 5000, '2026-11-16',"
    " 'finish', 1500, 'A', '1900-01-01', '2026-11-16', 400);"
    "INSERT INTO plan VALUES ('aaaaaaaaaaaaa', 1, '2026-11-16', NULL, '5k',"
    " 5000, '2026-11-16', 'finish', 1500, 'A', '2026-11-16', '2026-11-16',"
    " 400);"
    "INSERT INTO pause VALUES ('aaaaaaaaaaaaa', '1900-01-01', '2026-11-16');"
    "INSERT INTO template VALUES ('spring', '2026-11-16', 'goal half');"
    "INSERT INTO plan_week VALUES ('aaaaaaaaaaaaa', '2026-11-16', 'base', 0,"
    " 40000, 14000);"
    "INSERT INTO session VALUES ('aaaaaaaaaaaaa', 'aaaaaaaaaaaaa', 0,"
    " '2026-11-16', 'easy', NULL, 8000, 2400, 330, 0, 0, 0, 0, '2026-11-16',"
    " 'easy', 'bbbbbbbbbbbbb', 'G8.7');"
    "INSERT INTO step VALUES ('aaaaaaaaaaaaa', 0, 'repeat', 'interval', 1000,"
    " 240, 'I', 240, 5);"
    "INSERT INTO session_skip VALUES ('aaaaaaaaaaaaa', 'life');"
    "INSERT INTO session_edit VALUES ('aaaaaaaaaaaaa', 0, 0, '2026-11-16',"
    " 'easy', NULL, 8000, 2400, 330, 0, 0, 0, '2026-11-16', 'easy');"
    "INSERT INTO step_edit VALUES ('aaaaaaaaaaaaa', 0, 'repeat', 'interval',"
    " 1000, 240, 'I', 240, 5);"
    "INSERT INTO run VALUES ('aaaaaaaaaaaaa', '2026-11-16', 400, 'easy', 8000,"
    " 2400, 2500, 3, 140, 160, 50, 4, 5000, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0,"
    " 'manual', '', '', '', '');"
    "INSERT INTO segment VALUES ('aaaaaaaaaaaaa', 0, 'easy', 8000, 2400, 300,"
    " 'E', 140, 0);"
    "INSERT INTO lap VALUES ('aaaaaaaaaaaaa', 0, 0, 1000, 300, 140, 'active',"
    " 'manual');"
    "INSERT INTO run_pain VALUES ('aaaaaaaaaaaaa', 0, 'knee', 3, 2000);"
    "INSERT INTO activity VALUES ('aaaaaaaaaaaaa', '2026-11-16', 400, 'xt',"
    " 3600, 3, 'manual');"
    "INSERT INTO day_mark VALUES ('aaaaaaaaaaaaa', '2026-11-16', 'skip',"
    " 'life');"
    "INSERT INTO checkin VALUES ('aaaaaaaaaaaaa', '2026-11-16', 'morning',"
    " 450, 3, 3, 3, 3, 3, 3, 48, 60, 70000, 'none', 0, 0);"
    "INSERT INTO checkin_pain VALUES ('aaaaaaaaaaaaa', 0, 'knee', 3, NULL);"
    "INSERT INTO note VALUES ('aaaaaaaaaaaaa', '2026-11-16', 'cold');"
    "INSERT INTO origin VALUES ('aaaaaaaaaaaaa', 'aaaaaaaaaaaaa', NULL, 1,"
    " 'fit', 'strava', '1', 1794897000, 8000, 2400, 2500, 4, '');";

/* Sets a column of the one row; the old value comes back. */
static bool takes(struct store *st, const char *table, const char *column,
                  const char *value)
{
    char sql[400];
    char why[300];
    (void)diary_try(st, "SAVEPOINT one");
    (void)snprintf(sql, sizeof sql, "UPDATE %s SET \"%s\" = %s", table, column,
                   value);
    (void)text_copy(why, sizeof why, diary_try(st, sql));
    (void)diary_try(st, "ROLLBACK TO one; RELEASE one");
    /* A refusal is by CHECK, NOT NULL or STRICT; a slip of ours is none. */
    ck_assert_msg(why[0] == '\0' || strstr(why, "failed") ||
                      strstr(why, "cannot store") ||
                      strstr(why, "non-deterministic"), /* 'now' */
                  "%s: %s", sql, why);
    return why[0] == '\0';
}

void diary_column(struct store *st, const char *table, const char *column,
                  const char *value, bool wanted)
{
    ck_assert_msg(takes(st, table, column, value) == wanted, "%s.%s %s %s",
                  table, column, wanted ? "refuses" : "takes", value);
}
