#!/bin/sh
# Fuzzes every reader: tests/fuzz/fuzz_NAME.c, each for $1 seconds (20), from
# the seeds in tests/fuzz/corpus/NAME. What it learns stays in build/fuzz.
# Prints "ok NAME" or "FAILED NAME: where"; exit 1 if any failed.
set -u
cd "$(dirname "$0")/../.." || exit 2
seconds=${1:-20}
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
make --no-print-directory CC="$cc" B="$out" LINK='' \
    OPT="-O1 -g -fsanitize=fuzzer-no-link $san -fno-sanitize-recover=all" \
    "$out/libmilepost.a" || exit 1
libs="$(pkg-config --libs ncursesw sqlite3 jansson expat 2> /dev/null ||
    echo -lncursesw -ltinfo -lsqlite3 -ljansson -lexpat) -liniparser -lm -ldl"

for source in tests/fuzz/fuzz_*.c; do
    name=$(basename "$source" .c)
    name=${name#fuzz_}
    learnt=$out/corpus/$name
    mkdir -p "$learnt" "tests/fuzz/corpus/$name"
    # shellcheck disable=SC2086
    "$cc" -std=c17 -D_XOPEN_SOURCE=700 -g -O1 -fsanitize=fuzzer $san \
        -fno-sanitize-recover=all -Iinclude -Isrc "$source" \
        "$out/libmilepost.a" $libs -o "$out/fuzz_$name" || exit 1
    if "$out/fuzz_$name" -max_total_time="$seconds" -max_len=4096 \
        -timeout=10 -artifact_prefix="$out/found-$name-" \
        "$learnt" "tests/fuzz/corpus/$name" > "$out/$name.log" 2>&1; then
        echo "ok $name: $(tail -n 1 "$out/$name.log")"
    else
        tail -n 40 "$out/$name.log"
        echo "FAILED $name: the input is in $out/found-$name-*"
        bad=1
    fi
done
exit "$bad"
