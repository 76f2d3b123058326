/* [theme]: styles painted anew, one by one. */
#include "config/manners.h"

#include <string.h>

#define GUESS_DISTANCE 3 /* edits at most, to be offered */

static const char *nearest_style(const char *key, char out[STYLE_WORD])
{
    int least = GUESS_DISTANCE + 1;
    out[0] = '\0';
    for (int i = 0; i < STYLE_COUNT; i++) {
        char word[STYLE_WORD];
        int d = text_distance(style_word((enum style)i, word), key);
        if (d >= least)
            continue;
        least = d;
        (void)text_copy(out, STYLE_WORD, word);
    }
    return out[0] != '\0' ? out : NULL;
}

static bool fail_key(struct err *e, const char *file,
                     const struct config_entry *entry)
{
    char near[STYLE_WORD];
    if (nearest_style(entry->key, near) != NULL)
        return config_fail(e, file, entry->line,
                           "unknown setting %s.%s, did you mean %s.%s?",
                           THEME_SECTION, entry->key, THEME_SECTION, near);
    return config_fail(e, file, entry->line,
                       "unknown setting %s.%s; 'milepost config example' "
                       "lists the styles",
                       THEME_SECTION, entry->key);
}

bool theme_take(const char *file, const struct config_entry *entry,
                const char *value, struct manners *out, struct err *e)
{
    enum style s;
    if (!style_from(entry->key, &s))
        return fail_key(e, file, entry);
    if (value == NULL || !theme_repaint(&out->theme, s, value))
        return config_fail(e, file, entry->line,
                           "%s.%s is \"%.60s\"; write a colour (red, "
                           "bright_red, own, 0 to 255), or bold, dim, "
                           "underline, reverse, plain, as in: blue bold",
                           THEME_SECTION, entry->key,
                           value == NULL ? "" : value);
    out->theme_line[s] = entry->line;
    return true;
}

void theme_example(struct text *out)
{
    text_add(out, "\n[%s]\n\n", THEME_SECTION);
    text_put(out,
             "# Paints a style of ui.theme anew: a colour (black red green "
             "yellow blue magenta\n# cyan white, bright_red .., own, or 0 to "
             "255), and any of bold dim underline\n# reverse plain. Where the "
             "terminal lacks the colour, the theme's own stays.\n#junk = "
             "magenta bold\n");
    for (int i = 0; i < STYLE_COUNT; i++) {
        char word[STYLE_WORD];
        text_add(out, "#   %-12s%s\n", style_word((enum style)i, word),
                 style_sentence((enum style)i));
    }
}
