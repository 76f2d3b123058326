#!/bin/sh
# Only the goal changes, from a marathon to 5 km, on the same diary: the report
# says something else, and why names the lines.
cd "$(dirname "$0")/../.." || exit 2
. tests/cli/lib.sh

if ! command -v jq > /dev/null; then
    echo 'skipped: another goal, jq is not there'
    ok 'another goal is asked where jq is'
    exit 0
fi

# jq_says WHAT EXPECTED FILTER: of the last output.
jq_says() {
    same "$1" "$2" "$(printf '%s\n' "$out" | jq -r "$3")"
}

today=2026-09-01
m athlete fitness_index 45
m athlete level intermediate
today=2026-11-15
for week in 0 1 2 3 4 5 6 7 8 9; do
    echo "-$((7 * week + 5))d 14k @5:45 easy rpe3"
    echo "-$((7 * week + 3))d 14k @5:45 easy rpe3"
    echo "-$((7 * week + 1))d 14k @5:45 easy rpe3"
    echo "-$((7 * week))d 22k @5:45 long rpe4"
done > "$home/history"
m_input "$home/history" log -
m goal add marathon 2027-01-10
today=2026-11-22
cat > "$home/week" << 'END'
2026-11-17 10k @5:45 easy rpe3
2026-11-19 marathon wu 3k @5:50, 8k @4:58, cd 2k @5:50 rpe6
2026-11-20 8k @5:12 steady rpe5
2026-11-22 24k @5:50 long rpe4
END
m_input "$home/week" log -

m week --json
printf '%s\n' "$out" > "$home/marathon.json"
jq_says 'for a marathon all of it is purposeful' '55000 0 0' \
    '"\(.verdict.purposeful_m) \(.verdict.off_target_m) \(.verdict.junk_m)"'
m why
says 'and why has nothing to say' 0 'nothing to say'

m goal list --json
id=$(printf '%s\n' "$out" | jq -r '.goals[0].id')
m goal edit "$id" 5k 2027-01-10
says 'the goal alone is changed' 0 '5 km on 2027-01-10'
m week --json
printf '%s\n' "$out" > "$home/5k.json"
jq_says 'for 5 km most of it is off target, and none junk' '10000 45000 0' \
    '"\(.verdict.purposeful_m) \(.verdict.off_target_m) \(.verdict.junk_m)"'
jq_says 'each run by its rule' \
    'easy R15; marathon R13; steady R13; long R13b R13 R7' \
    '[.runs[] | "\(.purpose) \([.pieces[].rule] | join(" "))"] | join("; ")'
jq_says 'W3 names the rule that took most of it' 'R13' \
    '.warnings[] | select(.id == "W3").inputs.rule'
done_of='[.done_m, .done_s, .load, .intensity,
    [.runs[] | del(.pieces)], .readiness]'
same 'what was done is the same' "$(jq -c "$done_of" "$home/marathon.json")" \
    "$(jq -c "$done_of" "$home/5k.json")"

m why
says 'why names the steady run' 0 \
    '8.0 km of steady running this late do no harm'
says 'and what they do not make' 0 'make a 5 km faster: swap them for interval'
says 'and the long one' 0 '21 days without interval or other work'
says 'by rule and name' 0 'R13 not specific'
m why 2026-11-22
says 'why on the day names the line of the cap' 0 \
    '20.6 - 24.0 km  off-target  R7 over the cap'
says 'and of what is long for 5 km' 0 '16.1 - 20.6 km  off-target  R13'
m why --json
jq_says 'and so does its JSON' 'R13 R13b R7' \
    '[.. | objects | .rule? // empty | strings] | unique
        | map(select(test("^R(13b?|7)$"))) | join(" ")'

m undo
m week --json
same 'undone, the week is as it was' "$(cat "$home/marathon.json")" "$out"
