#!/bin/sh
# why: of a run, a day, a session, a warning, a rule and a number.
cd "$(dirname "$0")/../.." || exit 2
. tests/cli/lib.sh

# why WHAT...: its text on one line, however it was broken.
why() {
    m why "$@"
    out=$(printf '%s\n' "$out" | tr -s ' \n' ' ')
}

# ---- nothing yet: nothing to say, and no error
m why
says 'an empty diary has nothing to say' 0 'nothing to say: no run in this week'
m plan show --json
says 'and no goal of 1970' 0 '"goal": null'
m block
says 'nor weeks that have only begun' 0 'nothing is logged in these weeks so far'
m why today
says 'an empty day is go' 0 'readiness go (no check-in)'
m why load
says 'a number of an empty diary' 0 'load of the week 0'
m why T
says 'a pace without an index says what to do' 0 'until then run by effort'
m why predict
says 'a prediction without a race does too' 0 'is not known'
m why W4
says 'a silent warning tells when it would speak' 0 'not raised in the week of'
m why W4 --json
says 'and has the shape of JSON' 0 '"figures"'

# ---- a season
m athlete level intermediate weekly_km 40 longest_km 14 \
    days mon,tue,thu,sat,sun
m goal add half 2027-03-07 --aim 1:45:00
m log 2026-10-18 race 10k 45:05 rpe9
for day in 01 04 07 10 13; do
    m log "2026-11-$day" 8k 46:00 easy rpe3
done
m log 2026-11-15 14k 1:20:00 long rpe4
m plan new --from 2026-11-16 --accept
m log 2026-11-18 20k 1:56:00 long rpe5
m log 2026-11-19 8k 40:00 easy rpe5
m checkin 2026-11-20 sleep4 fatigue7 soreness7 stress3
m week
says 'the season stands' 0 'off-target'

# ---- runs, rules, days
why
says 'the week tells its pieces' 0 'R10 longest run spike'
says 'an input carries its day' 0 'longest 14.0 km (2026-11-15)'
says 'a limit says that it is standard' 0 \
    'limit judge.r10_from = 1.1 x longest run (standard)'
says 'a pace carries the day of its race' 0 'easy fast 5:20/km (2026-10-18)'
m why --json
says 'the day of an input as JSON' 0 '"longest_m": "2026-11-15"'
says 'a limit as JSON' 0 '"config_line": null'
printf '[judge]\nr10_from = 1.15\n' > "$home/own.ini"
m --config "$home/own.ini" why R10
out=$(printf '%s\n' "$out" | tr -s ' \n' ' ')
says 'a limit says its line of config.ini' 0 \
    'judge.r10_from = 1.15 x longest run (config.ini line 2; standard 1.1)'
why r12b
says 'a rule that did not speak says so' 0 'no piece of this week'
why 2026-11-20
says 'a day tells its readiness' 0 'readiness skip'
says 'its reason, with the limit' 0 'at 7, the worst there is'
says 'what was noted, and when' 0 'fatigue 7, stress 3, soreness 7 (noted 2026-11-20'
why R4b
says 'R4b has the limits of R4' 0 'judge.r4_first = 30 min (standard)'
m checkin 2026-11-17 pain:knee3
m checkin 2026-11-18 pain:knee3
m checkin 2026-11-19 pain:knee3
m why 2026-11-19 # a run and strength
times=$(printf '%s\n' "$out" | grep -c 'W13')
if [ "$times" = 1 ]; then
    ok 'a warning is told once a day'
else
    failed 'a warning is told once a day' "$times times"
fi
m undo
m undo
m undo
why 2026-11-26
says 'a day ahead tells its session' 0 'Thu 26 Nov 2026 planned easy'
says 'how it is sized' 0 ' sized '
says 'by which plan' 0 'plan revision 1 (2026-11-22)'
m why 2026-11-26 --json
says 'a session as JSON' 0 '"name": "week_target"'
session=$(printf '%s\n' "$out" | sed -n '/"sessions"/,$s/.*"id": "\([a-z2-7]*\)".*/\1/p' |
    head -n 1)
why "$session"
says 'a session by its id' 0 'Thu 26 Nov 2026 planned easy'
why sun
says 'a long run says what it is held against' 0 'longest of 30 days before'

# ---- numbers
why load
says 'load tells each day' 0 'load 580 (2026-11-18)'
why monotony
says 'monotony tells mean and deviation' 0 'standard deviation'
says 'and who asks it, with the limit' 0 'judge.w7_monotony = 2 (standard)'
why index
says 'the index tells its race' 0 'race 10.0 km (2026-10-18)'
says 'and its age' 0 'days old 35'
why T
says 'a pace tells the index' 0 'threshold pace 4:37/km'
why predict
says 'a prediction tells every distance' 0 'half 1:39:55'
says 'and the mileage with its days' 0 'seven days from'
why level
says 'the level says its reason' 0 'as you said'
why phase
says 'the phase says its week' 0 'week of the phase 1'
m why load --json
says 'a number as JSON' 0 '"id": "load"'
says 'with the days it rests on' 0 '"date": "2026-11-18"'
why planned_m
says 'a key of JSON is asked for as it is' 0 'planned'
m --units mi why easy
says 'in the miles of the runner' 0 '/mi'
wide=$(printf '%s\n' "$out" | awk 'length($0) > 80' | head -n 1)
same 'no line is over 80' '' "$wide"

# ---- warnings
why W9
says 'a silent warning tells its limits' 0 'judge.w9_days = 14 days (standard)'
why W7
says 'and how near it is' 0 'now monotony '
m --today 2026-12-06 why W15
says 'and when it last spoke' 0 'last       in the week of Mon 16 Nov 2026'
m --today 2026-12-06 why W15 --json
says 'in JSON too' 0 '"last_raised": "2026-11-16"'
why W15
says 'a warning that speaks tells why' 0 'rest taken'

# ---- nonsense
m why loda
refuses 'a slip is guessed' 1 "did you mean load?"
m why W99
refuses 'no such warning' 1 "'milepost explain' lists"
m why zzzz
refuses 'no such run' 1 'no run, session, date, warning or number'
m why load fitness
refuses 'one thing at a time' 2 'usage: milepost why'
m explain loda
refuses 'explain refuses nonsense too' 1 'no number of the reports'
m explain monotony
says 'explain tells a number' 0 'population'
m explain
says 'explain lists the numbers' 0 'acute_chronic'
m explain --json
says 'as JSON too' 0 '"figures"'
