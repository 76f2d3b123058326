/*
 * config.ini, strictly. Of iniparser 4.1 only strings are taken: its typed
 * getters crash on a section's name (CVE-2023-33461), read 042 as 34 and 12abc
 * as 12, and follow the locale. Numbers are read here.
 */
#include "milepost/config.h"

#include "config/manners.h"
#include "config/scan.h"
#include "config/specificity.h"
#include "config/value.h"

#include <errno.h>
#include <iniparser/iniparser.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#define CONFIG_BYTES_MAX 65536
#define GUESS_DISTANCE   3 /* edits at most, to be offered */

static bool fail_value(struct err *e, const char *file, int line,
                       const struct setting_row *row, const char *value)
{
    char allowed[160];
    struct text t = text_on(allowed, sizeof allowed);
    value_allowed(&t, row);
    bool is_comma = row->kind == SETTING_KIND_REAL && strchr(value, ',');
    return config_fail(e, file, line, "%s.%s is \"%.60s\"; write %s%s",
                       row->section, row->key, value, allowed,
                       is_comma ? ", with a point and not a comma" : "");
}

/* ---- names */

/* Sections that are no rows of settings.def. */
static const char *const own_sections[] = { SPECIFICITY_SECTION, THEME_SECTION,
                                            KEYS_SECTION, IMPORT_SECTION };

static bool is_section(const char *section)
{
    for (size_t i = 0; i < COUNT_OF(own_sections); i++)
        if (strcmp(own_sections[i], section) == 0)
            return true;
    for (int i = 0; i < SETTING_COUNT; i++)
        if (strcmp(setting_rows[i].section, section) == 0)
            return true;
    return false;
}

/* A slip in the key or in the section: the right key elsewhere counts most. */
static int distance(const struct setting_row *row,
                    const struct config_entry *entry)
{
    int sections = text_distance(row->section, entry->section);
    int keys = text_distance(row->key, entry->key);
    return keys == 0 && sections > 1 ? 1 : keys + sections;
}

static bool fail_unknown(struct err *e, const char *file,
                         const struct config_entry *entry)
{
    int best = -1;
    int least = GUESS_DISTANCE + 1;
    for (int i = 0; i < SETTING_COUNT; i++) {
        int d = distance(&setting_rows[i], entry);
        if (d < least) {
            least = d;
            best = i;
        }
    }
    if (best < 0)
        return config_fail(e, file, entry->line,
                           "unknown setting %s.%s; 'milepost config example' "
                           "lists all",
                           entry->section, entry->key);
    return config_fail(e, file, entry->line,
                       "unknown setting %s.%s, did you mean %s.%s?",
                       entry->section, entry->key, setting_rows[best].section,
                       setting_rows[best].key);
}

static const char *nearer(const char *to, const char *a, const char *b)
{
    return text_distance(b, to) < text_distance(a, to) ? b : a;
}

static bool fail_section(struct err *e, const char *file,
                         const struct config_entry *entry)
{
    const char *best = own_sections[0];
    for (size_t i = 1; i < COUNT_OF(own_sections); i++)
        best = nearer(entry->section, best, own_sections[i]);
    for (int i = 0; i < SETTING_COUNT; i++)
        best = nearer(entry->section, best, setting_rows[i].section);
    return config_fail(e, file, entry->line,
                       "unknown section [%s], did you mean [%s]?",
                       entry->section, best);
}

/* ---- the file */

/* iniparser prints what it finds to standard error unless told otherwise;
 * its callback has nothing of ours to hold on to. */
static char complaint[200];

static int PRINTF_LIKE(1, 2) complain(const char *format, ...)
{
    va_list args;
    if (complaint[0] != '\0')
        return 0;
    va_start(args, format);
    (void)vsnprintf(complaint, sizeof complaint, format, args);
    va_end(args);
    complaint[strcspn(complaint, "\n")] = '\0';
    return 0;
}

static dictionary *load(const char *path, struct err *e)
{
    complaint[0] = '\0';
    iniparser_set_error_callback(complain);
    dictionary *d = iniparser_load(path);
    iniparser_set_error_callback(NULL);
    if (!d)
        (void)err_set(e, ERR_INPUT, "%.200s: %s", path, complaint);
    return d;
}

static bool check_bytes(const char *path, const char *bytes, size_t size,
                        struct err *e)
{
    if (size > CONFIG_BYTES_MAX)
        return err_set(e, ERR_INPUT,
                       "%.200s is larger than 64 KiB: is it the right file?",
                       path);
    if (size >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0)
        return config_fail(e, path, 1,
                           "the file begins with a byte order mark: save it "
                           "as plain UTF-8");
    const char *zero = memchr(bytes, '\0', size);
    int line = 1;
    for (const char *p = bytes; zero && p < zero; p++)
        line += *p == '\n';
    if (zero)
        return config_fail(e, path, line,
                           "there is a NUL byte: this is not a text file");
    return true;
}

/* *is_there false: no such file, which is fine. */
static bool read_file(const char *path, char *bytes, bool *is_there,
                      struct err *e)
{
    struct stat s;
    *is_there = false;
    if (stat(path, &s) != 0) {
        if (errno == ENOENT)
            return true;
        return err_set(e, ERR_STORE, "%.200s cannot be read: %s", path,
                       strerror(errno));
    }
    if (!S_ISREG(s.st_mode))
        return err_set(e, ERR_INPUT, "%.200s is %s, not a settings file", path,
                       S_ISDIR(s.st_mode) ? "a folder" : "no plain file");
    FILE *f = fopen(path, "rb");
    if (!f)
        return err_set(e, ERR_STORE, "%.200s cannot be read: %s", path,
                       strerror(errno));
    size_t n = fread(bytes, 1, CONFIG_BYTES_MAX + 1, f);
    bool ok = !ferror(f);
    (void)fclose(f);
    if (!ok)
        return err_set(e, ERR_STORE, "%.200s cannot be read", path);
    *is_there = true;
    if (!check_bytes(path, bytes, n, e))
        return false;
    bytes[n] = '\0';
    return true;
}

/* What one reading of the file fills. */
struct reading {
    const char *path;
    dictionary *d;
    struct settings *out;
    struct config_origin *origin;
    struct manners *manners;
};

static bool take_entry(const struct reading *r,
                       const struct config_entry *entry, struct err *e)
{
    char name[2 * CONFIG_NAME_MAX];
    if (!is_section(entry->section) && entry->key[0] == '\0')
        return fail_section(e, r->path, entry);
    if (entry->key[0] == '\0')
        return true;
    (void)snprintf(name, sizeof name, "%s:%s", entry->section, entry->key);
    const char *value = iniparser_getstring(r->d, name, NULL);
    if (strcmp(entry->section, SPECIFICITY_SECTION) == 0)
        return specificity_take(r->path, entry, value, r->out, r->origin, e);
    if (strcmp(entry->section, THEME_SECTION) == 0)
        return theme_take(r->path, entry, value, r->manners, e);
    if (strcmp(entry->section, KEYS_SECTION) == 0)
        return keys_take(r->path, entry, value, r->manners, e);
    if (import_is_own(entry))
        return import_take_own(r->path, entry, value, r->manners, e);
    enum setting_id i;
    if (!setting_from(entry->section, entry->key, strlen(entry->key), &i))
        return fail_unknown(e, r->path, entry);
    if (!value || !value_read(&setting_rows[i], value, &r->out->v[i]))
        return fail_value(e, r->path, entry->line, &setting_rows[i],
                          value ? value : "");
    r->origin->line[i] = entry->line;
    return true;
}

/* Settings first: ui.theme says what [theme] paints anew, wherever the two
 * stand in the file. */
static bool take_all(const struct reading *r, const struct config_scan *scan,
                     struct err *e)
{
    for (int is_theme = 0; is_theme < 2; is_theme++) {
        for (int i = 0; i < scan->count; i++) {
            const struct config_entry *entry = &scan->entry[i];
            if ((strcmp(entry->section, THEME_SECTION) == 0) == is_theme &&
                !take_entry(r, entry, e))
                return false;
        }
        if (!is_theme)
            r->manners->theme =
                theme_of((enum theme_id)(int)r->out->v[SETTING_THEME]);
    }
    return true;
}

static void begin(const struct reading *r)
{
    *r->out = settings_standard();
    memset(r->origin, 0, sizeof *r->origin);
    memset(r->manners, 0, sizeof *r->manners);
    r->manners->theme = theme_of(THEME_STANDARD);
}

bool config_read_whole(const char *path, struct settings *out,
                       struct config_origin *origin, struct manners *manners,
                       struct err *e)
{
    static char bytes[CONFIG_BYTES_MAX + 2]; /* too big for the stack */
    static struct config_scan scan;
    struct reading r = { path, NULL, out, origin, manners };
    bool is_there;
    begin(&r);
    if (!read_file(path, bytes, &is_there, e))
        return false;
    origin->is_there = is_there;
    if (!is_there)
        return true;
    if (!config_scan(path, bytes, &scan, e))
        return false;
    r.d = load(path, e);
    bool ok =
        r.d != NULL && take_all(&r, &scan, e) && keys_check(path, manners, e);
    if (r.d)
        iniparser_freedict(r.d);
    return ok;
}

bool config_read(const char *path, struct settings *out,
                 struct config_origin *origin, struct err *e)
{
    static struct manners unused;
    return config_read_whole(path, out, origin, &unused, e);
}
