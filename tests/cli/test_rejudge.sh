#!/bin/sh
# The next morning speaks of the run of the day before: what it changes is said
# at once, and undo brings the old verdict back.
cd "$(dirname "$0")/../.." || exit 2
. tests/cli/lib.sh

verdict() { # verdict ID: that run's metres, purposeful/off-target/junk
    m run "$1" --json
    printf '%s\n' "$out" | tr -d ' \n' |
        sed 's/.*"pieces":\[//' | grep -o '"verdict":"[a-z_]*"' | sort -u |
        tr '\n' ' '
}
id_of() {
    printf '%s\n' "$out" | sed -n 's/^[a-z]* as \([a-z2-7]*\);.*/\1/p'
}

printf '%s\n' '-9d 8k 46:00 easy rpe3' '-8d 8k 46:00 easy rpe3' \
    '-6d 9k 52:00 easy rpe3' '-4d 9k 52:00 easy rpe3' > "$home/lines"
m_input "$home/lines" log -
m checkin yesterday pain:knee1
m log yesterday 10k 57:30 easy rpe3
id=$(id_of)
same 'the run was purposeful' '"verdict":"purposeful" ' "$(verdict "$id")"

m checkin pain:knee4 --dry-run
says 'a dry run says what it would change' 0 "re-judges Saturday's run"
says 'it says that nothing was kept' 0 'not kept: this was a dry run'
silent 'and offers no undo of nothing' 'milepost undo'
same 'and changes nothing' '"verdict":"purposeful" ' "$(verdict "$id")"

m checkin pain:knee4
says 'the check-in re-judges the run before' 0 \
    "this re-judges Saturday's run: 10.0 km purposeful -> off-target (R2 pain next"
same 'so it is kept' '"verdict":"off_target" ' "$(verdict "$id")"
m run "$id"
says 'the run says by whom' 0 'judged again by the check-in of the morning after, Sun 22 Nov 2026'
m why "$id"
says 'and so does its why' 0 'the check-in of the morning after, Sun 22 Nov 2026'
m undo
says 'undo takes the check-in back' 0 'undone: check-in'
same 'and brings the old verdict back' '"verdict":"purposeful" ' "$(verdict "$id")"
m run "$id"
silent 'and the run has forgotten it' 'judged again'
m redo
same 'redo the new one' '"verdict":"off_target" ' "$(verdict "$id")"

m checkin pain:knee1
says 'pain that was not so bad gives it back' 0 \
    "this re-judges Saturday's run: 10.0 km off-target -> purposeful"
m checkin pain:knee5 --json
says 'as JSON' 0 '"rejudged": ['
says 'with the run' 0 '"id": "'"$id"
says 'before and after' 0 '"junk_m": 10000'
says 'and the rule' 0 '"rule": "R2"'
m undo

# ---- body words on another line, and an edit
m log strength 30min pain:knee5
silent 'the evening of the day speaks of the next one' 're-judges'
m checkin fatigue3
silent 'a check-in that changes nothing says nothing' 're-judges'
m log 5k 30:00 easy rpe3
silent 'a run re-judges itself without a word' 're-judges'
m checkin -9d pain:calf1
m edit "$id" rpe5
silent 'an edit of the run itself neither' 're-judges'

# ---- a Monday speaks of the week before
fresh
m checkin -7d pain:shin1
m log -7d 45min easy rpe3
m checkin -6d pain:shin6
says 'a Monday re-judges the Sunday before, in its time' 0 \
    "this re-judges Sunday's run: 45:00 purposeful -> junk (R2 pain next morning)"
