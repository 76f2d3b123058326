/* words: the lint of a plan: a line a week in 80 columns, a mend in a sentence
 * and as it is typed. */
#include "../tool/season.h"
#include "milepost/words.h"

#include <check.h>
#include <string.h>

Suite *suite_words_lint(void);

static struct facts scratch;
static struct lint_report lint;
static struct mend_room room;
static struct findings found;
static struct week_shape shapes[PLAN_WEEKS_MAX];
static char buffer[32 * 1024];

static const struct look plain = { .units = UNITS_KM, .width = 80 };

/* The page of a plan, lint asked on the eve of it. */
static const char *page_of(const struct plan *p, const struct look *look)
{
    struct text page = text_on(buffer, sizeof buffer);
    coach_lint(&scene, &season_set, p, &scratch, &scene_report, &lint);
    coach_shapes(&scene, &season_set, p, &room, shapes);
    coach_findings(&scene, &season_set, p, &lint, &room, &found);
    struct lint_page told = { p, &lint, shapes, &found, true };
    words_lint(&page, &told, look);
    ck_assert(!page.is_cut);
    return buffer;
}

static void check_width(const char *text, int most)
{
    for (const char *line = text; *line != '\0';) {
        size_t n = strcspn(line, "\n");
        int cells = 0;
        for (size_t i = 0; i < n; i++)
            cells += (line[i] & 0xC0) != 0x80;
        ck_assert_msg(cells <= most, "%d cells: %.*s", cells, (int)n, line);
        line += n + (line[n] == '\n');
    }
}

static struct plan *make(enum goal_kind goal, enum level level)
{
    season_plan(&(struct season){ goal, level, true });
    return &season_made;
}

/* Every long run from the fourth week on twice as long. */
static void spoil(struct plan *p)
{
    for (int i = 0; i < p->session_count; i++)
        if (p->sessions[i].purpose == PURPOSE_LONG &&
            p->sessions[i].day.n >= p->weeks[3].monday.n)
            p->sessions[i].dist.m *= 2;
}

START_TEST(test_a_plan_is_told_in_80_columns)
{
    static const struct look looks[] = {
        { .units = UNITS_KM, .width = 80 },
        { .units = UNITS_MI, .width = 80, .utf8 = true },
    };
    for (int goal = 0; goal < GOAL_COUNT; goal++)
        for (int level = 0; level < LEVEL_COUNT; level++)
            for (size_t i = 0; i < COUNT_OF(looks); i++) {
                struct plan *p = make((enum goal_kind)goal, (enum level)level);
                check_width(page_of(p, &looks[i]), 80);
                spoil(p);
                check_width(page_of(p, &looks[i]), 80);
            }
}
END_TEST

START_TEST(test_a_week_is_one_line)
{
    static struct plan p;
    p = *make(GOAL_HALF, LEVEL_INTERMEDIATE);
    const char *text = page_of(&p, &plain);
    ck_assert_ptr_nonnull(strstr(text, "  wk    from     km vs 4w"));
    for (int w = 1; w <= p.week_count; w++) {
        char start[8];
        struct text t = text_on(start, sizeof start);
        text_add(&t, "\n  %2d  ", w);
        ck_assert_msg(strstr(text, start) != NULL, "no line of week %d", w);
    }
    ck_assert_ptr_nonnull(strstr(text, "16 weeks, nothing worth easing\n"));
    ck_assert_ptr_null(strstr(text, "know of"));
}
END_TEST

START_TEST(test_a_ladder_is_told_by_time)
{
    const char *text = page_of(make(GOAL_FIRST5K, LEVEL_BEGINNER), &plain);
    ck_assert_ptr_nonnull(strstr(text, "1:30h"));
    ck_assert_ptr_nonnull(strstr(text, "nothing worth easing"));
}
END_TEST

/* ---- mends by hand */

static struct plan week;

/* A plan of a week: easy Tue 8, threshold Thu 9, easy Sat 8, long Sun 14. */
static void week_of_plan(void)
{
    static const struct {
        int weekday;
        enum purpose purpose;
        int metres;
    } rows[] = { { 1, PURPOSE_EASY, 8000 },
                 { 3, PURPOSE_THRESHOLD, 9000 },
                 { 5, PURPOSE_EASY, 8000 },
                 { 6, PURPOSE_LONG, 14000 } };
    memset(&week, 0, sizeof week);
    week.week_count = 1;
    week.weeks[0].monday = kit_day("2026-05-11");
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct session *s = &week.sessions[week.session_count++];
        *s = session_blank(day_add(week.weeks[0].monday, rows[i].weekday),
                           rows[i].purpose);
        s->dist.m = rows[i].metres;
    }
}

static void add(struct mend *m, enum mend_kind kind, int session, int to_m,
                int by_days)
{
    struct mend_change *c = &m->changes[m->count++];
    *c = (struct mend_change){ kind, 0, week.sessions[session],
                               week.sessions[session] };
    c->after.dist.m = to_m > 0 ? to_m : c->after.dist.m;
    c->after.day = day_add(c->after.day, by_days);
}

static void says(const struct mend *m, const char *sentence,
                 const char *command)
{
    struct text t = text_on(buffer, sizeof buffer);
    words_mend(&t, &week, m, &plain);
    ck_assert_str_eq(buffer, sentence);
    t = text_on(buffer, sizeof buffer);
    int n = words_mend_command(&t, &week, m, 0);
    ck_assert_str_eq(buffer, command);
    ck_assert_int_eq(n, m->kind == MEND_SWAP ? 2 : 1);
}

START_TEST(test_each_kind_of_mend_is_a_sentence_and_a_command)
{
    struct mend resize = { .kind = MEND_RESIZE };
    struct mend move = { .kind = MEND_MOVE };
    struct mend swap = { .kind = MEND_SWAP };
    struct mend ease = { .kind = MEND_EASE };
    struct mend rest = { .kind = MEND_REST };
    struct mend easy = { .kind = MEND_PLAIN };
    week_of_plan();
    add(&resize, MEND_RESIZE, 3, 12500, 0);
    says(&resize, "week 1: Sun 17 May: long run 14.0 km -> 12.5 km",
         "milepost plan shorten 2026-05-17 12.5k");
    add(&move, MEND_MOVE, 1, 0, -1);
    says(&move, "week 1: move Thu 14 May's threshold to Wed 13 May",
         "milepost plan move 2026-05-14 2026-05-13");
    add(&swap, MEND_MOVE, 1, 0, -2);
    add(&swap, MEND_MOVE, 0, 0, 2);
    says(&swap, "week 1: swap Thu 14 May's threshold and Tue 12 May's easy run",
         "milepost plan swap 2026-05-14 2026-05-12");
    add(&ease, MEND_EASE, 1, 7500, 0);
    ease.changes[0].after.purpose = PURPOSE_EASY;
    says(&ease, "week 1: Thu 14 May: threshold 9.0 km -> easy run 7.5 km",
         "milepost plan ease 2026-05-14");
    add(&rest, MEND_REST, 0, 0, 0);
    says(&rest, "week 1: leave out Tue 12 May's easy run",
         "milepost plan rest 2026-05-12");
    add(&easy, MEND_PLAIN, 2, 0, 0);
    says(&easy, "week 1: Sat 16 May: easy run 8.0 km, easy all through",
         "milepost plan replace 2026-05-16 easy 8k");
}
END_TEST

START_TEST(test_a_week_made_shorter_is_told_as_one)
{
    struct mend shrink = { .kind = MEND_SHRINK, .percent = 25 };
    struct mend cut = { .kind = MEND_CUTBACK, .percent = 50 };
    week_of_plan();
    add(&shrink, MEND_RESIZE, 0, 6000, 0);
    add(&shrink, MEND_RESIZE, 2, 6000, 0);
    says(&shrink, "week 1: 39.0 -> 35.0 km, every easy run a quarter shorter",
         "milepost plan shorten 2026-05-12 6k");
    for (int i = 0; i < 4; i++)
        add(&cut, MEND_RESIZE, i, week.sessions[i].dist.m / 2, 0);
    says(&cut, "make week 1 a cutback: 39.0 -> 19.5 km, every run half as long",
         "milepost plan shorten 2026-05-12 4k");
}
END_TEST

/* Where two runs lie on a day, its date names only the first. */
static void test_two_runs(const char *id)
{
    struct mend m = { .kind = MEND_RESIZE };
    week_of_plan();
    week.sessions[1].day = week.sessions[0].day;
    (void)text_copy(week.sessions[1].id.text, ID_TEXT, id);
    add(&m, MEND_RESIZE, 1, 7000, 0);
    says(&m, "week 1: Tue 12 May: threshold 9.0 km -> 7.0 km",
         "milepost plan shorten abcdefghijklm 7k");
}

START_TEST(test_a_second_run_of_a_day_is_named_by_its_id)
{
    test_two_runs("abcdefghijklm");
}
END_TEST

Suite *suite_words_lint(void)
{
    Suite *s = suite_create("words_lint");
    TCase *t = tcase_create("page");
    tcase_set_timeout(t, 120);
    tcase_add_test(t, test_a_plan_is_told_in_80_columns);
    tcase_add_test(t, test_a_week_is_one_line);
    tcase_add_test(t, test_a_ladder_is_told_by_time);
    tcase_add_test(t, test_each_kind_of_mend_is_a_sentence_and_a_command);
    tcase_add_test(t, test_a_week_made_shorter_is_told_as_one);
    tcase_add_test(t, test_a_second_run_of_a_day_is_named_by_its_id);
    suite_add_tcase(s, t);
    return s;
}
