/*
 * Keys, pastes, resizes and clicks by chance over a lived-in diary. What must
 * hold after them: every row is as the acts left it, the diary is sound, undo
 * goes back to its first bytes and redo to its last. MILEPOST_MONKEY=N asks
 * for N keys, MILEPOST_MONKEY_SEED=N for others.
 */
#include "../tool/diary.h"
#include "../tool/home.h"
#include "../tool/lived_in.h"
#include "../tool/monkey.h"
#include "../tool/replay.h"
#include "../tool/screen.h"
#include "../tool/stage.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

Suite *suite_monkey(void);

#define KEYS     3000
#define CHECKS   10 /* looks at every row on the way */
#define ESCAPES  3  /* leave whatever is open */
#define RESTARTS 20 /* of so many wishes to quit one is granted */

static struct app *app;
static struct id first_act; /* newest before the monkey came: not undone */

static bool is_at_start(void)
{
    struct id now = replay_newest(app->store);
    return strcmp(now.text, first_act.text) == 0;
}

/* ---- one step; each returns how many keys it took */

/* The diary's own acts are not the monkey's to undo: undo ends at the start. */
static bool may_press(int32_t code)
{
    return code != 'u' || !is_at_start();
}

static int take_keys(int32_t code, int count)
{
    for (int i = 0; i < count && may_press(code); i++)
        screen_press_more(code);
    screen_rest();
    return count;
}

/* Typed at once, as a runner types who need not look. */
static int take_line(const char *text)
{
    int count = take_keys(PRESS_ESCAPE, ESCAPES) + take_keys(*text, 1);
    if (screen_ui.prompt.kind == PROMPT_NONE ||
        (strcmp(text, ":undo") == 0 && is_at_start()))
        return count; /* the key opens no line here */
    for (text++; *text != '\0'; count++)
        screen_press_more((int32_t)utf8_next(&text));
    screen_rest();
    return count + take_keys(PRESS_ENTER, 1);
}

static int take(const struct monkey_step *s)
{
    switch (s->kind) {
    case MONKEY_PRESS:
        return take_keys(s->press.code, s->times);
    case MONKEY_LINE:
        return take_line(s->text);
    case MONKEY_PASTE:
        screen_paste(s->text);
        return (int)strlen(s->text);
    case MONKEY_SIZE:
        (void)screen_draw(s->rows, s->cols);
        return 1;
    case MONKEY_CLICK:
        screen_click(s->press.row, s->press.col);
        return 1;
    }
    return 1;
}

/* ---- what holds after every step */

static void check_state(int keys)
{
    const struct ui *ui = &screen_ui;
    const char *line = ui->prompt.line.text;
    ck_assert_msg(ui->overlay_count >= 0 && ui->overlay_count <= OVERLAYS_MAX,
                  "key %d: %d overlays", keys, ui->overlay_count);
    ck_assert_msg((unsigned)ui->prompt.kind < PROMPT_COUNT, "key %d", keys);
    ck_assert_int_eq(ui->prompt.line.length, (int)strlen(line));
    ck_assert_int_le(ui->prompt.line.at, ui->prompt.line.length);
    int at = ui_line(app, ui);
    ck_assert_int_ge(at, 0);
    ck_assert(day_is(ui->monday) && day_weekday(ui->monday) == 0);
}

static bool is_sound(const struct cell *at)
{
    return at->style < STYLE_COUNT &&
           (at->ch == 0 || !utf8_is_unsafe((uint32_t)at->ch));
}

/* Asserts only of a bad cell: each assert costs as much as some keys. */
static void check_cells(int keys)
{
    const struct canvas *c = screen_canvas();
    for (int row = 0; row < c->rows; row++)
        for (int col = 0; col < c->cols; col++)
            if (!is_sound(&c->cell[row][col]))
                ck_abort_msg("key %d: cell %d,%d holds %#x", keys, row, col,
                             (unsigned)c->cell[row][col].ch);
}

static void check_diary(void)
{
    static char said[600];
    struct err e;
    bool ok;
    ck_assert_str_eq(replay_fault(app->store), "");
    ck_assert_msg(app_doctor(app, &ok, said, sizeof said, &e), "%s", e.text);
    ck_assert_msg(ok, "%s", said);
}

/* A wish to quit is granted now and then: the diary is opened anew. */
static void end_or_go_on(struct kit_lcg *chance)
{
    bool utf8 = app->look.utf8;
    screen_ui.is_suspending = false;
    if (!screen_ui.is_done)
        return;
    screen_ui.is_done = false;
    if (kit_between(chance, 1, RESTARTS) > 1)
        return;
    app = home_reopen();
    app->look.utf8 = kit_between(chance, 0, 3) > 0 ? utf8 : !utf8;
    ui_begin(&screen_ui, app);
    (void)screen_draw(24, 80);
}

/* ---- back to the start and forth again */

static int undo_to_start(void)
{
    int count = 0;
    while (!is_at_start()) {
        struct action done;
        struct err e;
        ck_assert_msg(app_undo(app, &done, &e), "undo %d: %s", count, e.text);
        ck_assert_msg(done.id.text[0] != '\0', "undo went past the start");
        count++;
    }
    return count;
}

static void redo(int count)
{
    for (int i = 0; i < count; i++) {
        struct action done;
        struct err e;
        ck_assert_msg(app_redo(app, &done, &e), "redo %d: %s", i, e.text);
        ck_assert_msg(done.id.text[0] != '\0', "redo %d of %d is not there", i,
                      count);
    }
}

static void undo_and_redo(const char *first)
{
    char *last = diary_dump(app->store);
    int count = undo_to_start();
    char *now = diary_dump(app->store);
    ck_assert_msg(strcmp(now, first) == 0,
                  "undo of %d acts does not give the first bytes", count);
    free(now);
    redo(count);
    now = diary_dump(app->store);
    ck_assert_msg(strcmp(now, last) == 0, "redo does not give the last bytes");
    free(now);
    free(last);
    (void)printf("note: of %s acts a monkey left %d; undone and redone\n",
                 diary_ask(app->store, "SELECT count(*) FROM action"), count);
}

static void tell(int keys, const struct monkey_step *s)
{
    if (getenv("MILEPOST_MONKEY_TELL") != NULL)
        (void)fprintf(stderr, "%d %d %#x*%d '%s' %dx%d\n", keys, (int)s->kind,
                      (unsigned)s->press.code, s->times, s->text, s->cols,
                      s->rows);
}

START_TEST(test_nothing_is_lost_to_a_monkey)
{
    int most = monkey_count(KEYS);
    int looks = 0;
    struct kit_lcg chance = monkey_seed();
    app = screen_open_lived_in();
    first_act = replay_newest(app->store);
    char *first = diary_dump(app->store);
    for (int keys = 0, step = 0; keys < most; step++) {
        struct monkey_step s = monkey_next(&chance);
        tell(keys, &s);
        keys += take(&s);
        check_state(keys);
        (void)ui_work(app, &screen_ui); /* a little of it between two keys */
        if (step % 3 == 0) {
            (void)screen_draw(screen_ui.rows, screen_ui.cols);
            check_cells(keys);
        }
        end_or_go_on(&chance);
        if (keys / (most / CHECKS + 1) > looks) {
            check_diary();
            looks++;
        }
    }
    check_diary();
    undo_and_redo(first);
    check_diary();
    free(first);
    home_end();
}
END_TEST

/* The check itself sees what was done behind the log's back. */
START_TEST(test_a_row_changed_without_an_act_is_seen)
{
    static const struct {
        const char *sql, *said;
    } tricks[] = {
        { "DELETE FROM note WHERE day = '2026-11-16'", "a row is lost" },
        { "UPDATE run SET rpe = 9 WHERE day = '2026-11-22'", "a row is lost" },
        { "INSERT INTO day_mark SELECT 'aaaaaaaaaaaaa', '2026-11-20', kind, "
          "reason"
          " FROM day_mark LIMIT 1",
          "a row nobody put there" },
    };
    app = lived_in_open();
    ck_assert_str_eq(replay_fault(app->store), "");
    app_close(app);
    diary_raw(home_path(), tricks[_i].sql);
    app = home_reopen();
    ck_assert_ptr_nonnull(strstr(replay_fault(app->store), tricks[_i].said));
    home_end();
}
END_TEST

Suite *suite_monkey(void)
{
    Suite *s = suite_create("monkey");
    TCase *t = tcase_create("chance");
    tcase_set_timeout(t, 0); /* as long as was asked for */
    tcase_add_unchecked_fixture(t, lived_in_make, NULL);
    tcase_add_test(t, test_nothing_is_lost_to_a_monkey);
    tcase_add_loop_test(t, test_a_row_changed_without_an_act_is_seen, 0, 3);
    suite_add_tcase(s, t);
    return s;
}
