/* formats: moments, numbers, durations and words of any account's language. */
#include "formats/amount.h"
#include "formats/dialect.h"
#include "formats/when.h"

#include <check.h>

Suite *suite_formats_when(void);

struct moment {
    const char *text;
    enum date_order order;
    const char *day; /* "": no date */
    int hour, minute, second;
};

static const struct moment moments[] = {
    { "Aug 5, 2025, 6:12:03 PM", ORDER_MDY, "2025-08-05", 18, 12, 3 },
    { "Aug 5, 2025, 12:00:30\xE2\x80\xAF"
      "AM",
      ORDER_MDY, "2025-08-05", 0, 0, 30 },
    { "5 Aug 2025, 18:12:03", ORDER_MDY, "2025-08-05", 18, 12, 3 },
    { "23 jun. 2017 15:52:12", ORDER_DMY, "2017-06-23", 15, 52, 12 },
    { "23 mrt. 2017 15:52:12", ORDER_DMY, "2017-03-23", 15, 52, 12 },
    { "05.08.2025, 18:12:03", ORDER_DMY, "2025-08-05", 18, 12, 3 },
    { "5 août 2025 à 18:12:03", ORDER_DMY, "2025-08-05", 18, 12, 3 },
    { "mar. 5 août 2025 à 18:12:03", ORDER_DMY, "2025-08-05", 18, 12, 3 },
    { "5 ago. 2025, 18:12:03", ORDER_DMY, "2025-08-05", 18, 12, 3 },
    { "5 de ago. de 2025, 18:12:03", ORDER_DMY, "2025-08-05", 18, 12, 3 },
    { "5 gen 2025, 18:12:03", ORDER_DMY, "2025-01-05", 18, 12, 3 },
    { "5. aug. 2025 18.12.03", ORDER_DMY, "2025-08-05", 18, 12, 3 },
    { "5. marraskuuta 2025 18.12.03", ORDER_DMY, "2025-11-05", 18, 12, 3 },
    { "5 maaliskuuta 2025 8.05", ORDER_DMY, "2025-03-05", 8, 5, 0 },
    { "5 paź 2025, 18:12:03", ORDER_DMY, "2025-10-05", 18, 12, 3 },
    { "5. července 2025 18:12:03", ORDER_DMY, "2025-07-05", 18, 12, 3 },
    { "5 мая 2025 г., 18:12:03", ORDER_DMY, "2025-05-05", 18, 12, 3 },
    { "2025/08/05 18:12:03", ORDER_DMY, "2025-08-05", 18, 12, 3 },
    { "2025年8月5日 18:12:03", ORDER_DMY, "2025-08-05", 18, 12, 3 },
    { "2025-08-05T18:12:03Z", ORDER_DMY, "2025-08-05", 18, 12, 3 },
    { "2025-08-05T18:12:03.250+02:00", ORDER_DMY, "2025-08-05", 18, 12, 3 },
    { "20250805", ORDER_DMY, "2025-08-05", -1, 0, 0 },
    { "8/5/2025", ORDER_MDY, "2025-08-05", -1, 0, 0 },
    { "8/5/2025", ORDER_DMY, "2025-05-08", -1, 0, 0 },
    { "13/5/25", ORDER_MDY, "2025-05-13", -1, 0, 0 },
    { "Tue, Aug 5 2025", ORDER_MDY, "2025-08-05", -1, 0, 0 },
    { "2025-08-05 xx", ORDER_DMY, "2025-08-05", -1, 0, 0 }, /* its day stands */
    { "31.02.2025", ORDER_DMY, "", 0, 0, 0 },
    { "2025-08-05 24:12", ORDER_DMY, "", 0, 0, 0 },
    { "2025-08-05 13:12 PM", ORDER_DMY, "", 0, 0, 0 },
    { "5 Quax 2025", ORDER_DMY, "", 0, 0, 0 },
    { "45874", ORDER_DMY, "", 0, 0, 0 },
    { "yesterday", ORDER_DMY, "", 0, 0, 0 },
    { "", ORDER_DMY, "", 0, 0, 0 },
    { "99999999999999999999-1-1", ORDER_DMY, "", 0, 0, 0 },
};

START_TEST(test_a_moment_is_read_in_every_form)
{
    const struct moment *m = &moments[_i];
    struct when w;
    char day[DAY_TEXT];
    bool is_one = when_read(m->text, m->order, &w);
    ck_assert_msg(is_one == (m->day[0] != '\0'), "%s", m->text);
    if (!is_one)
        return;
    ck_assert_msg(text_is(day_format(w.day, day), m->day), "%s: %s", m->text,
                  day);
    int second =
        m->hour < 0 ? UNKNOWN : m->hour * 3600 + m->minute * 60 + m->second;
    ck_assert_msg(w.second == second, "%s: %d", m->text, w.second);
}
END_TEST

START_TEST(test_a_date_says_its_order_where_it_can)
{
    struct when w;
    ck_assert(when_read("3/4/2025", ORDER_UNKNOWN, &w));
    ck_assert(w.is_either);
    ck_assert(when_read("13/4/2025", ORDER_UNKNOWN, &w));
    ck_assert(!w.is_either);
    ck_assert_int_eq(w.says, ORDER_DMY);
    ck_assert(when_read("4/13/2025", ORDER_UNKNOWN, &w));
    ck_assert_int_eq(w.says, ORDER_MDY);
    ck_assert(when_read("4/4/2025", ORDER_UNKNOWN, &w)); /* one day anyway */
    ck_assert(!w.is_either);
}
END_TEST

START_TEST(test_a_zone_is_kept)
{
    struct when w;
    ck_assert(when_read("2025-08-05T18:12:03+02:00", ORDER_DMY, &w));
    ck_assert(w.is_zoned);
    ck_assert_int_eq(w.zone_s, 7200);
    ck_assert(when_read("2025-08-05T18:12:03-0330", ORDER_DMY, &w));
    ck_assert_int_eq(w.zone_s, -12600);
    ck_assert(when_read("2025-08-05 18:12:03", ORDER_DMY, &w));
    ck_assert(!w.is_zoned);
}
END_TEST

struct number {
    const char *text;
    char decimal;
    double value; /* below 0: none */
    const char *unit;
};

static const struct number numbers[] = {
    { "10.02", '.', 10.02, "" },
    { "10,02", ',', 10.02, "" },
    { "10,02", '.', 10.02, "" }, /* two digits are no thousands */
    { "10.02", ',', 10.02, "" },
    { "1,500", '.', 1500, "" },
    { "1.500", ',', 1500, "" },
    { "1.500", '.', 1.5, "" },
    { "0,750", '.', 0.75, "" }, /* no thousands begin with 0 */
    { "1,234,567.8", '.', 1234567.8, "" },
    { "1.234.567,8", ',', 1234567.8, "" },
    { "10 432", ',', 10432, "" },
    { "10\xC2\xA0"
      "432,5",
      ',', 10432.5, "" },
    { "10'432.5", '.', 10432.5, "" },
    { "10.02 km", '.', 10.02, "km" },
    { "6.21mi", '.', 6.21, "mi" },
    { "--", '.', -1, "" },
    { "", '.', -1, "" },
    { "km", '.', -1, "" },
    { "12345678901234567890", '.', -1, "" },
};

START_TEST(test_a_number_is_read_as_its_language_has_it)
{
    const struct number *n = &numbers[_i];
    double value = 0;
    char unit[16] = "";
    bool is_one = amount_read(n->text, n->decimal, &value, unit, sizeof unit);
    ck_assert_msg(is_one == (n->value >= 0), "'%s'", n->text);
    if (!is_one)
        return;
    ck_assert_double_eq_tol(value, n->value, 1e-6);
    ck_assert_str_eq(unit, n->unit);
}
END_TEST

struct duration {
    const char *text;
    double seconds; /* below 0: none */
    bool is_bare;
};

static const struct duration durations[] = {
    { "00:52:30", 3150, false },
    { "52:30.4", 3150.4, false },
    { "52:30,4", 3150.4, false },
    { "1:35:47", 5747, false },
    { "35:47", 2147, false },
    { "3150.0", 3150, true },
    { "3150", 3150, true },
    { "52 min", 3120, false },
    { "1h 35m 47s", 5747, false },
    { "1h35", 5700, false },
    { "52' 30\"", 3150, false },
    { "12:52:30 AM", 3150, false },
    { "1:52:30 AM", 6750, false },
    { "1.5 h", 5400, false },
    { "6:12:03 PM", -1, false },
    { "--", -1, false },
    { "1:2:3:4", -1, false },
    { "::", -1, false },
    { "52 quax", -1, false },
    { "5 5", -1, false },
    { "", -1, false },
};

START_TEST(test_a_duration_is_read_in_every_form)
{
    const struct duration *d = &durations[_i];
    double seconds = 0;
    bool is_bare = false;
    bool is_one = amount_time(d->text, '.', &seconds, &is_bare);
    ck_assert_msg(is_one == (d->seconds >= 0), "'%s'", d->text);
    if (!is_one)
        return;
    ck_assert_msg(seconds > d->seconds - 1e-6 && seconds < d->seconds + 1e-6,
                  "'%s': %f", d->text, seconds);
    ck_assert_msg(is_bare == d->is_bare, "'%s'", d->text);
}
END_TEST

struct sport {
    const char *word;
    enum sport_sort sort;
    unsigned flags;
};

static const struct sport sports[] = {
    { "Run", SPORT_RUN, 0 },
    { "Virtual Run", SPORT_RUN, FLAG_TREADMILL },
    { "Treadmill Running", SPORT_RUN, FLAG_TREADMILL },
    { "Trail Run", SPORT_RUN, FLAG_TRAIL },
    { "track_running", SPORT_RUN, 0 },
    { "Hardloopsessie", SPORT_RUN, 0 },
    { "Lauf", SPORT_RUN, 0 },
    { "Laufbandtraining", SPORT_RUN, FLAG_TREADMILL },
    { "Corrida", SPORT_RUN, 0 },
    { "Course à pied", SPORT_RUN, 0 },
    { "Trail", SPORT_RUN, FLAG_TRAIL },
    { "Carrera", SPORT_RUN, 0 },
    { "Corsa", SPORT_RUN, 0 },
    { "Løb", SPORT_RUN, 0 },
    { "Löpning", SPORT_RUN, 0 },
    { "Løping", SPORT_RUN, 0 },
    { "Juoksu", SPORT_RUN, 0 },
    { "Bieganie", SPORT_RUN, 0 },
    { "Běh", SPORT_RUN, 0 },
    { "Futás", SPORT_RUN, 0 },
    { "Koşu", SPORT_RUN, 0 },
    { "Забег", SPORT_RUN, 0 },
    { "ランニング", SPORT_RUN, 0 },
    { "跑步", SPORT_RUN, 0 },
    { "Ride", SPORT_XT, 0 },
    { "Fietsrit", SPORT_XT, 0 },
    { "Radfahrt", SPORT_XT, 0 },
    { "Wielrennen", SPORT_XT, 0 },
    { "Giro in bici", SPORT_XT, 0 },
    { "Pedalada", SPORT_XT, 0 },
    { "Swim", SPORT_XT, 0 },
    { "Walk", SPORT_XT, 0 },
    { "Gåtur", SPORT_XT, 0 },
    { "Vandring", SPORT_XT, 0 },
    { "Fußmarsch", SPORT_XT, 0 },
    { "Passeggiata", SPORT_XT, 0 },
    { "Paseo", SPORT_XT, 0 },
    { "Skilanglauf", SPORT_XT, 0 },
    { "Narciarstwo biegowe", SPORT_XT, 0 },
    { "Běh na lyžích", SPORT_XT, 0 },
    { "Nordic Ski", SPORT_XT, 0 },
    { "Golf course", SPORT_XT, 0 },
    { "Joga", SPORT_XT, 0 },
    { "Vélo de course", SPORT_XT, 0 },
    { "Bici da corsa", SPORT_XT, 0 },
    { "Bicicletta da corsa", SPORT_XT, 0 },
    { "Herz-Kreislauf-Training", SPORT_XT, 0 },
    { "Schlittschuhlaufen", SPORT_XT, 0 },
    { "Biegówki", SPORT_XT, 0 },
    { "Treadmill Walking", SPORT_XT, FLAG_TREADMILL },
    { "multi_sport", SPORT_XT, 0 },
    { "Triathlon", SPORT_XT, 0 },
    { "transition_v2", SPORT_XT, 0 },
    { "Trening biegowy", SPORT_RUN, 0 },
    { "Course d'orientation", SPORT_RUN, 0 },
    { "Carrera de velocidad", SPORT_RUN, 0 },
    { "Weight Training", SPORT_STRENGTH, 0 },
    { "Krafttraining", SPORT_STRENGTH, 0 },
    { "strength_training", SPORT_STRENGTH, 0 },
    { "Quaxing", SPORT_UNKNOWN, 0 },
    { "", SPORT_UNKNOWN, 0 },
};

START_TEST(test_a_sport_is_known_in_every_language)
{
    unsigned flags;
    ck_assert_msg(sport_of(sports[_i].word, &flags) == sports[_i].sort, "%s",
                  sports[_i].word);
    ck_assert_msg(flags == sports[_i].flags, "%s", sports[_i].word);
}
END_TEST

Suite *suite_formats_when(void)
{
    Suite *s = suite_create("formats_when");
    TCase *t = tcase_create("forms");
    tcase_add_loop_test(t, test_a_moment_is_read_in_every_form, 0,
                        COUNT_OF(moments));
    tcase_add_test(t, test_a_date_says_its_order_where_it_can);
    tcase_add_test(t, test_a_zone_is_kept);
    tcase_add_loop_test(t, test_a_number_is_read_as_its_language_has_it, 0,
                        COUNT_OF(numbers));
    tcase_add_loop_test(t, test_a_duration_is_read_in_every_form, 0,
                        COUNT_OF(durations));
    tcase_add_loop_test(t, test_a_sport_is_known_in_every_language, 0,
                        COUNT_OF(sports));
    suite_add_tcase(s, t);
    return s;
}
