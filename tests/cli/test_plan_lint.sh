#!/bin/sh
# plan lint: a fault sown into a good plan's text is named once, with its week
# and the smallest mend; mended so, the plan is good again. Plans of others:
# without a goal, by time, too long, empty, with a slip.
cd "$(dirname "$0")/../.." || exit 2
. tests/cli/lib.sh

m athlete level intermediate weekly_km 40 longest_km 14 fitness_index 45 \
    days tue,wed,thu,sat,sun
m goal add half 2027-02-28
m plan new --accept
m plan lint
says 'a good plan has nothing worth easing' 0 '17 weeks, nothing worth easing'
wide=$(printf '%s\n' "$out" | awk 'length($0) > 80' | head -n 1)
same 'in 80 columns' '' "$wide"
m plan show --plain
printf '%s\n' "$out" > "$home/good.plan"
m plan lint "$home/good.plan"
says 'as text too' 0 '17 weeks, nothing worth easing'
m plan lint "$home/good.plan" --mend
same 'and nothing in it is mended' "$(cat "$home/good.plan")" "$out"

# sow FROM TO PURPOSE: what awk's f(size) makes of those sessions' sizes.
sow() {
    awk -v from="$1" -v to="$2" -v what="$3" "$4"'
        $1 >= from && $1 <= to && index(what, $2) && $3 ~ /^[0-9.]+k$/ {
            size = substr($3, 1, length($3) - 1)
            $3 = f(size); print; next
        }
        { print }' "$home/good.plan" > "$home/bad.plan"
}

# names WHAT ID WEEK MEND: one fault of its own, in that week; mended, none.
names() {
    m plan lint "$home/bad.plan"
    says "$1: it is named" 0 "  $2 "
    says "$1: with its week" 0 "$3: "
    says "$1: and a mend" 0 "mend  $4"
    says "$1: as one thing" 0 '17 weeks, 1 thing worth easing'
    if command -v jq > /dev/null; then
        m plan lint "$home/bad.plan" --json
        same "$1: in JSON once" "$2" "$(printf '%s\n' "$out" | jq -r \
            '[.warnings[] | select(.follows_from == null) | .id] | join(" ")')"
        same "$1: what follows, follows from it" '' "$(printf '%s\n' "$out" |
            jq -r --arg id "$2" '.warnings[] | .follows_from |
                select(. != null and .id != $id) | .id')"
    else
        echo "skipped: the JSON of plan lint, jq is not there"
    fi
    m plan lint "$home/bad.plan" --mend
    printf '%s\n' "$out" > "$home/mended.plan"
    m plan lint "$home/mended.plan"
    says "$1: mended, the plan is good" 0 '17 weeks, nothing worth easing'
    silent "$1: and nothing is left to know of" 'to know of'
}

sow 2027-01-04 2027-01-10 easy 'function f(k) { return 2 * k "k" }'
names 'easy runs of a week doubled' W6 'week 8' 'week 8: '

sow 2026-12-21 2026-12-27 'easy long' 'function f(k) { return 1.32 * k "k" }'
names 'a cutback filled up' W18 'week 7' 'make week 6 a cutback: '

sow 2026-12-07 2026-12-13 easy \
    'function f(k) { return k "k wu 1k, " k - 1 "k @M" }'
sed -i 's/@M +strides/@M/' "$home/bad.plan"
names 'easy runs at marathon pace' W4 'week 4' 'week 4: '

# The threshold of two weeks on the Saturday before the long run.
sed -e 's/^2027-01-07 threshold/2027-01-09 threshold/' \
    -e 's/^2027-01-09 easy/2027-01-07 easy/' \
    -e 's/^2027-01-14 threshold/2027-01-16 threshold/' \
    -e 's/^2027-01-16 easy/2027-01-14 easy/' \
    "$home/good.plan" > "$home/bad.plan"
names 'work on the day before the long run' W8 'weeks 8-9' 'week 8: swap Sat'

sow 2027-02-15 2027-02-27 easy 'function f(k) { return 2.2 * k "k" }'
names 'a taper at peak volume' W19 'week 15' 'week 15: '

sow 2027-01-10 2027-01-10 long 'function f(k) { return 1.5 * k "k" }'
names 'a long run raised by half' W5 'week 8' \
    'week 8: Sun 10 Jan: long run 30.0 km'

# ---- of the stored plan the mend is told as it is typed
m plan lengthen 2027-01-10 30k
m plan lint
says 'the stored plan too' 0 'W5   caution  week 8'
command=$(printf '%s\n' "$out" | sed -n 's/^ *milepost plan shorten //p')
# shellcheck disable=SC2086
m plan shorten $command
says 'its mend can be typed' 0 'gone: caution W5'
m plan lint
says 'and mends it' 0 '17 weeks, nothing worth easing'

m plan mend w5
refuses 'what is not there is not mended' 1 'has no W5 there'
m plan mend soon
refuses 'a mend of nothing' 1 'is no warning'
m plan swap 2027-01-07 2027-01-09
m plan swap 2027-01-14 2027-01-16
m plan show --plain
before=$out
m plan lint
says 'a mend of several edits is one command' 0 'milepost plan mend W8'
m plan mend W8 --dry-run
says 'that can be tried' 0 'gone: caution W8'
m plan show --plain
same 'and then keeps nothing' "$before" "$out"
m plan mend W8 2027-01-20
refuses 'in another week there is none' 1 'has no W8 there'
m plan mend W8
says 'and kept' 0 "kept; 'milepost undo' takes it back"
m plan lint
says 'after it the plan is good' 0 '17 weeks, nothing worth easing'
m undo
says 'one undo step' 0 'undone: plan mend W8'
m plan show --plain
same 'takes it back' "$before" "$out"

# ---- plans of others
fresh
cat > "$home/friend.plan" <<'PLAN'
w1 tue easy 45min
w1 thu threshold wu 15min, 20min @T, cd 10min
w1 sun long 1h30
w2 tue easy 45min
w2 sun race 10k
w3 tue easy 45min
w3 sun long 1h30
PLAN
m plan lint "$home/friend.plan"
refuses 'a plan for nobody knows what' 1 'begins with its goal'
m goal add half 2027-02-28
m plan lint "$home/friend.plan"
says 'without a goal line it serves the goal in force' 0 '3 weeks, nothing'
says 'by time it is told by time' 0 '3:00h'
m goal drop half
{ echo goal half 2027-02-28; cat "$home/friend.plan"; } > "$home/other.plan"
m plan lint "$home/other.plan"
says 'with a race in its middle' 0 '3 weeks, nothing'
: > "$home/empty.plan"
m plan lint "$home/empty.plan"
refuses 'an empty plan' 1 'goal half'
awk 'BEGIN { print "goal fitness"
    for (w = 1; w <= 60; w++) print "w" w " tue easy 8k" }' > "$home/long.plan"
m plan lint "$home/long.plan"
refuses 'a plan of sixty weeks' 1 'line 55, column 1'
printf 'goal half 2027-03-07\nw1 tue easy 8k\nw1 wed esy 9k\n' > "$home/x.plan"
m plan lint "$home/x.plan"
refuses 'a slip, by line and column' 1 'line 3, column 8'
m_input "$home/x.plan" plan lint -
refuses 'on standard input too' 1 'standard input'
printf 'goal half 2027-03-07\nw1 tue easy 8k\nw1 sun long 12k\n' > "$home/x.plan"
m plan lint "$home/x.plan"
says 'without paces it says what it cannot know' 0 'fitness_index'
