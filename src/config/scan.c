/* The lines of config.ini. */
#include "config/scan.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#define LINE_BYTES_MAX 1000 /* iniparser 4.1 refuses a file with 1023 */

bool config_fail(struct err *e, const char *name, int line, const char *format,
                 ...)
{
    char what[320];
    va_list args;
    va_start(args, format);
    (void)vsnprintf(what, sizeof what, format, args);
    va_end(args);
    (void)err_set(e, ERR_INPUT, "%.120s:%d: %s", name, line, what);
    e->line = line;
    return false;
}

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

static char *trim(char *s)
{
    while (is_space(*s))
        s++;
    size_t n = strlen(s);
    while (n > 0 && is_space(s[n - 1]))
        s[--n] = '\0';
    return s;
}

/* As iniparser does: names have no case. */
static bool take_name(char out[CONFIG_NAME_MAX], const char *name)
{
    for (size_t i = 0; i < CONFIG_NAME_MAX; i++) {
        char c = name[i];
        out[i] = c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
        if (c == '\0')
            return i > 0;
    }
    return false;
}

struct scan {
    const char *name;
    int line;
    char section[CONFIG_NAME_MAX];
    struct config_scan *out;
};

static bool is_there(const struct scan *s, const struct config_entry *new,
                     int *line)
{
    for (int i = 0; i < s->out->count; i++) {
        const struct config_entry *old = &s->out->entry[i];
        if (strcmp(old->section, new->section) == 0 &&
            strcmp(old->key, new->key) == 0) {
            *line = old->line;
            return true;
        }
    }
    return false;
}

static bool add(struct scan *s, const char *key, struct err *e)
{
    int first;
    struct config_entry new = { .line = s->line };
    (void)text_copy(new.section, sizeof new.section, s->section);
    if (key[0] != '\0' && !take_name(new.key, key))
        return config_fail(e, s->name, s->line, "'%.40s...' is too long a name",
                           key);
    if (is_there(s, &new, &first))
        return key[0] == '\0' ||
               config_fail(e, s->name, s->line,
                           "%s.%s stands on line %d already: keep one of them",
                           new.section, new.key, first);
    if (s->out->count == CONFIG_ENTRIES_MAX)
        return config_fail(e, s->name, s->line, "more than %d settings",
                           CONFIG_ENTRIES_MAX);
    s->out->entry[s->out->count++] = new;
    return true;
}

static bool scan_section(struct scan *s, char *line, struct err *e)
{
    char *end = strchr(line, ']');
    if (!end)
        return config_fail(e, s->name, s->line, "'%.40s' has no ']' at its end",
                           line);
    if (end[1] != '\0')
        return config_fail(e, s->name, s->line,
                           "after ']' nothing may stand, a comment needs a "
                           "line of its own");
    *end = '\0';
    if (!take_name(s->section, trim(line + 1)))
        return config_fail(e, s->name, s->line,
                           "a section needs a name, as in [ui]");
    return add(s, "", e);
}

static bool scan_key(struct scan *s, char *line, struct err *e)
{
    char *equals = strchr(line, '=');
    if (equals)
        *equals = '\0';
    const char *key = trim(line);
    if (!equals || key[0] == '\0')
        return config_fail(e, s->name, s->line,
                           "'%.40s' is no setting; write [section], key = "
                           "value, or # and a comment",
                           key);
    if (s->section[0] == '\0')
        return config_fail(e, s->name, s->line,
                           "%.40s stands before any section; write one above "
                           "it, as in [ui]",
                           key);
    return add(s, key, e);
}

static bool scan_line(struct scan *s, char *line, struct err *e)
{
    if (strlen(line) > LINE_BYTES_MAX)
        return config_fail(e, s->name, s->line,
                           "the line is longer than %d characters",
                           LINE_BYTES_MAX);
    line = trim(line);
    size_t n = strlen(line);
    if (n == 0 || line[0] == '#' || line[0] == ';')
        return true;
    if (line[n - 1] == '\\')
        return config_fail(e, s->name, s->line,
                           "a setting stands on one line: take the \\ away");
    return line[0] == '[' ? scan_section(s, line, e) : scan_key(s, line, e);
}

bool config_scan(const char *name, char *text, struct config_scan *out,
                 struct err *e)
{
    struct scan s = { .name = name, .out = out };
    out->count = 0;
    while (text) {
        char *end = strchr(text, '\n');
        if (end)
            *end = '\0';
        s.line++;
        if (!scan_line(&s, text, e))
            return false;
        text = end ? end + 1 : NULL;
    }
    return true;
}
