#!/bin/sh
# The scenarios of science.md E5 as a runner meets them: facts of the athlete,
# a goal, ten weeks of diary, a plan loaded, the entry line, the week's JSON.
# Each in a diary of its own. "Index 45, intermediate, half, build, go, W = 50
# km, longest run 16 km unless stated"; tests/unit/test_judge_scenarios.c asks
# the judge the same.
cd "$(dirname "$0")/../.." || exit 2
. tests/cli/lib.sh

if ! command -v jq > /dev/null; then
    echo 'skipped: the scenarios of E5, jq is not there'
    ok 'the scenarios are asked where jq is'
    exit 0
fi

BEFORE=2026-11-15 # the Sunday before the week of 16 November
HALF='half 2027-01-10'
FIVE='5k 2026-12-13'

# What the commands were given last, for a failure's own words.
must() { # must WHAT: the last command did it
    if [ "$code" -ne 0 ]; then
        failed "$1" 'a step before it was refused'
    fi
}

# Ten weeks to the day before: $1 the kilometres of Tue (Wed) Thu Sat and of
# Sunday's long run.
history_of() {
    days='5 3 1 0'
    [ "$(echo "$1" | wc -w)" -eq 5 ] && days='5 4 3 1 0'
    kilometres=$1
    for week in 0 1 2 3 4 5 6 7 8 9; do
        set -- $kilometres
        for day in $days; do
            purpose='easy rpe3'
            [ "$day" -eq 0 ] && purpose='long rpe4'
            echo "-$((7 * week + day))d ${1}k @5:45 $purpose"
            shift
        done
    done
}

# scenario NAME LEVEL GOAL HISTORY PLAN ENTRIES PHASE READINESS PIECES
# PLAN and ENTRIES: lines with ';' between them, the last run is the one asked
# for. HISTORY: see history_of.
scenario() {
    fresh
    today=2026-09-01
    m athlete fitness_index 45
    m athlete level "$2"
    today=$BEFORE
    history_of "$4" > "$home/history"
    m_input "$home/history" log -
    must "$1"
    m goal add $3
    must "$1"
    { echo "goal $3"; echo "$5" | tr ';' '\n'; } > "$home/plan"
    m plan load "$home/plan"
    must "$1"
    today=2026-11-22
    echo "$6" | tr ';' '\n' > "$home/entries"
    m_input "$home/entries" log -
    must "$1"
    m week --json
    same "$1" "$7 $8: $9" "$(printf '%s\n' "$out" | jq -r '
        def letter: if . == "off_target" then "L"
            else .[0:1] | ascii_upcase end;
        .phase as $phase | .runs[-1] as $run
        | (.readiness[] | select(.date == $run.date).readiness) as $ready
        | [$run.pieces[] | "\(((.to_m - .from_m) / 100 | round) / 10)"
            + " \(.verdict | letter) \(.rule)"] | join(" + ")
        | "\($phase) \($ready): \(.)"')"
    same "$1: pieces add up to the run" true "$(printf '%s\n' "$out" | jq '
        all(.runs[]; .distance_m == ([.pieces[] | .to_m - .from_m] | add))
        and ([.verdict[]] | add) == .done_m')"
}

usual='12 11 11 16'

scenario '1 easy run' intermediate "$HALF" "$usual" \
    '2026-11-17 easy 8k' '2026-11-17 8k @5:50 easy rpe3' \
    build go '8 P R15'
scenario '2 easy run above easy' intermediate "$HALF" "$usual" \
    '2026-11-17 easy 8k' '2026-11-17 8k @5:00 easy rpe5' \
    build go '8 L R11'
scenario '3 the same of a beginner' beginner "$HALF" "$usual" \
    '2026-11-17 easy 8k' '2026-11-17 8k @5:00 easy rpe5' \
    build go '8 P R15'
scenario '5 long run in reach' intermediate "$HALF" '11 11 11 17' \
    '2026-11-22 long 18k' '2026-11-22 18k @5:45 long rpe4' \
    build go '18 P R15'
scenario '6 long run 1.25 times the longest' intermediate "$HALF" "$usual" \
    '2026-11-22 long 20k' '2026-11-22 20k @5:45 long rpe4' \
    build go '17.6 P R15 + 2.4 L R10'
scenario '7 long run 2.1 times the longest' intermediate "$HALF" \
    '10 10 10 10 10' \
    '2026-11-22 long 21k' '2026-11-22 21k @5:45 long rpe4' \
    build go '11 P R15 + 9 L R10 + 1 J R10'
scenario '8 threshold on target' intermediate "$HALF" "$usual" \
    '2026-11-17 threshold 5k' '2026-11-17 5k @4:38 threshold rpe7' \
    build go '5 P R15'
scenario '10 threshold missed' intermediate "$HALF" "$usual" \
    '2026-11-17 threshold 5k' '2026-11-17 5k @5:25 threshold rpe5' \
    build go '5 L R12'
scenario '12 intervals done well on a tired day' intermediate "$HALF" \
    "$usual" '2026-11-19 interval 4k' \
    '2026-11-19 sleep5;2026-11-19 4k @4:16 interval rpe8' \
    build easy_only '4 P R15'
scenario '13 easy run on a skip day' intermediate "$HALF" "$usual" \
    '2026-11-19 easy 10k' \
    '2026-11-19 fatigue7 sore7;2026-11-19 10k @6:00 easy rpe4' \
    build skip '5 L R4b + 5 J R4'
scenario '14 short recovery on a skip day' intermediate "$HALF" "$usual" \
    '2026-11-19 recovery 4k' \
    '2026-11-19 fatigue7 sore7;2026-11-19 4k @6:20 recovery rpe2' \
    build skip '4 L R4b'
scenario '15 pain at 7 from 11 km on' intermediate "$HALF" "$usual" \
    '2026-11-22 long 16k' '2026-11-22 16k @5:45 long rpe4 pain:knee7@11k' \
    build go '11 P R15 + 5 J R1'
scenario '18 form gone for 23 minutes' intermediate "$HALF" '11 11 11 17' \
    '2026-11-22 long 18k' '2026-11-22 18k @5:45 long rpe4 form2@14k' \
    build go '14 P R15 + 4 J R6'
scenario '19 form gone for the last kilometre' intermediate "$HALF" "$usual" \
    '2026-11-18 easy 6k' '2026-11-18 6k @5:45 easy rpe3 form2@5k' \
    build go '5 P R15 + 1 L R6'
# R13b asks for three weeks with specific work in them: Tuesday's intervals.
scenario '21 long run beyond what 5 km ask' intermediate "$FIVE" \
    '10 10 10 20' '2026-11-17 interval 4k;2026-11-22 long 20k' \
    '2026-11-17 4k @4:16 interval rpe8;2026-11-22 20k @5:45 long rpe4' \
    peak go '16.1 P R15 + 3.9 L R13'

# Five planned runs of 10 km, each a little longer: 56 of the week's 60 km.
full_plan=
full_week=
for day in 16 17 18 19 20; do
    full_plan="$full_plan;2026-11-$day easy 10k"
    full_week="$full_week;2026-11-$day 11.2k @5:45 easy rpe3"
done
full_plan=${full_plan#;}
full_week=${full_week#;}
scenario '24 unplanned run over the ceiling' intermediate "$HALF" "$usual" \
    "$full_plan" "$full_week;2026-11-22 10k @5:45 easy rpe3" \
    build go '4 P R15 + 6 L R9'
scenario '26 the same run for enjoyment' intermediate "$HALF" "$usual" \
    "$full_plan" "$full_week;2026-11-22 10k @5:45 enjoyment enjoy5 rpe3" \
    build go '10 P R15'
scenario '29 easy run with fever' intermediate "$HALF" "$usual" \
    '2026-11-18 easy 5k' \
    '2026-11-18 ill:systemic;2026-11-18 5k @5:45 easy rpe3' \
    build skip '5 J R3'
