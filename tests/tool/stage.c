/* Scenes of the screens; see stage.h. */
#include "stage.h"

#include "screen.h"

#define ENTER "\r"
#define ESC   "\033"

/* Files as a runner has them; the tests run where the house stands. */
#define STAGE_FILES "tests/files/import"

// clang-format off
const struct stage_scene stage_scenes[] = {
  { "week_help", "?", " Help " },
  { "week_why", "w", " Why " },
  { "week_run", ENTER, " Run " },
  { "week_curves", "atoday rpe7 threshold wu 2k @6:00, 6k @4:30" ENTER ENTER,
    "pace by segments" },
  { "week_log", "a10k 55:00 easy rpe3 -- along the canal", "purposeful" },
  { "week_log_empty", "a", "log>" },
  { "week_log_wrong", "a10m easy" ENTER, "metres or minutes" },
  { "week_checkin", "csleep4 fatigue6 pain:knee5", "the day would be" },
  { "week_edit", "erpe8", "edit>" },
  { "week_note", "nwind from the east", "note>" },
  { "week_date", "g2026-10-07", "go to>" },
  { "week_command", ":expl", "> expl" },
  { "week_output", ":explain R5" ENTER, " Output " },
  { "week_delete", "d", "y: yes" },
  { "week_skip", "l0js", "r recovery" },
  { "week_move", "l0jm", "where to" },
  { "week_longer", "lk+", "km" },
  { "week_ill", "g2026-09-02" ENTER, "ill" },
  { "plan_week", "2jl", "week 17" },
  { "plan_session", "2jlj" ENTER, "interval" },
  { "plan_move", "2jljm", "where to" },
  { "plan_shorter", "2jlj--", "km" },
  { "plan_replace", "2jljReasy 8k", "instead>" },
  { "plan_add", "2jlA" "recovery 5k", "add>" },
  { "plan_block", "2b\0252026-12-24 2026-12-26", "days off>" },
  { "plan_replan", "2P", "Replan" },
  { "trends_all", "4++++jjjj", "[all]" },
  { "trends_pace", "4jjjjjjjjjhh", "at easy effort" },
  { "trends_why", "4jjw", " Why " },
  { "runs_filter", "3ftype=easy rpe>=4", "filter>" },
  { "runs_filtered", "3ftype=race" ENTER, "race" },
  { "runs_search", "3/canal", "search>" },
  { "runs_sorted", "3sss", "i turns it round" },
  { "runs_marked", "3vvt+trail", "tag>" },
  { "runs_records", "3r", "1 mile" },
  { "runs_filter_wrong", "3frpr>6" ENTER, "did you mean rpe>=6?" },
  { "runs_run", "3" ENTER, " Run " },
  { "block_before", "5h", "base, 6 weeks" },
  { "block_beside", "5bbase", "beside>" },
  { "block_span", "5g2026-08-03 2026-09-27", "block>" },
  { "block_weeks", "5\tj", "2 Nov" },
  { "block_why_sentence", "5$w", " Why " },
  { "block_why", "5jjw", " Why " },
  { "plan_proposal", ":injury end knee" ENTER ESC "6Gfitness"
    ENTER ENTER ENTER ENTER ENTER ENTER, "nothing is kept yet" },
  { "plan_offer", ":injury end knee" ENTER ESC "6Gmarathon 4w"
    ENTER ENTER ENTER ENTER ENTER ENTER, "a later race" },
  { "plan_refused", "6Gfirst5k" ENTER ENTER ENTER, "No plan while" },
  { "runs_import", "3I~/Down", "import>" },
  { "import", ":import " STAGE_FILES ENTER, "nothing is kept yet" },
  { "import_odd", ":import " STAGE_FILES ENTER "\t\t", "[? " },
  { "runs_why", "3" ENTER "w", " Why " },
  { "goals_add", "6A10k 12w 44:00", "goal>" },
  { "goals_athlete", "6\tjjj", ">hr max" },
  { "goals_fact", "6\tjjje9", "write a whole number" },
  { "goals_guide", "6G", "What are the miles for?" },
  { "goals_plan", "6P", "Esc leaves all as it is" },
};
// clang-format on
const int stage_scene_count = (int)COUNT_OF(stage_scenes);

int32_t stage_press(char byte)
{
    switch (byte) {
    case '\r':
        return PRESS_ENTER;
    case '\t':
        return PRESS_TAB;
    case '\033':
        return PRESS_ESCAPE;
    case '\177':
        return PRESS_BACKSPACE;
    default:
        return (unsigned char)byte;
    }
}

void stage_play(const char *keys)
{
    for (; *keys != '\0'; keys++)
        screen_press(stage_press(*keys));
}
