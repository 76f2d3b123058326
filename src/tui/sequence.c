/* Escape sequences, by their forms: CSI, SS3 and the strings (ECMA-48). */
#include "tui/sequence.h"

#define ALONE_MS    25  /* an ESC with nothing behind it is the key */
#define NEXT_MS     50  /* between the bytes of a sequence on a slow line */
#define BYTES_MOST  256 /* of a CSI */
#define STRING_MOST 4096

/* Up to BEL, or ESC and a backslash. */
static void drop_string(sequence_next_fn *next)
{
    uint32_t ch = 0;
    for (int i = 0; i < STRING_MOST && next(NEXT_MS, &ch); i++)
        if (ch == 7 || (ch == 033 && next(NEXT_MS, &ch)))
            return;
}

static void drop_csi(sequence_next_fn *next)
{
    uint32_t ch = 0;
    int n = 0;
    while (n++ < BYTES_MOST && next(NEXT_MS, &ch))
        if (ch >= 0x40 && ch <= 0x7E)
            break;
    /* The console's F1 is ESC [ [ A; an old mouse says ESC [ M and three. */
    int more = n != 1 ? 0 : ch == '[' ? 1 : ch == 'M' ? 3 : 0;
    while (more-- > 0 && next(NEXT_MS, &ch))
        ;
}

int32_t sequence_drop(sequence_next_fn *next)
{
    uint32_t ch = 0;
    if (!next(ALONE_MS, &ch))
        return PRESS_ESCAPE;
    if (ch == '[')
        drop_csi(next);
    else if (ch == 'O')
        (void)next(NEXT_MS, &ch);
    else if (ch == ']' || ch == 'P' || ch == '_' || ch == '^' || ch == 'X')
        drop_string(next);
    return PRESS_NONE;
}
