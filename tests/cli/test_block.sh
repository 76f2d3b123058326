#!/bin/sh
# The block of the demo fits a terminal, without colour, and as JSON.
. "$(dirname "$0")/lib.sh"

fresh
m -D "$home/demo.db" demo
for asked in '' base build peak 'taper' '2026-08-03 2026-11-22'; do
    # shellcheck disable=SC2086
    m -D "$home/demo.db" block $asked
    says "block $asked answers" 0 ' > '
    wide=$(printf '%s\n' "$out" | sed 's/·/-/g' | awk 'length($0) > 80' | wc -l)
    lines=$(printf '%s\n' "$out" | wc -l)
    if [ "$wide" -eq 0 ] && [ "$lines" -le 24 ]; then
        ok "block $asked fits 24 x 80"
    else
        failed "block $asked fits 24 x 80" "$lines lines, $wide too wide"
    fi
    silent "block $asked has no colour" "$(printf '\033')"
done

m -D "$home/demo.db" block base --json
says 'block as JSON' 0 '"phase": "base"'
m -D "$home/demo.db" block bsae
refuses 'a word that is no phase' 1 'is not a date'
m -D "$home/demo.db" block base peak taper
refuses 'three words' 2 'block'

m -D "$home/demo.db" block build --beside base
says 'a phase beside another' 0 'before: 3 Aug-13 Sep'
m -D "$home/demo.db" block base --beside '2026-11-02 2026-11-22'
says 'a phase beside later weeks' 0 'beside: 2-22 Nov'
m -D "$home/demo.db" block base --beside bsae
refuses 'beside what is no block' 1 'is not a date'
m -D "$home/demo.db" block --json --beside base
says 'and as JSON' 0 '"phase": "base"'

# ---- a block before which the diary had only begun
fresh
for day in 10-20 10-22 10-24 10-27 10-29 10-31 11-03 11-05 11-07 11-10 11-12 \
    11-14 11-17 11-19 11-21; do
    m log "2026-$day" 10k 60:00 easy rpe3
done
m block
says 'five even weeks: 30 km' 0 '30.0 a week'
says 'the week before them too, and not a quarter of it' 0 ' 30.0 km a week'
says 'which was the first of the diary' 0 'before: 19-25 Oct'
