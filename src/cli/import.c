#include "cli/json.h"

struct telling {
    struct call *call;
    json_t *files;  /* NULL: text */
    int told, left; /* on a screen: those that failed, and are told of */
};
#define TOLD_MOST 100 /* on a screen, so that the sum has room below them */

/* Thousands of files that went well are no one's to read on a screen. */
static bool is_left_out(struct telling *t, const struct import_file *f)
{
    if (t->call->world != NULL ||
        (f->status == FILE_FAILED && t->told++ < TOLD_MOST))
        return false;
    t->left += f->status == FILE_FAILED;
    return true;
}

static void tell_file(void *with, const struct import_file *f)
{
    struct telling *t = with;
    if (t->files != NULL) {
        (void)json_array_append_new(
            t->files,
            json_pack("{s:o, s:s, s:i, s:i, s:o}", "path", json_text(f->path),
                      "status", file_status_word(f->status), "runs", f->runs,
                      "activities", f->activities, "message",
                      json_filled(f->message)));
        return;
    }
    if (is_left_out(t, f))
        return;
    char path[sizeof f->path];
    char message[sizeof f->message];
    utf8_clean(path, sizeof path, f->path);
    utf8_clean(message, sizeof message, f->message);
    out_add(&t->call->out, "%-10s %s", file_status_word(f->status), path);
    if (message[0] != '\0')
        out_add(&t->call->out, ": %s", message);
    else if (f->runs + f->activities > 1)
        out_add(&t->call->out, ": %d runs, %d other", f->runs, f->activities);
    out_put(&t->call->out, "\n");
}

static void tell_sum(struct call *c, const struct import_result *r,
                     json_t *files)
{
    bool is_dry = call_option(c, "dry-run") != NULL;
    if (files != NULL) {
        json_print(&c->out,
                   json_pack("{s:i, s:i, s:i, s:i, s:i, s:i, s:b, s:O, s:o}",
                             "imported", r->imported, "duplicates",
                             r->duplicates, "skipped", r->skipped, "failed",
                             r->failed, "runs", r->runs, "activities",
                             r->activities, "dry_run", is_dry, "files", files,
                             "index", json_index_change(&r->index)));
        return;
    }
    out_add(&c->out,
            "%s %d file%s (%d runs, %d other), %d duplicates, %d skipped, "
            "%d failed\n",
            is_dry ? "would import" : "imported", r->imported,
            r->imported == 1 ? "" : "s", r->runs, r->activities, r->duplicates,
            r->skipped, r->failed);
}

static bool run(struct call *c, struct err *e)
{
    struct import_result result;
    struct telling t = { .call = c, .files = c->is_json ? json_array() : NULL };
    bool ok = app_import(c->app, (const char *const *)c->word, c->count,
                         call_option(c, "dry-run") != NULL, tell_file, &t,
                         &result, e);
    if (ok && t.left > 0)
        out_add(&c->out, "... and %d more that failed\n", t.left);
    if (ok)
        tell_sum(c, &result, t.files);
    if (ok && call_option(c, "dry-run") == NULL)
        ok = form_tell(c, &result.index, e);
    if (ok && result.failed > 0)
        c->exit = 1;
    json_decref(t.files);
    return ok;
}

static const struct option_row options[] = {
    { "dry-run", 'n', NULL, "show what would come in, keep nothing" },
    { NULL, 0, NULL, NULL },
};

const struct command command_import = {
    .name = "import",
    .usage = "PATH...",
    .help = "runs of watch files and folders",
    .more = "a bad file never stops the rest; exit code 1 if one failed\n",
    .options = options,
    .needs = NEEDS_DIARY,
    .least = 1,
    .most = -1,
    .run = run,
};
