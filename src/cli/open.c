/* From a command line to an open diary, and how it is to look. */
#include "cli/room.h"

#include <string.h>

static bool is_set(const char *value)
{
    return value != NULL && value[0] != '\0';
}

static bool take_today(struct call *c, struct err *e)
{
    const char *word = c->global[GLOBAL_TODAY];
    c->app->today = c->world->today;
    if (word == NULL || day_parse(word, &c->app->today))
        return true;
    return err_set(e, ERR_USAGE,
                   "--today '%.20s' is not a date; write it as 2026-11-22",
                   word);
}

enum color_choice { COLOR_AUTO, COLOR_ALWAYS, COLOR_NEVER };

/* no-color.org, and a terminal that cannot. */
static bool color_by_itself(const struct cli_world *w)
{
    bool is_dumb = !is_set(w->term) || strcmp(w->term, "dumb") == 0;
    return w->is_tty_out && !is_dumb && !is_set(w->no_color);
}

static bool take_color(struct call *c, struct err *e)
{
    static const char *const words[] = { "auto", "always", "never" };
    const char *word = c->global[GLOBAL_COLOR];
    int choice = (int)c->app->settings.v[SETTING_COLOR];
    for (int i = 0; word != NULL && i < (int)COUNT_OF(words); i++)
        if (strcmp(words[i], word) == 0) {
            choice = i;
            word = NULL;
        }
    if (word != NULL)
        return err_set(e, ERR_USAGE,
                       "--color '%.20s' is none of auto, always, never", word);
    c->app->look.color = choice == COLOR_ALWAYS ||
                         (choice == COLOR_AUTO && color_by_itself(c->world));
    return true;
}

static bool take_units(struct call *c, struct err *e)
{
    const char *word = c->global[GLOBAL_UNITS];
    c->app->look.units = (enum units)(int)c->app->settings.v[SETTING_UNITS];
    if (word == NULL)
        return true;
    c->app->look.units = strcmp(word, "mi") == 0 ? UNITS_MI : UNITS_KM;
    if (strcmp(word, "mi") == 0 || strcmp(word, "km") == 0)
        return true;
    return err_set(e, ERR_USAGE, "--units '%.20s' is neither km nor mi", word);
}

static bool take_look(struct call *c, struct err *e)
{
    struct app *a = c->app;
    const struct cli_world *w = c->world;
    a->look.utf8 = w->is_utf8 && a->settings.v[SETTING_ASCII] < 0.5;
    a->look.width = w->is_tty_out && w->columns >= 40 ? w->columns : 80;
    return take_color(c, e) && take_units(c, e);
}

/* A dry run looks only, too. */
static bool only_reads(const struct call *c, enum command_needs needs)
{
    return needs == NEEDS_DIARY_READ ||
           (c->command != NULL && call_option(c, "dry-run") != NULL);
}

bool call_open(struct call *c, struct err *e)
{
    struct app *a = c->app;
    enum command_needs needs =
        c->command != NULL ? c->command->needs : NEEDS_DIARY;
    a->clock = c->world->clock;
    a->zone_s = c->world->zone_s;
    a->home = is_set(c->world->home) ? c->world->home : NULL;
    a->editor = is_set(c->world->editor) ? c->world->editor : NULL;
    a->tmp = c->world->tmp;
    a->settings = settings_standard();
    if (!take_today(c, e))
        return false;
    if (needs == NEEDS_NOTHING)
        return take_look(c, e);
    if (!place_config(c, &a->config_path, e) || !place_diary(c, &a->db_path, e))
        return false;
    a->is_config_named = place_is_config_named(c);
    if (needs == NEEDS_CONFIG)
        return app_settings(a, e) && take_look(c, e);
    a->is_only_read = only_reads(c, needs);
    return app_open(a, e) && take_look(c, e);
}
