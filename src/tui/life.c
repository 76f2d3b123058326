/*
 * Signals. A crash must not leave the shell without echo and cursor: curses
 * restores the terminal on SIGINT and SIGTERM alone.
 */
#include "tui/life.h"

#include <poll.h>
#include <signal.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static volatile sig_atomic_t is_asked_to_end;
static volatile sig_atomic_t is_asked_to_stop;
static volatile sig_atomic_t is_resized;
static volatile sig_atomic_t is_ours;
static struct termios before;
static char farewell[192];
static size_t farewell_length;

bool life_remember(void)
{
    return tcgetattr(STDIN_FILENO, &before) == 0;
}

/* Without the padding a terminal's strings may hold, "$<5>". */
void life_farewell(const char *sequence)
{
    while (*sequence != '\0' && farewell_length < sizeof farewell) {
        const char *end = strchr(sequence, '>');
        if (sequence[0] == '$' && sequence[1] == '<' && end != NULL)
            sequence = end + 1;
        else
            farewell[farewell_length++] = *sequence++;
    }
}

static void on_end(int signal_number)
{
    (void)signal_number;
    is_asked_to_end = 1;
}

static void on_stop(int signal_number)
{
    (void)signal_number;
    is_asked_to_stop = 1;
}

static void on_resize(int signal_number)
{
    (void)signal_number;
    is_resized = 1;
}

/* Only calls that a handler may make. */
static void on_crash(int signal_number)
{
    if (is_ours) {
        is_ours = 0;
        if (write(STDOUT_FILENO, farewell, farewell_length) < 0)
            is_ours = 0; /* nobody is left to tell */
        (void)tcsetattr(STDIN_FILENO, TCSANOW, &before);
    }
    (void)signal(signal_number, SIG_DFL);
    (void)raise(signal_number);
}

static void handle(int signal_number, void (*with)(int), int flags)
{
    struct sigaction a;
    memset(&a, 0, sizeof a);
    a.sa_handler = with;
    a.sa_flags = flags;
    (void)sigemptyset(&a.sa_mask);
    (void)sigaction(signal_number, &a, NULL);
}

void life_begin(void)
{
    /* A stack of its own, for a crash by want of stack. */
    static char crash_stack[32 * 1024];
    stack_t own = { .ss_sp = crash_stack, .ss_size = sizeof crash_stack };
    (void)sigaltstack(&own, NULL);
    /* Without SA_RESTART: the wait for a key has to come back. */
    static const int ends[] = { SIGHUP, SIGTERM, SIGINT };
    for (size_t i = 0; i < COUNT_OF(ends); i++)
        handle(ends[i], on_end, 0);
    handle(SIGTSTP, on_stop, 0);
    handle(SIGWINCH, on_resize, 0);
    handle(SIGPIPE, SIG_IGN, 0);
    static const int crashes[] = { SIGSEGV, SIGABRT, SIGBUS,
                                   SIGQUIT, SIGILL,  SIGFPE };
    for (size_t i = 0; i < COUNT_OF(crashes); i++)
        handle(crashes[i], on_crash, SA_ONSTACK);
}

void life_own(bool ours)
{
    is_ours = ours;
}

bool life_is_over(void)
{
    if (is_asked_to_end)
        return true;
    struct pollfd in = { .fd = STDIN_FILENO, .events = POLLIN };
    return poll(&in, 1, 0) > 0 &&
           (in.revents & (POLLHUP | POLLERR | POLLNVAL)) != 0;
}

bool life_take_stop(void)
{
    bool is_asked = is_asked_to_stop != 0;
    is_asked_to_stop = 0;
    return is_asked;
}

bool life_take_resize(void)
{
    bool is_new = is_resized != 0;
    is_resized = 0;
    return is_new;
}

void life_lend(bool is_lent)
{
    handle(SIGINT, is_lent ? SIG_IGN : on_end, 0);
    handle(SIGQUIT, is_lent ? SIG_IGN : on_crash, SA_ONSTACK);
    handle(SIGTSTP, is_lent ? SIG_DFL : on_stop, 0);
}

void life_child(void)
{
    static const int ignored[] = { SIGINT, SIGQUIT, SIGPIPE };
    for (size_t i = 0; i < COUNT_OF(ignored); i++)
        handle(ignored[i], SIG_DFL, 0);
}

void life_stop(void)
{
    is_asked_to_stop = 0;
    handle(SIGTSTP, SIG_DFL, 0);
    (void)kill(0, SIGTSTP);
    handle(SIGTSTP, on_stop, 0);
}
