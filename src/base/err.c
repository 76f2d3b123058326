/* One failure, one sentence. */
#include "milepost/base.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static void PRINTF_LIKE(4, 0) set(struct err *e, enum err_code code, int column,
                                  const char *format, va_list args)
{
    e->code = code;
    e->line = 0;
    e->column = column;
    (void)vsnprintf(e->text, sizeof e->text, format, args);
}

bool err_set(struct err *e, enum err_code code, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    set(e, code, 0, format, args);
    va_end(args);
    return false;
}

bool err_at(struct err *e, int column, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    set(e, ERR_INPUT, column, format, args);
    va_end(args);
    return false;
}

bool err_wrap(struct err *e, const char *format, ...)
{
    char inner[sizeof e->text];
    memcpy(inner, e->text, sizeof inner);
    va_list args;
    va_start(args, format);
    int n = vsnprintf(e->text, sizeof e->text, format, args);
    va_end(args);
    if (n < 0 || (size_t)n + 3 > sizeof e->text)
        return false;
    memcpy(e->text + n, ": ", 3);
    (void)text_copy(e->text + n + 2, sizeof e->text - (size_t)n - 2, inner);
    return false;
}

void err_clear(struct err *e)
{
    memset(e, 0, sizeof *e);
}

int err_exit_code(const struct err *e)
{
    switch (e->code) {
    case ERR_NONE:
        return 0;
    case ERR_INPUT:
    case ERR_LIMIT:
        return 1;
    case ERR_USAGE:
        return 2;
    case ERR_STORE:
        return 3;
    }
    return 1;
}

const char *err_code_word(enum err_code code)
{
    switch (code) {
    case ERR_NONE:
        return "none";
    case ERR_INPUT:
        return "input";
    case ERR_LIMIT:
        return "limit";
    case ERR_USAGE:
        return "usage";
    case ERR_STORE:
        return "store";
    }
    return "none";
}
