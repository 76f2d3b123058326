/* formats: tables of accounts, and of anybody, row by row. */
#include "../tool/account_writer.h"
#include "milepost/formats.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

Suite *suite_formats_csv(void);

#define START_S    1763361003 /* 2025-11-17 06:30:03 UTC */
#define TAKEN_MOST 8

static struct arrival taken[TAKEN_MOST];
static int taken_count, problem_count;
static char first_problem[ARRIVAL_PROBLEM];
static struct format_result result;
static struct format_ask ask;

static void begin(void)
{
    taken_count = 0;
    ask = (struct format_ask){ 0 };
}

static bool take(void *with, const struct arrival *a, struct err *e)
{
    (void)with;
    (void)e;
    if (a->problem[0] != '\0') {
        if (problem_count++ == 0)
            (void)text_copy(first_problem, sizeof first_problem, a->problem);
        return true;
    }
    ck_assert_int_lt(taken_count, TAKEN_MOST);
    taken[taken_count++] = *a;
    return true;
}

static void read_bytes(const char *name, const void *bytes, size_t size)
{
    struct err e = { 0 };
    const struct document d = { .name = name, .bytes = bytes, .size = size };
    taken_count = problem_count = 0;
    ck_assert(format_read(&d, &ask, take, NULL, &result, &e));
    ck_assert_int_eq(result.entries, taken_count);
}

static void read_text(const char *text)
{
    read_bytes("a.csv", text, strlen(text));
}

static void assert_run(int i, const char *day, int start_min, int metres,
                       int seconds)
{
    char is[DAY_TEXT];
    const struct entry *en = &taken[i].entry;
    ck_assert_int_lt(i, taken_count);
    ck_assert_int_eq(en->kind, ENTRY_RUN);
    ck_assert_str_eq(day_format(en->day, is), day);
    ck_assert_int_eq(en->run.day.n, en->day.n);
    ck_assert_int_eq(en->run.start_min, start_min);
    ck_assert_int_eq(en->run.dist.m, metres);
    ck_assert_int_eq(en->run.time.s, seconds);
}

/* ---- the accounts */

START_TEST(test_every_account_gives_the_run_it_was_made_of)
{
    static const char *const services[ACCOUNT_COUNT] = {
        "strava", "strava",    "strava",    "garmin",
        "garmin", "runkeeper", "runkeeper",
    };
    char page[4096];
    struct text t = text_on(page, sizeof page);
    struct made_run r = made_run(START_S);
    r.title = "Morning, \"fast\"";
    r.note = "two\nlines";
    r.rpe = 6;
    const struct account_row row = { .run = &r, .file = "activities/1.fit.gz" };
    account_head(&t, (enum account_kind)_i);
    account_put(&t, (enum account_kind)_i, &row);
    read_text(page);
    ck_assert_str_eq(result.message, "");
    ck_assert_int_eq(result.status, FILE_IMPORTED);
    ck_assert_int_eq(taken_count, 1);
    const struct arrival *a = &taken[0];
    bool is_strava = _i <= ACCOUNT_STRAVA_DE;
    bool is_garmin = _i == ACCOUNT_GARMIN_EN || _i == ACCOUNT_GARMIN_DE;
    /* Hundredths of a mile. */
    ck_assert_int_le(abs(a->entry.run.dist.m - made_dist_m(&r)), 8);
    assert_run(0, "2025-11-17", 6 * 60 + 30, a->entry.run.dist.m,
               made_time_s(&r));
    ck_assert_int_eq(a->start_s, START_S);
    ck_assert_int_eq(a->entry.run.hr_avg, made_hr(&r));
    ck_assert_int_eq(a->entry.run.rpe, is_strava ? 6 : UNKNOWN);
    ck_assert_int_eq(a->entry.run.source, SOURCE_CSV);
    ck_assert_int_eq(a->line, 2);
    ck_assert_str_eq(a->service, services[_i]);
    ck_assert_str_eq(a->file, is_strava ? "activities/1.fit.gz" : "");
    ck_assert_str_eq(a->title, is_strava || is_garmin ? r.title : "");
    ck_assert_str_eq(a->note, is_garmin ? "" : "two lines");
    ck_assert_int_eq(a->key[0] != '\0', !is_garmin);
    ck_assert_uint_eq(a->odd, 0);
}
END_TEST

static int32_t two_hours_ahead(int64_t utc_s)
{
    (void)utc_s;
    return 7200;
}

START_TEST(test_strava_is_utc_and_garmin_the_runners_clock)
{
    char page[4096];
    struct text t = text_on(page, sizeof page);
    const struct made_run r = made_run(START_S);
    const struct account_row row = { .run = &r };
    ask.zone_s = two_hours_ahead;
    account_head(&t, ACCOUNT_STRAVA_NL);
    account_put(&t, ACCOUNT_STRAVA_NL, &row);
    read_text(page);
    ck_assert_int_eq(taken[0].start_s, START_S);
    ck_assert_int_eq(taken[0].entry.run.start_min, 8 * 60 + 30);
    t = text_on(page, sizeof page);
    account_head(&t, ACCOUNT_GARMIN_EN);
    account_put(&t, ACCOUNT_GARMIN_EN, &row);
    read_text(page);
    ck_assert_int_eq(taken[0].start_s, START_S - 7200);
    ck_assert_int_eq(taken[0].entry.run.start_min, 6 * 60 + 30);
}
END_TEST

/* The first of a pair depends on the sport, the second is metres. */
START_TEST(test_strava_s_second_column_of_a_pair_is_believed)
{
    read_text("Activity ID,Activity Date,Activity Name,Activity Type,"
              "Elapsed Time,Distance,Elapsed Time,Moving Time,Distance\n"
              "1,\"Aug 5, 2025, 6:12:03 PM\",x,Run,1,\"1,5\",3300.0,3150.0,"
              "10020.5\n"
              "2,\"Aug 6, 2025, 6:12:03 PM\",x,Swim,1,\"1,500\",1900.0,1800.0,"
              "1500.0\n"
              "3,\"Aug 7, 2025, 6:12:03 PM\",x,Weight Training,1,0,1900.0,"
              "1800.0,0.0\n");
    ck_assert_int_eq(taken_count, 3);
    assert_run(0, "2025-08-05", 18 * 60 + 12, 10021, 3150);
    ck_assert_int_eq(taken[0].entry.run.elapsed.s, 3300);
    ck_assert_int_eq(taken[1].entry.kind, ENTRY_ACTIVITY);
    ck_assert_int_eq(taken[1].entry.activity.kind, ACTIVITY_XT);
    ck_assert_int_eq(taken[1].entry.activity.time.s, 1800);
    ck_assert_int_eq(taken[2].entry.activity.kind, ACTIVITY_STRENGTH);
}
END_TEST

START_TEST(test_strava_s_old_exports_are_metres)
{
    read_text("id,date,name,type,description,elapsed_time,distance,commute,"
              "gear,filename\n"
              "18,2018-09-12 15:02:23,Evening,Run,,783,3681.0,true,x,"
              "activities/18.gpx\n");
    assert_run(0, "2018-09-12", 15 * 60 + 2, 3681, 783);
    ck_assert_str_eq(taken[0].entry.words.shoe, "x");
    ck_assert_str_eq(taken[0].file, "activities/18.gpx");
}
END_TEST

/* Columns of no language milepost knows, in Strava's order. */
START_TEST(test_strava_is_known_by_its_pairs_in_any_language)
{
    read_text("i,d,n,t,b,el,di,hr,re,co,pr,ge,fi,aw,bw,el,mo,di\n"
              "7,2025. 8. 5. 18:12:03,x,Futás,,3300,\"10,02\",,,,,,"
              "activities/7.fit.gz,,,3300.0,3150.0,10020.5\n");
    assert_run(0, "2025-08-05", 18 * 60 + 12, 10021, 3150);
    ck_assert_str_eq(taken[0].service, "strava");
    ck_assert_str_eq(taken[0].key, "7");
}
END_TEST

START_TEST(test_garmin_is_known_by_its_places_in_any_language)
{
    read_text("Druh,Kdy,Oblibene,Nazev,Delka,Kalorie,Trvani\n"
              "Běh,2025-08-05 18:12:03,false,x,\"10,02\",700,00:52:30\n");
    assert_run(0, "2025-08-05", 18 * 60 + 12, 10020, 3150);
    ck_assert_str_eq(taken[0].service, "garmin");
}
END_TEST

START_TEST(test_garmin_counts_in_the_runners_units_and_has_nulls)
{
    const char table[] =
        "Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg "
        "HR,Steps\n"
        "Running,2025-08-05 18:12:03,false,x,6.00,--,52:30.4,--,\"10,432\"\n"
        "Pool Swim,2025-08-06 18:12:03,false,x,\"1,500\",--,52:30.4,--,--\n"
        "Running,2025-08-07 18:12:03,false,x,7.00,--,0,--,--\n";
    read_text(table);
    assert_run(0, "2025-08-05", 18 * 60 + 12, 6000, 3150);
    ck_assert_int_eq(taken[0].entry.run.hr_avg, UNKNOWN);
    ck_assert_int_eq(taken[1].entry.kind, ENTRY_ACTIVITY);
    assert_run(2, "2025-08-07", 18 * 60 + 12, 7000, 0);
    ask.units = UNITS_MI;
    read_text(table);
    assert_run(0, "2025-08-05", 18 * 60 + 12, 9656, 3150);
}
END_TEST

/* ---- any other table */

START_TEST(test_columns_are_guessed_and_shown)
{
    read_text("\xEF\xBB\xBFTag;Km;Dauer;Notiz\r\n"
              "22.11.2025;10,5;55:30;gut\r\n");
    assert_run(0, "2025-11-22", UNKNOWN, 10500, 3330);
    ck_assert_int_eq(taken[0].start_s, NO_MOMENT);
    ck_assert_str_eq(taken[0].note, "gut");
    ck_assert_str_eq(result.message,
                     "columns taken: date=Tag,distance=Km,"
                     "time=Dauer,note=Notiz; --map takes others");
}
END_TEST

START_TEST(test_a_map_names_the_columns)
{
    ask.table_map = "date=When,distance=How far (mi),time=Took,effort=Felt";
    read_text("When,How far (mi),Took,Felt\n2025-11-22,6.5,58:10,7\n");
    assert_run(0, "2025-11-22", UNKNOWN, 10461, 3490);
    ck_assert_int_eq(taken[0].entry.run.rpe, 7);
    ask.table_map = "date=When,distance=Far,units=m,dates=mdy";
    read_text("When,Far\n3/4/2025,5000\n");
    assert_run(0, "2025-03-04", UNKNOWN, 5000, 0);
    ask.table_map = "date=Whenever,distance=Far";
    read_text("When,Far\n3/4/2025,5000\n");
    ck_assert_int_eq(result.status, FILE_FAILED);
    ck_assert_str_eq(result.message,
                     "has no column 'Whenever', which --map names; its columns "
                     "are When, Far");
    ask.table_map = "when=When";
    read_text("When,Far\n3/4/2025,5000\n");
    ck_assert_int_eq(result.status, FILE_FAILED);
    ck_assert_ptr_nonnull(strstr(result.message, "'when=When'"));
    ask.table_map = "date=When";
    read_text("When,Far\n3/4/2025,5000\n");
    ck_assert_ptr_nonnull(strstr(result.message, "neither a distance nor"));
}
END_TEST

/* The runner's word is not passed over: what else might be meant is only
 * guessed where the map is of config.ini. */
START_TEST(test_a_map_that_does_not_fit_is_not_guessed)
{
    const char *table = "Day,Km,Time\n2025-11-22,10.5,55:30\n";
    ask.table_map = "date=Day,distance=Miles";
    read_text(table);
    ck_assert_int_eq(taken_count, 1);
    ask.is_map_said = true;
    read_text(table);
    ck_assert_int_eq(taken_count, 0);
    ck_assert_str_eq(result.message,
                     "has no column 'Miles', which --map names; its columns "
                     "are Day, Km, Time");
    ask.table_map = "date";
    read_text(table);
    ck_assert_ptr_nonnull(strstr(result.message, "--map has 'date='"));
}
END_TEST

START_TEST(test_a_date_of_two_days_asks)
{
    const char *two = "Date,Distance (km),Time\n3/4/2025,10,52:30\n";
    read_text(two);
    ck_assert_int_eq(taken_count, 0);
    ck_assert_int_eq(result.status, FILE_FAILED);
    ck_assert_ptr_nonnull(strstr(result.message, "may be two days"));
    /* Another date of the table tells. */
    read_text("Date,Distance (km),Time\n3/4/2025,10,52:30\n"
              "13/4/2025,10,52:30\n");
    assert_run(0, "2025-04-03", UNKNOWN, 10000, 3150);
    read_text("Date,Distance (km),Time\n3/4/2025,10,52:30\n"
              "4/13/2025,10,52:30\n");
    assert_run(0, "2025-03-04", UNKNOWN, 10000, 3150);
}
END_TEST

START_TEST(test_a_bad_row_is_told_by_its_line_and_costs_no_other)
{
    read_text("Date,Distance (km),Time\n"
              "2025-11-31,10,52:30\n"
              "2025-11-21,\"ten\033[2J\",52:30\n"
              "2025-11-22,10,52:30\n"
              "2025-11-23,,\n"
              "2025-11-24,10,52\n"
              "2025-11-25,\"10,52:30\n");
    ck_assert_int_eq(taken_count, 1);
    ck_assert_int_eq(taken[0].line, 4);
    ck_assert_int_eq(result.status, FILE_IMPORTED);
    ck_assert(result.is_remark); /* of the columns; each row has its own */
    ck_assert_str_eq(first_problem, "'2025-11-31' is no date: write it as "
                                    "2026-11-22");
    ck_assert_int_eq(problem_count, 5);
}
END_TEST

/* Not thousands of lines of one table that is not what it seems. */
START_TEST(test_of_many_bad_rows_the_first_are_told)
{
    static char text[4096] = "Date,Distance (km),Time\n";
    for (int i = 0; i < 100; i++)
        strcat(text, "x,10,52:30\n");
    read_text(text);
    ck_assert_int_eq(problem_count, ARRIVAL_PROBLEMS_MOST);
    ck_assert_int_eq(result.status, FILE_FAILED);
    ck_assert_ptr_nonnull(strstr(result.message, "100 rows could not be"));
}
END_TEST

/* A spreadsheet makes hours of minutes: handed on as it stands, since the
 * runner decides (ODD of the import). */
START_TEST(test_an_impossible_pace_is_handed_on)
{
    read_text("Date,Distance (km),Time\n2025-11-22,10,52:30:00\n"
              "2025-11-23,10,0:52\n");
    assert_run(0, "2025-11-22", UNKNOWN, 10000, 189000);
    assert_run(1, "2025-11-23", UNKNOWN, 10000, 52);
}
END_TEST

START_TEST(test_an_unknown_sport_is_a_guess)
{
    read_text("Date,Type,Distance (km),Time\n2025-11-22,Quaxing,10,52:30\n"
              "2025-11-23,Quaxing,30,52:30\n");
    ck_assert_int_eq(taken[0].entry.kind, ENTRY_RUN);
    ck_assert_uint_eq(taken[0].odd, 1u << ODD_GUESS);
    ck_assert_int_eq(taken[1].entry.kind, ENTRY_ACTIVITY);
    ck_assert_uint_eq(taken[1].odd, 1u << ODD_GUESS);
}
END_TEST

START_TEST(test_words_are_made_harmless)
{
    read_text("Date,Title,Distance (km),Time\n"
              "2025-11-22,\"\033[2J\xE2\x80\xAE"
              "a\nb\a\",10,52:30\n");
    ck_assert_str_eq(taken[0].title, "?[2Ja b?");
}
END_TEST

START_TEST(test_encodings_of_spreadsheets_are_read)
{
    const char latin[] = "Datum;Strecke (km);Dauer;Notiz\n"
                         "22.11.2025;10;52:30;gem\xFCtlich \x96 gut\n";
    read_text(latin);
    ck_assert_str_eq(taken[0].note, "gemütlich – gut");
    const char plain[] = "Date\tKm\tTime\n2025-11-22\t10\t52:30\n";
    char wide[2 * sizeof plain] = "\xFF\xFE";
    for (size_t i = 0; i + 1 < sizeof plain; i++) {
        wide[2 + 2 * i] = plain[i];
        wide[3 + 2 * i] = '\0';
    }
    read_bytes("a.txt", wide, 2 * sizeof plain);
    assert_run(0, "2025-11-22", UNKNOWN, 10000, 3150);
}
END_TEST

static void assert_not_taken(const char *name, const char *text,
                             enum file_status status, const char *words)
{
    read_bytes(name, text, strlen(text));
    ck_assert_int_eq(taken_count, 0);
    ck_assert_msg(result.status == status, "%s: %s", text, result.message);
    ck_assert_msg(strstr(result.message, words) != NULL, "%s: %s", text,
                  result.message);
}

START_TEST(test_what_is_no_table_of_runs_is_passed_over)
{
    assert_not_taken("shoes.csv", "Shoe,Brand\nPegs,Nike\n", FILE_SKIPPED,
                     "--map");
    assert_not_taken("goals.csv",
                     "Goal Type,Activity Type,Goal,Start Date\nx,Run,5,2025\n",
                     FILE_SKIPPED, "--map");
    assert_not_taken("a.csv", "Date,Distance (km),Time\n", FILE_SKIPPED,
                     "without a row");
    assert_not_taken("notes.txt", "monday: rest\ntuesday, 5 km\n", FILE_SKIPPED,
                     "not a kind of file");
    assert_not_taken("README.md", "# Runs, all\nthe way, home\n", FILE_SKIPPED,
                     "not a kind of file");
    assert_not_taken("shoes.tsv", "Shoe\tBrand\nPegs\tNike\n", FILE_SKIPPED,
                     "--map");
    assert_not_taken("a.csv",
                     "Date,Distance (km),Time\n1969-12-31 23:00,10,52:30\n",
                     FILE_FAILED, "before 2000");
    assert_not_taken("a.csv", "", FILE_FAILED, "is empty");
    assert_not_taken("a.csv", "\x01\x02\x03,\x04\n", FILE_FAILED,
                     "does not begin like");
}
END_TEST

static const char *const heads[] = { "date,distance,time", "milepost,id,date" };

START_TEST(test_a_row_too_long_is_told_as_such)
{
    static char text[70000];
    int n = snprintf(text, sizeof text, "%s\n", heads[_i]);
    memset(text + n, 'x', sizeof text - (size_t)n - 1);
    read_text(text);
    ck_assert_str_eq(first_problem, "is longer than any table's row");
    (void)snprintf(text, sizeof text, "%s\n\"run,a,b\n", heads[_i]);
    read_text(text);
    ck_assert_str_eq(first_problem, "a quote in it is never closed");
}
END_TEST

Suite *suite_formats_csv(void)
{
    Suite *s = suite_create("formats_csv");
    TCase *t = tcase_create("tables");
    tcase_add_loop_test(t, test_a_row_too_long_is_told_as_such, 0,
                        (int)COUNT_OF(heads));
    tcase_add_checked_fixture(t, begin, NULL);
    tcase_add_loop_test(t, test_every_account_gives_the_run_it_was_made_of, 0,
                        ACCOUNT_COUNT);
    tcase_add_test(t, test_strava_is_utc_and_garmin_the_runners_clock);
    tcase_add_test(t, test_strava_s_second_column_of_a_pair_is_believed);
    tcase_add_test(t, test_strava_s_old_exports_are_metres);
    tcase_add_test(t, test_strava_is_known_by_its_pairs_in_any_language);
    tcase_add_test(t, test_garmin_is_known_by_its_places_in_any_language);
    tcase_add_test(t, test_garmin_counts_in_the_runners_units_and_has_nulls);
    tcase_add_test(t, test_columns_are_guessed_and_shown);
    tcase_add_test(t, test_a_map_names_the_columns);
    tcase_add_test(t, test_a_map_that_does_not_fit_is_not_guessed);
    tcase_add_test(t, test_a_date_of_two_days_asks);
    tcase_add_test(t, test_a_bad_row_is_told_by_its_line_and_costs_no_other);
    tcase_add_test(t, test_of_many_bad_rows_the_first_are_told);
    tcase_add_test(t, test_an_impossible_pace_is_handed_on);
    tcase_add_test(t, test_an_unknown_sport_is_a_guess);
    tcase_add_test(t, test_words_are_made_harmless);
    tcase_add_test(t, test_encodings_of_spreadsheets_are_read);
    tcase_add_test(t, test_what_is_no_table_of_runs_is_passed_over);
    suite_add_tcase(s, t);
    return s;
}
