#!/bin/sh
# make bench-import: an export of $1 runs (3000), an hour of records each, into
# an empty diary: as the zip it came as, as a plain folder, again, and looked
# at only; beside it gpsbabel on the same plain files. No verdict. The made
# export stays in $MILEPOST_EXPORT (build/export) for the next time.
set -u
cd "$(dirname "$0")/../.." || exit 2
build=${MILEPOST_BUILD:-build/gcc-plain}
runs=${1:-3000}
made=${MILEPOST_EXPORT:-build/export}-$runs
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT

if [ ! -f "$made/plain/activities.csv" ]; then
    echo "making $runs runs in $made"
    "$build/export" make "$made" "$runs" || exit 1
fi
plain_mb=$(du -sm "$made/plain" | cut -f1)
zip_mb=$(du -sm "$made/export.zip" | cut -f1)
echo "$runs runs: $plain_mb MB of FIT, $zip_mb MB as a zip"
printf '%-34s %8s %8s %9s %8s %9s\n' what s 'cpu s' files/s MB/s 'peak MB'

timed() { # timed NAME MB FILES COMMAND...
    name=$1
    mb=$2
    files=$3
    shift 3
    numbers=$("$build/export" time "$@" 2> "$work/said")
    echo "$numbers" | awk -v name="$name" -v mb="$mb" -v files="$files" '{
        printf "%-34s %8.1f %8.1f %9.0f %8.1f %9.1f\n", name, $1, $2,
            files / $1, mb / $1, $3 / 1024 }'
}
take() { # take NAME MB DIARY OPTIONS...
    name=$1
    mb=$2
    diary=$3
    shift 3
    timed "$name" "$mb" "$runs" env XDG_CONFIG_HOME="$work" \
        "$build/milepost" --db "$work/$diary.db" --today 2026-11-22 import "$@"
    tail -n 1 "$work/said"
}

take 'looked at, the zip' "$zip_mb" zip --dry-run "$made/export.zip"
take 'the zip' "$zip_mb" zip "$made/export.zip"
take 'the zip again' "$zip_mb" zip "$made/export.zip"
take 'a plain folder' "$plain_mb" plain "$made/plain"

# It takes a minute for what the rest takes a second for: some of them do.
if command -v gpsbabel > /dev/null; then
    some=$(find "$made/plain/activities" -name '*.fit' | sort | head -n 200)
    count=$(printf '%s\n' "$some" | wc -l)
    mb=$(printf '%s\n' "$some" | xargs du -cm | tail -n 1 | cut -f1)
    # shellcheck disable=SC2016,SC2086
    timed "gpsbabel, $count of them" "$mb" "$count" sh -c 'for f in "$@"; do
        gpsbabel -t -i garmin_fit -f "$f" -o unicsv -F /dev/null; done' - $some
else
    echo 'skipped: gpsbabel, it is not installed'
fi
