/* The table of formats, and a file read by what it holds. */
#include "milepost/formats.h"

#include "formats/kind.h"
#include "formats/reader.h"
#include "formats/table.h"

#include <string.h>

#define X_ROW(name) &format_##name,
const struct format *const formats[] = { FORMAT_LIST(X_ROW) };
#undef X_ROW
const int format_count = (int)COUNT_OF(formats);

const char *file_status_word(enum file_status s)
{
    switch (s) {
    case FILE_IMPORTED:
        return "imported";
    case FILE_DUPLICATE:
        return "duplicate";
    case FILE_SKIPPED:
        return "skipped";
    case FILE_FAILED:
        return "failed";
    }
    return "failed";
}

/* None of the formats knows its bytes: by its name, should one have? */
static void unknown(const struct document *d, struct format_result *out)
{
    for (int i = 0; i < format_count; i++)
        if (name_ends(d->name, formats[i]->suffix)) {
            result_say(out, FILE_FAILED,
                       d->size == 0 ? "is empty, not a %s file"
                                    : "does not begin like a %s file",
                       formats[i]->name);
            return;
        }
    enum wrapping archive = wrapping_named(d->name);
    if (archive == WRAP_ZIP || archive == WRAP_TAR) {
        result_say(out, FILE_FAILED,
                   d->size == 0 ? "is empty, not a %s"
                                : "does not begin like a %s",
                   wrapping_word(archive));
        return;
    }
    const char *advice = name_advice(d->name);
    result_say(out, FILE_SKIPPED, "%s", advice != NULL ? advice : OF_NO_KIND);
}

bool format_read(const struct document *d, const struct format_ask *ask,
                 format_take_fn *take, void *with, struct format_result *out,
                 struct err *e)
{
    *out = (struct format_result){ .status = FILE_FAILED };
    if (d->problem != NULL) {
        result_say(out, d->status, "%s", d->problem);
        return true;
    }
    for (int i = 0; i < format_count; i++)
        if (formats[i]->sniff(d->bytes, d->size))
            return formats[i]->read(d, ask, take, with, out, e);
    unknown(d, out);
    return true;
}
