/* config: [theme] and [keys], read as strictly as the rest. */
#include "milepost/config.h"

#include "../tool/diary.h"
#include "../tool/folder.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

Suite *suite_config_manners(void);

static struct settings settings;
static struct config_origin origin;
static struct manners manners;
static struct err e;

static bool read_text(const char *text)
{
    const char *path = diary_path("config.ini");
    file_put(path, text, strlen(text));
    err_clear(&e);
    return config_read_whole(path, &settings, &origin, &manners, &e);
}

START_TEST(test_theme_is_chosen_and_painted_anew_in_any_order)
{
    diary_ok(read_text("[theme]\nOff_Target = 200 bold\n[ui]\ntheme = light\n"),
             &e);
    ck_assert_int_eq(manners.theme.id, THEME_LIGHT);
    ck_assert_int_eq(manners.theme.paint[STYLE_OFF_TARGET].color[DEPTH_256],
                     200);
    ck_assert_int_eq(
        manners.theme.paint[STYLE_PURPOSEFUL].color[DEPTH_256],
        theme_of(THEME_LIGHT).paint[STYLE_PURPOSEFUL].color[DEPTH_256]);
    ck_assert_int_eq(manners.theme_line[STYLE_OFF_TARGET], 2);
    ck_assert_int_eq(manners.theme_line[STYLE_PURPOSEFUL], 0);
    diary_ok(read_text(""), &e);
    ck_assert_int_eq(manners.theme.id, THEME_STANDARD);
}
END_TEST

static void expect(const char *text, int line, const char *sentence)
{
    ck_assert_msg(!read_text(text), "read: %s", text);
    ck_assert_int_eq(e.code, ERR_INPUT);
    ck_assert_int_eq(e.line, line);
    ck_assert_msg(strstr(e.text, sentence) != NULL, "%s", e.text);
}

START_TEST(test_theme_that_is_none_is_refused_with_its_line)
{
    expect("[theme]\njunk = mauve\n", 2,
           "theme.junk is \"mauve\"; write a colour (red, bright_red, own, 0 "
           "to 255), or bold, dim, underline, reverse, plain, as in: blue "
           "bold");
    expect("[theme]\n\njnuk = red\n", 3,
           "unknown setting theme.jnuk, did you mean theme.junk?");
    expect("[theme]\nwombats = red\n", 2,
           "unknown setting theme.wombats; 'milepost config example' lists "
           "the styles");
    expect("[theem]\njunk = red\n", 1,
           "unknown section [theem], did you mean [theme]?");
    expect("[ui]\ntheme = pink\n", 2,
           "ui.theme is \"pink\"; write standard or dark or light or mono");
}
END_TEST

/* ---- [keys] */

START_TEST(test_keys_of_ones_own_are_taken)
{
    diary_ok(read_text("[keys]\nAdd = ~ Delete\nopen = \"; o\"\n"
                       "longer = ^X\n"),
             &e);
    const struct keymap *k = &manners.keys;
    ck_assert_int_eq(key_act(k, '~', PLACE_WEEK), ACT_add);
    ck_assert_int_eq(key_act(k, PRESS_DELETE, PLACE_WEEK), ACT_add);
    ck_assert_int_eq(key_act(k, 'a', PLACE_WEEK), ACT_none);
    ck_assert_int_eq(key_act(k, ';', PLACE_WEEK), ACT_open);
    ck_assert_int_eq(key_act(k, CONTROL('X'), PLACE_WEEK), ACT_longer);
    ck_assert_int_eq(key_act(k, 'q', PLACE_WEEK), ACT_back);
    ck_assert_int_eq(manners.keys_line[ACT_open], 3);
    ck_assert_int_eq(manners.keys_line[ACT_back], 0);
}
END_TEST

START_TEST(test_keys_may_trade_places)
{
    diary_ok(read_text("[keys]\nundo = c\ncheckin = u\n"), &e);
    ck_assert_int_eq(key_act(&manners.keys, 'u', PLACE_WEEK), ACT_checkin);
}
END_TEST

START_TEST(test_keys_that_clash_are_refused_with_both)
{
    expect("[keys]\nundo = c\n", 2,
           "keys.undo: c is the key of checkin already: give one of them "
           "another");
    expect("[keys]\nundo = v\n\nnote = v\n", 4,
           "keys.note: v is the key of undo already (line 2): give one of "
           "them another");
    expect("[keys]\ntrade = l\n", 2,
           "keys.trade: l is the key of day_on already");
    /* Live in no place together. */
    diary_ok(read_text("[keys]\ntake = a\nzoom = v\npane = v\n"), &e);
}
END_TEST

START_TEST(test_keys_that_are_none_are_refused_with_their_line)
{
    expect("[keys]\nundoo = c\n", 2,
           "unknown setting keys.undoo, did you mean keys.undo?");
    expect("[keys]\nwombats = c\n", 2,
           "unknown setting keys.wombats; 'milepost config example' lists "
           "what keys can do");
    expect("[keys]\nundo = v Ctrl-U\n", 2,
           "keys.undo: 'Ctrl-U' is no key; write a character, ^A to ^Z, "
           "Space, Enter, ");
    /* Cut between two characters, never within one. */
    expect("[keys]\nundo = a\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4"
           "\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\n",
           2, "\xc3\xa4' is no key");
    expect("[keys]\nundo = 3\n", 2, "keys.undo: 3 opens a screen");
    expect("[keys]\nundo =\n", 2, "keys.undo names no key");
    expect("[keys]\nundo = U V W X Y Z\n", 2, "at most 5 keys do the same");
    expect("[keys]\nweekday = a\n", 2, "keys.weekday stays as it is");
    expect("[kyes]\nundo = a\n", 1,
           "unknown section [kyes], did you mean [keys]?");
}
END_TEST

/* The standard keys are no clash, or the example could not be copied. */
START_TEST(test_keys_of_the_table_do_not_clash)
{
    static char text[16384];
    struct text t = text_on(text, sizeof text);
    text_put(&t, "[keys]\n");
    for (int i = 0; i < key_row_count; i++) {
        const struct key_row *k = &key_rows[i];
        bool is_first = true;
        for (int j = 0; j < i; j++)
            is_first = is_first && key_rows[j].act != k->act;
        if (is_first && !k->is_each)
            text_add(&t, "%s = \"%s\"\n", act_word(k->act), k->keys);
    }
    ck_assert(!t.is_cut);
    diary_ok(read_text(text), &e);
}
END_TEST

START_TEST(test_import_path_is_a_folder_from_the_root_or_from_home)
{
    diary_ok(read_text("[import]\npath = /media/GARMIN/Activity\n"), &e);
    ck_assert_str_eq(manners.import_path, "/media/GARMIN/Activity");
    ck_assert_int_eq(manners.import_path_line, 2);
    diary_ok(read_text("[import]\nPath = \"~/my runs; all\"\n"), &e);
    ck_assert_str_eq(manners.import_path, "~/my runs; all");
    diary_ok(read_text(""), &e);
    ck_assert_str_eq(manners.import_path, "");
    expect("[import]\n\npath = Downloads\n", 3,
           "import.path is \"Downloads\"; write a folder from the root or "
           "from home, as in: ~/Downloads");
    expect("[import]\npath =\n", 2, "import.path is \"\"; write a folder");
    expect("[import]\npath = ~/a\npath = ~/b\n", 3, "path");
}
END_TEST

START_TEST(test_import_map_names_columns)
{
    diary_ok(read_text("[import]\nmap = date=Day,distance=Km\ncross = off\n"),
             &e);
    ck_assert_str_eq(manners.import_map, "date=Day,distance=Km");
    ck_assert_int_eq(manners.import_map_line, 2);
    ck_assert_int_eq((int)settings.v[SETTING_CROSS], 2);
    expect("[import]\nmap = Day\n", 2, "import.map is \"Day\"; write what");
    expect("[import]\ncross = bike\n", 2, "xt or strength or off");
}
END_TEST

START_TEST(test_import_path_has_room_for_a_path)
{
    char text[IMPORT_PATH_TEXT + 40];
    (void)snprintf(text, sizeof text, "[import]\npath = /%0*d\n",
                   IMPORT_PATH_TEXT, 0);
    expect(text, 2, "import.path is over 511 bytes long");
}
END_TEST

Suite *suite_config_manners(void)
{
    Suite *s = suite_create("config_manners");
    TCase *t = tcase_create("config_manners");
    tcase_add_checked_fixture(t, NULL, diary_remove);
    tcase_add_test(t, test_theme_is_chosen_and_painted_anew_in_any_order);
    tcase_add_test(t, test_theme_that_is_none_is_refused_with_its_line);
    tcase_add_test(t, test_keys_of_ones_own_are_taken);
    tcase_add_test(t, test_keys_may_trade_places);
    tcase_add_test(t, test_keys_that_clash_are_refused_with_both);
    tcase_add_test(t, test_keys_that_are_none_are_refused_with_their_line);
    tcase_add_test(t, test_keys_of_the_table_do_not_clash);
    tcase_add_test(t, test_import_path_is_a_folder_from_the_root_or_from_home);
    tcase_add_test(t, test_import_map_names_columns);
    tcase_add_test(t, test_import_path_has_room_for_a_path);
    suite_add_tcase(s, t);
    return s;
}
