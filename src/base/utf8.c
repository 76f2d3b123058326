/* UTF-8, and what of it may reach a terminal. */
#include "milepost/base.h"

#include <wchar.h>

#define REPLACEMENT 0xFFFDu

static int tail_bytes(unsigned char lead)
{
    if (lead < 0x80)
        return 0;
    if (lead >= 0xC2 && lead <= 0xDF)
        return 1;
    if (lead >= 0xE0 && lead <= 0xEF)
        return 2;
    if (lead >= 0xF0 && lead <= 0xF4)
        return 3;
    return -1;
}

uint32_t utf8_next(const char **p)
{
    const unsigned char *s = (const unsigned char *)*p;
    if (s[0] == 0)
        return 0;
    int tail = tail_bytes(s[0]);
    if (tail <= 0) {
        *p += 1;
        return tail == 0 ? s[0] : REPLACEMENT;
    }
    static const unsigned lead_mask[4] = { 0x7F, 0x1F, 0x0F, 0x07 };
    static const uint32_t least[4] = { 0, 0x80, 0x800, 0x10000 };
    uint32_t code = s[0] & lead_mask[tail];
    for (int i = 1; i <= tail; i++) {
        if ((s[i] & 0xC0u) != 0x80u) {
            *p += i;
            return REPLACEMENT;
        }
        code = code << 6 | (s[i] & 0x3Fu);
    }
    *p += tail + 1;
    bool is_bad = code < least[tail] || code > 0x10FFFFu ||
                  (code >= 0xD800u && code <= 0xDFFFu);
    return is_bad ? REPLACEMENT : code;
}

int utf8_put(uint32_t code, char out[4])
{
    if (code < 0x80) {
        out[0] = (char)code;
        return 1;
    }
    int tail = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    static const unsigned lead[4] = { 0, 0xC0, 0xE0, 0xF0 };
    for (int i = tail; i > 0; i--) {
        out[i] = (char)(unsigned char)(0x80u | (code & 0x3Fu));
        code >>= 6;
    }
    out[0] = (char)(unsigned char)(lead[tail] | code);
    return tail + 1;
}

int utf8_width(const char *s)
{
    int cells = 0;
    for (uint32_t code = utf8_next(&s); code != 0; code = utf8_next(&s)) {
        int w = code < 0x80 ? 1 : wcwidth((wchar_t)code);
        cells += w < 0 ? 1 : w;
    }
    return cells;
}

static bool is_control(uint32_t code)
{
    return code < 0x20 || (code >= 0x7F && code < 0xA0);
}

bool utf8_is_unsafe(uint32_t code)
{
    return is_control(code) || code == 0x061C ||
           (code >= 0x200B && code <= 0x200F) ||
           (code >= 0x2028 && code <= 0x202E) ||
           (code >= 0x2060 && code <= 0x206F) || code == 0xFEFF ||
           code == REPLACEMENT;
}

void utf8_clean(char *out, size_t size, const char *in)
{
    size_t n = 0;
    const char *at = in;
    for (uint32_t code = utf8_next(&at); code != 0; code = utf8_next(&at)) {
        if (code == '\n' || code == '\t' || code == '\r')
            code = ' ';
        if (is_control(code))
            code = '?';
        if (utf8_is_unsafe(code))
            continue;
        char bytes[4];
        int len = utf8_put(code, bytes);
        if (n + (size_t)len >= size)
            break;
        for (int i = 0; i < len; i++)
            out[n++] = bytes[i];
    }
    out[n] = '\0';
}
