/* The settings' rows, from the one list. */
#include "milepost/model.h"

#include <string.h>

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

static const struct {
    enum purpose purpose;
    int8_t of[GOAL_COUNT];
} specificity_rows[] = {
#define SPECIFICITY(purpose, ...) { PURPOSE_##purpose, { __VA_ARGS__ } },
#include "milepost/specificity.def"
#undef SPECIFICITY
};

#define SPECIFICITY_UNLISTED 1

static void set_specificity(struct settings *s)
{
    for (int g = 0; g < GOAL_COUNT; g++) {
        for (int p = 0; p < PURPOSE_COUNT; p++)
            s->specificity[g][p] = SPECIFICITY_UNLISTED;
        for (size_t i = 0; i < COUNT_OF(specificity_rows); i++)
            s->specificity[g][specificity_rows[i].purpose] =
                specificity_rows[i].of[g];
    }
}

struct settings settings_standard(void)
{
    struct settings s;
    memset(&s, 0, sizeof s);
    for (int i = 0; i < SETTING_COUNT; i++)
        s.v[i] = setting_rows[i].standard;
    set_specificity(&s);
    return s;
}

void settings_copy(struct settings *out, const struct settings *in)
{
    memcpy(out->v, in->v, sizeof out->v);
    memcpy(out->specificity, in->specificity, sizeof out->specificity);
}

bool setting_from(const char *section, const char *key, size_t n,
                  enum setting_id *out)
{
    for (int i = 0; i < SETTING_COUNT; i++) {
        const struct setting_row *row = &setting_rows[i];
        if (strcmp(row->section, section) == 0 && strlen(row->key) == n &&
            memcmp(row->key, key, n) == 0) {
            *out = (enum setting_id)i;
            return true;
        }
    }
    return false;
}

bool setting_is_of(enum setting_id id, const char *rule)
{
    const char *key = setting_rows[id].key;
    for (; *rule != '\0'; rule++, key++) {
        char lower = *rule;
        if (lower >= 'A' && lower <= 'Z')
            lower = (char)(lower - 'A' + 'a');
        if (*key != lower)
            return false;
    }
    return *key == '_' && text_is(setting_rows[id].section, "judge");
}
