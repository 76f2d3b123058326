/* FIT files by hand. */
#include "fit_writer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    LOCAL_ID,
    LOCAL_SESSION,
    LOCAL_LAP,
    LOCAL_RECORD,
    LOCAL_EVENT,
    LOCAL_ACTIVITY
};

/* Bit by bit, unlike the decoder's. */
static uint16_t checksum(const unsigned char *bytes, size_t size)
{
    unsigned sum = 0;
    for (size_t i = 0; i < size; i++) {
        sum ^= bytes[i];
        for (int bit = 0; bit < 8; bit++)
            sum = (sum & 1u) != 0 ? sum >> 1 ^ 0xA001u : sum >> 1;
    }
    return (uint16_t)sum;
}

/* A test of a file that ends sooner than it meant to would show nothing. */
static void need(const struct fit_writer *w, size_t more)
{
    if (w->size + more <= sizeof w->bytes)
        return;
    (void)fprintf(stderr, "fit_writer: over %zu bytes\n", sizeof w->bytes);
    abort();
}

static void put_byte(struct fit_writer *w, unsigned value)
{
    need(w, 1);
    w->bytes[w->size++] = (unsigned char)value;
}

static void put_little(unsigned char *at, uint64_t value, int size)
{
    for (int i = 0; i < size; i++)
        at[i] = (unsigned char)(value >> 8 * i);
}

void fw_new(struct fit_writer *w)
{
    memset(w, 0, sizeof *w);
}

void fw_begin(struct fit_writer *w, int header, bool is_big)
{
    need(w, (size_t)header);
    w->part = w->size;
    w->is_big = is_big;
    unsigned char *h = w->bytes + w->size;
    memset(h, 0, (size_t)header);
    h[0] = (unsigned char)header;
    h[1] = 0x10;
    memcpy(h + 8, ".FIT", 4);
    w->size += (size_t)header;
}

void fw_end(struct fit_writer *w)
{
    unsigned char *h = w->bytes + w->part;
    put_little(h + 4, w->size - w->part - h[0], 4);
    if (h[0] == 14)
        put_little(h + 12, checksum(h, 12), 2);
    uint16_t sum = checksum(h, w->size - w->part);
    put_byte(w, sum & 0xFFu);
    put_byte(w, sum >> 8);
}

static void define(struct fit_writer *w, unsigned head, int number,
                   const struct fw_field *fields, int count)
{
    put_byte(w, head);
    put_byte(w, 0);
    put_byte(w, w->is_big ? 1 : 0);
    fw_put(w, (uint64_t)number, 2);
    put_byte(w, (unsigned)count);
    for (int i = 0; i < count; i++) {
        put_byte(w, (unsigned)fields[i].number);
        put_byte(w, (unsigned)fields[i].size);
        put_byte(w, (unsigned)fields[i].base);
    }
}

void fw_define(struct fit_writer *w, int local, int number,
               const struct fw_field *fields, int count)
{
    define(w, 0x40u | (unsigned)local, number, fields, count);
}

void fw_define_dev(struct fit_writer *w, int local, int number,
                   const struct fw_field *fields, int count, int size)
{
    define(w, 0x60u | (unsigned)local, number, fields, count);
    put_byte(w, 1);
    put_byte(w, 0);
    put_byte(w, (unsigned)size);
    put_byte(w, 0);
}

void fw_head(struct fit_writer *w, int local)
{
    put_byte(w, (unsigned)local);
}

void fw_head_short(struct fit_writer *w, int local, unsigned time)
{
    put_byte(w, 0x80u | (unsigned)local << 5 | (time & 31u));
}

void fw_put(struct fit_writer *w, uint64_t value, int size)
{
    for (int i = 0; i < size; i++)
        put_byte(w, (unsigned)(value >> 8 * (w->is_big ? size - 1 - i : i)) &
                        0xFFu);
}

void fw_file_id(struct fit_writer *w, int type)
{
    static const struct fw_field fields[] = { { 0, 1, FW_ENUM } };
    fw_define(w, LOCAL_ID, 0, fields, 1);
    fw_head(w, LOCAL_ID);
    fw_put(w, (uint64_t)type, 1);
}

struct fw_session fw_run(uint32_t start)
{
    return (struct fw_session){ start,   1,   0,   3150000, 3200000,
                                1000000, 148, 172, 85,      0xFF };
}

void fw_session(struct fit_writer *w, const struct fw_session *s)
{
    static const struct fw_field fields[] = {
        { 253, 4, FW_U32 }, { 2, 4, FW_U32 },  { 5, 1, FW_ENUM },
        { 6, 1, FW_ENUM },  { 7, 4, FW_U32 },  { 8, 4, FW_U32 },
        { 9, 4, FW_U32 },   { 16, 1, FW_U8 },  { 17, 1, FW_U8 },
        { 22, 2, FW_U16 },  { 193, 1, FW_U8 },
    };
    fw_define(w, LOCAL_SESSION, 18, fields, 11);
    fw_head(w, LOCAL_SESSION);
    fw_put(w, s->start + s->elapsed_ms / 1000, 4);
    fw_put(w, s->start, 4);
    fw_put(w, (uint64_t)s->sport, 1);
    fw_put(w, (uint64_t)s->sub_sport, 1);
    fw_put(w, s->elapsed_ms, 4);
    fw_put(w, s->timer_ms, 4);
    fw_put(w, s->dist_cm, 4);
    fw_put(w, (uint64_t)s->hr_avg, 1);
    fw_put(w, (uint64_t)s->hr_max, 1);
    fw_put(w, (uint64_t)s->ascent, 2);
    fw_put(w, (uint64_t)s->rpe, 1);
}

void fw_lap(struct fit_writer *w, const struct fw_lap *l)
{
    fw_lap_by(w, l, 0xFF);
}

void fw_lap_by(struct fit_writer *w, const struct fw_lap *l, int trigger)
{
    static const struct fw_field fields[] = {
        { 2, 4, FW_U32 },   { 8, 4, FW_U32 },   { 9, 4, FW_U32 },
        { 15, 1, FW_U8 },   { 23, 1, FW_ENUM }, { 71, 2, FW_U16 },
        { 24, 1, FW_ENUM },
    };
    fw_define(w, LOCAL_LAP, 19, fields, 7);
    fw_head(w, LOCAL_LAP);
    fw_put(w, l->start, 4);
    fw_put(w, l->timer_ms, 4);
    fw_put(w, l->dist_cm, 4);
    fw_put(w, (uint64_t)l->hr_avg, 1);
    fw_put(w, (uint64_t)l->intensity, 1);
    fw_put(w, (uint64_t)l->step, 2);
    fw_put(w, (uint64_t)trigger, 1);
}

void fw_record(struct fit_writer *w, uint32_t time, int hr, uint32_t dist_cm)
{
    static const struct fw_field fields[] = { { 253, 4, FW_U32 },
                                              { 3, 1, FW_U8 },
                                              { 5, 4, FW_U32 } };
    fw_define(w, LOCAL_RECORD, 20, fields, 3);
    fw_head(w, LOCAL_RECORD);
    fw_put(w, time, 4);
    fw_put(w, (uint64_t)hr, 1);
    fw_put(w, dist_cm, 4);
}

void fw_timer(struct fit_writer *w, uint32_t time, int type)
{
    static const struct fw_field fields[] = { { 253, 4, FW_U32 },
                                              { 0, 1, FW_ENUM },
                                              { 1, 1, FW_ENUM } };
    fw_define(w, LOCAL_EVENT, 21, fields, 3);
    fw_head(w, LOCAL_EVENT);
    fw_put(w, time, 4);
    fw_put(w, 0, 1);
    fw_put(w, (uint64_t)type, 1);
}

void fw_activity(struct fit_writer *w, uint32_t time, uint32_t local)
{
    static const struct fw_field fields[] = { { 253, 4, FW_U32 },
                                              { 5, 4, FW_U32 } };
    fw_define(w, LOCAL_ACTIVITY, 34, fields, 2);
    fw_head(w, LOCAL_ACTIVITY);
    fw_put(w, time, 4);
    fw_put(w, local, 4);
}
