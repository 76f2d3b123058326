#!/bin/sh
# Two real diaries, whole: every line is taken, a second time nothing is
# added, every week prints.
cd "$(dirname "$0")/../.." || exit 2
. tests/cli/lib.sh

corpus=
for place in "${MILEPOST_CORPUS:-}" ../shared/corpus ../../shared/corpus; do
    [ -n "$place" ] && [ -f "$place/diary/p08.log" ] && corpus=$place && break
done

weeks_of() { # weeks_of DIARY: a date of every week it has a line in
    awk '/^[0-9]/ { print $1 }' "$1" | sort -u
}

take() { # take NAME
    diary=$corpus/diary/$1.log
    fresh
    m_input "$diary" log -
    says "$1 is taken whole" 0 'kept '
    same "$1 without a word of complaint" '' "$err"
    m runs
    before=$out
    m_input "$diary" log -
    says "$1 again adds nothing" 0 'kept 0, already there'
    m runs
    same "$1 is as it was" "$before" "$out"
    bad=
    for day in $(weeks_of "$diary"); do
        m week "$day"
        [ "$code" -eq 0 ] || bad="$bad $day:$code"
        [ "$(printf '%s\n' "$out" | awk 'length($0) > 80' | wc -l)" -eq 0 ] ||
            bad="$bad $day:wide"
        [ "$(printf '%s\n' "$out" | wc -l)" -le 24 ] || bad="$bad $day:long"
    done
    same "every week of $1 prints within its page" '' "$bad"
    m runs --json
    says "$1 prints as JSON" 0 '"runs": ['
    m undo
    m runs
    says "one undo takes $1 back" 0 'no run yet'
}

if [ -z "$corpus" ]; then
    echo 'skipped: two real diaries, there is no ../shared/corpus'
    ok 'nothing to take'
else
    take p08
    take p02
fi
