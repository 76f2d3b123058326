/* formats: TCX, in the styles that exporters have. */
#include "../tool/tcx_writer.h"
#include "../tool/text_taken.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

Suite *suite_formats_tcx(void);

#define START     1794897023 /* 2026-11-17 06:30:23 UTC */
#define FILE_MOST (4 << 20)

static char file[FILE_MOST];
static struct text_taken t;

static struct text written(const struct made_run *r, const struct tcx_style *s)
{
    struct text text = text_on(file, sizeof file);
    tcx_write(&text, r, s);
    ck_assert(!text.is_cut);
    return text;
}

static void read_made(const struct made_run *r, const struct tcx_style *s)
{
    struct text text = written(r, s);
    text_taken_bytes(&t, "a.tcx", text.at, text.len, NULL);
}

static const struct run *only_run(void)
{
    ck_assert_msg(t.count == 1, "%d came: %s", t.count, t.result.message);
    ck_assert_int_eq(t.at[0].entry.kind, ENTRY_RUN);
    return &t.at[0].entry.run;
}

static int series_m(const struct series *s)
{
    ck_assert_int_gt(s->count, 1);
    return s->at[s->count - 1].dist_dm / 10;
}

/* The whole file with one thing written otherwise. */
static void read_with(const char *old, const char *new)
{
    static char changed[FILE_MOST];
    struct made_run r = made_run(START);
    struct text text = written(&r, &(struct tcx_style){ .every_s = 5 });
    char *at = strstr(text.at, old);
    ck_assert_ptr_nonnull(at);
    struct text out = text_on(changed, sizeof changed);
    text_add(&out, "%.*s%s%s", (int)(at - text.at), text.at, new,
             at + strlen(old));
    ck_assert(!out.is_cut);
    text_taken_read(&t, "a.tcx", changed);
}

START_TEST(test_a_run_comes_in_whole)
{
    struct made_run r = made_run(START);
    read_made(&r, &(struct tcx_style){ .every_s = 1 });
    const struct run *run = only_run();
    char day[DAY_TEXT];
    ck_assert_str_eq(day_format(run->day, day), "2026-11-17");
    ck_assert_str_eq(day_format(t.at[0].entry.day, day), "2026-11-17");
    ck_assert_int_eq(run->start_min, 390);
    ck_assert_int_eq(t.at[0].start_s, START);
    ck_assert_int_eq(run->dist.m, 10000);
    ck_assert_int_eq(run->time.s, 3150);
    ck_assert_int_eq(run->elapsed.s, 3150);
    ck_assert_int_eq(run->hr_avg, 148);
    ck_assert_int_eq(run->hr_max, 155);
    ck_assert_int_eq(run->rpe, UNKNOWN);
    ck_assert_int_eq(run->purpose, PURPOSE_NONE);
    ck_assert_int_eq(run->source, SOURCE_TCX);
    ck_assert_uint_eq(t.at[0].odd, 0);
    ck_assert_str_eq(t.result.message, "");
}
END_TEST

START_TEST(test_its_points_are_the_series_and_its_laps_the_laps)
{
    struct made_run r = made_run(START);
    read_made(&r, &(struct tcx_style){ .every_s = 1 });
    (void)only_run();
    const struct trace *trace = &t.at[0].trace;
    ck_assert_int_eq(trace->series.step_s, 5);
    ck_assert_int_eq(trace->series.count, 3150 / 5 + 1);
    ck_assert_int_eq(series_m(&trace->series), 10000);
    ck_assert_int_eq(trace->series.at[320].dist_dm, 50000);
    ck_assert_int_eq(trace->series.at[10].hr, 146);
    ck_assert_int_eq(trace->series.at[0].height_m, 300);
    ck_assert_int_eq(trace->lap_count, 2);
    ck_assert_int_eq(trace->laps[1].dist.m, 5000);
    ck_assert_int_eq(trace->laps[1].time.s, 1550);
    ck_assert_int_eq(trace->laps[1].hr_avg, 150);
    ck_assert_int_eq(trace->laps[1].trigger, LAP_BY_HAND);
}
END_TEST

START_TEST(test_a_resting_lap_is_a_rest)
{
    struct made_run r = made_workout(START);
    read_made(&r, &(struct tcx_style){ .every_s = 5 });
    (void)only_run();
    const struct trace *trace = &t.at[0].trace;
    ck_assert_int_eq(trace->lap_count, 10);
    for (int i = 1; i < 9; i++)
        ck_assert_int_eq(trace->laps[i].purpose,
                         i % 2 == 0 ? PURPOSE_JOG_REST : PURPOSE_NONE);
}
END_TEST

START_TEST(test_each_sport_comes_in_as_what_it_is)
{
    static const struct {
        const char *sport;
        enum entry_kind kind;
        bool is_guess;
    } cases[] = {
        { "Running", ENTRY_RUN, false },    { "running", ENTRY_RUN, false },
        { "RUNNING", ENTRY_RUN, false },    { "Biking", ENTRY_ACTIVITY, false },
        { "Other", ENTRY_ACTIVITY, false }, { "", ENTRY_RUN, true },
        { "Quidditch", ENTRY_RUN, true },
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct made_run r = made_run(START);
        read_made(&r,
                  &(struct tcx_style){ .sport = cases[i].sport, .every_s = 5 });
        ck_assert_int_eq(t.count, 1);
        ck_assert_msg(t.at[0].entry.kind == cases[i].kind, "%s",
                      cases[i].sport);
        ck_assert_int_eq((t.at[0].odd & 1u << ODD_GUESS) != 0,
                         cases[i].is_guess);
        if (cases[i].kind == ENTRY_RUN)
            continue;
        ck_assert_int_eq(t.at[0].entry.activity.kind, ACTIVITY_XT);
        ck_assert_int_eq(t.at[0].entry.activity.time.s, 3150);
        ck_assert_int_eq(t.at[0].entry.activity.start_min, 390);
        ck_assert_int_eq(t.at[0].entry.activity.source, SOURCE_TCX);
        ck_assert_int_eq(t.at[0].entry.activity.rpe, UNKNOWN);
    }
}
END_TEST

START_TEST(test_a_start_without_its_seconds_takes_them_from_the_rest)
{
    struct made_run r = made_run(START);
    read_made(&r, &(struct tcx_style){ .has_short_id = true, .every_s = 5 });
    (void)only_run();
    ck_assert_int_eq(t.at[0].start_s, START); /* the lap has them */
    read_with("StartTime=\"2026-11-17T06:30:23.000Z\"",
              "StartTime=\"2026-11-17T06:30:00Z\"");
    (void)only_run();
    ck_assert_int_eq(t.at[0].start_s, START); /* the first point has */
    read_with("StartTime=\"2026-11-17T06:30:23.000Z\"", "");
    (void)only_run();
    ck_assert_int_eq(t.at[0].start_s, START);
}
END_TEST

static int32_t an_hour_east(int64_t utc_s)
{
    ck_assert_int_eq(utc_s, START);
    return 18 * 3600;
}

START_TEST(test_the_day_is_the_runners_own)
{
    const struct format_ask ask = { .zone_s = an_hour_east };
    struct made_run r = made_run(START);
    struct text text = written(&r, &(struct tcx_style){ .every_s = 5 });
    text_taken_bytes(&t, "a.tcx", text.at, text.len, &ask);
    char day[DAY_TEXT];
    ck_assert_str_eq(day_format(only_run()->day, day), "2026-11-18");
    ck_assert_int_eq(only_run()->start_min, 30);
}
END_TEST

START_TEST(test_what_stands_before_the_first_sign_is_passed_over)
{
    static const char *const before[] = { "\n", " ", "\r\n\t ", "\xEF\xBB\xBF",
                                          "\xEF\xBB\xBF\n" };
    for (size_t i = 0; i < COUNT_OF(before); i++) {
        struct made_run r = made_run(START);
        read_made(&r, &(struct tcx_style){ .before = before[i], .every_s = 5 });
        ck_assert_int_eq(only_run()->dist.m, 10000);
    }
}
END_TEST

START_TEST(test_a_treadmill_has_no_places_and_twice_the_cadence)
{
    struct made_run r = made_run(START);
    read_made(&r, &(struct tcx_style){ .has_no_place = true,
                                       .has_twice_the_cadence = true });
    ck_assert_int_eq(only_run()->dist.m, 10000);
    ck_assert_int_eq(only_run()->climb_m, UNKNOWN);
    ck_assert_int_eq(series_m(&t.at[0].trace.series), 10000);
    ck_assert_int_eq(t.at[0].trace.series.at[0].height_m, SERIES_NO_HEIGHT);
}
END_TEST

START_TEST(test_laps_without_points_are_a_run)
{
    struct made_run r = made_run(START);
    read_made(&r, &(struct tcx_style){ .has_no_points = true });
    ck_assert_int_eq(only_run()->dist.m, 10000);
    ck_assert_int_eq(only_run()->time.s, 3150);
    ck_assert_int_eq(only_run()->hr_avg, 148);
    ck_assert_int_eq(t.at[0].start_s, START);
    ck_assert_int_eq(t.at[0].trace.series.count, 0);
    ck_assert_int_eq(t.at[0].trace.lap_count, 2);
}
END_TEST

START_TEST(test_places_alone_make_the_distance)
{
    struct made_run r = made_run(START);
    read_made(&r, &(struct tcx_style){ .has_no_way = true });
    (void)only_run();
    int m = series_m(&t.at[0].trace.series);
    ck_assert_msg(m >= 9990 && m <= 10010, "%d m", m);
}
END_TEST

START_TEST(test_without_totals_the_points_are_summed)
{
    struct made_run r = made_run(START);
    struct text text = written(&r, &(struct tcx_style){ .every_s = 5 });
    for (char *at = text.at; (at = strstr(at, "<TotalTime")) != NULL; at++)
        memcpy(at, "<TotalTimX", 10); /* a name nobody knows ... */
    for (char *at = text.at; (at = strstr(at, "</TotalTime")) != NULL; at++)
        memcpy(at, "</TotalTimX", 11);
    for (char *at = text.at; (at = strstr(at, ">5000.0<")) != NULL; at++)
        memcpy(at, ">0.0   <", 8);
    text_taken_bytes(&t, "a.tcx", text.at, text.len, NULL);
    ck_assert_int_eq(only_run()->time.s, 3150);
    ck_assert_int_eq(only_run()->dist.m, 10000);
}
END_TEST

START_TEST(test_a_course_or_a_workout_is_said_to_be_one)
{
    struct made_run r = made_run(START);
    read_made(&r, &(struct tcx_style){ .is_course = true, .every_s = 10 });
    text_taken_said(&t, FILE_SKIPPED, "a course, not an activity");
    text_taken_read(&t, "w.tcx",
                    "<TrainingCenterDatabase><Workouts><Workout Sport="
                    "\"Running\"><Name>6x800</Name></Workout></Workouts>"
                    "</TrainingCenterDatabase>");
    text_taken_said(&t, FILE_SKIPPED, "a workout, not an activity");
    text_taken_read(&t, "w.tcx", "<TrainingCenterDatabase/>");
    text_taken_said(&t, FILE_SKIPPED, "holds no activity");
}
END_TEST

/* Three legs of one session. */
static struct text write_session(void)
{
    static const struct tcx_style legs[] = { { .sport = "Other" },
                                             { .sport = "Biking" },
                                             { .sport = "Running" } };
    struct text text = text_on(file, sizeof file);
    tcx_begin(&text, &legs[0]);
    text_put(&text, "<MultiSportSession><Id>2026-11-17T06:30:23Z</Id>");
    for (int i = 0; i < 3; i++) {
        struct made_run r = made_even(START + i * 4000, 3000 + i, 900);
        struct tcx_style s = legs[i];
        s.every_s = 10;
        text_put(&text, i == 0 ? "<FirstSport>" : "<NextSport>");
        tcx_activity(&text, &r, &s);
        text_put(&text, i == 0 ? "</FirstSport>" : "</NextSport>");
    }
    text_put(&text, "</MultiSportSession>");
    tcx_end(&text);
    return text;
}

START_TEST(test_every_activity_of_a_file_comes_in)
{
    struct text text = write_session();
    text_taken_bytes(&t, "a.tcx", text.at, text.len, NULL);
    ck_assert_int_eq(t.count, 3);
    ck_assert_int_eq(t.at[0].entry.kind, ENTRY_ACTIVITY);
    ck_assert_int_eq(t.at[1].entry.kind, ENTRY_ACTIVITY);
    ck_assert_int_eq(t.at[2].entry.kind, ENTRY_RUN);
    ck_assert_int_eq(t.at[2].start_s, START + 8000);
    ck_assert_int_eq(t.at[2].entry.run.dist.m, 3002);
    ck_assert_int_eq(t.at[2].trace.lap_count, 1);
    ck_assert_int_gt(t.at[2].line, t.at[1].line);
}
END_TEST

START_TEST(test_an_unsound_end_keeps_all_of_the_file_out)
{
    struct text text = write_session();
    char *last = strstr(text.at, "</MultiSportSession>");
    ck_assert_ptr_nonnull(last);
    last[2] = 'X';
    text_taken_bytes(&t, "a.tcx", text.at, text.len, NULL);
    ck_assert_int_eq(t.count, 0);
    text_taken_said(&t, FILE_FAILED, ": mismatched tag");
    text_taken_bytes(&t, "a.tcx", text.at, (size_t)(last - text.at), NULL);
    ck_assert_int_eq(t.count, 3); /* and a cut one keeps none out */
}
END_TEST

static bool refuse(void *with, const struct arrival *a, struct err *e)
{
    (void)a;
    ++*(int *)with;
    return err_set(e, ERR_STORE, "no more");
}

START_TEST(test_a_refusal_ends_the_reading)
{
    static const struct format_ask nothing;
    struct text text = write_session();
    const struct document d = { .name = "a.tcx",
                                .bytes = (const unsigned char *)text.at,
                                .size = text.len };
    struct format_result result;
    struct err e = { 0 };
    int asked = 0;
    ck_assert(!format_read(&d, &nothing, refuse, &asked, &result, &e));
    ck_assert_str_eq(e.text, "no more");
    ck_assert_int_eq(asked, 1);
}
END_TEST

START_TEST(test_a_file_cut_off_gives_what_it_holds)
{
    struct made_run r = made_run(START);
    struct text text = written(&r, &(struct tcx_style){ .every_s = 1 });
    size_t whole = text.len;
    text_taken_bytes(&t, "a.tcx", text.at, whole * 3 / 4, NULL);
    const struct run *run = only_run();
    text_taken_said(&t, FILE_IMPORTED, "it is cut off: what it holds is in");
    ck_assert_uint_eq(t.at[0].odd, 1u << ODD_CUT);
    ck_assert_msg(run->dist.m > 7300 && run->dist.m < 7700, "%d m",
                  run->dist.m);
    ck_assert_msg(run->time.s > 2300 && run->time.s < 2450, "%d s",
                  run->time.s);
    ck_assert_int_eq(t.at[0].trace.lap_count, 2);
    text_taken_bytes(&t, "a.tcx", text.at, 12000, NULL);
    text_taken_said(&t, FILE_FAILED, "holds less than a minute");
    text_taken_bytes(&t, "a.tcx", text.at, whole - 40, NULL);
    ck_assert_int_eq(only_run()->dist.m, 10000); /* only tags are lost */
}
END_TEST

START_TEST(test_what_is_no_sound_xml_names_the_line)
{
    read_with("</Position>", "</Place>");
    text_taken_said(&t, FILE_FAILED, "line 8: mismatched tag");
    read_with("<Lap ", "<Lap Lap ");
    text_taken_said(&t, FILE_FAILED, "line 6: not well-formed");
}
END_TEST

START_TEST(test_numbers_no_run_has_are_not_believed)
{
    static const char *const times[] = { "1e300",   "nan", "inf",
                                         "-1600.0", "x",   "1600.0 s" };
    for (size_t i = 0; i < COUNT_OF(times); i++) {
        char new[64];
        struct text text = text_on(new, sizeof new);
        text_add(&text, "<TotalTimeSeconds>%s<", times[i]);
        read_with("<TotalTimeSeconds>1600.0<", new);
        ck_assert_msg(only_run()->time.s == 1550, "%s: %d", times[i],
                      only_run()->time.s);
    }
    read_with("<TotalTimeSeconds>1600.0<", "<TotalTimeSeconds>900000<");
    ck_assert_int_eq(only_run()->time.s, 3150); /* longer than there was time */
}
END_TEST

START_TEST(test_a_note_comes_in_harmless)
{
    struct made_run r = made_run(START);
    r.note = "felt &#x202E;good &lt;3\ntoday";
    read_made(&r, &(struct tcx_style){ .every_s = 10 });
    (void)only_run();
    ck_assert_str_eq(t.at[0].note, "felt good <3 today");
    r.note = "a \033[2J bell \a";
    read_made(&r, &(struct tcx_style){ .every_s = 10 });
    (void)only_run();
    ck_assert_str_eq(t.at[0].note, "a ?[2J bell ?");
}
END_TEST

Suite *suite_formats_tcx(void)
{
    TCase *c = tcase_create("tcx");
    tcase_add_test(c, test_a_run_comes_in_whole);
    tcase_add_test(c, test_its_points_are_the_series_and_its_laps_the_laps);
    tcase_add_test(c, test_a_resting_lap_is_a_rest);
    tcase_add_test(c, test_each_sport_comes_in_as_what_it_is);
    tcase_add_test(c,
                   test_a_start_without_its_seconds_takes_them_from_the_rest);
    tcase_add_test(c, test_the_day_is_the_runners_own);
    tcase_add_test(c, test_what_stands_before_the_first_sign_is_passed_over);
    tcase_add_test(c, test_a_treadmill_has_no_places_and_twice_the_cadence);
    tcase_add_test(c, test_laps_without_points_are_a_run);
    tcase_add_test(c, test_places_alone_make_the_distance);
    tcase_add_test(c, test_without_totals_the_points_are_summed);
    tcase_add_test(c, test_a_course_or_a_workout_is_said_to_be_one);
    tcase_add_test(c, test_every_activity_of_a_file_comes_in);
    tcase_add_test(c, test_an_unsound_end_keeps_all_of_the_file_out);
    tcase_add_test(c, test_a_refusal_ends_the_reading);
    tcase_add_test(c, test_a_file_cut_off_gives_what_it_holds);
    tcase_add_test(c, test_what_is_no_sound_xml_names_the_line);
    tcase_add_test(c, test_numbers_no_run_has_are_not_believed);
    tcase_add_test(c, test_a_note_comes_in_harmless);
    Suite *s = suite_create("formats_tcx");
    suite_add_tcase(s, c);
    return s;
}
