#!/bin/sh
# Fuzzes readers: tests/fuzz/fuzz_NAME.c, those named or all of them, each for
# $1 seconds (20), from the seeds in tests/fuzz/corpus/NAME and the words in
# tests/fuzz/words/NAME. What it learns stays in build/fuzz/corpus, how often
# each was run in build/fuzz/runs ("NAME COUNT", a line a time).
# Prints "ok NAME" or "FAILED NAME: where"; exit 1 if any failed.
set -u
cd "$(dirname "$0")/../.." || exit 2
seconds=${1:-20}
[ $# -gt 0 ] && shift
cc=${FUZZ_CC:-clang}
out=build/fuzz
san=-fsanitize=address,undefined
bad=0

mkdir -p "$out"
printf '%s\n' '#include <stddef.h>' \
    'int LLVMFuzzerTestOneInput(const unsigned char *b, size_t n);' \
    'int LLVMFuzzerTestOneInput(const unsigned char *b, size_t n)' \
    '{ (void)b; (void)n; return 0; }' > "$out/probe.c"
if ! "$cc" -fsanitize=fuzzer "$out/probe.c" -o "$out/probe" 2> /dev/null; then
    echo "libFuzzer is not here: install clang, libclang-rt-14-dev and libfuzzer-14-dev"
    exit 1
fi

# The Makefile knows the sources and what they are made of.
if ! make --no-print-directory CC="$cc" B="$out" FUZZ_MAIN= \
    LINK="-fsanitize=fuzzer $san" \
    OPT="-O2 -g -fsanitize=fuzzer-no-link $san -fno-sanitize-recover=all" \
    fuzzers > "$out/make.log" 2>&1; then
    cat "$out/make.log"
    exit 1
fi

fuzz() { # fuzz NAME
    learnt=$out/corpus/$1
    mkdir -p "$learnt"
    words=
    # Limits of a reader lie within what it is given: a table's row has 64 KiB.
    longest=4096
    [ "$1" = csv ] && longest=140000
    [ -f "tests/fuzz/words/$1" ] && words=-dict=tests/fuzz/words/$1
    # shellcheck disable=SC2086
    "$out/fuzz_$1" -max_total_time="$seconds" -max_len=$longest -timeout=10 \
        -rss_limit_mb=2048 -print_final_stats=1 $words \
        -artifact_prefix="$out/found-$1-" "$learnt" "tests/fuzz/corpus/$1" \
        > "$out/$1.log" 2>&1
    status=$?
    runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$out/$1.log")
    echo "$1 ${runs:-0}" >> "$out/runs"
    return "$status"
}

[ $# -gt 0 ] || set -- $(for source in tests/fuzz/fuzz_*.c; do
    basename "$source" .c | sed 's/^fuzz_//'
done)
for name in "$@"; do
    if fuzz "$name"; then
        echo "ok $name: ${runs:-no} runs"
    else
        tail -n 40 "$out/$name.log"
        echo "FAILED $name: the input is in $out/found-$name-*"
        bad=1
    fi
done
exit "$bad"
