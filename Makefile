# milepost. 'make help' lists what can be asked for.
#
# SAN=1      with the address and undefined-behaviour sanitizers
# CC=clang   any C17 compiler; each has its own folder below build/
# WERROR=1   warnings are errors (CI)
# V=1        show the commands

ifeq ($(origin CC),default)
CC := gcc
endif
PREFIX ?= /usr/local
PKG_CONFIG ?= pkg-config
VERSION := 0.1.0

WARN := -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wstrict-prototypes \
	-Wmissing-prototypes -Wold-style-definition -Wwrite-strings -Wformat=2 \
	-Wundef -Wvla -Wcast-qual -Wcast-align -Wpointer-arith -Wswitch-enum \
	-Wnull-dereference -Wdouble-promotion -Wimplicit-fallthrough
IS_CLANG := $(findstring clang,$(shell $(CC) --version 2>/dev/null))
ifeq ($(IS_CLANG),)
WARN += -Wduplicated-cond -Wduplicated-branches -Wlogical-op \
	-Wstack-usage=65536
endif
ifdef WERROR
WARN += -Werror
endif

ifdef SAN
VARIANT := san
OPT := -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all \
	-fno-omit-frame-pointer
LINK := -fsanitize=address,undefined
# The sanitizers' own frames and checks are not the program's.
WARN += -Wno-null-dereference
WARN := $(filter-out -Wstack-usage=65536,$(WARN))
else
VARIANT := plain
OPT := -O2 -g -D_FORTIFY_SOURCE=2 -fstack-protector-strong -fPIE
LINK := -pie -Wl,-z,relro,-z,now
endif
B := build/$(notdir $(firstword $(CC)))-$(VARIANT)

STD := -std=c17 -D_XOPEN_SOURCE=700 -D_XOPEN_SOURCE_EXTENDED \
	-D_DEFAULT_SOURCE
LIBS := $(shell $(PKG_CONFIG) --libs ncursesw sqlite3 jansson expat \
	2>/dev/null || echo -lncursesw -ltinfo -lsqlite3 -ljansson -lexpat) -liniparser -lm -ldl
ALL_CFLAGS := $(STD) $(WARN) $(OPT) -Iinclude -Isrc -I$(B)/gen \
	-DMILEPOST_VERSION='"$(VERSION)"' $(CFLAGS)
ALL_LDFLAGS := $(LINK) $(LDFLAGS)

SRC := $(sort $(wildcard src/*/*.c))
OBJ := $(SRC:%.c=$(B)/%.o)
LIB := $(B)/libmilepost.a
UNIT := $(sort $(wildcard tests/unit/test_*.c))
UNIT_OBJ := $(UNIT:%.c=$(B)/%.o)
TOOL_OBJ := $(patsubst %.c,$(B)/%.o,$(sort $(wildcard tests/tool/*.c)))
PTY := $(sort $(wildcard tests/pty/test_*.c))
PTY_OBJ := $(PTY:%.c=$(B)/%.o) \
	$(patsubst %.c,$(B)/%.o,$(filter-out tests/pty/main.c $(PTY),$(sort $(wildcard tests/pty/*.c))))
BENCH_OBJ := $(patsubst %.c,$(B)/%.o,$(sort $(wildcard tests/bench/*.c)))
EXPORT_OBJ := $(patsubst %.c,$(B)/%.o,$(sort $(wildcard tests/export/*.c)) \
	$(addprefix tests/tool/,made_run.c fit_made.c fit_writer.c \
	account_writer.c zip_writer.c))
FUZZ := $(patsubst tests/fuzz/%.c,$(B)/%,$(sort $(wildcard tests/fuzz/fuzz_*.c)))
FUZZ_MAIN = $(B)/tests/fuzz/replay.o
CHECK_LIBS = $(shell $(PKG_CONFIG) --libs check)
TOOL_LIBS = -larchive
VTERM_LIBS = $(shell $(PKG_CONFIG) --libs vterm) -lutil

Q := $(if $(V),,@)
.DELETE_ON_ERROR:
.SUFFIXES:

all: $(B)/milepost ## the program, build/*/milepost

$(B)/milepost: $(B)/src/main.o $(LIB)
	@echo "  link $@"
	$(Q)$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ $(B)/src/main.o $(LIB) $(LIBS)

$(LIB): $(OBJ)
	@rm -f $@
	$(Q)ar rcs $@ $(OBJ)

# Every object depends on the flags: another flag, another build.
$(B)/flags: force
	@mkdir -p $(B)/gen
	@echo '$(subst ','\'',$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS))' > $@.new
	@cmp -s $@.new $@ && rm $@.new || mv $@.new $@

$(B)/%.o: %.c $(B)/flags
	@mkdir -p $(@D)
	$(if $(V),,@echo "  cc $<")
	$(Q)$(CC) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

# The schema's files as bytes, one array each.
$(B)/gen/schema.inc: schema/embed.sh $(sort $(wildcard schema/*.sql))
	@mkdir -p $(@D)
	$(Q)sh schema/embed.sh schema/*.sql > $@
$(B)/src/store/migrate.o: $(B)/gen/schema.inc

# One runner of all suites; a new test file needs no other edit.
$(B)/gen/suites.inc: force
	@mkdir -p $(@D)
	@for f in $(basename $(notdir $(UNIT))); do \
		echo "SUITE($${f#test_})"; done > $@.new
	@cmp -s $@.new $@ && rm $@.new || mv $@.new $@
$(B)/tests/unit/main.o: $(B)/gen/suites.inc

$(B)/gen/pty_suites.inc: force
	@mkdir -p $(@D)
	@for f in $(basename $(notdir $(PTY))); do \
		echo "SUITE($${f#test_})"; done > $@.new
	@cmp -s $@.new $@ && rm $@.new || mv $@.new $@
$(B)/tests/pty/main.o: $(B)/gen/pty_suites.inc

$(B)/unit: $(B)/tests/unit/main.o $(UNIT_OBJ) $(TOOL_OBJ) $(LIB)
	@echo "  link $@"
	$(Q)$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ $^ $(CHECK_LIBS) $(TOOL_LIBS) $(LIBS)

$(B)/pty: $(B)/tests/pty/main.o $(PTY_OBJ) $(TOOL_OBJ) \
		$(LIB)
	@echo "  link $@"
	$(Q)$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ $^ $(CHECK_LIBS) \
		$(VTERM_LIBS) $(TOOL_LIBS) $(LIBS)

$(B)/bench: $(BENCH_OBJ) $(LIB)
	@echo "  link $@"
	$(Q)$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ $^ $(LIBS)

$(B)/export: $(EXPORT_OBJ) $(LIB)
	@echo "  link $@"
	$(Q)$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ $^ $(TOOL_LIBS) $(LIBS)

# Each reader's fuzzer with a main that only replays; tests/fuzz/run.sh gives
# them libFuzzer's.
$(FUZZ): $(B)/fuzz_%: $(B)/tests/fuzz/fuzz_%.o \
		$(B)/tests/fuzz/believed.o $(FUZZ_MAIN) $(LIB)
	@echo "  link $@"
	$(Q)$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ $^ $(LIBS)
fuzzers: $(FUZZ)

run: all ## opens milepost on your own diary
	$(Q)$(B)/milepost

demo: all ## opens a made-up season
	$(Q)$(B)/milepost demo

tests-built: all $(if $(UNIT),$(B)/unit) $(if $(PTY),$(B)/pty) $(FUZZ)

check: tests-built ## every test and house rule; ends "N passed, N failed"
	$(Q)MILEPOST_BUILD='$(B)' CC='$(CC)' sh tests/run.sh

house: all ## the house rules alone
	$(Q)MILEPOST_BUILD='$(B)' sh tests/house.sh

LINT_CFLAGS = $(filter-out -Wduplicated% -Wlogical-op -Wstack-usage%,$(ALL_CFLAGS))
lint: ## clang-format, clang-tidy, cppcheck, gcc -fanalyzer
	$(Q)$(MAKE) --no-print-directory $(B)/gen/schema.inc
	$(Q)MILEPOST_BUILD='$(B)' FLAGS='$(subst ','\'',$(LINT_CFLAGS))' \
		sh tests/lint.sh

bench: $(B)/bench all ## times the engine and the screens; ratios, no verdict
	$(Q)$(B)/bench

bench-import: $(B)/export all ## an export of RUNS (3000) runs, beside gpsbabel
	$(Q)MILEPOST_BUILD='$(B)' sh tests/export/run.sh $(or $(RUNS),3000)

fuzz: ## fuzzes each reader for FUZZ_SECONDS (20) each; needs clang
	$(Q)sh tests/fuzz/run.sh $(or $(FUZZ_SECONDS),20)

docs: all ## config.ini.example and README's week, from the program
	$(Q)$(B)/milepost config example > config.ini.example
	$(Q)MILEPOST_BUILD='$(B)' sh tests/docs.sh --write

bless: tests-built ## rewrites the golden screens and texts
	$(Q)MILEPOST_BLESS=1 CK_FORK=no $(B)/unit

pictures: tests-built ## the README's pictures, from the screens' own cells
	$(Q)MILEPOST_PICTURES=1 CK_RUN_SUITE=pictures CK_FORK=no $(B)/unit

install: all ## into $(DESTDIR)$(PREFIX)
	$(B)/milepost help man > $(B)/milepost.1
	install -d '$(DESTDIR)$(PREFIX)/bin' \
		'$(DESTDIR)$(PREFIX)/share/man/man1' \
		'$(DESTDIR)$(PREFIX)/share/doc/milepost'
	install -m 755 $(B)/milepost '$(DESTDIR)$(PREFIX)/bin/milepost'
	install -m 644 $(B)/milepost.1 \
		'$(DESTDIR)$(PREFIX)/share/man/man1/milepost.1'
	install -m 644 README.md LICENSE config.ini.example \
		'$(DESTDIR)$(PREFIX)/share/doc/milepost'

uninstall: ## takes it away again
	rm -f '$(DESTDIR)$(PREFIX)/bin/milepost' \
		'$(DESTDIR)$(PREFIX)/share/man/man1/milepost.1'
	rm -rf '$(DESTDIR)$(PREFIX)/share/doc/milepost'

clean: ## removes build/
	rm -rf build

help: ## this list
	@grep -hE '^[a-z-]+:.*##' $(firstword $(MAKEFILE_LIST)) | \
		sed 's/:.*##/:/' | while IFS=: read -r t d; do \
		printf '  make %-13s%s\n' "$$t" "$$d"; done

force:
.PHONY: all run demo check house lint bench bench-import fuzz docs bless pictures install \
	uninstall clean help force tests-built fuzzers

-include $(OBJ:.o=.d) $(UNIT_OBJ:.o=.d) $(TOOL_OBJ:.o=.d) $(PTY_OBJ:.o=.d) \
	$(BENCH_OBJ:.o=.d) $(EXPORT_OBJ:.o=.d) \
	$(FUZZ:$(B)/%=$(B)/tests/fuzz/%.d) $(B)/src/main.d $(B)/tests/unit/main.d
