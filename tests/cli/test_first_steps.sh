#!/bin/sh
# From nothing to a judged week: goal, plan, log, week, why, undo, redo.
cd "$(dirname "$0")/../.." || exit 2
. tests/cli/lib.sh

m week
says 'an empty week is fine' 0 'nothing run this week'
page 'an empty week keeps to its page'
m runs
says 'an empty list says how it begins' 0 'no run yet'
m why
says 'why with nothing to say is fine' 0 'nothing to say'

m athlete level intermediate weekly_km 40 longest_km 14 fitness_index 45 \
    days mon,tue,thu,sat,sun
says 'facts of the athlete are kept' 0 'fitness_index'
m undo
says 'as one step' 0 'undone: athlete level intermediate weekly_km 40'
m redo
m goal add half 2027-03-07 --aim 1:45:00 --priority A
says 'a goal is added' 0 'half marathon on 2027-03-07'
m goal list
says 'a goal is listed' 0 'aim 1:45:00'
m plan new
says 'a plan is proposed' 0 'not kept'
m plan show
refuses 'a proposal is not a plan yet' 1 'no plan yet'
m plan new --accept
says 'a plan is accepted' 0 "kept; 'milepost undo' takes it back"
m plan show
says 'the plan is shown' 0 'revision 1'
m plan show --json
says 'the plan is shown as JSON' 0 '"revision": 1'
m plan show --plain
says 'the plan is shown as text' 0 'goal half 2027-03-07'
printf '%s\n' "$out" > "$home/plan.txt"
m plan lint
says 'the plan is scored' 0 'weeks'
m plan lint "$home/plan.txt"
says 'a plan as text is scored' 0 'weeks'
m plan load "$home/plan.txt"
says 'a plan as text is read' 0 'kept revision 2'
m plan log
says 'revisions are listed' 0 '2026-11-22'
m plan show --plain
same 'a plan reads back as it was written' "$(cat "$home/plan.txt")" "$out"

m log 2026-11-18 10k 52:30 easy rpe4 -- along the river
says 'a run is understood' 0 '10.0 km'
says 'a run is judged' 0 'purposeful'
says 'undo is offered' 0 "'milepost undo' takes it back"
id=$(printf '%s\n' "$out" | sed -n 's/^kept as \([a-z2-7]*\);.*/\1/p')
m run "$id"
says 'a run is shown by the shortest of its id' 0 'along the river'
m edit "$id" rpe6 -- along the canal
says 'a run is changed' 0 'RPE 6'
m run "$id"
says 'an edit keeps the rest' 0 '52:30'
says 'an edit changes the note' 0 'along the canal'
m week
says 'the week holds the run' 0 '10.0   52:30  5:15 r6'
page 'the week keeps to its page'
m week 2026-11-25
says 'the week after is ahead' 0 '23-29 Nov 2026'
m checkin sleep4 fatigue7 soreness7 stress5
says 'a check-in is judged' 0 'readiness: skip'
m today
says 'today says why' 0 'rest today'
same 'today is one line' 1 "$(printf '%s\n' "$out" | wc -l | tr -d ' ')"
m why today
says 'why of a day tells its readiness' 0 'readiness skip'
m why "$id"
says 'why of a run tells its rule' 0 'evidence'
m log skip recovery sore7
says 'a skipped run is kept' 0 'skipped: recovery'
m week
says 'rest is credited' 0 'rest honoured'

m undo
says 'the last change is undone' 0 'undone: log skip recovery'
m undo
says 'and the one before' 0 'undone: check-in'
m redo
says 'and done again' 0 'done again: check-in'
m history
says 'history lists what was undone' 0 '(undone)'
m delete "$id"
says 'a run is taken away' 0 'done: delete'
m run "$id"
refuses 'and is not there' 1 "$id"
m undo
m run "$id"
says 'and comes back whole' 0 'along the canal'

m note 2026-11-20 -- sore calf, slept badly
says 'a note is kept' 0 'sore calf'
m note 2026-11-20
says 'a note is read' 0 'sore calf'
m injury start calf 2026-11-19
says 'an injury begins' 0 'calf injury began on 2026-11-19'
m injury end calf 2026-11-21
says 'an injury ends' 0 'calf injury ended on 2026-11-21'
m paces
says 'paces name their basis' 0 'threshold    4:38/km'
m paces --units mi
says 'paces in miles' 0 'threshold    7:27/mi'
m predict
says 'predictions name their basis' 0 'fitness index 45.0'
m explain R10
says 'a rule is explained' 0 'evidence   B'
m explain
says 'all rules are listed' 0 'R13b'
m backup "$home/copy.db"
says 'a backup is made' 0 'copied'
m --db "$home/copy.db" run "$id"
says 'the backup holds the run' 0 'along the canal'
m doctor
says 'the diary is sound' 0 'is sound'
m config
says 'settings are shown' 0 'ui.units'
m config example
says 'the example is printed' 0 '[ui]'
m goal drop half
says 'a goal is dropped' 0 'dropped'

before=$(find "${TMPDIR:-/tmp}" -maxdepth 1 -name 'milepost-demo-*' | wc -l)
m demo
says 'the demo prints its week' 0 'half marathon'
page 'the demo keeps to its page'
after=$(find "${TMPDIR:-/tmp}" -maxdepth 1 -name 'milepost-demo-*' | wc -l)
same 'the demo leaves nothing behind' "$before" "$after"
first=$out
m demo
same 'the demo is the same for the same day' "$first" "$out"
m demo -D "$home/demo.db"
m --db "$home/demo.db" week
same 'a demo that is kept can be opened' "$first" "$out"
