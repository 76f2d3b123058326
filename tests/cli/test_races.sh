#!/bin/sh
# Several goals: races along the way, the next goal going on, odd distances.
cd "$(dirname "$0")/../.." || exit 2
. tests/cli/lib.sh

today=2026-01-05
m athlete level intermediate
m athlete weekly_km 40
m athlete longest_km 14
m athlete fitness_index 45
m athlete days mon,tue,wed,thu,sat,sun
m athlete long_day sun

m goal add half 2026-05-10
says 'a first goal is asked a plan for' 0 "'milepost plan new' makes a plan"
m plan new --accept
says 'a plan ends in recovery' 0 'recovery'
m goal add 10k 2026-04-12 --priority C
says 'a race on the way names the plan it lies in' 0 'is on the way to the goal on 2026-05-10'
m plan new --accept
says 'the race is a session' 0 'race 10.0 km along the way'
m plan show --plain
says 'and a line of the plan as text' 0 '2026-04-12 race 10k'
m plan lint
says 'no fault of the plan' 0 'nothing worth easing'
m goal add 5k 2026-05-02 --priority C
m plan new
says 'a race too near is left out and named' 0 'the race of 5.0 km on 2026-05-02 is left out: too near'
m plan new --json
says 'in JSON too' 0 '"fate": "too_near"'

m plan show --plain
printf '%s\n' "$out" | sed -n '/^2026-0[1-4]\|^2026-05-0/p' > "$home/before"
m goal add marathon 2026-11-01
says 'a later goal says how it goes on' 0 'goes on to it after the race on 2026-05-10'
m plan new marathon --accept
says 'the next goal goes on from the plan' 0 'the plan in force stays as'
m plan show --plain
printf '%s\n' "$out" | sed -n '/^2026-0[1-4]\|^2026-05-0/p' > "$home/after"
if cmp -s "$home/before" "$home/after"; then
    ok 'its weeks are the same to the byte'
else
    failed 'its weeks are the same to the byte' "$(diff "$home/before" "$home/after" | head -5)"
fi

m plan new marathon --json
says 'going on is told in JSON' 0 '"going_on": true'
m plan new half
says 'the first plan names the next' 0 'goes on from it to the race on 2026-11-01'
m goal add 10k 2026-06-07
m plan new half
says 'an A race too near behind is named' 0 'too near behind this one'

fresh
m athlete level intermediate
m athlete weekly_km 45
m athlete longest_km 16
m athlete fitness_index 48
m goal add 25k 2026-06-06 --climb 1200
says 'a race that climbs is told with its climb' 0 '25.0 km, 1200 m up'
m plan new
says 'and trained for on hills' 0 'kilometres are of flat ground'
m goal add fitness --climb 300
refuses 'no race, no climb' 1 'no race that climbs'
m goal add 900k 2026-06-06
refuses 'no race so far' 1 'a race of 1 km to 500 km'
m goal add 10k 2026-06-06 --priority A --priority B
refuses 'one priority' 2 'is there twice'
