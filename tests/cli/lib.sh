# Sourced by every test of the commands: a home of its own, a fixed day, and
# a few words to say what is expected. Each check prints "ok WHAT" or
# "FAILED WHAT" with what came instead.
set -u
build=${MILEPOST_BUILD:-build/gcc-plain}
case $build in /*) ;; *) build=$PWD/$build ;; esac
milepost=${MILEPOST:-$build/milepost}
today=2026-11-22

home=$(mktemp -d "${TMPDIR:-/tmp}/milepost-test.XXXXXXXX") || exit 2
trap 'rm -rf "$home"' EXIT
trap 'exit 1' HUP INT TERM
unset MILEPOST_DB MILEPOST_CONFIG XDG_CONFIG_HOME XDG_DATA_HOME NO_COLOR
export HOME="$home" LC_ALL=C.UTF-8 TZ=UTC TERM=dumb

out=
err=
code=0

# m ARGS...: runs milepost on the day of the tests; out, err and code are its.
m() {
    "$milepost" --today "$today" "$@" > "$home/out" 2> "$home/err" < /dev/null
    code=$?
    out=$(cat "$home/out")
    err=$(cat "$home/err")
}

# m_input FILE ARGS...: the same, reading a file.
m_input() {
    input=$1
    shift
    "$milepost" --today "$today" "$@" > "$home/out" 2> "$home/err" < "$input"
    code=$?
    out=$(cat "$home/out")
    err=$(cat "$home/err")
}

# A diary and settings of their own from here on.
fresh() {
    rm -rf "$home/.local" "$home/.config"
}

ok() {
    echo "ok $1"
}

failed() { # failed WHAT WHY
    printf 'FAILED %s: %s\n' "$1" "$2"
    printf '  code %s\n  out: %s\n  err: %s\n' "$code" "$out" "$err"
}

# says WHAT CODE TEXT: that exit code, and TEXT on standard output.
says() {
    if [ "$code" -ne "$2" ]; then
        failed "$1" "exit code $code, not $2"
    elif ! printf '%s\n' "$out" | grep -qF -- "$3"; then
        failed "$1" "no '$3' on standard output"
    else
        ok "$1"
    fi
}

# refuses WHAT CODE TEXT: that exit code, one sentence with TEXT on standard
# error, nothing on standard output.
refuses() {
    if [ "$code" -ne "$2" ]; then
        failed "$1" "exit code $code, not $2"
    elif ! printf '%s\n' "$err" | grep -qF -- "$3"; then
        failed "$1" "no '$3' on standard error"
    elif [ -n "$out" ]; then
        failed "$1" "something on standard output"
    elif [ "$(printf '%s\n' "$err" | wc -l)" -ne 1 ]; then
        failed "$1" "more than one line on standard error"
    else
        ok "$1"
    fi
}

# silent WHAT TEXT: TEXT is not on standard output.
silent() {
    if printf '%s\n' "$out" | grep -qF -- "$2"; then
        failed "$1" "'$2' on standard output"
    else
        ok "$1"
    fi
}

# same WHAT EXPECTED GOT
same() {
    if [ "$2" = "$3" ]; then
        ok "$1"
    else
        failed "$1" "'$3' where '$2' was expected"
    fi
}

# page WHAT: the last output is at most 24 lines of 80 characters.
page() {
    wide=$(printf '%s\n' "$out" | awk 'length($0) > 80' | head -n 1)
    lines=$(printf '%s\n' "$out" | wc -l)
    if [ -n "$wide" ]; then
        failed "$1" "a line over 80: $wide"
    elif [ "$lines" -gt 24 ]; then
        failed "$1" "$lines lines"
    else
        ok "$1"
    fi
}
