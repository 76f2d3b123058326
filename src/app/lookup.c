/* What lists are made of, and the care of the diary: handed on as stored. */
#include "milepost/app.h"

const char *app_short(struct app *a, struct id id, char out[ID_TEXT])
{
    struct err e;
    if (!store_short_id(a->store, id, out, &e))
        (void)text_copy(out, ID_TEXT, id.text);
    return out;
}

bool app_span(struct app *a, day_t *first, day_t *last, struct err *e)
{
    return store_span(a->store, first, last, e);
}

bool app_goals(struct app *a, struct goal *out, int most, int *count,
               struct err *e)
{
    return store_goals(a->store, out, most, count, e);
}

bool app_facts_of_athlete(struct app *a, struct athlete_fact *out, int most,
                          int *count, struct err *e)
{
    return store_athlete_facts(a->store, a->today, out, most, count, e);
}

bool app_revisions(struct app *a, struct revision *out, int most, int *count,
                   struct err *e)
{
    return store_revisions(a->store, out, most, count, e);
}

bool app_history(struct app *a, struct action *out, int most, int *count,
                 struct err *e)
{
    return store_history(a->store, out, most, count, e);
}

bool app_day_note(struct app *a, day_t day, char out[NOTE_TEXT], struct err *e)
{
    return store_note(a->store, day, out, e);
}

bool app_backup(struct app *a, const char *path, struct err *e)
{
    return store_backup(a->store, path, e);
}

bool app_is_kept(const struct app *a)
{
    return store_is_kept(a->store);
}

bool app_doctor(struct app *a, bool *ok, char *text, size_t size, struct err *e)
{
    return store_check(a->store, ok, text, size, e);
}

bool app_data_version(struct app *a, int64_t *out, struct err *e)
{
    return store_data_version(a->store, out, e);
}
