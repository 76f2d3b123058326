#!/bin/sh
# The manual page: every command, key and setting, and roff that is right.
. "$(dirname "$0")/lib.sh"

fresh
m help man
says 'help man prints a page' 0 '.TH MILEPOST 1'
page=$out
missing=$(for c in $(sed -n 's/^COMMAND(\(.*\))/\1/p' src/cli/commands.def); do
        printf '%s\n' "$page" | grep -q "^\.SS $c " || echo "$c"
    done
    sed -n 's/^KEYS*(\([a-z_]*\),.*/\1/p' include/milepost/keys.def | sort -u |
        while read -r act; do
            printf '%s\n' "$page" | grep -q "^($act: ." || echo "$act"
        done)
if [ -z "$missing" ]; then
    ok 'the page has every command and act'
else
    failed 'the page has every command and act' "$missing"
fi
if command -v groff > /dev/null 2>&1; then
    wrong=$(printf '%s\n' "$page" | groff -man -Tutf8 -ww -z 2>&1)
    if [ -z "$wrong" ]; then
        ok 'groff has nothing to say against it'
    else
        failed 'groff has nothing to say against it' "$wrong"
    fi
else
    echo 'skipped: the manual page in groff (none here)'
fi
