/* The fields of a filter, and the words of those whose values are a list. */
#include "entry/filter.h"

#include "entry/date.h"

#include <string.h>

const struct filter_field filter_fields[] = {
#define X_FIELD(id, name, other, kind, example, sentence) \
    [F_##id] = { name, other, example, sentence },
    FILTER_FIELD_LIST(X_FIELD)
#undef X_FIELD
};
const int filter_field_count = F_COUNT;

static const enum filter_kind kinds[F_COUNT] = {
#define X_KIND(id, name, other, kind, ...) [F_##id] = KIND_##kind,
    FILTER_FIELD_LIST(X_KIND)
#undef X_KIND
};

enum filter_kind filter_kind(int field)
{
    return kinds[field];
}

int filter_field_named(const char *name)
{
    for (int i = 0; i < F_COUNT; i++) {
        const struct filter_field *f = &filter_fields[i];
        if (text_is(f->name, name) ||
            (f->other != NULL && text_is(f->other, name)))
            return i;
    }
    return UNKNOWN;
}

/* ---- lists: the word of each bit */

static const char *type_at(int i)
{
    return i < PURPOSE_COUNT ? purpose_word((enum purpose)i) : NULL;
}

static const char *verdict_at(int i)
{
    return i < VERDICT_COUNT ? verdict_word((enum verdict)i) : NULL;
}

static const char *source_at(int i)
{
    return i < SOURCE_COUNT ? source_word((enum source)i) : NULL;
}

static const char *site_at(int i)
{
    return i < SITE_COUNT ? site_word((enum site)i) : NULL;
}

static const char *weekday_at(int i)
{
    return i < WEEK_DAYS ? day_short((day_t){ i - 3 }) : NULL; /* Thu is 0 */
}

typedef const char *word_at_fn(int i);

/* NULL: values are no list. */
static word_at_fn *const lists[F_COUNT] = {
    [F_TYPE] = type_at, [F_VERDICT] = verdict_at, [F_SOURCE] = source_at,
    [F_PAIN] = site_at, [F_WEEKDAY] = weekday_at,
};

static uint64_t hard_types(void)
{
    uint64_t mask = 0;
    for (int i = 0; i < PURPOSE_COUNT; i++)
        if (purpose_is_quality((enum purpose)i))
            mask |= UINT64_C(1) << i;
    return mask;
}

bool filter_word(int field, const char *word, uint64_t *mask)
{
    enum purpose purpose;
    int weekday;
    word_at_fn *at = lists[field];
    if (field == F_TYPE && text_is(word, "hard")) {
        *mask = hard_types();
        return true;
    }
    if (field == F_TYPE && purpose_from(word, &purpose)) {
        *mask = UINT64_C(1) << purpose; /* short forms too */
        return true;
    }
    if (field == F_WEEKDAY && date_weekday(word, &weekday)) {
        *mask = UINT64_C(1) << weekday;
        return true;
    }
    if (field == F_VERDICT && text_is(word, "off-target"))
        word = verdict_word(VERDICT_OFF_TARGET);
    for (int i = 0; at != NULL && at(i) != NULL; i++)
        if (text_is(at(i), word)) {
            *mask = UINT64_C(1) << i;
            return true;
        }
    return false;
}

const char *filter_word_at(int field, int i)
{
    return lists[field] != NULL ? lists[field](i) : NULL;
}

/* ---- did you mean */

#define OFFERED_MOST (2 * F_COUNT + PURPOSE_COUNT + VERDICT_COUNT + 1)

const char *filter_nearest(const char *word)
{
    const char *offered[OFFERED_MOST];
    int n = 0;
    for (int i = 0; i < F_COUNT; i++) {
        offered[n++] = filter_fields[i].name;
        if (filter_fields[i].other != NULL)
            offered[n++] = filter_fields[i].other;
    }
    for (int i = 0; type_at(i) != NULL; i++)
        offered[n++] = type_at(i);
    for (int i = 0; verdict_at(i) != NULL; i++)
        offered[n++] = verdict_at(i);
    return nearest_of(word, offered, n);
}

const char *filter_nearest_word(int field, const char *word)
{
    const char *offered[SITE_COUNT + PURPOSE_COUNT];
    int n = 0;
    word_at_fn *at = lists[field];
    while (at != NULL && at(n) != NULL) {
        offered[n] = at(n);
        n++;
    }
    return nearest_of(word, offered, n);
}
