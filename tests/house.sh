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

# Which rooms' pages a room may open (src/README.md draws it).
may_open() {
    case $1 in
    base) echo base ;;
    model) echo base model ;;
    entry | measure) echo base model "$1" ;;
    judge) echo base model measure judge ;;
    coach) echo base model measure judge coach ;;
    words) echo base model measure judge coach words ;;
    store | formats | config) echo base model "$1" ;;
    app) echo base model entry measure judge coach words store formats \
        config app ;;
    cli) echo base model entry measure judge coach words config app cli ;;
    tui) echo base model entry measure judge coach words app cli tui ;;
    esac
}

# A room may have several pages: the second line of each says whose it is,
# "judge: ..." or "trend (judge): ...". Prints "trend judge", a line a page.
pages=$(awk 'FNR == 2 {
        page = $2; room = $3 ~ /^\(/ ? $3 : $2
        gsub(/[(),:]/, "", page); gsub(/[(),:]/, "", room)
        print page, room
    }' include/milepost/*.h)
rule page-says-its-room "$(for page in include/milepost/*.h; do
    room=$(printf '%s\n' "$pages" |
        sed -n "s/^$(basename "$page" .h) //p")
    [ -n "$room" ] && [ -d "src/$room" ] || echo "$page: '$room'"
done)"

rule page-is-said "$(printf '%s\n' "$pages" | while read -r page room; do
    grep -q "^| \`$room\`.*\`$page\`" src/README.md || [ "$page" = "$room" ] ||
        echo "src/README.md: $page of $room"
done)"

# The room's files and pages open its own and what it may open.
rooms='base model entry measure judge coach words store formats config app cli tui'
for room in $rooms; do
    own=$(printf '%s\n' "$pages" |
        sed -n "s|^\([a-z]*\) $room\$|include/milepost/\1.h|p")
    # shellcheck disable=SC2086
    bad=$(grep -n '#include "' /dev/null "src/$room"/*.[ch] $own 2> /dev/null |
        PAGES=$pages awk -v may=" $(may_open "$room") " -v own="$room/" '
            BEGIN {
                n = split(ENVIRON["PAGES"], word)
                for (i = 1; i < n; i += 2) room_of[word[i]] = word[i + 1]
            }
            {
                name = $0; sub(/^[^"]*"/, "", name); sub(/".*/, "", name)
                page = name; sub(/^milepost\//, "", page)
                sub(/\.h$/, "", page)
                if (name ~ /\.(def|inc)$/ || index(name, own) == 1) next
                if (name ~ /^milepost\// && room_of[page] != "" &&
                    index(may, " " room_of[page] " ")) next
                print
            }')
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
[ -e "$build/src/base/text.o" ] || rule built "$build holds no objects: run make"
asks() { # asks FORBIDDEN OBJECT...: those of its symbols an object asks for
    forbidden=$1
    shift
    nm -uA "$@" 2> /dev/null | sed 's/: *[Uw] /: /' |
        grep -E ": ($forbidden)(@.*)?\$"
}
for room in base model entry measure judge coach words; do
    rule "pure-$room" "$(asks "$forbidden" "$build/src/$room"/*.o)"
done
rule tui-no-malloc "$(asks 'malloc|calloc|realloc|strdup' "$build"/src/tui/*.o |
    grep -v '/term\.o:')"
# Only main asks for time, locale and environment.
rule world-only-in-main "$(asks \
    'time|clock_gettime|gettimeofday|localtime|localtime_r|getenv|secure_getenv' \
    "$build"/src/*/*.o)"

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
# C leaves what is between a struct's fields open.
rule no-structs-compared-by-bytes "$(grep -nE 'memcmp\(&' src/*/*.c)"
rule no-default-over-enums "$(grep -nE '^\s*default:' src/judge/*.c src/coach/*.c \
    src/measure/*.c src/words/*.c 2> /dev/null)"
# A threshold that no rule or warning reads is a promise nobody keeps.
read=$(grep -ohE 'SETTING_[A-Z0-9_]+' src/judge/*.c src/measure/*.c | sort -u)
rule judge-settings-read "$(sed -n \
    's/^SETTING(\([A-Z0-9_]*\), *"judge".*/SETTING_\1/p' \
    include/milepost/settings.def | grep -vxF "$read")"
rule no-left-over "$(grep -nE '(TODO|FIXME|XXX|HACK)' src/*/*.[ch] include/milepost/*.h \
    schema/* Makefile 2> /dev/null)"

# What is made from the program's own tables is as the program has it.
if [ -x "$build/milepost" ]; then
    rule config-example-current "$("$build/milepost" config example |
        diff config.ini.example - 2>&1)"
    rule readme-week-current "$(MILEPOST_BUILD=$build sh tests/docs.sh 2>&1)"
fi

# The README shows every picture there is, and there is every one it shows;
# that they are current is the unit suite's "pictures".
rule readme-pictures "$(
    ls .github/*.svg | sort > "$build/pictures"
    grep -oE '\.github/[a-z_]+\.svg' README.md | sort -u |
        diff "$build/pictures" - 2>&1)"

# Every oddity of real files names the test that shows what comes of it.
rule oddities-have-tests "$(grep -E '^  ' tests/oddities |
    while IFS='|' read -r words suite_test; do
        # shellcheck disable=SC2086
        set -- $suite_test
        grep -qs "START_TEST(${2:-none})" "tests/unit/test_${1:-none}.c" ||
            echo "$words:$suite_test"
    done)"

top=$({ git ls-files 2> /dev/null || ls -A; } | sed 's|/.*||' | sort -u |
    grep -Ev '^(src|include|schema|tests|Makefile|config\.ini\.example|README\.md|LICENSE|build|\..*)$')
rule top-level "$top"
