/* What stands before the first sign, and signs that XML forbids. */
#include "formats/xml_bytes.h"

#include "formats/decode.h"
#include "formats/xml.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#define DECLARED 256 /* bytes in which an encoding would be named */
#define SNIFFED  4096
#define WINDOWS  "windows-1252" /* which holds Latin-1 */

/* UTF-16 by its mark of byte order, or by the zero beside the first "<". */
static bool is_wide(const unsigned char *bytes, size_t size)
{
    static const unsigned char starts[][2] = {
        { 0xFF, 0xFE }, { 0xFE, 0xFF }, { '<', 0 }, { 0, '<' }
    };
    for (size_t i = 0; i < COUNT_OF(starts) && size >= 2; i++)
        if (memcmp(bytes, starts[i], 2) == 0)
            return true;
    return false;
}

static bool is_blank(unsigned char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/* A mark of byte order and blanks, which may not stand before "<?xml", and
 * do in the files of a well-known exporter. */
static void pass_start(struct xml_bytes *b)
{
    if (b->size >= 3 && memcmp(b->at, "\xEF\xBB\xBF", 3) == 0) {
        b->at += 3;
        b->size -= 3;
    }
    for (; b->size > 0 && is_blank(*b->at); b->at++, b->size--)
        b->lines_before += *b->at == '\n' ? 1 : 0;
}

static bool is_control(unsigned char c)
{
    return c < ' ' && !is_blank(c);
}

/* Eight bytes of ASCII without a control character, as most are: the whole
 * file is gone through for the few that are not. */
static bool is_plain(const unsigned char *at, size_t size)
{
    uint64_t all;
    if (size < sizeof all)
        return false;
    memcpy(&all, at, sizeof all);
    return ((all | (all - UINT64_C(0x2020202020202020))) &
            UINT64_C(0x8080808080808080)) == 0;
}

/* XML has no control characters; a title may. */
static bool mend_controls(struct xml_bytes *b)
{
    size_t i = 0;
    while (i < b->size && !is_control(b->at[i]))
        i += is_plain(b->at + i, b->size - i) ? 8 : 1;
    if (i == b->size)
        return true;
    b->own = malloc(b->size);
    if (b->own == NULL)
        return false;
    memcpy(b->own, b->at, b->size);
    for (; i < b->size; i++)
        if (is_control(b->own[i]))
            b->own[i] = '?';
    b->at = b->own;
    return true;
}

/* Bytes of the sequence that begins here; 0: it is none. Told by lengths: what
 * is too long or a surrogate is for expat to refuse. */
static size_t sequence(const unsigned char *at, size_t size)
{
    size_t n = *at < 0x80             ? 1
               : (*at & 0xE0) == 0xC0 ? 2
               : (*at & 0xF0) == 0xE0 ? 3
               : (*at & 0xF8) == 0xF0 ? 4
                                      : 0;
    for (size_t i = 1; i < n; i++)
        if (i < size && (at[i] & 0xC0) != 0x80)
            return 0;
    return n < size ? n : size; /* the last one may be cut off */
}

static bool is_utf8(const unsigned char *at, size_t size)
{
    while (size > 0) {
        size_t n = is_plain(at, size) ? 8 : sequence(at, size);
        if (n == 0)
            return false;
        at += n;
        size -= n;
    }
    return true;
}

/* The first bytes as text: zeros of UTF-16 and its mark left out. */
static void head_of(const unsigned char *bytes, size_t size, char *out,
                    size_t room)
{
    size_t n = 0;
    for (size_t i = 0; i < size && n + 1 < room; i++)
        if (bytes[i] != 0 && bytes[i] < 0x80)
            out[n++] = (char)bytes[i];
    out[n] = '\0';
}

/* "encoding" of the first line, and it is not "UTF-8". */
static bool names_other(const struct xml_bytes *b)
{
    char head[DECLARED];
    head_of(b->at, b->size, head, sizeof head);
    const char *end = strstr(head, "?>");
    const char *said = strstr(head, "encoding");
    if (end == NULL || said == NULL || said > end)
        return false;
    said += strcspn(said, "\"'");
    return said < end && strncmp(said + 1, "UTF-8", 5) != 0 &&
           strncmp(said + 1, "utf-8", 5) != 0;
}

bool xml_bytes_begin(struct xml_bytes *b, const unsigned char *bytes,
                     size_t size)
{
    *b = (struct xml_bytes){ .at = bytes, .size = size };
    if (size > INT_MAX)
        return false;
    if (is_wide(bytes, size))
        return true;
    pass_start(b);
    if (!mend_controls(b))
        return false;
    if (!is_utf8(b->at, b->size) && !names_other(b))
        b->encoding = WINDOWS;
    return true;
}

void xml_bytes_end(struct xml_bytes *b)
{
    free(b->own);
    b->own = NULL;
}

bool xml_bytes_encoding(const char *name, int map[256])
{
    if (!text_is(name, WINDOWS) && !text_is(name, "cp1252"))
        return false;
    for (int i = 0; i < 256; i++)
        map[i] = (int)windows_code((unsigned char)i);
    return true;
}

static bool is_name(const char *at, const char *root)
{
    size_t n = strcspn(at, " \t\r\n/>[");
    size_t k = strlen(root);
    return n >= k && strncmp(at + n - k, root, k) == 0 &&
           (n == k || at[n - k - 1] == ':');
}

bool xml_sniff(const unsigned char *bytes, size_t size, const char *root)
{
    char head[SNIFFED];
    head_of(bytes, size, head, sizeof head);
    const char *at = head + strspn(head, " \t\r\n");
    if (*at != '<')
        return false;
    for (; at != NULL; at = strchr(at + 1, '<')) {
        if (strncmp(at, "<!DOCTYPE", 9) == 0)
            return is_name(at + 9 + strspn(at + 9, " \t\r\n"), root);
        if (strncmp(at, "<!--", 4) == 0) {
            at = strstr(at + 4, "-->");
            if (at == NULL)
                return false;
        } else if (at[1] != '?' && at[1] != '!') {
            return is_name(at + 1, root);
        }
    }
    return false;
}
