/* The settings' rows, from the one list. */
#include "milepost/model.h"

// clang-format off
const struct setting_row setting_rows[SETTING_COUNT] = {
#define SETTING(id, section, key, kind, least, most, standard, unit, choices, \
                sentence)                                                     \
    [SETTING_##id] = { section, key, SETTING_KIND_##kind, least, most,        \
                       standard, unit, choices, sentence },
#include "milepost/settings.def"
#undef SETTING
};
// clang-format on

struct settings settings_standard(void)
{
    struct settings s;
    for (int i = 0; i < SETTING_COUNT; i++)
        s.v[i] = setting_rows[i].standard;
    return s;
}
