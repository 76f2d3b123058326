/* Values as words and back, by the rows of settings.def; and the example. */
#include "config/value.h"

#include "config/manners.h"
#include "config/scan.h"
#include "config/specificity.h"
#include "milepost/config.h"

#include <string.h>

/* ---- reading */

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

#define DIGITS_MAX 15 /* so many a double holds exactly */

/*
 * "-12" or "7.25": no sign +, no exponent, no locale, and nothing after. The
 * digits are one whole number and divided once: 1.05 is then what C reads.
 */
static bool read_number(const char *s, bool is_whole, double *out)
{
    double v = 0;
    double place = 1;
    bool is_negative = *s == '-';
    const char *p = s + (is_negative ? 1 : 0);
    if (!is_digit(*p) || strlen(p) > DIGITS_MAX)
        return false;
    for (; is_digit(*p); p++)
        v = v * 10 + (*p - '0');
    if (*p == '.' && !is_whole && is_digit(p[1])) {
        for (p++; is_digit(*p); p++) {
            v = v * 10 + (*p - '0');
            place *= 10;
        }
    }
    *out = (is_negative ? -v : v) / place;
    return *p == '\0';
}

static bool read_yes_no(const char *s, double *out)
{
    static const char *const words[][2] = {
        { "no", "yes" },
        { "false", "true" },
        { "off", "on" },
        { "0", "1" },
    };
    for (size_t i = 0; i < COUNT_OF(words); i++) {
        for (int yes = 0; yes < 2; yes++) {
            if (text_is(words[i][yes], s)) {
                *out = yes;
                return true;
            }
        }
    }
    return false;
}

/* The word at an index of "km|mi"; false past the last one. */
static bool choice_word(const char *choices, int index, char *out, size_t size)
{
    for (; index > 0; index--) {
        choices = strchr(choices, '|');
        if (!choices)
            return false;
        choices++;
    }
    char word[CONFIG_NAME_MAX];
    (void)text_copy(word, sizeof word, choices);
    word[strcspn(word, "|")] = '\0';
    return text_copy(out, size, word);
}

static bool read_choice(const char *choices, const char *s, double *out)
{
    char word[CONFIG_NAME_MAX];
    for (int i = 0; choice_word(choices, i, word, sizeof word); i++) {
        if (text_is(word, s)) {
            *out = i;
            return true;
        }
    }
    return false;
}

bool value_read(const struct setting_row *row, const char *s, double *out)
{
    double v = 0;
    bool ok = false;
    switch (row->kind) {
    case SETTING_KIND_INT:
    case SETTING_KIND_REAL:
        ok = read_number(s, row->kind == SETTING_KIND_INT, &v) &&
             v >= row->least && v <= row->most;
        break;
    case SETTING_KIND_YESNO:
        ok = read_yes_no(s, &v);
        break;
    case SETTING_KIND_CHOICE:
        ok = read_choice(row->choices, s, &v);
        break;
    }
    if (ok)
        *out = v;
    return ok;
}

void value_allowed(struct text *t, const struct setting_row *row)
{
    char word[CONFIG_NAME_MAX];
    switch (row->kind) {
    case SETTING_KIND_INT:
    case SETTING_KIND_REAL:
        text_add(t, "a %snumber from %.10g to %.10g%s%s",
                 row->kind == SETTING_KIND_INT ? "whole " : "", row->least,
                 row->most, row->unit[0] != '\0' ? " " : "", row->unit);
        break;
    case SETTING_KIND_YESNO:
        text_put(t, "yes or no");
        break;
    case SETTING_KIND_CHOICE:
        for (int i = 0; choice_word(row->choices, i, word, sizeof word); i++)
            text_add(t, "%s%s", i > 0 ? " or " : "", word);
        break;
    }
}

/* ---- writing */

void value_write(struct text *t, const struct setting_row *row, double v)
{
    char word[CONFIG_NAME_MAX];
    switch (row->kind) {
    case SETTING_KIND_INT:
    case SETTING_KIND_REAL:
        text_add(t, "%.10g", v);
        break;
    case SETTING_KIND_YESNO:
        text_put(t, v > 0 ? "yes" : "no");
        break;
    case SETTING_KIND_CHOICE:
        if (choice_word(row->choices, (int)v, word, sizeof word))
            text_put(t, word);
        break;
    }
}

void config_value(struct text *out, const struct settings *s,
                  enum setting_id id)
{
    const struct setting_row *row = &setting_rows[id];
    text_add(out, "%s.%s = ", row->section, row->key);
    value_write(out, row, s->v[id]);
}

void config_example(struct text *out)
{
    const char *section = "";
    text_put(out, "# milepost's settings, each with its standard value.\n"
                  "# Copy this file to config.ini and take away the # before "
                  "what you change.\n"
                  "# Quote a value that holds ; or #. A number is written with "
                  "a point.\n");
    for (int i = 0; i < SETTING_COUNT; i++) {
        const struct setting_row *row = &setting_rows[i];
        if (strcmp(section, row->section) != 0)
            text_add(out, "\n[%s]\n", row->section);
        section = row->section;
        text_add(out, "\n# %s\n# Write ", row->sentence);
        value_allowed(out, row);
        text_add(out, ".\n#%s = ", row->key);
        value_write(out, row, row->standard);
        text_put(out, "\n");
    }
    import_example(out, section);
    specificity_example(out);
    theme_example(out);
    keys_example(out);
}
