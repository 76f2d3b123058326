/* The rows of a table. */
#include "formats/csv.h"

#include <string.h>

/* A quote left open is looked after no further than a row may be long; so
 * many of them in one file are no accident, and are not gone back for. */
#define FAULTS_MOST 100

static bool is_end_of_line(char c)
{
    return c == '\n' || c == '\r';
}

/* Over one end of a line. */
static void pass_end(struct csv *c)
{
    if (c->at == c->end)
        return;
    bool is_pair = c->at[0] == '\r' && c->end - c->at > 1 && c->at[1] == '\n';
    c->at += is_pair ? 2 : 1;
    c->line++;
}

static void pass_line(struct csv *c)
{
    while (c->at < c->end && !is_end_of_line(*c->at))
        c->at++;
    pass_end(c);
}

static void add(struct csv *c, char byte)
{
    if (c->used == CSV_ROW_MOST - 1) {
        c->fault = CSV_LONG;
        return;
    }
    c->text[c->used++] = byte == '\0' ? ' ' : byte;
}

/* At its opening quote; stops behind its closing one. */
static void take_quoted(struct csv *c)
{
    c->at++;
    while (c->at < c->end && c->fault == CSV_FINE) {
        bool is_quote = *c->at == '"';
        bool is_twice = is_quote && c->end - c->at > 1 && c->at[1] == '"';
        if (is_quote && !is_twice) {
            c->at++;
            return;
        }
        if (*c->at == '\r' || *c->at == '\n') {
            pass_end(c);
            add(c, '\n');
            continue;
        }
        add(c, *c->at);
        c->at += is_twice ? 2 : 1;
    }
    c->fault = CSV_OPEN;
}

static void take_cell(struct csv *c)
{
    if (c->count == CSV_CELLS_MAX || c->used == CSV_ROW_MOST) {
        c->fault = CSV_LONG;
        return;
    }
    c->cell[c->count++] = c->text + c->used;
    if (c->at < c->end && *c->at == '"')
        take_quoted(c);
    while (c->fault == CSV_FINE && c->at < c->end && *c->at != c->delimiter &&
           !is_end_of_line(*c->at))
        add(c, *c->at++);
    c->text[c->used++] = '\0'; /* for which 'add' has left room */
}

static void take_row(struct csv *c)
{
    c->row_line = c->line;
    c->fault = CSV_FINE;
    c->count = 0;
    c->used = 0;
    take_cell(c);
    while (c->fault == CSV_FINE && c->at < c->end && *c->at == c->delimiter) {
        c->at++;
        take_cell(c);
    }
}

static bool is_blank(const struct csv *c)
{
    return c->fault == CSV_FINE && c->count == 1 &&
           c->cell[0][strspn(c->cell[0], " \t")] == '\0';
}

bool csv_next(struct csv *c)
{
    while (c->at < c->end) {
        const char *begin = c->at;
        take_row(c);
        if (c->fault != CSV_FINE && c->faults++ < FAULTS_MOST) {
            c->at = begin;
            c->line = c->row_line;
        }
        if (c->fault != CSV_FINE)
            pass_line(c);
        else
            pass_end(c);
        if (!is_blank(c))
            return true;
    }
    return false;
}

const char *csv_fault_words(enum csv_fault fault)
{
    switch (fault) {
    case CSV_FINE:
        break;
    case CSV_OPEN:
        return "a quote in it is never closed";
    case CSV_LONG:
        return "is longer than any table's row";
    }
    return "";
}

const char *csv_cell(const struct csv *c, int column)
{
    return column >= 0 && column < c->count ? c->cell[column] : "";
}

/* Of the first row, outside of quotes. */
static char delimiter_of(const char *text, const char *end)
{
    static const char known[] = { ',', ';', '\t', '|' };
    int seen[COUNT_OF(known)] = { 0 };
    bool is_quoted = false;
    for (const char *p = text; p < end; p++) {
        if (*p == '"')
            is_quoted = !is_quoted;
        else if (!is_quoted && is_end_of_line(*p))
            break;
        for (size_t i = 0; i < COUNT_OF(known) && !is_quoted; i++)
            seen[i] += *p == known[i];
    }
    size_t most = 0;
    for (size_t i = 1; i < COUNT_OF(known); i++)
        if (seen[i] > seen[most])
            most = i;
    return known[most];
}

void csv_begin(struct csv *c, const char *text, size_t size)
{
    c->at = text;
    c->end = text + size;
    c->line = 1;
    c->faults = 0;
    c->count = 0;
    while (c->at < c->end && is_end_of_line(*c->at))
        pass_end(c);
    if (c->end - c->at > 5 && memcmp(c->at, "sep=", 4) == 0 &&
        is_end_of_line(c->at[5])) {
        c->delimiter = c->at[4];
        pass_line(c);
        return;
    }
    c->delimiter = delimiter_of(c->at, c->end);
}
