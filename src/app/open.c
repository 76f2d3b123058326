/* Opening: settings first, then the diary. */
#include "app/room.h"

bool app_settings(struct app *a, struct err *e)
{
    if (!config_read_whole(a->config_path, &a->settings, &a->origin,
                           &a->manners, e))
        return false;
    if (a->origin.is_there || !a->is_config_named)
        return true;
    return err_set(e, ERR_STORE,
                   "there are no settings at %.200s; 'milepost config "
                   "example' prints a file to begin with",
                   a->config_path);
}

bool app_open(struct app *a, struct err *e)
{
    if (!app_settings(a, e))
        return false;
    struct store_options o = {
        .path = a->db_path,
        .seed = a->seed,
        .clock = a->clock,
        .is_only_read = a->is_only_read,
    };
    return store_open(&a->store, &o, e);
}

void app_close(struct app *a)
{
    store_close(a->store);
    a->store = NULL;
    a->runs = NULL;
}

bool app_goes_on(const struct app *a, const char *what, int done, int of,
                 struct err *e)
{
    if (a->pulse.beat == NULL || a->pulse.beat(a->pulse.with, what, done, of))
        return true;
    return err_set(e, ERR_INPUT, "stopped after %d of %d %s: nothing was kept",
                   done, of, what);
}

bool app_end(struct app *a, bool ok, struct err *e)
{
    if (ok)
        return store_commit(a->store, e);
    store_rollback(a->store);
    return false;
}
