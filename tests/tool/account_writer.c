/* Tables of accounts, by hand. */
#include "account_writer.h"

#include <string.h>

#define M_PER_MILE 1609.344

enum cell {
    CELL_BLANK,
    CELL_KEY,
    CELL_DATE,
    CELL_TITLE,
    CELL_TYPE,
    CELL_NOTE,
    CELL_ASIDE,
    CELL_GEAR,
    CELL_SECONDS,      /* "3150" */
    CELL_SECONDS_LONG, /* "3150.0" */
    CELL_CLOCK,        /* "00:52:30" */
    CELL_SHORT,        /* "52:30", "1:35:47" */
    CELL_KM,           /* as its language has decimals */
    CELL_MILES,
    CELL_METRES,
    CELL_HR,
    CELL_FILE,
    CELL_EFFORT,
    CELL_NULL, /* "--" */
    CELL_FALSE,
};

struct column {
    enum cell cell;
    const char *names[3]; /* by the table's language; NULL: the first's */
};

// clang-format off
static const struct column strava[] = {
    { CELL_KEY,          { "Activity ID", "Activiteits-ID", "Aktivitäts-ID" } },
    { CELL_DATE,         { "Activity Date", "Datum van activiteit", "Aktivitätsdatum" } },
    { CELL_TITLE,        { "Activity Name", "Naam activiteit", "Name der Aktivität" } },
    { CELL_TYPE,         { "Activity Type", "Activiteitstype", "Aktivitätsart" } },
    { CELL_NOTE,         { "Activity Description", "Beschrijving activiteit", "Aktivitätsbeschreibung" } },
    { CELL_SECONDS,      { "Elapsed Time", "Verstreken tijd", "Verstrichene Zeit" } },
    { CELL_KM,           { "Distance", "Afstand", "Distanz" } },
    { CELL_BLANK,        { "Max Heart Rate", "Max. hartslag", "Max. Herzfrequenz" } },
    { CELL_BLANK,        { "Relative Effort", "Relatieve inspanning", "Relative Leistung" } },
    { CELL_FALSE,        { "Commute", "Woon-werkverkeer", "Pendeln" } },
    { CELL_ASIDE,        { "Activity Private Note", "Activity Private Note", "Activity Private Note" } },
    { CELL_GEAR,         { "Activity Gear", "Uitrusting voor activiteit", "Aktivitätsausrüstung" } },
    { CELL_FILE,         { "Filename", "Bestandsnaam", "Dateiname" } },
    { CELL_SECONDS_LONG, { "Elapsed Time", "Verstreken tijd", "Verstrichene Zeit" } },
    { CELL_SECONDS_LONG, { "Moving Time", "Beweegtijd", "Bewegungszeit" } },
    { CELL_METRES,       { "Distance", "Afstand", "Distanz" } },
    { CELL_BLANK,        { "Max Heart Rate", "Max. hartslag", "Max. Herzfrequenz" } },
    { CELL_HR,           { "Average Heart Rate", "Gemiddelde hartslag", "Durchschnittliche Herzfrequenz" } },
    { CELL_EFFORT,       { "Perceived Exertion", "Waargenomen inspanning", "Wahrgenommene Anstrengung" } },
};
static const struct column garmin[] = {
    { CELL_TYPE,  { "Activity Type", "Aktivitätstyp" } },
    { CELL_DATE,  { "Date", "Datum" } },
    { CELL_FALSE, { "Favorite", "Favorit" } },
    { CELL_TITLE, { "Title", "Titel" } },
    { CELL_KM,    { "Distance", "Distanz" } },
    { CELL_NULL,  { "Calories", "Kalorien" } },
    { CELL_CLOCK, { "Time", "Zeit" } },
    { CELL_HR,    { "Avg HR", "Ø Herzfrequenz" } },
    { CELL_NULL,  { "Max HR", "Maximale Herzfrequenz" } },
};
static const struct column runkeeper[] = {
    { CELL_KEY,   { "Activity Id" } },
    { CELL_DATE,  { "Date" } },
    { CELL_TYPE,  { "Type" } },
    { CELL_BLANK, { "Route Name" } },
    { CELL_KM,    { "Distance (km)" } },
    { CELL_SHORT, { "Duration" } },
    { CELL_HR,    { "Average Heart Rate (bpm)" } },
    { CELL_NOTE,  { "Notes" } },
    { CELL_BLANK, { "GPX File" } },
};
static const struct column runkeeper_mi[] = {
    { CELL_KEY,   { "Activity Id" } },
    { CELL_DATE,  { "Date" } },
    { CELL_TYPE,  { "Type" } },
    { CELL_BLANK, { "Route Name" } },
    { CELL_MILES, { "Distance (mi)" } },
    { CELL_SHORT, { "Duration" } },
    { CELL_HR,    { "Average Heart Rate (bpm)" } },
    { CELL_NOTE,  { "Notes" } },
    { CELL_BLANK, { "GPX File" } },
};

enum date_form { DATE_ENGLISH, DATE_DUTCH, DATE_GERMAN, DATE_ISO };

static const struct table {
    const struct column *columns;
    int count;
    int language;
    const char *run; /* the sport */
    enum date_form date;
    char decimal;
} tables[ACCOUNT_COUNT] = {
    [ACCOUNT_STRAVA_EN]    = { strava, COUNT_OF(strava), 0, "Run", DATE_ENGLISH, '.' },
    [ACCOUNT_STRAVA_NL]    = { strava, COUNT_OF(strava), 1, "Hardloopsessie", DATE_DUTCH, ',' },
    [ACCOUNT_STRAVA_DE]    = { strava, COUNT_OF(strava), 2, "Lauf", DATE_GERMAN, ',' },
    [ACCOUNT_GARMIN_EN]    = { garmin, COUNT_OF(garmin), 0, "Running", DATE_ISO, '.' },
    [ACCOUNT_GARMIN_DE]    = { garmin, COUNT_OF(garmin), 1, "Laufen", DATE_ISO, ',' },
    [ACCOUNT_RUNKEEPER_KM] = { runkeeper, COUNT_OF(runkeeper), 0, "Running", DATE_ISO, '.' },
    [ACCOUNT_RUNKEEPER_MI] = { runkeeper_mi, COUNT_OF(runkeeper_mi), 0, "Running", DATE_ISO, '.' },
};
static const char *const months_en[] = {
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
};
static const char *const months_nl[] = {
    "jan.", "feb.", "mrt.", "apr.", "mei", "jun.", "jul.", "aug.", "sep.", "okt.", "nov.", "dec.",
};
// clang-format on

/* In quotes where it has to be. */
static void put_quoted(struct text *t, const char *plain)
{
    if (strpbrk(plain, ",\"\n\r;") == NULL) {
        text_put(t, plain);
        return;
    }
    text_put(t, "\"");
    for (const char *c = plain; *c != '\0'; c++)
        text_add(t, *c == '"' ? "\"%c" : "%c", *c);
    text_put(t, "\"");
}

static void put_english(struct text *t, const char *date, int month, int s)
{
    int hour = s / 3600 % 12;
    text_add(t, "\"%s %d, %.4s, %d:%02d:%02d %s\"", months_en[month],
             (date[8] - '0') * 10 + date[9] - '0', date, hour == 0 ? 12 : hour,
             s / 60 % 60, s % 60, s >= 43200 ? "PM" : "AM");
}

static void put_date(struct text *t, int64_t at_s, enum date_form form)
{
    char date[DAY_TEXT];
    const day_t day = { (int32_t)(at_s / 86400) };
    (void)day_format(day, date);
    int month = (date[5] - '0') * 10 + date[6] - '0' - 1;
    switch (form) {
    case DATE_ENGLISH:
        put_english(t, date, month, (int)(at_s % 86400));
        return;
    case DATE_DUTCH:
        text_add(t, "%.2s %s %.4s ", date + 8, months_nl[month], date);
        made_clock(t, at_s);
        return;
    case DATE_GERMAN:
        text_add(t, "\"%.2s.%.2s.%.4s, ", date + 8, date + 5, date);
        made_clock(t, at_s);
        text_put(t, "\"");
        return;
    case DATE_ISO:
        text_add(t, "%s ", date);
        made_clock(t, at_s);
        return;
    }
}

static void put_decimal(struct text *t, double value, char decimal)
{
    char number[32];
    struct text n = text_on(number, sizeof number);
    text_add(&n, "%.2f", value);
    char *point = strchr(number, '.');
    if (point != NULL)
        *point = decimal;
    put_quoted(t, number);
}

static void put_short(struct text *t, int s)
{
    if (s >= 3600)
        text_add(t, "%d:%02d:%02d", s / 3600, s / 60 % 60, s % 60);
    else
        text_add(t, "%d:%02d", s / 60, s % 60);
}

static void put_length(struct text *t, const struct table *table,
                       enum cell cell, const struct made_run *r)
{
    double metres = made_dist_m(r);
    if (cell == CELL_METRES)
        text_add(t, "%.1f", metres);
    else
        put_decimal(t, metres / (cell == CELL_MILES ? M_PER_MILE : 1000),
                    table->decimal);
}

static void put_time(struct text *t, enum cell cell, const struct made_run *r)
{
    int s = made_time_s(r);
    if (cell == CELL_CLOCK)
        made_clock(t, s);
    else if (cell == CELL_SHORT)
        put_short(t, s);
    else
        text_add(t, cell == CELL_SECONDS ? "%d" : "%d.0", s);
}

static void put_cell(struct text *t, const struct table *table, enum cell cell,
                     const struct account_row *row)
{
    const struct made_run *r = row->run;
    switch (cell) {
    case CELL_BLANK:
        return;
    case CELL_KEY:
        text_add(t, "%ld", r->key);
        return;
    case CELL_DATE:
        put_date(t, r->start_s, table->date);
        return;
    case CELL_TITLE:
        put_quoted(t, r->title);
        return;
    case CELL_TYPE:
        put_quoted(t, row->type != NULL ? row->type : table->run);
        return;
    case CELL_NOTE:
        put_quoted(t, r->note);
        return;
    case CELL_SECONDS:
    case CELL_SECONDS_LONG:
    case CELL_CLOCK:
    case CELL_SHORT:
        put_time(t, cell, r);
        return;
    case CELL_KM:
    case CELL_MILES:
    case CELL_METRES:
        put_length(t, table, cell, r);
        return;
    case CELL_HR:
        text_add(t, "%d", made_hr(r));
        return;
    case CELL_ASIDE:
        put_quoted(t, r->aside != NULL ? r->aside : "");
        return;
    case CELL_GEAR:
        put_quoted(t, r->gear != NULL ? r->gear : "");
        return;
    case CELL_FILE:
        put_quoted(t, row->file != NULL ? row->file : "");
        return;
    case CELL_EFFORT:
        if (r->rpe != UNKNOWN)
            text_add(t, "%d.0", r->rpe);
        return;
    case CELL_NULL:
        text_put(t, "--");
        return;
    case CELL_FALSE:
        text_put(t, "false");
        return;
    }
}

void account_head(struct text *t, enum account_kind kind)
{
    const struct table *table = &tables[kind];
    for (int i = 0; i < table->count; i++) {
        const char *const *names = table->columns[i].names;
        text_put(t, i > 0 ? "," : "");
        put_quoted(t, names[table->language]);
    }
    text_put(t, "\n");
}

void account_put(struct text *t, enum account_kind kind,
                 const struct account_row *row)
{
    const struct table *table = &tables[kind];
    for (int i = 0; i < table->count; i++) {
        text_put(t, i > 0 ? "," : "");
        put_cell(t, table, table->columns[i].cell, row);
    }
    text_put(t, "\n");
}

static void put_summary(struct text *t, const struct made_run *r)
{
    int64_t ms = made_time_s(r) * INT64_C(1000);
    int64_t cm = made_dist_m(r) * INT64_C(100);
    text_add(t,
             "{\"activityId\":%ld,\"name\":\"%s\",\"activityType\":\"running\","
             "\"beginTimestamp\":%lld,\"startTimeGmt\":%lld.0,"
             "\"startTimeLocal\":%lld.0,\"duration\":%lld.0,"
             "\"distance\":%lld.0,\"avgSpeed\":%.5f,\"avgHr\":%d.0}",
             r->key, r->title, (long long)r->start_s * 1000,
             (long long)r->start_s * 1000, (long long)r->start_s * 1000,
             (long long)ms, (long long)cm, (double)cm / (double)ms, made_hr(r));
}

void summary_write(struct text *t, const struct made_run *runs, int count)
{
    text_put(t, "[{\"summarizedActivitiesExport\":[");
    for (int i = 0; i < count; i++) {
        text_put(t, i > 0 ? "," : "");
        put_summary(t, &runs[i]);
    }
    text_put(t, "]}]\n");
}
