#!/bin/sh
# Archives and standard input, as a shell sends them in.
cd "$(dirname "$0")/../.." || exit 2
. tests/cli/lib.sh

table=$home/cardioActivities.csv
cat > "$table" << 'END'
Activity Id,Date,Type,Distance (km),Duration
abc,2026-11-17 06:30:00,Running,10.00,52:30
END
gzip -n -k "$table"

m import "$table.gz"
says 'a gzipped table comes in' 0 'imported 1 file (1 runs'
m import "$table"
says 'and is the same without its gzip' 0 '1 duplicates'

fresh
m_input "$table.gz" import -
says 'standard input is read, gzipped or not' 0 'imported   standard input'
"$milepost" --today "$today" runs --json > "$home/runs" 2> /dev/null
same 'once' 1 "$(jq '.runs | length' "$home/runs")"

fresh
# A pipe cannot be read twice, and is asked for three times.
cat "$table.gz" | "$milepost" --today "$today" import - > "$home/out" 2>&1
code=$? out=$(cat "$home/out") err=
says 'so is a pipe' 0 'imported 1 file (1 runs'

# The loader finds these first, and they are no libraries.
mkdir "$home/lib"
: > "$home/lib/libarchive.so.13"
: > "$home/lib/libarchive.so"
fresh
LD_LIBRARY_PATH=$home/lib m import "$table.gz"
says 'without libarchive it says what to do' 1 'install libarchive'
LD_LIBRARY_PATH=$home/lib m import "$table"
says 'and files that are no archives come in' 0 'imported 1 file (1 runs'
