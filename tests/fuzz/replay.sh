#!/bin/sh
# Gives each fuzzer its corpus again, file by file: tests/fuzz/corpus/NAME.
cd "$(dirname "$0")/../.." || exit 2
build=${MILEPOST_BUILD:-build/gcc-plain}
for source in tests/fuzz/fuzz_*.c; do
    name=$(basename "$source" .c)
    if [ -z "$(ls "tests/fuzz/corpus/${name#fuzz_}" 2> /dev/null)" ]; then
        echo "FAILED replay-$name: tests/fuzz/corpus/${name#fuzz_} is empty"
        continue
    fi
    bad=
    for input in tests/fuzz/corpus/"${name#fuzz_}"/*; do
        "$build/$name" "$input" > "$build/replay.log" 2>&1 && continue
        bad="$bad $input"
        tail -n 20 "$build/replay.log"
    done
    if [ -z "$bad" ]; then
        echo "ok replay-$name"
    else
        echo "FAILED replay-$name:$bad"
    fi
done
