#!/bin/sh
# Fitness and what it is worth: aims, predictions, splits, paces.
cd "$(dirname "$0")/../.." || exit 2
. tests/cli/lib.sh

# A time aimed at, held against today.
m goal add half 2027-03-14 --aim 1:45:00
says 'an aim says what it asks for' 0 '1:45:00 asks for 4:59/km'
says 'and what would give a basis' 0 "log 5k 24:30 test"
m predict 10k
refuses 'nothing is predicted from nothing' 1 'log one as'
m log -20d 10k 41:21 race
m athlete hr_max 188 weekly_km 40
m goal list
says 'a goal within reach' 0 'today, with'
m goal add marathon 2027-05-09 --aim 3:00:00
says 'a goal beyond both' 0 'faster than today'
says 'paces are not from the goal' 0 'and not from the goal'
m goal add 15k 2027-01-10 --aim 1:03:30 --priority B
says 'a 15k is predicted as 15k' 0 '1:03:36 at'
m goal add 10k 2027-01-24 --aim 52:00 --priority C --json
says 'the check in json' 0 '"reach": "today"'
silent 'no promise, no odds' 'probab'

# Predictions and even splits.
m predict
says 'the table has the goals own distances' 0 '15.0 km'
says 'and the age of its basis' 0 '20 days ago: a race counts for 12 weeks'
m predict half 1:45:00
says 'splits of a time' 0 '49:46'
says 'the finish is the time' 0 'finish     1:45:00'
page 'the splits are a page'
m predict marathon --units mi
says 'in miles where units are' 0 '5 mi'
m predict half 1:45
refuses 'minutes are not hours' 1 'write 1:45:00'
m predict 1:45:00
refuses 'a time of which race' 1 'over which distance'
m predict half marathon
refuses 'two races are none' 2 'usage'
m predict fitness
refuses 'fitness has no race' 1 "'fitness' is no race"
m predict half --json
says 'splits in json' 0 '"splits"'

# Paces, their basis and its age.
m paces
says 'paces know the pulse' 0 'pulse 165-173'
says 'and how long they hold' 0 'until 2027-01-25'
m athlete fitness_index 47
m paces
says 'what is said last holds' 0 'fitness index 47.0, from: stated on 2026-11-22'
says 'and is called stated' 0 'stated, not raced'
m paces --json
says 'also in json' 0 '"is_stated": true'

# A new result tells what it changes; the runner may say no.
fresh
m log -60d 10k 50:00 race
says 'a first index is told, not asked' 0 'fitness index 40.0, the first'
silent 'and there is nothing to keep' '--keep'
for i in 55 50 45 40 35 30 25 20 15 10 5; do
    m log -${i}d 8k 46:00 easy
done
m log yesterday 5k 22:30 race
says 'old and new' 0 'fitness index 43.4, was 40.0'
says 'and how to say no' 0 'paces --keep'
m paces --keep
says 'no: the old one is stated' 0 'fitness index 40.0, from: stated on 2026-11-21'
m paces --keep
refuses 'once is enough' 1 'what you stated already'
m undo
says 'as one undo step' 0 'undone: paces keep'
m paces
says 'and the result holds' 0 'fitness index 43.4, from: race'
m paces --take
refuses 'what holds is not taken' 1 'nothing else to take'
m paces --keep --take
refuses 'yes or no' 2 'one of them'
m athlete fitness_index 48
m log 5k 25:30 test --json
says 'said after the figure it speaks last' 0 '"before"'
m log 5k 25:20 test
says 'worse twice is offered' 0 'both worse and say 37.7'
m paces
says 'and not taken' 0 'fitness index 43.4'
m paces --take
says 'before it is asked for' 0 'fitness index 37.7'
m log 8k 46:00 easy
silent 'an easy run changes no paces' 'fitness index'
