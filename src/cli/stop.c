/* ^C while long work is under way: it ends where nothing is half kept, and
 * says so; a second one ends at once. */
#include "cli/room.h"

#include <signal.h>
#include <string.h>

static volatile sig_atomic_t is_asked;
static bool is_listening;

static void on_stop(int number)
{
    (void)number;
    is_asked = 1;
}

bool stop_is_asked(void)
{
    return is_asked != 0;
}

static bool beat(void *with, const char *what, int done, int of)
{
    (void)with;
    (void)what;
    (void)done;
    (void)of;
    return !stop_is_asked();
}

static void handle(void (*handler)(int), int flags)
{
    struct sigaction a;
    memset(&a, 0, sizeof a);
    a.sa_handler = handler;
    a.sa_flags = flags;
    (void)sigemptyset(&a.sa_mask);
    (void)sigaction(SIGINT, &a, NULL);
}

/* Not SA_RESTART: what waits for standard input has to wake up. A shell that
 * put it into the background has ^C ignored, and it stays so. */
void stop_begin(struct call *c)
{
    struct sigaction before;
    if (c->world == NULL || sigaction(SIGINT, NULL, &before) != 0 ||
        before.sa_handler == SIG_IGN)
        return;
    is_listening = true;
    is_asked = 0;
    c->app->pulse = (struct pulse){ beat, NULL };
    handle(on_stop, (int)SA_RESETHAND);
}

void stop_end(struct call *c)
{
    if (!is_listening)
        return;
    is_listening = false;
    c->app->pulse = (struct pulse){ NULL, NULL };
    handle(SIG_DFL, 0);
}

/* Of its own signal, so that a script which called it ends, too. */
void stop_leave(void)
{
    if (!stop_is_asked())
        return;
    (void)fflush(stdout);
    (void)fflush(stderr);
    handle(SIG_DFL, 0);
    (void)raise(SIGINT);
}
