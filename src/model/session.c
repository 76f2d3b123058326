/* A planned session: a run with a purpose, or what is done beside running. */
#include "milepost/model.h"

#include <string.h>

struct session session_blank(day_t day, enum purpose purpose)
{
    struct session s;
    memset(&s, 0, sizeof s);
    s.day = day;
    s.purpose = purpose;
    s.activity = ACTIVITY_NONE;
    s.skipped = SKIP_NONE;
    return s;
}

bool session_is_run(const struct session *s)
{
    return s->activity == ACTIVITY_NONE;
}

const char *session_word(const struct session *s)
{
    return session_is_run(s) ? purpose_word(s->purpose)
                             : activity_word(s->activity);
}

const char *session_label(const struct session *s)
{
    return session_is_run(s) ? purpose_label(s->purpose)
                             : activity_label(s->activity);
}
