/*
 * faults: what the weeks of a season said, and that it was the right thing:
 * the fault's own warning in every week that holds it and once a week, any
 * other caution or stop only where it is named as following from the fault.
 * Included as "../tool/faults.h".
 */
#ifndef MILEPOST_TESTS_FAULTS_H
#define MILEPOST_TESTS_FAULTS_H

#include "season.h"

#define FOLLOWS_MAX 4

struct fault {
    const char *name;
    enum warning_id id;
    enum severity severity;
    int follow_count;
    enum warning_id follows[FOLLOWS_MAX]; /* may be caution or stop too */
};

/* Forgets the weeks heard. */
void faults_begin(const struct season *s, const struct fault *f);
/* Takes down what a week said, and whether it holds the fault. */
void faults_hear(int week, const struct warning *warnings, int count,
                 bool holds);
/* How often the fault's own warning was said at its severity or above. */
int faults_said(void);
/* Stops the test unless it was said in each week that held it. 'least': so
 * many weeks held it. */
void faults_check(int least);

#endif
