/*
 * Every key of the table, in every place it is live, pressed in a real
 * terminal: tests/pty/keys.def says what is seen then. A key without a row
 * there fails, and so does a row that no key has.
 */
#include "../tool/lived_in.h"
#include "bytes.h"
#include "milepost/keys.h"
#include "pty.h"

#include <check.h>
#include <string.h>
#include <sys/wait.h>

Suite *suite_keys(void);

/* ---- what is seen */

enum sight { SIGHT_SEEN, SIGHT_GONE, SIGHT_ENDS, SIGHT_STOPS, SIGHT_PAINTS };

// clang-format off
static const struct seen {
    enum act act;
    unsigned places;
    enum sight sight;
    const char *before, *key, *text;
} sights[] = {
#define SEEN(a, p, b, t)    { ACT_##a, p, SIGHT_SEEN, b, "", t },
#define EACH(a, p, b, k, t) { ACT_##a, p, SIGHT_SEEN, b, k, t },
#define GONE(a, p, b, t)    { ACT_##a, p, SIGHT_GONE, b, "", t },
#define ENDS(a, p, b)       { ACT_##a, p, SIGHT_ENDS, b, "", "" },
#define STOPS(a, p, b)      { ACT_##a, p, SIGHT_STOPS, b, "", "" },
#define PAINTS(a, p, b)     { ACT_##a, p, SIGHT_PAINTS, b, "", "" },
#include "keys.def"
};

/* How to get to a place from the Week, its cursor on Sunday 22. */
static const struct {
    unsigned place;
    const char *keys, *shown; /* both as on the terminal */
} places[] = {
    { PLACE_WEEK, "", ">Sun 22" },       { PLACE_PLAN, "2", "[2 Plan]" },
    { PLACE_RUNS, "3", "[3 Runs]" },     { PLACE_TRENDS, "4", "[4 Trends]" },
    { PLACE_BLOCK, "5", "[5 Block]" },   { PLACE_GOALS, "6", "[6 Goals]" },
    { PLACE_OVERLAY, "?", " Help " },    { PLACE_RUN, "\r", " Run " },
    { PLACE_ZOOM, "2jlj", ">Tue 24" },   { PLACE_TRIAL, "2jljm", "where to?" },
    { PLACE_TRIAL_DAY, "2jljm", "where to?" },
    { PLACE_TRIAL_SIZE, "2jlj+", "longer or shorter" },
    { PLACE_REPLAN, "P", " Replan: " },
    { PLACE_IMPORT, ":import tests/files/import\r", " Import: 3 of 7" },
    { PLACE_WAY, "atoday rpe7 threshold wu 2k @6:00, 6k @4:30\r\r", " Run " },
    { PLACE_BARE, "atoday 8k easy rpe3\r\r", " Run " },
    { PLACE_REFUSED, "6Gfirst5k\r\r\r", "No plan while" },
    { PLACE_ANSWERS, "6Gfirst5k\r\r\r", "No plan while" },
    { PLACE_OFFERS,
      ":injury end knee\r\0336Gmarathon 2027-01-17\r\r\r\r\r\r",
      "A number takes it" },
    { PLACE_PROPOSAL,
      ":injury end knee\r\0336Gfitness\r\r\r\r\r\r", "nothing is kept yet" },
};
// clang-format on

/* ---- every key in every place */

struct stroke {
    const struct key_row *row;
    int32_t code;
    int place; /* into places */
};
#define STROKES_MOST 1200
static struct stroke strokes[STROKES_MOST];
static int stroke_count;

static void add_strokes(const struct key_row *row)
{
    static const struct keymap usual;
    int32_t codes[KEYS_PER_ACT];
    int count = key_codes(&usual, row, codes);
    for (size_t p = 0; p < sizeof places / sizeof places[0]; p++)
        for (int i = 0; i < count; i++)
            if ((row->where & places[p].place) != 0 &&
                stroke_count < STROKES_MOST)
                strokes[stroke_count++] =
                    (struct stroke){ row, codes[i], (int)p };
}

static void list_strokes(void)
{
    for (int i = 0; i < key_row_count; i++)
        add_strokes(&key_rows[i]);
}

static const struct seen *sight_of(const struct stroke *s)
{
    char word[KEY_TEXT];
    (void)key_word(s->code, word);
    for (size_t i = 0; i < sizeof sights / sizeof sights[0]; i++)
        if (sights[i].act == s->row->act &&
            (sights[i].places & places[s->place].place) != 0 &&
            (sights[i].key[0] == '\0' || strcmp(sights[i].key, word) == 0))
            return &sights[i];
    return NULL;
}

/* ---- one of them */

static struct pty *go(int place, const char *before)
{
    struct pty *p = pty_lived_in();
    pty_type(p, places[place].keys);
    pty_wait(p, places[place].shown);
    pty_type(p, before);
    return p;
}

static void see(struct pty *p, const struct seen *s, const char *key)
{
    switch (s->sight) {
    case SIGHT_SEEN:
        ck_assert_msg(!pty_shows(p, s->text), "'%s' is there already:\n%s",
                      s->text, pty_screen(p));
        pty_send(p, key);
        pty_wait(p, s->text);
        break;
    case SIGHT_GONE:
        ck_assert_msg(pty_shows(p, s->text), "'%s' is not there:\n%s", s->text,
                      pty_screen(p));
        pty_send(p, key);
        pty_wait_gone(p, s->text);
        break;
    case SIGHT_ENDS:
        pty_send(p, key);
        ck_assert(WIFEXITED(pty_end(p)));
        ck_assert(pty_is_mode_restored(p));
        return;
    case SIGHT_STOPS:
        pty_send(p, key);
        pty_wait_given_back(p);
        break;
    case SIGHT_PAINTS:
        pty_scribble(p, "wall: the coffee is ready");
        pty_send(p, key);
        pty_wait_gone(p, "wall: the coffee");
        break;
    }
    pty_send(p, "\003\003");
    (void)pty_end(p);
}

START_TEST(test_key_does_in_a_terminal_what_is_said)
{
    const struct stroke *s = &strokes[_i];
    const struct seen *seen = sight_of(s);
    char word[KEY_TEXT];
    ck_assert_msg(seen != NULL, "%s (%s) after '%s' has no row in keys.def",
                  key_word(s->code, word), act_word(s->row->act),
                  places[s->place].keys);
    see(go(s->place, seen->before), seen, bytes_of(s->code));
}
END_TEST

START_TEST(test_every_row_of_what_is_seen_is_some_keys)
{
    for (size_t i = 0; i < sizeof sights / sizeof sights[0]; i++) {
        bool is_used = false;
        for (int s = 0; s < stroke_count; s++)
            is_used = is_used || sight_of(&strokes[s]) == &sights[i];
        ck_assert_msg(is_used, "no key for row %d: %s '%s'", (int)i,
                      act_word(sights[i].act), sights[i].text);
    }
}
END_TEST

/* A place without a way there would leave its keys untested. */
START_TEST(test_every_place_of_the_table_is_gone_to)
{
    unsigned known = 0;
    for (size_t i = 0; i < sizeof places / sizeof places[0]; i++)
        known |= places[i].place;
    for (int i = 0; i < key_row_count; i++)
        ck_assert_msg((key_rows[i].where & ~known) == 0, "%s: places %#x",
                      key_rows[i].keys, key_rows[i].where & ~known);
    ck_assert_int_lt(stroke_count, STROKES_MOST);
}
END_TEST

START_TEST(test_tabs_open_their_screens)
{
    static const char *const tabs[] = {
        "[1 Week]",   "[2 Plan]",  "[3 Runs]",
        "[4 Trends]", "[5 Block]", "[6 Goals]"
    };
    char key[2] = { (char)('1' + _i), '\0' };
    struct pty *p = go(_i == 0 ? 1 : 0, "");
    ck_assert(!pty_shows(p, tabs[_i]));
    pty_send(p, key);
    pty_wait(p, tabs[_i]);
    pty_quit(p);
}
END_TEST

Suite *suite_keys(void)
{
    Suite *s = suite_create("keys");
    TCase *t = tcase_create("table");
    list_strokes();
    tcase_set_timeout(t, 60);
    tcase_add_unchecked_fixture(t, lived_in_make, NULL);
    tcase_add_checked_fixture(t, NULL, pty_clean);
    tcase_add_loop_test(t, test_key_does_in_a_terminal_what_is_said, 0,
                        stroke_count);
    tcase_add_test(t, test_every_row_of_what_is_seen_is_some_keys);
    tcase_add_test(t, test_every_place_of_the_table_is_gone_to);
    tcase_add_loop_test(t, test_tabs_open_their_screens, 0, 6);
    suite_add_tcase(s, t);
    return s;
}
