/* [import] path: where files are looked for on start. */
#include "config/manners.h"

#include <string.h>

bool import_is_own(const struct config_entry *entry)
{
    return strcmp(entry->section, IMPORT_SECTION) == 0 &&
           strcmp(entry->key, IMPORT_PATH_KEY) == 0;
}

/* One that depends on where milepost is started would be another each time. */
static bool is_fixed(const char *path)
{
    return path[0] == '/' ||
           (path[0] == '~' && (path[1] == '/' || path[1] == '\0'));
}

bool import_take_path(const char *file, const struct config_entry *entry,
                      const char *value, struct manners *out, struct err *e)
{
    if (value == NULL || !is_fixed(value))
        return config_fail(e, file, entry->line,
                           "%s.%s is \"%.60s\"; write a folder from the root "
                           "or from home, as in: ~/Downloads",
                           IMPORT_SECTION, IMPORT_PATH_KEY,
                           value == NULL ? "" : value);
    if (!text_copy(out->import_path, sizeof out->import_path, value))
        return config_fail(e, file, entry->line, "%s.%s is over %d bytes long",
                           IMPORT_SECTION, IMPORT_PATH_KEY,
                           (int)sizeof out->import_path - 1);
    out->import_path_line = entry->line;
    return true;
}

void import_example(struct text *out, const char *section)
{
    if (strcmp(section, IMPORT_SECTION) != 0)
        text_add(out, "\n[%s]\n", IMPORT_SECTION);
    text_add(out,
             "\n# A folder, as a watch that is mounted: the screens look there "
             "on start and\n# offer the files that are new.\n#%s = "
             "/media/GARMIN/GARMIN/Activity\n",
             IMPORT_PATH_KEY);
}
