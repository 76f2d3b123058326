#include "cli/plan.h"

static const struct verb verbs[] = {
    { "new", 0, 1, plan_new },   { "show", 0, 0, plan_show },
    { "load", 1, 1, plan_load }, { "lint", 0, 1, plan_lint },
    { "log", 0, 0, plan_log },   { "skip", 2, 2, plan_skip },
};

static bool run(struct call *c, struct err *e)
{
    return verb_run(c, verbs, (int)COUNT_OF(verbs), e);
}

static const struct option_row options[] = {
    { "from", 0, "DATE", "new: the first day (standard: today)" },
    { "accept", 0, NULL, "new: keep the plan that is proposed" },
    { "plain", 0, NULL, "show: as text that 'plan load' reads" },
    { NULL, 0, NULL, NULL },
};

const struct command command_plan = {
    .name = "plan",
    .usage = "new [GOAL]|show|load FILE|lint [FILE]|log|skip DAY REASON",
    .help = "make, look at, read and score a plan",
    .more = "  plan new --accept       a plan for the goal in force\n"
            "  plan show --plain > my.plan; plan lint my.plan; plan load "
            "my.plan\n"
            "  plan skip sun recovery  a rest well taken\n"
            "GOAL is an id or a kind; DAY a date or a session's id; FILE may "
            "be '-'\n",
    .options = options,
    .needs = NEEDS_DIARY,
    .least = 1,
    .most = -1,
    .run = run,
};
