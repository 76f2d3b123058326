#!/bin/sh
# Days blocked out: kept in every plan, listed, freed; what may not be, said.
cd "$(dirname "$0")/../.." || exit 2
. tests/cli/lib.sh

m athlete level intermediate weekly_km 40 longest_km 14 fitness_index 45 \
    days tue,wed,thu,sat,sun
m plan pauses
says 'no days are blocked out at first' 0 'no days are blocked out'
m plan pause 2026-12-08 2026-12-13
says 'without a plan a span is only kept' 0 'no plan yet'
says 'and told' 0 'Tue 8 Dec 2026 to Sun 13 Dec 2026, 6 days'
m plan pause 2026-12-08 2026-12-13
says 'the same again is nothing' 0 'nothing changes: it stood already'
m goal add half 2027-02-28
m plan new --accept
says 'a plan keeps them free, and says so in its line' 0 'blocked out Tue-Sun'
m plan show
says 'the plan in force says so too' 0 'blocked out Tue-Sun'
m plan show --plain
silent 'and has nothing on them' '2026-12-10'

m plan rest fri
says 'a rest is a span of one day' 0 'blocked out: Fri 27 Nov 2026'
m plan pause sat tue
says 'a weekday after it is the next one' 0 \
    'Sat 28 Nov 2026 to Tue 1 Dec 2026, 4 days'
says 'what was planned on it is told' 0 '→ rest'
m undo
says 'it is one undo step' 0 'undone: plan pause 2026-11-28 2026-12-01'
m redo
m plan pauses
says 'spans are listed' 0 'Sat 28 Nov 2026 to Tue 1 Dec 2026, 4 days'
page 'on a page'
m plan unpause 2026-11-30
says 'a day frees its span' 0 'free again: Sat 28 Nov 2026 to Tue 1 Dec 2026'
says 'and the plan stays as it is' 0 "'plan new' fills them"
m plan unpause 2026-11-30
refuses 'only once' 1 'is not blocked out'

m plan move 2026-11-24 fri
says 'a session put there by hand is said' 0 \
    'Fri 27 Nov 2026 is blocked out: a new plan keeps it free again'
m undo

m plan pause 2026-11-01 2026-11-05
refuses 'a span all past' 1 'is past'
m plan pause 2027-02-20 2027-03-05
refuses 'a race in it' 1 'the race of 2027-02-28'
m plan pause 2027-03-01 2028-03-01
refuses 'a year' 1 'more than a plan can wait'
m plan pause 2026-12-20 2026-12-10
refuses 'the wrong way round' 1 'is after'
m plan pause holiday
refuses 'no date' 1 'is not a date'
m plan pause
refuses 'nothing' 2 'write it as: plan pause'
m plan unpause
refuses 'nothing to free' 2 'write it as: plan unpause'

if command -v jq > /dev/null; then
    m plan pauses --json
    same 'spans are JSON' '2026-11-27 2026-11-27 1;2026-12-08 2026-12-13 6;' \
        "$(printf '%s\n' "$out" | jq -rj '.pauses[] |
        "\(.from) \(.until) \(.days);"')"
    m plan show --json
    same 'of a plan too' 2 "$(printf '%s\n' "$out" | jq '.pauses | length')"
    m plan pause 2026-12-15 --dry-run --json
    same 'a dry run is' 'false 2026-12-15' \
        "$(printf '%s\n' "$out" | jq -r '"\(.kept) \(.pause.from)"')"
else
    echo 'skipped: the JSON of pauses, jq is not there'
fi
