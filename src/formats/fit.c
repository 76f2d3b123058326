/* The decoder of FIT files. Sizes are compared before pointers are made. */
#include "formats/fit.h"

#include <stdio.h>
#include <string.h>

#define HEADER_LONG    14   /* with a checksum of its own */
#define LOCAL_KINDS    16   /* definitions that hold at a time */
#define FIELDS_MAX     255  /* the count is one byte */
#define DEFINITION_FIX 5    /* reserved, byte order, number (2), fields */
#define FIELD_ROW      3    /* number, size, base */
#define HEAD_SHORT     0x80 /* a data message with a compressed time */
#define HEAD_DEFINES   0x40
#define HEAD_DEVELOPER 0x20  /* the definition has developer fields, too */
#define SHORT_TIME     0x1Fu /* the bits of a compressed time */

struct definition {
    bool is_known;
    bool is_big_endian;
    uint16_t number;
    uint8_t field_count;
    size_t size; /* bytes of a message, developer fields with it */
    struct fit_field fields[FIELDS_MAX];
};

/* What is being read, and how far it got. */
struct reader {
    const unsigned char *bytes;
    size_t at;
    size_t end; /* of this part's messages */
    int part;
    bool has_clock;
    uint32_t clock; /* time of the last message that had one */
    fit_take_fn *take;
    void *with;
    struct definition definitions[LOCAL_KINDS];
};

enum step { STEP_ON, STEP_SHORT, STEP_UNDEFINED, STEP_STOP };

/* Reflected CRC-16 of polynomial 0x8005, four bits at a time. */
uint16_t fit_checksum(const unsigned char *bytes, size_t size)
{
    static const uint16_t nibble[16] = {
        0x0000, 0xCC01, 0xD801, 0x1400, 0xF001, 0x3C00, 0x2800, 0xE401,
        0xA001, 0x6C00, 0x7800, 0xB401, 0x5000, 0x9C01, 0x8801, 0x4400,
    };
    uint16_t sum = 0;
    for (size_t i = 0; i < size; i++) {
        sum = (uint16_t)(sum >> 4 ^ nibble[(sum ^ bytes[i]) & 15]);
        sum = (uint16_t)(sum >> 4 ^ nibble[(sum ^ bytes[i] >> 4) & 15]);
    }
    return sum;
}

static uint16_t two_bytes(const unsigned char *at)
{
    return (uint16_t)(at[0] | at[1] << 8);
}

static uint32_t four_bytes(const unsigned char *at)
{
    return (uint32_t)two_bytes(at) | (uint32_t)two_bytes(at + 2) << 16;
}

bool fit_sniff(const unsigned char *bytes, size_t size)
{
    return size >= FIT_HEADER_LEAST && memcmp(bytes + 8, ".FIT", 4) == 0;
}

static size_t left(const struct reader *r)
{
    return r->end - r->at;
}

/* Fields of a definition; 'row' holds all of them. */
static void read_fields(struct definition *d, const unsigned char *row)
{
    d->size = 0;
    for (int i = 0; i < d->field_count; i++, row += FIELD_ROW) {
        d->fields[i] =
            (struct fit_field){ row[0], row[1], row[2], (uint16_t)d->size };
        d->size += row[1];
    }
}

static enum step read_definition(struct reader *r, unsigned char head)
{
    if (left(r) < DEFINITION_FIX)
        return STEP_SHORT;
    const unsigned char *at = r->bytes + r->at;
    struct definition *d = &r->definitions[head & (LOCAL_KINDS - 1)];
    size_t size = DEFINITION_FIX + (size_t)at[4] * FIELD_ROW;
    if (left(r) < size)
        return STEP_SHORT;
    d->is_big_endian = at[1] != 0;
    unsigned number = two_bytes(at + 2);
    if (d->is_big_endian)
        number = (number << 8 | number >> 8) & 0xFFFFu;
    d->number = (uint16_t)number;
    d->field_count = at[4];
    read_fields(d, at + DEFINITION_FIX);
    r->at += size;
    d->is_known = true;
    if ((head & HEAD_DEVELOPER) == 0)
        return STEP_ON;
    /* Developer fields are passed over: only their sizes matter. */
    d->is_known = false;
    if (left(r) < 1)
        return STEP_SHORT;
    size_t count = r->bytes[r->at];
    if (left(r) < 1 + count * FIELD_ROW)
        return STEP_SHORT;
    for (size_t i = 0; i < count; i++)
        d->size += r->bytes[r->at + 1 + i * FIELD_ROW + 1];
    r->at += 1 + count * FIELD_ROW;
    d->is_known = true;
    return STEP_ON;
}

/* The time of a message: its own field, else the header's five bits, which
 * roll over every 32 seconds. */
static void tell_time(struct reader *r, struct fit_message *m,
                      unsigned char head)
{
    double own;
    if (fit_number(m, FIT_FIELD_TIME, 0, &own) && own >= 0 &&
        own <= (double)UINT32_MAX) {
        r->clock = (uint32_t)own;
        r->has_clock = true;
        m->has_time = true;
    } else if ((head & HEAD_SHORT) != 0 && r->has_clock) {
        uint32_t ahead = ((head & SHORT_TIME) - r->clock) & SHORT_TIME;
        r->clock += ahead;
        m->has_time = true;
    }
    m->time = r->clock;
}

static enum step read_data(struct reader *r, unsigned char head)
{
    int local =
        (head & HEAD_SHORT) != 0 ? head >> 5 & 3 : head & (LOCAL_KINDS - 1);
    const struct definition *d = &r->definitions[local];
    if (!d->is_known)
        return STEP_UNDEFINED;
    if (left(r) < d->size)
        return STEP_SHORT;
    struct fit_message m = { .part = r->part,
                             .number = d->number,
                             .is_big_endian = d->is_big_endian,
                             .field_count = d->field_count,
                             .fields = d->fields,
                             .data = r->bytes + r->at };
    tell_time(r, &m, head);
    r->at += d->size;
    if (r->take != NULL && !r->take(r->with, &m))
        return STEP_STOP;
    return STEP_ON;
}

static enum step read_messages(struct reader *r)
{
    enum step step = STEP_ON;
    while (step == STEP_ON && r->at < r->end) {
        size_t begun = r->at;
        unsigned char head = r->bytes[r->at++];
        if ((head & HEAD_SHORT) == 0 && (head & HEAD_DEFINES) != 0)
            step = read_definition(r, head);
        else
            step = read_data(r, head);
        if (step != STEP_ON)
            r->at = begun;
    }
    return step;
}

static void tell(struct fit_report *out, enum fit_end end, size_t at,
                 const char *why)
{
    /* The first thing found is said; being broken outdoes being cut. */
    if (out->end >= end)
        return;
    out->end = end;
    out->at = at;
    (void)snprintf(out->why, sizeof out->why, "%s at byte %zu", why, at);
}

/* Some writers fill up their last block with zeros. */
static bool is_padding(const unsigned char *bytes, size_t size)
{
    for (size_t i = 0; i < size; i++)
        if (bytes[i] != 0)
            return false;
    return true;
}

/* One file of the chain as its header describes it. */
struct part {
    size_t header; /* bytes */
    size_t data;   /* bytes of messages that are there */
    bool is_cut;   /* fewer than it says */
};

static bool read_header(const unsigned char *bytes, size_t size, size_t at,
                        struct part *p, struct fit_report *out)
{
    const unsigned char *head = bytes + at;
    size_t there = size - at;
    if (there < FIT_HEADER_LEAST || there < head[0]) {
        tell(out, FIT_CUT, at, "the header is cut off");
        return false;
    }
    if (head[0] < FIT_HEADER_LEAST || !fit_sniff(head, there)) {
        tell(out, FIT_BROKEN, at, "there is no FIT header");
        return false;
    }
    p->header = head[0];
    if (p->header >= HEADER_LONG) {
        uint16_t sum = two_bytes(head + FIT_HEADER_LEAST);
        if (sum != 0 && sum != fit_checksum(head, FIT_HEADER_LEAST)) {
            tell(out, FIT_BROKEN, at, "the header's checksum is wrong");
            return false;
        }
    }
    p->data = four_bytes(head + 4);
    there -= p->header;
    p->is_cut =
        there < FIT_CHECKSUM_SIZE || p->data > there - FIT_CHECKSUM_SIZE;
    /* A watch that died while recording never wrote the size. */
    if (p->data == 0 && there > FIT_CHECKSUM_SIZE &&
        !fit_sniff(head + p->header + FIT_CHECKSUM_SIZE,
                   there - FIT_CHECKSUM_SIZE))
        p->is_cut = true;
    if (p->is_cut && (p->data == 0 || p->data > there))
        p->data = there;
    return true;
}

static enum step read_part(struct reader *r, const struct part *p,
                           struct fit_report *out)
{
    size_t start = r->at;
    r->at = start + p->header;
    r->end = r->at + p->data;
    if (!p->is_cut) {
        size_t whole = p->header + p->data;
        uint16_t sum = two_bytes(r->bytes + start + whole);
        if (sum != fit_checksum(r->bytes + start, whole)) {
            tell(out, FIT_BROKEN, start + whole, "the checksum is wrong");
            return STEP_STOP;
        }
    }
    for (int i = 0; i < LOCAL_KINDS; i++)
        r->definitions[i].is_known = false;
    r->has_clock = false;
    enum step step = read_messages(r);
    if (step == STEP_UNDEFINED)
        tell(out, FIT_CUT, r->at, "a message was never defined");
    if (step == STEP_SHORT || (step == STEP_ON && p->is_cut))
        tell(out, FIT_CUT, r->at, "it is cut off");
    return step == STEP_STOP ? STEP_STOP : STEP_ON;
}

void fit_read(const unsigned char *bytes, size_t size, fit_take_fn *take,
              void *with, struct fit_report *out)
{
    *out = (struct fit_report){ .end = FIT_WHOLE };
    struct reader r = { .bytes = bytes, .take = take, .with = with };
    size_t at = 0;
    while (at < size && (at == 0 || !is_padding(bytes + at, size - at))) {
        struct part p;
        if (!read_header(bytes, size, at, &p, out))
            return;
        r.at = at;
        r.part = out->parts++;
        if (read_part(&r, &p, out) == STEP_STOP || p.is_cut)
            return;
        at += p.header + p.data + FIT_CHECKSUM_SIZE;
    }
}
