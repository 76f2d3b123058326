#!/bin/sh
# A replan read by line, and some of its lines taken.
cd "$(dirname "$0")/../.." || exit 2
. tests/cli/lib.sh

m athlete level intermediate weekly_km 40 longest_km 14 fitness_index 45 \
    days tue,wed,thu,sat,sun
cat > "$home/plan.txt" <<'PLAN'
goal half 2026-12-20
2026-11-22 long 14k
2026-11-24 threshold wu 2k, 5k @T, cd 1.5k
2026-11-26 easy 8k
2026-11-28 easy 9k
2026-12-20 race 21.1k
PLAN
m plan load "$home/plan.txt"
m plan replan
says 'a plan nothing happened to stands' 0 'the plan stands as it is'
m checkin 2026-11-21 ill:systemic
m checkin ill:systemic
m plan replan
says 'a skip day is offered as rest' 0 '  1  Sun 22 Nov 2026 long 14.0 km'
says 'with its rule' 0 'F3   this morning says skip'
m plan replan --json
says 'a line of JSON has its number' 0 '"line": 1'
m plan replan --accept --only 9
refuses 'lines that are not there are refused' 1 "'9' names no lines"
m plan replan --accept --only 2-1
refuses 'and those the wrong way round' 1 "'2-1' names no lines"
m plan replan --accept --only 1,
refuses 'and a list that does not end' 1 "'1,' names no lines"
m plan show --plain
before=$out
m plan replan --accept --only 1
says 'one line is taken' 0 'kept'
m history
says 'as one step named by its rule' 0 'replan F3'
m plan show --plain
says 'what was left is left' 0 '2026-11-24 threshold'
m week --json
says 'the rest is honoured, and the day before' 0 '"rest_honoured": 2'
m undo
says 'and taken back' 0 'undone: replan F3'
m plan show --plain
same 'to what it was' "$before" "$out"
