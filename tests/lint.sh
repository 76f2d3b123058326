#!/bin/sh
# clang-format, clang-tidy, cppcheck and gcc -fanalyzer over the program.
# FLAGS are the compiler's. Prints findings; exit 1 if there are any.
set -u
cd "$(dirname "$0")/.." || exit 2
bad=0
files=$(ls src/*/*.c src/*.c)
all="$files $(ls include/milepost/*.h src/*/*.h tests/*/*.[ch] 2> /dev/null)"

say() { printf '%s\n' "$1"; }
have() { command -v "$1" > /dev/null 2>&1 || { say "$1 is not here: install $1"; bad=1; return 1; }; }

if have clang-format; then
    say "clang-format"
    # shellcheck disable=SC2086
    clang-format --dry-run -Werror $all || bad=1
fi
if have cppcheck; then
    say "cppcheck"
    cppcheck --quiet --enable=warning,performance,portability --std=c11 \
        --inline-suppr --suppress=missingIncludeSystem --error-exitcode=1 \
        -j2 -Iinclude -Isrc -D_XOPEN_SOURCE=700 src || bad=1
fi
if have clang-tidy; then
    say "clang-tidy"
    # shellcheck disable=SC2086
    printf '%s\n' $files | FLAGS=$FLAGS xargs -P 2 -n 8 sh -c \
        'eval "clang-tidy --quiet $* -- $FLAGS" 2>/dev/null' tidy || bad=1
fi
say "gcc -fanalyzer"
for f in $files; do
    # shellcheck disable=SC2086
    eval "gcc $FLAGS -O1 -U_FORTIFY_SOURCE -fanalyzer -Werror -c -o /dev/null $f" || bad=1
done
[ "$bad" -eq 0 ] && say "lint: clean"
exit "$bad"
