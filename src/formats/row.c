/* A row of a table as an activity. */
#include "formats/row.h"

#include "formats/amount.h"
#include "formats/arrive.h"

#include <stdio.h>
#include <string.h>

#define NOT_SAID    (-1.0)
#define SHOE_SPLITS " -,()@" /* no part of a word of an entry */

struct reading {
    const struct csv *row;
    const struct layout *layout;
    const struct format_ask *ask;
    char *why;
    size_t why_size;
};

static const char *cell_of(const struct reading *r, enum table_field f)
{
    return csv_cell(r->row, r->layout->of[f].at);
}

/* "--" and the like are nothing; false stays false. */
static bool is_nothing(const char *cell)
{
    char folded[FOLD_TEXT];
    fold(folded, cell);
    return folded[0] == '\0' || strcmp(folded, "n a") == 0 ||
           strcmp(folded, "null") == 0;
}

static bool refuse(const struct reading *r, const char *what,
                   enum table_field f, const char *instead)
{
    char clean[40];
    utf8_clean(clean, sizeof clean, cell_of(r, f));
    (void)snprintf(r->why, r->why_size, "'%s' is no %s: write %s", clean, what,
                   instead);
    return false;
}

/* ---- when */

static bool is_way_known(const struct reading *r, const struct when *w)
{
    if (!w->is_either || r->layout->order != ORDER_UNKNOWN)
        return true;
    char clean[40];
    utf8_clean(clean, sizeof clean, cell_of(r, FIELD_DATE));
    (void)snprintf(r->why, r->why_size,
                   "'%s' may be two days, and no date of the table tells "
                   "which: say --map with dates=dmy or dates=mdy",
                   clean);
    return false;
}

static bool take_when(const struct reading *r, struct arrival *out)
{
    struct when w;
    if (!when_read(cell_of(r, FIELD_DATE), r->layout->order, &w))
        return refuse(r, "date", FIELD_DATE, "it as 2026-11-22");
    if (!is_way_known(r, &w))
        return false;
    if (!arrive_is_dated(w.day)) {
        (void)snprintf(r->why, r->why_size,
                       "dated before %d, as by a clock that was not set: log "
                       "it by hand with its day",
                       FIRST_YEAR);
        return false;
    }
    if (w.second == UNKNOWN &&
        !when_read_clock(cell_of(r, FIELD_CLOCK), &w.second)) {
        out->entry.day = out->entry.run.day = out->entry.activity.day = w.day;
        return true;
    }
    int64_t clock = (int64_t)w.day.n * SECONDS_PER_DAY + w.second;
    if (w.is_zoned)
        clock -= w.zone_s;
    else if (!r->layout->dialect->is_utc)
        clock = arrival_utc(r->ask, clock);
    return arrival_set_start(out, r->ask, clock) ||
           refuse(r, "date", FIELD_DATE, "it as 2026-11-22");
}

/* ---- how much */

static double metres_of(const struct reading *r)
{
    const struct column *c = &r->layout->of[FIELD_DIST];
    double said = r->layout->dialect->dist_m;
    if (c->unit > 0)
        return c->unit;
    return said > 0 ? said : quantity_metres(r->ask->units);
}

static bool take_dist(const struct reading *r, double *out)
{
    char unit[16];
    double value;
    const char *cell = cell_of(r, FIELD_DIST);
    bool is_metres = r->layout->of[FIELD_DIST].unit > 0;
    /* Strava's second one has a point in every language. */
    char decimal =
        is_metres && r->layout->dialect->is_last ? '.' : r->layout->decimal;
    *out = 0;
    if (is_nothing(cell))
        return true;
    if (!amount_read(cell, decimal, &value, unit, sizeof unit))
        return refuse(r, "distance", FIELD_DIST, "a number");
    double metres = amount_metres(unit);
    if (unit[0] != '\0' && metres <= 0)
        return refuse(r, "distance", FIELD_DIST, "a number in km, mi or m");
    *out = value * (metres > 0 ? metres : metres_of(r));
    return true;
}

/* A bare number counts what its column does; Strava's are seconds. */
static bool take_time(const struct reading *r, enum table_field f, double *out)
{
    bool is_bare;
    double unit = r->layout->of[f].unit;
    const char *cell = cell_of(r, f);
    *out = 0;
    if (is_nothing(cell))
        return true;
    bool is_service = r->layout->dialect->is_utc;
    char decimal = is_service ? '.' : r->layout->decimal;
    if (!amount_time(cell, decimal, out, &is_bare))
        return refuse(r, "time", f, "it as 52:30 or 1:45:00");
    if (is_bare && *out > 0 && unit <= 0 && !is_service)
        return refuse(r, "time", f,
                      "it as 52:30 or 1:45:00, or name its column in minutes");
    if (is_bare && unit > 0)
        *out *= unit;
    return true;
}

static double number_of(const struct reading *r, enum table_field f)
{
    double value;
    return amount_read(cell_of(r, f), r->layout->decimal, &value, NULL, 0)
               ? value
               : NOT_SAID;
}

static double climb_of(const struct reading *r)
{
    double unit = r->layout->of[FIELD_CLIMB].unit;
    double value = number_of(r, FIELD_CLIMB);
    return unit > 0 && value > 0 ? value * unit : value;
}

static bool take_measures(const struct reading *r, struct arrival *out)
{
    struct measures m = { .hr_avg = number_of(r, FIELD_HR_AVG),
                          .hr_max = number_of(r, FIELD_HR_MAX),
                          .climb_m = climb_of(r),
                          .rpe = number_of(r, FIELD_RPE),
                          .sport = cell_of(r, FIELD_TYPE),
                          .has_sport =
                              r->layout->of[FIELD_TYPE].at != UNKNOWN };
    return take_dist(r, &m.dist_m) && take_time(r, FIELD_TIME, &m.time_s) &&
           take_time(r, FIELD_ELAPSED, &m.elapsed_s) &&
           arrival_take(out, &m, r->why, r->why_size);
}

/* ---- the rest */

/* What others may not read stands behind what they may. */
static void take_note(const struct reading *r, struct arrival *out)
{
    char own[NOTE_TEXT];
    utf8_clean(out->note, sizeof out->note, cell_of(r, FIELD_NOTE));
    utf8_clean(own, sizeof own, cell_of(r, FIELD_PRIVATE));
    if (own[0] == '\0' || strcmp(own, out->note) == 0)
        return;
    size_t n = strlen(out->note);
    struct text t = text_on(out->note + n, sizeof out->note - n);
    text_put(&t, n > 0 ? "; " : "");
    text_put(&t, own);
}

/* As a runner can write it behind "shoe:": "Nike Pegasus 40 (blue)" is
 * Nike-Pegasus-40-blue. */
static void take_shoe(const struct reading *r, struct arrival *out)
{
    char clean[SHOE_TEXT];
    char *to = out->entry.words.shoe;
    const char *cell = cell_of(r, FIELD_SHOE);
    if (out->entry.kind != ENTRY_RUN || is_nothing(cell))
        return;
    utf8_clean(clean, sizeof clean, cell);
    for (const char *at = clean; *at != '\0'; at++)
        if (strchr(SHOE_SPLITS, *at) == NULL)
            *to++ = *at;
        else if (to != out->entry.words.shoe && to[-1] != '-')
            *to++ = '-';
    if (to != out->entry.words.shoe && to[-1] == '-')
        to--;
    *to = '\0';
}

static void take_words(const struct reading *r, struct arrival *out)
{
    utf8_clean(out->title, sizeof out->title, cell_of(r, FIELD_TITLE));
    take_note(r, out);
    utf8_clean(out->key, sizeof out->key, cell_of(r, FIELD_KEY));
    utf8_clean(out->file, sizeof out->file, cell_of(r, FIELD_FILE));
    (void)text_copy(out->service, sizeof out->service,
                    r->layout->dialect->service);
}

bool row_read(const struct csv *row, const struct layout *l,
              const struct format_ask *ask, struct arrival *out, char *why,
              size_t why_size)
{
    const struct reading r = { row, l, ask, why, why_size };
    arrival_begin(out);
    out->line = row->row_line;
    why[0] = '\0';
    if (row->fault != CSV_FINE) {
        (void)text_copy(why, why_size, csv_fault_words(row->fault));
        return false;
    }
    take_words(&r, out);
    if (!take_when(&r, out) || !take_measures(&r, out))
        return false;
    take_shoe(&r, out);
    return true;
}
