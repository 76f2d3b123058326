#include "home.h"

#include "folder.h"
#include "milepost/runs.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static struct app app;
static struct folder folder;
static char path[FOLDER_PATH + 16];

static int64_t still_clock(void)
{
    return 1764000000000; /* a fixed moment of 2025, ms since 1970 */
}

static struct app *open_again(day_t today)
{
    struct err e;
    err_clear(&e);
    memset(&app, 0, sizeof app);
    app.db_path = path;
    app.config_path = "";
    app.today = today;
    app.look = (struct look){ UNITS_KM, false, false, 80, NULL };
    app.seed = 7;
    app.clock = still_clock;
    ck_assert_msg(app_open(&app, &e), "%s", e.text);
    return &app;
}

struct app *home_open(const char *today)
{
    day_t day;
    ck_assert(day_parse(today, &day));
    folder_make_quick(&folder);
    ck_assert(text_copy(path, sizeof path, folder_at(&folder, "diary.db")));
    return open_again(day);
}

struct app *home_reopen(void)
{
    day_t today = app.today;
    app_close(&app);
    return open_again(today);
}

void home_end(void)
{
    app_close(&app);
    (void)remove(path);
    ck_assert_int_eq(rmdir(folder.path),
                     0); /* and nothing was left beside it */
}

const char *home_path(void)
{
    return path;
}

int home_runs(void)
{
    struct err e;
    err_clear(&e);
    ck_assert_msg(app_runs(&app, &e), "%s", e.text);
    return app.runs->count;
}

bool home_stop_at_last(void *with, const char *what, int done, int of)
{
    (void)with;
    (void)what;
    return done < of - 1;
}

void home_log(const char *line)
{
    struct log_result r;
    struct err e;
    err_clear(&e);
    ck_assert_msg(app_log(&app, &line, 1, false, false, NULL, NULL, &r, &e),
                  "%s: %s", line, e.text);
}

#define FILE_BYTES (64 * 1024)
#define FILE_LINES 1024

void home_log_file(const char *path_of_lines)
{
    static char text[FILE_BYTES];
    static const char *lines[FILE_LINES];
    int count = 0;
    struct log_result kept;
    struct err e;
    FILE *f = fopen(path_of_lines, "rb");
    ck_assert_msg(f != NULL, "%s", path_of_lines);
    size_t n = fread(text, 1, sizeof text - 1, f);
    (void)fclose(f);
    text[n] = '\0';
    for (char *p = strtok(text, "\n"); p; p = strtok(NULL, "\n"))
        lines[count++] = p;
    ck_assert_msg(
        app_log(&app, lines, count, false, false, NULL, NULL, &kept, &e),
        "line %d: %s", e.line, e.text);
    ck_assert_int_eq(kept.kept + kept.merged, count);
}

struct app *home_open_runner(const char *today)
{
    static const char *const facts[] = { "level",         "intermediate",
                                         "weekly_km",     "40",
                                         "longest_km",    "14",
                                         "fitness_index", "45" };
    static const char *const words[] = { "half", "2027-02-28" };
    struct app *a = home_open(today);
    struct goal g;
    struct err e;
    ck_assert_msg(
        app_athlete_set_all(a, (int)COUNT_OF(facts), facts, a->today, &e), "%s",
        e.text);
    ck_assert_msg(app_goal_add(a, 2, words, &g, &e), "%s", e.text);
    return a;
}

struct app *home_open_planned(const char *today, const char *from)
{
    struct app *a = home_open_runner(today);
    day_t day;
    struct err e;
    ck_assert(day_parse(from, &day));
    ck_assert_msg(app_plan_propose(a, NULL, day, &e), "%s", e.text);
    ck_assert_msg(app_plan_accept(a, &e), "%s", e.text);
    return a;
}
