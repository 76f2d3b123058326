#!/bin/sh
# Which runs: the filter, the order, tags of many at once, shoes, records.
cd "$(dirname "$0")/../.." || exit 2
. tests/cli/lib.sh

cat > "$home/lines" << 'END'
-300d 21.1k 1:45:00 race +hilly shoe:racer
-20d 10k 52:30 easy rpe4 shoe:pegs -- wind from the west
-6d 8k 46:00 easy rpe3 shoe:pegs
-4d 5k 27:00 rpe6
yesterday 18k 1:45:00 long rpe5 shoe:pegs +trail
END
m_input "$home/lines" log -
says 'a diary of five runs' 0 '5'

# dists ARGS...: the distances of the runs listed, in their order.
dists() {
    m runs "$@"
    printf '%s\n' "$out" | sed -n 's/.* ran \([0-9.]*\) km.*/\1/p' |
        tr '\n' ' '
}

same 'all of them, the newest last' '21.1 10.0 8.0 5.0 18.0 ' "$(dists)"
same 'a filter in one word' '10.0 5.0 18.0 ' "$(dists 'rpe>=4')"
same 'and in several' '18.0 ' "$(dists 'rpe>=4' since:-10d shoe=pegs)"
same 'or, not' '21.1 18.0 ' "$(dists 'race | (!easy dist>15k)')"
same 'a purpose alone, as ever' '18.0 ' "$(dists long)"
same 'what no purpose was declared for, as judged' '5.0 ' \
    "$(dists 'rpe=6 type!=none')"
same 'options say the same' '10.0 8.0 ' "$(dists --purpose easy --until -5d)"
same 'and bind an or' '18.0 ' "$(dists 'easy | long' --since -5d)"
same 'sorted as a screen does' '21.1 18.0 10.0 8.0 5.0 ' "$(dists --sort dist)"
same 'and the other way' '5.0 8.0 10.0 18.0 21.1 ' "$(dists --sort=-dist)"

m runs 'easy rpr>=6'
refuses 'a field nobody knows, with its column' 1 "column 6: 'rpr' is not known here: did you mean rpe>=6?"
m runs 'type=tresh'
refuses 'a word of a list' 1 'did you mean threshold?'
m runs --sort shoo
refuses 'a column nobody knows' 1 "'shoo' is no column"
m runs 'rpe>9'
says 'nothing meant is said' 0 'no run is meant by this'
m runs --help
says 'the fields are in the help' 0 'note:"felt flat"'
m runs 'rpe>=5' --sort rpe --json
says 'JSON in the order asked for' 0 '"shoe": "pegs"'

m retag shoe=pegs --dry-run -- +club
says 'a dry run counts' 0 'would change 3 of 3 runs'
m retag shoe=pegs -- +club -trail
says 'many are tagged at once' 0 "changed 3 of 3 runs; 'undo' takes it back"
same 'and found by it' '10.0 8.0 18.0 ' "$(dists +club)"
same 'a tag is taken away' '' "$(dists +trail)"
m undo
says 'one undo step' 0 'tag 3 runs: +club -trail'
same 'all are as before' '18.0 ' "$(dists +trail)"
m retag easy
refuses 'tags are missing' 2 'retag FILTER -- WORDS'
m retag easy -- 12k
refuses 'what many cannot take' 1 "'12k' is nothing many runs can take"

m shoes
says 'kilometres a pair' 0 'pegs                      36.0      3  2026-11-02 .. 2026-11-21'
page 'on a page'
m shoes --json
says 'as JSON' 0 '"distance_m": 36000'
m records
says 'records' 0 'half       1:45:00    4:59  Mon 2026-01-26  race'
says 'within a longer run it is said' 0 'within 21.1 km'
page 'on a page too'
m records --json
says 'as JSON' 0 '"is_mean_pace": true'

fresh
m runs
says 'an empty diary says how to begin' 0 'no run yet'
m shoes
says 'and has no shoes' 0 'no run yet'
m records
says 'and no records' 0 'yet'
