/* store: the words of the schema are those of terms.h, both ways. */
#include "../tool/diary.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

static struct store *st;

static void setup(void)
{
    st = diary_open();
    ck_assert_str_eq(diary_try(st, diary_rows), "");
}

static void teardown(void)
{
    store_close(st);
}

static void expect(const char *table, const char *column, const char *value,
                   bool wanted)
{
    diary_column(st, table, column, value, wanted);
}

// clang-format off
#define WORD(e, word, ...) word,
static const char *const purposes[] = { PURPOSE_LIST(WORD) NULL };
static const char *const goals[] = { GOAL_LIST(WORD) NULL };
static const char *const activities[] = { ACTIVITY_LIST(WORD) NULL };
#undef WORD
#define WORD(e, word) word,
static const char *const phases[] = { PHASE_LIST(WORD) NULL };
static const char *const aims[] = { AIM_LIST(WORD) NULL };
static const char *const priorities[] = { PRIORITY_LIST(WORD) NULL };
static const char *const illnesses[] = { ILLNESS_LIST(WORD) NULL };
static const char *const sources[] = { SOURCE_LIST(WORD) NULL };
static const char *const paces[] = { PACE_LIST(WORD) NULL };
#undef WORD
#define WORD(e, word, other) word,
static const char *const sites[] = { SITE_LIST(WORD) NULL };
static const char *const skips[] = { SKIP_LIST(WORD) NULL };
#undef WORD
#define ATHLETE(id, key, ...) key,
static const char *const keys[] = {
#include "milepost/athlete.def"
    NULL };
#undef ATHLETE
static const char *const steps[] = { "run", "rest", "repeat", "end", NULL };
static const char *const marks[] = { "rest", "skip", NULL };
static const char *const moments[] = { "morning", "evening", NULL };
static const char *const intensities[] = {
    "active", "rest", "warm_up", "cool_down", NULL };
static const char *const triggers[] = {
    "manual", "time", "distance", "position", "step", "end", NULL };

static const struct {
    const char *table, *column;
    const char *const *words;
} word_columns[] = {
    { "athlete_fact", "key", keys },
    { "injury", "site", sites },
    { "goal", "kind", goals },
    { "goal", "aim", aims },
    { "goal", "priority", priorities },
    { "plan", "goal_kind", goals },
    { "plan", "goal_aim", aims },
    { "plan", "goal_priority", priorities },
    { "plan_week", "phase", phases },
    { "session", "purpose", purposes },
    { "session", "activity", activities },
    { "session", "was_purpose", purposes },
    { "step", "kind", steps },
    { "step", "purpose", purposes },
    { "step", "aim", paces },
    { "session_skip", "reason", skips },
    { "session_edit", "purpose", purposes },
    { "session_edit", "activity", activities },
    { "session_edit", "was_purpose", purposes },
    { "step_edit", "kind", steps },
    { "step_edit", "purpose", purposes },
    { "step_edit", "aim", paces },
    { "run", "purpose", purposes },
    { "run", "source", sources },
    { "segment", "purpose", purposes },
    { "segment", "aim", paces },
    { "lap", "intensity", intensities },
    { "lap", "trigger", triggers },
    { "run_pain", "site", sites },
    { "activity", "kind", activities },
    { "activity", "source", sources },
    { "origin", "source", sources },
    { "day_mark", "kind", marks },
    { "day_mark", "reason", skips },
    { "checkin", "moment", moments },
    { "checkin", "illness", illnesses },
    { "checkin_pain", "site", sites },
};
// clang-format on

/* Words in the list of "CHECK (column IN ('a', 'b', ...". */
static int words_in_check(const char *table, const char *column)
{
    char sql[200];
    int quotes = 0;
    (void)snprintf(sql, sizeof sql,
                   "SELECT substr(sql, instr(sql, '%s IN ('), 900) FROM"
                   " sqlite_schema WHERE name = '%s'",
                   strcmp(column, "trigger") == 0 ? "\"trigger\"" : column,
                   table);
    const char *list = diary_ask(st, sql);
    for (const char *p = list; *p != '\0' && *p != ')'; p++)
        quotes += *p == '\'';
    return quotes / 2;
}

START_TEST(test_words_are_those_of_terms)
{
    for (size_t i = 0; i < COUNT_OF(word_columns); i++) {
        const char *table = word_columns[i].table;
        const char *column = word_columns[i].column;
        int n = 0;
        bool is_step = strncmp(table, "step", 4) == 0 && column[0] == 'k';
        for (; word_columns[i].words[n]; n++) {
            char value[80];
            (void)snprintf(value, sizeof value, "'%s'",
                           word_columns[i].words[n]);
            if (is_step && strcmp(value, "'repeat'") != 0)
                strcat(value, ", count = NULL");
            if (strcmp(value, "'rest'") == 0 && strcmp(table, "day_mark") == 0)
                strcat(value, ", reason = NULL");
            expect(table, column, value, true);
        }
        ck_assert_msg(words_in_check(table, column) == n, "%s.%s: %d words",
                      table, column, words_in_check(table, column));
        expect(table, column, "'wombat'", false);
        expect(table, column, "''", false);
    }
}
END_TEST

/* Every text column that is neither a word, an id, a day nor free text. */
START_TEST(test_no_column_of_words_is_forgotten)
{
    char in[2000];
    struct text t = text_on(in, sizeof in);
    text_put(&t, "SELECT group_concat(s.name || '.' || c.name)"
                 " FROM sqlite_schema s, pragma_table_info(s.name) c"
                 " WHERE s.type = 'table' AND s.name NOT LIKE 'sqlite%'"
                 " AND s.name NOT IN ('action', 'change', 'device')"
                 " AND c.type = 'TEXT' AND c.name NOT GLOB '*id'"
                 " AND c.name NOT GLOB '*day' AND c.name NOT IN ('note',"
                 " 'tags', 'shoe', 'line', 'value', 'name', 'text',"
                 " 'rule', 'hash', 'service', 'key')"
                 " AND s.name || '.' || c.name NOT IN (''");
    for (size_t i = 0; i < COUNT_OF(word_columns); i++)
        text_add(&t, ", '%s.%s'", word_columns[i].table,
                 word_columns[i].column);
    text_put(&t, ")");
    ck_assert(!t.is_cut);
    ck_assert_str_eq(diary_ask(st, in), "");
}
END_TEST

START_TEST(test_every_flag_of_a_run_has_its_column)
{
    for (int i = 0; i < FLAG_COUNT; i++) {
        char column[40];
        (void)snprintf(column, sizeof column, "is_%s",
                       flag_word((enum flag_bit)i));
        expect("run", column, "1", true);
    }
}
END_TEST

Suite *suite_store_words(void);
Suite *suite_store_words(void)
{
    Suite *s = suite_create("store_words");
    TCase *t = tcase_create("words");
    tcase_add_checked_fixture(t, setup, teardown);
    suite_add_tcase(s, t);
    tcase_add_test(t, test_words_are_those_of_terms);
    tcase_add_test(t, test_no_column_of_words_is_forgotten);
    tcase_add_test(t, test_every_flag_of_a_run_has_its_column);
    return s;
}
