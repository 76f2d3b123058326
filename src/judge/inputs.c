/* Inputs: the numbers a verdict or a warning rests on, by name. */
#include "judge/engine.h"

static const struct {
    const char *word;
    enum input_unit unit;
} input_rows[INPUT_COUNT] = {
#define X_ROW(e, word, unit) [INPUT_##e] = { word, UNIT_##unit },
    INPUT_LIST(X_ROW)
#undef X_ROW
};

const char *input_word(enum input_id id)
{
    return input_rows[id].word;
}

enum input_unit input_unit(enum input_id id)
{
    return input_rows[id].unit;
}

int32_t inputs_get(const struct inputs *in, enum input_id id, int32_t missing)
{
    for (int i = 0; i < in->count; i++)
        if (in->at[i].id == id)
            return in->at[i].value;
    return missing;
}

void inputs_add_on(struct inputs *in, enum input_id id, int32_t value,
                   day_t day)
{
    if (in->count < INPUTS_MAX)
        in->at[in->count++] = (struct input){ id, value, day };
}

void inputs_add(struct inputs *in, enum input_id id, int32_t value)
{
    inputs_add_on(in, id, value, NO_DAY);
}

void inputs_carry(struct inputs *to, const struct inputs *from,
                  enum input_id id)
{
    for (int i = 0; i < from->count; i++)
        if (from->at[i].id == id)
            inputs_add_on(to, id, from->at[i].value, from->at[i].day);
}

static bool inputs_hold(const struct inputs *in, const char *word, size_t n)
{
    for (int i = 0; i < in->count; i++) {
        const char *own = input_word(in->at[i].id);
        if (strlen(own) == n && memcmp(own, word, n) == 0)
            return true;
    }
    return false;
}

bool inputs_fill(const struct inputs *in, const char *template_)
{
    const char *place = strchr(template_, '{');
    while (place != NULL) {
        size_t n = strcspn(place + 1, ":}");
        if (!inputs_hold(in, place + 1, n))
            return false;
        place = strchr(place + 1, '{');
    }
    return true;
}
