/* trend (cli): one of its curves, of so many weeks a point. */
#ifndef CLI_TREND_H
#define CLI_TREND_H

#include "cli/json.h"

struct curve_ask {
    bool has_curve;
    enum curve_id id;
    int weeks; /* of a point */
};
/* What --curve and --every ask for. */
MUST_USE bool trend_curve_of(const struct call *c, struct curve_ask *out,
                             struct err *e);
/* Prints it, of a->trend. */
void trend_curve_print(struct call *c, const struct curve_ask *ask);

#endif
