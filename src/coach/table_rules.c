/* How each kind of session is sized, told by `why` (science.md G2, G3). */
#include "milepost/coach.h"

enum kind {
    LONG,
    WORK,
    TIMED,
    EASY,
    STRENGTH,
    RACE,
    LADDER,
    TEST,
    OTHER,
    KIND_COUNT
};

// clang-format off
static const struct plan_rule plan_rules[KIND_COUNT] = {
    [LONG] = {
        .name = "long run",
        .how = "At most 1.10 times the longest run of the 30 days before, the goal's peak long run and the day's minutes, and no more than a share of its week; three quarters of the last one in a cutback week, 60 % of the peak in a taper. Half and marathon alternate long and less long.",
        .change = "A longer or shorter long run in the 30 days before, another goal, level or week, or more minutes on that day.",
        .source = "Schuster Brandt Frandsen et al., British Journal of Sports Medicine, 2025 (1.10); Fokkema et al., 2020 (marathon); shares are coaching convention",
        .grade = GRADE_C,
    },
    [WORK] = {
        .name = "quality",
        .how = "The menu of goal and phase says which, the level how many a week. Its work is a share of the week at most: threshold 10 %, intervals 8 % or 10 km, repetitions 5 % or 8 km, marathon pace 20 % or 29 km; half of it in a taper. Warm-up and cool-down come on top.",
        .change = "A bigger week, another phase, goal or level; other hard days where it stands on the wrong one.",
        .source = "Daniels' Running Formula, 3rd edition, 2014 (caps); order and menu are coaching convention",
        .grade = GRADE_D,
    },
    [TIMED] = {
        .name = "quality by time",
        .how = "By effort and time, not by pace: 6 to 10 climbs of 45 s, or 8 minutes fast with as much easy; more climbs in a bigger week.",
        .change = "Another phase, goal or level.",
        .source = "coaching convention",
        .grade = GRADE_D,
    },
    [EASY] = {
        .name = "easy",
        .how = "What the week's kilometres leave after the long run and the quality, shared among the easy days: less after a hard day, never above 90 minutes nor three quarters of the long run.",
        .change = "A bigger or smaller week, or more or fewer days to run on.",
        .source = "coaching convention; Casado et al., 2022 (hard day, easy day)",
        .grade = GRADE_D,
    },
    [STRENGTH] = {
        .name = "strength",
        .how = "Twice a week in base and build, once in peak and taper, none in the last seven days before a race; after quality, never the day before it or before the long run.",
        .change = "Another phase, or more minutes on that day.",
        .source = "Blagrove et al., 2018 (running economy); Lauersen et al., 2018",
        .grade = GRADE_B,
    },
    [RACE] = {
        .name = "race",
        .how = "The plan's own goal: the weeks before it are built back from here. Another race on the way: its week makes room for it, a hard session gives way, and for each 3 km of it a day after is easy.",
        .change = "'goal edit' with another date or distance, and a new plan.",
        .source = "your goals; easy days after a race are coaching convention",
        .grade = GRADE_A,
    },
    [LADDER] = {
        .name = "running and walking",
        .how = "A rung of a ladder of running and walking, in minutes: each a little more than the one before, and run again where it was not finished.",
        .change = "The rung before, repeated; pain of 3 to 5 repeats a rung, above 5 stops and steps one down.",
        .source = "coaching convention; after injury: return-to-running protocols",
        .grade = GRADE_D,
    },
    [TEST] = {
        .name = "test",
        .how = "5 km all out between warm-up and cool-down, every 8 weeks where no race tells how fit one is. Logged as a test it sets the fitness index and the paces; you are asked before they are taken.",
        .change = "A race of those weeks in its place; 'paces --keep' stays with the paces there were.",
        .source = "house rule; the index: Daniels and Gilbert, Oxygen Power, 1979",
        .grade = GRADE_D,
    },
    [OTHER] = {
        .name = "as written",
        .how = "As it was written into the plan: 'plan new' makes no such session by itself.",
        .change = "Another line in the plan: 'plan show --plain', 'plan load'.",
        .source = "the plan in force",
        .grade = GRADE_D,
    },
};
// clang-format on

static enum kind kind_of(const struct session *s)
{
    if (!session_is_run(s))
        return s->activity == ACTIVITY_STRENGTH ? STRENGTH : OTHER;
    switch (s->purpose) {
    case PURPOSE_LONG:
        return LONG;
    case PURPOSE_MARATHON:
    case PURPOSE_THRESHOLD:
    case PURPOSE_INTERVAL:
    case PURPOSE_REPETITION:
        return WORK;
    case PURPOSE_HILLS:
    case PURPOSE_FARTLEK:
        return TIMED;
    case PURPOSE_RECOVERY:
    case PURPOSE_EASY:
        return EASY;
    case PURPOSE_RACE:
        return RACE;
    case PURPOSE_RUN_WALK:
        return LADDER;
    case PURPOSE_TEST:
        return TEST;
    case PURPOSE_STEADY:
    case PURPOSE_STRIDES:
    case PURPOSE_DRILLS:
    case PURPOSE_WARM_UP:
    case PURPOSE_COOL_DOWN:
    case PURPOSE_JOG_REST:
    case PURPOSE_ENJOYMENT:
    case PURPOSE_NONE:
    case PURPOSE_COUNT:
        break;
    }
    return OTHER;
}

const struct plan_rule *coach_rule(const struct session *s)
{
    return &plan_rules[kind_of(s)];
}
