/* Opening: settings first, then the diary. */
#include "app/room.h"

bool app_open(struct app *a, struct err *e)
{
    if (!config_read(a->config_path, &a->settings, &a->origin, e))
        return false;
    struct store_options o = {
        .path = a->db_path,
        .seed = a->seed,
        .clock = a->clock,
    };
    return store_open(&a->store, &o, e);
}

void app_close(struct app *a)
{
    store_close(a->store);
    a->store = NULL;
}

bool app_end(struct app *a, bool ok, struct err *e)
{
    if (ok)
        return store_commit(a->store, e);
    store_rollback(a->store);
    return false;
}
