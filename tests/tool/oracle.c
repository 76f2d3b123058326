/* gpsbabel's table of a track's points, read by the names of its columns. */
#include "oracle.h"

#include "milepost/base.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define LINE_BYTES 512
#define EARTH_M    6371000.0
#define RADIANS    0.017453292519943295
#define COMMAND                                             \
    "TZ=UTC gpsbabel -t -i %s -f '%s' -o unicsv,utc=0 -F -" \
    " 2>/dev/null"
#define COLUMNS_MAX 16

enum column { COL_LAT, COL_LON, COL_HR, COL_DATE, COL_TIME, COL_COUNT };
static const char *const names[COL_COUNT] = {
    "Latitude", "Longitude", "Heartrate", "Date", "Time",
};

struct reader {
    int at[COL_COUNT]; /* the column's place; UNKNOWN */
    double lat, lon;   /* of the point before */
    int64_t beats;
    int hr_count;
    struct oracle seen;
};

bool oracle_skips(const char *what)
{
    if (system("command -v gpsbabel > /dev/null 2>&1") == 0)
        return false;
    printf("skipped: %s, gpsbabel is not installed\n", what);
    return true;
}

static int split(char *line, char *cells[COLUMNS_MAX])
{
    int n = 0;
    line[strcspn(line, "\r\n")] = '\0';
    for (char *c = line; c != NULL && n < COLUMNS_MAX;) {
        cells[n++] = c;
        c = strchr(c, ',');
        if (c != NULL)
            *c++ = '\0';
    }
    return n;
}

static void take_head(struct reader *r, char *cells[], int n)
{
    for (int c = 0; c < COL_COUNT; c++) {
        r->at[c] = UNKNOWN;
        for (int i = 0; i < n; i++)
            if (strcmp(cells[i], names[c]) == 0)
                r->at[c] = i;
    }
}

/* "2015/08/15" and "14:45:08", with or without a fraction. */
static int64_t moment_of(char *date, const char *clock)
{
    day_t day = { 0 };
    if (strlen(date) != 10 || strlen(clock) < 8)
        return 0;
    date[4] = date[7] = '-';
    if (!day_parse(date, &day))
        return 0;
    return (int64_t)day.n * 86400 + strtol(clock, NULL, 10) * 3600 +
           strtol(clock + 3, NULL, 10) * 60 + strtol(clock + 6, NULL, 10);
}

static double apart_m(double lat, double lon, double lat2, double lon2)
{
    double a = sin((lat2 - lat) * RADIANS / 2);
    double b = sin((lon2 - lon) * RADIANS / 2);
    double h = a * a + cos(lat * RADIANS) * cos(lat2 * RADIANS) * b * b;
    return 2 * EARTH_M * asin(sqrt(h));
}

static const char *cell_of(const struct reader *r, char *cells[], int n,
                           enum column c)
{
    return r->at[c] == UNKNOWN || r->at[c] >= n ? "" : cells[r->at[c]];
}

static void take_point(struct reader *r, char *cells[], int n)
{
    struct oracle *o = &r->seen;
    double lat = strtod(cell_of(r, cells, n, COL_LAT), NULL);
    double lon = strtod(cell_of(r, cells, n, COL_LON), NULL);
    long hr = strtol(cell_of(r, cells, n, COL_HR), NULL, 10);
    if (o->points > 0)
        o->dist_m += apart_m(r->lat, r->lon, lat, lon);
    r->lat = lat;
    r->lon = lon;
    if (hr > 0) {
        r->beats += hr;
        r->hr_count++;
        o->hr_max = hr > o->hr_max ? (int)hr : o->hr_max;
    }
    if (r->at[COL_DATE] != UNKNOWN && r->at[COL_DATE] < n) {
        o->last_s =
            moment_of(cells[r->at[COL_DATE]], cell_of(r, cells, n, COL_TIME));
        o->first_s = o->points == 0 ? o->last_s : o->first_s;
    }
    o->points++;
}

struct oracle oracle_read(const char *kind, const char *path)
{
    char text[1024];
    char *cells[COLUMNS_MAX];
    struct reader r = { .seen = { .hr = UNKNOWN, .hr_max = UNKNOWN } };
    (void)snprintf(text, sizeof text, COMMAND, kind, path);
    FILE *f = popen(text, "r"); /* NOLINT(cert-env33-c): a test's own words */
    if (f == NULL)
        return r.seen;
    char line[LINE_BYTES];
    for (bool is_head = true; fgets(line, sizeof line, f) != NULL;) {
        int n = split(line, cells);
        if (is_head)
            take_head(&r, cells, n);
        else
            take_point(&r, cells, n);
        is_head = false;
    }
    (void)pclose(f);
    if (r.hr_count > 0)
        r.seen.hr = (int)((r.beats + r.hr_count / 2) / r.hr_count);
    return r.seen;
}
