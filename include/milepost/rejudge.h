/*
 * rejudge (judge): runs judged before and after something was said, and which
 * of them are now judged otherwise. Pure.
 */
#ifndef MILEPOST_REJUDGE_H
#define MILEPOST_REJUDGE_H

#include "milepost/judge.h"

/* A run's verdicts in sums: enough to tell that they are others. */
struct run_verdict {
    struct id id;
    day_t day;
    bool is_time;               /* sums are seconds: it has no distance */
    int32_t sum[VERDICT_COUNT]; /* metres */
    enum rule_id rule;          /* of the longest stretch of its worst */
};

#define VERDICTS_WEEKS 3
#define VERDICTS_MAX   (VERDICTS_WEEKS * WEEK_RUNS_MAX)
struct verdicts {
    int count;
    struct run_verdict run[VERDICTS_MAX];
};
/* Adds the runs of a report; what there is no room for is left out. */
void verdicts_add(struct verdicts *v, const struct facts *f,
                  const struct week_report *r);

struct rejudged {
    struct run_verdict before, after;
};

#define REJUDGED_MAX 8
/*
 * The runs of both whose verdicts differ, by day.
 *
 * Given:     own  the run that was said or changed itself: left out
 * Returned:  out; its count
 */
int verdicts_changed(const struct verdicts *before,
                     const struct verdicts *after, struct id own,
                     struct rejudged out[REJUDGED_MAX]);

/* The day of the check-in by whose pain the piece was judged again: that of
 * the morning after its run; NO_DAY: none. */
day_t piece_rejudged_by(const struct facts *f, const struct piece *p);

#endif
