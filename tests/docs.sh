#!/bin/sh
# The README's week is the demo's of a fixed day. Prints how they differ;
# with --write, puts the demo's in.
set -u
cd "$(dirname "$0")/.." || exit 2
build=${MILEPOST_BUILD:-build/gcc-plain}
week=$(LC_ALL=C NO_COLOR=1 MILEPOST_CONFIG=/dev/null/none \
    "$build/milepost" --today 2026-11-22 demo < /dev/null)
with_week() { # the README with this week in its second code block
    WEEK=$week awk '
        /^```/ { fence++
            if (fence == 3) { print; print ENVIRON["WEEK"]; next } }
        fence != 3' README.md
}
if [ "${1:-}" = --write ]; then
    with_week > "$build/README.new" && cp "$build/README.new" README.md
else
    with_week | diff README.md -
fi
