/* entry: one line to an entry, and what is said of a line that is none. */
#include "../tool/lines.h"
#include "milepost/filter.h"

#include <check.h>
#include <string.h>

static struct entry read_line(const char *line)
{
    struct entry_context c = lines_context(false);
    return lines_read(&c, line);
}

static int days_ago(const struct entry *en)
{
    struct entry_context c = lines_context(false);
    return day_diff(c.today, en->day);
}

START_TEST(test_run_of_the_readme)
{
    struct entry en = read_line("10k 52:30 easy rpe4");
    ck_assert_int_eq(en.kind, ENTRY_RUN);
    ck_assert_int_eq(days_ago(&en), 0);
    ck_assert_int_eq(en.run.dist.m, 10000);
    ck_assert_int_eq(en.run.time.s, 3150);
    ck_assert_int_eq(en.run.purpose, PURPOSE_EASY);
    ck_assert_int_eq(en.run.rpe, 4);
    ck_assert_int_eq(en.run.seg_count, 0);
    ck_assert_int_eq(en.run.start_min, UNKNOWN);
    ck_assert_str_eq(en.words.line, "10k 52:30 easy rpe4");
    ck_assert(!en.has_body);
}
END_TEST

START_TEST(test_everything_in_one_line)
{
    struct entry en = read_line(
        "2026-11-20 06:45 17k 1:38:10 long rpe6 hr148/172 +180m "
        "pain:knee6@14.6k sharp form2@14k enjoy5 +trail +grass shoe:pegs "
        "sleep7.5 mood4 ill:systemic -- slow end, 5x1k it was not");
    const struct run *r = &en.run;
    ck_assert_int_eq(days_ago(&en), 2);
    ck_assert_int_eq(r->start_min, 6 * 60 + 45);
    ck_assert_int_eq(r->time.s, 5890);
    ck_assert_int_eq(r->hr_avg, 148);
    ck_assert_int_eq(r->hr_max, 172);
    ck_assert_int_eq(r->climb_m, 180);
    ck_assert_int_eq(r->pain_count, 1);
    ck_assert_int_eq(r->pains[0].site, SITE_KNEE);
    ck_assert_int_eq(r->pains[0].level, 6);
    ck_assert_int_eq(r->pains[0].from_m, 14600);
    ck_assert(r->is_sharp && !r->is_limp && r->is_ill);
    ck_assert_int_eq(r->form, 2);
    ck_assert_int_eq(r->form_from_m, 14000);
    ck_assert_int_eq(r->enjoy, 5);
    ck_assert_uint_eq(r->flags, FLAG_TRAIL);
    ck_assert_str_eq(en.words.tags, "grass");
    ck_assert_str_eq(en.words.shoe, "pegs");
    ck_assert_str_eq(en.words.note, "slow end, 5x1k it was not");
    ck_assert(en.has_body && en.body.is_evening);
    ck_assert_int_eq(en.body.sleep_min, 450);
    ck_assert_int_eq(en.body.mood, 4);
    ck_assert_int_eq(en.body.illness, ILLNESS_SYSTEMIC);
    ck_assert_int_eq(en.body.pain_count, 0);
}
END_TEST

START_TEST(test_checkin_is_a_mornings)
{
    struct entry en = read_line("sleep7.5 sleepq3 fatigue3 stress2 soreness4 "
                                "mood4 motivation5 rhr48 hrv62 weight71.2 "
                                "ill:head pain:calf2 limp");
    ck_assert_int_eq(en.kind, ENTRY_CHECKIN);
    ck_assert(en.has_body && !en.body.is_evening);
    ck_assert_int_eq(en.body.sleepq, 3);
    ck_assert_int_eq(en.body.fatigue, 3);
    ck_assert_int_eq(en.body.stress, 2);
    ck_assert_int_eq(en.body.soreness, 4);
    ck_assert_int_eq(en.body.motivation, 5);
    ck_assert_int_eq(en.body.rhr, 48);
    ck_assert_int_eq(en.body.hrv_ms, 62);
    ck_assert_int_eq(en.body.weight_g, 71200);
    ck_assert_int_eq(en.body.illness, ILLNESS_HEAD);
    ck_assert_int_eq(en.body.pain_count, 1);
    ck_assert_int_eq(en.body.pains[0].site, SITE_CALF);
    ck_assert(en.body.is_limp && !en.body.is_sharp);
}
END_TEST

START_TEST(test_other_kinds)
{
    struct entry en = read_line("skip recovery sore7 sleep4 pain:achilles4");
    ck_assert_int_eq(en.kind, ENTRY_MARK);
    ck_assert(en.mark.is_skip);
    ck_assert_int_eq(en.mark.reason, SKIP_RECOVERY);
    ck_assert(en.has_body && !en.body.is_evening);
    ck_assert_int_eq(en.body.pains[0].level, 4);
    en = read_line("rest sleep8 mood4");
    ck_assert_int_eq(en.kind, ENTRY_MARK);
    ck_assert(!en.mark.is_skip);
    en = read_line("strength 40min rpe5");
    ck_assert_int_eq(en.kind, ENTRY_ACTIVITY);
    ck_assert_int_eq(en.activity.kind, ACTIVITY_STRENGTH);
    ck_assert_int_eq(en.activity.time.s, 2400);
    ck_assert_int_eq(en.activity.rpe, 5);
    en = read_line("yesterday 18:00 xt 1h rpe3");
    ck_assert_int_eq(en.activity.kind, ACTIVITY_XT);
    ck_assert_int_eq(en.activity.start_min, 18 * 60);
    ck_assert_int_eq(en.activity.time.s, 3600);
    en = read_line("mobility 15min");
    ck_assert_int_eq(en.kind, ENTRY_ACTIVITY);
    ck_assert_int_eq(en.activity.kind, ACTIVITY_MOBILITY);
    ck_assert_int_eq(en.activity.time.s, 900);
    ck_assert_int_eq(en.activity.rpe, UNKNOWN);
}
END_TEST

START_TEST(test_dates)
{
    static const struct {
        const char *line;
        int ago;
    } rows[] = {
        { "today 10k", 0 },       { "yesterday 10k", 1 }, { "sun 10k", 0 },
        { "mon 10k", 6 },         { "sat 10k", 1 },       { "-3d 10k", 3 },
        { "2026-11-01 10k", 21 }, { "Monday 10k", 6 },
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct entry en = read_line(rows[i].line);
        ck_assert_msg(days_ago(&en) == rows[i].ago, "%s", rows[i].line);
    }
}
END_TEST

START_TEST(test_clock_is_a_start_where_a_time_follows)
{
    static const struct {
        const char *line;
        int start, seconds;
    } rows[] = {
        { "17:06 9.36km 1:11:55", 1026, 4315 },
        { "15:33 1:03:09 rpe6", 933, 3789 },
        { "2026-11-20 17:06 10k @5:15", 1026, 3150 },
        { "15:33 4k rpe6", UNKNOWN, 933 },
        { "4k 15:33", UNKNOWN, 933 },
        { "52:30 10k @5:15", UNKNOWN, 3150 },
        { "06:30 5x1k @4:00 r60s", 390, 1500 },
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct entry en = read_line(rows[i].line);
        ck_assert_msg(en.run.start_min == rows[i].start, "%s", rows[i].line);
        ck_assert_msg(en.run.time.s == rows[i].seconds, "%s: %d", rows[i].line,
                      en.run.time.s);
    }
}
END_TEST

START_TEST(test_two_of_three_give_the_third)
{
    static const struct {
        const char *line;
        int metres, seconds;
    } rows[] = {
        { "10k @5:15", 10000, 3150 },
        { "52:30 @5:15", 10000, 3150 },
        { "10k 52:30 @5:16", 10000, 3150 },
        { "6mi @8:00/mi", 9656, 2880 },
        { "21.1k 1h45", 21100, 6300 },
        { "10.2km 55min", 10200, 3300 },
        { "0.4k 1:15", 400, 75 },
        { "12k", 12000, 0 },
        { "1:15:00", 0, 4500 },
        { "90min", 0, 5400 },
        { "5:15/km 10k", 10000, 3150 },
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct entry en = read_line(rows[i].line);
        ck_assert_msg(en.run.dist.m == rows[i].metres, "%s: %d m", rows[i].line,
                      en.run.dist.m);
        ck_assert_msg(en.run.time.s == rows[i].seconds, "%s: %d s",
                      rows[i].line, en.run.time.s);
    }
}
END_TEST

START_TEST(test_pace_is_per_mile_for_those_who_run_miles)
{
    struct entry_context c = lines_context(false);
    c.units = UNITS_MI;
    struct entry en = lines_read(&c, "6mi @8:00");
    ck_assert_int_eq(en.run.time.s, 2880);
    en = lines_read(&c, "10k @5:15/km");
    ck_assert_int_eq(en.run.time.s, 3150);
}
END_TEST

START_TEST(test_short_forms_of_purposes)
{
    static const struct {
        const char *word;
        enum purpose purpose;
    } rows[] = {
        { "rec", PURPOSE_RECOVERY },    { "mp", PURPOSE_MARATHON },
        { "tempo", PURPOSE_THRESHOLD }, { "THR", PURPOSE_THRESHOLD },
        { "int", PURPOSE_INTERVAL },    { "reps", PURPOSE_REPETITION },
        { "joy", PURPOSE_ENJOYMENT },   { "runwalk", PURPOSE_RUN_WALK },
        { "Long", PURPOSE_LONG },       { "race", PURPOSE_RACE },
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        char line[64];
        struct text t = text_on(line, sizeof line);
        text_add(&t, "10k %s", rows[i].word);
        ck_assert_int_eq(read_line(line).run.purpose, rows[i].purpose);
    }
}
END_TEST

START_TEST(test_edit_changes_only_what_it_names)
{
    struct entry_context c = lines_context(true);
    struct entry en = lines_read(&c, "-3d 07:10 10k 52:30 easy rpe4 sleep7 "
                                     "shoe:pegs +trail -- fine");
    struct entry was = en;
    struct err e;
    ck_assert(entry_amend(&c, "rpe6", &en, &e));
    ck_assert_int_eq(en.run.rpe, 6);
    was.run.rpe = 6;
    ck_assert_mem_eq(&en, &was, sizeof en);
    ck_assert(entry_amend(&c, "long 12k yesterday", &en, &e) == false);
    ck_assert_ptr_nonnull(strstr(e.text, "date stands first"));
    ck_assert_mem_eq(&en, &was, sizeof en);
    ck_assert(entry_amend(&c, "yesterday long 12k -- longer", &en, &e));
    ck_assert_int_eq(days_ago(&en), 1);
    ck_assert_int_eq(en.run.dist.m, 12000);
    ck_assert_int_eq(en.run.time.s, 3150);
    ck_assert_str_eq(en.words.note, "longer");
    ck_assert_int_eq(en.run.start_min, 430);
    ck_assert(entry_amend(&c, "@5:00", &en, &e));
    ck_assert_int_eq(en.run.time.s, 3600);
    ck_assert(!entry_amend(&c, "1:00", &en, &e));
    ck_assert(!entry_amend(&c, "strength 30min", &en, &e));
    ck_assert(!entry_amend(&c, "", &en, &e));
}
END_TEST

/* Hills that milepost found are what the runner then says they were; a line
 * written and read again says nothing. */
START_TEST(test_hills_that_were_found_follow_the_runners_word)
{
    struct entry_context c = lines_context(false);
    struct entry en =
        lines_read(&c, "wu 2k @12min, 8x200m @1min r60s, cd 2k @12min rpe7");
    struct err e;
    char line[LINE_TEXT];
    en.run.source = SOURCE_FIT;
    for (int i = 0; i < en.run.seg_count; i++)
        if (en.segments[i].purpose == PURPOSE_NONE)
            en.segments[i].purpose = PURPOSE_HILLS;
    struct entry found = en;
    struct text t = text_on(line, sizeof line);
    entry_write(&en, UNITS_KM, &t);
    ck_assert_msg(entry_amend(&c, line, &en, &e), "%s: %s", line, e.text);
    ck_assert_int_eq(en.run.purpose, PURPOSE_NONE);
    ck_assert_int_eq(en.segments[1].purpose, PURPOSE_HILLS);
    ck_assert(entry_amend(&c, "interval", &en, &e));
    ck_assert_int_eq(en.run.purpose, PURPOSE_INTERVAL);
    ck_assert_int_eq(en.segments[1].purpose, PURPOSE_INTERVAL);
    struct retag r;
    bool is_changed;
    ck_assert(retag_read("fartlek", &r, &e));
    ck_assert(retag_apply(&r, &found, &is_changed, &e));
    ck_assert_int_eq(found.segments[1].purpose, PURPOSE_FARTLEK);
    ck_assert_int_eq(found.segments[0].purpose, PURPOSE_WARM_UP);
}
END_TEST

START_TEST(test_edit_stretches_segments_with_the_run)
{
    struct entry_context c = lines_context(false);
    struct entry en = lines_read(&c, "interval wu 2k @12min, 4x1k @4:00 r90s, "
                                     "cd 2k @12min");
    struct err e;
    ck_assert_int_eq(en.run.time.s, 720 + 4 * 330 + 720);
    ck_assert(entry_amend(&c, "8.2k 47:00 threshold", &en, &e));
    int metres = 0;
    int seconds = 0;
    for (int i = 0; i < en.run.seg_count; i++) {
        metres += en.segments[i].dist.m;
        seconds += en.segments[i].time.s;
    }
    ck_assert_int_eq(metres, 8200);
    ck_assert_int_eq(seconds, 47 * 60);
    ck_assert_int_eq(en.segments[1].purpose, PURPOSE_THRESHOLD);
}
END_TEST

START_TEST(test_blank_lines_and_comments)
{
    ck_assert(entry_is_blank(""));
    ck_assert(entry_is_blank("  \t\r\n"));
    ck_assert(entry_is_blank("  # a comment"));
    ck_assert(!entry_is_blank(" 10k"));
    ck_assert_int_eq(read_line("10k 50:00\r\n").run.dist.m, 10000);
}
END_TEST

START_TEST(test_words_alone)
{
    dist_t d;
    span_t t;
    ck_assert(entry_dist("6mi", &d) && d.m == 9656);
    ck_assert(entry_dist("21.1k", &d) && d.m == 21100);
    ck_assert(!entry_dist("400m", &d) && !entry_dist("10", &d));
    ck_assert(!entry_dist("k", &d) && !entry_dist("0k", &d));
    ck_assert(entry_time("1h15", &t) && t.s == 4500);
    ck_assert(entry_time("1:45:00", &t) && t.s == 6300);
    ck_assert(entry_time("45min", &t) && t.s == 2700);
    ck_assert(!entry_time("45", &t) && !entry_time("1h75", &t));
}
END_TEST

Suite *suite_entry_line(void);
Suite *suite_entry_line(void)
{
    Suite *s = suite_create("entry_line");
    TCase *t = tcase_create("read");
    tcase_add_test(t, test_run_of_the_readme);
    tcase_add_test(t, test_everything_in_one_line);
    tcase_add_test(t, test_checkin_is_a_mornings);
    tcase_add_test(t, test_other_kinds);
    tcase_add_test(t, test_dates);
    tcase_add_test(t, test_clock_is_a_start_where_a_time_follows);
    tcase_add_test(t, test_two_of_three_give_the_third);
    tcase_add_test(t, test_pace_is_per_mile_for_those_who_run_miles);
    tcase_add_test(t, test_short_forms_of_purposes);
    tcase_add_test(t, test_blank_lines_and_comments);
    tcase_add_test(t, test_words_alone);
    suite_add_tcase(s, t);
    t = tcase_create("edit");
    tcase_add_test(t, test_edit_changes_only_what_it_names);
    tcase_add_test(t, test_hills_that_were_found_follow_the_runners_word);
    tcase_add_test(t, test_edit_stretches_segments_with_the_run);
    suite_add_tcase(s, t);
    return s;
}
