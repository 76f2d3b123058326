#!/bin/sh
# What a runner said of their week, age and injuries is what the plan does.
cd "$(dirname "$0")/../.." || exit 2
. tests/cli/lib.sh

work='hills|threshold|interval|repetition|fartlek'

# begin WORDS...: a half marathon in 18 weeks for a runner of these facts.
begin() {
    fresh
    m athlete level intermediate weekly_km 40 longest_km 14 \
        fitness_index 45 "$@"
    m goal add half 2027-03-28
    m plan new --accept
}

# none WHAT PATTERN: no line of the plan is like this.
none() {
    if [ "$code" -ne 0 ]; then
        failed "$1" "exit code $code"
    elif printf '%s\n' "$out" | grep -E "$2" > "$home/found"; then
        failed "$1" "$(head -n 1 "$home/found")"
    else
        ok "$1"
    fi
}

cutbacks() {
    printf '%s\n' "$out" | grep -c 'cutback week'
}

begin days tue,thu,sun
none 'no session lies on a day off' '^   (Mon|Wed|Fri|Sat) '
begin minutes_tue 0 minutes_thu 40
none 'a day of no minutes has no session' '^   Tue '
none 'and one of few no long run' '^   Thu .* long '
begin long_day sat
none 'the long run is on its day' '^   (Mon|Tue|Wed|Thu|Fri|Sun) .* long '
says 'and there is one' 0 '  long 15.0 km'
begin hard_days tue,sat
none 'nothing hard lies on another day' \
    "^   (Mon|Wed|Thu|Fri|Sun) [ 0-9]+  ($work)"
begin runs 3
most=$(printf '%s\n' "$out" | awk '/  week / { n = 0 }
    /^   [MTWFS]/ && !/strength/ { n++ } n > most { most = n }
    END { print most }')
same 'three runs asked are three a week' 3 "$most"

begin birth_year 1996
same 'under 60 every fourth week is lighter' 3 "$(cutbacks)"
begin birth_year 1960
same 'from 60 every third' 5 "$(cutbacks)"

fresh
m athlete level intermediate weekly_km 40 longest_km 14 fitness_index 45
m injury start calf 2026-10-20
m injury end calf 2026-11-01
m goal add half 2027-03-28
m plan new --accept
same 'and after an injury' 5 "$(cutbacks)"

m injury start calf
says 'an injury says what it means' 0 'Rest today and tomorrow'
says 'that the ladder comes first after a week' 0 'after 7 days off'
says 'and what fits the plan to it' 0 'milepost plan replan'
m plan new
says 'no plan is made while it is open' 1 'No plan while the calf is hurt'
m goal add return
m plan new return
says 'but the ladder back' 0 'run-walk'
m injury end calf
says 'its end says how to begin' 0 'Begin with easy runs'
m plan new
says 'and plans are made again' 0 'half marathon on 2027-03-28'
