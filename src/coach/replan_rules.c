/* What the rules of a replan ask, a sentence each, for a plan read later. */
#include "milepost/coach.h"

#include <string.h>

// clang-format off
static const struct {
    const char *rule, *reason;
} reasons[] = {
    { "G8.2", "missed, and moved to a day that leaves an easy one on either side" },
    { "G8.3", "a long run steps up from the longest done" },
    { "G8.4", "after some days without a run the first two are easy" },
    { "G8.5", "after a week and more without a run it begins lower" },
    { "G8.6", "the week steps up from what the last four held" },
    { "G8.7", "tired mornings: a lighter week" },
    { "G8.8", "mornings that said skip: a lighter week, nothing hard" },
    { "G8.9", "a lighter week was just had: the planned one was not needed" },
    { "G8",   "more was run than planned: nothing was raised for it" },
    { "G2",   "the weeks left were enough to finish on" },
    { "G6",   "a race or a test set the paces" },
    { "A6",   "after a break the paces came down" },
    { "F3",   "the morning's check-in asked for less" },
    { "F4",   "an injury was open: days off, and nothing hard" },
    { "F5",   "signs of being worn down: a week of recovery" },
    { "F6",   "back from an injury: running and walking by turns" },
};
// clang-format on

const char *replan_rule_reason(const char *rule)
{
    for (size_t i = 0; i < COUNT_OF(reasons); i++)
        if (strcmp(reasons[i].rule, rule) == 0)
            return reasons[i].reason;
    return NULL;
}
