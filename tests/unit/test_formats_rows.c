/* formats: the rows of a table, by RFC 4180 and by others. */
#include "formats/csv.h"

#include <check.h>
#include <string.h>

Suite *suite_formats_rows(void);

static struct csv csv;

START_TEST(test_quotes_hold_delimiters_quotes_and_ends_of_lines)
{
    const char text[] = "a,\"b,\"\"c\"\"\r\nd\",\r\n\r\n\"\",e f,g\r\"x\",y,z";
    csv_begin(&csv, text, sizeof text - 1);
    ck_assert(csv_next(&csv));
    ck_assert_int_eq(csv.row_line, 1);
    ck_assert_int_eq(csv.count, 3);
    ck_assert_str_eq(csv.cell[1], "b,\"c\"\nd");
    ck_assert_str_eq(csv.cell[2], "");
    ck_assert(csv_next(&csv));
    ck_assert_int_eq(csv.row_line, 4); /* a blank line is no row */
    ck_assert_str_eq(csv.cell[1], "e f");
    ck_assert(csv_next(&csv));
    ck_assert_int_eq(csv.row_line, 5); /* after a CR alone */
    ck_assert_str_eq(csv.cell[0], "x");
    ck_assert_str_eq(csv_cell(&csv, 3), "");
    ck_assert_str_eq(csv_cell(&csv, UNKNOWN), "");
    ck_assert(!csv_next(&csv));
}
END_TEST

START_TEST(test_a_quote_that_never_ends_costs_its_own_line)
{
    const char text[] = "a,b\n1,\"2\n3,4\n5,6\n";
    csv_begin(&csv, text, sizeof text - 1);
    ck_assert(csv_next(&csv));
    ck_assert(csv_next(&csv));
    ck_assert_int_eq(csv.fault, CSV_OPEN);
    ck_assert_int_eq(csv.row_line, 2);
    ck_assert(csv_next(&csv));
    ck_assert_int_eq(csv.fault, CSV_FINE);
    ck_assert_int_eq(csv.row_line, 3);
    ck_assert_str_eq(csv.cell[1], "4");
}
END_TEST

/* Every line opens a quote that no other closes: still one look at each. */
START_TEST(test_many_open_quotes_take_no_time)
{
    static char text[4 << 20];
    for (size_t i = 0; i + 8 <= sizeof text; i += 8)
        memcpy(text + i, "\"a\"b,\"c\n", 8);
    csv_begin(&csv, text, sizeof text);
    int rows = 0;
    while (csv_next(&csv))
        rows++;
    ck_assert_int_gt(rows, 0);
}
END_TEST

START_TEST(test_a_row_longer_than_any_is_refused)
{
    static char text[3 * CSV_ROW_MOST];
    memset(text, 'x', sizeof text);
    memcpy(text, "a,b\n", 4);
    memcpy(text + sizeof text - 5, "\n1,2\n", 5);
    csv_begin(&csv, text, sizeof text);
    ck_assert(csv_next(&csv));
    ck_assert(csv_next(&csv));
    ck_assert_int_eq(csv.fault, CSV_LONG);
    ck_assert(csv_next(&csv));
    ck_assert_str_eq(csv.cell[1], "2");
    ck_assert(!csv_next(&csv));
}
END_TEST

/* It ends where the room does, and its next cell has none left to begin in. */
START_TEST(test_a_cell_that_fills_the_row_ends_it)
{
    static char text[2 * CSV_ROW_MOST];
    memset(text, 'x', sizeof text);
    text[CSV_ROW_MOST - 1] = ',';
    memcpy(text + sizeof text - 5, "\n1,2\n", 5);
    csv_begin(&csv, text, sizeof text);
    ck_assert(csv_next(&csv));
    ck_assert_int_eq(csv.fault, CSV_LONG);
    ck_assert_int_eq(csv.count, 1);
    ck_assert_uint_le(csv.used, sizeof csv.text);
    ck_assert(csv_next(&csv));
    ck_assert_str_eq(csv.cell[1], "2");
}
END_TEST

START_TEST(test_delimiters_are_told_by_the_first_row)
{
    static const struct {
        const char *text;
        char delimiter;
    } tables[] = {
        { "a;b;\"c,d,e,f\"\n", ';' }, { "a\tb\n", '\t' }, { "a|b\n", '|' },
        { "sep=;\r\na,b\n", ';' },    { "a,b\n", ',' },
    };
    for (size_t i = 0; i < COUNT_OF(tables); i++) {
        csv_begin(&csv, tables[i].text, strlen(tables[i].text));
        ck_assert_int_eq(csv.delimiter, tables[i].delimiter);
    }
}
END_TEST

Suite *suite_formats_rows(void)
{
    Suite *s = suite_create("formats_rows");
    TCase *t = tcase_create("rows");
    tcase_add_test(t, test_quotes_hold_delimiters_quotes_and_ends_of_lines);
    tcase_add_test(t, test_a_quote_that_never_ends_costs_its_own_line);
    tcase_add_test(t, test_many_open_quotes_take_no_time);
    tcase_add_test(t, test_a_row_longer_than_any_is_refused);
    tcase_add_test(t, test_a_cell_that_fills_the_row_ends_it);
    tcase_add_test(t, test_delimiters_are_told_by_the_first_row);
    suite_add_tcase(s, t);
    return s;
}
