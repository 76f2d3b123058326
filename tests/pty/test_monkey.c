/*
 * The monkey in a real terminal: keys, pastes, resizes and clicks as bytes.
 * The program goes on or ends well, and the diary is then as its acts left
 * it. MILEPOST_MONKEY=N asks for N keys.
 */
#include "../tool/diary.h"
#include "../tool/lived_in.h"
#include "../tool/monkey.h"
#include "../tool/replay.h"
#include "bytes.h"
#include "pty.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

Suite *suite_monkey(void);

#define KEYS       400
#define LOOK_EVERY 50 /* steps between looks whether it still answers */

static char path[600];

static struct pty *opened(void)
{
    struct pty *p = pty_milepost(24, 80, NULL);
    pty_wait(p, "e"); /* the Week, or the guide where all was undone */
    pty_settle(p);
    return p;
}

/* A key that may end the program: what it writes then is read at once, for a
 * ^C that reaches the terminal after it throws away what nobody has read. */
static bool may_end(int32_t code)
{
    return code == 'q' || code == 'Q' || code == CONTROL('C');
}

static int take_keys(struct pty *p, int32_t code, int times)
{
    for (int i = 0; i < times && !pty_has_ended(p); i++) {
        pty_send(p, bytes_of(code));
        if (may_end(code))
            pty_settle(p);
    }
    return times;
}

/* Returns how many keys that was. */
static int take(struct pty *p, const struct monkey_step *s)
{
    char bytes[MONKEY_TEXT + 40];
    switch (s->kind) {
    case MONKEY_PRESS:
        return take_keys(p, s->press.code, s->times);
    case MONKEY_LINE:
        (void)snprintf(bytes, sizeof bytes, "\033\033%s\r", s->text);
        break;
    case MONKEY_PASTE:
        (void)snprintf(bytes, sizeof bytes, "\033[200~%s\033[201~", s->text);
        break;
    case MONKEY_SIZE:
        pty_resize(p, s->rows, s->cols);
        return 1;
    case MONKEY_CLICK:
        (void)snprintf(bytes, sizeof bytes, "\033[<0;%d;%dM", s->press.col + 1,
                       s->press.row + 1);
        pty_send(p, bytes);
        return 1;
    }
    pty_send(p, bytes);
    return (int)strlen(s->text);
}

/* Keys that came after the end are a shell's. */
static struct pty *again(struct pty *p)
{
    pty_ended_well(p);
    return opened();
}

START_TEST(test_a_monkey_at_the_terminal_breaks_nothing)
{
    int most = monkey_count(KEYS);
    int restarts = 0;
    struct kit_lcg chance = monkey_seed();
    (void)snprintf(path, sizeof path, "%s/diary.db", pty_folder());
    lived_in_write(path);
    pty_config("[ui]\nmouse = yes\n");
    struct pty *p = opened();
    for (int keys = 0, step = 0; keys < most; step++) {
        struct monkey_step s = monkey_next(&chance);
        keys += take(p, &s);
        if (step % LOOK_EVERY == 0)
            pty_settle(p);
        if (pty_has_ended(p)) {
            p = again(p);
            restarts++;
        }
    }
    pty_settle(p);
    pty_send(p, "\033");
    pty_settle(p);
    for (int i = 0; i < 4 && !pty_has_ended(p); i++)
        (void)take_keys(p, CONTROL('C'), 1);
    pty_ended_well(p);
    struct store *st = diary_open_at(path);
    ck_assert_str_eq(replay_fault(st), "");
    store_close(st);
    printf("note: a monkey at the terminal ended it %d times\n", restarts);
}
END_TEST

Suite *suite_monkey(void)
{
    Suite *s = suite_create("monkey");
    TCase *t = tcase_create("bytes");
    tcase_set_timeout(t, 0);
    tcase_add_unchecked_fixture(t, lived_in_make, NULL);
    tcase_add_checked_fixture(t, NULL, pty_clean);
    tcase_add_test(t, test_a_monkey_at_the_terminal_breaks_nothing);
    suite_add_tcase(s, t);
    return s;
}
