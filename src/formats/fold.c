/* Letters without their accents and their size. */
#include "formats/fold.h"

#include <string.h>

#define FIRST_ACCENT 0x00C0u
#define PAST_ACCENTS 0x0180u

/* U+00C0 .. U+017F, a letter each; a blank is none. */
static const char plain[] = "aaaaaaaceeeeiiiidnooooo ouuuuyts"
                            "aaaaaaaceeeeiiiidnooooo ouuuuyty"
                            "aaaaaaccccccccddddeeeeeeeeeegggg"
                            "gggghhhhiiiiiiiiiiiijjkkklllllll"
                            "lllnnnnnnnnnoooooooorrrrrrssssss"
                            "ssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
_Static_assert(sizeof plain == PAST_ACCENTS - FIRST_ACCENT + 1,
               "a letter for each");

static uint32_t plain_code(uint32_t code)
{
    if (code >= 'A' && code <= 'Z')
        return code + ('a' - 'A');
    if (code < 0x80) {
        bool is_kept =
            (code >= 'a' && code <= 'z') || (code >= '0' && code <= '9');
        return is_kept ? code : ' ';
    }
    if (code >= FIRST_ACCENT && code < PAST_ACCENTS)
        return (unsigned char)plain[code - FIRST_ACCENT];
    if (code >= 0x0300 && code < 0x0370) /* accents of their own, as Macs do */
        return 0;
    if (code >= 0x0410 && code < 0x0430) /* Cyrillic capitals */
        return code + 0x20;
    bool is_between = code < FIRST_ACCENT ||
                      (code >= 0x2000 && code < 0x2C00) ||
                      (code >= 0x3000 && code < 0x3040);
    return is_between ? ' ' : code;
}

const char *fold_letter(char out[5], uint32_t code)
{
    uint32_t kept = plain_code(code);
    int n = kept == 0 || kept == ' ' ? 0 : utf8_put(kept, out);
    out[n] = '\0';
    return out;
}

void fold(char out[FOLD_TEXT], const char *in)
{
    size_t n = 0;
    bool is_apart = false;
    for (uint32_t code = utf8_next(&in); code != 0; code = utf8_next(&in)) {
        char letter[5];
        uint32_t kept = plain_code(code);
        if (kept == ' ')
            is_apart = n > 0;
        if (kept == ' ' || kept == 0)
            continue;
        size_t size = (size_t)utf8_put(kept, letter);
        if (n + is_apart + size >= FOLD_TEXT)
            break;
        if (is_apart)
            out[n++] = ' ';
        is_apart = false;
        memcpy(out + n, letter, size);
        n += size;
    }
    out[n] = '\0';
}

bool fold_is_same(const char *a, const char *b)
{
    char one[FOLD_TEXT];
    char other[FOLD_TEXT];
    fold(one, a);
    fold(other, b);
    return strcmp(one, other) == 0;
}
