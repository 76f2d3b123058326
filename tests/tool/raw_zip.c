#include "raw_zip.h"

#include <stdlib.h>
#include <string.h>

#define PLAIN_FILE 0100644u

static void put_bytes(unsigned char **at, size_t *size, size_t *room,
                      const void *bytes, size_t n)
{
    if (*size + n > *room) {
        *room = 2 * (*size + n) + 64;
        *at = realloc(*at, *room);
        if (*at == NULL)
            abort();
    }
    if (n > 0)
        memcpy(*at + *size, bytes, n);
    *size += n;
}

/* Fields of a header: values and their sizes in turn, least byte first. */
struct field {
    uint32_t value;
    int size;
};

static size_t make(unsigned char *out, const struct field *f, size_t count)
{
    size_t n = 0;
    for (size_t i = 0; i < count; i++)
        for (int b = 0; b < f[i].size; b++)
            out[n++] = (unsigned char)(f[i].value >> (8 * b));
    return n;
}

static uint32_t crc_of(const void *data, size_t size)
{
    const unsigned char *at = data;
    uint32_t crc = 0xFFFFFFFFu;
    for (size_t i = 0; i < size; i++) {
        crc ^= at[i];
        for (int b = 0; b < 8; b++)
            crc = crc >> 1 ^ (0xEDB88320u & (0u - (crc & 1u)));
    }
    return ~crc;
}

struct rz_entry rz_stored(const char *name, const void *data, size_t size)
{
    return (struct rz_entry){ .name = name,
                              .data = data,
                              .packed = (uint32_t)size,
                              .size = (uint32_t)size,
                              .crc = crc_of(data, size) };
}

size_t rz_data(struct raw_zip *z, const struct rz_entry *e)
{
    size_t at = z->size;
    unsigned char head[64];
    uint32_t there = (e->flags & RZ_OPEN_ENDED) != 0 ? 0 : 1;
    const struct field fields[] = {
        { 0x04034B50, 4 },
        { 20, 2 },
        { e->flags, 2 },
        { e->method, 2 },
        { 0, 4 },
        { there * e->crc, 4 },
        { there * e->packed, 4 },
        { there * e->size, 4 },
        { (uint32_t)strlen(e->name), 2 },
        { 0, 2 },
    };
    size_t n = make(head, fields, sizeof fields / sizeof fields[0]);
    put_bytes(&z->bytes, &z->size, &z->room, head, n);
    put_bytes(&z->bytes, &z->size, &z->room, e->name, strlen(e->name));
    put_bytes(&z->bytes, &z->size, &z->room, e->data, e->packed);
    const struct field after[] = {
        { 0x08074B50, 4 }, { e->crc, 4 }, { e->packed, 4 }, { e->size, 4 }
    };
    n = make(head, after, sizeof after / sizeof after[0]);
    if (there == 0)
        put_bytes(&z->bytes, &z->size, &z->room, head, n);
    return at;
}

void rz_list(struct raw_zip *z, const struct rz_entry *e, size_t at)
{
    unsigned char head[64];
    unsigned mode = e->mode != 0 ? e->mode : PLAIN_FILE;
    const struct field fields[] = {
        { 0x02014B50, 4 }, { 3u << 8 | 20, 2 }, /* made on Unix */
        { 20, 2 },         { e->flags, 2 },
        { e->method, 2 },  { 0, 4 },
        { e->crc, 4 },     { e->packed, 4 },
        { e->size, 4 },    { (uint32_t)strlen(e->name), 2 },
        { 0, 2 },          { 0, 2 },
        { 0, 2 },          { 0, 2 },
        { mode << 16, 4 }, { (uint32_t)at, 4 },
    };
    size_t n = make(head, fields, sizeof fields / sizeof fields[0]);
    put_bytes(&z->list, &z->list_size, &z->list_room, head, n);
    put_bytes(&z->list, &z->list_size, &z->list_room, e->name, strlen(e->name));
    z->count++;
}

void rz_add(struct raw_zip *z, const struct rz_entry *e)
{
    rz_list(z, e, rz_data(z, e));
}

void rz_end(struct raw_zip *z)
{
    unsigned char end[64];
    uint32_t at = (uint32_t)z->size;
    const struct field fields[] = {
        { 0x06054B50, 4 }, { 0, 2 },        { 0, 2 },
        { z->count, 2 },   { z->count, 2 }, { (uint32_t)z->list_size, 4 },
        { at, 4 },         { 0, 2 },
    };
    put_bytes(&z->bytes, &z->size, &z->room, z->list, z->list_size);
    size_t n = make(end, fields, sizeof fields / sizeof fields[0]);
    put_bytes(&z->bytes, &z->size, &z->room, end, n);
    free(z->list);
    z->list = NULL;
}
