/* Colour and columns. The words alone carry the meaning; colour repeats it. */
#include "words/room.h"

#include <string.h>

static const char *const sgr[] = {
    [PAINT_PLAIN] = "",        [PAINT_STRONG] = "\033[1m",
    [PAINT_QUIET] = "\033[2m", [PAINT_GOOD] = "\033[32m",
    [PAINT_OFF] = "\033[33m",  [PAINT_BAD] = "\033[31m",
};

enum paint paint_verdict(enum verdict v)
{
    static const enum paint paints[VERDICT_COUNT] = {
        [VERDICT_PURPOSEFUL] = PAINT_GOOD,
        [VERDICT_OFF_TARGET] = PAINT_OFF,
        [VERDICT_JUNK] = PAINT_BAD,
    };
    return paints[v];
}

enum paint paint_severity(enum severity v)
{
    static const enum paint paints[SEVERITY_COUNT] = {
        [SEVERITY_INFO] = PAINT_QUIET,
        [SEVERITY_ADVICE] = PAINT_PLAIN,
        [SEVERITY_CAUTION] = PAINT_OFF,
        [SEVERITY_STOP] = PAINT_BAD,
    };
    return paints[v];
}

enum paint paint_readiness(enum readiness v)
{
    static const enum paint paints[READINESS_COUNT] = {
        [READINESS_GO] = PAINT_GOOD,
        [READINESS_EASY_ONLY] = PAINT_OFF,
        [READINESS_SKIP] = PAINT_BAD,
    };
    return paints[v];
}

void paint_on(struct text *t, const struct look *look, enum paint p)
{
    if (look->color)
        text_put(t, sgr[p]);
}

void paint_off(struct text *t, const struct look *look, enum paint p)
{
    if (look->color && p != PAINT_PLAIN)
        text_put(t, "\033[0m");
}

void paint_put(struct text *t, const struct look *look, enum paint p,
               const char *plain)
{
    paint_on(t, look, p);
    text_put(t, plain);
    paint_off(t, look, p);
}

/* Bytes of the first characters of a string that fill at most 'cells'. */
static int bytes_in_cells(const char *plain, int cells, int *used)
{
    const char *p = plain;
    const char *end = plain;
    *used = 0;
    while (*p != '\0') {
        char one[5] = { 0 };
        const char *from = p;
        (void)utf8_next(&p);
        memcpy(one, from, (size_t)(p - from) < 4 ? (size_t)(p - from) : 4);
        int width = utf8_width(one);
        if (*used + width > cells)
            break;
        *used += width;
        end = p;
    }
    return (int)(end - plain);
}

void paint_cell(struct text *t, const struct look *look, enum paint p,
                int width, const char *plain)
{
    int cells = width < 0 ? -width : width;
    int used;
    int bytes = bytes_in_cells(plain, cells, &used);
    if (width < 0)
        text_add(t, "%*s", cells - used, "");
    if (bytes > 0) {
        paint_on(t, look, p);
        text_add(t, "%.*s", bytes, plain);
        paint_off(t, look, p);
    }
    if (width > 0)
        text_add(t, "%*s", cells - used, "");
}
