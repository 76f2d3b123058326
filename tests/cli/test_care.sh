#!/bin/sh
# Who needs other advice is told so once: when the status is set, and when an
# athlete is first set up.
cd "$(dirname "$0")/../.." || exit 2
. tests/cli/lib.sh

# lacks WHAT TEXT: done, and TEXT is not on standard output.
lacks() {
    if [ "$code" -ne 0 ] || printf '%s\n' "$out" | grep -qF -- "$2"; then
        failed "$1" "'$2' on standard output, or exit code $code"
    else
        ok "$1"
    fi
}

m athlete level novice
says 'an athlete is first asked to see a doctor where needed' 0 'ask a doctor'
m athlete weekly_km 30
lacks 'and asked once' 'ask a doctor'
m athlete status pregnant
says 'pregnant, runs go by effort' 0 'talk test and effort'
says 'pregnant, it says when to stop and call' 0 'contractions'
m athlete
lacks 'looking later repeats nothing' 'contractions'
m athlete status postpartum
says 'after a birth it says from when on' 0 'three'
lacks 'after a birth nothing is said of a baby moving' 'moves less'
m athlete status none
lacks 'and nothing once that is over' 'Stop and call'
m athlete status pregnant --json
says 'as JSON it is there too' 0 '"care"'
