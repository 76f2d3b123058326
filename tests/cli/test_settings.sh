#!/bin/sh
# Settings of the judge: config.ini moves a verdict, and says where it stands.
cd "$(dirname "$0")/../.." || exit 2
. tests/cli/lib.sh

ini() { # ini LINES: the settings from here on
    printf "$1" > "$home/own.ini"
}
own() {
    m --config "$home/own.ini" "$@"
}
verdict() { # verdict WHAT RULE: the one run's rule
    own week --json
    says "$1" 0 "\"rule\": \"$2\""
}

# ---- specificity
m athlete level intermediate fitness_index 45 weekly_km 50 longest_km 16
m goal add 5k 2026-12-20
m log 2026-11-18 8k 42:00 steady rpe5
m week --json
says 'steady running before a 5 km is not specific' 0 '"rule": "R13"'
ini '[specificity]\n5k.steady = 1\n'
verdict 'unless config.ini says it serves' R15
own explain specificity
says 'the table marks what is not standard' 0 '  steady        *1   1    1'
says 'it names who is left alone' 0 'novice: R13, R13b never'
wide=$(printf '%s\n' "$out" | awk 'length($0) > 80' | head -n 1)
same 'the table is 80 columns wide at most' '' "$wide"
own explain specificity --json
says 'the table as JSON' 0 '"softened"'
own config
says 'config names the line of a cell' 0 \
    'specificity.5k.steady = 1            config.ini line 2'
own config --json
says 'config lists the cells as JSON' 0 '"key": "marathon.easy"'
m goal add half 2027-01-17 --priority B
ini '[specificity]\nhalf.steady = 2\n5k.threshold = 0\n'
m log 2026-11-19 5k 23:10 threshold rpe7
verdict 'a cell set to 0 makes the rule speak' R13
ini '[specificity]\n5k.stedy = 1\n'
own week
refuses 'a slip in a cell' 1 'did you mean specificity.5k.steady?'

# ---- thresholds
fresh
m athlete level intermediate fitness_index 45 weekly_km 50 longest_km 16
m log 2026-11-21 20k 1:55:00 long rpe4
m week --json
says 'a run far beyond the longest' 0 '"rule": "R10"'
ini '[judge]\nr10_least = 3000\n'
verdict 'is let pass by a higher threshold' R15
silent 'and by nothing else' '"rule": "R10"'
own explain R10
says 'explain tells the threshold in force' 0 'by 3.0 km or above'
says 'and which setting it is' 0 'judge.r10_least = 3000 m'
ini '[judge]\nr12_slow = 8\nr14_short = 25\n'
own explain R12
says 'a condition holds its own threshold' 0 'more than 8 % slower'
own explain R14
says 'and one in minutes' 0 'below 25 min'
own explain R12 --json
says 'in JSON too' 0 'more than 8 % slower'
