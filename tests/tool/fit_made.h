/* fit_made (tests): a made run as a watch's FIT file, a record a second. */
#ifndef MILEPOST_TESTS_FIT_MADE_H
#define MILEPOST_TESTS_FIT_MADE_H

#include "fit_writer.h"
#include "made_run.h"

/* A whole file: file_id, records with position, laps, session, activity. */
void fit_made(struct fit_writer *w, const struct made_run *r);

#endif
