#!/bin/sh
# The house rules, executable. Prints "ok RULE" or "FAILED RULE: where".
set -u
cd "$(dirname "$0")/.." || exit 2
build=${MILEPOST_BUILD:-build/gcc-plain}

rule() { # rule NAME FINDINGS
    if [ -z "$2" ]; then
        echo "ok $1"
    else
        printf 'FAILED %s\n%s\n' "$1" "$2"
    fi
}

# Which of our pages a room may open (src/README.md draws it).
may_include() {
    case $1 in
    base) echo base ;;
    model) echo base model terms ;;
    entry | measure) echo base model terms "$1" ;;
    judge) echo base model terms measure judge figure block ;;
    coach) echo base model terms measure judge coach ;;
    words) echo base model terms measure judge figure coach words ;;
    store | formats | config) echo base model terms "$1" ;;
    app) echo base model terms entry measure judge coach words store \
        formats config app ;;
    cli) echo base model terms entry measure judge coach words config app cli ;;
    tui) echo base model terms entry measure judge coach words app cli tui ;;
    esac
}

rooms='base model entry measure judge coach words store formats config app cli tui'
for room in $rooms; do
    [ -d "src/$room" ] || continue
    allowed=" $(may_include "$room") "
    bad=$(grep -n '#include "' "src/$room"/*.[ch] 2> /dev/null |
        while IFS= read -r line; do
            page=$(printf '%s' "$line" | sed -n 's/.*"milepost\/\([a-z]*\)\..*/\1/p')
            own=$(printf '%s' "$line" | sed -n "s/.*\"\($room\/[a-z_]*\.h\)\".*/\1/p")
            gen=$(printf '%s' "$line" | sed -n 's/.*"\([a-z]*\.\(inc\|def\)\)".*/\1/p')
            if [ -n "$page" ]; then
                case $allowed in *" $page "*) continue ;; esac
                case $line in *.def\"*) continue ;; esac
            fi
            [ -n "$own$gen" ] && continue
            printf '%s\n' "$line"
        done)
    rule "include-$room" "$bad"
done

only() { # only HEADER PLACE-PATTERN
    grep -ln "#include <$1>" src/*/*.[ch] src/main.c include/milepost/*.h \
        2> /dev/null | grep -Ev "$2"
}
rule sqlite-only-in-store "$(only 'sqlite3.h' '^src/store/')"
rule iniparser-only-in-config "$(only 'iniparser/iniparser.h' '^src/config/')"
rule curses-only-in-term "$(only '(n?curses|term).h' '^src/tui/term\.c$')$(
    grep -lE '#include <(n?curses|ncursesw/.*|term)\.h>' src/*/*.[ch] |
    grep -v '^src/tui/term\.c$')"
rule expat-only-in-formats "$(only 'expat.h' '^src/formats/')"

# The pure rooms ask the world for nothing.
forbidden='malloc|calloc|realloc|free|strdup|time|clock|clock_gettime|gettimeofday|localtime|localtime_r|gmtime|getenv|setlocale|fopen|open|read|write|fread|fwrite|printf|puts|putchar|fprintf|vprintf|__printf_chk|__fprintf_chk|rand|random|srand|system|exit|abort'
for room in base model entry measure judge coach words; do
    objects=$(ls "$build/src/$room"/*.o 2> /dev/null) || continue
    bad=$(for o in $objects; do
        nm -u "$o" | awk '{print $2}' | grep -Ex "($forbidden)(@.*)?" |
            sed "s|^|$o: |"
    done)
    rule "pure-$room" "$bad"
done
bad=$(for o in "$build"/src/tui/*.o; do
    [ -f "$o" ] || continue
    case $o in */term.o) continue ;; esac
    nm -u "$o" | awk '{print $2}' | grep -Ex '(malloc|calloc|realloc|strdup)' |
        sed "s|^|$o: |"
done)
rule tui-no-malloc "$bad"
# Only main asks for time, locale and environment.
bad=$(for o in "$build"/src/*/*.o; do
    [ -f "$o" ] || continue
    nm -u "$o" | awk '{print $2}' |
        grep -Ex '(time|clock_gettime|gettimeofday|localtime|localtime_r|getenv|secure_getenv)' |
        sed "s|^|$o: |"
done)
rule world-only-in-main "$bad"

# Size: files of at most 400 lines (tests 450), functions of at most 60.
bad=$(wc -l src/*/*.[ch] src/*.c tests/*/*.[ch] include/milepost/*.h |
    awk '{ most = $2 ~ /^tests/ ? 450 : 400 }
        $2 != "total" && $1 > most { print $2 ": " $1 " lines" }')
rule file-size "$bad"
if ctags --version 2> /dev/null | grep -q Universal; then
    bad=$(ctags -x --c-kinds=f --_xformat='%n %{end} %F %N' src/*/*.c src/*.c |
        awk '$2 - $1 >= 60 { print $3 ": " $4 " has " $2 - $1 + 1 " lines" }')
    rule function-size "$bad"
else
    echo 'skipped: the size of functions (no Universal Ctags here)'
fi
rule no-naked-parsers "$(grep -nE '\b(atoi|atol|atof|strtok|sprintf|gets|sscanf)\(' \
    src/*/*.c src/*.c)"
rule no-default-over-enums "$(grep -nE '^\s*default:' src/judge/*.c src/coach/*.c \
    src/measure/*.c src/words/*.c 2> /dev/null)"
# A threshold that no rule or warning reads is a promise nobody keeps.
rule judge-settings-read "$(sed -n 's/^SETTING(\([A-Z0-9_]*\), *"judge".*/\1/p' \
    include/milepost/settings.def | while read -r id; do
        grep -qw "SETTING_$id" src/judge/*.c src/measure/*.c || echo "$id"
    done)"
rule no-left-over "$(grep -nE '(TODO|FIXME|XXX|HACK)' src/*/*.[ch] include/milepost/*.h \
    schema/* Makefile 2> /dev/null)"

# What is made from the program's own tables is as the program has it.
if [ -x "$build/milepost" ]; then
    rule config-example-current "$("$build/milepost" config example |
        diff config.ini.example - 2>&1)"
    rule readme-week-current "$(MILEPOST_BUILD=$build sh tests/docs.sh 2>&1)"
fi

top=$({ git ls-files 2> /dev/null || ls -A; } | sed 's|/.*||' | sort -u |
    grep -Ev '^(src|include|schema|tests|Makefile|config\.ini\.example|README\.md|LICENSE|build|\..*)$')
rule top-level "$top"
