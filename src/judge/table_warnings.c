/*
 * The warnings, a row each (science.md E6). A message says what was seen, with
 * its numbers; an advice the one cheapest thing to do. None predicts. Their
 * functions stand in warn_*.c and are joined to these rows in warnings.c.
 */
#include "judge/engine.h"

// clang-format off
static const struct warning_row warning_rows[WARNING_COUNT] = {
    [WARNING_W1] = {
        .id = "W1", .name = "run on pain or illness", .grade = GRADE_B,
        .condition = "Junk by a pain or illness rule (R1 to R3); chest pain, fainting or palpitations at any number. Its numbers are fixed: no setting moves them.",
        .message = {
            "the {site} hurt at {pain}/10 on {weekday} and the run went on",
            "a run on {weekday} left the {site} worse the next morning, {pain_after}/10 after {pain_before}/10",
            "a run on {weekday} while ill",
            "{site} on {weekday}: do not run",
        },
        .advice = {
            "rest at least 2 days, and stop where it begins next time; see a clinician if it stays for a week",
            "rest today, then less than that run until the mornings are quiet",
            "no running until 24 h without symptoms; after chest signs a doctor first",
            "see a doctor before the next run; if it is happening now, call emergency services",
        },
        .source = "Silbernagel et al., 2007; the neck check, Current Sports Medicine Reports, 2003",
    },
    [WARNING_W2] = {
        .id = "W2", .name = "junk adds up", .grade = GRADE_D,
        .condition = "Junk of {w2_least} or more that is above {w2_share} of the week; or {w2_again} in each of two weeks in a row.",
        .message = {
            "{junk_m} of {week_m} worked against you this week",
            "{junk_m} worked against you this week, and some the week before",
            "{junk_m} of {week_m} worked against you this week",
            "{junk_m} worked against you this week, and some the week before",
            "{junk_m} of {week_m} worked against you this week",
            "{junk_m} worked against you this week, and some the week before",
        },
        .advice = {
            "end a run like {weekday}'s at {from_m} next time",
            "end a run like {weekday}'s at {from_m} next time",
            "a run like {weekday}'s is best left out, or kept for a better day",
            "a run like {weekday}'s is best left out, or kept for a better day",
            "first what W1 asks for",
            "first what W1 asks for",
        },
        .source = "house rule",
    },
    [WARNING_W3] = {
        .id = "W3", .name = "off target", .grade = GRADE_D,
        .condition = "Off-target more than {w3_share} of the week ({w3_peak} in peak), from intermediate on with a race goal.",
        .message = { "{percent} of the week, {off_m}, did not serve the {goal}, mostly by {rule}" },
        .advice = { "change a run like {weekday}'s; 'why' says how" },
        .source = "house rule",
    },
    [WARNING_W4] = {
        .id = "W4", .name = "easy days are not easy", .grade = GRADE_C,
        .condition = "At least {w4_runs} of the last four easy runs in the grey zone (R11), one of them in this week.",
        .message = { "{runs} of {of} easy runs were above easy effort" },
        .advice = {
            "slow them by {slower_s}",
            "slow them until you can talk in whole sentences",
        },
        .source = "Seiler's black hole, a coaching claim about habit; Muniz-Pumares et al., 2025",
    },
    [WARNING_W5] = {
        .id = "W5", .name = "long against the longest", .grade = GRADE_B,
        .condition = "A planned session of {w5_least} or more against the longest run of the 30 days before: above {w5_info} times mentioned once a plan, above {w5_caution} a caution, above {w5_stop} a stop.",
        .message = { "{dist_m} planned on {weekday} is {ratio} times the longest run of 30 days, {longest_m}" },
        .advice = { "{next_m} is the step from there" },
        .source = "Schuster Brandt Frandsen et al., British Journal of Sports Medicine, 2025 (5205 runners, self-reported)",
    },
    [WARNING_W6] = {
        .id = "W6", .name = "big week", .grade = GRADE_C,
        .condition = "A week, its goal race left out, above {w6_info} times the highest of the four before; a caution above {w6_caution} times and by more than {w6_least}. The first week after a break is left to W20.",
        .message = {
            "{week_m} is {ratio} times the highest of the last four weeks, {highest_m}",
            "about {week_m} (some guessed), {ratio} times the highest of four weeks, {highest_m}",
        },
        .advice = { "keep next week at this one or below" },
        .source = "Nielsen et al., 2014, and Damsted et al., 2019; against the 10 % rule Buist et al., 2008",
    },
    [WARNING_W7] = {
        .id = "W7", .name = "every day alike", .grade = GRADE_C,
        .condition = "Monotony of {w7_monotony} or more in a week whose load is at least {w7_load} times the mean of the last four whole weeks.",
        .message = { "heavy days much alike: load {load} (four weeks' mean {mean_load}), monotony {monotony}" },
        .advice = { "make one day easier and take one off" },
        .source = "Foster, Medicine and Science in Sports and Exercise, 1998",
    },
    [WARNING_W8] = {
        .id = "W8", .name = "hard days together", .grade = GRADE_D,
        .condition = "Quality work of {w8_work} or more on two days in a row, or {w8_days} hard days in a row, long runs counted; work on the day beside the long run, in two weeks running a caution.",
        .message = {
            "hard work on {weekday} and on the day before",
            "{days} hard days in a row, up to {weekday}",
            "hard work on the day beside the long run, {weekday}",
            "hard work beside the long run two weeks in a row, {weekday}",
        },
        .advice = { "put an easy or a rest day between them" },
        .source = "coaching convention; Casado et al., 2022 (hard day, easy day)",
    },
    [WARNING_W9] = {
        .id = "W9", .name = "no day off", .grade = GRADE_D,
        .condition = "{w9_days} days in a row with a run, below {w9_week} a week.",
        .message = { "{days} days in a row with a run" },
        .advice = { "leave one day a week free" },
        .source = "coaching convention",
    },
    [WARNING_W10] = {
        .id = "W10", .name = "little easy running", .grade = GRADE_C,
        .condition = "Easy share of the running time of 28 days below {w10_advice}, and this week's too; below {w10_caution} a caution. Races left out; not for beginners, run-walk, or fitness on three runs a week.",
        .message = {
            "{percent} of four weeks' running time was easy; {minutes} min of easy runs were above it",
            "{percent} of four weeks' running time was easy; outside easy runs {minutes} min were harder",
        },
        .advice = {
            "slow the easy runs before adding any",
            "make one hard run a week an easy one",
        },
        .source = "Muniz-Pumares et al., 2025; Esteve-Lanao et al., 2007; against it Festa et al., 2020",
    },
    [WARNING_W11] = {
        .id = "W11", .name = "not specific yet", .grade = GRADE_D,
        .condition = "In peak, over three weeks: for 5 and 10 km less than {w11_share} of the time at work of the race's kind, for the half no run of {w11_half}, for the marathon none of {w11_marathon}; from intermediate on.",
        .message = {
            "{percent} of three weeks' running time was work for the {goal}",
            "the longest run of three weeks took {time_s}; a {goal} asks for {cap_s}",
        },
        .advice = {
            "swap one easy run a week for {swap}",
            "let the next long run grow by a tenth",
        },
        .source = "house rule, by the principle of specificity",
    },
    [WARNING_W12] = {
        .id = "W12", .name = "short of sleep", .grade = GRADE_B,
        .condition = "Mean sleep of 7 nights, at least four of them noted, below {w12_hours} h, or {w12_below} h below the own median of the six weeks before; said once in {w12_again} days.",
        .message = {
            "{sleep_s} of sleep a night in the week to {weekday} ({days} nights)",
            "{sleep_s} of sleep a night in the week to {weekday}, usually {usual_s}",
        },
        .advice = { "half an hour earlier to bed is the first step" },
        .source = "Johnston et al., 2020",
    },
    [WARNING_W13] = {
        .id = "W13", .name = "pain that stays", .grade = GRADE_C,
        .condition = "One site, foot to back, at 3/10 or more on {w13_days} of 7 days, or worse than the week before. The 3/10 is fixed: no setting moves it.",
        .message = {
            "the {site} hurt on {days} of 7 days, {pain}/10 at worst",
            "the {site} went from {pain_before}/10 last week to {pain}/10",
            "the {site} hurts for the second week, on {days} of the last 7 days",
            "the {site} hurt on {days} of 7 days, {pain}/10 at worst",
            "the {site} hurt at {pain}/10, on {days} of 7 days",
        },
        .advice = {
            "easy and flat, a third shorter; a clinician if it lasts two weeks",
            "stop where it rises; a clinician if it lasts two weeks",
            "see a clinician; until then easy and flat only",
            "do not run on it before a clinician has seen it",
            "no running on it for 2 days at least; a clinician if it lasts a week",
        },
        .source = "Silbernagel et al., 2007",
    },
    [WARNING_W14] = {
        .id = "W14", .name = "worn down", .grade = GRADE_D,
        .condition = "{w14_signs} of eight signs in 14 days: a check-in item at 6 or 7 for {w14_heavy} days; mean motivation {w14_motivation}, or mood {w14_mood}, or less; {w14_runs} efforts {w14_effort} above the pace; {w14_skipped} of sessions skipped; a race {w14_test} slower; {w14_ill} illnesses; sleep below {w14_sleep} h. Fixed: five, or slower races for over four weeks with a change of mood, are a stop.",
        .message = {
            "{signs} signs of being worn down in 14 days ('why W14' names them)",
            "{signs} signs of being worn down in 14 days ('why W14' names them)",
            "slower races for over four weeks, and the mood with them; {signs} signs in 14 days ('why W14')",
        },
        .advice = {
            "a recovery week, half the kilometres and no quality",
            "stop training and see a doctor first",
            "stop training and see a doctor first",
        },
        .source = "the sum is a house rule; Weakley et al., 2022; Carrard et al., 2022",
    },
    [WARNING_W15] = {
        .id = "W15", .name = "rest taken", .grade = GRADE_D,
        .condition = "A run skipped for recovery, illness or pain, or no run on a day whose readiness said skip.",
        .message = {
            "rest taken when the body asked for it: {days} days",
            "rest taken when the body asked for it: a good call",
        },
        .advice = { "nothing to make up" },
        .source = "Vesterinen et al., 2016, and Manresa-Rocamora et al., 2021 (training by readiness)",
    },
    [WARNING_W16] = {
        .id = "W16", .name = "form goes on long runs", .grade = GRADE_D,
        .condition = "Form of {w16_form}/5 or less on {w16_runs} of the last three long runs, one of them in this week; on a trail form is never bad.",
        .message = {
            "form fell on {runs} of the last {of} long runs, from {from_m} at the earliest",
            "form fell on {runs} of the last {of} long runs",
        },
        .advice = {
            "end the next one at {from_m}",
            "make the next one a fifth shorter",
        },
        .source = "Zandbergen et al., 2023",
    },
    [WARNING_W17] = {
        .id = "W17", .name = "no strength", .grade = GRADE_C,
        .condition = "No strength session in {w17_days} days, outside taper and recovery; said only where judge.w17_strength is yes.",
        .message = { "no strength session in {days} days" },
        .advice = { "20 minutes after a run, not the day before a hard one, are a start" },
        .source = "Blagrove et al., 2018; Lauersen et al., 2018",
    },
    [WARNING_W18] = {
        .id = "W18", .name = "no relief", .grade = GRADE_D,
        .condition = "{w18_weeks} weeks in a row of {w18_least} and more without a relief (kilometres {w18_relief}, or the longest run {w18_long}, of the three weeks before) while they grow {w18_growth} times; said once a stretch.",
        .message = { "{weeks} weeks of growth without an easier one, now {week_m}" },
        .advice = { "take a week at three quarters of it" },
        .source = "coaching convention",
    },
    [WARNING_W19] = {
        .id = "W19", .name = "no taper", .grade = GRADE_A,
        .condition = "The last days before an A race above {w19_short} of the highest seven of the nine weeks before ({w19_half} for a half, {w19_marathon} for a marathon).",
        .message = {
            "{week_m} in the {days} days before the race is {percent} of your highest seven",
            "{week_m} in the {days} days before the race was {percent} of your highest seven",
        },
        .advice = {
            "bring them down to {cap_m}",
            "next time {cap_m} is a taper",
        },
        .source = "Bosquet et al., Medicine and Science in Sports and Exercise, 2007; Smyth and Lawlor, 2021",
    },
    [WARNING_W20] = {
        .id = "W20", .name = "back too fast", .grade = GRADE_D,
        .condition = "After {w20_days} days without a run: the first 7 days back above {w20_share} of the mean week before and {w20_least}; or marathon pace, threshold, interval or repetition among the first {w20_runs} runs.",
        .message = {
            "{week_m} in the first 7 days back, {percent} of a usual week before {days} days off",
            "{purpose} work on {weekday} is run {runs} after {days} days off",
        },
        .advice = {
            "half of before, {cap_m}, is enough to begin with",
            "three easy runs first, then strides, then work",
        },
        .source = "Daniels' Running Formula, 3rd edition, 2014",
    },
};
// clang-format on

const struct warning_row *warning_row(enum warning_id id)
{
    return &warning_rows[id];
}

bool warning_from(const char *text, enum warning_id *out)
{
    for (int i = 0; i < WARNING_COUNT; i++)
        if (text_is(warning_rows[i].id, text)) {
            *out = (enum warning_id)i;
            return true;
        }
    return false;
}

const char *warning_message(const struct warning *w)
{
    const char *own = warning_rows[w->id].message[w->variant];
    return own != NULL ? own : warning_rows[w->id].message[0];
}

const char *warning_advice(const struct warning *w)
{
    const char *own = warning_rows[w->id].advice[w->variant];
    return own != NULL ? own : warning_rows[w->id].advice[0];
}
