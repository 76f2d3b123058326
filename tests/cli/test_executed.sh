#!/bin/sh
# What was really run, beside what was declared; several segments a run and
# several runs a day.
cd "$(dirname "$0")/../.." || exit 2
. tests/cli/lib.sh

m athlete level intermediate fitness_index 45 hr_threshold 170 weekly_km 50 \
    longest_km 16
id() { # id LINE: logs it, and keeps its id
    m log "$@" --json
    run=$(printf '%s' "$out" | sed -n 's/^  "id": "\(.*\)",*$/\1/p')
}

# ---- declared and executed
id 2026-11-16 8k 46:00 easy rpe4 hr158
m run "$run"
says 'declared easy, run above it by pulse' 0 \
    'declared easy, ran as steady: pulse 158 is zone 2 (from pulse)'
m run "$run" --json
says 'and the JSON of a run' 0 '"purpose_why": "declared easy, ran as steady'
m why "$run"
says 'why says it too' 0 'ran as steady: pulse 158 is zone 2 (from pulse)'
m week --json
for key in '"executed": {' '"zone": 2' '"zone_source": "pulse"' \
    '"purpose": "steady"'; do
    says "the week's JSON has $key" 0 "$key"
done
id 2026-11-17 8k 42:24 easy rpe4 +200m
m run "$run"
says 'a climb counts in the pace' 0 \
    '5:08/km on the flat is zone 2 (from pace'
id 2026-11-18 45min easy rpe6
m run "$run"
says 'without distance the effort tells' 0 \
    'declared easy, ran as steady: RPE 6 is zone 2 (from effort)'
id 2026-11-19 10k 51:00
m run "$run"
says 'nothing declared' 0 'nothing declared, ran as steady: 5:06/km is zone 2'
id 2026-11-19 6k 36:00 easy
m run "$run"
says 'easy as declared' 0 'declared easy, ran as such: 6:00/km is zone 1'

# ---- segments
id 2026-11-20 wu 2k, 5x1k @4:16 r90s, cd 2k interval rpe8
m run "$run"
says 'each segment has its zone' 0 'interval        4:16  4:16/km  zone 3 by pace'
id 2026-11-20 wu 2k @6:00, 4k @4:38, cd 2k @6:00 threshold rpe7
m run "$run"
says 'laps with their paces' 0 'threshold      18:32  4:38/km  zone 2 by pace'
silent 'are not estimated' 'estimated'
m run "$run" --json
says 'in JSON too' 0 '"is_estimated": false'
silent 'none of them estimated' '"is_estimated": true'
id 2026-11-21 10k 50:00 threshold rpe7
m run "$run"
says 'a total is split, and said to be' 0 '~ estimated'
says 'its warm-up is marked' 0 '2.0 km ~warm-up'
wide=$(printf '%s\n' "$out" | sed 's/\xC2\xB7/./g' | awk 'length($0) > 80' | head -n 1)
same 'a run is 80 columns wide at most' '' "$wide"
m run "$run" --json
says 'in JSON too' 0 '"is_estimated": true'

# ---- several runs a day: a gap below two hours makes them one (B6)
fresh
m athlete level intermediate fitness_index 45 weekly_km 50 longest_km 16
m log 2026-11-21 7:00 14k 1:20:00 long rpe4
m log 2026-11-21 9:00 6k 36:00 easy rpe3
m week --json
says 'two runs with a short gap are one long one' 0 '"rule": "R10"'
fresh
m athlete level intermediate fitness_index 45 weekly_km 50 longest_km 16
m log 2026-11-21 7:00 14k 1:20:00 long rpe4
m log 2026-11-21 18:00 6k 36:00 easy rpe3
m week --json
silent 'in the evening they are two' '"rule": "R10"'

# ---- what a zone needs
fresh
id 2026-11-21 8k 50:00 easy hr150
m run "$run"
says 'a zone nobody measured is believed of the purpose' 0 \
    'believed of the purpose alone'
id 2026-11-22 8k 50:00 hr150
m run "$run"
says 'and what would tell it is said' 0 'no zone is known; an effort tells it'

# ---- a break wears the index, and paces say so (A6)
fresh
m athlete fitness_index 50 --from 2026-09-01
m log 2026-09-01 8k 46:00 easy rpe3
m log 2026-10-31 8k 46:00 easy rpe3
m log 2026-11-22 8k 46:00 easy rpe3
m paces
says 'the index before the break' 0 '50.0 before a break of'
