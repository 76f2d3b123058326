/*
 * The rules, a row each, in their order of precedence (science.md E2): what
 * they ask, what they say, how sure that is and who found it. Their functions
 * stand in rules_*.c and are joined to these rows in rules.c.
 */
#include "judge/engine.h"

#define P VERDICT_PURPOSEFUL
#define L VERDICT_OFF_TARGET
#define J VERDICT_JUNK

// clang-format off
static const struct rule rule_rows[RULE_COUNT] = {
    [RULE_R1] = {
        .id = "R1", .name = "pain stop", .grade = GRADE_B,
        .condition = "Pain during the run above 5/10 from foot to back, or sharp, or with a limp; in a race only sharp or limping. Chest pain, fainting and palpitations count at any number. Stitch, blister and chafing never count.",
        .sentence = {
            [P] = "Pain in the {site} came at {from_m} and you stopped {rest_m} later: stopped in time.",
            [J] = "Pain in the {site} reached {pain}/10 at {from_m}; the {rest_m} after that worked against you. Next time stop there.",
        },
        .bare = {
            [P] = "The pain came and you stopped: stopped in time.",
            [J] = "A pain above 5/10, a sharp one or a limp means stop: what was run on it worked against you.",
        },
        .change = "Pain of 5/10 or less without a limp, or stopping within 500 m of where it began.",
        .source = "Silbernagel et al., American Journal of Sports Medicine, 2007 (Achilles tendons only); Vincent and Vincent, 2017 (a limp means stop)",
    },
    [RULE_R1B] = {
        .id = "R1b", .name = "hard on pain", .grade = GRADE_C,
        .condition = "Pain of 3/10 or more during the run or at that day's check-in, and marathon, threshold, interval, repetition or hill work, an effort of 7 or more, or pain rising by 2.",
        .sentence = {
            [P] = "Pain in the {site} came at {from_m} and you stopped {rest_m} later: stopped in time.",
            [L] = "Hard work on a {site} at {pain}/10 can wait until the pain is below 3.",
            [J] = "Hard work on a {site} at {pain}/10, and {pain_after}/10 the next morning after {pain_before}/10 before: it made things worse. Keep it easy and flat until the pain is below 3.",
        },
        .bare = {
            [P] = "The pain came and you stopped: stopped in time.",
            [L] = "Hard work on a painful spot can wait until the pain is below 3.",
            [J] = "Hard work on a painful spot made it worse by the next morning. Keep it easy and flat until the pain is below 3.",
        },
        .gave = "the work itself, at a price",
        .change = "An easy run instead of the work, or pain below 3/10.",
        .source = "house rule, after Silbernagel et al., 2007, and Vincent and Vincent, 2017",
    },
    [RULE_R2] = {
        .id = "R2", .name = "pain next morning", .grade = GRADE_C,
        .condition = "Next-morning pain of 3/10 or more and at least 2 above that of the morning before, at the same site.",
        .sentence = {
            [L] = "Pain in the {site} was {pain_before}/10 before and {pain_after}/10 the next morning: the run in between made it worse. Rest a day, then at most {minutes} min easy.",
            [J] = "Pain in the {site} was {pain_before}/10 before and {pain_after}/10 the next morning: the run in between made it clearly worse. Rest until it is below 3, then at most {minutes} min easy.",
        },
        .bare = {
            [L] = "Pain in the {site} was {pain_before}/10 before and {pain_after}/10 the next morning: the run in between made it worse. Rest a day, then run less than this.",
            [J] = "Pain in the {site} was {pain_before}/10 before and {pain_after}/10 the next morning: the run in between made it clearly worse. Rest until it is below 3.",
        },
        .gave = "its training, at a price",
        .change = "A shorter and easier run, with pain no more than 1 above the morning before; now rest a day, then run less than this.",
        .source = "Silbernagel et al., American Journal of Sports Medicine, 2007; Vincent and Vincent, 2017",
    },
    [RULE_R3] = {
        .id = "R3", .name = "ill", .grade = GRADE_C,
        .condition = "Fever, aching body, chest infection, vomiting or diarrhoea of illness, known before the run.",
        .sentence = {
            [J] = "With fever or chest signs (noted on {on}) a run helps nothing and can do harm. Wait until 24 h free of symptoms without medicine and with your usual resting pulse, then as many easy days as ill days; after chest signs see a doctor first.",
        },
        .change = "Rest until the illness is over; a head cold alone would have been easy only.",
        .source = "the neck check, Current Sports Medicine Reports, 2003",
    },
    [RULE_R4] = {
        .id = "R4", .name = "run on a skip day", .grade = GRADE_C,
        .condition = "Readiness says skip, and not by pain or illness alone; what lies beyond the day's first {r4_first}: junk at an effort of {r4_rpe} or more or above the easy zone.",
        .sentence = {
            [L] = "The check-in said skip ({family}); these {rest_m} were easy enough to do little harm, and little good. A walk or rest would have done the same.",
            [J] = "The check-in said skip ({family}). These {rest_m} on that body cost recovery and gave little: a missed run here is worth more than a junk run.",
        },
        .bare = {
            [L] = "The check-in said skip; this was easy enough to do little harm, and little good. A walk or rest would have done the same.",
            [J] = "The check-in said skip. Running on that body cost recovery and gave little: a missed run here is worth more than a junk run.",
        },
        .gave = "fresh air and a habit kept",
        .change = "A rest day, or at most {r4_first} easy.",
        .source = "house rule; Vesterinen et al., 2016, and Manresa-Rocamora et al., 2021, on training by readiness",
    },
    [RULE_R4B] = {
        .id = "R4b", .name = "active recovery on a skip day", .grade = GRADE_C,
        .condition = "Readiness says skip; the day's first {r4_first}.",
        .sentence = {
            [L] = "You were due rest; up to {minutes} easy minutes are harmless, not training: a walk counts the same.",
        },
        .gave = "a habit kept",
        .change = "A walk or a rest day, which count the same.",
        .source = "house rule; Vesterinen et al., 2016, and Manresa-Rocamora et al., 2021, on training by readiness",
    },
    [RULE_R5] = {
        .id = "R5", .name = "quality on a tired day", .grade = GRADE_C,
        .condition = "Readiness is not go, and marathon, threshold, interval or repetition work came out more than {r5_slow} slower than its target or at an effort {r5_effort} or more above plan (both: junk). Hot, hilly and treadmill runs are left out; one eased to the easy zone at an effort of {r5_eased} or less is credited.",
        .sentence = {
            [P] = "The check-in said easy and you ran it easy: eased as advised.",
            [L] = "The check-in said easy; the {purpose} came out {percent} off pace at RPE {rpe}. Move quality by 24 to 48 h next time.",
            [J] = "The check-in said easy; the {purpose} came out {percent} off pace at RPE {rpe}: full price for a weaker stimulus. Move quality by 24 to 48 h next time.",
        },
        .bare = {
            [P] = "The check-in said easy and you ran it easy: eased as advised.",
            [L] = "The check-in said easy and the {purpose} cost more than it should. Move quality by 24 to 48 h next time.",
            [J] = "The check-in said easy and the {purpose} was slower and harder than planned: full price for a weaker stimulus. Move quality by 24 to 48 h next time.",
        },
        .gave = "part of the work, dearly",
        .change = "Running it easy that day, or the work on target at the effort planned.",
        .source = "Vesterinen et al., 2016, and Manresa-Rocamora et al., 2021 (training by readiness); Halson, 2014",
    },
    [RULE_R6] = {
        .id = "R6", .name = "form gone", .grade = GRADE_D,
        .condition = "Form of {r6_form}/5 or less; junk only from a stated onset with {r6_long} still to run, or {r6_short} with pain of 3 or more or a readiness other than go; without an onset the last {r6_tail}.",
        .sentence = {
            [L] = "Form faded in the last {rest_m}: worth ending a little earlier.",
            [J] = "Form fell to {form}/5 at {from_m}, {minutes} min before the end: minutes worth saving. Next time end at {next_m}.",
        },
        .bare = {
            [L] = "Form faded towards the end: worth ending a little earlier.",
            [J] = "Form was gone and the run went on: minutes worth saving. End there next time.",
        },
        .gave = "endurance, on tired form",
        .change = "Ending the run where form went.",
        .source = "Zandbergen et al., 2023 (fatigue changes mechanics); Ceyssens et al., 2019 (no one measure predicts injury consistently); limits are a house rule",
    },
    [RULE_R7] = {
        .id = "R7", .name = "over the cap", .grade = GRADE_C,
        .condition = "Easy or long running beyond {r7_short} (5 and 10 km), {r7_half} (half), or for a marathon {r7_race} of the predicted time within {r7_marathon} to {r7_most}; junk only from {r7_junk} times that with bad form or pain.",
        .sentence = {
            [L] = "Past {cap_s} the returns of easy running shrink for a {goal}: that is {rest_m} of this run.",
            [J] = "Past {cap_s} the returns of easy running shrink for a {goal}, and form or pain said so too: that is {rest_m} of this run.",
        },
        .bare = {
            [L] = "Past {cap_s} the returns of easy running shrink for a {goal}.",
            [J] = "Past {cap_s} the returns of easy running shrink for a {goal}, and form or pain said so too.",
        },
        .gave = "some endurance, ever less of it",
        .change = "A shorter run, or the time spread over two.",
        .source = "Daniels' Running Formula, 3rd edition, 2014; Fokkema et al., 2020 (marathon long runs)",
    },
    [RULE_R10] = {
        .id = "R10", .name = "longest run spike", .grade = GRADE_B,
        .condition = "A run of {r10_run} or more beyond {r10_from} times the longest of the 30 days before, by {r10_least} or above {r10_always} times; beyond {r10_junk} times it is junk, but not for a beginner.",
        .sentence = {
            [L] = "{dist_m} is {ratio} times your longest run of the last 30 days. In one large self-reported study, runs more than 10 % longer were followed by overuse injury more often. Next: {next_m}.",
            [J] = "{dist_m} is {ratio} times your longest run of the last 30 days, {longest_m}: what lies beyond {limit} times that asks more than the body has practised. Next: {next_m}.",
        },
        .gave = "endurance, a lot at once",
        .change = "A run of at most {r10_from} times the longest of the last 30 days.",
        .source = "Schuster Brandt Frandsen et al., British Journal of Sports Medicine, 2025 (5205 runners, self-reported)",
    },
    [RULE_R8] = {
        .id = "R8", .name = "too much quality", .grade = GRADE_D,
        .condition = "Work beyond {r8_over} times what the week absorbs: threshold {r8_threshold} of it, intervals {r8_interval}, repetitions {r8_repetition}, marathon pace {r8_marathon}, each with a least and a most; junk only with an effort of {r8_rpe} and fatigue of {r8_fatigue} the next day.",
        .sentence = {
            [L] = "{dist_m} of {purpose} is {percent} of a week of {week_m}; about {cap_m} is what it absorbs.",
            [J] = "{dist_m} of {purpose} is {percent} of a week of {week_m}, at RPE {rpe} and with tired legs the next day; about {cap_m} is what it absorbs.",
        },
        .bare = {
            [L] = "There was more {purpose} than a week like yours absorbs.",
            [J] = "There was more {purpose} than a week like yours absorbs, and the next day's tiredness said so.",
        },
        .gave = "fitness, at a rising price",
        .change = "Work within the cap, or a bigger week around it.",
        .source = "Daniels' Running Formula, 3rd edition, 2014; coaching convention",
    },
    [RULE_R9] = {
        .id = "R9", .name = "over the week", .grade = GRADE_C,
        .condition = "Unplanned kilometres above the highest of {r9_plan} times the plan, {r9_highest} times the highest of the last four weeks ({r9_elite} times for elite runners), {r9_break} of the mean before a break, and {r9_least}; junk if recovery is going down.",
        .sentence = {
            [L] = "{extra_m} unplanned beyond this week's {cap_m} do not serve the {goal}: call them fun if they were.",
            [J] = "{extra_m} unplanned beyond this week's {cap_m} while recovery is going down (tiredness {sd} SD above your normal).",
        },
        .bare = {
            [L] = "{extra_m} unplanned lie beyond this week's {cap_m}: call them fun if they were.",
            [J] = "{extra_m} unplanned beyond this week's {cap_m} in a heavy week whose days are all alike.",
        },
        .gave = "endurance, if recovered from",
        .change = "The run in the plan, fewer unplanned kilometres, or calling the run enjoyment.",
        .source = "Nielsen et al., 2014, and Damsted et al., 2019 (growth of volume); limits are a house rule",
    },
    [RULE_R9T] = {
        .id = "R9T", .name = "taper ignored", .grade = GRADE_A,
        .condition = "In a taper, kilometres beyond the day's plan by more than {r9t_percent} and more than {r9t_least}.",
        .sentence = {
            [L] = "{extra_m} more than the taper asked cannot make you fitter by {on}, only less fresh.",
        },
        .gave = "the joy of it",
        .change = "The day as planned.",
        .source = "Bosquet et al., Medicine and Science in Sports and Exercise, 2007 (27 studies of tapers)",
    },
    [RULE_R16] = {
        .id = "R16", .name = "too soon after a race", .grade = GRADE_D,
        .condition = "Hard work or a race within a day per {r16_day} after a race of {r16_race} or more; junk within {r16_marathon} days of a marathon, or with pain of 3 or more, or a readiness below go.",
        .sentence = {
            [L] = "{days} days after a race of {dist_m} the legs are still paying: easy until {until}.",
            [J] = "{days} days after a race of {dist_m} the legs are still paying and the body agrees: easy until {until}.",
        },
        .gave = "exercise for its own sake",
        .change = "Easy running until a day per {r16_day} of the race has passed.",
        .source = "coaching convention (a day per 3 km); Martinez-Navarro et al., 2021",
    },
    [RULE_R11] = {
        .id = "R11", .name = "grey zone", .grade = GRADE_C,
        .condition = "A recovery, easy or long run above the easy zone by pulse, pace or effort, at RPE {r11_rpe} or more or not given; not for beginners, hilly, hot or high runs, nor for fitness on {r11_runs} runs a week.",
        .sentence = {
            [L] = "This was run at {pace} where easy is {easy_slow} to {easy_fast}: too quick to recover from, too slow to move the threshold. Useful as exercise; slow down by {slower_s}.",
        },
        .bare = {
            [L] = "This was above easy effort: too quick to recover from, too slow to move the threshold. Useful as exercise; slow it until you can talk in whole sentences.",
        },
        .gave = "aerobic work, at more cost than easy",
        .change = "A slower run, or an effort below {r11_rpe}.",
        .source = "Seiler's black hole, a coaching claim about habit; against it Festa et al., 2020; Muniz-Pumares et al., 2025",
    },
    [RULE_R12] = {
        .id = "R12", .name = "work missed", .grade = GRADE_D,
        .condition = "Threshold or interval work more than {r12_slow} slower than its target and run below its zone.",
        .sentence = {
            [L] = "Planned {purpose} at {target}, ran {pace}: counted as {ran_as} running. If it was heat or hills, mark the run so.",
        },
        .gave = "steady running",
        .change = "Work on target, or the run marked hot or hilly.",
        .source = "coaching convention",
    },
    [RULE_R12B] = {
        .id = "R12b", .name = "raced the workout", .grade = GRADE_D,
        .condition = "Threshold work more than {r12b_fast} faster than its target at RPE {r12b_rpe} or more.",
        .sentence = {
            [L] = "This {purpose} was run at {pace}, faster than {target}, at RPE {rpe}: raced. The same work, slower, costs less.",
        },
        .gave = "the work, at a race's price",
        .change = "The target pace, or an effort below {r12b_rpe}.",
        .source = "Daniels' Running Formula, 3rd edition, 2014; coaching convention",
    },
    [RULE_R13] = {
        .id = "R13", .name = "not specific", .grade = GRADE_D,
        .condition = "In build and peak, from intermediate on: a purpose that does not serve the race, or a long run beyond {r13_long} times the goal's peak long run and {r13_week} of the week.",
        .sentence = {
            [L] = "{rest_m} of {purpose} running this late do no harm, but they do not make a {goal} faster: swap them for {swap}.",
        },
        .bare = {
            [L] = "More {purpose} running this late does no harm, but it does not make a {goal} faster: swap it for {swap}.",
        },
        .gave = "general fitness",
        .change = "Another goal, an earlier phase, or work of the race's own kind.",
        .source = "the principle of specificity; weights are a house rule",
    },
    [RULE_R13B] = {
        .id = "R13b", .name = "nothing specific", .grade = GRADE_D,
        .condition = "In build and peak, from intermediate on: {r13b_days} days, none of them of the base, with at least {r13b_runs} runs and none specific to the race; long runs are then off-target.",
        .sentence = {
            [L] = "{days} days without {swap} or other work of its own kind: long runs alone do not make a faster {goal}. Swap one for {swap}.",
        },
        .gave = "endurance",
        .change = "One specific session in {r13b_days} days.",
        .source = "the principle of specificity; weights are a house rule",
    },
    [RULE_R14] = {
        .id = "R14", .name = "short run", .grade = GRADE_D,
        .condition = "An easy run below {r14_short}; a note, never a verdict.",
        .sentence = {
            [P] = "{minutes} minutes are short, but they keep the habit.",
        },
        .change = "Nothing needs to.",
        .source = "coaching convention",
    },
    [RULE_R15] = {
        .id = "R15", .name = "most miles are useful", .grade = GRADE_D,
        .condition = "No other rule spoke: the kilometres did what they were for.",
        .change = "Nothing needs to.",
        .source = "house rule: most miles are useful; a verdict against one needs evidence",
    },
};
// clang-format on

const struct rule *rule_row(enum rule_id id)
{
    return &rule_rows[id];
}

bool rule_from(const char *text, enum rule_id *out)
{
    for (int i = 0; i < RULE_COUNT; i++)
        if (text_is(rule_rows[i].id, text)) {
            *out = (enum rule_id)i;
            return true;
        }
    return false;
}

/* R1 for chest, faint and palpitations: no number of theirs is small. */
static const char emergency_sentence[] =
    "Chest pain, fainting and palpitations mean stop, at any number: no "
    "running before a doctor has seen you; if it is happening now, call "
    "emergency services.";
static const char emergency_change[] =
    "Nothing about the run: a doctor first, and the run does not matter.";

static bool is_emergency(const struct piece *p)
{
    int32_t site = inputs_get(&p->inputs, INPUT_SITE, SITE_NONE);
    return p->rule == RULE_R1 && site != SITE_NONE &&
           site_class((enum site)site) == SITE_CLASS_EMERGENCY;
}

const char *piece_change(const struct piece *p)
{
    return is_emergency(p) ? emergency_change : rule_rows[p->rule].change;
}

const char *piece_sentence(const struct piece *p)
{
    const struct rule *row = &rule_rows[p->rule];
    if (is_emergency(p))
        return emergency_sentence;
    const char *full = row->sentence[p->verdict];
    const char *bare = row->bare[p->verdict];
    return full != NULL && bare != NULL && !inputs_fill(&p->inputs, full)
               ? bare
               : full;
}
