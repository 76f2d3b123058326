/* Where settings and diary live: the line, then the environment, then the
 * folders of the XDG rules. */
#include "cli/room.h"

#define PATH_TEXT 1024

static bool is_set(const char *value)
{
    return value != NULL && value[0] != '\0';
}

/* 'base'/milepost/'name', or $HOME/'under'/milepost/'name'. */
static bool place(char out[PATH_TEXT], const char *base, const char *home,
                  const char *under, const char *name)
{
    struct text t = text_on(out, PATH_TEXT);
    /* A relative XDG folder is to be ignored, the rules say. */
    if (is_set(base) && base[0] == '/')
        text_add(&t, "%s/milepost/%s", base, name);
    else if (is_set(home))
        text_add(&t, "%s/%s/milepost/%s", home, under, name);
    return t.len > 0 && !t.is_cut;
}

bool place_config(const struct call *c, const char **out, struct err *e)
{
    static char path[PATH_TEXT];
    const struct cli_world *w = c->world;
    *out = path;
    if (is_set(c->global[GLOBAL_CONFIG]))
        *out = c->global[GLOBAL_CONFIG];
    else if (is_set(w->config))
        *out = w->config;
    else if (!place(path, w->config_home, w->home, ".config", "config.ini"))
        return err_set(e, ERR_USAGE,
                       "no home folder: say --config FILE or set "
                       "MILEPOST_CONFIG");
    return true;
}

bool place_is_config_named(const struct call *c)
{
    return is_set(c->global[GLOBAL_CONFIG]) || is_set(c->world->config);
}

bool place_diary(const struct call *c, const char **out, struct err *e)
{
    static char path[PATH_TEXT];
    const struct cli_world *w = c->world;
    *out = path;
    if (is_set(c->global[GLOBAL_DB]))
        *out = c->global[GLOBAL_DB];
    else if (is_set(w->db))
        *out = w->db;
    else if (!place(path, w->data_home, w->home, ".local/share", "diary.db"))
        return err_set(e, ERR_USAGE,
                       "no home folder: say --db FILE or set MILEPOST_DB");
    return true;
}
