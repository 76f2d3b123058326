/* Import from the shell: a line an activity, or one object of JSON. */
#include "cli/import.h"
#include "cli/json.h"

#include "milepost/fresh.h"

#include <string.h>

struct telling {
    struct call *call;
    json_t *files, *items; /* NULL: text */
    int told, left;        /* on a screen: those that failed, and are told of */
};
#define TOLD_MOST 100 /* on a screen, so that the sum has room below them */

/* ---- JSON */

/* Told in order: the one of a number is found by halving. */
static json_t *item_told(json_t *items, int number)
{
    size_t from = 0, to = json_array_size(items);
    while (from < to) {
        size_t at = from + (to - from) / 2;
        json_t *item = json_array_get(items, at);
        json_int_t n = json_integer_value(json_object_get(item, "item"));
        if (n == number)
            return item;
        if (n < number)
            from = at + 1;
        else
            to = at;
    }
    return NULL;
}

static json_t *json_item(const struct import_item *i)
{
    return json_pack(
        "{s:i, s:s, s:b, s:o, s:o, s:o, s:b, s:o, s:o, s:o, s:o, s:o, s:o}",
        "item", i->number, "kind", item_word(i->kind), "taken", i->is_taken,
        "path", json_text(i->path), "date", json_day(i->day), "start_min",
        json_count(i->start_min), "is_run", i->is_run, "purpose",
        json_purpose(i->purpose), "distance_m", json_metres(i->dist),
        "duration_s", json_seconds(i->time), "run_id", json_id(i->run), "title",
        json_filled(i->title), "message", json_filled(i->why));
}

static void take_item(json_t *items, const struct import_item *i)
{
    json_t *before = i->is_more ? item_told(items, i->number) : NULL;
    if (before != NULL && i->title[0] != '\0')
        (void)json_object_set_new(before, "title", json_filled(i->title));
    if (!i->is_more)
        (void)json_array_append_new(items, json_item(i));
}

/* ---- text */

/* Thousands of files that went well are no one's to read on a screen. */
static bool is_left_out(struct telling *t, const struct import_item *i)
{
    if (i->is_more || i->kind == ITEM_HERE)
        return true;
    if (t->call->world != NULL ||
        (i->kind == ITEM_FAILED && t->told++ < TOLD_MOST))
        return false;
    t->left += i->kind == ITEM_FAILED;
    return true;
}

static void put_numbers(struct out *o, const struct import_item *i,
                        enum units units)
{
    char date[DAY_TEXT], dist[QUANTITY_TEXT], time[QUANTITY_TEXT];
    if (!day_is(i->day))
        return;
    out_add(o, "%s ", day_format(i->day, date));
    if (i->start_min != UNKNOWN)
        out_add(o, "%02d:%02d", i->start_min / 60, i->start_min % 60);
    else
        out_put(o, "     ");
    const char *size = "other";
    if (i->is_run)
        size = i->dist.m > 0 ? quantity_dist_unit(dist, i->dist, units) : "-";
    out_add(o, " %9s %8s  ", size, quantity_time(time, i->time));
}

/* A table of ten years is one file: ^C need not wait for its end. */
static bool is_stopped(const struct telling *t)
{
    return t->call->world != NULL && stop_is_asked();
}

/* What the runner may still take or leave is told what to do about. */
static bool tell_item(void *with, const struct import_item *i)
{
    struct telling *t = with;
    struct out *o = &t->call->out;
    if (t->items != NULL)
        take_item(t->items, i);
    if (t->items != NULL || is_left_out(t, i))
        return !is_stopped(t);
    out_add(o, "%s %-7s ", item_sign(i->kind), item_word(i->kind));
    put_numbers(o, i, t->call->app->look.units);
    out_put(o, i->path);
    if (i->title[0] != '\0')
        out_add(o, "  %s", i->title);
    out_put(o, "\n");
    if (i->why[0] != '\0')
        out_add(o, "            %s\n", i->why);
    return !is_stopped(t);
}

static void tell_file(void *with, const struct import_file *f)
{
    struct telling *t = with;
    if (t->files == NULL && f->is_remark)
        out_add(&t->call->out, "%.200s: %s\n", f->path, f->message);
    if (t->files != NULL)
        (void)json_array_append_new(
            t->files,
            json_pack("{s:o, s:s, s:i, s:i, s:o}", "path", json_text(f->path),
                      "status", file_status_word(f->status), "runs", f->runs,
                      "activities", f->activities, "message",
                      json_filled(f->message)));
}

/* ---- the sum */

static void json_sum(struct telling *t, const struct import_sums *s,
                     bool is_dry)
{
    json_t *kinds = json_object();
    for (int i = 0; i < ITEM_COUNT; i++)
        (void)json_object_set_new(kinds, item_word((enum item_kind)i),
                                  json_integer(s->items[i]));
    json_print(
        &t->call->out,
        json_pack(
            "{s:i, s:i, s:i, s:i, s:i, s:i, s:i, s:b, s:o, s:O, s:O, s:o}",
            "imported", s->imported, "duplicates", s->duplicates, "skipped",
            s->skipped, "failed", s->failed, "runs", s->runs, "activities",
            s->activities, "changed", s->changed, "dry_run", is_dry, "kinds",
            kinds, "files", t->files, "items", t->items, "index",
            json_index_change(&s->index)));
}

/* ---- the command */

/* "odd,join" */
static bool take_kinds(struct call *c, bool takes[ITEM_COUNT], struct err *e)
{
    const char *at = call_option(c, "take");
    while (at != NULL && *at != '\0') {
        char word[16] = "";
        enum item_kind kind;
        size_t n = strcspn(at, ",");
        if (n < sizeof word)
            memcpy(word, at, n);
        if (!item_from(word, &kind) || !item_is_choice(kind))
            return err_set(e, ERR_USAGE,
                           "--take '%.40s' is none of new, fill, edit, join, "
                           "odd, or some of them with commas",
                           at);
        takes[kind] = true;
        at += n + (at[n] == ',');
    }
    return true;
}

#define FOLDER_TEXT 4096

/* Without a path what [import] path is. */
static bool take_paths(struct call *c, char folder[FOLDER_TEXT],
                       const char **one, struct import_ask *ask, struct err *e)
{
    if (c->count > 0)
        return true;
    if (!fresh_folder(c->app, folder, FOLDER_TEXT))
        return err_set(e, ERR_USAGE,
                       "import needs a file or a folder, or [import] path in "
                       "config.ini for where they come to");
    *one = folder;
    ask->paths = one;
    ask->path_count = 1;
    return true;
}

/* What came in by hand is no news to the screens. */
static bool see(struct app *a, const struct import_ask *ask, struct err *e)
{
    struct fresh fresh = { 0 };
    fresh_begin(a, &fresh);
    while (fresh_more(a, &fresh)) {
    }
    bool ok = true;
    for (int i = 0; ok && i < ask->path_count; i++)
        ok = fresh_see(a, &fresh, ask->paths[i], 1, e);
    fresh_forget(&fresh);
    return ok;
}

static bool run(struct call *c, struct err *e)
{
    char folder[FOLDER_TEXT];
    const char *one;
    struct import_sums sums;
    struct telling t = { .call = c };
    struct import_ask ask = {
        .paths = (const char *const *)c->word,
        .path_count = c->count,
        .is_dry = call_option(c, "dry-run") != NULL,
        .table_map = call_option(c, "map"),
        .tell_file = tell_file,
    };
    if (!take_kinds(c, ask.takes, e) || !take_paths(c, folder, &one, &ask, e))
        return false;
    if (c->is_json) {
        t.files = json_array();
        t.items = json_array();
    }
    stop_begin(c);
    bool ok = app_import_all(c->app, &ask, tell_item, &t, &sums, e);
    stop_end(c);
    if (ok && t.left > 0)
        out_add(&c->out, "... and %d more that failed\n", t.left);
    if (ok && c->is_json)
        json_sum(&t, &sums, ask.is_dry);
    else if (ok)
        import_tell_sum(&c->out, &ask, &sums);
    if (ok && !ask.is_dry)
        ok = form_tell(c, &sums.index, e) && see(c->app, &ask, e);
    if (ok && (sums.failed > 0 || sums.items[ITEM_FAILED] > 0))
        c->exit = 1;
    json_decref(t.files);
    json_decref(t.items);
    return ok;
}

static const struct option_row options[] = {
    { "dry-run", 'n', NULL, "show what would come in, keep nothing" },
    { "take", 't', "KINDS", "also odd, edit or join, with commas between" },
    { "map", 'm', "COLUMNS", "of a table: date=Day,distance=Km" },
    { NULL, 0, NULL, NULL },
};

const struct command command_import = {
    .name = "import",
    .usage = "[PATH...]",
    .help = "runs of watch files, folders, archives and exports",
    .more =
        "PATH may be - for standard input; without one it is [import] path of\n"
        "config.ini. What a file is, is told by what it holds\n"
        "a bad file never stops the rest; exit code 1 if one failed\n",
    .options = options,
    .needs = NEEDS_DIARY,
    .most = -1,
    .run = run,
};
