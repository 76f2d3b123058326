#include "cli/json.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define TEMPLATE_SIGNS 6  /* that mkdtemp puts its own for */
#define DEMO_SEED      16 /* ids are the same in every demo */
#define PATH_TEXT      1024

static bool make_folder(const struct call *c, char folder[PATH_TEXT],
                        struct err *e)
{
    const char *tmp = c->world->tmp;
    bool has_tmp = tmp != NULL && tmp[0] == '/';
    struct text t = text_on(folder, PATH_TEXT);
    text_add(&t, "%s/milepost-demo-", has_tmp ? tmp : "/tmp");
    for (int i = 0; i < TEMPLATE_SIGNS; i++)
        text_put(&t, "X");
    if (t.is_cut || mkdtemp(folder) == NULL)
        return err_set(e, ERR_STORE, "no temporary folder %s: %s", folder,
                       strerror(errno));
    return true;
}

static void remove_folder(const char *folder, const char *path)
{
    static const char *const beside[] = { "", "-journal", "-wal", "-shm" };
    char file[PATH_TEXT + 16];
    for (size_t i = 0; i < COUNT_OF(beside); i++) {
        struct text t = text_on(file, sizeof file);
        text_add(&t, "%s%s", path, beside[i]);
        (void)unlink(file);
    }
    (void)rmdir(folder);
}

/* Fills the diary at 'path' and shows it; one with a season in it is only
 * shown, so that a kept demo can be opened again. */
static bool show(struct call *c, const char *path, struct err *e)
{
    struct app *a = c->app;
    day_t first;
    day_t last;
    a->db_path = path;
    a->seed = DEMO_SEED;
    if (!app_open(a, e) || !app_span(a, &first, &last, e))
        return false;
    if (!day_is(first) && !app_demo(a, e))
        return false;
    return call_screens(c, e);
}

static bool run(struct call *c, struct err *e)
{
    char folder[PATH_TEXT];
    char path[PATH_TEXT + 16];
    if (c->world == NULL)
        return err_set(e, ERR_USAGE, "the demo opens from the shell only");
    c->app->config_path = "";
    if (c->global[GLOBAL_DB] != NULL)
        return show(c, c->global[GLOBAL_DB], e);
    if (!make_folder(c, folder, e))
        return false;
    struct text t = text_on(path, sizeof path);
    text_add(&t, "%s/diary.db", folder);
    bool ok = show(c, path, e);
    app_close(c->app);
    remove_folder(folder, path);
    return ok;
}

const struct command command_demo = {
    .name = "demo",
    .usage = "",
    .help = "a made-up season, in a diary that is thrown away",
    .more = "with -D FILE the made-up diary is kept there\n",
    .needs = NEEDS_NOTHING,
    .run = run,
};
