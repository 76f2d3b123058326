/* The keys (design.md, section 6), and what is made from their table. */
#include "tui/keys.h"

// clang-format off
const struct key_row key_rows[] = {
  { { 'a' }, "a", "log", "log a run, a rest day or a skip, in one line",
    ACT_add, PLACE_SCREENS, 1 },
  { { 'c' }, "c", "check-in", "how the body is, in one line", ACT_checkin,
    PLACE_SCREENS, 2 },
  { { 'w' }, "w", "why", "why: rule, numbers and source of what is here",
    ACT_why, PLACE_WEEK | PLACE_RUNS | PLACE_RUN, 2 },
  { { 'e' }, "e", "edit", "edit the run: write what changes", ACT_edit,
    PLACE_WEEK | PLACE_RUNS, 5 },
  { { 'd' }, "d", "delete", "delete the run (asks first; u undoes)",
    ACT_delete, PLACE_WEEK | PLACE_RUNS, 0 },
  { { 's' }, "s", "skip", "skip the day's session, with the reason",
    ACT_skip, PLACE_WEEK, 3 },
  { { 'n' }, "n", "note", "the day's note", ACT_note, PLACE_WEEK, 6 },
  { { PRESS_ENTER, '\r', '\n' }, "Enter", "open",
    "open what the cursor is on", ACT_open, PLACE_SCREENS, 3 },
  { { '?' }, "?", "help", "this list", ACT_help, PLACE_SCREENS, 1 },
  { { ':' }, ":", "command", "a command, in the words of the shell",
    ACT_command, PLACE_SCREENS, 4 },
  { { 'u' }, "u", "undo", "undo the last change, also yesterday's",
    ACT_undo, PLACE_SCREENS, 3 },
  { { CONTROL('R') }, "^R", "redo", "redo what was undone", ACT_redo,
    PLACE_SCREENS, 0 },
  { { 'j', PRESS_DOWN }, "j", "down", "next line (also the down arrow)",
    ACT_down, PLACE_SCREENS, 0 },
  { { 'k', PRESS_UP }, "k", "up", "line before (also the up arrow)",
    ACT_up, PLACE_SCREENS, 0 },
  { { 'j', PRESS_DOWN }, "j", "down", "a line on (also the down arrow)",
    ACT_down, PLACE_OVERLAY, 2 },
  { { 'k', PRESS_UP }, "k", "up", "a line back (also the up arrow)",
    ACT_up, PLACE_OVERLAY, 2 },
  { { PRESS_PAGE_DOWN, CONTROL('D'), ' ' }, "^D", "page down",
    "a page on (also PgDn and Space)", ACT_page_down, PLACE_ANY, 0 },
  { { PRESS_PAGE_UP, CONTROL('U') }, "^U", "page up",
    "a page back (also PgUp)", ACT_page_up, PLACE_ANY, 0 },
  { { PRESS_HOME, '0' }, "Home", "first", "first line", ACT_first,
    PLACE_ANY, 0 },
  { { PRESS_END, '$' }, "End", "last", "last line", ACT_last, PLACE_ANY, 0 },
  { { PRESS_TAB, PRESS_TAB_BACK }, "Tab", "warnings",
    "between the days and the warnings", ACT_pane, PLACE_WEEK, 8 },
  { { 'h', PRESS_LEFT }, "h", "week before",
    "week before (also the left arrow)", ACT_previous, PLACE_WEEK, 7 },
  { { 'l', PRESS_RIGHT }, "l", "next week",
    "next week (also the right arrow)", ACT_next, PLACE_WEEK, 7 },
  { { '<' }, "<", "month back", "four weeks back", ACT_month_back,
    PLACE_WEEK, 0 },
  { { '>' }, ">", "month on", "four weeks on", ACT_month_on,
    PLACE_WEEK, 0 },
  { { '{' }, "{", "block back", "start of the block, then of the one before",
    ACT_block_back, PLACE_WEEK, 0 },
  { { '}' }, "}", "block on", "start of the next block", ACT_block_on,
    PLACE_WEEK, 0 },
  { { '.' }, ".", "today", "back to today", ACT_today, PLACE_WEEK, 8 },
  { { 'g' }, "g", "date", "go to a date: 2026-05-10, sun, -14d", ACT_date,
    PLACE_SCREENS, 0 },
  { { CONTROL('L') }, "^L", "redraw", "read and draw everything anew",
    ACT_redraw, PLACE_ANY, 0 },
  { { CONTROL('Z') }, "^Z", "suspend", "back to the shell; fg returns",
    ACT_suspend, PLACE_ANY, 0 },
  { { 'q' }, "q", "quit", "back; from a screen, quit", ACT_back,
    PLACE_SCREENS, 1 },
  { { 'q', PRESS_ESCAPE, PRESS_ENTER }, "q", "back", "back", ACT_back,
    PLACE_OVERLAY, 1 },
  { { 'Q', CONTROL('C') }, "Q", "quit", "quit from anywhere", ACT_quit,
    PLACE_ANY, 0 },
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
