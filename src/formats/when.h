/* when (formats): a moment as people and accounts write it. */
#ifndef MILEPOST_FORMATS_WHEN_H
#define MILEPOST_FORMATS_WHEN_H

#include "milepost/base.h"

/* Of "03/04/2025". */
enum date_order { ORDER_UNKNOWN, ORDER_DMY, ORDER_MDY };

struct when {
    day_t day;
    int second;    /* of the day; UNKNOWN: no clock */
    bool is_zoned; /* "+02:00" or "Z" was there */
    int32_t zone_s;
    /* What its numbers say of the order of days and months. */
    enum date_order says;
    bool is_either; /* both would be a date, and are not the same one */
};

/*
 * Reads "Aug 5, 2025, 6:12:03 PM", "23 jun. 2017 15:52:12", "05.08.2025,
 * 18:12:03", "2025-08-05T06:12:03Z" and their like; months by their words in
 * sixteen languages.
 *
 * Given:     order  taken where the numbers do not tell; UNKNOWN: days first,
 *                   and is_either says that it was a guess
 * Status:    false: no date, or none that exists
 * Notes:     what stands around it and is no number is passed over: of
 *            "2026-11-17 xx" the day stands, and no clock
 */
MUST_USE bool when_read(const char *text, enum date_order order,
                        struct when *out);
/* "06:12:03 PM" alone, to a second of the day. */
MUST_USE bool when_read_clock(const char *text, int *out);

#endif
