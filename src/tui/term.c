/*
 * The terminal: curses, signals, escape sequences. Every trap named here was
 * met: an ESC sequence nobody knows arrives as letters, and letters are
 * commands; ^S freezes a terminal that is not raw; a program killed by
 * SIGSEGV leaves the shell without a cursor.
 */
#include "tui/term.h"

#include "tui/life.h"
#include "tui/sequence.h"

#include <curses.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>

#define ESCAPE_MS     25 /* curses' own 1000 would be felt */
#define IDLE_MS       1000
#define FALLBACK_TERM "xterm-256color"
#define MOUSE_TAKEN   (BUTTON1_PRESSED | BUTTON4_PRESSED | BUTTON5_PRESSED)
#define MOUSE_OFF     "\033[?1000l\033[?1006l"
#define PASTE_ON      "\033[?2004h"
#define PASTE_OFF     "\033[?2004l"

/* Codes of our own, above all of curses'. */
enum {
    CODE_PASTE_BEGINS = KEY_MAX + 1,
    CODE_PASTE_ENDS,
};

static struct {
    SCREEN *screen;
    bool utf8;
    bool mouse;
    const struct theme *theme;
    bool is_pasting;
} term;

/* ---- colours */

static void begin_colors(void)
{
    if (start_color() == ERR || use_default_colors() == ERR)
        return;
    enum depth depth = theme_depth(COLORS);
    for (int i = 0; i < STYLE_COUNT; i++)
        (void)init_pair((short)(i + 1), term.theme->paint[i].color[depth], -1);
}

static attr_t attribute_of(unsigned with)
{
    attr_t a = A_NORMAL;
    if ((with & PAINT_BOLD) != 0)
        a |= A_BOLD;
    if ((with & PAINT_DIM) != 0)
        a |= A_DIM;
    if ((with & PAINT_UNDERLINE) != 0)
        a |= A_UNDERLINE;
    if ((with & PAINT_REVERSE) != 0)
        a |= A_REVERSE;
    return a;
}

static attr_t attributes(const struct cell *at, bool has_color)
{
    attr_t a = attribute_of(has_color ? term.theme->paint[at->style].with
                                      : term.theme->mono[at->style]);
    return at->is_chosen ? a | A_REVERSE : a;
}

/* ---- opening and closing */

/* A string of the terminal's; NULL where it has none. */
static const char *capability(const char *name)
{
    const char *s = tigetstr(name);
    return (intptr_t)s == -1 ? NULL : s; /* -1: not a string at all */
}

static void add_farewell(const char *name)
{
    const char *s = capability(name);
    if (s != NULL)
        life_farewell(s);
}

static void write_farewell(void)
{
    life_farewell(PASTE_OFF);
    if (term.mouse)
        life_farewell(MOUSE_OFF);
    add_farewell("sgr0");
    add_farewell("rmkx");
    add_farewell("rmcup");
    add_farewell("cnorm");
}

static void say(const char *sequence)
{
    (void)putp(sequence);
    (void)fflush(stdout);
}

/* The type to open: NULL is $TERM's own. False where none can be drawn on. */
static bool choose_type(const char **type)
{
    int found = 0;
    *type = NULL;
    if (setupterm(NULL, STDOUT_FILENO, &found) == ERR) {
        *type = FALLBACK_TERM;
        if (setupterm(FALLBACK_TERM, STDOUT_FILENO, &found) == ERR)
            return false;
    }
    bool can_move = capability("cup") != NULL;
    (void)del_curterm(cur_term);
    return can_move;
}

static void define_word_key(const char *name, int code)
{
    const char *s = capability(name);
    if (s != NULL)
        (void)define_key(s, code);
}

enum { CODE_WORD_LEFT = KEY_MAX + 3, CODE_WORD_RIGHT };

static void take_keys(void)
{
    raw();
    noecho();
    nonl();
    (void)keypad(stdscr, TRUE);
    (void)curs_set(0);
    (void)define_key("\033[200~", CODE_PASTE_BEGINS);
    (void)define_key("\033[201~", CODE_PASTE_ENDS);
    /* Ctrl with an arrow; the numbers curses gives them vary. */
    define_word_key("kLFT5", CODE_WORD_LEFT);
    define_word_key("kRIT5", CODE_WORD_RIGHT);
    /* As a terminal sends them that was not told of keypad mode. */
    (void)define_key("\033[A", KEY_UP);
    (void)define_key("\033[B", KEY_DOWN);
    (void)define_key("\033[C", KEY_RIGHT);
    (void)define_key("\033[D", KEY_LEFT);
    say(PASTE_ON);
    if (term.mouse) {
        (void)mouseinterval(0); /* a click is felt at once */
        (void)mousemask(MOUSE_TAKEN, NULL);
    }
}

bool term_open(const struct term_wants *wants, const char **note, struct err *e)
{
    /* Exported, they would switch resizing off. */
    (void)unsetenv("LINES");
    (void)unsetenv("COLUMNS");
    const char *type;
    *note = NULL;
    if (!life_remember())
        return err_set(e, ERR_USAGE,
                       "the screens need a keyboard, and standard input is "
                       "none: use the commands, for example milepost week");
    if (!choose_type(&type))
        return err_set(e, ERR_USAGE,
                       "this terminal cannot place its cursor: use the "
                       "commands instead, for example milepost week");
    (void)set_escdelay(ESCAPE_MS);
    term.screen = newterm(type, stdout, stdin);
    if (term.screen == NULL)
        return err_set(e, ERR_USAGE,
                       "this terminal cannot be drawn on: use the commands "
                       "instead, for example milepost week");
    if (type != NULL)
        *note = "this terminal's type is not known here: drawing as "
                "for " FALLBACK_TERM;
    term.utf8 = wants->utf8;
    term.mouse = wants->mouse;
    term.theme = wants->theme;
    write_farewell();
    life_begin();
    life_own(true);
    if (wants->color && wants->theme->id != THEME_MONO && has_colors())
        begin_colors();
    take_keys();
    return true;
}

void term_close(void)
{
    if (term.screen == NULL)
        return;
    say(PASTE_OFF);
    (void)endwin();
    life_own(false);
    delscreen(term.screen);
    term.screen = NULL;
}

void term_repaint(void)
{
    (void)clearok(curscr, TRUE);
}

/* Curses' own handler sleeps through a size that went and came back, and the
 * terminal has lost its cells by then: every change paints all anew. */
static void take_size(void)
{
    struct winsize size;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 &&
        size.ws_col > 0)
        (void)resize_term(size.ws_row, size.ws_col);
    term_repaint();
}

void term_lend(void)
{
    say(PASTE_OFF);
    (void)endwin();
    life_own(false);
}

void term_retake(void)
{
    life_own(true);
    say(PASTE_ON);
    take_size(); /* it may have changed meanwhile */
    (void)refresh();
}

void term_suspend(void)
{
    term_lend();
    life_stop();
    term_retake();
}

bool term_is_over(void)
{
    return life_is_over();
}

/* ---- drawing */

void term_size(int *rows, int *cols)
{
    getmaxyx(stdscr, *rows, *cols);
}

static bool is_same_look(const struct cell *a, const struct cell *b)
{
    return a->style == b->style && a->is_chosen == b->is_chosen;
}

static void show_row(const struct cell *at, int row, int cols)
{
    bool has_color = COLOR_PAIRS > STYLE_COUNT;
    for (int col = 0; col < cols;) {
        wchar_t text[2 * CANVAS_COLS_MAX];
        int n = 0;
        int from = col;
        while (col < cols && is_same_look(&at[from], &at[col])) {
            if (at[col].ch != 0)
                text[n++] = at[col].ch;
            if (at[col].mark != 0)
                text[n++] = at[col].mark;
            col++;
        }
        short pair = has_color ? (short)(at[from].style + 1) : 0;
        (void)attr_set(attributes(&at[from], has_color), pair, NULL);
        (void)mvaddnwstr(row, from, text, n);
    }
}

void term_show(const struct canvas *c)
{
    (void)erase(); /* never clear(): it would send every cell again */
    for (int row = 0; row < c->rows; row++)
        show_row(c->cell[row], row, c->cols);
    (void)attr_set(A_NORMAL, 0, NULL);
    bool is_typed = c->cursor_row >= 0 && c->cursor_col >= 0;
    (void)curs_set(is_typed ? 1 : 0);
    if (is_typed)
        (void)move(c->cursor_row, c->cursor_col);
    (void)refresh();
}

/* ---- keys */

bool term_is_waiting(void)
{
    struct pollfd in = { .fd = STDIN_FILENO, .events = POLLIN };
    return poll(&in, 1, 0) > 0 && (in.revents & POLLIN) != 0;
}

static bool next_byte(int within_ms, uint32_t *out)
{
    wint_t ch;
    timeout(within_ms);
    if (get_wch(&ch) != OK)
        return false;
    *out = (uint32_t)ch;
    return true;
}

static const struct {
    int code;
    int32_t press;
} known[] = {
    { KEY_UP, PRESS_UP },
    { KEY_DOWN, PRESS_DOWN },
    { KEY_LEFT, PRESS_LEFT },
    { KEY_RIGHT, PRESS_RIGHT },
    { KEY_HOME, PRESS_HOME },
    { KEY_FIND, PRESS_HOME },
    { KEY_END, PRESS_END },
    { KEY_SELECT, PRESS_END },
    { KEY_PPAGE, PRESS_PAGE_UP },
    { KEY_NPAGE, PRESS_PAGE_DOWN },
    { KEY_DC, PRESS_DELETE },
    { KEY_BACKSPACE, PRESS_BACKSPACE },
    { KEY_ENTER, PRESS_ENTER },
    { KEY_BTAB, PRESS_TAB_BACK },
    { CODE_WORD_LEFT, PRESS_WORD_LEFT },
    { CODE_WORD_RIGHT, PRESS_WORD_RIGHT },
};

static struct press mouse_press(void)
{
    MEVENT m;
    if (getmouse(&m) != OK)
        return (struct press){ .code = PRESS_NONE };
    int32_t code = (m.bstate & BUTTON4_PRESSED) != 0   ? PRESS_WHEEL_UP
                   : (m.bstate & BUTTON5_PRESSED) != 0 ? PRESS_WHEEL_DOWN
                                                       : PRESS_CLICK;
    return (struct press){ code, false, m.y, m.x };
}

static int32_t known_press(wint_t code)
{
    for (size_t i = 0; i < COUNT_OF(known); i++)
        if (known[i].code == (int)code)
            return known[i].press;
    if ((int)code == CODE_PASTE_BEGINS)
        term.is_pasting = true;
    if ((int)code == CODE_PASTE_ENDS)
        term.is_pasting = false;
    return PRESS_NONE;
}

static int32_t plain_press(wint_t ch)
{
    switch (ch) {
    case 033:
        return sequence_drop(next_byte);
    case 0x7F:
        return PRESS_BACKSPACE;
    case '\r':
        return PRESS_ENTER;
    case '\t':
        return PRESS_TAB;
    default:
        /* Without UTF-8 a byte above ASCII is part of nothing we know. */
        return ch >= 0x80 && !term.utf8 ? PRESS_NONE : (int32_t)ch;
    }
}

bool term_take_resize(void)
{
    if (!life_take_resize())
        return false;
    take_size();
    return true;
}

struct press term_press(void)
{
    struct press p = { .code = PRESS_NONE, .is_pasted = term.is_pasting };
    if (life_take_stop())
        return (struct press){ .code = PRESS_SUSPEND };
    if (term_take_resize())
        return (struct press){ .code = PRESS_RESIZE };
    wint_t ch;
    timeout(IDLE_MS);
    switch (get_wch(&ch)) {
    case KEY_CODE_YES:
        if ((int)ch == KEY_MOUSE)
            return mouse_press();
        p.code = known_press(ch);
        break;
    case OK:
        p.code = plain_press(ch);
        break;
    default: /* ERR: a second went by, or a signal came, or the end */
        term.is_pasting = false;
        return (struct press){ .code = PRESS_NONE };
    }
    return p;
}
