/* The styles of a screen as letters; see screen.h. */
#include "screen.h"

#include <check.h>

// clang-format off
static const struct {
    char letter;
    const char *name;
} letters[STYLE_COUNT] = {
  [STYLE_PLAIN]      = { '.', "plain" },
  [STYLE_FAINT]      = { 'f', "faint" },
  [STYLE_HEAD]       = { 'H', "head" },
  [STYLE_TAB]        = { 'T', "tab" },
  [STYLE_KEY]        = { 'K', "key" },
  [STYLE_FRAME]      = { '-', "frame" },
  [STYLE_PURPOSEFUL] = { '#', "purposeful" },
  [STYLE_OFF_TARGET] = { '~', "off-target" },
  [STYLE_JUNK]       = { 'J', "junk" },
  [STYLE_GO]         = { 'g', "go" },
  [STYLE_EASE]       = { 'e', "ease" },
  [STYLE_SKIP]       = { 's', "skip" },
  [STYLE_INFO]       = { 'i', "info" },
  [STYLE_ADVICE]     = { 'a', "advice" },
  [STYLE_CAUTION]    = { 'c', "caution" },
  [STYLE_STOP]       = { '!', "stop" },
  [STYLE_CREDIT]     = { '+', "credit" },
  [STYLE_ERROR]      = { 'E', "error" },
  [STYLE_RUN_EASY]     = { '1', "easy running" },
  [STYLE_RUN_LONG]     = { '2', "long" },
  [STYLE_RUN_MODERATE] = { '3', "moderate" },
  [STYLE_RUN_HARD]     = { '4', "hard" },
};
// clang-format on

static void add_row(const struct canvas *c, int row, struct text *t)
{
    const struct cell *at = c->cell[row];
    bool has_cursor = false;
    int end = c->cols;
    for (int col = 0; col < c->cols; col++)
        has_cursor = has_cursor || at[col].is_chosen;
    while (end > 0 && at[end - 1].ch == L' ' && !at[end - 1].is_chosen)
        end--;
    text_put(t, has_cursor ? ">" : " ");
    for (int col = 0; col < end; col++) {
        char letter = letters[at[col].style].letter;
        ck_assert_msg(letter != '\0', "style %d has no letter here",
                      at[col].style);
        if (at[col].ch == L' ' && at[col].style == STYLE_PLAIN)
            letter = ' ';
        text_add(t, "%c", letter);
    }
    text_put(t, "\n");
}

const char *screen_styles(void)
{
    static char map[SCREEN_BYTES];
    struct text t = text_on(map, sizeof map);
    const struct canvas *c = screen_canvas();
    for (int row = 0; row < c->rows; row++)
        add_row(c, row, &t);
    for (int i = 0; i < STYLE_COUNT; i++)
        text_add(&t, "%s%c %s", i % 6 == 0 ? "\n" : "   ", letters[i].letter,
                 letters[i].name);
    text_put(&t, "\n");
    return map;
}
