#!/bin/sh
# export: to standard output, as import takes it back.
cd "$(dirname "$0")/../.." || exit 2
. tests/cli/lib.sh

m log 2026-11-20 10k 52:30 easy rpe4 -- '=1+1, "quoted"'
m checkin sleep7.5 fatigue3
m export csv
says 'a table begins with its names' 0 'milepost,id,date,start,purpose'
says 'a cell with signs stands in quotes' 0 '"=1+1, ""quoted"""'
cp "$home/out" "$home/diary.csv"
m export json
says 'the same as JSON' 0 '"note": "=1+1, \"quoted\""'
cp "$home/out" "$home/diary.json"
m import "$home/diary.csv"
says 'its own export adds nothing' 0 'nothing new in 1 file'
fresh
m import "$home/diary.csv"
says 'an empty diary takes it back' 0 'imported 1 run'
m export json
if diff "$home/out" "$home/diary.json" > /dev/null; then
    ok 'CSV in, JSON out: as it was'
else
    failed 'CSV in, JSON out: as it was' "$(diff "$home/out" "$home/diary.json")"
fi
m export json --from 2026-11-21
silent 'days are cut as asked' 10000
says 'and the rest is there' 0 sleep_min
m export json --from 2026-11-21 --to 2026-11-20
refuses 'a span goes forward' 1 'write the earlier day first'
m export html
refuses 'what is to come says so' 1 'not written yet'
m export xls
refuses 'no such kind' 2 'csv, json or ics'
m export
refuses 'a kind is named' 2 'csv|json|ics'

# ---- a calendar
m export ics
says 'runs are a calendar' 0 'SUMMARY:easy 10.0 km in 52:30'
says 'with what was said of them' 0 'RPE 4'
same 'each line ends as RFC 5545 has it' "$(wc -l < "$home/out")" \
    "$(grep -c "$(printf '\r')\$" "$home/out")"
m export ics --from 2026-11-22
refuses 'no calendar without an event' 1 "'plan new' makes a plan"
m goal add half 2027-04-11
m export ics --from today
says 'a race ahead is in it' 0 'SUMMARY:race: half marathon'
m athlete weekly_km 40 longest_km 14
m plan new --accept
m export ics --from today --units mi
says 'and what is planned, in miles as asked' 0 'mi: '
