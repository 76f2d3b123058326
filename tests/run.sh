#!/bin/sh
# Runs every test and house rule, and ends with one line "N passed, N failed".
# MILEPOST_BUILD is the build folder; all runners count into one sum.
set -u
cd "$(dirname "$0")/.." || exit 2
build=${MILEPOST_BUILD:-build/gcc-plain}
log=$build/test.log
passed=0
failed=0

count() { # count NAME PASSED FAILED
    passed=$((passed + $2))
    failed=$((failed + $3))
    printf '%-8s %5d passed, %d failed\n' "$1" "$2" "$3"
}

# A Check runner's closing line: "100%: Checks: N, Failures: N, Errors: N".
check_runner() { # check_runner NAME PROGRAM
    "$2" > "$log" 2>&1
    status=$?
    line=$(grep -E '^[0-9]+%: Checks: ' "$log" | tail -n 1)
    checks=$(printf '%s' "$line" | sed -n 's/.*Checks: \([0-9]*\),.*/\1/p')
    failures=$(printf '%s' "$line" | sed -n 's/.*Failures: \([0-9]*\),.*/\1/p')
    errors=$(printf '%s' "$line" | sed -n 's/.*Errors: \([0-9]*\).*/\1/p')
    if [ -z "$checks" ]; then
        cat "$log"
        echo "$1: the runner ended without its closing line (status $status)"
        count "$1" 0 1
        return
    fi
    bad=$((failures + errors))
    if [ "$bad" -gt 0 ] || [ "$status" -ne 0 ]; then
        cat "$log"
        [ "$bad" -gt 0 ] || bad=1
    fi
    grep -E '^(skipped|seed|note):' "$log"
    count "$1" $((checks - bad)) "$bad"
}

# A script prints "ok WHAT" or "FAILED WHAT" a line, and what it skipped.
script_runner() { # script_runner NAME SCRIPT
    MILEPOST_BUILD=$build sh "$2" > "$log" 2>&1
    status=$?
    ok=$(grep -c '^ok ' "$log")
    bad=$(grep -c '^FAILED ' "$log")
    if [ "$bad" -gt 0 ] || [ "$status" -gt 1 ] || [ "$ok" -eq 0 ]; then
        grep -v '^ok ' "$log"
        [ "$bad" -gt 0 ] || bad=1
    fi
    grep -E '^(skipped|seed|note):' "$log"
    count "$1" "$ok" "$bad"
}

[ -x "$build/unit" ] && check_runner unit "$build/unit"
for script in tests/cli/test_*.sh; do
    [ -f "$script" ] || continue
    name=$(basename "$script" .sh)
    script_runner "${name#test_}" "$script"
done
[ -x "$build/pty" ] && check_runner pty "$build/pty"
script_runner replay tests/fuzz/replay.sh
script_runner house tests/house.sh

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
