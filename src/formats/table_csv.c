/*
 * CSV as a format: whose table it is, and its rows one after the other.
 *
 * A row that cannot be read is said, with its line, and costs no other. A
 * table nobody knows is passed over: an account's export holds dozens.
 */
#include "formats/kind.h"
#include "formats/own_read.h"
#include "formats/row.h"
#include "formats/table.h"
#include "formats/table_read.h"

#include <stdlib.h>
#include <string.h>

struct reading {
    struct table_reading table;
    struct layout layout;
    struct csv csv;
    struct csv first; /* the row after the header; of our own the header */
    bool is_own;
    char names[CSV_CELLS_MAX][FOLD_TEXT];
    char columns[160]; /* of a guess */
};

/* Two rows of as many cells, and letters in the first. */
static bool is_table(struct csv *c)
{
    if (!csv_next(c) || c->fault != CSV_FINE || c->count < 2)
        return false;
    static const char other[] = { '{', '[', '<' }; /* JSON, XML */
    int count = c->count;
    int words = 0;
    for (int i = 0; i < count; i++) {
        char folded[FOLD_TEXT];
        fold(folded, c->cell[i]);
        words += strspn(folded, "0123456789 ") != strlen(folded);
    }
    if (words * 2 < count || memchr(other, c->cell[0][0], sizeof other) != NULL)
        return false;
    return !csv_next(c) || c->fault != CSV_FINE || c->count == count;
}

static bool csv_sniff(const unsigned char *bytes, size_t size)
{
    struct decoded d;
    struct csv *c = malloc(sizeof *c);
    bool is_one = false;
    const size_t most = (size_t)2 * CSV_ROW_MOST;
    size_t head = size < most ? size : most;
    if (c != NULL && decode_is_text(bytes, size) &&
        decode_begin(&d, bytes, head)) {
        csv_begin(c, d.text, d.size);
        is_one = is_table(c);
        decode_end(&d);
    }
    free(c);
    return is_one;
}

/* "date=Day, distance=Km": what was taken for what. */
static void tell_columns(struct reading *r)
{
    struct text t = text_on(r->columns, sizeof r->columns);
    for (int f = 0; f < FIELD_COUNT; f++) {
        char clean[32];
        if (r->layout.of[f].at == UNKNOWN || f == FIELD_FAVOURITE)
            continue;
        utf8_clean(clean, sizeof clean, csv_cell(&r->csv, r->layout.of[f].at));
        text_add(&t, "%s%s=%s", t.len > 0 ? "," : "",
                 field_word((enum table_field)f), clean);
    }
}

static void begin_on(struct csv *c, const struct reading *r)
{
    csv_begin(c, r->table.decoded.text, r->table.decoded.size);
}

/* Behind the header. */
static void restart(struct reading *r)
{
    begin_on(&r->csv, r);
    (void)csv_next(&r->csv);
}

/* Whether days or months come first, where any date of the table tells. */
static void settle_order(struct reading *r)
{
    struct when w;
    int says[ORDER_MDY + 1] = { 0 };
    int at = r->layout.of[FIELD_DATE].at;
    for (restart(r); csv_next(&r->csv);)
        if (when_read(csv_cell(&r->csv, at), ORDER_UNKNOWN, &w))
            says[w.says]++;
    if (says[ORDER_DMY] > 0 || says[ORDER_MDY] > 0)
        r->layout.order =
            says[ORDER_DMY] >= says[ORDER_MDY] ? ORDER_DMY : ORDER_MDY;
}

/* Prose has commas, too: only what is named like a table is said to lack the
 * columns of one. */
static void tell_unknown(const struct reading *r, struct format_result *out)
{
    static const char *const endings[] = { ".csv", ".tsv", ".tab" };
    const char *name = r->table.document->name;
    bool is_table = strcmp(name, INPUT_NAME) == 0;
    for (size_t i = 0; i < COUNT_OF(endings); i++)
        is_table = is_table || name_ends(name, endings[i]);
    result_say(out, FILE_SKIPPED, "%s",
               is_table ? "a table without columns known for a date, a "
                          "distance and a time: name them with --map "
                          "date=COLUMN,distance=COLUMN"
                        : OF_NO_KIND);
}

static bool find_layout(struct reading *r, struct format_result *out)
{
    struct csv *head = &r->csv;
    const struct format_ask *ask = r->table.to.ask;
    restart(r);
    r->is_own = own_is_header(head);
    if (r->is_own) {
        begin_on(&r->first, r);
        return csv_next(&r->first);
    }
    if (ask->table_map != NULL &&
        layout_map(head, ask->table_map, &r->layout, out->message,
                   sizeof out->message)) {
        if (r->layout.order == ORDER_UNKNOWN)
            settle_order(r);
        return true;
    }
    if (out->message[0] != '\0')
        return false;
    begin_on(&r->first, r);
    bool has_row = csv_next(&r->first); /* the header */
    has_row = has_row && csv_next(&r->first);
    layout_find(head, has_row ? &r->first : NULL, r->names, &r->layout);
    bool is_known = r->layout.dialect != NULL;
    if (ask->table_map != NULL &&
        (!is_known || (r->layout.is_guess && ask->is_map_said))) {
        out->status = FILE_FAILED;
        layout_tell_missing(head, ask->table_map, out->message,
                            sizeof out->message);
        return false;
    }
    if (!is_known) {
        tell_unknown(r, out);
        return false;
    }
    if (r->layout.is_guess)
        tell_columns(r);
    settle_order(r);
    return true;
}

static bool read_row(struct reading *r, char *why, size_t why_size)
{
    struct table_reading *t = &r->table;
    return r->is_own ? own_read_row(&r->first, &r->csv, t->to.ask, &t->arrival,
                                    why, why_size)
                     : row_read(&r->csv, &r->layout, t->to.ask, &t->arrival,
                                why, why_size);
}

static bool read_rows(struct reading *r)
{
    char why[ARRIVAL_PROBLEM];
    for (restart(r); csv_next(&r->csv);) {
        bool is_one = read_row(r, why, sizeof why);
        if (!table_take(&r->table, is_one, r->csv.row_line, why))
            return false;
    }
    return true;
}

static void conclude(const struct reading *r, struct format_result *out)
{
    const struct table_reading *t = &r->table;
    bool is_guess = t->made > 0 && r->layout.is_guess;
    /* Of some hundred bad rows not all have a line of their own. */
    bool is_told = t->problems <= ARRIVAL_PROBLEMS_MOST;
    table_conclude(t, "rows", out);
    out->is_remark = t->made > 0 && (is_guess || !is_told);
    if (t->made == 0 && t->problems == 0)
        result_say(out, FILE_SKIPPED, "a table without a row");
    else if (is_guess && is_told)
        result_say(out, FILE_IMPORTED, "columns taken: %s; --map takes others",
                   r->columns);
}

static bool read_text(void *own, struct format_result *out)
{
    struct reading *r = own;
    if (!find_layout(r, out))
        return true;
    if (!read_rows(r))
        return false;
    conclude(r, out);
    return true;
}

static bool csv_read(const struct document *d, const struct format_ask *ask,
                     format_take_fn *take, void *with,
                     struct format_result *out, struct err *e)
{
    const struct taker to = { ask, take, with, e };
    return table_read(d, &to, sizeof(struct reading), read_text, out);
}

const struct format format_csv = {
    .name = "CSV",
    .suffix = ".csv",
    .is_table = true,
    .sniff = csv_sniff,
    .read = csv_read,
};
