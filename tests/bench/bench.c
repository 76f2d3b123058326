/*
 * make bench: what one look at a week costs after twenty years of daily runs.
 *
 * Every round measures every case in turn, so that a busy machine slows all
 * of them alike; the ratio to a copy of the week's facts, taken round by
 * round, is the number to compare. CPU time of this thread; no verdict.
 */
#include "bench.h"
#include "milepost/runs.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#define ROUNDS       101
#define TREND_DAYS   363 /* with today 52 weeks */
#define SEASON_WEEKS 18
#define NS_PER_S     1000000000.0
#define NS_PER_US    1000.0

static char folder[] = "/tmp/milepost-bench-XXXXXX";
static char path[sizeof folder + 16];
static struct app app;
static struct facts facts; /* of this week; what the pure rooms are given */
static struct facts scratch;
static struct week_report report;
static struct profile profile;
static struct entry_context context;
static struct plan season; /* of 18 weeks */
static struct facts season_facts;
static struct lint_report season_lint;
static int season_edits;
static int64_t runs_clock; /* of the log before the newest run was logged */
static struct err problem;

static void must(bool ok)
{
    if (ok)
        return;
    (void)fprintf(stderr, "bench: %s\n", problem.text);
    exit(EXIT_FAILURE);
}

/* ---- what is measured */

static void copy_facts(void)
{
    memcpy(&scratch, &facts, sizeof scratch);
}

static void read_facts(void)
{
    must(store_facts(app.store, day_monday(app.today), app.today, &scratch,
                     &problem));
}

static void judge_it(void)
{
    judge_week(&facts, &app.settings, day_monday(app.today), &report);
}

static void whole_week(void)
{
    must(app_week(&app, app.today, &problem));
}

static void whole_year(void)
{
    must(app_trend(&app, day_add(app.today, -TREND_DAYS), app.today, &problem));
}

/* As though another milepost had written. */
static void runs_whole(void)
{
    app.runs->version--;
    must(app_runs(&app, &problem));
}

/* As though that run had just been logged. */
static void runs_of_a_day(void)
{
    app.runs->changes--;
    app.runs->clock = runs_clock;
    must(app_runs(&app, &problem));
}

/* What the Trends read between two keys. */
static void half_a_year(void)
{
    must(app_curves_open(&app, &problem));
    app.curves.read_from = app.curves.trend.week_count;
    must(app_curves_more(&app, &problem));
}

static void week_in_words(void)
{
    static char buffer[65536];
    struct text t = text_on(buffer, sizeof buffer);
    words_week(&t, &facts, &report, &app.look);
}

static void plan_it(void)
{
    const struct plan_ask ask = { .goal = &facts.goals[0], .from = app.today };
    must(coach_plan(&profile, &ask, &app.proposal, &problem) &&
         app.proposal.outcome == PLAN_MADE);
}

static void lint_it(void)
{
    coach_lint(&facts, &app.settings, &facts.plan, &scratch, &report,
               &app.lint);
}

/* An easy run made a kilometre longer, and shorter again, so that every round
 * has one to score: in the plan's first week, whose edit is the dearest, and
 * in its middle. */
static void edit_week(int week)
{
    struct plan_edit edit = { .kind = EDIT_RESIZE };
    day_t from = season.weeks[week].monday;
    while (season.sessions[edit.session].day.n < from.n ||
           season.sessions[edit.session].purpose != PURPOSE_EASY)
        edit.session++;
    bool is_long = season_edits++ % 2;
    edit.dist.m =
        season.sessions[edit.session].dist.m + (is_long ? -1000 : 1000);
    must(coach_edit(&edit, &context.paces, app.today, &season, &problem));
    coach_rescore(&facts, &app.settings, &season, &season_facts, &report,
                  &season_lint);
}

static void edit_first(void)
{
    edit_week(1);
}

static void edit_middle(void)
{
    edit_week(SEASON_WEEKS / 2);
}

static void lint_season(void)
{
    coach_lint(&facts, &app.settings, &season, &season_facts, &report,
               &season_lint);
}

static void read_plain_line(void)
{
    must(entry_read(&context, "10k 52:30 easy rpe4", &app.entry, &problem));
}

static void read_long_line(void)
{
    must(entry_read(&context,
                    "yesterday 6:30 wu 2k, 5x1k @3:55 r90s, cd 2k interval "
                    "rpe8 hr158/179 +hot pain:calf2@8k -- windy on the way",
                    &app.entry, &problem));
}

struct bench_case {
    const char *name;
    void (*run)(void);
    int times; /* a sample, so that it lasts long enough to be measured */
};

// clang-format off
static const struct bench_case cases[] = {
    { "a copy of the week's facts",       copy_facts,       8 },
    { "entry_read, a plain line",         read_plain_line, 64 },
    { "entry_read, a workout",            read_long_line,  64 },
    { "store_facts, this week",           read_facts,       1 },
    { "judge_week",                       judge_it,         1 },
    { "app_week, facts and judge",        whole_week,       1 },
    { "app_trend, 52 weeks",              whole_year,       1 },
    { "app_runs, all runs read",         runs_whole,       1 },
    { "app_runs, a run more",            runs_of_a_day,    1 },
    { "app_curves_more, 26 weeks",        half_a_year,      1 },
    { "words_week, the report as text",   week_in_words,    4 },
    { "coach_plan, a half in ten weeks",  plan_it,          1 },
    { "coach_lint of that plan",          lint_it,          1 },
    { "coach_lint, a half in 18 weeks",   lint_season,      1 },
    { "an edit of its first week, scored", edit_first,      2 },
    { "an edit in its middle, scored",    edit_middle,      2 },
};
// clang-format on
#define CASES ((int)COUNT_OF(cases))

/* ---- measuring */

static double now_ns(clockid_t clock)
{
    struct timespec t;
    (void)clock_gettime(clock, &t);
    return (double)t.tv_sec * NS_PER_S + (double)t.tv_nsec;
}

static double sample(const struct bench_case *c)
{
    double from = now_ns(CLOCK_THREAD_CPUTIME_ID);
    for (int i = 0; i < c->times; i++)
        c->run();
    return (now_ns(CLOCK_THREAD_CPUTIME_ID) - from) / c->times;
}

static int by_size(const void *a, const void *b)
{
    double x = *(const double *)a;
    double y = *(const double *)b;
    return (x > y) - (x < y);
}

/* The value that a share of all lie below; sorts them. */
static double quantile(double *values, double share)
{
    qsort(values, ROUNDS, sizeof values[0], by_size);
    return values[(int)(share * (ROUNDS - 1))];
}

static void measure(void)
{
    static double ns[sizeof cases / sizeof cases[0]][ROUNDS];
    static double ratio[sizeof cases / sizeof cases[0]][ROUNDS];
    for (int i = 0; i < CASES; i++)
        (void)sample(&cases[i]); /* warm */
    for (int round = 0; round < ROUNDS; round++)
        for (int i = 0; i < CASES; i++) {
            ns[i][round] = sample(&cases[i]);
            ratio[i][round] = ns[i][round] / ns[0][round];
        }
    printf("\n%-36s %10s %10s %8s\n", "median CPU time", "us", "us p95",
           "copies");
    for (int i = 0; i < CASES; i++)
        printf("%-36s %10.1f %10.1f %8.2f\n", cases[i].name,
               quantile(ns[i], 0.5) / NS_PER_US,
               quantile(ns[i], 0.95) / NS_PER_US, quantile(ratio[i], 0.5));
}

/* ---- the diary */

static int64_t fixed_clock(void)
{
    return 0;
}

static void clean_up(void)
{
    app_close(&app);
    (void)unlink(path);
    (void)rmdir(folder);
}

static void open_diary(void)
{
    struct store_options o = { .path = path, .seed = 1, .clock = fixed_clock };
    app.settings = settings_standard();
    app.look = (struct look){ UNITS_KM, true, false, 80, NULL };
    app.seed = 1;
    app.clock = fixed_clock;
    app.db_path = path;
    must(day_parse("2026-11-22", &app.today));
    must(store_open(&app.store, &o, &problem));
}

static void fill_diary(void)
{
    struct years y;
    struct stat st;
    double from = now_ns(CLOCK_MONOTONIC);
    must(years_fill(&app, &y, &problem));
    double s = (now_ns(CLOCK_MONOTONIC) - from) / NS_PER_S;
    (void)memset(&st, 0, sizeof st);
    (void)stat(path, &st);
    printf("a diary of %d years: %d runs, %d segments, %d check-ins; %.1f MiB, "
           "written in %.1f s\n",
           BENCH_YEARS, y.runs, y.segments, y.checkins,
           (double)st.st_size / 1048576.0, s);
}

/* What the cases are given. */
static void prepare(void)
{
    must(app_week(&app, app.today, &problem));
    facts = app.facts;
    report = app.week;
    printf("the facts of a week: %zu KiB, %d runs, %d segments, a plan of %d "
           "sessions\n",
           sizeof facts / 1024, facts.run_count, facts.segment_count,
           facts.plan.session_count);
    days_of(&facts, &app.days);
    profile = coach_profile(&facts, &app.days);
    context = (struct entry_context){
        .today = app.today,
        .units = UNITS_KM,
        .paces = paces_of(index_on(&facts, app.today).index),
    };
    plan_it();
    facts.plan = app.proposal.plan; /* what lint_it scores */
}

static void read_runs(void)
{
    struct log_result r;
    const char *line = "5k 30:00 easy";
    must(app_runs(&app, &problem) &&
         store_clock(app.store, &runs_clock, &problem) &&
         app_log(&app, &line, 1, false, false, NULL, NULL, &r, &problem) &&
         app_runs(&app, &problem));
}

/* The same race eighteen weeks ahead. */
static void plan_season(void)
{
    struct goal goal = facts.goals[0];
    goal.day = day_add(day_monday(app.today), 7 * SEASON_WEEKS + 6);
    const struct plan_ask ask = { .goal = &goal,
                                  .from = day_add(app.today, 1) };
    must(coach_plan(&profile, &ask, &app.proposal, &problem) &&
         app.proposal.outcome == PLAN_MADE &&
         app.proposal.plan.week_count >= SEASON_WEEKS); /* and recovery */
    season = app.proposal.plan;
    lint_season();
}

int main(void)
{
    if (mkdtemp(folder) == NULL) {
        perror("bench: no temporary folder");
        return EXIT_FAILURE;
    }
    (void)snprintf(path, sizeof path, "%s/diary.db", folder);
    (void)atexit(clean_up);
    open_diary();
    fill_diary();
    prepare();
    plan_season();
    read_runs();
    measure();
    struct rusage use;
    (void)getrusage(RUSAGE_SELF, &use);
    printf("\npeak memory %.1f MiB\n", (double)use.ru_maxrss / 1024.0);
    return EXIT_SUCCESS;
}
