/* Whose table it is, by its header, in any language; and sports by name. */
#include "formats/dialect.h"

#include "formats/amount.h"

#include <string.h>

#define BIT(field) (1u << FIELD_##field)

/* Whose; the order is that of DIALECT_. */
enum dialect_id {
    STRAVA,
    STRAVA_2018,
    GARMIN,
    RUNKEEPER,
    PLAIN,
    DIALECT_COUNT
};

static const struct dialect dialects[DIALECT_COUNT] = {
    [STRAVA] = { .service = "strava",
                 .name = "Strava",
                 .is_utc = true,
                 .needs = BIT(KEY) | BIT(DATE) | BIT(TYPE) | BIT(ELAPSED),
                 .dist_m = METRES_PER_KM,
                 .is_last = true },
    [STRAVA_2018] = { .service = "strava",
                      .name = "Strava",
                      .is_utc = true,
                      .needs = BIT(KEY) | BIT(DATE) | BIT(TYPE) | BIT(ELAPSED) |
                               BIT(DIST),
                      .dist_m = 1 },
    [GARMIN] = { .service = "garmin",
                 .name = "Garmin Connect",
                 .needs = BIT(TYPE) | BIT(DATE) | BIT(FAVOURITE) | BIT(TITLE) |
                          BIT(TIME) },
    [RUNKEEPER] = { .service = "runkeeper",
                    .name = "Runkeeper",
                    .needs = BIT(DATE) | BIT(TYPE) | BIT(DIST) | BIT(TIME) |
                             BIT(FILE) },
    [PLAIN] = { .service = "",
                .name = "table",
                .needs = BIT(DATE) | BIT(DIST) | BIT(TIME) },
};

struct language {
    char decimal;
    enum date_order order;
};
enum language_id {
#define LANGUAGE(id, ...) LANG_##id,
#include "formats/dialects.def"
    LANG_COUNT
};
static const struct language languages[LANG_COUNT] = {
#define LANGUAGE(id, decimal, order) [LANG_##id] = { decimal, order },
#include "formats/dialects.def"
};

struct header_row {
    enum dialect_id dialect;
    enum language_id language;
    enum table_field field;
    const char *name;
};
static const struct header_row headers[] = {
#define HEADER(dialect, lang, field, name) \
    { dialect, LANG_##lang, FIELD_##field, name },
#include "formats/dialects.def"
};

struct place {
    enum table_field field;
    int at;
};
static const struct place strava_places[] = {
#define PLACE(field, at) { FIELD_##field, at },
#include "formats/dialects.def"
};

struct sport_row {
    const char *part;
    enum sport_sort sort;
};
static const struct sport_row sports[] = {
#define SPORT(part, sort) { part, SPORT_##sort },
#include "formats/dialects.def"
};

struct ground_row {
    const char *part;
    unsigned flag;
};
static const struct ground_row grounds[] = {
#define GROUND(part, flag) { part, FLAG_##flag },
#include "formats/dialects.def"
};

const char *field_word(enum table_field f)
{
#define X_WORD(id, word) word,
    static const char *const words[FIELD_COUNT] = { FIELD_LIST(X_WORD) };
#undef X_WORD
    return words[f];
}

static double unit_of(enum table_field f, const char *word)
{
    bool is_time = f == FIELD_TIME || f == FIELD_ELAPSED;
    return is_time ? amount_seconds(word) : amount_metres(word);
}

/* A column's name is that of a row, or that and a unit. */
static bool is_named(const char *column, const char *name, enum table_field f,
                     double *unit)
{
    size_t n = 0;
    while (name[n] != '\0' && column[n] == name[n])
        n++;
    if (n == 0 || name[n] != '\0')
        return false;
    *unit = unit_of(f, column[n] == '\0' ? name : column + n + 1);
    return column[n] == '\0' || (column[n] == ' ' && *unit > 0);
}

struct finding {
    const struct csv *head;
    char (*names)[FOLD_TEXT];
    unsigned found; /* fields */
    struct layout layout;
};

static bool is_taken(const struct layout *l, int at)
{
    for (int f = 0; f < FIELD_COUNT; f++)
        if (l->of[f].at == at)
            return true;
    return false;
}

/* The column of a row's name; of several the first, or the last, which is
 * then in metres and seconds (Strava's second of each pair). */
static void seek(struct finding *f, const struct header_row *row,
                 const struct dialect *d)
{
    char name[FOLD_TEXT];
    struct column found = { UNKNOWN, 0 };
    int equals = 0;
    if (f->layout.of[row->field].at != UNKNOWN)
        return;
    fold(name, row->name);
    for (int i = 0; i < f->head->count; i++) {
        double unit;
        if (!is_named(f->names[i], name, row->field, &unit) ||
            (!d->is_last && is_taken(&f->layout, i)))
            continue;
        if (equals++ == 0 || d->is_last)
            found = (struct column){ i, equals > 1 ? 1 : unit };
    }
    if (found.at == UNKNOWN)
        return;
    f->layout.of[row->field] = found;
    f->found |= 1u << row->field;
}

static void finding_clear(struct finding *f)
{
    f->found = 0;
    f->layout = (struct layout){ .decimal = '.' };
    for (int i = 0; i < FIELD_COUNT; i++)
        f->layout.of[i].at = UNKNOWN;
}

static int bits_of(unsigned set)
{
    int n = 0;
    for (; set != 0; set &= set - 1)
        n++;
    return n;
}

/* A service's table in one language; the number of fields, 0: it is not. */
static int try_one(struct finding *f, enum dialect_id d, enum language_id lang)
{
    finding_clear(f);
    for (size_t i = 0; i < COUNT_OF(headers); i++)
        if (headers[i].dialect == d && headers[i].language == lang)
            seek(f, &headers[i], &dialects[d]);
    if ((f->found & dialects[d].needs) != dialects[d].needs)
        return 0;
    f->layout.dialect = &dialects[d];
    f->layout.decimal = languages[lang].decimal;
    f->layout.order = languages[lang].order;
    return bits_of(f->found);
}

static bool is_pair(const struct finding *f, int a, int b)
{
    return b < f->head->count && f->names[a][0] != '\0' &&
           strcmp(f->names[a], f->names[b]) == 0;
}

/* Strava's order of columns, by the two pairs in it, in any language. */
static bool has_strava_places(const struct finding *f)
{
    return is_pair(f, 5, 15) && is_pair(f, 6, 17);
}

static void fill_places(struct finding *f)
{
    bool has_pulse = is_pair(f, 7, 30); /* else it is another year's order */
    for (size_t i = 0; i < COUNT_OF(strava_places); i++) {
        const struct place *p = &strava_places[i];
        struct column *c = &f->layout.of[p->field];
        if (c->at == UNKNOWN && p->at < f->head->count &&
            (p->at < 20 || has_pulse))
            *c = (struct column){ p->at, 1 };
    }
}

/* Garmin's first seven columns, in a language nobody wrote down here. */
static bool has_garmin_places(const struct csv *first)
{
    struct when when;
    double time;
    bool is_bare;
    const char *star = csv_cell(first, 2);
    return (fold_is_same(star, "true") || fold_is_same(star, "false")) &&
           when_read(csv_cell(first, 1), ORDER_UNKNOWN, &when) &&
           when.second != UNKNOWN &&
           amount_time(csv_cell(first, 6), '.', &time, &is_bare) && !is_bare;
}

static void take_garmin_places(struct layout *l)
{
    l->dialect = &dialects[GARMIN];
    l->of[FIELD_TYPE].at = 0;
    l->of[FIELD_DATE].at = 1;
    l->of[FIELD_TITLE].at = 3;
    l->of[FIELD_DIST].at = 4;
    l->of[FIELD_TIME].at = 6;
}

/* By the names any table gives its columns. */
static void guess(struct finding *f)
{
    unsigned seen[LANG_COUNT] = { 0 };
    finding_clear(f);
    for (int pass = 0; pass < 2; pass++)
        for (size_t i = 0; i < COUNT_OF(headers); i++) {
            unsigned before = f->found;
            if ((headers[i].dialect == PLAIN) == (pass == 0))
                seek(f, &headers[i], &dialects[PLAIN]);
            seen[headers[i].language] += f->found != before;
        }
    if ((f->found & dialects[PLAIN].needs) != dialects[PLAIN].needs)
        return;
    bool is_foreign = false;
    for (int i = LANG_EN + 1; i < LANG_COUNT; i++)
        is_foreign = is_foreign || seen[i] > 0;
    f->layout.dialect = &dialects[PLAIN];
    f->layout.is_guess = true;
    f->layout.decimal = is_foreign || f->head->delimiter == ';' ? ',' : '.';
}

static void find_known(struct finding *f, struct layout *out)
{
    int best = 0;
    for (int d = 0; d < PLAIN; d++)
        for (int lang = 0; lang < LANG_COUNT; lang++) {
            int n = try_one(f, (enum dialect_id)d, (enum language_id)lang);
            if (n <= best)
                continue;
            best = n;
            if (d == STRAVA && has_strava_places(f))
                fill_places(f);
            *out = f->layout;
        }
}

void layout_find(const struct csv *head, const struct csv *first,
                 char (*names)[FOLD_TEXT], struct layout *out)
{
    struct finding f = { .head = head, .names = names };
    for (int i = 0; i < head->count; i++)
        fold(names[i], head->cell[i]);
    finding_clear(&f);
    *out = f.layout;
    find_known(&f, out);
    if (out->dialect != NULL)
        return;
    finding_clear(&f);
    f.layout.decimal = ','; /* English would have been known */
    if (has_strava_places(&f)) {
        fill_places(&f);
        f.layout.dialect = &dialects[STRAVA];
    } else if (first != NULL && has_garmin_places(first)) {
        take_garmin_places(&f.layout);
    } else {
        guess(&f);
    }
    *out = f.layout;
}

enum sport_sort sport_of(const char *word, unsigned *flags)
{
    char folded[FOLD_TEXT];
    fold(folded, word);
    *flags = 0;
    for (size_t i = 0; i < COUNT_OF(grounds); i++)
        if (strstr(folded, grounds[i].part) != NULL)
            *flags |= grounds[i].flag;
    for (size_t i = 0; i < COUNT_OF(sports); i++)
        if (strstr(folded, sports[i].part) != NULL)
            return sports[i].sort;
    return SPORT_UNKNOWN;
}
