/* app: a list of runs in which days were put anew is the list read whole. */
#include "../tool/home.h"
#include "../tool/kit.h"
#include "milepost/runs.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

Suite *suite_app_runs_on(void);

#define TODAY   "2026-11-22"
#define SEED    20261122
#define CHANGES 300
#define BEGUN   60 /* runs at the beginning */

static struct app *app;
static struct err problem;

static void must(bool ok)
{
    ck_assert_msg(ok, "%s", problem.text);
}

/* ---- what a runner does */

static void any_line(struct kit_lcg *g, char *out, size_t size)
{
    static const char *const sizes[] = { "5k 30:00", "10k 55:00", "45min",
                                         "16k 1:30:00" };
    static const char *const more[] = {
        "",       " pain:knee3@2k", " pain:calf2 pain:shin4", " shoe:Pegs",
        " +park", " ill:head",      " rpe4 -- by the canal",  " hr148",
    };
    (void)snprintf(out, size, "-%dd %s easy%s", kit_between(g, 0, 30),
                   sizes[kit_between(g, 0, (int)COUNT_OF(sizes) - 1)],
                   more[kit_between(g, 0, (int)COUNT_OF(more) - 1)]);
}

static bool any_log(struct kit_lcg *g)
{
    char line[120];
    struct log_result r;
    const char *lines[1] = { line };
    any_line(g, line, sizeof line);
    return app_log(app, lines, 1, false, false, NULL, NULL, &r, &problem);
}

static bool any_edit(struct kit_lcg *g, const char *id)
{
    static const char *const words[] = {
        "rpe6",      "-3d",   "pain:knee2", "today",        "shoe:Racer",
        "pain:hip5", "+club", "-12d 9k",    "-- felt flat", "tempo 8k 40:00",
    };
    struct log_result r;
    return app_edit(app, id, words[kit_between(g, 0, (int)COUNT_OF(words) - 1)],
                    &r, &problem);
}

static bool any_tags(struct kit_lcg *g)
{
    struct id ids[8];
    int changed;
    int n = int_least(app->runs->count, kit_between(g, 1, 8));
    for (int i = 0; i < n; i++)
        ids[i] = app->runs->item[i].run.id;
    return app_retag(app, ids, n, kit_between(g, 0, 1) ? "+many" : "-many",
                     false, &changed, &problem);
}

static bool any_change(struct kit_lcg *g)
{
    char label[160];
    struct action a;
    const struct run_list *l = app->runs;
    struct id id = { "none" };
    if (l->count > 0)
        id = l->item[kit_between(g, 0, l->count - 1)].run.id;
    switch (kit_between(g, 0, 8)) {
    case 0:
    case 1:
        return any_log(g);
    case 2:
    case 3:
        return any_edit(g, id.text);
    case 4:
        return app_delete(app, id.text, label, &problem);
    case 5:
        return any_tags(g);
    case 6:
        return app_note(app, app->today, "no run of it", &problem);
    case 7:
        return app_undo(app, &a, &problem);
    default:
        return app_redo(app, &a, &problem);
    }
}

/* ---- a list as text: every figure of a run, and its words */

#define LIST_TEXT (256 * 1024)

static void put_run(struct text *t, const struct run *r)
{
    text_add(t, "%s %d %d %d %d %d %d ", r->id.text, r->day.n, r->start_min,
             r->purpose, r->dist.m, r->time.s, r->elapsed.s);
    text_add(t, "%d %d %d %d %d %d %d %u %d%d%d %d %d %d %d", r->rpe, r->hr_avg,
             r->hr_max, r->climb_m, r->form, r->form_from_m, r->enjoy, r->flags,
             r->is_sharp, r->is_limp, r->is_ill, r->source, r->seg_first,
             r->seg_count, r->pain_count);
    for (int i = 0; i < r->pain_count; i++)
        text_add(t, " %d/%d/%d", r->pains[i].site, r->pains[i].level,
                 r->pains[i].from_m);
}

static const char *list_text(char *out)
{
    const struct run_list *l = app->runs;
    struct text t = text_on(out, LIST_TEXT);
    text_add(&t, "cut %d, shown %d, maybe %d, %lld m, judged %d\n", l->is_cut,
             l->shown_count, l->maybe, (long long)l->sums.dist_m,
             l->sums.judged);
    for (int i = 0; i < l->count; i++) {
        const struct run_item *item = &l->item[i];
        put_run(&t, &item->run);
        text_add(&t, " '%s' '%s' '%s' %d%d %d", l->words + item->note,
                 l->words + item->tags, l->words + item->shoe, item->is_judged,
                 item->is_old, item->purpose);
        for (int v = 0; v < VERDICT_COUNT; v++)
            text_add(&t, " %d", item->verdict[v]);
        text_add(&t, " %d\n", l->shown[i]);
    }
    return out;
}

static void judge_some(struct kit_lcg *g)
{
    bool left;
    if (kit_between(g, 0, 2) == 0)
        must(app_runs_judge(app, 0, 20, 4, &left, &problem));
}

/* ---- the same, whichever way it was read */

static struct run_list before; /* of which nothing was taken */

static void read_on_is_read_whole(int round)
{
    static char on[LIST_TEXT], whole[LIST_TEXT];
    struct run_list *l = app->runs;
    before = *l;
    must(app_runs(app, &problem));
    (void)list_text(on);
    if (l->changes == before.changes)
        return; /* nothing was kept: nothing was read */
    *l = before;
    l->version--; /* as though another had written */
    must(app_runs(app, &problem));
    ck_assert_int_eq(l->whole, before.whole + 1);
    (void)list_text(whole);
    size_t same = 0;
    while (on[same] != '\0' && on[same] == whole[same])
        same++;
    ck_assert_msg(on[same] == whole[same],
                  "change %d: '%.300s', and whole '%.300s'", round, on + same,
                  whole + same);
    *l = before; /* and goes on as it would */
    must(app_runs(app, &problem));
}

static void set_up(void)
{
    app = home_open(TODAY);
    must(app_runs(app, &problem));
}

START_TEST(test_days_put_anew_are_the_list_read_whole)
{
    struct kit_lcg g = kit_seed(SEED);
    int kept = 0;
    for (int i = 0; i < BEGUN; i++)
        kept += any_log(&g);
    ck_assert_int_eq(kept, BEGUN);
    must(app_runs(app, &problem));
    int whole = app->runs->whole;
    for (int i = 0; i < CHANGES; i++) {
        judge_some(&g);
        kept += any_change(&g);
        read_on_is_read_whole(i);
    }
    ck_assert_int_gt(app->runs->count, 20);
    ck_assert_int_gt(kept, BEGUN + CHANGES / 2);
    ck_assert_int_eq(app->runs->whole, whole); /* never but to compare */
}
END_TEST

START_TEST(test_many_at_once_or_anothers_are_read_whole)
{
    struct kit_lcg g = kit_seed(SEED);
    struct action a;
    int whole = app->runs->whole;
    home_log("-3d 9k 50:00 easy");
    must(app_runs(app, &problem));
    ck_assert_int_eq(app->runs->whole, whole);
    for (int i = 0; i < 200; i++)
        must(any_log(&g));
    must(app_runs(app, &problem));
    ck_assert_int_eq(app->runs->whole, whole + 1);
    app->runs->version--;
    must(app_runs(app, &problem));
    ck_assert_int_eq(app->runs->whole, whole + 2);
    must(app_undo(app, &a, &problem));
    must(app_runs(app, &problem));
    ck_assert_int_eq(app->runs->whole, whole + 2);
}
END_TEST

Suite *suite_app_runs_on(void)
{
    Suite *s = suite_create("app_runs_on");
    TCase *t = tcase_create("read on");
    tcase_set_timeout(t, 120);
    tcase_add_checked_fixture(t, set_up, home_end);
    tcase_add_test(t, test_days_put_anew_are_the_list_read_whole);
    tcase_add_test(t, test_many_at_once_or_anothers_are_read_whole);
    suite_add_tcase(s, t);
    return s;
}
