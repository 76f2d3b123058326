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
