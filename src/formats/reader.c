/* What the readers of every kind of file have in common. */
#include "formats/reader.h"

#include <stdarg.h>
#include <stdio.h>

bool taker_take(const struct taker *to, const struct arrival *a)
{
    return to->take(to->with, a, to->e);
}

void result_say(struct format_result *out, enum file_status status,
                const char *format, ...)
{
    va_list args;
    out->status = status;
    va_start(args, format);
    (void)vsnprintf(out->message, sizeof out->message, format, args);
    va_end(args);
}

void result_cut(struct format_result *out, const char *why)
{
    if (out->entries > 0)
        result_say(out, FILE_IMPORTED, "%s: what it holds is in", why);
    else
        result_say(out, FILE_FAILED,
                   "%s, and holds less than a minute of an activity", why);
}
