/* page: what holds of every page of text, whatever it tells. */
#ifndef MILEPOST_TESTS_PAGE_H
#define MILEPOST_TESTS_PAGE_H

#define PAGE_LINES 24
#define PAGE_CELLS 80

/* Stops the test unless the text is at most 24 lines of 80 cells, each with
 * its end and no blank before it. */
void page_check(const char *text);

#endif
