/*
 * JSON as a format: Garmin's summaries, and milepost's own (`export json`,
 * `runs --json`). Objects are read one after the other, so that a file of
 * tens of MB holds no more than one. Of all other JSON nothing is an activity.
 */
#include "formats/garmin.h"
#include "formats/own_read.h"
#include "formats/table.h"
#include "formats/table_read.h"

#include <string.h>

#define GARMIN OWN_COUNT /* beside the things of our own */

struct reading {
    struct table_reading table;
    struct pull pull;
    int list_depth;   /* of the list whose objects are read; 0: none */
    int what;         /* they are: an own_thing, or GARMIN */
    int object_depth; /* of the object being read; 0: none */
    int object_line;
    int segments_depth; /* of its list of segments; 0: none */
    struct garmin_activity garmin;
    struct own_object own;
    bool has_list;
};

static char after_blanks(const char **p, const char *end)
{
    while (*p < end &&
           (**p == ' ' || **p == '\t' || **p == '\r' || **p == '\n'))
        ++*p;
    return *p < end ? *(*p)++ : '\0';
}

/* "{" and a key, or "[" and a list or object; an .ini has its "[" too. */
static bool json_sniff(const unsigned char *bytes, size_t size)
{
    const char *p = (const char *)bytes;
    const char *end = p + size;
    if (size >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0)
        p += 3;
    char first = after_blanks(&p, end);
    char second = after_blanks(&p, end);
    return (first == '{' && (second == '"' || second == '}')) ||
           (first == '[' && (second == '{' || second == '[' || second == ']'));
}

/* The list of a key: of activities, or nothing to us. */
static void open_list(struct reading *r)
{
    const struct pull *p = &r->pull;
    if (r->object_depth > 0 && r->what != GARMIN &&
        p->depth == r->object_depth + 1 && strcmp(p->key, "segments") == 0)
        r->segments_depth = p->depth;
    if (r->list_depth > 0)
        return;
    for (int t = 0; t < OWN_COUNT; t++)
        if (p->depth == 2 && strcmp(p->key, own_list((enum own_thing)t)) == 0) {
            r->list_depth = p->depth;
            r->what = t;
        }
    if (strcmp(p->key, GARMIN_LIST) == 0) {
        r->list_depth = p->depth;
        r->what = GARMIN;
    }
    r->has_list = r->has_list || r->list_depth > 0;
}

static void open_object(struct reading *r)
{
    int depth = r->pull.depth;
    if (r->segments_depth > 0 && depth == r->segments_depth + 1)
        own_segment_begin(&r->own);
    if (r->list_depth == 0 || depth != r->list_depth + 1)
        return;
    r->object_depth = depth;
    r->object_line = r->pull.line;
    if (r->what == GARMIN) {
        arrival_begin(&r->table.arrival);
        garmin_begin(&r->garmin);
    } else {
        own_object_begin(&r->own, (enum own_thing)r->what, &r->table.arrival);
    }
}

static bool hand_on(struct reading *r)
{
    char why[ARRIVAL_PROBLEM] = "";
    r->object_depth = 0;
    if (r->what == GARMIN && garmin_is_passed(&r->garmin))
        return true;
    struct table_reading *t = &r->table;
    bool is_one =
        r->what == GARMIN
            ? garmin_end(&r->garmin, t->to.ask, &t->arrival, why, sizeof why)
            : own_object_end(&r->own, t->to.ask, why, sizeof why);
    return table_take(t, is_one, r->object_line, why);
}

/* 'depth' as it was within what ends. */
static bool close_one(struct reading *r, int depth)
{
    if (r->segments_depth > 0 && depth == r->segments_depth + 1)
        own_segment_end(&r->own);
    if (depth == r->segments_depth)
        r->segments_depth = 0;
    if (depth == r->list_depth)
        r->list_depth = 0;
    return r->object_depth == 0 || depth != r->object_depth || hand_on(r);
}

static void take_value(struct reading *r, enum pull_token token)
{
    int depth = r->pull.depth;
    if (r->segments_depth > 0 && depth == r->segments_depth + 1)
        own_segment_take(&r->own, &r->pull, token);
    if (r->object_depth == 0 || depth != r->object_depth)
        return;
    if (r->what == GARMIN)
        garmin_take(&r->garmin, &r->pull, token);
    else
        own_object_take(&r->own, &r->pull, token);
}

static bool take_token(struct reading *r, enum pull_token token)
{
    switch (token) {
    case PULL_OBJECT:
        open_object(r);
        return true;
    case PULL_LIST:
        open_list(r);
        return true;
    case PULL_OBJECT_END:
    case PULL_LIST_END:
        return close_one(r, r->pull.depth + 1);
    case PULL_TEXT_VALUE:
    case PULL_NUMBER:
    case PULL_TRUE:
    case PULL_FALSE:
    case PULL_NULL:
        take_value(r, token);
        return true;
    case PULL_END:
    case PULL_BROKEN:
        break;
    }
    return true;
}

static void conclude(const struct reading *r, enum pull_token end,
                     struct format_result *out)
{
    const struct table_reading *t = &r->table;
    table_conclude(t, "activities", out);
    if (end == PULL_BROKEN)
        result_say(out, out->status, "line %d: %s%s", r->pull.line, r->pull.why,
                   t->made > 0 ? ": what came before is in" : "");
    else if (t->made == 0 && t->problems == 0)
        result_say(out, FILE_SKIPPED,
                   r->has_list ? "holds no activity"
                               : "JSON without activities");
}

static bool read_text(void *own, struct format_result *out)
{
    struct reading *r = own;
    pull_begin(&r->pull, r->table.decoded.text, r->table.decoded.size);
    enum pull_token token = pull_next(&r->pull);
    while (token != PULL_END && token != PULL_BROKEN) {
        if (!take_token(r, token))
            return false;
        token = pull_next(&r->pull);
    }
    conclude(r, token, out);
    return true;
}

static bool json_read(const struct document *d, const struct format_ask *ask,
                      format_take_fn *take, void *with,
                      struct format_result *out, struct err *e)
{
    const struct taker to = { ask, take, with, e };
    return table_read(d, &to, sizeof(struct reading), read_text, out);
}

const struct format format_json = {
    .name = "JSON",
    .suffix = ".json",
    .is_table = true,
    .sniff = json_sniff,
    .read = json_read,
};
