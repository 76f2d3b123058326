#!/bin/sh
# log, checkin, edit: where dates, options and notes stand; all or none.
cd "$(dirname "$0")/../.." || exit 2
. tests/cli/lib.sh

m log -3d 8k 44:00 easy rpe3
says 'a word with a minus and a digit is a date' 0 '2026-11-19'
m log --dry-run yesterday 9k 50:00
says 'an option stands before the first word' 0 'not kept'
m log yesterday 9k 50:00 --dry-run
says 'or after the last' 0 'not kept'
m log yesterday 9k 50:00 --dry-run -- and a note
says 'or before the note' 0 'not kept'
m runs
silent 'a dry run keeps nothing' '9.0 km'
m log yesterday 9k 50:00 -- --json is a word here
says 'everything after -- is the note' 0 'kept as'
id=$(printf '%s\n' "$out" | sed -n 's/^kept as \([a-z2-7]*\);.*/\1/p')
m run "$id"
says 'as it was typed' 0 '--json is a word here'
m log 'mon 10k 55:00 easy -- all in one word'
says 'a line may be one word' 0 '2026-11-16'
m log mon 10k 55:00 easy
says 'a line that is there is left alone' 0 'already there, left alone'
m log 06:40 12k 1:05:00 steady rpe5 sleep7 pain:calf2
says 'body words go along' 0 'sleep 7.0 h'
m log rest
says 'a day of rest' 0 'rest'
m log strength 40min rpe5
says 'strength counts as load' 0 'load 200'
m log xt 60min rpe3
says 'cross-training' 0 'xt'
m log 45min easy rpe2
says 'a run without distance' 0 '45:00'
m week
says 'is said beside the kilometres' 0 'without distance'

m checkin sleep7.5 fatigue3
says 'a check-in' 0 'check-in'
m checkin soreness5
m why today
m checkin fatigue3
says 'a check-in that is there' 0 'already there'
m undo
says 'is one step each' 0 'undone: check-in soreness5'

# ---- edit
m edit "$id" rpe5 +hilly
says 'edit names what it changes' 0 'RPE 5'
m edit "$id"
refuses 'edit without words' 2 'usage: milepost edit'
m edit "$id" 10m
refuses 'a bad edit changes nothing' 1 'column'
m run "$id"
says 'and the run is as it was' 0 'hilly, load 250'
m undo
says 'an edit is one step' 0 'undone: edit'
m run "$id"
silent 'and is undone whole' 'hilly'

# ---- lines of a file
fresh
cat > "$home/notes.log" << 'END'
# a week from a notebook
2026-11-16 8k 46:00 easy rpe3

2026-11-17 wu 2k, 5x1k @4:15 r90s, cd 2k rpe8
2026-11-18 sleep6 fatigue5 sore4 stress3
2026-11-18 skip recovery
2026-11-19 strength 40min rpe5
2026-11-22 07:30 18k 1:45:00 long rpe5 +trail -- felt flat
END
m_input "$home/notes.log" log - --dry-run
says 'lines may be looked at first' 0 'would keep 6'
m_input "$home/notes.log" log -
says 'all lines are kept' 0 'kept 6'
m_input "$home/notes.log" log -
says 'and never twice' 0 'kept 0, already there 6'
m history
same 'as one step' 1 "$(printf '%s\n' "$out" | wc -l | tr -d ' ')"
m week
says 'the week has them' 0 'done'
page 'and keeps to its page'
m undo
m runs
says 'one undo takes all back' 0 'no run yet'
m redo
tr '\n' '\r' < "$home/notes.log" | sed 's/\r/\r\n/g' > "$home/dos.log"
m_input "$home/dos.log" log -
says 'lines may end as in DOS' 0 'already there 6'
printf '2026-11-20 5k 30:00 easy' > "$home/noend.log"
m_input "$home/noend.log" log -
says 'the last line needs no end' 0 'kept 1'
m_input /dev/null log -
says 'nothing is nothing' 0 'kept 0'

# ---- writers at the same time wait for each other
# On a slow disk the last of six may wait its 5 s in vain: then it ends with 3,
# keeps nothing and says "try again", which is done.
writer() { # writer N
    for try in 1 2 3 4 5; do
        "$milepost" --today "$today" log "2026-11-1$1" "1${1}k" 1:30:00 easy \
            > "$home/writer.$1" 2>&1
        kept=$?
        [ "$kept" -eq 3 ] && grep -q 'try again' "$home/writer.$1" || break
        echo "note: writer $1 waited in vain, try $try"
    done
    echo "exit $kept" >> "$home/writer.$1"
}
fresh
for i in 1 2 3 4 5 6; do
    writer "$i" &
done
wait
out=$(cat "$home"/writer.?)
same 'six writers at once are all done in the end' 6 \
    "$(printf '%s\n' "$out" | grep -c '^exit 0$')"
silent 'and a writer told to try again has kept nothing' 'already there'
m runs
same 'so that each run is kept once' 6 \
    "$(printf '%s\n' "$out" | grep -c easy)"
