/* Bytes of a table as UTF-8. */
#include "formats/decode.h"

#include <stdlib.h>
#include <string.h>

#define TEXT_LOOKED 4096 /* bytes: enough to tell text from the rest */
/* A bell in a title ends no table; of other files every eighth byte is odd. */
#define TEXT_PER_ODD 32

static bool starts_with(const unsigned char *bytes, size_t size,
                        const char *head)
{
    size_t n = strlen(head);
    return size >= n && memcmp(bytes, head, n) == 0;
}

static bool is_utf16(const unsigned char *bytes, size_t size)
{
    return starts_with(bytes, size, "\xFF\xFE") ||
           starts_with(bytes, size, "\xFE\xFF");
}

bool decode_is_text(const unsigned char *bytes, size_t size)
{
    if (is_utf16(bytes, size))
        return true;
    size_t n = size < TEXT_LOOKED ? size : TEXT_LOOKED;
    if (n > 0 && memchr(bytes, '\0', n) != NULL)
        return false;
    size_t odd = 0;
    for (size_t i = 0; i < n; i++)
        odd += bytes[i] < 0x20 && strchr("\t\n\v\f\r\x1b", bytes[i]) == NULL;
    return odd * TEXT_PER_ODD <= n;
}

/* Bytes of the character that begins here; 0: none does. */
static size_t utf8_length(const unsigned char *p, size_t left)
{
    char one[5] = "";
    memcpy(one, p, left < 4 ? left : 4);
    const char *at = one;
    uint32_t code = utf8_next(&at);
    return code == 0xFFFDu ? 0 : (size_t)(at - one);
}

static bool is_utf8(const unsigned char *bytes, size_t size)
{
    for (size_t i = 0; i < size;) {
        size_t n = bytes[i] < 0x80 ? 1 : utf8_length(bytes + i, size - i);
        if (n == 0)
            return false;
        i += n;
    }
    return true;
}

/* What Windows-1252 has at 0x80 .. 0x9F; 0: nothing. WHATWG Encoding, 2024. */
uint32_t windows_code(unsigned char byte)
{
    static const uint16_t high[32] = {
        0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
        0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
        0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178,
    };
    if (byte < 0x80 || byte >= 0xA0)
        return byte;
    return high[byte - 0x80] != 0 ? high[byte - 0x80] : 0xFFFDu;
}

static void put(struct decoded *out, uint32_t code)
{
    out->size += (size_t)utf8_put(code, out->own + out->size);
}

static void from_windows(struct decoded *out, const unsigned char *bytes,
                         size_t size)
{
    for (size_t i = 0; i < size; i++)
        put(out, windows_code(bytes[i]));
}

static void from_utf16(struct decoded *out, const unsigned char *bytes,
                       size_t size)
{
    size_t low = bytes[0] == 0xFF ? 0 : 1;
    uint32_t first = 0; /* of a pair */
    for (size_t i = 2; i + 1 < size; i += 2) {
        uint32_t unit = (uint32_t)bytes[i + low] | (uint32_t)bytes[i + 1 - low]
                                                       << 8;
        bool is_first = unit >= 0xD800 && unit < 0xDC00;
        bool is_second = unit >= 0xDC00 && unit < 0xE000;
        if (is_second && first != 0)
            put(out, 0x10000 + ((first - 0xD800) << 10) + unit - 0xDC00);
        else if (is_second || first != 0)
            put(out, 0xFFFDu);
        if (!is_first && !is_second)
            put(out, unit);
        first = is_first ? unit : 0;
    }
}

bool decode_begin(struct decoded *out, const unsigned char *bytes, size_t size)
{
    size_t bom = starts_with(bytes, size, "\xEF\xBB\xBF") ? 3 : 0;
    *out = (struct decoded){ (const char *)bytes + bom, size - bom, NULL };
    bool is_wide = is_utf16(bytes, size);
    if (!is_wide && is_utf8(bytes, size))
        return true;
    out->own = malloc(3 * size); /* a unit of either has at most three bytes */
    if (out->own == NULL)
        return false;
    out->text = out->own;
    out->size = 0;
    if (is_wide)
        from_utf16(out, bytes, size);
    else
        from_windows(out, bytes, size);
    return true;
}

void decode_end(struct decoded *d)
{
    free(d->own);
    d->own = NULL;
}
