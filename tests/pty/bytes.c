#include "bytes.h"

#include "milepost/keys.h"

// clang-format off
static const struct {
    int32_t code;
    const char *bytes;
} sent[] = {
    { PRESS_UP, "\033OA" },       { PRESS_DOWN, "\033OB" },
    { PRESS_RIGHT, "\033OC" },    { PRESS_LEFT, "\033OD" },
    { PRESS_HOME, "\033OH" },     { PRESS_END, "\033OF" },
    { PRESS_PAGE_UP, "\033[5~" }, { PRESS_PAGE_DOWN, "\033[6~" },
    { PRESS_DELETE, "\033[3~" },  { PRESS_BACKSPACE, "\177" },
    { PRESS_ENTER, "\r" },        { PRESS_TAB, "\t" },
    { PRESS_TAB_BACK, "\033[Z" }, { PRESS_ESCAPE, "\033" },
};
// clang-format on

const char *bytes_of(int32_t code)
{
    static char one[5];
    for (size_t i = 0; i < COUNT_OF(sent); i++)
        if (sent[i].code == code)
            return sent[i].bytes;
    one[0] = '\0';
    if (code > 0 && code < PRESS_NONE)
        one[utf8_put((uint32_t)code, one)] = '\0';
    return one;
}
