/* formats: the FIT decoder, on files made byte by byte. */
#include "formats/fit.h"

#include "../tool/fit_writer.h"

#include <check.h>
#include <string.h>

#define T0 1000000000u /* a dated time */

Suite *suite_formats_fit(void);

static struct fit_writer w;

/* What was handed on: kind, time and field 7 of every message. */
struct seen {
    int count;
    int number[64];
    bool has_time[64];
    uint32_t time[64];
    int part[64];
    double value[64];
};

static bool see(void *with, const struct fit_message *m)
{
    struct seen *s = with;
    if (s->count == 64)
        return false;
    int i = s->count++;
    s->number[i] = m->number;
    s->has_time[i] = m->has_time;
    s->time[i] = m->time;
    s->part[i] = m->part;
    if (!fit_number(m, 7, 0, &s->value[i]))
        s->value[i] = -1;
    return true;
}

static struct seen read_all(struct fit_report *out)
{
    struct seen s = { 0 };
    fit_read(w.bytes, w.size, see, &s, out);
    return s;
}

static void begin(int header, bool is_big)
{
    fw_new(&w);
    fw_begin(&w, header, is_big);
}

START_TEST(test_fit_reads_both_headers_and_byte_orders)
{
    static const struct fw_field fields[] = { { 253, 4, FW_U32 },
                                              { 7, 4, FW_U32 } };
    for (int i = 0; i < 4; i++) {
        begin(i < 2 ? 12 : 14, i % 2 == 1);
        fw_define(&w, 3, 300, fields, 2);
        fw_head(&w, 3);
        fw_put(&w, T0, 4);
        fw_put(&w, 123456, 4);
        fw_end(&w);
        struct fit_report out;
        struct seen s = read_all(&out);
        ck_assert_int_eq(out.end, FIT_WHOLE);
        ck_assert_int_eq(s.count, 1);
        ck_assert_int_eq(s.number[0], 300);
        ck_assert(s.has_time[0]);
        ck_assert_uint_eq(s.time[0], T0);
        ck_assert_double_eq_tol(s.value[0], 123456, 1e-9);
    }
}
END_TEST

/* A base type, the bits written, and what they mean; NAN_: invalid. */
#define NAN_ (-1e301)
struct base_case {
    int base, size;
    uint64_t bits;
    double value;
};

// clang-format off
static const struct base_case base_cases[] = {
    { FW_ENUM, 1, 4, 4 },           { FW_ENUM, 1, 0xFF, NAN_ },
    { FW_S8, 1, 0xFB, -5 },         { FW_S8, 1, 0x7F, NAN_ },
    { FW_S8, 1, 0x80, -128 },
    { FW_U8, 1, 200, 200 },         { FW_U8, 1, 0xFF, NAN_ },
    { FW_S16, 2, 0xFFFE, -2 },      { FW_S16, 2, 0x7FFF, NAN_ },
    { FW_U16, 2, 0xFFFE, 65534 },   { FW_U16, 2, 0xFFFF, NAN_ },
    { FW_S32, 4, 0xFFFFFFFF, -1 },  { FW_S32, 4, 0x7FFFFFFF, NAN_ },
    { FW_U32, 4, 0x80000000, 2147483648.0 },
    { FW_U32, 4, 0xFFFFFFFF, NAN_ },
    { FW_TEXT, 1, 'a', NAN_ },
    { FW_F32, 4, 0x41280000, 10.5 }, { FW_F32, 4, 0xFFFFFFFF, NAN_ },
    { FW_F32, 4, 0x7FC00000, NAN_ }, /* not a number */
    { FW_F32, 4, 0x7F800000, NAN_ }, /* endless */
    { FW_F64, 8, 0x4025000000000000, 10.5 },
    { FW_F64, 8, 0xFFFFFFFFFFFFFFFF, NAN_ },
    { FW_U8Z, 1, 0xFF, 255 },       { FW_U8Z, 1, 0, NAN_ },
    { FW_U16Z, 2, 7, 7 },           { FW_U16Z, 2, 0, NAN_ },
    { FW_U32Z, 4, 7, 7 },           { FW_U32Z, 4, 0, NAN_ },
    { FW_BYTE, 1, 3, 3 },           { FW_BYTE, 1, 0xFF, NAN_ },
    { FW_S64, 8, 0xFFFFFFFFFFFFFFFD, -3 },
    { FW_S64, 8, 0x7FFFFFFFFFFFFFFF, NAN_ },
    { FW_U64, 8, 99, 99 },          { FW_U64, 8, 0xFFFFFFFFFFFFFFFF, NAN_ },
    { FW_U64Z, 8, 99, 99 },         { FW_U64Z, 8, 0, NAN_ },
    { 0x55, 1, 3, NAN_ },           /* a base type of the future */
    { FW_U32, 3, 3, NAN_ },         /* a size that is no multiple */
};
// clang-format on

static bool take_value(void *with, const struct fit_message *m)
{
    double *value = with;
    if (!fit_number(m, 7, 0, value))
        *value = NAN_;
    return true;
}

START_TEST(test_fit_reads_every_base_type_and_its_invalid)
{
    for (size_t i = 0; i < 2 * COUNT_OF(base_cases); i++) {
        const struct base_case *c = &base_cases[i / 2];
        struct fw_field field = { 7, c->size, c->base };
        begin(14, i % 2 == 1);
        fw_define(&w, 0, 20, &field, 1);
        fw_head(&w, 0);
        fw_put(&w, c->bits, c->size);
        fw_end(&w);
        struct fit_report out;
        double value = 77;
        fit_read(w.bytes, w.size, take_value, &value, &out);
        ck_assert_int_eq(out.end, FIT_WHOLE);
        ck_assert_msg(value >= c->value && value <= c->value,
                      "case %zu: %g, not %g", i / 2, value, c->value);
    }
}
END_TEST

static bool take_array(void *with, const struct fit_message *m)
{
    double *v = with;
    ck_assert(fit_number(m, 7, 0, &v[0]));
    ck_assert(!fit_number(m, 7, 1, &v[1])); /* invalid among valid ones */
    ck_assert(fit_number(m, 7, 2, &v[2]));
    ck_assert(!fit_number(m, 7, 3, &v[3])); /* over its end */
    ck_assert(fit_number(m, 8, 1, &v[3]));  /* 0xFF in a row of bytes */
    ck_assert(!fit_number(m, 9, 0, &v[4])); /* no such field */
    return true;
}

START_TEST(test_fit_reads_arrays_by_index)
{
    static const struct fw_field fields[] = { { 7, 6, FW_U16 },
                                              { 8, 2, FW_BYTE } };
    begin(14, true);
    fw_define(&w, 0, 20, fields, 2);
    fw_head(&w, 0);
    fw_put(&w, 11, 2);
    fw_put(&w, 0xFFFF, 2);
    fw_put(&w, 13, 2);
    fw_put(&w, 0x01, 1);
    fw_put(&w, 0xFF, 1);
    fw_end(&w);
    struct fit_report out;
    double v[5] = { 0 };
    fit_read(w.bytes, w.size, take_array, v, &out);
    ck_assert_double_eq_tol(v[0], 11, 1e-9);
    ck_assert_double_eq_tol(v[2], 13, 1e-9);
    ck_assert_double_eq_tol(v[3], 255, 1e-9);
}
END_TEST

START_TEST(test_fit_compressed_times_roll_over)
{
    static const struct fw_field timed[] = { { 253, 4, FW_U32 } };
    static const struct fw_field plain[] = { { 7, 1, FW_U8 } };
    begin(14, false);
    fw_define(&w, 0, 20, timed, 1);
    fw_define(&w, 2, 20, plain, 1);
    fw_head_short(&w, 2, 9); /* before any clock: no time */
    fw_put(&w, 1, 1);
    fw_head(&w, 0);
    fw_put(&w, T0 + 29 - T0 % 32, 4); /* low bits 29 */
    static const unsigned low[] = { 29, 31, 2, 2, 1 };
    for (size_t i = 0; i < COUNT_OF(low); i++) {
        fw_head_short(&w, 2, low[i]);
        fw_put(&w, i, 1);
    }
    fw_end(&w);
    fw_begin(&w, 14, false); /* the next file has a clock of its own */
    fw_define(&w, 2, 20, plain, 1);
    fw_head_short(&w, 2, 9);
    fw_put(&w, 1, 1);
    fw_end(&w);
    struct fit_report out;
    struct seen s = read_all(&out);
    ck_assert_int_eq(s.count, 8);
    ck_assert(!s.has_time[7]);
    ck_assert(!s.has_time[0]);
    uint32_t base = s.time[1] - 29;
    static const uint32_t after[] = { 29, 31, 34, 34, 65 };
    for (int i = 0; i < 5; i++) {
        ck_assert(s.has_time[i + 2]);
        ck_assert_uint_eq(s.time[i + 2] - base, after[i]);
    }
}
END_TEST

START_TEST(test_fit_passes_over_developer_fields)
{
    static const struct fw_field fields[] = { { 7, 2, FW_U16 } };
    begin(14, false);
    fw_define_dev(&w, 1, 20, fields, 1, 5);
    for (int i = 0; i < 3; i++) {
        fw_head(&w, 1);
        fw_put(&w, (uint64_t)(100 + i), 2);
        fw_put(&w, 0xABCDABCDAB, 5);
    }
    fw_end(&w);
    struct fit_report out;
    struct seen s = read_all(&out);
    ck_assert_int_eq(out.end, FIT_WHOLE);
    ck_assert_int_eq(s.count, 3);
    ck_assert_double_eq_tol(s.value[2], 102, 1e-9);
}
END_TEST

START_TEST(test_fit_a_definition_holds_until_the_next_of_its_number)
{
    static const struct fw_field narrow[] = { { 7, 1, FW_U8 } };
    static const struct fw_field wide[] = { { 7, 4, FW_U32 } };
    begin(14, false);
    fw_define(&w, 0, 20, narrow, 1);
    fw_define(&w, 1, 21, narrow, 1);
    fw_head(&w, 0);
    fw_put(&w, 1, 1);
    fw_define(&w, 0, 18, wide, 1);
    fw_head(&w, 0);
    fw_put(&w, 70000, 4);
    fw_head(&w, 1);
    fw_put(&w, 3, 1);
    fw_end(&w);
    struct fit_report out;
    struct seen s = read_all(&out);
    ck_assert_int_eq(s.count, 3);
    ck_assert_int_eq(s.number[1], 18);
    ck_assert_double_eq_tol(s.value[1], 70000, 1e-9);
    ck_assert_int_eq(s.number[2], 21);
}
END_TEST

static void part_with(int value)
{
    static const struct fw_field fields[] = { { 7, 1, FW_U8 } };
    fw_begin(&w, 14, false);
    fw_define(&w, 0, 20, fields, 1);
    fw_head(&w, 0);
    fw_put(&w, (uint64_t)value, 1);
    fw_end(&w);
}

START_TEST(test_fit_reads_every_file_of_a_chain)
{
    fw_new(&w);
    for (int i = 0; i < 3; i++)
        part_with(i);
    struct fit_report out;
    struct seen s = read_all(&out);
    ck_assert_int_eq(out.end, FIT_WHOLE);
    ck_assert_int_eq(out.parts, 3);
    ck_assert_int_eq(s.count, 3);
    ck_assert_int_eq(s.part[2], 2);
    w.size += 500; /* zeros up to the end of a block are no file */
    s = read_all(&out);
    ck_assert_int_eq(out.end, FIT_WHOLE);
    ck_assert_int_eq(s.count, 3);
}
END_TEST

START_TEST(test_fit_definitions_do_not_reach_into_the_next_file)
{
    fw_new(&w);
    part_with(1);
    fw_begin(&w, 12, false);
    fw_head(&w, 0);
    fw_put(&w, 2, 1);
    fw_end(&w);
    part_with(3);
    struct fit_report out;
    struct seen s = read_all(&out);
    ck_assert_int_eq(out.end, FIT_CUT);
    ck_assert_ptr_nonnull(strstr(out.why, "never defined"));
    ck_assert_int_eq(s.count, 2); /* the third file is read again */
    ck_assert_double_eq_tol(s.value[1], 3, 1e-9);
}
END_TEST

START_TEST(test_fit_a_wrong_checksum_breaks_and_hands_nothing_on)
{
    fw_new(&w);
    part_with(1);
    w.bytes[w.size - 1] ^= 1;
    struct fit_report out;
    struct seen s = read_all(&out);
    ck_assert_int_eq(out.end, FIT_BROKEN);
    ck_assert_int_eq(s.count, 0);
    ck_assert_ptr_nonnull(strstr(out.why, "checksum"));
    fw_new(&w);
    part_with(1);
    w.bytes[1] ^= 1; /* inside the header */
    s = read_all(&out);
    ck_assert_int_eq(out.end, FIT_BROKEN);
    ck_assert_ptr_nonnull(strstr(out.why, "header"));
    ck_assert_int_eq(s.count, 0);
}
END_TEST

START_TEST(test_fit_cut_anywhere_never_invents)
{
    fw_new(&w);
    part_with(1);
    part_with(2);
    size_t whole = w.size;
    size_t half = whole / 2;
    for (size_t size = 1; size < whole; size++) {
        w.size = size;
        struct fit_report out;
        struct seen s = read_all(&out);
        if (size == half) { /* one whole file */
            ck_assert_int_eq(out.end, FIT_WHOLE);
            ck_assert_int_eq(s.count, 1);
            continue;
        }
        ck_assert_msg(out.end == FIT_CUT, "cut to %zu bytes", size);
        ck_assert_int_ge(s.count, size > half ? 1 : 0);
        ck_assert_int_le(s.count, size > half ? 2 : 1);
        for (int i = 0; i < s.count; i++)
            ck_assert_double_eq_tol(s.value[i], i + 1, 1e-9);
    }
}
END_TEST

START_TEST(test_fit_a_file_never_closed_is_read_to_its_end)
{
    fw_new(&w);
    part_with(1);
    memset(w.bytes + 4, 0, 4);  /* the size ... */
    memset(w.bytes + 12, 0, 2); /* ... and the header's checksum */
    w.size -= 2;                /* ... and the checksum at its end */
    struct fit_report out;
    struct seen s = read_all(&out);
    ck_assert_int_eq(out.end, FIT_CUT);
    ck_assert_int_eq(s.count, 1);
    fw_new(&w);
    fw_begin(&w, 14, false);
    fw_end(&w); /* nothing in it, and closed */
    s = read_all(&out);
    ck_assert_int_eq(out.end, FIT_WHOLE);
    ck_assert_int_eq(s.count, 0);
}
END_TEST

START_TEST(test_fit_checksum_has_its_published_value)
{
    /* CRC-16/ARC of "123456789", the usual check value. */
    const unsigned char digits[] = "123456789";
    ck_assert_uint_eq(fit_checksum(digits, 9), 0xBB3D);
    ck_assert(!fit_sniff(digits, 9));
}
END_TEST

Suite *suite_formats_fit(void)
{
    TCase *t = tcase_create("fit");
    tcase_add_test(t, test_fit_reads_both_headers_and_byte_orders);
    tcase_add_test(t, test_fit_reads_every_base_type_and_its_invalid);
    tcase_add_test(t, test_fit_reads_arrays_by_index);
    tcase_add_test(t, test_fit_compressed_times_roll_over);
    tcase_add_test(t, test_fit_passes_over_developer_fields);
    tcase_add_test(t, test_fit_a_definition_holds_until_the_next_of_its_number);
    tcase_add_test(t, test_fit_reads_every_file_of_a_chain);
    tcase_add_test(t, test_fit_definitions_do_not_reach_into_the_next_file);
    tcase_add_test(t, test_fit_a_wrong_checksum_breaks_and_hands_nothing_on);
    tcase_add_test(t, test_fit_cut_anywhere_never_invents);
    tcase_add_test(t, test_fit_a_file_never_closed_is_read_to_its_end);
    tcase_add_test(t, test_fit_checksum_has_its_published_value);
    Suite *s = suite_create("formats_fit");
    suite_add_tcase(s, t);
    return s;
}
