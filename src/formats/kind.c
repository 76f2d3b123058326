/* What a file is, as its name and its first bytes have it. */
#include "formats/kind.h"

#include <string.h>

#define GZIP_SUFFIX ".gz"

struct magic {
    enum wrapping wrapping;
    size_t at;
    const char *bytes;
    size_t size;
};

// clang-format off
static const struct magic magics[] = {
    { WRAP_ZIP,  0,   "PK\3\4",   4 },
    { WRAP_ZIP,  0,   "PK\5\6",   4 }, /* nothing in it */
    { WRAP_ZIP,  0,   "PK\7\10",  4 }, /* once split */
    { WRAP_GZIP, 0,   "\x1f\x8b", 2 },
    { WRAP_TAR,  257, "ustar",    5 },
};
struct ending {
    const char *suffix;
    enum wrapping wrapping;
};
static const struct ending endings[] = {
    { ".zip", WRAP_ZIP }, { ".tar", WRAP_TAR }, { ".tgz", WRAP_GZIP },
    { GZIP_SUFFIX, WRAP_GZIP },
};

/* What accounts, and milepost, call the tables they hand out. */
struct export_name {
    const char *begins, *ends;
};
static const struct export_name exports[] = {
    { "activities", ".csv" },            /* Strava, Garmin */
    { "cardioActivities", ".csv" },      /* Runkeeper */
    { "", "summarizedActivities.json" }, /* Garmin, of its GDPR export */
    { "milepost", ".csv" }, { "milepost", ".json" },
};

#define SPREADSHEET "is a spreadsheet: save it as CSV, and import that"
struct advice {
    const char *suffix;
    const char *sentence;
};
static const struct advice advices[] = {
    { ".xlsx", SPREADSHEET }, { ".xls", SPREADSHEET },
    { ".ods", SPREADSHEET },  { ".numbers", SPREADSHEET },
};
// clang-format on

const char *wrapping_word(enum wrapping w)
{
    switch (w) {
    case WRAP_NONE:
        return "file";
    case WRAP_ZIP:
        return "zip archive";
    case WRAP_TAR:
        return "tar archive";
    case WRAP_GZIP:
        return "gzip file";
    }
    return "file";
}

enum wrapping wrapping_of(const unsigned char *head, size_t size)
{
    for (size_t i = 0; i < COUNT_OF(magics); i++) {
        const struct magic *m = &magics[i];
        if (size >= m->at + m->size &&
            memcmp(head + m->at, m->bytes, m->size) == 0)
            return m->wrapping;
    }
    return WRAP_NONE;
}

/* 'n' bytes of a name end with a suffix. */
static bool ends(const char *name, size_t n, const char *suffix)
{
    size_t k = strlen(suffix);
    char end[32];
    if (n < k || k >= sizeof end)
        return false;
    memcpy(end, name + n - k, k);
    end[k] = '\0';
    return text_is(end, suffix);
}

enum wrapping wrapping_named(const char *name)
{
    for (size_t i = 0; i < COUNT_OF(endings); i++)
        if (ends(name, strlen(name), endings[i].suffix))
            return endings[i].wrapping;
    return WRAP_NONE;
}

bool name_ends(const char *name, const char *suffix)
{
    size_t n = strlen(name);
    if (ends(name, n, GZIP_SUFFIX))
        n -= strlen(GZIP_SUFFIX);
    return ends(name, n, suffix);
}

bool name_is_of_many(const char *name)
{
    for (size_t i = 0; i < COUNT_OF(endings); i++)
        if (name_ends(name, endings[i].suffix))
            return true;
    return false;
}

bool name_is_table(const char *name)
{
    for (int i = 0; i < format_count; i++)
        if (formats[i]->is_table && name_ends(name, formats[i]->suffix))
            return true;
    return false;
}

bool name_is_export(const char *name)
{
    for (size_t i = 0; i < COUNT_OF(exports); i++)
        if (text_begins(name, exports[i].begins) &&
            name_ends(name, exports[i].ends))
            return true;
    return false;
}

const char *name_advice(const char *name)
{
    for (size_t i = 0; i < COUNT_OF(advices); i++)
        if (name_ends(name, advices[i].suffix))
            return advices[i].sentence;
    return NULL;
}

bool head_is_known(const unsigned char *head, size_t size)
{
    for (int i = 0; i < format_count; i++)
        if (formats[i]->sniff(head, size))
            return true;
    return false;
}
