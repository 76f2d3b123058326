#include "page.h"

#include "milepost/base.h"

#include <check.h>
#include <string.h>

void page_check(const char *text)
{
    const char *page = text;
    int lines = 0;
    while (*text != '\0') {
        char line[1024];
        size_t n = strcspn(text, "\n");
        ck_assert_uint_lt(n, sizeof line);
        memcpy(line, text, n);
        line[n] = '\0';
        ck_assert_msg(utf8_width(line) <= PAGE_CELLS, "%d cells: %s",
                      utf8_width(line), line);
        ck_assert_msg(n == 0 || line[n - 1] != ' ', "blank at the end: %s",
                      line);
        text += n;
        ck_assert_msg(*text == '\n', "the last line has no end");
        text++;
        lines++;
    }
    ck_assert_msg(lines <= PAGE_LINES, "%d lines\n%s", lines, page);
}
