/* What commands print, to a file or into text. */
#include "cli/room.h"

#include <stdarg.h>

#define PAGE_TEXT (256 * 1024) /* a plan of 53 weeks with its steps */

void out_put(struct out *o, const char *plain)
{
    if (o->file != NULL)
        (void)fputs(plain, o->file);
    else if (o->text != NULL)
        text_put(o->text, plain);
}

void out_add(struct out *o, const char *format, ...)
{
    char line[2048];
    va_list args;
    va_start(args, format);
    (void)vsnprintf(line, sizeof line, format, args);
    va_end(args);
    out_put(o, line);
}

struct text page_begin(void)
{
    static char page[PAGE_TEXT];
    return text_on(page, sizeof page);
}

void page_print(struct call *c, struct text *page)
{
    out_put(&c->out, page->at);
}
