#!/bin/sh
# A plan bent by hand: what changes is told, kept, undone; what may not, not.
cd "$(dirname "$0")/../.." || exit 2
. tests/cli/lib.sh

m athlete level intermediate weekly_km 40 longest_km 14 fitness_index 45 \
    days tue,wed,thu,sat,sun
m plan move tue wed
refuses 'without a plan there is nothing to move' 1 'no plan yet'
cat > "$home/plan.txt" <<'PLAN'
goal half 2026-12-20
2026-11-24 threshold wu 2k, 5k @T, cd 1.5k
2026-11-26 easy 8k
2026-11-28 interval wu 2k, 4x1k @I r400m, cd 1k
2026-11-29 long 14k
2026-12-05 easy 8k
2026-12-06 long 15k
2026-12-20 race 21.1k
PLAN
m plan load "$home/plan.txt"
says 'a plan to bend' 0 'kept revision 1'
m plan show --plain
before=$out

m plan move tue wed --dry-run
says 'a dry run tells' 0 'Wed 25 Nov 2026'
says 'and says that it is one' 0 'not kept'
m plan show --plain
same 'a dry run keeps nothing' "$before" "$out"
m plan move tue wed
says 'a session moves' 0 'Wed 25 Nov 2026'
m plan show --plain
says 'and is there' 0 '2026-11-25 threshold'
m undo
says 'as one undo step' 0 'undone: plan move tue wed'
m plan show --plain
same 'that brings the plan back' "$before" "$out"
m redo
m plan show --plain
says 'and redo the change' 0 '2026-11-25 threshold'

m plan swap 2026-11-26 sat
says 'hard work beside the long run goes' 0 'gone: info    W8'
m plan shorten 2026-11-29 12k
says 'a long run gets shorter' 0 'long 12.0 km'
m plan lengthen 2026-12-05 10k
says 'an easy run gets longer' 0 'easy 10.0 km'
m plan ease 2026-11-26
says 'intervals eased are an easy run' 0 'easy'
m plan replace 2026-11-26 fartlek 6k
says 'a session is replaced' 0 'fartlek 6.0 km'
m plan add 2026-12-01 easy 5k
says 'a session is added' 0 'easy 5.0 km'
m plan rest 2026-12-01 2026-12-05
says 'days are cleared, by either word' 0 'rest'
m plan lock 2026-12-06
says 'a session is locked' 0 '(locked)'
m plan ease 2026-12-06
refuses 'and then stays' 1 'is locked'
m plan unlock 2026-12-06 --json
if command -v jq > /dev/null; then
    same 'what changed is JSON too' '2026-12-06 true false' \
        "$(printf '%s\n' "$out" | jq -r '.changes[0] |
        "\(.date) \(.before.locked) \(.after.locked)"')"
else
    echo 'skipped: the JSON of a plan edit, jq is not there'
fi
m plan show --plain
says 'what is left is a plan' 0 '2026-12-06 long 15k'
m plan log
says 'and the same revision' 0 '  1  2026-11-22'

m plan move 2026-12-20 sat
refuses 'a race stays' 1 'goal edit'
m plan move 2026-11-29 2027-05-01
refuses 'a day outside the plan' 1 'outside the plan'
m plan move 2026-11-29 2026-11-20
refuses 'a day past' 1 'is past'
m plan move 2026-11-30 2026-12-01
refuses 'no session there' 1 'no session is planned'
m plan rest 2026-12-05 2026-12-01
refuses 'days the wrong way round' 1 'is after'
m plan swap 2026-11-29 2026-11-29
refuses 'a session swapped with itself' 1 'one session'
m plan move 2026-11-29 2026-11-29
same 'nothing changed is nothing kept' ' nothing changes' "$out"
m plan shorten 2026-11-29 99k
refuses 'shorter is never longer' 1 'plan lengthen 2026-11-29 99k'
m plan lengthen 2026-11-29 2k
refuses 'longer is never shorter' 1 'plan shorten 2026-11-29 2k'
m plan lengthen sun
refuses 'what is missing is shown' 2 'write it as: plan lengthen sun 18k'
m plan shorten 2026-11-29 far
refuses 'no size' 1 'no size'
m plan shorten 2026-11-29 0.1k
refuses 'no session at all' 1 'too short'
m plan replace 2026-11-29 easy
refuses 'a line that says too little' 1 'how far or how long'
m plan replace 2026-11-29 rest
refuses 'a rest is no session' 1 'plan rest'
