/* [import] path and map: where files are looked for on start, and what the
 * columns of a table are. */
#include "config/manners.h"

#include <string.h>

bool import_is_own(const struct config_entry *entry)
{
    return strcmp(entry->section, IMPORT_SECTION) == 0 &&
           (strcmp(entry->key, IMPORT_PATH_KEY) == 0 ||
            strcmp(entry->key, IMPORT_MAP_KEY) == 0);
}

/* One that depends on where milepost is started would be another each time. */
static bool is_fixed(const char *path)
{
    return path[0] == '/' ||
           (path[0] == '~' && (path[1] == '/' || path[1] == '\0'));
}

static bool keep(const char *file, const struct config_entry *entry,
                 const char *value, char out[IMPORT_PATH_TEXT], int *line,
                 struct err *e)
{
    if (!text_copy(out, IMPORT_PATH_TEXT, value))
        return config_fail(e, file, entry->line, "%s.%s is over %d bytes long",
                           IMPORT_SECTION, entry->key, IMPORT_PATH_TEXT - 1);
    *line = entry->line;
    return true;
}

bool import_take_own(const char *file, const struct config_entry *entry,
                     const char *value, struct manners *out, struct err *e)
{
    bool is_map = strcmp(entry->key, IMPORT_MAP_KEY) == 0;
    const char *said = value == NULL ? "" : value;
    if (is_map ? strchr(said, '=') == NULL : !is_fixed(said))
        return config_fail(e, file, entry->line, "%s.%s is \"%.60s\"; write %s",
                           IMPORT_SECTION, entry->key, said,
                           is_map ? "what is in which column of a table, as "
                                    "in: date=Day,distance=Km"
                                  : "a folder from the root or from home, as "
                                    "in: ~/Downloads");
    return is_map ? keep(file, entry, said, out->import_map,
                         &out->import_map_line, e)
                  : keep(file, entry, said, out->import_path,
                         &out->import_path_line, e);
}

void import_example(struct text *out, const char *section)
{
    if (strcmp(section, IMPORT_SECTION) != 0)
        text_add(out, "\n[%s]\n", IMPORT_SECTION);
    text_add(out,
             "\n# A folder, as a watch that is mounted: what is new in it is "
             "offered on\n# start, and the key I looks at it.\n#%s = "
             "/media/GARMIN/GARMIN/Activity\n\n"
             "# Of a table that is not known: what is in which column. 'import "
             "--map' says\n# it for once.\n#%s = "
             "date=Day,distance=Km,time=Duration\n",
             IMPORT_PATH_KEY, IMPORT_MAP_KEY);
}
