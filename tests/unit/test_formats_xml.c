/* formats: XML as writers and attackers make it, and times as they write. */
#include "../tool/text_taken.h"
#include "formats/moment.h"
#include "formats/xml.h"

#include <check.h>
#include <string.h>
#include <time.h>

Suite *suite_formats_xml(void);

#define FILE_MOST  (8 << 20)
#define AT_ONCE_MS 1000.0 /* a sanitizer's build, on a busy machine */

static char file[FILE_MOST];
static struct text_taken t;
static char heard[512]; /* "+a" opened, "-a=text" closed */
static struct text hearing;

static const char *const words[] = { "a", "b", "c" };

static void on_open(void *with, const struct xml_element *el)
{
    bool *is_on = with;
    const char *x = xml_attribute(el, "x");
    text_add(&hearing, "+%s%s", words[el->name], x != NULL ? x : "");
    if (el->parent != UNKNOWN)
        text_add(&hearing, "<%s", words[el->parent]);
    *is_on = x == NULL || strcmp(x, "stop") != 0;
}

static void on_close(void *with, const struct xml_element *el)
{
    (void)with;
    ck_assert_ptr_null(xml_attribute(el, "x"));
    text_add(&hearing, "-%s=%s", words[el->name], el->text);
}

static struct xml_report hear(const char *bytes, size_t size)
{
    bool is_on = true;
    const struct xml_ask ask = { words,   (int)COUNT_OF(words),
                                 on_open, on_close,
                                 &is_on,  &is_on };
    struct xml_report out;
    hearing = text_on(heard, sizeof heard);
    xml_read((const unsigned char *)bytes, size, &ask, &out);
    return out;
}

static void assert_hears(const char *text, enum xml_end end, const char *all)
{
    struct xml_report out = hear(text, strlen(text));
    ck_assert_msg(out.end == end, "%s: %d %s", text, (int)out.end, out.why);
    ck_assert_str_eq(heard, all);
    ck_assert((end == XML_CUT || end == XML_BROKEN) == (out.why[0] != '\0'));
}

START_TEST(test_elements_are_told_by_their_own_words)
{
    assert_hears("<a><b>1</b><q><c>2</c></q></a>", XML_WHOLE,
                 "+a+b<a-b=1+c-c=2-a=");
    assert_hears("<z:a xmlns:z='u' z:x='7'><z:b/></z:a>", XML_WHOLE,
                 "+a7+b<a-b=-a=");
    assert_hears("<un:a><declared:b>1</declared:b></un:a>", XML_WHOLE,
                 "+a+b<a-b=1-a=");
    assert_hears("<a>1<b>2</b>3</a>", XML_WHOLE, "+a+b<a-b=2-a=3");
    assert_hears("<a><![CDATA[<&]]> &amp;&#65;</a>", XML_WHOLE, "+a-a=<& &A");
    assert_hears("<a x='stop'><b/></a>", XML_STOPPED, "+astop");
}
END_TEST

START_TEST(test_an_end_that_comes_early_is_told_from_nonsense)
{
    assert_hears("<a><b>1</b><b>2", XML_CUT, "+a+b<a-b=1+b<a");
    assert_hears("<a><b", XML_CUT, "+a");
    assert_hears("", XML_CUT, "");
    assert_hears("<a><![CDATA[x", XML_CUT, "+a");
    assert_hears("<a></b>", XML_BROKEN, "+a");
    assert_hears("<a><b></a>", XML_BROKEN, "+a+b<a");
    assert_hears("<a>&nbsp;</a>", XML_BROKEN, "+a");
    assert_hears("<a x='1' x='2'/>", XML_BROKEN, "");
    struct xml_report out = hear("\n\n<a>\n</b>", 10);
    ck_assert_str_eq(out.why, "line 4: mismatched tag");
    ck_assert_int_eq(out.line, 4);
}
END_TEST

START_TEST(test_what_follows_the_end_is_passed_over)
{
    assert_hears("<a>1</a>\n\n junk", XML_WHOLE, "+a-a=1");
    assert_hears("<a>1</a><b>2</b>", XML_WHOLE, "+a-a=1");
    struct xml_report out = hear("<a>1</a>\0\0\0", 11);
    ck_assert_int_eq(out.end, XML_WHOLE);
    ck_assert_str_eq(heard, "+a-a=1");
}
END_TEST

/* "<a>e</a>", the e with an acute accent, in bytes of many encodings. */
START_TEST(test_encodings_are_read)
{
    static const struct {
        const char *bytes;
        size_t size;
        const char *text;
    } cases[] = {
        { "<a>\xC3\xA9</a>", 9, "\xC3\xA9" },
        { "\xEF\xBB\xBF<a>\xC3\xA9</a>", 12, "\xC3\xA9" },
        { "<a>\xE9</a>", 8, "\xC3\xA9" }, /* neither said nor UTF-8 */
        { "<a>\x96</a>", 8, "\xE2\x80\x93" },
        { "\xFF\xFE<\0a\0>\0\xE9\0<\0/\0a\0>\0", 18, "\xC3\xA9" },
        { "\xFE\xFF\0<\0a\0>\0\xE9\0<\0/\0a\0>", 18, "\xC3\xA9" },
        { "<?xml version='1.0' encoding='ISO-8859-1'?><a>\xE9</a>", 51,
          "\xC3\xA9" },
        { "<?xml version='1.0' encoding='windows-1252'?><a>\x80</a>", 53,
          "\xE2\x82\xAC" },
        { "<?xml version='1.0' encoding='UTF-8'?><a>\xE9</a>", 46, "\xC3\xA9" },
        { "<a>\033[\x01</a>", 10, "?[?" },
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        char all[64];
        struct text text = text_on(all, sizeof all);
        text_add(&text, "+a-a=%s", cases[i].text);
        struct xml_report out = hear(cases[i].bytes, cases[i].size);
        ck_assert_msg(out.end == XML_WHOLE, "%zu: %s", i, out.why);
        ck_assert_str_eq(heard, all);
    }
    const char *unknown = "<?xml version='1.0' encoding='EBCDIC'?><a/>";
    struct xml_report out = hear(unknown, strlen(unknown));
    ck_assert_str_eq(out.why, "line 1: unknown encoding");
}
END_TEST

static double read_at_once(const char *name)
{
    struct timespec from, to;
    (void)clock_gettime(CLOCK_MONOTONIC, &from);
    text_taken_read(&t, name, file);
    (void)clock_gettime(CLOCK_MONOTONIC, &to);
    return (double)(to.tv_sec - from.tv_sec) * 1e3 +
           (double)(to.tv_nsec - from.tv_nsec) / 1e6;
}

static void assert_refused(const char *words_of_it)
{
    static const char *const names[] = { "a.gpx", "a.tcx", "a" };
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        double ms = read_at_once(names[i]);
        text_taken_said(&t, FILE_FAILED, words_of_it);
        ck_assert_int_eq(t.count, 0);
        ck_assert_msg(ms < AT_ONCE_MS, "%g ms", ms);
    }
}

START_TEST(test_an_entity_bomb_ends_at_once)
{
    struct text text = text_on(file, sizeof file);
    text_put(&text, "<?xml version=\"1.0\"?>\n<!DOCTYPE gpx [\n"
                    "<!ENTITY l0 \"lol\">\n");
    for (int i = 1; i < 12; i++) {
        text_add(&text, "<!ENTITY l%d \"", i);
        for (int k = 0; k < 10; k++)
            text_add(&text, "&l%d;", i - 1);
        text_put(&text, "\">\n");
    }
    text_put(&text, "]>\n<gpx><trk><name>&l11;</name></trk></gpx>");
    assert_refused("line 2: a DOCTYPE");
}
END_TEST

START_TEST(test_an_entity_from_elsewhere_is_not_fetched)
{
    struct text text = text_on(file, sizeof file);
    text_put(&text, "<!DOCTYPE gpx [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                    "<gpx><trk><name>&x;</name></trk></gpx>");
    assert_refused("line 1: a DOCTYPE");
    text = text_on(file, sizeof file);
    text_put(&text, "<!DOCTYPE TrainingCenterDatabase SYSTEM "
                    "\"http://127.0.0.1/a.dtd\"><TrainingCenterDatabase/>");
    assert_refused("line 1: a DOCTYPE");
}
END_TEST

START_TEST(test_deep_nesting_ends_at_once)
{
    struct text text = text_on(file, sizeof file);
    text_put(&text, "<gpx>\n");
    for (int i = 0; i < 200000; i++)
        text_put(&text, "<a>\n");
    assert_refused("line 65: elements stand in each other over 64 deep");
    text = text_on(file, sizeof file);
    text_put(&text, "<gpx>");
    for (int i = 1; i < XML_DEPTH_MOST; i++)
        text_put(&text, "<a>");
    for (int i = 1; i < XML_DEPTH_MOST; i++)
        text_put(&text, "</a>");
    text_put(&text, "</gpx>");
    text_taken_read(&t, "a.gpx", file);
    text_taken_said(&t, FILE_SKIPPED, "holds no activity");
}
END_TEST

/* Megabytes in one name, one value, one comment or one text. */
START_TEST(test_one_endless_piece_takes_no_time)
{
    static const char *const parts[][2] = {
        { "<gpx a=\"", "\"></gpx>" },
        { "<gpx><!--", "--></gpx>" },
        { "<gpx><trk><name>", "</name></trk></gpx>" },
        { "<gpx><", "/></gpx>" },
    };
    for (size_t i = 0; i < COUNT_OF(parts); i++) {
        struct text text = text_on(file, sizeof file);
        text_put(&text, parts[i][0]);
        memset(file + text.len, 'x', 6 << 20);
        text.len += 6 << 20;
        text_put(&text, parts[i][1]);
        double ms = read_at_once("a.gpx");
        ck_assert_msg(ms < AT_ONCE_MS, "part %zu: %g ms", i, ms);
        ck_assert_int_eq(t.result.status, FILE_SKIPPED);
    }
}
END_TEST

START_TEST(test_a_kind_is_known_by_its_outermost_element)
{
    static const struct {
        const char *bytes;
        bool is_gpx;
    } cases[] = {
        { "<gpx>", true },
        { "\n <gpx/>", true },
        { "<?xml version='1.0'?><!-- <b> --><gpx version='1.1'>", true },
        { "<x:gpx xmlns:x='u'>", true },
        { "<!DOCTYPE gpx [", true },
        { "<gpxx>", false },
        { "<agpx>", false },
        { "<html><gpx>", false },
        { "gpx", false },
        { "", false },
        { "<!-- <gpx>", false },
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        ck_assert_msg(xml_sniff((const unsigned char *)cases[i].bytes,
                                strlen(cases[i].bytes),
                                "gpx") == cases[i].is_gpx,
                      "%s", cases[i].bytes);
    ck_assert(
        xml_sniff((const unsigned char *)"\xFF\xFE<\0g\0p\0x\0>\0", 12, "gpx"));
    text_taken_read(&t, "login.gpx", "<html><body>please log in</body></html>");
    text_taken_said(&t, FILE_FAILED, "does not begin like a GPX file");
}
END_TEST

START_TEST(test_times_are_read_as_writers_write_them)
{
    static const struct {
        const char *text;
        double utc_s; /* 0: no time */
        int32_t offset_s;
    } cases[] = {
        { "2026-11-17T06:30:23Z", 1794897023, 0 },
        { " 2026-11-17T06:30:23.000Z\n", 1794897023, 0 },
        { "2026-11-17T06:30:23.25z", 1794897023.25, 0 },
        { "2026-11-17T06:30:23,5Z", 1794897023.5, 0 },
        { "2026-11-17T07:30:23+01:00", 1794897023, 3600 },
        { "2026-11-17T07:30:23+0100", 1794897023, 3600 },
        { "2026-11-17T07:30:23+01", 1794897023, 3600 },
        { "2026-11-16T22:30:23.5-08:00", 1794897023.5, -28800 },
        { "2026-11-17T06:30:23", 1794897023, 0 },
        { "2026-11-17 06:30:23", 1794897023, 0 },
        { "2026-11-17T06:30Z", 1794897000, 0 },
        { "2026-11-16T24:00:00Z", 1794873600, 0 },
        { "2000-01-01T00:00:00Z", 946684800, 0 },
        { "2026-11-17", 0, 0 },
        { "2026-02-29T06:30:23Z", 0, 0 },
        { "2026-11-17T06:30:23Zulu", 0, 0 },
        { "2026-11-17T25:00:00Z", 0, 0 },
        { "2026-11-17T06:61:00Z", 0, 0 },
        { "2026-11-17T06:30:23+23:00", 0, 0 },
        { "1989-12-31T00:00:00Z", 0, 0 },
        { "1901-12-13T20:45:52.2073437Z", 0, 0 },
        { "99999-01-01T00:00:00Z", 0, 0 },
        { "", 0, 0 },
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct moment m;
        bool is_read = moment_read(cases[i].text, &m);
        ck_assert_msg(is_read == (cases[i].utc_s > 0), "%s", cases[i].text);
        if (!is_read)
            continue;
        ck_assert_msg(m.utc_s > cases[i].utc_s - 0.01 &&
                          m.utc_s < cases[i].utc_s + 0.01,
                      "%s: %.3f", cases[i].text, m.utc_s);
        ck_assert_int_eq(m.offset_s, cases[i].offset_s);
    }
}
END_TEST

Suite *suite_formats_xml(void)
{
    TCase *c = tcase_create("xml");
    tcase_set_timeout(c, 60);
    tcase_add_test(c, test_elements_are_told_by_their_own_words);
    tcase_add_test(c, test_an_end_that_comes_early_is_told_from_nonsense);
    tcase_add_test(c, test_what_follows_the_end_is_passed_over);
    tcase_add_test(c, test_encodings_are_read);
    tcase_add_test(c, test_an_entity_bomb_ends_at_once);
    tcase_add_test(c, test_an_entity_from_elsewhere_is_not_fetched);
    tcase_add_test(c, test_deep_nesting_ends_at_once);
    tcase_add_test(c, test_one_endless_piece_takes_no_time);
    tcase_add_test(c, test_a_kind_is_known_by_its_outermost_element);
    tcase_add_test(c, test_times_are_read_as_writers_write_them);
    Suite *s = suite_create("formats_xml");
    suite_add_tcase(s, c);
    return s;
}
