/*
 * milepost: what every kilometre was for.
 *
 * A map of the house, in the order a value travels:
 *
 * - entry/    a line as typed becomes a run, a check-in, a planned session
 * - formats/  a watch's file becomes the same
 * - config/   config.ini becomes settings
 * - store/    the diary: rows, and every change of them (undo, history);
 *             out of it come week facts
 * - measure/  facts become numbers: index, paces, zones, load, readiness
 * - judge/    facts and numbers become a week report: pieces with a verdict
 *             and its rule, warnings
 * - coach/    a goal and where the runner is now become a plan
 * - words/    a report becomes sentences, in the runner's units
 * - app/      the use cases, each one undoable step
 * - cli/      commands: text and JSON
 * - tui/      screens: cells; tui/term.c alone knows the terminal
 * - base/, model/   units, days, errors, text; the types that travel
 *
 * Writing goes left to right into the store, reading left to right out of
 * it. This file is the only one that asks for time, locale and environment.
 */
#include "milepost/cli.h"
#include "milepost/tui.h"

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

static int64_t clock_ms(void)
{
    struct timespec now;
    (void)clock_gettime(CLOCK_REALTIME, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static day_t local_today(void)
{
    time_t now = time(NULL);
    struct tm tm;
    day_t day;
    if (!localtime_r(&now, &tm))
        return (day_t){ 0 };
    struct civil c = { tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday };
    return day_from_civil(c, &day) ? day : (day_t){ 0 };
}

/* What the clock on the wall said at a moment, minus UTC. */
static int32_t zone_s(int64_t utc_s)
{
    time_t then = (time_t)utc_s;
    struct tm tm;
    day_t day;
    if (!localtime_r(&then, &tm))
        return 0;
    struct civil c = { tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday };
    if (!day_from_civil(c, &day))
        return 0;
    int64_t local = ((int64_t)day.n * 24 + tm.tm_hour) * 3600 +
                    (int64_t)tm.tm_min * 60 + tm.tm_sec;
    return (int32_t)(local - utc_s);
}

static const char *editor(void)
{
    const char *visual = getenv("VISUAL");
    return visual != NULL && visual[0] != '\0' ? visual : getenv("EDITOR");
}

static int terminal_columns(void)
{
    struct winsize size;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0)
        return 0;
    return size.ws_col;
}

int main(int argc, char **argv)
{
    static struct app app;
    (void)setlocale(LC_CTYPE, ""); /* not LC_ALL: numbers keep their point */
    struct cli_world world = {
        .today = local_today(),
        .home = getenv("HOME"),
        .config_home = getenv("XDG_CONFIG_HOME"),
        .data_home = getenv("XDG_DATA_HOME"),
        .config = getenv("MILEPOST_CONFIG"),
        .db = getenv("MILEPOST_DB"),
        .tmp = getenv("TMPDIR"),
        .editor = editor(),
        .no_color = getenv("NO_COLOR"),
        .term = getenv("TERM"),
        .is_utf8 = strcmp(nl_langinfo(CODESET), "UTF-8") == 0,
        .is_tty_in = isatty(STDIN_FILENO) == 1,
        .is_tty_out = isatty(STDOUT_FILENO) == 1,
        .columns = terminal_columns(),
        .clock = clock_ms,
        .zone_s = zone_s,
        .screens = tui_run,
    };
    return cli_main(&app, &world, argc, argv);
}
