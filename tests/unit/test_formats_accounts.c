/* formats: the tables of accounts in each of their languages and lengths. */
#include "../tool/text_taken.h"

#include <check.h>

Suite *suite_formats_accounts(void);

static struct text_taken t;

static void assert_run(int i, int metres, int seconds)
{
    ck_assert_msg(i < t.count, "%s", t.result.message);
    ck_assert_int_eq(t.at[i].entry.kind, ENTRY_RUN);
    ck_assert_int_eq(t.at[i].entry.run.dist.m, metres);
    ck_assert_int_eq(t.at[i].entry.run.time.s, seconds);
}

static void assert_cross(int i, int seconds)
{
    ck_assert_msg(i < t.count, "%s", t.result.message);
    ck_assert_int_eq(t.at[i].entry.kind, ENTRY_ACTIVITY);
    ck_assert_int_eq(t.at[i].entry.activity.kind, ACTIVITY_XT);
    ck_assert_int_eq(t.at[i].entry.activity.time.s, seconds);
}

// clang-format off
static const struct {
    const char *head, *run, *swim;
} garmin[] = {
    { "Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR", "Running", "Pool Swim" },
    { "Aktivitätstyp,Datum,Favorit,Titel,Distanz,Kalorien,Zeit,Ø Herzfrequenz", "Laufen", "Schwimmbadschwimmen" },
    { "Type d'activité,Date,Favori,Titre,Distance,Calories,Durée,Fréquence cardiaque moyenne", "Course à pied", "Natation en piscine" },
    { "Tipo de actividad,Fecha,Favorito,Título,Distancia,Calorías,Tiempo,Frecuencia cardiaca media", "Carrera", "Natación en piscina" },
    { "Tipo de atividade,Data,Favorito,Título,Distância,Calorias,Tempo,FC Média", "Corrida", "Natação em piscina" },
    { "Aktivitetstype,Dato,Favorit,Titel,Distance,Kalorier,Tid,Gennemsnitlig puls", "Løb", "Svømning i svømmebassin" },
    { "Tipo di attività,Data,Preferito,Titolo,Distanza,Calorie,Tempo,FC Media", "Corsa", "Nuoto in piscina" },
    { "Activiteittype,Datum,Favoriet,Titel,Afstand,Calorieën,Tijd,Gem. HS", "Hardlopen", "Zwemmen in zwembad" },
};
// clang-format on

/* English has a point in its kilometres, the others a comma. */
START_TEST(test_garmin_is_read_in_each_of_its_languages)
{
    char page[2048];
    struct text text = text_on(page, sizeof page);
    bool is_english = _i == 0;
    text_add(&text, "\xEF\xBB\xBF%s\n", garmin[_i].head);
    text_add(&text,
             "%s,2026-11-17 06:30:23,false,x,%s,700,00:52:30,148\n"
             "%s,2026-11-18 06:30:23,false,x,%s,400,%s,--\n",
             garmin[_i].run, is_english ? "10.02" : "\"10,02\"",
             garmin[_i].swim, is_english ? "\"1,500\"" : "1.500",
             is_english ? "32:30.4" : "\"32:30,4\"");
    text_taken_read(&t, "Activities.csv", page);
    text_taken_said(&t, FILE_IMPORTED, "");
    ck_assert_int_eq(t.count, 2);
    ck_assert_str_eq(t.at[0].service, "garmin");
    assert_run(0, 10020, 3150);
    ck_assert_int_eq(t.at[0].entry.run.hr_avg, 148);
    ck_assert_int_eq(t.at[0].entry.run.start_min, 6 * 60 + 30);
    ck_assert_uint_eq(t.at[0].odd, 0);
    assert_cross(1, 1950);
    ck_assert_uint_eq(t.at[1].odd, 0);
}
END_TEST

/* As long as its year had it; more follow that nobody knows yet. */
static void put_blank(struct text *text, int from, int to, const char *name)
{
    for (int i = from; i < to; i++)
        text_add(text, ",%s", name);
}

START_TEST(test_strava_has_40_to_99_columns)
{
    static const int widths[] = { 40, 55, 84, 99 };
    static char page[16384];
    for (size_t i = 0; i < COUNT_OF(widths); i++) {
        struct text text = text_on(page, sizeof page);
        text_put(&text, "Activity ID,Activity Date,Activity Name,Activity Type,"
                        "Activity Description,Elapsed Time,Distance,"
                        "Max Heart Rate,Relative Effort,Commute,"
                        "Activity Private Note,Activity Gear,Filename,"
                        "Athlete Weight,Bike Weight,Elapsed Time,Moving Time,"
                        "Distance");
        put_blank(&text, 18, widths[i], "Carbon Saved");
        text_put(&text, "\n1,\"Aug 5, 2025, 6:12:03 PM\",x,Run,\"two\nlines\","
                        "3300,10.02,,,false,,,,,,3300.0,3150.0,10020.5");
        put_blank(&text, 18, widths[i], "");
        /* Nautical miles, and then metres. */
        text_put(&text, "\n2,\"Aug 6, 2025, 6:12:03 PM\",x,Sail,,"
                        "7300,12.4,,,false,,,,,,7300.0,7200.0,22964.8");
        put_blank(&text, 18, widths[i], "");
        /* Thousands of metres, and then metres. */
        text_put(&text, "\n3,\"Aug 7, 2025, 6:12:03 PM\",x,Swim,,"
                        "1900,\"1,500\",,,false,,,,,,1900.0,1800.0,1500.0");
        put_blank(&text, 18, widths[i], "");
        text_taken_read(&t, "activities.csv", page);
        text_taken_said(&t, FILE_IMPORTED, "");
        ck_assert_int_eq(t.count, 3);
        ck_assert_str_eq(t.at[0].service, "strava");
        ck_assert_str_eq(t.at[0].note, "two lines");
        assert_run(0, 10021, 3150);
        ck_assert_int_eq(t.at[0].entry.run.elapsed.s, 3300);
        assert_cross(1, 7200);
        assert_cross(2, 1800);
    }
}
END_TEST

Suite *suite_formats_accounts(void)
{
    Suite *s = suite_create("formats_accounts");
    TCase *c = tcase_create("accounts");
    tcase_add_loop_test(c, test_garmin_is_read_in_each_of_its_languages, 0,
                        COUNT_OF(garmin));
    tcase_add_test(c, test_strava_has_40_to_99_columns);
    suite_add_tcase(s, c);
    return s;
}
