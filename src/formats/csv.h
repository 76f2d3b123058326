/* csv (formats): the rows of a table by RFC 4180, and by those who never read
 * it. */
#ifndef MILEPOST_FORMATS_CSV_H
#define MILEPOST_FORMATS_CSV_H

#include "milepost/base.h"

#define CSV_CELLS_MAX 256
#define CSV_ROW_MOST  65536 /* bytes of a row's cells and their ends */

enum csv_fault {
    CSV_FINE,
    CSV_OPEN, /* a quote is not closed: the row was cut at its line's end */
    CSV_LONG, /* more than CSV_ROW_MOST, or CSV_CELLS_MAX cells */
};

/* Some 70 KB: on the heap. */
struct csv {
    const char *at, *end;
    char delimiter;
    int line;   /* of 'at', from 1 */
    int faults; /* of all rows */
    /* The row just read. */
    int row_line;
    enum csv_fault fault; /* its cells are not to be trusted */
    int count;
    const char *cell[CSV_CELLS_MAX]; /* UTF-8 as the text is */
    size_t used;
    char text[CSV_ROW_MOST];
};

/*
 * Takes a table's text, which stays the caller's. The delimiter is the one of
 * , ; tab | that the first row has most of, or what "sep=;" says (Excel).
 */
void csv_begin(struct csv *c, const char *text, size_t size);
/*
 * The next row that is not blank; false at the end.
 *
 * Notes: 1) rows end in LF, CRLF or CR; a quoted cell may hold them. 2) A
 *        quote that never ends costs its own line alone, and the rows after
 *        it are read. 3) A NUL becomes a blank.
 */
bool csv_next(struct csv *c);
/* What is wrong with a row, a sentence; "" of CSV_FINE. */
const char *csv_fault_words(enum csv_fault fault);
/* "" beyond the row's last, and for UNKNOWN. */
const char *csv_cell(const struct csv *c, int column);

#endif
