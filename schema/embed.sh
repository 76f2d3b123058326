#!/bin/sh
# Prints the given SQL files as C: one array of bytes each, in order, and the
# list of them. Bytes and not a string: C promises only 4095 characters.
set -eu
LC_ALL=C
export LC_ALL

name_of() { # schema/001_initial.sql: schema_001_initial
    printf 'schema_%s' "$(basename "$1" .sql)"
}

for file; do
    printf 'static const unsigned char %s[] = {\n' "$(name_of "$file")"
    od -An -v -tx1 "$file" | sed 's/ *\([0-9a-f][0-9a-f]\)/0x\1,/g'
    printf '0x00};\n'
done
printf 'static const struct migration schema[] = {\n'
for file; do
    printf '    { %s, "%s" },\n' "$(name_of "$file")" "$(basename "$file")"
done
printf '};\n'
