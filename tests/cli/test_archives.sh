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

# came WHAT COUNTS: files imported, already there, skipped, failed.
came() {
    got=$(printf '%s' "$out" | jq -c '[.imported, .duplicates, .skipped, .failed]')
    same "$1" "$2" "$got"
}

m --json import "$table.gz"
came 'a gzipped table comes in' '[1,0,0,0]'
m --json import "$table"
came 'and is the same without its gzip' '[0,1,0,0]'

fresh
m_input "$table.gz" --json import -
came 'standard input is read, gzipped or not' '[1,0,0,0]'
same 'and named' 'standard input' "$(printf '%s' "$out" | jq -r '.files[0].path')"
m --json runs
same 'once' 1 "$(printf '%s' "$out" | jq '.runs | length')"

fresh
# A pipe cannot be read twice, and is asked for three times.
cat "$table.gz" | "$milepost" --today "$today" --json import - > "$home/out" 2>&1
code=$? out=$(cat "$home/out") err=
came 'so is a pipe' '[1,0,0,0]'
m --json import -
came 'and one that brings nothing is said so' '[0,0,0,1]'

# The loader finds these first, and they are no libraries.
mkdir "$home/lib"
: > "$home/lib/libarchive.so.13"
: > "$home/lib/libarchive.so"
fresh
LD_LIBRARY_PATH=$home/lib m import "$table.gz"
says 'without libarchive it says what to do' 1 'install libarchive'
LD_LIBRARY_PATH=$home/lib m --json import "$table"
came 'and files that are no archives come in' '[1,0,0,0]'
