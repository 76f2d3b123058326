/*
 * The figures, a row each: every number that a report shows, how it is made,
 * how it is read and how sure that is (science.md A to D). Their own numbers
 * are gathered in figures_*.c.
 */
#include "milepost/figure.h"

#include <string.h>

#define NOT_INJURY "It is context, not injury evidence."

// clang-format off
static const struct figure figure_rows[FIGURE_COUNT] = {
    [FIGURE_FITNESS_INDEX] = {
        .id = "fitness_index", .also = "index index_start index_end basis_date basis_days is_stated", .name = "fitness index", .unit = "",
        .how = "The best race or test from 1500 m on of the last 12 weeks: oxygen cost of its speed, divided by the share that can be held for its time. A break of more than 5 days since lowers it. What you stated since your last race holds in their place, and so it does without one.",
        .read = "20 to 90: 30 runs 10 km in 63:46, 40 in 50:03, 50 in 41:21. It knows one race on one day, and is good to about a point.",
        .change = "A better race or test, a stated index, or a race older than 12 weeks.",
        .used = "",
        .source = "Daniels and Gilbert, Oxygen Power, 1979 (a book, not peer-reviewed); breaks: Daniels' Running Formula, 3rd edition, 2014",
        .grade = GRADE_C,
    },
    [FIGURE_EASY_PACE] = {
        .id = "easy_pace", .also = "easy E easy_slow_s_per_km easy_fast_s_per_km pulse from_bpm to_bpm", .name = "easy pace", .unit = "per km or mile",
        .how = "Speeds whose oxygen cost is 63 % (the slow end) and 73.5 % (the fast end) of the fitness index.",
        .read = "A band to stay in or below: slower is never wrong, and talking in whole sentences wins over the clock.",
        .change = "Another fitness index; heat, hills and trail ask for slower than this.",
        .used = "R11 W4",
        .source = "Daniels' Running Formula, 3rd edition, 2014; shares fitted to its printed table",
        .grade = GRADE_C,
    },
    [FIGURE_MARATHON_PACE] = {
        .id = "marathon_pace", .also = "marathon M mp marathon_s_per_km", .name = "marathon pace", .unit = "per km or mile",
        .how = "The marathon time of equal fitness, divided by its 42.195 km.",
        .read = "A ceiling more than a promise: it supposes the mileage of a marathon runner (see prediction).",
        .change = "Another fitness index.",
        .used = "R5 R8",
        .source = "Daniels and Gilbert, Oxygen Power, 1979; Daniels' Running Formula, 3rd edition, 2014",
        .grade = GRADE_C,
    },
    [FIGURE_THRESHOLD_PACE] = {
        .id = "threshold_pace", .also = "threshold T tempo threshold_s_per_km", .name = "threshold pace", .unit = "per km or mile",
        .how = "The speed whose oxygen cost is 88 % of the fitness index.",
        .read = "What can be held for about an hour of racing; in training 20 minutes of it are plenty. Faster is another workout.",
        .change = "Another fitness index.",
        .used = "R5 R8 R12 R12b",
        .source = "Daniels' Running Formula, 3rd edition, 2014; shares fitted to its printed table",
        .grade = GRADE_C,
    },
    [FIGURE_INTERVAL_PACE] = {
        .id = "interval_pace", .also = "interval I interval_s_per_km", .name = "interval pace", .unit = "per km or mile",
        .how = "The speed whose oxygen cost is 97.5 % of the fitness index.",
        .read = "For bouts of 3 to 5 minutes with as much jogging between; even over all of them.",
        .change = "Another fitness index.",
        .used = "R5 R8 R12",
        .source = "Daniels' Running Formula, 3rd edition, 2014; shares fitted to its printed table",
        .grade = GRADE_C,
    },
    [FIGURE_REPETITION_PACE] = {
        .id = "repetition_pace", .also = "repetition R reps repetition_s_per_km", .name = "repetition pace", .unit = "per km or mile",
        .how = "Interval pace less 20 s/km, 15 s/km for the quickest runners.",
        .read = "For bouts of up to 2 minutes with full rest: fast and relaxed, ended when the form goes.",
        .change = "Another fitness index.",
        .used = "R5 R8",
        .source = "Daniels' Running Formula, 3rd edition, 2014; shares fitted to its printed table",
        .grade = GRADE_C,
    },
    [FIGURE_PREDICTION] = {
        .id = "prediction", .also = "predict predictions equal_fitness equal_fitness_s riegel riegel_s your_mileage your_mileage_s range_fast_s range_slow_s low_confidence aim_check reach asks_fitness_index asks_s_per_km from_fast_s from_slow_s splits", .name = "race prediction", .unit = "time",
        .how = "Equal fitness: the time that has the same fitness index. Riegel: your race's time, times the ratio of the distances to the power of 1.06. Your mileage (marathon): your race and the weekly kilometres of the last four weeks, as 2303 recreational runners ran theirs.",
        .read = "What this fitness is worth on a good day, in good air, with the training such a race asks for. Riegel was 10 minutes too fast for half of recreational marathoners; beyond four hours, or from a race under 10 km, a marathon is a guess.",
        .change = "A newer or longer race, or other weekly kilometres.",
        .used = "R7",
        .source = "Riegel, American Scientist, 1981; Vickers and Vertosick, BMC Sports Science, Medicine and Rehabilitation, 2016",
        .grade = GRADE_B,
    },
    [FIGURE_CRITICAL_SPEED] = {
        .id = "critical_speed", .also = "", .name = "critical speed", .unit = "m/s",
        .how = "The slope of distance against time over three or more best efforts of 2 to 20 minutes.",
        .read = "The border between what settles and what does not; a marathon is run at about 85 % of it.",
        .change = "New best efforts.",
        .used = "",
        .source = "Smyth and Muniz-Pumares, Medicine and Science in Sports and Exercise, 2020",
        .grade = GRADE_B,
    },
    [FIGURE_PLANNED] = {
        .id = "planned", .also = "planned_m planned_s ahead_m ahead_s", .name = "planned", .unit = "km, time",
        .how = "What the sessions of the week add up to, the goal race among them, strength apart.",
        .read = "A target and no debt: what a week leaves out is not run later.",
        .change = "Another plan, or a session moved, eased or skipped.",
        .used = "R9 W5 W19",
        .source = "the plan in force; sizes are coaching convention",
        .grade = GRADE_D,
    },
    [FIGURE_DONE] = {
        .id = "done", .also = "done_m done_s without_distance_s none_done_m", .name = "done", .unit = "km, time",
        .how = "What the runs of the week add up to; a run without distance counts in time alone.",
        .read = "More is not better by itself: what it was for stands beside it.",
        .change = "Another run, or one edited or deleted.",
        .used = "",
        .source = "your diary",
        .grade = GRADE_A,
    },
    [FIGURE_PURPOSEFUL] = {
        .id = "purposeful", .also = "purposeful_m purposeful_s purposeful_percent verdict verdict_s", .name = "purposeful kilometres", .unit = "km, % of done",
        .how = "All pieces of runs that no rule speaks against: most miles are useful. Warm-up, jog and cool-down count with their work.",
        .read = "The rule of the house, not a law of nature: 80 % of a week is good, and 100 % nobody needs.",
        .change = "The runs that are not among them: 'why' lists each with what would change it.",
        .used = "",
        .source = "house rule: a verdict against a kilometre needs evidence",
        .grade = GRADE_D,
    },
    [FIGURE_OFF_TARGET] = {
        .id = "off_target", .also = "off_target_m off_target_s", .name = "off-target kilometres", .unit = "km, % of done",
        .how = "All pieces whose worst verdict is off-target: fine as exercise, and not serving the goal now.",
        .read = "Some every week is normal. They are real training for health and joy; only the goal gets little of them.",
        .change = "Each piece's own change: 'why' lists them.",
        .used = "W3",
        .source = "house rule; each rule's own source stands with it",
        .grade = GRADE_D,
    },
    [FIGURE_JUNK] = {
        .id = "junk", .also = "junk_m junk_s", .name = "junk kilometres", .unit = "km, % of done",
        .how = "All pieces whose verdict is junk: run on pain, illness, a day to skip, lost form, or far beyond what was practised, with a second witness where the rule asks for one.",
        .read = "None is the aim. It is told so that the next run stops there, and it is taken from nothing.",
        .change = "Each piece's own change: 'why' lists them.",
        .used = "W1 W2",
        .source = "house rule; each rule's own source stands with it",
        .grade = GRADE_D,
    },
    [FIGURE_UNPLANNED] = {
        .id = "unplanned", .also = "unplanned_m", .name = "unplanned kilometres", .unit = "km",
        .how = "Runs without a session, and what a run has beyond 1.2 times its session.",
        .read = "Harmless while the week stays within its ceiling; call them enjoyment if they were.",
        .change = "The run in the plan, or its purpose said.",
        .used = "R9 R9T",
        .source = "house rule",
        .grade = GRADE_D,
    },
    [FIGURE_REST_HONOURED] = {
        .id = "rest_honoured", .also = "rested", .name = "rest honoured", .unit = "days",
        .how = "Sessions skipped for recovery, illness or pain, and days whose readiness said skip on which nothing was run.",
        .read = "A good decision each: a run missed for recovery is worth more than a junk run.",
        .change = "Nothing needs to; 'skip recovery' and a check-in are what it is read from.",
        .used = "W15",
        .source = "Vesterinen et al., 2016, and Manresa-Rocamora et al., 2021 (training by readiness)",
        .grade = GRADE_C,
    },
    [FIGURE_ADHERENCE] = {
        .id = "adherence", .also = "due kept kept_percent kept_with_rest_percent", .name = "adherence", .unit = "% of sessions",
        .how = "Sessions done or moved, of those due; the second figure counts as kept what was skipped for recovery, illness or pain, or left out on a day whose readiness said skip.",
        .read = "Four of five is a season well followed; the second figure is the one to judge by, for good skips are no failures.",
        .change = "Sessions run, moved, or skipped for a reason that is said.",
        .used = "",
        .source = "house rule",
        .grade = GRADE_D,
    },
    [FIGURE_STRENGTH] = {
        .id = "strength", .also = "strength_sessions beside xt mobility drills", .name = "strength sessions", .unit = "sessions",
        .how = "Strength logged in the week.",
        .read = "Two a week in base and build, one in peak, 20 to 30 minutes, after a hard run and not the day before one; it counts in load and never in kilometres.",
        .change = "'log strength 30min rpe4'.",
        .used = "W17",
        .source = "Blagrove et al., 2018 (running economy); Lauersen et al., 2018",
        .grade = GRADE_B,
    },
    [FIGURE_INTENSITY] = {
        .id = "intensity", .also = "z1_s z2_s z3_s z1 z2 z3 zone zones executed zone_source intensity_28d by_time by_session unstated label", .name = "intensity by time", .unit = "% of running time",
        .how = "Seconds of every stretch by the zone it was run in: by pulse, else by pace on the flat, else by effort, else by its purpose. Warm-up, jog and cool-down are mostly zone 1.",
        .read = "By time, 80 or more in zone 1 is usual among faster marathoners, which does not say it made them so; '80/20' counts sessions and reads harder. A week is noisy: four weeks say more, and at two or three runs a week moderate is time well used.",
        .change = "Slower easy runs, or a measured threshold pulse or a newer race where the zones are wrong.",
        .used = "W10",
        .source = "Muniz-Pumares et al., 2025; Esteve-Lanao et al., 2007; against it Festa et al., 2020",
        .grade = GRADE_C,
    },
    [FIGURE_POLARIZATION] = {
        .id = "polarization", .also = "polarization_index polarisation", .name = "polarization index", .unit = "",
        .how = "log10 of zone 1 divided by zone 2, times zone 3, times 100, of the fractions of 28 days' time; 0 where zone 3 is empty, not valid where it exceeds zone 1 or in less than 3 h; an empty zone 2 is put at 1 %.",
        .read = "Above 2.00, with more zone 3 than zone 2, it is called polarized. Trials summed up found it no better for time trials.",
        .change = "Less time in zone 2, or some in zone 3.",
        .used = "",
        .source = "Treff et al., Frontiers in Physiology, 2019; Oliveira et al., 2024 (no better time trials)",
        .grade = GRADE_C,
    },
    [FIGURE_LOAD] = {
        .id = "load", .also = "load.week load.total per_week loads", .name = "load of the week", .unit = "effort x minutes",
        .how = "Effort (0 to 10) times minutes, of every run, strength and cross-training, summed up. A run without effort is put at 3, 5.5 or 7.5 by its zone and a race at 9, and marked estimated.",
        .read = "Only your own weeks compare, and only if the effort is told honestly. " NOT_INJURY,
        .change = "Shorter or easier runs; the effort noted where it was estimated.",
        .used = "R9 W7",
        .source = "Foster, Medicine and Science in Sports and Exercise, 1998; Foster et al., 2001 (session RPE)",
        .grade = GRADE_C,
    },
    [FIGURE_MONOTONY] = {
        .id = "monotony", .also = "all_days_equal monotony_worst monotony_week", .name = "monotony", .unit = "",
        .how = "The mean of the seven days' loads divided by their standard deviation (of the population); days off count as 0, and it ends at 10.",
        .read = "Below 1.5 the days differ well, from 2.0 on they are much alike. Easy weeks may be: it is only warned about in a heavy week.",
        .change = "A day off, or one day clearly easier than the rest.",
        .used = "R9 W7",
        .source = "Foster, Medicine and Science in Sports and Exercise, 1998",
        .grade = GRADE_C,
    },
    [FIGURE_STRAIN] = {
        .id = "strain", .also = "", .name = "strain", .unit = "effort x minutes",
        .how = "The load of the week times its monotony.",
        .read = "Shown and never warned about: what is high is personal, and a good build passes every limit proposed.",
        .change = "A lighter week, or days that differ more.",
        .used = "",
        .source = "Foster, Medicine and Science in Sports and Exercise, 1998",
        .grade = GRADE_C,
    },
    [FIGURE_FITNESS] = {
        .id = "fitness", .also = "is_grey fitness_change_per_week fitness_per_week", .name = "fitness", .unit = "load a day",
        .how = "A slow mean of the daily loads: each day it moves by 1/42 of the way to that day's load; days off are 0.",
        .read = "How much training the body is used to, and not how fast it is. In the first 42 days of a diary it is mostly its own beginning. " NOT_INJURY,
        .change = "More or less load over weeks.",
        .used = "",
        .source = "Banister's model in the TrainingPeaks form; a convention, fitted to nobody",
        .grade = GRADE_D,
    },
    [FIGURE_FATIGUE] = {
        .id = "fatigue", .also = "", .name = "fatigue", .unit = "load a day",
        .how = "A quick mean of the daily loads: each day it moves by 1/7 of the way to that day's load.",
        .read = "What the last two weeks asked. It knows the load only: how you feel is the check-in's, and wins. " NOT_INJURY,
        .change = "A day or two easier bring it down at once.",
        .used = "",
        .source = "Banister's model in the TrainingPeaks form; a convention, fitted to nobody",
        .grade = GRADE_D,
    },
    [FIGURE_FRESHNESS] = {
        .id = "freshness", .also = "", .name = "freshness", .unit = "load a day",
        .how = "Fitness less fatigue, of the evening before.",
        .read = "Below zero while training builds, above it when fresh for a race; the size depends on how you tell effort, so compare with your own races. " NOT_INJURY,
        .change = "Easier days raise it, and cost fitness slowly.",
        .used = "",
        .source = "Banister's model in the TrainingPeaks form; a convention, fitted to nobody",
        .grade = GRADE_D,
    },
    [FIGURE_TRIMP] = {
        .id = "trimp", .also = "trimp_runs", .name = "TRIMP", .unit = "",
        .how = "Minutes times the share of the pulse reserve x, times 0.64 e^(1.92 x) for men and 0.86 e^(1.67 x) for women (Banister's own; others use 0.64 for both).",
        .read = "A load from the pulse: beside the one from effort, never mixed with it. It needs a measured highest and resting pulse.",
        .change = "'athlete hr_max' and 'hr_rest' as measured.",
        .used = "",
        .source = "Banister, 1991",
        .grade = GRADE_C,
    },
    [FIGURE_STRESS_SCORE] = {
        .id = "stress_score", .also = "stress stress_runs", .name = "stress score", .unit = "100 is an hour at threshold",
        .how = "Hours times the square of speed divided by threshold speed, times 100; a changing speed by the mean of its fourth powers. Without a pace it is read from the effort, and said so.",
        .read = "A load from the pace, blind to heat, hills of a trail and a bad night.",
        .change = "Another threshold pace, or the run itself.",
        .used = "",
        .source = "the running form of the training stress score; a convention",
        .grade = GRADE_D,
    },
    [FIGURE_ACUTE_CHRONIC] = {
        .id = "acute_chronic", .also = "acwr coupled uncoupled ewma", .name = "acute to chronic load", .unit = "ratio",
        .how = "Coupled: mean load of 7 days divided by that of 28; uncoupled: by that of the 21 before them; ewma: of two means that forget, over 7 and 28 days.",
        .read = "Shown because people ask, and used by no rule: in 5205 runners a higher ratio went with fewer injuries, and its critics advise against acting on it.",
        .change = "Nothing needs to.",
        .used = "",
        .source = "Gabbett, 2016; against it Impellizzeri et al., 2020, and Schuster Brandt Frandsen et al., 2025",
        .grade = GRADE_D,
    },
    [FIGURE_SPIKE] = {
        .id = "spike", .also = "longest longest_m longest_before_m single_session_spike", .name = "longest run against the month before", .unit = "x longest of 30 days",
        .how = "The longest run of the week divided by the longest of the 30 days before it; runs of one day less than 2 h apart count as one.",
        .read = "Up to 1.10 is what the body has practised. In one large self-reported study longer steps were followed by overuse injury more often; it predicts nobody's.",
        .change = "A long run of at most 1.10 times the longest of 30 days.",
        .used = "R10 W5",
        .source = "Schuster Brandt Frandsen et al., British Journal of Sports Medicine, 2025 (5205 runners, self-reported)",
        .grade = GRADE_B,
    },
    [FIGURE_RAMP] = {
        .id = "ramp", .also = "", .name = "week against the month before", .unit = "x highest of 4 weeks",
        .how = "Kilometres of the week divided by the highest of the four weeks before: a week after a cutback is no jump.",
        .read = "Up to 1.20 is silent. The 10 % rule made no difference in the one trial of it.",
        .change = "A smaller week.",
        .used = "W6 R9",
        .source = "Nielsen et al., 2014, and Damsted et al., 2019; against the 10 % rule Buist et al., 2008",
        .grade = GRADE_C,
    },
    [FIGURE_LEVEL] = {
        .id = "level", .also = "level_known", .name = "level", .unit = "",
        .how = "What you stated; else the lower of experience and volume: the higher of the mean of 28 days and the best 12 weeks of the last 26, and a limit is passed by 10 % before it changes.",
        .read = "beginner under 6 months or 15 km a week, novice under 2 years or 30, intermediate to 60, advanced to 100, elite beyond with an index of 68 (women 60). It softens rules, and is no mark.",
        .change = "'athlete level' states it; more weeks or months change it by themselves.",
        .used = "R6 R9 R10 R11 R13 R13b R14 W3 W10 W11",
        .source = "house rule",
        .grade = GRADE_D,
    },
    [FIGURE_PHASE] = {
        .id = "phase", .also = "cutback phase_week", .name = "phase", .unit = "",
        .how = "That of the plan's week; without a plan by the calendar: the goal's taper, before it 4 weeks of peak and 6 of build, else base; without a dated goal maintain.",
        .read = "base widens, build and peak ask for the race's own work, taper rests. A cutback week is three quarters of the highest, and meant to be easy.",
        .change = "Another plan, or another date of the goal.",
        .used = "R9T R13 R13b W3 W11 W17",
        .source = "coaching convention; Bosquet et al., 2007 (taper)",
        .grade = GRADE_D,
    },
    [FIGURE_DAYS_LEFT] = {
        .id = "days_left", .also = "", .name = "days left", .unit = "days",
        .how = "Days from today to the goal's date.",
        .read = "Of the goal in force: the plan's, else A before B before C, then the nearest.",
        .change = "'goal edit' with another date.",
        .used = "",
        .source = "your goal",
        .grade = GRADE_A,
    },
    [FIGURE_READINESS] = {
        .id = "readiness", .also = "readiness.go readiness.skip easy_only easy_only_by_load", .name = "readiness", .unit = "",
        .how = "Seven families of signs of the check-in and the days before: pain, illness, tiredness (sleep quality, fatigue, stress, soreness), sleep, pulse, mood, load. One red, or three amber of the body, is skip; one or two amber easy only.",
        .read = "A limit is your own normal where 14 days are known, else a fixed one. What is not told never makes a day worse.",
        .change = "A better night or morning, or telling more of it: each reason carries its limit.",
        .used = "R1b R4 R4b R5 R6 R16 W15",
        .source = "Vesterinen et al., 2016, and Manresa-Rocamora et al., 2021 (training by readiness); Hooper and Mackinnon, 1995; limits are a house rule",
        .grade = GRADE_C,
    },
    [FIGURE_EASY_RUNS] = {
        .id = "easy_runs", .also = "easy_pace_s_per_km easy_start_s_per_km easy_end_s_per_km", .name = "pace of the easy runs", .unit = "per km or mile",
        .how = "Time over distance of the easy, recovery and long runs of 3 km and more that pulse, else effort, put in zone 1, climbs evened out; never by their pace, and hot, high, trail and treadmill runs are left out. A block asks for three of them.",
        .read = "Quicker at the same effort over months is fitness; over days it is heat, hills, a tired or a keen week.",
        .change = "Other easy runs; runs above easy are left out.",
        .used = "", .source = "house rule", .grade = GRADE_D,
    },
    [FIGURE_SLEEP] = {
        .id = "sleep", .also = "sleep_mean_s sleep_s nights", .name = "mean sleep", .unit = "hours",
        .how = "The mean of the nights of the week that were noted.",
        .read = "Under 7 h went before more injuries in one study of endurance athletes; your own usual night is the better measure.",
        .change = "An earlier bed, or noting the nights that are missing.",
        .used = "W12", .source = "Johnston et al., 2020", .grade = GRADE_B,
    },
    [FIGURE_SORENESS] = {
        .id = "soreness", .also = "soreness_mean", .name = "mean soreness", .unit = "1 best .. 7 worst",
        .how = "The mean of the days of the week that were noted.",
        .read = "Read against your own usual; it is not pain, and pain is asked for by its site.",
        .change = "Easier days; noting the days that are missing.",
        .used = "", .source = "Hooper and Mackinnon, 1995", .grade = GRADE_C,
    },
    [FIGURE_RESTING_PULSE] = {
        .id = "resting_pulse", .also = "resting_pulse_mean rhr", .name = "mean resting pulse", .unit = "bpm",
        .how = "The mean of the mornings of the week that were noted.",
        .read = "Read against your own usual: some beats above it for days is worth an easy day, and one morning says little.",
        .change = "Rest, and measuring at the same time each morning.",
        .used = "", .source = "coaching convention", .grade = GRADE_D,
    },
};
// clang-format on

const struct figure *figure_row(enum figure_id id)
{
    return &figure_rows[id];
}

#define WORD_TEXT 40

/* The word is among those of a list with spaces between. */
static bool is_among(const char *list, const char *word)
{
    char one[WORD_TEXT];
    while (*list != '\0') {
        size_t n = strcspn(list, " ");
        if (text_part(one, sizeof one, list, n) && text_is(one, word))
            return true;
        list += n + strspn(list + n, " ");
    }
    return false;
}

bool figure_from(const char *text, enum figure_id *out)
{
    for (int i = 0; i < FIGURE_COUNT; i++) {
        if (text_is(figure_rows[i].id, text) ||
            is_among(figure_rows[i].also, text)) {
            *out = (enum figure_id)i;
            return true;
        }
    }
    return false;
}

bool figure_is_used_by(enum figure_id id, const char *rule)
{
    return is_among(figure_rows[id].used, rule);
}
