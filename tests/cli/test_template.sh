#!/bin/sh
# A plan kept as the runner's own template, and fitted to another race.
cd "$(dirname "$0")/../.." || exit 2
. tests/cli/lib.sh

m athlete level intermediate weekly_km 38 longest_km 13 fitness_index 45 \
    days mon,tue,wed,thu,sat,sun long_day sun
m plan templates
says 'no template yet' 0 'plan save NAME'
m plan save spring
refuses 'without a plan none is saved' 1 'no plan yet'
m goal add half 2027-02-14 --aim 1:40:00
m plan new --accept
m plan show --plain
before=$out
m plan save spring
says 'saved' 0 'kept as spring'
m plan templates
says 'listed' 0 'spring           half'
m plan show --template spring
says 'its weeks are counted from the race' 0 'w0 sun race'
silent 'it has no dates' '2027'
m plan use spring --accept
says 'used for the same day' 0 'no caution'
m plan show --plain
same 'it is the same plan' "$before" "$out"
m undo
says 'one undo step' 0 'undone: plan use spring'

m athlete days tue,thu,sun weekly_km 22 longest_km 9 fitness_index 36 \
    minutes_tue 45 level novice
m plan use spring --date 2027-03-13
says 'scaled, and how much' 0 'where it has 60.4 km'
says 'and scored' 0 'no caution'
silent 'no session on a day off' '   Wed'
says 'nothing is kept unasked' 0 'not kept'
m plan use spring --date 2027-03-13 --json
says 'what became of it in json' 0 '"template_peak_m"'
m plan use spring --date 2026-12-06
says 'too little time is told, not squeezed' 1 'week'
m plan use autumn
refuses 'no such template' 1 "no template is called 'autumn'"
m plan save 'a b'
refuses 'no such name' 1 'is no name for a template'
m plan show --template nosuch
refuses 'nor its text' 1 'no template is called'

printf 'goal 10k 2027-01-31\nw-1 tue easy 6k\nw-1 sun long 9k\nw0 sun race\n' \
    > "$home/my.plan"
m plan save ten "$home/my.plan"
says 'a file is saved too' 0 'kept as ten: 2 weeks'
m plan lint "$home/my.plan"
says 'and its weeks read back from the race' 0 '25 Jan'
m plan forget ten
says 'and forgotten' 0 'brings it back'
m plan templates --json
silent 'it is gone' '"ten"'
m undo
m plan templates
says 'and back' 0 'ten '
