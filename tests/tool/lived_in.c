/* The diary of the screens' tests; see lived_in.h. */
#include "lived_in.h"

#include "ask.h"
#include "folder.h"
#include "home.h"
#include "kit.h"

#include <check.h>
#include <stdio.h>

#define FILE_MOST   (8u << 20)
#define YEAR_WEEKS  56 /* before the demo's sixteen */
#define YEAR_LINES  (YEAR_WEEKS * 6)
#define YEAR_MONDAY "2025-07-07"
#define SEED        20261122u

static char image[FILE_MOST];
static size_t image_size; /* 0: not made yet */

/* ---- the year before the demo's season, by an own chance */

static char text[YEAR_LINES][160];
static const char *line[YEAR_LINES];
static int line_count;

static void add_line(day_t day, const char *rest)
{
    char date[DAY_TEXT];
    ck_assert_int_lt(line_count, YEAR_LINES);
    (void)snprintf(text[line_count], sizeof text[0], "%s %s",
                   day_format(day, date), rest);
    line[line_count] = text[line_count];
    line_count++;
}

/* What happened in one of its weeks instead of the usual. */
// clang-format off
static const struct {
    int week, weekday;
    const char *line;
} happened[] = {
    { 8, 6, "10k 46:40 race rpe9 shoe:pegs -- hot, went out too fast" },
    { 13, 6, "21.1k 1:46:30 race rpe9 shoe:pegs enjoy5 -- \u6771\u4EAC" },
    { 20, 1, "skip ill" },
    { 20, 3, "sleep6 fatigue6 sore5 stress4 mood2 ill:systemic" },
    { 27, 3, "skip weather" },
    { 33, 5, "6k 33:10 easy rpe5 pain:achilles4@4k shoe:ghost" },
    { 40, 6, "5k 22:20 race rpe9 shoe:pegs" },
    { 47, 5, "1h10 enjoyment rpe2 +trail +joy -- caf\u00E9 and back" },
};
// clang-format on

static bool has_happened(int week, int weekday, day_t day)
{
    for (size_t i = 0; i < COUNT_OF(happened); i++)
        if (happened[i].week == week && happened[i].weekday == weekday) {
            add_line(day, happened[i].line);
            return true;
        }
    return false;
}

static void add_run(struct kit_lcg *chance, day_t day, int weekday, int week)
{
    char rest[120];
    bool is_long = weekday == 6;
    int hundreds = is_long ? kit_between(chance, 110, 150) + week / 4
                           : kit_between(chance, 55, 90);
    int pace = kit_between(chance, 340, 362) - week / 8;
    (void)snprintf(rest, sizeof rest, "%d.%dk @%d:%02d %s rpe%d hr%d shoe:%s",
                   hundreds / 10, hundreds % 10, pace / 60, pace % 60,
                   is_long ? "long" : "easy", kit_between(chance, 3, 4),
                   kit_between(chance, 138, 146),
                   week % 3 == 0 ? "ghost" : "pegs");
    add_line(day, rest);
}

static void log_year(struct app *a)
{
    static const int days[] = { 1, 3, 5, 6 };
    struct kit_lcg chance = { SEED }; /* the same each time: not told */
    struct log_result kept;
    struct err e;
    line_count = 0;
    for (int week = 0; week < YEAR_WEEKS; week++)
        for (size_t i = 0; i < COUNT_OF(days); i++) {
            day_t day = day_add(kit_day(YEAR_MONDAY), 7 * week + days[i]);
            if (has_happened(week, days[i], day) || (week == 20 && i > 0))
                continue; /* a week in bed */
            if (week % 2 == 0 || i != 1)
                add_run(&chance, day, days[i], week);
        }
    ck_assert_msg(
        app_log(a, line, line_count, false, false, NULL, NULL, &kept, &e),
        "line %d: %s", e.line, e.text);
}

/* ---- what the demo leaves out, in the words of the shell */

// clang-format off
static const char *const commands[] = {
    "injury start calf 2026-11-04",
    "injury end calf 2026-11-08",
    "injury start knee 2026-11-22",
    "note 2026-11-16 -- legs heavy from the stairs at work",
    "note 2026-11-19 -- \u6771\u4EAC calls at 2 am, slept badly",
    "log 2026-11-20 35min recovery rpe2 -- along the canal, no watch",
    "log 2026-10-10 1h20 enjoyment rpe3 +trail +joy",
    "log 2026-11-13 xt 60min rpe3",
    "goal add 10k 2027-03-14 --priority B",
    "plan pause 2026-12-28 2026-12-29",
    "plan lock 2026-11-29",
    "plan move 2026-11-25 2026-11-27",
};
// clang-format on

static void take_image(void)
{
    FILE *f = fopen(home_path(), "rb");
    ck_assert_ptr_nonnull(f);
    image_size = fread(image, 1, sizeof image, f);
    (void)fclose(f);
    ck_assert_uint_gt(image_size, 0);
    ck_assert_uint_lt(image_size, sizeof image);
}

void lived_in_make(void)
{
    struct err e;
    if (image_size > 0)
        return;
    struct app *a = home_open(LIVED_IN_TODAY);
    ck_assert_msg(app_demo(a, &e), "%s", e.text);
    log_year(a);
    for (size_t i = 0; i < COUNT_OF(commands); i++)
        ck_assert_msg(ask(a, commands[i]) == 0, "%s: %s", commands[i],
                      ask_page());
    app_close(a); /* all of it is in the file */
    take_image();
    home_end();
}

void lived_in_write(const char *path)
{
    lived_in_make();
    file_put(path, image, image_size);
}

struct app *lived_in_open(void)
{
    lived_in_make();
    struct app *a = home_open(LIVED_IN_TODAY);
    app_close(a);
    lived_in_write(home_path());
    return home_reopen();
}
