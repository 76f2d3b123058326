/*
 * samples (formats): where a run stood, moment by moment, as any watch wrote
 * it; and the series of even steps that is kept of it.
 */
#ifndef MILEPOST_FORMATS_SAMPLES_H
#define MILEPOST_FORMATS_SAMPLES_H

#include "milepost/series.h"

struct sample {
    int64_t time;     /* s, on the clock of its file */
    double moving_s;  /* so far, pauses left out */
    double dist_m;    /* so far */
    int16_t hr;       /* bpm; UNKNOWN */
    int16_t height_m; /* SERIES_NO_HEIGHT */
};

#define SAMPLES_MAX 16384 /* more are thinned out: every second goes */
struct samples {
    int count;
    int stride; /* every so many records is kept */
    int passed; /* since the last that was */
    struct sample at[SAMPLES_MAX];
};

/* None, without clearing the room for all. */
void samples_begin(struct samples *all);
/* One that lies before the last is left out. */
void samples_take(struct samples *all, const struct sample *s);
/* Those from 'first' to before 'end' at even steps of moving time; of no
 * points where they say nothing, or no run could be so long. */
void samples_series(const struct samples *all, int first, int end,
                    struct series *out);
/* A height of a file, within what a series holds; else SERIES_NO_HEIGHT. */
int16_t sample_height(double m);

#endif
