/* Ids: drawn, found by a prefix, and shortened to one. */
#include "store/room.h"

#include <string.h>

/* Base 32 without the digits that look like letters; 13 of them: 65 bits. */
static const char alphabet[] = "abcdefghijklmnopqrstuvwxyz234567";
#define ID_LENGTH (ID_TEXT - 1)

/*
 * What an id must not begin with: words that may stand in its place on the
 * command line. Weekdays as in "tue", days, kinds of goal.
 */
static const char *const taken[] = {
    "mon",  "tue",  "wed",  "thu",  "fri",  "sat",  "sun",  "toda", "yest",
    "tomo", "half", "mara", "fitn", "stre", "firs", "retu", "main",
};

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_free(const char *id)
{
    if (is_digit(id[0])) /* a date, "5k" */
        return false;
    if ((id[0] == 'r' || id[0] == 'w') && is_digit(id[1])) /* a rule */
        return false;
    for (size_t i = 0; i < COUNT_OF(taken); i++)
        if (strncmp(id, taken[i], strlen(taken[i])) == 0)
            return false;
    return true;
}

/* splitmix64 (Steele, Lea & Flood, OOPSLA 2014): any state is a good one. */
static uint64_t next(uint64_t *state)
{
    uint64_t z = *state += 0x9E3779B97F4A7C15u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

static void draw(struct store *st, char out[ID_TEXT])
{
    unsigned char random[ID_LENGTH];
    if (st->seed == 0) {
        sqlite3_randomness(ID_LENGTH, random);
    } else {
        for (int i = 0; i < ID_LENGTH; i++)
            random[i] = (unsigned char)(next(&st->seed) >> 56);
    }
    for (int i = 0; i < ID_LENGTH; i++)
        out[i] = alphabet[random[i] % (sizeof alphabet - 1)];
    out[ID_LENGTH] = '\0';
}

static bool is_there(struct store *st, const char *id, bool *out, struct err *e)
{
    struct query q =
        query_new(st,
                  "SELECT EXISTS (SELECT 1 FROM run WHERE id = :id)"
                  " OR EXISTS (SELECT 1 FROM checkin WHERE id = :id)"
                  " OR EXISTS (SELECT 1 FROM activity WHERE id = :id)"
                  " OR EXISTS (SELECT 1 FROM day_mark WHERE id = :id)"
                  " OR EXISTS (SELECT 1 FROM goal WHERE id = :id)"
                  " OR EXISTS (SELECT 1 FROM injury WHERE id = :id)"
                  " OR EXISTS (SELECT 1 FROM pause WHERE id = :id)"
                  " OR EXISTS (SELECT 1 FROM session WHERE id = :id)"
                  " OR EXISTS (SELECT 1 FROM plan WHERE id = :id)"
                  " OR EXISTS (SELECT 1 FROM note WHERE id = :id)"
                  " OR EXISTS (SELECT 1 FROM athlete_fact WHERE id = :id)"
                  " OR EXISTS (SELECT 1 FROM action WHERE id = :id) AS there",
                  e);
    query_bind_text(&q, ":id", id);
    return query_there(&q, out);
}

void id_any(struct store *st, struct id *out)
{
    do
        draw(st, out->text);
    while (!is_free(out->text));
}

/* Random ids never meet; a seed used twice on one diary draws them again. */
bool id_draw(struct store *st, struct id *out, struct err *e)
{
    bool is_used;
    do {
        id_any(st, out);
        is_used = false;
        if (st->seed != 0 && !is_there(st, out->text, &is_used, e))
            return false;
    } while (is_used);
    return true;
}

bool id_or_new(struct store *st, struct id *given, struct err *e)
{
    return given->text[0] != '\0' || id_draw(st, given, e);
}

/* ---- prefixes */

/* Every id one can name, of the kinds of store.h, in their order. */
#define NAMED_IDS(condition)                                 \
    "SELECT 1 AS kind, id FROM run WHERE " condition         \
    " UNION ALL SELECT 2, id FROM checkin WHERE " condition  \
    " UNION ALL SELECT 3, id FROM activity WHERE " condition \
    " UNION ALL SELECT 4, id FROM day_mark WHERE " condition \
    " UNION ALL SELECT 5, id FROM goal WHERE " condition     \
    " UNION ALL SELECT 6, id FROM injury WHERE " condition   \
    " UNION ALL SELECT 7, id FROM session WHERE " condition

_Static_assert(ROW_RUN == 1 && ROW_CHECKIN == 2 && ROW_ACTIVITY == 3 &&
                   ROW_MARK == 4 && ROW_GOAL == 5 && ROW_INJURY == 6 &&
                   ROW_SESSION == 7,
               "the numbers in NAMED_IDS");

/* In lower case; false if no id could begin like this. */
static bool prefix_clean(const char *in, char out[ID_TEXT])
{
    size_t n = strlen(in);
    if (n < IDS_PREFIX_LEAST || n > ID_LENGTH)
        return false;
    for (size_t i = 0; i < n; i++) {
        char c = in[i];
        out[i] = c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
        if (!strchr(alphabet, out[i]))
            return false;
    }
    out[n] = '\0';
    return true;
}

bool store_find(struct store *st, const char *prefix, enum row_kind *kind,
                struct id *out, struct err *e)
{
    char clean[ID_TEXT];
    int found = 0;
    *kind = ROW_NONE;
    out->text[0] = '\0';
    if (!prefix_clean(prefix, clean))
        return err_set(e, ERR_INPUT,
                       "'%.40s' is not the beginning of an id: they are of "
                       "a-z and 2-7, and 4 characters or more are needed",
                       prefix);
    /* '{' comes after 'z'. */
    struct query q = query_new(
        st, NAMED_IDS("id >= :prefix AND id < :prefix || '{'") " LIMIT 2", e);
    query_bind_text(&q, ":prefix", clean);
    while (query_row(&q)) {
        found++;
        *kind = (enum row_kind)query_int(&q, "kind");
        *out = query_id(&q, "id");
    }
    if (!query_done(&q))
        return false;
    if (found == 1)
        return true;
    *kind = ROW_NONE;
    out->text[0] = '\0';
    if (found == 0)
        return err_set(e, ERR_INPUT, "nothing here has an id that begins '%s'",
                       clean);
    return err_set(e, ERR_INPUT,
                   "more than one id begins '%s': write more of it", clean);
}

static int common(const char *a, const char *b)
{
    int n = 0;
    while (a[n] != '\0' && a[n] == b[n])
        n++;
    return n;
}

/* The ids just before and just after it are the ones it is shortest against. */
bool store_short_id(struct store *st, struct id id, char out[ID_TEXT],
                    struct err *e)
{
    int needed = IDS_PREFIX_LEAST;
    struct query q = query_new(
        st,
        "SELECT max(id) AS near FROM (" NAMED_IDS(
            "id < :id") " ORDER BY id DESC LIMIT 1) UNION ALL SELECT min(id) "
                        "FROM (" NAMED_IDS("id > :id") " ORDER BY id LIMIT 1)",
        e);
    query_bind_id(&q, ":id", id);
    while (query_row(&q)) {
        int n = common(query_text(&q, "near"), id.text) + 1;
        needed = n > needed ? n : needed;
    }
    memcpy(out, id.text, sizeof id.text);
    if (needed < ID_LENGTH)
        out[needed] = '\0';
    return query_done(&q);
}
