#include "cli/json.h"

#include <string.h>

#define EXAMPLE_TEXT (64 * 1024)

static bool example(struct call *c)
{
    static char buffer[EXAMPLE_TEXT];
    struct text t = text_on(buffer, sizeof buffer);
    config_example(&t);
    out_put(&c->out, buffer);
    return true;
}

static json_t *setting_json(const struct app *a, enum setting_id id)
{
    const struct setting_row *row = &setting_rows[id];
    int line = a->origin.line[id];
    return json_pack("{s:s, s:s, s:o, s:o}", "section", row->section, "key",
                     row->key, "value", json_rounded(a->settings.v[id], 4),
                     "line", line > 0 ? json_integer(line) : json_null());
}

static void put_setting(struct call *c, enum setting_id id)
{
    const struct app *a = c->app;
    char value[160];
    struct text t = text_on(value, sizeof value);
    config_value(&t, &a->settings, id);
    if (a->origin.line[id] > 0)
        out_add(&c->out, "%-36s config.ini line %d\n", value,
                a->origin.line[id]);
    else
        out_add(&c->out, "%-36s standard\n", value);
}

/* Cells of the specificity table: all of them in JSON, in text those that
 * config.ini sets; 'explain specificity' shows the table. */
static void tell_specificity(struct call *c, json_t *list)
{
    const struct app *a = c->app;
    for (int i = 0; i < GOAL_COUNT * PURPOSE_COUNT; i++) {
        enum goal_kind goal = (enum goal_kind)(i / PURPOSE_COUNT);
        enum purpose purpose = (enum purpose)(i % PURPOSE_COUNT);
        int line = a->origin.specificity[goal][purpose];
        int value = specificity(&a->settings, goal, purpose);
        char key[SPECIFICITY_KEY];
        char words[64];
        struct text t = text_on(words, sizeof words);
        text_add(&t, "%s.%s = %d", SPECIFICITY_SECTION,
                 specificity_key(key, goal, purpose), value);
        if (!c->is_json && line > 0)
            out_add(&c->out, "%-36s config.ini line %d\n", words, line);
        (void)json_array_append_new(
            list,
            json_pack("{s:s, s:s, s:i, s:o}", "section", SPECIFICITY_SECTION,
                      "key", key, "value", value, "line",
                      line > 0 ? json_integer(line) : json_null()));
    }
    if (!c->is_json)
        out_put(&c->out, "# the rest of [" SPECIFICITY_SECTION "] is standard: "
                         "'milepost explain specificity'\n");
}

/* A line of a section that is only told where config.ini has it. */
static void tell_own(struct call *c, json_t *list, const char *section,
                     const char *key, int line, const char *value)
{
    char words[IMPORT_PATH_TEXT + 32];
    struct text t = text_on(words, sizeof words);
    text_add(&t, "%s.%s = %s", section, key, value);
    if (!c->is_json)
        out_add(&c->out, "%-36s config.ini line %d\n", words, line);
    (void)json_array_append_new(
        list, json_pack("{s:s, s:s, s:o, s:i}", "section", section, "key", key,
                        "value", json_text(value), "line", line));
}

/* What config.ini says of the screens, in its own order of sections. */
static void tell_manners(struct call *c, json_t *list)
{
    const struct manners *m = &c->app->manners;
    for (int i = 0; i < STYLE_COUNT; i++) {
        char word[STYLE_WORD];
        char paint[64];
        struct text t = text_on(paint, sizeof paint);
        theme_write(&m->theme, (enum style)i, &t);
        if (m->theme_line[i] > 0)
            tell_own(c, list, THEME_SECTION, style_word((enum style)i, word),
                     m->theme_line[i], paint);
    }
    for (int i = ACT_none + 1; i < ACT_COUNT; i++) {
        char keys[KEYS_PER_ACT * KEY_TEXT];
        struct text t = text_on(keys, sizeof keys);
        for (int k = 0; k < KEYS_PER_ACT && m->keys.code[i][k] != 0; k++) {
            char word[KEY_TEXT];
            text_add(&t, "%s%s", k > 0 ? " " : "",
                     key_word(m->keys.code[i][k], word));
        }
        if (m->keys_line[i] > 0)
            tell_own(c, list, KEYS_SECTION, act_word((enum act)i),
                     m->keys_line[i], keys);
    }
    if (m->import_path_line > 0)
        tell_own(c, list, IMPORT_SECTION, IMPORT_PATH_KEY, m->import_path_line,
                 m->import_path);
    if (m->import_map_line > 0)
        tell_own(c, list, IMPORT_SECTION, IMPORT_MAP_KEY, m->import_map_line,
                 m->import_map);
}

static bool run(struct call *c, struct err *e)
{
    struct app *a = c->app;
    if (c->count > 0 && strcmp(c->word[0], "example") == 0)
        return example(c);
    if (c->count > 0)
        return call_usage(c, e);
    json_t *list = json_array();
    if (!c->is_json)
        out_add(&c->out, "# diary    %s\n# settings %s\n", a->db_path,
                a->config_path);
    for (int i = 0; i < SETTING_COUNT; i++) {
        if (!c->is_json)
            put_setting(c, (enum setting_id)i);
        (void)json_array_append_new(list, setting_json(a, (enum setting_id)i));
    }
    tell_specificity(c, list);
    tell_manners(c, list);
    if (c->is_json)
        json_print(&c->out,
                   json_pack("{s:o, s:o, s:O}", "db", json_text(a->db_path),
                             "config", json_text(a->config_path), "settings",
                             list));
    json_decref(list);
    return true;
}

const struct command command_config = {
    .name = "config",
    .usage = "[example]",
    .help = "the settings in force and where each came from",
    .more = "config example prints a config.ini with every setting\n",
    .needs = NEEDS_CONFIG,
    .most = 1,
    .run = run,
};
