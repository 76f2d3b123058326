/* The keys (design.md, section 6), and what is made from their table. */
#include "tui/keys.h"

// clang-format off
const struct key_row key_rows[] = {
  { { 'a' }, ACT_add, "a", "log",
    "log a run, a rest day or a skip, in one line",
    PLACE_SCREENS & ~(unsigned)PLACE_ZOOM, 1 },
  { { 'c' }, ACT_checkin, "c", "check-in",
    "how the body is, in one line",
    PLACE_SCREENS & ~(unsigned)PLACE_ZOOM, 2 },
  { { 'w' }, ACT_why, "w", "why",
    "why: rule, numbers and source of what is here",
    PLACE_WEEK | PLACE_RUNS | PLACE_RUN, 2 },
  { { 'e' }, ACT_edit, "e", "edit",
    "edit the run: write what changes",
    PLACE_WEEK | PLACE_RUNS, 5 },
  { { 'd' }, ACT_delete, "d", "delete",
    "delete the run (asks first; u undoes)",
    PLACE_WEEK | PLACE_RUNS, 0 },
  { { 'm' }, ACT_move, "m", "move",
    "move the session to another day; shows what that does first",
    PLACE_DAYS, 2 },
  { { 's' }, ACT_skip, "s", "skip",
    "skip the day's session, with the reason",
    PLACE_DAYS, 3 },
  { { 'x' }, ACT_cut, "x", "cut",
    "take the session up, to put it on another day with p",
    PLACE_DAYS, 6 },
  { { 'p' }, ACT_put, "p", "put",
    "put it here; where a session stands the two change places",
    PLACE_DAYS, 6 },
  { { 'E' }, ACT_ease, "E", "ease",
    "ease the session: easy and 45 min at most, a long run shorter",
    PLACE_WEEK, 4 },
  { { 'E' }, ACT_ease, "E", "ease",
    "ease the session: easy and 45 min at most, a long run shorter",
    PLACE_ZOOM, 2 },
  { { '+', '=' }, ACT_longer, "+", "longer",
    "a kilometre (or five minutes) longer; + and - again for more or less",
    PLACE_ZOOM | PLACE_TRIAL_SIZE, 3 },
  { { '-' }, ACT_shorter, "-", "shorter",
    "a kilometre (or five minutes) shorter",
    PLACE_ZOOM | PLACE_TRIAL_SIZE, 3 },
  { { '+', '=' }, ACT_longer, "+", "longer",
    "a kilometre (or five minutes) longer; + and - again for more or less",
    PLACE_WEEK, 6 },
  { { '-' }, ACT_shorter, "-", "shorter",
    "a kilometre (or five minutes) shorter",
    PLACE_WEEK, 6 },
  { { 'R' }, ACT_replace, "R", "replace",
    "replace the session: write another in its place",
    PLACE_DAYS, 7 },
  { { 'A' }, ACT_session, "A", "add session",
    "add a session to the day",
    PLACE_DAYS, 8 },
  { { 'r' }, ACT_rest, "r", "rest",
    "rest: no session on this day; on one blocked out: free it again",
    PLACE_DAYS, 6 },
  { { 'L' }, ACT_lock, "L", "lock",
    "lock the session, so that no edit or replan changes it, or unlock it",
    PLACE_DAYS, 8 },
  { { 'b' }, ACT_pause, "b", "block days",
    "block days out: first and last day of a journey or a holiday",
    PLACE_DAYS | PLACE_PLAN, 8 },
  { { 'M' }, ACT_mend, "M", "mend",
    "mend the worst fault of the week by the smallest change",
    PLACE_DAYS | PLACE_PLAN, 6 },
  { { 'P' }, ACT_replan, "P", "replan",
    "replan: what the last days ask of the plan, to take line by line",
    PLACE_DAYS | PLACE_PLAN, 4 },
  { { 'a' }, ACT_add, "a", "log",
    "log a run, a rest day or a skip, in one line",
    PLACE_ZOOM, 8 },
  { { 'c' }, ACT_checkin, "c", "check-in",
    "how the body is, in one line",
    PLACE_ZOOM, 8 },
  { { 'w' }, ACT_why, "w", "why",
    "why: rule, numbers and source of what is here",
    PLACE_ZOOM, 7 },
  { { 'n' }, ACT_note, "n", "note",
    "the day's note",
    PLACE_DAYS, 6 },
  { { PRESS_ENTER, '\r', '\n' }, ACT_open, "Enter", "open",
    "open what the cursor is on",
    PLACE_SCREENS & ~(unsigned)PLACE_WEEK, 3 },
  { { PRESS_ENTER, '\r', '\n' }, ACT_open, "Enter", "open",
    "open what the cursor is on",
    PLACE_WEEK, 4 },
  { { 'l', PRESS_RIGHT, PRESS_TAB }, ACT_zoom, "l", "into the week",
    "into the week, to its sessions (also Enter, Tab, right arrow)",
    PLACE_PLAN, 7 },
  { { '?' }, ACT_help, "?", "help",
    "this list",
    PLACE_SCREENS, 1 },
  { { ':' }, ACT_command, ":", "command",
    "a command, in the words of the shell",
    PLACE_SCREENS & ~(unsigned)PLACE_ZOOM, 3 },
  { { ':' }, ACT_command, ":", "command",
    "a command, in the words of the shell",
    PLACE_ZOOM, 6 },
  { { 'u' }, ACT_undo, "u", "undo",
    "undo the last change, also yesterday's",
    PLACE_SCREENS, 3 },
  { { CONTROL('R') }, ACT_redo, "^R", "redo",
    "redo what was undone",
    PLACE_SCREENS, 0 },
  { { 'j', PRESS_DOWN }, ACT_down, "j", "down",
    "next line (also the down arrow)",
    PLACE_SCREENS, 0 },
  { { 'k', PRESS_UP }, ACT_up, "k", "up",
    "line before (also the up arrow)",
    PLACE_SCREENS, 0 },
  { { 'j', PRESS_DOWN }, ACT_down, "j", "down",
    "a line on (also the down arrow)",
    PLACE_OVERLAY, 2 },
  { { 'k', PRESS_UP }, ACT_up, "k", "up",
    "a line back (also the up arrow)",
    PLACE_OVERLAY, 2 },
  { { PRESS_PAGE_DOWN, CONTROL('D'), ' ' }, ACT_page_down, "^D", "page down",
    "a page on (also PgDn and Space)",
    PLACE_ANY, 0 },
  { { PRESS_PAGE_UP, CONTROL('U') }, ACT_page_up, "^U", "page up",
    "a page back (also PgUp)",
    PLACE_ANY, 0 },
  { { PRESS_HOME, '0' }, ACT_first, "Home", "first",
    "first line",
    PLACE_ANY, 0 },
  { { PRESS_END, '$' }, ACT_last, "End", "last",
    "last line",
    PLACE_ANY, 0 },
  { { PRESS_TAB, PRESS_TAB_BACK }, ACT_pane, "Tab", "warnings",
    "between the days and the warnings",
    PLACE_WEEK, 8 },
  { { 'h', PRESS_LEFT }, ACT_previous, "h", "week before",
    "week before (also the left arrow)",
    PLACE_WEEK, 7 },
  { { 'l', PRESS_RIGHT }, ACT_next, "l", "next week",
    "next week (also the right arrow)",
    PLACE_WEEK, 7 },
  { { PRESS_ENTER, '\r', '\n' }, ACT_keep, "Enter", "keep",
    "keep it, as one step that u undoes",
    PLACE_TRIAL, 1 },
  { { 'h', PRESS_LEFT }, ACT_day_back, "h", "earlier",
    "a day earlier (also the left arrow)",
    PLACE_TRIAL_DAY, 3 },
  { { 'l', PRESS_RIGHT }, ACT_day_on, "l", "later",
    "a day later (also the right arrow)",
    PLACE_TRIAL_DAY, 3 },
  { { 'k', PRESS_UP }, ACT_week_back, "k", "week back",
    "the same day a week earlier (also the up arrow)",
    PLACE_TRIAL_DAY, 5 },
  { { 'j', PRESS_DOWN }, ACT_week_on, "j", "week on",
    "the same day a week later (also the down arrow)",
    PLACE_TRIAL_DAY, 5 },
  { { 'm', 't', 'w', 'f', 's' }, ACT_weekday, "mtwfs", "weekday",
    "the next day of the week that begins so: t is Tue, then Thu",
    PLACE_TRIAL_DAY, 4 },
  { { 'x', PRESS_TAB }, ACT_trade, "x", "trade places",
    "trade places with what stands there, or join it",
    PLACE_TRIAL_DAY, 2 },
  { { PRESS_ESCAPE, 'q' }, ACT_leave, "Esc", "leave",
    "leave everything as it was",
    PLACE_TRIAL, 1 },
  { { PRESS_ENTER, '\r', '\n' }, ACT_accept, "Enter", "keep marked",
    "keep the changes that are marked, as one step that u undoes",
    PLACE_REPLAN, 1 },
  { { ' ' }, ACT_take, "Space", "take/leave",
    "take this change, or leave it",
    PLACE_REPLAN, 1 },
  { { 'j', PRESS_DOWN }, ACT_down, "j", "down",
    "next change (also the down arrow)",
    PLACE_REPLAN, 2 },
  { { 'k', PRESS_UP }, ACT_up, "k", "up",
    "change before (also the up arrow)",
    PLACE_REPLAN, 2 },
  { { 'q', PRESS_ESCAPE }, ACT_back, "Esc", "leave all",
    "leave the plan as it is",
    PLACE_REPLAN, 1 },
  { { '<' }, ACT_month_back, "<", "month back",
    "four weeks back",
    PLACE_WEEK, 0 },
  { { '>' }, ACT_month_on, ">", "month on",
    "four weeks on",
    PLACE_WEEK, 0 },
  { { '{' }, ACT_block_back, "{", "block back",
    "start of the block, then of the one before",
    PLACE_WEEK | PLACE_PLAN, 0 },
  { { '}' }, ACT_block_on, "}", "block on",
    "start of the next block",
    PLACE_WEEK | PLACE_PLAN, 0 },
  { { '.' }, ACT_today, ".", "today",
    "back to today",
    PLACE_DAYS | PLACE_PLAN, 8 },
  { { 'g' }, ACT_date, "g", "date",
    "go to a date: 2026-05-10, sun, -14d",
    PLACE_SCREENS, 0 },
  { { CONTROL('L') }, ACT_redraw, "^L", "redraw",
    "read and draw everything anew",
    PLACE_ALL, 0 },
  { { CONTROL('Z') }, ACT_suspend, "^Z", "suspend",
    "back to the shell; fg returns",
    PLACE_ALL, 0 },
  { { 'q' }, ACT_back, "q", "quit",
    "back; from a screen, quit",
    PLACE_SCREENS & ~(unsigned)PLACE_ZOOM, 1 },
  { { 'q', PRESS_ESCAPE, 'h', PRESS_LEFT, PRESS_TAB }, ACT_unzoom, "q", "back",
    "back to the weeks (also h, Esc, Tab, left arrow)",
    PLACE_ZOOM, 1 },
  { { 'q', PRESS_ESCAPE, PRESS_ENTER }, ACT_back, "q", "back",
    "back",
    PLACE_OVERLAY, 1 },
  { { 'Q', CONTROL('C') }, ACT_quit, "Q", "quit",
    "quit from anywhere",
    PLACE_ALL, 0 },
};
// clang-format on
const int key_row_count = (int)COUNT_OF(key_rows);

enum act key_act(int32_t code, unsigned place)
{
    if (code == 0 || code == PRESS_NONE)
        return ACT_none;
    for (int i = 0; i < key_row_count; i++) {
        const struct key_row *k = &key_rows[i];
        if ((k->where & place) == 0)
            continue;
        for (size_t j = 0; j < COUNT_OF(k->code); j++)
            if (k->code[j] == code)
                return k->act;
    }
    return ACT_none;
}

static bool is_in_footer(const struct key_row *k, unsigned place, int rank)
{
    return (k->where & place) != 0 && k->rank > 0 && k->rank <= rank;
}

/* Key, blank, name; two blanks after each. */
static int footer_width(unsigned place, int rank)
{
    int width = 0;
    for (int i = 0; i < key_row_count; i++)
        if (is_in_footer(&key_rows[i], place, rank))
            width += utf8_width(key_rows[i].shown) +
                     utf8_width(key_rows[i].name) + 3;
    return width;
}

#define RANK_LAST 9

void keys_footer(struct canvas *c, int row, unsigned place)
{
    int rank = RANK_LAST;
    while (rank > 1 && footer_width(place, rank) - 1 > c->cols)
        rank--;
    int col = 1;
    for (int i = 0; i < key_row_count; i++) {
        if (!is_in_footer(&key_rows[i], place, rank))
            continue;
        col = canvas_put(c, row, col, STYLE_KEY, key_rows[i].shown);
        col = canvas_put(c, row, col + 1, STYLE_FAINT, key_rows[i].name) + 2;
    }
}

void keys_help(struct text *out, unsigned place)
{
    for (int i = 0; i < key_row_count; i++) {
        const struct key_row *k = &key_rows[i];
        if ((k->where & place) == 0)
            continue;
        text_add(out, "  %s", k->shown);
        text_pad(out, 9);
        text_add(out, "%s\n", k->help);
    }
}
