#include "cli/plan.h"

#include <string.h>

static const struct verb verbs[] = {
    { "new", 0, 1, plan_new, NULL },
    { "show", 0, 0, plan_show, NULL },
    { "load", 1, 1, plan_load, "my.plan" },
    { "lint", 0, 1, plan_lint, NULL },
    { "log", 0, 1, plan_log, NULL },
    { "compare", 0, 0, plan_compare, NULL },
    { "skip", 2, 2, plan_skip, "sun recovery" },
    { "replan", 0, 0, plan_replan, NULL },
    { "save", 1, 2, plan_save, "spring" },
    { "use", 1, 1, plan_use, "spring --date 2027-05-09" },
    { "templates", 0, 0, plan_templates, NULL },
    { "forget", 1, 1, plan_forget, "spring" },
    { "move", 2, 2, plan_edit_move, "tue wed" },
    { "swap", 2, 2, plan_edit_swap, "tue sun" },
    { "ease", 1, 1, plan_edit_ease, "thu" },
    { "shorten", 2, 2, plan_edit_shorten, "sun 14k" },
    { "lengthen", 2, 2, plan_edit_lengthen, "sun 18k" },
    { "replace", 2, -1, plan_edit_replace, "thu easy 8k" },
    { "add", 2, -1, plan_edit_add, "fri recovery 5k" },
    { "pause", 1, 2, plan_pause, "2026-12-24 2026-12-26" },
    { "rest", 1, 2, plan_pause, "fri" }, /* the same, of a day */
    { "pauses", 0, 0, plan_pauses, NULL },
    { "unpause", 1, 1, plan_unpause, "2026-12-24" },
    { "mend", 1, 2, plan_edit_mend, "w5" },
    { "lock", 1, 1, plan_edit_lock, "sun" },
    { "unlock", 1, 1, plan_edit_unlock, "sun" },
};

/* What has no dry run must not be taken for one. */
static bool keeps_anyway(const struct call *c)
{
    static const char *const keep[] = { "load", "save", "forget", "skip",
                                        "unpause" };
    for (size_t i = 0; c->count > 0 && i < COUNT_OF(keep); i++)
        if (strcmp(c->word[0], keep[i]) == 0)
            return true;
    return false;
}

static bool run(struct call *c, struct err *e)
{
    if (call_option(c, "dry-run") != NULL && keeps_anyway(c))
        return err_set(e, ERR_USAGE,
                       "'plan %s' has no dry run: leave --dry-run out and "
                       "'undo' takes it back%s",
                       c->word[0],
                       strcmp(c->word[0], "load") == 0
                           ? "; 'plan lint FILE' only looks"
                           : "");
    return verb_run(c, e);
}

static const struct option_row options[] = {
    { "from", 0, "DATE", "new, use: the first day (standard: today)" },
    { "date", 0, "DATE", "use: the day of the race" },
    { "template", 0, "NAME", "show: that template" },
    { "fresh", 0, NULL, "new: without what you changed by hand" },
    { "accept", 0, NULL, "new, use, replan: keep what is proposed" },
    { "only", 0, "LINES", "replan: of what is proposed, lines as 1,3-5" },
    { "dry-run", 0, NULL, "replan, move ...: only show what it would do" },
    { "plain", 0, NULL, "show: as text that 'plan load' reads" },
    { "revision", 0, "N", "show: an earlier plan" },
    { "accepted", 0, NULL, "show: as it was accepted, without later changes" },
    { "mend", 0, NULL, "lint: the plan with its mends in it, as text" },
    { NULL, 0, NULL, NULL },
};

const struct command command_plan = {
    .name = "plan",
    .usage = "new [GOAL] | show | lint [FILE] | log [N] | VERB ...",
    .help = "make, look at, read and score a plan",
    .more = "  plan new --accept       a plan for the goal in force\n"
            "  plan show --plain > my.plan; plan lint my.plan; plan load "
            "my.plan\n"
            "  plan save spring          keeps the plan for another race\n"
            "  plan use spring --date 2027-05-09    fits it to you then\n"
            "  plan templates            plan forget spring\n"
            "  plan skip sun recovery    a rest well taken\n"
            "  plan replan               what the last days ask of it\n"
            "  plan replan --accept --only 1,3-5    some lines of that\n"
            "  plan move tue wed         plan swap tue sun   plan ease thu\n"
            "  plan shorten sun 14k      plan lengthen sun 18k\n"
            "  plan replace thu easy 8k  plan add fri recovery 5k\n"
            "  plan pause 2026-12-24 2026-12-26   no runs, in no plan; 'rest' "
            "too\n"
            "  plan pauses               plan unpause 2026-12-24\n"
            "  plan lock sun             plan unlock sun\n"
            "  plan mend w5              what 'plan lint' says mends it\n"
            "  plan log                  every revision; 'plan log 3' what it "
            "changed\n"
            "  plan compare              what was set out, is planned, was "
            "run\n"
            "  plan show --revision 1 --accepted\n"
            "GOAL is an id or a kind, a session a date or its id; FILE may "
            "be '-'\n",
    .options = options,
    .needs = NEEDS_DIARY,
    .least = 1,
    .most = -1,
    .verbs = verbs,
    .verb_count = (int)COUNT_OF(verbs),
    .run = run,
};
