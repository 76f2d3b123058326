/* The bytes of one file. */
#include "formats/load.h"

#include "formats/kind.h"
#include "formats/reader.h"

#include <stdlib.h>

static bool make_room(struct load *l, size_t room)
{
    if (room <= l->room)
        return true;
    unsigned char *bytes = realloc(l->bytes, room);
    if (bytes == NULL)
        return false;
    l->bytes = bytes;
    l->room = room;
    return true;
}

/* Up to 'most' bytes, for which there is room. */
static void fill(struct load *l, size_t most, load_pull_fn *pull, void *with)
{
    while (l->end == LOAD_MORE && l->size < most) {
        int64_t n = pull(with, l->bytes + l->size, most - l->size);
        if (n < 0)
            l->end = LOAD_FAILED;
        else if (n == 0)
            l->end = LOAD_WHOLE;
        else
            l->size += (size_t)n;
    }
}

void load_head(struct load *l, load_pull_fn *pull, void *with)
{
    l->size = 0;
    l->end = make_room(l, LOAD_HEAD) ? LOAD_MORE : LOAD_MEMORY;
    fill(l, LOAD_HEAD, pull, with);
}

void load_rest(struct load *l, load_pull_fn *pull, void *with)
{
    if (l->end == LOAD_MORE && !head_is_known(l->bytes, l->size))
        return;
    while (l->end == LOAD_MORE) {
        /* One byte more than it may have tells that it has too many. */
        if (l->size > LOAD_MOST)
            l->end = LOAD_OVER;
        else if (l->size == l->room &&
                 !make_room(l,
                            l->room < LOAD_MOST ? 2 * l->room : LOAD_MOST + 1))
            l->end = LOAD_MEMORY;
        else
            fill(l, l->room, pull, with);
    }
}

const char *load_trouble(enum load_end end)
{
    switch (end) {
    case LOAD_MORE:
    case LOAD_WHOLE:
    case LOAD_FAILED:
        return NULL;
    case LOAD_OVER:
        return "is over 64 MiB, which no watch writes";
    case LOAD_MEMORY:
        return NO_MEMORY;
    }
    return NULL;
}

void load_free(struct load *l)
{
    free(l->bytes);
    *l = (struct load){ .end = LOAD_MORE };
}
