/*
 * size (entry): one word read as a distance, a time, a pace or a clock. Whole
 * numbers all the way: millionths in, metres and seconds out.
 */
#ifndef MILEPOST_ENTRY_SIZE_H
#define MILEPOST_ENTRY_SIZE_H

#include "milepost/entry.h"

/* What a person can have run: beyond it a number was mistyped. */
#define RUN_METRES_MOST    500000 /* m; six-day races go further, days do not */
#define RUN_SECONDS_MOST   360000 /* s: 100 h */
#define PACE_FASTEST       120    /* s/km from 1 km on; world record 2:12 */
#define PACE_FASTEST_SHORT 85     /* s/km below; 100 m in 9.58 s is 96 */
#define PACE_SLOWEST                                        \
    3600 /* s/km: an hour a kilometre; hikes are logged too \
          */
#define PACE_SLOWEST_RUN 1800 /* s/km: nobody runs, or strolls, so slowly */

enum size_kind {
    SIZE_NONE,   /* no size at all */
    SIZE_DIST,   /* "10k" "6mi": metres */
    SIZE_METRES, /* "400m": metres, of a step */
    SIZE_TIME,   /* "1:45:00" "45min" "1h15" "38s": seconds */
    SIZE_CLOCK,  /* "52:30": seconds, or a time of day */
    SIZE_BARE,   /* "10" */
    SIZE_SIXTY,  /* "52:75": no such seconds or minutes */
};

struct size {
    enum size_kind kind;
    int64_t n; /* metres or seconds; never negative */
};
struct size size_read(const char *word);

/* A decimal number at *p in millionths, which moves behind it. */
bool size_number(const char **p, int64_t *millionths);
/* A whole number of at most 9 digits; nothing may follow it. */
bool size_whole(const char *text, int *out);

/* "5:15", "5:15/km", "8:00/mi" in milliseconds per kilometre. */
bool size_pace(const char *word, enum units bare, int64_t *ms_per_km);
/* Seconds for metres at a pace, and metres in seconds, rounded. */
int64_t size_time_at(int64_t metres, int64_t ms_per_km);
int64_t size_dist_at(int64_t seconds, int64_t ms_per_km);

/* Writes what size_read reads back: "10.234k", "6.5mi"; "52:30", "1:45:00". */
void size_write_dist(struct text *out, int32_t metres, enum units u);
void size_write_time(struct text *out, int32_t seconds);

/* True if nobody runs that far in that time, or so slowly: sets the error. */
bool size_is_inhuman(int64_t metres, int64_t seconds, int column,
                     struct err *e);

#endif
