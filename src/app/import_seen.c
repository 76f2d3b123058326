/*
 * What this import has met so far: one line an activity, found again by the
 * name of its file, by its place in the diary and by its start.
 */
#include "app/import.h"

#include <stdlib.h>
#include <string.h>

#define TAGS_A_SEEN 3
#define HEADS       65536 /* a power of 2 */
#define MINUTE_S    60
#define NONE        (-1)

struct tag {
    uint64_t hash;
    int seen;
    int next; /* of the same head; NONE */
};

/* Some 14 MB, of which only what is used is ever touched. */
static struct {
    int count, tag_count;
    int head[HEADS];
    struct seen at[ITEMS_MOST];
    struct tag tag[ITEMS_MOST * TAGS_A_SEEN];
} all;

/* FNV-1a (Fowler, Noll, Vo 1991); a letter first, so that kinds differ. */
static uint64_t hash_of(char kind, const void *bytes, size_t size)
{
    const unsigned char *at = bytes;
    uint64_t h = UINT64_C(0xcbf29ce484222325) ^ (unsigned char)kind;
    for (size_t i = 0; i < size; i++)
        h = (h ^ at[i]) * UINT64_C(0x100000001b3);
    return h;
}

/* A file's own name without its folders, its packing and its case's whims:
 * "a/123.fit.gz" and "123.fit" are one. */
static uint64_t hash_of_file(const char *path)
{
    const char *slash = strrchr(path, '/');
    const char *name = slash != NULL ? slash + 1 : path;
    size_t n = strlen(name);
    if (n > 3 && text_is(name + n - 3, ".gz"))
        n -= 3;
    return hash_of('f', name, n);
}

static uint64_t hash_of_id(struct id id)
{
    return hash_of('i', id.text, strlen(id.text));
}

static uint64_t hash_of_minute(int64_t minute)
{
    return hash_of('s', &minute, sizeof minute);
}

static void put_tag(uint64_t hash, int seen)
{
    int *head = &all.head[hash % HEADS];
    all.tag[all.tag_count] = (struct tag){ hash, seen, *head };
    *head = all.tag_count++;
}

/* A line may be a track's in its file, too. */
bool arrival_is_row(const struct arrival *a)
{
    return a->line > 0 && (a->entry.kind == ENTRY_RUN
                               ? a->entry.run.source == SOURCE_CSV
                               : a->entry.activity.source == SOURCE_CSV);
}

void seen_clear(void)
{
    all.count = all.tag_count = 0;
    for (int i = 0; i < HEADS; i++)
        all.head[i] = NONE;
}

bool seen_add(const struct seen *s, const char *path, const struct arrival *a,
              struct err *e)
{
    if (all.count == ITEMS_MOST)
        return err_set(e, ERR_LIMIT,
                       "more than %d activities; import a part of the files "
                       "at a time",
                       ITEMS_MOST);
    int at = all.count++;
    all.at[at] = *s;
    if (!arrival_is_row(a))
        put_tag(hash_of_file(path), at);
    if (s->run.text[0] != '\0' || s->activity.text[0] != '\0')
        put_tag(hash_of_id(s->run.text[0] != '\0' ? s->run : s->activity), at);
    if (s->start_s != NO_MOMENT)
        put_tag(hash_of_minute(s->start_s / MINUTE_S), at);
    return true;
}

/* Of the activities of one file, the one that began nearest. */
static bool is_nearer(const struct seen *s, const struct seen *than,
                      const struct arrival *a)
{
    if (than == NULL || a->start_s == NO_MOMENT || s->start_s == NO_MOMENT)
        return than == NULL;
    return llabs(s->start_s - a->start_s) <= llabs(than->start_s - a->start_s);
}

struct seen *seen_of_file(const struct arrival *a)
{
    struct seen *found = NULL;
    if (a->file[0] == '\0')
        return NULL;
    uint64_t hash = hash_of_file(a->file);
    for (int t = all.head[hash % HEADS]; t != NONE; t = all.tag[t].next)
        if (all.tag[t].hash == hash &&
            is_nearer(&all.at[all.tag[t].seen], found, a))
            found = &all.at[all.tag[t].seen];
    return found;
}

static bool is_other_part(const struct seen *s, int64_t start_s)
{
    return s->start_s != NO_MOMENT && start_s != NO_MOMENT &&
           !start_is_same(s->start_s, start_s);
}

struct seen *seen_of_id(struct id run, struct id activity, int64_t start_s)
{
    uint64_t hash = hash_of_id(run.text[0] != '\0' ? run : activity);
    struct seen *first = NULL;
    for (int t = all.head[hash % HEADS]; t != NONE; t = all.tag[t].next)
        if (all.tag[t].hash == hash &&
            !is_other_part(&all.at[all.tag[t].seen], start_s))
            first = &all.at[all.tag[t].seen];
    return first;
}

static bool is_left_out(const struct seen *s, const struct arrival *a)
{
    bool is_there = s->run.text[0] != '\0' || s->activity.text[0] != '\0';
    struct extent here = arrival_extent(a);
    return !is_there && s->is_run == (a->entry.kind == ENTRY_RUN) &&
           start_is_same(s->start_s, a->start_s) &&
           (extent_is_same(s->extent, here) ||
            extent_is_about(s->extent, here));
}

_Static_assert(SAME_START_S <= MINUTE_S, "it is looked for a minute around");

struct seen *seen_left_out(const struct arrival *a)
{
    if (a->start_s == NO_MOMENT)
        return NULL;
    for (int by = -1; by <= 1; by++) {
        uint64_t hash = hash_of_minute(a->start_s / MINUTE_S + by);
        for (int t = all.head[hash % HEADS]; t != NONE; t = all.tag[t].next)
            if (all.tag[t].hash == hash &&
                is_left_out(&all.at[all.tag[t].seen], a))
                return &all.at[all.tag[t].seen];
    }
    return NULL;
}
