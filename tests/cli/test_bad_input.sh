#!/bin/sh
# Bad input, each case: one clear sentence, the right exit code, nothing lost.
cd "$(dirname "$0")/../.." || exit 2
. tests/cli/lib.sh

m log 2026-11-20 8k 44:00 easy rpe3
says 'a good line first' 0 'kept as'
kept=$(m runs --json && printf '%s' "$out")

# ---- entries
m log 10k 52:30 eassy
refuses 'an unknown token is named with its column' 1 'column 11'
refuses 'an unknown token gets the nearest' 1 'easy'
m log ''
refuses 'an empty entry is refused' 1 'the entry is empty'
m log 10m easy
refuses '10m is refused with what to write' 1 'write 10min or 10mi'
m log 18k 1:38
refuses '1:38 for 18 km is refused with what to write' 1 '1h38 or 1:38:00'
m log 10k 52:30 @4:00
refuses 'three sizes that disagree' 1 'column'
m log 2026-02-31 10k 52:30
refuses 'a date that does not exist' 1 '2026-02-31'
m log 1000000km 52:30
refuses 'a distance of a million km' 1 'column'
m log 10k 52:30 easy -- "$(printf 'note\033[2J')"
refuses 'a control character in a note' 1 'control'
m log 10k 52:30 rpe11
refuses 'an effort beyond the scale' 1 'rpe'
m log
refuses 'log without words' 2 'usage: milepost log'
m checkin 10k
refuses 'a run is no check-in' 1 'column'
m checkin sore9
refuses 'a soreness beyond the scale' 1 'sore'
long=$(awk 'BEGIN { for (i = 0; i < 2000; i++) printf "x" }')
m log 10k 52:30 -- "$long"
refuses 'a line that is too long' 1 'longer'

# ---- log -, all or none
printf '2026-11-18 10k 52:30 easy\n2026-11-19 10m easy\n\n2026-11-20 5k @@\n' \
    > "$home/bad.log"
m_input "$home/bad.log" log -
same 'log - with bad lines fails' 1 "$code"
case $err in
*'line 2, column 12'*'line 4, column 15'*) ok 'each bad line is named' ;;
*) failed 'each bad line is named' "$err" ;;
esac
m_input "$home/bad.log" log - --json
same 'log - with bad lines fails in JSON' 1 "$code"
case $err in
*'"error"'*'"line": 2'*'"line": 4'*) ok 'each bad line is named in JSON' ;;
*) failed 'each bad line is named in JSON' "$err" ;;
esac
same 'and nothing on standard output' '' "$out"

# ---- goals and plans
m goal add half 2026-05-10
refuses 'a goal in the past' 1 '2026-05-10'
m goal add half 2027-02-30
refuses 'a goal on no day' 1 '2027-02-30'
m goal add halv 2027-05-10
refuses 'an unknown goal' 1 'halv'
m plan new
refuses 'a plan without a goal' 1 'no goal yet'
m goal add 10k 2027-03-07
m athlete weekly_km 30 longest_km 10 level novice days none
refuses 'no free days' 1 'days'
m athlete shoe_size 43
refuses 'an unknown fact' 1 'shoe_size'
m athlete hr_max 500
refuses 'a pulse beyond belief' 1 'hr_max'
m athlete birth_year 19888
same 'a year ends in no blank' "${err% }" "$err"
m athlete hr_max
refuses 'a key without a value' 2 'usage: milepost athlete'
m goal add marathon 2026-12-20 --priority C
m plan new marathon
same 'a plan with too few weeks is not made' 1 "$code"
printf 'goal half 2027-03-07\nw1 tue threshhold 9k\n' > "$home/bad.plan"
m plan lint "$home/bad.plan"
refuses 'a bad line of a plan' 1 'line 2'
m plan load "$home/none.plan"
refuses 'a plan that is not there' 3 'none.plan'
m plan show
refuses 'no plan yet' 1 'no plan yet'
m plan skip 2026-11-24 lazy
refuses 'a reason that is none' 1 'lazy'

# ---- usage
m frobnicate
refuses 'an unknown command' 2 "unknown command 'frobnicate'"
m weak
refuses 'a slip in a command' 2 "did you mean 'week'?"
m week --frob
refuses 'an unknown option' 2 "unknown option '--frob'"
m week today tomorrow
refuses 'too many words' 2 'usage: milepost week'
m week someday
refuses 'a word that is no date' 1 'someday'
m week --units furlong
refuses 'unknown units' 2 'furlong'
m week --color purple
refuses 'an unknown colour' 2 'purple'
m week --today 2026-02-31
refuses 'a today that is no day' 2 '2026-02-31'
m week --db
refuses 'an option without its value' 2 'needs a value'
m week --json=yes
refuses 'a value where none is taken' 2 'takes no value'
m log 10k --dry-run 52:30
refuses 'an option between entry words' 2 'follows an option'
m goal frob
refuses 'an unknown verb' 2 "'goal frob'"
m injury start elbows
refuses 'an unknown site' 1 'elbows'
m runs --purpose frob
refuses 'an unknown purpose' 1 'frob'
m explain R99
refuses 'an unknown rule' 1 'R99'
m run zzzz
refuses 'an id that is not there' 1 'zzzz'
m edit zzzz rpe5
refuses 'nothing to edit' 1 'zzzz'
m delete zzzz
refuses 'nothing to delete' 1 'zzzz'

# ---- files
printf '[ui]\nunitz = km\n' > "$home/typo.ini"
m --config "$home/typo.ini" week
refuses 'a typo in the settings' 1 'did you mean'
refuses 'a typo in the settings has its line' 1 'typo.ini:2'
case $err in
*line*) failed 'and only once' "$err" ;;
*) ok 'and only once' ;;
esac
m --config "$home/none.ini" week
refuses 'settings that were named have to be there' 3 'none.ini'
m --db "$home/away/none.db" week
says 'a diary that is not there is an empty one to look at' 0 'nothing run'
m --db "$home/away/none.db" doctor
says 'and the doctor says so' 0 'there is no diary at'
made=
for look in today week block trend runs why paces predict history doctor; do
    m --db "$home/away/none.db" "$look"
    [ -e "$home/away" ] && made="$made $look" && rm -r "$home/away"
done
same 'looking makes no diary' '' "$made"
m --db "$home" week
refuses 'a folder is no diary' 3 "$home"
echo 'not a diary' > "$home/foreign.db"
m --db "$home/foreign.db" week
refuses 'a foreign file is no diary' 3 'foreign.db'
same 'and is left as it was' 'not a diary' "$(cat "$home/foreign.db")"
m import "$home/none.fit"
says 'a path that is not there fails' 1 'there is no such file'
echo 'hello' > "$home/hello.fit"
m import "$home/hello.fit"
case $code in
0 | 1) says 'a file that is no activity is named' "$code" 'hello.fit' ;;
*) failed 'a file that is no activity is named' "exit code $code" ;;
esac
if [ -w /dev/full ]; then
    "$milepost" --today "$today" week > /dev/full 2> "$home/err"
    same 'a full disk is said' 3 "$?"
else
    echo 'skipped: a full disk, there is no /dev/full'
fi

# ---- errors as JSON
m log 10k 52:30 eassy --json
refuses_json() {
    if [ "$code" -eq "$2" ] && [ -z "$out" ] &&
        printf '%s' "$err" | grep -qF '"error": {'; then
        ok "$1"
    else
        failed "$1" 'no JSON error'
    fi
}
refuses_json 'an input error as JSON' 1
case $err in
*'"code": "input"'*'"where": "column 11"'*) ok 'it says where' ;;
*) failed 'it says where' 'other keys' ;;
esac
m frobnicate --json
refuses_json 'a usage error as JSON' 2
m --db "$home" --json week
refuses_json 'a store error as JSON' 3

now=$(m runs --json && printf '%s' "$out")
same 'nothing was lost, nothing added' "$kept" "$now"
