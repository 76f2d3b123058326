/* The keys (design.md, section 6), and what is made from their table. */
#include "tui/keys.h"

// clang-format off
const struct key_row key_rows[] = {
  { { 'a' }, ACT_add, "a", "log",
    "log a run, a rest day or a skip, in one line",
    PLACE_SCREENS, 1 },
  { { 'c' }, ACT_checkin, "c", "check-in",
    "how the body is, in one line",
    PLACE_SCREENS, 2 },
  { { 'w' }, ACT_why, "w", "why",
    "why: rule, numbers and source of what is here",
    PLACE_WEEK | PLACE_RUNS | PLACE_RUN, 2 },
  { { 'e' }, ACT_edit, "e", "edit",
    "edit the run: write what changes",
    PLACE_WEEK | PLACE_RUNS, 5 },
  { { 'd' }, ACT_delete, "d", "delete",
    "delete the run (asks first; u undoes)",
    PLACE_WEEK | PLACE_RUNS, 0 },
  { { 's' }, ACT_skip, "s", "skip",
    "skip the day's session, with the reason",
    PLACE_WEEK, 3 },
  { { 'n' }, ACT_note, "n", "note",
    "the day's note",
    PLACE_WEEK, 6 },
  { { PRESS_ENTER, '\r', '\n' }, ACT_open, "Enter", "open",
    "open what the cursor is on",
    PLACE_SCREENS, 3 },
  { { '?' }, ACT_help, "?", "help",
    "this list",
    PLACE_SCREENS, 1 },
  { { ':' }, ACT_command, ":", "command",
    "a command, in the words of the shell",
    PLACE_SCREENS, 4 },
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
  { { '<' }, ACT_month_back, "<", "month back",
    "four weeks back",
    PLACE_WEEK, 0 },
  { { '>' }, ACT_month_on, ">", "month on",
    "four weeks on",
    PLACE_WEEK, 0 },
  { { '{' }, ACT_block_back, "{", "block back",
    "start of the block, then of the one before",
    PLACE_WEEK, 0 },
  { { '}' }, ACT_block_on, "}", "block on",
    "start of the next block",
    PLACE_WEEK, 0 },
  { { '.' }, ACT_today, ".", "today",
    "back to today",
    PLACE_WEEK, 8 },
  { { 'g' }, ACT_date, "g", "date",
    "go to a date: 2026-05-10, sun, -14d",
    PLACE_SCREENS, 0 },
  { { CONTROL('L') }, ACT_redraw, "^L", "redraw",
    "read and draw everything anew",
    PLACE_ANY, 0 },
  { { CONTROL('Z') }, ACT_suspend, "^Z", "suspend",
    "back to the shell; fg returns",
    PLACE_ANY, 0 },
  { { 'q' }, ACT_back, "q", "quit",
    "back; from a screen, quit",
    PLACE_SCREENS, 1 },
  { { 'q', PRESS_ESCAPE, PRESS_ENTER }, ACT_back, "q", "back",
    "back",
    PLACE_OVERLAY, 1 },
  { { 'Q', CONTROL('C') }, ACT_quit, "Q", "quit",
    "quit from anywhere",
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
