/* formats: GPX, in the styles that exporters have. */
#include "../tool/gpx_writer.h"
#include "../tool/text_taken.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

Suite *suite_formats_gpx(void);

#define START     1794897023 /* 2026-11-17 06:30:23 UTC */
#define FILE_MOST (4 << 20)

static char file[FILE_MOST];
static struct text_taken t;

static void read_made(const struct made_run *r, const struct gpx_style *s)
{
    struct text text = text_on(file, sizeof file);
    gpx_write(&text, r, s);
    ck_assert(!text.is_cut);
    text_taken_bytes(&t, "a.gpx", text.at, text.len, NULL);
}

/* 10 km in 52:30, in a style. */
static void read_run(const struct gpx_style *s)
{
    struct made_run r = made_run(START);
    struct gpx_style style = *s;
    if (style.every_s == 0)
        style.every_s = 5;
    r.title = "Tuesday";
    read_made(&r, &style);
}

static const struct run *only_run(void)
{
    ck_assert_msg(t.count == 1, "%d came: %s", t.count, t.result.message);
    ck_assert_int_eq(t.at[0].entry.kind, ENTRY_RUN);
    return &t.at[0].entry.run;
}

static void assert_ten_km(void)
{
    int m = only_run()->dist.m;
    ck_assert_msg(m >= 9900 && m <= 10100, "%d m", m);
}

/* Points 10 m and 3 s apart, in whatever tags. */
static void put_points(struct text *text, int from, int to)
{
    for (int i = from; i < to; i++) {
        text_add(text, "<trkpt lat=\"%.6f\" lon=\"14\"><time>",
                 46 + i * 10 / 111195.0);
        made_iso(text, START + i * 3);
        text_put(text, "Z</time></trkpt>\n");
    }
}

static void read_text(const char *text)
{
    text_taken_read(&t, "a.gpx", text);
}

START_TEST(test_a_run_comes_in_whole)
{
    struct made_run r = made_run(START);
    read_made(&r, &(struct gpx_style){ .type = "running" });
    char day[DAY_TEXT];
    assert_ten_km();
    ck_assert_str_eq(day_format(only_run()->day, day), "2026-11-17");
    ck_assert_int_eq(only_run()->start_min, 390);
    ck_assert_int_eq(t.at[0].start_s, START);
    ck_assert_int_eq(only_run()->time.s, 3150);
    ck_assert_int_eq(only_run()->elapsed.s, 3150);
    ck_assert_int_eq(only_run()->hr_avg, 148);
    ck_assert_int_eq(only_run()->hr_max, 150);
    ck_assert_int_eq(only_run()->source, SOURCE_GPX);
    ck_assert_str_eq(t.at[0].title, "Morning Run");
    ck_assert_uint_eq(t.at[0].odd, 0);
    const struct series *s = &t.at[0].trace.series;
    ck_assert_int_eq(s->count, 3150 / 5 + 1);
    ck_assert_int_eq(s->at[s->count - 1].dist_dm / 10, only_run()->dist.m);
    ck_assert_int_eq(s->at[10].hr, 146);
    ck_assert_int_eq(s->at[0].height_m, 300);
    ck_assert_int_eq(t.at[0].trace.lap_count, 0);
}
END_TEST

START_TEST(test_the_type_says_the_sport)
{
    static const struct {
        const char *type;
        enum entry_kind kind;
        unsigned flags;
        bool is_guess;
    } cases[] = {
        { "running", ENTRY_RUN, 0, false },
        { "Run", ENTRY_RUN, 0, false },
        { "9", ENTRY_RUN, 0, false },
        { "trail_running", ENTRY_RUN, FLAG_TRAIL, false },
        { "TrailRun", ENTRY_RUN, FLAG_TRAIL, false },
        { "treadmill_running", ENTRY_RUN, FLAG_TREADMILL, false },
        { "hardlopen", ENTRY_RUN, 0, false },
        { "cycling", ENTRY_ACTIVITY, 0, false },
        { "1", ENTRY_ACTIVITY, 0, false },
        { "hiking", ENTRY_ACTIVITY, 0, false },
        { "walking", ENTRY_ACTIVITY, 0, false },
        { NULL, ENTRY_RUN, 0, true },
        { "jkljkl", ENTRY_RUN, 0, true },
        { "...", ENTRY_RUN, 0, true },
        { "52", ENTRY_RUN, 0, true },
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        read_run(&(struct gpx_style){ .type = cases[i].type });
        ck_assert_int_eq(t.count, 1);
        ck_assert_msg(t.at[0].entry.kind == cases[i].kind, "%s", cases[i].type);
        ck_assert_uint_eq(t.at[0].entry.run.flags, cases[i].flags);
        ck_assert_int_eq((t.at[0].odd & 1u << ODD_GUESS) != 0,
                         cases[i].is_guess);
        text_taken_said(&t, FILE_IMPORTED,
                        cases[i].is_guess ? "names no sport" : "");
    }
}
END_TEST

START_TEST(test_without_a_type_its_speed_says_it)
{
    static const struct {
        int time_s; /* of 10 km */
        enum entry_kind kind;
    } cases[] = {
        { 2390, ENTRY_ACTIVITY }, /* a rider */
        { 2500, ENTRY_RUN },
        { 5900, ENTRY_RUN },
        { 6200, ENTRY_ACTIVITY }, /* a walker */
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct made_run r = made_even(START, 10000, cases[i].time_s);
        r.title = "Tuesday";
        read_made(&r, &(struct gpx_style){ .every_s = 5 });
        ck_assert_int_eq(t.count, 1);
        ck_assert_msg(t.at[0].entry.kind == cases[i].kind, "%d s",
                      cases[i].time_s);
        bool is_run = cases[i].kind == ENTRY_RUN;
        ck_assert_uint_eq(t.at[0].odd,
                          1u << (is_run ? ODD_GUESS : ODD_UNNAMED));
    }
    /* A title that speaks of what the speed does is no guess. */
    static const struct {
        const char *title;
        int time_s;
        unsigned odd;
    } titles[] = {
        { "Morning Run", 2500, 0 },
        { "Morning Run", 2000, 1u << ODD_UNNAMED },
        { "Running 100", 7200, 1u << ODD_UNNAMED },
        { "Running 6/17/16 7:05 am", 7200, 0 }, /* Runkeeper's own word */
        { "Cycling 6/17/16", 2500, 0 },
    };
    for (size_t i = 0; i < COUNT_OF(titles); i++) {
        struct made_run r = made_even(START, 10000, titles[i].time_s);
        r.title = titles[i].title;
        read_made(&r, &(struct gpx_style){ .every_s = 5 });
        ck_assert_uint_eq(t.at[0].odd, titles[i].odd);
        text_taken_said(&t, FILE_IMPORTED, "");
    }
}
END_TEST

START_TEST(test_a_drive_is_no_training)
{
    struct made_run r = made_even(START, 50000, 2000); /* 90 km/h */
    r.title = "Tuesday";
    read_made(&r, &(struct gpx_style){ .every_s = 5 });
    text_taken_said(&t, FILE_SKIPPED, "a drive, not training");
}
END_TEST

START_TEST(test_every_writers_way_of_xml_is_read)
{
    static const struct gpx_style styles[] = {
        { .is_1_0 = true },
        { .has_no_namespace = true },
        { .is_1_0 = true, .has_no_namespace = true },
        { .before = "\xEF\xBB\xBF" },
        { .before = "\n" },
        { .before = "\xEF\xBB\xBF\r\n " },
        { .has_fractions = true },
        { .has_empty_segment = true },
        { .prefix = "ns3" },
        { .prefix = "a" },
    };
    for (size_t i = 0; i < COUNT_OF(styles); i++) {
        struct gpx_style s = styles[i];
        s.type = "9";
        read_run(&s);
        assert_ten_km();
        ck_assert_int_eq(only_run()->time.s, 3150);
        ck_assert_int_eq(t.at[0].start_s, START);
        ck_assert_int_eq(only_run()->hr_avg, 148);
        ck_assert_uint_eq(t.at[0].odd, 0);
    }
    read_run(&(struct gpx_style){ .type = "9", .has_no_pulse = true });
    ck_assert_int_eq(only_run()->hr_avg, UNKNOWN);
    ck_assert_int_eq(only_run()->hr_max, UNKNOWN);
}
END_TEST

static int32_t an_hour_west(int64_t utc_s)
{
    (void)utc_s;
    return -3600;
}

/* A clock that the file names is the one it was run by. */
START_TEST(test_an_offset_is_the_runners_clock)
{
    const struct format_ask ask = { .zone_s = an_hour_west };
    static const struct {
        int east_min;
        int minute;
    } cases[] = { { 0, 330 }, { 60, 450 }, { 345, 735 }, { -480, 1350 } };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct made_run r = made_run(START);
        struct text text = text_on(file, sizeof file);
        gpx_write(&text, &r,
                  &(struct gpx_style){ .type = "9",
                                       .every_s = 5,
                                       .east_min = cases[i].east_min });
        text_taken_bytes(&t, "a.gpx", text.at, text.len, &ask);
        ck_assert_int_eq(t.at[0].start_s, START);
        ck_assert_int_eq(only_run()->start_min, cases[i].minute);
    }
    char day[DAY_TEXT];
    ck_assert_str_eq(day_format(only_run()->day, day), "2026-11-16");
}
END_TEST

START_TEST(test_one_absurd_jump_makes_no_long_run)
{
    read_run(&(struct gpx_style){ .type = "9", .jump_s = 1500, .every_s = 1 });
    assert_ten_km();
    ck_assert_uint_eq(t.at[0].odd, 1u << ODD_JUMP);
    ck_assert_int_eq(only_run()->time.s, 3150);
}
END_TEST

START_TEST(test_a_break_is_a_pause)
{
    read_run(&(struct gpx_style){
        .type = "9", .break_s = 1600, .pause_s = 900, .every_s = 1 });
    assert_ten_km();
    ck_assert_int_le(abs(only_run()->time.s - 3150), 1);
    ck_assert_int_eq(only_run()->elapsed.s, 4050);
    const struct series *s = &t.at[0].trace.series;
    ck_assert_int_le((s->count - 1) * s->step_s, 3150);
}
END_TEST

START_TEST(test_a_way_gone_in_a_break_is_not_run)
{
    struct text text = text_on(file, sizeof file);
    text_put(&text, "<gpx><trk><type>9</type><trkseg>");
    put_points(&text, 0, 101);
    text_put(&text, "</trkseg><trkseg>");
    put_points(&text, 120, 221);
    read_text(strcat(file, "</trkseg></trk></gpx>"));
    ck_assert_int_eq(only_run()->dist.m, 2000);
    ck_assert_int_eq(only_run()->time.s, 600);
}
END_TEST

START_TEST(test_a_way_to_follow_is_no_run)
{
    read_run(&(struct gpx_style){ .is_route = true });
    text_taken_said(&t, FILE_SKIPPED, "a route, not an activity");
    read_text("<gpx><wpt lat=\"46\" lon=\"14\"><name>Hut</name></wpt></gpx>");
    text_taken_said(&t, FILE_SKIPPED, "places on a map, not an activity");
    read_text("<gpx></gpx>");
    text_taken_said(&t, FILE_SKIPPED, "holds no activity");
    read_text("<gpx><trk><trkseg></trkseg></trk></gpx>");
    text_taken_said(&t, FILE_SKIPPED, "too short to be an activity");
}
END_TEST

START_TEST(test_without_times_nobody_knows_the_day)
{
    read_run(&(struct gpx_style){ .type = "9", .has_no_times = true });
    text_taken_said(&t, FILE_FAILED, "no one knows its day: log it by hand");
    text_taken_said(&t, FILE_FAILED, "line ");
    static const char *const years[] = { "1901-12-13", "1970-01-01",
                                         "1989-12-31", "1991-01-15",
                                         "2026-02-31" };
    for (size_t i = 0; i < COUNT_OF(years); i++) {
        struct text text = text_on(file, sizeof file);
        text_put(&text, "<gpx><trk><trkseg>");
        for (int k = 0; k < 60; k++)
            text_add(&text,
                     "<trkpt lat=\"46.%04d\" lon=\"14\">"
                     "<time>%sT20:%02d:52Z</time></trkpt>",
                     k, years[i], k);
        text_put(&text, "</trkseg></trk></gpx>");
        read_text(file);
        text_taken_said(&t, FILE_FAILED, "cannot be right");
    }
}
END_TEST

/* A handheld's log holds a day's tracks, beside some of no length. */
START_TEST(test_every_track_of_a_file_comes_in)
{
    struct text text = text_on(file, sizeof file);
    text_put(&text, "<gpx><trk><name>Log</name><trkseg></trkseg></trk>\n"
                    "<trk><name>Log 2</name><type>9</type><trkseg>\n");
    put_points(&text, 0, 100);
    text_put(&text, "</trkseg></trk><trk><name>Log 3</name><trkseg>");
    put_points(&text, 300, 305);
    text_put(&text, "</trkseg></trk><trk><name>Log 4</name>"
                    "<type>9</type><trkseg>");
    put_points(&text, 500, 700);
    text_put(&text, "</trkseg></trk>\n<trk><trkseg><trkpt lat=\"46\" "
                    "lon=\"14\"/></trkseg></trk></gpx>");
    read_text(file);
    ck_assert_int_eq(t.count, 2);
    ck_assert_str_eq(t.at[0].title, "Log 2");
    ck_assert_int_eq(t.at[0].entry.run.dist.m, 990);
    ck_assert_str_eq(t.at[1].title, "Log 4");
    ck_assert_int_eq(t.at[1].entry.run.dist.m, 1990);
    ck_assert_int_gt(t.at[1].line, 100);
    text_taken_said(&t, FILE_IMPORTED, "not all of it could be taken; line ");
}
END_TEST

START_TEST(test_who_wrote_it_is_known)
{
    static const char *const creators[][2] = {
        { "StravaGPX Android", "strava" },
        { "Garmin Connect", "garmin" },
        { "Runkeeper - http://www.runkeeper.com", "runkeeper" },
        { "eTrex 20x", "" },
    };
    for (size_t i = 0; i < COUNT_OF(creators); i++) {
        struct text text = text_on(file, sizeof file);
        text_add(&text, "<gpx creator=\"%s\"><trk><trkseg>", creators[i][0]);
        put_points(&text, 0, 100);
        text_put(&text, "</trkseg></trk></gpx>");
        read_text(file);
        ck_assert_str_eq(t.at[0].service, creators[i][1]);
    }
}
END_TEST

START_TEST(test_a_title_comes_in_harmless)
{
    static const char *const titles[][2] = {
        { "a\033[2Jb", "a?[2Jb" },
        { "a&#x202E;b", "ab" },
        { "a\nb", "a b" },
        { "<![CDATA[<b> & ]]>c", "<b> & c" },
        { "\xE6\x9C\x9D\xE3\x83\xA9\xE3\x83\xB3",
          "\xE6\x9C\x9D\xE3\x83\xA9\xE3\x83\xB3" },
        { "r\xE9gime", "r\xC3\xA9gime" }, /* says UTF-8, and is Latin-1 */
    };
    for (size_t i = 0; i < COUNT_OF(titles); i++) {
        struct text text = text_on(file, sizeof file);
        text_add(&text, "<gpx><trk><name>%s</name><trkseg>", titles[i][0]);
        put_points(&text, 0, 100);
        text_put(&text, "</trkseg></trk></gpx>");
        read_text(file);
        ck_assert_int_eq(t.count, 1);
        ck_assert_str_eq(t.at[0].title, titles[i][1]);
    }
}
END_TEST

/* Two families of extensions, with whatever prefix. */
START_TEST(test_a_pulse_is_known_by_either_of_its_names)
{
    static const char *const names[] = { "gpxtpx:hr", "ns3:hr", "hr",
                                         "gpxdata:hr", "heartrate" };
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        struct text text = text_on(file, sizeof file);
        text_put(&text, "<gpx><trk><type>9</type><trkseg>");
        for (int k = 0; k < 100; k++) {
            put_points(&text, k, k + 1);
            text.len -= strlen("</trkpt>\n");
            text_add(&text,
                     "<extensions><x><%s>%d</%s></x></extensions></trkpt>",
                     names[i], k == 50 ? 0 : 150, names[i]);
        }
        text_put(&text, "</trkseg></trk></gpx>");
        read_text(file);
        ck_assert_int_eq(only_run()->hr_avg, 150); /* a 0 is no pulse */
        ck_assert_int_eq(only_run()->hr_max, 150);
    }
}
END_TEST

/* 0, 0 is what a receiver says that knows nothing. */
START_TEST(test_a_place_that_is_none_is_left_out)
{
    static const char *const places[] = {
        "lat=\"0.0\" lon=\"0.0\"",
        "lat=\"180\" lon=\"180\"",
        "lat=\"nan\" lon=\"14\"",
        "lat=\"46,1\" lon=\"14\"",
        "lat=\"46\"",
        "",
    };
    for (size_t i = 0; i < COUNT_OF(places); i++) {
        struct text text = text_on(file, sizeof file);
        text_put(&text, "<gpx><trk><type>9</type><trkseg>");
        put_points(&text, 0, 100);
        text_add(&text, "<trkpt %s><time>", places[i]);
        made_iso(&text, START + 300);
        text_put(&text, "Z</time></trkpt>");
        put_points(&text, 101, 200);
        text_put(&text, "</trkseg></trk></gpx>");
        read_text(file);
        ck_assert_int_eq(only_run()->dist.m, 1990);
        ck_assert_int_eq(only_run()->time.s, 597);
        ck_assert_uint_eq(t.at[0].odd, 0);
    }
}
END_TEST

Suite *suite_formats_gpx(void)
{
    TCase *c = tcase_create("gpx");
    tcase_add_test(c, test_a_run_comes_in_whole);
    tcase_add_test(c, test_the_type_says_the_sport);
    tcase_add_test(c, test_without_a_type_its_speed_says_it);
    tcase_add_test(c, test_a_drive_is_no_training);
    tcase_add_test(c, test_every_writers_way_of_xml_is_read);
    tcase_add_test(c, test_an_offset_is_the_runners_clock);
    tcase_add_test(c, test_one_absurd_jump_makes_no_long_run);
    tcase_add_test(c, test_a_break_is_a_pause);
    tcase_add_test(c, test_a_way_gone_in_a_break_is_not_run);
    tcase_add_test(c, test_a_way_to_follow_is_no_run);
    tcase_add_test(c, test_without_times_nobody_knows_the_day);
    tcase_add_test(c, test_every_track_of_a_file_comes_in);
    tcase_add_test(c, test_who_wrote_it_is_known);
    tcase_add_test(c, test_a_title_comes_in_harmless);
    tcase_add_test(c, test_a_pulse_is_known_by_either_of_its_names);
    tcase_add_test(c, test_a_place_that_is_none_is_left_out);
    Suite *s = suite_create("formats_gpx");
    suite_add_tcase(s, c);
    return s;
}
