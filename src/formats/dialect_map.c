/* Columns by the runner's own word: --map date=Day,distance=Km. */
#include "formats/amount.h"
#include "formats/dialect.h"

#include <stdio.h>
#include <string.h>

#define COLUMN_TOLD 32 /* bytes of a column's name in a sentence */

static const struct dialect mapped = { .service = "", .name = "table" };

static int column_of(const struct csv *head, const char *name)
{
    for (int i = 0; i < head->count; i++)
        if (fold_is_same(head->cell[i], name))
            return i;
    return UNKNOWN;
}

static bool field_from(const char *word, enum table_field *out)
{
    for (int f = 0; f < FIELD_COUNT; f++)
        if (word[0] != '\0' && text_is(word, field_word((enum table_field)f))) {
            *out = (enum table_field)f;
            return true;
        }
    return false;
}

/* The unit a column's name ends in, "Lauf (km)" or "Km". */
static double unit_of_name(const char *name, enum table_field f)
{
    char folded[FOLD_TEXT];
    fold(folded, name);
    const char *last = strrchr(folded, ' ');
    last = last != NULL ? last + 1 : folded;
    bool is_time = f == FIELD_TIME || f == FIELD_ELAPSED;
    return is_time ? amount_seconds(last) : amount_metres(last);
}

/* "units=mi" and "dates=mdy" are no columns. */
static bool take_manner(struct layout *out, const char *word, const char *value)
{
    if (text_is(word, "units"))
        return (out->of[FIELD_DIST].unit = amount_metres(value)) > 0;
    if (!text_is(word, "dates"))
        return false;
    bool is_mdy = text_is(value, "mdy");
    if (!is_mdy && !text_is(value, "dmy"))
        return false;
    out->order = is_mdy ? ORDER_MDY : ORDER_DMY;
    return true;
}

struct mapping {
    const struct csv *head;
    struct layout *out;
    char *why;
    size_t why_size;
    bool is_other;           /* this table has not such a column */
    char missing[FOLD_TEXT]; /* the first of them */
};

static bool take_pair(struct mapping *m, const char *word, const char *value)
{
    enum table_field f;
    if (take_manner(m->out, word, value))
        return true;
    if (!field_from(word, &f) || value[0] == '\0') {
        (void)snprintf(m->why, m->why_size,
                       "--map has '%.24s=%.24s': write date, start, title, "
                       "sport, distance, time, elapsed, hr, hr_max, climb, "
                       "effort, note, private, shoe, id or file, = and a "
                       "column; units=km, "
                       "mi or m; dates=dmy or mdy",
                       word, value);
        return false;
    }
    int at = column_of(m->head, value);
    double unit = unit_of_name(value, f);
    if (at == UNKNOWN && !m->is_other)
        (void)text_copy(m->missing, sizeof m->missing, value);
    m->is_other = m->is_other || at == UNKNOWN;
    m->out->of[f].at = at;
    if (unit > 0)
        m->out->of[f].unit = unit;
    return true;
}

static bool take_all(struct mapping *m, const char *map)
{
    while (*map != '\0') {
        char word[32];
        char value[FOLD_TEXT];
        size_t whole = strcspn(map, ",");
        size_t n = strcspn(map, "=,");
        size_t from = n < whole ? n + 1 : n;
        (void)snprintf(word, sizeof word, "%.*s",
                       (int)int_least((int32_t)n, 31), map);
        (void)snprintf(value, sizeof value, "%.*s",
                       (int)int_least((int32_t)(whole - from), FOLD_TEXT - 1),
                       map + from);
        if (!take_pair(m, word, value))
            return false;
        map += whole;
        map += *map == ',';
    }
    return true;
}

bool layout_map(const struct csv *head, const char *map, struct layout *out,
                char *why, size_t why_size)
{
    *out = (struct layout){ .dialect = &mapped };
    out->decimal = head->delimiter == ';' ? ',' : '.';
    for (int i = 0; i < FIELD_COUNT; i++)
        out->of[i].at = UNKNOWN;
    why[0] = '\0';
    struct mapping m = { head, out, why, why_size, false, "" };
    if (!take_all(&m, map) || m.is_other)
        return false;
    if (out->of[FIELD_DATE].at != UNKNOWN &&
        (out->of[FIELD_DIST].at != UNKNOWN ||
         out->of[FIELD_TIME].at != UNKNOWN))
        return true;
    (void)snprintf(why, why_size,
                   "--map names no date, or neither a distance nor a time: "
                   "write date=COLUMN,distance=COLUMN,time=COLUMN");
    return false;
}

void layout_tell_missing(const struct csv *head, const char *map, char *out,
                         size_t size)
{
    struct layout own = { 0 };
    struct mapping m = { head, &own, out, size, false, "" };
    if (!take_all(&m, map) || !m.is_other)
        return;
    struct text t = text_on(out, size);
    char missing[COLUMN_TOLD];
    utf8_clean(missing, sizeof missing, m.missing);
    text_add(&t, "has no column '%s', which --map names; its columns are ",
             missing);
    for (int i = 0; i < head->count && t.len + COLUMN_TOLD < size; i++) {
        char clean[COLUMN_TOLD];
        utf8_clean(clean, sizeof clean, head->cell[i]);
        text_add(&t, "%s%s", i > 0 ? ", " : "", clean);
    }
}
