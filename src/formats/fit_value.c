/* Values of FIT fields: base types, byte orders, "invalid" values. */
#include "formats/fit.h"

#include <string.h>

enum base_kind { BASE_UNSIGNED, BASE_SIGNED, BASE_REAL, BASE_TEXT, BASE_BYTES };

struct base {
    uint8_t code;
    uint8_t size; /* bytes of one value */
    enum base_kind kind;
    uint64_t invalid; /* as raw bits */
};

// clang-format off
static const struct base bases[] = {
    { 0x00, 1, BASE_UNSIGNED, 0xFF },                          /* enum */
    { 0x01, 1, BASE_SIGNED,   0x7F },
    { 0x02, 1, BASE_UNSIGNED, 0xFF },
    { 0x83, 2, BASE_SIGNED,   0x7FFF },
    { 0x84, 2, BASE_UNSIGNED, 0xFFFF },
    { 0x85, 4, BASE_SIGNED,   0x7FFFFFFF },
    { 0x86, 4, BASE_UNSIGNED, 0xFFFFFFFF },
    { 0x07, 1, BASE_TEXT,     0x00 },
    { 0x88, 4, BASE_REAL,     0xFFFFFFFF },
    { 0x89, 8, BASE_REAL,     UINT64_C(0xFFFFFFFFFFFFFFFF) },
    { 0x0A, 1, BASE_UNSIGNED, 0x00 },                          /* z: 0 is */
    { 0x8B, 2, BASE_UNSIGNED, 0x00 },                          /* invalid */
    { 0x8C, 4, BASE_UNSIGNED, 0x00 },
    { 0x0D, 1, BASE_BYTES,    0xFF },
    { 0x8E, 8, BASE_SIGNED,   UINT64_C(0x7FFFFFFFFFFFFFFF) },
    { 0x8F, 8, BASE_UNSIGNED, UINT64_C(0xFFFFFFFFFFFFFFFF) },
    { 0x90, 8, BASE_UNSIGNED, 0x00 },
};
// clang-format on

static const struct base *base_of(uint8_t code)
{
    for (size_t i = 0; i < COUNT_OF(bases); i++)
        if (bases[i].code == code)
            return &bases[i];
    return NULL;
}

static uint64_t raw_bits(const unsigned char *at, int size, bool is_big_endian)
{
    uint64_t bits = 0;
    for (int i = 0; i < size; i++)
        bits = bits << 8 | at[is_big_endian ? i : size - 1 - i];
    return bits;
}

static double signed_value(uint64_t bits, int size)
{
    uint64_t sign = UINT64_C(1) << (size * 8 - 1);
    if ((bits & sign) == 0)
        return (double)bits;
    /* Two's complement by hand: the magnitude below zero. */
    uint64_t magnitude = (~bits & (sign - 1)) + 1;
    return -(double)magnitude;
}

static bool real_value(uint64_t bits, int size, double *out)
{
    double value;
    if (size == 4) {
        uint32_t half = (uint32_t)bits;
        float narrow;
        memcpy(&narrow, &half, sizeof narrow);
        value = (double)narrow;
    } else {
        memcpy(&value, &bits, sizeof value);
    }
    /* Not a number, or endless: as good as not given. */
    if (!(value >= -1e300 && value <= 1e300))
        return false;
    *out = value;
    return true;
}

/* A row of bytes is invalid as a whole: 0xFF is a fine byte among others. */
static bool is_blank(const unsigned char *at, int size)
{
    for (int i = 0; i < size; i++)
        if (at[i] != 0xFF)
            return false;
    return true;
}

static bool value_at(const struct fit_message *m, const struct fit_field *f,
                     int index, double *out)
{
    const struct base *base = base_of(f->base);
    if (base == NULL || base->kind == BASE_TEXT || f->size % base->size != 0 ||
        index >= f->size / base->size)
        return false;
    const unsigned char *at = m->data + f->at;
    if (base->kind == BASE_BYTES) {
        *out = (double)at[index];
        return !is_blank(at, f->size);
    }
    uint64_t bits =
        raw_bits(at + (size_t)index * base->size, base->size, m->is_big_endian);
    if (bits == base->invalid)
        return false;
    if (base->kind == BASE_REAL)
        return real_value(bits, base->size, out);
    *out = base->kind == BASE_SIGNED ? signed_value(bits, base->size)
                                     : (double)bits;
    return true;
}

bool fit_number(const struct fit_message *m, int field, int index, double *out)
{
    for (int i = 0; i < m->field_count; i++)
        if (m->fields[i].number == field)
            return value_at(m, &m->fields[i], index, out);
    return false;
}
