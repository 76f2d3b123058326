#!/bin/sh
# The long curves, as text and through jq.
cd "$(dirname "$0")/../.." || exit 2
. tests/cli/lib.sh

# narrow WHAT: no line of the last output is over 80 characters.
narrow() {
    same "$1" '' "$(printf '%s\n' "$out" | awk 'length($0) > 80')"
}

# jq_says WHAT EXPECTED FILTER: of the last output.
jq_says() {
    same "$1" "$2" "$(printf '%s\n' "$out" | jq -r "$3")"
}

m trend
says 'an empty diary has no trend, and is no error' 0 'nothing logged yet'
m trend soon
refuses 'a span is named' 1 'write 26w, 2y, 2026, all, or two dates'
m trend 2026-11-01 2026-10-01
refuses 'a span has an order' 1 'ends before it begins'
m trend 26w 27w 28w
refuses 'three words are no span' 2 'usage: milepost trend'

m athlete sex male hr_rest 60 hr_max 190 fitness_index 45
for week in 0 1 2 3 4 5 6 7 8 9 10 11; do
    echo "-$((7 * week + 5))d 8k @5:45 easy rpe3"
    echo "-$((7 * week + 3))d threshold wu 2k @6:00, 5k @4:38, cd 2k @6:00 rpe7"
    echo "-$((7 * week))d 15k @5:45 long rpe4"
done > "$home/season"
m_input "$home/season" log -
m checkin sleep7.5 soreness3 rhr48

export LC_ALL=C
m trend --details
says 'a week has its line' 0 ' 2026-11-16    32.0 '
says 'in ASCII too' 0 '#########'
says 'the ratio is shown when asked for' 0 'coupled 1.00, uncoupled 1.00'
says 'and what it is not used for' 0 'is used in no verdict and no warning'
narrow 'and keeps to 80 columns'
same 'nothing but ASCII' '' "$(printf '%s' "$out" | tr -d ' -~\n')"
export LC_ALL=C.UTF-8
m trend
says 'the eighths of a bar' 0 '█'
silent 'the ratio is not shown unasked' 'acute'

if ! command -v jq > /dev/null; then
    echo 'skipped: the JSON of trend, jq is not there'
    exit 0
fi
m trend --json
jq_says 'twelve weeks' 12 '.weeks | length'
jq_says 'the span is said' '2026-08-31 2026-11-22' '"\(.from) \(.to)"'
jq_says 'grey for 42 days' '6 6' \
    '[(.weeks[:6] | map(select(.load.is_grey)) | length),
      (.weeks[6:] | map(select(.load.is_grey | not)) | length)] | join(" ")'
jq_says 'verdicts add up to what was done' true \
    'all(.weeks[]; .done_m == ([.verdict[]] | add))'
jq_says 'zones add up to the time' true \
    'all(.weeks[]; .done_s == ([.intensity[]] | add))'
jq_says 'sessions by purpose' '8 4 0' \
    '.intensity_28d.by_session | "\(.z1) \(.z2) \(.z3)"'
jq_says 'time in zone reads easier than sessions' true \
    '.intensity_28d | (.by_time | .z2_s / (.z1_s + .z2_s + .z3_s)) <
     (.by_session | .z2 / (.z1 + .z2 + .z3))'
jq_says 'a label and an index' 'pyramidal 0' \
    '.intensity_28d | "\(.label) \(.polarization_index)"'
jq_says 'the day that said it' '27000 3 48' \
    '.weeks[-1] | "\(.sleep_mean_s) \(.soreness_mean) \(.resting_pulse_mean)"'
jq_says 'weeks that do not say it' null '.weeks[0].sleep_mean_s'
jq_says 'no ratio unasked' false 'has("acute_chronic")'
m trend --json --details
jq_says 'the ratio when asked' 1 '.acute_chronic.coupled'
m trend 2026-10-05 2026-10-18 --json
jq_says 'two dates' '2026-10-05 2026-10-12' '[.weeks[].monday] | join(" ")'
