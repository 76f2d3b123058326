/* How hard the time was: three zones. science.md C. */
#include "milepost/measure.h"

#include <math.h>
#include <string.h>

#define POLARIZED_FROM 2.00 /* Treff 2019, Front Physiol 10:707 */
#define EMPTY_ZONE     0.01 /* stands in for no time at all in zone 2 */

/* Labels: shares of all time [H]. */
#define BASE_SHARE      0.95
#define THRESHOLD_OF_Z1 0.5
#define LABEL_SECONDS   (3 * 3600) /* less says nothing */

double polarization_index(double z1, double z2, double z3)
{
    if (z1 <= 0.0 || z3 <= 0.0 || z3 > z1)
        return 0.0;
    if (z2 > 0.0)
        return log10(z1 / z2 * z3 * 100.0);
    if (z3 <= EMPTY_ZONE)
        return 0.0;
    return log10(z1 / EMPTY_ZONE * (z3 - EMPTY_ZONE) * 100.0);
}

static double seconds_of(struct intensity i)
{
    return (double)i.zone_s[0] + i.zone_s[1] + i.zone_s[2];
}

double polarization_of(struct intensity i)
{
    const int32_t *z = i.zone_s;
    double sum = seconds_of(i);
    if (sum < LABEL_SECONDS || z[2] > z[0])
        return POLARIZATION_NONE;
    return polarization_index(z[0] / sum, z[1] / sum, z[2] / sum);
}

static bool is_meant_easy(enum purpose p)
{
    return p == PURPOSE_RECOVERY || p == PURPOSE_EASY || p == PURPOSE_LONG ||
           p == PURPOSE_WARM_UP || p == PURPOSE_COOL_DOWN;
}

static void add_run(struct intensity_parts *out, struct zone_book *book,
                    const struct run *r)
{
    struct segment parts[RUN_SEGMENTS_MAX];
    struct zone_reading read[RUN_SEGMENTS_MAX];
    int n = split_run(book->f, r, r->purpose, parts);
    zones_of(zone_book_on(book, day_monday(r->day)), r, parts, n, read);
    for (int s = 0; s < n; s++) {
        int zone = read[s].zone - 1;
        out->all.zone_s[zone] += parts[s].time.s;
        if (parts[s].purpose == PURPOSE_RACE)
            out->races.zone_s[zone] += parts[s].time.s;
        if (is_meant_easy(parts[s].purpose))
            out->easy.zone_s[zone] += parts[s].time.s;
    }
}

struct intensity_parts intensity_by(struct zone_book *book, day_t from,
                                    day_t to)
{
    struct intensity_parts out;
    memset(&out, 0, sizeof out);
    const struct facts *f = book->f;
    for (int i = facts_run_from(f, from);
         i < f->run_count && f->runs[i].day.n <= to.n; i++)
        add_run(&out, book, &f->runs[i]);
    return out;
}

struct intensity intensity_less(struct intensity all, struct intensity part)
{
    for (int i = 0; i < (int)COUNT_OF(all.zone_s); i++)
        all.zone_s[i] -= part.zone_s[i];
    return all;
}

struct intensity intensity_of(const struct facts *f, day_t from, day_t to,
                              bool without_races)
{
    struct zone_book book;
    zone_book_open(&book, f);
    struct intensity_parts parts = intensity_by(&book, from, to);
    return without_races ? intensity_less(parts.all, parts.races) : parts.all;
}

void intensity_session(struct intensity_sessions *out, enum purpose purpose)
{
    const struct purpose_row *row = purpose_row(purpose);
    if (row != NULL)
        out->zone[row->zone - 1]++;
    else
        out->unstated++;
}

const char *intensity_label(struct intensity i)
{
    double sum = seconds_of(i);
    if (sum < LABEL_SECONDS)
        return "";
    double z1 = i.zone_s[0] / sum;
    double z2 = i.zone_s[1] / sum;
    double z3 = i.zone_s[2] / sum;
    if (z1 >= BASE_SHARE)
        return "base";
    if (z1 > z3 && z3 > z2 && polarization_index(z1, z2, z3) > POLARIZED_FROM)
        return "polarized";
    if (z3 > z1 && z3 > z2)
        return "high-intensity";
    if (z2 >= z1 * THRESHOLD_OF_Z1)
        return "threshold";
    return z2 >= z3 ? "pyramidal" : "mixed";
}
