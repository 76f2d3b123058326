#include "cli/kept.h"

static bool run(struct call *c, struct err *e)
{
    char line[LINE_TEXT];
    return call_line(c, 0, line, sizeof line, e) && kept_line(c, line, true, e);
}

static const struct option_row options[] = {
    { "dry-run", 'n', NULL, "show what would be kept" },
    { NULL, 0, NULL, NULL },
};

const struct command command_checkin = {
    .name = "checkin",
    .usage = "ENTRY... [-- NOTE]",
    .help = "how the body is today",
    .more = "  checkin sleep7.5 fatigue3 soreness2 stress3 mood4 pain:calf2\n"
            "sleepq, fatigue, stress, sore: 1 very good .. 7 very bad\n"
            "mood, motivation: 1 low .. 5 high; also rhr48 hrv62 weight71.2\n"
            "ill:head ill:systemic pain:SITE0..10 sharp limp\n"
            "a check-in of a day that has one changes only what it names\n",
    .options = options,
    .words = WORDS_ENTRY,
    .needs = NEEDS_DIARY,
    .least = 1,
    .most = -1,
    .run = run,
};
