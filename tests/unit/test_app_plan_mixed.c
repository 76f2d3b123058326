/*
 * app: edits, replans, new plans, pauses, runs, skips, injuries and days that
 * pass, by chance: the weeks behind stay byte for byte, what is locked stays
 * through every replan, and every step goes back and forth to the same bytes.
 * In spans of a diary each, for a diary grows with every plan it keeps.
 */
#include "../tool/any_edit.h"
#include "../tool/diary.h"
#include "../tool/home.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

Suite *suite_app_plan_mixed(void);

#define START     "2026-11-22"
#define SEED      20261122
#define STEPS     300 /* tried; MILEPOST_STEPS asks for more */
#define SPAN      40  /* of one diary */
#define PAST_MOST 16  /* weeks */
#define PAST_TEXT 8192

static struct app *app;
static struct err e;
static struct kit_lcg chance;

/* ---- bytes */

static uint64_t hash_of(struct store *st)
{
    char *dump = diary_dump(st);
    uint64_t h = 14695981039346656037u;
    for (const char *p = dump; *p != '\0'; p++)
        h = (h ^ (unsigned char)*p) * 1099511628211u;
    free(dump);
    return h;
}

/* Weeks behind us, as they were when they were over. */
static char past[PAST_MOST][PAST_TEXT];
static day_t past_from;
static int past_count;

static void write_week(day_t monday, char out[PAST_TEXT])
{
    struct text t = text_on(out, PAST_TEXT);
    ck_assert_msg(app_week(app, monday, &e), "%s", e.text);
    const struct plan *p = &app->facts.plan;
    for (int i = 0; i < p->session_count; i++) {
        const struct session *s = &p->sessions[i];
        if (day_monday(s->day).n != monday.n)
            continue;
        session_write(p, s, UNITS_KM, &t);
        text_add(&t, " %s %d %d\n", s->id.text, s->is_locked, s->skipped);
    }
    ck_assert(!t.is_cut);
}

static void remember_past(void)
{
    while (past_count < PAST_MOST &&
           day_add(past_from, 7 * past_count).n < day_monday(app->today).n) {
        write_week(day_add(past_from, 7 * past_count), past[past_count]);
        past_count++;
    }
}

static void past_stands(const char *after)
{
    static char now[PAST_TEXT];
    for (int i = past_count > 2 ? past_count - 2 : 0; i < past_count; i++) {
        write_week(day_add(past_from, 7 * i), now);
        ck_assert_msg(strcmp(past[i], now) == 0,
                      "after %s a week behind us is another:\n%s\nwas\n%s",
                      after, now, past[i]);
    }
}

/* ---- what is locked */

static struct plan locked;

static void locked_stands(const char *after)
{
    ck_assert(app_plan(app, &e));
    for (int i = 0; i < locked.session_count; i++) {
        struct session s = locked.sessions[i];
        bool is_there = !s.is_locked || s.day.n < app->today.n;
        for (int k = 0; k < app->plan.session_count && !is_there; k++) {
            s.id = app->plan.sessions[k].id;
            is_there =
                session_same(&locked, &s, &app->plan, &app->plan.sessions[k]);
        }
        ck_assert_msg(is_there, "%s took what was locked", after);
    }
}

/* ---- steps, each true if something may have been kept */

static bool do_edit(void)
{
    bool was_locked;
    bool ok = any_edit(app, &chance, &was_locked);
    ck_assert(!ok || !was_locked);
    return ok;
}

static bool do_replan(void)
{
    bool take[REPLAN_CHANGES_MAX];
    if (!app_replan(app, &e))
        return false;
    locked = app->facts.plan;
    for (int i = 0; i < app->replan.line_count; i++)
        take[i] = kit_between(&chance, 0, 2) > 0;
    bool is_all = kit_between(&chance, 0, 1) == 0;
    ck_assert_msg(app_replan_accept(app, is_all ? NULL : take, &e), "%s",
                  e.text);
    locked_stands("replan");
    return true;
}

static bool do_new(void)
{
    if (!app_plan_propose(app, NULL, app->today, &e) ||
        app->proposal.outcome != PLAN_MADE)
        return false;
    ck_assert_msg(app_plan_accept(app, &e), "%s", e.text);
    return true;
}

static bool do_run(void)
{
    char line[80], day[DAY_TEXT];
    const char *lines[] = { line };
    struct log_result r;
    int km = kit_between(&chance, 4, 16);
    (void)snprintf(line, sizeof line, "%s %dk %dmin easy",
                   day_format(app->today, day), km, km * 6);
    return app_log(app, lines, 1, false, false, NULL, NULL, &r, &e);
}

static bool do_morning(void)
{
    static const char *const bodies[] = { "ill:systemic", "sleep4 fatigue6",
                                          "sleep8 fatigue2 mood4", "pain:calf4",
                                          "sleep5.5 mood2" };
    const char *line = bodies[kit_between(&chance, 0, 4)];
    struct log_result r;
    return app_log(app, &line, 1, true, false, NULL, NULL, &r, &e);
}

static bool do_skip(void)
{
    char day[DAY_TEXT];
    return app_skip(app, day_format(app->today, day), SKIP_RECOVERY, &e);
}

static bool do_injury(void)
{
    bool is_start = kit_between(&chance, 0, 1) == 0;
    return app_injury(app, SITE_CALF, app->today, is_start, &e);
}

static bool do_pause(void)
{
    day_t from = day_add(app->today, kit_between(&chance, 0, 30));
    if (kit_between(&chance, 0, 3) == 0)
        return app_unpause(app, from, &e);
    return app_pause(app, from, day_add(from, kit_between(&chance, 0, 9)),
                     false, &e);
}

static bool do_pass(void)
{
    app->today = day_add(app->today, kit_between(&chance, 1, 4));
    remember_past();
    return false;
}

static const struct {
    const char *name;
    int weight;
    bool (*step)(void);
} steps[] = {
    { "an edit", 6, do_edit },      { "a replan", 4, do_replan },
    { "plan new", 1, do_new },      { "a run", 4, do_run },
    { "a morning", 3, do_morning }, { "a skip", 1, do_skip },
    { "an injury", 1, do_injury },  { "a pause", 1, do_pause },
    { "days passing", 4, do_pass },
};

static size_t any_step(void)
{
    int sum = 0;
    for (size_t i = 0; i < COUNT_OF(steps); i++)
        sum += steps[i].weight;
    int n = kit_between(&chance, 1, sum);
    size_t at = 0;
    while (n > steps[at].weight)
        n -= steps[at++].weight;
    return at;
}

/* ---- a span */

static void begin(void)
{
    static const char *const facts[] = { "level",         "intermediate",
                                         "weekly_km",     "40",
                                         "longest_km",    "14",
                                         "fitness_index", "45" };
    static const char *const words[] = { "half", "2027-03-14" };
    struct goal g;
    app = home_open(START);
    ck_assert(
        app_athlete_set_all(app, (int)COUNT_OF(facts), facts, app->today, &e));
    ck_assert(app_goal_add(app, 2, words, &g, &e));
    past_from = kit_day("2026-11-09"); /* two weeks of it lie behind */
    past_count = 0;
    ck_assert_msg(app_plan_propose(app, NULL, past_from, &e), "%s", e.text);
    ck_assert_msg(app_plan_accept(app, &e), "%s", e.text);
    remember_past();
}

static void go_back_and_forth(const uint64_t *hashes, int kept)
{
    struct action a;
    for (int i = kept; i > 0; i--) {
        ck_assert_msg(app_undo(app, &a, &e), "%s", e.text);
        ck_assert_msg(hash_of(app->store) == hashes[i - 1],
                      "undo of '%s' left other bytes", a.label);
    }
    for (int i = 1; i <= kept; i++) {
        ck_assert_msg(app_redo(app, &a, &e), "%s", e.text);
        ck_assert_msg(hash_of(app->store) == hashes[i],
                      "redo of '%s' left other bytes", a.label);
    }
}

static int live_span(void)
{
    uint64_t hashes[SPAN + 1];
    int kept = 0;
    begin();
    hashes[0] = hash_of(app->store);
    for (int i = 0; i < SPAN; i++) {
        size_t at = any_step();
        if (!steps[at].step())
            continue;
        past_stands(steps[at].name);
        uint64_t now = hash_of(app->store);
        if (now != hashes[kept]) /* else nothing changed, and no step is kept */
            hashes[++kept] = now;
    }
    go_back_and_forth(hashes, kept);
    home_end();
    return kept;
}

START_TEST(test_app_plan_lives_through_whatever_comes)
{
    const char *more = getenv("MILEPOST_STEPS");
    int asked = more != NULL ? atoi(more) : STEPS;
    int kept = 0;
    chance = kit_seed(SEED);
    for (int done = 0; done < asked; done += SPAN)
        kept += live_span();
    ck_assert_int_gt(kept, asked / 3);
}
END_TEST

Suite *suite_app_plan_mixed(void)
{
    Suite *s = suite_create("app_plan_mixed");
    TCase *t = tcase_create("mixed");
    tcase_set_timeout(t, 1800);
    tcase_add_test(t, test_app_plan_lives_through_whatever_comes);
    suite_add_tcase(s, t);
    return s;
}
